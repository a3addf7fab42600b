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


def word_for_word(group: Group) -> Group:
    """Return a group whose words stand in a document as they were typed: the lemma of «pêcheurs» is another word."""
    title = _literally(group.title, group.forms) if group.title else None
    return replace(group, tree=_literally(group.tree, group.forms), title=title)


def _literally(tree: t.Tree, forms: Collection[str]) -> t.Tree:
    match tree:
        case t.Token(field=field, token=token) if token in forms and field in _AS_WRITTEN:
            return t.Token(_AS_WRITTEN[field], token)
        case t.Weighted(part=part):
            return replace(tree, part=_literally(part, forms))
        case t.All(parts=parts) | t.Some(parts=parts) | t.Best(parts=parts):
            return replace(tree, parts=tuple(_literally(part, forms) for part in parts))
        case t.Filtered(wanted=wanted, bonus=bonus):
            own = tuple(_literally(part, forms) for part in bonus)
            return replace(tree, wanted=_literally(wanted, forms), bonus=own)
        case _:
            return tree
