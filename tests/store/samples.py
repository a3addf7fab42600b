"""Documents with findings of every kind, built by hand so that each field is set somewhere."""

import datetime as dt
import hashlib

from schemas.document import Document, LanguageShare, Metadatum, Page, Reading, Word, document_id
from schemas.entity import Entity
from schemas.ledger import FileRecord, Outcome
from schemas.mention import About, Calendar, DateValue, DocumentType, Extraction, Grain, Kind, Mention
from schemas.relation import Delegation, Engagement, EngagementKind, Findings, Official, Relations
from schemas.span import Quote, Span
from store.change import Change
from store.documents import Taken

TEXT = (
    "بلاغ صحفي\n"
    "استقبل وزير العدل السيد سامي الريحاني يوم 12 مارس 2024 بالرباط وفدا فرنسيا برئاسة السيدة كلير مارتان.\n"
    "وتم بحث برنامج حماية الضحايا والقانون رقم 27.14."
)
DAY = dt.date(2024, 3, 12)


def quote(words: str, text: str = TEXT) -> Quote:
    start = text.index(words)
    return Quote(words, Span(start, start + len(words)))


def mention(kind: Kind, words: str, **more: object) -> Mention:
    found = quote(words)
    return Mention(kind, found.span, words, rule="sample/rule", **more)  # type: ignore[arg-type]


MENTIONS = (
    mention(Kind.TITLE, "وزير العدل", confidence=0.9),
    mention(Kind.PERSON, "سامي الريحاني"),
    mention(Kind.DATE, "12 مارس 2024", value=DateValue(DAY, DAY, Calendar.GREGORIAN, Grain.DAY)),
    mention(Kind.PLACE, "الرباط", key="rabat", country="MA"),
    mention(Kind.DELEGATION, "وفدا فرنسيا", country="FR"),
    mention(Kind.PERSON, "كلير مارتان", warnings=("a name that is not in any list",)),
    mention(Kind.PROGRAM, "برنامج حماية الضحايا"),
    mention(Kind.LAW, "القانون رقم 27.14", key="27.14"),
)
LINKS = ("t1", "per-1", "d1", "plc-1", "del-1", "per-2", "prg-1", "law-1")
ENTITIES = (
    Entity("per-1", Kind.PERSON, "سامي الريحاني"),
    Entity("plc-1", Kind.PLACE, "الرباط", country="MA", key="rabat"),
    Entity("del-1", Kind.DELEGATION, "وفدا فرنسيا", country="FR"),
    Entity("per-2", Kind.PERSON, "كلير مارتان", country="FR"),
    Entity("prg-1", Kind.PROGRAM, "برنامج حماية الضحايا"),
    Entity("law-1", Kind.LAW, "القانون رقم 27.14", key="27.14"),
)


def document(seed: str = "one", text: str = TEXT) -> Document:
    sha256 = hashlib.sha256(seed.encode()).hexdigest()
    half = text.index("\n") + 1
    words = (Word(Span(0, 4), 1.5, 2.0, 30.25, 12.0),)
    return Document(
        id=document_id(sha256),
        name=f"release-{seed}",
        sha256=sha256,
        text=text,
        pages=(Page(1, Span(0, half), 595.0, 842.0, words), Page(2, Span(half, len(text)))),
        language="ar",
        languages=(LanguageShare("ar", 0.9), LanguageShare("fr", 0.1)),
        metadata=(Metadatum("author", "مصلحة التواصل", "pdf/info"),),
        media_type="application/pdf",
        reading=Reading.OCR,
        confidence=0.87,
        parent="d-000000000000",
    )


def findings(of: Document) -> Findings:
    about = About(
        DocumentType.COMMUNIQUE,
        "ar",
        quote("بلاغ صحفي"),
        DAY,
        quote("12 مارس 2024"),
        quote("وزير العدل"),
        quote("العدل"),
    )
    official = Official(
        quote("سامي الريحاني"), quote("السيد"), quote("وزير العدل"), quote("العدل"), "MA", (quote("وزير"),)
    )
    delegation = Delegation(
        quote("وفدا فرنسيا"), quote("فرنسيا"), "FR", quote("كلير مارتان"), (quote("كلير مارتان"),), "sample/band"
    )
    engagement = Engagement(
        kind=EngagementKind.RECEPTION,
        trigger=quote("استقبل"),
        sentence=Span(TEXT.index("استقبل"), TEXT.index("\nوتم")),
        rule="sample/reception",
        start=DAY,
        end=DAY,
        dated=quote("12 مارس 2024"),
        host=quote("وزير العدل"),
        guests=(quote("وفدا فرنسيا"),),
        countries=("FR",),
        host_countries=("MA",),
        place=quote("الرباط"),
        programs=(quote("برنامج حماية الضحايا"),),
        laws=(quote("القانون رقم 27.14"),),
        topics=(quote("حماية الضحايا"),),
        title="استقبال وفد فرنسي",
        confidence=0.8,
    )
    return Findings(of.id, Extraction(about, MENTIONS), Relations((official,), (delegation,), (engagement,)))


def taken(seed: str = "one", versions: str = "v1") -> Taken:
    made = document(seed)
    return Taken(made, findings(made), LINKS, ENTITIES, versions=versions)


def line(path: str, of: Document, outcome: Outcome = Outcome.NEW) -> FileRecord:
    return FileRecord(path, 10, 20, outcome, of.sha256, of.id, versions="v1")


def change(seed: str = "one", path: str | None = None) -> Change:
    put = taken(seed)
    return Change(put, (line(path or f"/in/{seed}.pdf", put.document),))
