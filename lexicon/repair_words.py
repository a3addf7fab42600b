"""What a word was before recognition took some of its letters for others, from the words of the lexicon."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lexicon.countries import countries, names_of
from lexicon.files import words_of_file
from lexicon.loader import Entry, load
from lexicon.naming import heads
from lexicon.people import honorifics, name_word, roles, verbs
from lexicon.word_files import NOUNS
from text.clitics import PARTICLES, readings
from text.fold import fold_word
from text.inflection import ARTICLE, is_arabic

FILES = (
    *NOUNS, "bodies_society", "bodies_learning", "cities", "date_words", "delegations", "document_types", "honorifics",
    "months", "numerals", "place_words", "role_grammar", "stopwords", "weekdays",
)  # fmt: skip
_MOST_PARTICLES = 2
"""Letters of particles before a word that may be taken for others."""
_SHORTEST = 3
"""Letters; shorter words have too many neighbours."""
_SHORT, _LONG = 2, 5
"""Letters of the words that are read in damaged texts alone: those of two, and those from five with several changes."""


@lru_cache(maxsize=1)
def vocabulary() -> Mapping[str, int]:
    """Return the folded words of the lexicon, each with how many wordings have it."""
    found: Counter[str] = Counter()
    for name in FILES:
        for wording in words_of_file(name):
            found.update(fold_word(wording).replace("-", " ").replace("'", " ").split())
    for code in countries():
        for names in names_of(code).values():
            found.update(word for name in names for word in fold_word(name).split())
    for words in (heads("ar"), verbs(), roles().first_words(), honorifics().first_words()):
        found.update(list(words))
    return {word: count for word, count in found.items() if len(word) > 1}


@lru_cache(maxsize=1)
def confusions() -> Mapping[str, frozenset[str]]:
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
    if not is_unknown(form):
        return None
    return _best(neighbours(form))


@lru_cache(maxsize=100_000)
def is_unknown(form: str) -> bool:
    """Tell whether a folded form is a word of some letters that no list knows."""
    return is_long(form) and not is_known(form) and name_word(form) is None


def is_known(form: str) -> bool:
    """Tell whether a folded form is a word of the lexicon, particles and article aside."""
    words = vocabulary()
    return form in words or (is_arabic(form) and any(r.form in words or base(r.form) in words for r in readings(form)))


def base(form: str) -> str:
    """Return a folded word less its article."""
    return form.removeprefix(ARTICLE) if len(form) > _SHORTEST else form


def is_long(form: str) -> bool:
    """Tell whether a folded word or number is a word of some letters."""
    return len(form) >= _SHORTEST and not form[0].isdecimal()


def weight(form: str) -> int:
    """Return how well a folded word is known: more for whole words than for those after particles, 0 for unknown."""
    words, best = vocabulary(), 0
    if not is_arabic(form):
        return words.get(form, 0)
    for reading in readings(form):
        count = words.get(reading.form, 0) or words.get(base(reading.form), 0)
        best = max(best, (100 - 30 * reading.cut) * bool(count) + min(count, 20))
    return best


def neighbours(form: str) -> Iterator[str]:
    """Yield the known words that differ by one letter of the same shape, or have one letter more.

    The letter is one of the word, or may be a particle's (few of the words with another particle are known).
    """
    letters = confusions()
    for i, letter in enumerate(form[:_MOST_PARTICLES]):
        yield from (form[:i] + other + form[i + 1 :] for other in letters.get(letter, ()) if other in PARTICLES)
    for reading in readings(form):
        bare = reading.form.removeprefix(ARTICLE)
        article = reading.form[: -len(bare)]
        for stem in {reading.form, bare}:
            cut = len(form) - len(stem)
            yield from (form[: cut + i] + letter + form[cut + i + 1 :] for i, letter in _other_letters(stem))
        for word in less_one_letter().get(bare, ()):
            if len(word) > _SHORTEST:
                yield form[: reading.cut] + article + word
        yield from (form[: reading.cut] + word for word in less_one_letter().get(reading.form, ()) if article)


def _other_letters(stem: str) -> Iterator[tuple[int, str]]:
    """Yield where in a folded word a letter of the same shape makes it a word of the lexicon, and that letter."""
    letters, words = confusions(), less_one_letter()
    for i, letter in enumerate(stem):
        others = letters.get(letter)
        if others is None:
            continue
        before, after = stem[:i], stem[i + 1 :]
        for word in words.get(before + after, ()):
            if word[i] in others and word.startswith(before) and word[i + 1 :] == after:
                yield i, word[i]


@lru_cache(maxsize=1)
def less_one_letter() -> Mapping[str, tuple[str, ...]]:
    """Return the words of the lexicon by what is left of them when one letter is lost."""
    found: dict[str, set[str]] = {}
    for word in vocabulary():
        for rest in _less_each(word):
            found.setdefault(rest, set()).add(word)
    return {rest: tuple(sorted(words)) for rest, words in found.items()}


@lru_cache(maxsize=100_000)
def reread(form: str) -> str | None:
    """Return the known word that a folded unknown one of a damaged text was, several letters taken for others.

    Words of two letters count too («cf» for "of"): in a sound text they would be something else.
    """
    one = repaired(form)
    if one is not None or form[0].isdecimal():
        return one
    if len(form) == _SHORT:
        others = filter(vocabulary().__contains__, other_forms(form))
        return None if is_known(form) or name_word(form) else _best(others)
    return _best(_alike(form)) if is_unknown(form) and len(form) >= _LONG else None


def _best(candidates: Iterable[str]) -> str | None:
    weighed = [(weight(other), other) for other in candidates]
    best = max(weighed, default=(0, ""))
    return best[1] if best[0] else None


def other_forms(form: str) -> Iterator[str]:
    """Yield a folded word with one letter taken for another of its shape, known words or not."""
    letters = confusions()
    for i, letter in enumerate(form):
        yield from (form[:i] + other + form[i + 1 :] for other in letters.get(letter, ()))


def _less_each(word: str) -> Iterator[str]:
    """Yield a word less each of its letters."""
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


def _alike(form: str) -> Iterator[str]:
    """Yield the known words whose letters all have the shape of the form's, be one of them lost or none."""
    for reading in readings(form):
        bare = reading.form.removeprefix(ARTICLE)
        article = reading.form[: -len(bare)]
        shape = _shape(bare)
        for word in (*_by_shape().get(shape, ()), *(_by_shape_less_one().get(shape, ()) if len(bare) > _LONG else ())):
            yield form[: reading.cut] + article + word


def _shape(word: str) -> str:
    """Return a folded word in which each letter stands for all that it may be taken for."""
    return word.translate(_shapes())


@lru_cache(maxsize=1)
def _shapes() -> Mapping[int, str]:
    """Return each letter's group, small Latin letters and Arabic ones; capitals are left to `repaired`."""
    found: dict[int, str] = {}
    for entry in load("ocr_confusions", Entry).values():
        letters = sorted({fold_word(letter) for letter in entry.wordings if not letter.isupper()})
        first = next((found[ord(letter)] for letter in letters if ord(letter) in found), letters[0] if letters else "")
        for letter in letters:
            found.setdefault(ord(letter), first)
    return found


@lru_cache(maxsize=1)
def _by_shape() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in vocabulary():
        if len(word) >= _LONG - 1:
            found.setdefault(_shape(word), []).append(word)
    return {shape: tuple(words) for shape, words in found.items()}


@lru_cache(maxsize=1)
def _by_shape_less_one() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for word in vocabulary():
        if len(word) > _LONG:
            for rest in _less_each(_shape(word)):
                found.setdefault(rest, set()).add(word)
    return {shape: tuple(sorted(words)) for shape, words in found.items()}
