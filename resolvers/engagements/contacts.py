"""Contacts told by words that no verb or noun of engagements is among: doors, guests, tables, screens.

The weakest of all readings: it is asked only of a text that tells no other event and puts none off, and tells one only
where it is plain who was at home in the house: the official of it, beside people of another.
"""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame
from lexicon.relations import either, relation_words
from resolvers.engagements.reporting import report_of
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.offices import pointed_noun, says_no_field
from resolvers.parties.beside_verbs import only_sends
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import kindred, others
from resolvers.parties.latin import is_handed
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.parties.sides import Roles
from resolvers.verbs.asking import QUESTIONS
from resolvers.verbs.futures import is_french_future
from resolvers.verbs.tenses import Trigger
from resolvers.verbs.undone import taken_back
from schemas.mention import DocumentType, Kind
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind
from text.clitics import readings, reads_as

_SURE = 0.4
_LEAD = 4
"""Sentences at the start of a document of which one may tell so, its headline among them."""
_TYPES = (DocumentType.COMMUNIQUE, DocumentType.PRESS_RELEASE)
_SIGNS = (
    ("contact_distance", EngagementKind.CALL, Frame.HOLD),
    ("contact_house", EngagementKind.VISIT, Frame.VISIT),
    ("contact_welcome", EngagementKind.RECEPTION, Frame.RECEIVE),
    ("contact_table", EngagementKind.MEETING, Frame.MEET),
)
"""The entries of words of contact, what they tell and by what frame, the plainest first."""
_PUT_OFF = ("future", "cancelled", "denied", "negation", "coming")
_OWNED = 4
"""Items before a role among which "its" stands."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A party, and the sentence that names it."""

    party: Party
    sentence: Sentence


def contact_in(cast: Cast, seen: Sequence[tuple[Sentence, Trigger]]) -> Report | None:
    """Return the contact that a document without any other event tells, if it tells one.

    ``seen`` are the verbs and nouns of engagements of which no report could be made: who took part is told elsewhere.
    """
    scene = cast.scene
    if scene.extraction.about.type not in _TYPES:
        return None
    lead = scene.sentences[:_LEAD]
    if _is_ahead(cast, lead) or any(_puts_off(item) for sentence in lead for item in sentence.items):
        return None
    found = _known(seen, lead) if seen else next((t for s in lead if (t := _sign(s))), None)
    if found is None:
        return None
    sentence, trigger = found
    if taken_back(sentence.items, trigger) or "sequel" in sentence.marks or _only_wished(sentence, trigger):
        return None
    asked = [s for s in lead if not seen or s.span.start <= sentence.span.start]
    named = [
        _Told(p, s) for s in asked for p in parties_in(cast, s) if not (_in_content(s, p) or only_sends(s.items, p))
    ]
    sides = _sides(cast, named if seen else [t for t in named if not _speaks(t)])
    report = report_of(cast, sentence, trigger, sides, ()) if sides else None
    return replace(report, sure=_SURE, rule="meet/contact/weak") if report else None


