"""Whether a phrase of a gazetteer can begin with a word at all: one look-up for most words, not one a reading."""

from collections.abc import Callable
from functools import lru_cache

from lexicon.bodies import body_names
from lexicon.places import PlaceWord, place_names, place_words
from text.clitics import readings


def _beginner(first_words: Callable[[], frozenset[str]]) -> Callable[[str], bool]:
    """Build the test for one set of first words, which is fetched when the test is first made."""

    @lru_cache(maxsize=100_000)
    def begins(form: str) -> bool:
        known = first_words()
        return any(reading.form in known for reading in readings(form))

    return begins


def _place_openings() -> frozenset[str]:
    words = place_names().first_words()
    for word_class in (PlaceWord.STATE, PlaceWord.DEFINITE_STATE, PlaceWord.DISTRICT, PlaceWord.LETTERS):
        for language in ("ar", "fr", "en"):
            words |= place_words(word_class, language)
    return words


begins_place = _beginner(lru_cache(maxsize=1)(_place_openings))
begins_body = _beginner(lru_cache(maxsize=1)(lambda: body_names().first_words()))
