"""Places in a sentence that are those of something else than the event: of what it was about, or on whose margin.

What an event on whose margin people met is about often names lands of its own: «على هامش مؤتمر … في منطقة الساحل،
المنعقد في جدة».
"""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from lexicon.times import weekday_numbers
from resolvers.ground.among import any_said
from resolvers.ground.geography import countries_in, is_city, is_land
from resolvers.ground.items import PEOPLE, Item, Sort
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from schemas.relation import EngagementKind
from text.clitics import readings
from text.inflection import is_arabic
from text.naming import looks_derived_verbal_noun

_REACH = 30
"""Items of the longest naming of an event on whose margin people met."""
_BESIDE = 5
"""Items behind "held" among which the place stands, a day or another word before it."""
_HOLDING = (Frame.HOLD, Frame.OCCUR, Frame.LODGE)


@dataclass(frozen=True, slots=True)
class Margin:
    """The items that name what an event is about, and the one that names where it is held."""

    about: range
    held_at: int


NO_MARGIN = Margin(range(0), -1)


def margin_of(items: Sequence[Item]) -> Margin:
    """Return the event on whose margin a sentence tells something, if it says where that event is held."""
    opens = next((n for n, item in enumerate(items) if item.marks("margin")), None)
    if opens is None:
        return NO_MARGIN
    for held in range(opens + 1, min(opens + _REACH, len(items))):
        if not _is_held(items[held]):
            continue
        there = (n for n in range(held + 1, min(held + _BESIDE, len(items))) if items[n].kind is Kind.PLACE)
        if (place := next(there, None)) is not None:
            return Margin(range(opens, held), place)
    return NO_MARGIN


def _is_held(item: Item) -> bool:
    """Tell whether a word says that what was just named is held: «المنعقدة», « tenue », "hosted by"."""
    return item.form in relation_words("held_there") or any(verb.frame in _HOLDING for verb in item.verbs)


def is_of_topic(items: Sequence[Item], trigger_place: int, place: int, mention: Mention) -> bool:
    """Tell whether a town is of what was spoken about: «اجتمع … لمتابعة سير الأشغال في صيدا», no comma between.

    So is a town or land right behind a state of things («التطورات في غزة»), or within what somebody said.
    """
    between = items[trigger_place + 1 : place]
    parted = max((n for n, i in enumerate(between) if i.form in relation_words("separators") or i.event), default=-1)
    said = [i for i in between[parted + 1 : -_TO_TOWN] if i.mention < 0]  # «للتشاور في الرباط» is where they consulted
    town = is_city(mention.text) or is_land(mention.text)
    if town and (any(_opens_topic(i) for i in said) or _in_clause(between)):
        return True
    if _in_further_aim(between):
        return True
    if not town and not countries_in(mention.text):
        return False
    if _of_event_followed_up(between) or (_signs(items[trigger_place]) and _is_of_aim(between)):
        return True
    if _of_matter(items[trigger_place], between) or _of_talk_about(between):
        return True
    within = max((n for n, i in enumerate(between) if i.form in relation_words("separators")), default=-1)
    return any_said(between[within + 1 :], relation_words("utterances")) or _of_state_of_things(between[parted + 1 :])


def _in_further_aim(between: Sequence[Item]) -> bool:
    """Tell a place in a further aim, in English: "to enhance trade, and support the business communities in Dubai"."""
    parted = max((n for n, i in enumerate(between) if i.form in relation_words("separators")), default=-1)
    behind = between[parted + 1 :]
    words = [i for i in behind if i.sort in (Sort.WORD, Sort.CUE) and i.form.isascii()]
    aimed = any(_is_infinitive(between, n) for n in range(max(parted, 0)))
    told = any(i.kind is Kind.DATE or (i.event and not i.event.agreement) for i in behind)
    return aimed and len(words) > _FURTHER and not told


def _is_infinitive(items: Sequence[Item], n: int) -> bool:
    """Tell "to" before a verb, one item by its first word or two."""
    plain = items[n + 1].sort is Sort.WORD and items[n + 1].form not in relation_words("noun_markers")
    return items[n].form in relation_words("infinitive_english") and (items[n].marks("purpose") or plain)


