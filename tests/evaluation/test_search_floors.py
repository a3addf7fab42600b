"""Search keeps its floors: documents in by ``ingest``, judged queries through ``search --batch``."""

import functools
import json
import os
import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from evaluation.floors import floors
from evaluation.search import NOTHING, SearchScores, score_run
from flows.ingest import run_ingest
from index.elastic.client import Connection, ElasticClient
from index.record.vectors import encoder
from schemas.ledger import RunState
from schemas.settings import Settings
from tests.app.calling import run

ROOT = Path(__file__).parents[2]


PARTS = {
    "corpus": ("seen", "unseen", "queries.yaml"),
    "aside": ("field", "aside", "queries_aside.yaml"),
    "opened": ("opened/b*.txt", "queries_opened.yaml"),
    "asked": ("seen", "field", "aside", "opened/b*.txt", "queries_asked.yaml"),
    "late": ("opened/c1[5-9]*.txt", "opened/c2*.txt", "queries_late.yaml"),
    "blind": ("opened/e*.txt", "opened/g*.txt", "queries_blind.yaml"),
    "plain": ("seen", "field", "aside", "opened/[ghk]*.txt", "queries_plain.yaml"),
    "everyday": ("opened/[bce]*.txt", "queries_everyday.yaml"),
    "words": ("field", "aside", "opened/[ghkmp]*.txt", "queries_words.yaml"),
    "browsed": ("field", "aside", "opened/[ghkmp]*.txt", "queries_browsed.yaml"),
    "said": ("seen", "opened/[bcer]*.txt", "opened/n*[13579].txt", "queries_said.yaml"),
    "said unread": ("seen", "opened/[bcer]*.txt", "opened/n*[13579].txt", "queries_said_unread.yaml"),
    "sought": ("field", "aside", "opened/[ghkmp]*.txt", "opened/t*[13579].txt", "queries_sought.yaml"),
    "sought read": ("field", "aside", "opened/[ghkmp]*.txt", "opened/t*[13579].txt", "queries_sought_read.yaml"),
    "mixed xy": ("opened/[xy][0-9]*.txt", "queries_mixed_xy.yaml"),
    "mixed xy unread": ("opened/[xy][0-9]*.txt", "queries_mixed_xy_unread.yaml"),
    "mixed yz": ("opened/[yz]a*[13579].txt", "queries_mixed_yz.yaml"),
    "mixed yz unread": ("opened/[yz]a*[13579].txt", "queries_mixed_yz_unread.yaml"),
    "staff": ("opened/[vw][0-9]*.txt", "opened/[yz][de]*.txt", "queries_staff.yaml"),
    "typed": ("opened/[yz][bf]*.txt", "queries_typed.yaml"),
    "typed unread": ("opened/[yz][bf]*.txt", "queries_typed_unread.yaml"),
    "noted": ("opened/[nr][0-9]*.txt", "opened/[yz]c*.txt", "queries_noted.yaml"),
    "noted unread": ("opened/[nr][0-9]*.txt", "opened/[yz]c*.txt", "queries_noted_unread.yaml"),
    "wanted": ("opened/[yz]e*.txt", "opened/zg*.txt", "queries_wanted.yaml"),
    "wanted unread": ("opened/[yz]e*.txt", "opened/zg*.txt", "queries_wanted_unread.yaml"),
    "posed": ("opened/[yz][bf]*.txt", "queries_posed.yaml"),
    "posed unread": ("opened/[yz][bf]*.txt", "queries_posed_unread.yaml"),
    "wished": ("opened/[nr][0-9]*.txt", "opened/[yz]c*.txt", "queries_wished.yaml"),
    "wished unread": ("opened/[nr][0-9]*.txt", "opened/[yz]c*.txt", "queries_wished_unread.yaml"),
    "recalled": ("opened/[yz][ag]*.txt", "opened/[mptvx][0-9]*.txt", "queries_recalled.yaml"),
    "recalled unread": ("opened/[yz][ag]*.txt", "opened/[mptvx][0-9]*.txt", "queries_recalled_unread.yaml"),
    "briefed": (
        "opened/[km][0-9]*.txt",
        "opened/[yz]d*.txt",
        "opened/ye0*.txt",
        "opened/ye1[0-4]*.txt",
        "queries_briefed.yaml",
    ),
    "briefed unread": (
        "opened/[km][0-9]*.txt",
        "opened/[yz]d*.txt",
        "opened/ye0*.txt",
        "opened/ye1[0-4]*.txt",
        "queries_briefed_unread.yaml",
    ),
    "jotted": ("opened/[ptvw][0-9]*.txt", "queries_jotted.yaml"),
    "jotted unread": ("opened/[ptvw][0-9]*.txt", "queries_jotted_unread.yaml"),
    "probed": ("opened/[yz]h*.txt", "unseen", "queries_probed.yaml"),
    "probed unread": ("opened/[yz]h*.txt", "unseen", "queries_probed_unread.yaml"),
    "near": ("field", "aside", "opened/[yz]h*.txt", "opened/[yz]i*.txt", "queries_near.yaml"),
    "fresh": ("*/h[01]*.txt", "*/k[01]*.txt", "queries_fresh.yaml"),
}
"""The sample folders, or some of their documents, that are searched together, and their queries."""


