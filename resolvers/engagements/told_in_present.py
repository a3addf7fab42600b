"""Presents that tell what took place: in headlines, captions, entries of diaries, of visits under way."""

from lexicon.engagements import Form, Frame
from lexicon.relations import relation_words
from resolvers.engagements.captions import is_caption
from resolvers.engagements.entries import opens_line
from resolvers.engagements.headlines import is_headline
from resolvers.ground.among import any_said
from resolvers.ground.days import Days
from resolvers.ground.items import PEOPLE, Sentence, Sort
from resolvers.parties.cast import Cast
from resolvers.parties.report import UNDER_WAY
from resolvers.verbs.added import before_doing
from resolvers.verbs.tenses import Trigger
from text.fold import fold_word


def is_told_in_present(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a present tells what took place: in a headline, and where it opens an entry of a diary."""
    if trigger.latin and _is_noun(sentence, trigger.place):
        return False
    if _brings_together(sentence, trigger) or is_caption(cast, sentence):
        return True
    if trigger.verb in UNDER_WAY or _done_next(sentence, trigger) or _began(sentence, trigger):
        return True  # "is on a three-day visit to", «قبل أن يستقبل وفدا», « accueille depuis lundi »
    return _is_entry(cast, sentence, trigger) or is_headline(cast.scene, sentence)


def _is_entry(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a present opens an entry of one day, or is a verb of one told so: "- The Minister receives …".

    Behind its subject it tells nothing of a programme, nor of a day behind that of issue. In a digest of any day it is
    the first of its item.
    """
    day = cast.diary.entries.get(sentence.line)
    if sentence.line in cast.diary.digest and _is_in_present(cast, sentence):
        return _behind_subject(sentence, trigger)
    if day is None or day.start != day.end:
        return False
    if opens_line(cast, sentence, trigger):
        return True
    told = _behind_subject(sentence, trigger) and _is_in_present(cast, sentence)
    return told and _is_over(cast, day)


def _behind_subject(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a present stands behind whoever opens its sentence, no verb between or "and" before it."""
    before = sentence.items[: trigger.place]
    joined = sentence.items[trigger.place].joined or any_said(before[-1:], relation_words("and"))
    verbal = any(v.form in _FINITE for i in before if i.mention < 0 for v in i.verbs)
    return not trigger.relative and (joined or not verbal)


_FINITE = frozenset((Form.PAST, Form.PRESENT))


def _is_in_present(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether the first verb of an entry's line is in the present."""
    first = next((s for s in cast.scene.sentences if s.line == sentence.line), sentence)
    forms = ({v.form for v in i.verbs} & _FINITE for i in first.items if i.mention < 0)
    return Form.PRESENT in next((found for found in forms if found), ())


def _is_over(cast: Cast, day: Days) -> bool:
    """Tell whether the day of an entry is not behind that of issue, and stands under no heading of what is to come."""
    issued, first = cast.scene.extraction.about.date, min(cast.diary.entries)
    above = [s.span.of(cast.scene.document.text) for s in cast.scene.sentences if s.line < first]
    opening = {word for line in above for word in fold_word(line).split()[:_HEADING]}
    planned = opening & relation_words("plans_of_a_day")
    return not planned and day.start is not None and (issued is None or day.start <= issued)


_HEADING = 2
"""Words of a heading of which one says that it is a programme."""


def _brings_together(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whom a meeting brings together that an Arabic past has as its subject: «انطلق … اجتماع يجمع X بنظيره Y»."""
    if trigger.latin or trigger.frame is not Frame.GATHER or trigger.place < 1:
        return False
    before = sentence.items[max(trigger.place - _MEETING, 0) : trigger.place]
    event = max((n for n, i in enumerate(before) if i.event and not i.event.definite), default=-1)
    opened = sentence.items[: max(trigger.place - len(before) + event, 0)]
    began = any(v.frame in _TAKING_PLACE and v.form is Form.PAST for i in opened for v in i.verbs)
    return event >= 0 and began and all(i.sort is Sort.WORD for i in before[event + 1 :])


_MEETING = 4
"""Items before «يجمع» among which the noun of the meeting stands, with its adjectives."""
_TAKING_PLACE = (Frame.OCCUR, Frame.HOLD)


def _done_next(sentence: Sentence, trigger: Trigger) -> bool:
    verbs = sentence.items[trigger.place].verbs
    return any(v.entry == trigger.verb and before_doing(sentence.items, trigger.place, v) for v in verbs)


def _began(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a French present says since when something goes on: « accueille depuis ce 11 mars »."""
    lasts = trigger.latin and trigger.frame in (Frame.LODGE, Frame.ORGANISE, Frame.VISIT)
    return lasts and any_said(sentence.items[trigger.place + 1 : trigger.place + 2], relation_words("since_french"))


def _is_noun(sentence: Sentence, place: int) -> bool:
    """Tell whether what spells as a present in French is a noun: « la rencontre », « visite de la délégation »."""
    before, behind = sentence.items[max(place - 1, 0) : place], sentence.items[place + 1 : place + _VISITOR]
    article = any_said(before, relation_words("definite"))
    of = sentence.items[place].event is not None and any_said(behind[:1], relation_words("of_event"))
    return article or (of and any(i.kind in PEOPLE for i in behind))


_VISITOR = 5
"""Items behind « visite » among which stands whose it is."""
