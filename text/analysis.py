"""The analysis of words for search: every document and every question goes through it, on every engine.

A term is one word or number with its folded form, its lemma (or stem) and its place in the source. Arabic lemmas come
from the morphology database where it is there, else from the light stemmer; French and English words are folded and
stemmed by Snowball. Numbers of several parts are one term, so that a law's number meets in any writing: 27.14, 27-14
and ٢٧.١٤ are ``27.14``; so are 5G and G20. Nothing is dropped here but signs and single letters, so that exact phrases
stay exact.
"""

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

from schemas.nouns import dataclass
from schemas.span import Span
from text.fold import Folded, fold
from text.latin import LatinLanguage, latin_language, stem
from text.morphology.analyser import Morphology
from text.morphology.light import light_stem
from text.related import Kin, related_lemmas, related_stems, respelled, with_hamza
from text.spoken import as_written

_VERSION = 4
"""Raised whenever a document's terms may change; an index of another version is built anew, never searched."""

_TERM = re.compile(
    r"(?P<letters>(?:[a-z]\.){2,}[a-z]?(?![a-z])|[2-6]g(?!\w)|g\d{1,2}(?!\w))"
    r"|(?P<number>\d+(?:[./-]\d+)*)"
    r"|(?P<word>[^\W\d_]+)"
)
_SPACED = re.compile(r"(?<![\d./-])(\d{1,3})(?:[-./] | [-./])(\d{1,3})(?![\d./-])")
"""«14- 27»: a number typed in the order in which a right-to-left line shows it, 27.14."""
_SEPARATORS = re.compile(r"[./-]")
_DIGIT = re.compile(r"\d")
_PART = re.compile(r"\d+")
_WHOLE = re.compile(r".+")
_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12",
}  # fmt: skip
"""Roman numbers of phases, articles and kings; the others are single letters or words."""
_YEARS = re.compile(r"\d{4}-\d{4}")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_LONG = 4
"""Letters of a stem or lemma that tells one word from most others («شرط» is that of شرط and شرطة)."""
_SIGNS = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c]"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One word or number: its folded form, its lemma, and its span in the source."""

    form: str
    lemma: str
    span: Span


@dataclass(frozen=True, slots=True)
class Columns:
    """The terms of a text in columns of equal length: form, lemma, start and end (exclusive) in the source."""

    forms: Sequence[str] = ()
    lemmas: Sequence[str] = ()
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()


class _Piece(NamedTuple):
    """A term before its lemma is known; a plain tuple, since there are hundreds a page."""

    form: str
    start: int
    end: int
    language: LatinLanguage


def analysis_version(morphology: Morphology | None) -> str:
    """Return the version of the analysis, which names the morphology that it is done with."""
    return f"{_VERSION}+{morphology.version if morphology else 'light'}"


def analyse(text: str, morphology: Morphology | None, usual: LatinLanguage = LatinLanguage.FRENCH) -> tuple[Term, ...]:
    """Return the terms of a text in order; their spans do not overlap.

    ``usual`` is the language of Latin words where a line has no words of grammar that tell it.
    """
    return tuple(Term(p.form, _lemma(p, text, morphology), Span(p.start, p.end)) for p in _pieces(text, usual))


def columns(text: str, morphology: Morphology | None, usual: LatinLanguage = LatinLanguage.FRENCH) -> Columns:
    """Return the same terms as `analyse`, in columns: the form for many documents."""
    pieces = _pieces(text, usual)
    if not pieces:
        return Columns()
    forms, starts, ends, _ = zip(*pieces, strict=True)
    return Columns(forms, tuple([_lemma(piece, text, morphology) for piece in pieces]), starts, ends)


