"""The engagements with which an answer begins: of the documents found, those that are asked for."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import TYPE_CHECKING

from app.meant import ASKING, all_names, has_all, has_bodies, is_meant, is_there, is_with_its_land, names_bodies
from app.rows import Row, card_rows
from app.stretches import is_of_asked, stretches, telling_most
from flows.tellings import account_of, event_of, events_of
from resolvers.identity.uniting import evidence
from resolvers.minutes.attendance import absent_of
from schemas.event import Event
from schemas.memory import EngagementCard, StoredDocument
from schemas.mention import Kind
from schemas.query import UNKEPT, Answer, Aspect, Order, Purpose, Told
from schemas.relation import Engagement, EngagementKind, engagement_id, guest_countries, host_countries
from schemas.span import Quote
from text.signs import closed

if TYPE_CHECKING:
    from store.store import Store

_MOST = 5
_FROM = 10  # documents of an answer whose engagements are looked at
_COUNTED = 500  # documents whose engagements are counted at once


def purposes(answer: Answer) -> frozenset[str]:
    """Return what a question asks of meetings beyond which (`schemas.query.Purpose`)."""
    return frozenset(u.value for u in answer.understood if u.aspect is Aspect.ASKED)


def asked_for(answer: Answer) -> bool:
    """Tell whether a question may ask for engagements: a kind, a country, a time, somebody, the last, a law's number.

    Words alone may be somebody's name, which the documents tell (`app.stretches.is_of_asked`). Those that were held do
    not answer who asks for others, for who was absent, or for the number of documents.
    """
    if purposes(answer) & (UNKEPT | {Purpose.ABSENT, Purpose.DOCUMENTS}):
        return False
    told = Purpose.OUTCOME in purposes(answer) or any(u.aspect in ASKING for u in answer.understood)
    return bool(answer.hits) and (told or any(hit.told for hit in answer.hits))


@dataclass(frozen=True, slots=True)
class Number:
    """How many engagements there are of each kind, how many documents report them, and how many answer in all.

    ``first`` and ``last`` are their days, as far as they are told; ``latest`` the documents of the newest of them.
    """

    kinds: Mapping[str, int]
    reporting: int
    documents: int
    first: dt.date | None = None
    last: dt.date | None = None
    latest: Sequence[str] = ()

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
    events: dict[str, tuple[tuple[bool, int, int], EngagementCard]] = {}  # by what its tellings share, the best proven
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
                events[event] = told, card
    met = sorted((card for _, card in events.values()), key=_newest, reverse=True)
    days = [card.engagement.start for card in met if card.engagement.start]
    return Number(
        dict(Counter(card.engagement.kind.value for card in met).most_common()),
        sum(d in reporting for d in first_hand.values()),
        len(documents),
        first=min(days, default=None),
        last=max(days, default=None),
        latest=tuple(dict.fromkeys(card.document for card in met[:_MOST])),
    )


def _newest(told: EngagementCard | Event) -> str:
    return str(told.engagement.start or "")


def absent_rows(store: "Store", answer: Answer, among: Collection[str]) -> list[Row]:
    """Return whom the minutes among the first documents of an answer list as absent, a row a document.

    Those of another meeting are no answer: of documents ``among`` those that hold all that is asked for, the bodies
    that the question names too, and not only names that are alike.
    """
    first = [hit.document for hit in answer.hits if hit.document in among][:_FROM]
    found = {stored.document.id: stored for stored in store.documents(first)}
    rows: list[Row] = []
    for stored in filter(None, map(found.get, first)):
        if not stored.findings or not names_bodies([stored.document.text], answer):
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
    store: "Store", answer: Answer, limit: int, counted: Mapping[str, Sequence[Told]] | None = None
) -> tuple[list[Row], bool | None]:
    """Return the rows of the engagements that an answer begins with, in the order of its documents, and if more are.

    There are few, and no more of them than of the ``limit`` documents that are asked for. Where they are ``counted``,
    they are those of the documents given, the newest first, as where the last is asked for. Where it is asked what was
    agreed, those that tell it come first. Whether more are is not known (None) where documents are left.
    """
    told = _told(answer, [hit.document for hit in answer.hits][:_FROM]) if counted is None else counted
    events = list(events_of(store, *_asked_for(store, answer, told)))
    is_last = any(u.aspect is Aspect.ORDER and u.value == Order.NEWEST for u in answer.understood)
    if is_last or counted is not None:
        events.sort(key=_newest, reverse=True)
    elif Purpose.OUTCOME in purposes(answer):
        events.sort(key=lambda event: not is_agreed(event.engagement))
    shown = min(_MOST, limit)
    left = None if answer.total > len(told) else False
    return card_rows(events[:shown]), len(events) > shown or left


def _told(answer: Answer, documents: Sequence[str]) -> dict[str, Sequence[Told]]:
    """Return what some documents of an answer tell, by id."""
    return {hit.document: hit.told for hit in answer.hits if hit.document in documents}


def are_more(store: "Store", whole: Answer, shown: int) -> bool:
    """Tell whether all documents of an answer tell more engagements that are asked for than are ``shown``."""
    cards, _ = _asked_for(store, whole, _told(whole, [hit.document for hit in whole.hits]))
    others = store.publications.other_tellings([card.id for card in cards])
    return len({event_of(card.id, others) for card in cards}) > shown


def _asked_for(
    store: "Store", answer: Answer, told: Mapping[str, Sequence[Told]]
) -> tuple[list[EngagementCard], dict[str, StoredDocument]]:
    """Return what some documents have ``told`` and the question asks for, and these documents by id."""
    found = {stored.document.id: stored for stored in store.documents(_without_copies(store, list(told)))}
    return _cards_in(store, answer, found, {key: parts for key, parts in told.items() if key in found}), found


def _without_copies(store: "Store", documents: Sequence[str]) -> list[str]:
    """Return one of the documents that are copies of each other: that which they are copies of, where it is there."""
    one_of: dict[str, str] = {}
    for document, original in store.publications.first_hand(documents).items():
        if original not in one_of or document == original:
            one_of[original] = document
    return list(one_of.values())


def tells_outcome(store: "Store", answer: Answer, documents: Mapping[str, Sequence[Told]]) -> bool:
    """Tell whether an engagement that a question asks for was agreed on, in the first ``documents`` that answer it."""
    first = dict(islice(documents.items(), _COUNTED))
    found = {stored.document.id: stored for stored in store.documents(first)}
    return any(is_agreed(card.engagement) for card in _cards_in(store, answer, found, first))


def is_agreed(engagement: Engagement) -> bool:
    """Tell whether something was agreed or promised at an engagement: what is signed is, without words of its own."""
    return bool(engagement.outcomes) or engagement.kind is EngagementKind.SIGNING


def _cards_in(
    store: "Store", answer: Answer, found: Mapping[str, StoredDocument], told: Mapping[str, Sequence[Told]]
) -> list[EngagementCard]:
    """Return what documents report and the question asks for, an event as often as it is told.

    They come in the order of what the documents have ``told`` of what the question is about.
    """
    asked = {u.value for u in answer.understood if u.aspect is Aspect.ENTITY}
    names = {key: all_names(entity) for key, entity in store.entities(asked).items()} if asked else {}
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
    home, text = frozenset(host_countries(stored.findings)), document.text

    def hosts(engagement: Engagement) -> frozenset[str]:
        return frozenset(engagement.host_countries) if engagement.host else home

    meant = [
        (position, engagement)
        for position, engagement in enumerate(stored.findings.relations.engagements, start=1)
        if is_meant(engagement, answer, hosts(engagement))
        and has_all(engagement, text, names, there.get(engagement_id(document.id, position), frozenset()))
        and has_bodies(engagement, stored, answer)
    ]
    near = [each for each in meant if is_with_its_land(each[1], answer, hosts(each[1]))]
    here = [each for each in meant if is_there(each[1], text, answer)] or near
    if not any(u.aspect in ASKING for u in answer.understood):
        people = [mention.span for mention in stored.findings.extraction.mentions if mention.kind is Kind.PERSON]
        here = [each for each in here if is_of_asked(each[1], told, people)]
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
