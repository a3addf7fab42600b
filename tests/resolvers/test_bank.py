"""The bank of passages: what is told of each of them, counted; the figures must not fall."""

import pytest

from tests.resolvers.bank import CASES, Count, count

_FLOORS = {
    "passages": {"engagements": 0.979, "guests": 0.99, "officials": 0.99, "delegations": 0.95},
    "passages_aside": {"engagements": 0.91, "guests": 0.91, "officials": 0.99, "delegations": 0.95},
}
"""Least F1 with the mentions given. ``passages_aside`` is looked at by the count alone: rules are not fitted to it."""


def _f1(total: Count) -> dict[str, float]:
    return {
        "engagements": total.rows.f1,
        "guests": total.guests.f1,
        "officials": total.officials.f1,
        "delegations": total.delegations.f1,
    }


@pytest.mark.parametrize("name", _FLOORS)
def test_bank(name: str) -> None:
    reached = _f1(count(CASES / f"{name}.txt", found=False))
    below = {part: (reached[part], least) for part, least in _FLOORS[name].items() if reached[part] < least}
    assert not below
