"""A small «or» between countries or two people, any of whom is asked for: «visites au Niger ou au Mali»."""

import re

from lexicon.bearers import is_given_name
from lexicon.countries import country_adjectives, country_names
from lexicon.questions import question_words, stopwords
from text.fold import fold_word
from text.inflection import ARTICLE
from text.tokens import words_of

_WORD = re.compile(r"(?<=\s)(\S+)\s+")
_COMMA = re.compile(r"\s*[,،]\s*")
_NAME = 4
"""Words of a person's name, at most."""
_TITLE, _NEAR = 3, 5
"""Words of a title that is said again, and words before a country among which it stands."""


def either(typed: str) -> tuple[str, ...]:
    """Return the questions that one stands for, or the one that it is: of three countries, and of two pairs, each."""
    found: tuple[str, ...] = (typed,)
    while (further := tuple(dict.fromkeys(each for one in found for each in _halves(one)))) != found:
        found = further
    return found


def _halves(typed: str) -> tuple[str, ...]:
    """Return the two questions on both sides of an «or», or the one that there is."""
    for found in _WORD.finditer(typed):
        if fold_word(found[1]) not in question_words("either"):
            continue
        before, behind = _without_commas(typed[: found.start()].rstrip(), found[0]), typed[found.end() :]
        if pair := _of_countries(before, behind):
            return pair
        if _is_person(before) and _is_person(behind.rstrip(" ?؟")):
            return before, behind
    return (typed,)


def _without_commas(before: str, other: str) -> str:
    """Return what stands before an «or» with an «or» for each comma between countries: «Norway, Chile or Japan»."""
    last = len(before)
    for start, end in reversed(_countries(before)):
        comma = _COMMA.match(before, end)
        if comma and comma.end() <= last and _goes_on(before[:start], before[comma.end() : last]):
            before = f"{before[:end]} {other}{before[comma.end() :]}"
        elif end != last:
            break
        last = start
    return before


def _goes_on(before: str, particle: str) -> bool:
    """Tell whether what stands between a comma and a country lets it go on as the one before: «in Niger, with Mali»."""
    places = question_words("at_place")
    own, its = (places.isdisjoint(map(fold_word, words)) for words in (before.split()[-1:], particle.split()[:1]))
    return _is_grammar(particle) and (not particle or own == its)


def _of_countries(before: str, behind: str) -> tuple[str, str] | None:
    """Return both questions where a country ends before «or» and another begins behind it or its particle."""
    first = next((start for start, end in _countries(before) if end == len(before)), None)
    if first is None:
        return None
    second = next(((s, e) for s, e in _countries(behind) if _is_said_again(behind[:s], before[:first])), None)
    if second is None:
        return None
    return before + behind[second[1] :], before[:first] + behind[second[0] :]


def _is_said_again(words: str, before: str) -> bool:
    """Tell whether words before a country say no more than those before the other: the ambassador of X or of Y."""
    said = [fold_word(word).removeprefix(ARTICLE) for word in before.replace("'", " ").split()]
    again = [fold_word(word).removeprefix(ARTICLE) for word in words.replace("'", " ").split()]
    telling = [word for word in again if word not in stopwords()]
    return len(telling) <= _TITLE and all(word in said[-_NEAR:] for word in telling)


def _countries(words: str) -> list[tuple[int, int]]:
    tokens = words_of(words)
    spans = (hit.span for phrases in (country_names(), country_adjectives()) for hit in phrases.find(tokens))
    return sorted({(span.start, span.end) for span in spans})


def _is_grammar(words: str) -> bool:
    return all(fold_word(word) in stopwords() for word in words.replace("'", " ").split())


def _is_person(words: str) -> bool:
    """Tell whether words are a person's name and nothing else: a given name, with what follows it."""
    named = words.split()
    return 1 < len(named) <= _NAME and is_given_name(fold_word(named[0])) and not any(map(_is_grammar, named))
