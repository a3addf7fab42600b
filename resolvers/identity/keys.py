"""The keys by which bodies, programmes, laws and places are one over documents: sharing one is being one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lexicon import former
from lexicon.bodies import Body, bodies
from resolvers.ground.geography import country_of, is_international
from resolvers.ground.signature import (
    Signature,
    acronyms,
    bare_words,
    body_key,
    city_countries,
    countries_named,
    known_words,
    signature,
    sounds,
    without_country,
    years,
)
from schemas.mention import Kind
from schemas.nouns import replace
from text.fold import fold_word
from text.names.skeletons import person_name

_SHORTEST_SHORT = 2
_PROPER = 3  # words that no notion covers: more are no proper name but what the lexicon lacks
_SHORTEST_HEARD = 3
_CODES = frozenset({"head:law", "head:code", "law", "code"})
"""What one country calls a law another calls a code: «قانون المسطرة الجنائية», code de procédure pénale."""
_OFFICE = "head:office"
_CALLED = frozenset({"head:association", "head:foundation", "head:company", "head:network", "association", "company"})
_EMBASSY = "head:embassy"
_MISSIONS = frozenset({_EMBASSY, "head:consulate", "head:delegation_general"})
_PARENTS = frozenset({"head:foreign_ministry", "foreign_ministry"})
_PROGRAMMES = frozenset({"head:programme", "head:project"})
"""Said or not beside a proper name: "Green Coast", "Green Coast programme"."""
_TELLING_INITIALS = 4
"""So many initials, written by no text, tell a body from the others of its country; three do not (Conseil du dialogue
territorial, Centre de développement touristique), nor four one of the world (the Arab and the African Organization of
Supreme Audit Institutions)."""
_TELLING = 3  # notions by which an office is known without the ministry that it belongs to


@lru_cache(maxsize=50_000)
def name_keys(kind: Kind, name: str, country: str | None, known: str | None) -> tuple[str, ...]:
    """Return the keys of a name; national bodies and laws are kept apart by country."""
    if kind is Kind.LAW:
        return tuple(dict.fromkeys(_law(name, country, known)))
    if kind is Kind.PLACE:
        return (f"k:{known}" if known else f"n:{' '.join(bare_words(name)) or fold_word(name)}|{fold_word(name)}",)
    if kind is Kind.PROGRAM:
        return tuple(dict.fromkeys([*([f"k:{known}"] if known else []), *_programme(name, country)]))
    own = bodies().get(known or "")
    known = f"{known}|{country}" if own and own.each else known
    today = former.renamed(name, country) or former.renamed(without_country(name), country)
    now = [key for wording in today.wordings for key in _body(wording, country)] if today else []
    return tuple(dict.fromkeys([*([f"k:{known}"] if known else []), *_body(name, country), *now]))


def _body(name: str, country: str | None) -> Iterator[str]:
    where = _mission(name, country) or country or _posted(name)
    words = bare_words(name)
    yield f"n:{' '.join(words)}|{where}" if words else f"n:{fold_word(name)}|{where}"
    for acronym in acronyms(name):
        if acronym in name or (where and len(acronym) >= _TELLING_INITIALS):
            yield f"a:{acronym}|{where}"
    yield from _said(name, where)
    yield from _called(name, where)


def _mission(name: str, country: str | None) -> str | None:
    """Return whose embassy a name names and in which country it is, by that country's name or a city's; else None."""
    said = signature(name)
    if country is None or _EMBASSY not in said.notions:
        return None
    there = [c for c in (*countries_named(name), *city_countries(name)) if c != country]
    return f"{country} at {there[0]}" if there else None


def _posted(name: str) -> str | None:
    """Return where an international body's office is: a country that its name tells is part of what it is called."""
    there = countries_named(name)
    return f"at {there[0]}" if there else None


def _called(name: str, where: str | None) -> Iterator[str]:
    """Yield the key of an association or company by the sound of what it is called, be that a word of the lexicon."""
    words = bare_words(name)
    head = signature(words[0]).notions if words else ()
    if len(head) == 1 and head[0] in _CALLED and 1 < len(words) <= _PROPER:
        heard = [_heard(word) for word in words[1:]]
        if sum(map(len, heard)) >= len("ml"):
            yield f"z:{head[0]}+{' '.join(heard)}|{where}"


def _said(name: str, where: str | None) -> Iterator[str]:
    """Yield the key of a name's notions, with the sounds of the words that no notion covers (proper names)."""
    said = signature(name)
    placed = where is not None or any(notion.startswith("city:") for notion in said.notions)
    if where and " at " in where:
        said = replace(said, notions=tuple(n for n in said.notions if not n.startswith("city:")))
    if placed and any(notion.startswith("body:") for notion in said.notions):
        said = replace(said, notions=tuple(n for n in said.notions if n != _OFFICE))
    yield from _told(said, where)


def _told(said: Signature, where: str | None) -> Iterator[str]:
    """Yield the keys of what a name says."""
    if said.whole and len(said.notions) == 1 and said.notions[0].startswith("body:") and where is None:
        yield f"k:{said.notions[0].removeprefix('body:')}"
    elif said.whole:
        yield f"s:{'+'.join(said.notions)}|{where}"
        own = [notion for notion in said.notions if notion not in _PARENTS]
        if len(own) >= _TELLING and len(own) < len(said.notions) and said.notions:
            yield f"s:{'+'.join(own)}|{where}"
    elif said.notions and len(said.rest) <= _PROPER:
        heard = [_heard(word) for word in said.rest]
        if sum(map(len, heard)) >= _SHORTEST_HEARD or all(map(str.isdigit, said.rest)):
            yield f"z:{'+'.join(said.notions)}+{' '.join(heard)}|{where}"


