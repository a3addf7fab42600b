"""The board whose sitting minutes are of, named by the bare noun: «اجتماع مجلس الإدارة», « session du Conseil … »."""

import re
from collections.abc import Iterator, Sequence

from lexicon.relations import words as relation_words
from resolvers.ground.items import Item, Sentence
from resolvers.parties.component import Cast, Party
from schemas.mention import Kind
from schemas.span import Quote, Span
from text.clitics import readings
from text.fold import fold_word

_SIGNS = re.compile("['’]")
_LONGEST = 6
"""Items of the name of a board, apostrophes among them."""


def board_of(cast: Cast, opening: Sequence[Sentence]) -> Party | None:
    """Return the board that a heading names behind «session» or «meeting», where no body's name follows it."""
    found = [party for sentence in opening for party in _boards(cast, sentence)]
    return next((p for p in found if not p.quote.text.isupper()), next(iter(found), None))


def _boards(cast: Cast, sentence: Sentence) -> Iterator[Party]:
    """Yield the boards named behind the event of a line."""
    event = next((n for n, item in enumerate(sentence.items) if item.event), len(sentence.items))
    for place in range(event + 1, len(sentence.items)):
        span = _board_at(cast.scene.document.text, sentence.items, place)
        if span is not None:
            quote = Quote.at(cast.scene.document.text, span)
            yield Party(quote, place, "event", Kind.ORGANIZATION, frozenset({cast.body(quote.text)}))


def _board_at(text: str, items: Sequence[Item], place: int) -> Span | None:
    """Return the span of a board's bare name that begins at an item, without the letters attached to it."""
    if items[place].mention >= 0:
        return None
    if _SIGNS.sub(" ", fold_word(items[place].span.of(text))) in relation_words("boards"):
        return items[place].span
    near = [item for item in items[place : place + _LONGEST] if item.form != "'"]
    for name in relation_words("boards"):
        words = name.split()
        first = next((r for r in readings(items[place].form) if r.form == words[0]), None)
        rest = [item.form for item in near[1 : len(words)]]
        if first is None or rest != words[1:]:
            continue
        last = near[len(words) - 1]
        behind = items[items.index(last) + 1 : items.index(last) + 3]
        if any(item.kind is Kind.ORGANIZATION for item in behind):
            return None
        return Span(items[place].span.start + first.cut, last.span.end)
    return None
