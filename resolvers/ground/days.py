"""When: the day, month or year that belongs to a report, apart from days of laws, letters and other events."""

import datetime as dt
from itertools import pairwise

from lexicon.engagements import Form
from lexicon.relations import affixes, either, relation_words
from lexicon.summons import called_before
from resolvers.ground.among import any_said
from resolvers.ground.items import INFINITIVES, Sentence
from resolvers.ground.other_days import is_behind_sequel, is_of_other
from resolvers.ground.scene import Scene, mentions_of
from schemas.mention import DateValue, DocumentType, Grain, Kind
from schemas.nouns import dataclass
from schemas.span import Quote
from text.signs import DASHES

_NEAR = 4
_DISPATCH = 8
"""Items before the day of a dispatch among which its bracket opens."""
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
    dates = [(i, m) for i, m in mentions_of(scene, sentence, Kind.DATE) if m.value and m.value.grain is Grain.DAY]
    dates = [(i, m) for i, m in dates if not is_of_law(sentence, i) and not _is_deadline(sentence, i)]
    dates = [(i, m) for i, m in dates if not _of_writing(sentence, i) and not _of_dispatch(sentence, i)]
    dates = [(i, m) for i, m in dates if not _is_bracketed(sentence, trigger_place, i)]
    dates = [(i, m) for i, m in dates if not is_of_other(sentence, i, trigger_place)]
    about = scene.extraction.about
    issued = None if about.type is DocumentType.MINUTES else about.date  # they tell what was done the day after, too
    dates = [(i, m) for i, m in dates if not _is_near_ahead(m.value, issued)]
    dates = [(i, m) for i, m in dates if not _of_clause_ahead(sentence, trigger_place, i, m.value, about.date)]
    dates = [(i, m) for i, m in dates if not is_behind_sequel(sentence, i, trigger_place)] or dates
    behind = [(i, m) for i, m in dates if trigger_place < i < end]
    after = [m for i, m in behind if not is_of_next(sentence, trigger_place, i, end)]
    before = [m for i, m in dates if i < trigger_place]
    several = [m for m in (*after, *before) if m.value and m.value.end > m.value.start] if ranges else []
    chosen = next(iter((*several, *after, *reversed(before))), None)
    if chosen is None or chosen.value is None:
        return Days()
    return Days(chosen.value.start, chosen.value.end, chosen.quote)


def is_of_next(sentence: Sentence, trigger_place: int, place: int, end: int) -> bool:
    """Tell whether a day opens the clause of the next report: "met X and, on Sunday, was received by Y"."""
    items = sentence.items
    if trigger_place < 0 or not trigger_place < place < end < len(items):
        return False
    light, joint = either("small", "definite", "separators"), relation_words("and")
    first = place
    while (
        place - first < _NEAR
        and first - 1 > trigger_place
        and items[first - 1].mention < 0
        and items[first - 1].form in light - joint
    ):
        first -= 1
    if items[first - 1].form in joint:
        return True
    return any(i.form.startswith(affixes("and_attached")) for i in items[max(first - 1, trigger_place + 1) : place])


def _is_near_ahead(value: DateValue | None, issued: dt.date | None) -> bool:
    """Tell whether a day is one of the next ones behind the day of issue: what is told as done was not done then.

    Of days farther ahead it is told that what they are of is still to come (`later_than`).
    """
    return bool(value and issued and issued < value.start <= issued + _LATER)


def _of_clause_ahead(
    sentence: Sentence, trigger_place: int, place: int, value: DateValue | None, issued: dt.date | None
) -> bool:
    """Tell a day to come that a clause behind a report tells: «…، على أن تعرض الدراسة يوم 17 شباط المقبل»."""
    if value is None or issued is None or value.start <= issued or place < trigger_place:
        return False
    between = sentence.items[trigger_place + 1 : place]
    ahead = any(i.marks("future", "that") or any(v.form is Form.FUTURE for v in i.verbs) for i in between)
    return ahead or any(
        one.form in relation_words("before_infinitive") and other.form.endswith(INFINITIVES)
        for one, other in pairwise(between)
    )


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
    dates = [m.value for i, m in mentions_of(scene, sentence, Kind.DATE) if i in beside and not is_of_law(sentence, i)]
    return [date for date in dates if date and date.grain is not Grain.DAY]


def _is_deadline(sentence: Sentence, place: int) -> bool:
    """Tell whether a day is one until which something is to be done: «قبل فاتح شتنبر», "before 1 September"."""
    return any_said(sentence.items[max(place - 1, 0) : place], relation_words("deadlines"))


def _of_writing(sentence: Sentence, place: int) -> bool:
    """Tell the day on which people were convened or written to: « sur convocation en date du 19 mars », "by notice"."""
    before = sentence.items[:place]
    written = called_before([item.form for item in before])
    between = before[written + 1 :] if written is not None else ()
    dated = any_said(between, relation_words("dated_on"))  # «الاستدعاء الموجه إلى أعضاء المجلس بتاريخ»
    parted = any(i.verb or i.form in relation_words("separators") or (i.mention >= 0 and not dated) for i in between)
    return written is not None and not parted


def _of_dispatch(sentence: Sentence, place: int) -> bool:
    """Tell the day of a dispatch in brackets behind its agency, which ends a headline: "(APS, 24/09/2025)".

    Behind any words that tell nothing, and its town: «(مغرب اليوم – الدار البيضاء 17 يوليوز)».
    """
    items = sentence.items
    opens = next((n for n in range(place - 1, max(place - _DISPATCH, -1), -1) if items[n].form == "("), None)
    closes = place + 1 < len(items) and items[place + 1].form == ")"
    inner = items[opens + 1 : place] if opens is not None and closes else ()
    if any(i.kind is Kind.ORGANIZATION for i in inner) and all(i.mention >= 0 or i.form == "," for i in inner):
        return True
    ends = place + 2 == len(items) and bool(inner) and inner[-1].kind is Kind.PLACE
    parted = any(i.form in DASHES for i in inner[1:])
    return ends and parted and not any(i.verb or i.event or i.marks("during", "to", "place_in") for i in inner)


def _is_bracketed(sentence: Sentence, trigger_place: int, place: int) -> bool:
    """Tell a day that brackets tell of what stands before them: «مدرسة الفرات (تأسست في 12 مارس 1998)».

    Alone, or with its weekday, it may be the event's.
    """
    inside = sentence.items[:place]
    opens = max((n for n, i in enumerate(inside) if i.form == "("), default=-1)
    if opens <= trigger_place or any(i.form == ")" for i in inside[opens:]):
        return False
    return any(i.verb or i.form in relation_words("began_on") for i in inside[opens + 1 :])


def is_of_law(sentence: Sentence, place: int) -> bool:
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
