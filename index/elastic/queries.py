"""Trees as queries of Elasticsearch, with the same documents and the same scores as on the embedded engine."""

from collections.abc import Sequence

from index import tree as t
from index.elastic.mapping import COUNTED_AS, Json
from schemas.query import Order

_CANDIDATES = 200
"""Passages a shard that are looked at closely, as many as the embedded engine looks at documents."""


def order_of(order: Order) -> list[Json]:
    """Return an order of hits; ties stand in the order of ids."""
    if order is Order.RELEVANCE:
        return [{"_score": "desc"}, {"id": "asc"}]
    return [{_path(t.Field.LATEST): "desc" if order is Order.NEWEST else "asc"}, {"id": "asc"}]


def counts_of(fields: Sequence[t.Field], most: int) -> Json:
    """Return what counts the values of fields, most frequent first, ties by value; one more for the boundary."""
    order = [{"_count": "desc"}, {"_key": "asc"}]
    return {
        field.value: {"terms": {"field": f"{_path(field)}.{COUNTED_AS}", "size": most + 1, "order": order}}
        for field in fields
    }


def nearest_of(question: bytes, within: t.Tree, most: int) -> Json:
    """Return what finds the documents of a tree whose passages are nearest to a question's vector, in bytes."""
    asked = {"field": "passages.vector", "query_vector": question.hex(), "filter": query_of(within)}
    return {"size": most, "knn": {**asked, "k": most, "num_candidates": max(_CANDIDATES, 2 * most)}}


def sample_of(most: int) -> Json:
    """Return what finds the vectors of the first documents in the order of their ids."""
    within = {"nested": {"path": "passages", "query": {"exists": {"field": "passages.vector"}}}}
    return {"size": most, "query": within, "sort": [{"id": "asc"}], "_source": False, "fields": ["passages.vector"]}


def query_of(tree: t.Tree, boost: float = 1.0) -> Json:  # noqa: PLR0911 - one line a kind of node
    """Return a tree as a query; ``boost`` multiplies its scores."""
    match tree:
        case t.Token(field, token):
            return {"term": {_path(field): {"value": token, "boost": boost}}}
        case t.Sequence(field, tokens, slop):
            return _sequence(field, tokens, slop, boost)
        case t.Beginning(field, token):
            return {"prefix": {_path(field): {"value": token, "rewrite": "constant_score", "boost": boost}}}
        case t.Near(field, token, distance):
            return {"fuzzy": {_path(field): {**_near(token, distance), "boost": boost}}}
        case t.Between(field, low, high):
            ends = {name: end for name, end in (("gte", low), ("lte", high)) if end is not None}
            return {"range": {_path(field): {**ends, "boost": boost}}}
        case t.Everything():
            return {"match_all": {"boost": boost}}
        case t.Weighted(part, weight):
            return query_of(part, boost * weight)
        case _:
            return _compound(tree, boost)


def _compound(tree: t.All | t.Some | t.Best | t.Filtered, boost: float) -> Json:
    match tree:
        case t.Filtered():
            return {"bool": {**_filtered(tree), "boost": boost}}
        case _ if not tree.parts:
            return {"match_none": {}}
        case t.All(parts):
            return {"bool": {"must": [query_of(part) for part in parts], "boost": boost}}
        case t.Some(parts, least):
            should = [query_of(part) for part in parts]
            return {"bool": {"should": should, "minimum_should_match": least, "boost": boost}}
        case t.Best(parts, tie):
            return {"dis_max": {"queries": [query_of(part) for part in parts], "tie_breaker": tie, "boost": boost}}


def _filtered(tree: t.Filtered) -> Json:
    return {
        "must": [query_of(tree.wanted)],
        "filter": [query_of(part) for part in tree.narrowed],
        "must_not": [query_of(part) for part in tree.without],
        "should": [query_of(part) for part in tree.bonus],
    }


def _sequence(field: t.Field, tokens: tuple[str, ...], slop: int, boost: float) -> Json:
    if len(tokens) == 1:
        return query_of(t.Token(field, tokens[0]), boost)
    phrase = {"query": " ".join(tokens), "slop": slop, "analyzer": "whitespace", "boost": boost}
    found: Json = {"match_phrase": {_path(field): phrase}}
    if not slop:
        return found
    own = [query_of(t.Token(field, token)) for token in tokens]
    return {"bool": {"must": own, "filter": [found], "boost": boost}}


def _near(token: str, distance: int) -> Json:
    """Return how words a letter off are found: all of them, each for the same score, not the 50 most frequent."""
    return {"value": token, "fuzziness": distance, "transpositions": True, "rewrite": "constant_score"}


def _path(field: t.Field) -> str:
    return f"numbers.{field.value}" if field in t.NUMBERS else f"tokens.{field.value}"
