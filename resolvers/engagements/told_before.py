"""Nouns that mean an event told before, by their article, a demonstrative or a clause."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.days import Days
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.inflection import is_arabic


def is_told_before(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the report is about an event by its noun with the article, or in a clause of its own."""
    if trigger.relative:
        return True
    event = sentence.items[trigger.event].event if trigger.event >= 0 else None
    if event and (_is_nth_of_body(sentence, trigger) or _is_turn(sentence, trigger)):
        return False
    return bool(event and (event.definite or _article_before(sentence, trigger.event)))


def _is_nth_of_body(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a sitting that is told in full, whatever its article: «ترأس X الجلسة الأولى لمجلس القضاء»."""
    chaired = trigger.frame is Frame.PRESIDE and not (trigger.latin or trigger.nominal)
    behind = sentence.items[trigger.event + 1 : trigger.event + _NTH] if chaired else ()
    nth = any_said(behind[:1], relation_words("ordinals_ar"))
    return nth and any(i.kind is Kind.ORGANIZATION for i in behind)


def _is_turn(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell one of several meetings that is told by its turn and with whom it was: "The second meeting was with X"."""
    behind = sentence.items[trigger.event + 1 : trigger.event + 1 + _WITH]
    return trigger.nominal and says_turn(sentence, trigger) and any(i.marks("with") for i in behind)


def says_turn(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the turn of one of several meetings stands beside its noun: "the second one", «اللقاء الثاني»."""
    near = sentence.items[max(trigger.event - 1, 0) : trigger.event + 2]
    return any_said(near, relation_words("turns"))


_WITH = 4
"""Items behind a meeting among which it is told with whom it was."""
_NTH = 5
"""Items behind a sitting among which its number and its body stand."""


def is_bare_noun(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the noun of an event means one told before and says nothing of its own: "the meeting"."""
    after = sentence.items[trigger.event + 1 : trigger.event + 3]
    return is_told_before(sentence, trigger) and not any(i.mention >= 0 or i.sort is Sort.WORD for i in after)


def _article_before(sentence: Sentence, place: int) -> bool:
    """Tell whether an article or demonstrative stands before a noun, over its apostrophe and an ordinal."""
    place -= 1
    while place > 0 and sentence.items[place].form in {"'"} | relation_words("ordinals"):
        place -= 1
    item = sentence.items[place] if place >= 0 else None
    if item is None:
        return False
    joined = item.form in relation_words("at_the") or (item.marks("place_in") and len(item.span) >= _AT_THE)
    return joined or item.form in relation_words("definite")


_AT_THE = len("à la")
"""Code points of a preposition with its article, which are one item."""


def went_before_or_behind(items: Sequence[Item], place: int) -> bool:
    """Tell an event that went before or behind «that»: «وتلا ذلك اجتماع …», where «ذلك» is no word of its own."""
    event = items[place].event
    told = event is not None and not event.definite and is_arabic(items[place].form)
    return told and 0 < place <= _OF_THAT and items[0].form in relation_words("followed_by")


_OF_THAT = 2
"""Items before such an event: the verb, and what it went before or behind."""


def is_pointed_at(sentence: Sentence, trigger: Trigger, days: Days) -> bool:
    """Tell whether a report is of «اللقاء», «هذه الجلسة»: a bare noun that only means an event told before."""
    event = sentence.items[trigger.event].event if trigger.event >= 0 else None
    if event is None or days.start or event.kind not in (EngagementKind.MEETING, EngagementKind.SESSION):
        return False
    before = sentence.items[trigger.event - 1] if trigger.event else None
    after = sentence.items[trigger.event + 1 : trigger.event + 2]
    named = any(i.mention >= 0 or i.sort is Sort.WORD for i in after)
    back = before is not None and before.marks("back") and not went_before_or_behind(sentence.items, trigger.event)
    return back or (event.definite and not event.pronoun and not named)
