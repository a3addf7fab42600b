"""Who is host and who is guest beside each kind of verb: the grammar of the frames of ``lexicon/engagements.yml``."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.parties.beside_verbs import first_group, of_clause
from resolvers.parties.clauses import behind_phrase, is_fronted, main_subject, opens_phrase
from resolvers.parties.component import Party
from resolvers.parties.governed import COMPANION, Scope
from resolvers.parties.kinship import kindred, others
from resolvers.parties.latin import house_of, is_handed, is_received
from resolvers.parties.sides import Roles, Side
from resolvers.roles.convening import sitting
from resolvers.roles.gatherings import gathering, lodging, occurring, organising, presiding
from resolvers.roles.held import held
from resolvers.roles.listed import each_of, heads_band, listed_after
from resolvers.roles.particular import PARTICULAR
from resolvers.roles.visiting import visiting
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.clitics import readings


def roles_of(sentence: Sentence, trigger: Trigger, parties: Sequence[Party], scope: Scope) -> Roles:
    """Return who is who in one report."""
    side = Side(sentence, trigger, parties, scope)
    roles = (PARTICULAR.get(trigger.verb) or _BY_FRAME[trigger.frame])(side)
    return _in_its_chair(side, roles) if trigger.latin else roles


def _in_its_chair(side: Side, roles: Roles) -> Roles:
    """Let who chairs the body that met or heard someone be the host: "The Committee, chaired by X, heard"."""
    host = roles.host
    if host not in side.before or host.figure >= 0 or host.kind is not Kind.ORGANIZATION:
        return roles
    beside = [*side.before[side.before.index(host) + 1 :][:1], *side.opening("presided")]
    chair = next((p for p in beside if p.governor == "presided"), None)
    if chair is None or chair.figure < 0 or side.trigger.frame not in _CHAIRED:
        return roles
    return replace(roles, host=chair, guests=others(chair, roles.guests))


_CHAIRED = (Frame.RECEIVE, Frame.MEET, Frame.HOLD)


_CALLING = ("convoke", "brief")
"""Verbs that tell a meeting only where someone is their subject: « la présidente a réuni … »."""
_HEARING = "hear_body"
_CREDENTIALS = "accept_credentials"
_GRANTING = ("audience", "show_to", "record_visit", "be_visited", "play_host")
"""Verbs of granting an audience, or showing a house, «to» someone."""


def _face_to_face(side: Side) -> Roles:
    """Read receiving and meeting."""
    trigger = side.trigger
    agents = side.governed("by")
    if agents and (trigger.passive or not trigger.latin):
        return _received(side, agents[0])
    if trigger.passive and trigger.latin and trigger.kind is EngagementKind.RECEPTION:
        return _received_somewhere(side)
    if trigger.passive and trigger.latin and trigger.kind is EngagementKind.VISIT:
        came = [] if side.by_pronoun else side.subject_before()
        return Roles(None, others(None, came), next(iter(side.plain()), None))  # "had been given a tour of …"
    subject, object_ = side.split()
    if trigger.latin and trigger.passive and all(p.kind is Kind.PLACE for p in subject):
        subject = []  # « Les relations entre le Niger et la Turquie ont été examinées »
    if opens_phrase(side) and (main := main_subject(side)):
        subject, object_ = main, [p for p in object_ if p.place < main[0].place]  # "Having met …, X"
    elif side.by_pronoun and is_fronted(side.items, trigger) and (main := main_subject(side)):
        subject = main  # « Au cours de l'audience qu'il a accordée à …, M. X »
    if trigger.verb == _CREDENTIALS and not trigger.latin and subject and subject[0].governor == "event":
        subject, object_ = [], [*subject, *object_]  # «تقبل السلطان أوراق اعتماد السفير A، والسفير B»
    called = trigger.verb not in _CALLING or any(p.figure >= 0 or p.kind is Kind.TITLE for p in subject)
    return _met(side, subject, object_) if called else Roles()


def _received_somewhere(side: Side) -> Roles:
    """Read « a été reçue au ministère », "was received in audience": by whom is left out, the house may be told."""
    if not is_received(side.items, side.trigger):
        return Roles()
    house = house_of(side.after)
    return Roles(house, others(house, [] if side.by_pronoun else side.subject_before()))


def _met(side: Side, subject: list[Party], object_: Sequence[Party]) -> Roles:
    """Read receiving and meeting in the active."""
    trigger = side.trigger
    subject = [p for p in subject if not p.soft & subject[0].keys]  # «ثم التقى … على رأس وفد …»
    if trigger.nominal:
        pair = _told_before(side)
        if pair[1:]:
            return Roles(pair[0], others(pair[0], pair[1:]))
        return _called_on(side, subject) or _receiving(side, subject)
    companions = _partners(side) or (_sat_down_to(side) if trigger.verb == _CONFERRING else [])
    bare = side.bare or (side.came and not side.before)
    if bare and trigger.frame is Frame.MEET and (met := _listed(side.plain()) or companions):
        return Roles(met[0], others(met[0], met[1:]))  # «والتقى الوفد بالسيد …»: the delegation came to those it met
    if trigger.frame is Frame.RECEIVE:
        given = ("from",) if trigger.verb not in (*_GRANTING, _HEARING) else ("to", "place_in", "from")
        with_whom = [p for p in companions if p.governor != "with_attached" or p.kind is not Kind.ORGANIZATION]
        objects = [] if is_handed(side.items, trigger) else _listed(object_)
        came = [p for p in objects if _all_met(side) or not side.accompanies(p)]
        guests = [*came, *with_whom, *(side.governed(*given) if trigger.event >= 0 or given[1:] else ())]
        guests = _without_premises(guests) if given[1:] else guests
        if trigger.latin and not guests and any(i.event for i in side.items[trigger.place : trigger.end]):
            whose = ("event",) if trigger.verb == _CREDENTIALS else ()
            guests = side.governed(*given, *whose)  # "received copies of credentials from the ambassador, Mr. X"
    else:
        guests = companions if trigger.needs == "companion" else _listed(object_) or companions
        guests = guests or (side.governed("members") if trigger.latin else [])
        came = [p for p in companions if p.governor in ("with", "and") and p.figure >= 0]
        guests = [*guests, *(p for p in came if guests and p not in guests and p.place > guests[0].place)]
    guests = guests or (behind_phrase(side) if trigger.latin else [])
    if subject and guests:
        guests = [*guests, *(p for p in side.company(guests[0]) if not kindred(p, subject[0]))]
    if guests:
        guests = [*guests, *side.countrymen(guests)]
    houses = _houses(companions) if trigger.frame is Frame.MEET else []
    guests = [g for g in guests if g not in houses]
    subject = subject if guests else _of_one_house(side, subject)
    if trigger.frame is Frame.MEET and not guests and len(subject) > 1:
        both = trigger.needs != "companion" or any(p.governor == "and" for p in subject[1:])
        return Roles(subject[0], tuple(subject[1:]) if both and not _met_others(side) else ())
    host = subject[0] if subject else None
    chair = next((p for p in side.governed("presided") if trigger.needs == "companion"), None)
    if chair and guests and (host is None or (host.figure < 0 and host.kind is Kind.ORGANIZATION)):
        return Roles(chair, others(chair, guests))  # «اجتمع المجلس مع … برئاسة …»
    nobody = trigger.latin and trigger.frame is Frame.RECEIVE and not guests  # "…, X, welcomed the progress made"
    beside = [p for p in subject[1:] if not (guests or nobody) or side.from_abroad(p, host)]
    return Roles(host, others(host, [*beside, *guests]), next(iter(houses), None), pointed=side.pointing)


def _met_others(side: Side) -> bool:
    """Tell a clause of one who met others where he was: «شارك X وY في الزيارة، حيث التقى بالطلبة»."""
    items, place = side.items, side.trigger.place
    where = place > 0 and items[place - 1].form in relation_words("where") and not side.trigger.latin
    return where and items[place].form not in relation_words("dual_pasts")


def _of_one_house(side: Side, subject: list[Party]) -> list[Party]:
    """Return the first of those who met « la délégation » by the bare noun: "A and B met with the delegation"."""
    return subject[:1] if side.trigger.latin and side.bare_object else subject


def _told_before(side: Side) -> list[Party]:
    """Return the two told before whom pronouns mean: «قدم درعا للسفير خلال لقائهما», «شكر السفيرة لدى استقباله لها»."""
    if side.of_both():
        return [p for p in side.before if p.kind in (Kind.PERSON, Kind.DELEGATION)][:2]
    return [*side.before[:1], *side.before[1:][-1:]] if side.of_other() else []


def _partners(side: Side) -> list[Party]:
    """Return whom a meeting was with, and no body that the matter binds one to: "reviewed the deal with the EU"."""
    found = side.governed(*COMPANION)
    if not (side.trigger.latin and side.trigger.needs == "companion"):
        return found
    return [p for p in found if p.kind is not Kind.ORGANIZATION or not _bound_to(side, p)]


def _bound_to(side: Side, body: Party) -> bool:
    """Tell whether what one has with a body stands right before the last « avec », "with" that it follows.

    So are the further bodies of its list, and those of "with regard to the work of".
    """
    before = [i for i in side.items[: body.place] if i.form not in relation_words("definite") and i.form != "'"]
    last = max((n for n, i in enumerate(before) if i.marks("with")), default=-1)
    about = any_said(before[last + 1 : last + _SO_FAR], relation_words("regard"))
    return last > 0 and (about or any_said(before[last - 1 : last], relation_words("bonds")))


_SO_FAR = 3
"""Items from "with" on among which "regard" stands, an article between."""


def _without_premises(guests: Sequence[Party]) -> list[Party]:
    """Leave out the house in which people were given an audience: « une audience, au ministère, à l'ambassadeur »."""
    people = [p for p in guests if p.kind is not Kind.ORGANIZATION]
    return [p for p in guests if p in people or p.governor not in ("place_in", "to")] if people else [*guests]


