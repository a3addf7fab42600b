"""Host and guests of events that take place, are held, presided, organised, or bring parties together."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.event_kinds import OF_MANY, OPENED
from resolvers.ground.geography import is_international
from resolvers.ground.items import PEOPLE
from resolvers.parties.bare_bodies import unnamed_chair
from resolvers.parties.beside_verbs import first_group, of_clause
from resolvers.parties.clauses import is_fronted, main_subject, participants
from resolvers.parties.governed import COMPANION
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.parties.subjects import chair_noun
from resolvers.roles.calls import call_paid
from resolvers.roles.listed import treated
from resolvers.roles.pairs import met_with_him
from resolvers.roles.signing import with_it
from resolvers.roles.taking_part import came_to
from resolvers.roles.talks import talk
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.clitics import reads_as
from text.naming import FEMININE_PAST

OPENING = ("open", "close", "draw_curtain")
"""Verbs of opening and closing: who does so is the host only where nobody is said to organise the event."""


def occurring(side: Side) -> Roles:
    """Read an event that took place: a visit by who paid it to whom, any other by who held it."""
    paid = call_paid(side) if side.trigger.latin and not side.trigger.passive else None
    roles = (
        paid or _visit_ended(side) or _audience_with(side) or came_to(side) or _asked_to(side) or _taking_place(side)
    )
    bare = side.trigger.latin and side.trigger.kind is EngagementKind.VISIT and roles == Roles()
    came = [p for p in side.ahead("event", "from") if p.figure >= 0 or p.kind is Kind.DELEGATION] if bare else []
    return Roles(None, others(None, came)) if came else roles  # "The visit of the ambassador took place"


def _asked_to(side: Side) -> Roles | None:
    """Read « X a été convié par Y à une réunion qui s'est tenue hier », "X was invited by Y to a meeting held today".

    Who invited is the host. « Y a convié X à une réunion … » says the same.
    """
    items, event = side.items, side.trigger.event
    asked = either("invited_to", "only_asked")
    place = max((n for n in range(max(event, 0)) if items[n].mention < 0 and items[n].form in asked), default=-1)
    between = [p for p in side.before if place < p.place < event]
    told = side.trigger.latin and place >= 0 and event < side.trigger.place and side.trigger.kind in _FACE
    if not told or not between or any(i.event for i in items[place:event]):
        return None
    before = [p for p in side.before if p.place < place]
    inviting = [p for p in between if p.governor == "by"][:1]
    host, came = (inviting, before) if inviting else (before, between)
    return Roles(host[0], others(host[0], came)) if host and came else None


def _visit_ended(side: Side) -> Roles | None:
    """Read «انتهت أمس بتلمسان زيارة السفير …»: whose visit it was is the guest; None where the verb tells no visit."""
    ended = side.trigger.verb == _ENDING and side.trigger.kind is EngagementKind.VISIT
    if not ended or side.trigger.latin or side.governed("organised", "by", "presided"):
        return None
    whose = [p for p in side.governed("event", "to_attached") if p.figure >= 0 or p.kind is Kind.DELEGATION]
    return Roles(None, others(None, whose)) if whose else None


def _whose(side: Side, guests: Sequence[Party]) -> list[Party]:
    """Return whose event it was, told behind its verb: « S'est tenue la rencontre de X avec Y »."""
    behind = side.trigger.latin and bool(guests) and side.trigger.event > side.trigger.place
    return [p for p in side.governed("from") if behind and p.figure >= 0 and p not in guests]


def _compound(side: Side) -> list[Party]:
    """Return the body before an English noun, whose event it is: "The Committee meeting", "the Board's conference"."""
    english = side.trigger.latin and side.trigger.event < side.trigger.place and side.trigger.kind in _SITTINGS
    before = [p for p in side.before if p.place < side.trigger.event and p.kind is Kind.ORGANIZATION] if english else []
    between = [i.form for p in before[-1:] for i in side.items[p.place + 1 : side.trigger.event]]
    return before[-1:] if not between or (between[:2] == _OWNS and len(between) <= _OWN_WORDS) else []


_OWNS, _OWN_WORDS = ["'", "s"], 4
_SITTINGS = frozenset(
    (EngagementKind.MEETING, EngagementKind.CONFERENCE, EngagementKind.SESSION, EngagementKind.WORKSHOP)
)


