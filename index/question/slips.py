"""Countries that a question names with a slip: «Marroco», "Etat-Unis", «اسباينا».

A word is a slip only where it is no word: the database of Arabic words does not know it, the lexicon does not have it,
nobody is called so, and (which the engine tells) no document of the memory holds it.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from index import tree as t
from index.protocol import Engine
from lexicon.bearers import may_be_given_name
from lexicon.countries import names_by_form
from lexicon.notions import lexical_words
from text.analysis import Term
from text.clitics import readings
from text.inflection import ARTICLE, consonants
from text.morphology import Morphology
from text.names.skeletons import has_arabic

_SHORTEST = 5
"""Letters of a country's name of which one may be wrong: Oman is Omar by one of four."""
_SHORTEST_LATIN = 6
"""The same in Latin letters, where no database tells words from slips: «chien» is no China, «grave» no Greece."""
_VERBAL = ("ed", "ing")
"""How an English verb ends and no country: chilled meat is no meat of Chile."""
_MOST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]{2,}")
"""What is a word of a question, too."""
_TWICE = re.compile(r"(.)\1")
_HOLDING = (t.Field.TEXT_FORM, t.Field.TITLE_FORM, t.Field.NAME_FORM)
"""Fields of words as written."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Words ``first``..``last`` (exclusive) of a question that may be meant for a country; ``forms`` are folded."""

    first: int
    last: int
    forms: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What the memory tells of a question that its words leave open.

    Which slips are meant for countries, and how many turns ago was what comes back every year («in June»).
    """

    slips: Sequence[Slip] = ()
    turn: int = 0


UNSETTLED = Settled()


def possible_slips(terms: Sequence[Term], passed: Container[int], morphology: Morphology | None) -> tuple[Slip, ...]:
    """Return the words that may be meant for a country; those at positions that are ``passed`` over are none."""
    found: list[Slip] = []
    position = 0
    while position < len(terms):
        slip = next(_slips_at(terms, position, passed, morphology), None)
        found += [slip] if slip else []
        position = slip.last if slip else position + 1
    return tuple(found)


def meant(slips: Sequence[Slip], engine: Engine) -> tuple[Slip, ...]:
    """Return those of the slips that no document holds as they are typed."""
    trees = [t.Some(tuple(_held(slip.forms, field) for field in _HOLDING)) for slip in slips]
    return tuple(slip for slip, held in zip(slips, engine.totals(trees), strict=True) if not held)


def _held(forms: tuple[str, ...], field: t.Field) -> t.Tree:
    return t.Token(field, forms[0]) if len(forms) == 1 else t.Sequence(field, forms)


def _slips_at(
    terms: Sequence[Term], position: int, passed: Container[int], morphology: Morphology | None
) -> Iterator[Slip]:
    """Yield what words at a position may be meant for, the longest first."""
    for last in range(min(position + _MOST_WORDS, len(terms)), position, -1):
        forms = tuple(term.form for term in terms[position:last])
        if last - position == 1 and position in passed:
            continue
        country = _country_near(" ".join(forms))
        if country and (last - position > 1 or _is_no_word(forms[0], morphology)):
            yield Slip(position, last, forms, country)


def _is_no_word(form: str, morphology: Morphology | None) -> bool:
    """Tell whether a word may be a slip: in Arabic only a database knows."""
    if not form.isalpha() or form in lexical_words() or may_be_given_name(form):
        return False
    if has_arabic(form):
        return morphology is not None and not morphology.lemma(form)
    return len(form) >= _SHORTEST_LATIN and not form.endswith(_VERBAL)


@lru_cache(maxsize=20_000)
def _country_near(words: str) -> str | None:
    """Return the country a letter of whose name, or of whose adjective, words miss, have too much or have wrong.

    To write one twice is no other letter. Where several are as near, none is.
    """
    if words in _forms():
        return None
    first, _, rest = words.partition(" ")
    starts = {r.form for r in readings(first)} if has_arabic(first) else {first}
    found: dict[str, None] = {}
    for start in starts:
        typed = _bare(f"{start} {rest}".strip())
        for length in (len(typed) - 1, len(typed), len(typed) + 1):
            for name, country in _names().get((typed[:1], length, typed.count(" ")), ()):
                if OSA.distance(typed, name, score_cutoff=1) <= 1 and not _is_other_letter(typed, name):
                    found[country] = None
    return next(iter(found)) if len(found) == 1 else None


def _is_other_letter(typed: str, name: str) -> bool:
    """Tell whether an Arabic word has a vowel for a consonant: Auban («أوبان») is no Spaniard («إسبان»)."""
    is_as_long = len(typed) == len(name) and has_arabic(typed)
    return is_as_long and len(consonants(typed)) != len(consonants(name))


@lru_cache(maxsize=1)
def _names() -> dict[tuple[str, int, int], list[tuple[str, str]]]:
    """Return names and adjectives by first letter, length and number of further words."""
    found: dict[tuple[str, int, int], list[tuple[str, str]]] = {}
    for form, country in _forms().items():
        name = _bare(form)
        if len(name) >= _SHORTEST:
            found.setdefault((name[:1], len(name), name.count(" ")), []).append((name, country))
    return found


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    """Return names and adjectives as a question has their words: «cote ivoire»."""
    return {" ".join(_WORD.findall(form)): country for form, country in names_by_form().items()}


def _bare(words: str) -> str:
    """Return words without article, letters that are written twice once: «Marocco» is as near as «Maroco»."""
    return _TWICE.sub(r"\1", words.removeprefix(ARTICLE))
