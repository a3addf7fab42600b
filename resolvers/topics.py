"""What an engagement was about: the phrase after «حول», «portant sur», «to discuss»."""

from resolvers.scene import Scene, Sort
from schemas.span import Quote, Span

_LONGEST = 14
_MOST = 4


def topics_of(scene: Scene, lines: tuple[int, ...]) -> tuple[Quote, ...]:
    """Return the phrases that say what was talked about, from the sentences on these lines, at most four."""
    found: list[Quote] = []
    for sentence in scene.sentences:
        if sentence.line not in lines:
            continue
        for place, item in enumerate(sentence.items):
            if item.marks("about") and len(found) < _MOST:
                following = sentence.items[place + 1 :]
                length = next((i for i, x in enumerate(following) if x.sort is Sort.SIGN or x.verb), len(following))
                taken = following[: min(length, _LONGEST)]
                if taken:
                    span = Span(taken[0].span.start, taken[-1].span.end)
                    found.append(Quote.at(scene.document.text, span))
    return tuple(found)