def _taking_place(side: Side) -> Roles:
    """Read an event that took place: in the chair of, organised by, between, with."""
    organisers = side.organisers()
    latin = side.trigger.latin
    chairs = side.chairs() if latin else side.governed("presided") or _chaired_ahead(side)
    organisers = organisers or _organised_ahead(side) or (side.opening("organised", "head") if latin else [])
    if side.trigger.kind is EngagementKind.VISIT and side.trigger.passive and organisers and not side.trigger.relative:
        visited = [p for p in side.before if p.governor in ("event", "start")]  # "a courtesy call on … was paid by …"
        visited = visited or [p for p in (*side.plain(), *side.governed("to")) if p not in organisers]
        return Roles(next(iter(visited), None), others(next(iter(visited), None), organisers))
    ahead = (latin and not side.trigger.nominal) or side.trigger.verb == _TALK
    between = side.governed("between") or (side.ahead("between") if ahead else [])
    if side.trigger.verb == _TALK and side.items[side.trigger.place].marks("between"):
        between = first_group(side.plain())  # «دار بين … و… نقاش»
    paid = [p for p in side.after if p.governor == "verb"][:1]
    if side.trigger.kind is EngagementKind.VISIT and paid and not (chairs or organisers or between):
        to = next(iter(side.governed("to", "to_attached")), None)  # «انتهت الزيارة التي قام بها وفد … إلى …»
        house = to if to and to.kind is not Kind.PLACE else None
        return Roles(house, others(house, paid), to if house is None else None)
    between = with_it(side, between) if side.trigger.kind is EngagementKind.SIGNING else between
    hosts = chairs or organisers
    own = [p for p in side.governed("event", "to_attached") if p.kind is Kind.ORGANIZATION]
    guests = [*side.companions(), *side.present(next(iter([*hosts, *own]), None)), *_honoured(side)]
    if side.trigger.verb == _ATTENDED and not hosts:
        guests = side.governed("presence")  # "The ceremony was attended by the Governor": nobody else is told
    guests += side.ahead("with") if latin and not between and not side.trigger.nominal else []
    gathered = _gathered(side) if latin and not (hosts or between) else []
    beside = all(p.governor in _WITH_THEM and p.place > gathered[0].place for p in guests) if gathered else not guests
    gathered = [*gathered, *(p for p in guests if p not in gathered)] if beside else []  # "bringing A together with B"
    between, guests = (
        (gathered, guests) if gathered[1:] and side.trigger.kind in _FACE else (between, guests or gathered)
    )
    if side.trigger.kind is EngagementKind.RECEPTION and hosts:
        treated = latin and side.trigger.passive and side.trigger.event > side.trigger.place
        guests += [p for p in side.before if treated and p.figure >= 0]  # "was hosted to dinner by"
        guests += [p for p in side.governed("to", "place_in") if p.kind in (Kind.PERSON, Kind.DELEGATION)]
    if side.trigger.kind in _FACE and side.trigger.nominal and not (hosts or guests or between):
        return talk(side)
    if not hosts and between:
        return Roles(between[0], others(between[0], [*between[1:], *guests]))
    host = hosts[0] if hosts else None
    if not (guests or latin) and side.trigger.kind is EngagementKind.MEETING:
        chaired = any(unnamed_chair(side.items, n) for n in range(side.trigger.place, len(side.items)))
        there = [p for p in side.governed("presence") if chaired and p.soft and p.figure >= 0]
        guests = side.outsiders(host) if host else there  # «عقد اجتماع ترأسه … بحضور كل من …», «برئاسة الوالي، بحضور …»
    if host is None:
        event = side.governed("event", "to_attached") or _whose(side, guests) or _compound(side)
        event = [] if _installs(side) or _by_him(side) else event
        fronted = guests and (side.trigger.nominal or is_fronted(side.items, side.trigger))
        host = event[0] if event else _of_clause(side) if fronted else _in_whose_deed(side)
        pointed = "" if host else chair_noun(side.items, side.trigger)
        return Roles(host, others(host, [*event[1:], *guests]), pointed=pointed)
    between = _unled(hosts, between)
    return Roles(host, others(host, [*co_hosts(side, hosts), *between, *guests, *side.partners(host)]))


