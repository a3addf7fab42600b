"""Which words of a question an answer leaves unanswered, so that people see what half of it was found."""

from collections.abc import Sequence

from index.question.counting import Count
from index.question.groups import Group
from schemas.query import Hit, Matched
from text.analysis import analyse


def unanswered(typed: str, groups: Sequence[Group], hits: Sequence[Hit], count: Count) -> tuple[str, ...]:
    """Return the words, as typed, that none of some hits holds; where there is no hit, that no document holds.

    A document that answers by its meaning answers them all. Countries, times and kinds are told as what was understood;
    a city too, but a house of its country may stand for it, which may be elsewhere.
    """
    if hits:
        told = [reason for hit in hits for reason in hit.reasons]
        if any(reason.matched is Matched.MEANING for reason in told):
            return ()
        held = {reason.words for reason in told}
        missed = [group for group in groups if group.words not in held and _is_told(group)]
    else:
        totals = count([group.tree for group in groups])
        missed = [group for group, total in zip(groups, totals, strict=True) if not total]
    return tuple(dict.fromkeys(g.words if g.exact else as_typed(g.words, typed) for g in missed))


def _is_told(group: Group) -> bool:
    """Tell whether it is said of a group that nothing holds it."""
    return not group.slight and (not group.framing or group.place is not None)


def as_typed(words: str, typed: str) -> str:
    """Return folded words as they stand in the question, where they stand side by side in it."""
    terms = analyse(typed, None)
    forms = [term.form for term in terms]
    own = [term.form for term in analyse(words, None)]
    start = next((i for i in range(len(forms) - len(own) + 1) if own and forms[i : i + len(own)] == own), None)
    return words if start is None else typed[terms[start].span.start : terms[start + len(own) - 1].span.end]
