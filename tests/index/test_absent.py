"""Trees with words that no document holds, on the embedded engine, which is not asked for them."""

from pathlib import Path

import pytest

from index import tree as t
from index.embedded.engine import TantivyEngine
from index.record.rows import row_of
from tests.index.conftest import entry

HELD, TOO, ABSENT = (t.Token(t.Field.TEXT_FORM, word) for word in ("dredging", "quay", "lighthouse"))
CASES = [
    ("a token", ABSENT, ""),
    ("weighed", t.Weighted(ABSENT, 2.0), ""),
    ("all of two", t.All((HELD, ABSENT)), ""),
    ("the best of two", t.Best((ABSENT, HELD)), "a b"),
    ("the best of none", t.Best((ABSENT, ABSENT)), ""),
    ("one of three", t.Some((ABSENT, HELD, TOO)), "a b"),
    ("two of three", t.Some((ABSENT, HELD, TOO), 2), "a"),
    ("two where one is held", t.Some((ABSENT, HELD), 2), ""),
    ("in a row", t.Sequence(t.Field.TEXT_FORM, ("dredging", "lighthouse")), ""),
    ("in a row with moves", t.Sequence(t.Field.TEXT_FORM, ("dredging", "lighthouse"), 2), ""),
    ("narrowed by nothing held", t.Filtered(HELD, narrowed=(ABSENT,)), ""),
    ("without what nobody holds", t.Filtered(HELD, without=(ABSENT,)), "a b"),
    ("without what one holds", t.Filtered(HELD, without=(TOO, ABSENT)), "b"),
    ("more for what nobody holds", t.Filtered(HELD, bonus=(ABSENT,)), "a b"),
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> TantivyEngine:
    made = TantivyEngine(Path(tmp_path_factory.mktemp("absent")))
    made.write(
        row_of(one, None)
        for one in (entry("a", "Harbour", "dredging of the quay"), entry("b", "Canal", "dredging at night"))
    )
    return made


@pytest.mark.parametrize(("case", "tree", "expected"), CASES, ids=[row[0] for row in CASES])
def test_words_that_nobody_holds_find_nothing_and_hide_nothing(
    engine: TantivyEngine, case: str, tree: t.Tree, expected: str
) -> None:
    found = engine.find(tree, 10, 0)
    assert (sorted(hit.record.document for hit in found.page), found.total) == (
        expected.split(),
        len(expected.split()),
    ), case


def test_a_word_is_found_once_it_is_written(engine: TantivyEngine) -> None:
    before = engine.find(ABSENT, 10, 0).total
    engine.write([row_of(entry("c", "Light", "a lighthouse"), None)])
    assert (before, engine.find(ABSENT, 10, 0).total) == (0, 1)
