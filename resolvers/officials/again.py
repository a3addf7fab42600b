"""A bare office that is that of someone told before: «استقبل رئيس الجامعة الدكتور X رئيس جامعة …», X being another."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from lexicon.affiliations import standing_words
from lexicon.people import style_words, verbs
from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.offices import pointed_noun
from resolvers.ground.scene import Scene
from resolvers.officials.objects import is_received_by
from schemas.mention import Kind
from text.clitics import reads_as
from text.fold import fold_word
from text.inflection import ARTICLE, is_definite

_THREE = (Kind.TITLE, Kind.PERSON, Kind.TITLE)


def is_told_again(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int, links: Mapping[int, int]) -> bool:
    """Tell whether the bare title at ``place`` of a row, behind a verb, is of another than the name behind it.

    That one has an office of his own behind the name, a comma between or none, and someone else was told to hold the
    first.
    """
    if tuple(item.kind for item in row[place : place + 3]) != _THREE:
        return False
    items = sentence.items
    name, office = (items.index(row[place + n]) for n in (1, 2))
    bare = scene.tops[row[place].mention].text
    received = is_received_by(sentence, row[place]) and (pointed_noun(bare) is not None or _is_of_whole_house(bare))
    if not _is_next(items, name, office) or not (received or _accompanied(items, items.index(row[place]))):
        return False
    person = last_word(scene, row[place + 1].mention)
    holders = [last_word(scene, who) for title, who in links.items() if _is_one(scene, title, bare)]
    return bool(holders) and person not in holders


def is_anothers(scene: Scene, sentence: Sentence, title: Item, name: Item, links: Mapping[int, int]) -> bool:
    """Tell whether an office is of one told before, and the name beside it of whom he dealt with.

    A verb stands before both, and a style or a quotation mark between them: «يرافق رئيس المجلس النائب X»,
    «أطلع "X" فخامة رئيس المجلس على …».
    """
    items = sentence.items
    first, last = sorted((items.index(title), items.index(name)))
    words = (i for i in reversed(items[:first]) if not (i.sort is Sort.SIGN or i.form in style_words()))
    before = next(words, None)
    if before is None or before.mention >= 0 or last == first + 1:
        return False
    told = verbs() if title.span.start > name.span.start else standing_words("went_with")
    if not reads_as(before.form, told):
        return False
    office, person = bare_words_of(scene.tops[title.mention].text), last_word(scene, name.mention)
    same = (who for told, who in links.items() if bare_words_of(scene.tops[told].text) == office)
    holders = {last_word(scene, who) for who in same}
    return len(office) > 1 and bool(holders) and person not in holders


def _is_of_whole_house(office: str) -> bool:
    """Tell an office of which each body has one, every word with the article: «المدير العام», «الوالي»."""
    return all(is_definite(word) for word in fold_word(office).split())


def _accompanied(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb says that someone went with who has the office right behind it: «ورافق الأمين العام X،»."""
    return place > 0 and items[place - 1].form in standing_words("went_with")


def _is_next(items: Sequence[Item], name: int, office: int) -> bool:
    """Tell whether nothing but a comma parts a name from the office behind it."""
    return all(item.form in relation_words("separators") for item in items[name + 1 : office])


def _is_one(scene: Scene, title: int, bare: str) -> bool:
    """Tell whether a full title is the office that a bare one tells again: «رئيس جامعة تكريت», «رئيس الجامعة»."""
    words = bare_words_of(bare)
    return bare_words_of(scene.tops[title].text)[: len(words)] == words and is_definite(fold_word(bare).split()[-1])


def bare_words_of(title: str) -> list[str]:
    """Return the folded words of an office without their articles, by which it is known again."""
    return [word.removeprefix(ARTICLE) for word in fold_word(title).split()]


def last_word(scene: Scene, person: int) -> str:
    """Return the folded last word of a naming, by which a person told before is known again: «السيد الصقلي»."""
    return fold_word(scene.tops[person].text).split()[-1]


def told_with_another(scene: Scene, told: Mapping[str, AbstractSet[str]], person: int, title: int) -> bool:
    """Tell whether someone was told before with an office, and this is none that he was told with."""
    titles = told.get(last_word(scene, person))
    return titles is not None and fold_word(scene.tops[title].text) not in titles
