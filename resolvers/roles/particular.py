"""Who is who beside verbs with a grammar of their own: letters and their bearers, lists of visitors, opened doors."""

from collections.abc import Callable, Sequence

from lexicon.relations import relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import PEOPLE
from resolvers.parties.governed import COMPANION
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.roles.gatherings import visit_seen
from schemas.mention import Kind

_BESIDE = 6
"""Items behind a word of bearing or hearing among which the one it names stands."""
_JOINED = ("and", "comma", "none")


def _letter_taken(side: Side) -> Roles:
    """Read «تسلم الوزير رسالة من نظيره نقلها إليه السفير»: who took it is the host, its bearer the guest."""
    host = _actor(side)
    for place in range(side.trigger.event, len(side.items)):
        if side.items[place].form in relation_words("bearing"):
            bearer = next((p for p in side.after if place < p.place <= place + _BESIDE and p.kind in PEOPLE), None)
            return Roles(host, others(host, [bearer] if bearer else []), pointed=side.pointing)
    return Roles()


def _letter_handed(side: Side) -> Roles:
    """Read «سلم السفير الوزير رسالة», «نقل السفير إلى الوزير رسالة»: who takes it is the host."""
    bearer = _actor(side)
    given = [p for p in side.governed("to", "to_attached") if p.kind in PEOPLE]
    taken = [p for p in side.plain() if p is not bearer and p.kind in PEOPLE and p.place < side.trigger.event]
    host = next(iter([*taken, *given]), None)
    if host is None and not side.pointing and not side.trigger.pronoun:
        return Roles()
    return Roles(host, others(host, [bearer] if bearer else []))


def _condoled(side: Side) -> Roles:
    """Read «قدم الوزير واجب العزاء إلى السفير»: who is condoled is the host, who came the guest."""
    came = _actor(side)
    given = [p for p in side.governed("to", "to_attached") if p.kind in PEOPLE and p.place > side.trigger.event]
    return Roles(given[0], others(given[0], [came])) if given and came else Roles()


def _visitors_listed(side: Side) -> Roles:
    """Read «من زوار الوزير أمس: النائب …، ووفد …»: who stands before the colon is the host, behind it the guests."""
    colon = side.trigger.event if side.trigger.event >= 0 else _colon(side, side.trigger.place)
    host = next((p for p in side.after if p.place < colon), None)
    return Roles(host, others(host, _listed_behind(side, colon)))


def _colon(side: Side, place: int) -> int:
    """Return the first colon behind an item, the end of the items where there is none."""
    return next((n for n, i in enumerate(side.items) if n > place and i.form == ":"), len(side.items))


def _listed_behind(side: Side, colon: int) -> list[Party]:
    """Return the parties of the list that a colon opens."""
    named = [p for p in (*side.after, *side.beyond) if p.place > colon]
    return [*named[:1], *_list_on(named[1:])]


def _list_on(parties: Sequence[Party]) -> list[Party]:
    """Return the parties of one list, up to the first that another word governs."""
    found: list[Party] = []
    for party in parties:
        if party.governor not in _JOINED:
            break
        found.append(party)
    return found


def _hosted(side: Side) -> Roles:
    """Read «كان الوفد في ضيافة الوزير», «في ضيافة النقابة: وفد …»."""
    before = side.subject_before()
    return Roles(next(iter(side.plain()), None), others(None, before)) if before else _visitors_listed(side)


def _doors_opened(side: Side) -> Roles:
    """Read «فتح المتحف أبوابه لوفد …»: whose doors they are is the host."""
    host = _actor(side)
    came = [p for p in side.governed("to_attached", "before_whom") if p.place > side.trigger.event]
    return Roles(host, others(host, came))


def _heard(side: Side) -> Roles:
    """Read «استمعت اللجنة إلى مدير …»; a delegation that listened was but shown something."""
    if side.bare:
        return Roles(None, ())
    host = next((p for p in side.plain() if p.place < side.trigger.event), None) or next(iter(side.fronted()), None)
    came = [p for p in side.governed("to") if p.place > side.trigger.event and p.kind in PEOPLE]
    if not came:
        behind = (p for p in (*side.after, *side.beyond) if p.place > side.trigger.event and p.kind in PEOPLE)
        came = [p for p in behind if p.governor not in ("presence", "escort")][:1]
    chair = next((p for p in side.governed("presided") if p.figure >= 0 and p not in came), None)
    return Roles(chair or host, others(chair or host, came), pointed=side.pointing)


