"""Which notions, countries, bodies and cities stand in a document: the same token whatever the language or wording.

The wordings of the lexicon are compared as lemmas. A document's senses are found once, when it is indexed, so that a
question for «la traite» asks for one token instead of reading the places of twenty wordings in three languages.
"""

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from lexicon.bodies import bodies, bodies_called, body_acronyms, heads_of
from lexicon.countries import countries, names_of
from lexicon.files import content_of
from lexicon.loader import Entry
from lexicon.notions import COUNTRY, NAMED, TRANSLATIONS, acronyms_of_senses, senses, unlike
from lexicon.places import city_names
from lexicon.questions import stopwords
from lexicon.word_forms import singulars
from text.analysis import Columns, analyse
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ACCUSATIVE, ARTICLE, PREFIXES, consonants
from text.latin import LatinLanguage
from text.morphology import Morphology
from text.names.skeletons import has_arabic
from text.nisba import feminine_of, french_forms

SLOP = 2
"""Words that may stand between those of a wording: «الاتجار غير المشروع بالبشر» for «الاتجار بالبشر»."""
BODY, CITY = "body:", "city:"
_SOURCES = (
    *TRANSLATIONS,
    *NAMED,
    "countries",
    "bodies",
    "bodies_called",
    "body_heads",
    "cities",
    "plurals",
    "stopwords",
    "unlike",
    "lookalikes",
)
_ARTICLES = re.compile("^(?:le|la|les) ", re.IGNORECASE)
"""«Le Caire» stands as «au Caire» in a sentence."""
_ASKED = re.compile(rb",\s*asked:\s*\[[^\]]*\]")
_ACRONYM = re.compile(r"(?<![^\W_])[A-Z][A-Za-z]*[A-Z](?![^\W_])")
_SHORTEST = 3  # letters of a word before the ending of the accusative
_LONG_FIRST = 4  # letters of the first word of a body's name, behind a particle
_PROPER = (COUNTRY, BODY)
_TELLING_LETTERS = 3  # consonants of a name that are enough to know another form of it
_TELLING = 2  # words of a wording that are enough without its words of grammar

