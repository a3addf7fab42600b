"""In which country a document is written, by the places, bodies and envoys that it names: each has its vote."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from lexicon.affiliations import standing_words
from resolvers.ground.geography import (
    countries_named,
    countries_possible,
    country_of,
    country_of_place,
    country_told,
    homonyms,
    is_international,
    is_mission,
    namings_in,
)
from resolvers.ground.home import by_months, not_by_months
from resolvers.ground.seats import country_of_seat
from schemas.mention import Kind, Mention
from text.fold import fold_word


def home_of(mentions: Sequence[Mention], issuer: str | None) -> str | None:
    """Return the country in which a document is written: of its issuer, else the one whose places are named most.

    A place that completes a title or delegation tells where these are from. A country that words give to people and
    delegations is more likely another's, one's own being mostly left unsaid: its places count less.
    """
    own = (country_told(issuer) or country_of_seat(issuer)) if issuer else None
    if own:
        return own
    holders = [m for m in mentions if m.kind in (Kind.TITLE, Kind.DELEGATION) or _is_mission(m)]
    marked = frozenset(country_of(m.text) for m in holders if not _of_own_people(m.text))
    ends = {m.span.end for m in holders if m.kind is not Kind.ORGANIZATION}
    votes: dict[str, float] = {}
    seats = {m.span.end: m.text for m in mentions if m.kind is Kind.PLACE}
    for holder in holders:
        for host, weight in (*_hosts_of(holder), *_town_of(holder, seats.get(holder.span.end))):
            votes[host] = votes.get(host, 0.0) + weight
    months, others = frozenset(by_months(mentions)), not_by_months(mentions)
    free = _outside(mentions, holders)
    for mention in free:
        completes = not ends.isdisjoint(range(mention.span.start - _BESIDE, mention.span.start + 1))
        if mention.kind is not Kind.PLACE or (completes and country_of(mention.text)):
            continue  # «وزير العدل في بغداد»: a town is where it was
        for country, weight in _shares(mention, months, others):
            votes[country] = votes.get(country, 0.0) + weight * (_MARKED if country in marked else 1.0)
    for country in _of_known_bodies(free) if len(mentions) > _FEW else ():
        votes[country] = votes.get(country, 0.0) + 1.0
    best = max(votes.values(), default=0.0)
    first = [country for country, vote in votes.items() if vote == best]
    return first[0] if 0 < len(first) <= _TIED else None


def _of_own_people(office: str) -> bool:
    """Tell an office for the nationals of its own state abroad: « ministre … et des Tunisiens à l'étranger »."""
    folded = fold_word(office)
    return any(words in folded for words in standing_words("own_abroad"))


def _outside(mentions: Sequence[Mention], holders: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that lie in none of the holders, both being in order of the text."""
    starts = [holder.span.start for holder in holders]
    reach = [-1, *accumulate((holder.span.end for holder in holders), max)]
    return [m for m in mentions if reach[bisect_right(starts, m.span.start)] < m.span.end]


_FEW = 12
"""Mentions of a text in which a known body is one's own rather than the guest's: in a short one it may be either."""


def _is_mission(mention: Mention) -> bool:
    return mention.kind is Kind.ORGANIZATION and is_mission(mention.text)


def _of_known_bodies(mentions: Sequence[Mention]) -> list[str]:
    """Return the countries of the known bodies that are named without a state or place: one's own."""
    places = sorted(m.span.end for m in mentions if m.kind is Kind.PLACE)
    own: dict[str, str] = {}
    for body in (m for m in mentions if m.kind is Kind.ORGANIZATION and m.country and not countries_named(m.text)):
        at = bisect_right(places, body.span.start)
        if body.country and not (at < len(places) and places[at] <= body.span.end):
            own[fold_word(body.text)] = body.country
    return list(own.values())


_TIED = 2
"""Countries with the same vote of which the first is taken; of more, which are listed, none is where it is written."""


def _shares(mention: Mention, months: frozenset[str], others: frozenset[str]) -> list[tuple[str, float]]:
    """Return the countries that a place speaks for; «عمان» alone is rather the city, states having their full names.

    ``months`` are the countries that name the months as the text does, ``others`` those that do not: of two towns
    of one name one may be ruled out.
    """
    country = country_of_place(mention)
    if country is None:
        either = homonyms().get(fold_word(mention.text), set())
        either = either & months or (either - others or either)
        return [(country, 1.0) for country in either] if len(either) == 1 else []
    towns = sorted(homonyms().get(fold_word(mention.text), set()) - {country}) if country_of(mention.text) else []
    return [(towns[0], _TOWN), (country, 1.0 - _TOWN)] if towns else [(country, 1.0)]


_TOWN = 0.6


def _hosts_of(holder: Mention) -> list[tuple[str, float]]:
    """Return the country in which an envoy is posted, which most often is where the text is written, with its vote.

    A word that is a city's, too («السفارة الليبية في عمان»), parts its vote.
    """
    sent = holder.kind is not Kind.DELEGATION and not is_international(holder.text)
    namings = namings_in(holder.text) if sent else ()
    posted = [n for n in namings if n.posted]
    if not posted or all(n.posted for n in namings):
        return []
    possible = countries_possible(holder.text.split()[-1]) if posted[0].last else frozenset((posted[0].country,))
    possible = possible if posted[0].country in possible else frozenset((posted[0].country,))
    return [(country, 1.0 / len(possible)) for country in sorted(possible)]


def _town_of(holder: Mention, seat: str | None) -> list[tuple[str, float]]:
    """Return the country of the town that an envoy is posted in («السفير اليمني في مسقط»), with its vote."""
    own = country_of(holder.text)
    if seat is None or own is None or country_of(seat) or holder.kind is Kind.DELEGATION:
        return []
    if not _is_mission(holder) and standing_words("envoys").isdisjoint(fold_word(holder.text).split()):
        return []
    possible = countries_possible(seat) - {own}
    return [(country, 1.0 / len(possible)) for country in sorted(possible)]


_BESIDE = 5  # code points between a title and the place that completes it: « du »
_MARKED = 0.4
