"""Who signed with whom, and for whom."""

from collections.abc import Sequence

from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Sort
from resolvers.parties.governed import COMPANION
from resolvers.parties.kinship import others
from resolvers.parties.party import Party, same_party
from resolvers.parties.sides import Roles, Side
from schemas.mention import Kind


def signing(side: Side) -> Roles:
    """Read a signature: the first to be named is the host, the others are guests, as all it was signed with are."""
    signers = _each_for_one(side)
    return Roles(signers[0], others(signers[0], signers[1:])) if signers else _signing(side)


def _signing(side: Side) -> Roles:
    between = _in_their_stead(side) or [p for p in side.governed("between") if p in side.after]
    between = between or (side.ahead("between") if side.trigger.latin and side.trigger.passive else [])
    agents = side.governed("by")
    subject, rest = side.split()
    companions = side.governed(*COMPANION)
    together = side.governed("partner") if side.trigger.latin and not companions else []
    companions += [p for p in together if p in side.after and p.figure >= 0]  # « a signé, conjointement avec X, un »
    chair = [p for p in side.before if p.governor == "presided" and p.figure >= 0]
    between = [] if between and _of_matter(side, subject, companions, between) else between
    between = with_it(side, between)
    if between and not _by_subject(side, subject, between[0]):
        return Roles(between[0], others(between[0], between[1:]))
    if between and not (subject[1:] or rest or companions):
        return Roles(subject[0], others(subject[0], between))  # «وقعت الوزارة اتفاقية توأمة بين جامعة … وجامعة …»
    if chair and agents and side.trigger.passive:
        return Roles(chair[0], others(chair[0], agents))  # « Présidée par …, la convention a été signée par … »
    rest = [p for p in rest if not (subject[1:] or companions) or not _aimed_at(side, p)]
    if side.pointing and companions and not (agents or subject or side.trigger.passive):
        return Roles(None, others(None, [*rest, *companions]), pointed=side.pointing)  # «وقع الوزير مذكرة مع …»
    if companions[1:] and not (agents or subject or rest or side.before or side.trigger.nominal):
        return Roles(None, others(None, companions))  # « la convention a été signée avec A et B »
    if side.trigger.latin and companions and all(p.figure >= 0 for p in subject):
        subject = [p for p in subject if p is subject[0] or side.from_abroad(p, subject[0])]  # "A and B signed with C"
    everyone = [*(agents if side.trigger.passive or not subject else []), *subject, *rest, *companions]
    everyone = _without_signed_for(side, everyone)
    host = everyone[0] if everyone else None
    return Roles(host, others(host, everyone[1:]))


def with_it(side: Side, between: list[Party]) -> list[Party]:
    """Put before the only one named behind "between" the body to which a pronoun or bare noun there points back.

    So « entre cette institution et X », «بينها وبين X».
    """
    if not between or between[1:]:
        return between
    marks = (n for n in range(side.trigger.place, len(side.items)) if side.items[n].marks("between"))
    mark = next(marks, None)
    if mark is None or not any_said(side.items[max(mark - 1, 0) : mark + _IT], relation_words("that_body")):
        return between
    told = [p for p in (*side.before, *side.after) if p.place < mark and p.kind is Kind.ORGANIZATION]
    own = next(reversed(told), None)
    return between if own is None or same_party(own, between[0]) else [own, *between]


_IT = 3
"""Items of "between" and what points back: "between the institution"."""


def _of_matter(side: Side, subject: Sequence[Party], companions: Sequence[Party], between: Sequence[Party]) -> bool:
    """Tell that two are but between whom what was signed is to serve: "signed with X to boost trade between A and B".

    In French and English, where a signatory stands before the verb and another, or words of aim, before them; or where
    two people signed and the two are lands: "A and B signed an accord on trade between Malta and Slovenia".
    """
    trigger, first = side.trigger, between[0].place
    if not trigger.latin or trigger.passive or not any(p.place < trigger.place for p in subject):
        return False
    signed = any(trigger.place < p.place < first for p in companions)
    signed = signed or (len([p for p in subject if p.figure >= 0]) > 1 and all(p.kind is Kind.PLACE for p in between))
    return signed or any_marked(side.items[trigger.event + 1 : first], "purpose")


def _in_their_stead(side: Side) -> list[Party]:
    """Return who signed, each told behind whom he signed for: «نيابة عن الوزارة X، ونيابة عن الوكالة Y»."""
    marks = [n for n, i in enumerate(side.items) if n > side.trigger.place and i.marks("stead")]
    ends = (*marks[1:], len(side.items))
    told = [p for p in side.after if p.figure >= 0]
    first = (next((p for p in told if n < p.place < end), None) for n, end in zip(marks, ends, strict=False))
    signers = [p for p in first if p is not None]
    return signers if signers[1:] else []


def _each_for_one(side: Side) -> list[Party]:
    """Return who signed, each told before whom he signed for: « M. X, pour A, et M. Y pour B », «X عن أ، وY عن»."""
    told = (*side.before, *side.after, *side.beyond)
    people = sorted((p for p in told if p.figure >= 0), key=lambda p: p.place)
    ends = [*(p.place for p in people[1:]), len(side.items)][: len(people)]
    signers = [p for p, end in zip(people, ends, strict=True) if _for_whom(side, p.place + 1, end)]
    return signers if len(signers) == len(people) > 1 else []


def _for_whom(side: Side, first: int, end: int) -> bool:
    """Tell whether a word behind a signatory says for which body he signed: at once, or before the next one."""
    words = relation_words("signed_for")
    if side.trigger.latin and any_said(side.items[first : min(first + _FOR, end)], words):
        return True
    places = (n for n in range(first, end) if side.items[n].mention < 0 and side.items[n].form in words)
    return any(any(i.kind is Kind.ORGANIZATION for i in side.items[n + 1 : n + _BODY]) for n in places)


_FOR = 4
"""Items behind a signatory among which "for" stands, a comma and "signed" between."""
_BODY = 3
"""Items from "for" to the body behind it, the article among them."""


def _without_signed_for(side: Side, signers: Sequence[Party]) -> list[Party]:
    """Leave out the body for which «عن» says that the person behind it signed: «وقعها عن الوزارة الوزير …، وعن …»."""
    behind = [*signers[1:], None]
    return [p for p, s in zip(signers, behind, strict=False) if not (s and s.figure >= 0 and _signs_for(side, p, s))]


def _signs_for(side: Side, body: Party, signer: Party) -> bool:
    before = side.items[max(body.place - 1, 0) : body.place]
    behind = body.kind is Kind.ORGANIZATION and signer.governor in ("none", "comma") and signer.gap <= 1
    return behind and any_marked(before, "side")


def _by_subject(side: Side, subject: Sequence[Party], between: Party) -> bool:
    """Tell whether the subject signs what is for two others: «وقع الوزير ونظيره بروتوكولا للتبادل بين المحاكم»."""
    active = not (side.trigger.latin or side.trigger.nominal or side.trigger.passive)
    return active and bool(subject) and side.trigger.place < subject[0].place < min(side.trigger.event, between.place)


def _aimed_at(side: Side, party: Party) -> bool:
    """Tell whether a body is what an agreement is for, and signs nothing: «اتفاقية لتمويل إنشاء مستشفى …»."""
    if party.kind is not Kind.ORGANIZATION or party.governor != "event" or not party.gap:
        return False
    between = side.items[side.trigger.event + 1 : party.place] if side.trigger.event >= 0 else ()
    return any(i.sort is Sort.WORD and i.form.startswith(affixes("to_attached")) for i in between)
