"""The steps of one document's way, in plain Python: what a flow orders and what a command may call alone."""

from extractors.pipeline import extract
from resolvers.relate import relate
from schemas.document import Document
from schemas.relation import Findings


def findings_of(document: Document) -> Findings:
    """Find what one document names and how it hangs together; who is who is not asked yet."""
    extraction = extract(document)
    return Findings(document.id, extraction, relate(document, extraction))
