"""Whom a sentence of its own means that tells who came along: «ورافقها …», « Il était accompagné de … »."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figure, Figures
from schemas.mention import Kind
from text.fold import fold_word


def came_with(scene: Scene, figures: Figures, before: Sentence, opening: Sequence[Item]) -> int:
    """Return the person of the sentence before with whom others came by words that open the next; -1 where none.

    Of several it is the one whose gender the pronoun has; else the one who came to another.
    """
    people = [i.mention for i in before.items if i.kind is Kind.PERSON]
    if len(people) <= 1:
        return next(iter(people), -1)
    wanted = _wanted(opening)
    fitting = [p for p in people if _gender(scene, figures.all[figures.of[p]]) in (None, wanted)] if wanted else people
    told = [p for p in fitting if _gender(scene, figures.all[figures.of[p]]) == wanted]
    if wanted and len(told) == 1 and len(people) == _PAIR:
        return told[0]
    return _visitor(before, people) if _visitor(before, people) in fitting else -1


_PAIR = 2
"""People of a report of two sides."""


def _visitor(before: Sentence, people: Sequence[int]) -> int:
    """Return who came to another: the subject of "was received by", the object of «استقبل»."""
    verb = next((v for i in before.items for v in i.verbs if v.frame is Frame.RECEIVE), None)
    if verb is None or len(people) != _PAIR:
        return -1
    last = next(n for n, i in enumerate(before.items) if i.mention == people[1])
    by = any(i.marks("by") for i in before.items[:last])
    return people[0] if by else people[1]


def _wanted(opening: Sequence[Item]) -> str | None:
    """Return the gender of the pronoun in the words that open a sentence."""
    forms = [i.form for i in opening]
    for gender in _GENDERS:
        if not relation_words(f"pronouns_{gender}").isdisjoint(forms):
            return gender
    along = next((f for f in forms if not f.isascii() and f.endswith(_ATTACHED)), "")
    return None if not along else "woman" if along.endswith(affixes("woman_attached")) else "man"


_GENDERS = ("woman", "man")
_ATTACHED = (*affixes("woman_attached"), *affixes("man_attached"))


def _gender(scene: Scene, figure: Figure) -> str | None:
    """Return the gender that a style, or the form of an Arabic one or of an Arabic office, tells."""
    style = figure.honorific.text.split() if figure.honorific else []
    for gender in _GENDERS:
        if any(fold_word(w).rstrip(".") in relation_words(f"styles_{gender}") for w in style):
            return gender
    article = affixes("article")
    office = [scene.tops[t].text.split()[0] for t in figure.titles[:1]]
    told = [w for w in style[-1:] if fold_word(w).startswith(article)] or [w for w in office if not w.isascii()]
    if not told or told[0][:1].isascii():
        return None
    return "woman" if fold_word(told[0]).endswith(affixes("woman_ending")) else "man"
