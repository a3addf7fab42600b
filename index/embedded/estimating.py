"""About how many documents a tree finds, by its tokens' frequencies alone: counting takes as long as answering."""

from collections.abc import Callable

from index import tree as t

_FEW = 1000
"""Documents that are counted in no time; of more, the logarithm hardly depends on the exact number."""
_TOGETHER = 4
"""Of documents that hold the rarest word of a phrase, the guess is that one in so many holds the phrase."""


def about(  # noqa: PLR0911 - one line a kind of node
    tree: t.Tree, frequency: Callable[[t.Field, str], int], everything: int
) -> int | None:
    """Return about how many documents a tree finds, or None where only a search tells.

    ``frequency`` gives the documents that hold a token, ``everything`` is how many there are. Of alternatives the most
    frequent counts; one that only a search could tell (a sequence) adds nothing to it, unless there is no other.
    """
    match tree:
        case t.Everything():
            return everything
        case t.Token(field, token):
            return frequency(field, token)
        case t.Weighted(part, _):
            return about(part, frequency, everything)
        case t.Best(parts, _):
            known = [rough for part in parts if (rough := about(part, frequency, everything))]
            return max(known) if known else None
        case t.Sequence(field, tokens, _):
            least = min(frequency(field, token) for token in tokens)
            return least // _TOGETHER if least > _FEW else None
        case t.Filtered(wanted, narrowed, without=()) if narrowed:
            least = min(about(part, frequency, everything) or 0 for part in (wanted, *narrowed))
            return least if least > _FEW else None
        case t.All(parts):
            roughs = [about(part, frequency, everything) for part in parts]
            sure = [rough for rough in roughs if rough is not None]
            return min(sure) // _TOGETHER if len(sure) == len(roughs) and min(sure) > _FEW else None
        case _:
            return None
