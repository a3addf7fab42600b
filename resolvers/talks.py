"""Talks told by their noun, with a verb that says who told the other: "In a call on Friday, the minister briefed …"."""

from lexicon.relations import words as relation_words
from resolvers.scene import Item
from resolvers.sides import Roles, Side


def talk(side: Side) -> Roles:
    """Return who spoke to whom: the first party behind the noun, and whom the verb beside it has as its object."""
    verbs = [i for i in range(side.trigger.place, side.trigger.end) if _addresses(side.items[i])]
    for one, other in zip(side.after, side.after[1:], strict=False):
        told = any((one.place < v or not side.trigger.latin) and v < other.place for v in verbs)
        if told and one.figure >= 0 and other.governor in ("none", "comma"):
            return Roles(one, (other,))
    return Roles()


def _addresses(item: Item) -> bool:
    """Tell whether a word says that one told or thanked the other."""
    return item.form in relation_words("addressed")
