"""Names in two scripts: attested pairs of the half that nothing was learned from, with and without a slip."""

from itertools import pairwise

import pytest

from benchmarks.name_pairs import best_recall, scores
from benchmarks.name_pairs import unseen as unseen_names
from text.names.match import covers, likeness
from text.names.skeletons import person_name

POOLS = 10
"""Of 100 pairs each; with three of them one wrong pair more or less moved the recall by a tenth."""


@pytest.fixture(scope="module")
def unseen() -> dict[str, list[str]]:
    return unseen_names(equal=True)


@pytest.mark.parametrize(
    ("slip", "floor"), [pytest.param(False, 0.95, id="as written"), pytest.param(True, 0.88, id="with one slip")]
)
def test_recall_at_a_precision_of_99_percent(unseen: dict[str, list[str]], floor: float, *, slip: bool) -> None:
    assert best_recall(*scores(unseen, POOLS, slip=slip)) >= floor


@pytest.mark.parametrize(
    ("longer", "shorter", "one"),
    [
        ("N. Lederman", "Niess", False),
        ("N. Lederman", "N. Niess", False),
        ("N. Moran", "M. Niess", False),
        ("Nora Lederman", "N. Lederman", True),
        ("Nora J. Lederman", "N. Lederman", True),
        ("هشام ملاطي", "ملاطي", True),
    ],
)
def test_an_initial_alone_covers_no_name(longer: str, shorter: str, one: bool) -> None:  # noqa: FBT001 - a row
    assert covers(person_name(longer), person_name(shorter)) is one


@pytest.mark.parametrize("least", [80, 88])
def test_what_is_told_sooner_is_the_same(unseen: dict[str, list[str]], least: float) -> None:
    names = sorted(unseen)[:2_000]
    latin = [unseen[name][0] for name in names]
    for one, other in [*zip(names, latin, strict=True), *zip(names, latin[1:], strict=False), *pairwise(latin)]:
        first, second = person_name(one), person_name(other)
        whole, soon = likeness(first, second), likeness(first, second, least)
        assert soon == whole or max(soon, whole) < least, (one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("أنيليس فان درموتن", "Annelies Vandermotten", True),
        ("يان فان ديرلاين", "Jan Van der Leyen", True),
        ("بيتر فاندرليندن", "Pieter Van der Linden", True),
        ("ماري فان درموتن", "Annelies Vandermotten", False),
        ("أنيليس درويش", "Annelies Vandermotten", False),
    ],
)
def test_flemish_particles_written_apart_and_joined(one: str, other: str, *, same: bool) -> None:
    assert (likeness(person_name(one), person_name(other)) >= ALIKE) is same


ALIKE = 85
"""Likeness of two writings of one name."""
