"""Whether somebody is named whom a verb might have as its object: joined to nobody, behind no preposition."""

from collections.abc import Sequence

from lexicon.relations import either
from lexicon.role_grammar import grammar
from resolvers.ground.items import Item, Sort
from schemas.mention import Kind

_MET = frozenset((Kind.PERSON, Kind.TITLE, Kind.DELEGATION, Kind.ORGANIZATION))


def someone_free(behind: Sequence[Item]) -> bool:
    """Tell whether somebody is named whom neither «و» nor a preposition joins to what stands before him."""
    joined = either("and_attached", "and")
    free = True
    for item in behind:
        if item.verb or item.marks("presence", "escort", "relative", "that"):
            return False
        if item.kind in _MET:
            if free:
                return True
            free = True
        elif item.mention >= 0 or item.sort is Sort.SIGN or item.form in grammar().own_house:
            free = True
        elif item.named or item.sort is Sort.PARTICLE or item.form in joined:
            free = False
    return False
