"""Who issued a document: the letterhead, else the institution that the text itself puts first."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from spacy.tokens import Doc

from extractors.about_lines import Line, Place, covered
from extractors.doc import mentions_of, source_of, words_in
from lexicon.loader import Entry, load
from schemas.mention import Kind, Mention
from schemas.span import Quote, Span
from text.fold import fold_word
from text.language import main_language
from text.phrases import Phrases
from text.tokens import Words, words_of

_HALF = 0.5
_LONGEST_LETTERHEAD = 24
"""The longest name of an institution seen on a letterhead has 21 words."""

_BEFORE = 40
"""Code points before a name in which a word may tell whose the document is."""

_NAMINGS_AT_MOST = 5
_FIRST, _ORGANISES, _SEAT, _GUEST = 2.0, 2.0, 1.5, -4.0
"""What it is worth to be named first, as organiser, as the house; and to be a delegation's sender."""


class Cue(StrEnum):
    """What a word before an institution's name tells."""

    ORGANISES = "organises"
    SEAT = "seat"


class IssuerWord(Entry):
    """Words before the name of an institution."""

    role: Cue


@lru_cache(maxsize=1)
def _cues() -> Phrases[Cue]:
    phrases: Phrases[Cue] = Phrases()
    for entry in load("issuer_words", IssuerWord).values():
        for wording in entry.wordings:
            phrases.add(wording, entry.role)
    return phrases


def issuer(doc: Doc, above: Sequence[Line], language: str) -> Quote | None:
    """Return the institution that issued a document, as named there; None where it names none.

    ``above`` are the lines over the document's title, ``language`` is its main one.
    """
    text, words, mentions = source_of(doc).text, words_in(doc), mentions_of(doc)
    found = [quote for line in above if (quote := _on_line(text, words, line, mentions))]
    # A letterhead goes from the state downwards; in two languages, the main one is the document's own.
    own = [quote for quote in found if main_language(quote.text) == language] if len(found) > 1 else found
    best = own or found
    return best[-1] if best else _first_in_rank(text, mentions)


def _on_line(text: str, words: Words, line: Line, mentions: Sequence[Mention]) -> Quote | None:
    """Return the institution on a line above the title: the whole line where it is nothing else."""
    if line.sign and line.sign.place is not Place.HEADING:
        return None
    here = [m for m in mentions if m.kind is Kind.ORGANIZATION and line.span.contains(m.span)]
    if line.sign:
        return here[0].quote if here else None
    if here and here[0].span.start > line.span.start:
        return here[0].quote
    others = covered(line, mentions, Kind.DATE, Kind.PLACE, Kind.PERSON)
    short = 1 < line.count(words) <= _LONGEST_LETTERHEAD
    if here and covered(line, mentions, Kind.DATE, Kind.PERSON):
        return here[0].quote
    return Quote.at(text, line.span) if short and (here or others < _HALF) else None


def _first_in_rank(text: str, mentions: Sequence[Mention]) -> Quote | None:
    """Return the institution that is named most, first, as organiser or as the house, and is no guest."""
    organizations = [m for m in mentions if m.kind is Kind.ORGANIZATION]
    senders = [m.span for m in mentions if m.kind is Kind.DELEGATION]
    full = _expansions(organizations)
    ranks: dict[str, float] = defaultdict(float)
    firsts: dict[str, Mention] = {}
    namings: Counter[str] = Counter()
    for mention in organizations:
        own = fold_word(mention.text)
        name = full.get(own, own)
        namings[name] += 1
        if any(span.contains(mention.span) for span in senders):
            ranks[name] += _GUEST
            continue
        ranks[name] += _before(text, mention.span) + (0.0 if firsts else _FIRST)
        if own == name:
            firsts.setdefault(name, mention)
    if not firsts:
        return organizations[0].quote if organizations else None
    best = max(firsts, key=lambda name: ranks[name] + min(namings[name], _NAMINGS_AT_MOST))
    return firsts[best].quote


def _expansions(organizations: Sequence[Mention]) -> dict[str, str]:
    """Return the folded full name for each folded acronym that has one among the institutions of the text."""
    acronyms = {fold_word(m.text) for m in organizations if m.text.isupper() and m.text.isalpha()}
    found: dict[str, str] = {}
    for mention in organizations:
        name = fold_word(mention.text)
        initials = "".join(t.form[0] for t in words_of(name).tokens if len(t.form) >= _WORD and t.form not in _SMALL)
        if initials in acronyms and initials != name:
            found.setdefault(initials, name)
    return found


_WORD = 3
_SMALL = frozenset({"des", "les", "aux", "sur", "and", "for", "the", "pour"})
"""Words of a name that leave no letter in its acronym."""


def _before(text: str, span: Span) -> float:
    """Return what the words right before a name are worth."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    words = words_of(text[start : span.start])
    hits = [hit for hit in _cues().find(words) if hit.last >= len(words.tokens) - 1]
    return max((_ORGANISES if Cue.ORGANISES in hit.payloads else _SEAT for hit in hits), default=0.0)
