"""Whether words of the chair behind a delegation are of its head, or of who chaired the meeting with it."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sort
from resolvers.ground.offices import pointed_noun
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from schemas.mention import Kind
from schemas.relation import EngagementKind

_FEW = 4
"""Items before a word of leading among which the event stands that it may be of."""
_BESIDE = 3
"""Items before a delegation among which «with» stands."""


def chairs_event(items: Sequence[Item], place: int, mark: int) -> bool:
    """Tell whether a word of leading is of an event told right before it: «حضر وفد … الاجتماع الذي ترأسه …».

    Or of the meeting of a body with the delegation, which a day or place parts from it.
    """
    if items[mark].marks("foremost"):
        return False  # «الوفد الياباني المشارك في المعرض وعلى رأسه …»
    for item in reversed(items[max(mark - _FEW, place + 1) : mark]):
        if item.sort is Sort.SIGN:
            break
        if item.event is not None and item.event.kind not in (None, EngagementKind.VISIT):
            fair = item.form.partition(" ")[0] in standing_words("fairs")
            return not (fair or _travelled(items[:mark], place) or _is_led(items, place, mark))
    parted = any(i.kind in (Kind.DATE, Kind.PLACE) for i in items[place + 1 : mark])
    return parted and _body_met(items[:place])


def _is_led(items: Sequence[Item], place: int, mark: int) -> bool:
    """Tell whether it is the delegation that a copula says is led: "The delegation to the congress is headed by …"."""
    copula = items[mark - 1].form in relation_words("auxiliaries_passive") and items[mark].form.isascii()
    between = items[place + 1 : mark - 1]
    return copula and any_marked(between[:1], "to", "place_in") and not any_marked(between, "relative")


def _travelled(before: Sequence[Item], place: int) -> bool:
    """Tell whether a delegation came or went to attend the event: «وصل وفد … للمشاركة في المؤتمر برئاسة …»."""
    to_attend = any_said(before[place:], relation_words("to_attend"))
    return to_attend and any_said(before, relation_words("arrived"))


def under_chair(items: Sequence[Item], place: int, mark: int) -> bool:
    """Tell whether « sous la présidence de », "under the chairmanship of" right behind a delegation is of its head."""
    under = mark == place + 1 and items[mark].form.isascii() and items[mark].marks("presided")
    return under and not _body_met(items[:place])


def under_whom(items: Sequence[Item], place: int, mark: int) -> bool:
    """Tell whether "under" behind a delegation puts a person at its head: "a delegation of the Bureau under Dr. X"."""
    near = mark == place + 1 or (mark == place + 2 and items[place + 1].sort is Sort.SIGN)
    if not near or items[mark].form not in standing_words("under_whom"):
        return False
    light = style_words() | relation_words("definite")
    behind = [i.kind for i in items[mark + 1 : mark + 1 + _STYLED] if i.sort is not Sort.SIGN and i.form not in light]
    return behind[:1] == [Kind.PERSON] or behind[:2] == [Kind.TITLE, Kind.PERSON]


_STYLED = 8
"""Items behind "under" among which a name stands, styles and a role before it."""


def guided(scene: Scene, items: Sequence[Item], place: int, mark: int) -> bool:
    """Tell whether who is told behind a visit guided the known delegation: « La délégation a visité … sous la … ».

    So did who by the office is of the house visited: «طاف الوفد بأقسام المتحف، تتقدمه مديرة المتحف X».
    """
    return _known_and_guided(items, place, mark) or _led_by_house(scene, items, place, mark)


def _known_and_guided(items: Sequence[Item], place: int, mark: int) -> bool:
    known = any_said(items[max(place - 1, 0) : place], relation_words("definite"))
    went = any(i.verb is not None and i.verb.frame is Frame.VISIT for i in items[place:mark])
    return known and went and items[mark].marks("guided")


def _led_by_house(scene: Scene, items: Sequence[Item], place: int, mark: int) -> bool:
    """Tell whether the office of who is told at the head points back to the house named between: «مديرة المتحف»."""
    sites = (i for i in reversed(items[place + 1 : mark]) if i.kind in (Kind.ORGANIZATION, Kind.PLACE))
    site = next(sites, None)
    office = next((i for i in items[mark + 1 : mark + 1 + _STYLED] if i.kind is Kind.TITLE), None)
    if site is None or office is None or not items[mark].marks("head"):
        return False
    noun = pointed_noun(scene.tops[office.mention].text)
    house = bare_words(scene.tops[site.mention].text)[:1]
    sender = bare_words(scene.tops[items[place].mention].text)
    return noun is not None and noun in house and noun not in sender


def _body_met(before: Sequence[Item]) -> bool:
    """Tell whether a body, and nobody by name, met the delegation that these items lead to."""
    body = any(i.kind is Kind.ORGANIZATION for i in before) and not any(i.kind is Kind.PERSON for i in before)
    return body and any_marked(before[-_BESIDE:], "with")


def led_like_another(items: Sequence[Item], place: int, mark: int) -> bool:
    """Tell whether "by" right behind a delegation goes on with who led which: "A was led by X and B by Y"."""
    by = mark == place + 1 and items[mark].form.isascii() and items[mark].marks("by")
    before = [n for n, i in enumerate(items[:place]) if i.marks("head")] if by else []
    return bool(before) and any(i.kind is Kind.DELEGATION for i in items[: before[-1]])
