"""The guest told before whom a bare noun means in Arabic: «وزار الضيف …», «كما التقى الضيف رئيس …»."""

from collections.abc import Sequence

from lexicon.engagements import FACING, Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sentence
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind


def with_guest_again(sentence: Sentence, trigger: Trigger, told: Parties, earlier: Sequence[Report]) -> Parties:
    """Return host and guests with the guest whom «الضيف» means: who met him, or whom he met, is the host."""
    host, guests = told
    if trigger.latin or trigger.nominal or not _means_guest(sentence.items, trigger.place):
        return told
    if trigger.frame not in (*FACING, Frame.VISIT):
        return told
    guest = _guest_told(earlier, [p for p in (host, *guests) if p])
    if guest is None:
        return told
    return (host or (next(iter(guests), None) if trigger.frame in FACING else None)), (guest,)


def _means_guest(items: Sequence[Item], verb: int) -> bool:
    """Tell whether the bare noun stands right behind a verb, alone or behind an office: «زار الوزير الضيف»."""
    office = any_said(items[verb + 1 : verb + 2], relation_words("pointing_subjects"))
    return any_said(items[verb + 1 + office : verb + 2 + office], relation_words("guest_subjects"))


def _guest_told(earlier: Sequence[Report], named: Sequence[Party]) -> Party | None:
    """Return the one person or delegation last told to have come, who is not named here."""
    for report in reversed(earlier):
        came = [g for g in report.guests if g.figure >= 0 or g.kind is Kind.DELEGATION]
        if came:
            return None if any(same_party(came[0], p) for p in named) else came[0]
    return None
