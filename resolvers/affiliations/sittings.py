"""Bodies of people who bear no role: named behind them on a line of a list, or the court or committee that sat."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lexicon.affiliations import standing_words
from lexicon.relations import either, relation_words
from resolvers.affiliations.runs import person_behind
from resolvers.affiliations.sat import is_council
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.signs import APOSTROPHES

_FEW = 6
"""Words of a line of a list besides its mentions, honorifics and a label such as "Press contact" among them."""
_NEAR = 4
"""Items before a name among which «برئاسة» or «وعضوية» stands, honorifics between."""
_CLOSERS = frozenset((".", ";", "؛", ")", "،", ","))


def listed_body(scene: Scene, names: Sequence[int]) -> Mention | None:
    """Return the body behind a comma in a line, or an entry of a list, that names one of these people alone."""
    for sentence in [s for s in scene.sentences if Kind.ORGANIZATION in s.kinds]:
        for items in _entries(sentence):
            body = _body_beside(items, names)
            if body is not None:
                return scene.tops[body.mention]
    return None


def _entries(sentence: Sentence) -> list[Sequence[Item]]:
    """Return the items of a line, or those of each entry of the list behind its colon: "Present: A, UNODC; B, EU."."""
    items = sentence.items
    ends = [n for n, i in enumerate(items) if i.form in _ENTRY_ENDS]
    if not ends or len([i for i in items if i.kind is Kind.PERSON]) <= 1:
        return [items]
    colon = next((n + 1 for n, i in enumerate(items[: ends[0]]) if i.form == ":"), 0)
    return [items[first:last] for first, last in pairwise([colon, *(n + 1 for n in ends), len(items)])]


_ENTRY_ENDS = frozenset((";", "؛"))


def _body_beside(items: Sequence[Item], names: Sequence[int]) -> Item | None:
    """Return the body behind one of these people where only signs, or a person's initials, stand between and behind."""
    named = [i for i in items if i.mention >= 0]
    if len(named) not in _PAIR or named[0].mention not in names or named[1].kind is not Kind.ORGANIZATION:
        return None
    if len(named) == max(_PAIR) and named[2].kind is not Kind.ORGANIZATION:
        return None  # a third is its acronym in brackets
    place = items.index(named[0])
    between = items[place + 1 : items.index(named[1])]
    words = [i for i in items if i.sort in (Sort.WORD, Sort.CUE)]
    told = any(i.verb for i in items) or len(words) > _FEW
    plain = bool(between) and not any(i.form not in _CLOSERS for i in _less_letters(between))
    return named[1] if plain and not told and _last(items, named) else None


def _less_letters(items: Sequence[Item]) -> Sequence[Item]:
    """Return what stands behind a name without the letters by which minutes call its bearer: "Ann Lee (AL), UNESCO"."""
    forms = [i.form for i in items[:_LETTERED]]
    return items[_LETTERED:] if len(forms) == _LETTERED and forms[0] == "(" and forms[2] == ")" else items


_LETTERED = 3


def closing_body(scene: Scene, names: Sequence[int]) -> Mention | None:
    """Return the body behind a comma that closes the line of one of these people, whom it names first and alone."""
    for sentence in [s for s in scene.sentences if Kind.ORGANIZATION in s.kinds and Kind.PERSON in s.kinds]:
        named = sentence.named
        alone = named[0].mention in names and sum(i.kind is Kind.PERSON for i in named) == 1
        if not alone or any(i.verb for i in sentence.items) or not _last(sentence.items, named):
            continue
        bodies = [i for i in named if i.kind is Kind.ORGANIZATION]
        before = sentence.items[: sentence.items.index(bodies[0])]
        if bodies[0] in named[-2:] and before[-1].form in _COMMAS:
            return scene.tops[bodies[0].mention]
    return None


_COMMAS = ("،", ",", "–", "-", ";", "؛")
_PAIR = (2, 3)


def _last(items: Sequence[Item], named: Sequence[Item]) -> bool:
    """Tell whether only signs stand behind the last mention, or a bracket: "(Chair)"."""
    behind = items[items.index(named[-1]) + 1 :]
    opened = behind[:1] != () and behind[0].form == "("
    closes = next((n for n, i in enumerate(behind[: _BRACKET + 1]) if i.form == ")"), -1) if opened else -1
    return all(i.sort is Sort.SIGN for i in behind[closes + 1 :])


_BRACKET = 3
"""Items of a bracket behind the body of who is listed: "(Chair)", « (présidente de séance) »."""


