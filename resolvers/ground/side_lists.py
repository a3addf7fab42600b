"""Lists of people under the side that they are of: «أعضاء الجانب العراقي:», « Côté camerounais : », "For Kenya:"."""

from collections.abc import Sequence

from lexicon.relations import either
from resolvers.ground.geography import countries_named
from resolvers.ground.items import Item, Sentence
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from schemas.span import Span

_LONGEST = 8
"""Items of such a heading at most."""


@kept
def side_lists(scene: Scene) -> dict[int, str]:
    """Return the country of each person listed under a heading that names a side, or behind it on its line."""
    found: dict[int, str] = {}
    current: str | None = None
    for place, sentence in enumerate(scene.sentences):
        people = [i.mention for i in sentence.named if i.kind is Kind.PERSON]
        heading = _heading(sentence, scene.sentences[place + 1 : place + 2])
        named = _side_of(scene, heading) if heading else None
        if named or heading or not people:
            current = named
        elif current and any(i.verb for i in sentence.items):
            current = None  # a sentence that tells what somebody did
        if current:
            found.update(dict.fromkeys(people, current))
    return found


def _heading(sentence: Sentence, after: Sequence[Sentence]) -> tuple[Item, ...]:
    """Return the items of a line to its colon, or of a short line over a list of people."""
    items = sentence.items
    if ":" not in sentence.forms and len(items) > _LONGEST:
        return ()
    colon = next((n for n, i in enumerate(items[: _LONGEST + 1]) if i.form == ":"), -1)
    before = items[:colon] if colon >= 0 else items
    listed = colon >= 0 or (bool(after) and after[0].line == sentence.line + 1 and Kind.PERSON in after[0].kinds)
    plain = len(before) <= _LONGEST and not any(i.verb or i.event or i.kind is Kind.PERSON for i in before)
    return before if listed and plain else ()


def _side_of(scene: Scene, heading: Sequence[Item]) -> str | None:
    """Return the one country of the side that a heading names."""
    words = either("sides", "speaks_for")
    if not any(i.kind is None and i.form in words for i in heading):
        return None
    countries = countries_named(Span(heading[0].span.start, heading[-1].span.end).of(scene.document.text))
    return countries[0] if len(countries) == 1 else None
