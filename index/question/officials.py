"""Officials of a country that a question asks for: the minister of justice of Senegal is no other country's.

An office and its country stand side by side in a question. A document names somebody in it (`index.terms.officials`),
of that country or of one that is left open beside it, or has both side by side, or tells of a counterpart of that
country.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, permutations

from index import tree as t
from index.question.notion_groups import lands_of
from index.question.notions import Alternatives, Notion
from index.terms.officials import HEAD, OPEN, REPUBLIC, STATE, UNTOLD, office_token
from lexicon.notions import COUNTRY, senses
from lexicon.questions import question_words
from text.names.skeletons import has_arabic
from text.signs import COMMAS

_WIDEST = 5
"""Notions of an office with its country: a minister, of up to three fields, of where."""
_BESIDE = 1
"""Notions that may stand between an office and its country in a document."""
_COUNTERPART = "counterpart"
_WITHIN = "'\u2019-"
"""Signs within what is said without a pause."""


def officials_of(found: Sequence[Notion], terms: Alternatives, typed: str) -> Iterator[t.Tree]:
    """Yield what a document must hold of the offices that a question asks for with their countries."""
    for position, notion in enumerate(found):
        if notion.country is None:
            continue
        window = _around(found, position, terms, typed)
        is_in_order = any(_is_arabic(each, terms) for each in window)
        offices = tuple(dict.fromkeys(_told(window, in_order=is_in_order)))
        if offices:
            held = tuple(_held(offices, land) for land in lands_of(notion))
            yield held[0] if len(held) == 1 else t.Some(held)


def _around(found: Sequence[Notion], position: int, terms: Alternatives, typed: str) -> tuple[Notion, ...]:
    """Return the notions that are an office, at most what it is for, and its country; nothing where there is no office.

    They stand side by side, with words of belonging alone between.
    """
    for size in range(_WIDEST, 1, -1):
        for first in range(max(0, position + 1 - size), position + 1):
            window = tuple(found[first : first + size])
            offices = sum(map(_is_office, window))
            is_told = len(window) == size and offices == 1 and _is_plain(window) and not _is_backwards(window, terms)
            if is_told and _is_joined(window, terms, typed):
                return window
    return ()


def _is_backwards(window: Sequence[Notion], terms: Alternatives) -> bool:
    """Tell whether an Arabic office stands behind its country, which is another's then: «سفير اليابان، رئيس توغو»."""
    country = next((each for each in window if each.country), window[0])
    return any(_is_office(each) and country.first < each.first and _is_arabic(each, terms) for each in window)


def _is_arabic(notion: Notion, terms: Alternatives) -> bool:
    return any(has_arabic(term.form[:1]) for term, _ in terms[notion.first : notion.last])


def _is_plain(window: Sequence[Notion]) -> bool:
    """Tell whether notions are one country, an office and what it is for: no meeting, no envoy, time or other place."""
    others = [each for each in window if each.country is None]
    told = [senses()[key] for each in others for key in each.senses if key in senses()]
    is_event = any(sense.event or sense.envoy for sense in told)
    is_told = all(key in senses() for each in others for key in each.senses)
    return len(others) == len(window) - 1 and is_told and not is_event and not any(each.time for each in others)


def _is_joined(window: Sequence[Notion], terms: Alternatives, typed: str) -> bool:
    """Tell whether notions stand side by side; behind a comma it is something else («weeds, Egypt's minister»).

    What an office is for may be several fields, with commas and «and» between them.
    """
    for one, other in pairwise(window):
        fields = not any(each.country or _is_office(each) for each in (one, other))
        gap = typed[terms[one.last - 1][0].span.end : terms[other.first][0].span.start]
        if not all(c.isalpha() or c.isspace() or c in _WITHIN or (fields and c in COMMAS) for c in gap):
            return False
        joining = question_words("belonging") | (question_words("and") if fields else frozenset())
        if any(term.form not in joining for term, _ in terms[one.last : other.first]):
            return False
    return True


def _is_office(notion: Notion) -> bool:
    return any(key in senses() and senses()[key].office for key in notion.senses)


def _keys(notion: Notion) -> tuple[str, ...]:
    return tuple(key for key in notion.senses if key in senses())


def _told(window: Sequence[Notion], *, in_order: bool) -> Iterator[tuple[str, str]]:
    """Yield the office and what it is for that notions tell; one of several words tells both by these too.

    Where words are in order, as in Arabic, what stands before the office is not what it is for: «وفاة وزير العدل».
    """
    offices = [each for each in window if _is_office(each)]
    begins = offices[0].first if offices and in_order else 0
    fields = [each for each in window if each.country is None and each not in offices and each.first >= begins]
    topics = [key for each in fields for key in _keys(each)]
    topics = [key for key in topics if key != _COUNTERPART]
    for office in offices:
        yield from ((key, topic) for key in _keys(office) if senses()[key].office for topic in topics or [""])
        inner = [key for each in office.inner for key in _keys(each)]
        own = [key for key in inner if senses()[key].office]
        yield from ((key, topic) for key in own for topic in inner if topic != key and not topics)


@lru_cache(maxsize=256)
def _held(offices: tuple[tuple[str, str], ...], country: str) -> t.Tree:
    """Return documents in which an office of a country is told of."""
    field, land = t.Field.TEXT_SENSE, f"{COUNTRY}{country}"
    if offices == ((HEAD, ""),):
        return _head_of_state(country)
    parts = [tuple(filter(None, each)) for each in offices]
    asked = dict.fromkeys((*offices, *((office, UNTOLD) for office, topic in offices if topic)))
    named = (t.Token(t.Field.ENGAGED, office_token(*each, country)) for each in asked)
    left_open = t.Some(tuple(t.Token(t.Field.ENGAGED, office_token(*each, OPEN)) for each in asked))
    behind = (t.Sequence(field, (*own, land), _BESIDE if len(own) == 1 else 0) for own in parts)
    within = (t.Sequence(field, (own[0], land, *own[1:])) for own in parts if len(own) > 1)
    other = t.Some(tuple(t.Sequence(field, pair, _BESIDE) for pair in permutations((_COUNTERPART, land))))
    held = t.Some(tuple(t.All(tuple(t.Token(field, part) for part in own)) for own in parts))
    of_land = t.All((left_open, t.Token(field, land)))
    return t.Some((*named, of_land, *behind, *within, t.All((held, other))))


def _head_of_state(country: str) -> t.Tree:
    """Return documents in which the head of a state is told of: not of a court, a company or a council there."""
    field, land = t.Field.TEXT_SENSE, f"{COUNTRY}{country}"
    named = t.Token(t.Field.ENGAGED, office_token(HEAD, STATE, country))
    left_open = t.All((t.Token(t.Field.ENGAGED, office_token(HEAD, STATE, OPEN)), t.Token(field, land)))
    behind = (t.Sequence(field, (HEAD, land)), t.Sequence(field, (HEAD, REPUBLIC, land)))
    return t.Some((named, left_open, *behind))
