"""Bodies that are no party of a visit: the object of a deed that it was for."""

from functools import lru_cache

from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Sort
from resolvers.parties.party import Party
from resolvers.parties.sides import Side
from schemas.mention import Kind
from text.clitics import readings
from text.naming import looks_derived_verbal_noun

_NEAR = 4
"""Items before a body among which the deed stands whose object it is: «لتقييم عمل الوكالة»."""


def is_aim(side: Side, party: Party) -> bool:
    """Tell whether a body is what a visit was to judge or mark: «زيارة إلى سطيف لتقييم عمل الوكالة …»."""
    if side.trigger.latin or party.kind is not Kind.ORGANIZATION:
        return False
    before = side.items[max(party.place - _NEAR, side.trigger.place + 1) : party.place]
    signs = [n for n, i in enumerate(before) if i.sort is Sort.SIGN or i.mention >= 0 or i.named]
    return any(_aims(i.form) for i in before[max(signs, default=-1) + 1 :])


def attended(side: Side, organiser: Party) -> bool:
    """Tell whether somebody organised what the visitor came to attend, and not the visit."""
    before = side.items[side.trigger.place + 1 : organiser.place]
    return not side.trigger.latin and any_said(before, relation_words("to_attend"))


@lru_cache(maxsize=50_000)
def _aims(form: str) -> bool:
    """Tell whether «ل» stands on a noun of a deed."""
    letters = relation_words("to_attached")
    return any(form[: r.cut] in letters and looks_derived_verbal_noun(r.form) for r in readings(form) if r.cut)
