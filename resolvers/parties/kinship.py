"""Whether parties are one, or of one body: neither of two of one body is the other's guest."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.relations import relation_words
from resolvers.ground.geography import is_international, is_mission
from resolvers.ground.signature import bare_words
from resolvers.parties.party import Party
from schemas.mention import Kind
from text.inflection import is_arabic


def others(host: Party | None, parties: Sequence[Party]) -> tuple[Party, ...]:
    """Return parties once each, without the host and without places."""
    found: list[Party] = []
    seen = [host] if host else []
    for party in parties:
        if party.kind is not Kind.PLACE and not any(_one(party, other) for other in seen):
            seen.append(party)
            found.append(party)
    return tuple(found)


def without_own_body(host: Party | None, guests: Sequence[Party]) -> tuple[Party, ...]:
    """Leave out the host's own body among those present: «استقبل رئيس المحكمة … بحضور أعضاء المحكمة».

    In French and English so wherever it stands ("X, Rector of A (UA), signed with B"), and so the body of a guest who
    is named beside it.
    """
    own = host.soft if host else frozenset()
    kept = [g for g in guests if g.governor != "presence" or g.figure >= 0 or g.keys.isdisjoint(own)]
    if any(is_arabic(g.quote.text) for g in kept):
        return tuple(kept)
    twice = [body for body in kept if any(_is_own(guest, body) for guest in kept)]
    return tuple(g for g in kept if g not in twice and not _is_own(host, g))


def from_elsewhere(host: Party | None, guests: Sequence[Party], home: str | None) -> tuple[Party, ...]:
    """Return those of another state than the host among people present, if any: the others are the host's own."""
    own = (None, host.country if host else None, home)
    strangers = tuple(g for g in guests if g.country not in own or is_abroad(g))
    return strangers or tuple(guests)


def _is_own(party: Party | None, body: Party) -> bool:
    """Tell whether a body is that of a person or delegation."""
    if party is None or party.kind not in (Kind.PERSON, Kind.DELEGATION) or body.kind is not Kind.ORGANIZATION:
        return False
    apart = party.country and body.country and party.country != body.country
    return not apart and not party.soft.isdisjoint(body.keys)


def kindred(party: Party, other: Party) -> bool:
    """Tell whether two parties are of one body, so that neither is the other's guest.

    Who leads a unit («مدير إدارة جودة الهواء») without a country of another's is of the body that is spoken of.
    """
    one, two = party.keys | party.soft, other.keys | other.soft
    shared = one & two
    if party.figure >= 0 and other.figure >= 0 and party.figure != other.figure:
        shared = frozenset(key for key in shared if not key.startswith(_TITLE))  # two ministers are of two ministries
    return bool(shared) or (party.country in (None, other.country) and _of_unit(party))


_TITLE = "t:"
"""With what the key of an office by its title begins."""


def _of_unit(party: Party) -> bool:
    """Tell whether all bodies by which a person is known are units of some other body."""
    bodies = [key.removeprefix("o:").split() for key in party.soft if key.startswith("o:")]
    units = bool(bodies) and all(len(words) > 1 and words[0] in relation_words("units") for words in bodies)
    return units and not is_abroad(party)  # « la cheffe du bureau de la Banque mondiale »


def is_inner(name: str) -> bool:
    """Tell whether a name is but that of a service which every institution has: « Direction des affaires juridiques ».

    It is one of the body that is spoken of.
    """
    words = bare_words(name)
    return len(words) > 1 and _inner_words().issuperset(words)


@lru_cache(maxsize=1)
def _inner_words() -> frozenset[str]:
    return frozenset(word for told in relation_words("inner_services") for word in bare_words(told))


def _one(party: Party, other: Party) -> bool:
    """Tell whether two namings are one party; bodies of like name in two countries are two."""
    abroad = party.country and other.country and party.country != other.country
    return bool(party.keys & other.keys) and not abroad


def is_abroad(party: Party) -> bool:
    """Tell whether a person is of an international body."""
    return any(is_international(key.removeprefix("t:").removeprefix("o:")) for key in party.soft)


def hosted_from_abroad(host: Party | None, home: str | None) -> bool:
    """Tell whether a host is of another state than the text or a mission, so that officials of the home are guests."""
    if host is None:
        return False
    body = host.figure < 0 and (is_mission(host.quote.text) or is_international(host.quote.text))
    return body or is_abroad(host) or (home is not None and host.country not in (None, home))
