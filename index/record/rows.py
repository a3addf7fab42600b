"""A document as an engine keeps it: streams of tokens to be found by, and a record to be shown."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from index.terms.bounds import is_apart
from index.terms.delegations import delegations_in
from index.terms.hearing import FAINT, sounds_of
from index.terms.initials import initials_of
from index.terms.lookalikes import everywhere, told_apart
from index.terms.officials import offices_in
from index.terms.pairs import pairs_of
from index.terms.senses import CITY, acronyms_in, sense_table, senses_in, telling_lemmas
from index.terms.together import facts_in
from index.tree import Field
from lexicon.notions import COUNTRY, wider
from lexicon.places import city_names
from schemas.indexing import Days, IndexEntry, NamedEntity
from schemas.mention import DocumentType, Kind
from text.analysis import Columns, columns
from text.latin import latin_language_of
from text.morphology import Morphology

if TYPE_CHECKING:
    from index.record.nearness import Bytes

FIELDS_VERSION = 33
"""Raised when fields or their content change; such an index is built anew."""

BOUNDARY = "|"
"""Stands between two names in a stream, so that no phrase runs over both."""

_MONTHS = 25
"""A range of more months than this is kept by its years alone (a ten-year plan is no month's news)."""
_FILTERED = {Kind.PERSON: Field.PERSON, Kind.ORGANIZATION: Field.ORGANIZATION, Kind.PROGRAM: Field.PROGRAM}
_IDENTIFIED = {
    Kind.PERSON: Field.PERSON_ID,
    Kind.ORGANIZATION: Field.ORGANIZATION_ID,
    Kind.PROGRAM: Field.PROGRAM_ID,
    Kind.PLACE: Field.PLACE_ID,
}
_SHORT_NAME = 2  # words of a place that is called so, and not described
_LONG = 60  # days of an engagement each of which is kept
_SOUNDING = frozenset({Kind.PERSON, Kind.PLACE})
_COINED = frozenset({Kind.ORGANIZATION, Kind.PROGRAM})
"""Kinds whose names are partly coined words, written by ear in the other script («إيراسموس» for Erasmus)."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of a document to show it; ``title_terms`` and ``terms`` are those of its title and text.

    ``sounds`` are the skeletons of each of its ``names`` (`sounds_of`), which would cost more to make than to keep;
    ``owners`` tell kind and id of whom each name is («person:p-1a2b»).
    """

    document: str
    name: str
    title: str
    text: str
    type: DocumentType
    language: str
    date: dt.date | None
    names: tuple[str, ...]
    sounds: tuple[tuple[str, ...], ...]
    owners: tuple[str, ...]
    countries: tuple[str, ...]
    title_terms: Columns
    terms: Columns


@dataclass(frozen=True, slots=True)
class Row:
    """A record with the streams of tokens and the numbers, by field.

    No stream is empty (one that would be holds `BOUNDARY`): engines disagree on whether documents without a field
    count when rarity is weighed. ``entry`` is what the row was made of, for what other people's tools look at.
    """

    record: Record
    streams: Mapping[Field, Sequence[str]]
    numbers: Mapping[Field, tuple[int, ...]]
    entry: IndexEntry
    passages: "Bytes | None" = None
    """The vectors of its passages, where there is an encoder."""

    @property
    def day(self) -> int | None:
        """The document's day (days since 0001-01-01)."""
        return next(iter(self.numbers[Field.DAY]), None)


def row_of(entry: IndexEntry, morphology: Morphology | None) -> Row:
    """Analyse a document; the costly step of indexing, and a pure one."""
    usual = latin_language_of(entry.language)
    title, text = columns(entry.title, morphology, usual), columns(entry.text, morphology, usual)
    owners: dict[str, str] = {}
    for entity in entry.entities:
        for name in entity.names:
            owners.setdefault(name, f"{entity.kind.value}:{entity.id}")
    names = tuple(owners)
    named = [_name_columns(name, morphology) for name in names]
    table = sense_table(morphology)
    is_told = " ".join(entry.text.split()).find(entry.title) >= 0
    beside = () if is_told else (BOUNDARY, *title.lemmas)
    persons = tuple(name for entity in entry.entities if entity.kind is Kind.PERSON for name in entity.names)
    told = telling_lemmas(text, persons, table)
    apart = told_apart(entry.text, text.forms, text.starts, text.ends)
    no_others = everywhere(apart, text.forms)
    sentences = partial(is_apart, entry.text, text)
    own = senses_in((*told, *beside), table, (*text.forms, BOUNDARY, *title.forms), apart, sentences)
    held = (*(s for s in own if s not in no_others), *acronyms_in(entry.text))
    senses_called = (s for name in names for s in _name_senses(name, morphology, is_person=name in persons))
    cities = (f"{CITY}{key}" for key in entry.cities if key in city_names())
    called = dict.fromkeys(s for s in (*senses_called, *cities) if s not in held and s not in no_others)
    lands = dict.fromkeys(f"{COUNTRY}{code}" for code in (*entry.countries, *entry.hosts))
    meant = (*held, *called, *(land for land in lands if land not in held and land not in called))
    forms = text.forms if is_told else (*text.forms, BOUNDARY, *title.forms)
    streams: dict[Field, Sequence[str]] = {
        Field.TITLE_FORM: title.forms,
        Field.TITLE_LEMMA: title.lemmas,
        Field.TEXT_FORM: forms,
        Field.TEXT_PAIR: pairs_of(forms),
        Field.TEXT_LEMMA: (*text.lemmas, *beside),
        Field.NAME_FORM: tuple(t for terms in named for t in (*terms.forms, BOUNDARY)),
        Field.NAME_LEMMA: (
            *(t for terms in named for t in (*terms.lemmas, BOUNDARY)),
            *(t for letters in _letters(entry.entities) for t in _name_columns(letters, morphology).lemmas),
        ),
        Field.TITLE_SENSE: (
            *(s for s in senses_in(telling_lemmas(title, persons, table), table, title.forms) if s not in no_others),
            *acronyms_in(entry.title),
        ),
        Field.TEXT_SENSE: (*held, *called),
        Field.WIDER_SENSE: (
            *(above for sense in meant for above in wider().get(sense, ())),
            *(f"{COUNTRY}{code}" for code in entry.lands),
        ),
        Field.NAME_SOUND: _sounds(entry.entities, _SOUNDING),
        Field.TERM_SOUND: _sounds(entry.entities, _COINED),
        Field.COUNTRY: entry.countries,
        Field.HOST_COUNTRY: entry.hosts,
        Field.TYPE: (entry.type.value,),
        Field.LANGUAGE: (entry.language,),
        Field.PERIOD: tuple(sorted(set(_periods(entry)))),
        Field.YEAR: (f"{entry.date.year:04}",) if entry.date else (),
        Field.EVENT: tuple(dict.fromkeys(e.kind.value for e in entry.engagements)),
        Field.ENGAGED: (
            *facts_in(entry, text, table),
            *offices_in(entry, partial(_title_senses, morphology)),
            *delegations_in(entry),
        ),
        Field.DOCUMENT: (entry.document,),
        **_lead(entry, morphology),
    }
    for kind, field in _FILTERED.items():
        streams[field] = _keys([e for e in entry.entities if e.kind is kind], morphology)
    for kind, field in _IDENTIFIED.items():
        streams[field] = tuple(e.id for e in entry.entities if e.kind is kind)
    record = Record(
        document=entry.document,
        name=entry.name,
        title=entry.title,
        text=entry.text,
        type=entry.type,
        language=entry.language,
        date=entry.date,
        names=names,
        sounds=tuple(_heard(name, owner.partition(":")[0]) for name, owner in owners.items()),
        owners=tuple(owners.values()),
        countries=entry.countries,
        title_terms=title,
        terms=text,
    )
    full = {field: tokens or (BOUNDARY,) for field, tokens in streams.items()}
    return Row(record, full, _numbers(entry), entry)


def _lead(entry: IndexEntry, morphology: Morphology | None) -> dict[Field, tuple[str, ...]]:
    """Return the names of whom a document is about: named more than once, or taking part in an engagement."""
    acting = {identity for engagement in entry.engagements for identity in engagement.participants}
    leading = tuple(e for e in entry.entities if e.mentions > 1 or e.id in acting)
    names = dict.fromkeys(name for entity in leading for name in entity.names)
    return {
        Field.LEAD_LEMMA: tuple(t for name in names for t in (*_name_columns(name, morphology).lemmas, BOUNDARY)),
        Field.LEAD_SOUND: _sounds(leading, _SOUNDING),
    }


def _numbers(entry: IndexEntry) -> dict[Field, tuple[int, ...]]:
    """Return the days by which documents are narrowed and put in order; of long engagements only the ends."""
    own = (entry.date.toordinal(),) if entry.date else ()
    events: set[int] = set()
    for days in (engagement.days for engagement in entry.engagements):
        if days is not None:
            first, last = days.start.toordinal(), days.end.toordinal()
            events.update(range(first, last + 1) if last - first < _LONG else (first, last))
    latest = max(events) if events else next(iter(own), 0)
    return {Field.DAY: own, Field.EVENT_DAY: tuple(sorted(events)), Field.LATEST: (latest,)}


@lru_cache(maxsize=100_000)
def _name_columns(name: str, morphology: Morphology | None) -> Columns:
    """Analyse a name; the same names stand in many documents."""
    return columns(name, morphology)


@lru_cache(maxsize=100_000)
def _name_senses(name: str, morphology: Morphology | None, *, is_person: bool) -> tuple[str, ...]:
    table = sense_table(morphology)
    own = _name_columns(name, morphology)
    found = senses_in(telling_lemmas(own, (name,) if is_person else (), table), table, own.forms)
    return (*found, *acronyms_in(name))


@lru_cache(maxsize=20_000)
def _title_senses(morphology: Morphology | None, title: str) -> tuple[str, ...]:
    own = columns(title, morphology)
    return tuple(dict.fromkeys(senses_in(own.lemmas, sense_table(morphology), own.forms)))


def _sounds(entities: tuple[NamedEntity, ...], kinds: frozenset[Kind]) -> tuple[str, ...]:
    """Return the skeletons of the entities of these kinds."""
    found: list[str] = []
    for entity in entities:
        if entity.kind in kinds:
            found.extend(dict.fromkeys(s for name in entity.names for s in _heard(name, entity.kind)))
    return tuple(found)


def _heard(name: str, kind: str) -> tuple[str, ...]:
    """Return the skeletons of a name's words; faint ones of people and of short names of places alone.

    «مقر الأمانة العامة» is a house that is described, and nobody called Amin.
    """
    is_called = kind == Kind.PERSON or (kind == Kind.PLACE and len(name.split()) <= _SHORT_NAME)
    return sounds_of(name) if is_called else tuple(s for s in sounds_of(name) if not s.startswith(FAINT))


def _letters(entities: tuple[NamedEntity, ...]) -> tuple[str, ...]:
    """Return the initials by which bodies and programmes may be called."""
    names = (name for entity in entities if entity.kind in _COINED for name in entity.names)
    return tuple(dict.fromkeys(filter(None, map(initials_of, names))))


def _keys(entities: list[NamedEntity], morphology: Morphology | None) -> tuple[str, ...]:
    """Return ids, lemmas and skeletons by which entities of one kind are filtered."""
    found: dict[str, None] = {}
    for entity in entities:
        found[f"id:{entity.id}"] = None
        for name in entity.names:
            found.update(dict.fromkeys(f"lemma:{lemma}" for lemma in _name_columns(name, morphology).lemmas))
            if entity.kind is Kind.PERSON:
                found.update(dict.fromkeys(f"sound:{s}" for s in sounds_of(name)))
    return tuple(found)


def _periods(entry: IndexEntry) -> Iterator[str]:
    """Yield the years (2024) and months (2024-11) of the document's date and of the days that it names."""
    own = (Days(entry.date, entry.date),) if entry.date else ()
    for days in (*own, *entry.days):
        first = days.start.year * 12 + days.start.month - 1
        last = days.end.year * 12 + days.end.month - 1
        for year in range(first // 12, last // 12 + 1):
            yield f"{year:04}"
        if last - first < _MONTHS:
            for month in range(first, last + 1):
                yield f"{month // 12:04}-{month % 12 + 1:02}"
