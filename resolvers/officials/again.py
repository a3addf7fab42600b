"""A bare office that is that of someone told before: «استقبل رئيس الجامعة الدكتور X رئيس جامعة …», X being another."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from resolvers.ground.offices import pointed_noun
from resolvers.ground.scene import Item, Scene, Sentence
from resolvers.officials.objects import is_received_by
from schemas.mention import Kind
from text.clitics import ARTICLE
from text.fold import fold_word

_THREE = (Kind.TITLE, Kind.PERSON, Kind.TITLE)


def is_told_again(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int, links: Mapping[int, int]) -> bool:
    """Tell whether the bare title at ``place`` of a row, behind a verb, is of another than the name behind it.

    That one has an office of his own right behind the name, and someone else was told to hold the first.
    """
    if tuple(item.kind for item in row[place : place + 3]) != _THREE or not is_received_by(sentence, row[place]):
        return False
    items = sentence.items
    name, office = (items.index(row[place + n]) for n in (1, 2))
    bare = scene.tops[row[place].mention].text
    if office != name + 1 or pointed_noun(bare) is None:
        return False
    person = last_word(scene, row[place + 1].mention)
    holders = [last_word(scene, who) for title, who in links.items() if _is_one(scene, title, bare)]
    return bool(holders) and person not in holders


def _is_one(scene: Scene, title: int, bare: str) -> bool:
    """Tell whether a full title is the office that a bare one tells again: «رئيس جامعة تكريت», «رئيس الجامعة»."""
    told, words = fold_word(scene.tops[title].text).split(), fold_word(bare).split()
    same = told[: len(words) - 1] == words[:-1] and len(told) >= len(words)
    return same and told[len(words) - 1].removeprefix(ARTICLE) == words[-1].removeprefix(ARTICLE)


def last_word(scene: Scene, person: int) -> str:
    """Return the folded last word of a naming, by which a person told before is known again: «السيد الصقلي»."""
    return fold_word(scene.tops[person].text).split()[-1]


def told_with_another(scene: Scene, told: Mapping[str, AbstractSet[str]], person: int, title: int) -> bool:
    """Tell whether someone was told before with an office, and this is none that he was told with."""
    titles = told.get(last_word(scene, person))
    return titles is not None and fold_word(scene.tops[title].text) not in titles
