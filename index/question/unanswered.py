"""Which words of a question an answer leaves unanswered, so that people see what half of it was found."""

from collections.abc import Iterator, Sequence

from index.question.counting import Count
from index.question.groups import Group
from schemas.query import Hit, Matched
from text.analysis import analyse


def unanswered(typed: str, groups: Sequence[Group], hits: Sequence[Hit], count: Count) -> tuple[str, ...]:
    """Return the words, as typed, that none of some hits holds; where there is no hit, that no document holds.

    A document that answers by its meaning answers them all. Countries, times and kinds are told as what was understood.
    """
    if hits:
        told = [reason for hit in hits for reason in hit.reasons]
        if any(reason.matched is Matched.MEANING for reason in told):
            return ()
        held = {reason.words for reason in told}
        missed = [group for group in groups if not (group.framing or group.slight or group.words in held)]
    else:
        totals = count([group.tree for group in groups])
        missed = [group for group, total in zip(groups, totals, strict=True) if not total]
    return tuple(dict.fromkeys(_as_typed(missed, typed)))


def _as_typed(groups: Sequence[Group], typed: str) -> Iterator[str]:
    """Yield the words of groups as they stand in the question, where they stand side by side in it."""
    terms = analyse(typed, None)
    forms = [term.form for term in terms]
    for group in groups:
        words = [term.form for term in analyse(group.words, None)]
        starts = (i for i in range(len(forms) - len(words) + 1) if words and forms[i : i + len(words)] == words)
        start = None if group.exact else next(starts, None)
        if start is None:
            yield group.words
        else:
            yield typed[terms[start].span.start : terms[start + len(words) - 1].span.end]
