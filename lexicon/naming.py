"""The words that carry or end names of institutions: heads (``institutions.yml``) and classes (``naming.yml``)."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from lexicon.loader import Entry, load
from schemas.nouns import dataclass
from text.clitics import Reading, readings
from text.fold import fold_word
from text.inflection import is_definite
from text.latin_naming import has_adjective_ending
from text.naming import construct_forms, owned_forms, without_article

INSTITUTIONS = "institutions"
"""The lexicon file of bodies."""
VENUES = "venues"
"""The lexicon file of premises."""
PROGRAMS = "programs"
"""The lexicon file whose heads may carry a pronoun («مخططها الاستراتيجي»)."""


class Institution(Entry):
    """A head noun of bodies, premises or programmes; the heads of their files tell what each field means."""

    branch: bool = False
    common: bool = False
    only: tuple[str, ...] = ()
    proper: bool = False
    whole: bool = False
    parent: bool = False
    mission: bool = False
    national: bool = False
    generic: tuple[str, ...] = ()
    premises: bool = False
    called: bool = False
    members: bool = False
    dated: bool = False
    defined: bool = False
    joins: bool = False
    described: bool = False
    seated: bool = False
    named: bool = False
    capital: bool = False


class WordClass(StrEnum):
    """The classes of ``naming.yml``."""

    STOP = "stop"
    HONORIFIC = "honorific"
    ROLE = "role"
    EVENT = "event"
    TIME = "time"
    POINTING = "pointing"
    ADJECTIVE = "adjective"
    DOMAIN = "domain"
    PURPOSE = "purpose"
    SEEN_TO = "seen_to"
    TRADE = "trade"
    AGREED = "agreed"
    FURTHERED = "furthered"
    BOND = "bond"
    BOND_MATTER = "bond_matter"
    PARTICIPLE = "participle"
    DOING = "doing"
    NAME_ADJECTIVE = "name_adjective"
    PRONOUN = "pronoun"
    STANDING = "standing"
    TOWN_OFFICE = "town_office"
    LOCAL = "local"
    ONCE = "once"
    KIN = "kin"
    REGNAL = "regnal"
    SENDER = "sender"
    RULER = "ruler"
    TRAINS = "trains"
    NO_ACRONYM = "no_acronym"
    PROJECT_ROLE = "project_role"
    DEPUTY = "deputy"
    CHAIRED = "chaired"
    TAKES_OVER = "takes_over"
    WITH_BY = "with_by"
    OUTSIDER = "outsider"
    AGAINST = "against"
    PERIOD = "period"
    HORIZON = "horizon"
    EQUIPPED = "equipped"
    GIVEN = "given"
    SHIELDED = "shielded"
    EVIL = "evil"
    HOTEL_TAIL = "hotel_tail"
    CREW = "crew"
    FIELD_OF = "field_of"
    ACTIVE = "active"
    WORKERS = "workers"
    RESPECT = "respect"
    RESPECTED = "respected"
    WASHED = "washed"
    APPOSES = "apposes"
    APPOSED = "apposed"
    SIZED = "sized"
    ABLE = "able"
    ABLE_TO = "able_to"
    ADAPTED = "adapted"
    ADAPTED_TO = "adapted_to"
    NUMBERING = "numbering"
    PLAN_NOUN = "plan_noun"
    COMMUNITY = "community"
    HEADS_OF_HOUSES = "heads_of_houses"
    HELD = "held"
    REALM = "realm"
    BETWEEN = "between"
    VAGUE = "vague"
    CHARGED = "charged"
    WITH_ON = "with_on"
    FIELD = "field"
    TREASURERS = "treasurers"
    STEERING = "steering"
    WITH_BETWEEN = "with_between"
    NO_ADJECTIVE = "no_adjective"
    SIZE = "size"
    HEADED = "headed"
    SMALL_FIELD = "small_field"
    SMALL_PURPOSE = "small_purpose"
    JOINED_FIELD = "joined_field"
    SMALL_MINISTRY = "small_ministry"
    HEADLINE_NOUN = "headline_noun"
    SMALL_NATIONAL = "small_national"
    SMALL_MISSION = "small_mission"
    MINISTRY_STAFF = "ministry_staff"
    REMOTE = "remote"
    SCOPE = "scope"
    YEAR = "year"
    WITH_ABOUT = "with_about"
    WITH_FROM = "with_from"
    VAGUE_PROGRAM = "vague_program"
    ELIDED = "elided"
    BESIDE_MINISTRY = "beside_ministry"
    HIGH = "high"
    TAKEN = "taken"
    TAKES_TO = "takes_to"
    IN_KIND = "in_kind"
    ADVERBIAL = "adverbial"
    BEARING = "bearing"
    BORNE = "borne"
    CONCERNING = "concerning"
    WITH_TO = "with_to"
    COMPOUND = "compound"
    STREET = "street"
    UNTOLD = "untold"
    OF_MANNER = "of_manner"
    RECORD = "record"
    SITTING_SORT = "sitting_sort"
    WITH_IN = "with_in"
    OFFICE_PLURAL = "office_plural"
    NO_NOUN = "no_noun"
    NOT_PARTICIPLE = "not_participle"
    WITH_ALONG = "with_along"
    MANAGED = "managed"
    EXISTS = "exists"
    STYLE = "style"
    DESCRIBING = "describing"
    WORKS = "works"
    ORDINAL = "ordinal"
    STANDING_FIELD = "standing_field"
    COUNCIL_OF = "council_of"
    TENS = "tens"
    RULE = "rule"
    RULED = "ruled"
    AUTONOMOUS = "autonomous"
    NO_ACRONYM_SMALL = "no_acronym_small"
    RANK_BEFORE = "rank_before"
    OFFICE_BEHIND = "office_behind"
    HEIR = "heir"
    REALM_HEIR = "realm_heir"
    CARED = "cared"
    SPORT = "sport"
    SAKE = "sake"
    PREMISES = "premises"
    STATES = "states"
    THE_FIELD = "the_field"
    LAW_FIELD = "law_field"
    NUMBERED = "numbered"
    NUMBERS = "numbers"
    DEED = "deed"
    VICTIMS = "victims"
    SUPPLY = "supply"
    STUDIED = "studied"
    PROGRAM_NAME = "program_name"
    PROGRAM_NOUN = "program_noun"
    PROGRAM_ADJECTIVE = "program_adjective"
    WITHOUT = "without"
    LACKED = "lacked"
    ORDINAL_BEFORE = "ordinal_before"
    BY_MEANS = "by_means"
    ONLINE = "online"
    ENDURING = "enduring"
    CONFRONTING = "confronting"
    FACING = "facing"
    ABSTRACT = "abstract"
    ROUND_NUMBER = "round_number"
    NAY = "nay"
    EMPOWERED = "empowered"
    SOUL = "soul"
    BUILT = "built"
    RETURNED = "returned"
    FOR_EACH = "for_each"
    WHICH_HIM = "which_him"
    WHICH_HER = "which_her"
    ACROSS = "across"
    PROGRAM_FIELD = "program_field"
    ROUTE = "route"
    FOR_ALL = "for_all"
    FACED = "faced"
    SPEECH = "speech"
    STUDY = "study"
    INSTEAD = "instead"
    REGION = "region"
    PAIR = "pair"
    BOARD = "board"
    SEAT = "seat"
    REPRESENTATIVE = "representative"
    SITTING = "sitting"
    PRENOMINAL = "prenominal"
    SPECIAL = "special"
    OWN_TO = "own_to"
    THANKED = "thanked"
    EFFORT = "effort"
    BY_KIND = "by_kind"
    WATERS = "waters"
    CALLED_AFTER = "called_after"
    FRIENDS = "friends"
    SEATS = "seats"
    STEERS = "steers"
    BELONGING = "belonging"
    EMANATING = "emanating"
    TOLD = "told"
    PROGRAM_PLURAL = "program_plural"
    LINK = "link"
    BUILDING = "building"
    MEASURED = "measured"
    MEASURE = "measure"
    ELATIVE = "elative"
    HOW = "how"
    OF_PEOPLE = "of_people"
    OF_MANY = "of_many"
    WITH_FOR = "with_for"
    GOAL = "goal"
    LEADERS = "leaders"
    CAUSE = "cause"
    IDEAL = "ideal"
    LABOUR = "labour"
    TWINNED = "twinned"
    PRACTICE = "practice"
    OUTSKIRTS = "outskirts"
    TRADES = "trades"
    MEANS = "means"
    PRAISED_PROGRAM = "praised_program"
    RANKED = "ranked"
    PLAN_WORD = "plan_word"
    TALKED = "talked"


@dataclass(frozen=True, slots=True)
class Head:
    """A form of a head noun: its entry, the folded words that follow within the head, what may follow it."""

    key: str
    entry: Institution
    rest: tuple[str, ...]
    only: frozenset[str]
    generic: frozenset[str]
    plural: bool = False


@lru_cache(maxsize=32)
def heads(language: str, lexicon: str = INSTITUTIONS) -> Mapping[str, tuple[Head, ...]]:
    """Return the heads by the folded first word of each form; longer ones first. ``language`` is ar, fr or en.

    ``lexicon`` is the file that holds them: ``institutions`` or ``programs``.

    Arabic forms are indefinite (construct) ones, singular and dual; the article is for the caller to cut.
    """
    found: dict[str, list[Head]] = {}
    for key, entry in load(lexicon, Institution).items():
        only = frozenset(fold_word(w) for w in entry.only)
        generic = frozenset(fold_word(w) for w in entry.generic)
        for wording in getattr(entry, language):
            first, *rest = fold_word(wording).replace("-", " ").replace("'", " ").split()
            for form, plural in construct_forms(first) if language == "ar" and not rest else [(first, False)]:
                found.setdefault(form, []).append(Head(key, entry, tuple(rest), only, generic, plural))
    return {form: tuple(sorted(list_, key=lambda h: -len(h.rest))) for form, list_ in found.items()}


@lru_cache(maxsize=32)
def owned_heads(lexicon: str) -> Mapping[str, tuple[Head, ...]]:
    """Return the Arabic heads of one word by their forms with a pronoun («مخططها»)."""
    found: dict[str, tuple[Head, ...]] = {}
    for form, several in heads("ar", lexicon).items():
        plain = tuple(head for head in several if not head.rest and not head.plural)
        for owned in owned_forms(form) if plain else ():
            found[owned] = plain
    return found


@lru_cache(maxsize=100_000)
def head_readings(form: str, lexicon: str) -> tuple[tuple[Reading, Head, bool], ...]:
    """Return the Arabic heads that a folded word may be: the reading, the head, whether it is definite."""
    found: list[tuple[Reading, Head, bool]] = []
    owned = owned_heads(lexicon) if lexicon == PROGRAMS else {}
    for reading in readings(form):
        found.extend((reading, head, True) for head in owned.get(reading.form, ()))
        definite = is_definite(reading.form)
        several = heads("ar", lexicon).get(without_article(reading.form) if definite else reading.form, ())
        found.extend((reading, head, definite) for head in several if not (head.plural and definite))
    return tuple(found)


def classes_of(form: str, language: str) -> frozenset[WordClass]:
    """Return the classes to which a folded word belongs in one language; most words belong to none."""
    return classes_by_word(language).get(form, _NO_CLASS)


_NO_CLASS: frozenset[WordClass] = frozenset()


@lru_cache(maxsize=8)
def classes_by_word(language: str) -> Mapping[str, frozenset[WordClass]]:
    """Return the words of a language that belong to classes, each with them."""
    found: dict[str, frozenset[WordClass]] = {}
    for word_class in WordClass:
        for form in words_of_class(word_class, language):
            found[form] = found.get(form, _NO_CLASS) | {word_class}
    return found


@cache
def words_of_class(word_class: WordClass, language: str) -> frozenset[str]:
    """Return the folded words of a class in one language (single words only).

    Verbs of English headlines end a name as other function words do.
    """
    entry = load("naming", Entry)[word_class.value]
    words = getattr(entry, language)
    if word_class is WordClass.STOP and language == "en":
        words = (*words, *load("boundaries", Entry)["headline_en"].en)
    return frozenset(fold_word(w) for w in words)


@lru_cache(maxsize=1)
def accented_adjectives() -> frozenset[str]:
    """Return the folded French adjectives of the list that end in «é»: a verb may have their fold."""
    entry = load("naming", Entry)[WordClass.NAME_ADJECTIVE.value]
    return frozenset(fold_word(w) for w in entry.fr if w.endswith("é"))


def is_french_adjective(form: str) -> bool:
    """Tell whether a folded French word is an adjective of names, by its ending or by the list."""
    barred = words_of_class(WordClass.NO_ADJECTIVE, "fr"), words_of_class(WordClass.NO_ADJECTIVE, "en")
    if any(form in words for words in barred) or form in words_of_class(WordClass.STOP, "fr"):
        return False  # « laquelle » ends as an adjective does, and so does "earlier"
    known = words_of_class(WordClass.NAME_ADJECTIVE, "fr")
    return form in known or form.removesuffix("s") in known or has_adjective_ending(form)


def tells_deed(form: str) -> bool:
    """Tell a folded French participle, of either gender and number, that says what was done: « créé en 2012 »."""
    base = form.removesuffix("s")
    deeds = words_of_class(WordClass.NOT_PARTICIPLE, "fr")
    return not {form, base, f"{base}e", f"{base}es"}.isdisjoint(deeds)


@lru_cache(maxsize=1)
def program_keys() -> frozenset[str]:
    """Return the keys of the heads of programmes."""
    return frozenset(head.key for found in heads("ar", PROGRAMS).values() for head in found)


@lru_cache(maxsize=50_000)
def is_latin_noun(form: str) -> bool:
    """Tell whether a folded French or English word is the head of a body, or of a class of words about bodies."""
    return any(form in heads(language) or classes_of(form, language) for language in ("fr", "en"))
