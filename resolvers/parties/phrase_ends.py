"""What ends the phrase of a place or time, so that its preposition governs no name behind it."""

from itertools import dropwhile

from lexicon.relations import either, relation_words
from resolvers.ground.items import Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.governing import closes
from schemas.mention import Kind


def ends_phrase(cast: Cast, sentence: Sentence, place: int) -> bool:
    """Tell whether a word ends the phrase of a place or time, as a noun without complement or by opening another."""
    whole = closes(cast.scene.document.text, sentence.items[place])
    return whole or _begins_phrase(sentence, place) or _in_his_house(sentence, place)


def _in_his_house(sentence: Sentence, place: int) -> bool:
    """Tell the noun behind a possessive and a word of place, before a name: "received in his office Nancy Karam"."""
    if place <= 1 or sentence.items[place - 1].form not in relation_words("his_her"):
        return False
    behind = sentence.items[place + 1 : place + 1 + _WHEN]
    behind = tuple(dropwhile(lambda i: i.form in either("day_words", "here"), behind))
    named = any(i.kind is Kind.PERSON for i in behind[:1])
    return named and sentence.items[place - 2].marks("place_in", "during")


_WHEN = 4
"""Items behind a house among which the day and then who was received stand."""


def _begins_phrase(sentence: Sentence, place: int) -> bool:
    """Tell whether an article opens another phrase, which no « de » joins to the last: "at his office a delegation"."""
    if place == 0 or sentence.items[place].form not in relation_words("indefinite"):
        return False
    before = sentence.items[place - 1].form
    return not (before in relation_words("small") or before in relation_words("and"))
