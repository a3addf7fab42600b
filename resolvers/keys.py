"""The keys by which bodies, programmes, laws and places are one over documents: sharing one is being one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from resolvers.signature import acronyms, bare_words, signature, sounds, years
from schemas.mention import Kind
from text.fold import fold_word

_SHORTEST_SHORT = 2


@lru_cache(maxsize=50_000)
def name_keys(kind: Kind, name: str, country: str | None, known: str | None) -> tuple[str, ...]:
    """Return the keys of a name; national bodies and laws are kept apart by country."""
    if kind is Kind.LAW:
        return (f"l:{known or _number(name)}|{country}",)
    if kind is Kind.PLACE:
        return (f"k:{known}" if known else f"n:{' '.join(bare_words(name)) or fold_word(name)}|{fold_word(name)}",)
    if kind is Kind.PROGRAM:
        return tuple(dict.fromkeys([*([f"k:{known}"] if known else []), *_programme(name)]))
    return tuple(dict.fromkeys([*([f"k:{known}"] if known else []), *_body(name, country)]))


def _body(name: str, country: str | None) -> Iterator[str]:
    words = bare_words(name)
    yield f"n:{' '.join(words)}|{country}" if words else f"n:{fold_word(name)}|{country}"
    for acronym in acronyms(name):
        yield f"a:{acronym}|{country}"
    said = signature(name)
    if said.whole:
        yield f"s:{'+'.join(said.notions)}|{country}"


def _programme(name: str) -> Iterator[str]:
    words = bare_words(name)
    proper = sounds(name)
    when = years(name)
    yield f"n:{' '.join(words) or fold_word(name)}|{when}"
    if proper:
        yield f"z:{proper}"
    said = signature(name)
    if said.whole and not proper:
        yield f"s:{'+'.join(said.notions)}|{when}"


def _number(name: str) -> str:
    """Return a law's number, figures joined by points, else its folded name."""
    figures = re.findall(r"\d+", "".join(ch if ch.isdigit() else " " for ch in fold_word(name)))
    return ".".join(sorted(figures)) if figures else " ".join(bare_words(name))


@lru_cache(maxsize=50_000)
def short_of(short: str, full: str) -> bool:
    """Tell whether a name is a short form of a fuller one: same first word, all its words in it, in their order.

    A single word of capitals is one where it is written within the fuller name, or spells its initials.
    """
    if short in acronyms(full):
        return True
    inner = acronyms(short)
    if inner and set(inner) & set(acronyms(full)) and len(short.split()) <= _SHORTEST_SHORT < len(full.split()):
        return True
    few, many = bare_words(short), bare_words(full)
    if len(few) < _SHORTEST_SHORT or len(few) >= len(many) or few[0] != many[0]:
        return False
    rest = iter(many)
    return all(word in rest for word in few)