def _organised_ahead(side: Side) -> list[Party]:
    """Return all who organised an event together, told before its verb: "…, organised by A, B and C, ended".

    In Arabic so at the sentence's start: «بتنظيم مشترك بين … و…، انطلقت …».
    """
    first = next((n for n, p in enumerate(side.before) if p.governor == "organised"), None)
    if first is None or side.trigger.kind not in OF_MANY:
        return []
    if not side.trigger.latin and first:
        return []
    behind = takewhile(lambda p: p.governor in ("and", "comma") and p.figure < 0, side.before[first + 1 :])
    return [side.before[first], *behind]


def _unled(chairs: Sequence[Party], between: list[Party]) -> list[Party]:
    """Leave out the sides whose heads are told: «بين الحكومة والبنك الدولي برئاسة الوزير X ونائب رئيس البنك Y»."""
    return [] if len([p for p in chairs if p.figure >= 0]) > 1 else between


def _audience_with(side: Side) -> Roles | None:
    """Read "after an audience with X, Y said", « à sa sortie d'audience avec X, Y »: X, not from abroad, gave it."""
    place = max(side.trigger.event, side.trigger.place)
    noun, before = side.items[place].event, side.items[max(place - _COMING_OUT, 0) : place]
    out = noun is not None and noun.entry == _AUDIENCE and any_said(before, relation_words("coming_out"))
    granter = side.governed("with")[:1] if out else []
    if not granter or side.governed("event", "between", "by") or granter[0].country not in (None, side.home):
        return None
    came = _of_clause(side)
    return Roles(granter[0], others(granter[0], [came])) if came else None


_AUDIENCE = "audience_noun"
_COMING_OUT = 4
"""Items before an audience among which it says that somebody comes out of it."""


def _gathered(side: Side) -> list[Party]:
    """Return whom the noun of an event is said to have brought together: "A meeting bringing A and B together"."""
    found = side.ahead("members") or side.governed("members")
    within = side.items[side.trigger.place : found[0].place] if found else ()
    attended = any_said(within, relation_words("attendance_nouns"))  # "saw the presence of several, including A and B"
    return [] if attended else found


_WITH_THEM = (*COMPANION, "and", "comma")
"""What governs those whom an event brought together with others: « réunissant A avec B et C »."""
_ATTENDED = "attend"
_ENDING = "go_on"
"""The verb of ending and going on, of a visit by its noun."""
_TALK = "talk_ran"
"""The verb of talk that ran between two, who may stand before it."""


def _honoured(side: Side) -> list[Party]:
    """Return those in whose honour something was given: «على شرف …، أقيمت مأدبة», «نظم حفل … على شرف …»."""
    given = side.trigger.kind in (EngagementKind.RECEPTION, EngagementKind.CEREMONY)
    for_them = (*side.ahead("receives"), *side.governed("receives")) if given else ()
    return [*(p for p in for_them if p.figure >= 0 or p.kind is Kind.DELEGATION), *_installed(side)]


def _installed(side: Side) -> list[Party]:
    """Return who was installed in an office or honoured, told behind the noun of the deed: «مراسم تنصيب السيد …»."""
    behind = (p for p in side.after if p.place > side.trigger.event and p.figure >= 0 and p.governor == "event")
    return [*behind][:1] if _installs(side) else []


def _installs(side: Side) -> bool:
    """Tell the noun of installing or honouring someone or a body, which holds nothing."""
    noun = side.items[side.trigger.event].event if side.trigger.event >= 0 else None
    return noun is not None and noun.entry in _INSTALLING


_INSTALLING = ("installing", "installation")


def _by_him(side: Side) -> bool:
    """Tell the rite of one whom a pronoun means, so that a body behind it is what he opened: «لدى تدشينه المقر ل…»."""
    rite = side.trigger.kind is EngagementKind.CEREMONY and side.trigger.nominal
    return rite and side.trigger.pronoun and not side.trigger.latin