def _sat_down_to(side: Side) -> list[Party]:
    """Return whom a meeting was with, told by «إلى»: «اجتمع الوزير إلى السفير»."""
    return [] if side.trigger.latin else [p for p in side.governed("to") if p.kind in (Kind.PERSON, Kind.DELEGATION)]


_CONFERRING = "confer"


def _receiving_or_honouring(side: Side) -> Roles:
    """Read receiving, and honouring: who alone stands beside the verb was honoured («كُرّم … في حفل ترأسه …»)."""
    roles = _face_to_face(side)
    alone = roles.host is not None and not roles.guests and not side.trigger.nominal
    if side.trigger.kind is not EngagementKind.CEREMONY or not alone:
        return roles
    subject, _ = side.split()
    host = next(iter(side.chairs() or side.governed("organised")), None)
    if host is None and roles.host and roles.host.kind is Kind.ORGANIZATION:
        return Roles(roles.host, others(roles.host, side.present(roles.host)))  # «كرمت الغرفة … في حفل حضره القنصل …»
    return Roles(host, others(host, subject))


def _all_met(side: Side) -> bool:
    """Tell whether a pronoun behind says that all who came were met: «وبحث معهما»."""
    return any_said(side.items[side.trigger.place :], relation_words("with_them"))


def _houses(companions: Sequence[Party]) -> list[Party]:
    """Return the bodies behind «ب» in which people met whom «مع» names: «التقى … مع …، بالديوان …»."""
    met = any(p.governor == "with" for p in companions)
    return [p for p in companions if met and p.governor == "with_attached" and p.kind is Kind.ORGANIZATION]


