"""What questions alone know: notions put together, months without their year, seats of governments."""

from collections.abc import Collection, Mapping
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.places import city_names
from lexicon.times import Month
from text.fold import fold_word
from text.inflection import ARTICLE

LOOKALIKES = "lookalikes"
"""The file of places that are written alike."""
COMPOUNDS = "compounds"
"""The file of notions put together."""


class Compound(Entry):
    """What people put together from everyday notions: of each of ``parts`` one stands in the question.

    The wordings are words that stand for one of the last part, where the lexicon has no notion of them.
    """

    parts: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=1)
def compounds() -> Mapping[str, Compound]:
    """Return what notions mean together, by the id of the notion that they mean."""
    return load(COMPOUNDS, Compound)


class Lookalike(Entry):
    """A place that is written as another one without marks; ``beside`` are words that only its own texts have."""

    beside: tuple[str, ...]

    @property
    def company(self) -> frozenset[str]:
        """The words beside it, folded and without article."""
        return frozenset(fold_word(word).removeprefix(ARTICLE) for word in self.beside)


@lru_cache(maxsize=1)
def lookalikes() -> Mapping[str, Lookalike]:
    """Return the places that are written alike, by the keys of their senses."""
    return load(LOOKALIKES, Lookalike)


@lru_cache(maxsize=1)
def month_names() -> Mapping[int, tuple[str, ...]]:
    """Return what each Gregorian month (from 1) is called, as written, without what is short for a longer name."""
    found: dict[int, dict[str, None]] = {}
    for month in load("months", Month).values():
        if month.calendar == "gregorian":
            whole = (name for name in month.wordings if not _is_short(name, (*month.wordings, *month.cased)))
            found.setdefault(month.number, {}).update(dict.fromkeys((*whole, *month.cased)))
    return {number: tuple(names) for number, names in found.items()}


def _is_short(name: str, names: Collection[str]) -> bool:
    """Tell whether a name is a longer one cut short: Jan, «sept» (which is seven, too)."""
    own = fold_word(name)
    return own.isascii() and any(fold_word(other).startswith(own) and fold_word(other) != own for other in names)


@lru_cache(maxsize=1)
def cased_months() -> frozenset[str]:
    """Return the folded names of months that are other words where they have no capital: May, March."""
    return frozenset(fold_word(name) for month in load("months", Month).values() for name in month.cased)


@lru_cache(maxsize=1)
def seats_of_government() -> frozenset[str]:
    """Return the folded names of the cities where a state's government sits."""
    return frozenset(fold_word(name) for seat in load("capitals", Entry).values() for name in seat.wordings)


@lru_cache(maxsize=1)
def capitals() -> frozenset[str]:
    """Return the keys of cities that are the seat of their country's government (``capitals.yml``)."""
    seats = {code.lower(): seat.folded for code, seat in load("capitals", Entry).items()}
    names = ((key, seats.get(key[:2], frozenset()), names) for key, names in city_names().items())
    return frozenset(key for key, own, names in names if not own.isdisjoint(map(fold_word, names)))
