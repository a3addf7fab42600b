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
from text.tokens import Shape, Words, words_of

_HALF = 0.5
_LONGEST_LETTERHEAD = 24
"""The longest name of an institution seen on a letterhead has 21 words."""

_BEFORE = 40
"""Code points before a name in which a word may tell whose the document is."""

_NAMINGS_AT_MOST = 5
_FIRST, _ORGANISES, _SEAT, _GUEST = 2.0, 2.0, 1.5, -4.0
"""What it is worth to be named first, as organiser, as the house; and to be a delegation's sender."""


class Cue(StrEnum):
    """What a word before an institution's name, or at the head of a line, tells."""

    ORGANISES = "organises"
    SEAT = "seat"
    UNIT = "unit"
    """The head of an office within the institution named over it: no issuer of its own."""
    ADDRESSEE = "addressee"
    """Words with which the lines begin that say to whom a letter goes."""
    AGENCY = "agency"
    """The name of a news agency, as it stands in a dateline."""


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
    found: list[Quote] = []
    for line in above:
        if _begins(words, line, Cue.ADDRESSEE):
            break
        quote = _on_line(text, words, line, mentions)
        if quote and not (found and is_unit(words, line)):
            found.append(quote)
    # A letterhead goes from the state downwards; in two languages, the main one is the document's own.
    own = [quote for quote in found if main_language(quote.text) == language] if len(found) > 1 else found
    best = own or found
    return best[-1] if best else _agency(text, words) or _first_in_rank(text, mentions)


def is_unit(words: Words, line: Line) -> bool:
    """Tell whether a line names an office within an institution: no issuer and no title."""
    return _begins(words, line, Cue.UNIT)


def _begins(words: Words, line: Line, cue: Cue) -> bool:
    """Tell whether a line begins with such a word."""
    hit = _cues().match_at(words, line.first)
    return hit is not None and hit.span.start == line.span.start and cue in hit.payloads


def _agency(text: str, words: Words) -> Quote | None:
    """Return the news agency named in a dateline among the first lines, between signs: «دمشق-سانا،», "(WAM) --"."""
    lines = 0
    for position, token in enumerate(words.tokens[:_DATELINE]):
        before = text[words.tokens[position - 1].span.end : token.span.start] if position else ""
        lines += "\n" in before
        if lines > _LINES or token.shape is Shape.SIGN:
            continue
        hit = _cues().match_at(words, position)
        if hit is None or Cue.AGENCY not in hit.payloads or hit.span.start != token.span.start:
            continue
        around = (words.tokens[position - 1].form if position else "", _form(words, hit.last))
        if all(sign in _DIVIDERS for sign in around):
            return Quote.at(text, hit.span)
    return None


def _form(words: Words, position: int) -> str:
    return words.tokens[position].form if position < len(words.tokens) else ""


_DATELINE = 80
"""Words and signs at the top among which a dateline stands, under a title."""
_LINES = 4
_DIVIDERS = frozenset(("-", "–", "—", "/", "،", ",", "|", "--"))
"""Signs that part an agency's name from the place and the day beside it; in brackets it is but the copy's source."""


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
    short = 1 < line.count(words) <= _LONGEST_LETTERHEAD and (here or not _numbered(words, line))
    if here and covered(line, mentions, Kind.DATE, Kind.PERSON):
        return here[0].quote
    return Quote.at(text, line.span) if short and (here or others < _HALF) else None


def _numbered(words: Words, line: Line) -> bool:
    """Tell whether a line holds a number, as those of references and addresses do."""
    return any(any(c.isdigit() for c in t.form) for t in words.tokens[line.first : line.last])


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
