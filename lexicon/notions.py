"""Notions: words that mean the same in another language, what is akin to them, wider and narrower than they are."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.questions import stopwords
from text.fold import fold_word

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
    A ``deed`` is what happens once, and is told where it happened: who asks for a strike wants no unions.
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
    deed: bool = False


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
