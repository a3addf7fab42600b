"""In whose honour something was given, whom the report before tells: « Un dîner a été offert en son honneur par X »."""

from collections.abc import Sequence

from lexicon.relations import words as relation_words
from resolvers.ground.items import Sentence
from resolvers.parties.report import Report, same_party
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.relation import EngagementKind


def in_their_honour(sentence: Sentence, trigger: Trigger, told: Parties, earlier: Sequence[Report]) -> Parties:
    """Let the guests of the report before be those of a dinner in "his honour"; other reports stay."""
    if not trigger.latin or trigger.kind is not EngagementKind.RECEPTION or not _honours(sentence, trigger):
        return told
    last = next((r for r in reversed(earlier) if r.guests), None)
    if last is None:
        return told
    named = told[0] if told[0] is not None and not any(same_party(told[0], g) for g in last.guests) else None
    return named or last.host, last.guests


def _honours(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether « en son honneur », "in their honour" stands about the verb."""
    items, nouns, whose = sentence.items, relation_words("honour_noun"), relation_words("honour_whose")
    near = range(2, min(trigger.place + _REACH, len(items)))
    return any(items[n].form in nouns and items[n - 1].form in whose for n in near)


_REACH = 24
"""Items behind the verb among which the phrase stands, who gave the dinner before it."""
