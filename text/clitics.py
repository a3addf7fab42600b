"""Arabic particles that are written onto the next word, and how a word reads without them.

The particles are و ف (and), ب (in, by), ل (to, for), ك (as). «لل» is ل with the article, whose alef is not written, so
«للوزارة» reads as «الوزارة».
"""

from collections.abc import Container
from functools import lru_cache

from schemas.nouns import dataclass
from text.inflection import AND, ARTICLE

_CONJUNCTIONS = (AND, "ف")
_PREPOSITIONS = ("ب", "ك", "ل")
PARTICLES = frozenset(_CONJUNCTIONS + _PREPOSITIONS)
"""The letters of the particles."""
_GLUED = ("بحضور", "برياسه", "بمشاركه", "بمقر", "باشراف")
"""Words behind which writers leave the space out («بحضورالوكيل»)."""
_ARTICLE = 2  # the letters «لل», particle and what is written of the article
_SHORTEST = 2  # a stem has two letters or more: «يد», «أم»


@dataclass(frozen=True, slots=True)
class Reading:
    """A word less the particles before it: the folded form that is left, and how many folded letters were cut."""

    form: str
    cut: int


@lru_cache(maxsize=200_000)
def readings(form: str) -> tuple[Reading, ...]:
    """Return the ways to read a folded word, from nothing cut to the most cut; never empty.

    Nothing is decided here: «وزارة» also reads as «زارة» after و, and the lexicon knows which of them exists.
    """
    glued = (len(phrase) for phrase in _GLUED if form.startswith(phrase + ARTICLE))
    found = [Reading(form, 0), *(Reading(form[cut:], cut) for cut in glued)]
    for cut in _conjunction_cuts(form):
        rest = form[cut:]
        if cut:
            found.append(Reading(rest, cut))
        found.extend(_preposition_readings(rest, cut))
    return tuple(found)


def reads_as(form: str, words: Container[str]) -> bool:
    """Tell whether a folded word is one of some words, behind particles or not."""
    for reading in readings(form):  # noqa: SIM110 - a loop takes a third of the time of ``any`` over a generator
        if reading.form in words:
            return True
    return False


def _conjunction_cuts(form: str) -> tuple[int, ...]:
    """Return how many letters may be cut as a conjunction: none, or one."""
    if form.startswith(_CONJUNCTIONS) and len(form) > _SHORTEST:
        return (0, 1)
    return (0,)


def _preposition_readings(rest: str, cut: int) -> list[Reading]:
    """Return the readings of what stands after the conjunction, less one preposition."""
    if not rest.startswith(_PREPOSITIONS) or len(rest) <= _SHORTEST:
        return []
    found = [Reading(rest[1:], cut + 1)]
    if rest.startswith("لل") and len(rest) > _SHORTEST + 1:
        # «للوزارة» is ل with «الوزارة»; before a word in ل one of three is not written: «للجنة» is ل with «اللجنة».
        found = [Reading("ا" + rest[1:], cut + _ARTICLE), Reading(ARTICLE + rest[1:], cut + 1), *found]
    return found
