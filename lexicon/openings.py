"""The words with which places may begin: the rules of places look at these words alone."""

from functools import lru_cache

from lexicon.places import PlaceWord, place_names, place_words
from text.phrases import Openings


@lru_cache(maxsize=1)
def place_openings() -> Openings:
    """Return the first words of known places, and the nouns behind which a place is named."""
    words = place_names().first_words()
    for word_class in (PlaceWord.STATE, PlaceWord.DEFINITE_STATE, PlaceWord.DISTRICT, PlaceWord.LETTERS):
        for language in ("ar", "fr", "en"):
            words |= place_words(word_class, language)
    words |= {word.split(".")[0] for word in place_words(PlaceWord.LETTERS, "en")}  # "U.S." is four tokens
    return Openings(words)
