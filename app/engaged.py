"""The engagements with which an answer begins: of the documents found, those that are asked for."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import TYPE_CHECKING

from app.rows import Row, card_rows
from app.stretches import has_numbers, numbered, stretches, telling_most
from flows.tellings import account_of, event_of, events_of
from lexicon.bodies import bodies_in
from lexicon.search import city_names
from resolvers.identity.uniting import evidence
from resolvers.minutes.attendance import absent_of
from schemas.entity import Entity
from schemas.event import Event
from schemas.memory import EngagementCard, StoredDocument
from schemas.query import UNKEPT, Answer, Aspect, Order, Purpose, Told, Understood
from schemas.relation import Engagement, EngagementKind, engagement_id, guest_countries, host_countries
from schemas.span import Quote
from text.fold import fold_word
from text.signs import closed

if TYPE_CHECKING:
    from store.store import Store

_MOST = 5
_FROM = 10  # documents of an answer whose engagements are looked at
_COUNTED = 500  # documents whose engagements are counted at once
_ASKING = frozenset({Aspect.EVENT, Aspect.COUNTRY, Aspect.PERIOD, Aspect.ORDER, Aspect.ENTITY, Aspect.BODY})
_MEETINGS = frozenset(EngagementKind) - {EngagementKind.SIGNING, EngagementKind.CEREMONY}
"""What «meeting», «visit» and «reception» may all be called."""
_COMING = frozenset({EngagementKind.VISIT.value, EngagementKind.RECEPTION.value, "delegation"})
"""What is asked of those who came."""


def purposes(answer: Answer) -> frozenset[str]:
    """Return what a question asks of meetings beyond which (`schemas.query.Purpose`)."""
    return frozenset(u.value for u in answer.understood if u.aspect is Aspect.ASKED)


def asked_for(answer: Answer) -> bool:
    """Tell whether a question asks for engagements: a kind, a country, a time, somebody, the last, or a law's number.

    Those that were held do not answer who asks for others, for who was absent, or for the number of documents.
    """
    if purposes(answer) & (UNKEPT | {Purpose.ABSENT, Purpose.DOCUMENTS}):
        return False
    told = Purpose.OUTCOME in purposes(answer) or any(u.aspect in _ASKING for u in answer.understood)
    return bool(answer.hits) and (told or any(numbered(hit.told) for hit in answer.hits))


@dataclass(frozen=True, slots=True)
class Number:
    """How many engagements there are of each kind, how many documents report them, and how many answer in all."""

    kinds: Mapping[str, int]
    reporting: int
    documents: int

    @property
    def engagements(self) -> int:
        """How many engagements there are."""
        return sum(self.kinds.values())


def number_of(store: "Store", answer: Answer, documents: Mapping[str, Sequence[Told]]) -> Number:
    """Count the engagements that a question asks for in all ``documents`` that answer it, an event once.

    Where it asks for documents, or for meetings that the memory does not keep, the documents alone are counted.
    """
    if purposes(answer) & (UNKEPT | {Purpose.DOCUMENTS}):
        return Number({}, 0, len(documents))
    first_hand = store.publications.first_hand(tuple(documents))
    own = tuple(dict.fromkeys(first_hand.values()))
    events: dict[str, tuple[tuple[bool, int, int], str]] = {}  # by what its tellings share: the evidence, and the kind
    reporting: set[str] = set()
    for start in range(0, len(own), _COUNTED):
        found = {stored.document.id: stored for stored in store.documents(own[start : start + _COUNTED])}
        cards = _cards_in(store, answer, found, {document: documents.get(document, ()) for document in found})
        reporting.update(card.document for card in cards)
        others = store.publications.other_tellings([card.id for card in cards])
        for card in cards:
            shared = found[card.document] if card.id in others else None  # of an event told once nothing is compared
            event, told = event_of(card.id, others), evidence(account_of(card, shared))
            if event not in events or told > events[event][0]:
                events[event] = told, card.engagement.kind.value
    kinds = Counter(kind for _, kind in events.values())
    return Number(dict(kinds.most_common()), sum(d in reporting for d in first_hand.values()), len(documents))


def absent_rows(store: "Store", answer: Answer, among: Collection[str]) -> list[Row]:
    """Return whom the minutes among the first documents of an answer list as absent, a row a document.

    Those of another meeting are no answer: of documents ``among`` those that hold all that is asked for, the bodies
    that the question names too, and not only names that are alike.
    """
    first = [hit.document for hit in answer.hits if hit.document in among][:_FROM]
    found = {stored.document.id: stored for stored in store.documents(first)}
    rows: list[Row] = []
    for stored in filter(None, map(found.get, first)):
        if not stored.findings or not _names_bodies([stored.document.text], answer):
            continue
        if absent := absent_of(stored.document, stored.findings.extraction):
            about = stored.findings.extraction.about
            rows.append(
                {
                    "start": about.date.isoformat() if about.date else None,
                    "absent": [closed(quote.text) for quote in absent],
                    "title": about.title.text if about.title else stored.document.name,
                    "document": stored.document.name,
                    "document_id": stored.document.id,
                }
            )
    return rows


def rows_for(
    store: "Store", answer: Answer, limit: int, among: Collection[str] | None = None
) -> tuple[list[Row], bool]:
    """Return the rows of the engagements that an answer begins with, in the order of its documents, and if more are.

    There are few, and no more of them than of the ``limit`` documents that are asked for; of documents ``among`` some
    alone where they are given. Where it is asked what was agreed, those that tell it come first.
    """
    hits = [hit.document for hit in answer.hits if among is None or hit.document in among][:_FROM]
    events = _events(store, answer, hits)
    if any(u.aspect is Aspect.ORDER and u.value == Order.NEWEST for u in answer.understood):
        events.sort(key=lambda event: str(event.engagement.start or ""), reverse=True)
    elif Purpose.OUTCOME in purposes(answer):
        events.sort(key=lambda event: not event.engagement.outcomes)
    shown = min(_MOST, limit)
    return card_rows(events[:shown]), len(events) > shown or answer.total > len(hits)


def are_more(store: "Store", whole: Answer, shown: int, among: Collection[str] | None = None) -> bool:
    """Tell whether all documents of an answer tell more engagements that are asked for than are ``shown``."""
    hits = [hit.document for hit in whole.hits if among is None or hit.document in among]
    return len(_events(store, whole, hits)) > shown


def _events(store: "Store", answer: Answer, hits: Sequence[str]) -> list[Event]:
    """Return the events that some documents of an answer tell and the question asks for, an event once."""
    found = {stored.document.id: stored for stored in store.documents(_without_copies(store, hits))}
    told = {hit.document: hit.told for hit in answer.hits if hit.document in found}
    return list(events_of(store, _cards_in(store, answer, found, told), found))


def _without_copies(store: "Store", documents: Sequence[str]) -> list[str]:
    """Return one of the documents that are copies of each other: that which they are copies of, where it is there."""
    one_of: dict[str, str] = {}
    for document, original in store.publications.first_hand(documents).items():
        if original not in one_of or document == original:
            one_of[original] = document
    return list(one_of.values())


def tells_outcome(store: "Store", answer: Answer, documents: Mapping[str, Sequence[Told]]) -> bool:
    """Tell whether an engagement that a question asks for has an outcome, in the first ``documents`` that answer it."""
    first = dict(islice(documents.items(), _COUNTED))
    found = {stored.document.id: stored for stored in store.documents(first)}
    return any(card.engagement.outcomes for card in _cards_in(store, answer, found, first))


def _cards_in(
    store: "Store", answer: Answer, found: Mapping[str, StoredDocument], told: Mapping[str, Sequence[Told]]
) -> list[EngagementCard]:
    """Return what documents report and the question asks for, an event as often as it is told.

    They come in the order of what the documents have ``told`` of what the question is about.
    """
    asked = {u.value for u in answer.understood if u.aspect is Aspect.ENTITY}
    names = {key: _all_names(entity) for key, entity in store.entities(asked).items()} if asked else {}
    there = {card.id: frozenset(card.entities) for card in store.engagements_of(found)} if asked else {}
    cards: dict[str, EngagementCard] = {}
    for document, each in product(told, answer.alternatives()):
        own = {u.value: names[u.value] for u in each.understood if u.value in names}
        cards.update((card.id, card) for card in _cards(found.get(document), each, own, there, told[document]))
    return list(cards.values())


def sides_of(store: "Store", answer: Answer, country: str | None) -> dict[str, list[str]]:
    """Return, by document id, whether a country is that of hosts, of guests, or of both; empty where none is asked."""
    if country is None:
        return {}
    found = store.documents([hit.document for hit in answer.hits])
    told = {stored.document.id: stored.findings for stored in found if stored.findings is not None}
    sides = (("host", host_countries), ("guests", guest_countries))
    return {key: [side for side, of in sides if country in of(findings)] for key, findings in told.items()}


def _all_names(entity: Entity) -> frozenset[str]:
    """Return the folded names of an entity, in all documents."""
    return frozenset(fold_word(" ".join(name.split())) for name in (entity.name, *(n.text for n in entity.names)))


def _cards(
    stored: StoredDocument | None,
    answer: Answer,
    names: Mapping[str, frozenset[str]],
    there: Mapping[str, frozenset[str]],
    told: Sequence[Told],
) -> Iterator[EngagementCard]:
    """Yield what a document reports and the question asks for.

    ``names`` has those of the entities asked for, by id; ``there`` who takes part, by the engagement's id; ``told``
    where the document tells what the question is about.
    """
    if stored is None or stored.findings is None:
        return
    document, about = stored.document, stored.findings.extraction.about
    hosts, text = frozenset(host_countries(stored.findings)), document.text
    meant = [
        (position, engagement)
        for position, engagement in enumerate(stored.findings.relations.engagements, start=1)
        if _is_meant(engagement, answer, hosts)
        and _has_all(engagement, text, names, there.get(engagement_id(document.id, position), frozenset()))
        and _has_bodies(engagement, stored, answer)
    ]
    here = [each for each in meant if _is_there(each[1], text, answer)] or meant
    if not any(u.aspect in _ASKING for u in answer.understood):
        here = [each for each in here if has_numbers(each[1], told)]
    parts = stretches(stored.findings.relations.engagements, len(text))
    most = telling_most([parts[position - 1] for position, _ in here], told)
    for position, engagement in (here[i] for i in most):
        yield EngagementCard(
            id=engagement_id(document.id, position),
            document=document.id,
            document_name=document.name,
            document_title=about.title.text if about.title else "",
            document_date=about.date,
            engagement=engagement,
            sentence=Quote.at(document.text, engagement.sentence),
        )


def _is_there(engagement: Engagement, text: str, answer: Answer) -> bool:
    """Tell whether an engagement's place or sentence names the cities that the question names."""
    cities = [u.value for u in answer.understood if u.aspect is Aspect.PLACE]
    said = fold_word(f"{engagement.place.text if engagement.place else ''} {engagement.sentence.of(text)}")
    return all(any(fold_word(name) in said for name in city_names().get(city, ())) for city in cities)


