"""Who holds an office in which another is named, and a president's office in full behind his name."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.role_grammar import grammar
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.fold import fold_word


def holder_behind_ruler(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> int | None:
    """Return the holder, told with a style right behind the family name of the ruler with whom the office ends.

    «المعاون السياسي للرئيس برجي النائب علي خليفة»
    """
    title, *people = row[place : place + 3]
    if [item.kind for item in people] != [Kind.PERSON, Kind.PERSON]:
        return None
    *office, whom = fold_word(scene.tops[title.mention].text).split()
    ruler, holder = people
    if not office or whom not in grammar().served or len(scene.tops[ruler.mention].text.split()) > 1:
        return None
    first, second, third = (sentence.items.index(item) for item in (title, ruler, holder))
    styles = [i.form for i in sentence.items[second + 1 : third]]
    styled = bool(styles) and all(form in style_words() for form in styles)
    return holder.mention if second == first + 1 and styled else None


def is_presidents(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell the office of a head of state in full behind the name, where one with a lower style is named next.

    «استقبل فخامة الرئيس X رئيس جمهورية منغوليا معالي السيد Y»
    """
    kinds = [item.kind for item in row[place - 1 : place + 2]] if place else []
    office = fold_word(scene.tops[row[place].mention].text).split()
    if kinds != _ROW or len(office) == 1 or office[1] not in standing_words("heads_of_state"):
        return False
    before, title, after = (sentence.items.index(item) for item in row[place - 1 : place + 2])
    told = fold_word(scene.tops[row[place - 2].mention].text) if place > 1 else ""
    styled = any(item.form in standing_words("styles_below") for item in sentence.items[title + 1 : after])
    president = told in standing_words("president")
    return title == before + 1 and styled and president


_ROW = [Kind.PERSON, Kind.TITLE, Kind.PERSON]
