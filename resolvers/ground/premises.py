"""The institution in whose house something took place, where words of place stand before it."""

from collections.abc import Sequence
from enum import Enum
from itertools import takewhile

from lexicon.engagements import Form
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.counterparts import is_of_peer
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.put_in import is_put_in
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from schemas.span import Quote


class Premises(Enum):
    """With which words of place an institution is the place of an event."""

    NONE = 0
    WORDS = 1
    """«في», "at"."""
    LETTERS = 2
    """The attached «ب» too, which behind verbs of meeting means «with»."""

    def __bool__(self) -> bool:
        """Tell whether an institution may be the place at all."""
        return self is not Premises.NONE


def premises_of(scene: Scene, sentence: Sentence, trigger_place: int, end: int, how: Premises) -> Quote | None:
    """Return the institution in whose house it was, named with «ب» or «at»: «نظم … بالمعهد العالي للقضاء».

    Behind words of purpose or content only «وذلك في …» tells of the event itself.
    """
    ahead = _premises_ahead(scene, sentence, trigger_place)
    if ahead:
        return ahead
    apart = False
    for place in range(trigger_place + 1, min(end, len(sentence.items))):
        item = sentence.items[place]
        if item.marks("relative") and not any_marked(sentence.items[place + 1 : place + 2], "organised"):
            return None
        apart = (apart or item.marks("purpose")) and item.form not in relation_words("and_that")
        if item.kind is not Kind.ORGANIZATION or not is_put_in(sentence.items, place):
            continue
        if (apart and not _behind_day(sentence.items, place)) or _of_who_attend(sentence.items, place):
            continue
        if _is_of_unit(sentence.items, place) or is_of_peer(sentence.items, place):
            continue
        worded = sentence.items[place - 1].sort is not Sort.PARTICLE
        if _at_once(sentence.items, place) and (worded or how is Premises.LETTERS):
            return scene.tops[item.mention].quote
    return _premises_before(scene, sentence, trigger_place)


def _premises_ahead(scene: Scene, sentence: Sentence, trigger_place: int) -> Quote | None:
    """Return the institution that opens a sentence, the day before it or not: «في الجمعية الوطنية، استُقبل الوفد …»."""
    items = sentence.items
    front = range(min(_FRONT + _TIME, trigger_place))
    house = next((n for n in front if items[n].kind not in (None, Kind.DATE)), -1)
    if house < 0 or items[house].kind is not Kind.ORGANIZATION or any(i.verb for i in items[:house]):
        return None
    parted = max((n for n in range(house) if items[n].form in relation_words("separators")), default=-1)
    opens = next((n for n in range(house) if items[n].marks("place_in")), -1)
    led = any(i.marks("place_in") for i in items[parted + 1 : parted + 2])  # « Le lendemain, à l'École …, »
    if not (led or opens == 0 or (opens > 0 and _behind_day(items, house))):
        return None
    behind = house + 1 + _TOWN_OF_HOUSE * _in_town(items, house + 1)
    parted = any_said(items[behind : behind + 1], relation_words("separators"))
    return scene.tops[items[house].mention].quote if parted else None


def _behind_day(items: Sequence[Item], place: int) -> bool:
    """Tell whether the day stands right before the words of place: «ورشة حول …، أمس الأربعاء بالمتحف الوطني»."""
    first = place - 1
    while first > 0 and (items[first].marks("place_in") or items[first].form in _SMALL):
        first -= 1
    day = items[first].kind is Kind.DATE or items[first].form in relation_words("day_parts")
    return day and 0 <= first < place - 1


_SMALL = frozenset(("'", "’", "the")) | relation_words("with_attached") | {"l", "la", "le"}
"""What stands between a word of place and a name: articles, and the letter written onto a name."""


def _premises_before(scene: Scene, sentence: Sentence, trigger_place: int) -> Quote | None:
    """Return the institution between a verb and the noun that is its subject: «عقد في المتحف الوطني أمس اجتماع ضم …».

    Nothing but the day, and the noun of the event, may stand between it and the report.
    """
    items = sentence.items
    place = trigger_place - 1
    while place > 0 and (items[place].kind is Kind.DATE or items[place].event or _is_of_day(items[place])):
        place -= 1
    place -= _TOWN_OF_HOUSE * _in_town(items, place - 1)
    if place < 1 or items[place].kind is not Kind.ORGANIZATION:
        return None
    told = any(i.verb and not i.verb.latin and i.verb.form is Form.PAST for i in items[:place])
    told = told or all(i.kind in (None, Kind.DATE) for i in items[:place])  # «تم اليوم بالمركز … استقبال وفد …»
    put = told and is_put_in(items, place) and _at_once(items, place)
    return scene.tops[items[place].mention].quote if put else None


_TOWN_OF_HOUSE = 2
"""Items of «بالموصل» behind a house: the letter and the name."""


def _in_town(items: Sequence[Item], place: int) -> bool:
    """Tell «ب» or «في» and a place from an item on: «في بيت الثقافة بالموصل»."""
    here = items[place] if 0 < place < len(items) - 1 else None
    put = here is not None and (here.form in relation_words("with_attached") or here.marks("place_in"))
    return put and items[place + 1].kind is Kind.PLACE


def _is_of_day(item: Item) -> bool:
    """Tell a word of the day or its part, or a comma."""
    return item.mention < 0 and (item.form in relation_words("day_parts") or item.form in relation_words("separators"))


def _is_of_unit(items: Sequence[Item], place: int) -> bool:
    """Tell a body that «ب» puts behind a unit of it, no sign between: «الدفعة الثانية من القسم العام بكلية الشرطة»."""
    if items[place - 1].sort is not Sort.PARTICLE:
        return False
    near = takewhile(
        lambda i: i.mention < 0 and i.sort is not Sort.SIGN, reversed(items[max(place - _UNIT, 0) : place])
    )
    units, articles = relation_words("units"), affixes("article")
    return any(i.form in units or (i.form.startswith(articles) and i.form[len(articles[0]) :] in units) for i in near)


_UNIT = 5
"""Items before a body among which its unit stands, an adjective and «ب» between."""


def _of_who_attend(items: Sequence[Item], place: int) -> bool:
    """Tell whether a body is that of those who attend: «بحضور عدد من المستشارين في …»."""
    bare = place >= _BEHIND and items[place - _BEHIND].sort is Sort.WORD
    reach = items[max(place - _ATTENDING, 0) : place] if bare else ()
    marked = next((n for n, i in enumerate(reach) if i.marks("presence")), -1)
    return marked >= 0 and not any(i.sort is Sort.SIGN for i in reach[marked:])


_BEHIND, _ATTENDING = 2, 9
"""Items from a body back to the people it is of, and to the word that says that they attend."""
_FRONT, _TIME = 8, 6
"""Items at the start of a sentence among which the house stands in which all of it was, and words of time before."""


def _at_once(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word of place, and none of another sense, stands right before a mention."""
    before = items[place - 1]
    near = items[max(place - (_ELISION if before.form in _ELIDED else 2), 0) : place]
    return before.sort is Sort.PARTICLE or any_marked(near, "place_in")


_ELIDED, _ELISION = frozenset(("'", "’")), 3
"""The sign of an article cut short, and the items of « à l' » with it."""
