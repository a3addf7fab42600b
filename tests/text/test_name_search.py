"""Finding people by name among generated ones with hard neighbours (`benchmarks/name_search.py` asks more)."""

from io import BytesIO

import numpy as np
import pytest

from benchmarks.name_search import recalls
from store.entities import SOUNDS
from text.names.search import NameIndex


def test_people_are_found_among_hard_neighbours() -> None:
    found = recalls(1500, 60).values()
    first, five, asked = (sum(row[i] for row in found) for i in range(3))
    assert first / asked >= 0.95
    assert five / asked >= 0.98


@pytest.mark.parametrize("asked", ["حنس رفعت", "حسر رفعت", "سن رفعت", "حسن رفهت"])
def test_a_slip_in_a_short_word_is_forgiven(asked: str) -> None:
    words = ["حمن", "حسب", "حرن", "سحر", "حسم", "حنة", "نحن", "سنح"]
    others = [(f"per-{i}", f"{word} {family}", 1) for i, word in enumerate(words) for family in ("صالح", "بدران")]
    index = NameIndex([("per-x", "حسن رفعت", 1), *others])
    assert index.find(asked)[0].id == "per-x"


def test_an_index_is_packed_for_a_file() -> None:
    index = NameIndex([("per-x", "هند حمزة", 3), ("per-y", "Hind Hamza Alami", 1)])
    file = BytesIO()
    np.savez(file, allow_pickle=False, **index.packed())
    kept = NameIndex.unpacked(np.load(BytesIO(file.getvalue()), allow_pickle=False))
    assert kept.find("hind hamza") == index.find("hind hamza")
    assert NameIndex.unpacked(NameIndex().packed()).find("hind") == ()


def test_a_slip_that_makes_another_word_does_not_hide_the_rest() -> None:
    others = [
        (f"per-{i}", f"هد {family}", 1) for i, family in enumerate(["الوزاني", "الكتاني", "المنصوري", "البكري"] * 20)
    ]
    index = NameIndex([("per-x", "هند حمزة", 1), *others])
    assert index.find("هد حمزة")[0].id == "per-x"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("النباوي", "a"),
        ("نباوي", "a"),
        ("Nabaoui", "a"),
        ("الوليد", "d"),
        ("السلام", "e"),
        ("الغوث", "b"),
        ("el ghaouth", "c"),
    ],
)
def test_a_family_name_is_found_without_what_is_written_before_it(asked: str, meant: str) -> None:
    names = {
        "a": "محمد عبد النباوي", "b": "سيدي محمد ولد الغوث", "c": "Sidi Ould El Ghaouth", "d": "خالد بن الوليد",
        "e": "عبد السلام كريم", "f": "حسن غوث", "g": "عبد الله العلوي",
    }  # fmt: skip
    found = {one.id: one.score for one in NameIndex((id_, name, 1) for id_, name in names.items()).find(asked)}
    assert meant in found
    assert found[meant] < SOUNDS


def test_two_words_of_such_a_name_mean_it() -> None:
    index = NameIndex([("a", "محمد عبد النباوي", 1), ("b", "محمد النجاري", 1)])
    assert [one.id for one in index.find("محمد النباوي") if one.score >= SOUNDS] == ["a"]