def _only_wished(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a contact is what somebody asked for, prepares, hopes for, declines or wrote of: "invited X to"."""
    words = relation_words("contact_wished")
    return any(r.form in words for i in sentence.items[: trigger.place] if i.mention < 0 for r in readings(i.form))


def _in_content(sentence: Sentence, party: Party) -> bool:
    """Tell whether a body is only named in what was said to be so: «مبينا أن الوزارة تعمل مع البنك»."""
    return party.figure < 0 and "that" in sentence.marks and any_marked(sentence.items[: party.place], "that")


def _is_ahead(cast: Cast, lead: Sequence[Sentence]) -> bool:
    """Tell whether a day behind that of issue is told: «تستضيف الكويت الشهر المقبل اجتماعا يضم …»."""
    issued = cast.scene.extraction.about.date
    days = (cast.scene.tops[i.mention].value for s in lead for i in s.named if i.kind is Kind.DATE)
    return issued is not None and any(value is not None and value.start > issued for value in days)


def _puts_off(item: Item) -> bool:
    """Tell whether a word speaks of what is to come, is called off or did not happen."""
    coming = item.marks(*_PUT_OFF) or any(verb.form is Form.FUTURE for verb in item.verbs)
    return coming or item.form in QUESTIONS or is_french_future(item)


def _speaks(told: _Told) -> bool:
    """Tell whether a verb of saying stands beside a person, who may be asked about what they have not seen."""
    near = told.sentence.items[max(told.party.place - _SAYING, 0) : told.party.place + _SAYING]
    forms = {i.form.rstrip("s").removesuffix("e") for i in near if i.mention < 0} | {i.form for i in near}
    return told.party.figure >= 0 and not forms.isdisjoint(relation_words("sayings"))


_SAYING = 4
"""Items about a person among which what they said is told."""
_KINDS = (EngagementKind.RECEPTION, EngagementKind.MEETING, EngagementKind.VISIT, EngagementKind.CALL)

_FRAMES = (Frame.RECEIVE, Frame.MEET, Frame.VISIT, Frame.LODGE)


def _known(seen: Sequence[tuple[Sentence, Trigger]], lead: Sequence[Sentence]) -> tuple[Sentence, Trigger] | None:
    """Return the first verb by which people came together, else the first noun; None where other events are told."""
    told = [(s, t) for s, t in seen if s in lead and not (t.recalled or is_handed(s.items, t))]
    if any(t.kind not in _KINDS or (t.frame not in _FRAMES and not t.nominal) for _, t in told):
        return None
    whole = [(s, t) for s, t in told if t.needs not in _COMPLETED]
    return min(whole, key=lambda pair: pair[1].nominal, default=None)


_COMPLETED = ("letter",)
"""What verbs need beside them to tell of people who came together."""


def _sign(sentence: Sentence) -> tuple[Sentence, Trigger] | None:
    """Return the word of contact in a sentence, with what it tells."""
    for entry, kind, frame in _SIGNS:
        words = relation_words(entry)
        for place, item in enumerate(sentence.items):
            plain = item.mention < 0 and item.sort in (Sort.WORD, Sort.CUE)
            if plain and reads_as(item.form, words) and not _invited(sentence.items, place):
                latin, end = item.form.isascii(), len(sentence.items)
                return sentence, Trigger(place, frame, kind, "contact", latin=latin, end=end)
    return None


def _invited(items: Sequence[Item], place: int) -> bool:
    """Tell who was only asked to come or do something: « a été invité par X à se rendre à » is no guest of X."""
    asked = items[place].form in relation_words("only_asked")
    return asked and any_said(items[max(place - 1, 0) : place], either("auxiliaries_passive", "auxiliaries_past"))


def _sides(cast: Cast, told: Sequence[_Told]) -> Roles | None:
    """Return who was at home in the house, and who came; None where that is not plain."""
    free = [t for t in told if t.party.governor not in _LEADING and t.party.kind is not Kind.PLACE]
    at_home = [t.party for t in free if _of_the_house(cast, t)]
    with_them = [t.party for t in free if t.party.figure >= 0 and t.party.governor in _BESIDE]
    host = next(iter([*at_home, *with_them]), None) or _only_official(cast, free)
    if host is None:
        return None
    others_told = [t.party for t in free if t.party not in at_home and not _one_of(host, t.party)]
    came = [p for p in others_told if _comes(cast, p) and not _shares(host, p)]
    receiving = frozenset(key for t in free if not _sends(t) for key in t.party.keys)
    bodies = [t.party for t in free if t.party in others_told and _sends(t) and not t.party.keys & receiving]
    delegations = [p for p in came if p.kind is Kind.DELEGATION]
    people = [p for p in came if p.figure >= 0 or p.kind is Kind.TITLE]
    if len(people) > _MOST_PEOPLE:
        return None  # who was there is told, not who came
    guests = others(host, delegations[:1] or people or bodies[:1])
    houses = [t.party for t in told if t.party.kind is Kind.ORGANIZATION and t.party.governor in _PLACES]
    return Roles(host, guests, next(iter(houses), None) or _house_of(cast, host)) if guests else None


_MOST_PEOPLE = 4
"""People whom an official has as guests at one time."""


def _house_of(cast: Cast, host: Party) -> Party | None:
    """Return the body of an official as the house in which they had guests."""
    body = cast.bodies[host.figure] if 0 <= host.figure < len(cast.bodies) else None
    return Party(body.quote, 0, "place_in", body.kind, frozenset({cast.body(body.text)})) if body else None


def _sends(told: _Told) -> bool:
    """Tell whether a body may be the one that those who came are from: neither a house nor what received others."""
    party, behind = told.party, told.sentence.items[told.party.place + 1 : told.party.place + 2]
    before = told.sentence.items[max(party.place - 1, 0) : party.place]
    acts = party.governor == "verb" and not any_marked(before, "from")  # «أمضى 30 طالبا من معهد …»: who sent them
    receives = acts or any(v.frame is Frame.RECEIVE for i in behind for v in i.verbs)
    return party.kind is Kind.ORGANIZATION and party.governor not in _PLACES and not receives


_LEADING = ("head", "heads", "presided", "presence", "organised", "stead", "source")
"""What governs those who only lead or attend others."""
_BESIDE = ("by", "escort", "guided")
"""What governs who took visitors round."""
_PLACES = ("place_in", "during", "round", "about", "with_attached")
"""What governs a body as the house in which it was."""


def _only_official(cast: Cast, told: Sequence[_Told]) -> Party | None:
    """Return the only official of the home beside those who came from elsewhere."""
    people = [t.party for t in told if t.party.figure >= 0]
    own = [p for p in people if cast.figures.all[p.figure].titles and not (p.country and p.country != cast.home)]
    away = [t.party for t in told if t.party.kind is Kind.DELEGATION or (t.party.country not in (None, cast.home))]
    return own[0] if len(own) == 1 and away else None


def _of_the_house(cast: Cast, told: _Told) -> bool:
    """Tell whether an official is told by a bare role of the house: "its director, X", « le maire, X », «مديره X»."""
    party = told.party
    titles = cast.figures.all[party.figure].titles[:1] if party.figure >= 0 else ()
    if not titles:
        return False
    mention = cast.scene.tops[titles[0]]
    before = [i for i in told.sentence.items if i.span.end <= mention.span.start][-_OWNED:]
    own = any_said(before, relation_words("contact_own"))
    own = own or mention.text.split()[0] in relation_words("contact_own")
    return own or (not cast.scene.nested[titles[0]] and bool(pointed_noun(mention.text) or says_no_field(mention.text)))


def _comes(cast: Cast, party: Party) -> bool:
    """Tell whether a party may have come: a delegation, one from abroad, or an official of a named body."""
    if party.kind is Kind.DELEGATION or (party.country and party.country != cast.home):
        return True
    return party.figure >= 0 and bool(party.soft)


def _shares(host: Party, party: Party) -> bool:
    """Tell whether a party did what the host did: « a été reçue par le président … et par le ministre … »."""
    return host.governor == "by" and party.governor in ("by", "and")


def _one_of(host: Party, party: Party) -> bool:
    """Tell whether a party is the host's own body or of it."""
    return party is host or kindred(host, party) or bool(host.soft & party.keys)
