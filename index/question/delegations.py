"""Delegations of a country that a question asks for: who led the Omani delegation to Tanzania is not who led theirs.

The two stand side by side in a question, with whom the delegation represents between. A document tells of one of that
country (`index.terms.delegations`), of one that is left open beside the country, or of no delegation at all.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from index import tree as t
from index.question.notion_groups import lands_of
from index.question.notions import Alternatives, Notion, is_grammar
from index.terms.delegations import ANY, OPEN, delegation_token
from index.terms.senses import BODY
from lexicon.countries import country_of_adjective
from lexicon.notions import COUNTRY, senses
from lexicon.questions import question_words
from text.clitics import readings
from text.inflection import ARTICLE
from text.names.skeletons import has_arabic

_DELEGATION = "delegation"
_WIDEST = 4
"""Words that may stand between a delegation and its country: of the chamber of commerce of the city of Kigali."""
_FEWER = 3
"""The same between a country and a delegation behind it: Turkish civil aviation delegation."""


def delegations_of(found: Sequence[Notion], terms: Alternatives) -> Iterator[t.Tree]:
    """Yield what a document must hold of the delegations that a question asks for with their countries."""
    for notion in found:
        if _DELEGATION in notion.senses and (lands := _lands(notion, found, terms)):
            yield _held(lands)


def _lands(delegation: Notion, found: Sequence[Notion], terms: Alternatives) -> tuple[str, ...]:
    """Return the countries of which one is that of a delegation; of a joint body it may be either's."""
    form = terms[delegation.first][0].form
    if not has_arabic(form) and (before := _before(delegation, found, terms)):
        return before
    return _behind(delegation, found, terms)


def _before(delegation: Notion, found: Sequence[Notion], terms: Alternatives) -> tuple[str, ...]:
    """Return the countries of the nation that stands before a delegation, as in English."""
    ahead = [notion for notion in found if notion.last <= delegation.first]
    for notion in reversed(ahead):
        between = range(notion.last, delegation.first)
        if len(between) > _FEWER or any(is_grammar(terms[i][0].form) for i in between):
            return ()
        if notion.country:
            return _all_lands(notion)
        if not _is_of_whom(notion):
            return ()
    return ()


def _behind(delegation: Notion, found: Sequence[Notion], terms: Alternatives) -> tuple[str, ...]:
    """Return the countries of the nation that stands behind a delegation, with whom it represents between."""
    behind = [notion for notion in found if notion.first >= delegation.last]
    for number, notion in enumerate(behind):
        between = range(delegation.last, notion.first)
        plain = [i for i in between if not _is_joining(terms[i][0].form)]
        if len(plain) > _WIDEST or any(is_grammar(terms[i][0].form) for i in plain):
            return ()
        if notion.country:
            is_told = not plain or _is_nation(notion, terms) or _is_joining(terms[notion.first - 1][0].form)
            beside = [other for other in behind[number + 1 : number + 2] if other.first == notion.last]
            others = tuple(land for other in beside if other.country for land in _all_lands(other))
            return (*_all_lands(notion), *others) if is_told else ()
        if not _is_of_whom(notion):
            return ()
    return ()


def _is_joining(form: str) -> bool:
    return form in question_words("belonging") or form in question_words("representing")


def _is_of_whom(notion: Notion) -> bool:
    """Tell whether a notion may be whom a delegation represents: no meeting, no time, no body that is of no country."""
    told = [senses()[key] for key in notion.senses if key in senses()]
    is_event = any(sense.event or sense.envoy for sense in told)
    return not (is_event or notion.time or any(key.startswith(BODY) for key in notion.senses))


def _is_nation(notion: Notion, terms: Alternatives) -> bool:
    """Tell whether a country is told by its adjective, which is of what stands before it: «شرطة عمان السلطانية»."""
    form = terms[notion.first][0].form
    bare = (reading.form for reading in readings(form)) if has_arabic(form) else (form,)
    return any(country_of_adjective(each.removeprefix(ARTICLE)) for each in bare)


def _all_lands(notion: Notion) -> tuple[str, ...]:
    """Return the countries that a notion may mean: « congolaise » is of either Congo."""
    own = (key.removeprefix(COUNTRY) for key in notion.senses if key.startswith(COUNTRY))
    return tuple(dict.fromkeys((*lands_of(notion), *own)))


@lru_cache(maxsize=256)
def _held(lands: tuple[str, ...]) -> t.Tree:
    """Return documents in which a delegation of one of some countries is told of, or none of any."""
    own = [t.Token(t.Field.ENGAGED, delegation_token(land)) for land in lands]
    left_open = t.Token(t.Field.ENGAGED, delegation_token(OPEN))
    guests = (_as_guest(left_open, land) for land in lands)
    beside = (t.Sequence(t.Field.TEXT_SENSE, (_DELEGATION, f"{COUNTRY}{land}")) for land in lands)
    none = t.Filtered(t.Everything(), without=(t.Token(t.Field.ENGAGED, delegation_token(ANY)),))
    return t.Some((*own, *guests, *beside, none))


def _as_guest(left_open: t.Tree, land: str) -> t.Tree:
    """Return documents in which a delegation that is left open may be that of a country: it is not the one received."""
    named = t.Token(t.Field.TEXT_SENSE, f"{COUNTRY}{land}")
    return t.Filtered(t.All((left_open, named)), without=(t.Token(t.Field.HOST_COUNTRY, land),))
