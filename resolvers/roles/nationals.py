"""Who is meant by a noun and a nation: « le diplomate français », "the British official", «المسؤول القطري»."""

from collections.abc import Sequence

from lexicon.countries import country_of_adjective
from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.event_kinds import FACE
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_BEHIND = 4
"""Items behind an Arabic verb among which its subject stands."""


def with_national(cast: Cast, sentence: Sentence, trigger: Trigger, named: Parties, told: Parties) -> Parties:
    """Put the last person told of that nation on the side that a noun and its nation stand for, else their delegation.

    ``named`` are the host and guests that the sentence itself names, ``told`` those put in from before.
    """
    faced = trigger.frame in (Frame.RECEIVE, Frame.MEET, Frame.HOLD) and trigger.kind in FACE
    if not faced or trigger.nominal or trigger.relative:
        return _with_side(cast, sentence, trigger, told)
    nation = _nation_of_subject(sentence, trigger)
    others = [*((named[0],) if named[0] else ()), *named[1]]
    meant = _last_of(cast, sentence, nation, others) if nation and others else None
    if meant is None:
        return told
    agent = next((p for p in others if p.governor == "by"), None)
    if agent is not None and trigger.frame is Frame.RECEIVE:
        return agent, (meant,)  # «استقبل الدبلوماسي الفرنسي من طرف …», its vowels unwritten
    if trigger.passive and trigger.frame is Frame.RECEIVE:
        return (named[0], (meant,)) if named[0] else told
    return (meant, named[1]) if named[1] else (meant, tuple(others))


def _with_side(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties) -> Parties:
    """Let the delegation be who visited that the side of its nation stands for: « la partie gambienne a visité »."""
    if told[1] or trigger.frame is not Frame.VISIT or trigger.nominal or trigger.passive:
        return told
    items = sentence.items
    behind = items[trigger.place + 1 : trigger.place + _BEHIND]
    near = items[max(trigger.place - _BEHIND, 0) : trigger.place] if trigger.latin else behind
    sides = any_said(near, relation_words("sides"))
    nation = next((c for i in near if (c := country_of_adjective(i.form))), None) if sides else None
    before = [s for s in cast.scene.sentences if s.span.end <= sentence.span.start] if nation else []
    came = (p for s in before for p in parties_in(cast, s) if p.kind is Kind.DELEGATION and p.country == nation)
    guest = next(came, None)
    return (told[0], (guest,)) if guest else told


def _nation_of_subject(sentence: Sentence, trigger: Trigger) -> str | None:
    """Return the nation told beside the bare noun that is the subject of a verb."""
    items = sentence.items
    if trigger.latin:
        sign = max((n for n in range(trigger.place) if items[n].sort is Sort.SIGN and items[n].form != "'"), default=-1)
        return (
            None
            if any(i.mention >= 0 for i in items[sign + 1 : trigger.place])
            else _nation(items[sign + 1 : trigger.place])
        )
    return _nation(items[trigger.place + 1 : trigger.place + _BEHIND])


def _nation(near: Sequence[Item]) -> str | None:
    """Return the nation whose adjective stands right beside a noun of somebody told before."""
    for n, item in enumerate(near):
        if item.mention >= 0 or (item.sort is Sort.SIGN and item.form != "'"):
            return None
        if item.form in either("person_nouns", "pointing_subjects"):
            beside = (*near[n + 1 : n + 2], *(near[n - 1 : n] if item.form.isascii() else ()))
            return next((c for i in beside if i.mention < 0 and (c := country_of(i.form))), None)
    return None


def _last_of(cast: Cast, sentence: Sentence, nation: str, others: Sequence[Party]) -> Party | None:
    """Return the last person of a nation told before a sentence who is none of those named in it."""
    before = [s for s in cast.scene.sentences if s.span.end <= sentence.span.start]
    people = (p for s in reversed(before) for p in reversed(parties_in(cast, s)) if p.kind is not Kind.DELEGATION)
    of_nation = (p for p in people if p.figure >= 0 and p.country == nation)
    return next((p for p in of_nation if not any(same_party(p, o) for o in others)), None)
