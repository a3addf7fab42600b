"""When and where: the date and the place that belong to a report."""

import datetime as dt
from collections.abc import Sequence
from enum import Enum
from itertools import takewhile

from lexicon.engagements import Form, Frame
from lexicon.people import style_words
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked, any_meantime, any_said, wording_at
from resolvers.ground.geography import countries_in, is_city, is_land
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.other_days import is_behind_sequel, is_of_other
from resolvers.ground.other_places import (
    NO_MARGIN,
    is_of_envoys,
    is_of_journey,
    is_of_outcome,
    is_of_peer,
    is_of_sender,
    is_of_situation,
    is_of_topic,
    margin_of,
)
from resolvers.ground.scene import Scene
from resolvers.ground.worded import is_in_parts, is_in_quotes, is_on_stage, is_too_wide
from schemas.mention import DateValue, DocumentType, Grain, Kind, Mention
from schemas.nouns import dataclass
from schemas.span import Quote
from text.fold import fold_word
from text.inflection import is_arabic

_NEAR = 4
_LABEL = ":"
_CELL = "|"
_LATER = dt.timedelta(days=3)
"""A communiqué may be dated a little before the event that it tells, by its issuer or by a slip; not more."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an event and the words that say them; None where no words do."""

    start: dt.date | None = None
    end: dt.date | None = None
    dated: Quote | None = None


def days_of(scene: Scene, sentence: Sentence, trigger_place: int, end: int, *, ranges: bool = False) -> Days:
    """Return the days that govern a report: the nearest date after it, else the nearest before it.

    ``ranges``: the event may last for days, so that a range says more than a day («اختتمت اليوم … أيام …»).
    """
    dates = [(i, m) for i, m in _mentions(scene, sentence, Kind.DATE) if m.value and m.value.grain is Grain.DAY]
    dates = [(i, m) for i, m in dates if not _of_law(sentence, i) and not _is_deadline(sentence, i)]
    dates = [(i, m) for i, m in dates if not _of_writing(sentence, i) and not _of_dispatch(sentence, i)]
    dates = [(i, m) for i, m in dates if not _is_bracketed(sentence, trigger_place, i)]
    dates = [(i, m) for i, m in dates if not is_of_other(sentence, i, trigger_place)]
    about = scene.extraction.about
    issued = None if about.type is DocumentType.MINUTES else about.date  # they tell what was done the day after, too
    dates = [(i, m) for i, m in dates if not _is_near_ahead(m.value, issued)]
    dates = [(i, m) for i, m in dates if not is_behind_sequel(sentence, i, trigger_place)] or dates
    after = [m for i, m in dates if trigger_place < i < end]
    before = [m for i, m in dates if i < trigger_place]
    several = [m for m in (*after, *before) if m.value and m.value.end > m.value.start] if ranges else []
    chosen = next(iter((*several, *after, *reversed(before))), None)
    if chosen is None or chosen.value is None:
        return Days()
    return Days(chosen.value.start, chosen.value.end, chosen.quote)


def _is_near_ahead(value: DateValue | None, issued: dt.date | None) -> bool:
    """Tell whether a day is one of the next ones behind the day of issue: what is told as done was not done then.

    Of days farther ahead it is told that what they are of is still to come (`later_than`).
    """
    return bool(value and issued and issued < value.start <= issued + _LATER)


def period_of(scene: Scene, sentence: Sentence, trigger_place: int) -> dt.date | None:
    """Return the last day of the month or year that stands beside a report («شهد شهر مارس 2022 زيارة …»), or None."""
    beside = range(trigger_place - _NEAR, trigger_place + 2 * _NEAR)
    return max((period.end for period in _periods(scene, sentence, beside)), default=None)


def still_to_come(scene: Scene, sentence: Sentence, trigger_place: int, end: int, issued: dt.date | None) -> bool:
    """Tell whether a month or year beside a report begins after the day of issue («عقد اجتماع … خلال الشهر المقبل»)."""
    beside = range(trigger_place, min(trigger_place + 2 * _NEAR, end))
    return any(later_than(period.start, issued) for period in _periods(scene, sentence, beside))


