"""Whose statement a text gives: «وحسب بيان لوزارة …», « selon un communiqué de … », "they said in a statement"."""

from collections.abc import Sequence

from extractors.about.cues import Cue, cue_words, cues
from schemas.mention import Kind, Mention
from schemas.span import Quote
from text.tokens import words_of

_BEFORE = 60
"""Code points before a body among which stands that a statement is its own."""
_NEAR = 5
"""Words before «statement» among which «according to» stands."""
_AFTER = 40
_SUBJECT = 60
"""Code points behind a body in which «in a statement» stands, and from the line's start to that body."""
_TOP = 2
"""Lines at the top in which who states something is the subject."""


def stated_by(text: str, mentions: Sequence[Mention]) -> Quote | None:
    """Return the body of which a text says that it gives its statement."""
    bodies = [m for m in mentions if m.kind is Kind.ORGANIZATION]
    subject = next((body for body in bodies if _is_subject(text, body) or _tells(text, body)), None)
    found = subject or next((body for body in bodies if _is_told(text, body)), None)
    return found.quote if found else None


def is_joint(text: str) -> bool:
    """Tell whether the first lines call what is told a joint statement."""
    return any(Cue.JOINT in hit.payloads for line in _top(text) for hit in cues().find(words_of(line)))


def _top(text: str) -> list[str]:
    return _lines(text)[:_TOP]


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _is_told(text: str, body: Mention) -> bool:
    """Tell whether a body is that of a statement just named: «بحسب بيان صادر عن …»."""
    start = max(text.rfind("\n", 0, body.span.start) + 1, body.span.start - _BEFORE)
    forms = [form for form in words_of(text[start : body.span.start]).forms if form != "'"]
    last = len(forms)
    while last and forms[last - 1] in cue_words(Cue.OF_WHOM):
        last -= 1
    if last == len(forms) or not last:
        return False
    told = cue_words(Cue.TOLD_BY)
    if forms[last - 1] in told:
        return forms[last:] != forms[-1:]  # « a-t-on appris des services de l'… »
    lead = forms[max(last - 1 - _NEAR, 0) : last - 1]
    return forms[last - 1] in cue_words(Cue.STATEMENT) and not told.isdisjoint(lead)


def _tells(text: str, body: Mention) -> bool:
    """Tell whether a body in the first lines stands between a verb of telling and «in a statement»."""
    before = text[max(text.rfind("\n", 0, body.span.start) + 1, body.span.start - _BEFORE) : body.span.start]
    forms = words_of(before).forms
    near = forms[-1:] and forms[-1] in cue_words(Cue.TOLD_BY) and len(_lines(text[: body.span.start])) <= _TOP
    words = words_of(text[body.span.end : body.span.end + _AFTER].partition("\n")[0])
    return bool(near) and any(hit.first == 0 and Cue.STATING in hit.payloads for hit in cues().find(words))


def _is_subject(text: str, body: Mention) -> bool:
    """Tell whether a body at the top is the one that says something «in a statement»."""
    line = text.rfind("\n", 0, body.span.start) + 1
    lead = text[line : body.span.start].rstrip().removesuffix("the").rstrip()
    clause = lead.endswith((",", "،"))  # "…, the Ministry said in a statement"
    if (body.span.start - line > _SUBJECT and not clause) or len(_top(text[: body.span.start])) > _TOP - 1 + (
        not text[:line].strip()
    ):
        return False
    words = words_of(text[body.span.end : body.span.end + _AFTER].partition("\n")[0])
    hit = next((hit for hit in cues().find(words) if Cue.STATING in hit.payloads), None)
    return hit is not None and not _STOPS.intersection(words.forms[: hit.first])


_STOPS = frozenset((".", "؛", ":", "«", "،,"))