def _has_all(engagement: Engagement, text: str, names: Mapping[str, frozenset[str]], there: frozenset[str]) -> bool:
    """Tell whether all who are asked for take part in an engagement, or its words or sentence name them."""
    quotes = (engagement.host, *engagement.guests, *engagement.programs)
    told = [engagement.sentence.of(text), engagement.title, *(quote.text for quote in quotes if quote)]
    said = fold_word(" ".join(" ".join(told).split()))
    return all(key in there or any(name in said for name in own) for key, own in names.items())


def _has_bodies(engagement: Engagement, stored: StoredDocument, answer: Answer) -> bool:
    """Tell whether all bodies that are asked for take part in an engagement, or its sentence names them.

    Somebody takes part for the body of the office that a document gives, wherever it gives it.
    """
    if not stored.findings or not any(each.aspect is Aspect.BODY for each in answer.understood):
        return True
    text, company = stored.document.text, engagement.company
    came = (*company.heads, *company.members, *company.present)
    there = (engagement.host, engagement.place, *engagement.guests, *engagement.programs, *came)
    told = [engagement.sentence.of(text), engagement.title, *(quote.text for quote in there if quote)]
    for official in stored.findings.relations.officials:
        if official.name.text in told:
            offices = (official.title, official.organization, *official.further_titles)
            told += [quote.text for quote in offices if quote]
    return _names_bodies(told, answer)


