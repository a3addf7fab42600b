"""Words that govern otherwise than they do alone, by the word beside them: «بوفد ترأسه X», «الموفد من قبل المفوضية»."""

from collections.abc import Sequence

from lexicon.relations import affixes, relation_words
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.fold import fold_word


def governs_beside(scene: Scene, items: Sequence[Item], place: int) -> str | None:
    """Return what an item governs by the one beside it, None where that changes nothing."""
    item = items[place]
    if item.form in relation_words("acting_for") and any(
        i.form.startswith(_WITH) for i in items[place + 1 : place + 2]
    ):
        return "represented"
    if not item.named or place == 0:
        return None
    if item.marks("by") and _is_sent(scene, items[place - 1]):
        return "stead"  # who sent him meets nobody: «الموفد من قبل المفوضية»
    if item.marks("presided") and items[place - 1].form in relation_words("headed_bands"):
        return "head"  # «شاركت المملكة بوفد ترأسه X»
    return None


_WITH = affixes("with_attached")


def _is_sent(scene: Scene, item: Item) -> bool:
    """Tell whether a word or role ends in a participle of sending, behind which "by" tells who sent or named him."""
    text = fold_word(scene.tops[item.mention].text) if item.kind is Kind.TITLE else item.form
    return bool(text) and text.split()[-1] in relation_words("sent_by")
