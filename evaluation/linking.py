"""Who is who from gold mentions: identity alone is scored, whatever today's code finds of the mentions."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from evaluation.gold import gold_documents
from evaluation.scores import Scores
from evaluation.tally import Tally
from readers.read import read
from resolvers.ground.signature import body_key
from resolvers.identity.identify import identify
from resolvers.relate import relate
from schemas.document import Document
from schemas.goldform import GoldDocument, GoldMention
from schemas.mention import About, DateValue, DocumentType, Extraction, Kind, Mention
from schemas.relation import Findings
from schemas.span import Quote, Span


def linking(folder: Path) -> Mapping[Kind, Tally | None]:
    """Return B-cubed by kind over the gold mentions of a folder, told who is who by today's code.

    Mentions, days and what the document is are gold; officials, delegations and identities are today's.
    """
    gold = [wanted for _, wanted in gold_documents(folder)]
    documents = [read(folder / f"{name}.txt") for name, _ in gold_documents(folder)]
    findings = [_findings(document, wanted) for document, wanted in zip(documents, gold, strict=True)]
    links = identify(list(zip(documents, findings, strict=True))).links
    scores = Scores()
    for wanted, found in zip(gold, findings, strict=True):
        said = dict(zip(((m.kind, m.span) for m in found.extraction.mentions), links[found.document], strict=True))
        mentions: list[GoldMention] = [{**m, "entity": said[_place(m)]} for m in wanted["mentions"]]
        scores.count(found.document, wanted, {**wanted, "mentions": mentions})
    return scores.identity()


def _place(mention: GoldMention) -> tuple[Kind, Span]:
    return Kind(mention["kind"]), Span(mention["start"], mention["end"])


def _findings(document: Document, gold: GoldDocument) -> Findings:
    extraction = Extraction(_about(document, gold), tuple(_mentions(gold)))
    return Findings(document.id, extraction, relate(document, extraction))


def _mentions(gold: GoldDocument) -> Iterator[Mention]:
    """Yield the gold mentions in the order in which extractors give them; the lexicon's key of bodies is added."""
    for row in sorted(gold["mentions"], key=lambda m: (m["start"], -m["end"])):
        kind, span = _place(row)
        value = row.get("value")
        days = (
            DateValue(dt.date.fromisoformat(value["start"]), dt.date.fromisoformat(value["end"] or value["start"]))
            if value
            else None
        )
        key = body_key(row["text"]) if kind is Kind.ORGANIZATION else None
        yield Mention(kind, span, row["text"], "gold", value=days, key=key)


def _about(document: Document, gold: GoldDocument) -> About:
    told = gold["document"]
    day = dt.date.fromisoformat(told["date"]) if told["date"] else None
    title, issuer = _quote(document, told["title"]), _quote(document, told["issuer"])
    return About(DocumentType(told["type"]), told["language"], title, day, issuer=issuer)


def _quote(document: Document, words: str | None) -> Quote | None:
    start = document.text.find(words) if words else -1
    return Quote(words, Span(start, start + len(words))) if words and start >= 0 else None
