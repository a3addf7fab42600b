"""Whether two sentences of one event, in one language or two, say the same.

A careful measure, since what is shown twice is a smaller fault than what is lost: in one language the words of one must
all stand in the other; of two languages the notions must, or most of them where there are several.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from typing import TypeVar

from lexicon.loader import Entry, load
from lexicon.notions import senses
from lexicon.questions import stopwords
from lexicon.times import number_words
from schemas.nouns import dataclass
from text.clitics import readings
from text.fold import fold
from text.latin import LatinLanguage, latin_language, stem
from text.morphology.light import light_stem
from text.names.skeletons import has_arabic
from text.tokens import Shape, words_of

_ARABIC = "ar"
_LONGEST = 4
_FEWEST, _SURE, _MOST = 2, 3, 0.75
"""How many notions two must share; and where either has one that the other lacks, which part of the shorter one's."""
_HALF = 0.6
_BESIDE = 2
"""Words that a sentence may have beside those of another without saying more: when and where."""
_COUNTED = 3
"""The least number that tells one thing from another: there are two sides and one agreement everywhere."""
_OF_TELLING = frozenset({"agreed", "agreement", "decided", "commitment", "side", "minister", "director"})
"""Notions of those words that tell that something was agreed or pledged, whatever it was."""

Stems = tuple[str, ...]
T = TypeVar("T", int, str)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a sentence says.

    ``notions`` are those that each of its words may stand for; ``entities`` the ids of those whom it names.
    """

    language: str
    words: frozenset[str]
    numbers: frozenset[int]
    notions: tuple[frozenset[str], ...]
    entities: frozenset[str] = field(default_factory=frozenset)


def adds_nothing(one: Saying, other: Saying) -> bool:
    """Tell whether a sentence surely says nothing that another of the same event does not say."""
    if _conflict(one.numbers, other.numbers) or _conflict(one.entities, other.entities):
        return False
    if one.language == other.language:
        added = one.words - other.words
        return bool(one.words) and (not added or (other.words < one.words and len(added) <= _BESIDE))
    shared = len(one.numbers & other.numbers) + len(one.entities & other.entities)
    met, least = _met(one, other), min(len(one.notions), len(other.notions))
    covered = len(one.notions) in met or len(other.notions) in met
    enough = shared + min(met) >= (_FEWEST if covered else _SURE) and min(met) >= _MOST * least
    return enough and len(one.notions) - met[0] <= 1


def are_one_topic(one: Saying, other: Saying) -> bool:
    """Tell whether two headings mean one topic: they are short, and what is lost is told by the rest of a card."""
    if one.language == other.language and not one.words.isdisjoint(other.words):
        return not _conflict(one.numbers, other.numbers) and (one.words <= other.words or other.words <= one.words)
    return are_of_one_matter(one, other)


def are_of_one_matter(one: Saying, other: Saying) -> bool:
    """Tell whether two texts are about one matter, by most notions of the one that has fewer."""
    if _conflict(one.numbers, other.numbers) or _conflict(one.entities, other.entities):
        return False
    return min(_met(one, other)) >= max(1, _HALF * min(len(one.notions), len(other.notions)))


def _met(one: Saying, other: Saying) -> tuple[int, int]:
    """Return how many notions of each of two sayings the other has, too."""
    return (
        sum(_is_met(each, other.notions) for each in one.notions),
        sum(_is_met(each, one.notions) for each in other.notions),
    )


def _is_met(notions: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    return any(not notions.isdisjoint(other) for other in others)


def _conflict(one: frozenset[T], other: frozenset[T]) -> bool:
    """Tell whether either has something that the other, which has something, has not."""
    return bool(one and other) and not (one <= other or other <= one)


@lru_cache(maxsize=5_000)
def saying(text: str, entities: frozenset[str] = frozenset(), usual: LatinLanguage = LatinLanguage.FRENCH) -> Saying:
    """Return what a sentence says; ``usual`` is the language of Latin words where none of grammar tells it."""
    folded = fold(text).text
    language = _ARABIC if has_arabic(folded) else latin_language(folded, usual).value
    words = words_of(text)
    shown = [form for form, shape in zip(words.forms, words.shapes, strict=True) if shape is not Shape.SIGN]
    numbers = frozenset(number for form in shown if (number := _number(form)) >= _COUNTED)
    forms = [form for form in shown if form not in stopwords() and not _number(form) and len(form) > 1]
    stems = tuple(_stem(form, language) for form in forms)
    found = list(_notions(stems, language))
    told = [(own, keys) for own, keys in found if not keys or keys - _empty()]
    kept = frozenset(word for own, _ in told for word in own)
    return Saying(language, kept, numbers, tuple(keys for _, keys in told if keys), entities)


def _notions(stems: Stems, language: str) -> Iterator[tuple[Stems, frozenset[str]]]:
    """Yield the stems of a sentence with the notions that they stand for, the longest wording first; some have none."""
    known, position = _wordings()[language], 0
    while position < len(stems):
        sizes = range(min(_LONGEST, len(stems) - position), 0, -1)
        size = next((n for n in sizes if stems[position : position + n] in known), 1)
        own = stems[position : position + size]
        yield own, known.get(own, frozenset())
        position += size


def _number(form: str) -> int:
    """Return the number that a folded word is, 0 for none."""
    if form.isdigit():
        return int(form)
    known = number_words()
    return next((known[reading.form] for reading in readings(form) if reading.form in known), 0)


def _stem(form: str, language: str) -> str:
    return (
        light_stem(form) if has_arabic(form) else stem(form, LatinLanguage(language if language != _ARABIC else "fr"))
    )


@lru_cache(maxsize=1)
def _wordings() -> Mapping[str, Mapping[Stems, frozenset[str]]]:
    """Return the notions of the lexicon by the stems of their wordings, by language."""
    found: dict[str, dict[Stems, set[str]]] = {_ARABIC: {}, "fr": {}, "en": {}}
    for key, entry in (*load("institution_notions", Entry).items(), *senses().items()):
        for language, wordings in ((_ARABIC, entry.ar), ("fr", entry.fr), ("en", entry.en)):
            for wording in wordings:
                stems = _stems_of(wording, language)
                if 0 < len(stems) <= _LONGEST:
                    found[language].setdefault(stems, set()).add(key)
    return {language: {stems: frozenset(keys) for stems, keys in own.items()} for language, own in found.items()}


def _stems_of(wording: str, language: str) -> Stems:
    forms = fold(wording).text.replace("'", " ").replace("-", " ").split()
    return tuple(_stem(form, language) for form in forms if form not in stopwords() and len(form) > 1)


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    """Return the notions that say nothing of what was agreed: words of all policies, of offices, of telling it."""
    return _OF_TELLING | {key for key, sense in senses().items() if sense.slight or sense.office or sense.envoy}
