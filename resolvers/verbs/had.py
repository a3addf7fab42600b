"""Whether the noun of an event is what somebody had: the object of a French or English verb of having or doing.

"made a decision on the venue of the meeting", « a entamé une procédure en vue de la conférence » report no event;
«كان للوزير لقاء مع …» does.
"""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sort
from resolvers.verbs.tenses import Trigger
from text.inflection import is_arabic
from text.signs import APOSTROPHES

_VERBS = ("hold", "perform")
"""Entries of verbs that have whatever stands behind them as their object."""


def has_other_object(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell whether a preposition parts an event from such a verb, before its article or where it has none.

    It does not right behind the verb (« a procédé à la signature »), nor behind a noun that only says which part or how
    many of it there were: « l'ouverture de la session », "a series of meetings".
    """
    if not trigger.latin or trigger.verb not in _VERBS or trigger.passive or trigger.relative or trigger.nominal:
        return False
    if items[trigger.place + 1].form in _OF_PARTICIPLES:
        return True  # "the progress made under several mechanisms, including the annual meeting"
    for n in range(event - 1, trigger.place + 1, -1):
        item = items[n]
        if item.sort is Sort.SIGN and item.form not in APOSTROPHES and item.form != "-":
            return False
        if item.mention < 0 and item.form in _ARTICLES and not _leads_on(items[n - 1]):
            return False  # "paid the Mayor of Bern a courtesy call"
        if item.mention < 0 and _leads_on(item) and not _counts(items[trigger.place + 1 : n]):
            return True
    return False


_ARTICLES = either("indefinite", "definite", "possessives") | {"a"}
_OF_PARTICIPLES = frozenset(("under", "through", "toward", "towards", "since", "so"))
"""Words behind an English participle that says what was done: "the efforts made under the plan"."""


def _leads_on(item: Item) -> bool:
    """Tell a preposition, or the article that holds one: « du », "on"."""
    return item.form in relation_words("of_something") or item.marks("during", "purpose", "about", "by", "from")


def _counts(before: Sequence[Item]) -> bool:
    """Tell whether a noun of a part or number of events, a name, or nothing stands before a preposition."""
    near = [i for i in before if i.sort is not Sort.SIGN][-_NOUN:]
    held = any(i.mention >= 0 or (i.event and not i.event.agreement) for i in near[-1:])
    return not near or held or any_said(near, relation_words("parts_of_events"))


_NOUN = 3
"""Items before a preposition among which its noun stands, an adjective behind it."""


def was_theirs(items: Sequence[Item], event: int) -> bool:
    """Tell an event without article that was somebody's: «وكانت للوزير جلسة عمل», «كما كان له لقاء»."""
    if items[event].form.startswith(affixes("article")):
        return False
    before = range(event - 1, max(event - _THEIRS, -1), -1)
    was = next((n for n in before if items[n].verb or items[n].marks("remembering")), event)
    if was == event or not items[was].marks("remembering") or was + 1 == event:
        return False
    if any(i.marks("that", "recall") for i in items[max(was - 2, 0) : was]):
        return False  # «وأشار إلى أنه كان له لقاء مع …»
    owner = items[was + 1]
    return owner.form in relation_words("to_whom") or owner.form.startswith(affixes("to_attached"))


_THEIRS = 14
"""Items before an event among which «كان» stands, whose it was between them."""


def of_programme(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell a visit that the programme of a stay had: «وتضمن برنامج الزيارة جولة في المركز»; its present is to come."""
    if trigger.frame is not Frame.VISIT or not trigger.nominal:
        return False
    if not is_arabic(items[trigger.place].form):
        return stop_of_stay(items) > 0
    before = items[: trigger.place]
    had = next((n for n, i in enumerate(before) if i.form in relation_words("programme_held")), -1)
    return had >= 0 and any_said(before[had + 1 : had + _PROGRAMME], relation_words("programmes_of_visits"))


def stop_of_stay(items: Sequence[Item]) -> int:
    """Return the noun of a tour that a stay had, in French or English, else -1: « a également comporté une visite »."""
    had = next((n for n, i in enumerate(items[:_STAY]) if i.form in relation_words("programme_held")), -1)
    if had < 0 or not any_said(items[:had], relation_words("programmes_of_visits")):
        return -1
    past = items[had].form not in _PARTICIPLES or any_said(items[max(had - 2, 0) : had], _HAVE)
    near = range(had + 1, min(had + _PROGRAMME, len(items)))
    return next((n for n in near if past and items[n].form in relation_words("tour_nouns")), -1)


_PROGRAMME = 4
"""Items behind such a verb among which the programme stands, or the tour."""
_STAY = 10
"""Items at the start of a sentence among which a French or English verb of that sense stands."""
_PARTICIPLES, _HAVE = frozenset(("comporte", "inclus", "compris")), frozenset(("a", "ont"))
"""French participles that are or look like a present, and what stands before them in the past."""
