"""The words of laws: heads, small words and known names of the lexicon, looked up at tokens of the text."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.phrases import phrases_of
from schemas.nouns import dataclass
from text.fold import fold_word
from text.phrases import Openings, PhraseHit, Phrases
from text.tokens import Shape, Words


class Family(StrEnum):
    """The kinds of law."""

    LAW = "law"
    DAHIR = "dahir"
    DECREE = "decree"
    CODE = "code"
    CONSTITUTION = "constitution"
    TREATY = "treaty"


OF_MATTERS = frozenset((Family.LAW, Family.CODE))
"""The families of which a matter, a nation or an English title tells which one: "the Fisheries Management Code"."""


class Needs(StrEnum):
    """What a head needs for a mention.

    A number; a name (or a number); a name that says what about; a name that is known; a title before it; a name after
    which it is told that, and between whom, it was concluded; a number of the European Union; one figure at least;
    a year.
    """

    NUMBER = "number"
    NAME = "name"
    SUBJECT = "subject"
    KNOWN = "known"
    TITLE = "title"
    CONCLUDED = "concluded"
    UNION = "union"
    FIGURE = "figure"
    YEAR = "year"


class WordRole(StrEnum):
    """What a small word does around a law."""

    NUMBERING = "numbering"
    OF_YEAR = "of_year"
    IN_YEAR = "in_year"
    STOP = "stop"
    ISSUED = "issued"
    CONCLUDED = "concluded"
    BILATERAL = "bilateral"
    ABOUT = "about"
    RULING = "ruling"
    ARTICLE = "article"
    BRANCH = "branch"
    """Branches of law, whose name with «Law» is no statute's."""
    TITLE_LINK = "title_link"
    DOMAIN = "domain"
    LINKING = "linking"
    EXCLUDED = "excluded"
    CITY = "city"
    WITH_BY = "with_by"
    WITH_FROM = "with_from"
    WITH_ON = "with_on"
    WITH_TO = "with_to"
    WITH_WITHIN = "with_within"
    WITH_FIELD = "with_field"
    WITH_ABOUT = "with_about"
    WITH_IN = "with_in"
    TREATY_MATTER = "treaty_matter"
    UN = "un"
    MASDAR = "masdar"
    FIELD = "field"
    COMPLEMENT = "complement"
    COMPLEMENT_ON = "complement_on"
    COMPLEMENT_TO = "complement_to"
    COMPLEMENT_IN = "complement_in"
    COMPLEMENT_ABOUT = "complement_about"
    COMPLETED = "completed"
    FRENCH = "french"
    AND = "and"
    NEWNESS = "newness"
    AMENDED = "amended"
    REVISED = "revised"
    NAMED_AFTER = "named_after"
    """What is named after a constitution: its day, a hill, an avenue."""
    CHAPTER = "chapter"
    JOINS_NOT = "joins_not"
    TITLE_START = "title_start"
    CARRIES_OUT = "carries_out"
    GIVEN = "given"
    ANNEXED = "annexed"
    CONDUCT = "conduct"
    TAKEN_UP = "taken_up"
    POINTING_BACK = "pointing_back"
    ERA = "era"
    ENTAILING = "entailing"
    RELATING = "relating"
    DEED = "deed"
    NO_STATUTE = "no_statute"
    PARTS = "parts"
    ARTICLE_OF = "article_of"
    """Articles and chapters: of a law, before «من»."""
    FIXED = "fixed"
    ALONE = "alone"
    PASSED = "passed"
    OTHER_NUMBER = "other_number"
    OF_MATTER = "of_matter"
    ITS_RULES = "its_rules"
    REGARDING = "regarding"
    NUMBER_TAIL = "number_tail"
    NO_ARTICLE = "no_article"
    ACT = "act"


class HeadEntry(Entry):
    """A word that begins a law."""

    family: Family
    needs: Needs
    plural: bool = False


class LawWord(Entry):
    """A small word around laws."""

    role: WordRole


class NamedLaw(Entry):
    """A law that goes by a name; ``cased`` are Latin names that need a capital."""

    family: Family
    cased: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """A head, with the entry's id."""

    id: str
    family: Family
    needs: Needs
    plural: bool
    wordings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """A known name: its key, and whether it must be written with a capital (``acronym``: in capitals)."""

    key: str
    cased: bool = False
    acronym: bool = False


@dataclass(frozen=True, slots=True)
class LawLexicon:
    """The three sets of phrases."""

    heads: Phrases[Head]
    words: Phrases[WordRole]
    known: Phrases[Known]

    def head_at(self, words: Words, position: int) -> tuple[PhraseHit[Head], Head] | None:
        """Return the head that begins at a token; of two, the one that is content with a name."""
        hit = self.heads.match_at(words, position)
        if hit is None:
            return None
        return hit, min(hit.payloads, key=lambda head: head.needs is Needs.NUMBER)

    def role_at(self, words: Words, position: int, *roles: WordRole) -> PhraseHit[WordRole] | None:
        """Return the small word of one of the roles that begins at a token."""
        if not 0 <= position < len(words.forms):
            return None
        hit = self.words.match_at(words, position)
        return hit if hit and not set(roles).isdisjoint(hit.payloads) else None


def breaks_before(words: Words, position: int) -> bool:
    """Tell whether a line ends before a token."""
    return "\n" in words.folded.text[words.stops[position - 1] : words.starts[position]]


def capital_at(words: Words, position: int) -> bool:
    """Tell whether a word that begins with a capital stands at a token."""
    if not 0 <= position < len(words.forms) or words.shapes[position] is not Shape.WORD:
        return False
    return words.folded.source[words.begins[position]].isupper()


def plain(words: Words, position: int) -> bool:
    """Tell whether a word stands at a token, on the same line, that ends no name."""
    if position >= len(words.forms) or words.shapes[position] is not Shape.WORD or breaks_before(words, position):
        return False
    return not law_lexicon().role_at(words, position, WordRole.STOP, WordRole.CONCLUDED, WordRole.ANNEXED)


@lru_cache(maxsize=1)
def openings() -> Openings:
    """Return the words with which a law may begin."""
    return Openings(law_lexicon().heads.first_words() | law_lexicon().known.first_words())


@lru_cache(maxsize=32)
def words_with(role: WordRole) -> frozenset[str]:
    """Return the folded words of one role."""
    found = (word for word in load("law_words", LawWord).values() if word.role is role)
    return frozenset(fold_word(wording) for word in found for wording in word.wordings)


@lru_cache(maxsize=1)
def law_lexicon() -> LawLexicon:
    """Return the words of laws, built once a process."""
    return LawLexicon(
        phrases_of("laws", HeadEntry, _head),
        phrases_of("law_words", LawWord, lambda _, word: word.role),
        Phrases(_known()),
    )


def _head(key: str, head: HeadEntry) -> Head:
    return Head(key, head.family, head.needs, head.plural, frozenset(head.wordings))


def _known() -> Iterator[tuple[str, Known]]:
    for key, law in load("laws_named", NamedLaw).items():
        for wording in (*law.ar, *law.fr):
            yield wording, Known(key, acronym=wording.isascii() and wording.isupper())
        for wording in (*law.en, *law.cased):
            yield wording, Known(key, cased=True)
