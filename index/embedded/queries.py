"""Trees as queries of the embedded engine, with the same documents and the same scores as on Elasticsearch."""

import re
from collections.abc import Callable, Iterable

import tantivy

from index import tree as t
from index.embedded.rows import option_of

Key = tuple[str, str, float | None]
"""A field, a token of it and what it weighs."""
_MOST = 50_000
"""Tokens whose queries are kept."""


class Translation:
    """Trees as queries of the engine, less what no document holds.

    An Arabic word is looked for by twenty lemmas in five fields and in several parts of a tree; most are of no
    document, and the engine would look each of them up in every segment.
    """

    def __init__(
        self, schema: tantivy.Schema, frequency: Callable[[t.Field, str], int], tokens: dict[Key, tantivy.Query]
    ) -> None:
        """Take the schema of the index, what tells how many documents hold a token (0: none), and queries made before.

        More of these are put in: questions ask for the same tokens again, and to make a query takes longer.
        """
        self._schema = schema
        self._frequency = frequency
        self._tokens = tokens
        self._known: dict[int, tuple[t.Tree, tantivy.Query | None]] = {}
        """By the identity of trees, kept so that no other gets it: a part stands in a tree up to five times."""

    def query(self, tree: t.Tree) -> tantivy.Query:
        """Translate a tree."""
        return self._held(tree) or tantivy.Query.empty_query()

    def _held(self, tree: t.Tree) -> tantivy.Query | None:
        """Translate a tree; None where no document holds it."""
        if isinstance(tree, t.Token):
            return self._token(tree) if self._frequency(tree.field, tree.token) else None
        if isinstance(tree, t.Weighted):
            part = tree.part
            if isinstance(part, t.Token):
                return self._token(part, tree.weight) if self._frequency(part.field, part.token) else None
            found = self._held(part)
            return tantivy.Query.boost_query(found, tree.weight) if found else None
        known = self._known.get(id(tree))
        if known is None:
            known = self._known[id(tree)] = tree, self._translated(tree)
        return known[1]

    def _translated(self, tree: t.Tree) -> tantivy.Query | None:  # noqa: PLR0911 - one line a kind of node
        match tree:
            case t.Sequence(field, tokens, slop):
                return self._sequence(field, tokens, slop)
            case t.Beginning(field, token):
                return tantivy.Query.regex_query(self._schema, field.value, re.escape(token) + ".*")
            case t.Near(field, token, distance):
                return tantivy.Query.fuzzy_term_query(self._schema, field.value, token, distance)
            case t.Between(field, low, high):
                return self._between(field, low, high)
            case t.Everything():
                return tantivy.Query.all_query()
            case t.Token() | t.Weighted():
                return self._held(tree)
            case _:
                return self._compound(tree)

    def _token(self, tree: t.Token, weight: float | None = None) -> tantivy.Query:
        key = tree.field._value_, tree.token, weight  # a member's ``value`` takes longer than all else here
        known = self._tokens.get(key)
        if known is None:
            option = option_of(tree.field)
            found = tantivy.Query.term_query(self._schema, tree.field.value, tree.token, index_option=option)
            known = found if weight is None else tantivy.Query.boost_query(found, weight)
            if len(self._tokens) < _MOST:
                self._tokens[key] = known
        return known

    def _compound(self, tree: t.All | t.Some | t.Best | t.Filtered) -> tantivy.Query | None:
        match tree:
            case t.All(parts):
                found = self._several(parts)
                return self._all(found) if len(found) == len(parts) else None
            case t.Some(parts, least):
                optional = [(tantivy.Occur.Should, query) for query in self._several(parts)]
                enough = len(optional) >= max(least, 1)
                return tantivy.Query.boolean_query(optional, minimum_number_should_match=least) if enough else None
            case t.Best(parts, tie):
                found = self._several(parts)
                return tantivy.Query.disjunction_max_query(found, tie_breaker=tie) if found else None
            case t.Filtered():
                return self._filtered(tree)

    def _several(self, parts: Iterable[t.Tree]) -> list[tantivy.Query]:
        """Translate those parts that a document holds."""
        return [query for query in map(self._held, parts) if query is not None]

    def _all(self, queries: Iterable[tantivy.Query]) -> tantivy.Query:
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in queries])

    def _filtered(self, tree: t.Filtered) -> tantivy.Query | None:
        wanted, narrowed = self._held(tree.wanted), self._several(tree.narrowed)
        if wanted is None or len(narrowed) < len(tree.narrowed):
            return None
        parts = [(tantivy.Occur.Must, wanted)]
        parts += [(tantivy.Occur.Must, tantivy.Query.const_score_query(query, 0.0)) for query in narrowed]
        parts += [(tantivy.Occur.MustNot, query) for query in self._several(tree.without)]
        parts += [(tantivy.Occur.Should, query) for query in self._several(tree.bonus)]
        return tantivy.Query.boolean_query(parts)

    def _sequence(self, field: t.Field, tokens: tuple[str, ...], slop: int) -> tantivy.Query | None:
        own = self._several(t.Token(field, token) for token in tokens)
        if len(own) < len(tokens):
            return None
        if len(tokens) == 1:
            return own[0]
        found = tantivy.Query.phrase_query(self._schema, field.value, list(tokens), slop=slop)
        return self._all([*own, tantivy.Query.const_score_query(found, 0.0)]) if slop else found

    def _between(self, field: t.Field, low: int | None, high: int | None) -> tantivy.Query:
        return tantivy.Query.range_query(self._schema, field.value, tantivy.FieldType.Integer, low, high)