def members_listed(scene: Scene) -> Iterator[int]:
    """Yield the people of minutes whom a label of their line calls members: «الحاضرون من الأعضاء: …», «المعتذرون: …».

    Deputies behind a label of those present or absent count as members too, since only they are members by their rank.
    """
    for sentence in [s for s in scene.sentences if ":" in s.forms and Kind.PERSON in s.kinds]:
        colon = next((n for n, i in enumerate(sentence.items) if i.form == ":"), 0)
        label = sentence.items[:colon]
        if not label or any(i.mention >= 0 or i.verb for i in label):
            continue
        listed = any_marked(label, "organiser_list", "absent_list")
        called = any_said(label, standing_words("members_label"))
        deputies = any_said(sentence.items[colon + 1 : colon + 3], standing_words("deputies"))
        if called or (listed and deputies):
            yield from (i.mention for i in sentence.items[colon:] if i.kind is Kind.PERSON)


def chaired_body(scene: Scene, names: Sequence[int]) -> Mention | None:
    """Return the body in whose chair a sentence tells one of these people, right behind it or before it.

    «أمام لجنة المالية، برئاسة السيدة X», « Réuni sous la présidence de M. X, le Conseil régional … ».
    """
    chaired = _chaired(scene)
    return next((chaired[name] for name in names if name in chaired), None)


@kept
def _chaired(scene: Scene) -> dict[int, Mention]:
    """Return the bodies in whose chair sentences tell people, by the latter; read once for all of them."""
    found: dict[int, Mention] = {}
    for sentence in scene.sentences:
        told = sentence.says(standing_words("chaired")) or "presided" in sentence.marks
        if {Kind.ORGANIZATION, Kind.PERSON} - sentence.kinds or not told:
            continue
        for place, item in enumerate(sentence.items):
            if not _tells_chair(scene, item):
                continue
            chair = person_behind(sentence.items[place + 1 : place + 1 + _NEAR])
            body = _council_of(scene, sentence, place, chair) if chair else None
            if chair and body:
                found.setdefault(chair.mention, body)
    return found


def _council_of(scene: Scene, sentence: Sentence, place: int, chair: Item) -> Mention | None:
    """Return the council right before a word of chairing, else right behind the chair where it is told to have sat."""
    items = sentence.items
    body = _right_before(items[:place], latin=items[place].form.isascii())
    if body is None and sentence.says(standing_words("sat")):
        body = _right_behind(items[items.index(chair) + 1 :])
    return scene.tops[body.mention] if body and is_council(scene.tops[body.mention].text) else None


def _tells_chair(scene: Scene, item: Item) -> bool:
    """Tell whether words say in whose chair: «برئاسة», « sous la présidence de »."""
    if item.mention >= 0 or not (item.form in standing_words("chaired") or item.marks("presided")):
        return False
    return not standing_words("chaired").isdisjoint(fold_word(item.span.of(scene.document.text)).split())


def _right_before(items: Sequence[Item], *, latin: bool) -> Item | None:
    """Return the body before a word of chairing, with a comma at most between.

    Where a delegation is told before, Arabic rather says who led it: «زار الوفد مجلس النواب برئاسة X».
    """
    small = either("small", "separators")
    near = next((i for i in reversed(items) if i.form not in small), None)
    told = any(i.kind is Kind.DELEGATION or i.form in relation_words("delegation_words") for i in items)
    return near if near is not None and near.kind is Kind.ORGANIZATION and (latin or not told) else None


def _right_behind(items: Sequence[Item]) -> Item | None:
    """Return the body behind a comma and an article."""
    if not items or items[0].form not in _COMMAS:
        return None
    near = next((i for i in items[1:] if i.form not in relation_words("definite") | APOSTROPHES), None)
    return near if near is not None and near.kind is Kind.ORGANIZATION else None


def sitting_body(scene: Scene, names: Sequence[int]) -> Mention | None:
    """Return the body that a sentence says to have sat, with one of these people in the chair or as a member."""
    for sentence in scene.sentences:
        if not (sentence.says(standing_words("sat")) and sentence.says(standing_words("chaired"))):
            continue
        chaired = False
        body: Item | None = None
        sat = False
        for n, item in enumerate(sentence.items):
            sat = sat or item.form in standing_words("sat")
            if item.kind is Kind.DELEGATION:
                break
            if item.kind is Kind.ORGANIZATION and body is None and not chaired:
                body = item
            chaired = chaired or item.form in standing_words("chaired")
            apart = item.marks("with", "purpose", "relative") or (
                item.marks("presence") and not _of_deputies(sentence, n)
            )
            if chaired and apart:
                break
            if chaired and sat and body is not None and item.kind is Kind.PERSON and item.mention in names:
                return scene.tops[body.mention]
    return None


def _of_deputies(sentence: Sentence, n: int) -> bool:
    """Tell those present who are deputies, as the members of a committee are: «برئاسة X وحضور النواب: Y، Z»."""
    return any_said(sentence.items[n + 1 : n + 3], standing_words("deputies"))
