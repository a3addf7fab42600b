"""Heads of delegations told before a verb of leading, which has no name beside it: «بعد زيارة ترأس خلالها وفدا»."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from resolvers.delegations.escorts import subject_behind_phrase
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.fold import fold_word
from text.inflection import AND, ARTICLE, is_definite
from text.signs import COMMAS

_NEAR = 10
"""Items before a verb of leading among which the bare role stands that is its subject."""


def of_visit(figures: Figures, items: Sequence[Item], verb: int) -> int | None:
    """Return who led a delegation during the visit just told: whose visit it was, «و» before it of whom it is told."""
    if not any_said(items[verb + 1 : verb + 2], standing_words("during_it")):
        return None
    people = [figures.of[i.mention] for i in items[:verb] if i.kind is Kind.PERSON]
    joined = any(i.joined or i.form.startswith(AND) for i in items[max(verb - 1, 0) : verb + 1])
    return people[0 if joined else -1] if people else None


def by_bare_role(scene: Scene, figures: Figures, items: Sequence[Item], verb: int) -> int | None:
    """Return the one person told before whom an Arabic bare role means: «وتتوجه الوزيرة إلى … على رأس وفد»."""
    for item in reversed(items[max(verb - _NEAR, 0) : verb]):
        if item.verb or (item.sort is Sort.SIGN and item.form not in COMMAS):
            return None
        if item.mention < 0 and is_definite(item.form) and (meant := holders(scene, figures, item)):
            return meant[0] if len(meant) == 1 else None
    return None


def holders(scene: Scene, figures: Figures, role: Item) -> list[int]:
    """Return those told before a bare role whose offices begin with it: «وزيرة البيئة» before «الوزيرة»."""
    word, start = role.form.removeprefix(ARTICLE), role.span.start
    titles = [[scene.tops[t] for t in f.titles if scene.tops[t].span.end <= start] for f in figures.all]
    return [n for n, held in enumerate(titles) if any(fold_word(t.text).split()[0] == word for t in held)]


def behind_it(scene: Scene, figures: Figures, items: Sequence[Item], verb: int, place: int) -> int | None:
    """Return the subject of an Arabic verb of leading that has nobody before it: behind its phrase, or a bare role."""
    first = subject_behind_phrase(figures, items, place)
    return by_bare_role(scene, figures, items, verb) if first is None else first
