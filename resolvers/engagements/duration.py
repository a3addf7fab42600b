"""How long an event lasted, where its sentence tells its end and when it began or how many days it took."""

import datetime as dt
import re

from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.days import Days
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import sentence_before
from resolvers.ground.sentences import DATELINE_ENDS
from resolvers.parties.cast import Cast
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Grain, Kind
from schemas.nouns import replace
from text.fold import fold_word


def since_began(cast: Cast, sentence: Sentence, days: Days, *, event: bool = False) -> Days:
    """Let a visit whose end is told begin on the day that the sentence tells for that: «أنهى … زيارة بدأها يوم …».

    With ``event``, for one told by its end, so does one that was opened: « La session, ouverte mardi, s'est achevée ».
    """
    words = relation_words("began_event") if event else relation_words("began")
    dates = [(n, cast.scene.tops[i.mention].value) for n, i in enumerate(sentence.items) if i.kind is Kind.DATE]
    began = [v for n, v in dates if v and any_said(sentence.items[max(n - _BEGAN, 0) : n], words)]
    last = max((v.end for _, v in dates if v and v.grain is Grain.DAY), default=None)
    if not began or last is None or not days.start or began[0].start >= last:
        return days
    return replace(days, start=began[0].start, end=last)


def dates_beginning(cast: Cast, sentence: Sentence, days: Days) -> bool:
    """Tell whether the day told is that on which something began: «زيارته … التي بدأت يوم الاثنين»."""
    told = next((n for n, i in enumerate(sentence.items) if _at(cast, i, days)), -1)
    return told >= 0 and any(_begins(i) for i in sentence.items[max(told - _BEGAN, 0) : told])


def _at(cast: Cast, item: Item, days: Days) -> bool:
    return item.kind is Kind.DATE and cast.scene.tops[item.mention].quote == days.dated


def _begins(item: Item) -> bool:
    """Tell whether a word says that something began."""
    return item.form in relation_words("began")


_BEGAN = 4
"""Items before a day among which «بدأت يوم», "began on Monday" stands."""


def over_days(cast: Cast, sentence: Sentence, days: Days) -> Days:
    """Let what was closed on one day have begun so many days before: «اختتمت يوم 15 … واستمرت يومين», "two-day".

    Where its sentence tells no day, that is the day of the dateline before it.
    """
    last = days.start or _day_of_dateline(cast, sentence)
    if last is None or days.end not in (None, days.start):
        return days
    told = " ".join(_SIGN.sub(" ", fold_word(sentence.span.of(cast.scene.document.text))).split())
    count = next((n for n in range(_LEAST, _MOST + 1) if _lasted(told, n)), 1)
    return replace(days, start=last - dt.timedelta(days=count - 1), end=last) if count > 1 else days


def _day_of_dateline(cast: Cast, sentence: Sentence) -> dt.date | None:
    """Return the document's day where a dateline with it stands before a sentence on its line."""
    before = sentence_before(cast.scene, sentence.span.start)
    here = before is not None and before.line == sentence.line and before.items[-1].form in DATELINE_ENDS
    days = [i for i in before.items if i.kind is Kind.DATE] if before and here else []
    return cast.scene.extraction.about.date if days else None


def _lasted(told: str, days: int) -> bool:
    """Tell whether a folded sentence says that something took a number of days."""
    counts = "|".join(map(re.escape, relation_words(f"days_{days}")))
    lasting = "|".join(map(re.escape, relation_words("lasting")))
    joined = "".join(map(re.escape, relation_words("and_attached")))
    return re.search(rf"(?<!\w)[{joined}]?(?:{lasting}) (?:{counts})(?!\w)", told) is not None


_SIGN = re.compile(r"[-‑'’،,]")
_LEAST, _MOST = 2, 5
"""The numbers of days for which the lexicon has words."""


def in_past_year(sentence: Sentence, trigger: Trigger, issued: dt.date | None) -> bool:
    """Tell whether a year well before the document's is that of a report: "held in 2012 with", « en 2019 »."""
    for n in range(trigger.place + 1, min(trigger.place + _CLAUSE, len(sentence.items)) if issued else 0):
        item = sentence.items[n]
        if _YEAR.fullmatch(item.form):
            told = sentence.items[n - 1].form in relation_words("in_year")
            return told and issued is not None and (issued - dt.date(int(item.form), 12, 31)).days > _OLD
        if item.sort is Sort.WORD and n != trigger.event and not _is_light(item):
            return False
    return False


def _is_light(item: Item) -> bool:
    """Tell whether a word may stand between a verb and its year: an article, a preposition, an honorific."""
    light = ("small", "definite", "indefinite", "indefinite_english", "in_year", "and")
    initial = len(item.form) == 1  # « S.E. M. »
    return initial or item.form in style_words() or any(item.form in relation_words(entry) for entry in light)


_YEAR = re.compile("(?:19|20)[0-9]{2}")
_CLAUSE = 32
"""Items behind a report among which its year stands, whom it was with and where between."""
_OLD = 31
"""Days after a year within which its last events are still reported."""


def on_own_day(last: Report, report: Report) -> bool:
    """Tell whether «الجانبان» did something on a day that is not all of the event before: talks within a visit."""
    told = report.dated is not None and report.sentence.contains(report.dated.span) and not report.aside
    return told and last.start is not None and (report.start, report.end) != (last.start, last.end)
