"""Documents and engines for the contract of the search index."""

import contextlib
import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from index.elastic.client import Connection, ElasticClient
from index.elastic.generations import ElasticGenerations
from index.embedded.folder import FolderGenerations
from index.protocol import Generations, SearchIndex
from schemas.indexing import Days, IndexEntry, NamedEntity
from schemas.mention import DocumentType, Kind

Open = Callable[[], SearchIndex]


def entry(document: str, title: str, text: str, **more: object) -> IndexEntry:
    """Return an entry; what is not given is plain."""
    fields: dict[str, object] = {"type": DocumentType.COMMUNIQUE, "language": "ar", **more}
    return IndexEntry(document=document, name=f"file-{document}", title=title, text=text, **fields)  # type: ignore[arg-type]


@pytest.fixture
def entries() -> list[IndexEntry]:
    return documents()


def documents() -> list[IndexEntry]:
    """Return the documents that the contract asks for."""
    lund = NamedEntity("p1", Kind.PERSON, ("كارل لوندكفيست", "Karl Lundqvist"))
    harbour = NamedEntity("o1", Kind.ORGANIZATION, ("هيئة الموانئ", "Autorité des ports"))
    horizon = NamedEntity("g1", Kind.PROGRAM, ("برنامج آفاق المرافئ", "programme Horizons portuaires"))
    return [
        entry(
            "a",
            "هيئة الموانئ تستقبل وفدا سويديا",
            "استقبل رئيس هيئة الموانئ، يوم 4 مارس 2025، السيد كارل لوندكفيست.\nوتناول اللقاء القانون رقم 31.08.",
            date=dt.date(2025, 3, 5),
            entities=(lund, harbour),
            countries=("SE",),
            days=(Days(dt.date(2025, 3, 4), dt.date(2025, 3, 4)),),
        ),
        entry(
            "b",
            "Signature du programme Horizons portuaires",
            "L'Autorité des ports a signé le programme Horizons portuaires avec les chambres de commerce.",
            language="fr",
            type=DocumentType.PRESS_RELEASE,
            date=dt.date(2024, 11, 20),
            entities=(harbour, horizon),
            hosts=("KW",),
        ),
        entry(
            "c",
            "محضر اجتماع لجنة السلامة البحرية",
            "ناقشت اللجنة سلامة السفن وحماية الصيادين، وصادقت على محضر الاجتماع السابق.",
            type=DocumentType.MINUTES,
            date=dt.date(2024, 6, 2),
        ),
        entry(
            "d",
            "Training for harbour pilots",
            "Pilots were trained in rescue at sea. The ministers of transport met the trainers.",
            language="en",
        ),
    ]


ENGINES = ["embedded", pytest.param("elasticsearch", marks=pytest.mark.elastic)]


@contextlib.contextmanager
def generations(engine: str, folder: Path, request: pytest.FixtureRequest) -> Iterator[Generations]:
    """Give the index of a memory on an engine, one of its own for each folder; remove it from a server at the end."""
    if engine == "embedded":
        yield FolderGenerations(folder / "index", None)
        return
    connection: Connection = request.getfixturevalue("connection")
    named = replace(connection, names=f"dhakira-{hashlib.sha256(bytes(folder)).hexdigest()[:12]}")
    yield ElasticGenerations(named, None, str(folder))
    client = ElasticClient(named)
    for name in client.indexes(f"{named.names}-*"):
        client.delete(name)
    client.close()


@pytest.fixture(params=ENGINES)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Generations]:
    """Give the generations of an index on each engine."""
    with generations(request.param, tmp_path, request) as found:
        yield found


@pytest.fixture
def opened(kept: Generations) -> Open:
    """Return what opens the same index again and again, on each engine."""
    return lambda: kept.open().index


@pytest.fixture
def index(opened: Open, entries: list[IndexEntry]) -> Iterator[SearchIndex]:
    """Give an index with the documents in."""
    found = opened()
    found.replace(entries)
    yield found
    found.close()


@pytest.fixture(scope="module", params=ENGINES)
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """Give an index with the documents in that no test writes into."""
    with generations(request.param, tmp_path_factory.mktemp("library"), request) as made:
        found = made.open().index
        found.replace(documents())
        yield found
        found.close()
