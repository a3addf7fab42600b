"""How many documents hold a part of a question, each asked of the engine once."""

from collections.abc import Callable, Sequence

from index import tree as t
from index.protocol import Engine

_MANY = 20
"""Trees of which several may be the same: one word over and over."""
_EVERYTHING = t.Everything()

Count = Callable[[Sequence[t.Tree]], Sequence[int]]
"""What tells how many documents trees find."""


class Counting:
    """How many documents trees find, each asked of the engine once a question."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine; nothing is asked yet."""
        self._engine = engine
        self._known: dict[int, tuple[t.Tree, int]] = {}
        """By the identity of trees, which are kept so that no other gets it: to compare two takes all of them."""

    def know(self, trees: Sequence[t.Tree], totals: Sequence[int]) -> None:
        """Take totals that the engine gave with something else."""
        self._known.update((id(tree), (tree, total)) for tree, total in zip(trees, totals, strict=True))

    def size(self) -> int:
        """Return how many documents there are."""
        return self((_EVERYTHING,))[0]

    def __call__(self, trees: Sequence[t.Tree]) -> list[int]:
        """Return how many documents each tree finds."""
        new = [tree for tree in trees if id(tree) not in self._known]
        if len(new) > _MANY:
            own = list(dict.fromkeys(new))
            found = dict(zip(own, self._engine.totals(own), strict=True))
            self.know(new, [found[tree] for tree in new])
        elif new:
            self.know(new, self._engine.totals(new))
        return [self._known[id(tree)][1] for tree in trees]
