"""What a name of an institution or programme says, whatever its language: its notions, its acronym, its bare words."""

import re
from functools import lru_cache

from lexicon.bodies import bodies, body_acronyms, body_names
from lexicon.countries import country_adjectives, country_names, names_by_form
from lexicon.loader import Entry, load
from lexicon.notions import senses
from lexicon.places import Sureness, place_names
from lexicon.relations import relation_words
from schemas.nouns import dataclass
from text.clitics import readings, reads_as
from text.fold import fold_word
from text.inflection import ARTICLE
from text.names.skeletons import has_arabic, person_name
from text.tokens import Shape, words_of

_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]{2,}(?:[- ](?:[A-Z]{2,}|[IVX]+)\b)?")
_DIGIT = re.compile(r"\d")
_YEARS = re.compile(r"\d{4}(?:\s*[-/–]\s*\d{2,4})?")
_QUOTED = re.compile(r"[\"«“”*]\s*([^\"«“”»*]+?)\s*(?:[\"»”*]|$)")
_LONGEST = 5
_FEWEST = 2
_SHORTEST_STEM = 3  # «بشر» is no «شر» after ب
_STATES = re.compile(r"\bU\.\s?S\.(?:\s?A\.)?")


@dataclass(frozen=True, slots=True)
class Signature:
    """The notions of a name, sorted, and whether they cover all its words of content."""

    notions: tuple[str, ...]
    whole: bool
    rest: tuple[str, ...] = ()


@lru_cache(maxsize=50_000)
def bare_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name without particles, articles, small words, countries and their adjectives."""
    return tuple(piece.word for piece in _pieces(text) if piece.word)


@lru_cache(maxsize=50_000)
def known_words(text: str) -> tuple[str, ...]:
    """Return the bare words of a name less attached particles, where what is left is known; cities by their key."""
    return tuple(_city(form) or form for form in map(_known_form, bare_words(text)))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A bare word of a name, or the words of a city of several with its notion."""

    word: str
    notion: str | None = None


@lru_cache(maxsize=50_000)
def _pieces(text: str) -> tuple[_Piece, ...]:
    text = _STATES.sub(" ", _YEARS.sub(" ", text) if _DIGIT.search(text) else text)
    words = words_of(text)
    known = {hit.first: hit for hit in place_names().find(words) if hit.last - hit.first > 1}
    found: list[_Piece] = []
    position = 0
    while position < len(words.forms):
        written = words.forms[position]
        hit = known.get(position)
        place = next((p for p in hit.payloads if p.sureness is Sureness.SURE), None) if hit else None
        if hit and place and (has_arabic(written) or text[hit.start].isupper()):
            if not place.state:
                city = " ".join(map(_bare, words.forms[position : hit.last]))
                found.append(_Piece(city, f"city:{place.key}"))
            position = hit.last
            continue
        position += 1
        form = _bare(written)
        # Signs are told by what they are, since of a name no row but the forms is laid out yet.
        if written[0].isalnum() and form not in _small() and not _of_country(written):
            found.append(_Piece(form))
    return tuple(found)


@lru_cache(maxsize=50_000)
def signature(text: str) -> Signature:
    """Return the notions that the words of a name stand for, by the lexicon, longest wording first.

    A city counts as a notion, so that a court is known by its city in every language; a body known by name is one, too.
    ``rest`` holds the words that no notion covers.
    """
    pieces = _pieces(text)
    words = tuple(_known_form(piece.word) for piece in pieces)
    found: set[str] = set()
    rest: list[str] = []
    position = 0
    while position < len(words):
        if pieces[position].notion:
            found.add(pieces[position].notion or "")
            position += 1
            continue
        longest = min(_reach().get(words[position], 0), len(words) - position)
        size = next((n for n in range(longest, 0, -1) if words[position : position + n] in _notions()), 0)
        notion = _notions()[words[position : position + size]] if size else _city(words[position])
        if notion:
            found.add(notion)
        else:
            rest.append(words[position])
        position += max(size, 1)
    return Signature(tuple(sorted(_meant(found))), bool(found) and not rest, tuple(rest))


def _meant(notions: set[str]) -> set[str]:
    """Leave out what a name may say or not: «منظمة» before a body known by name, «منظومة» before what it is of."""
    meant = notions - {"head:system"}
    if any(notion.startswith("body:") for notion in meant):
        meant -= {"head:organization"}
    if "head:combat" in meant:
        meant -= {"head:prevention"}
    if "head:corruption" in meant:
        meant -= {"head:combat"}
    return meant or notions


@lru_cache(maxsize=50_000)
def _known_form(form: str) -> str:
    """Return a word less an attached particle where the rest is a word of the lexicon, too: «لحقوق», «بطنجة»."""
    vocabulary = _vocabulary()
    cut = [r.form for r in readings(form) if r.cut and len(r.form) >= _SHORTEST_STEM and (r.form in vocabulary)]
    if cut:
        return cut[-1]
    if form in vocabulary:
        return form
    return next((r.form for r in readings(form) if _city(r.form)), form)


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    return frozenset(word for words in _raw_notions() for word in words)


@lru_cache(maxsize=1)
def _notions() -> dict[tuple[str, ...], str]:
    """Return the notions by the bare words of their wordings, particles cut as in names."""
    found: dict[tuple[str, ...], str] = {}
    for words, key in _raw_notions().items():
        found.setdefault(tuple(map(_known_form, words)), key)
    return found


@lru_cache(maxsize=1)
def _reach() -> dict[str, int]:
    """Return how many words the longest wording of a notion has, by its first word: most words begin none."""
    found: dict[str, int] = {}
    for words in _notions():
        found[words[0]] = min(_LONGEST, max(found.get(words[0], 0), len(words)))
    return found


