"""What the grammars of names of institutions hand each other: a name known beforehand, and one that is being read."""

from lexicon.naming import Head, WordClass, classes_by_word
from schemas.nouns import dataclass

COMMITTEE = "committee"
COUNCIL = "council"
DEPARTMENT = "department"
OFFICE = "office"
PRESIDENCY = "presidency"
HALL = "hall"
COURT = "court"
MINISTRY = "ministry"
QUOTE = '"'
MOST_WORDS = 30
"""A name of more tokens is no name."""
MOST_REACH = MOST_WORDS + 3
"""The head noun of an English name stands no further from its first word; one in small letters is a little behind."""
ARABIC_STOPS = (WordClass.STOP, WordClass.HONORIFIC, WordClass.EVENT, WordClass.TIME)
"""Words of these classes end an Arabic name."""
LONGEST_PROPER = 4
"""The most words that a person's or other proper name in a name of an institution has."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A name already known to begin in a token: its end (exclusive), country, and how many letters are cut."""

    last: int
    country: str | None
    cut: int
    is_body: bool = False
    is_state: bool = False
    worldwide: bool = False
    """A body of many countries."""


@dataclass(frozen=True, slots=True)
class Name:
    """An Arabic name that is being read: its head, the token after it, and what has been read of it."""

    head: Head | None
    first: int
    last: int
    cut: int = 0
    country: str | None = None
    definite: bool = False
    complement: bool = False
    solid: bool = False
    """The complement is a proper name, a place or a body, so that «ل» may follow it freely."""
    purposes: int = 0
    branch: bool = False


def binds(form: str, following: str) -> bool:
    """Tell a deed about what binds two who meet: «تعزيز التعاون», «بحث سبل …»."""
    return is_of(form, WordClass.FURTHERED) and is_of(following, WordClass.BOND, WordClass.BOND_MATTER)


def is_of(form: str, *classes: WordClass) -> bool:
    """Tell whether an Arabic form belongs to one of the classes."""
    return form in (known := classes_by_word("ar")) and not known[form].isdisjoint(classes)
