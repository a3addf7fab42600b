"""Where those who met are at home: which of two came to the other, by the strongest evidence that the text gives.

An office told to be one's own outranks a visit told in the sentence, this a visit told before, this the place of the
meeting; only then the country in which the text is written counts, and last the order of subject and object.
"""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.geography import (
    countries_named,
    countries_possible,
    country_where,
    is_international,
    less_mission_head,
)
from resolvers.ground.items import Item, Sentence
from resolvers.ground.places import place_of
from resolvers.ground.premises import Premises
from resolvers.officials.nationality import is_envoy
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import is_abroad
from resolvers.parties.latin import in_clause_of_place
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import UNDER_WAY, Report
from resolvers.parties.subjects import clause_end
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.relation import EngagementKind
from text.fold import fold_word

Parties = tuple[Party | None, tuple[Party, ...]]
"""Host and guests."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A report of two who met: the subject of its words, the first whom they met, and the reports before it."""

    cast: Cast
    sentence: Sentence
    trigger: Trigger
    one: Party
    met: Party
    earlier: Sequence[Report]


def at_home_first(talk: Talk, guests: tuple[Party, ...], *, faced: bool) -> Parties:
    """Return host and guests: who is at home, then those who came; ``faced``: the two met face to face."""
    came = next((c for rule in _EVIDENCE if (c := rule(talk)) is not None), None) if faced else None
    if came is None:
        came = _foreign_at_home(talk)
    return (talk.met, (talk.one, *_with_visitor(talk, guests[1:]))) if came else (talk.one, guests)


def _with_visitor(talk: Talk, further: Sequence[Party]) -> list[Party]:
    """Return further guests of who met a visitor; in French and English those whom the visitor met as well are none."""
    ours = (None, talk.met.country, talk.cast.home)
    seen = talk.trigger.latin and talk.met.place > talk.trigger.place
    own = [p for p in further if seen and p.figure >= 0 and p.place > talk.met.place and p.country in ours]
    return [p for p in further if p not in own]


