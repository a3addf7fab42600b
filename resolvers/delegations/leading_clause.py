"""Who leads, as a clause says it within the list of a delegation's members: « M. X, qui la conduisait, et Mme Y »."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.relations import either, relation_words
from resolvers.delegations.membership import again
from resolvers.ground.items import PEOPLE, Item, Sort
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.inflection import is_arabic

_CLAUSE = 4
"""Items of such a clause at most, its article among them: "who headed the delegation"."""


def behind_clause(items: Sequence[Item], place: int) -> int:
    """Return the item behind a clause that begins at a place and says that someone led the delegation, else the place.

    What they led is told by a pronoun, by the bare noun of a delegation, or at the end of an Arabic verb
    («التي ترأسته»); nothing else stands in it.
    """
    opens = items[place].marks("relative", "heads")
    if not opens or place == 0 or items[place].form in standing_words("whose_leader"):
        return place
    close = next((n for n in range(place + 1, len(items)) if _ends(items[n])), len(items))
    inside = items[place:close]
    led = any(i.marks("heads", "head") for i in inside)
    light = either("definite", "pronouns", "object_pronouns", "auxiliaries_past")
    plain = all(i is items[place] or i.marks("heads", "head") or i.form in light or _again(i) for i in inside)
    told = any(_again(i) for i in inside[1:]) or (is_arabic(inside[-1].form) and inside[-1].marks("head"))
    subject = is_arabic(inside[-1].form) and any(i.sort is not Sort.SIGN for i in items[close : close + 1])
    return close if led and told and plain and not subject and len(inside) <= _CLAUSE else place  # «الذي ترأسه X»


def head_in_list(figures: Figures, items: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Return who is said in the list of a delegation's members to lead it, and the item; None where nobody is."""
    listing = False
    for at, item in enumerate(items[place + 1 :], start=place + 1):
        listing = listing or item.marks("members")
        if item.kind is Kind.DELEGATION or (item.verb and not item.marks("members")):
            return None
        if listing and behind_clause(items, at) > at:
            before = next((n for n in range(at - 1, place, -1) if items[n].kind is Kind.PERSON), -1)
            between = items[before + 1 : at] if before > 0 else ()
            near = all(i.sort is Sort.SIGN or i.kind in PEOPLE for i in between)
            return (figures.of[items[before].mention], before) if before > 0 and near else None
    return None


def _ends(item: Item) -> bool:
    """Tell whether a clause ends before an item: a sign, a name, a joint."""
    return item.sort is Sort.SIGN or item.kind is not None or item.form in relation_words("and")


def _again(item: Item) -> bool:
    """Tell whether an item means the delegation again: "it", « la », «الوفد»."""
    return item.mention < 0 and (item.form in either("pronouns", "object_pronouns") or again(item.form))
