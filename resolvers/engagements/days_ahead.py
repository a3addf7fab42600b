"""What a present tense tells of a day to come: «وفد … يزور بغداد الثلاثاء المقبل», « reçoit mardi prochain »."""

import datetime as dt
from collections.abc import Sequence

from lexicon.relations import relation_words
from lexicon.times import weekday_numbers
from resolvers.engagements.counted_days import says
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import sentence_before
from resolvers.parties.cast import Cast
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind


def is_on_day_ahead(cast: Cast, sentence: Sentence, trigger: Trigger, issued: dt.date | None) -> bool:
    """Tell whether the clause of a present tense names a day behind the day of issue, or «next» behind day or week."""
    if _is_tomorrows(cast, sentence):
        return True
    clause = sentence.items[trigger.place + 1 : max(trigger.end, trigger.place + 1)]
    dates = (cast.scene.tops[i.mention].value for i in clause if i.kind is Kind.DATE)
    if issued and any(value and value.start > issued for value in dates):
        return True
    days = [n for n, i in enumerate(clause) if i.form in weekday_numbers() or i.form in relation_words("spans_named")]
    return any(_is_next(clause, n) and not _is_of(clause, n) for n in days)


def _is_tomorrows(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether dots part a headline from the day that opens it: «غدا.. الوزير يترأس …»."""
    before = sentence_before(cast.scene, sentence.span.start)
    if before is None or before.line != sentence.line or len(before.items) > _DAY:
        return False
    return cast.scene.document.text[before.span.start : before.span.end].endswith(_DOTS) and says(
        cast, before, "tomorrow"
    )


_DOTS = ".."
_DAY = 4
"""Items of «غدا الأحد» and its dots."""


def _is_next(items: Sequence[Item], day: int) -> bool:
    """Tell whether a weekday is told to be the next: «الثلاثاء المقبل», « mardi prochain », "next Tuesday"."""
    before = any_said(items[max(day - 1, 0) : day], relation_words("next_day_named"))
    return before or any_marked(items[day + 1 : day + 2], "coming")


def _is_of(items: Sequence[Item], day: int) -> bool:
    """Tell whether a day is that of a thing named before it: « le sommet de mardi prochain », «قمة الأسبوع المقبل»."""
    before = items[max(day - 1, 0) : day]
    return any_said(before, relation_words("of_day")) or any(i.event for i in before)
