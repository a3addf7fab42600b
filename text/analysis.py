"""The analysis of words for search: every document and every question goes through it, on every engine.

A term is one word or number with its folded form, its lemma (or stem) and its place in the source. Arabic lemmas come
from the morphology database where it is there, else from the light stemmer; French and English words are folded and
stemmed by Snowball. Numbers of several parts are one term, so that a law's number meets in any writing: 27.14, 27-14
and ٢٧.١٤ are ``27.14``. Nothing is dropped here but signs and single letters, so that exact phrases stay exact.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.span import Span
from text.fold import Folded, fold
from text.latin import LatinLanguage, latin_language, stem
from text.morphology.analyser import Morphology
from text.morphology.light import light_stem

_VERSION = 1
"""Raised whenever a document's terms may change; an index of another version is built anew, never searched."""

_TERM = re.compile(
    r"(?P<number>\d+(?:[./-]\d+)*)"
    r"|(?P<letters>(?:[a-z]\.){2,}[a-z]?(?![a-z]))"
    r"|(?P<word>[^\W\d_]+)"
)
_SPACED = re.compile(r"(?<![\d./-])(\d{1,3})(?:[-./] | [-./])(\d{1,3})(?![\d./-])")
"""«14- 27»: a number typed in the order in which a right-to-left line shows it, 27.14."""
_SEPARATORS = re.compile(r"[./-]")
_YEARS = re.compile(r"\d{4}-\d{4}")
_ARABIC = re.compile("[\u0621-\u064a\u066e-\u06d3]")
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
class _Piece:
    """A term before its lemma is known; ``written`` is the word of the source."""

    form: str
    written: str
    span: Span
    language: LatinLanguage


def analysis_version(morphology: Morphology | None) -> str:
    """Return the version of the analysis, which names the morphology that it is done with."""
    return f"{_VERSION}+{morphology.version if morphology else 'light'}"


def analyse(text: str, morphology: Morphology | None, usual: LatinLanguage = LatinLanguage.FRENCH) -> tuple[Term, ...]:
    """Return the terms of a text in order; their spans do not overlap.

    ``usual`` is the language of Latin words where a line has no words of grammar that tell it.
    """
    return tuple(Term(p.form, _lemma(p, morphology), p.span) for p in _pieces(text, usual))


def forms(text: str) -> tuple[tuple[str, Span], ...]:
    """Return form and span of the same terms as `analyse` gives, without the cost of their lemmas."""
    return tuple((p.form, p.span) for p in _pieces(text))


def alternatives(text: str, morphology: Morphology | None) -> tuple[tuple[Term, tuple[str, ...]], ...]:
    """Return the terms of a question, each with all lemmas that it may have, likeliest first.

    A question is short: the language of its Latin words and the reading of its Arabic ones are not certain.
    """
    found = []
    for piece in _pieces(text):
        lemma = _lemma(piece, morphology)
        found.append((Term(piece.form, lemma, piece.span), _lemmas(piece, lemma, morphology)))
    return tuple(found)


def _lemmas(piece: _Piece, lemma: str, morphology: Morphology | None) -> tuple[str, ...]:
    """Return the first lemma and the others that are likely enough to be meant."""
    if piece.form[0].isdigit():
        return (lemma,)
    if not _ARABIC.match(piece.form):
        return tuple(dict.fromkeys((lemma, *(stem(piece.form, language) for language in LatinLanguage))))
    return (lemma,) if morphology is None else tuple(dict.fromkeys((lemma, light_stem(piece.form))))


def _lemma(piece: _Piece, morphology: Morphology | None) -> str:
    if piece.form[0].isdigit():
        return piece.form
    if not _ARABIC.match(piece.form):
        return stem(piece.form, piece.language)
    known = morphology.lemma(_SIGNS.sub("", piece.written)) if morphology else ""
    return known or light_stem(piece.form)


def _pieces(text: str, otherwise: LatinLanguage = LatinLanguage.FRENCH) -> Iterator[_Piece]:
    """Yield the terms of a text, line by line (each line's Latin words are of one language)."""
    folded = fold(text)
    usual = latin_language(folded.text, otherwise)
    start = 0
    for line in folded.text.splitlines(keepends=True):
        yield from _line_pieces(folded, start, line, latin_language(line, usual))
        start += len(line)


def _line_pieces(folded: Folded, start: int, line: str, language: LatinLanguage) -> Iterator[_Piece]:
    reversed_numbers = {m.start(): m for m in _SPACED.finditer(line)}
    done = 0
    for match in _TERM.finditer(line):
        if match.start() < done:
            continue
        spaced = reversed_numbers.get(match.start())
        first, done = (spaced or match).span()
        span = folded.source_span(start + first, start + done)
        if spaced:
            yield _Piece(f"{spaced[2]}.{spaced[1]}", "", span, language)
        elif match.lastgroup == "number":
            yield from _numbers(folded, start + first, match.group(), language)
        elif match.lastgroup == "letters":
            yield _Piece(match.group().replace(".", ""), "", span, language)
        elif len(match.group()) > 1:
            yield _Piece(match.group(), span.of(folded.source), span, language)


def _numbers(folded: Folded, start: int, number: str, language: LatinLanguage) -> Iterator[_Piece]:
    """Yield a number as one term, its parts joined by full stops; two years (2023-2030) are two terms."""
    if not _YEARS.fullmatch(number):
        span = folded.source_span(start, start + len(number))
        yield _Piece(_SEPARATORS.sub(".", number), "", span, language)
        return
    for part in re.finditer(r"\d+", number):
        span = folded.source_span(start + part.start(), start + part.end())
        yield _Piece(part.group(), "", span, language)
