"""Whom an event told before it brought together, heard or welcomed: guests of that event, and none of another."""

from collections.abc import Sequence

from resolvers.engagements.clauses_about import came_about
from resolvers.ground.among import any_marked
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Sentence
from resolvers.parties.kinship import others
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind


def is_in_the_stead(sentence: Sentence, report: Report, found: Sequence[Report]) -> bool:
    """Tell whether who welcomes visitors in another's name only speaks at the call or visit just told."""
    last = found[-1] if found else None
    if last is None or last.sentence == sentence.span or report.kind is not EngagementKind.RECEPTION or report.dated:
        return False
    came = all(any(same_party(g, known) for known in last.guests) for g in report.named_guests)
    told = last.kind in (EngagementKind.RECEPTION, EngagementKind.VISIT, EngagementKind.MEETING) and bool(last.guests)
    return told and came and any_marked(sentence.items, "stead")


def add_gathered(sentence: Sentence, trigger: Trigger, report: Report, found: list[Report]) -> bool:
    """Add whom an event told before it brought together, or who was heard at it, to its guests; tell whether so.

    «ترأس … اجتماعا ضم ممثلي …», «ترأس … جلسة المجلس، واستمع المجلس إلى …».
    """
    last = found[-1] if found else None
    if last is None or last.host is None or trigger.verb not in (_GATHERING, _HEARING, _HEARD):
        return False
    if trigger.verb in (_HEARING, _HEARD):
        within = last.kind in (EngagementKind.SESSION, EngagementKind.MEETING)
        own = report.host is not None and same_party(report.host, last.host) and last.sentence == sentence.span
        nobody = trigger.verb == _HEARING and (report.host is None or report.host.figure < 0)
        within = within and (nobody or own)  # «واستمع المجلس إلى», "the committee met and heard"
        report = replace(report, host=None)
    elif in_which_told(sentence, trigger) and last.kind in FACE and _at_once(last, report):
        return _gathered_there(report, found)
    else:
        within = last.sentence == sentence.span and last.kind is report.kind and trigger.event < trigger.place
        within = within and sentence.items[trigger.event].span.start > last.trigger.span.start
    if within:
        named = others(last.host, report.parties) if trigger.verb != _HEARD else report.parties
        known = frozenset(key for party in last.parties for key in party.keys)
        served = () if trigger.verb == _HEARD else last.parties  # who is heard may serve what heard him
        new = [p for p in named if not (p.keys & known or any(same_party(p, k) for k in served))]
        found[-1] = replace(last, guests=(*last.guests, *new))
    return within


def in_which_told(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a meeting in which what was just told came about: «جاء ذلك خلال اجتماع … ضم السفير X والقنصل Y»."""
    return 0 <= trigger.event == came_about(sentence) < trigger.place


def _at_once(last: Report, report: Report) -> bool:
    """Tell that a meeting in which something came about is not told of another day or call than the last event."""
    return last.kind is not EngagementKind.CALL and (report.dated is None or report.start in (None, last.start))


def _gathered_there(report: Report, found: list[Report]) -> bool:
    """Make all whom such a meeting brought together guests of the event that came about in it, where it was held."""
    last = found[-1]
    known = frozenset(key for party in last.parties for key in party.keys)
    named = [p for p in others(last.host, report.parties) if not p.keys & known]
    new = [p for p in named if not any(same_party(p, k) for k in last.parties)]
    place = report.place or last.place
    found[-1] = replace(last, guests=(*last.guests, *new), place=place, lines=(*last.lines, report.line))
    return True


def add_only_one(sentence: Sentence, trigger: Trigger, party: Party, found: list[Report]) -> None:
    """Add the only one whom an event told in the same sentence brought together: «عقد … جلسة ضمت وفدا …»."""
    last = found[-1] if found else None
    if last is None or last.host is None or trigger.verb != _GATHERING or last.sentence != sentence.span:
        return
    named = party.figure >= 0 or party.kind is Kind.DELEGATION
    within = last.kind is trigger.kind and 0 <= trigger.event < trigger.place < party.place and not trigger.latin
    within = within and named
    if within and not any(same_party(party, known) for known in last.parties):
        found[-1] = replace(last, guests=(*last.guests, party))


_GATHERING, _HEARING, _HEARD = "gather", "hear_witness", "hear_body"
