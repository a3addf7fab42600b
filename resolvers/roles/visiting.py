"""Who paid a visit to whom, who took the visitors round, and where."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.relations import affixes, either, relation_words, without_article
from resolvers.ground.among import any_said
from resolvers.parties.beside_verbs import is_house
from resolvers.parties.kinship import others
from resolvers.parties.latin import with_them
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.roles.aims import attended, is_aim
from resolvers.roles.calls import call_paid
from resolvers.roles.whereabouts import by_woman
from resolvers.verbs.had import stop_of_stay
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.fold import fold_word
from text.inflection import TA_MARBUTA

_GRANTED = ("be_granted", "be_honoured")
_AUDIENCE = "was_granted"
_HOSTED = ("was_hosted", _AUDIENCE)
_OF_WHOM = ("take_farewell", "come_to_meet", "go_out_to")
"""Whom one takes leave of or goes to meet stands behind « de »: « est allé à la rencontre de la ministre »."""


def visiting(side: Side) -> Roles:
    """Read a visit, or who took along one told before: « et a visité avec elle la bibliothèque »."""
    if called := _called_on_him(side) or _paid_on_him(side):
        return called
    subject, object_ = side.split() if _took_along(side) else ([], [])
    return Roles(subject[0], (), next(iter(object_), None)) if subject else _visit(side)


def _called_on_him(side: Side) -> Roles | None:
    """Read a clause about the last one named, who called on whom the sentence is about: "…, who called on him"."""
    behind = side.items[side.trigger.place + 1 : side.trigger.place + 2]
    clause = side.trigger.latin and side.trigger.relative and side.trigger.verb == _CALL
    if not clause or not any_said(behind, relation_words("pronouns_met")) or len(side.before) < _TWO:
        return None
    main, last = side.before[0], side.before[-1]
    named = main.figure >= 0 and last.figure >= 0 and (main.governor, last.governor) == ("start", "with")
    return Roles(main, others(main, [last])) if named else None


_TWO = 2


def _paid_on_him(side: Side) -> Roles | None:
    """Read a call on the one whom a sentence is about: "pledged support when X paid a courtesy call on her"."""
    event, items = side.trigger.event, side.items
    on = next((n for n in range(event + 1, min(event + _ON_HIM, len(items))) if items[n].form == _ON), 0)
    if event < 0 or not on or not any_said(items[on + 1 : on + 2], relation_words("pronouns_met")):
        return None
    people = [p for p in side.before if p.figure >= 0]
    came = side.governed("by")[:1] if side.trigger.nominal or side.trigger.passive else people[1:]
    return Roles(people[0], others(people[0], came[-1:])) if people and came else None


_ON = "on"
_ON_HIM = 4
"""Items behind the noun of a call among which "on him" stands, how it was made between."""


def _visit(side: Side) -> Roles:
    """Read a visit: the visitor is the guest; the visited body is the host, a visited place the place."""
    if side.trigger.nominal and (paid := call_paid(side)):
        return paid
    if side.trigger.passive and side.trigger.latin and side.trigger.verb in _PAID:
        came = side.governed("by")
        seen = [] if side.by_pronoun else side.subject_before()  # "was visited by"
        return Roles(next(iter(seen), None), others(next(iter(seen), None), came))
    callers = side.governed("by") if side.trigger.latin and side.trigger.place == 0 and side.trigger.event > 0 else []
    if callers and (visited := side.unmarked(callers[0])):
        return Roles(
            visited[0], others(visited[0], callers[:1])
        )  # "Paid a courtesy call by the ambassador, the Governor"
    subject, object_ = _parted(side)
    subject = _leader_of_visitors(side) or subject
    subject = subject or _speaker(side)
    if visitor := _whose(side):
        subject, object_ = visitor, []
    toured = _toured(side)
    subject = [p for p in subject if p not in toured]
    if side.trigger.nominal and not subject and not toured:
        whose = [p for p in side.before if p.governor == "to_attached" and p.kind is Kind.DELEGATION]
        subject, object_ = whose[-1:] or side.governed("event")[:1], []  # «كانت للوفد … زيارة إلى …»
    if side.trigger.relative and side.trigger.pronoun is False and not object_:
        subject = subject or side.plain()
    if side.trigger.relative and side.trigger.pronoun and not subject:
        subject = [p for p in side.after if p.governor in _BEHIND_HOUSE and p.kind in _VISITORS][:1]
    subject = subject or _arrived(side)
    if side.trigger.event > side.trigger.place and not side.trigger.passive:
        subject, object_ = _parted_by_event(subject, object_, side.trigger.event)
    to = side.governed("to", "to_attached", "place_in", "during", *(["event"] if side.trigger.passive else []))
    to = [*to, *toured]
    to = [p for p in to if p.place < _clause_of_place(side)] if side.trigger.latin else _alike(to)
    to = [*to, *(side.governed("by", "event") if side.trigger.verb in _GRANTED else [])]
    to = [*to, *(side.governed("from", "by", "organised") if side.trigger.verb in _HOSTED else [])]
    to = to or (side.governed("from") if side.trigger.verb in _OF_WHOM else [])
    to = [*to, *(side.governed("with") if side.trigger.verb == _AUDIENCE else [])]  # "had an audience with the Pope"
    to = [*to, *(p for p in side.governed("with") if side.trigger.latin and _stayed_with(side, p))]
    if beside := _with_one_from_abroad(side, subject):
        return Roles(subject[0], others(subject[0], beside), next(iter([*object_, *to]), None))
    company = [p for p in object_ if (p.figure >= 0 and side.accompanies(p)) or _is_led(p)]
    apart = (*subject, *company, *_brought(side))
    visited = [p for p in (*_of_phrase(side, object_), *to) if p not in apart and not is_aim(side, p)]
    subject = [*subject, *(p for p in company if p.kind is not Kind.DELEGATION)] if subject else subject
    site = next((p for p in visited if p.kind is Kind.PLACE), None)
    host = next((p for p in visited if p.kind not in (Kind.PLACE, Kind.DELEGATION)), None)
    guide = _guide(side, subject) if side.trigger.latin and (host is None or host.kind is Kind.ORGANIZATION) else None
    site = site or (host if guide else None)
    inviting = side.opening(*(("by", "organised") if side.trigger.latin else ("organised",)))
    invited = [
        *(p for p in side.governed("organised") if not attended(side, p)),
        *inviting,
    ]  # « Invitée par le recteur X, Mme Y a visité … »
    host = guide or host or next(iter(invited), None) or _guide(side, subject) or _met_on(side)
    shown = _shown_round(side, subject, host)
    subject = subject or side.behind_colon(host)
    subject = [*subject, *(p for p in side.came_with(subject) if p is not host and not side.trigger.passive)]
    return shown or Roles(host, others(host, subject), site, pointed=side.pointing)


def _shown_round(side: Side, subject: Sequence[Party], house: Party | None) -> Roles | None:
    """Read whose visit a pronoun tells of beside one of the house: «قدم المدير للسفير شرحا خلال زيارته المركز»."""
    pronoun = side.trigger.nominal and side.trigger.pronoun and not side.trigger.latin
    if not pronoun or house is None or not subject or not subject[0].soft & house.keys:
        return None
    came = [p for p in side.before if p.figure >= 0 and p is not subject[0] and not p.soft & house.keys][:1]
    return Roles(subject[0], others(subject[0], came), house) if came else None


def _toured(side: Side) -> list[Party]:
    """Return the house of a tour, right behind its noun: «قام الوفد بجولة في مركز البحوث», «جولة ميدانية بالمركز»."""
    if side.trigger.nominal and (stop := stop_of_stay(side.items)) > 0:
        there = (p for p in (*side.after, *side.beyond) if p.place > stop)
        return [p for p in there if p.place - stop <= _AT_ONCE + 1 and p.kind in _HOUSES][:1]
    at = side.trigger.event
    event = side.items[at].event if at >= 0 else None
    if event is None or side.trigger.latin or side.items[at].form not in relation_words("tour_nouns"):
        return []
    governors = ("event", "with_attached") if event.entry == _TOUR else ("with_attached",)
    return [p for p in side.governed(*governors)[:1] if 0 < p.place - at <= _AT_ONCE and p.kind in _HOUSES]


_TOUR = "tour_in"
_AT_ONCE = 3
_HOUSES = (Kind.ORGANIZATION, Kind.PLACE)


def _arrived(side: Side) -> list[Party]:
    """Return who arrived, told behind where, when and on what: «وصل إلى المنامة، السبت، في زيارة رسمية، الشيخ X»."""
    if side.trigger.verb != _ARRIVING or side.trigger.latin or side.before:
        return []
    came = (p for p in side.after if p.figure >= 0 or p.kind is Kind.DELEGATION)
    first = next(came, None)
    return [first] if first is not None and first.governor == "comma" and not first.gap else []


_ARRIVING = "arrive"


def _speaker(side: Side) -> list[Party]:
    """Return who opens a sentence, where a clause behind tells of their call: "X was speaking when she called on Y"."""
    trigger = side.trigger
    called = trigger.verb == _CALL or (trigger.event >= 0 and trigger.kind is EngagementKind.VISIT)
    if not (trigger.latin and called and side.in_clause) or trigger.nominal or trigger.passive:
        return []
    named = [p for p in side.before if p.kind in (Kind.PERSON, Kind.TITLE)]
    return named if len(named) == 1 and named[0].governor in ("start", "comma", "none") else []


def _brought(side: Side) -> list[Party]:
    """Return the people behind a French or English visit whom the visitor brought: "a delegation that included X"."""
    found: list[Party] = []
    taking = False
    for party in side.after if side.trigger.latin else ():
        taking = party.governor == "members" or (taking and party.governor in ("and", "comma"))
        found += [party] if taking and party.figure >= 0 else []
    return found


def _is_led(party: Party) -> bool:
    """Tell a delegation at whose head the visitor came: «في زيارة على رأس وفد من المجلس»."""
    return party.kind is Kind.DELEGATION and party.governor == "heads"


def _took_along(side: Side) -> bool:
    """Tell whether someone told before went along: "toured with her the library"."""
    there = side.trigger.place
    return side.trigger.latin and not side.trigger.passive and with_them(side.items, there, there + 2)


def _leader_of_visitors(side: Side) -> list[Party]:
    """Return who leads the visitors that a bare noun means, and who came along: "The delegation, headed by X,"."""
    if not side.trigger.latin:
        return _leader_behind(side)
    led = side.opening("head") if not side.trigger.passive else []
    before = side.items[max(led[0].place - _NEAR_NOUN, 0) : led[0].place] if led else ()
    came = any_said(before, either("delegation_words", "group_nouns"))
    return [*led, *takewhile(lambda p: p.governor in ("comma", "and"), side.before[1:])] if came else []


def _leader_behind(side: Side) -> list[Party]:
    """Return who leads the visitors right behind an Arabic verb: «زار وفد برئاسة X مدينة …»."""
    behind = side.items[side.trigger.place + 1 : side.trigger.place + 2]
    if side.trigger.passive or side.trigger.nominal or not any_said(behind, relation_words("delegation_words")):
        return []
    first = next(iter(side.after), None)
    led = first is not None and first.governor in ("presided", "head") and first.kind is not Kind.ORGANIZATION
    return [first] if first is not None and led and first.place - side.trigger.place < _NEAR_NOUN else []


_NEAR_NOUN = 8
"""Items before who leads visitors among which their noun stands."""


def _met_on(side: Side) -> Party | None:
    """Return with whom a visit began or ended: «استهل الوزير زيارته إلى نابل بجلسة عمل مع والي الجهة»."""
    if side.trigger.latin or side.trigger.event < 0:
        return None
    by = affixes("with_attached")
    behind = range(side.trigger.event + 1, len(side.items))
    events = ((n, e) for n in behind if (e := side.items[n].event) and side.items[n].form.startswith(by))
    met = next((n for n, e in events if e.kind is EngagementKind.MEETING), len(side.items))
    return next((p for p in side.governed("with") if p.place > met and p.kind is not Kind.PLACE), None)


def _parted(side: Side) -> tuple[list[Party], list[Party]]:
    """Return subject and object; a house that stands first beside an Arabic verb is what was visited."""
    if side.bare:
        return [], side.plain()
    subject, object_ = side.split()
    if side.by_pronoun or (side.trigger.passive and not side.trigger.latin):
        subject = []
    if side.trigger.latin or side.trigger.nominal or not is_house(subject):
        return subject, object_
    if not object_:
        shown = _of_visitors(side) or _is_site(subject[0])
        return ([], subject) if shown else (subject, [])  # «تفقد الضيفان مركز …», «ثم زار المستشفى …»
    return (object_, subject) if _behind_house(side, subject[0], object_[0]) else (subject, object_)


def _is_site(house: Party) -> bool:
    """Tell a house that is shown to visitors and pays no visit itself, alone beside a verb: «ثم زار المستشفى …»."""
    return fold_word(house.quote.text.split()[0]) in relation_words("site_nouns")


def _behind_house(side: Side, house: Party, other: Party) -> bool:
    """Tell whether the visitor stands behind the house: a delegation, or a person behind what does not go out itself.

    «زار مدرسة النور وفد …», «زارت وزارة العدل سفيرة …»; the gender of the verb tells it too («زار اللجنة السفير …»).
    """
    noun = house.quote.text.split()[0]
    beside = house.place == side.trigger.place + 1
    other_gender = noun.endswith(TA_MARBUTA) and beside and not by_woman(side.items, side.trigger)
    stays = without_article(fold_word(noun)) not in relation_words("outgoing")
    people = any_said(side.items[house.place + 1 : other.place], relation_words("groups"))
    if people and other.kind is Kind.ORGANIZATION:
        return stays  # «زارت المستشفى بعثة من جمعية …»
    someone = other.kind in (Kind.PERSON, Kind.TITLE)
    abroad = other.country not in (None, side.home) and house.country in (None, side.home)
    return other.kind is Kind.DELEGATION or (someone and (stays or other_gender or abroad))


def _of_visitors(side: Side) -> bool:
    """Tell whether visitors by a bare noun stand between a verb and the one body beside it."""
    behind = side.items[side.trigger.place + 1 : side.trigger.place + 3]
    return any_said(behind, either("person_nouns", "pair_subjects"))


def _alike(to: Sequence[Party]) -> list[Party]:
    """Leave out people whom a comma parts from the place visited: «في زيارته إلى لبنان، مدير …» is no list."""
    places = bool(to) and to[0].kind is Kind.PLACE
    return [p for p in to if not (places and p.governor in ("comma", "and") and p.kind in (*_VISITORS, Kind.TITLE))]


def _of_phrase(side: Side, objects: Sequence[Party]) -> Sequence[Party]:
    """Leave out whom a comma parts from the noun of a visit: «رافق الوزير في زيارته إلى لبنان، مدير … ومعاون …»."""
    if side.trigger.latin or not side.trigger.nominal:
        return objects
    return list(takewhile(lambda p: p.governor != "comma", objects))


def _stayed_with(side: Side, party: Party) -> bool:
    """Tell whether a body is the one stayed with, and no company: « a effectué une visite auprès de la Cour »."""
    before = side.items[max(party.place - _BESIDE, 0) : party.place]
    return party.kind in (*_HOSTING, *_VISITORS) and any(i.marks("with") and i.marks("to") for i in before)


_HOSTING = (Kind.ORGANIZATION, Kind.TITLE)
_BESIDE = 6
"""Items before a body among which « auprès de » stands."""


def _clause_of_place(side: Side) -> int:
    """Return the item at which a clause of place begins behind a visit: « …, où elle a répondu aux élèves de … »."""
    behind = range(side.trigger.place + 1, len(side.items))
    return next((n for n in behind if side.items[n].form in relation_words("where")), len(side.items))


def _whose(side: Side) -> list[Party]:
    """Return who right behind the noun of a visit paid it: «قال X إن زيارة رئيس الهيئة تأتي في إطار …»."""
    noun = side.trigger.nominal and not side.trigger.pronoun and not side.trigger.latin
    behind = [p for p in side.after[:1] if p.governor == "event" and not p.gap]
    return [p for p in behind if noun and p.kind in (*_VISITORS, Kind.TITLE)]


_BEHIND_HOUSE = ("none", "comma", "verb", "head")
_VISITORS = (Kind.PERSON, Kind.DELEGATION)
"""Who paid a visit, named behind its house: «زيارة أداها إلى الدار وفد …»."""


def _with_one_from_abroad(side: Side, subject: Sequence[Party]) -> list[Party]:
    """Return who from abroad went round at home with an official: «تفقد المحافظ، يرافقه سفير …، سير العمل»."""
    if side.trigger.verb != _ROUND or not subject or subject[0].figure < 0:
        return []
    if subject[0].country not in (None, side.home) or side.trigger.event >= 0:
        return []
    beside = [p for p in side.governed("escort") if side.accompanies(p)]
    return [p for p in beside if p.figure >= 0 and p.country not in (None, side.home, subject[0].country)]


_ROUND = "visit"
"""The verbs of going to see something (not of paying a visit to someone)."""
_CALL = "call_on"
_PAID = (_ROUND, _CALL)
"""Verbs whose passive tells by whom somebody was visited: "was called on by"."""


def _guide(side: Side, subject: Sequence[Party]) -> Party | None:
    """Return who took foreign visitors round a place: «انتقل الوفد التركي إلى الميناء، وتجول فيه برفقة مديره …»."""
    guides = [*side.governed("guided", "head"), *side.opening("guided", "head")] if side.trigger.latin else []
    guides = [p for p in guides if p.figure >= 0 and not any(p.keys & (s.keys | s.soft) for s in subject)]
    guides = guides or _of_the_house(side)
    if guides:
        return guides[0]
    away = [p for p in subject if p.kind is Kind.DELEGATION and p.country not in (None, side.home)]
    beside = [p for p in side.governed("escort") if p.figure >= 0 and p.country in (None, side.home)]
    if away and beside and side.names_place(len(side.items)):
        return beside[0]
    together = [p for p in side.governed("with") if p.figure >= 0 and p.country in (None, side.home)]
    if away and together and side.trigger.latin:
        return together[0]  # « La délégation togolaise a parcouru le marché en compagnie de X, maire de … »
    return _with_one_at_home(side, subject) if side.trigger.verb == _ROUND and not side.trigger.latin else None


def _with_one_at_home(side: Side, subject: Sequence[Party]) -> Party | None:
    """Return the official of the home with whom one from abroad went round: «زار السفير الأمريكي، برفقة المحافظ، …»."""
    away = [p for p in subject[:1] if p.figure >= 0 and p.country not in (None, side.home)]
    beside = [*side.governed("escort"), *side.opening("escort")]
    hosts = [p for p in beside if p.figure >= 0 or p.kind is Kind.TITLE]
    return next((p for p in hosts if away and p.country not in (None, away[0].country)), None)


def _of_the_house(side: Side) -> list[Party]:
    """Return who of the house told before went with visitors meant by a pronoun: "Accompanied by its director, she"."""
    beside = side.opening("escort") if side.by_pronoun else []
    owned = (any_said(side.items[: p.place], relation_words("possessives")) for p in beside)
    return [p for p, own in zip(beside, owned, strict=True) if own and p.figure >= 0]


def _parted_by_event(subject: Sequence[Party], object_: Sequence[Party], event: int) -> tuple[list[Party], list[Party]]:
    """Part who paid a visit from whom it was paid to: «قام الوفد بزيارة لمركز …»."""
    visited = [p for p in subject if p.place > event and p.governor in ("event", "to_attached")]
    return [p for p in subject if p not in visited], [*visited, *object_]
