"""Events of which a verb in the future is said, in front of them or behind."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sort
from resolvers.verbs.tenses import INFINITIVES, Trigger

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
    for item in items[trigger.place + 1 : trigger.end]:
        if content and any(verb.form is Form.FUTURE for verb in item.verbs):
            return True
        if item.form in relation_words("auxiliaries_certain"):
            return True
        if item.verb or item.marks("that", "relative") or item.form in relation_words("auxiliaries_past"):
            return False
        if item.sort is Sort.WORD and item.form.isascii() and item.form.endswith(affixes("past_endings_english")):
            return False
    return False


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
    before = items[max(place - _NEAR, 0) : place]
    article = next((n for n, i in enumerate(before) if i.form in relation_words("articles_french")), 0)
    clause = items[place + 1 : place + _BESIDE + 1]
    opened = next((n for n, i in enumerate(clause[:_NEAR]) if i.marks("relative", "that")), len(clause))
    return any(map(is_french_future, (*before[max(article - 1, 0) : article], *clause[opened + 1 :])))


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