@dataclass(frozen=True)
class _Asked:
    """Documents that are searched together, by their paths, and the file of their queries."""

    name: str
    documents: tuple[Path, ...]
    queries: Path


@pytest.fixture(params=[*PARTS, "dev"])
def asked(request: pytest.FixtureRequest) -> _Asked:
    """Give each sample in turn."""
    return _sample(request.param, request)


def _sample(name: str, request: pytest.FixtureRequest) -> _Asked:
    if name == "dev":
        dev: Path = request.getfixturevalue("shared") / "gold" / "dev"
        return _Asked(name, (dev,), dev / "queries.yaml")
    *patterns, queries = PARTS[name]
    documents = (path for pattern in patterns for path in sorted((ROOT / "corpus").glob(pattern)))
    return _Asked(name, tuple(documents), ROOT / "corpus" / queries)


def test_search_keeps_its_floor(
    asked: _Asked, taken: Callable[[tuple[Path, ...]], Path], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _in(monkeypatch, MORPHOLOGY="light", CACHE=str(cache))
    _keeps_its_floor(asked.name, "light", _scored(asked.queries, taken(asked.documents)))


def test_search_keeps_its_floor_with_the_database(
    asked: _Asked, rebuilt: Callable[[tuple[Path, ...]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = os.environ.get("DHAKIRA_TEST_CACHE")
    if not words:
        pytest.skip("no morphology database (set DHAKIRA_TEST_CACHE to a cache folder that holds it)")
    _in(monkeypatch, MORPHOLOGY="auto", CACHE=words)
    _keeps_its_floor(asked.name, "auto", _scored(asked.queries, rebuilt(asked.documents)))


@pytest.mark.elastic
@pytest.mark.parametrize("name", ["aside", "dev"])
def test_search_on_elasticsearch_keeps_the_same_floor(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    connection: Connection = request.getfixturevalue("connection")
    address = connection.address.replace("//", f"//{connection.user}@") if connection.user else connection.address
    names = f"dhakira-{uuid.uuid4().hex[:12]}"
    _in(monkeypatch, MORPHOLOGY="light", INDEX=address, INDEX_NAMES=names, INDEX_PASSWORD=connection.password or "")
    sample = _sample(name, request)
    _run("ingest", *sample.documents, "--home", tmp_path)
    _keeps_its_floor(name, "light", _scored(sample.queries, tmp_path))
    client = ElasticClient(connection)
    for index in client.indexes(f"{names}-*"):
        client.delete(index)
    client.close()


@pytest.fixture(scope="module")
def taken(
    prefect_api: str, cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[tuple[Path, ...]], Path]:
    """Give a way to the memory of some documents, which are taken in once however many questions are asked there."""

    @functools.cache
    def take(documents: tuple[Path, ...]) -> Path:
        home = tmp_path_factory.mktemp("memory")
        settings = Settings(home=home, cache=cache, processes=1, morphology="light")
        assert run_ingest(documents, settings, prefect_api=prefect_api).run.state is RunState.FINISHED
        return home

    return take


@pytest.fixture(scope="module")
def rebuilt(
    taken: Callable[[tuple[Path, ...]], Path], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[tuple[Path, ...]], Path]:
    """Give a way to the same memory with its index as the settings of now analyse words, which is filled once."""

    @functools.cache
    def rebuild(documents: tuple[Path, ...]) -> Path:
        home = shutil.copytree(taken(documents), tmp_path_factory.mktemp("rebuilt") / "memory")
        _run("index", "rebuild", "--home", home)
        return home

    return rebuild


def _in(monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    """Let commands find these settings, and a memory in its home."""
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    for key, value in settings.items():
        monkeypatch.setenv(f"DHAKIRA_{key}", value)


def _scored(queries: Path, home: Path) -> SearchScores:
    """Ask all questions of a memory, and score the answers."""
    out = home / "run.json"
    _run("search", "--batch", queries, "--out", out, "--home", home)
    return score_run(yaml.safe_load(queries.read_text(encoding="utf-8"))["queries"], json.loads(out.read_text()))


def _run(*arguments: str | Path) -> None:
    done = run(*arguments)
    assert done.exit_code == 0, done.output


def _keeps_its_floor(name: str, morphology: str, scores: SearchScores) -> None:
    key = f"{name} {morphology}"
    assert scores.ndcg >= floors("search")[key]
    assert scores.ndcg >= floors("search").get(f"{key} meaning", 0.0) or encoder() is None
    assert scores.by_kind[NOTHING] <= floors("search").get(f"{name} shown for nothing", 0.0)
