"""Days in a sentence that are those of something else than the event: of an arrival, a campaign ahead, talks before."""

from collections.abc import Sequence

from lexicon.pacts import is_day_of_another
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort, is_owner

_REACH = 14
"""Items before a day among which the word stands that gives it to something else."""
_OWNED = 5
"""Items from a day to the event that it owns: "yesterday's working meeting"."""
_BESIDE = 4
"""The same of a participle: « arrivé mardi », "appointed last Monday"."""


def is_of_other(sentence: Sentence, place: int, trigger_place: int) -> bool:
    """Tell whether a day at ``place`` says when something else was, or is to be, than what is reported."""
    items = sentence.items
    clause = _clause_start(items, place, trigger_place)
    between = items[clause:place]
    return (
        (is_owner(items, place) and trigger_place not in range(place, place + _OWNED))
        or _is_ahead(between)
        or _is_sequel(between)
        or _of_whom(items, clause, place, trigger_place)
        or _came(items, place, trigger_place)
        or _had_been(items, clause, place, trigger_place)
        or _of_stay(items, place, trigger_place)
        or is_day_of_another([i.form for i in items[max(trigger_place + 1, 0) : place]], opening=trigger_place < 0)
    )


def is_behind_sequel(sentence: Sentence, place: int, trigger_place: int) -> bool:
    """Tell whether a day is likelier of what went before, so that another one goes first: «…، بعد إطلاقه يوم 12»."""
    between = sentence.items[_clause_start(sentence.items, place, trigger_place) : place]
    return any_said(between, relation_words("sequel"))


def _clause_start(items: Sequence[Item], place: int, trigger_place: int) -> int:
    """Return the place behind the last comma before a day, or behind what reports, whichever is nearer."""
    start = max(place - _REACH, 0)
    commas = (n for n in range(place - 1, start - 1, -1) if items[n].form in relation_words("separators"))
    clause = next(commas, start - 1) + 1
    return trigger_place + 1 if clause <= trigger_place < place else clause


def _is_ahead(between: Sequence[Item]) -> bool:
    """Tell whether the day is of what is to come: "ahead of …", « à la veille de … », «استعدادا ل…»."""
    return any_said(between, relation_words("ahead"))


def _is_sequel(between: Sequence[Item]) -> bool:
    """Tell whether the day is of what went before, and written with it: "Following the talks of 15 May"."""
    of = any_said(between[-1:], relation_words("of_day"))
    return of and any_said(between[:-1], relation_words("sequel"))


def _of_whom(items: Sequence[Item], clause: int, place: int, trigger_place: int) -> bool:
    """Tell whether the day stands in a clause about who was named before it: «السفير … الذي وصل يوم الإثنين».

    A clause about the event itself tells its day.
    """
    opens = next((n for n in range(place - 1, clause - 1, -1) if items[n].marks("relative")), None)
    if opens is None or trigger_place in range(opens, place):
        return False
    if trigger_place > place and not any_said(items[place:trigger_place], relation_words("separators")):
        return False
    before = [i for i in items[max(opens - 2, 0) : opens] if i.sort is not Sort.SIGN]
    return bool(before) and before[-1].kind in PEOPLE


def _of_stay(items: Sequence[Item], place: int, trigger_place: int) -> bool:
    """Tell the day on which a stay began that what is told was part of: "met X, who is on a visit begun on Monday"."""
    near = range(max(place - _BESIDE, 0), place)
    began = next((n for n in near if items[n].form in relation_words("began")), -1)
    stay = items[max(began - _BESIDE, 0) : began] if began > 0 else ()
    behind = 0 <= trigger_place < began - len(stay)
    return behind and any_said(stay, relation_words("stay_words"))


def _had_been(items: Sequence[Item], clause: int, place: int, trigger_place: int) -> bool:
    """Tell the day of what had been before, in a clause of its own: «وهي مسألة كان النقيب قد أثارها … في 8 كانون»."""
    if trigger_place < 0 or trigger_place in range(clause, place):
        return False
    own = items[max(clause, trigger_place + 1) : place] if trigger_place < clause else ()
    had = next((n for n, i in enumerate(own) if i.form in relation_words("had_been")), len(own))
    pluperfect = any_said(own[had + 1 : had + 1 + _BESIDE], relation_words("already_done"))
    return pluperfect or any_said(own, relation_words("auxiliaries_recall"))


def _came(items: Sequence[Item], place: int, trigger_place: int) -> bool:
    """Tell whether the day says since when somebody is there, or in office: « M. Rojas, arrivé mardi à Dakar, … ».

    No comma parts it from a verb that goes on: "Mr. X, the envoy, arrived on Tuesday and was welcomed by".
    """
    near = range(max(place - _BESIDE, 0), place)
    told = next((n for n in near if items[n].form in relation_words("came_or_became")), None)
    goes_on = trigger_place > place and not any_said(items[place:trigger_place], relation_words("separators"))
    if told is None or trigger_place in range(told, place) or goes_on:
        return False
    return told > 0 and items[told - 1].sort is Sort.SIGN
