"""Main clauses put behind their subject: « C'est M. X qui a présidé la réunion », "It was Ms. Y who opened it"."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.items import Item


def is_cleft(items: Sequence[Item], place: int) -> bool:
    """Tell whether the clause whose verb stands here says who did it, and nothing of someone told besides."""
    put = opens_cleft(items)
    between = items[_OPENING : max(place - _CLAUSE, 0)]
    return put and not any(i.verb or i.marks("relative") for i in between)


def opens_cleft(items: Sequence[Item]) -> bool:
    """Tell whether a sentence opens with the words that put somebody first: « C'est », "It was"."""
    opening = " ".join(item.form for item in items[:_OPENING]).replace(" ' ", "'")
    return any(f"{opening} ".startswith(f"{words} ") for words in relation_words("clefts"))


_OPENING = 3
"""Items of « C'est »."""
_CLAUSE = 2
"""Items up to a verb of « qui a »."""
