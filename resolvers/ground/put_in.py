"""Whether words put something in a place: the word of place, and the noun of a town before its name."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.items import Item
from text.inflection import is_arabic

_LABEL = ":"
_CELL = "|"


def name_start(items: Sequence[Item], place: int) -> int:
    """Return where what names a place begins: "in the city of Sfax", "in the French capital, Paris"."""
    start = place
    towns = relation_words("town_nouns")
    if start > _NATION and items[start - 1].form == "," and items[start - _NATION].form in towns:
        start -= _NATION  # « dans la capitale malienne, Bamako »
    elif start > 1 and items[start - 1].form == "," and items[start - 2].form in towns:
        start -= 1
    while start > 0 and is_noun_of_town(items, start - 1):
        start -= 1
    if start == place or is_arabic(items[start].form):
        return start
    return next((n for n in (start - 1, start - 2) if n > 0 and items[n].form in relation_words("definite")), start)


def is_noun_of_town(items: Sequence[Item], place: int) -> bool:
    """Tell the noun of a town or region, or what joins it to its name: «مدينة», "the city of"."""
    towns = relation_words("town_nouns")
    return items[place].form in towns or (items[place - 1].form in towns and items[place].form in OF_TOWN)


_NATION = 3
"""Items from a capital's name back to its noun, its nation and a comma between."""
OF_TOWN = ("of", "de", "du", "d", "'")


def is_put_in(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word of place stands before a mention, attached or apart."""
    place = name_start(items, place)
    before = items[max(place - 3, 0) : place]
    if before and before[-1].sort.value == "particle":
        return before[-1].form.endswith(affixes("with_attached"))
    if any(i.verb and i.verb.frame is Frame.LODGE for i in before):
        return True
    celled = len(before) > 1 and before[-1].form == _CELL and before[-2].form in relation_words("place_labels")
    labelled = celled or (bool(before) and before[-1].form == _LABEL)
    return labelled or any(item.marks("place_in") or item.form in relation_words("in_capital") for item in before)
