"""Finding people by name among generated ones with hard neighbours (`benchmarks/name_search.py` asks more)."""

from benchmarks.name_search import recalls
from text.names_index import NameIndex


def test_people_are_found_among_hard_neighbours() -> None:
    found = recalls(1500, 60).values()
    first, five, asked = (sum(row[i] for row in found) for i in range(3))
    assert first / asked >= 0.95
    assert five / asked >= 0.97


def test_a_slip_that_makes_another_word_does_not_hide_the_rest() -> None:
    others = [
        (f"per-{i}", f"هد {family}", 1) for i, family in enumerate(["الوزاني", "الكتاني", "المنصوري", "البكري"] * 20)
    ]
    index = NameIndex([("per-x", "هند حمزة", 1), *others])
    assert index.find("هد حمزة")[0].id == "per-x"
