"""What a visitor opened at somebody else's: who held it is the host, the visitor the guest.

"He opened a training workshop set up by the Organization", « Mme X a ouvert, avec la présidente Y, un atelier ».
"""

from collections.abc import Sequence

from lexicon.relations import either
from resolvers.ground.among import any_said
from resolvers.ground.event_kinds import OPENED
from resolvers.ground.items import Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import is_abroad, kindred, others
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.roles.gatherings import OPENING
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind


def opened_by_visitor(
    cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties, earlier: Sequence[Report]
) -> Parties:
    """Turn the sides where a visitor from abroad, a guest of what was told before, opened or closed an event."""
    if trigger.verb not in OPENING or trigger.kind not in OPENED or trigger.passive or not earlier:
        return told
    opener = _opener(cast, sentence, trigger, earlier)
    if opener is None or not _is_visitor(cast, opener, earlier):
        return told
    parties = [p for p in parties_in(cast, sentence) if not (same_party(p, opener) or kindred(p, opener))]
    held = [p for p in parties if p.governor in _HOLDING and (p.kind is Kind.ORGANIZATION or p.governor == "organised")]
    beside = [p for p in parties if p.governor in _BESIDE and p.figure >= 0 and p.country in (None, cast.home)]
    host = next((p for p in (*held, *beside) if p.place > trigger.place), None)
    if host is None:
        return told
    guests = [g for g in told[1] if not kindred(g, host)]
    return host, others(host, [opener, *guests])


_HOLDING = ("organised", "from", "event", "to_attached", "by")
_BESIDE = ("with", "with_attached", "escort", "beside")


def _opener(cast: Cast, sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> Party | None:
    """Return who opened it: the subject, or whom a pronoun or bare noun before the verb means."""
    own = parties_in(cast, sentence)
    before = [p for p in own if p.place < trigger.place and p.figure >= 0]
    behind = [p for p in own if trigger.place < p.place < trigger.event and p.figure >= 0] if not trigger.latin else []
    subject = (before if trigger.latin else behind)[:1]
    if subject:
        return subject[0]
    if not any_said(sentence.items[: trigger.place + 2], either("pronouns", "person_nouns", "pointing_subjects")):
        return None
    return next((g for g in earlier[-1].guests if g.figure >= 0), None)


def _is_visitor(cast: Cast, opener: Party, earlier: Sequence[Report]) -> bool:
    """Tell whether someone was a guest of what was told before, and is of another country or a body of many states."""
    abroad = opener.country not in (None, cast.home) or is_abroad(opener)
    return abroad and any(same_party(opener, guest) for report in earlier for guest in report.guests)
