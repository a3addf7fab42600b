"""Who leads the side of a country at talks: «ترأس الجانب التونسي …», "the Omani side was headed by …"."""

from collections.abc import Iterator, Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from resolvers.officials.spoken import person_next

_FEW = 4
"""Items behind a side among which it is told who led it."""


def leaders_of_sides(scene: Scene, figures: Figures, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield who leads the side of a country: «ترأس الجانب التونسي السيد …، فيما ترأس الجانب الجزائري …»."""
    items, text = sentence.items, scene.document.text
    told = sentence.says(relation_words("sides")) or "side" in sentence.marks
    for place, item in enumerate(items[:-1] if told else ()):
        if not place or item.mention >= 0 or not (item.form in relation_words("sides") or item.marks("side")):
            continue
        behind = _led_behind(items, place)
        verb = items[place - 1].verb
        leads = items[place - 1].marks("heads", "head") or (verb and verb.frame is Frame.PRESIDE)
        if not behind and not leads:  # «حضر عن الجانب الكيني السيد X والسيد Y»
            continue
        beside = (items[place + 1], *([items[place - 1]] if item.form.isascii() else []))
        country = next((c for i in beside if i.mention < 0 and (c := country_of(i.span.of(text)))), None)
        person = person_next(items[(behind or place + 1) + 1 :], signs=False) if country else None
        if country and person:
            yield figures.of[person.mention], country


def _led_behind(items: Sequence[Item], place: int) -> int:
    """Return the item behind a side that says who led it: "The Omani side was headed by", «الجانب العماني برئاسة».

    "by" alone where the word of leading was told of the side before; 0 where nothing says it.
    """
    earlier = any(i.marks("head") for i in items[:place])
    near = range(place + 1, min(place + 1 + _FEW, len(items)))
    return next((n for n in near if items[n].marks("head") or (earlier and items[n].marks("by"))), 0)
