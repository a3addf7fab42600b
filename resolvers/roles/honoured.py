"""In whose honour something was given, or who one's guest was, whom the report before tells: « en son honneur »."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.latin import before_nation
from resolvers.parties.party import same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.roles.signers import people_first
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind


def in_their_honour(sentence: Sentence, trigger: Trigger, told: Parties, earlier: Sequence[Report]) -> Parties:
    """Let the guests of the report before be those of a dinner in "his honour", «على شرفه»; other reports stay."""
    named = bool(told[1]) and not trigger.latin
    if trigger.kind is not EngagementKind.RECEPTION or named or not _honours(sentence, trigger):
        return told
    last = next((r for r in reversed(earlier) if r.guests), None)
    if last is None:
        return told
    giver = told[0] if told[0] is not None and not any(same_party(told[0], g) for g in last.guests) else None
    return giver or last.host, last.guests


def given_for(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties, earlier: Sequence[Report]) -> Parties:
    """Return for whom something was given: "held a workshop for the visitors", "a dinner in honour of the team".

    They are the guests of the report before, or a delegation that is named.
    """
    host, guests = told
    if host is None or guests or not trigger.latin or trigger.kind in (None, EngagementKind.VISIT):
        return told
    items = sentence.items
    for n in range(trigger.place + 2, min(trigger.place + _REACH, len(items))):
        named = items[n].kind is Kind.DELEGATION
        if not (named or items[n].form in _VISITORS) or not _is_given(items, n):
            continue
        if named:
            return host, tuple(p for p in parties_in(cast, sentence) if p.place == n)
        last = next((r for r in reversed(earlier) if r.guests), None)
        return host, tuple(g for g in last.guests if not same_party(g, host)) if last else ()
    return told


def _is_given(items: Sequence[Item], noun: int) -> bool:
    """Tell "for the", « pour les », "in honour of the" before a noun, its nation between."""
    article = before_nation(items, noun)
    first = article - (article > 0 and items[article].form in relation_words("definite"))
    return items[first].form in relation_words("given_for") or items[first].marks("receives")


_VISITORS = either("visitor_words", "delegation_words", "object_nouns_behind")


def _honours(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether « en son honneur », "in their honour", «على شرفه», «تكريما للضيف» stands about the verb."""
    items, nouns, whose = sentence.items, relation_words("honour_noun"), relation_words("honour_whose")
    near = range(2, min(trigger.place + _REACH, len(items)))
    if not trigger.latin:
        his, given, guest = (relation_words(f"honour{e}") for e in ("_his", "_given", "ed_guest"))
        return any(items[n].form in his or (items[n - 1].form in given and items[n].form in guest) for n in near)
    return any(items[n].form in nouns and items[n - 1].form in whose for n in near)


_REACH = 24
"""Items behind the verb among which the phrase stands, who gave the dinner before it."""


def with_his_guests(sentence: Sentence, trigger: Trigger, told: Parties, earlier: Sequence[Report]) -> Parties:
    """Return whom « avec son hôte », "with his guest", «مع ضيفه» mean: those who came in what was told last."""
    host, guests = told
    last = next((r for r in reversed(earlier) if r.guests), None)
    if host is None or guests or last is None or not _with_his_guest(sentence, trigger):
        return told
    came = tuple(g for g in last.guests if not same_party(g, host))
    if last.host and same_party(last.host, host):
        return host, people_first(came)
    return told


def _with_his_guest(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether "with his guest" stands beside a verb, in French and English with a possessive."""
    items = sentence.items
    near = range(max(trigger.place - 1, 0), min(trigger.end or len(items), trigger.place + _WITH))
    behind = [n + 1 for n in near if items[n].marks("with")]
    if trigger.frame is Frame.RECEIVE and trigger.kind is EngagementKind.VISIT:
        behind += range(trigger.place + 1, trigger.place + _OBJECT)  # «اصطحبت الوزيرة ضيفها في جولة»
    if trigger.latin:
        behind = [n + 1 for n in behind if any_said(items[n : n + 1], _WHOSE)]
    return any(any_said(items[n : n + 1], relation_words("his_guests")) for n in behind)


_WHOSE = either("his_her", "possessives")
_OBJECT = 4
"""Items behind a verb of taking guests round among which "his guest" stands as its object."""
_WITH = 12
"""Items behind a verb among which "with his guest" stands."""