def _periods(scene: Scene, sentence: Sentence, beside: range) -> list[DateValue]:
    """Return the months and years among some items, those of laws left out."""
    dates = [m.value for i, m in _mentions(scene, sentence, Kind.DATE) if i in beside and not _of_law(sentence, i)]
    return [date for date in dates if date and date.grain is not Grain.DAY]


def _is_deadline(sentence: Sentence, place: int) -> bool:
    """Tell whether a day is one until which something is to be done: «قبل فاتح شتنبر», "before 1 September"."""
    return any_said(sentence.items[max(place - 1, 0) : place], relation_words("deadlines"))


def _of_writing(sentence: Sentence, place: int) -> bool:
    """Tell the day on which people were convened or written to: « sur convocation en date du 19 mars », "by notice"."""
    before = sentence.items[max(place - _NEAR, 0) : place]
    written = next((n for n in range(len(before) - 1, -1, -1) if before[n].form in relation_words("convened_by")), None)
    return written is not None and not any(i.mention >= 0 or i.verb or i.form == "," for i in before[written:])


def _of_dispatch(sentence: Sentence, place: int) -> bool:
    """Tell the day of a dispatch in brackets behind its agency, which ends a headline: "(APS, 24/09/2025)"."""
    opens = next((n for n in range(place - 1, max(place - _NEAR, -1), -1) if sentence.items[n].form == "("), None)
    closes = place + 1 < len(sentence.items) and sentence.items[place + 1].form == ")"
    inner = sentence.items[opens + 1 : place] if opens is not None and closes else ()
    return any(i.kind is Kind.ORGANIZATION for i in inner) and all(i.mention >= 0 or i.form == "," for i in inner)


def _is_bracketed(sentence: Sentence, trigger_place: int, place: int) -> bool:
    """Tell a day that brackets tell of what stands before them: «مدرسة الفرات (تأسست في 12 مارس 1998)».

    Alone, or with its weekday, it may be the event's.
    """
    inside = sentence.items[:place]
    opens = max((n for n, i in enumerate(inside) if i.form == "("), default=-1)
    if opens <= trigger_place or any(i.form == ")" for i in inside[opens:]):
        return False
    return any(i.verb or i.form in relation_words("began_on") for i in inside[opens + 1 :])


def _of_law(sentence: Sentence, place: int) -> bool:
    """Tell whether a date is that of a law or treaty named just before: «la convention … du 7 juillet 1997».

    Farther off it is so behind a word that says when a law was made: «اتفاقية … المبرمة بنيامي في 12 مارس 2019».
    """
    if any(i.kind is Kind.LAW for i in sentence.items[max(place - _NEAR, 0) : place]):
        return True
    near = sentence.items[max(place - 2 * _NEAR, 0) : place]
    made = next((n for n, i in enumerate(near) if i.form in relation_words("law_made")), len(near))
    return any(i.kind is Kind.LAW for i in near[:made]) and made < len(near)


def later_than(day: dt.date | None, issued: dt.date | None) -> bool:
    """Tell whether a day lies after the day of issue, so that the event was still to come."""
    return bool(day and issued and day > issued + _LATER)


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


def place_of(
    scene: Scene, sentence: Sentence, trigger_place: int, end: int, *, premises: Premises = Premises.LETTERS
) -> Quote | None:
    """Return the place of a report: the first place mention after it, else the last before it, that words put it in.

    A venue goes before an institution's house (``premises``: where that may be), this before a city, a city before its
    land, and that before the country.
    """
    items = sentence.items
    margin = margin_of(items) if "margin" in sentence.marks else NO_MARGIN
    places = _mentions(scene, sentence, Kind.PLACE)
    put = [(i, m) for i, m in places if i == margin.held_at or _is_put(scene, items, i, m)]
    found = [(i, m) for i, m in put if i not in margin.about and not is_of_situation(items, name_start(items, i))]
    found = [(i, m) for i, m in found if not is_in_quotes(scene.document.text, items, trigger_place, i)]
    end = max(end, margin.held_at + 1) if trigger_place < margin.about.start < end else end
    behind = [(i, m) for i, m in found if trigger_place < i < end and not _is_elsewhere(items, trigger_place, i)]
    after = [m for i, m in behind if not is_of_topic(items, trigger_place, i, m)]
    before = [m for i, m in found if i < trigger_place and not _of_verb_before(items, i, trigger_place)]
    ranked = [*after, *reversed(before)]
    venue = next((m for m in ranked if not (is_city(m.text) or is_land(m.text))), None)
    if venue:
        return venue.quote
    house = _premises(scene, sentence, trigger_place, end, premises) if premises else None
    city = min(ranked, key=lambda m: (bool(countries_in(m.text)), is_land(m.text)), default=None)
    return house or (city.quote if city else None)