def alternatives(
    text: str, morphology: Morphology | None, kin: Kin = MappingProxyType({})
) -> tuple[tuple[Term, tuple[str, ...]], ...]:
    """Return the terms of a question, each with all lemmas that it may have, likeliest first.

    A question is short: the language of its Latin words and the reading of its Arabic ones are not certain. ``kin`` are
    words that are forms of each other by no pattern, folded.
    """
    found = []
    for piece in _pieces(text, LatinLanguage.FRENCH):
        lemma = _lemma(piece, text, morphology)
        term = Term(piece.form, lemma, Span(piece.start, piece.end))
        found.append((term, tuple(dict.fromkeys((lemma, *_lemmas(piece, text, morphology, kin))))))
    return tuple(found)


def _lemmas(piece: _Piece, text: str, morphology: Morphology | None, kin: Kin) -> Iterator[str]:
    """Yield the lemmas that are likely enough to be meant.

    Of a word that the database knows: its readings, what is related to them («تكوين», «تكوينية»), and the light stem,
    which is the lemma of words that the database does not know.
    """
    form = piece.form
    if form[0].isdigit():
        return
    if not _ARABIC.match(form):
        yield from (stem(form, language) for language in LatinLanguage)
        return
    written = _SIGNS.sub("", text[piece.start : piece.end])
    known = morphology.lemmas(written) if morphology else ()
    if morphology is None or not known:
        yield from related_stems(form, written, kin)
        others = (*with_hamza(written), *as_written(written))
        yield from (morphology.lemma(other) for other in others if morphology and morphology.lemma(other))
        return
    yield from known
    yield from related_lemmas(form, known, kin, morphology.lemma)
    yield from (word for other in respelled(written) for word in (other, light_stem(other)))
    if len(light_stem(form)) >= _LONG:
        yield light_stem(form)


def _lemma(piece: _Piece, text: str, morphology: Morphology | None) -> str:
    form = piece.form
    if _ARABIC.match(form):
        known = morphology.lemma(_SIGNS.sub("", text[piece.start : piece.end])) if morphology else ""
        return known or light_stem(form)
    if form[0].isdigit():
        return form
    return _ROMAN.get(form) or stem(form, piece.language)


def _pieces(text: str, otherwise: LatinLanguage) -> list[_Piece]:
    """Return the terms of a text, line by line (each line's Latin words are of one language)."""
    folded = fold(text)
    usual = latin_language(folded.text, otherwise)
    start, found = 0, list[_Piece]()
    for line in folded.text.splitlines(keepends=True):
        _add_line(found, folded, start, line, latin_language(line, usual))
        start += len(line)
    return found


def _add_line(found: list[_Piece], folded: Folded, start: int, line: str, language: LatinLanguage) -> None:
    """Find the terms of one line, which begins at ``start`` of the folded text; one list, since words are many."""
    reversed_numbers = {m.start(): m for m in _SPACED.finditer(line)} if _DIGIT.search(line) else {}
    plain, done = folded.offsets is None, 0
    for match in _TERM.finditer(line):
        first, last = match.span()
        kind = match.lastgroup
        if first < done or (last - first == 1 and kind == "word"):
            continue
        spaced = reversed_numbers.get(first) if reversed_numbers else None
        done = spaced.end() if spaced else last
        begin, end = start + first, start + done
        if not plain:
            span = folded.source_span(begin, end)
            begin, end = span.start, span.end
        if kind == "word":
            found.append(_Piece(line[first:last], begin, end, language))
        elif spaced:
            found.append(_Piece(f"{spaced[2]}.{spaced[1]}", begin, end, language))
        elif kind == "letters":
            found.append(_Piece(match.group().replace(".", ""), begin, end, language))
        else:
            found += _numbers(folded, start + first, match.group(), language)


def _numbers(folded: Folded, start: int, number: str, language: LatinLanguage) -> Iterator[_Piece]:
    """Yield a number as one term, its parts joined by full stops; two years (2023-2030) are two terms."""
    parts = _PART.finditer(number) if _YEARS.fullmatch(number) else (_WHOLE.match(number),)
    for part in parts:
        if part is not None:
            span = folded.source_span(start + part.start(), start + part.end())
            yield _Piece(_SEPARATORS.sub(".", part.group()), span.start, span.end, language)
