"""Words before the name of an institution, or at the head of a line, that tell whose a document is."""

from enum import StrEnum
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.phrases import phrases_of
from text.fold import fold_word
from text.phrases import Phrases


class Cue(StrEnum):
    """What a word before an institution's name, or at the head of a line, tells."""

    ORGANISES = "organises"
    SEAT = "seat"
    BESIDE = "beside"
    """Words before the name of another than the one that writes."""
    UNIT = "unit"
    """The head of an office within the institution named over it: no issuer of its own."""
    UNIT_NOUN = "unit_noun"
    PRESS = "press"
    """The noun of an office and the fields of those that write for their institution: no issuer, word by word."""
    MOTTO = "motto"
    """A state's motto under its name, where no dashes part it."""
    ORGAN = "organ"
    """The same where the line says no more: «مجلس الإدارة», « Direction générale »."""
    AREA = "area"
    """The head of an area, which over a town's name is but where that lies."""
    EVENT = "event"
    """Nouns of sittings: a line with one names no institution."""
    TOWN = "town"
    """The head of the name of a town's administration."""
    ADDRESSEE = "addressee"
    """Words with which the lines begin that say to whom a letter goes."""
    STATEMENT = "statement"
    TOLD_BY = "told_by"
    OF_WHOM = "of_whom"
    """«بيان», «حسب» before it, «صادر عن» between it and whose it is."""
    JOINT = "joint"
    """A statement of several, none of whom issued it alone."""
    STATING = "stating"
    """«في بيان», behind whose it is."""
    BYLINE = "byline"
    """Words before the name of who wrote a piece for a paper, alone on its line."""
    ARRIVES = "arrives"
    """What somebody does who is told of by others."""


class IssuerWord(Entry):
    """Words before the name of an institution."""

    role: Cue


@lru_cache(maxsize=1)
def cues() -> Phrases[Cue]:
    """Return the words by what they tell, built once a process."""
    return phrases_of("issuer_words", IssuerWord, lambda _, word: word.role)


@lru_cache(maxsize=16)
def cue_words(cue: Cue) -> frozenset[str]:
    """Return the folded wordings of a cue that is looked for word by word."""
    entries = load("issuer_words", IssuerWord).values()
    return frozenset(fold_word(name) for entry in entries if entry.role is cue for name in entry.wordings)
