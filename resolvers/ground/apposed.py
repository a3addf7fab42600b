"""An office that stands in apposition to the name before it, between commas: "Mr. X, the Minister of Y, said"."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.items import Item
from schemas.mention import Kind


def behind_office(items: Sequence[Item], name: int) -> int:
    """Return the item behind a name and the office that a comma adds to it, the comma behind this one included."""
    behind = name + 1
    if not any(i.form == "," for i in items[behind : behind + 1]):
        return behind
    office = behind + 1
    while any(i.form == "'" or i.form in relation_words("definite") for i in items[office : office + 1]):
        office += 1
    closed = [i.kind for i in items[office : office + 1]] == [Kind.TITLE]
    return office + 1 if closed and any(i.form == "," for i in items[office + 1 : office + 2]) else behind
