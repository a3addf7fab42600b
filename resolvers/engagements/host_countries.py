"""Of which countries those are who receive or preside, where nothing tells it, too."""

from collections import Counter
from collections.abc import Collection, Iterator

from lexicon.bodies import international_acronyms, international_names
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import Engagement, Findings, Official, countries_of
from schemas.span import Quote, Span
from text.tokens import words_of


def with_host_countries(spoken_about: Collection[Span], findings: Findings) -> Iterator[Engagement]:
    """Yield the engagements of a document with the countries of their hosts.

    Where nothing tells that of a host («رئيس مجلس الشورى»), it is the country that the document tells most often of
    its officials and places, the guests' left out: right for 397 of 409 hosts whose own was told, in half of
    `corpus/opened`. One that is only ``spoken_about``, or a topic, is none. A body of many states, and who speaks for
    one, has none.
    """
    for engagement in findings.relations.engagements:
        found = _countries_of_host(engagement, engagement.host, spoken_about, findings) if engagement.host else ()
        yield replace(engagement, host_countries=found) if found else engagement


def with_guests_from_home(findings: Findings) -> Iterator[Engagement]:
    """Yield the engagements with the countries of guests whom a host from elsewhere received, where none is told yet.

    A text seldom says of its own people the country, which their rows have: «استقبل الوزير الكيني في نيروبي وزير …».
    """
    for engagement in findings.relations.engagements:
        host = None if engagement.countries else engagement.host
        own = {*countries_of((host,), findings)} if host else set()
        elsewhere = own or (host is not None and _of_many_states(host, findings))
        told = dict.fromkeys(countries_of(engagement.guests, findings)) if elsewhere else {}
        found = tuple(country for country in told if country not in own)
        yield replace(engagement, countries=found) if found else engagement


def _countries_of_host(
    engagement: Engagement, host: Quote, spoken_about: Collection[Span], findings: Findings
) -> tuple[str, ...]:
    told = tuple(dict.fromkeys(countries_of((host,), findings)))
    return told or (() if _of_many_states(host, findings) else _home(engagement, spoken_about, findings))


def _is_of_guests(official: Official, findings: Findings) -> bool:
    """Tell whether an official is a guest at an engagement, or of a delegation, as far as he receives at none."""
    engagements, own = findings.relations.engagements, (official.name, official.title)
    spans = [quote.span for quote in own if quote]
    hosts = [met.host for met in engagements if met.host]
    came = [guest for met in engagements for guest in met.guests]
    came += [quote for each in findings.relations.delegations for quote in (each.head, *each.members) if quote]
    is_host, is_guest = (any(q.span.overlaps(span) for q in quotes for span in spans) for quotes in (hosts, came))
    return is_guest and not is_host


def _of_many_states(host: Quote, findings: Findings) -> bool:
    """Tell whether a host is a body of many states, or holds an office in one."""
    officials = findings.relations.officials
    held = [o for o in officials if any(q and q.span.overlaps(host.span) for q in (o.name, o.title))]
    bodies = [q.text for o in held for q in (o.title, o.organization) if q]
    named = map(words_of, (host.text, *bodies))
    return any(
        not international_acronyms().isdisjoint(words.written) or any(international_names().find(words))
        for words in named
    )


def _home(engagement: Engagement, spoken_about: Collection[Span], findings: Findings) -> tuple[str, ...]:
    """Return the country that is told most often of officials and places, none of the guests', where one tells it.

    Of a day's ambassadors those who are guests at the other engagements tell no home either, but where they are posted.
    """
    came = [o for o in findings.relations.officials if _is_of_guests(o, findings)]
    theirs = [(o.title.span, o.country) for o in came if o.title]
    places = [
        m
        for m in findings.extraction.mentions
        if m.kind is Kind.PLACE and not any(span.contains(m.span) and m.country == own for span, own in theirs)
    ]
    officials = [o.country for o in findings.relations.officials if o not in came]
    named = [*(m.country for m in places), *officials]
    counted = Counter(country for country in named if country and country not in engagement.countries)
    topics = [topic.span for met in findings.relations.engagements for topic in met.topics]
    where = [m.country for m in places if engagement.place and m.span.overlaps(engagement.place.span)]
    telling = {m.country for m in places if m.span not in spoken_about and not any(map(m.span.overlaps, topics))}
    telling.update(officials, where)
    return tuple(country for country, _ in counted.most_common(1) if country in telling)
