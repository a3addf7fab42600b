"""The board whose sitting minutes are of, named by the bare noun: «اجتماع مجلس الإدارة», « session du Conseil … »."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.relations import either, relation_words
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from schemas.mention import Kind
from schemas.span import Quote, Span
from text.clitics import readings
from text.fold import fold_word
from text.naming import without_article

_SIGNS = re.compile("['’]")
_LONGEST = 6
"""Items of the name of a board, apostrophes among them."""


def board_of(cast: Cast, opening: Sequence[Sentence]) -> Party | None:
    """Return the board that a heading names behind «session» or «meeting», where no body's name follows it."""
    found = [party for sentence in opening for party in _boards(cast, sentence)]
    board = next((p for p in found if not p.quote.text.isupper()), next(iter(found), None))
    return _in_full(cast, opening, board) if board else None


def is_board(body: Party | None) -> bool:
    """Tell a board by its name with whose it is: « Conseil communal de la Ville de … »."""
    return body is not None and f"{_bare(body.quote.text)} ".startswith(_opened())


@lru_cache(maxsize=1)
def _opened() -> tuple[str, ...]:
    """Return how the names of boards begin: bare, and with whose they are («مجلس إدارة الهيئة», "Board of …")."""
    names = [name.split() for name in relation_words("boards")]
    annexed = ([*name[:-1], without_article(name[-1])] for name in names if len(name) == _ANNEXED)
    return tuple(f"{' '.join(name)} " for name in [*names, *annexed])


_ANNEXED = 2
"""Words of a board's name that an owner may follow: «مجلس الإدارة»."""


def _in_full(cast: Cast, opening: Sequence[Sentence], board: Party) -> Party:
    """Return a board by the naming that says of which house it is: «مجلس كلية الهندسة» for «مجلس الكلية»."""
    short = [without_article(word) for word in _bare(board.quote.text).split()]
    bodies = (p for s in opening for p in parties_in(cast, s) if p.kind is Kind.ORGANIZATION)
    named = ((p, _bare(p.quote.text).split()) for p in bodies)
    return next((p for p, words in named if len(words) > len(short) and words[: len(short)] == short), board)


def _bare(written: str) -> str:
    """Return a name folded, its apostrophes and the space about them as one space each."""
    return " ".join(_SIGNS.sub(" ", fold_word(written)).split())


def _boards(cast: Cast, sentence: Sentence) -> Iterator[Party]:
    """Yield the boards named behind the event of a line, or behind what minutes call themselves."""
    title = cast.scene.extraction.about.title
    called = -1 if title and title.span.overlaps(sentence.span) else len(sentence.items)
    event = next((n for n, item in enumerate(sentence.items) if item.event), called)
    outside = either("membership_words", "chair_roles")
    for place in range(max(event, 0), len(sentence.items)):  # the board's name may be the event: « Conseil du 3 mai »
        span = board_at(cast.scene.document.text, sentence.items, place)
        held = place > 0 and sentence.items[place - 1].form in outside  # «وبحضور أعضاء مجلس الإدارة»
        if span is not None and not held:
            quote = Quote.at(cast.scene.document.text, span)
            yield Party(quote, place, "event", Kind.ORGANIZATION, frozenset({cast.body(quote.text)}))


def board_at(text: str, items: Sequence[Item], place: int) -> Span | None:
    """Return the span of a board's bare name that begins at an item, without the letters attached to it."""
    if items[place].mention >= 0:
        return None
    if _bare(items[place].span.of(text)) in relation_words("boards"):
        return items[place].span
    near = [item for item in items[place : place + _LONGEST] if item.form != "'"]
    for cut, words in _begun(items[place].form):
        rest = [item.form for item in near[1 : len(words)]]
        if rest != words[1:]:
            continue
        last = near[len(words) - 1]
        behind = items[items.index(last) + 1 : items.index(last) + 3]
        if any(item.kind is Kind.ORGANIZATION for item in behind):
            return None
        return Span(items[place].span.start + cut, last.span.end)
    return None


@lru_cache(maxsize=50_000)
def _begun(form: str) -> tuple[tuple[int, list[str]], ...]:
    """Return the words of the boards whose name may begin with a word, with the letters before it; longest first."""
    names = [name.split() for name in sorted(relation_words("boards"), key=len, reverse=True)]
    cuts = {reading.form: reading.cut for reading in reversed(readings(form))}
    return tuple((cuts[words[0]], words) for words in names if words[0] in cuts)
