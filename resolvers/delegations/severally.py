"""Delegations told one after the other, with their heads in the same order, and those met apart from a delegation."""

from collections.abc import Callable

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.geography import country_of, is_international
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from resolvers.officials.nationality import is_envoy
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention


def severally(figures: Figures, sentence: Sentence) -> dict[int, int]:
    """Return the heads of the delegations of a sentence told one after the other: "led respectively by … and …".

    The keys are the delegations' mentions; nothing where there are not as many people as delegations.
    """
    items = sentence.items
    named = [i for i in items if i.kind is Kind.DELEGATION]
    if len(named) <= 1 or not sentence.says(standing_words("respectively")):
        return {}
    led = next((n for n, i in enumerate(items) if i.marks("head", "heads")), None)
    bands = [i.mention for i in items[:led] if i.kind is Kind.DELEGATION]
    people: list[int] = []
    for item in items[led + 1 :] if led is not None else ():
        if item.verb or item.marks("members", "presence", "relative"):
            break
        people += [figures.of[item.mention]] if item.kind is Kind.PERSON else []
    return dict(zip(bands, people, strict=True)) if len(bands) == len(people) > 1 else {}


def met_apart(sentence: Sentence, place: int) -> bool:
    """Tell whether whom «و» joins behind a delegation's head was met apart: «كلا من وفد …», «في لقاءين منفصلين»."""
    each = any_said(sentence.items[max(place - _EACH, 0) : place], relation_words("each_of"))
    return each or "severally" in sentence.marks


_EACH = 2
"""Items before a delegation among which «كلا من» stands."""


def countrymen_of(
    scene: Scene, figures: Figures, represents: Mention | None, country: str | None
) -> Callable[[int], bool]:
    """Return what tells who may be of a delegation: no envoy of another state, nor of any where a body is of several.

    «استقبل وفدا من البنك الدولي برئاسة X والسفير الكندي Y»
    """
    of_several = country is None and represents is not None and is_international(represents.text)

    def may_be(figure: int) -> bool:
        titles = [scene.tops[title].text for title in figures.all[figure].titles[:1]]
        sent = [text for text in titles if is_envoy(text)]
        states = {country_of(text) for text in sent} - {None, country}
        return not (states and (of_several or country is not None))

    return may_be
