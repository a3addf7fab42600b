"""Reports of other days: what is still to come, and what was done well before the document."""

import datetime as dt
from collections.abc import Sequence
from itertools import dropwhile, islice

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.engagements.counted_days import is_previous_day, says
from resolvers.engagements.days_ahead import is_on_day_ahead
from resolvers.engagements.duration import in_past_year
from resolvers.engagements.earlier import before_others, earlier_that_day
from resolvers.ground.among import any_said
from resolvers.ground.days import Days, days_of, later_than, period_of, still_to_come
from resolvers.ground.event_kinds import LASTING
from resolvers.ground.items import Sentence, Sort
from resolvers.ground.scene import mentions_of
from resolvers.parties.cast import Cast
from resolvers.verbs.tenses import Trigger
from schemas.mention import DocumentType, Kind
from schemas.nouns import replace


def is_of_other_days(cast: Cast, sentence: Sentence, trigger: Trigger, days: Days) -> bool:
    """Tell whether the day, month or year told with a report lies in the future or well before the document."""
    scene, issued = cast.scene, cast.scene.extraction.about.date
    trigger = _less_of_day(cast, sentence, trigger, days)
    listed = sentence.line in cast.diary.entries
    if listed and days.start and issued and days.start > issued:
        return True
    own = Days() if _of_main_clause(sentence, trigger, days) else days
    past = not listed and (_remembered(trigger, own, issued) or _of_old_pact(cast, sentence, trigger, issued))
    ahead = trigger.present and is_on_day_ahead(cast, sentence, trigger, issued)
    if later_than(days.start, _until(cast, trigger)) or past or ahead:
        return True
    if trigger.nominal or trigger.relative or trigger.present:
        until = None if trigger.present else trigger.place  # «تبدأ غدا فعاليات الملتقى الذي تنظمه …»
        if says(cast, sentence, "tomorrow", until):
            return True
    if days.start is not None:  # «نشر الوزير أمس مقالا عن لقاء جمع … سنة 1985»
        before = _day_before(days, sentence, trigger)
        apart = before and (not trigger.latin or _of_dateline(sentence, days))
        return bool(apart and in_past_year(sentence, trigger, issued))
    if trigger.frame is not Frame.SIGN and still_to_come(scene, sentence, trigger.place, trigger.end, issued):
        return True
    period = period_of(scene, sentence, trigger.place)
    bygone = bool(period and issued and (issued - period).days > _OLD)
    return bygone or in_past_year(sentence, trigger, issued)


def _until(cast: Cast, trigger: Trigger) -> dt.date | None:
    """Return the last day of what a text may tell as done: its own, and days behind the sitting in minutes.

    Minutes bear the day of their sitting and are written later: «وفي اليوم التالي زار الوفد …».
    """
    about = cast.scene.extraction.about
    done = about.type is DocumentType.MINUTES and not (trigger.nominal or trigger.present or trigger.relative)
    return about.date + AFTERWARDS if about.date and done else about.date


AFTERWARDS = dt.timedelta(days=7)
"""Days behind a sitting of which its minutes tell what those who came did next."""


def _less_of_day(cast: Cast, sentence: Sentence, trigger: Trigger, days: Days) -> Trigger:
    """Return a verb in the past of the past as one of the day told, where its words say that it is."""
    if not trigger.recalled:
        return trigger
    beside = sentence.items[trigger.place : trigger.place + _OCCASION]
    that_day = any_said(beside, relation_words("occasion"))  # «كان الوزير قد أجرى بالمناسبة لقاءات …»
    if trigger.latin or not trigger.relative:
        undated = days.start is None and cast.scene.extraction.about.date is None
        that_day = that_day or (undated and _lately(cast, sentence, trigger))
        that_day = that_day or earlier_that_day(sentence, trigger.place) or is_previous_day(cast, sentence)
        that_day = that_day or before_others(cast, sentence, trigger) or says(cast, sentence, "hours_before")
    return replace(trigger, recalled=not that_day)


_OCCASION = 6
"""Items behind a verb among which «بالمناسبة» stands."""


def _of_main_clause(sentence: Sentence, trigger: Trigger, days: Days) -> bool:
    """Tell a day that is not of what its clause recalls: «نعى الوزير اليوم الفقيد الذي كان قد التقاه»."""
    clause = trigger.recalled and trigger.relative and not trigger.latin
    return clause and _day_before(days, sentence, trigger)


def _day_before(days: Days, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the day told with a report stands before its word, so that it may be of another clause."""
    return days.dated is not None and days.dated.span.end <= sentence.items[trigger.place].span.start


def _of_dateline(sentence: Sentence, days: Days) -> bool:
    """Tell whether the day told is that of a dateline, which a dash or colon parts from what is told."""
    behind = (i for i in sentence.items if days.dated is not None and i.span.start >= days.dated.span.end)
    return any(i.form in _DATELINE_ENDS for i in islice(behind, _PARTED))


_DATELINE_ENDS = ("-", ":")
_PARTED = 2


def less_bygone(
    cast: Cast, sentence: Sentence, triggers: Sequence[Trigger], nouns: Sequence[Trigger]
) -> tuple[list[Trigger], list[Trigger]]:
    """Leave out verbs of what was well before, and their nouns: «وكان الوزير قد أجرى اتصالا …» tells of no call."""
    gone = [t for t in triggers if t.recalled and not t.latin and _is_bygone(cast, sentence, t)]
    events = {t.event for t in gone}
    return [t for t in triggers if t not in gone], [n for n in nouns if n.event not in events]


def _is_bygone(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    days = days_of(cast.scene, sentence, trigger.place, trigger.end, ranges=trigger.kind in LASTING)
    return is_of_other_days(cast, sentence, trigger, days)


def _lately(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a sentence names a day of late, which is not that of the saying: «صرح اليوم بأن السفير كان قد»."""
    told = max((n for n, i in enumerate(sentence.items[: trigger.place]) if i.marks("that")), default=-1)
    told_of = told < 0 or any_said(sentence.items[told:], relation_words("yesterday"))
    return told_of and says(cast, sentence, "yesterday")


def _remembered(trigger: Trigger, days: Days, issued: dt.date | None) -> bool:
    """Tell whether a report in a clause or noun has a day of its own well before the document's."""
    if trigger.recalled and (not days.start or not issued or (issued - days.start).days > _RECENT):
        return True
    if not days.start or not issued:
        return False
    age = (issued - (days.end or days.start)).days
    return age > (_OLD if trigger.relative or trigger.nominal else _OLDER)


def _of_old_pact(cast: Cast, sentence: Sentence, trigger: Trigger, issued: dt.date | None) -> bool:
    """Tell when a treaty was signed that is but cited: « liés par la Convention …, signée le 24 janvier 2003 »."""
    place = trigger.place
    if trigger.frame is not Frame.SIGN or not trigger.passive:
        return False
    before = dropwhile(lambda i: i.sort is Sort.SIGN, reversed(sentence.items[:place]))
    pact = next(before, None)
    here = range(place + 1, place + _PACT)
    dated = (m.value for n, m in mentions_of(cast.scene, sentence, Kind.DATE) if n in here)
    signed = next(dated, None) if pact is not None and pact.kind is Kind.LAW else None
    return signed is not None and (issued is None or (issued - signed.end).days > _OLD)


_PACT = 5
"""Items behind « signée » among which the day stands on which a treaty was."""
_RECENT = 7
"""Days within which what is told as having been before («وكان الوفد قد زار أمس») belongs to the same report."""
_OLD = 14
_OLDER = 120
"""Days after which even a plain past tells history: no communiqué waits so long."""
