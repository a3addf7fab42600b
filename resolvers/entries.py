"""Entries of a diary told by a noun alone: «استقبال سفير …» under its day. The issuer did it, or received."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from resolvers.parties import Cast, Party, parties_in
from resolvers.report import same_party
from resolvers.scene import Item, Scene, Sentence, Sort
from resolvers.sides import Roles
from resolvers.tenses import Trigger
from resolvers.whereabouts import Parties
from schemas.mention import Kind
from schemas.relation import EngagementKind


def opens_entry(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the noun of a deed or event opens an entry of a diary, only bullets, its day and articles before."""
    if sentence.line not in cast.diary.entries or not trigger.nominal:
        return False
    before = sentence.items[: trigger.place]
    opened = any(i.kind is Kind.DATE for i in before) or _begins_line(cast.scene, sentence)
    return opened and all(map(_opens, before))


def _begins_line(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence is the first of its line."""
    return scene.document.text[: sentence.span.start].rstrip(" \t")[-1:] in ("", "\n")


def entered(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> Parties:
    """Return host and guests of an entry: the issuer did it «with» those whom the noun names so, or received them."""
    host, guests = roles.host, roles.guests
    issuer = issuer_of(cast)
    if host and not guests and host.governor in _WITH:
        guests = (host,)
        host = None
    if not guests and trigger.kind is not EngagementKind.VISIT:
        named = [p for p in parties_in(cast, sentence) if p.governor in _WITH]
        guests = tuple(p for p in named if issuer is None or not same_party(p, issuer))
    return host or received_by(cast, sentence, trigger, guests), guests


def received_by(cast: Cast, sentence: Sentence, trigger: Trigger, guests: Sequence[Party]) -> Party | None:
    """Return the issuer as the host of what a diary tells without one, but of a visit that its own people paid."""
    came = trigger.frame is not Frame.VISIT or any(g.kind is Kind.DELEGATION for g in guests)
    return issuer_of(cast) if came and sentence.line in cast.diary.entries else None


_WITH = ("with", "with_attached", "partner", "to_attached")


def issuer_of(cast: Cast) -> Party | None:
    """Return the body that issued a diary: it did what no entry says who did."""
    issuer = cast.scene.extraction.about.issuer
    if issuer is None:
        return None
    return Party(issuer, 0, "start", Kind.ORGANIZATION, frozenset({cast.body(issuer.text)}))


def _opens(item: Item) -> bool:
    """Tell whether an item may stand before the first word of an entry."""
    return item.kind is Kind.DATE or item.sort is Sort.SIGN or item.form in relation_words("definite")