def _names_bodies(told: Iterable[str], answer: Answer) -> bool:
    """Tell whether texts name all bodies that are asked for; words that mean several ask for any of them."""
    asked: dict[str, set[str]] = {}
    for each in answer.understood:
        if each.aspect is Aspect.BODY:
            asked.setdefault(each.words, set()).add(each.value)
    named = bodies_in("\n".join(told)) if asked else frozenset()
    return all(named & keys for keys in asked.values())


def _is_meant(engagement: Engagement, answer: Answer, hosts: frozenset[str]) -> bool:
    """Tell whether an engagement is of a kind, with the countries and of a time that the question names.

    One of the countries may be that of who receives; so may the only one where guests have none (« l'OMS au Liban »),
    and where nobody is asked for who came: at a meeting both sides met.
    """
    asked = {aspect: {u.value for u in answer.understood if u.aspect is aspect} for aspect in _ASKING}
    kinds = set(asked[Aspect.EVENT])
    is_mutual = bool(kinds) and kinds.isdisjoint(_COMING)
    if kinds & {*map(str, _MEETINGS), "delegation"}:
        kinds |= set(map(str, _MEETINGS))
    if kinds and engagement.kind.value not in kinds:
        return False
    countries, guests = asked[Aspect.COUNTRY], frozenset(engagement.countries)
    if countries and not ((is_mutual or countries & guests or not guests) and countries <= hosts | guests):
        return False
    told = [u for u in answer.understood if u.aspect is Aspect.PERIOD]
    periods = [u for u in told if not u.named] or told
    return not periods or engagement.start is None or any(_is_of(engagement, period) for period in periods)


def _is_of(engagement: Engagement, period: Understood) -> bool:
    """Tell whether an engagement was held in a time, or is about what is called by it: the finance law of 2024."""
    quotes = (*engagement.programs, *engagement.laws, *engagement.topics) if period.named else ()
    is_about = any(fold_word(said) in fold_word(q.text) for q in quotes for said in (period.words, period.value))
    return is_about or _is_within(str(engagement.start), period.value)


def _is_within(day: str, period: str) -> bool:
    """Tell whether a day (2024-11-19) lies in a month, a year or a range (since..until)."""
    since, _, until = period.partition("..")
    return since <= day <= until if until else day.startswith(period)
