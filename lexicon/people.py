"""What stands around and in people's names: honorifics, heads of roles, words that end both, and known names.

Everything is read once a process, at first use.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from lexicon.bearers import SEVERAL
from lexicon.loader import Entry, load
from schemas.nouns import dataclass
from text.clitics import readings, reads_as
from text.fold import fold_word
from text.inflection import (
    OBJECTS,
    ON_NAME,
    SERVANT_OF,
    TA_MARBUTA,
    accusative,
    both_genders,
    duals,
    is_arabic,
    is_yours,
    possessed,
    role_forms,
    singulars,
    verb_forms,
)
from text.phrases import Phrases
from text.present import irregular_presents
from text.tokens import words_of

_NAMES = Path(__file__).parent / "names.tsv"
_SHORT = 3
_OF_RANK = frozenset(("rank", "learned"))
_NO_BOUNDARIES = frozenset(
    (
        "verbs", "subject_verbs", "introducing", "listing", "appointing", "appointed_to", "homographs", "named_after",
        "declared_en",
    )
)  # fmt: skip


class Honorific(Entry):
    """A form that stands before a name (see the head of ``honorifics.yml``)."""

    kind: str
    several: bool = False
    royal: bool = False


class Role(Entry):
    """The head of a role (see the head of ``titles.yml``)."""

    weak: bool = False
    deputy: bool = False
    posted: bool = False
    with_name: bool = False
    royal: bool = False
    masculine: bool = False
    about: bool = False


class Boundary(Entry):
    """Words that end a name or a role."""


@dataclass(frozen=True, slots=True)
class NameWord:
    """In how many attested names a word is a given name, and a family name; both 0 for a foreign name."""

    given: int
    family: int


_SERVANT = NameWord(100, 50)
"""About as many bear «عبدالعزيز» and «عبدالرحمن», written apart or as one."""


class Ending(StrEnum):
    """Whether a word ends a name."""

    NO = "no"
    SOFT = "soft"
    """It is a common given name too («أشرف», «صادق»): the place decides."""
    HARD = "hard"


@lru_cache(maxsize=1)
def dotted_styles() -> frozenset[str]:
    """Return the folded words of styles that a dot may shorten: "Prof.", "Capt."; none of whole words, as "King"."""
    entries = load("honorifics", Honorific).values()
    dotted = (wording for entry in entries for wording in entry.wordings if wording.endswith("."))
    return frozenset(words_of(wording).forms[-2] for wording in dotted)


@lru_cache(maxsize=1)
def style_words() -> frozenset[str]:
    """Return the folded words of honorifics."""
    entries = load("honorifics", Honorific).values()
    forms = (form for entry in entries for wording in entry.wordings for form in both_genders(wording))
    return frozenset(word for form in forms for word in words_of(form).forms)


@lru_cache(maxsize=1)
def honorifics() -> Phrases[Honorific]:
    """Return the honorifics as phrases."""
    return Phrases(_honorifics())


def _honorifics() -> Iterator[tuple[str, Honorific]]:
    for entry in load("honorifics", Honorific).values():
        forms = [form for word in entry.ar for form in (both_genders(word) if entry.kind != "style" else (word,))]
        for form in dict.fromkeys((*forms, *entry.fr, *entry.en)):
            yield form, entry
        if entry.kind in _OF_RANK and not entry.several:
            two = entry.model_copy(update={"several": True})
            for dual in dict.fromkeys(dual for form in forms for dual in duals(form)):
                yield dual, two


@lru_cache(maxsize=1)
def roles() -> Phrases[Role]:
    """Return the heads of roles as phrases."""
    return Phrases(_roles())


def _roles() -> Iterator[tuple[str, Role]]:
    for entry in load("titles", Role).values():
        forms = [form for word in entry.ar for form in role_forms(word, feminine=not entry.masculine)]
        forms += [form for word in entry.ar for form in (*accusative(word), *possessed(word))]
        for form in dict.fromkeys((*forms, *entry.fr, *entry.en)):
            yield form, entry


@lru_cache(maxsize=1)
def several_offices() -> frozenset[str]:
    """Return the folded English plurals of offices: "members", "governors"."""
    heads = (word.split()[-1] for entry in load("titles", Role).values() for word in entry.en)
    return frozenset(f"{fold_word(head)}s" for head in heads)


@lru_cache(maxsize=1)
def offices_in_plural() -> frozenset[str]:
    """Return the folded nouns of several offices, French ones too: « échevins », « conseillers », "councillors"."""
    heads = (word.split()[0] for entry in load("titles", Role).values() for word in entry.fr)
    return several_offices() | {f"{fold_word(head).removesuffix('s')}s" for head in heads}


@lru_cache(maxsize=1)
def role_nouns() -> frozenset[str]:
    """Return the folded single words that are Arabic roles, women's among them: «عامل», «عميدة»."""
    words = (word for entry in load("titles", Role).values() for word in entry.ar if " " not in word)
    return frozenset(map(fold_word, words)) | feminine_roles().keys()


@lru_cache(maxsize=1)
def feminine_roles() -> Mapping[str, str]:
    """Return the folded feminines of Arabic role nouns with their masculine: «وزيره» of «وزير»."""
    entries = [entry for entry in load("titles", Role).values() if not entry.masculine]
    nouns = [word for entry in entries for word in entry.ar if " " not in word]
    known = set(map(fold_word, nouns))
    found = {fold_word(noun + TA_MARBUTA): fold_word(noun) for noun in nouns}
    return {feminine: masculine for feminine, masculine in found.items() if feminine not in known}