def _of_clause(side: Side) -> Party | None:
    """Return the subject of the clause around a noun: «During a meeting with X, the minister called for»."""
    had = any_marked(side.items[: side.trigger.place], "remembering")
    whose = [p for p in side.before if had and p.governor == "to_attached"]  # «كانت للوفد … جلسة عمل مع …»
    after = [p for p in (*side.after, *side.beyond) if p.governor in ("comma", "none", "start")]
    after = (main_subject(side) or after) if is_fronted(side.items, side.trigger) else after
    return next(iter(whose), None) or next(iter([*after, *side.subject_before()]), None)


def _in_whose_deed(side: Side) -> Party | None:
    """Return who did in Arabic what a ceremony was held for: «كشفت الهيئة عن مؤشرها في حفل أقيم في …»."""
    items, event = side.items, side.trigger.event
    held = side.trigger.kind is EngagementKind.CEREMONY and not side.trigger.latin and event > 0
    told = items[event].event if event > 0 else None
    if not held or told is None or told.definite or not items[event - 1].marks("during", "place_in"):
        return None  # «أشاد الوزير خلال الحفل الذي …»: he may be anybody there
    actor = next((p for p in side.before if p.place < event - 1), None)
    if actor is None or actor.kind not in (Kind.ORGANIZATION, Kind.PERSON):
        return None
    near = items[max(actor.place - _DOER, 0) : actor.place]
    deeds = relation_words("deeds_at_ceremonies")
    done = (
        reads_as(i.form, deeds) or reads_as(i.form.removesuffix(FEMININE_PAST), deeds) for i in near if i.mention < 0
    )
    return actor if any(done) else None


_DOER = 4
"""Items before who did something among which its verb stands, an office and a style between."""


def presiding(side: Side) -> Roles:
    """Read «ترأس … اجتماعا»: who is in the chair is the host, who shares it a guest."""
    if audience := _audiences_opened(side):
        return audience
    subject, _ = side.split()
    goes_on = side.trigger.latin and side.trigger.elided  # « Le wali a inauguré le pont, présidé une réunion … »
    if side.trigger.nominal and side.trigger.pronoun and not side.trigger.latin:
        subject = _of_deed(side, subject)
    elif side.trigger.pronoun or not (subject or side.pointing or goes_on):
        subject = side.plain() or subject
    organisers = side.governed("organised")
    if (not subject and not side.pointing) or (organisers and side.trigger.verb in OPENING):
        return occurring(side)
    subject = home_first(side, subject)
    host = subject[0] if subject else None
    guests = [*co_hosts(side, subject), *side.governed("with"), *side.present(host)]
    guests += [p for p in side.governed("beside") if p.figure >= 0 and p.place < side.trigger.event]
    guests += _installed(side)
    if side.trigger.kind in OPENED:
        guests += side.escorts()
    if side.trigger.kind is EngagementKind.SIGNING and (signers := side.governed("between")):
        guests = [p for p in signers if is_international(p.quote.text) or p.country not in (None, side.home)] or signers
    if side.trigger.kind is EngagementKind.SESSION:  # «ترأس … جلسة استماع لوزير الطاقة»
        heard = [p for p in side.governed("event", "to_attached") if p.figure >= 0 and p.place > side.trigger.event]
        guests += [p for p in heard if p not in subject and p.governor in ("event", "to_attached")]
    if side.trigger.kind is EngagementKind.MEETING and not guests:
        guests = side.outsiders(host) if host else [p for p in side.governed("presence") if p.soft]
    guests = guests or participants(side, host)
    partners = side.partners(host) if host else []
    return Roles(host, others(host, [*guests, *partners]), pointed=side.pointing)


def _audiences_opened(side: Side) -> Roles | None:
    """Read with whom somebody's audiences began: « C'est avec X que s'est ouverte la matinée d'audiences de Y »."""
    noun = side.items[side.trigger.event].event if side.trigger.event >= 0 else None
    if noun is None or noun.entry != _AUDIENCE or not side.trigger.latin:
        return None
    whose = next((p for p in side.governed("event", "from", "by") if p.place > side.trigger.event), None)
    came = [*(p for p in side.before if p.governor == "with"), *side.governed("with")]
    return Roles(whose, others(whose, came)) if whose and came else None


