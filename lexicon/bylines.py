"""Reporters named over a paper's piece: «كتب – هاني سرور:», « Par Samir Ben Ali », «محمود سليم - دمشق - …».

No institution issued such a piece, and whoever wrote it took part in nothing that it tells.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.loader import Entry, load
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.fold import fold_word

_LINES = 3
"""Written lines at the top among which a reporter is named."""
_LONGEST = 60
"""Code points of the longest line that names a reporter and nothing else."""
_DASHES = "-–—"
_OPENS, _ENDS = f"{_DASHES}/|،,:(", f"{_DASHES}:："
"""What parts a reporter from a town, and what stands behind both before the piece begins."""
_SIGNS = f" {_DASHES}:：/|،,."


def reporters(text: str, mentions: Sequence[Mention]) -> Iterator[Span]:
    """Yield the spans of the persons who are told to have written a piece, on one of its first lines.

    Behind a word of writing or a town, with nothing else on the line; or before or behind a town that begins the line,
    with a colon or a dash before the piece goes on.
    """
    people = [m.span for m in mentions if m.kind is Kind.PERSON]
    towns = frozenset(m.span for m in mentions if m.kind is Kind.PLACE)
    start = written = 0
    for line in text.split("\n") if people else ():
        span = Span(start, start + len(line))
        start = span.end + 1
        written += bool(line.strip())
        if written > _LINES:
            return
        named = next((p for p in people if span.contains(p)), None) if line.strip() else None
        if named and (_alone(text, towns, span, named) or _dated(text, towns, span, named)):
            yield named


def _alone(text: str, towns: frozenset[Span], line: Span, named: Span) -> bool:
    """Tell whether a line says but who wrote: a word of writing, or a town and a colon or a dash, before the name."""
    before = Span(line.start, named.start)
    lead = before.of(text).strip(_SIGNS)
    if not lead or len(line.of(text)) > _LONGEST or Span(named.end, line.end).of(text).strip(_SIGNS):
        return False
    told = fold_word(lead) in issuer_words("byline")
    return told or (_is_town(text, towns, before) and before.of(text).rstrip().endswith((":", "-", "–")))


def _dated(text: str, towns: frozenset[Span], line: Span, named: Span) -> bool:
    """Tell whether a name and a town stand before a piece that goes on behind a dash or a colon."""
    before, after = Span(line.start, named.start).of(text), Span(named.end, line.end).of(text)
    if before.strip(_SIGNS):
        return _is_town(text, towns, Span(line.start, named.start)) and _goes_on(after)
    lead = len(after) - len(after.lstrip(f" {_OPENS}"))
    town = next((t for t in towns if t.start == named.end + lead), None)
    if town is None or not after[:lead].strip() or not line.contains(town):
        return False
    return _goes_on(Span(town.end, line.end).of(text).lstrip(" )"))


def _goes_on(rest: str) -> bool:
    """Tell whether what follows a dateline is a dash or a colon and a piece."""
    rest = rest.strip()
    return rest.startswith(tuple(_ENDS)) and bool(rest.strip(_SIGNS))


def _is_town(text: str, towns: frozenset[Span], where: Span) -> bool:
    lead = where.of(text).strip(_SIGNS)
    return bool(lead) and any(where.contains(town) and town.of(text) == lead for town in towns)


class _IssuerWords(Entry):
    """Words that tell whose a text is; see ``issuer_words.yml``."""

    role: str


@lru_cache(maxsize=8)
def issuer_words(entry: str) -> frozenset[str]:
    """Return the folded words of an entry of ``issuer_words.yml``, by its id."""
    return frozenset(map(fold_word, load("issuer_words", _IssuerWords)[entry].wordings))
