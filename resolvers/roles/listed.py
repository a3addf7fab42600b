"""What stands behind a verb or its noun: a list («كلا من»), a delegation by its bare noun, whom a dinner was for."""

from collections.abc import Sequence

from lexicon.people import style_words
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Sort
from resolvers.parties.party import Party
from resolvers.parties.sides import Side
from schemas.mention import Kind

_TWO = 2


def each_of(side: Side, plain: Sequence[Party]) -> bool:
    """Tell whether behind who received a list is told with «each of», or with «ل» on a name that nobody knows."""
    if side.trigger.latin or side.trigger.pronoun or len(plain) < _TWO or plain[1].governor not in ("none", "comma"):
        return False
    near = side.items[plain[0].place + 1 : plain[1].place]
    words = [i for i in near if i.sort is Sort.WORD and i.form not in style_words()]
    to = affixes("to_attached")
    unread = plain[1].governor == "comma" and bool(words) and words[0].form.startswith(to)
    return unread or any_said(near, relation_words("each_of"))


def heads_band(side: Side) -> bool:
    """Tell whether what is headed is a delegation told by a bare noun: «ترأس وفد المملكة في الاجتماع السيد X»."""
    trigger = side.trigger
    here = side.items[trigger.place + 1 : trigger.event]
    words = relation_words("heads_band")
    place = next((n for n, i in enumerate(here) if i.form in words or i.kind is Kind.DELEGATION), -1)
    before = here[max(place - 1, 0) : max(place, 0)]
    free = all(i.mention >= 0 or i.sort is Sort.SIGN for i in before)
    return (
        place >= 0
        and not (trigger.latin or trigger.nominal)
        and free
        and not any_marked(here[:place], "presence", "with", "escort")
    )


def listed_after(side: Side) -> list[Party]:
    """Return the delegations that a colon lists behind the event: "Three delegations attended the talks: the …"."""
    colon = next((n for n, i in enumerate(side.items) if i.form == ":" and n > side.trigger.event), -1)
    found = [p for p in side.after if p.kind is Kind.DELEGATION and p.place > colon > 0]
    return found if len(found) >= _TWO else []


def treated(side: Side) -> list[Party]:
    """Return for whom somebody gave a reception: «أقامت السفارة عشاء لرئيس الاتحاد», « En l'honneur de X, … »."""
    whose = [p for p in side.governed("to_attached", "event") if p.place > side.trigger.event]
    fronted = [p for p in side.ahead("receives") if p.figure >= 0 or p.kind is Kind.DELEGATION]
    honoured = [p for p in whose if p.figure >= 0 or p.kind is Kind.DELEGATION]
    offered = [*side.after, *side.beyond] if side.trigger.latin else []  # « a offert un déjeuner à M. X et à Mme Y »
    offered = [p for p in offered if p.governor in _OFFERED and p.place > side.trigger.event and p.figure >= 0]
    return side.governed("receives") or fronted or honoured or offered


_OFFERED = ("to", "place_in")
"""What governs to whom something was offered."""
