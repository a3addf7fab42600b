"""Of which delegation a sentence speaks by a turn: "The latter included …", « Côté togolais, la délégation … »."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.delegations.bands import Band
from resolvers.delegations.membership import speaks_again
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.geography import country_of
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene

_BESIDE = 2
"""Items of "the latter"."""
_NEAR = 4
"""Items behind it, or at a sentence's start, among which the verb or the side stands."""


def of_two(sentence: Sentence, two: Sequence[Band]) -> Band | None:
    """Return which of the delegations told before « cette dernière », "the former" means, its members behind it."""
    opens, behind = sentence.items[:_BESIDE], sentence.items[_BESIDE : _BESIDE + _NEAR]
    if not two or not any_marked(behind, "members"):
        return None
    former, latter = (any_said(opens, standing_words(name)) for name in ("the_former", "the_latter"))
    return two[0] if former else two[-1] if latter else None


def side_of(scene: Scene, sentence: Sentence) -> str | None:
    """Return the country of the side by which a sentence opens, that then speaks of a delegation: « Côté togolais »."""
    opens = [i for i in sentence.items[:_NEAR] if i.form not in relation_words("definite")]
    side = next((n for n, i in enumerate(opens[:-1]) if i.form in standing_words("side_nouns")), -1)
    if side < 0 or not any(map(speaks_again, sentence.items[:_OPENS])):
        return None
    return country_of(opens[side + 1].span.of(scene.document.text))


_OPENS = 10
"""Items at a sentence's start among which the side and the delegation stand of which it speaks."""
