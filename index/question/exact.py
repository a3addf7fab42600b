"""The groups of a question that are taken as they are typed: exact phrases and beginnings."""

from index import tree as t
from index.question.groups import Group
from index.terms.pairs import pairs_of
from text.analysis import analyse

_TITLE_FORM, _TITLE_LEMMA, _NAME_FORM, _TEXT_FORM = 3.0, 1.4, 1.6, 1.2
"""Weights of the fields, as `index.question.groups` has them."""


def phrase_group(phrase: str) -> Group | None:
    """Look for an exact phrase: its forms, in order, nothing between them."""
    forms = tuple(term.form for term in analyse(phrase, None))
    if not forms:
        return None
    places = t.Sequence(t.Field.TEXT_FORM, forms)
    pairs = tuple(t.Token(t.Field.TEXT_PAIR, pair) for pair in pairs_of(forms))
    return Group(
        words=f'"{" ".join(forms)}"',
        tree=t.Weighted(t.Filtered(places, narrowed=pairs) if pairs else places, _TEXT_FORM),
        title=t.Weighted(t.Sequence(t.Field.TITLE_FORM, forms), _TITLE_LEMMA),
        wordings=(forms,),
        required=True,
        exact=True,
    )


def beginning_group(beginning: str) -> Group:
    """Look for all words that begin so."""
    fields = ((t.Field.TITLE_FORM, _TITLE_FORM), (t.Field.TEXT_FORM, _TEXT_FORM), (t.Field.NAME_FORM, _NAME_FORM))
    parts = tuple(t.Weighted(t.Beginning(field, beginning), weight) for field, weight in fields)
    return Group(
        words=f"{beginning}*", tree=t.Best(parts), forms=frozenset({f"{beginning}*"}), required=True, exact=True
    )
