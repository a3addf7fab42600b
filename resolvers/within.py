"""Who is who within one document: the namings of one person, short forms and slips joined."""

from collections.abc import Sequence

from text.names import PersonName, person_name
from text.names_match import covers, likeness

SAME_PERSON = 83.0
"""Names this alike are one person's: the lowest right pair measured across scripts is 84 («جان كلود بيتي»)."""


def clusters(texts: Sequence[str]) -> list[int]:
    """Return for each name the position of the fullest naming of the same person (its own, where it is that).

    A short form goes to the one person whose name it is part of; where it fits two people, to the one named last
    before it, else to the first after it.
    """
    names = [person_name(text) for text in texts]
    order = sorted(range(len(names)), key=lambda i: (-len(names[i].full), i))
    heads: list[int] = []
    home: dict[int, int] = {}
    known: dict[str, int] = {}
    for position in order:
        if texts[position] not in known or len(names[position].full) == 1:
            fitting = [head for head in heads if same_within(names[head], names[position])]
            known[texts[position]] = _nearest(fitting, position, home) if fitting else position
        home[position] = known[texts[position]]
        if home[position] == position:
            heads.append(position)
    return [home[position] for position in range(len(names))]


def same_within(fuller: PersonName, name: PersonName) -> bool:
    """Tell whether a name may be a naming of one person beside a fuller one in the same document."""
    if len(name.full) == 1:
        return covers(fuller, name)
    if len(fuller.full) == len(name.full):
        return likeness(fuller, name) >= SAME_PERSON
    return likeness(fuller, name) >= SAME_PERSON or (fuller.arabic == name.arabic and covers(fuller, name))


def _nearest(fitting: list[int], position: int, home: dict[int, int]) -> int:
    """Return the person named last before a place in the text, else the first after it."""
    if len(fitting) == 1:
        return fitting[0]
    places = [(place, head) for place, head in home.items() if head in fitting]
    before = [(place, head) for place, head in places if place < position]
    return max(before)[1] if before else min(places)[1]
