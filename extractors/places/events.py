"""Towns in the names of events, which are no places there: "the Antalya Diplomacy Forum"."""

from extractors.scenery import Scenery
from lexicon.places import PlaceName, PlaceWord, place_words
from text.phrases import PhraseHit

_MOST = 3
"""Words of an event's name between the town and its noun."""
_AND = frozenset(("and", "&"))


def names_event(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a town by which an event is called: capitals up to the noun of one, and no premises, behind it."""
    if hit.payloads[0].state or scene.is_arabic(hit.first):
        return False
    for k in range(hit.last, hit.last + _MOST + 1):
        if not scene.same_line(k) or not (scene.is_capital(k) and scene.is_word(k)):
            return False
        if scene.form(k) in place_words(PlaceWord.EVENT_NOUN, "en"):
            behind = scene.same_line(k + 1)
            site = scene.is_capital(k + 1) and behind in place_words(PlaceWord.EVENT_SITE, "en")
            return not (behind in _AND or (behind and site))  # "the Lusaka Conference and Exhibition Centre"
    return False