def _listed(objects: Sequence[Party]) -> list[Party]:
    """Return the objects of a verb: the first, and those in one list with it, no more than a word between."""
    found = list(objects[:1])
    for party in objects[1:]:
        near = _RANK if party.governor == "and" and party.figure >= 0 else 1  # "and the Commander, Maj. Gen. Y"
        if (party.gap > near and party.governor != "members") or party.governor == "verb":
            break
        found.append(party)
    return found


_RANK = 3
"""Unknown words of a rank before the name of the next in a list."""


def _received(side: Side, agent: Party) -> Roles:
    """Read the passive: «استُقبل … من طرف», «a été reçu par»."""
    beside = [] if side.trigger.latin else _beside_agent(side, agent)
    received = [] if side.trigger.latin else [p for p in side.plain() if p is not agent] or side.unmarked(agent)
    received = [p for p in received if p not in beside]
    if side.in_clause:
        received = [p for p in side.before if p.figure >= 0 or p.kind is Kind.DELEGATION][-1:]  # "…, when he was"
    received = received or (
        [] if side.by_pronoun or side.came or side.trigger.elided else _who_came(side) or side.unmarked(agent)
    )
    return Roles(agent, others(agent, [p for p in received if p not in beside]))


def _beside_agent(side: Side, agent: Party) -> list[Party]:
    """Return those whom «و» joins to who received someone: «استُقبل السفير من طرف الوزير ووالي المدينة»."""
    behind = [p for p in side.after if p.place > agent.place]
    return list(takewhile(lambda p: p.governor == "and", behind))


