"""Months that a question names without a year, and without a word that tells when: «June», «réunions juin»."""

import datetime as dt
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from index.question.notions import Alternatives, Notion
from index.terms.month_parts import month_of
from index.terms.recurring import MONTH_NAME
from index.terms.relative import TURNS
from index.terms.senses import Lemmas
from index.terms.times import Time
from lexicon.asking import cased_months, month_names
from lexicon.notions import lexical_words
from text.analysis import analyse
from text.clitics import readings
from text.fold import fold_word
from text.latin import LatinLanguage
from text.morphology import Morphology


def with_months(
    known: Sequence[Notion],
    typed: str,
    terms: Alternatives,
    morphology: Morphology | None,
    today: dt.date | None,
) -> tuple[Notion, ...]:
    """Return notions with each month that stands without its year, in place of what else its word may mean.

    It is found by what it is called anywhere, and by documents of it. A day of a month is none: «ثورة 25 يناير», «place
    du 7 novembre»; nor is a name (June Allyson), nor what is part of a time or of a notion of several words.
    """
    longer = (n for n in known if n.time or n.last - n.first > 1)
    passed = {i for notion in longer for i in range(notion.first, notion.last)}
    found = tuple(_months(typed, terms, passed, morphology, today))
    taken = {i for month in found for i in range(month.first, month.last)}
    return (*(n for n in known if taken.isdisjoint(range(n.first, n.last))), *found)


def _months(
    typed: str, terms: Alternatives, passed: Container[int], morphology: Morphology | None, today: dt.date | None
) -> Iterator[Notion]:
    for first in range(len(terms)):
        for last in range(min(first + MONTH_NAME, len(terms)), first, -1):
            number = None if any(i in passed for i in range(first, last)) else _number(typed, terms, first, last)
            if number is not None:
                turns = tuple(_turns(first, last, number, today)) if today else ()
                yield Notion(first, last, wordings=_wordings(number, morphology), is_month=True, months=turns)
                break


def _number(typed: str, terms: Alternatives, first: int, last: int) -> int | None:
    """Return the number of the month that some words are, where they are one."""
    forms = [term.form for term, _ in terms]
    names = (" ".join((reading.form, *forms[first + 1 : last])) for reading in readings(forms[first]))
    number = next((_numbers()[name] for name in names if name in _numbers()), None)
    beside = (*forms[first - 1 : first], *forms[last : last + 1])
    if number is None or any(form.isdecimal() for form in beside):
        return None
    written = terms[first][0].span.of(typed)
    if written.islower() and forms[first] in cased_months():
        return None
    return None if _is_name(typed, terms, first, last) else number


def _is_name(typed: str, terms: Alternatives, first: int, last: int) -> bool:
    """Tell whether a word with a capital stands before another that the lexicon does not have."""
    if last == len(terms) or typed.isupper():
        return False
    behind = terms[last][0]
    has_capitals = all(term.span.of(typed)[:1].isupper() for term in (terms[first][0], behind))
    return has_capitals and behind.form not in lexical_words()


def _turns(first: int, last: int, number: int, today: dt.date) -> Iterator[Time]:
    for ago in range(TURNS):
        since, until = month_of(today.year - ago, number)
        if since <= today:
            yield Time(first, last, since, until)


@lru_cache(maxsize=1)
def _numbers() -> Mapping[str, int]:
    return {fold_word(name): number for number, names in month_names().items() for name in names}


@lru_cache(maxsize=32)
def _wordings(number: int, morphology: Morphology | None) -> tuple[Lemmas, ...]:
    usual = (LatinLanguage.FRENCH, LatinLanguage.ENGLISH)
    found = (analyse(name, morphology, language) for name in month_names()[number] for language in usual)
    return tuple(dict.fromkeys(tuple(term.lemma for term in terms) for terms in found if terms))
