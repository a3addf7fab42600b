"""Offices whose body stands between commas before the name: "the Permanent Secretary, Ministry of Fisheries, Mr. X"."""

from collections.abc import Iterator, Sequence

from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.items import Item, Sentence, Sort, is_owner
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.inflection import is_arabic

_KINDS = (Kind.TITLE, Kind.ORGANIZATION, Kind.PERSON)
_COMMA = ","
_MARKS = (_COMMA, ".", "(", ")")


def bodies_held(scene: Scene, sentence: Sentence) -> frozenset[int]:
    """Return the mentions of a sentence that only say in which body the office before them is held."""
    if not sentence.kinds.issuperset(_KINDS):
        return frozenset()
    row = sentence.named
    return frozenset(body.mention for body in _bodies_between(scene, sentence, row))


def without_bodies(scene: Scene, sentence: Sentence, row: Sequence[Item]) -> list[Item]:
    """Return the mentions of a sentence without the bodies between an office and the name of who holds it."""
    if not sentence.kinds.issuperset(_KINDS):
        return list(row)
    apart = {body.mention for body in _bodies_between(scene, sentence, row)}
    return [item for item in row if item.mention not in apart]


def is_of_sender(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell the office of one in whose name another acts, whom a comma and an office of his own part from it.

    « Au nom du Chef du gouvernement, X, directeur général des Douanes, a reçu », "On behalf of the President, his Dutch
    counterpart X was received".
    """
    items = sentence.items
    if "stead" not in sentence.marks or is_arabic(items[0].form):
        return False
    title, name = (items.index(item) for item in row[place : place + 2])
    if not (title < _OPENING and any_marked(items[:title], "stead") and items[title + 1].form == _COMMA):
        return False
    peer = any(i.form in relation_words("peers_latin") for i in items[title + 1 : name])
    behind = row[place + 2 : place + 3]
    own = bool(behind) and behind[0].kind is Kind.TITLE and items.index(behind[0]) == name + _OWN
    return peer or (own and items[name + 1].form == _COMMA)


_OPENING = 5
"""Items of "On behalf of the President"."""
_OWN = 2
"""Items from a name to its own office, a comma between and no article."""


def _bodies_between(scene: Scene, sentence: Sentence, row: Sequence[Item]) -> Iterator[Item]:
    """Yield each body that commas set between an office and a name; an office of a name before it is none such."""
    kinds = [scene.tops[item.mention].kind for item in row]
    for k in range(1, len(row) - 1):
        if tuple(kinds[k - 1 : k + 2]) != _KINDS:
            continue
        title, body, name = row[k - 1 : k + 2]
        if is_arabic(scene.tops[title.mention].text) or scene.nested[title.mention]:
            continue
        first, last = (sentence.items.index(item) for item in (title, name))
        before = [i for i in sentence.items[:first] if i.form not in relation_words("definite")][-2:]
        own = bool(before) and before[-1].form == _COMMA and before[0].kind is Kind.PERSON
        between = [i for i in sentence.items[first + 1 : last] if i is not body]
        behind = [sentence.items[n + 1].form for n in (first, sentence.items.index(body))]
        if behind == [_COMMA, _COMMA] and not own and all(_is_light(i) for i in between):
            yield body


def _is_light(item: Item) -> bool:
    """Tell a comma, the dot of a style or a style."""
    return item.form in _MARKS or (item.sort is Sort.WORD and item.form in style_words())


def enclosed(sentence: Sentence, place: int) -> bool:
    """Tell an acronym in brackets or quotation marks behind its body, and a state that owns an office ("Oman's …")."""
    if sentence.items[place].kind is Kind.PLACE:
        return is_owner(sentence.items, place)
    if sentence.items[place].kind is not Kind.ORGANIZATION:
        return False
    return [i.form for n in (place - 1, place + 1) for i in sentence.items[max(n, 0) : n + 1]] in _ENCLOSING


_ENCLOSING = (["(", ")"], ['"', '"'])
