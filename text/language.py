"""The language of a text: by its script, then by its commonest words, and only then by langdetect.

Languages are ISO 639-1. langdetect draws random samples: its seed is set to 0 before its first use in every process, so
that the same text always gives the same language.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from schemas.document import LanguageShare

_ARABIC_RUN = re.compile("[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")
_LATIN_WORD = re.compile(r"[a-zA-Z\u00c0-\u024f]+")
_FOREIGN_ARABIC = re.compile("[پچژٹڈڑںےۓټډړښۇۆۈېڵ]")
_WORDS = {
    "fr": "le la les des du de et un une en dans pour par sur au aux est a avec qui que ce cette ont été son sa ses il"
    " elle ainsi entre lors sous leur leurs plus ne pas se sont dont également afin l d qu y mme",
    "en": "the of and to in for on with is was by at as that this from be are has have were an it its his her their"
    " which will also between during who not been they or he she",
    "es": "el la los las de del y en un una por para con que se su sus es al lo como más ha han fue entre sobre esta",
    "it": "il lo gli di del della dei e in un una per con che si è sono al nel alla le da tra questo",
    "de": "der die das und in den von zu mit des auf für ist im dem nicht ein eine als auch es an",
    "pt": "o os as de do da dos das e em um uma por para com que se seu sua é ao na no mais foi entre",
}
_COMMON: Mapping[str, frozenset[str]] = MappingProxyType({code: frozenset(w.split()) for code, w in _WORDS.items()})
_COMMON_ARABIC = frozenset({"في", "إلى", "أن", "التي", "الذي", "هذا", "هذه", "كما", "ذلك", "على", "إن"})

_ENOUGH = 2
"""So many common words decide, where the next language has less than two thirds of them."""

_SHORTEST = 40
"""Fewer letters than these are too few for langdetect."""

_WORTH = 0.2
"""Headings and names in Latin letters are worth asking langdetect where they are more of the letters than this."""

_SAMPLE = 800
"""Code points that langdetect is given; more makes it slower, not surer."""

_LATIN_WEIGHT = 0.75
"""A letter of a Latin text says as much as so many Arabic ones: Arabic leaves its short vowels out."""

_EQUAL = 0.7
"""Two languages with no greater difference than this are two versions of one text."""

_PARAGRAPHS = 5_000
"""Paragraphs that are looked at in a text; a book has fewer, and more cost time and tell no more."""

ARABIC, FRENCH, ENGLISH = "ar", "fr", "en"


def main_language(text: str, shares: Iterable[LanguageShare] | None = None) -> str:
    """Return the language of most of a text, whose shares may be known already; Arabic where it has no letters.

    Of two versions of one length, as bilingual communiqués have them, it is the language that opens the text.
    """
    known = language_shares(text) if shares is None else shares
    weights = {share.language: share.share * _weight(share.language) for share in known}
    first, second = [*sorted(weights, key=weights.__getitem__, reverse=True), None, None][:2]
    if first and second and weights[second] >= _EQUAL * weights[first] and ARABIC in {first, second}:
        return ARABIC if _opens_in_arabic(text) else min({first, second} - {ARABIC})
    return first or ARABIC


def _weight(language: str) -> float:
    return 1.0 if language == ARABIC else _LATIN_WEIGHT


def _opens_in_arabic(text: str) -> bool:
    arabic, latin = _ARABIC_RUN.search(text), _LATIN_WORD.search(text)
    return bool(arabic and (latin is None or arabic.start() < latin.start()))


def language_shares(text: str) -> tuple[LanguageShare, ...]:
    """Return the languages of a text's paragraphs (lines) with their share of its letters, largest first.

    Of a text of very many paragraphs evenly spaced ones speak for the others.
    """
    letters: Counter[str] = Counter()
    undecided: list[str] = []
    paragraphs = text.split("\n")
    for paragraph in paragraphs[:: -(-len(paragraphs) // _PARAGRAPHS)]:
        arabic = sum(map(len, _ARABIC_RUN.findall(paragraph)))
        words = _LATIN_WORD.findall(paragraph)
        latin = sum(map(len, words))
        if not arabic and not latin:
            continue
        if arabic >= latin:
            letters[_arabic(paragraph, arabic)] += arabic
            continue
        language = _by_common_words(words)
        if language:
            letters[language] += latin
        else:
            undecided.extend(words)
    if undecided:
        letters[_undecided(undecided, letters)] += sum(map(len, undecided))
    whole = letters.total()
    return tuple(LanguageShare(language, count / whole) for language, count in letters.most_common())


def _arabic(paragraph: str, letters: int) -> str:
    """Return the language of a paragraph in Arabic letters; Persian and Urdu have letters of their own."""
    if not _FOREIGN_ARABIC.search(paragraph) or not _COMMON_ARABIC.isdisjoint(paragraph.split()):
        return ARABIC
    return _detected(paragraph[:_SAMPLE]) if letters >= _SHORTEST else ARABIC


def _by_common_words(words: list[str]) -> str | None:
    """Return the language that most of a paragraph's common words belong to; None where two are near each other."""
    counts = Counter(map(str.lower, words))
    found = sorted(
        ((sum(map(counts.__getitem__, common & counts.keys())), language) for language, common in _COMMON.items()),
        reverse=True,
    )
    (best, language), (second, _) = found[:2]
    return language if best >= _ENOUGH and 3 * second < 2 * best else None


def _undecided(words: list[str], letters: Counter[str]) -> str:
    """Return the language of short Latin paragraphs: the main Latin one, else that of all of them together."""
    latin = {language: count for language, count in letters.items() if language != ARABIC}
    if latin:
        return max(latin, key=lambda language: latin[language])
    found = _by_common_words(words)
    count = sum(map(len, words))
    if found or count < max(_SHORTEST, _WORTH * letters.total()):
        return found or FRENCH
    return _detected(" ".join(words)[:_SAMPLE])


@lru_cache(maxsize=4096)
def _detected(sample: str) -> str:
    """Ask langdetect; English where it finds nothing to go by."""
    import langdetect  # noqa: PLC0415 - its profiles cost half a second, and most texts never need them

    langdetect.DetectorFactory.seed = 0
    try:
        return str(langdetect.detect(sample)).split("-", maxsplit=1)[0]
    except langdetect.LangDetectException:
        return ENGLISH
