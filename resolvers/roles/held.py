"""Who is who where somebody held an event with others: meetings, calls, dinners, oaths."""

from collections.abc import Sequence

from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.event_kinds import FACE
from resolvers.parties.clauses import participants
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.roles.facing import met_unnamed
from resolvers.roles.gatherings import co_hosts, occurring
from resolvers.roles.listed import treated
from schemas.mention import Kind
from schemas.relation import EngagementKind


def held(side: Side) -> Roles:
    """Read «عقد … اجتماعا مع …», calls too."""
    sworn = side.governed("before_whom") or _sworn_before(side)
    subject = _less_present(side)
    if _is_behind_chair(side, subject) or (all(p.kind is Kind.PLACE for p in subject) and side.chairs()):
        subject = []  # «عقدت الكويت والعراق جلسة مباحثات برئاسة X وY»: who sat for the states is told
    guests = side.companions() or _met_by_noun(side, subject)
    between = side.governed("between")
    # «أدى X اليمين أمام Y», «أنهى ضباط من الهيئة دورة نظمتها المفوضية»
    if host_of_event := (sworn if side.trigger.kind is EngagementKind.CEREMONY else _trained_by(side)):
        return Roles(host_of_event[0], others(host_of_event[0], subject))
    if side.trigger.kind is EngagementKind.CALL:
        guests = guests or side.governed("from", "to", "by") or [p for p in side.after if p.place > side.trigger.event]
    if side.trigger.kind is EngagementKind.RECEPTION:
        guests = guests or treated(side) or _at_its_table(side, subject)
    came = side.came and side.trigger.kind is EngagementKind.MEETING  # « les visiteurs ont tenu une séance avec »
    if pair := (guests if came else _with_him(side, subject)):
        return Roles(pair[0], others(pair[0], pair[1:]))
    if not subject and not side.pointing:
        return occurring(side)
    host = subject[0] if subject else None
    if side.trigger.kind not in FACE:
        guests = [*guests, *side.present(host), *(side.partners(host) if host else ())] or side.joint()
    guests = guests or [p for p in side.governed("presence", "partner") if p.kind is Kind.DELEGATION]
    guests = guests or participants(side, host)
    chair = next((p for p in side.chairs() if p.figure >= 0), None)
    if host and host.kind is Kind.DELEGATION and chair and side.trigger.kind in _SITTING:
        return Roles(chair, others(chair, [host, *(g for g in guests if g.kind is not Kind.ORGANIZATION)]))
    if host and host.figure < 0 and chair and side.trigger.kind in _SITTING:
        guests = guests or side.outsiders(host)
        guests = [*guests, *_sharing_chair(side, chair)]
        return Roles(chair, others(chair, [p for p in [*co_hosts(side, subject), *guests, *between] if p is not host]))
    alone = side.trigger.kind in FACE and not (guests or between) and met_unnamed(side)
    beside = [] if alone else co_hosts(side, subject)  # "A and B held talks with two leaders"
    return Roles(host, others(host, [*beside, *guests, *between]), pointed=side.pointing)


def _met_by_noun(side: Side, subject: Sequence[Party]) -> list[Party]:
    """Return whom an Arabic noun of meeting has right behind it, with which a day began: «بدأ X يومه بلقاء Y»."""
    trigger = side.trigger
    if trigger.latin or trigger.kind is not EngagementKind.MEETING or not subject or trigger.event < 0:
        return []
    by = side.items[trigger.event].form.startswith(affixes("with_attached"))
    behind = [p for p in side.after if p.place > trigger.event][:1]
    return [p for p in behind if by and p.governor == "event" and (p.figure >= 0 or p.kind is Kind.DELEGATION)]


def _trained_by(side: Side) -> list[Party]:
    """Return who organised a training that somebody else is told to have had."""
    if side.trigger.kind is not EngagementKind.WORKSHOP:
        return []
    subject, _ = side.split()
    return side.governed("organised") if subject or side.pointing else []


def _at_its_table(side: Side, subject: Sequence[Party]) -> list[Party]:
    """Return who was there where somebody gave a reception for nobody named: «أقامت السفارة حفلا …، حضره الوزير»."""
    return side.present(subject[0]) if subject else []


def _is_behind_chair(side: Side, subject: Sequence[Party]) -> bool:
    """Tell who is named behind the chair of an event that is itself what was held: «عقد الاجتماع برئاسة X، وY»."""
    chair = next(iter(side.governed("presided")), None)
    passive = not side.trigger.latin and side.trigger.event == side.trigger.place + 1
    return bool(passive and chair and subject) and chair is not None and chair.place < subject[0].place


def _less_present(side: Side) -> list[Party]:
    """Return the subject, which no body is that stands behind those present: «عقد ملتقى حضره أعضاء A ورؤساء B»."""
    subject, _ = side.split()
    present = next((p.place for p in side.after if p.governor == "presence"), None)
    behind = present is not None and bool(subject) and subject[0].figure < 0 and subject[0].place > present
    return [] if behind and not side.trigger.latin else subject


def _sworn_before(side: Side) -> list[Party]:
    """Return before whom an English oath was taken: "took the oath before the Chief Justice"."""
    first = side.after[:1] if side.trigger.verb == _OATH else []
    between = side.items[side.trigger.place + 1 : first[0].place] if first else ()
    return first if any_said(between, relation_words("before_one")) else []


_OATH = "take_oath"


def _with_him(side: Side, subject: Sequence[Party]) -> list[Party]:
    """Return the two told before whom a verb brings together again: «بدعوة من الوزير، حل السفير …، وعقد معه جلسة»."""
    behind = side.items[side.trigger.place + 1 : side.trigger.place + 3]
    him = any_said(behind, relation_words("with_him"))
    him = him or side.items[side.trigger.place].form in relation_words("dual_pasts")
    people = [p for p in side.before if p.figure >= 0]
    alone = not (subject or side.trigger.latin or side.trigger.nominal or side.pointing)
    return people if him and alone and side.trigger.kind in FACE and len(people) == _TWO else []


_TWO = 2


def _sharing_chair(side: Side, chair: Party) -> list[Party]:
    """Return those who shared the chair; in Arabic only those of another country: of one they are one side."""
    rest = [p for p in side.chairs() if p is not chair and p.figure >= 0]
    own = chair.country or side.home
    return rest if side.trigger.latin else [p for p in rest if p.country and own not in (None, p.country)]


_SITTING = (EngagementKind.SESSION, EngagementKind.MEETING)
"""Kinds of which who is in the chair is the host, and not the body that sits."""
