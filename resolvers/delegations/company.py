"""Who came with the head of a delegation: "With her were …", «ورافقته السيدة …», « Mme …, qui l'accompagnait »."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.relations import either, relation_words
from resolvers.delegations.bands import members_after
from resolvers.delegations.talk import Talk, beside
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sort
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.inflection import AND

_FIRST = 5
"""Items at the start of a sentence among which someone is said to have come with the head told before."""
_LONG = 16
"""Items at its start among which those stand of whom a clause says so."""
_CLAUSE = 5
"""Items of such a clause: « qui l'accompagnait », "who accompanied him"."""


def companions_told(figures: Figures, talk: Talk) -> list[int]:
    """Return those who came with the head just told: "With her were …", «ورافقته السيدة …»."""
    place = came_with(figures, talk)
    return list(members_after(figures, talk.sentence, place, after_head=True, listing=True)) if place >= 0 else []


def came_along(figures: Figures, talk: Talk) -> list[int]:
    """Return the people told to have come with one of the delegation, told last: "Ms. …, who accompanied him"."""
    items, band = talk.sentence.items, talk.band
    if band is None or talk.person is None or talk.person not in (band.head, *band.members):
        return []
    for place, item in enumerate(items[:_LONG]):
        if item.verb and not item.marks("relative") and item.form not in standing_words("came_along"):
            return []
        if item.marks("relative") or item.form in standing_words("came_along"):
            people = [figures.of[i.mention] for i in items[:place] if i.kind is Kind.PERSON]
            return people if _along(items[place : place + _CLAUSE]) else []
    return []


def _along(items: Sequence[Item]) -> bool:
    """Tell whether a clause begins here: "who accompanied him", « qui l'accompagnait », «التي رافقته»."""
    along = next((n for n, i in enumerate(items) if i.form in standing_words("came_along")), -1)
    if along < 0 or not items[along].form.isascii():
        return along >= 0
    return any_said(items[max(along - _OBJECT, 0) : along + _OBJECT], standing_words("whom"))


_OBJECT = 2
"""Items before and behind its verb among which the pronoun stands."""


def came_with(figures: Figures, talk: Talk) -> int:
    """Return the item behind which those stand who came with a head of a delegation, -1 where none came.

    The head is named before it in the sentence, or was the last person named before the sentence.
    """
    items, band = talk.sentence.items, talk.band
    if band is None or band.head is None:
        return -1
    for place, item in enumerate(items[1:] if talk.sentence.says(standing_words("guests")) else (), start=1):
        if item.form not in standing_words("guests"):
            continue
        if items[place - 1].form.removeprefix(AND) in standing_words("accompanies"):
            return place
    for place, item in enumerate(items):
        if item.kind is Kind.PERSON:
            return _came_behind(items, place) if figures.of[item.mention] == band.head else -1
        came = beside(items, place) and _by_pronoun(items[:place])
        if came or _with_pronoun(items, place) or _was_with(items, place):
            ours = talk.person in (band.head, *band.members) or _with_a_band(items, place)
            opening = place < _FIRST and ours
            return place if opening else -1
    return -1


def around_whom(figures: Figures, items: Sequence[Item]) -> int | None:
    """Return the person around whom the delegation told before stood: « Autour du maire … figuraient … »."""
    first = next((n for n, i in enumerate(items[:_CLAUSE]) if i.kind is Kind.PERSON), -1)
    around = first > 0 and any_said(items[: min(first, _BESIDE)], standing_words("besides_head"))
    were = next((n for n, i in enumerate(items[first + 1 :]) if i.form in standing_words("members_are")), -1)
    told = (
        around and were >= 0 and not any(i.verb or i.kind is Kind.PERSON for i in items[first + 1 : first + 1 + were])
    )
    return figures.of[items[first].mention] if told else None


_BESIDE = 2
"""Items at a sentence's start among which « autour », « aux côtés » stand."""


def _came_behind(items: Sequence[Item], head: int) -> int:
    """Return the item behind a head of a delegation that says who came with them: «السيد …، ترافقه …»."""
    besides = any(i.form in standing_words("besides_head") or i.marks("partner", "with") for i in items[:head])
    for place in range(head + 1, len(items)):
        item = items[place]
        if beside(items, place) or _was_with(items, place) or (besides and item.form in standing_words("members_are")):
            return place
        if item.verb or item.event or item.kind is Kind.PERSON:
            return -1
    return -1


def _was_with(items: Sequence[Item], place: int) -> bool:
    """Tell whether «كان معه» ends here."""
    return place > 0 and items[place].form in relation_words("in_company") and items[place - 1].marks("remembering")


def _with_a_band(items: Sequence[Item], place: int) -> bool:
    """Tell whether a delegation is told to come with who is meant by his style, its head: «ويرافق سموه وفد رسمي …»."""
    behind = [i.form for i in items[place + 1 : place + 3]]
    return len(behind) > 1 and behind[0] in standing_words("styles_again") and behind[1] in standing_words("band_new")


def _by_pronoun(before: Sequence[Item]) -> bool:
    """Tell whether no noun but a pronoun is the subject of a French or English "was accompanied"."""
    latin = [i for i in before if i.sort in (Sort.WORD, Sort.CUE) and i.form.isascii()]
    small = either("pronouns", "first_person", "auxiliaries_passive", "auxiliaries_recall", "auxiliaries_imperfect")
    return all(i.form in small or i.form in relation_words("also") for i in latin)


def _with_pronoun(items: Sequence[Item], place: int) -> bool:
    """Tell whether "with her were" stands here, or "travelling with them was", «يرافق معاليه»."""
    if items[place].marks("with"):
        after = items[place + 2 : place + 3]
        return bool(after) and after[0].form in relation_words("auxiliaries_passive")
    if items[place].form.removeprefix(AND) not in standing_words("accompanies"):
        return False
    after = items[place + 1 : place + 2]
    return bool(after) and (after[0].form in standing_words("styles_again") or after[0].marks("leader_role"))
