"""One event out of all its tellings: each part from the accounts with the best evidence, and where they differ.

The host's own account is the best evidence; after it, what tells most, what was agreed before all else.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from resolvers.ground.geography import is_city
from resolvers.identity.alike import Alike, alike
from resolvers.identity.items import Tellers, items_of, named_in
from resolvers.identity.manners import manner_of
from schemas.event import Account, Difference, Event, Item, Part, quotes_of
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import Company, Engagement, EngagementKind, Side
from schemas.span import Quote
from text.fold import fold_word
from text.names.skeletons import person_name
from text.signs import closed

_SIDED = frozenset({Part.HOST, Part.GUESTS, Part.HEADED_BY, Part.MEMBERS, Part.COUNTRIES, Part.HOST_COUNTRIES})
"""What is the other way round where the guest's own institution tells it."""
_LED = frozenset({Part.GUESTS, Part.HEADED_BY})
_SEVERAL = _LED | {Part.MEMBERS, Part.PRESENT, Part.PROGRAMS, Part.LAWS, Part.TOPICS, Part.OUTCOMES}
"""The parts of which accounts tell items, so that one may add to another."""


def united(accounts: Sequence[Account], shown: str) -> Event:
    """Return the event of some accounts; ``shown`` is the id of the engagement under which it is shown.

    Under whichever it is shown, its parts are the same, but for the title.
    """
    ranked = tuple(sorted(accounts, key=_rank))
    lead = next(account for account in ranked if account.card.id == shown)
    sided = min(ranked, key=_sides_badly)
    straight = tuple(account for account in ranked if not _is_turned(account, sided))
    own = (lead, *(account for account in ranked if account is not lead))
    told_by = {}
    for part in Part:
        among = own if part is Part.TITLE else straight if part in _SIDED else ranked
        told_by[part] = next((account for account in among if _tells(account.card.engagement, part)), sided)
    if len({account.card.engagement.start for account in ranked} - {None}) > 1:
        told_by[Part.DAY] = _dated_best(ranked) or sided
    items = items_of({part: _tellers(part, told_by, straight if part in _SIDED else ranked) for part in Part})
    engagement = _joined(lead.card.engagement, {part: a.card.engagement for part, a in told_by.items()}, items)
    return Event(lead.card, engagement, ranked, items, tuple(_differences(straight, ranked, told_by)))


def _dated_best(ranked: Sequence[Account]) -> Account | None:
    """Return the best account that tells the day, or else of the days on which an event is only reported the first."""
    days = [(account, account.card.engagement.start) for account in ranked]
    told = [(a, day) for a, day in days if day and _tells(a.card.engagement, Part.DAY)]
    words = [a for a, day in told if a.stored is None or manner_of(a.stored, a.card.engagement).tells(day)]
    if words:
        return words[0]
    return min(((day, n, a) for n, (a, day) in enumerate(days) if day), default=(None, 0, None))[2]


def _tellers(part: Part, told_by: Mapping[Part, Account], accounts: Sequence[Account]) -> Tellers:
    """Return who tells a part; whose delegation another led tells of no guests beside those that are known."""
    first = told_by[part]
    if part not in _SEVERAL:
        return Tellers(first)
    others = [account for account in accounts if account is not first]
    if part in _LED:
        others = [account for account in others if not _another_head(told_by[Part.HEADED_BY], account)]
    return Tellers(first, others)


def how_much_told(engagement: Engagement) -> tuple[int, int]:
    """Return how much of an engagement is told: its outcomes, and all else that a document may leave out."""
    company = engagement.company
    named = (engagement.guests, company.heads, company.members, company.present)
    beside = (engagement.programs, engagement.laws, engagement.topics)
    return len(engagement.outcomes), sum(map(len, (*named, *beside))) + (engagement.place is not None)


def evidence(account: Account) -> tuple[bool, int, int]:
    """Return how good the evidence of an account is: greater is better."""
    return (_is_hosts_own(account), *how_much_told(account.card.engagement))


def _rank(account: Account) -> tuple[bool, int, int, str]:
    own, outcomes, rest = evidence(account)
    return not own, -outcomes, -rest, account.card.id


def _is_hosts_own(account: Account) -> bool:
    """Tell whether the institution that receives tells it itself; of a meeting either side may seem to receive."""
    stored, engagement = account.stored, account.card.engagement
    if stored is None or stored.findings is None or engagement.kind is EngagementKind.MEETING:
        return False
    issuer = stored.findings.extraction.about.issuer
    if issuer is None:
        return False
    hosts = account.entities(Side.HOST)
    theirs = {
        fold_word(official.organization.text)
        for official in stored.findings.relations.officials
        if official.organization and not hosts.isdisjoint(persons_in(account, [official.name]))
    }
    return fold_word(issuer.text) in theirs or not hosts.isdisjoint(_linked(account, [issuer], Kind.ORGANIZATION))


