"""Words that recognition has damaged, read as the words of the lexicon that they were.

A word that no list knows is read as a known one that differs by one letter of the same shape (`ocr_confusions.yml`), or
by one letter lost. Only texts in which many words can be so read are taken for damaged: in a sound text an unknown
word is a word that the lexicon lacks.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lexicon.countries import countries, names_of
from lexicon.loader import Entry, load, words_of_file
from lexicon.naming import heads
from lexicon.people import honorifics, name_word, roles, verbs
from text.clitics import PARTICLES, readings
from text.fold import fold_word
from text.inflection import ARTICLE, is_arabic
from text.tokens import Shape, Words

_FILES = (
    "bodies", "bodies_national", "boundaries", "cities", "date_words", "delegations", "document_types", "honorifics",
    "institutions", "law_words", "laws", "laws_named", "months", "naming", "numerals", "place_words", "programs",
    "role_grammar", "role_words", "stopwords", "titles", "translations", "translations_domains", "translations_sectors",
    "venues", "weekdays",
)  # fmt: skip
_MOST_PARTICLES = 2
"""Letters of particles before a word that may be taken for others."""
_SHORTEST = 3
"""Letters; shorter words have too many neighbours."""
DAMAGED = 0.08
"""The share of words that can be repaired from which on a text may be damaged: sound ones have up to 0.127, where their
field's words are not in the lexicon, those with 5 % of their letters damaged 0.073 and more (`benchmarks/noise.py`).

