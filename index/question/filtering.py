"""Filters as trees: what narrows an answer and ranks nothing."""

from collections.abc import Iterator

from index import tree as t
from index.terms.hearing import clear_sounds
from lexicon.questions import stopwords
from schemas.mention import Kind
from schemas.query import Filters
from text.analysis import alternatives
from text.morphology import Morphology


def filters_of(filters: Filters, morphology: Morphology | None) -> Iterator[t.Tree]:
    """Yield one tree a filter."""
    if filters.since or filters.until:
        low = filters.since.toordinal() if filters.since else None
        high = filters.until.toordinal() if filters.until else None
        yield t.Between(t.Field.DAY, low, high)
    if filters.event_since or filters.event_until:
        low = filters.event_since.toordinal() if filters.event_since else None
        high = filters.event_until.toordinal() if filters.event_until else None
        yield t.Between(t.Field.EVENT_DAY, low, high)
    if filters.event:
        yield t.Token(t.Field.EVENT, filters.event.value)
    if filters.country:
        sides = (t.Field.COUNTRY, t.Field.HOST_COUNTRY)
        yield t.Some(tuple(t.Token(side, filters.country.upper()) for side in sides))
    if filters.type:
        yield t.Token(t.Field.TYPE, filters.type.value)
    if filters.language:
        yield t.Token(t.Field.LANGUAGE, filters.language.lower())
    named = (
        (filters.person, Kind.PERSON, t.Field.PERSON),
        (filters.organization, Kind.ORGANIZATION, t.Field.ORGANIZATION),
        (filters.program, Kind.PROGRAM, t.Field.PROGRAM),
    )
    for name, kind, field in named:
        if name:
            yield _named(name, kind, field, morphology)


def _named(name: str, kind: Kind, field: t.Field, morphology: Morphology | None) -> t.Tree:
    """Return documents that name an entity: by an id of some, by its words, or (a person) by the sound of its words."""
    ways: list[t.Tree] = [t.Token(field, f"id:{one}") for one in name.split()]
    words = [(term, lemmas) for term, lemmas in alternatives(name, morphology) if term.form not in stopwords()]
    if words:
        each = [t.Some(tuple(t.Token(field, f"lemma:{lemma}") for lemma in lemmas)) for _, lemmas in words]
        ways.append(t.All(tuple(each)))
    heard = clear_sounds(name) if kind is Kind.PERSON else ()
    if heard:
        each = [t.Some(tuple(t.Token(field, f"sound:{sound}") for sound in sounds)) for sounds in heard]
        ways.append(t.All(tuple(each)))
    return t.Some(tuple(ways))
