"""What came of a meeting: the wordings of agreeing and pledging, as phrases over folded words."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.phrases import past_wordings
from lexicon.word_sets import WordSets
from schemas.nouns import dataclass
from schemas.resolution import ResolutionKind
from text.fold import fold_word
from text.phrases import Phrases

words = WordSets("outcome_words").__getitem__
"""Return the folded wordings of one entry of ``outcome_words.yml``."""


class Onto(StrEnum):
    """What is written onto «ب» or «ل», or stands behind "to", in the clause behind a wording."""

    NOTHING = ""
    THING = "thing"
    """Anything without article: «تعهد بمنحة»."""
    DEED = "deed"
    """A deed: «استعداده لتمويل», "readiness to fund"."""


class OutcomeEntry(Entry):
    """Wordings that tell an outcome; of a ``verb`` all third persons of the past are meant.

    One of ``reach`` stands in the clause behind it, and ``onto`` behind that. The clause of an ``inner`` wording begins
    before it. A wording of ``sitting`` is of minutes alone, where one of those there takes something on.
    One ``ahead`` tells what is yet to be done.
    """

    kind: ResolutionKind
    verb: bool = False
    reach: tuple[str, ...] = ()
    onto: Onto = Onto.NOTHING
    inner: bool = False
    sitting: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """What a wording tells, and what must follow it."""

    kind: ResolutionKind
    reach: frozenset[str]
    onto: Onto
    inner: bool
    sitting: bool
    ahead: bool
    """Whether it is a verb of what is yet to be done, which is a pledge where one of those who met announces it."""


@lru_cache(maxsize=2)
def outcome_cues(*, sitting: bool = False) -> Phrases[Cue]:
    """Return the wordings that tell an outcome; of a ``sitting`` those of pledges, its decisions are read elsewhere."""
    every = load("outcomes", OutcomeEntry).values()
    entries = [e for e in every if (e.kind is ResolutionKind.PLEDGE if sitting else not e.sitting)]
    return Phrases((wording, _cue(entry)) for entry in entries for wording in _wordings(entry))


@lru_cache(maxsize=1)
def of_another() -> Phrases[str]:
    """Return the wordings that tell of another time, or begin to tell of something else."""
    entries = load("outcome_words", Entry)
    return Phrases((wording, kind) for kind in ("formerly", "elsewhere") for wording in entries[kind].wordings)


def _cue(entry: OutcomeEntry) -> Cue:
    return Cue(entry.kind, frozenset(map(fold_word, entry.reach)), entry.onto, entry.inner, entry.sitting, entry.ahead)


def _wordings(entry: OutcomeEntry) -> Sequence[str]:
    return past_wordings(entry) if entry.verb else entry.wordings
