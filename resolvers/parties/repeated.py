"""Bodies named twice, the second time by a short name in marks or behind a dash."""

from collections.abc import Callable, Iterable

from schemas.mention import Kind, Mention

_MARKED = 3
"""Letters between a body and its short name: a dash with its spaces, or a space and a mark."""


def named_again(body: Mention, before: Mention, nested: Iterable[Mention], key: Callable[[str], str]) -> bool:
    """Tell whether a body is that of the mention before it: «رئيس الاتحاد الدولي لكرة القدم "الفيفا"»."""
    if body.kind is not Kind.ORGANIZATION or body.span.start - before.span.end > _MARKED:
        return False
    return any(m.kind is Kind.ORGANIZATION and key(m.text) == key(body.text) for m in (before, *nested))
