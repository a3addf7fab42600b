"""The small words of roles, names and delegations: Arabic (``role_grammar.yml``), French and English."""

from functools import lru_cache

from lexicon.loader import Entry, load
from schemas.nouns import dataclass


class WordList(Entry):
    """Words with one part to play."""


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Folded words of French and English roles by the part that they play; see ``role_words.yml``."""

    before: frozenset[str]
    no_start: frozenset[str]
    plain: frozenset[str]
    prepositions: frozenset[str]
    accredited: frozenset[str]
    at: frozenset[str]
    articles: frozenset[str]
    coordinators: frozenset[str]
    adverbs: frozenset[str]
    takes_field: frozenset[str]
    takes_body: frozenset[str]
    charged: frozenset[str]
    not_after: frozenset[str]
    seats: frozenset[str]
    owners: frozenset[str]
    of_lands: frozenset[str]
    directions: frozenset[str]
    opening_fields: frozenset[str]
    introducing: frozenset[str]
    ranks: frozenset[str]
    units: frozenset[str]
    crafts: frozenset[str]
    chief_of_craft: frozenset[str]
    parts: frozenset[str]
    with_words: frozenset[str]
    relations: frozenset[str]
    fights: frozenset[str]
    against_words: frozenset[str]
    aims: frozenset[str]
    in_brackets: frozenset[str]
    shortened: frozenset[str]
    courtesies: frozenset[str]
    serving: frozenset[str]
    served: frozenset[str]
    houses: frozenset[str]
    thanked_for: frozenset[str]
    shouted: frozenset[str]
    shifting: frozenset[str]
    courteous: frozenset[str]
    named_to: frozenset[str]
    around_was: frozenset[str]
    to_an_office: frozenset[str]
    visits: frozenset[str]
    heads_of_all: frozenset[str]
    heads_of_all_behind: frozenset[str]
    ruled_from: frozenset[str]
    of_mission: frozenset[str]
    cabinets: frozenset[str]
    fields: frozenset[str]
    field_adjectives: frozenset[str]
    field_nouns: frozenset[str]
    adjective_endings: tuple[str, ...]

    @property
    def small(self) -> frozenset[str]:
        """Prepositions and articles, and the apostrophe of the short ones."""
        return _small(self.prepositions, self.articles)

    @property
    def joining(self) -> frozenset[str]:
        """Those, and the words for "and"."""
        return _small(self.prepositions | self.coordinators, self.articles)


@lru_cache(maxsize=1)
def role_words() -> RoleWords:
    """Return the words, read once a process."""
    entries = load("role_words", WordList)
    lists = {key: entry.folded for key, entry in entries.items() if key != "adjective_endings"}
    return RoleWords(**lists, adjective_endings=entries["adjective_endings"].fr)


@dataclass(frozen=True, slots=True)
class DelegationWords:
    """Folded words of French and English delegations by the part that they play; see ``delegations.yml``."""

    noun: frozenset[str]
    nouns: frozenset[str]
    before: frozenset[str]
    adjectives: frozenset[str]
    of_several: frozenset[str]
    prepositions: frozenset[str]
    articles: frozenset[str]
    stops: frozenset[str]
    unions: frozenset[str]
    groups: frozenset[str]
    people: frozenset[str]
    """How nouns of people end in the plural."""
    powers: frozenset[str]
    known: frozenset[str]
    counted: frozenset[str]
    led: frozenset[str]
    receives: frozenset[str]
    missions: frozenset[str]
    at_head: frozenset[str]
    height: frozenset[str]
    level: frozenset[str]
    joins_name: frozenset[str]

    @property
    def small(self) -> frozenset[str]:
        """Prepositions and articles, and the apostrophe of the short ones."""
        return _small(self.prepositions, self.articles)


@lru_cache(maxsize=1)
def delegation_words() -> DelegationWords:
    """Return the words, read once a process."""
    return DelegationWords(**{key: entry.folded for key, entry in load("delegations", WordList).items()})


@dataclass(frozen=True, slots=True)
class Grammar:
    """Folded Arabic words by the part that they play in names and roles; see ``role_grammar.yml``."""

    parts_before: frozenset[str]
    compound_ends: frozenset[str]
    servant: frozenset[str]
    of_god: frozenset[str]
    fathers: frozenset[str]
    houses: frozenset[str]
    families_alone: frozenset[str]
    guests_received: frozenset[str]
    sayyid: frozenset[str]
    saints: frozenset[str]
    family_articles: frozenset[str]
    kin: frozenset[str]
    descent: frozenset[str]
    heads_of_all: frozenset[str]
    borne: frozenset[str]
    born_of: frozenset[str]
    sheikh: frozenset[str]
    sheikha: frozenset[str]
    pilgrim: frozenset[str]
    priestly: frozenset[str]
    decisions: frozenset[str]
    annexes: frozenset[str]
    annexed_to: frozenset[str]
    qualities: frozenset[str]
    seated_for: frozenset[str]
    addressed: frozenset[str]
    main: frozenset[str]
    with_main: frozenset[str]
    under: frozenset[str]
    inside: frozenset[str]
    at: frozenset[str]
    to: frozenset[str]
    on: frozenset[str]
    faced: frozenset[str]
    appointed: frozenset[str]
    newly: frozenset[str]
    begun_with_and: frozenset[str]
    consuls: frozenset[str]
    sides: frozenset[str]
    in_the_name: frozenset[str]
    charged: frozenset[str]
    delegation: frozenset[str]
    delegations: frozenset[str]
    represents: frozenset[str]
    dependent: frozenset[str]
    representation: frozenset[str]
    comprising: frozenset[str]
    level: frozenset[str]
    high_level: frozenset[str]
    any_one: frozenset[str]
    regional: frozenset[str]
    own_state: frozenset[str]
    delegating: frozenset[str]
    tribal: frozenset[str]
    kin_names: frozenset[str]
    function_stops: frozenset[str]
    work_fields: frozenset[str]
    back_pointing: frozenset[str]
    houses_of_work: frozenset[str]
    role_adjectives: frozenset[str]
    complement_adjectives: frozenset[str]
    relations: frozenset[str]
    together: frozenset[str]
    abroad: frozenset[str]
    bar_side: frozenset[str]
    portfolio: frozenset[str]
    state: frozenset[str]
    attended_style: frozenset[str]
    things_done: frozenset[str]
    plain_adjectives: frozenset[str]
    plural_adjectives: frozenset[str]
    role_tails: frozenset[str]
    whole: frozenset[str]
    heading: frozenset[str]
    affairs: frozenset[str]
    construct: frozenset[str]
    on_behalf: frozenset[str]
    assistant: frozenset[str]
    construct_affairs: frozenset[str]
    negation: frozenset[str]
    rank_tails: frozenset[str]
    acting: frozenset[str]
    common_qualities: frozenset[str]
    team: frozenset[str]
    peers: frozenset[str]
    below: frozenset[str]
    inner_units: frozenset[str]
    worksites: frozenset[str]
    name_joints: frozenset[str]
    name_articles: frozenset[str]
    chiefs: frozenset[str]
    seated: frozenset[str]
    wholes: frozenset[str]
    sirs: frozenset[str]
    managed: frozenset[str]
    trusted: frozenset[str]
    expertise: frozenset[str]
    answers_for: frozenset[str]
    his_style: frozenset[str]
    ruling: frozenset[str]
    errands: frozenset[str]
    anybody: frozenset[str]
    wide_nations: frozenset[str]
    two_part: frozenset[str]
    people_owned: frozenset[str]
    relative: frozenset[str]
    after_on: frozenset[str]
    own_house: frozenset[str]
    orders: frozenset[str]
    medals: frozenset[str]
    overseeing: frozenset[str]
    nouns_behind_by: frozenset[str]
    days_near: frozenset[str]
    verbs_with_by: frozenset[str]
    centres: frozenset[str]
    governs_on: frozenset[str]
    content: frozenset[str]
    sent: frozenset[str]
    senders: frozenset[str]
    ministers: frozenset[str]
    friendship: frozenset[str]
    country_offices: frozenset[str]
    pleading: frozenset[str]
    land_nouns: frozenset[str]
    court_ranks: frozenset[str]
    capacity: frozenset[str]
    press: frozenset[str]
    envoys: frozenset[str]
    blessings: frozenset[str]
    of_month: frozenset[str]
    of_holy_month: frozenset[str]
    of_day: frozenset[str]
    territories: frozenset[str]
    bureaus: frozenset[str]
    bureaus_run: frozenset[str]
    cabinets: frozenset[str]
    letters: frozenset[str]
    sides_of_lands: frozenset[str]
    borne_alone: frozenset[str]
    churchmen: frozenset[str]
    rites: frozenset[str]
    sees_rest: frozenset[str]
    sees_beyond: frozenset[str]
    served: frozenset[str]
    saintly: frozenset[str]
    hours: frozenset[str]
    before_sayyid: frozenset[str]
    own_land: frozenset[str]
    term_over: frozenset[str]
    led_people: frozenset[str]
    feasts: frozenset[str]
    of_feasts: frozenset[str]

    @property
    def adjectives(self) -> frozenset[str]:
        """All adjectives of roles and their complements."""
        return _union(self.role_adjectives, self.complement_adjectives)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """Return the words, read once a process."""
    return Grammar(**{key: entry.folded for key, entry in load("role_grammar", WordList).items()})


@lru_cache(maxsize=64)
def _small(prepositions: frozenset[str], articles: frozenset[str]) -> frozenset[str]:
    return prepositions | articles | {"'"}


@lru_cache(maxsize=64)
def _union(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return one | other
