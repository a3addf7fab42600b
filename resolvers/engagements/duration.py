"""How long an event lasted, where its sentence tells its end and when it began or how many days it took."""

import datetime as dt
import re
from dataclasses import replace

from lexicon.relations import words as relation_words
from resolvers.ground.scene import Item, Sentence
from resolvers.ground.setting import Days
from resolvers.parties.component import Cast
from schemas.mention import Grain, Kind
from text.fold import fold_word


def since_began(cast: Cast, sentence: Sentence, days: Days) -> Days:
    """Let a visit whose end is told begin on the day that the sentence tells for that: «أنهى … زيارة بدأها يوم …»."""
    dates = [(n, cast.scene.tops[i.mention].value) for n, i in enumerate(sentence.items) if i.kind is Kind.DATE]
    began = [v for n, v in dates if v and any(_begins(i) for i in sentence.items[max(n - _BEGAN, 0) : n])]
    last = max((v.end for _, v in dates if v and v.grain is Grain.DAY), default=None)
    if not began or last is None or not days.start or began[0].start >= last:
        return days
    return replace(days, start=began[0].start, end=last)


def _begins(item: Item) -> bool:
    """Tell whether a word says that something began."""
    return item.form in relation_words("began")


_BEGAN = 4
"""Items before a day among which «بدأت يوم», "began on Monday" stands."""


def over_days(cast: Cast, sentence: Sentence, days: Days) -> Days:
    """Let what was closed on one day have begun so many days before: «اختتمت يوم 15 … واستمرت يومين», "two-day"."""
    if days.start is None or days.end not in (None, days.start):
        return days
    told = " ".join(_SIGN.sub(" ", fold_word(sentence.span.of(cast.scene.document.text))).split())
    count = next((n for n in range(_LEAST, _MOST + 1) if _lasted(told, n)), 1)
    return replace(days, start=days.start - dt.timedelta(days=count - 1), end=days.start) if count > 1 else days


def _lasted(told: str, days: int) -> bool:
    """Tell whether a folded sentence says that something took a number of days."""
    counts = "|".join(map(re.escape, relation_words(f"days_{days}")))
    lasting = "|".join(map(re.escape, relation_words("lasting")))
    joined = "".join(map(re.escape, relation_words("and_attached")))
    return re.search(rf"(?<!\w)[{joined}]?(?:{lasting}) (?:{counts})(?!\w)", told) is not None


_SIGN = re.compile(r"[-‑'’،,]")
_LEAST, _MOST = 2, 5
"""The numbers of days for which the lexicon has words."""
