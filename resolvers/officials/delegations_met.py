"""A delegation that is a verb's object, so that two offices before it are of its subject."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.fold import fold_word

_HOUSED = 6
"""Items behind a bearer, where he received a delegation among them, and the delegation."""


def delegation_behind(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell a delegation in the accusative behind a comma, which the bearer of both offices received: «…، وفدا من»."""
    bearer = row[place + 1 : place + 2]
    if not bearer or bearer[0].kind is not Kind.PERSON:
        return False
    name = sentence.items.index(bearer[0])
    behind = sentence.items[name + 1 : name + _HOUSED]
    comma = next((n for n, i in enumerate(behind[:-1]) if i.form in relation_words("separators")), -1)
    if comma < 0 or any(i.verb or i.kind in (Kind.PERSON, Kind.TITLE, Kind.DELEGATION) for i in behind[:comma]):
        return False
    word = fold_word(behind[comma + 1].span.of(scene.document.text)).split()[:1]
    return bool(word) and word[0] in relation_words("delegations_met")
