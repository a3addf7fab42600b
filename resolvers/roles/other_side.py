"""The other side of a signature or meeting of which a sentence names one: «وقع الوزير ونظيره …», "signed with X"."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.officials.nationality import is_envoy
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from text.clitics import reads_as

_REACH = 10
"""Items about a verb among which its subject stands, with the counterpart joined to it."""
_NATION = 2
"""Items behind a counterpart of which the first may tell the nation, before a name."""
_WITH = ("with", "with_attached")


def with_other_side(
    sentence: Sentence, trigger: Trigger, told: Parties, earlier: Sequence[Report], *, listed: bool
) -> Parties:
    """Put the other side, told in the report before, beside the one that is named.

    ``listed``: in an entry of a diary, whose owner need not be named.
    """
    host, guests = told[0], tuple(_known(guest, earlier) for guest in told[1])
    told = host, guests
    one = host or next(iter(guests), None)
    facing = trigger.frame in (Frame.SIGN, Frame.MEET) and not (trigger.nominal or trigger.relative)
    if not facing or one is None or (host and guests) or len(guests) > 1:
        return told
    reduced = trigger.latin and trigger.event == trigger.place - 1  # « le protocole signé avec … »: one told of
    if trigger.frame is Frame.SIGN and one.governor in _WITH and not reduced:
        before = next((r.host for r in reversed(earlier) if r.host), None)
        known = before is not None and not same_party(before, one)
        return ((before if known else None), (one,)) if known or listed else told
    last = next((r for r in reversed(earlier) if r.host and r.guests), None)
    return _with_counterpart(one, last) if last and _counterpart(sentence, trigger) else told


def _known(guest: Party, earlier: Sequence[Report]) -> Party:
    """Return who, told before, is the counterpart that a nation tells («ونظيره النيجري»): no envoy of that nation."""
    if len(guest.nations) != 1:
        return guest
    met = (p for r in reversed(earlier) for p in r.parties if p.figure >= 0 and p.country == guest.country)
    return next((p for p in met if not any(is_envoy(key.removeprefix("t:")) for key in p.soft)), guest)


def _with_counterpart(one: Party, last: Report) -> Parties:
    """Return the one named and the other side of the report before, people before bodies."""
    if any(same_party(one, g) for g in last.guests):
        return last.host, (one,)
    others = tuple(g for g in last.guests if not same_party(g, one))
    return one, tuple(g for g in others if g.figure >= 0) or others


def _counterpart(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether «and his counterpart», "and his guest" without a name is joined to the subject of a verb."""
    items = sentence.items
    if trigger.latin:
        return any(_joined_latin(items, n) for n in range(max(trigger.place - _REACH, 0), trigger.place))
    return any(_joined(items, n) for n in range(trigger.place + 1, min(trigger.place + _REACH, trigger.end)))


def _joined(items: Sequence[Item], place: int) -> bool:
    form = items[place].form
    if items[place].mention >= 0 or not form.startswith(affixes("and_attached")):
        return False
    peer = reads_as(form, relation_words("peers"))
    visitor = form[1:] in relation_words("person_nouns")
    return (peer or visitor) and not _named(items, place)


def _joined_latin(items: Sequence[Item], place: int) -> bool:
    before = [i.form for i in items[max(place - 2, 0) : place]]
    owned = before[-1:] and before[-1] in either("possessives", "his_her")
    joined = before[:1] and before[0] in relation_words("and")
    return bool(owned and joined) and items[place].form in relation_words("peers_latin") and not _named(items, place)


def _named(items: Sequence[Item], place: int) -> bool:
    """Tell whether a name completes the noun, its nation or an honorific between."""
    for item in items[place + 1 : place + 1 + _NATION + 1]:
        if item.kind in (Kind.PERSON, Kind.TITLE):
            return True
        if item.sort is not Sort.WORD and not (item.sort is Sort.SIGN and item.form in relation_words("separators")):
            return False
    return False
