"""Parties that stand for another read before them: leaders for their sides, people and officers for their bodies."""

from lexicon.countries import country_of_adjective
from lexicon.relations import either, relation_words
from resolvers.ground.items import Sentence
from resolvers.officials.respective import respective
from resolvers.parties.belonging import owns_office
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from schemas.mention import Kind
from schemas.nouns import replace


def lead_their_sides(sentence: Sentence, found: list[Party]) -> list[Party]:
    """Let those who led the two sides act for them: "The two sides, led by X and Y, met"."""
    for n, party in enumerate(found[:-1]):
        led = party.governor == "head" and party.figure >= 0 and found[n + 1].governor == "and"
        if not led or found[n + 1].figure < 0:
            continue
        mark = next((k for k in range(party.place - 1, 0, -1) if sentence.items[k].marks("head")), 0)
        before = [i.form for i in sentence.items[max(mark - _SIDED, 0) : mark] if i.form != "," and i.mention < 0]
        known = len(before) > 1 and (before[-2] in _BOTH or country_of_adjective(before[-2]) is not None)
        if known and before[-1] in relation_words("sides_together"):
            found[n] = replace(party, governor="start")
    return found


_SIDED = 3
"""Items before "led by" among which the noun of the sides stands with what says whose, a comma between."""
_BOTH = either("definite", "both_of_them")


def stand_for_bodies(cast: Cast, sentence: Sentence, found: list[Party]) -> list[Party]:
    """Let people of whom their bodies are told before by turns stand for these: "the Governors of A and B, X and Y"."""
    for told, person in respective(cast.scene, sentence):
        body = next((p for p in found if p.quote.span == told.span and p.kind is not Kind.PLACE), None)
        place = next((n for n, p in enumerate(found) if sentence.items[p.place] is person), -1)
        if body is not None and place >= 0:
            held = replace(found[place], governor=body.governor, gap=body.gap, soft=found[place].soft | body.keys)
            found[place] = held
            found.remove(body)
    return found


def with_office(sentence: Sentence, found: list[Party], party: Party) -> Party:
    """Return who holds an office of the body read before, which then is no party: "the Fund's director, Ms. X"."""
    body = found[-1] if found and party.figure >= 0 and found[-1].kind is Kind.ORGANIZATION else None
    if body is None or not owns_office(sentence.items, body.place, party.place):
        return party
    found.pop()
    return replace(party, governor=body.governor, gap=body.gap, soft=party.soft | body.keys)
