"""Whom a visitor met by a pronoun: the head of the house visited («زار X الجامعة والتقى رئيسها»), never oneself."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Sentence
from resolvers.parties.party import Party
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_BEHIND = 2
"""Items behind a verb among which «رئيسها» stands, a particle on it or before it."""


def less_self(
    sentence: Sentence, trigger: Trigger, host: Party | None, guests: tuple[Party, ...], earlier: Sequence[Report]
) -> tuple[Party, ...]:
    """Return the guests less the host; where nobody is left, the house told before whose head was met."""
    if host is None or not any(g.keys & host.keys for g in guests):
        return guests
    rest = tuple(g for g in guests if not g.keys & host.keys)
    own = any_said(sentence.items[trigger.place + 1 : trigger.place + 1 + _BEHIND], relation_words("contact_own"))
    last = earlier[-1] if earlier and earlier[-1].sentence == sentence.span else None
    house = last.host if own and last is not None and not rest else None
    return (house,) if house is not None and house.kind is Kind.ORGANIZATION else rest
