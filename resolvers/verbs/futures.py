"""Events of which a verb in the future is said, in front of them or behind."""

from collections.abc import Iterator, Sequence

from lexicon.engagements import Form, Frame
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import INFINITIVES, Item, Sort, ends_as_past
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_REACH = 16
"""Items before an event among which the verb stands that has it as its object."""
_NEAR = 4
_BESIDE = 6
"""Items behind an event among which a clause about it begins."""


def before_future(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the main verb behind a noun is a future: « À l'issue de sa conférence, M. X aura … »."""
    if any_said(items[trigger.place + 1 : trigger.place + 2], relation_words("auxiliaries_near")):
        return True
    content = trigger.place > 0 and items[trigger.place - 1].marks("that")  # «أعلنت أن ورشة … ستنظم»
    for n in _without_asides(items, trigger.place + 1, trigger.end):
        item = items[n]
        if content and any(verb.form is Form.FUTURE for verb in item.verbs):
            return True
        if item.form in relation_words("auxiliaries_certain") or (trigger.latin and comes(items, n)):
            return True
        if item.verb or item.marks("that", "relative") or _is_past_auxiliary(items, n):
            return False
        if item.sort is Sort.WORD and ends_as_past(item):
            return False
    return False


def _is_past_auxiliary(items: Sequence[Item], place: int) -> bool:
    """Tell the auxiliary of a past, and no « à », which folds as « a »."""
    told = items[place].form in relation_words("auxiliaries_past")
    return told and (items[place].form != "a" or place + 1 >= len(items) or _had(items, place))


def _without_asides(items: Sequence[Item], start: int, end: int) -> Iterator[int]:
    """Return the places of a clause less the participles that commas set apart: "…, expected on 19 June, will …"."""
    place, last = start, min(end, len(items))
    while place < last:
        behind = items[place + 1 : place + 2]
        if items[place].form == "," and behind and _is_participle(behind[0]):
            closes = (n for n in range(place + 2, min(place + _ASIDE, last)) if items[n].form == ",")
            place = next(closes, place)
        yield place
        place += 1


_ASIDE = 12
"""Items between the commas of such words."""


def _is_participle(item: Item) -> bool:
    plain = item.mention < 0 and item.sort in (Sort.WORD, Sort.CUE)
    return plain and (ends_as_past(item) or item.form.endswith(affixes("past_endings_french")))


def object_of_future(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an Arabic future has the noun of an event as its object: «سيعقد الوزير، يوم الأحد، اجتماعا».

    A present that goes on («ويعقد اجتماعا مع …») tells no more: where it tells what was, it does so by itself.
    """
    if trigger.latin or items[trigger.place].form.startswith(affixes("article")):
        return False
    before = items[max(trigger.place - _REACH, 0) : trigger.place]
    verb = next((i for i in reversed(before) if any(v.form is not Form.NOUN for v in i.verbs)), None)
    if verb is None:
        return False
    goes_on = verb.joined and any(v.form is Form.PRESENT and v.frame is Frame.HOLD for v in verb.verbs)
    return goes_on or any(v.form is Form.FUTURE and v.frame in _DOING for v in verb.verbs)


_DOING = (Frame.HOLD, Frame.VISIT, Frame.ORGANISE)


def within_future(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an event only says when an Arabic future will be: «سيعقدان ندوة صحفية عقب لقائهما»."""
    if trigger.latin or not items[trigger.place - 1].marks("during") or trigger.place == 0:
        return False
    before = items[max(trigger.place - _REACH, 0) : trigger.place - 1]
    verb = next((i for i in reversed(before) if any(v.form is not Form.NOUN for v in i.verbs)), None)
    back = items[trigger.place].form.startswith(affixes("article"))  # «كما يلتقي خلال الزيارة …»
    ahead = (Form.FUTURE, Form.PRESENT) if back else (Form.FUTURE,)
    return verb is not None and any(v.form in ahead for v in verb.verbs)


def future_beside(items: Sequence[Item], place: int) -> bool:
    """Tell whether a French future has an event as its object, or stands in the clause behind it: « qu'il tiendra »."""
    if _went_on(items, place):
        return True
    before = items[max(place - _NEAR, 0) : place]
    article = next((n for n, i in enumerate(before) if i.form in relation_words("articles_french")), 0)
    clause = items[place + 1 : place + _BESIDE + 1]
    opened = next((n for n, i in enumerate(clause[:_NEAR]) if i.marks("relative", "that")), len(clause))
    return any(map(is_french_future, (*before[max(article - 1, 0) : article], *clause[opened + 1 :])))


def comes(items: Sequence[Item], place: int) -> bool:
    """Tell a French future or conditional; a noun that ends so stands behind its article."""
    return is_french_future(items[place]) and items[place - 1].form not in either("articles_french", "of_event")


def _went_on(items: Sequence[Item], place: int) -> bool:
    """Tell whether the only verb of the clause before an event is a French future, the day and the town between.

    « se rendra à Tokyo, le 29 juin, pour un entretien avec », « tiendra à Berne lundi une réunion ».
    """
    if not items[place].form.isascii():
        return False
    for n in range(place - 1, max(place - _REACH, 0), -1):
        item = items[n]
        if comes(items, n):
            return True
        aim = any_marked(items[n - 1 : n], "purpose")  # « pour prendre part à des pourparlers »
        if (item.verb and not aim) or item.marks("relative", "that") or _had(items, n):
            return False
        if item.sort is Sort.SIGN and item.form != "'" and not _beside_scene(items, n):
            return False
    return False


def _had(items: Sequence[Item], place: int) -> bool:
    """Tell the auxiliary of a past; « à », which folds as « a », has no participle behind it."""
    behind = items[place + 1]
    ended = behind.form.endswith(affixes("past_endings_french")) and behind.form not in _NO_PARTICIPLES
    done = behind.mention < 0 and ended
    return items[place].form in relation_words("auxiliaries_past") and (items[place].form != "a" or done)


_NO_PARTICIPLES = either("articles_french", "definite", "indefinite")
"""Articles, which end so too."""


def _beside_scene(items: Sequence[Item], place: int) -> bool:
    """Tell whether a comma stands right before or behind a day or a place."""
    around = (*items[place - 1 : place], *items[place + 1 : place + 3])
    return items[place].form == "," and any(i.kind in (Kind.DATE, Kind.PLACE) for i in around)


def before_undone(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether something is only yet to be done before a meeting: « rentrera à Lomé avant de rencontrer X »."""
    if not (trigger.latin and trigger.nominal and items[trigger.place].form in relation_words("before_clause")):
        return False
    for n, item in enumerate(items[: trigger.place]):
        to = n > 0 and items[n - 1].form in relation_words("before_infinitive")
        if is_french_future(item) or (to and item.sort is Sort.WORD and item.form.endswith(INFINITIVES)):
            return True  # « a promis de consulter le Conseil avant de rencontrer X »
    return False


def is_french_future(item: Item) -> bool:
    """Tell whether a word spells as a French future or conditional: « tiendra », « réuniront », « présiderait »."""
    return item.sort is Sort.WORD and len(item.form) > _SHORT and item.form.endswith(_FUTURES)


_FUTURES = ("ra", "ront", "rait", "raient")
_SHORT = 5