_FURTHER = 3
"""Words of a further aim at least, before the place that is in it."""


def _signs(item: Item) -> bool:
    return item.verb is not None and item.verb.frame is Frame.SIGN and not item.verb.latin


def _is_of_aim(between: Sequence[Item]) -> bool:
    """Tell a place in what a deed is to do: «وقع المركز اتفاقية … لتوزيع … في محافظات …»; «وذلك» tells of the deed."""
    told = max((n for n, i in enumerate(between) if i.form in relation_words("and_that")), default=-1)
    return any(i.mention < 0 and _is_aim(i) for i in between[told + 1 :])


def _is_aim(item: Item) -> bool:
    """Tell «ل» on a verbal noun without article: «لتوزيع», «لتقديم»."""
    letters = relation_words("to_attached")
    return any(item.form[: r.cut] in letters and looks_derived_verbal_noun(r.form) for r in readings(item.form))


def is_of_sender(items: Sequence[Item], start: int) -> bool:
    """Tell the town of a body of which somebody is: «مع السيد X من المفوضية الأوروبية بدمشق».

    ``start``: where the words of the town begin, behind «ب».
    """
    body = start - _TO_TOWN
    attached = body > 0 and items[start - 1].sort is Sort.PARTICLE
    return attached and items[body].kind is Kind.ORGANIZATION and items[body - 1].marks("from")


def _of_event_followed_up(between: Sequence[Item]) -> bool:
    """Tell a place of another event, which was followed up: «اجتمع … لمتابعة نتائج الاجتماع الذي عقد في …»."""
    aim = next((n for n, i in enumerate(between) if i.mention < 0 and _opens_topic(i)), len(between))
    events = (n for n in range(aim + 1, len(between) - 2) if (e := between[n].event) and e.definite)
    return any(between[n + 1].marks("relative") and _is_held(between[n + 2]) for n in events)


def _of_matter(verb: Item, between: Sequence[Item]) -> bool:
    """Tell a place in what two discussed, behind the last of whom they were: «ناقش X مع Y تأمين الحدود في رأس جدير».

    A comma may close who they were; one further on parts the place from what was discussed.
    """
    last, behind = _behind_last(between)
    matter = behind[:-1] if last and verb.verb is not None and verb.verb.entry in _DISCUSSED else ()
    if any(i.event or i.form in either("separators", "and_that") for i in matter):
        return False
    towns = either("town_nouns", "day_parts")
    words = [i for i in matter if i.sort is Sort.WORD and i.mention < 0 and i.form not in towns]
    return any(not (i.marks("place_in") or i.form in weekday_numbers()) for i in words)


def _of_talk_about(between: Sequence[Item]) -> bool:
    """Tell a place in what people met about, said right behind who they were: "held talks with X on roads in Y"."""
    last, matter = _behind_last(between)
    if last is None or last.kind not in (*PEOPLE, Kind.TITLE) or not matter or not matter[0].marks("about"):
        return False
    words = any(i.sort is Sort.WORD for i in matter[1:-1])
    return words and not any(i.event or i.form in relation_words("separators") for i in matter)


def _behind_last(between: Sequence[Item]) -> tuple[Item | None, Sequence[Item]]:
    """Return the last that is named, days aside, and what follows it but for a comma that closes it."""
    last = max((n for n, i in enumerate(between) if i.mention >= 0 and i.kind is not Kind.DATE), default=-1)
    behind = between[last + 1 :]
    return between[last] if last >= 0 else None, behind[any_said(behind[:1], relation_words("separators")) :]


_DISCUSSED = frozenset(("discuss", "take_up", "exchange_views", "converse"))
"""Entries of the verbs that have as object what was spoken of."""


def _in_clause(between: Sequence[Item]) -> bool:
    """Tell a place in what a clause says of who came: «السفير …، الذي نقل اهتمام الشركات بالاستثمار بالجزائر».

    A clause of an event, or one whose verb governs the place («الذي يتواصل بالرباط»), says where it is.
    """
    opens = max((n for n, i in enumerate(between) if i.marks("relative") and not i.form.isascii()), default=-1)
    clause = between[opens + 1 :] if opens >= 0 else ()
    return len(clause) > _TO_TOWN + 1 and not any(i.verb or i.event or i.mention >= 0 for i in clause)


