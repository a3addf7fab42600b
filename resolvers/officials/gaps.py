"""What stands between an office and a name or another office: what joins them, sets them off or parts them."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.among import any_said
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.officials.accredited import CREDENTIALS
from resolvers.officials.bearing import goes_on_in_rank, in_rank
from text.clitics import readings
from text.inflection import is_arabic

_GAP = 4
"""Words that may stand between a title and its person: «السيد المستشار الدكتور», «the late»."""


def numbers_entry(gap: Sequence[Item]) -> bool:
    """Tell the number of a list's next entry, in a line with those before it: "X – Chairperson 2. Hon. Y – Clerk"."""
    return any(one.form.isdecimal() and other.form in _BEHIND_NUMBER for one, other in pairwise(gap))


_BEHIND_NUMBER = frozenset((".", ")", "-", "/"))


def is_and(item: Item) -> bool:
    """Tell whether an item joins a role to the one before it with «و»."""
    return item.form in either("and", "and_attached")


def parts_or_joins(item: Item) -> bool:
    """Tell whether an item parts or joins two roles: a sign, «و»."""
    return item.sort is Sort.SIGN or is_and(item)


def joined_honorifics() -> tuple[str, ...]:
    """Return how an honorific of the next person in a list begins: «والسيد»."""
    return tuple(
        f"{letter}{article}" for letter in relation_words("and_attached") for article in relation_words("article")
    )


def joins_peer(item: Item) -> bool:
    """Tell whether «و» joins a counterpart, who is named next, to the one whose office is told: «ونظيره السنغالي X»."""
    return any(reading.cut and reading.form in relation_words("peers") for reading in readings(item.form))


def items_between(sentence: Sentence, one: Item, other: Item) -> list[Item]:
    """Return the items between two of a sentence."""
    first = bisect_left(sentence.items, one.span.end, key=lambda i: i.span.start)
    last = bisect_left(sentence.items, other.span.start, key=lambda i: i.span.start)
    return [i for i in sentence.items[first:last] if i.span.end <= other.span.start]


def is_set_off(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a comma and an article stand between a title and what is named before it: «…, le directeur»."""
    left = [i.form for i in items_between(sentence, row[place - 1], row[place]) if i.form != "'"]
    return left[:1] in COMMA and left[-1:] in _ARTICLE


COMMA = ([","], ["،"])
_ARTICLE = (["le"], ["la"], ["l"], ["du"], ["the"])


def plain_words(gap: Sequence[Item]) -> int:
    """Return how many words of a gap are neither honorifics, adjectives of nationality nor small words.

    Nor do those count that a bracket right behind a name holds: "Anna Nowak (EPP, PL), chair".
    """
    words = [i for i in _less_bracket(gap) if i.sort in (Sort.WORD, Sort.CUE)]
    light = _light()
    return sum(i.form not in light and not country_of(i.form) for i in words)


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return style_words() | either("small", "newly_made")


def _less_bracket(gap: Sequence[Item]) -> Sequence[Item]:
    """Return a gap without the bracket with which it begins."""
    forms = [i.form for i in gap]
    return gap[forms.index(")") + 1 :] if forms[:1] == ["("] and ")" in forms else gap


def is_light(gap: Sequence[Item]) -> bool:
    """Tell whether what stands between a name and a title lets them belong together: few words and no verb."""
    gap = _less_bracket(gap)
    words = [i for i in gap if i.sort in (Sort.WORD, Sort.CUE, Sort.PARTICLE)]
    heavy = any(i.verb or (i.marks(*_HEAVY) and not in_rank(gap, n)) for n, i in enumerate(gap))
    heavy = heavy or any_said(gap, relation_words("besides")) or any_said(gap, standing_words("said_to"))
    heavy = heavy or any(is_arabic(i.form) and i.form in standing_words("accompanied") for i in gap)
    signs = [i.form for i in gap if i.sort is Sort.SIGN and i.form != "."]  # "(SAB), H.E."
    ranks = sum(goes_on_in_rank(gap, n) for n, i in enumerate(gap) if i.sort is not Sort.SIGN)
    return len(words) - ranks <= _GAP and not heavy and len(signs) <= _GAP


_HEAVY = ("with", "by", "between", "heads", "head", "members", "from", "purpose")


def leads_to_another(gap: Sequence[Item]) -> bool:
    """Tell whether words right before a title say that another person bears it: «تحيات X إلى نظيره وزير …»."""
    styles, small = style_words(), relation_words("small")
    last = next((i for i in reversed(gap) if i.marks("to") or not (i.form in small or i.form in styles)), None)
    upon = any(i.form in _ON for i in gap)  # "led by the Vice-President, Ms. X, call on the Attorney General"
    return upon or (last is not None and (last.marks("to") or last.form in grammar().peers))


_ON = ("on", "upon")


def completes_event(gap: Sequence[Item]) -> bool:
    """Tell whether a title completes the noun of an event right before it: «تسلم X أوراق اعتماد سفير …»."""
    event = gap[-1].event if gap else None
    return event is not None and event.entry == CREDENTIALS and not gap[-1].form.isascii()


def is_styled_behind(gap: Sequence[Item]) -> bool:
    """Tell whether a sign parts a title with a style of its own from the name: «X، اليوم، معالي وزير …» is another."""
    return len(gap) > _STYLED and gap[-1].form in standing_words("styles_of_office") and gap[0].sort is Sort.SIGN


_STYLED = 2
"""Items that a sign and a style are: more stand between a name and another's office, as words of the day."""


def is_styled_apart(item: Item) -> bool:
    """Tell whether a word is a style behind «ب» or «ل», so that another person follows."""
    letters = either("with_attached", "to_attached")
    styles = (r for r in readings(item.form) if r.cut and r.form in style_words())
    return item.sort in (Sort.WORD, Sort.CUE) and any(item.form[: r.cut] in letters for r in styles)