def _who_came(side: Side) -> list[Party]:
    """Return the subject of a passive; no house to which they came: "X arrived at the Faculty and was received"."""
    subject = side.subject_before()
    houses = side.trigger.latin and all(p.kind is Kind.ORGANIZATION and p.governor in _TO_HOUSE for p in subject)
    people = [p for p in side.before if p.figure >= 0 or p.kind is Kind.DELEGATION] if houses else []
    return people[-1:] or subject


_TO_HOUSE = ("during", "place_in", "to")


def _receiving(side: Side, subject: Sequence[Party]) -> Roles:
    """Read «خلال استقباله …», «لدى لقائه ب…»: the host is the subject of the clause around it, before or after."""
    plain = side.plain()
    to = side.governed("to_attached")
    if side.trigger.latin and (told := _before_main(side, subject)):
        return told
    two = side.trigger.passive and len(plain) > 1 and plain[1].governor != "and" and not to
    if side.trigger.passive and (side.trigger.pronoun or side.bare or two):
        return _welcomed(side, plain)
    given = side.governed("from") if subject and not plain else []
    if not side.trigger.pronoun and given and subject[0].place < side.trigger.place:
        plain, to = given, list(subject)  # «كان الوفد محل استقبال من الوزير»
    to = list(subject) if plain and subject and _to_him(side, plain[0]) else to
    if not side.trigger.pronoun and to and plain:
        return Roles(plain[0], others(plain[0], to))
    listed = each_of(side, plain)  # «خلال استقبال الوزير X كلا من السفير Y والسفير Z»
    if (
        not side.trigger.pronoun
        and not side.trigger.latin
        and (listed or _is_pair(plain) or _parted_by_time(side, plain))
    ):
        return Roles(plain[0], others(plain[0], plain[1:] if listed else plain[1:2]))  # «خلال استقبال الرئيس … سفير …»
    met = side.governed(*COMPANION) if side.trigger.frame is Frame.MEET else []
    chairs = side.governed("presided") if side.trigger.frame is Frame.MEET and not (plain or met) else []
    if chairs:
        return Roles(chairs[0], others(chairs[0], side.present(chairs[0])))  # «أقر المجلس خلال اجتماعه برئاسة …»
    guests = [*first_group(plain), *to] or met or list(subject[1:])
    rest = [*side.after, *side.beyond]
    host = subject[0] if subject else next((p for p in of_clause(side.items, rest) if p not in guests), None)
    return Roles(host, others(host, guests))


def _before_main(side: Side, subject: Sequence[Party]) -> Roles | None:
    """Read "Welcoming the delegation, X said", and who is the subject behind: "After meeting Ms. X, Minister Y did"."""
    plain = side.plain()
    if side.bare_object:
        return Roles(next(iter([*plain, *subject]), None))
    main = [] if subject else main_subject(side)
    return Roles(main[0], others(main[0], [p for p in plain if p.place < main[0].place])) if main else None


def _called_on(side: Side, subject: Sequence[Party]) -> Roles | None:
    """Read "had the privilege of receiving a courtesy call from X": who gave what was received is the guest."""
    given = side.governed("from") if side.trigger.latin and subject and not side.plain() else []
    if not given:
        return None
    called = any(i.event for i in side.items[side.trigger.place : given[0].place])
    return Roles(subject[0], others(subject[0], given)) if called else Roles()


def _to_him(side: Side, host: Party) -> bool:
    """Tell whether a pronoun behind the host says that who was received was told before: «خلال استقبال X له»."""
    behind = takewhile(lambda i: not (i.verb or i.kind in PEOPLE), side.items[host.place + 1 :])
    return not side.trigger.latin and any_said(behind, relation_words("to_whom"))


