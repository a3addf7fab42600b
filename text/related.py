"""What may stand in a document for an Arabic word of a question: its plural, its verb, the word with a particle.

A document keeps one lemma (or stem) of each word; a question asks for all that this may be. So nothing here changes an
index, and a wrong guess costs a token that is in no document. ``Kin`` are words that are forms of each other by no
pattern, as the lexicon gives them: folded words by folded word.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from text.fold import fold_word
from text.morphology.light import begins_with_own_and, light_stem, plural_or_singular, without_beginnings
from text.verbal_nouns import nouns_and_verbs, presents

Kin = Mapping[str, tuple[str, ...]]
_SHORTEST = 3
_LONG = 4
"""Letters of a stem or lemma that tells one word from most others («شرط» is that of شرط and شرطة)."""
_NISBA, _FEMININE = "ي", "ه"
_ENDED = (("اء", "ايي"), ("ه", "وي"))
"""Endings that change before that of relation: قضاء, قضائي; تربية, تربوي."""
_HAMZAS = "ئؤأء"
_FINAL_HAMZAS = ("ىء", "يء")
_SEATS = {"ي": "ئ", "و": "ؤ"}
_PARTICLES = (("ب", 3), ("ل", 5), ("و", 4), ("ف", 4), ("ك", 5))
"""Particles with the least number of letters after them: «كمال» is no ك with مال."""
_ENDINGS = (("تا", 3), ("ت", 3), ("ين", 3), ("ان", 3), ("و", 4), ("ا", 3))
"""Endings that the light stemmer leaves on, with the least number of letters before them: طرفين, ممثلو, وقعت, وفدا."""
_NO_ENDINGS = (
    "بحرين", "لبنان", "سلطان", "شعبان", "سلمان", "عمران", "عدنان", "فرسان", "مسكين", "تمرين", "برهان", "ميدان",
)  # fmt: skip
"""Words that end as duals do, beside a word that they would be the dual of."""
_PRESENT, _FUTURES = "ي", ("ت", "سي", "ست")


def related_lemmas(form: str, known: Iterable[str], kin: Kin, lemma_of: Callable[[str], str]) -> Iterator[str]:
    """Yield the lemmas that a word whose lemmas the database ``known`` may have beside them, as others read it.

    ``lemma_of`` is the database's own lemma of a word: it has some plurals («ملفات») as those of another noun.
    """
    lemmas = tuple(known)
    yield from _of_relation(lemmas[0])
    yield from plural_or_singular(form)
    for word in dict.fromkeys((*lemmas, without_beginnings(form))):
        for other in kin.get(word, ()):
            yield from (other, lemma_of(other) or other)
    for lemma in lemmas:
        yield from nouns_and_verbs(lemma)


def _of_relation(lemma: str) -> Iterator[str]:
    """Yield the noun of an adjective of relation, or the adjective of a noun."""
    for ending, related in _ENDED:
        if lemma.endswith(related):
            yield lemma.removesuffix(related) + ending
        if lemma.endswith(ending) and len(lemma) >= _SHORTEST:
            yield lemma.removesuffix(ending) + related
    if len(lemma) < _LONG:
        return
    if lemma.endswith(_NISBA):
        yield lemma[:-1]
        yield lemma[:-1] + _FEMININE
    else:
        yield lemma.removesuffix(_FEMININE) + _NISBA


def respelled(written: str) -> Iterator[str]:
    """Yield a written word, folded, with its hamza in the other places where people write it: مسئول, مسؤول."""
    for position, letter in enumerate(written):
        if letter in _HAMZAS and 0 < position < len(written) - 1:
            for other in _HAMZAS:
                if other != letter:
                    yield fold_word(written[:position] + other + written[position + 1 :])
    for ending in _FINAL_HAMZAS:
        if written.endswith(ending):
            yield fold_word(written.removesuffix(ending) + "ئ")
    if written.endswith("ئ"):
        yield from (fold_word(written.removesuffix("ئ") + ending) for ending in _FINAL_HAMZAS)


def with_hamza(written: str) -> Iterator[str]:
    """Yield a word with the hamza that its writer left out on a seat inside it: «الدايرية», «مسوول»."""
    for position, letter in enumerate(written[1:-1], start=1):
        if letter in _SEATS:
            yield written[:position] + _SEATS[letter] + written[position + 1 :]


def related_stems(form: str, written: str, kin: Kin) -> Iterator[str]:
    """Yield the stems that a word which no database knows may have in a document, by its letters alone.

    Particles and endings are put on the word itself and on what the lexicon gives, on no other guess.
    """
    bases = tuple(dict.fromkeys((form, *_bases(form), *respelled(written))))
    sure = tuple(dict.fromkeys(word for base in bases for word in _kin_of(base, kin)))
    guesses = dict.fromkeys(word for base in bases for word in _words_of(base))
    yield from (light_stem(word) for word in (*bases, *sure, *guesses))
    verbs = [word for word in sure if word.startswith(_PRESENT) and len(word) >= _LONG]
    yield from (person + word[1:] for word in verbs for person in _FUTURES)
    for stem in dict.fromkeys(light_stem(word) for word in (form, *sure) if word not in verbs):
        yield from _inflected(stem)
    if light_stem(form) != form and form.endswith(_FEMININE):
        yield f"{light_stem(form)}تا"


def _kin_of(form: str, kin: Kin) -> Iterator[str]:
    """Yield the words that are forms of a word by the lexicon."""
    bare, stem = without_beginnings(form), light_stem(form)
    singular = (stem + _FEMININE,) if stem != bare else ()
    for word in dict.fromkeys((bare, stem, *singular)):
        yield from kin.get(word, ())


def _words_of(form: str) -> Iterator[str]:
    """Yield the words that may be forms of a word by a pattern."""
    bare, stem = without_beginnings(form), light_stem(form)
    yield from plural_or_singular(form)
    for word in dict.fromkeys((bare, stem)):
        verbs = nouns_and_verbs(word)
        yield from verbs
        for verb in (word, *verbs):
            yield from presents(verb)
    for ending, related in _ENDED:
        if bare.endswith(ending):
            yield bare.removesuffix(ending) + related
        if stem == light_stem(related) or not stem.endswith(related[:-1]):
            continue
        yield stem.removesuffix(related[:-1]) + ending


def _bases(form: str) -> Iterator[str]:
    """Yield what a word may be with a particle or an ending on it that the light stemmer leaves."""
    bare, stem = without_beginnings(form), light_stem(form)
    for particle, least in _PARTICLES:
        if bare.startswith(particle) and len(bare) > least and not begins_with_own_and(bare):
            yield bare[1:]
    for ending, least in _ENDINGS:
        base = stem.removesuffix(ending)
        if base != stem and len(base) >= least and stem not in _NO_ENDINGS and not base.endswith(_NISBA):
            yield base


def _inflected(stem: str) -> Iterator[str]:
    """Yield a stem with the particles and endings that the light stemmer may leave on it in a document."""
    if len(stem) < _SHORTEST:
        return
    for particle, least in _PARTICLES:
        if len(stem) >= least:
            yield particle + stem
    for ending, least in _ENDINGS[1:]:
        if len(stem) >= least and not stem.endswith(_NISBA) and stem + ending not in _NO_ENDINGS:
            yield stem + ending