def _sat_with(side: Side) -> Roles:
    """Read «جلس الوزير إلى ممثلي النقابة»."""
    host = _actor(side)
    came = side.governed("to", *COMPANION)
    return Roles(host, others(host, came), pointed=side.pointing)


def _reached(side: Side) -> Roles:
    """Read «ورد إلى الوزير اتصال من نظيره»: whom it reached is the host, who called the guest."""
    called = next(iter(side.governed("to", "to_attached")), None)
    caller = [p for p in side.after if p.place > side.trigger.event and p.governor in ("from", "event", "by", "none")]
    return Roles(called, others(called, caller[:1]))


def _granted(side: Side) -> Roles:
    """Read «حظي الوفد باستقبال الوزير», «تشرف الوفد بمقابلته»: whom the audience was with is the host."""
    subject = [p for p in side.split()[0] if p.place < side.trigger.event]
    behind = [p for p in (*side.after, *side.beyond) if p.place > side.trigger.event]
    host = next((p for p in behind if p.governor in _OF_AUDIENCE), None)
    return Roles(host, others(host, subject))


def _honoured_to_receive(side: Side) -> Roles:
    """Read «تشرف الوزير باستقبال السفير», and who writes of himself, without a name: «سعدت باستقبال السفير»."""
    plain = side.plain()
    host = [p for p in plain if p.place < side.trigger.event] or side.fronted()
    came = [p for p in plain if p.place > side.trigger.event]
    return Roles(next(iter(host), None), others(next(iter(host), None), came), pointed=side.pointing)


_OF_AUDIENCE = ("event", "verb", "by", "from", "with", "to_attached")


def _addressed(side: Side) -> Roles:
    """Read «هاتفيا، هنأ الوزير نظيره …»."""
    subject, rest = side.split()
    host = subject[0] if subject else None
    return Roles(host, others(host, rest[:1]))


def _spoke(side: Side) -> Roles:
    """Read «تحدث الوزير هاتفيا مع نظيره»."""
    host = _actor(side)
    return Roles(host, others(host, side.governed("with")))


def _welcoming(side: Side) -> Roles:
    """Read «وكان في مقدمة مستقبليه الوزير …», «مستقبلي الوفد», «كان الوالي على رأس مستقبلي السفير»."""
    plain = side.plain()
    fore = [] if side.trigger.pronoun else side.fronted()
    if fore and plain and any_marked(side.items[: fore[0].place], "remembering"):
        return Roles(fore[0], others(fore[0], plain[:1]))
    came = [p for p in plain[:1] if p.kind is Kind.DELEGATION]
    host = next((p for p in plain if p not in came and p.figure >= 0), None)
    return Roles(host, others(host, came))


def _stayed(side: Side) -> Roles:
    """Read «أمضى وفد … يومين في الميناء»."""
    subject, object_ = side.split()
    there = [*object_, *side.governed("during", "place_in", "with_attached", "to", "none")]
    houses = [p for p in there if p.kind is Kind.ORGANIZATION and p not in subject]
    return Roles(next(iter(houses), None), others(next(iter(houses), None), subject))


def _actor(side: Side) -> Party | None:
    """Return the subject of a verb."""
    subject = side.split()[0]
    return subject[0] if subject else None


def _took_round(side: Side) -> Roles:
    """Read «طاف المدير بالضيوف في المعامل», «وطافت به المديرة»."""
    host = next((p for p in (*side.plain(), *side.fronted()) if p.figure >= 0), None)
    return Roles(host)


def _wished(side: Side) -> Roles:
    """Read «تقبل المطران التعازي من وفد …»."""
    host = _actor(side)
    came = [p for p in side.after if p.place > side.trigger.event and p.governor in ("from", "with_attached")][:1]
    return Roles(host, others(host, came))


