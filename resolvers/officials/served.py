"""Who holds an office in which the one whom it serves is named: «المعاون السياسي للرئيس برجي النائب علي خليفة»."""

from collections.abc import Sequence

from lexicon.people import style_words
from lexicon.role_grammar import grammar
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.fold import fold_word


def holder_behind_ruler(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> int | None:
    """Return the holder, told with a style right behind the family name of the ruler with whom the office ends."""
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
