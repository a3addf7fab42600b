"""``show --page-image``: a page as it looks, with the words that prove a finding marked on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.colours import INKS
from app.memory import Memory
from app.naming import document_called
from app.output import tell, write_file, write_json, write_line
from flows.forgetting import PAGES
from readers.pages import HIGHLIGHT, Colour, draw_page
from schemas.document import Document, Page
from schemas.errors import CallError, ReadError
from schemas.memory import EngagementCard, StoredDocument
from schemas.mention import Kind
from schemas.span import Quote, Span

_LONGEST_NAME = 80
"""Characters of a document's name that name its picture; 255 bytes are what file systems take."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """A picture (PNG) of one page. ``elsewhere`` are the numbers of other pages with marks of the same finding."""

    picture: bytes
    document: str
    name: str
    number: int
    marked: int
    elsewhere: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Finding:
    """What is to be marked, the most telling place first."""

    stored: StoredDocument
    marks: dict[Span, Colour]


def page_image(memory: Memory, identity: str, number: int | None, span: Span | None) -> PageImage:
    """Draw the page of a finding: of an engagement its evidence, of an entity its last mention, of a document all.

    ``number`` chooses another page, ``span`` a place in a document's text. Raises CallError, ReadError.
    """
    finding = _finding(memory, identity)
    document = finding.stored.document
    marks = {span: HIGHLIGHT} if span is not None else finding.marks
    if not any(page.width for page in document.pages):
        raise CallError(f"{document.name} has no pages to show; only PDF files and scans have.")
    if span is not None and span.end > len(document.text):
        raise CallError(f"The text of {document.name} ends at {len(document.text)}, before {span.start}-{span.end}.")
    pages = [document.page_of(each) for each in marks]
    chosen = number if number is not None else pages[0] if pages else 1
    page = next((each for each in document.pages if each.number == chosen), None)
    if page is None:
        raise CallError(f"{document.name} has no page {chosen}; it has {len(document.pages)}.")
    picture = _drawn(memory, finding.stored, page, marks)
    elsewhere = () if finding.marks is not marks else tuple(sorted(set(pages) - {chosen}))
    return PageImage(picture, document.id, document.name, chosen, _on_page(page, marks), elsewhere)


def _on_page(page: Page, marks: dict[Span, Colour]) -> int:
    return sum(1 for span in marks if any(word.span.overlaps(span) for word in page.words))


def _finding(memory: Memory, identity: str) -> _Finding:
    """Find what an id means, as `app.showing.shown` does. Raises CallError."""
    store = memory.store
    if engagement := store.engagement(identity):
        reporting = _stored(memory, engagement.document)
        return _Finding(reporting, _evidence(engagement))
    stored = document_called(store, identity)
    entity = store.entity(identity)
    if stored and not entity:
        mentions = stored.findings.extraction.mentions if stored.findings else ()
        return _Finding(stored, {mention.span: INKS[mention.kind] for mention in mentions})
    meant = () if entity else store.find_entities(identity)
    entity = entity or (store.entity(meant[0]) if meant else None)
    if entity is None:
        raise CallError(f"Nothing in the memory is called {identity}; `dhakira search` and `engagements` show ids.")
    for occurrence in entity.occurrences:
        stored = _stored(memory, occurrence.document)
        if any(page.width for page in stored.document.pages):
            same = [o.mention for o in entity.occurrences if o.document == occurrence.document]
            return _Finding(stored, {mention.span: INKS[mention.kind] for mention in same})
    named = entity.entity.name
    raise CallError(f"No document that names {named} has pages to show; only PDF files and scans have.")


def _stored(memory: Memory, identity: str) -> StoredDocument:
    stored = memory.store.document(identity)
    if stored is None:
        raise CallError(f"The document {identity} is not in the memory any more.")
    return stored


def _evidence(card: EngagementCard) -> dict[Span, Colour]:
    found = card.engagement
    company = found.company
    along = (*company.heads, *company.members, *company.present)
    several = (*found.guests, *found.programs, *found.laws, *found.topics)
    fields: list[tuple[Quote | None, Colour]] = [(found.trigger, HIGHLIGHT), (found.dated, INKS[Kind.DATE])]
    fields += [(found.host, INKS[Kind.ORGANIZATION]), (found.place, INKS[Kind.PLACE])]
    fields += [(quote, INKS[Kind.PERSON]) for quote in (*several, *along)]
    return {quote.span: colour for quote, colour in fields if quote is not None}


def _drawn(memory: Memory, stored: StoredDocument, page: Page, marks: dict[Span, Colour]) -> bytes:
    """Draw a page from the first file that still holds the document."""
    problem: ReadError | None = None
    for path in _files(memory, stored):
        try:
            return draw_page(path, stored.document, page, marks)
        except ReadError as error:
            problem = error
    if problem is not None:
        raise problem
    raise CallError(f"The file of {stored.document.name} is kept nowhere any more, so its page cannot be drawn.")


def _files(memory: Memory, stored: StoredDocument) -> Iterator[Path]:
    """Yield the files that may hold a document: its original, that of what it was found in, its sources."""
    originals = memory.store.originals
    document: Document | None = stored.document
    while document is not None:
        if originals.has(document.sha256):
            yield originals.path_of(document.sha256)
        above = memory.store.document(document.parent) if document.parent else None
        if above is None and document.parent:
            beginning = document.parent.removeprefix("d-")  # an archive is no document, but its original is kept
            yield from sorted(originals.folder.glob(f"{beginning[:2]}/{beginning[2:]}*"))
        document = above.document if above else None
    for source in map(Path, stored.sources):
        yield from (path for path in (source, *source.parents) if path.is_file())


_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


def span_of(written: str | None) -> Span | None:
    """Return the place that is written as ``12-40``. Raises CallError."""
    if written is None:
        return None
    match = _SPAN.fullmatch(written)
    if not match or int(match[1]) >= int(match[2]):
        raise CallError(f"{written} is no place in a text; write it as 12-40, as `dhakira show` does.")
    return Span(int(match[1]), int(match[2]))


def write_image(image: PageImage, out: Path | None, home: Path, *, as_json: bool) -> None:
    """Write a picture into a file, by default in the memory's folder, and say where it is. Raises CallError."""
    path = out or home / PAGES / f"{image.name[:_LONGEST_NAME]}-{image.document}-p{image.number}.png"
    write_file(path, image.picture, "--out")
    if as_json:
        shape = {"file": str(path), "document": image.document, "page": image.number, "marked": image.marked}
        write_json(shape | {"other_pages": list(image.elsewhere)})
        return
    write_line(str(path))
    tell(f"Page {image.number} of {image.name}; places marked: {image.marked}.")
    if image.elsewhere:
        tell(f"More on page {', '.join(map(str, image.elsewhere))}; choose with --page.")
