"""The state that a comma sets behind a name: "the Municipality of Ungheni, Moldova, came"."""

from collections.abc import Sequence

from lexicon.relations import words as relation_words
from resolvers.ground.geography import country_of, is_state
from resolvers.ground.items import Item, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind


def state_behind(scene: Scene, items: Sequence[Item], place: int) -> str | None:
    """Return the country of the state between a comma and another sign behind an item; one of several is none."""
    behind = [i for i in items[place + 1 : place + _REACH] if i.form not in relation_words("definite")]
    if len(behind) < _SET or behind[0].form not in relation_words("separators") or behind[1].kind is not Kind.PLACE:
        return None
    after = behind[_SET : _SET + 2]
    listed = any(i.kind is Kind.PLACE for i in after)
    closed = not after or after[0].sort is Sort.SIGN
    text = scene.tops[behind[1].mention].text
    return country_of(text) if closed and not listed and is_state(text) else None


_SET = 2
"""Items of a comma and a state."""
_REACH = 6
"""Items behind a name of those, an article among them, and what closes them."""
