"""How often findings are right, by how sure they say they are: the check that a confidence means something."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.engagements import met_engagements
from evaluation.gold import gold_documents
from evaluation.run import Found, gold_forms
from evaluation.tally import Share
from flows.steps import findings_of
from readers.read import read
from schemas.goldform import GoldMention
from schemas.mention import Kind
from text.comparison import same

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Band:
    """Findings whose confidence lies in one tenth: from ``low`` on, below the next tenth (1 belongs to the last).

    ``mean`` is what they say of themselves on average, ``share`` how often they are right.
    """

    low: float
    mean: float
    share: Share


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bands of mentions by kind and of engagements, those with findings only, lowest first."""

    rows: dict[str, tuple[Band, ...]]


def calibrate(folders: Sequence[Path]) -> Calibration:
    """Compare confidence and truth over the documents of gold folders that were not used to set it."""
    judged: dict[str, list[tuple[float, bool]]] = {}
    for folder in folders:
        gold = list(gold_documents(folder))
        documents = [read(folder / f"{name}.txt") for name, _ in gold]
        found = [Found(document, findings_of(document)) for document in documents]
        for (_, wanted), item, form in zip(gold, found, gold_forms(found), strict=True):
            for kind in Kind:
                mine = [m for m in wanted["mentions"] if m["kind"] == kind.value]
                theirs = [m for m in form["mentions"] if m["kind"] == kind.value]
                judged.setdefault(kind.value, []).extend(_judged_mentions(mine, theirs))
            met = met_engagements(wanted, form)
            told = [(e.confidence, i in met) for i, e in enumerate(item.findings.relations.engagements)]
            judged.setdefault("engagement", []).extend(told)
    everything = [pair for kind in Kind for pair in judged.get(kind.value, [])]
    return Calibration({"all mentions": bands(everything), **{name: bands(each) for name, each in judged.items()}})


def _judged_mentions(mine: Sequence[GoldMention], theirs: Sequence[GoldMention]) -> Iterable[tuple[float, bool]]:
    """Yield the confidence of each naming found, and whether gold has it; the same words count once."""
    seen: list[str] = []
    for mention in theirs:
        if any(same(mention["text"], other) for other in seen):
            continue
        seen.append(mention["text"])
        yield mention["confidence"], any(same(mention["text"], m["text"]) for m in mine)


def bands(judged: Iterable[tuple[float, bool]]) -> tuple[Band, ...]:
    """Return the bands of (confidence, right) pairs."""
    parts: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        parts.setdefault(min(int(confidence * TENTHS), TENTHS - 1), []).append((confidence, right))
    return tuple(
        Band(
            tenth / TENTHS,
            sum(confidence for confidence, _ in pairs) / len(pairs),
            Share(sum(right for _, right in pairs), len(pairs)),
        )
        for tenth, pairs in sorted(parts.items())
    )
