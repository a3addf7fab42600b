"""The reporter's name over a paper's piece, which no institution issued: «كتب – هاني سرور:», « Par Samir Ben Ali »."""

from collections.abc import Sequence

from extractors.about.cues import Cue, cues
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.tokens import words_of

_LINES = 3
"""Written lines at the top among which a reporter is named."""
_LONGEST = 60
"""Code points of the longest line that names a reporter and nothing else."""
_SIGNS = " -–—:：/|،,."


def has_byline(text: str, mentions: Sequence[Mention]) -> bool:
    """Tell whether one of the first lines is but who wrote it: a word of writing, or a town, and a person's name."""
    people = [m.span for m in mentions if m.kind is Kind.PERSON]
    if not people:
        return False
    start = written = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line))
        start = span.end + 1
        written += bool(line.strip())
        if written > _LINES:
            return False
        last = next((p for p in people if span.contains(p)), None) if 0 < len(line) <= _LONGEST else None
        if (
            last
            and not text[last.end : span.end].strip(_SIGNS)
            and _leads(text, mentions, Span(span.start, last.start))
        ):
            return True
    return False


def _leads(text: str, mentions: Sequence[Mention], before: Span) -> bool:
    """Tell whether a word of writing stands before a name, or a town and a colon or a dash: «الجوف - محمد الحموان:»."""
    lead = before.of(text).strip(_SIGNS)
    words = words_of(lead)
    hit = cues().match_at(words, 0) if words.forms else None
    if hit is not None and Cue.BYLINE in hit.payloads and hit.last == len(words.forms):
        return True
    town = any(m.kind is Kind.PLACE and m.text == lead and before.contains(m.span) for m in mentions)
    return town and before.of(text).rstrip().endswith((":", "-", "–")) and bool(lead)
