"""Delegations told one after the other, and their heads in the same order: "led respectively by … and …"."""

from lexicon.affiliations import standing_words
from resolvers.ground.items import Sentence
from resolvers.officials.people import Figures
from schemas.mention import Kind


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
