"""Events that several documents tell, read from the memory: once each, united from all who tell them."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from resolvers.identity.uniting import evidence, united
from schemas.event import Account, Event
from schemas.memory import EngagementCard, StoredDocument
from store.participants import participants
from store.store import Store

_AT_ONCE = 200
"""Events whose documents are read together: those of a great night would not fit."""
_NONE_KNOWN: Mapping[str, StoredDocument] = MappingProxyType({})


def events_of(
    store: Store, cards: Sequence[EngagementCard], known: Mapping[str, StoredDocument] = _NONE_KNOWN
) -> Iterator[Event]:
    """Yield the event of each card, once, where the first card of it stands; shown under the best of its cards.

    ``known`` are documents that were read already, by id; those of events that one document tells are not read.
    """
    others = store.publications.other_tellings([card.id for card in cards])
    together: dict[str, list[EngagementCard]] = {}
    for card in cards:
        together.setdefault(event_of(card.id, others), []).append(card)
    each = list(together.values())
    for start in range(0, len(each), _AT_ONCE):
        yield from _united(store, each[start : start + _AT_ONCE], others, known)


def event_of(engagement: str, others: Mapping[str, Sequence[str]]) -> str:
    """Return what all tellings of an event share; ``others`` are those of each, by id."""
    return min((engagement, *others.get(engagement, ())))


def account_of(card: EngagementCard, stored: StoredDocument | None) -> Account:
    """Return the account of a card, with the sides of who takes part."""
    if stored is None or stored.findings is None:
        return Account(card, stored)
    sides, number = participants(stored.findings, stored.links), int(card.id.rpartition("-")[2])
    return Account(card, stored, sides[number - 1] if number <= len(sides) else {})


def _united(
    store: Store,
    batch: Sequence[Sequence[EngagementCard]],
    others: Mapping[str, Sequence[str]],
    known: Mapping[str, StoredDocument],
) -> Iterator[Event]:
    cards = {card.id: card for together in batch for card in together}
    missing = {other for identity in cards for other in others.get(identity, ())} - cards.keys()
    cards |= {card.id: card for card in store.engagements_called(missing)}
    shared = (i for together in batch if together[0].id in others for i in (together[0].id, *others[together[0].id]))
    unread = {cards[identity].document for identity in shared if identity in cards} - known.keys()
    read = {**known, **{stored.document.id: stored for stored in store.documents(unread)}}
    for together in batch:
        ids = dict.fromkeys((*(card.id for card in together), *others.get(together[0].id, ())))
        accounts = {i: account_of(cards[i], read.get(cards[i].document)) for i in ids if i in cards}
        best = max((accounts[card.id] for card in together), key=evidence)
        yield united(list(accounts.values()), best.card.id)
