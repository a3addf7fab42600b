"""Rules that several others ask about the same document, one after the other."""

from collections.abc import Callable
from operator import is_
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def kept(rule: Callable[P, R]) -> Callable[P, R]:
    """Let a rule keep its last answer for whoever asks it about the very same things; nobody may change the answer.

    A cache of the standard library would compare and hash whole documents.
    """
    last: list[tuple[tuple[object, ...], R]] = []

    def asked(*about: P.args, **more: P.kwargs) -> R:
        told = last[0] if last else None
        if told is not None and not more and len(told[0]) == len(about) and all(map(is_, told[0], about)):
            return told[1]
        answer = rule(*about, **more)
        last[:] = [] if more else [(about, answer)]
        return answer

    return asked
