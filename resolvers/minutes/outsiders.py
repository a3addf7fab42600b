"""Who stands apart from the members where minutes tell of the sitting in a sentence: guests, the two sides."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.geography import countries_in, is_international
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.offices import is_office
from resolvers.ground.side_lists import side_lists
from resolvers.minutes.present import country_abroad, is_of_staff
from resolvers.minutes.resolutions import is_decided
from resolvers.minutes.visitors import is_of_sitting, is_welcomed, took_part
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import is_abroad, is_inner
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.side_heads import of_sides, told_heads
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.span import Quote
from text.fold import fold_word
from text.inflection import is_arabic

_JOINED = ("and", "comma")
"""What governs those who are named behind the first of several."""


def outsiders(cast: Cast, opening: Sequence[Sentence], host: Party | None, *, members: bool) -> tuple[Party, ...]:
    """Return those of other bodies in whose presence a board sat, where its members are told apart from them.

    «برئاسة النائب … وحضور النواب: …، وبحضور وكيل وزير …», or over the list of the members. Those of many states are
    outsiders wherever Arabic minutes say that what sat did so in their presence.
    """
    apart = any("organiser_list" in s.marks and s.says(relation_words("membership_words")) for s in opening)
    own = host.keys | host.soft if host else frozenset()
    found: list[Party] = []
    for sentence in opening:
        parties = parties_in(cast, sentence) if any(i.event or i.verb for i in sentence.items) else []
        marks = [n for n, i in enumerate(sentence.items) if i.marks("presence")]
        members_told = apart or sentence.says(relation_words("membership_words"))
        told_apart = members and (members_told or len(marks) > 1)
        if not marks or not (told_apart or is_arabic(sentence.items[0].form)):
            continue
        within = False
        start = -1 if members_told or not told_apart else marks[1]  # «وحضور النواب: …، وبحضور وكيل الوزارة …»
        for party in (p for p in parties if p.place > start):
            within = party.governor == "presence" or (within and party.governor in _JOINED)
            if within and (told_apart or is_abroad(party)) and _is_of_another(cast, party, own):
                found.append(replace(party, country=country_abroad(cast, party)))
    return tuple(found)


def heard(cast: Cast, opening: Sequence[Sentence]) -> tuple[Party, ...]:
    """Return those whom a committee met to hear: « s'est réunie en vue d'auditionner M. X, ministre de … »."""
    found: list[Party] = []
    for sentence in opening:
        mark = next((n for n, i in enumerate(sentence.items) if i.marks("heard")), -1)
        if mark < 0 or is_decided(sentence.items):
            continue
        behind = [p for p in parties_in(cast, sentence) if p.place > mark and p.kind is not Kind.PLACE]
        joined = takewhile(lambda p: p.governor in _JOINED, behind[1:])
        found += [p for p in [*behind[:1], *joined] if p.figure >= 0 or p.kind is not Kind.PERSON]
    return tuple(replace(p, country=country_abroad(cast, p)) for p in found)


def welcomed(cast: Cast, host: Party | None) -> tuple[Party, ...]:
    """Return officers of other bodies who came to the sitting by a sentence of its own: «ورحب الرئيس بالسيد …».

    They were welcomed, or took part in all of it or in one item.
    """
    own = host.keys | host.soft if host else frozenset()
    words = relation_words("sitting_guests")
    found: list[Party] = []
    for sentence in cast.scene.sentences:
        if Kind.PERSON not in sentence.kinds or not is_of_sitting(sentence):
            continue
        within = False
        for party in parties_in(cast, sentence):
            told = is_welcomed(sentence, party.place, words) or took_part(sentence, party.place)
            within = told or (within and party.governor in _JOINED)
            if within and _is_of_another(cast, party, own):
                found.append(replace(party, country=country_abroad(cast, party)))
    return tuple(found)


def _is_of_another(cast: Cast, party: Party, own: frozenset[str]) -> bool:
    """Tell whether somebody holds an office of another body than the one that sat, or is one of many states."""
    if party.kind is Kind.ORGANIZATION:
        return is_international(party.quote.text) and not party.keys & own
    if party.figure < 0 or party.soft & own:
        return False
    titles = cast.figures.all[party.figure].titles
    if not titles or any(is_of_staff(cast, title) for title in titles):
        return False
    inside = [m for title in titles for m in cast.scene.nested[title] if m.kind in (Kind.ORGANIZATION, Kind.PLACE)]
    texts = [cast.scene.tops[title].text for title in titles]
    apart = any(is_office(text) or fold_word(text).split()[0] in relation_words("authorities") for text in texts)
    return apart or any(not is_inner(m.text) for m in inside)


def between_of(opening: Sequence[Sentence], cast: Cast) -> tuple[Party, ...]:
    """Return those between whom a meeting was, as its heading or sentence names them; empty where these are not two."""
    for sentence in opening:
        parties = [p for p in parties_in(cast, sentence) if p.governor not in _OF_ONE_SIDE]
        first = next((n for n, p in enumerate(parties) if p.governor == "between"), -1)
        title = cast.scene.extraction.about.title
        named = title is not None and title.span.overlaps(sentence.span)  # «محضر اجتماع بين …»
        if first < 0 or not _right_behind_event(sentence, parties[first].place, named=named):
            continue
        sides = [parties[first], *takewhile(lambda p: p.governor in _JOINED, parties[first + 1 :])]
        if len(sides) > 1:
            return (replace(sides[0], governor="presided"), *sides[1:])
    return ()


def met_with(cast: Cast, opening: Sequence[Sentence]) -> tuple[Party | None, tuple[Party, ...]]:
    """Return who presided over a meeting with delegations, and these: « présidée par M. X, avec une délégation »."""
    for sentence in opening:
        parties = parties_in(cast, sentence) if Kind.DELEGATION in sentence.kinds else []
        chair = next((n for n, p in enumerate(parties) if p.governor == "presided" and p.figure >= 0), -1)
        behind = parties[chair + 1 :] if chair >= 0 else []
        first = next((n for n, p in enumerate(behind) if p.governor == "with" and p.kind is Kind.DELEGATION), -1)
        if first >= 0 and _goes_on(sentence.items[parties[chair].place + 1 : behind[first].place]):
            joined = takewhile(lambda p: p.governor in _JOINED and p.kind is Kind.DELEGATION, behind[first + 1 :])
            return parties[chair], (behind[first], *joined)
    return None, ()


def _goes_on(items: Sequence[Item]) -> bool:
    """Tell whether words hold but who somebody is, when and where it was held, and «with»."""
    bare = ("small", "auxiliaries_passive", "indefinite_english")
    small = style_words().union(*map(relation_words, bare))
    held = (Frame.SIT, Frame.HOLD)
    told = (i for i in items if i.mention < 0 and i.sort is not Sort.SIGN and i.form not in small)
    return all(i.marks("with") or (i.verb is not None and i.verb.frame in held) for i in told)


_OF_ONE_SIDE = ("represented", "head", "heads", "presided", "stead")
"""What governs who speaks for one side: « entre A, représentée par M. X, et B »."""
_NEAR = 5
"""Items before «between» and whom it governs among which the meeting stands that is between them."""


def _right_behind_event(sentence: Sentence, place: int, *, named: bool) -> bool:
    """Tell whether a meeting, and nothing that has a name, stands before «between»: «اجتماع بين», no «اتفاقية بين»."""
    near = sentence.items[max(place - _NEAR, 0) : place]
    told = max((n for n, i in enumerate(near) if i.event and (named or not i.event.agreement)), default=-1)
    return told >= 0 and not any(i.mention >= 0 for i in near[told + 1 :])


def _where(cast: Cast, place: Quote | None) -> tuple[str, ...]:
    """Return the country of a place, as its name or the town in it tells."""
    named = countries_in(place.text) if place else ()
    towns = (m for m in cast.scene.extraction.mentions if place and m.country and place.span.contains(m.span))
    return named or tuple(town.country for town in towns if town.country)


def sides_of(cast: Cast, opening: Sequence[Sentence], place: Quote | None) -> tuple[Party, ...]:
    """Return the heads of the two sides of a joint body, the one at home where it sat first; empty without both."""
    here = _where(cast, place)
    for sentence in opening:
        host, guests = of_sides(cast, sentence, None, ())
        if host and guests:
            heads = (host, *guests)
            home = next((h for h in heads if h.country and h.country in here), host)
            return (replace(home, governor="presided"), *(h for h in heads if h is not home))
    return ()


def sides_apart(cast: Cast, opening: Sequence[Sentence], place: Quote | None) -> tuple[Party, ...]:
    """Return the heads of sides that are told each in a sentence of its own, the one at home first."""
    here = _where(cast, place) or (cast.home,)
    told = {h.figure: h for s in opening for h in told_heads(cast, s) if h.country}
    at_home = next((h for h in told.values() if h.country in here), None)
    abroad = tuple(h for h in told.values() if at_home and h.country != at_home.country)
    return (replace(at_home, governor="presided"), *abroad) if at_home and abroad else ()


def listed_abroad(cast: Cast, place: Quote | None) -> tuple[Party, ...]:
    """Return the first of those listed under each side that is not at home: « Côté camerounais : M. X, … »."""
    here, first = _where(cast, place) or (cast.home,), _first_listed(cast)
    here = tuple(first)[:1] if _untold(here) else here
    return tuple(party for country, party in first.items() if country not in here)


def listed_at_home(cast: Cast, place: Quote | None) -> Party | None:
    """Return the first of those listed under the side at home: «الجانب المغربي: السيد …».

    Where nothing tells the home, it is the side listed first.
    """
    here, first = _where(cast, place) or (cast.home,), _first_listed(cast)
    return next((p for country, p in first.items() if country in here or _untold(here)), None)


def _untold(here: Sequence[str | None]) -> bool:
    """Tell whether nothing says where minutes were written."""
    return not any(here)


def _first_listed(cast: Cast) -> dict[str, Party]:
    """Return the first of those listed under each side by its country, where people of more than one are listed."""
    sides = side_lists(cast.scene)
    first: dict[str, Party] = {}
    for sentence in cast.scene.sentences if len(set(sides.values())) > 1 else ():
        places = {i.mention for i in sentence.named if i.kind is Kind.PERSON} & sides.keys()
        for party in parties_in(cast, sentence) if places else ():
            country = sides[min(places)]
            if party.figure >= 0:
                first.setdefault(country, replace(party, governor="presence", country=country))
    return first
