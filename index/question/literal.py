"""Words of a question that are looked for as they are typed, in no other form of them."""

from collections.abc import Collection
from dataclasses import replace

from index import tree as t
from index.question.groups import Group

_AS_WRITTEN = {
    t.Field.TEXT_LEMMA: t.Field.TEXT_FORM,
    t.Field.TITLE_LEMMA: t.Field.TITLE_FORM,
    t.Field.NAME_LEMMA: t.Field.NAME_FORM,
}
"""The fields of words as written, by those of their lemmas."""


def as_typed(group: Group) -> Group:
    """Return a group whose words stand in a document as they were typed: the lemma of «pêcheurs» is another word."""
    title = _as_typed(group.title, group.forms) if group.title else None
    return replace(group, tree=_as_typed(group.tree, group.forms), title=title)


def _as_typed(tree: t.Tree, forms: Collection[str]) -> t.Tree:
    match tree:
        case t.Token(field=field, token=token) if token in forms and field in _AS_WRITTEN:
            return t.Token(_AS_WRITTEN[field], token)
        case t.Weighted(part=part):
            return replace(tree, part=_as_typed(part, forms))
        case t.All(parts=parts) | t.Some(parts=parts) | t.Best(parts=parts):
            return replace(tree, parts=tuple(_as_typed(part, forms) for part in parts))
        case t.Filtered(wanted=wanted, bonus=bonus):
            own = tuple(_as_typed(part, forms) for part in bonus)
            return replace(tree, wanted=_as_typed(wanted, forms), bonus=own)
        case _:
            return tree
