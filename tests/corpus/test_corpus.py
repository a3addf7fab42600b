"""The sample documents' gold fits its texts, the closed sets and itself."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from evaluation.gold import gold_documents
from evaluation.search import JudgedQuery
from schemas.goldform import GoldDocument
from schemas.mention import Calendar, DocumentType, Grain, Kind
from schemas.relation import EngagementKind

CORPUS = Path(__file__).parents[2] / "corpus"
PATHS = sorted(CORPUS.glob("*/*.json"))
NUMBERED = {"title", "date"}  # their ids count within a document; all others name the same thing in all documents
PARTY = {"person", "organization", "delegation", "place"}

each_document = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def _read(path: Path) -> tuple[GoldDocument, str]:
    gold: GoldDocument = json.loads(path.read_text(encoding="utf-8"))
    return gold, path.with_suffix(".txt").read_text(encoding="utf-8")


def _named(gold: GoldDocument, *kinds: str) -> set[str | None]:
    """Return what is named as one of the kinds, with None: a record may leave a field open."""
    return {None, *(m["text"] for m in gold["mentions"] if m["kind"] in kinds)}


def _strings(gold: GoldDocument) -> Iterator[tuple[str | None, set[str | None]]]:
    """Yield each string of the records with the mentions among which it must be."""
    people, parties = _named(gold, "person"), _named(gold, *PARTY)
    bodies, sites = _named(gold, "organization"), _named(gold, "place", "organization")
    for official in gold["officials"]:
        yield from ((official["name"], people), (official["title"], _named(gold, "title")))
        yield official["organization"], bodies
    for delegation in gold["delegations"]:
        yield from ((delegation["text"], _named(gold, "delegation")), (delegation["represents"], sites))
        yield from ((name, people) for name in (delegation["head"], *delegation["members"]))
    for engagement in gold["engagements"]:
        yield from ((party, parties) for party in (engagement["host"], *engagement["guests"]))
        yield engagement["place"], sites
        yield from ((program, _named(gold, "program")) for program in engagement["programs"])
        yield from ((law, _named(gold, "law")) for law in engagement["laws"])


@pytest.mark.parametrize(
    ("part", "least"), [("unseen", 12), ("seen", 12), ("field", 12), ("aside", 12), ("opened", 60), ("blind", 8)]
)
def test_each_part_holds_its_documents(part: str, least: int) -> None:
    assert len(list(gold_documents(CORPUS / part))) >= least
    assert {p.stem for p in (CORPUS / part).glob("*.txt")} == {p.stem for p in (CORPUS / part).glob("*.json")}


@each_document
def test_spans_give_back_their_text(path: Path) -> None:
    gold, text = _read(path)
    for mention in gold["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"] == mention["text"].strip()
        assert mention["kind"] in set(Kind)
        assert mention["entity"]
    places = [(m["kind"], m["start"], m["end"]) for m in gold["mentions"]]
    assert len(places) == len(set(places))


@each_document
def test_spans_nest_and_never_cross(path: Path) -> None:
    spans = [(m["start"], m["end"]) for m in _read(path)[0]["mentions"]]
    assert not [(a, b) for a in spans for b in spans if a[0] < b[0] < a[1] < b[1]]


@each_document
def test_dates_alone_have_values_and_these_are_ordered_days(path: Path) -> None:
    for mention in _read(path)[0]["mentions"]:
        value = mention.get("value")
        assert (value is not None) == (mention["kind"] == Kind.DATE)
        if value is not None:
            assert dt.date.fromisoformat(value["start"]) <= dt.date.fromisoformat(value["end"])
            assert value["calendar"] in set(Calendar)
            assert value["grain"] in set(Grain)


@each_document
def test_the_document_says_what_it_is(path: Path) -> None:
    gold, text = _read(path)
    about = gold["document"]
    assert about["type"] in set(DocumentType)
    assert about["language"] in {"ar", "fr", "en"}
    assert about["title"] != ""
    assert about["title"] is None or about["title"] in text
    assert dt.date.fromisoformat(about["date"] or "")
    assert about["issuer"] in _named(gold, "organization")


@each_document
def test_records_are_made_of_mentions(path: Path) -> None:
    assert not [text for text, mentions in _strings(_read(path)[0]) if text not in mentions]


@each_document
def test_every_person_is_one_official_and_every_delegation_one_record(path: Path) -> None:
    gold = _read(path)[0]
    for kind, records in (("person", gold["officials"]), ("delegation", gold["delegations"])):
        named = sorted({m["entity"] for m in gold["mentions"] if m["kind"] == kind})
        assert sorted(r["entity"] or "" for r in records) == named


@each_document
def test_engagements_fit_the_closed_sets(path: Path) -> None:
    gold, text = _read(path)
    for engagement in gold["engagements"]:
        assert engagement["kind"] in set(EngagementKind)
        assert dt.date.fromisoformat(engagement["start"] or "") <= dt.date.fromisoformat(engagement["end"] or "")
        assert engagement["title"]
        assert not [topic for topic in engagement["topics"] if topic not in text]
        assert not [code for code in engagement["countries"] if len(code) != 2 or not code.isupper()]


def test_an_entity_is_of_one_kind_in_all_documents() -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for path in PATHS:
        for mention in _read(path)[0]["mentions"]:
            if mention["kind"] not in NUMBERED:
                kinds[mention["entity"]].add(mention["kind"])
    assert not {entity: found for entity, found in kinds.items() if len(found) > 1}


@pytest.mark.parametrize("file", sorted(path.name for path in CORPUS.glob("queries*.yaml")))
def test_queries_judge_documents_that_exist(file: str) -> None:
    queries: list[JudgedQuery] = yaml.safe_load((CORPUS / file).read_text(encoding="utf-8"))["queries"]
    names = {path.stem for path in PATHS}
    assert len({query["id"] for query in queries}) == len(queries)
    assert not [(q["id"], name) for q in queries for name in q["relevant"] if name not in names]
    assert {grade for q in queries for grade in q["relevant"].values()} <= {1, 2, 3}
