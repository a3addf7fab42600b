"""Who signed: what a sentence says that «الجانبان», the two told before, signed, and the letter that says «I»."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from lexicon.agencies import is_agency
from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Sentence, Sort
from resolvers.parties.cast import Cast
from resolvers.parties.latin import house_of
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.subjects import is_us
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import DocumentType, Kind


def signers_behind(cast: Cast, sentence: Sentence, trigger: Trigger) -> Parties | None:
    """Return who put their names to what «الجانبان» signed, told in a clause: «…، وقعها الوزير X والسفير Y».

    In French and English they stand before the verb as well: "the signing of an agreement, which A and B initialled".
    """
    if trigger.frame is not Frame.SIGN:
        return None
    behind = range(trigger.place + 1, len(sentence.items))
    signed = next((n for n in behind if any(v.frame is Frame.SIGN for v in sentence.items[n].verbs)), -1)
    if signed < 0:
        return None
    people = [p for p in parties_in(cast, sentence) if p.figure >= 0 and p.place > trigger.place]
    fore = [p for p in people if p.place < signed and trigger.latin]
    named = fore if fore[1:] else [p for p in people if p.place > signed]
    pair = named[:1] + [p for p in named[1:] if p.governor in _BESIDE]
    return (pair[0], tuple(pair[1:])) if pair[1:] else None


_BESIDE = ("and", "comma", "side", "none", "by")


def people_first(guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the people among guests, who sign and open; all where none is a person."""
    return tuple(g for g in guests if g.figure >= 0) or guests


def by_writer(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties) -> Parties:
    """Let who signs a letter be the one who says «I»: «بأنني استقبلت وفدا», "I received", « X et moi-même avons ».

    Where the letter told of a delegation of the body that sends it, « nous » are this.
    """
    host, guests = told
    before = sentence.items[max(trigger.place - _PAIR, 0) : trigger.place]
    if not any_said(before, relation_words("first_person")):
        return told
    plural = trigger.latin and any_said(before, relation_words("first_plural"))
    writers = (_own_delegation(cast, sentence) if plural else []) or writers_of(cast)
    if not writers:
        return told
    if trigger.passive or is_us(before):
        return host, (writers[0],)  # «nous avons été reçus par …», « où nous a accueillis X »
    if trigger.frame is Frame.VISIT:
        return host, (writers[0], *guests)
    if host and any_said(before, relation_words("and")):
        return host, (writers[0], *guests)
    return writers[0], (*((host,) if host else ()), *guests)


def _own_delegation(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return the delegation of the body that sends a letter, where the letter told of it before."""
    issuer = issuer_of(cast)
    before = [s for s in cast.scene.sentences if s.span.end <= sentence.span.start]
    named = [p for s in before for p in parties_in(cast, s) if p.kind is Kind.DELEGATION]
    return [p for p in named if issuer and same_party(p, issuer)][-1:]


def writers_of(cast: Cast) -> list[Party]:
    """Return the people named at the end of a letter or message, who signed it, the last first."""
    signed = [s for s in cast.scene.sentences[-_FOOT:] if not any(i.verb for i in s.items)]
    if cast.scene.extraction.about.type is DocumentType.SPEECH:
        signed = [s for s in signed if sum(i.sort is Sort.WORD for i in s.items) <= _STYLES]
    return [p for s in reversed(signed) for p in parties_in(cast, s) if p.figure >= 0]


def of_speakers(cast: Cast, sentence: Sentence, trigger: Trigger) -> Party | None:
    """Return the body that says "we received …" of itself: who issued the text, else in whose house it was."""
    before = sentence.items[max(trigger.place - _WE, 0) : trigger.place]
    if not trigger.latin or trigger.passive or not any_said(before, relation_words("first_plural")):
        return None
    return issuer_of(cast) or house_of([p for p in parties_in(cast, sentence) if p.place > trigger.place])


def issuer_of(cast: Cast) -> Party | None:
    """Return the body that issued the text."""
    issuer = cast.scene.extraction.about.issuer
    return Party(issuer, 0, "start", Kind.ORGANIZATION, frozenset({cast.body(issuer.text)})) if issuer else None


def issuer_over(cast: Cast, sentence: Sentence, taken: AbstractSet[str]) -> Party | None:
    """Return the issuer named above a sentence, whose minister or director a bare office means; no news agency."""
    issuer = issuer_of(cast)
    if issuer is None or is_agency(issuer.quote.text) or issuer.keys & taken:
        return None
    return issuer if issuer.quote.span.end <= sentence.span.start else None


def organised_with(cast: Cast, sentence: Sentence, trigger: Trigger, guests: Sequence[Party]) -> Party | None:
    """Return the issuer above as the one who organised an event of which but its partners are told.

    "A seminar, held today and jointly organised with the Ministry", « organisé conjointement avec le ministère ».
    """
    told = trigger.latin and trigger.frame is Frame.ORGANISE and bool(guests)
    partners = told and all(g.governor in _PARTNERS and g.kind is Kind.ORGANIZATION for g in guests)
    return issuer_over(cast, sentence, frozenset(k for g in guests for k in g.keys | g.soft)) if partners else None


_PARTNERS = ("with", "partner")
_WE = 4
"""Items before a verb among which "we" stands."""
_STYLES = 2
"""Words beside the name of who signs a message, of style and rank."""
_FOOT = 6
"""Lines at the end of a letter among which its writer's name stands."""
_PAIR = 6
"""Items before a verb among which «I» stands."""