@lru_cache(maxsize=20_000)
def _city(form: str) -> str | None:
    """Return the notion of a city named by one folded word, or several with a space between."""
    sure = [p for p in place_names().whole(form.split()) if p.sureness is not Sureness.FAINT]
    if not sure and has_arabic(form) and not form.startswith(ARTICLE):
        return _city(ARTICLE + form)
    return f"city:{sure[0].key}" if sure else None


@lru_cache(maxsize=50_000)
def body_key(text: str) -> str | None:
    """Return the lexicon's key of a body that a name is wholly a name of, else None."""
    known = body_acronyms().get(text.strip())
    if known:
        return known.key
    words = words_of(text)
    if not words.forms:
        return None
    hit = body_names().match_at(words, 0)
    return hit.payloads[0].key if hit and hit.last == len(words.forms) else None


@lru_cache(maxsize=50_000)
def acronyms(text: str) -> tuple[str, ...]:
    """Return the acronyms by which a name is known: in brackets, after a mere head («مكتب INL»), or its initials.

    A body with a name of its own in quotation marks is not known by initials.
    «UNODC Office in Morocco» holds one that is another body's.
    """
    shouted = text.isupper() and " " in text and not has_arabic(text)
    written = [] if shouted else [hit for hit in _ACRONYM.finditer(text) if _is_whole(text, hit)]
    return tuple(dict.fromkeys([*(hit.group() for hit in written), *_initials(text)]))


def _is_whole(text: str, hit: re.Match[str]) -> bool:
    """Tell whether an acronym within a name is the name's own."""
    if text[: hit.start()].rstrip().endswith("(") or hit.group() == text.strip():
        return True
    others = bare_words(text[: hit.start()] + " " + text[hit.end() :])
    return len(others) <= 1 and not _posted_or_placed(text)


@lru_cache(maxsize=50_000)
def countries_named(text: str) -> tuple[str, ...]:
    """Return the countries that a name holds, by name or adjective, in order (of international bodies, too)."""
    words = words_of(text)
    hits = [
        hit
        for phrases in (country_names(), country_adjectives())
        for hit in phrases.find(words)
        if has_arabic(text[hit.start]) or text[hit.start].isupper() or phrases is country_adjectives()
    ]
    return tuple(dict.fromkeys(hit.payloads[0] for hit in sorted(hits, key=lambda hit: hit.first)))


@lru_cache(maxsize=50_000)
def city_countries(text: str) -> tuple[str, ...]:
    """Return the countries of the cities that a name holds."""
    hits = place_names().find(words_of(text))
    return tuple(p.country for hit in hits for p in hit.payloads if p.country and p.sureness is Sureness.SURE)


def _posted_or_placed(text: str) -> bool:
    return any(hit.payloads[0].sureness is Sureness.SURE for hit in place_names().find(words_of(text)))


def _initials(text: str) -> list[str]:
    if has_arabic(text) or _QUOTED.search(text) or (text.isupper() and " " not in text):
        return []
    words = [w for w in bare_words(text) if w[:1].isalpha()]
    return ["".join(w[0] for w in words).upper()] if len(words) > _FEWEST else []


@lru_cache(maxsize=20_000)
def sounds(text: str) -> str | None:
    """Return the consonants of a proper name inside a name: what stands in quotation marks or in capitals."""
    quoted = _QUOTED.search(text)
    proper = quoted.group(1) if quoted else next(iter(_ACRONYM.findall(text)), None)
    if proper is None:
        return None
    skeletons = [word.weak for word in person_name(proper).full]
    return " ".join(skeletons) if len("".join(skeletons)) >= _FEWEST else None


def years(text: str) -> str:
    """Return the years in a name, as one string."""
    return "-".join(re.findall(r"\d{4}", "".join(words_of(text).forms)))


@lru_cache(maxsize=1)
def _raw_notions() -> dict[tuple[str, ...], str]:
    """Return the notions by the bare words of their wordings."""
    found: dict[tuple[str, ...], str] = {}
    for key, body in bodies().items():
        # «وزارة الخارجية الأمريكية» less its country would be any country's
        for name in (*(body.wordings if body.country is None else ()), *body.acronyms):
            words = bare_words(name)
            if len(words) > 1 or (
                words and len(name.replace("-", " ").split()) == 1
            ):  # «UN-Women» is not all that is about women
                found.setdefault(words, f"body:{key}")
    entries = {f"head:{key}": entry for key, entry in load("institution_notions", Entry).items()}
    for key, entry in (*entries.items(), *senses().items()):
        for wording in entry.wordings:
            if words := bare_words(wording):
                found.setdefault(words, key)
    return found


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return relation_words("small")


@lru_cache(maxsize=50_000)
def _of_country(form: str) -> bool:
    return reads_as(form, names_by_form())


def without_country(text: str) -> str:
    """Return the folded words of a name less the countries that it tells («… لحقوق الإنسان المغربي»)."""
    return " ".join(form for form in words_of(text).shaped(Shape.WORD, Shape.NUMBER) if not _of_country(form))


@lru_cache(maxsize=50_000)
def _bare(form: str) -> str:
    """Return a folded word without article and the particle before it; a particle without article stays."""
    for article in relation_words("article"):
        for reading in readings(form):
            if reading.form.startswith(article) and len(reading.form) > len(article) + 1:
                return reading.form[len(article) :]
    return form if form.isascii() and _city(form) else _singular(form)


def _singular(form: str) -> str:
    """Return a Latin word without its plural."""
    return form[:-1] if form.isascii() and form.endswith("s") and len(form) > len("its") else form


__all__ = [
    "Signature",
    "acronyms",
    "bare_words",
    "body_key",
    "fold_word",
    "known_words",
    "signature",
    "sounds",
    "without_country",
    "years",
]
