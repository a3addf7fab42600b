"""The items of a sentence, mentions, cues, words and signs, and the sentence that they make."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum

from lexicon.engagements import Cue, EventCue, VerbCue
from lexicon.relations import affixes
from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.span import Span
from text.inflection import is_arabic

OFFICIALS = frozenset((Kind.PERSON, Kind.TITLE))
"""The kinds of mentions by which one official is told."""
PEOPLE = frozenset((Kind.PERSON, Kind.TITLE, Kind.DELEGATION))
"""The kinds of mentions by which people are told."""


class Sort(StrEnum):
    """What an item of a sentence is."""

    MENTION = "mention"
    CUE = "cue"
    WORD = "word"
    SIGN = "sign"
    PARTICLE = "particle"
    """Letters attached to a mention and left outside it: the ب of «بالرباط»."""


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One item of a sentence; ``mention`` counts in the scene's top-level mentions, else -1.

    Rules ask items for their fields hundreds of times a word; slots give them in a fifth of a named tuple's time.
    """

    sort: Sort
    span: Span
    form: str = ""
    mention: int = -1
    cues: tuple[Cue, ...] = ()
    verb: VerbCue | None = None
    """The verb cue here, if any; «نظمته» and «ترأسه» behind an event are marks of its host, and no verbs."""
    verbs: tuple[VerbCue, ...] = ()
    """All verb cues here: one word may belong to two entries, of which the words around choose («تلقى»)."""
    event: EventCue | None = None
    """The event cue here, if any; the first that has a kind."""
    named: frozenset[str] = frozenset()
    """The ids of the marks here."""
    joined: bool = False
    """Whether «و» or «ف» is written onto a cue."""
    kind: Kind | None = None
    """What a mention is."""

    def marks(self, *names: str) -> bool:
        """Tell whether one of these marks stands here."""
        return bool(self.named) and not self.named.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line without a full stop; ``line`` counts the document's lines from 0.

    ``forms``, ``marks`` and ``kinds`` are those of all its items: a rule that finds none of its words there need not
    begin, which is so of most rules and sentences. ``named`` are the items that are mentions, a fifth of all.
    """

    span: Span
    items: tuple[Item, ...]
    line: int
    forms: frozenset[str]
    marks: frozenset[str]
    kinds: frozenset[Kind | None]
    named: tuple[Item, ...]

    def says(self, words: AbstractSet[str]) -> bool:
        """Tell whether an item's form is one of the words."""
        return not self.forms.isdisjoint(words)


def is_latin(sentence: Sentence) -> bool:
    """Tell whether a sentence is in French or English; a document in two languages tells all twice."""
    return not any(is_arabic(item.form) for item in sentence.items if item.form)


def is_owner(items: Sequence[Item], place: int) -> bool:
    """Tell whether what stands at a place is written as the owner of what follows: "Oman's", "yesterday's"."""
    return [item.form for item in items[place + 1 : place + 3]] == _OWNS


_OWNS = ["'", "s"]


def ends_as_past(item: Item) -> bool:
    """Tell whether a word ends as English pasts do: "stressed", "said"."""
    return item.sort in (Sort.WORD, Sort.CUE) and item.form.endswith(affixes("past_endings_english"))


INFINITIVES = ("er", "ir", "re", "oir")
"""How French infinitives end."""


def is_owned(noun: str) -> bool:
    """Tell whether a pronoun on a noun says whose it is: «مكتبه», «أوراق اعتمادها»."""
    return noun.endswith(affixes("noun_pronouns"))
