"""The dashboard for Kibana, as far as it can be looked at without Kibana: references, inner JSON, fields, layout."""

import json
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from index.elastic.client import Connection, ElasticClient
from index.elastic.generations import ElasticGenerations
from index.elastic.mapping import KINDS, NATIVE, mapping_of
from tests.index.generated import documents

ROOT = Path(__file__).parents[2]
OBJECTS: list[dict[str, Any]] = [
    json.loads(line) for line in (ROOT / "docs" / "kibana" / "dhakira.ndjson").read_text(encoding="utf-8").splitlines()
]
BY_ID = {(each["type"], each["id"]): each for each in OBJECTS}
LENSES = [each for each in OBJECTS if each["type"] == "lens"]
RECORDS = "___records___"
WIDTH = 48  # columns of a dashboard


def fields_of(kind: str) -> dict[str, str]:
    """Return the fields of an index with their types, sub-fields too."""

    def walk(properties: dict[str, Any], before: str) -> Iterator[tuple[str, str]]:
        for name, told in properties.items():
            if "type" in told:
                yield f"{before}{name}", told["type"]
            yield from walk({**told.get("properties", {}), **told.get("fields", {})}, f"{before}{name}.")

    return dict(walk(mapping_of(kind, NATIVE, {})["properties"], ""))  # type: ignore[arg-type]


def kind_of(view: str) -> str:
    """Return which of the three indexes a data view looks at."""
    return view.removeprefix("dhakira-")


def columns_of(lens: dict[str, Any]) -> dict[str, dict[str, Any]]:
    [layer] = lens["attributes"]["state"]["datasourceStates"]["formBased"]["layers"].values()
    columns: dict[str, dict[str, Any]] = layer["columns"]
    assert sorted(layer["columnOrder"]) == sorted(columns)
    return columns


def test_objects_are_told_apart_and_refer_to_each_other() -> None:
    assert len(BY_ID) == len(OBJECTS)
    for each in OBJECTS:
        for reference in each["references"]:
            assert (reference["type"], reference["id"]) in BY_ID


def test_data_views_look_at_our_aliases_by_fields_that_are_there() -> None:
    views = [each for each in OBJECTS if each["type"] == "index-pattern"]
    assert {kind_of(view["attributes"]["title"]) for view in views} == set(KINDS)
    for view in views:
        attributes = view["attributes"]
        assert attributes["title"] == view["id"]
        fields = fields_of(kind_of(view["id"]))
        if "timeFieldName" in attributes:
            assert fields[attributes["timeFieldName"]] == "date"
        for hidden in json.loads(attributes["sourceFilters"]):
            assert any(field.startswith(hidden["value"].removesuffix("*")) for field in fields)


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens["id"])
def test_a_picture_counts_by_fields_that_can_be_counted(lens: dict[str, Any]) -> None:
    fields = fields_of(kind_of(lens["references"][0]["id"]))
    columns = columns_of(lens)
    for column in columns.values():
        wanted = {"count": None, "terms": "keyword", "date_histogram": "date"}[column["operationType"]]
        assert column["sourceField"] == RECORDS if wanted is None else fields[column["sourceField"]] == wanted
    shown = lens["attributes"]["state"]["visualization"]
    layers = shown.get("layers", [shown])
    used = {v for layer in layers for k, v in layer.items() if k.endswith("Accessor")}
    assert used | {v for layer in layers for v in layer.get("accessors", ())} == set(columns)


def test_the_list_shows_fields_that_are_there() -> None:
    found = BY_ID["search", "dhakira-engagements-list"]
    fields = fields_of("engagements")
    assert set(found["attributes"]["columns"]) <= set(fields)
    source = json.loads(found["attributes"]["kibanaSavedObjectMeta"]["searchSourceJSON"])
    assert source["indexRefName"] in {reference["name"] for reference in found["references"]}


def test_the_dashboard_has_a_place_for_each_picture() -> None:
    dashboard = BY_ID["dashboard", "dhakira-overview"]
    panels = json.loads(dashboard["attributes"]["panelsJSON"])
    json.loads(dashboard["attributes"]["optionsJSON"])
    names = {reference["name"]: reference for reference in dashboard["references"]}
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        assert names.pop(f"{panel['panelIndex']}:{panel['panelRefName']}")["type"] == panel["type"]
        place = panel["gridData"]
        cells = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert not taken & cells
        assert max(x for x, _ in cells) < WIDTH
        taken |= cells
    assert not names
    titles = {each["attributes"]["title"] for each in LENSES}
    assert titles >= {"Engagements by month", "Countries", "Programmes", "Officials"}


@pytest.mark.elastic
def test_what_the_pictures_count_is_counted_by_elasticsearch(connection: Connection) -> None:
    names = f"dhakira-{uuid.uuid4().hex}"
    kept = ElasticGenerations(replace(connection, names=names), None, "kibana")
    opened = kept.open()
    opened.index.replace(documents(60))
    client = ElasticClient(connection)
    for lens in LENSES:
        for column in columns_of(lens).values():
            field, operation = column["sourceField"], column["operationType"]
            if operation != "count":
                asked = {"calendar_interval": "month"} if operation == "date_histogram" else {"size": 5}
                body = {"size": 0, "aggregations": {"x": {operation: {"field": field, **asked}}}}
                answer: dict[str, Any] = client.search(f"{names}-{kind_of(lens['references'][0]['id'])}", body)
                assert answer["aggregations"]["x"]["buckets"], (lens["id"], field)
    client.close()
    opened.index.close()
    kept.drop(opened)
