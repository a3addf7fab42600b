"""Who received or met whom, by a verb in the active or the passive."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.relations import relation_words
from lexicon.times import weekday_numbers
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.antecedent import antecedent_of
from resolvers.ground.items import PEOPLE, Item, Sort
from resolvers.parties.clauses import behind_phrase, is_fronted, main_subject, opens_phrase
from resolvers.parties.governed import COMPANION
from resolvers.parties.kinship import kindred, others
from resolvers.parties.latin import house_of, is_handed, is_received
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.roles.receiving import called_on, receiving
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.inflection import is_definite
from text.naming import looks_derived_verbal_noun, looks_work

_CALLING = ("convoke", "brief")
"""Verbs that tell a meeting only where someone is their subject: « la présidente a réuni … »."""


_HEARING = "hear_body"


_BRIEFING = "brief"
_CREDENTIALS = "accept_credentials"


_GRANTING = ("audience", "show_to", "record_visit", "be_visited", "play_host")
"""Verbs of granting an audience, or showing a house, «to» someone."""


def face_to_face(side: Side) -> Roles:
    """Read receiving and meeting."""
    trigger = side.trigger
    if came := _received_by_him(side):
        return Roles(None, tuple(came))
    agents = side.governed("by")
    if agents and (trigger.passive or not (trigger.latin or trigger.needs == "companion")):
        return _received(side, agents[0])  # «استعرض الوضع الناجم عن الهجوم من قبل X» meets nobody
    if trigger.passive and trigger.latin and trigger.kind is EngagementKind.RECEPTION:
        return _received_somewhere(side)
    if trigger.passive and trigger.latin and trigger.kind is EngagementKind.VISIT:
        came = [] if side.by_pronoun else side.subject_before()
        site = next((p for p in side.plain() if p.kind not in PEOPLE), None)
        return Roles(None, others(None, came), site)  # "had been given a tour of …"
    subject, object_ = side.split()
    if trigger.latin and trigger.passive and all(p.kind is Kind.PLACE for p in subject):
        subject = []  # « Les relations entre le Niger et la Turquie ont été examinées »
    if opens_phrase(side) and (main := main_subject(side)):
        subject, object_ = main, [p for p in object_ if p.place < main[0].place]  # "Having met …, X"
    elif (side.by_pronoun or _granted(side)) and is_fronted(side.items, trigger) and (main := main_subject(side)):
        subject = main  # « Au cours de l'audience qu'il a accordée à …, M. X », "At an audience granted to Y, X"
        object_ = [p for p in object_ if p not in main]
    if trigger.verb == _CREDENTIALS and not trigger.latin and subject and subject[0].governor == "event":
        subject, object_ = [], [*subject, *object_]  # «تقبل السلطان أوراق اعتماد السفير A، والسفير B»
    if trigger.verb == _BRIEFING:
        object_ = _before_matter(side, object_)
    called = trigger.verb not in _CALLING or any(p.figure >= 0 or p.kind is Kind.TITLE for p in subject)
    return _met(side, subject, object_) if called else Roles()


def _is_of_matter(side: Side, first: Party) -> bool:
    """Tell a body of what was talked over, behind a noun of doing: «بحث إعادة تأهيل مخبر البذور مع وفد …»."""
    place, items = side.trigger.place + 1, side.items
    if side.trigger.latin or side.trigger.needs != "companion" or first.figure >= 0 or first.place <= place:
        return False
    opened = items[place]
    return (
        opened.mention < 0
        and not is_definite(opened.form)
        and (looks_derived_verbal_noun(opened.form) or looks_work(opened.form))
    )


def _before_matter(side: Side, object_: Sequence[Party]) -> list[Party]:
    """Leave out whom it was about: "briefed the President on the visit of X"."""
    behind = range(side.trigger.place + 1, len(side.items))
    matter = next((n for n in behind if _opens_matter(side.items, n)), len(side.items))
    return [p for p in object_ if p.place < matter]


def _opens_matter(items: Sequence[Item], n: int) -> bool:
    """Tell "on" before what somebody was told of, no day: "briefed on Monday the Ambassador"."""
    after = items[n + 1] if n + 1 < len(items) else None
    day = after is not None and (after.kind is Kind.DATE or after.form in weekday_numbers())
    return items[n].form in relation_words("briefed_on") and not day


def _granted(side: Side) -> bool:
    """Tell whether a participle right behind an audience says to whom it was granted."""
    return side.trigger.verb == _GRANTING[0] and side.items[side.trigger.place - 1].event is not None


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
        return called_on(side, subject) or receiving(side, subject)
    subject = [] if subject and _is_of_matter(side, subject[0]) else subject
    companions = _partners(side) or (_sat_down_to(side) if trigger.verb == _CONFERRING else [])
    led = _led(side) if trigger.latin and not subject else []
    passive = side.came and all(p.governor == "by" for p in side.before)  # "After being received by X, it"
    bare = bool(led) or side.bare or passive
    if bare and trigger.frame is Frame.MEET and (met := _listed(side.plain()) or companions):
        return Roles(met[0], others(met[0], led or met[1:]))  # «والتقى الوفد بالسيد …»: it came to those it met
    if trigger.frame is Frame.RECEIVE:
        given = ("from",) if trigger.verb not in (*_GRANTING, _HEARING) else ("to", "place_in", "from")
        objects = [] if is_handed(side.items, trigger) else _listed(object_)
        came = [p for p in objects if _all_met(side) or not side.accompanies(p)]
        matter = any(p.figure >= 0 for p in came) and not trigger.latin  # «استقبل X لبحث التعاون مع جامعة …»
        with_whom = [
            p for p in companions if p.kind is not Kind.ORGANIZATION or not (matter or p.governor == "with_attached")
        ]
        guests = [*came, *with_whom, *(side.governed(*given) if trigger.event >= 0 or given[1:] else ())]
        guests = _without_premises(guests) if given[1:] else guests
        if trigger.latin and not guests and any(i.event for i in side.items[trigger.place : trigger.end]):
            whose = ("event",) if trigger.verb == _CREDENTIALS else ()
            guests = side.governed(*given, *whose)  # "received copies of credentials from the ambassador, Mr. X"
    else:
        guests = companions if trigger.needs == "companion" else _listed(object_) or companions
        guests = guests or (side.governed("members") if trigger.latin else _joined_to_bare(side))
        came = [p for p in companions if p.governor in ("with", "and") and p.figure >= 0]
        guests = [*guests, *(p for p in came if guests and p not in guests and p.place > guests[0].place)]
    phrased = trigger.latin and trigger.verb != _BRIEFING
    guests = guests or (behind_phrase(side) if phrased else [])
    if subject and guests:
        guests = [*guests, *(p for p in side.company(guests[0]) if not kindred(p, subject[0]))]
    houses = _houses(companions) if trigger.frame is Frame.MEET else []
    guests = [g for g in guests if g not in houses]
    guests = guests or _whom(side, subject)
    subject = subject if guests else _of_one_house(side, subject)
    if trigger.frame is Frame.MEET and not guests and len(subject) > 1:
        both = trigger.needs != "companion" or any(p.governor == "and" for p in subject[1:])
        both = both and not (_met_others(side) or met_unnamed(side))
        return Roles(subject[0], tuple(subject[1:]) if both else ())
    host = subject[0] if subject else None
    chair = next((p for p in side.governed("presided") if trigger.needs == "companion"), None)
    if chair and guests and (host is None or (host.figure < 0 and host.kind is Kind.ORGANIZATION)):
        return Roles(chair, others(chair, guests))  # «اجتمع المجلس مع … برئاسة …»
    nobody = trigger.latin and trigger.frame is Frame.RECEIVE and not guests  # "…, X, welcomed the progress made"
    beside = [p for p in subject[1:] if not (guests or nobody) or side.from_abroad(p, host)]
    if trigger.pronoun and trigger.frame is Frame.RECEIVE and not trigger.latin:
        beside = [p for p in beside if p.figure < 0]  # «واستقبله الوزير X وسفير بلاده Y»: both welcomed him
    return Roles(host, others(host, [*beside, *guests]), next(iter(houses), None), pointed=side.pointing)


def _received_by_him(side: Side) -> list[Party]:
    """Return who was received by one whom his style means: «واستُقبل من قبل سيادته وفد النقابة»."""
    if side.trigger.latin or side.trigger.frame is not Frame.RECEIVE:
        return []
    first = next((p for p in side.after if p.governor == "by"), None)
    between = side.items[side.trigger.place + 1 : first.place] if first else ()
    by_him = any_marked(between[:1], "by") and any_said(between[1:2], standing_words("styles_again"))
    return [first] if first is not None and by_him else []


def _whom(side: Side, subject: Sequence[Party]) -> list[Party]:
    """Return those of whom a clause tells that they were received: « la délégation que le ministre a reçue »."""
    told = side.trigger.latin and not side.trigger.passive and bool(subject) and subject[0].governor == "relative"
    place = antecedent_of(side.items, side.trigger.place) if told else -1
    return [p for p in side.before if place >= 0 and p.place == place]


def _led(side: Side) -> list[Party]:
    """Return who leads a delegation of nobody that met someone: "A delegation led by X met the Minister"."""
    return [p for p in side.before[-1:] if p.governor == "head" and p.figure >= 0]


def _met_others(side: Side) -> bool:
    """Tell a clause of one who met others where he was: «شارك X وY في الزيارة، حيث التقى بالطلبة»."""
    items, place = side.items, side.trigger.place
    where = place > 0 and items[place - 1].form in relation_words("where") and not side.trigger.latin
    return where and items[place].form not in relation_words("dual_pasts")


def met_unnamed(side: Side) -> bool:
    """Tell whether two met others that nobody names: "A and B met with farmers", « ont rencontré les éleveurs »."""
    items, place = side.items, side.trigger.place
    if not side.trigger.latin:
        return False
    direct = _takes_object(items, place)
    last = min(side.trigger.end or len(items), place + _WITHIN)
    for n, item in enumerate(items[place + 1 : last], place + 1):
        if item.sort is Sort.SIGN or item.marks("purpose"):
            return False
        if item.marks("with"):
            return not any_marked(items[n : n + _SO_FAR], "purpose")
        if direct and item.form in relation_words("articles_french"):
            return True
        direct = direct and (item.kind is Kind.DATE or item.form in weekday_numbers())
    return False


_WITHIN = 8
"""Items from a verb of meeting on among which "with" stands that says whom."""


def _takes_object(items: Sequence[Item], place: int) -> bool:
    """Tell a French past of meeting with « avoir », which says whom: « se sont rencontrés » says no one else."""
    return place > 0 and items[place - 1].form in relation_words("others_auxiliaries")


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
    jointly = side.trigger.latin and any_marked(side.items[side.trigger.place + 1 : side.trigger.place + 2], "partner")
    found = side.governed("partner") if jointly and not found else found  # "met jointly with A and B"
    if side.trigger.needs != "companion":
        return found
    if not side.trigger.latin:  # «بحث تعزيز القدرات بوزارة العدل»: of whom the matter is, and no companion
        apart = side.trigger.verb in _MATTERS
        return [p for p in found if not apart or p.kind is not Kind.ORGANIZATION or p.governor != "with_attached"]
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


_CONFERRING, _MATTERS = "confer", ("discuss", "take_up")
"""Verbs of sitting down with someone; those whose object is what was talked about."""


def receiving_or_honouring(side: Side) -> Roles:
    """Read receiving, and honouring: who alone stands beside the verb was honoured («كُرّم … في حفل ترأسه …»)."""
    if installed := _put_in_office(side):
        return installed
    roles = face_to_face(side)
    alone = roles.host is not None and not roles.guests and not side.trigger.nominal
    if side.trigger.kind is not EngagementKind.CEREMONY or not alone:
        return roles
    behind = side.items[roles.host.place + 1 : roles.host.place + 2] if roles.host else ()
    if not side.trigger.latin and any_said(behind, relation_words("honoured_people")):
        return Roles(roles.host)  # «كرم المحافظ أوائل الطلبة في حفل أقيم …»
    subject, _ = side.split()
    host = next(iter(side.chairs() or side.governed("organised")), None)
    if host is None and roles.host and roles.host.kind is Kind.ORGANIZATION:
        return Roles(roles.host, others(roles.host, side.present(roles.host)))  # «كرمت الغرفة … في حفل حضره القنصل …»
    return Roles(host, others(host, subject))


def _put_in_office(side: Side) -> Roles | None:
    """Read who was installed, at what somebody presided: « installé lors d'une audience présidée par X »."""
    passive = side.trigger.latin and side.trigger.passive and side.trigger.kind is EngagementKind.CEREMONY
    chairs = side.chairs() if passive and not side.governed("by") else []
    people = [p for p in side.before if p.figure >= 0] if chairs else []
    return Roles(chairs[0], others(chairs[0], people)) if people else None


