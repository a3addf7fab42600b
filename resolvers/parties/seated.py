"""Words behind a party that say how it sat there."""

from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Sentence, Sort
from resolvers.parties.party import Party
from schemas.nouns import replace

_SEATS = ("presided", "presence", "head")
_SEATED = 3
"""Items behind a party among which words that say how it sat end its phrase: "…, in the chair"."""


def seat_last(sentence: Sentence, found: list[Party], place: int) -> None:
    """Let words behind a party say how it was there: "Mr. X in the chair", « M. X présidait », « X à leur tête »."""
    item, last = sentence.items[place], found[-1]
    seat = next((seat for seat in _SEATS if item.marks(f"seated_{seat}")), None)
    following = sentence.items[place + 1 : place + 2]
    if seat is None or place - last.place > _SEATED or _is_past(sentence, place):
        return
    if any(i.sort is Sort.MENTION for i in following):
        return
    if any(i.sort is Sort.WORD for i in following) and seat != "head":
        return
    if seat == "head" and len(found) > 1:
        found.pop()
    elif seat != "head":
        found[-1] = replace(last, governor=seat)


def _is_past(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is the participle of a past, which the fold makes one with an adjective: « a présenté »."""
    before = sentence.items[max(place - 1, 0) : place]
    return sentence.items[place].verb is not None and any_said(before, relation_words("auxiliaries_past"))
