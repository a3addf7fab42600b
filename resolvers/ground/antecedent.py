"""Whom a relative clause tells of, in French and English: "the delegation, which the Directorate hosted"."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import PEOPLE, Item, Sort
from schemas.mention import Kind


def antecedent_of(items: Sequence[Item], place: int) -> int:
    """Return the item of those to whom a verb is done in a clause about them, else -1.

    Between the relative word and the verb stand its subject and small words alone; before the relative word those meant
    and what describes them.
    """
    opens = place - 1
    while opens > 0 and not _opens_object(items, opens):
        if items[opens].verb or items[opens].event or items[opens].marks("relative"):
            return -1
        opens -= 1
    between = items[opens + 1 : place]
    if opens <= 0 or any_said(between, relation_words("one_pronouns")) or not any(i.mention >= 0 for i in between):
        return -1
    behind = opens - 1
    while behind >= 0 and (items[behind].sort is Sort.SIGN or items[behind].kind is Kind.TITLE):
        behind -= 1
    return behind if behind >= 0 and items[behind].kind in PEOPLE else -1


def _opens_object(items: Sequence[Item], place: int) -> bool:
    return items[place].mention < 0 and items[place].form in relation_words("object_relatives")