def _all_met(side: Side) -> bool:
    """Tell whether a pronoun behind says that all who came were met: «وبحث معهما»."""
    return any_said(side.items[side.trigger.place :], relation_words("with_them"))


def _joined_to_bare(side: Side) -> list[Party]:
    """Return who is joined to the bare noun of one told before: «بحث رئيس الهيئة وسفير كينيا X سبل التعاون»."""
    first = side.plain()[:1] if side.pointing else []
    between = side.items[side.trigger.place + 1 : first[0].place] if first and first[0].figure >= 0 else []
    joined = any(i.sort is Sort.PARTICLE and i.form in relation_words("and_attached") for i in between)
    return first if joined and not any(i.sort is Sort.SIGN for i in between) else []


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
        before = [p for p in side.before if p.governor != "by" or not _behind_participle(side)]
        received = [p for p in before if p.figure >= 0 or p.kind is Kind.DELEGATION][-1:]  # "…, when he was"
    received = received or (_led(side) if side.trigger.latin and not _by_own_pronoun(side) else [])
    if side.trigger.pronoun and side.carried and not side.trigger.latin and side.met_before():
        received = [side.carried]  # «التقى الوزير مدير الميناء قبل استقباله من طرف الرئيس»
    received = received or (
        [] if side.by_pronoun or side.came or side.trigger.elided else _who_came(side) or side.unmarked(agent)
    )
    received = received or side.behind_colon(agent)
    received = [*received, *side.came_with(received)]
    return Roles(agent, others(agent, [p for p in received if p not in beside]))


def _behind_participle(side: Side) -> bool:
    """Tell a participle before a pronoun, whose agent is another: « Accueillie par X, elle a été reçue par Y »."""
    words = side.items[: side.trigger.place]
    pronoun = next((n for n in range(len(words) - 1, 0, -1) if words[n].form in relation_words("one_pronouns")), 0)
    return pronoun > 0 and words[pronoun - 1].form == ","


def _by_own_pronoun(side: Side) -> bool:
    """Tell a pronoun right before the verb, its auxiliary between: "…, led by X, he was received by"."""
    return any_said(side.items[max(side.trigger.place - _NEAR, 0) : side.trigger.place], relation_words("pronouns"))


_NEAR = 3
"""Items before a verb in the passive among which its pronoun stands."""


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