def _of_state_of_things(before: Sequence[Item]) -> bool:
    """Tell whether what is so right before a place is a state of things: «مستجدات الأوضاع الإنسانية في عدن»."""
    near = before[-_NEAR:]
    day = max((n for n, i in enumerate(near) if i.kind is Kind.DATE), default=-1)
    words = (r.form for i in near[day + 1 :] if i.mention < 0 for r in readings(i.form))
    return any(form in relation_words("situations") for form in words)


def is_of_situation(items: Sequence[Item], start: int) -> bool:
    """Tell whether a place is one whose situation was spoken of: "the war in Ukraine", «الأوضاع في السودان»."""
    noun = start - 1
    while noun > 0 and (items[noun].marks("place_in") or items[noun].form in relation_words("definite")):
        noun -= 1
    return 0 <= noun < start - 1 and items[noun].mention < 0 and items[noun].form in standing_words("situations")


def is_of_outcome(items: Sequence[Item], trigger_place: int, place: int) -> bool:
    """Tell whether a place is of what was decided at it: «… اجتماعا، تقرر خلاله فتح مكتبين في البقاع».

    Latin relatives open such a clause behind a word of time only: "during which", « au cours de laquelle ». Behind
    «وذلك» the event itself is told further.
    """
    for n in range(place - 1, trigger_place, -1):
        if items[n].form in relation_words("and_that"):
            return False
        if items[n].mention < 0 and items[n].form in relation_words("in_its_course"):
            return is_arabic(items[n].form) or any(i.marks("during") for i in items[n - _TO_TOWN : n])
        done = items[n].form in relation_words("where") and items[n + 1].form in relation_words("was_done")
        if done and items[n].mention < 0:
            return True
    return False


def is_of_envoys(items: Sequence[Item], start: int) -> bool:
    """Tell a town in which envoys of several states are accredited: « les ambassadeurs du Maroc et du Chili à Paris ».

    ``start``: where the words of the town begin, behind «في».
    """
    if start > 1 and items[start - _TO_TOWN].sort is Sort.SIGN:
        return False  # « les consuls d'Espagne et d'Italie, à Oran »
    first = start - 1
    joins = either("definite", "of_states")
    states = 0
    while first > 0 and (
        items[first].kind is Kind.PLACE
        or (items[first].mention < 0 and (items[first].sort is Sort.PARTICLE or items[first].form in joins))
        or (first == start - 1 and items[first].marks("place_in"))
    ):
        states += items[first].kind is Kind.PLACE
        first -= 1
    return states > 1 and items[first].mention < 0 and items[first].form in relation_words("accredited_many")


def is_of_journey(items: Sequence[Item], trigger_place: int, place: int) -> bool:
    """Tell where an earlier journey led, of which somebody only spoke: "and recalled his previous trip to Russia"."""
    near = items[max(trigger_place + 1, place - _JOURNEY) : place]
    return any(_is_journey(i) and is_recalled(near, n) for n, i in enumerate(near))


def is_recalled(items: Sequence[Item], noun: int) -> bool:
    """Tell whether words beside the noun of a visit say that it was an earlier one: "his previous visit"."""
    beside = (*items[max(noun - _RECALLING, 0) : noun], *items[noun + 1 : noun + 2])
    return any(i.marks("recall") or i.form in relation_words("visits_before") for i in beside)


def _is_journey(item: Item) -> bool:
    """Tell the noun of a visit or journey."""
    visit = item.event is not None and item.event.kind is EngagementKind.VISIT
    return item.mention < 0 and (visit or item.form in relation_words("journeys"))


_JOURNEY, _RECALLING = 6, 3
"""Items from a journey to where it led, and from the word that recalls it to its noun."""


def _opens_topic(item: Item) -> bool:
    """Tell a word of aim: «لبحث», « afin », "to discuss", which is one item by its first word."""
    aim = item.marks("purpose") and item.form in relation_words("infinitive_english")
    return aim or item.form in relation_words("topic_openers")


_NEAR = 5
"""Items before a place among which the state of things stands that was there, its adjectives and «في» between."""
_TO_TOWN = 2
"""Items of a word of aim alone and of «في» before the town where that was to be."""