def _is_elsewhere(items: Sequence[Item], trigger_place: int, place: int) -> bool:
    """Tell whether a place behind a report is of what was decided, of an earlier journey, or where envoys serve."""
    told_of = is_of_outcome(items, trigger_place, place) or is_of_journey(items, trigger_place, place)
    start = name_start(items, place)
    return told_of or is_of_envoys(items, start) or is_of_sender(items, start)


def _is_put(scene: Scene, items: Sequence[Item], place: int, mention: Mention) -> bool:
    """Tell whether words put something in a place that completes no role and is no part of the world."""
    put = _put_in(items, place) or is_on_stage(items, place, mention) or is_in_parts(items, place)
    if put and not is_city(mention.text) and is_of_peer(items, name_start(items, place)):
        return False
    return put and not (_completes(scene, items, place) or is_too_wide(scene, place, items, mention))


def _of_verb_before(items: Sequence[Item], place: int, trigger_place: int) -> bool:
    """Tell whether a place belongs to the verb before the one that «و» adds: «عقد في المجلس لقاء …، وزار الديوان».

    So it does before «فيما» and its like, which begin what happened elsewhere.
    """
    if any_meantime(items[place:trigger_place]):
        return True
    verbs = [i for i in items[:trigger_place] if i.verb and i.verb.form is Form.PAST and not i.verb.latin]
    verb = items[trigger_place].verb
    added = items[trigger_place].joined and verb is not None and verb.frame is Frame.VISIT
    return added and bool(verbs) and items.index(verbs[0]) < place


def visited_place(scene: Scene, sentence: Sentence, trigger_place: int, end: int) -> Quote | None:
    """Return the venue or town that a verb of visiting has as its object, or that stands before it behind «إلى».

    Its subject and day may stand between («زار وفد …، أمس، محمية …»); nothing else may.
    """
    items = sentence.items
    passed = either("to_attached", "day_parts", "band_along")
    for place in range(trigger_place + 1, min(end, len(items))):
        item = items[place]
        if item.kind is Kind.PLACE:
            attached = items[place - 1].form if items[place - 1].sort is Sort.PARTICLE else ""
            to = not attached or attached in relation_words("to_attached")
            return scene.tops[item.mention].quote if to else None
        if item.event or item.form in passed or _is_of_town(items, place):
            continue  # «قام الوفد بزيارة لمقر …», «زار مدينة صفاقس»
        named = item.form in style_words() or item.marks("head", "presided")  # «زار السيد …»، «وفد برئاسة …»
        if (
            item.mention < 0
            and item.sort is not Sort.SIGN
            and not named
            and item.form not in relation_words("definite")
        ):
            break
    fronted = [i for i in range(trigger_place) if items[i].kind is Kind.PLACE]
    opened = fronted and any_marked(items[: fronted[0]], "to")
    between = items[fronted[-1] + 1 : trigger_place] if fronted else ()
    beside = opened and not any(i.mention < 0 and i.sort is Sort.WORD for i in between)
    return scene.tops[items[fronted[-1]].mention].quote if beside else None


def name_start(items: Sequence[Item], place: int) -> int:
    """Return where what names a place begins: "in the city of Sfax", "in the French capital, Paris"."""
    start = place
    towns = relation_words("town_nouns")
    if start > _NATION and items[start - 1].form == "," and items[start - _NATION].form in towns:
        start -= _NATION  # « dans la capitale malienne, Bamako »
    elif start > 1 and items[start - 1].form == "," and items[start - 2].form in towns:
        start -= 1
    while start > 0 and _is_of_town(items, start - 1):
        start -= 1
    if start == place or is_arabic(items[start].form):
        return start
    return next((n for n in (start - 1, start - 2) if n > 0 and items[n].form in relation_words("definite")), start)


