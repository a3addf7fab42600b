"""States that an office deals with and is not of: "Deputy Assistant Secretary for Iraq"."""

from functools import lru_cache

from lexicon.affiliations import standing_words
from resolvers.ground.geography import country_of
from text.fold import fold_word

_FOR = frozenset(("for", "pour"))
_STATES = 3
"""Words behind "for" that name a state, its article among them."""


@lru_cache(maxsize=20_000)
def less_beat(title: str) -> str:
    """Return a role in Latin letters less the states that it deals with, where it is an office for such.

    A minister or ambassador for a state is of it.
    """
    words = title.split()
    forms = [fold_word(word).strip(",") for word in words]
    at = next((n for n, form in enumerate(forms) if form in _FOR), len(words))
    deals = not standing_words("beats").isdisjoint(forms[:at])
    behind = words[at + 1 : at + 1 + _STATES]
    named = deals and any(country_of(" ".join(behind[:n]).strip(",")) for n in range(1, len(behind) + 1))
    return " ".join(words[:at]) if named else title
