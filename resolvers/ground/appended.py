"""The state that a comma sets behind a name: "the Municipality of Ungheni, Moldova, came"."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.geography import countries_possible, country_of, is_state
from resolvers.ground.items import Item, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind


def state_behind(scene: Scene, items: Sequence[Item], place: int, *, subject: bool = False) -> str | None:
    """Return the country of the state between a comma and another sign behind an item; one of several is none.

    The short form of a name may stand between in brackets; a verb follows where the one named is its ``subject``.
    """
    place = behind_bracket(items, place)
    behind = [i for i in items[place + 1 : place + _REACH] if i.form not in relation_words("definite")]
    if len(behind) < _SET or behind[0].form not in relation_words("separators") or behind[1].kind is not Kind.PLACE:
        return None
    after = behind[_SET : _SET + 2]
    listed = any(i.kind is Kind.PLACE for i in after)
    closed = not after or after[0].sort is Sort.SIGN
    closed = closed or (subject and (after[0].verb is not None or after[0].form in relation_words("here")))
    text = scene.tops[behind[1].mention].text
    return country_of(text) if closed and not listed and is_state(text) else None


def state_in(scene: Scene, items: Sequence[Item], place: int) -> str | None:
    """Return the country of the state in which a body is said to be: "with the University of Graz in Austria"."""
    place = behind_bracket(items, place)
    link, state, after = (*items[place + 1 : place + 4], None, None, None)[:3]
    if link is None or state is None or state.kind is not Kind.PLACE or not link.marks("place_in"):
        return None
    closed = after is None or after.sort is Sort.SIGN or after.kind is Kind.DATE or after.mention < 0
    text = scene.tops[state.mention].text
    return country_of(text) if closed and is_state(text) else None


def behind_bracket(items: Sequence[Item], place: int) -> int:
    """Return the item that ends a name: the bracket behind its short form, "Technical College (TCA)", or its own."""
    bracket = items[place + 1 : place + 1 + _BRACKET]
    short = [i.form for i in bracket[::2]] == ["(", ")"] and bracket[1].mention >= 0
    return place + _BRACKET if short else place


_BRACKET = 3
"""Items of a short form in brackets."""


def state_apposed(scene: Scene, items: Sequence[Item], place: int) -> str | None:
    """Return the country of the state told last of the appositions behind a person: "Mr X, Director, CABI, Kenya".

    Anything but a verb may stand between in a line that the person opens and the state ends, in prose only a role and
    bodies. A state behind a town that something leads to says where the town is: « venu de Dakar, Sénégal ».
    """
    ends = (n for n in range(place + 1, len(items)) if _closes(items[n]))
    last = next(ends, len(items))
    fills = last == len(items) and all(i.mention < 0 and not i.verb for i in items[:place])
    run = [i for i in items[place + 1 : last] if i.form not in relation_words("definite")]
    while run and run[-1].sort is Sort.SIGN:
        run.pop()
    if len(run) <= _SET or run[-1].kind is not Kind.PLACE or not (_parts(run[0]) and _parts(run[-_SET])):
        return None
    before = [i for i in run[:-_SET] if i.sort is not Sort.SIGN]
    town = bool(before) and before[-1].kind is Kind.PLACE and not _parts(run[-_SET - 2])
    if not before or town or not (fills or all(i.kind in _APPOSED for i in before)):
        return None
    text = scene.tops[run[-1].mention].text
    own = is_state(text) or len(countries_possible(text)) == 1  # «تونس» is no other state's town
    return country_of(text) if own else None


def _parts(item: Item) -> bool:
    return item.form in relation_words("separators")


def _closes(item: Item) -> bool:
    """Tell whether an item ends what is told of a person: another one, a verb, «and»."""
    joins = item.mention < 0 and (item.form in relation_words("and") or item.form in relation_words("and_attached"))
    return item.kind in (Kind.PERSON, Kind.DATE) or item.verb is not None or joins


_APPOSED = (Kind.TITLE, Kind.ORGANIZATION)


_SET = 2
"""Items of a comma and a state."""
_REACH = 6
"""Items behind a name of those, an article among them, and what closes them."""
