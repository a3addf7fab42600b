"""Search keeps its floors: documents in by ``ingest``, judged queries through ``search --batch``."""

import json
import os
import uuid
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from app import cli
from evaluation.floors import floors
from evaluation.search import NOTHING, SearchScores, score_run
from index.elastic.client import Connection, ElasticClient
from index.record.vectors import encoder

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["light", "auto"])
def morphology(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Analyse words lightly, or with the morphology database where there is one."""
    monkeypatch.setenv("DHAKIRA_MORPHOLOGY", request.param)
    if request.param == "auto":
        cache = os.environ.get("DHAKIRA_TEST_CACHE")
        if not cache:
            pytest.skip("no morphology database (set DHAKIRA_TEST_CACHE to a cache folder that holds it)")
        monkeypatch.setenv("DHAKIRA_CACHE", cache)
    return str(request.param)


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
    "unread": ("field", "aside", "opened/[ghkmp]*.txt", "queries_unread.yaml"),
    "said": ("seen", "opened/[bcer]*.txt", "opened/n*[13579].txt", "queries_said.yaml"),
    "said unread": ("seen", "opened/[bcer]*.txt", "opened/n*[13579].txt", "queries_said_unread.yaml"),
    "sought": ("field", "aside", "opened/[ghkmp]*.txt", "opened/t*[13579].txt", "queries_sought.yaml"),
    "sought unread": ("field", "aside", "opened/[ghkmp]*.txt", "opened/t*[13579].txt", "queries_sought_unread.yaml"),
    "mixed xy": ("opened/[xy][0-9]*.txt", "queries_mixed_xy.yaml"),
    "mixed xy unread": ("opened/[xy][0-9]*.txt", "queries_mixed_xy_unread.yaml"),
    "mixed yz": ("opened/[yz]a*.txt", "queries_mixed_yz.yaml"),
    "mixed yz unread": ("opened/[yz]a*.txt", "queries_mixed_yz_unread.yaml"),
    "fresh": ("*/h[01]*.txt", "*/k[01]*.txt", "queries_fresh.yaml"),
}
"""The sample folders, or some of their documents, that are searched together, and their queries."""


@pytest.mark.parametrize(
    "name",
    [*PARTS, "dev"],
)
def test_search_keeps_its_floor(
    name: str, morphology: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    _keeps_its_floor(name, morphology, _scored(name, tmp_path, request))


@pytest.mark.elastic
@pytest.mark.parametrize("name", ["aside", "dev"])
def test_search_on_elasticsearch_keeps_the_same_floor(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    connection: Connection = request.getfixturevalue("connection")
    at = {"INDEX": connection.address.replace("//", f"//{connection.user}@") if connection.user else connection.address}
    names = {"INDEX_NAMES": f"dhakira-{uuid.uuid4().hex[:12]}", "INDEX_PASSWORD": connection.password or ""}
    for key, value in {**at, **names, "MORPHOLOGY": "light"}.items():
        monkeypatch.setenv(f"DHAKIRA_{key}", value)
    monkeypatch.delenv("DHAKIRA_STORE", raising=False)
    _keeps_its_floor(name, "light", _scored(name, tmp_path, request))
    client = ElasticClient(connection)
    for index in client.indexes(f"{names['INDEX_NAMES']}-*"):
        client.delete(index)
    client.close()


def _scored(name: str, folder: Path, request: pytest.FixtureRequest) -> SearchScores:
    """Take the documents in, ask all questions, and score the answers."""
    if name in PARTS:
        *patterns, file = PARTS[name]
        folders = [path for pattern in patterns for path in sorted((ROOT / "corpus").glob(pattern))]
        queries = ROOT / "corpus" / file
    else:
        shared: Path = request.getfixturevalue("shared")
        folders, queries = [shared / "gold" / "dev"], shared / "gold" / "dev" / "queries.yaml"
    out, home = folder / "run.json", folder / "memory"
    for arguments in (["ingest", *folders], ["search", "--batch", queries, "--out", out]):
        done = CliRunner().invoke(cli.app, [*map(str, arguments), "--home", str(home)])
        assert done.exit_code == 0, done.output
    return score_run(yaml.safe_load(queries.read_text(encoding="utf-8"))["queries"], json.loads(out.read_text()))


def _keeps_its_floor(name: str, morphology: str, scores: SearchScores) -> None:
    key = f"{name} {morphology}"
    assert scores.ndcg >= floors("search")[key]
    assert scores.ndcg >= floors("search").get(f"{key} meaning", 0.0) or encoder() is None
    assert scores.by_kind[NOTHING] <= floors("search").get(f"{name} shown for nothing", 0.0)