@lru_cache(maxsize=1)
def _boundaries() -> frozenset[str]:
    entries = load("boundaries", Boundary)
    words = {fold_word(word) for key, entry in entries.items() for word in entry.wordings if key not in _NO_BOUNDARIES}
    words.update(verbs())
    return frozenset(words - {ON_NAME})


@lru_cache(maxsize=1)
def verbs() -> frozenset[str]:
    """Return the folded forms of the verbs that end a name or a role; none of their rarer forms is a name."""
    pasts = [fold_word(verb) for verb in load("boundaries", Boundary)["verbs"].ar]
    rarer = {form for past in pasts for form in irregular_presents(past)}
    return frozenset(form for past in pasts for form in verb_forms(past)) | (rarer - _names().keys())


@lru_cache(maxsize=1)
def subject_verbs() -> frozenset[str]:
    """Return the folded first words of French and English predicates of persons («a», «s'est», "met")."""
    return load("boundaries", Boundary)["subject_verbs"].folded


@lru_cache(maxsize=1)
def minuted() -> frozenset[str]:
    """Return the folded verbs by which minutes tell what somebody said or did («présente», "reported")."""
    return subject_verbs() | load("boundaries", Boundary)["minuted"].folded


@lru_cache(maxsize=1)
def declared() -> frozenset[str]:
    """Return the folded words of minutes that end a name, but no office: "Cllr Hughes Personal interest"."""
    return load("boundaries", Boundary)["declared_en"].folded


@lru_cache(maxsize=1)
def introductions() -> Phrases[str]:
    """Return the phrases after which people are named without an honorific («برئاسة», "led by").

    Each stands for its kind: ``introducing`` one person, or ``listing`` several people or others.
    """
    words = load("boundaries", Boundary)
    return Phrases((wording, kind) for kind in ("introducing", "listing") for wording in words[kind].wordings)


@lru_cache(maxsize=1)
def appointments() -> Phrases[str]:
    """Return the phrases between which somebody named to an office stands («appointed … as»).

    Each stands for its kind: ``appointing`` before the name, or ``appointed_to`` behind it.
    """
    words = load("boundaries", Boundary)
    return Phrases((wording, kind) for kind in ("appointing", "appointed_to") for wording in words[kind].wordings)


@lru_cache(maxsize=1)
def homographs() -> frozenset[str]:
    """Return the folded given names that are common words too."""
    return load("boundaries", Boundary)["homographs"].folded


@lru_cache(maxsize=1)
def named_after() -> frozenset[str]:
    """Return the folded nouns of things that bear a person's name («شارع», "University")."""
    return load("boundaries", Boundary)["named_after"].folded


@lru_cache(maxsize=1)
def people_nouns() -> frozenset[str]:
    """Return the folded plural and generic nouns of people («القضاة»)."""
    return load("boundaries", Boundary)["people"].folded


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Return the folded prepositions, particles, adverbs and relatives («خلال», «أيضا»)."""
    return load("boundaries", Boundary)["function"].folded


@lru_cache(maxsize=1)
def name_syllables() -> frozenset[str]:
    """Return the folded syllables of which names of East Asia are made («لي وان سيوك»)."""
    return frozenset(fold_word(word) for entry in load("name_syllables", Entry).values() for word in entry.ar)


@lru_cache(maxsize=1)
def construct_nouns() -> frozenset[str]:
    """Return the folded words that end a name but may stand in a role's complement («مدير مكتب …»)."""
    entries = load("boundaries", Boundary)
    return frozenset(fold_word(word) for key in ("things", "people") for word in entries[key].ar)


@lru_cache(maxsize=50_000)
def is_verb(form: str) -> bool:
    """Tell whether a folded word is a known form of a verb, perhaps behind particles or with its object («ترأسته»)."""
    known = verbs()
    for reading in readings(form):
        if reading.form in known:
            return True
        if reading.form.endswith(OBJECTS) and any(reading.form.removesuffix(own) in known for own in OBJECTS):
            return True
    return False


@lru_cache(maxsize=50_000)
def ending(form: str) -> Ending:
    """Tell whether a folded word ends a name. «على», which folds to a name, is for the caller to tell from it."""
    words, known = _boundaries(), _names().get(form)
    if form in words:
        soft = known is not None and known.given >= SEVERAL and len(form) > _SHORT
        return Ending.SOFT if soft else Ending.HARD
    if known is None and is_arabic(form) and (reads_as(form, words) or is_yours(form)):
        return Ending.HARD
    if known is None and not words.isdisjoint(singulars(form)):
        return Ending.HARD
    return Ending.NO


@lru_cache(maxsize=50_000)
def by_particle(form: str) -> bool:
    """Tell whether a folded word ends a name only if its first letter is read as a particle («فيسر»)."""
    return form not in _boundaries() and ending(form) is Ending.HARD


@lru_cache(maxsize=1)
def _names() -> Mapping[str, NameWord]:
    found = {}
    for line in _NAMES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, given, family = line.split("\t")
            found[word] = NameWord(int(given), int(family))
    return found


@lru_cache(maxsize=100_000)
def name_word(form: str) -> NameWord | None:
    """Return what is known of a folded word as a name, or None; a word that always ends names is none."""
    known = attested_name(form)
    return None if known is None or ending(form) is Ending.HARD else known


@lru_cache(maxsize=50_000)
def attested_name(form: str) -> NameWord | None:
    """Return what is known of a folded word as a name, be it a verb or particle, too («خلف», «يعرب»)."""
    return _names().get(form) or _servant_of(form)


def _servant_of(form: str) -> NameWord | None:
    """Return a given name written as one word with what it is a servant of («عبدالله»)."""
    return _SERVANT if form.startswith(SERVANT_OF) and len(form) > len(SERVANT_OF) + 1 else None
