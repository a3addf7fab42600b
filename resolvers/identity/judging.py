"""What people's judgements say together: who is one, who are two, and where they contradict each other."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from schemas.memory import Judgement
from schemas.nouns import dataclass


class Verdict(StrEnum):
    """What a person may decide of two entities."""

    SAME = "same"
    DIFFERENT = "different"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Judgements that leave no room for a new one: the chain of ids that are one, and the two that were told apart.

    ``decided`` tells whether decisions alone make the chain; else some of its ids are one by their names.
    """

    chain: tuple[str, ...]
    apart: tuple[str, str]
    decided: bool = True


def contradiction(
    standing: Iterable[Judgement], new: Judgement, forwards: Mapping[str, str] = MappingProxyType({})
) -> Contradiction | None:
    """Return what stands against a new judgement, or None; ``forwards`` are ids that stand for others by now."""
    standing = list(standing)
    if new.object is None or new.verdict == Verdict.LATER:
        return None
    if new.verdict == Verdict.DIFFERENT:
        return _against(standing, (new.subject, new.object), forwards)
    apart = ((j.subject, j.object) for j in standing if j.verdict == Verdict.DIFFERENT and j.object)
    return next((found for pair in apart if (found := _against([*standing, new], pair, forwards))), None)


def says_the_same(one: Judgement, other: Judgement) -> bool:
    """Tell whether two judgements say the same of the same two ids."""
    return one.verdict == other.verdict and {one.subject, one.object} == {other.subject, other.object}


def _against(
    standing: Sequence[Judgement], apart: tuple[str, str], forwards: Mapping[str, str]
) -> Contradiction | None:
    """Return what makes one of two that are apart: decisions alone, where they do, else names beside them."""
    same = [(j.subject, j.object) for j in standing if j.verdict == Verdict.SAME and j.object]
    if chain := _chain(same, *apart):
        return Contradiction(chain, apart)
    chain = _chain([*same, *forwards.items()], *apart)
    return Contradiction(chain, apart, decided=False) if chain else None


def _chain(pairs: Iterable[tuple[str, str]], start: str, end: str) -> tuple[str, ...]:
    """Return the shortest chain of ids that are one, from one to the other; empty where there is none."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in pairs:
        beside[one].append(other)
        beside[other].append(one)
    came: dict[str, str] = {start: ""}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == end:
            chain = [here]
            while came[chain[-1]]:
                chain.append(came[chain[-1]])
            return tuple(reversed(chain))
        for other in sorted(beside[here]):
            if other not in came:
                came[other] = here
                waiting.append(other)
    return ()
