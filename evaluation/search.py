"""Scores of ranked search results: nDCG@10, reciprocal rank, recall@10, by kind of query."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import TypedDict

DEPTH = 10
"""How many results a person looks at."""
NOTHING = "nothing to find"
"""The kind under which queries without an answer are counted: the number of results shown, where none is right."""


class _Judged(TypedDict):
    id: str


class JudgedQuery(_Judged, total=False):
    """A query with its judgements: ``relevant`` maps documents to grades 1 to 3; empty means nothing to find."""

    q: str
    kind: str
    relevant: dict[str, int]


@dataclass(frozen=True, slots=True)
class SearchScores:
    """Means over the queries that have an answer; ``by_kind`` holds nDCG@10, and `NOTHING` the results shown."""

    queries: int
    ndcg: float
    reciprocal_rank: float
    recall: float
    by_kind: Mapping[str, float] = field(default_factory=dict)


def score_run(queries: Sequence[JudgedQuery], run: Mapping[str, Sequence[str]]) -> SearchScores:
    """Score ranked document names by query id; gain is 2^grade - 1 (Burges et al. 2005), discount log2(rank + 1)."""
    by_kind: dict[str, list[float]] = defaultdict(list)
    rows: list[tuple[float, float, float]] = []
    for query in queries:
        ranked = list(dict.fromkeys(run.get(query["id"], ())))
        relevant = query.get("relevant") or {}
        if not relevant:
            by_kind[NOTHING].append(float(len(ranked[:DEPTH])))
            continue
        rows.append((_ndcg(ranked, relevant), _reciprocal_rank(ranked, relevant), _recall(ranked, relevant)))
        by_kind[query.get("kind", "other")].append(rows[-1][0])
    return SearchScores(
        queries=len(queries),
        ndcg=_mean([row[0] for row in rows]),
        reciprocal_rank=_mean([row[1] for row in rows]),
        recall=_mean([row[2] for row in rows]),
        by_kind={kind: _mean(values) for kind, values in sorted(by_kind.items())},
    )


def _ndcg(ranked: Sequence[str], relevant: Mapping[str, int]) -> float:
    best = _gain(sorted(relevant.values(), reverse=True)[:DEPTH])
    return _gain([relevant.get(name, 0) for name in ranked[:DEPTH]]) / best


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2.0**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades))


def _reciprocal_rank(ranked: Sequence[str], relevant: Mapping[str, int]) -> float:
    return next((1 / (rank + 1) for rank, name in enumerate(ranked) if relevant.get(name)), 0.0)


def _recall(ranked: Sequence[str], relevant: Mapping[str, int]) -> float:
    return sum(1 for name in ranked[:DEPTH] if relevant.get(name)) / min(DEPTH, len(relevant))


def _mean(values: Sequence[float]) -> float:
    return fmean(values) if values else 0.0