def _heard(word: str) -> str:
    return word if word.isdigit() else person_name(word).words[0].weak


def _programme(name: str, country: str | None) -> Iterator[str]:
    """Yield the keys of a programme or plan: of the same words two countries have one each, a proper name tells it."""
    words = bare_words(name)
    proper = sounds(name)
    when = f"{years(name)}|{country}"
    if proper:
        yield f"n:{' '.join(words)}|{years(name)}"
        yield f"z:{proper}"
        return
    yield f"n:{' '.join(words) or fold_word(name)}|{when}"
    said = signature(name)
    if said.rest:
        said = replace(said, notions=tuple(n for n in said.notions if n not in _PROGRAMMES))
    yield from _told(said, when)


def _law(name: str, country: str | None, known: str | None) -> Iterator[str]:
    """Yield the keys of a law: its number, else its words and notions; a treaty of the world is no one country's."""
    number = known or _number(name)
    yield f"l:{number}|{country}"
    said = signature(name)
    if not any(ch.isdigit() for ch in number) and said.whole:
        about = [notion for notion in said.notions if notion not in _CODES] or said.notions
        yield f"s:{'+'.join(about)}|{None if 'head:convention' in said.notions else country}"


def _number(name: str) -> str:
    """Return a law's number, figures joined by points, else its folded name."""
    figures = re.findall(r"\d+", "".join(ch if ch.isdigit() else " " for ch in fold_word(name)))
    return ".".join(sorted(figures)) if figures else " ".join(bare_words(name))


def known_body(key: str | None, name: str) -> Body | None:
    """Return the lexicon's body of a key, or the one that a name is of but for «مكتب»: «مكتب INL»."""
    said = signature(name).notions
    inner = [notion.removeprefix("body:") for notion in said if notion != _OFFICE] if signature(name).whole else []
    return bodies().get(key or "") or (bodies().get(inner[0]) if len(inner) == 1 else None)


def seat_of(name: str) -> str | None:
    """Return the country in which a national body is by its name («المجلس الأعلى للعدل ببلجيكا»), None for missions.

    A city tells it, too: "Pasteur Institute of Tunis".
    """
    there = countries_named(name) or city_countries(name)
    return there[-1] if there and not _MISSIONS & set(signature(name).notions) else None


def stands_for(short: str, full: str) -> bool:
    """Tell whether a short form in brackets is the name's own, not its parent's: «مديرية الشؤون الجنائية (UNODC)»."""
    own, whole = body_key(short), body_key(full)
    if own is None or own == whole:
        return True
    if whole or short in acronyms(full):
        return whole is None
    if _is_branch(full) and not _is_branch(short):
        return False
    words = set(bare_words(full))
    return any(2 * len(words & set(bare_words(name))) > len(words) for name in bodies()[own].wordings)


def _is_branch(name: str) -> bool:
    """Tell whether a name is that of a body's office in a town: "Beirut Office of the Italian Agency …"."""
    notions = signature(name).notions
    return _OFFICE in notions and any(notion.startswith("city:") for notion in notions)


@lru_cache(maxsize=50_000)
def short_of(short: str, full: str) -> bool:
    """Tell whether a name is a short form of a fuller one: same first word, all its words in it, in their order.

    Where the fuller one tells a country, it must begin with the short one whole: «المجلس الاقتصادي والبيئي» is no short
    form of «المجلس الاقتصادي والاجتماعي والبيئي لكوت ديفوار».
    A single word of capitals is one where it is written within the fuller name, or spells its initials.
    """
    if short in acronyms(full):
        return True
    if _is_posted_short(short, full):
        return True
    inner = acronyms(short)
    if inner and set(inner) & set(acronyms(full)) and len(short.split()) <= _SHORTEST_SHORT < len(full.split()):
        return True
    few, many = known_words(short), known_words(full)
    if len(few) < _SHORTEST_SHORT or len(few) >= len(many) or few[0] != many[0] or _is_another(short, full):
        return False
    if _told_country(short) != _told_country(full) and few != many[: len(few)]:
        return False
    rest = iter(many)
    return all(word in rest for word in few)


def _told_country(name: str) -> str | None:
    """Return the country that a body's name tells, as its own or as where it is."""
    return country_of(name) or seat_of(name)


def _is_posted_short(short: str, full: str) -> bool:
    """Tell whether a name is that of an international body's mission less its country: "EU Delegation"."""
    if not (is_international(full) and countries_named(full)) or countries_named(short):
        return False
    one, whole = signature(short), signature(full)
    return one.whole and one.notions == whole.notions and len(one.notions) > 1


def _is_another(short: str, full: str) -> bool:
    """Tell whether a fuller name is another body's: of another country, one of many branches, or over the whole state.

    «Assemblée nationale coréenne» is no short form of «Assemblée populaire nationale», «Cour des comptes» none of
    «Cour régionale des comptes», «النيابة العامة» none of «النيابة العامة للدولة».
    """
    if country_of(short) != country_of(full) and (country_of(short) or _OWN & set(signature(short).notions)):
        return True
    more = set(signature(full).notions) - set(signature(short).notions)
    return bool(more & _APART)


_OWN = frozenset({"head:prosecution", "head:audit", "head:cassation", "head:ministry", "head:parliament"})
"""Notions of bodies of which a state has one: with another country's beside it, the bare name is one's own."""
_APART = frozenset({"head:regional", "head:court_audit_regional", "head:state", "regional", "local", "head:presidency"})