def _of_deed(side: Side, subject: Sequence[Party]) -> list[Party]:
    """Return whom the pronoun on the noun of presiding means: who is told before it, or behind it in the main clause.

    So X is in «أكد X خلال ترؤسه اجتماع اللجنة», «خلال ترؤسه الاجتماع، دعا X»; no body whose event it was is.
    """
    whose = [p for p in side.plain() if p.kind is Kind.ORGANIZATION and p.governor in ("event", "to_attached")]
    told = [p for p in subject if p not in whose] or [p for p in side.plain() if p not in whose]
    return told or [p for p in of_clause(side.items, [*side.after, *side.beyond]) if p not in whose][:1]


def organising(side: Side) -> Roles:
    """Read «نظم … ورشة»: who organises is the host; those it is done with, or for, are guests."""
    subject, _ = side.split()
    if not subject:
        return occurring(side)
    subject = home_first(side, subject)
    chair = next((p for p in side.chairs() if p.figure >= 0), None)
    if chair and side.trigger.kind is EngagementKind.CEREMONY:
        return Roles(chair, others(chair, [*side.present(chair), *_honoured(side)]))  # «خرّج المركز دفعة في حفل رعاه …»
    guests = [*side.governed("with"), *side.present(subject[0]), *side.partners(subject[0])] or side.governed("partner")
    guests = guests or participants(side, subject[0])
    if side.trigger.kind is EngagementKind.RECEPTION:
        guests = side.governed("receives") or guests  # who was there, too, is not whom it was given for
    if side.trigger.kind in (EngagementKind.VISIT, EngagementKind.RECEPTION) or _bids(side):
        guests = guests or treated(side) or [p for p in side.plain() if p.kind is Kind.DELEGATION]
        guests = guests or [p for p in side.plain()[:1] if p.governor == "verb" and p.place < side.trigger.event]
    return Roles(subject[0], others(subject[0], [*co_hosts(side, subject), *guests]))


def _bids(side: Side) -> bool:
    """Tell a verb of bidding people to a meeting: « a convié Mme X à une réunion qui s'est tenue »."""
    bids = side.items[side.trigger.place].form in relation_words("invited_to")
    return bids and side.trigger.latin and side.trigger.kind is EngagementKind.MEETING


def home_first(side: Side, subject: Sequence[Party]) -> list[Party]:
    """Put a body of the country before an international one that it holds an event with, in French and English."""
    abroad = [p for p in subject if p.figure < 0 and is_international(p.quote.text)]
    return [*(p for p in subject if p not in abroad), *abroad] if side.trigger.latin else list(subject)


def co_hosts(side: Side, subject: Sequence[Party]) -> list[Party]:
    """Return the further subjects of an event that are guests: all where people meet, else those not from the home.

    Two bodies of one country that hold a conference together are its hosts, of whom one is named.
    """
    if side.trigger.verb in OPENING:
        return [p for p in subject[1:] if p.country not in (None, side.home)]
    if side.trigger.kind in _FACE or any(p.figure >= 0 for p in subject):
        return list(subject[1:])
    return [p for p in subject[1:] if is_international(p.quote.text) or p.country not in (None, subject[0].country)]


_FACE = (EngagementKind.RECEPTION, EngagementKind.MEETING, EngagementKind.CALL, EngagementKind.VISIT)


def gathering(side: Side) -> Roles:
    """Read «لقاء جمع … بـ…», «جمعه بـ…»."""
    plain = side.plain()
    companions = side.governed(*COMPANION)
    if side.pointing and plain:
        return Roles(None, others(None, [*plain, *companions]), pointed=side.pointing)  # «ضم المحافظ ووفد …»
    if met_with_him(side):
        met = [*plain, *companions, *side.governed("from")]
        return Roles(None, others(None, met))  # « La seconde audience l'a mis en présence de X »
    convener = next((p for p in side.before[-1:] if side.trigger.latin and p.figure >= 0 and plain), None)
    if convener and side.trigger.event < convener.place:
        return Roles(
            convener, others(convener, [*plain, *companions])
        )  # « C'est autour d'un déjeuner que X a réuni … »
    held = side.opening("organised") if side.trigger.latin and side.trigger.event >= 0 else []
    held = held or _holders_behind(side)
    if held:
        return Roles(held[0], others(held[0], [*plain, *companions]))  # « Sous l'égide de X, un colloque a rassemblé »
    if plain and not side.trigger.latin:  # «جمعت جلسة عمل، بوزارة الصناعة، الوزيرة … بوفد …»
        fore = [p for p in companions if p.place < plain[0].place]
        companions = [p for p in companions if p not in fore or p.kind is not Kind.ORGANIZATION]
    beside = side.governed("beside")  # «ضم إلى جانب … كلا من …»
    everyone = [*(side.before[-1:] if side.trigger.pronoun or not plain else []), *plain, *companions, *beside]
    everyone = sorted(everyone, key=lambda p: p.place) if beside else everyone
    if side.trigger.kind in OF_MANY and side.trigger.event >= 0 and not side.trigger.pronoun:
        return Roles(None, others(None, [replace(p, governor="presence") for p in everyone]))
    host = everyone[0] if everyone else None
    return Roles(host, others(host, everyone[1:]))


