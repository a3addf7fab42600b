"""An event with all that documents tell of it: every telling, and each field from the one that proves it best."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from schemas.memory import EngagementCard, StoredDocument
from schemas.nouns import dataclass
from schemas.relation import Engagement, Side
from schemas.span import Quote


class Part(StrEnum):
    """What one telling of an event may leave to another, by the name that rows give it."""

    DAY = "day"
    HOST = "host"
    GUESTS = "guests"
    HEADED_BY = "headed_by"
    MEMBERS = "members"
    PRESENT = "present"
    COUNTRIES = "countries"
    HOST_COUNTRIES = "host_countries"
    PLACE = "place"
    PROGRAMS = "programs"
    LAWS = "laws"
    TOPICS = "topics"
    OUTCOMES = "outcomes"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Account:
    """What one document tells of an event, with the document where it was read.

    ``sides`` are those of the entities that take part, by id.
    """

    card: EngagementCard
    stored: StoredDocument | None = None
    sides: Mapping[str, Side | None] = field(default_factory=dict)

    def entities(self, side: Side) -> frozenset[str]:
        """Return the ids of the entities on a side."""
        return frozenset(entity for entity, own in self.sides.items() if own is side)


@dataclass(frozen=True, slots=True)
class Item:
    """Words that tell something of a part of an event, with the account in whose document they stand."""

    quote: Quote
    account: Account


@dataclass(frozen=True, slots=True)
class Difference:
    """What one account of an event (its card) says of a part, other than the account that this part is told from."""

    part: Part
    told: tuple[str, ...]
    card: EngagementCard

    @property
    def document(self) -> str:
        """What the document is called: its title on one line, or its name where it has none."""
        return " ".join(self.card.document_title.split()) or self.card.document_name


@dataclass(frozen=True, slots=True)
class Event:
    """An event that one or several documents tell, shown under ``card``.

    ``engagement`` is united from all accounts: its kind, trigger, title, sentence and rule are the card's. ``items``
    tell of each part the words that prove it and whose they are, the best account's first; what several tell stands
    once.
    ``accounts`` have the best evidence first.
    """

    card: EngagementCard
    engagement: Engagement
    accounts: tuple[Account, ...]
    items: Mapping[Part, tuple[Item, ...]]
    differences: tuple[Difference, ...] = ()

    @property
    def also(self) -> tuple[str, ...]:
        """The ids of the engagements of other documents that tell it, too."""
        return tuple(account.card.id for account in self.accounts if account.card.id != self.card.id)

    def quotes(self, part: Part) -> tuple[Quote, ...]:
        """Return the words that tell a part, each in the document of the account that it is from."""
        return tuple(item.quote for item in self.items.get(part, ()))


def quotes_of(engagement: Engagement, part: Part) -> tuple[Quote, ...]:
    """Return the words that tell a part of an engagement; what is told without words of its own has none."""
    found, company = engagement, engagement.company
    several: Mapping[Part, tuple[Quote | None, ...]] = {
        Part.DAY: (found.dated,),
        Part.HOST: (found.host,),
        Part.GUESTS: found.guests,
        Part.HEADED_BY: company.heads,
        Part.MEMBERS: company.members,
        Part.PRESENT: company.present,
        Part.PLACE: (found.place,),
        Part.PROGRAMS: found.programs,
        Part.LAWS: found.laws,
        Part.TOPICS: found.topics,
        Part.OUTCOMES: tuple(outcome.quote for outcome in found.outcomes),
    }
    return tuple(quote for quote in several.get(part, ()) if quote)
