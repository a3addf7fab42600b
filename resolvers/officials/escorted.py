"""Of which state those are who came with a guest told by the office alone: «وزير الخارجية التركي مرفوقا بوزير …»."""

from collections.abc import Iterator, Sequence

from lexicon.engagements import FACING
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.inflection import is_arabic


def with_envoy_unnamed(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield the first person named behind the company of an office that tells its state."""
    items = sentence.items if "escort" in sentence.marks else ()
    for place, item in enumerate(items):
        if not (item.marks("escort") and is_arabic(item.form) and _received(items[:place])):
            continue
        country = _state_of(scene, items[:place])
        behind = [i for i in items[place + 1 : place + 1 + _NEAR] if i.sort is Sort.MENTION]
        person = next((i for i in behind if i.kind is Kind.PERSON), None)
        if country and person:
            yield person.mention, country


def _received(before: Sequence[Item]) -> bool:
    """Tell whether somebody named received or met the one told last; at home others go along with a visitor."""
    verb = next((n for n, i in enumerate(before) if i.verb and i.verb.frame in FACING), len(before))
    return any(i.kind is Kind.PERSON for i in before[verb:])


def _state_of(scene: Scene, before: Sequence[Item]) -> str | None:
    """Return the state of an office that nobody is named to hold, right before the word of company."""
    last = before[-1] if before[-1].sort is not Sort.SIGN else before[max(len(before) - 2, 0)]
    return country_of(scene.tops[last.mention].text) if last.kind is Kind.TITLE else None


_NEAR = 5
"""Items behind «مرفوقا» among which his office and name stand."""