def persons_in(account: Account, quotes: Sequence[Quote]) -> frozenset[str]:
    """Return the ids of the persons whom quotes of an account's document name."""
    return _linked(account, quotes, Kind.PERSON)


def _linked(
    account: Account, quotes: Sequence[Quote], kind: Kind, where: Callable[[str], bool] = bool
) -> frozenset[str]:
    """Return the ids of the entities of a kind that are named within quotes, in words of which something holds."""
    return frozenset(link for mention, link in named_in(account, quotes, {kind}) if where(mention.text))


def _sides_badly(account: Account) -> tuple[bool, bool]:
    """Tell what speaks against taking from an account who received whom: no host, or a meeting of the two."""
    return not account.entities(Side.HOST), account.card.engagement.kind is EngagementKind.MEETING


def _is_turned(account: Account, sided: Account) -> bool:
    """Tell whether an account has for guests whom the other has for hosts."""
    host, guest = sided.entities(Side.HOST), sided.entities(Side.GUEST)
    crossed = account.entities(Side.HOST) & guest or account.entities(Side.GUEST) & host
    return bool(crossed) and not account.entities(Side.HOST) & host and not account.entities(Side.GUEST) & guest


def _tells(engagement: Engagement, part: Part) -> bool:
    if part is Part.TITLE:
        return bool(engagement.title)
    if part is Part.COUNTRIES:
        return bool(engagement.countries)
    if part is Part.HOST_COUNTRIES:
        return bool(engagement.host_countries)
    return bool(quotes_of(engagement, part))


def _joined(lead: Engagement, told: Mapping[Part, Engagement], items: Mapping[Part, Sequence[Item]]) -> Engagement:
    """Return an engagement of which each part is told as the items of an event tell it."""
    quotes = {part: tuple(item.quote for item in own) for part, own in items.items()}
    outcomes = [o for i in items[Part.OUTCOMES] for o in i.account.card.engagement.outcomes if o.quote == i.quote]
    return replace(
        lead,
        start=told[Part.DAY].start,
        end=told[Part.DAY].end,
        dated=told[Part.DAY].dated,
        host=told[Part.HOST].host,
        guests=quotes[Part.GUESTS],
        countries=told[Part.COUNTRIES].countries,
        host_countries=told[Part.HOST_COUNTRIES].host_countries,
        company=Company(
            heads=quotes[Part.HEADED_BY],
            members=quotes[Part.MEMBERS],
            present=quotes[Part.PRESENT],
        ),
        place=told[Part.PLACE].place,
        programs=quotes[Part.PROGRAMS],
        laws=quotes[Part.LAWS],
        topics=quotes[Part.TOPICS],
        outcomes=tuple(outcomes),
        title=told[Part.TITLE].title,
    )


def _differences(
    straight: Sequence[Account], ranked: Sequence[Account], told_by: Mapping[Part, Account]
) -> Iterator[Difference]:
    """Yield what accounts say otherwise than the one from which a part is told: the day, the head, the town."""
    checks = ((Part.DAY, ranked, _another_day), (Part.HEADED_BY, straight, _another_head))
    for part, accounts, is_other in (*checks, (Part.PLACE, ranked, _another_town)):
        source = told_by[part]
        for account in accounts:
            if account is not source and is_other(source, account):
                yield Difference(part, _words(account.card.engagement, part), account.card)


def _words(engagement: Engagement, part: Part) -> tuple[str, ...]:
    """Return what an account says of a part: days as days, all else in its words."""
    if part is Part.DAY:
        days = dict.fromkeys((engagement.start, engagement.end))
        return tuple(day.isoformat() for day in days if day)
    return tuple(" ".join(closed(quote.text).split()) for quote in quotes_of(engagement, part))


def _another_day(one: Account, other: Account) -> bool:
    first, second = one.card.engagement, other.card.engagement
    days = [(each.start, each.end or each.start) for each in (first, second)]
    return first.start is not None and second.start is not None and days[0] != days[1]


def _another_head(one: Account, other: Account) -> bool:
    """Tell whether two accounts name other people as heads: neither known for one nor called alike."""
    heads = [quotes_of(each.card.engagement, Part.HEADED_BY) for each in (one, other)]
    if not all(heads):
        return False
    people = [persons_in(each, quotes) for each, quotes in zip((one, other), heads, strict=True)]
    if not people[0].isdisjoint(people[1]):
        return False
    names = [[person_name(quote.text) for quote in quotes] for quotes in heads]
    return all(alike(first, second) is Alike.NOT for first in names[0] for second in names[1])


def _another_town(one: Account, other: Account) -> bool:
    towns = [_linked(a, quotes_of(a.card.engagement, Part.PLACE), Kind.PLACE, is_city) for a in (one, other)]
    return all(towns) and towns[0].isdisjoint(towns[1])
