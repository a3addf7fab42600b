"""Who took part in what others hold, and who presided over it."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from resolvers.ground.among import any_marked
from resolvers.parties.beside_verbs import first_group
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.roles.gatherings import presiding
from resolvers.roles.listed import heads_band, listed_after
from resolvers.roles.taking_part import delegations_behind
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.inflection import is_definite


def attending(side: Side) -> Roles:
    """Read taking part in what others hold."""
    subject, _ = side.split()
    if side.trigger.pronoun and side.trigger.nominal and not subject:
        subject = [p for p in (*side.after, *side.beyond) if p.governor == "purpose"][:1]  # «خلال مشاركته …، أكد …»
    return _taking_part(side, subject)


_WHOSE = ("to_attached", "event")


def _behind_owner(side: Side) -> list[Party]:
    """Return who came, told behind whose event it was: «حضر مؤتمر نقابة المهندسين محافظ حلب X ووزير الأشغال Y»."""
    behind = [p for p in side.after if p.place > side.trigger.event and not _owns(side, p)]
    group = list(takewhile(lambda p: p.governor == "and", behind[1:]))
    return [behind[0], *group] if behind and behind[0].governor == "none" and behind[0].figure >= 0 else []


def _owns(side: Side, party: Party) -> bool:
    """Tell whose an event is, behind its Arabic noun."""
    return party.governor in _WHOSE and side.trigger.event < party.place and not _came_to(side, party)


def _came_to(side: Side, party: Party) -> bool:
    """Tell who came to an event whose noun is closed by the article, and is nobody's: «حضر المؤتمر محافظ حلب X»."""
    between = side.items[side.trigger.event : party.place] if side.trigger.event < party.place else []
    someone = party.governor == "event" and party.figure >= 0  # a council holds its own session
    return someone and any(i.mention < 0 and is_definite(i.form) for i in between)


def _taking_part(side: Side, subject: Sequence[Party]) -> Roles:
    """Return those who take part as guests of who presides, organises or holds the event.

    Whose the event is, told behind its Arabic noun, takes no part: «شاركت سلطنة عمان في أعمال الدورة … للمجلس …».
    """
    told = side.trigger.place < side.trigger.event and not side.trigger.latin
    subject = [p for p in subject if not (told and _owns(side, p))] or (_behind_owner(side) if told else [])
    came = delegations_behind(side) if told and all(p.place > side.trigger.event for p in subject) else []
    subject = listed_after(side) or came or subject
    whose = [p for p in side.governed("to_attached", "event") if p not in came and not (told and _came_to(side, p))]
    hosts = [*side.governed("presided"), *side.governed("organised"), *_who_held(side), *whose]
    if side.trigger.kind is EngagementKind.SIGNING and (signers := side.governed("between"))[1:]:
        return Roles(signers[0], others(signers[0], signers[1:]))  # "attended the signing of an agreement between"
    host = next((h for h in hosts if h not in subject), None)
    behind = [p for p in side.after if p.place > side.trigger.event]
    partners = side.governed("with") if behind[:1] and behind[0].governor == "with" else []
    if host is None and subject and partners and side.trigger.kind is EngagementKind.MEETING:
        if subject[0].kind is Kind.DELEGATION and partners[0].figure >= 0 and not side.trigger.latin:
            return Roles(partners[0], others(partners[0], [*subject, *partners[1:]]))
        return Roles(subject[0], others(subject[0], [*subject[1:], *partners]))  # «شارك في اجتماع مع X»
    came = [p for p in (*subject, *side.governed("heads")) if p.kind is Kind.DELEGATION]
    led = [p for p in subject if any(p.keys & band.soft for band in came)]  # «شارك … على رأس وفد …»
    return Roles(host, others(host, [*(p for p in subject if p not in led), *(came if led else [])]))


def _who_held(side: Side) -> list[Party]:
    """Return the subject of the clause that says who held it: "a course that the Ministry ran", « que X a tenu »."""
    parties = (*side.after, *side.beyond) if side.trigger.latin else ()
    behind = next((p for p in parties if p.place > side.trigger.event), None)
    if behind is None or behind.kind is Kind.PLACE:
        return []
    clause = side.items[side.trigger.event + 1 : behind.place]
    verb = side.items[behind.place + 1 : behind.place + _VERB]
    told = any_marked(clause, "relative") and any(v.frame in _HOLDING for i in verb for v in i.verbs)
    return [behind] if told and not any_marked(verb, "by") else []


_VERB = 4
"""Items behind the subject of a relative clause among which its verb stands."""
_HOLDING = (Frame.ORGANISE, Frame.HOLD)


def chairing(side: Side) -> Roles:
    """Read «ترأس»: an event, or a delegation that takes part in one."""
    subject, object_ = side.split()
    named = [*subject, *object_[:1]]
    sharing = {p.place for p in subject[1:] if p.governor == "and" and not side.trigger.latin}  # «ترأس X ووفد …»
    led = (p for p in named if p.kind is Kind.DELEGATION and p.place not in sharing)
    if any(side.trigger.place < p.place < side.trigger.event for p in led):
        return _taking_part(side, named)
    if heads_band(side):
        return _taking_part(side, first_group(side.plain()) or subject)
    return presiding(side)
