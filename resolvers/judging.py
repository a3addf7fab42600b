"""What people's judgements say together: who is one, who are two, and where they contradict each other."""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from schemas.memory import Judgement


class Verdict(StrEnum):
    """What a person may decide of two entities."""

    SAME = "same"
    DIFFERENT = "different"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Judgements that leave no room for a new one: the chain of ids that are one, and the two that were told apart."""

    chain: tuple[str, ...]
    apart: tuple[str, str]


def contradiction(standing: Iterable[Judgement], new: Judgement) -> Contradiction | None:
    """Return what stands against a new judgement, or None."""
    standing = list(standing)
    if new.object is None or new.verdict == Verdict.LATER:
        return None
    if new.verdict == Verdict.DIFFERENT:
        chain = _chain(standing, new.subject, new.object)
        return Contradiction(chain, (new.subject, new.object)) if chain else None
    joined = [*standing, new]
    for judgement in standing:
        if judgement.verdict == Verdict.DIFFERENT and judgement.object:
            chain = _chain(joined, judgement.subject, judgement.object)
            if chain:
                return Contradiction(chain, (judgement.subject, judgement.object))
    return None


def _chain(judgements: Sequence[Judgement], start: str, end: str) -> tuple[str, ...]:
    """Return the shortest chain of ids judged the same from one to the other; empty where there is none."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for judgement in judgements:
        if judgement.verdict == Verdict.SAME and judgement.object:
            beside[judgement.subject].append(judgement.object)
            beside[judgement.object].append(judgement.subject)
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
