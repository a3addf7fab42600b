"""Offices that no list knows, told by the state in which one holds them: «المدافع عن الشعب في جمهورية البرتغال …»."""

from collections.abc import Sequence

from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.geography import is_state
from resolvers.ground.items import Item, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.inflection import is_arabic

_OFFICE = 2
"""Items before a state at the end of an Arabic office: its last noun and «في»."""
_STYLES = 4
"""Words of respect between an office and its bearer at most."""


def bearer_behind(scene: Scene, items: Sequence[Item], place: int) -> int:
    """Return the item of who bears an office that ends in a state, else -1.

    The office's last word stands right before «في», and between state and name nothing but words of respect; of a town
    it would be said where somebody was met.
    """
    if place < _OFFICE or items[place].kind is not Kind.PLACE or not is_state(scene.tops[items[place].mention].text):
        return -1
    noun, link = items[place - _OFFICE : place]
    office = noun.sort is Sort.WORD and is_arabic(noun.form) and noun.form not in relation_words("small")
    if not office or not link.marks("place_in"):
        return -1
    name = next((n for n in range(place + 1, len(items)) if items[n].form not in style_words()), -1)
    styled = place + 1 < name <= place + _STYLES
    return name if styled and items[name].kind is Kind.PERSON else -1