def _chaired_ahead(side: Side) -> list[Party]:
    """Return under whom a gathering began that opens its sentence: «بإشراف من الوالي، السيد X، بدأت أعمال ملتقى»."""
    many = side.trigger.kind in OF_MANY and not side.trigger.nominal
    return side.opening("presided")[:1] if many else []


def _holders_behind(side: Side) -> list[Party]:
    """Return who held the event that brought others together: "The seminar, held by the Bar on 10 June, gathered"."""
    told = side.trigger.latin and side.trigger.kind in OF_MANY and side.trigger.event >= 0
    return [p for p in side.before if told and p.governor in ("by", "organised") and p.place > side.trigger.event]


def lodging(side: Side) -> Roles:
    """Read «احتضن … المؤتمر»: the subject is where it was, a person who saw it the host; else who organised it."""
    organised = side.governed("organised", "presided", "by")
    between = with_it(side, side.governed("between"))
    subject, _ = side.split()
    if side.trigger.kind is EngagementKind.VISIT and not side.trigger.latin:
        return visit_seen(side)
    witness = next((p for p in subject if p.figure >= 0), None)
    if between and witness:
        at_home = not is_international(between[0].quote.text) and between[0].country in (None, side.home)
        return Roles(witness, others(witness, between[at_home:]))  # «شهد الوزير توقيع اتفاقية بين الأكاديمية والجامعة»
    if between:
        house = next((p for p in subject if side.trigger.latin and p.kind in (Kind.PLACE, Kind.ORGANIZATION)), None)
        return Roles(between[0], others(between[0], between[1:]), house)
    if witness and not organised:
        return Roles(witness, others(witness, [*side.governed("with"), *side.present(witness)]))
    own = subject if side.trigger.pronoun and not side.trigger.latin else []  # «بورشة احتضنتها الهيئة»
    host = next(iter([*organised, *(p for p in own if p.kind is Kind.ORGANIZATION)]), None)
    site = None if (organised and not subject) or side.trigger.needs == _WORKS else next(iter(subject), None)
    site = site if site is None or site.kind in (Kind.PLACE, Kind.ORGANIZATION) else None
    partners = side.partners(host) if host else []
    return Roles(host, others(host, partners or side.joint() or side.governed("presence")), site)


_WORKS = "works"
"""What a verb needs of which the works of a body are the object, and no place."""


def visit_seen(side: Side) -> Roles:
    """Read «شهد المعهد زيارة قام بها وفد …», «حظيت الجامعة بزيارة من السفير»: the house is the host."""
    house = next((p for p in side.split()[0] if p.place < side.trigger.event and p.kind in _HOUSES), None)
    behind = [p for p in side.after if p.place > side.trigger.event and p.kind in PEOPLE and p is not house]
    came = [p for p in behind if p.governor in _CAME] or behind[:1]
    premises = any(i.kind is Kind.PLACE for i in side.items[side.trigger.place : side.trigger.event])
    if not came or not (house or premises):
        return Roles()
    host = house if house and house.kind is Kind.ORGANIZATION else None
    return Roles(host, others(host, came), house)


_HOUSES = (Kind.ORGANIZATION, Kind.PLACE)
_CAME = ("organised", "by", "event", "from", "verb")
"""What governs those who came, behind the noun of their visit."""