def _is_of_town(items: Sequence[Item], place: int) -> bool:
    """Tell the noun of a town or region, or what joins it to its name: «مدينة», "the city of"."""
    towns = relation_words("town_nouns")
    return items[place].form in towns or (items[place - 1].form in towns and items[place].form in _OF_TOWN)


_NATION = 3
"""Items from a capital's name back to its noun, its nation and a comma between."""
_OF_TOWN = ("of", "de", "du", "d", "'")


def toured_place(scene: Scene, sentence: Sentence, trigger_place: int, end: int) -> Quote | None:
    """Return the house through which guests were taken: named behind "around", « à travers », else behind the verb."""
    items = sentence.items[:end]
    way = next((i for i in range(trigger_place + 1, len(items)) if items[i].marks("round")), trigger_place)
    for item in items[way + 1 : way + _FAR_SITE]:
        if item.kind in (Kind.PLACE, Kind.ORGANIZATION):
            return scene.tops[item.mention].quote
        if item.kind in (Kind.PERSON, Kind.DELEGATION, Kind.TITLE) or item.marks("by"):
            return None
    return None


_FAR_SITE = 8
"""Items behind "around" among which the house is named."""


def toured_house(scene: Scene, sentence: Sentence, trigger_place: int, end: int) -> Quote | None:
    """Return the house through whose parts visitors went: «جال الوفد في أروقة المتحف الوطني», «بين أجنحة …»."""
    items = sentence.items
    for place in range(trigger_place + 1, min(end, len(items) - 1)):
        if items[place].form in relation_words("halls") and items[place + 1].kind in (Kind.PLACE, Kind.ORGANIZATION):
            return scene.tops[items[place + 1].mention].quote
    return None


def object_house(scene: Scene, sentence: Sentence, trigger_place: int, end: int) -> Quote | None:
    """Return the house in which what was visited is: «تفقد الوزير المختبرات المركزية بجامعة مؤتة»."""
    items = sentence.items
    for place in range(trigger_place + 3, min(end, len(items))):
        if items[place].marks("purpose", "escort"):
            return None
        if items[place].kind in (Kind.ORGANIZATION, Kind.PLACE) and _put_in(items, place):
            noun = items[place - 2]
            own = noun.sort is Sort.WORD and noun.form.startswith(affixes("article"))
            return scene.tops[items[place].mention].quote if own else None
    return None


def _premises(scene: Scene, sentence: Sentence, trigger_place: int, end: int, how: Premises) -> Quote | None:
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
        if item.kind is not Kind.ORGANIZATION or not _put_in(sentence.items, place):
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
    put = told and _put_in(items, place) and _at_once(items, place)
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


def _put_in(items: Sequence[Item], place: int) -> bool:
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


def _completes(scene: Scene, items: Sequence[Item], place: int) -> bool:
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
    if start > 1 and items[start - 1].form in (",", *_OF_TOWN) and items[start - 2].kind is Kind.PLACE:
        return _serves(items, start - 2)  # "located in Izmir, Turkey", "in Taraba State of Nigeria"
    return any(long and n + long in (start - 1, start) for n, long in said)


_SERVING = 4
"""Items of the longest words that say so, and of the word of place behind them."""


_ROLE = 2
"""Items before a place among which the role stands that it completes, or a word of residence."""


def _parted(items: Sequence[Item], place: int) -> bool:
    """Tell whether a sign parts a place from what stands before it."""
    return any(i.sort.value == "sign" for i in items[max(place - 2, 0) : place])


def _mentions(scene: Scene, sentence: Sentence, kind: Kind) -> list[tuple[int, Mention]]:
    items = sentence.items if kind in sentence.kinds else ()
    return [(i, scene.tops[item.mention]) for i, item in enumerate(items) if item.kind is kind]
