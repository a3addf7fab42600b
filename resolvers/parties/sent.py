"""Words that govern otherwise than they do alone, by the word beside them: «بوفد ترأسه X», «الموفد من قبل المفوضية»."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.relations import affixes, relation_words
from resolvers.ground.items import PEOPLE, Item, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.fold import fold_word
from text.signs import COMMAS


def governs_beside(scene: Scene, items: Sequence[Item], place: int) -> str | None:
    """Return what an item governs by the one beside it, None where that changes nothing."""
    item = items[place]
    if item.form in relation_words("acting_for") and any(
        i.form.startswith(_WITH) for i in items[place + 1 : place + 2]
    ):
        return "represented"
    if item.form in relation_words("embracing") and _embraces(items, place):
        return "with"
    if place == 0:
        return None
    if (item.marks("by") and _is_sent(scene, items[place - 1])) or _acts_in_stead(items, place):
        return "stead"  # who sent him meets nobody: «الموفد من قبل المفوضية»
    if item.marks("presided") and items[place - 1].form in relation_words("headed_bands"):
        return "head"  # «شاركت المملكة بوفد ترأسه X»
    return None


_WITH = affixes("with_attached")


def _acts_in_stead(items: Sequence[Item], place: int) -> bool:
    """Tell whether a comma opens an aside that says in whose stead its subject acts: «استقبل X، ممثلا للوزير Y، …».

    Without the comma the envoy is whom somebody met: «استقبل ممثلا عن البنك».
    """
    if items[place].form not in relation_words("stands_aside") or items[place - 1].form not in COMMAS:
        return False
    return place > 0 and any(i.form.startswith(_FOR) for i in items[place + 1 : place + 1 + _NAMED])


_FOR = affixes("to_attached")


def _embraces(items: Sequence[Item], place: int) -> bool:
    """Tell a past behind talks that says with whom they were: «أجرى سلسلة لقاءات ثنائية شملت وزير المالية …».

    Talks that take in a deed or a matter name nobody right behind: «لقاءات شملت زيارة الوزارة».
    """
    before = takewhile(lambda i: i.sort in (Sort.WORD, Sort.CUE), reversed(items[max(place - _OF_TALKS, 0) : place]))
    behind = (i for i in items[place + 1 : place + 1 + _NAMED] if i.kind in _MET)
    return any(i.event and i.event.kind is EngagementKind.MEETING for i in before) and next(behind, None) is not None


_OF_TALKS = 3
"""Items before the past among which the talks stand: their adjectives, and «التي»."""
_NAMED = 2
"""Items behind it among which the first of those met stands: an honorific may go before."""
_MET = (*PEOPLE, Kind.ORGANIZATION)


def _is_sent(scene: Scene, item: Item) -> bool:
    """Tell whether a word or role ends in a participle of sending, behind which "by" tells who sent or named him."""
    text = fold_word(scene.tops[item.mention].text) if item.kind is Kind.TITLE else item.form
    return bool(text) and text.split()[-1] in relation_words("sent_by")
