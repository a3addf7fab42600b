"""What people switch off or ask for beside the words of a question, as they type it."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from app.speaking import LANGUAGES, listed, said
from schemas.errors import CallError
from schemas.query import Answer, Aspect, Expansion, Order, Query
from text.inflection import ARTICLE

if TYPE_CHECKING:
    from app.memory import Memory

E = TypeVar("E", bound=StrEnum)


def expansions_off(given: Iterable[str] | None, *, literal: bool) -> frozenset[Expansion]:
    """Return the expansions that are off; ``literal`` turns off all. Raises CallError for an unknown one."""
    return frozenset(Expansion) if literal else frozenset(chosen(Expansion, one) for one in given or ())


def ignored(given: Iterable[str] | None, *, literal: bool) -> frozenset[Aspect]:
    """Return what is not to be understood; ``literal`` means nothing is. Raises CallError for an unknown one."""
    bare = (one for one in given or () if "=" not in one)
    return frozenset(Aspect) if literal else frozenset(chosen(Aspect, one) for one in bare)


def ignored_values(given: Iterable[str] | None) -> frozenset[str]:
    """Return what is not to be understood of an aspect («country=MA»). Raises CallError for an unknown aspect."""
    pairs = (one.split("=", 1) for one in given or () if "=" in one)
    return frozenset(
        f"{aspect.value}={_as_told(aspect, value)}" for aspect, value in ((chosen(Aspect, a), v) for a, v in pairs)
    )


def _as_told(aspect: Aspect, value: str) -> str:
    """Return a value as answers tell it: countries in capitals, all else in small letters."""
    return value.strip().upper() if aspect is Aspect.COUNTRY else value.strip().lower()


def in_order(given: str | None) -> Order | None:
    """Return the order that is asked for. Raises CallError for an unknown one."""
    return chosen(Order, given) if given else None


def chosen(among: type[E], given: str) -> E:
    """Return the member that a word names (`named_by`); else raise CallError with the nearest, or with all."""
    found = named_by(among, given)
    if found is not None:
        return found
    near = nearest(among, given)
    hint = said(f"did you mean {near}?" if near else f"there are {listed([*map(said, among)])}.")
    named = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", among.__name__).lower()
    raise CallError(f"There is no {said(named)} called {given}; {hint}")


def named_by(among: type[E], given: str) -> E | None:
    """Return the member that a word names: its own, or what it is called in Arabic, French or English."""
    word = given.strip().lower().replace("-", "_").replace(" ", "_")
    if word in set(among):
        return among(word)
    form = _form(given)
    labels = _labels(among)
    return labels.get(form) or labels.get(form.removeprefix(ARTICLE))


def nearest(among: type[E], given: str) -> str | None:
    """Return the word for a member that is spelled most like one that names none, or None."""
    labels = _labels(among)
    near = difflib.get_close_matches(_form(given), list(labels), n=1, cutoff=0.6)
    member = labels[near[0]] if near else None
    return member and (member.value if near[0] == _form(member.value) else said(member.value))


def _labels(among: type[E]) -> dict[str, E]:
    """Return members by what they are called, folded; words of their own count for more than those of another."""
    from lexicon.sentences import in_language

    labels = {_form(member.value): member for member in among}
    for member in among:
        for language in LANGUAGES:
            labels.setdefault(_form(in_language(member.value, language) or member.value), member)
    return labels


def _form(written: str) -> str:
    from text.fold import fold_word  # what is written as programs write it needs no folding

    return fold_word(" ".join(re.split(r"[\s_-]+", written.strip().lower())))


def narrower(memory: "Memory", query: Query, answer: Answer) -> Iterator[str]:
    """Yield, for an empty answer, what there would be without each thing that was understood and narrows."""
    narrowing = [u for u in answer.understood if u.narrows] if not answer.total else []
    aspects = [u.aspect for u in narrowing]
    for understood in narrowing:
        is_one = aspects.count(understood.aspect) == 1
        what = understood.aspect.value if is_one else f"{understood.aspect.value}={understood.value}"
        values = query.ignored_values | {f"{understood.aspect.value}={understood.value}"}
        more = memory.search(replace(query, ignored_values=values, limit=1)).total
        if more:
            yield f"Without {understood.words} ({said(understood.aspect.value)}) there are {more}: --ignore {what}"