def by_woman(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an Arabic verb of the past is a woman's: «التقت»."""
    return items[trigger.place].form.endswith(affixes("feminine_pasts"))


def _in_office(talk: Talk) -> bool | None:
    """Tell whether two met in the office of the one behind «ب», by its gender: «التقت الوزيرة بالمحافظ في مكتبه»."""
    met, items = talk.met, talk.sentence.items
    if talk.trigger.latin or met.governor != "with_attached" or met.figure < 0:
        return None
    offices = relation_words("office_of_his" if by_woman(items, talk.trigger) else "office_of_hers")
    return True if any_said(items[met.place + 1 : met.place + _BESIDE], offices) else None


def _on_visit(talk: Talk) -> bool | None:
    """Read a visit that the sentence tells by its noun: «التقى … خلال زيارته إلى …», "during his visit to …".

    The country visited is that of the one at home. Where it is not told, a pronoun means the subject, unless both were
    named before it.
    """
    for place, item in enumerate(talk.sentence.items):
        event = item.event
        if event is None or event.kind is not EngagementKind.VISIT or not _whose(talk, place):
            continue
        lands = _lands_behind(talk, place)
        if (told := _in_one_of(talk, lands)) is not None:
            return told
        if lands and talk.one.country and talk.met.country:
            return None  # both are abroad
        if place < talk.met.place and talk.one.place < talk.met.place and not _compatriots(talk):
            return True
    return None


def _whose(talk: Talk, place: int) -> bool:
    """Tell whether the noun of a visit has a pronoun of the one who paid it, in words of time."""
    items = talk.sentence.items
    before = items[max(place - _BESIDE, 0) : place]
    if any_marked(items[place + 1 : place + _BESIDE], "coming", "cancelled"):
        return False
    if _under_way(talk, place):
        return True
    during = any_marked(before, "during", "margin")
    latin = any_said(before[-2:], either("possessives", "noun_markers"))
    event = items[place].event
    return during and (latin if talk.trigger.latin else bool(event and event.pronoun))


def _under_way(talk: Talk, place: int) -> bool:
    """Tell a visit on which the subject is said to be: "X, who is on a visit to Peru, met Y", « X, en visite à »."""
    if not talk.trigger.latin or not talk.one.place < place < talk.trigger.place:
        return False
    items = talk.sentence.items
    before = items[max(place - _BESIDE, talk.one.place + 1) : place]
    pays = any(
        v.entry in UNDER_WAY or (v.frame is Frame.HOLD and v.form is Form.PRESENT) for i in before for v in i.verbs
    )
    aside = before[-_ON:] if any(i.form == "," for i in items[talk.one.place + 1 : place]) else ()
    return pays or any_said(aside, relation_words("on_a_stay"))


_ON = 3
"""Items before the noun of a visit among which "on", « en » stand."""


def _lands_behind(talk: Talk, place: int) -> frozenset[str]:
    """Return the countries in which the place named behind the noun of a visit may be."""
    for item in talk.sentence.items[place + 1 : place + _REACH]:
        if item.verb or item.kind in (Kind.PERSON, Kind.DELEGATION):
            break
        if item.kind in (Kind.PLACE, Kind.ORGANIZATION):
            return countries_possible(talk.cast.scene.tops[item.mention].text)
    return frozenset()


def _in_one_of(talk: Talk, lands: frozenset[str]) -> bool | None:
    """Tell whether only the one met is at home in some country; False where only the subject is."""
    one, met = talk.one.country in lands, talk.met.country in lands
    return met if one is not met else None


def _compatriots(talk: Talk) -> bool:
    return talk.one.country is not None and talk.one.country == talk.met.country


def _on_tour(talk: Talk) -> bool | None:
    """Read a visit told before: who paid it came to those of the house or country visited."""
    visits = [r for r in talk.earlier if r.kind is EngagementKind.VISIT and r.guests]
    for visit in reversed(visits):
        one, met = (any(same_party(p, g) for g in visit.guests) for p in (talk.one, talk.met))
        if met:
            return False
        if one:
            return True if _at_home_in(talk, visit) else None
    return None


def _at_home_in(talk: Talk, visit: Report) -> bool:
    """Tell whether who was met is of the house or country that the subject visited."""
    met, country = talk.met, talk.one.country
    if met.kind is Kind.DELEGATION:
        return False
    if visit.host is not None and same_party(met, visit.host):
        return True
    same = visit.sentence == talk.sentence.span
    if same and in_clause_of_place(talk.sentence.items, talk.trigger.place) and talk.trigger.latin:
        return met.country is None or not _compatriots(talk)
    there = visit.host.country if visit.host else None
    there = there or (country_where(visit.place.text) if visit.place else None)
    if there is None or there == country:
        return same and met.country is None
    return met.country == there or (met.country is None and country is not None)


def _where(talk: Talk) -> bool | None:
    """Read where they met: in the country of one of them, and not on the margin of what others hold."""
    sentence, trigger = talk.sentence, talk.trigger
    here = talk.one.country if talk.met.country is None else None  # «التقى الوزير القطري، في الدوحة، مسؤول السلطنة»
    if "margin" in sentence.marks or (talk.met.country is None and here is None):
        return None
    stranger = trigger.nominal and of_named_state(talk.cast, talk.met) and not of_named_state(talk.cast, talk.one)
    if talk.one.country is None and not stranger:
        return None
    end = clause_end(sentence, trigger)
    end = min(end, talk.met.place) if trigger.needs == "companion" else end  # «بحث مع … الوضع في …»
    behind = range(talk.met.place + 1, min(end, len(sentence.items)))
    apart = relation_words("to_attend")
    end = next((n for n in behind if sentence.items[n].marks("relative") or sentence.items[n].form in apart), end)
    place = place_of(talk.cast.scene, sentence, trigger.place, max(end, trigger.place), premises=Premises.NONE)
    if place is None:
        return None
    lands = countries_possible(place.text)
    if here is not None:
        return False if here in lands else None
    return (talk.met.country in lands or None) if stranger else _in_one_of(talk, lands)


def is_sent(cast: Cast, party: Party) -> bool:
    """Tell whether a party is an envoy."""
    titles = cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    return any(map(is_envoy, (party.quote.text, *(cast.scene.tops[t].text for t in titles))))


def _within_visit(talk: Talk) -> bool | None:
    """Read a clause that says whom visitors met on the visit just told: «بعد زيارة عمل التقى خلالها الوزيرة …»."""
    items, place = talk.sentence.items, talk.trigger.place
    behind = items[place + 1 : place + 3]
    told = not talk.trigger.latin and any_said(behind, relation_words("within_it"))
    visit = any(i.event and i.event.kind is EngagementKind.VISIT for i in items[:place])
    return True if told and visit and talk.one.place < place else None


def _arrived(talk: Talk) -> bool | None:
    """Read where an Arabic sentence says that the subject came: «وصل إلى عمان وفد …، وعقد اجتماعا مع …»."""
    items, place = talk.sentence.items, talk.trigger.place
    came = next((n for n in range(place) if items[n].form in relation_words("arrived")), -1)
    if talk.trigger.latin or came < 0 or not came < talk.one.place < place or talk.met.place < place:
        return None
    to = (n for n in range(came + 1, place) if items[n].kind is Kind.PLACE and items[n - 1].marks("to"))
    towns = [talk.cast.scene.tops[items[n].mention].text for n in to][:1]
    return True if any(talk.met.country in countries_possible(town) for town in towns) else None


def _to_head(talk: Talk) -> bool | None:
    """Tell whether somebody of a named state met a head of state told by the bare office, to whom others come."""
    cast, met = talk.cast, talk.met
    titles = cast.figures.all[met.figure].titles if met.figure >= 0 else ()
    offices = [met.quote.text, *(cast.scene.tops[t].text for t in titles)]
    head = any(fold_word(text) in relation_words("heads_of_state") for text in offices)
    return True if head and of_named_state(cast, talk.one) and not of_named_state(cast, met) else None


def _in_audience(talk: Talk) -> bool | None:
    """Tell whether somebody « a eu une audience » with one of higher rank, who granted it."""
    return True if is_audience(talk.sentence, talk.trigger) and _rank(talk, talk.met) > _rank(talk, talk.one) else None


def is_audience(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether what was held is an audience, and no dinner."""
    event = sentence.items[trigger.event].event if trigger.event >= 0 else None
    return event is not None and event.entry == _AUDIENCE and trigger.latin


_AUDIENCE = "audience_noun"


def _rank(talk: Talk, party: Party) -> int:
    """Return 2 for a head of state, 1 for a head of government, 0 for others."""
    titles = talk.cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    offices = [fold_word(text) for text in (party.quote.text, *(talk.cast.scene.tops[t].text for t in titles))]
    heads = either("heads_of_state", "bare_presidents")
    if not heads.isdisjoint(offices):
        return 2
    return int(any(office.startswith(affixes("heads_of_government")) for office in offices))


_EVIDENCE = (_in_audience, _in_office, _within_visit, _arrived, _on_visit, _on_tour, _where, _to_head)
"""From the strongest to the weakest; each tells whether the subject came to the one met, or None."""
_BESIDE = 4
_REACH = 8
"""Items behind the noun of a visit among which the place visited is named."""


def _foreign_at_home(talk: Talk) -> bool:
    """Tell whether a foreign or international one met one of the country in which the text is written."""
    cast, one, met = talk.cast, talk.one, talk.met
    at_home = met.country in (None, cast.home) and met.kind is not Kind.DELEGATION
    at_home = at_home and not (met.nations and cast.home not in met.nations)  # «سفراء كل من روسيا والصين»
    at_home = at_home and (not (_abroad(met) or _heads_mission(cast, met)) or _of_issuer(cast, met))
    foreign = one.country not in (None, cast.home) and (cast.home is not None or of_named_state(cast, one))
    return at_home and (foreign or one.kind is Kind.DELEGATION or _abroad(one))


def _heads_mission(cast: Cast, party: Party) -> bool:
    """Tell whether somebody heads the office that a body from abroad has in a country: «المدير القطري للمنظمة»."""
    titles = cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    return any(less_mission_head(text) != text for text in (cast.scene.tops[t].text for t in titles))


def _of_issuer(cast: Cast, party: Party) -> bool:
    """Tell whether a party is of the body that issued the document, which is at home however international."""
    issuer = cast.scene.extraction.about.issuer
    return issuer is not None and cast.body(issuer.text) in party.keys | party.soft


def _abroad(party: Party) -> bool:
    return is_international(party.quote.text) or is_abroad(party)


def of_named_state(cast: Cast, party: Party) -> bool:
    """Tell whether the name or role of a party names its state, and not but a town («عميد بلدية سبها»).

    In whose role a state stands where an international body has its office is of none («المدير القطري … في اليمن»).
    """
    titles = cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    told = [cast.scene.tops[t].text for t in titles]
    words = " ".join([party.quote.text, *(text for text in told if less_mission_head(text) == text)])
    return bool(countries_named(words))
