"""Where the dateline of a dispatch ends, whose agency tells of an event and takes no part in it."""

from lexicon.agencies import is_agency
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind

_REACH = 24
"""Items at a sentence's beginning in which its dateline ends."""
_DASH = "-"
"""What all dashes are folded to."""


def dateline_end(scene: Scene, sentence: Sentence) -> int:
    """Return how many items at a sentence's beginning are its dateline: 0 where it has none.

    Such is what ends with a dash and holds a place, a day or figure and a body, before any verb or person: "AMMAN,
    March 3 (Petra) -- ", « PARIS, 30 juillet 2012/APO/ — ». So is a place with an agency behind a sign, where no dash
    need be: «دمشق – سانا», «أبوظبي في 25 سبتمبر/وام/».
    """
    head = sentence.items[:_REACH]
    if (written := _byline(head)) > 0:
        return written
    told = next((n for n, item in enumerate(head) if item.verb or item.kind in PEOPLE), len(head))
    bodies = [n for n, item in enumerate(head[:told]) if item.kind is Kind.ORGANIZATION]
    if not bodies:
        return 0
    dash = max((n for n, item in enumerate(head[:told]) if item.form == _DASH), default=0)
    if bodies[0] < dash and _tells_where_and_when(head[:dash]):
        return dash + 1
    first, body = head[0], bodies[0]
    agency = scene.tops[head[body].mention].text
    if _is_source(head, body):
        behind = head[body + 2 : body + 3]
        ends = body + 2 + (head[body + 1].form == ")" and any(item.form in (_DASH, ":") for item in behind))
        return ends if is_agency(agency) else 0
    dated = any(item.kind is Kind.DATE for item in head[:body])  # «حائل 26 محرم … 2014 م واس استقبل …»
    apart = first.kind is Kind.PLACE and (dated or head[body - 1].sort is Sort.SIGN)
    apart = apart or (dated and told == body + 1)
    return body + 1 if apart and is_agency(agency) else 0


def _byline(head: tuple[Item, ...]) -> int:
    """Return where the paper and the author end that open a dispatch: «الثورة – جاك وهبه: انطلق …»; 0 without these."""
    dash = next((n for n, item in enumerate(head[:_PAPER]) if item.form == _DASH), 0)
    kinds = [item.kind for item in head[dash + 1 : dash + 2]]
    colon = [item.form for item in head[dash + 2 : dash + 3]] == [":"]
    return dash + 3 if dash and kinds == [Kind.PERSON] and colon and not any(i.verb for i in head[:dash]) else 0


_PAPER = 5
"""Items of a paper's name before the dash and its author."""


def _is_source(head: tuple[Item, ...], body: int) -> bool:
    """Tell a body between a line's beginning or a sign and a dash or colon: "WAM - The Minister", "Mosaic - BNA: ".

    So is one in brackets at the beginning: «(وام) استقبل …».
    """
    opens = body == 0 or head[body - 1].sort is Sort.SIGN
    if body == 1 and [item.form for item in (head[0], *head[2:3])] == ["(", ")"]:
        return True
    return opens and any(item.form in (_DASH, ":") for item in head[body + 1 : body + 2])


def _tells_where_and_when(items: tuple[Item, ...]) -> bool:
    kinds = {item.kind for item in items}
    return Kind.PLACE in kinds and (Kind.DATE in kinds or any(item.form.isdigit() for item in items))
