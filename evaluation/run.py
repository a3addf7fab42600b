"""Runs today's code over a gold folder and scores it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from evaluation.gold import gold_documents
from evaluation.scores import Scores
from flows.steps import findings_of
from readers.read import read
from resolvers.identity.identify import identify
from resolvers.minutes.resolutions import resolutions_of
from schemas.document import Document
from schemas.goldform import GoldDocument, gold_form
from schemas.relation import Findings


@dataclass(frozen=True, slots=True)
class Found:
    """What today's code finds in one document."""

    document: Document
    findings: Findings


def evaluate(folder: Path) -> Scores:
    """Score every document of a gold folder (``NAME.txt`` beside ``NAME.json``).

    Raises CallError where the folder holds none, and ReadError where a text cannot be read.
    """
    gold = list(gold_documents(folder))
    documents = [read(folder / f"{name}.txt") for name, _ in gold]
    predicted = gold_forms(Found(document, findings_of(document)) for document in documents)
    scores = Scores()
    for (name, wanted), found in zip(gold, predicted, strict=True):
        scores.count(name, wanted, found)
    return scores


def gold_forms(found: Iterable[Found]) -> list[GoldDocument]:
    """Tell who is who over all the documents, and put each into the gold form, in the order given."""
    items = list(found)
    links = identify([(item.document, item.findings) for item in items]).links
    return [
        gold_form(
            item.findings,
            links[item.findings.document],
            resolutions_of(item.document, item.findings.extraction.about),
        )
        for item in items
    ]