So a word in two parts must stand in it as well («الوز ير»): sound texts with so many unknown words have none.
"""
_SURELY = 0.14
"""The share that no sound text of some length has."""
_MANY = 60
"""Words of such a text."""


_FEWEST = 4
"""Fewer words than this say nothing about a text."""


@lru_cache(maxsize=1)
def _vocabulary() -> Mapping[str, int]:
    """Return the folded words of the lexicon, each with how many wordings have it."""
    found: Counter[str] = Counter()
    for name in _FILES:
        for wording in words_of_file(name):
            found.update(fold_word(wording).replace("-", " ").replace("'", " ").split())
    for code in countries():
        for names in names_of(code).values():
            found.update(word for name in names for word in fold_word(name).split())
    for words in (heads("ar"), verbs(), roles().first_words(), honorifics().first_words()):
        found.update(list(words))
    return {word: count for word, count in found.items() if len(word) > 1}


@lru_cache(maxsize=1)
def _confusions() -> Mapping[str, frozenset[str]]:
    """Return for each folded letter the others that it may have been."""
    found: dict[str, set[str]] = {}
    for entry in load("ocr_confusions", Entry).values():
        letters = {fold_word(letter) for letter in entry.wordings}
        for letter in letters:
            found.setdefault(letter, set()).update(letters - {letter})
    return {letter: frozenset(others) for letter, others in found.items()}


@lru_cache(maxsize=100_000)
def repaired(form: str) -> str | None:
    """Return the known word that a folded unknown one was; None where it is known, short, or like none."""
    if not _is_unknown(form):
        return None
    weighed = [(_weight(other), other) for other in _neighbours(form)]
    best = max(weighed, default=(0, ""))
    return best[1] if best[0] else None


@lru_cache(maxsize=100_000)
def _is_unknown(form: str) -> bool:
    """Tell whether a folded form is a word of some letters that no list knows."""
    return _is_long(form) and not _is_known(form) and name_word(form) is None


def _is_known(form: str) -> bool:
    """Tell whether a folded form is a word of the lexicon, particles and article aside."""
    words = _vocabulary()
    return form in words or (is_arabic(form) and any(r.form in words or _base(r.form) in words for r in readings(form)))


def _base(form: str) -> str:
    """Return a folded word less its article."""
    return form.removeprefix(ARTICLE) if len(form) > _SHORTEST else form


def _is_long(form: str) -> bool:
    """Tell whether a folded word or number is a word of some letters."""
    return len(form) >= _SHORTEST and not form[0].isdecimal()


def _weight(form: str) -> int:
    """Return how well a folded word is known: more for whole words than for those after particles, 0 for unknown."""
    words, best = _vocabulary(), 0
    if not is_arabic(form):
        return words.get(form, 0)
    for reading in readings(form):
        count = words.get(reading.form, 0) or words.get(_base(reading.form), 0)
        best = max(best, (100 - 30 * reading.cut) * bool(count) + min(count, 20))
    return best


def _neighbours(form: str) -> Iterator[str]:
    """Yield the known words that differ by one letter of the same shape, or have one letter more.

    The letter is one of the word, or may be a particle's (few of the words with another particle are known).
    """
    letters = _confusions()
    for i, letter in enumerate(form[:_MOST_PARTICLES]):
        yield from (form[:i] + other + form[i + 1 :] for other in letters.get(letter, ()) if other in PARTICLES)
    for reading in readings(form):
        bare = reading.form.removeprefix(ARTICLE)
        article = reading.form[: -len(bare)]
        for base in {reading.form, bare}:
            cut = len(form) - len(base)
            yield from (form[: cut + i] + letter + form[cut + i + 1 :] for i, letter in _other_letters(base))
        for word in _less_one_letter().get(bare, ()):
            if len(word) > _SHORTEST:
                yield form[: reading.cut] + article + word


def _other_letters(base: str) -> Iterator[tuple[int, str]]:
    """Yield where in a folded word a letter of the same shape makes it a word of the lexicon, and that letter."""
    letters, words = _confusions(), _less_one_letter()
    for i, letter in enumerate(base):
        others = letters.get(letter, frozenset())
        before, after = base[:i], base[i + 1 :]
        for word in words.get(before + after, ()) if others else ():
            if word[i] in others and word.startswith(before) and word[i + 1 :] == after:
                yield i, word[i]


@lru_cache(maxsize=1)
def _less_one_letter() -> Mapping[str, tuple[str, ...]]:
    """Return the words of the lexicon by what is left of them when one letter is lost."""
    found: dict[str, set[str]] = {}
    for word in _vocabulary():
        for i in range(len(word)):
            found.setdefault(word[:i] + word[i + 1 :], set()).add(word)
    return {rest: tuple(sorted(words)) for rest, words in found.items()}


def mended(words: Words) -> Words:
    """Return the words with those of a damaged text in the forms that they were; of a sound text, as they are.

    Only forms change: every token keeps its place in the source.
    """
    long = sum(map(_is_long, words.forms))
    found = _repairs(words, max(_FEWEST, DAMAGED * long))
    if found is None:
        return words
    surely = long >= _MANY and len(found) >= _SURELY * long
    if not surely and not any(_whole(words, i) for i in range(len(words.forms) - 1)):
        return words
    forms = [found.get(i, form) for i, form in enumerate(words.forms)]
    return _joined(Words(words.folded, forms).lay(words.shapes, words.starts, words.stops, words.begins, words.ends))


def _repairs(words: Words, fewest: float) -> dict[int, str] | None:
    """Return the tokens that were other words, with those; None as soon as they cannot be so many."""
    unknown = list(words.where(_is_unknown))
    found: dict[int, str] = {}
    for left, i in zip(range(len(unknown) - 1, -1, -1), unknown, strict=True):
        whole = repaired(words.forms[i])
        if whole is not None:
            found[i] = whole
        if len(found) + left < fewest:
            return None
    return found if len(found) >= fewest else None


def _joined(words: Words) -> Words:
    """Return the words, two of which only a space parts as one where only that is a word («الوز ير»)."""
    joined: dict[int, str] = {}  # by the first of the two
    for i in range(len(words.forms) - 1):
        whole = None if i - 1 in joined else _whole(words, i)
        if whole is not None:
            joined[i] = whole
    kept = [i for i in range(len(words.forms)) if i - 1 not in joined]
    last = [i + (i in joined) for i in kept]
    return Words(words.folded, [joined.get(i, words.forms[i]) for i in kept]).lay(
        [words.shapes[i] for i in kept],
        [words.starts[i] for i in kept],
        [words.stops[i] for i in last],
        [words.begins[i] for i in kept],
        [words.ends[i] for i in last],
    )


def _whole(words: Words, i: int) -> str | None:
    """Return the known word of which a token and the next are the parts, one of them at least none; else None."""
    if words.shapes[i] is not Shape.WORD or words.shapes[i + 1] is not Shape.WORD:
        return None
    one, between, two = (
        words.folded.text[first:last]
        for first, last in (
            (words.starts[i], words.stops[i]),
            (words.stops[i], words.starts[i + 1]),
            (words.starts[i + 1], words.stops[i + 1]),
        )
    )
    if between != " " or len(one) + len(two) < _SHORTEST or (_is_word(one) and _is_word(two)):
        return None
    return one + two if _weight(one + two) > 0 else None


def _is_word(form: str) -> bool:
    """Tell whether a folded form is a word that some list knows; a letter alone is none."""
    return len(form) > 1 and (_weight(form) > 0 or name_word(form) is not None)
