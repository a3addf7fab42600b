"""Lists of people under a heading that names their body: «عن وزارة …:», "Pour le ministère …"."""

from collections.abc import Sequence

from lexicon.relations import words as relation_words
from resolvers.scene import Item, Scene, Sentence
from schemas.mention import Kind, Mention

_SHORT = 6
"""Items of a heading that is no sentence, besides its mentions."""


def headings_of(scene: Scene) -> dict[int, Mention]:
    """Return for each top-level person listed under a heading (or after it, on its line) the body that it names."""
    found: dict[int, Mention] = {}
    current: Mention | None = None
    last = -1
    for place, sentence in enumerate(scene.sentences):
        people = [i.mention for i in sentence.items if i.mention >= 0 and scene.tops[i.mention].kind is Kind.PERSON]
        named = _named(scene, sentence) or _over_list(scene, place)
        if named:
            current = named
        elif not people or (current and sentence.line > last + 1):
            current = None
        last = sentence.line
        if current:
            found.update(dict.fromkeys(people, current))
    return found


def _over_list(scene: Scene, place: int) -> Mention | None:
    """Return the body that fills a line over people with bullets: « Croissant-Rouge algérien », "- Dr …"."""
    items = scene.sentences[place].items
    after = scene.sentences[place + 1 : place + 2]
    listed = bool(after) and after[0].line == scene.sentences[place].line + 1 and after[0].items[0].form in _BULLETS
    person = listed and any(i.kind is Kind.PERSON for i in after[0].items[:_SHORT])
    fills = len(items) == 1 and items[0].kind is Kind.ORGANIZATION
    return scene.tops[items[0].mention] if fills and person else None


_BULLETS = frozenset("-–—•*·")


def _short(items: Sequence[Item], place: int) -> bool:
    """Tell whether a mention is the short form in brackets of the one before it."""
    return place > 1 and items[place - 1].form == "(" and items[place - 2].kind is items[place].kind


def _named(scene: Scene, sentence: Sentence) -> Mention | None:
    """Return the body of a heading: the last mention before its colon, or all that a short line holds."""
    colon = next((i for i, item in enumerate(sentence.items) if item.form == ":"), -1)
    before = sentence.items[:colon] if colon >= 0 else sentence.items
    mentions = [
        scene.tops[item.mention] for n, item in enumerate(before) if item.mention >= 0 and not _short(before, n)
    ]
    words = [i for i in before if i.mention < 0]
    if not mentions or len(words) > _SHORT or any(i.verb for i in before):
        return None
    if any(m.kind not in (Kind.ORGANIZATION, Kind.DELEGATION, Kind.PLACE) for m in mentions):
        return None
    mentions = [m for m in mentions if m.kind is not Kind.PLACE]
    if not mentions:
        return None
    speaks_for = any(i.form in relation_words("speaks_for") for i in words)
    return mentions[-1] if colon >= 0 or speaks_for else None
