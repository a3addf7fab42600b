"""What words make of a date beside them: of issue, of another text, or of what lies ahead."""

import re
from enum import StrEnum
from functools import lru_cache

from lexicon.engagements import Form, VerbCue, engagement_cues
from lexicon.loader import Entry
from lexicon.phrases import phrases_of
from lexicon.relations import relation_words
from schemas.span import Span
from text.adjectives import is_future_verb
from text.conjugation import is_french_future
from text.inflection import AND
from text.phrases import Phrases
from text.signs import COMMAS
from text.tokens import Shape, Words, words_of

ENDS = ".\n؛"
"""Signs that end a sentence."""
_SENTENCE_END = re.compile(f"[{ENDS}]")
_DUE = 12
"""Words from what sets an event for a day to the end of that day's name."""
_REACH = 240
"""Code points before and behind a date among which its sentence is read."""


class Tie(StrEnum):
    """What a word on a date's line makes of the date."""

    DRAWN = "drawn"
    ISSUED = "issued"
    CITED = "cited"
    FUTURE = "future"
    DUE = "due"
    OFF = "off"
    INVITED = "invited"
    DAYTIME = "daytime"


class DatelineEntry(Entry):
    """Words that tell what a date is the date of."""

    role: Tie


@lru_cache(maxsize=1)
def ties() -> Phrases[Tie]:
    """Return the words that tie a date, built once a process."""
    return phrases_of("datelines", DatelineEntry, lambda _, entry: entry.role)


def is_ahead(text: str, day: Span) -> bool:
    """Tell whether a day's sentence speaks of what is to come, or of what was put off."""
    before, after = words_before(text, day), words_behind(text, day)
    return (
        any(map(is_future_verb, before.forms))
        or _told_ahead(before)
        or bool({Tie.FUTURE, Tie.DUE, Tie.OFF} & _ties_of(before))
        or any(Tie.OFF in hit.payloads for hit in ties().find(after))
    )


def looks_ahead(text: str, day: Span) -> bool:
    """Tell whether a day's sentence is told in the future, or is Arabic and opens with a verb in the present."""
    return _told_ahead(words_before(text, day))


def is_due(text: str, day: Span) -> bool:
    """Tell whether words right before a weekday set something for it: "scheduled for Friday", "will on Friday host".

    No comma, past verb or speaker stands between: "the minister, who will leave, said on Tuesday".
    """
    before = words_before(text, day)
    due = [hit.last for hit in ties().find(before) if Tie.DUE in hit.payloads]
    if not due or len(before.forms) - due[-1] > _DUE:
        return False
    between = range(due[-1], len(before.forms))
    past = any(
        isinstance(cue, VerbCue) and cue.form is Form.PAST
        for hit in engagement_cues().find(before)
        for cue in hit.payloads
        if hit.first in between
    )
    parted = any(before.forms[k] in COMMAS or before.forms[k] in relation_words("told_by_someone") for k in between)
    return not (past or parted)


def is_announced(text: str, day: Span) -> bool:
    """Tell whether a day's sentence tells or names what is to come, and nothing that was put off."""
    before = words_before(text, day)
    tied, behind = _ties_of(before), _ties_of(words_behind(text, day))
    ahead = Tie.FUTURE in tied or Tie.DUE in tied
    return Tie.OFF not in tied | behind and (ahead or _told_ahead(before))


def looks_back(text: str, day: Span) -> bool:
    """Tell whether a day's sentence tells an engagement in the past: "met the envoy on Tuesday"."""
    hits = (
        hit for words in (words_before(text, day), words_behind(text, day)) for hit in engagement_cues().find(words)
    )
    verbs = (cue for hit in hits for cue in hit.payloads if isinstance(cue, VerbCue))
    return not is_ahead(text, day) and any(cue.form in (Form.PAST, Form.PARTICIPLE) for cue in verbs)


def _ties_of(words: Words) -> frozenset[Tie]:
    """Return the ties of a sentence; what is to come before its last word of saying is not on the day behind that."""
    hits, said = ties().find(words), _said(words)
    return frozenset(tie for hit in hits for tie in hit.payloads if hit.first > said or tie not in _TO_COME)


_TO_COME = frozenset({Tie.FUTURE, Tie.DUE})


def _said(words: Words) -> int:
    """Return the last word of saying: « Le Maroc continuera …, a affirmé jeudi le ministre »; below zero for none."""
    return max((i for i, form in enumerate(words.forms) if form in relation_words("told_by_someone")), default=-1)


def _told_ahead(before: Words) -> bool:
    """Tell the same of the sentence's words up to the day."""
    ahead = range(_said(before) + 1, len(before.forms))
    return _opens_in_present(before) or any(_is_future(before, i) for i in ahead)


def _is_future(words: Words, at: int) -> bool:
    """Tell whether a word is a French verb in the future, or an Arabic one that opens a clause: no name «سيروان»."""
    form = words.forms[at]
    if is_french_future(form, words.written[at]):
        return True
    opens = at == 0 or words.shapes[at - 1] is Shape.SIGN or form.startswith(AND)
    return opens and is_future_verb(form)


def words_before(text: str, day: Span) -> Words:
    """Return the words of a day's sentence up to its end."""
    first = max(day.start - _REACH, 0)
    start = max(text.rfind(sign, first, day.start) for sign in ENDS) + 1
    return words_of(text[max(start, first) : day.end])


def words_behind(text: str, day: Span) -> Words:
    """Return the words of a day's sentence behind it."""
    return words_of(_SENTENCE_END.split(text[day.end : day.end + _REACH], maxsplit=1)[0])


def _opens_in_present(words: Words) -> bool:
    """Tell whether an Arabic sentence begins with a known verb in the present: «يزور الوزير الجمعة», «وتستقبل»."""
    first = next((i for i, shape in enumerate(words.shapes) if shape is not Shape.SIGN), None)
    hit = engagement_cues().match_at(words, first) if first is not None else None
    verbs = [cue for cue in hit.payloads if isinstance(cue, VerbCue)] if hit else []
    return bool(verbs) and all(cue.form is Form.PRESENT and not cue.latin for cue in verbs)
