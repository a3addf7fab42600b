"""Where those who met are at home: who came to whom in French and English, told by places, clauses and offices."""

from collections.abc import Sequence

from resolvers.geography import countries_named, countries_possible
from resolvers.latin import in_clause_of_place
from resolvers.parties import Cast, Party
from resolvers.report import Report, same_party
from resolvers.scene import Sentence
from resolvers.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind


def came_to(
    sentence: Sentence, trigger: Trigger, told: tuple[Party | None, tuple[Party, ...]], earlier: Sequence[Report]
) -> bool:
    """Tell whether who met another had come to where that one is: « s'est rendu à Rome où il a rencontré … »."""
    host, guests = told
    last, first = (earlier[-1] if earlier else None), guests[0]
    if host is None or last is None or first.kind is Kind.DELEGATION or first.country:
        return False
    where = last.sentence == sentence.span and in_clause_of_place(sentence.items, trigger.place)
    return where and last.kind is EngagementKind.VISIT and any(same_party(host, g) for g in last.guests)


def in_his_capital(cast: Cast, sentence: Sentence, host: Party, met: Party) -> bool:
    """Tell whether who was met is at home where it was: "after talks with the Iraqi Minister in Baghdad, X said"."""
    if met.kind is Kind.DELEGATION or host.place < met.place or any(i.marks("margin") for i in sentence.items):
        return False
    places = [cast.scene.tops[i.mention].text for i in sentence.items if i.kind is Kind.PLACE]
    there = any(met.country in countries_possible(place) for place in places)
    at_home = met.country is not None and there and of_named_state(cast, met)
    return at_home and not of_named_state(cast, host)


def of_named_state(cast: Cast, party: Party) -> bool:
    """Tell whether the name or role of a party names its state, and not but a town («عميد بلدية سبها»)."""
    titles = cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    words = " ".join([party.quote.text, *(cast.scene.tops[t].text for t in titles)])
    return bool(countries_named(words))