def _welcomed(side: Side, plain: Sequence[Party]) -> Roles:
    """Read «وكان في استقباله الوزير», «وكان في استقبال الأمين العام … وكيل الوزارة …»."""
    if not (side.trigger.pronoun or side.bare):
        return Roles(plain[1], others(plain[1], plain[:1]))
    came = plain[:1]
    arrived = any(_is_arrival(i) for i in side.items[: side.trigger.place])  # «وصل …، وكان في استقباله وفد من»
    guests = came and came[0].kind is Kind.DELEGATION and not (side.trigger.pronoun and arrived)
    return Roles(None, tuple(came)) if guests else Roles(next(iter(came), None))


def _is_arrival(item: Item) -> bool:
    """Tell whether an Arabic word says that somebody arrived: «وصل», «لدى وصوله»."""
    told = item.mention < 0 and any(r.form in relation_words("arrival") for r in readings(item.form))
    return told or any(verb.entry in _ARRIVING for verb in item.verbs)


_ARRIVING = ("arrive", "alight")


def _is_pair(plain: Sequence[Party]) -> bool:
    """Tell whether subject and object of a verbal noun stand side by side, with nothing between them."""
    return len(plain) > 1 and plain[1].governor == "none" and not plain[1].gap


def _parted_by_time(side: Side, plain: Sequence[Party]) -> bool:
    """Tell whether only day and place part subject and object: «لدى استقبال الوزير، يوم الاثنين بالرباط، السفير …»."""
    if not plain[1:] or plain[1].governor not in ("none", "comma"):
        return False
    between = side.items[plain[0].place + 1 : plain[1].place]
    set_ = any(i.kind in (Kind.DATE, Kind.PLACE) for i in between)
    return set_ and not any(i.verb or i.kind in (Kind.PERSON, Kind.ORGANIZATION, Kind.DELEGATION) for i in between)


def _signing(side: Side) -> Roles:
    """Read a signature: the first to be named is the host, the others are guests, as all it was signed with are."""
    between = [p for p in side.governed("between") if p in side.after]
    between = between or (side.ahead("between") if side.trigger.latin and side.trigger.passive else [])
    agents = side.governed("by")
    subject, rest = side.split()
    companions = side.governed(*COMPANION)
    chair = [p for p in side.before if p.governor == "presided" and p.figure >= 0]
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
    return any(i.sort is Sort.WORD and i.form.startswith(tuple(relation_words("to_attached"))) for i in between)


def _attending(side: Side) -> Roles:
    """Read taking part in what others hold."""
    subject, _ = side.split()
    if side.trigger.pronoun and side.trigger.nominal and not subject:
        subject = [p for p in (*side.after, *side.beyond) if p.governor == "purpose"][:1]  # «خلال مشاركته …، أكد …»
    return _taking_part(side, subject)


_WHOSE = ("to_attached", "event")


def _taking_part(side: Side, subject: Sequence[Party]) -> Roles:
    """Return those who take part as guests of who presides, organises or holds the event.

    Whose the event is, told behind its Arabic noun, takes no part: «شاركت سلطنة عمان في أعمال الدورة … للمجلس …».
    """
    told = side.trigger.place < side.trigger.event and not side.trigger.latin
    subject = [p for p in subject if not (told and p.governor in _WHOSE and side.trigger.event < p.place)]
    subject = listed_after(side) or subject
    hosts = [*side.governed("presided"), *side.governed("organised"), *side.governed("to_attached", "event")]
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


def _presiding(side: Side) -> Roles:
    """Read «ترأس»: an event, or a delegation that takes part in one."""
    subject, object_ = side.split()
    named = [*subject, *object_[:1]]
    if any(p.kind is Kind.DELEGATION and side.trigger.place < p.place < side.trigger.event for p in named):
        return _taking_part(side, named)
    if heads_band(side):
        return _taking_part(side, first_group(side.plain()) or subject)
    return presiding(side)


_BY_FRAME = {
    Frame.RECEIVE: _receiving_or_honouring,
    Frame.MEET: _face_to_face,
    Frame.HOLD: held,
    Frame.OCCUR: occurring,
    Frame.PRESIDE: _presiding,
    Frame.ORGANISE: organising,
    Frame.SIGN: _signing,
    Frame.VISIT: visiting,
    Frame.ATTEND: _attending,
    Frame.GATHER: gathering,
    Frame.LODGE: lodging,
    Frame.SIT: sitting,
}