Lemmas = tuple[str, ...]
_NOTHING: Mapping[int, frozenset[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SenseTable:
    """All wordings by their first lemma: those of one lemma, and the rest of the longer ones.

    ``proper`` are countries' names as they are written whose lemma is another word's: «البحرين» would be two seas.
    ``singulars`` are the lemmas for which those of broken plurals and accusatives stand, here and in a text.
    """

    single: Mapping[str, Lemmas]
    longer: Mapping[str, tuple[tuple[str, Lemmas], ...]]
    proper: frozenset[str] = frozenset()
    singulars: Mapping[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def lexicon_version() -> str:
    """Return a short name of what the lexicon says of documents: an index that was made by another is built anew.

    Words in which people ask alone are none of it.
    """
    content = b"\0".join(_ASKED.sub(b"", content_of(name)) for name in _SOURCES)
    return hashlib.sha256(content).hexdigest()[:8]


@lru_cache(maxsize=2)
def sense_table(morphology: Morphology | None) -> SenseTable:
    """Analyse every wording of the lexicon; thousands, so this is for whoever indexes, not for a question."""
    single: dict[str, dict[str, None]] = {}
    longer: dict[str, dict[tuple[str, Lemmas], None]] = {}
    one = _singulars(morphology)
    for key in all_senses():
        for wording in wordings_of(key, morphology):
            told = tuple(one.get(lemma, lemma) for lemma in telling(wording))
            if len(told) > 1:
                longer.setdefault(told[0], {})[key, told[1:]] = None
            elif not key.startswith(COUNTRY) or all(COUNTRY in other for other in single.get(told[0], ())):
                # «مالي» of finance is no Malian, «eau» no Emirates
                single.setdefault(told[0], {})[key] = None
    if morphology is None:
        own = {*single, *longer, *(lemma for rows in longer.values() for _, rest in rows for lemma in rest)}
        bodies_begin = {first for first, rows in longer.items() if any(key.startswith(BODY) for key, _ in rows)}
        one = {**_accusatives(own), **_behind_letters(bodies_begin, {*single, *longer}), **one}
    for lemma, key in _single_with_article(single, morphology):
        single.setdefault(lemma, {})[key] = None
    proper = dict(_proper(single, morphology))
    single.update({name: {key: None} for name, key in proper.items()})
    return SenseTable(
        {lemma: tuple(keys) for lemma, keys in single.items()},
        {
            lemma: tuple((key, tuple(one.get(other, other) for other in rest)) for key, rest in rows)
            for lemma, rows in longer.items()
        },
        frozenset(proper),
        one,
    )


def _single_with_article(
    single: Mapping[str, Mapping[str, None]], morphology: Morphology | None
) -> list[tuple[str, str]]:
    """Return the lemmas that notions of one Arabic word have with the article alone, where they mean no other."""
    if morphology is None:
        return []
    words = ((w, key) for key in senses() for w in written(key)[0] if has_arabic(w[:1]) and " " not in w)
    told = ((_with_article(w, (), morphology), key) for w, key in words)
    return [(lemmas[0], key) for lemmas, key in told if len(lemmas) == 1 and lemmas[0] not in single]


def _accusatives(lemmas: Collection[str]) -> Mapping[str, str]:
    """Return stems of the lexicon by those of their accusatives («سفيرا»), which the light stemmer leaves uncut."""
    told = (lemma for lemma in lemmas if has_arabic(lemma) and len(lemma) >= _SHORTEST)
    return {lemma + ACCUSATIVE: lemma for lemma in told if lemma + ACCUSATIVE not in lemmas}


def _behind_letters(first: Collection[str], lemmas: Collection[str]) -> Mapping[str, str]:
    """Return the first stems of bodies' names by those with a particle that the light stemmer leaves («لجامعة»)."""
    told = (lemma for lemma in first if has_arabic(lemma) and len(lemma) >= _LONG_FIRST)
    return {p + lemma: lemma for lemma in told for p in PREFIXES if p + lemma not in lemmas}


def _singulars(morphology: Morphology | None) -> Mapping[str, str]:
    """Return the lemmas of singulars by those of their broken plurals, where these are others."""
    pairs = ([_lemmas(word, morphology, LatinLanguage.FRENCH)[0] for word in pair] for pair in singulars().items())
    return {plural: singular for plural, singular in pairs if plural != singular}


def _proper(single: Mapping[str, Mapping[str, None]], morphology: Morphology | None) -> Iterator[tuple[str, str]]:
    """Yield the names of countries, with their article, whose lemma means something else, and their keys."""
    for code in countries():
        for name in map(fold_word, names_of(code)["ar"]):
            lemmas = _lemmas(name, morphology, LatinLanguage.FRENCH)
            is_word = name.startswith(ARTICLE) and len(lemmas) == 1
            if is_word and COUNTRY + code not in single.get(lemmas[0], ()):
                yield name, COUNTRY + code


def telling_lemmas(text: Columns, names: Iterable[str], table: SenseTable) -> Lemmas:
    """Return the lemmas of a text by which its senses are found: those of persons' family names tell of no country.

    Rahma al-Kindi («الكندية») is no Canadian. ``names`` are those of persons.
    """
    pairs = {pair for name in names for pair in pairwise(fold_word(name).split())}
    found = list(text.lemmas)
    for position, form in enumerate(text.forms):
        if form in table.proper or (
            position and (text.forms[position - 1], form) in pairs and _is_nationality(found[position], table)
        ):
            found[position] = form
    return tuple(found)


def _is_nationality(lemma: str, table: SenseTable) -> bool:
    return any(key.startswith(COUNTRY) for key in table.single.get(lemma, ()))


@lru_cache(maxsize=50_000)
def is_unlike(key: str, form: str) -> bool:
    """Tell whether a folded form has but the stem of a notion, as it is or without article and particles.

    Parents («والدين») are no debts with «and» before them: what the lexicon writes for the notion means it.
    """
    if key.startswith(_PROPER) and not _is_of_name(key, form):
        return True
    others = unlike().get(key)
    if others is None:
        return False
    forms = {r.form.removeprefix(ARTICLE) for r in readings(form)} if has_arabic(form) else {form}
    return not others.isdisjoint(forms) and _single_words(key).isdisjoint(forms)


def may_seem(key: str) -> bool:
    """Tell whether a notion has forms that only seem to mean it, or is a name, whose stem other words may have."""
    return key in unlike() or key.startswith(_PROPER)


def _is_of_name(key: str, form: str) -> bool:
    """Tell whether a folded form may be that of a country's or body's name: it begins so, or has its consonants.

    «بين», between, has the stem of «بنين», Benin, and «أشاد», praised, that of «تشاد», Chad. Moroccans («مغاربة»)
    have a plural of their own.
    """
    forms = [r.form.removeprefix(ARTICLE) for r in readings(form)] if has_arabic(form) else [form]
    return any(own.startswith(name) or _has_letters(own, bare) for name, bare in _name_words(key) for own in forms)


@lru_cache(maxsize=5_000)
def _name_words(key: str) -> tuple[tuple[str, str], ...]:
    """Return the folded words of a name, without article, each with its consonants where these tell enough."""
    words = (word.removeprefix(ARTICLE) for names in written(key) for name in names for word in fold_word(name).split())
    told = ((word, consonants(word) if has_arabic(word) else "") for word in words)
    return tuple(dict.fromkeys((word, bare if len(bare) >= _TELLING_LETTERS else "") for word, bare in told))


def _has_letters(form: str, letters: str) -> bool:
    """Tell whether a word has these letters in this order."""
    rest = iter(form)
    return bool(letters) and all(letter in rest for letter in letters)


@lru_cache(maxsize=1_000)
def lemmas_of_others(key: str, morphology: Morphology | None) -> frozenset[str]:
    """Return the lemmas of the forms that are unlike a notion: «السيد» has that of «سيدا», AIDS."""
    usual = (LatinLanguage.FRENCH, LatinLanguage.ENGLISH)
    found = (_lemmas(form, morphology, language) for form in unlike().get(key, ()) for language in usual)
    return frozenset(lemma for lemmas in found for lemma in lemmas)


@lru_cache(maxsize=1_000)
def _single_words(key: str) -> frozenset[str]:
    """Return the folded words of a notion that mean it alone, in documents or in a question."""
    return frozenset(map(fold_word, (*(name for names in written(key) for name in names), *asked_for(key))))


def senses_in(
    lemmas: Sequence[str],
    table: SenseTable,
    forms: Sequence[str] = (),
    excluded: Mapping[int, frozenset[str]] = _NOTHING,
    apart: Callable[[int, int], bool] | None = None,
) -> Iterator[str]:
    """Yield the sense of each wording that stands in a text, at each of its places once; ``forms`` are its words.

    ``excluded`` are senses that single words do not mean, by their positions; ``apart`` tells of two positions that a
    sentence ends between them.
    """
    one = table.singulars
    lemmas = [one.get(lemma, lemma) for lemma in lemmas]
    for position, lemma in enumerate(lemmas):
        single, longer = table.single.get(lemma), table.longer.get(lemma)
        if single is not None and position < len(forms):
            single = tuple(key for key in single if not is_unlike(key, forms[position]))
        if single is not None and position in excluded:
            single = tuple(key for key in single if key not in excluded[position])
        if longer is None:
            if single is not None:
                yield from single
            continue
        found = dict.fromkeys(single or ())
        window = lemmas[position + 1 : position + 2 + SLOP]
        for key, rest in longer:
            last = ends_at(lemmas, position, rest) if rest[0] in window else None
            if last is not None and not (apart and apart(position, last)):
                found[key] = None
        yield from found


def ends_at(lemmas: Sequence[str], position: int, rest: Lemmas, slop: int = SLOP) -> int | None:
    """Return where a wording that begins at a position ends (its last word), or None if it does not stand there."""
    for wanted in rest:
        window = lemmas[position + 1 : position + 2 + slop]
        if wanted not in window:
            return None
        position += 1 + window.index(wanted)
    return position


def acronyms_in(text: str) -> Iterator[str]:
    """Yield the body or notions of each acronym that stands in a text in its own capitals."""
    known, notions = body_acronyms(), acronyms_of_senses()
    for match in _ACRONYM.finditer(text):
        body = known.get(match.group())
        if body is not None:
            yield BODY + body.key
        yield from notions.get(match.group(), ())


@lru_cache(maxsize=1)
def all_senses() -> tuple[str, ...]:
    """Return the keys of all senses: notions by their id, others with what they are before it."""
    return (
        *senses(),
        *(COUNTRY + code for code in countries()),
        *(BODY + key for key in bodies()),
        *(CITY + key for key in city_names()),
    )


def bodies_among(keys: Iterable[str]) -> tuple[str, ...]:
    """Return those of some senses that are bodies, by the lexicon's key; none of which each state has its own."""
    found = (key.removeprefix(BODY) for key in keys if key.startswith(BODY))
    return tuple(key for key in found if not (bodies()[key].each or bodies()[key].unsure))


def written(key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the wordings of a sense as the lexicon writes them: Arabic and French ones, and English ones."""
    if key.startswith(COUNTRY):
        code = key.removeprefix(COUNTRY)
        country, names = countries()[code], names_of(code)
        french = [form for a in country.adjective_fr for form in french_forms(a)]
        english = [form for a in country.adjective_en for form in french_forms(a)]
        return (*names["ar"], *country.adjective_ar, *names["fr"], *french), (*names["en"], *english)
    if key.startswith(BODY):
        own = key.removeprefix(BODY)
        body, called = bodies()[own], bodies_called().get(own, Entry())
        heads = {language: heads_of(own, language) for language in ("ar", "fr", "en")}
        arabic_and_french = (*body.ar, *called.ar, *heads["ar"], *body.fr, *called.fr, *heads["fr"])
        return arabic_and_french, (*body.en, *called.en, *heads["en"])
    if key.startswith(CITY):
        return tuple(_ARTICLES.sub("", name) for name in city_names()[key.removeprefix(CITY)]), ()
    sense = senses()[key]
    return (*sense.ar, *sense.fr), sense.en


@lru_cache(maxsize=20_000)
def wordings_of(key: str, morphology: Morphology | None, among: frozenset[str] | None = None) -> tuple[Lemmas, ...]:
    """Return all wordings of a sense as lemmas, words of grammar included, or those ``among`` some as written."""
    arabic_and_french, english = (tuple(w for w in own if among is None or w in among) for own in written(key))
    arabic_and_french = (*arabic_and_french, *filter(None, map(feminine_of, arabic_and_french)))
    found = [_lemmas(w, morphology, LatinLanguage.FRENCH) for w in arabic_and_french]
    found += [lemmas for w in arabic_and_french if morphology for lemmas in _with_articles(w, morphology)]
    found += [_lemmas(w, morphology, LatinLanguage.ENGLISH) for w in english]
    return tuple(dict.fromkeys(lemmas for lemmas in found if lemmas))


@lru_cache(maxsize=20_000)
def asked_by(key: str, morphology: Morphology | None, among: frozenset[str] | None = None) -> tuple[Lemmas, ...]:
    """Return all wordings by which a question asks for a sense, as lemmas, or those ``among`` some as written."""
    own = tuple(w for w in asked_for(key) if among is None or w in among)
    found = [_lemmas(w, morphology, usual) for w in own for usual in (LatinLanguage.FRENCH, LatinLanguage.ENGLISH)]
    return tuple(dict.fromkeys((*wordings_of(key, morphology, among), *(lemmas for lemmas in found if lemmas))))


def asked_for(key: str) -> tuple[str, ...]:
    """Return the wordings of a sense that questions alone have, as the lexicon writes them."""
    return senses()[key].asked if key in senses() else ()


@lru_cache(maxsize=20_000)
def folded(key: str) -> frozenset[str]:
    """Return the wordings of a sense and what else asks for it, folded."""
    return frozenset(fold_word(name) for names in (*written(key), asked_for(key)) for name in names)


@lru_cache(maxsize=20_000)
def is_part_of(part: str, whole: str, morphology: Morphology | None) -> bool:
    """Tell whether a notion is part of another in the other script too, as «child» is of «child protection».

    Agriculture («زراعة») is none of organ transplants («زراعة الأعضاء»): who asks for these wants no farms. Where the
    other script has one word for the whole, nothing speaks against it.
    """
    if part not in senses() or whole not in senses():
        return True
    longer = [w for w in wordings_of(whole, morphology) if len(telling(w)) >= _TELLING]
    scripts = {has_arabic(w[0]) for w in longer}
    if len(scripts) == 1:
        return True
    inside = {has_arabic(w[0]) for w in wordings_of(part, morphology) if any(_holds(long, w) for long in longer)}
    return len(inside) > 1


def _holds(words: Lemmas, others: Lemmas) -> bool:
    return any(words[i : i + len(others)] == others for i in range(len(words) - len(others) + 1))


@lru_cache(maxsize=20_000)
def _with_articles(wording: str, morphology: Morphology) -> tuple[Lemmas, ...]:
    """Return the lemmas of an Arabic wording of several words with the article at all of them, and at the last alone.

    The database may read a word with it as another: «هاتف نقال» and «الهاتف النقال» have two lemmas for what is mobile.
    """
    words = wording.split()
    if len(words) < _TELLING or not has_arabic(fold_word(words[-1])):
        return ()
    bare = [_lemmas(word, morphology, LatinLanguage.FRENCH) for word in words]
    defined = [_with_article(word, own, morphology) for word, own in zip(words, bare, strict=True)]
    rows = (defined, (*bare[:-1], defined[-1])) if defined != bare else ()
    return tuple(tuple(lemma for own in row for lemma in own) for row in rows)


def _with_article(word: str, own: Lemmas, morphology: Morphology) -> Lemmas:
    """Return the lemma of a word with the article, its ``own`` where it has one, is of grammar or becomes another word.

    «عاب», to find fault, with an article would be games («ألعاب»).
    """
    form = fold_word(word)
    if form.startswith(ARTICLE) or form in stopwords():
        return own
    defined = _lemmas(ARTICLE + word, morphology, LatinLanguage.FRENCH)
    return defined if defined and defined[0][:1] == form[:1] else own


def telling(wording: Lemmas) -> Lemmas:
    """Return a wording without its words of grammar, if two others are left."""
    told = tuple(lemma for lemma in wording if lemma not in stopwords())
    return told if len(told) >= _TELLING else wording


@lru_cache(maxsize=20_000)
def _lemmas(wording: str, morphology: Morphology | None, usual: LatinLanguage) -> Lemmas:
    return tuple(term.lemma for term in analyse(wording, morphology, usual))
