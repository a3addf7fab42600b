"""The scores say what the guide's own scorer says, on right, wrong and damaged predictions."""

import copy
import json
import random
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import cast

import pytest

from evaluation.engagements import count_engagements
from evaluation.gold import gold_documents
from evaluation.scores import Scores
from evaluation.search import NOTHING, score_run
from evaluation.tally import Share, Tally, pair
from schemas.goldform import GoldDocument
from text.comparison import close, same

SAME = [
    ("a particle", "بالرباط", "الرباط", True),
    ("an article", "الوفد", "وفد", True),
    ("hamza and signs", "الإدريسيّ", "الادريسى", True),
    ("punctuation", "**JTIP**", "jtip", True),
    ("another word", "الرباط", "فاس", False),
    ("nothing and nothing", None, None, False),
]
CLOSE = [
    ("half of the words of the longer", "وزير العدل", "وزير العدل بالمملكة المغربية", True),
    ("less than half", "وزير", "وزير العدل بالمملكة المغربية", False),
]


@pytest.mark.parametrize(("case", "one", "other", "expected"), SAME, ids=[row[0] for row in SAME])
def test_same(case: str, one: str | None, other: str | None, *, expected: bool) -> None:
    assert same(one, other) is expected, case


@pytest.mark.parametrize(("case", "one", "other", "expected"), CLOSE, ids=[row[0] for row in CLOSE])
def test_close(case: str, one: str, other: str, *, expected: bool) -> None:
    assert close(one, other) is expected, case


def test_each_found_item_serves_once() -> None:
    assert pair(["a", "a", "b"], ["b", "a"], str.__eq__) == [(0, 1), (2, 0)]


def test_a_tally_of_nothing_is_zero() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)


def test_a_run_is_scored_by_rank_and_grade() -> None:
    queries = [
        {"id": "a", "kind": "name", "relevant": {"x": 3, "y": 1}},
        {"id": "b", "kind": "name", "relevant": {"z": 1}},
        {"id": "c", "relevant": {}},
    ]
    scores = score_run(queries, {"a": ["x", "y"], "b": ["w", "z"], "c": ["x"]})  # type: ignore[arg-type]
    assert scores.ndcg == pytest.approx((1 + 0.6309) / 2, abs=1e-4)
    assert (scores.reciprocal_rank, scores.recall) == (0.75, 1.0)
    assert scores.by_kind[NOTHING] == 1.0


def _damaged(document: GoldDocument, chance: random.Random) -> GoldDocument:
    """Drop, cut and swap some of everything, so that each row of the scores moves."""
    wrong = copy.deepcopy(document)
    wrong["mentions"] = [m for m in wrong["mentions"] if chance.random() > 0.2]
    for mention in wrong["mentions"]:
        if chance.random() < 0.2:
            mention["text"] = mention["text"].rsplit(" ", 1)[0]
        if chance.random() < 0.1:
            mention["entity"] = "other"
    for official in wrong["officials"]:
        if chance.random() < 0.3:
            official["title"] = None
    for engagement in wrong["engagements"]:
        engagement["guests"] = engagement["guests"][1:] + ["nobody"] * chance.randrange(2)
        if chance.random() < 0.3:
            engagement["kind"] = "call"
    if wrong["engagements"] and chance.random() < 0.3:
        wrong["engagements"].pop()
    return wrong


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_scores_equal_those_of_the_guide(shared: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - damage needs no secrecy
    scores = Scores()
    for name, gold in gold_documents(shared / "gold" / "dev"):
        found = _damaged(gold, chance)
        (tmp_path / f"{name}.json").write_text(json.dumps(found), encoding="utf-8")
        scores.count(name, gold, found)
    report = tmp_path / "report.out"
    command: list[str | Path] = [
        sys.executable,
        shared / "gold" / "score.py",
        "extract",
        shared / "gold" / "dev",
        tmp_path,
    ]
    subprocess.run([*command, "--json", report], check=True, capture_output=True)
    expected = json.loads(report.read_text(encoding="utf-8"))
    assert scores.records.pop("engagement topics").gold  # ours alone: the guide's scorer does not count topics
    for group, tallies in (("strict", scores.strict), ("lenient", scores.lenient), ("records", scores.records)):
        assert {k: round(t.f1, 4) for k, t in tallies.items()} == {k: r["f1"] for k, r in expected[group].items()}
    assert {k: (s.right, s.of) for k, s in scores.accuracy.items()} == {
        k: (r["right"], r["of"]) for k, r in expected["accuracy"].items()
    }
    assert {k: round(t.f1, 4) for k, t in scores.identity().items() if t} == {
        k: r["f1"] for k, r in expected["identity"].items()
    }


@pytest.mark.parametrize(
    ("wanted", "given", "hits"),
    [
        ("حماية الساحل", "حماية الساحل الشرقي", 1),
        ("port safety", "the safety of the port", 1),
        ("port safety", "road safety of heavy trucks", 0),
        ("port safety", "training", 0),
    ],
)
def test_a_topic_is_found_where_half_of_the_words_are_shared(wanted: str, given: str, hits: int) -> None:
    def document(topic: str) -> GoldDocument:
        event = dict.fromkeys(("end", "place", "title")) | dict.fromkeys(
            ("guests", "countries", "programs", "laws"), ()
        )
        event |= {"kind": "meeting", "start": "2025-01-02", "host": "X", "topics": [topic]}
        return cast("GoldDocument", {"officials": [], "delegations": [], "engagements": [event]})

    records: dict[str, Tally] = defaultdict(Tally)
    count_engagements("one", document(wanted), document(given), records, defaultdict(Share))
    assert (records["engagement topics"].hits, records["engagement topics"].gold) == (hits, 1)
