"""A report of an engagement: what one sentence says of an event."""

import datetime as dt

from resolvers.parties.party import OWNER, Party, same_party
from schemas.nouns import dataclass
from schemas.relation import EngagementKind
from schemas.span import Quote, Span

_ARABIC = "\u0600"
UNDER_WAY = frozenset(("stay_on", "stay_in"))
"""Verbs of visits that go on as one writes."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one sentence says of an event. ``sure`` is between 0 and 1; ``line`` counts from 0."""

    kind: EngagementKind
    trigger: Quote
    sentence: Span
    line: int
    rule: str
    sure: float
    start: dt.date | None = None
    end: dt.date | None = None
    dated: Quote | None = None
    host: Party | None = None
    guests: tuple[Party, ...] = ()
    place: Quote | None = None
    lines: tuple[int, ...] = ()
    aside: bool = False
    """Told in a clause about the event, or by its noun with the article: it is one that was told before."""
    headline: bool = False
    welcomed: bool = False
    """Whether it says «وكان في استقباله», "où elle a été reçue": a reception told of one who came."""
    arrival: bool = False
    """Whether it tells of a welcome on arrival: «ورحب بهم عند وصولهم»."""
    formal: bool = False
    """Whether it tells who opened or closed the event, which says nothing of who held it."""
    closing: bool = False
    """Whether it tells of an event's end."""
    opened: bool = False
    """Whether it tells that someone opened or closed «the» conference: one told before."""
    back: bool = False
    """Told of «هذه الجلسة», a bare noun that means an event told before, whatever its kind."""

    recalled: bool = False
    """Told as what was before («وكان قد ترأس أمس»): what is told after it is not of its day."""
    earlier: bool = False
    """Told as done «في وقت سابق»: not what was told before it."""
    margin: bool = False
    """Told as on the margin of another event («على هامش الملتقى»): never that event itself."""
    several: bool = False
    """Told of several meetings with nobody named, of which each is told apart: none of its own."""
    added: bool = False
    """Told as something more that was done: "He also met …", « Il a ensuite reçu … », «ثم التقى …»."""
    together: bool = False
    """Told as a visit that both who had met paid to a house: «ثم تفقدا المحطة»."""
    gone_on: Span | None = None
    """The verb by which who met had gone on to another house before: «ثم توجه إلى … حيث التقى Y»."""
    chairs: tuple[Quote, ...] = ()
    """Who presided where the body that sat is the host: the chair of a session told in minutes."""

    @property
    def latin(self) -> bool:
        """Whether it is told in Latin letters: a document in two languages tells each event twice."""
        return self.trigger.text.isascii() or self.trigger.text[:1] < _ARABIC

    @property
    def opening(self) -> bool:
        """Whether its verb opens its sentence: "Welcomed at the gates by …"."""
        return self.trigger.span.start == self.sentence.start

    @property
    def by_past(self) -> bool:
        """Whether a verb in the past tells it."""
        return self.rule.endswith("/verb")

    @property
    def under_way(self) -> bool:
        """Whether it is a visit that goes on as one writes: "is on a three-day visit to Helsinki"."""
        return not UNDER_WAY.isdisjoint(self.rule.split("/"))

    @property
    def guided(self) -> bool:
        """Whether it tells who took visitors round: "showed them around", « lui a fait visiter »."""
        return self.kind is EngagementKind.VISIT and self.rule.startswith("receive/")

    @property
    def parties(self) -> tuple[Party, ...]:
        """All parties, the host first."""
        return (*((self.host,) if self.host else ()), *self.guests)

    @property
    def of_nobody(self) -> bool:
        """Whether its sentence names no party; whose diary it is may be put in as its host."""
        return not self.guests and (self.host is None or self.host.governor == OWNER)

    @property
    def named_guests(self) -> tuple[Party, ...]:
        """The guests of whom more is told than their nation («نظيره الإيطالي»)."""
        return tuple(g for g in self.guests if not g.nations)


def share_guest(first: Report, second: Report) -> bool:
    """Tell whether a guest of one report is a guest of the other."""
    return any(same_party(a, b) for a in first.guests for b in second.guests)


def share_party(first: Report, second: Report) -> bool:
    """Tell whether a party of one report, host or guest, is one of the other."""
    return any(same_party(a, b) for a in first.parties for b in second.parties)


def have_one_host(first: Report, second: Report) -> bool:
    """Tell whether both reports tell a host, and the same one."""
    return first.host is not None and second.host is not None and same_party(first.host, second.host)
