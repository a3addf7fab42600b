"""Words of the lexicon that an Arabic word of a question may be a form of, where nothing is analysed by a database.

A particle before it («لسفير»), the accusative («وفدا»), a pronoun («ورقمنتها»), the feminine or plural of a verb
(«استقبلت», «اجتمعوا») hide it from the light stemmer, which cuts only what it is sure of.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lexicon.bearers import is_borne
from lexicon.notions import lexical_words
from lexicon.word_forms import singulars
from text.clitics import readings
from text.inflection import ACCUSATIVE, ARTICLE, CLEAR_OBJECTS, FEMININE, FEMININE_VERB, PLURAL_VERB
from text.morphology.light import light_stem
from text.names.skeletons import has_arabic
from text.verbal_nouns import nouns_and_verbs

_BEHIND, _LEAST = 4, 3
"""Letters of a word behind a particle that is told from the end of another one, and of one before an ending."""


@lru_cache(maxsize=10_000)
def words_in(form: str) -> Mapping[str, str]:
    """Return the words that a folded word may be a form of, with their stems.

    None where it is a word of the lexicon or a name as it stands: a committee («لجنة») is no garden («جنة»).
    """
    if not has_arabic(form) or form in lexical_words() or is_borne(form):
        return {}
    found: dict[str, str] = {}
    for reading in readings(form):
        least = _BEHIND if reading.cut else _LEAST
        for word in _without_ending(reading.form.removeprefix(ARTICLE)):
            one = singulars().get(word, word)
            if len(one) >= least and one in lexical_words():
                found[one] = light_stem(one)
    return found


def _without_ending(form: str) -> Iterator[str]:
    """Yield a word, and what it may be with an ending."""
    yield form
    if form.endswith(ACCUSATIVE):
        yield form.removesuffix(ACCUSATIVE)
    for pronoun in CLEAR_OBJECTS:
        if form.endswith(pronoun):
            noun = form.removesuffix(pronoun)
            yield noun
            if noun.endswith(FEMININE_VERB):
                yield noun.removesuffix(FEMININE_VERB) + FEMININE
    for ending in (FEMININE_VERB, PLURAL_VERB):
        if form.endswith(ending):
            verb = form.removesuffix(ending)
            yield from (verb, *nouns_and_verbs(verb))
