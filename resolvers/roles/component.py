"""Who is host and who is guest beside each kind of verb: the grammar of the frames of ``lexicon/engagements.yml``."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.event_kinds import GATHERINGS
from resolvers.ground.items import Sentence
from resolvers.parties.beside_verbs import first_group
from resolvers.parties.governed import Scope
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.roles.attending import attending, chairing
from resolvers.roles.convening import sitting
from resolvers.roles.facing import face_to_face, receiving_or_honouring
from resolvers.roles.gatherings import gathering, lodging, occurring, organising
from resolvers.roles.held import held
from resolvers.roles.particular import PARTICULAR
from resolvers.roles.signing import signing
from resolvers.roles.visiting import visiting
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace


def roles_of(sentence: Sentence, trigger: Trigger, parties: Sequence[Party], scope: Scope) -> Roles:
    """Return who is who in one report."""
    side = Side(sentence, trigger, parties, scope)
    roles = _with_present(side, (PARTICULAR.get(trigger.verb) or _BY_FRAME[trigger.frame])(side))
    return _in_its_chair(side, _put_first(side) or roles) if trigger.latin else roles


def _with_present(side: Side, roles: Roles) -> Roles:
    """Add to the guests of a gathering that a deed was done at those who were present: «سلم X … خلال حفل حضره Y»."""
    if side.trigger.kind not in GATHERINGS or side.trigger.frame is Frame.ATTEND or roles == Roles():
        return roles
    return replace(roles, guests=others(roles.host, [*roles.guests, *side.present(roles.host)]))


def _put_first(side: Side) -> Roles | None:
    """Read whom a sentence puts first: « C'est le bâtonnier, Me X, que M. Y a reçu », before the one who received."""
    items, place = side.items, side.trigger.place
    if side.trigger.frame is not Frame.RECEIVE or side.trigger.passive or side.trigger.nominal:
        return None
    link = max((n for n, i in enumerate(items[:place]) if i.form in relation_words("put_first")), default=-1)
    opening = " ".join(i.form for i in items[: max(link, 0)]).replace(" ' ", "'")
    if not any(f" {words} " in f" {opening} " for words in relation_words("clefts")):
        return None
    first = [p for p in side.before if p.place < link]
    hosts = [p for p in side.before if link < p.place < place]
    alone = bool(first and hosts) and first[0].governor != "with"  # « C'est avec son conseiller que X a reçu Y »
    return Roles(hosts[0], others(hosts[0], first_group(first))) if alone else None


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


_BY_FRAME = {
    Frame.RECEIVE: receiving_or_honouring,
    Frame.MEET: face_to_face,
    Frame.HOLD: held,
    Frame.OCCUR: occurring,
    Frame.PRESIDE: chairing,
    Frame.ORGANISE: organising,
    Frame.SIGN: signing,
    Frame.VISIT: visiting,
    Frame.ATTEND: attending,
    Frame.GATHER: gathering,
    Frame.LODGE: lodging,
    Frame.SIT: sitting,
}
