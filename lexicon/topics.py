"""What an engagement was about: the wordings that open, introduce and end a topic, as phrases over folded words."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.phrases import past_wordings
from text.fold import fold_word
from text.phrases import Phrases


class Role(StrEnum):
    """What a wording does for a topic."""

    OPENS = "opens"
    """A topic follows."""
    ABOUT = "about"
    """The same, and it may stand within a topic («ندوة حول …»)."""
    OBJECT = "object"
    """Topics begin with it, whoever stands between them and the verb."""
    ONTO = "onto"
    """A topic follows, written onto «ب» or «ل»."""
    TURNS = "turns"
    """A topic follows behind a preposition, whoever talks stands before it («تركز النقاش بينهما على …»)."""
    GATHERS = "gathers"
    """The same of a meeting or a paper ("a workshop for guards on …"); it may stand within a topic."""
    REACHES = "reaches"
    """That preposition."""
    COMPANY = "company"
    """It tells with whom one talked."""
    LIGHT = "light"
    """It stands in front of a topic and says nothing by itself."""
    AGAIN = "again"
    """One more topic follows."""
    DEED = "deed"
    """With «و» it begins one more topic."""
    ENDS = "ends"
    """A topic ends before it."""
    GENERIC = "generic"
    """A topic of such words alone says nothing."""
    OF_DEED = "of_deed"
    """A topic follows where a deed does («حفل تسليم شهادات …»)."""
    WEAK = "weak"
    """What it opens counts where nothing else is told."""
    WITHIN = "within"
    """It stands within a topic, though a word of it ends one by itself («عن بعد»)."""
    HEADING = "heading"
    """It heads an item of minutes before a colon: «البند الثالث: …»."""
    FORMAL = "formal"
    """An item of an agenda that is no topic."""
    NOT_FIRST = "not_first"
    """No topic begins with such a word."""
    NOT_LAST = "not_last"
    """A topic has no such word at its end, where it leads to what follows («المقدمة (من الوزارة)»)."""


_WORDS = frozenset((Role.GENERIC, Role.NOT_FIRST, Role.NOT_LAST))
"""Roles of words that are asked for one by one and are no wordings in a text."""


class TopicEntry(Entry):
    """Wordings of one role; of a ``verb`` all third persons of the past are meant.

    What ``weak`` wordings open was said or wished rather than talked about: it counts where nothing else is told.
    """

    role: Role
    verb: bool = False
    weak: bool = False


@lru_cache(maxsize=1)
def topic_cues() -> Phrases[Role]:
    """Return the wordings of all roles but those of single words."""
    entries = (entry for entry in load("topics", TopicEntry).values() if entry.role not in _WORDS)
    return Phrases((wording, role) for entry in entries for wording in _wordings(entry) for role in _roles(entry))


def _roles(entry: TopicEntry) -> tuple[Role, ...]:
    return (entry.role, Role.WEAK) if entry.weak else (entry.role,)


@lru_cache(maxsize=len(_WORDS))
def words_of_role(role: Role) -> frozenset[str]:
    """Return the folded single words of a role: of those of `generic` a topic that says nothing is made."""
    entries = (entry for entry in load("topics", TopicEntry).values() if entry.role is role)
    return frozenset(fold_word(word) for entry in entries for word in entry.wordings)


def _wordings(entry: TopicEntry) -> Sequence[str]:
    wordings = past_wordings(entry) if entry.verb else entry.wordings
    return tuple(dict.fromkeys(form for wording in wordings for form in (wording, *_contracted(wording))))


def _contracted(wording: str) -> Iterator[str]:
    """Yield a French wording with the article that follows its preposition: « au sujet du », « consacré aux »."""
    for preposition, forms in _CONTRACTED.items():
        if wording.endswith(preposition):
            yield from (wording.removesuffix(preposition) + form for form in forms)


_CONTRACTED = {" de": (" du", " des", " d'"), " à": (" au", " aux")}
