"""Places that are no scene: of a role, of somebody's residence, of where envoys serve."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.among import wording_at
from resolvers.ground.geography import is_city, is_land
from resolvers.ground.items import Item, Sort
from resolvers.ground.put_in import OF_TOWN, name_start
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.fold import fold_word


def completes_role(scene: Scene, items: Sequence[Item], place: int) -> bool:
    """Tell whether a place completes a role: «…، مدير العمليات في الشرق الأوسط», «سفيرة كوريا المقيمة بدار السلام».

    So it does behind the role of one already named, and where someone is said to reside or to be accredited.
    """
    start = name_start(items, place)
    before = [i for i in items[max(start - _ROLE, 0) : start] if i.mention >= 0]
    if _parted(items, place):
        return _serves(items, place)
    if _resides(scene, items, place):
        return True
    named = [n for n, i in enumerate(items[: max(place - 1, 0)]) if i.mention >= 0][-2:]
    if [items[n].kind for n in named] != [Kind.PERSON, Kind.TITLE] or not before:
        return False
    met = any(verb.latin for i in items[named[0] : named[1]] for verb in i.verbs)  # « X a reçu le ministre à Thiès »
    text = scene.tops[items[place].mention].text
    around = (*items[named[1] - 1 : named[1]], *items[place + 1 : place + 2])
    apposed = [i.form in relation_words("separators") for i in around] == [True, True]
    return not met and (is_city(text) or (apposed and is_land(text)))  # «…، مدير التربية في محافظة درعا، …»


def _resides(scene: Scene, items: Sequence[Item], place: int) -> bool:
    """Tell whether the word before a place, or the last of the role there, says that someone resides in it."""
    words = [i for i in items[max(place - _ROLE, 0) : place] if i.sort is not Sort.PARTICLE]
    named = (fold_word(scene.tops[i.mention].text).split()[-1] if i.mention >= 0 else i.form for i in words)
    return any(form in relation_words("resident") for form in named) or _serves(items, place)


def _serves(items: Sequence[Item], place: int) -> bool:
    """Tell a place where someone serves or served: « en poste à », « au terme de sa mission au », "posted to"."""
    start = name_start(items, place)
    said = ((n, wording_at(items, n, relation_words("serving"))) for n in range(max(start - _SERVING, 0), start))
    if start > 1 and items[start - 1].form in (",", *OF_TOWN) and items[start - 2].kind is Kind.PLACE:
        return _serves(items, start - 2)  # "located in Izmir, Turkey", "in Taraba State of Nigeria"
    return any(long and n + long in (start - 1, start) for n, long in said)


_SERVING = 4
"""Items of the longest words that say so, and of the word of place behind them."""
_ROLE = 2
"""Items before a place among which the role stands that it completes, or a word of residence."""


def _parted(items: Sequence[Item], place: int) -> bool:
    """Tell whether a sign parts a place from what stands before it."""
    return any(i.sort.value == "sign" for i in items[max(place - 2, 0) : place])
