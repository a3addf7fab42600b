"""What titles of one office have in common: the words of a title in the masculine, in which the lexicon has offices."""

from functools import lru_cache

from lexicon.people import feminine_roles
from text.fold import fold_word
from text.inflection import ARTICLE


@lru_cache(maxsize=20_000)
def in_masculine(title: str) -> str:
    """Return a title with its role nouns in the masculine: a woman holds the office that a man held («وزيرة العدل»)."""
    masculine = feminine_roles()
    words = title.split()
    bare = [fold_word(word).strip("،,").removeprefix(ARTICLE) for word in words]
    return " ".join(masculine.get(form, word) for form, word in zip(bare, words, strict=True))
