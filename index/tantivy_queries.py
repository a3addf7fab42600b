"""Trees as queries of the embedded engine, with the same documents and the same scores as on Elasticsearch."""

import re

import tantivy

from index import tree as t
from index.tantivy_rows import option_of


class Translation:
    """Trees as queries of the engine."""

    def __init__(self, schema: tantivy.Schema) -> None:
        """Take the schema of the index."""
        self._schema = schema

    def query(self, tree: t.Tree) -> tantivy.Query:  # noqa: PLR0911 - one line a kind of node
        """Translate a tree."""
        match tree:
            case t.Token(field, token):
                return tantivy.Query.term_query(self._schema, field.value, token, index_option=option_of(field))
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
            case t.Weighted(part, weight):
                return tantivy.Query.boost_query(self.query(part), weight)
            case _:
                return self._compound(tree)

    def _compound(self, tree: t.All | t.Some | t.Best | t.Filtered) -> tantivy.Query:
        match tree:
            case t.All(parts):
                return tantivy.Query.boolean_query([(tantivy.Occur.Must, self.query(p)) for p in parts])
            case t.Some(parts, least):
                optional = [(tantivy.Occur.Should, self.query(p)) for p in parts]
                return tantivy.Query.boolean_query(optional, minimum_number_should_match=least)
            case t.Best(parts, tie):
                return tantivy.Query.disjunction_max_query([self.query(p) for p in parts], tie_breaker=tie)
            case t.Filtered():
                return self._filtered(tree)

    def _filtered(self, tree: t.Filtered) -> tantivy.Query:
        parts = [(tantivy.Occur.Must, self.query(tree.wanted))]
        parts += [(tantivy.Occur.Must, tantivy.Query.const_score_query(self.query(p), 0.0)) for p in tree.narrowed]
        parts += [(tantivy.Occur.MustNot, self.query(p)) for p in tree.without]
        parts += [(tantivy.Occur.Should, self.query(p)) for p in tree.bonus]
        return tantivy.Query.boolean_query(parts)

    def _sequence(self, field: t.Field, tokens: tuple[str, ...], slop: int) -> tantivy.Query:
        if len(tokens) == 1:
            return self.query(t.Token(field, tokens[0]))
        found = tantivy.Query.phrase_query(self._schema, field.value, list(tokens), slop=slop)
        if not slop:
            return found
        own = [(tantivy.Occur.Must, self.query(t.Token(field, token))) for token in tokens]
        return tantivy.Query.boolean_query([*own, (tantivy.Occur.Must, tantivy.Query.const_score_query(found, 0.0))])

    def _between(self, field: t.Field, low: int | None, high: int | None) -> tantivy.Query:
        return tantivy.Query.range_query(self._schema, field.value, tantivy.FieldType.Integer, low, high)