def _greeted(side: Side) -> Roles:
    """Read «رحب الوزير بالبعثة لدى وصولها», «ودع الوزير السفير لدى مغادرته»."""
    subject, rest = side.split()
    host = subject[0] if subject else None
    came = [*rest[:1], *side.governed("with_attached")]
    return Roles(host, others(host, [p for p in came if p.kind in PEOPLE]))


def _handed_over(side: Side) -> Roles:
    """Read « a remis à B », "handed over … to B at a ceremony": who hands over is the host."""
    host = next(iter(side.governed("by") or side.chairs()), None) or _actor(side)
    given = [p for p in side.governed("to", "receives", "place_in") if p.kind is not Kind.PLACE]
    taker = [p for p in side.plain()[:1] if p.figure >= 0 and p.governor == "verb"]  # "handed Ms. X an award"
    given = given or (taker if side.trigger.latin and not side.trigger.passive else [])
    return Roles(host, others(host, [*given, *side.present(host)]))


def _handed_by(side: Side) -> Roles:
    """Read « s'est vu remettre une lettre par … », "was handed … by": who took a letter received its bearer.

    At a ceremony who hands over is the host.
    """
    taker = _actor(side)
    given = side.governed("by", "from") or side.plain()[:1]
    givers = [p for p in given if p.kind in PEOPLE and p is not taker][-1:]
    papers = any_said(side.items[side.trigger.place :], relation_words("handed_papers"))
    if papers or not givers:
        return Roles(taker, others(taker, givers))
    return Roles(givers[0], others(givers[0], [taker] if taker else []))


def _conferred(side: Side) -> Roles:
    """Read « a remis la médaille à B », "bestowed the Order on B", "was awarded the medal by A"."""
    actor, agents = _actor(side), side.governed("by")
    honoured = [p for p in (*side.after, *side.beyond) if p.figure >= 0 and p.governor not in ("by", "presence")]
    if side.trigger.passive and agents:
        came = [actor] if actor else [p for p in honoured if p is not agents[0]]
        return Roles(agents[0], others(agents[0], came))
    return Roles(actor, others(actor, honoured))


def _ushered(side: Side) -> Roles:
    """Read « M. X a été introduit dans le cabinet de M. Y », "was ushered into the office of": Y received X."""
    came = [] if side.by_pronoun else side.subject_before()
    host = next((p for p in side.after if p.place > side.trigger.event and p.kind in PEOPLE), None)
    # « Se sont succédé chez M. Y : A ; B »
    return Roles(host, others(host, came or _listed_behind(side, _colon(side, side.trigger.event))))


def _fell_to(side: Side) -> Roles:
    """Read « il est revenu à M. X de diriger la séance avec M. Y », "it fell to X to chair"."""
    host = next((p for p in side.after if p.place < side.trigger.event and p.kind in PEOPLE), None)
    return Roles(host, others(host, side.governed("with")))


PARTICULAR: dict[str, Callable[[Side], Roles]] = {
    "accept_letter": _letter_taken,
    "hand_letter": _letter_handed,
    "condole": _condoled,
    "visitors": _visitors_listed,
    "be_hosted": _hosted,
    "open_doors": _doors_opened,
    "hear_witness": _heard,
    "sit_with": _sat_with,
    "reach": _reached,
    "be_granted": _granted,
    "be_honoured_to_receive": _honoured_to_receive,
    "be_glad_to_meet": _honoured_to_receive,
    "address": _addressed,
    "speak_afar": _spoke,
    "welcomers": _welcoming,
    "stay": _stayed,
    "lead_round": _took_round,
    "accept_wishes": _wished,
    "greet": _greeted,
    "fete": _greeted,
    "hand_over_latin": _handed_over,
    "was_handed": _handed_by,
    "confer_order": _conferred,
    "have_visit": visit_seen,
    "usher_in": _ushered,
    "fall_to": _fell_to,
}
"""By the entry of the verb in ``lexicon/engagements.yml``; all others are read by their frame."""
TWO_SIDED = frozenset(
    (
        "open_doors",
        "have_visit",
        "hear_witness",
        "greet",
        "fete",
        "accept_wishes",
        "lead_round",
        "accept_letter",
        "visitors",
        "sit_with",
    )
)
"""Those that report nothing where they name but one side: «فتح المعرض أبوابه أمام الجمهور»."""
