"""Who receives whom, told by a noun or in words of welcome: «استقبال الوزير للسفير», «كان في استقباله»."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import PEOPLE, Item
from resolvers.parties.beside_verbs import first_group, of_clause
from resolvers.parties.clauses import main_subject
from resolvers.parties.governed import COMPANION
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.roles.listed import each_of
from schemas.mention import Kind
from text.clitics import reads_as


def receiving(side: Side, subject: Sequence[Party]) -> Roles:
    """Read «خلال استقباله …», «لدى لقائه ب…»: the host is the subject of the clause around it, before or after."""
    plain = side.plain()
    to = side.governed("to_attached")
    told = _before_main(side, subject) if side.trigger.latin else _by_pointed(side, subject, plain)
    if told:
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
    met = plain or (side.governed("with") if side.trigger.frame is Frame.MEET else [])
    return Roles(main[0], others(main[0], [p for p in met if p.place < main[0].place])) if main else None


def called_on(side: Side, subject: Sequence[Party]) -> Roles | None:
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


def _by_pointed(side: Side, subject: Sequence[Party], plain: Sequence[Party]) -> Roles | None:
    """Read who was received by one whom a bare noun means, the one to whom what he brought was for before others."""
    noun = _pointed_host(side) if subject and not plain else ""
    if not noun:
        return None
    given = next((p for p in side.before if p.governor in ("to", "to_attached") and p not in subject), None)
    return Roles(given, others(given, subject[:1]), pointed="" if given else noun)


def _pointed_host(side: Side) -> str:
    """Return the bare noun of who received him of whom the clause tells: «سلمها السفير خلال استقبال سمو الأمير له»."""
    if side.trigger.latin or side.trigger.pronoun or side.trigger.passive:
        return ""
    behind = [*takewhile(lambda i: i.mention < 0 and not i.verb, side.items[side.trigger.place + 1 :])]
    to = next((n for n, i in enumerate(behind) if i.form in relation_words("to_whom")), 0)
    return next((i.form for i in behind[:to] if i.form in relation_words("pointing_subjects")), "")


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
    told = item.mention < 0 and reads_as(item.form, relation_words("arrival"))
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
