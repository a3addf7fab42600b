"""Those between whom an Arabic sentence tells of ties, and not of an event: «لبحث سبل التعاون بين X وY»."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sort
from resolvers.parties.party import Party
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.clitics import reads_as

_REACH = 4
"""Words before «بين» among which the noun of the ties stands, its adjectives behind it."""


def tied(items: Sequence[Item], trigger: Trigger, parties: Sequence[Party]) -> list[Party]:
    """Return the parties behind «بين» that completes a noun of ties; what is signed between two is theirs."""
    if trigger.latin or trigger.frame is Frame.SIGN or trigger.kind is EngagementKind.SIGNING:
        return []
    told = items[trigger.event].event if trigger.nominal and trigger.event >= 0 else None
    governors = ("between", "with") if told is not None and told.definite else ("between",)
    found: list[Party] = []
    taking = False
    for party in parties:
        of_two = party.governor in governors and party.place > trigger.place
        of_two = of_two and (party.governor == "between" or (party.figure < 0 and party.kind is Kind.ORGANIZATION))
        taking = (of_two and _of_ties(items, party)) or (taking and party.governor == "and")
        found += [party] if taking else []
    return found


def _of_ties(items: Sequence[Item], party: Party) -> bool:
    """Tell whether the «بين» or «مع» before a party stands behind a noun of ties, adjectives at most between them.

    «أكدت الوزيرة خلال اللقاء أهمية العلاقة مع الاتحاد الأوروبي»: whom she met is told elsewhere.
    """
    place = party.place
    between = next((n for n in range(place - 1, max(place - _REACH, 0), -1) if items[n].marks(party.governor)), 0)
    for item in reversed(items[max(between - _REACH, 0) : between]):
        if reads_as(item.form, relation_words("ties")):
            return True
        if item.sort is Sort.SIGN or item.mention >= 0 or item.event or item.verb:
            return False
    return False
