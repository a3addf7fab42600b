"""Whether the bearer of a title is named behind it, and what governs the title therefore governs the name."""

from resolvers.ground.items import Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.governing import Government
from schemas.mention import Kind
from text.names.skeletons import has_arabic
from text.signs import COMMAS


def read_title(cast: Cast, sentence: Sentence, place: int, state: Government) -> None:
    """Read the title of someone who is named: what governs it may govern the name behind it."""
    title = sentence.items[place].mention
    before = stands_before_name(cast, title)
    further = cast.figures.of.get(title - 1) == cast.figures.of[title] and title - 1 in cast.figures.titled
    state.separator = (state.first if further else state.separator) if before else ""
    state.first = state.separator  # «وزير العدل A ونائب رئيس الحكومة ووزير الخارجية B»
    if state.governor == "stead" and state.fresh and _is_title_next(sentence, place):
        state.drop()  # «استقبل نيابة عن الوزير وكيل الوزارة X»
        return
    if state.governor == "stead" and state.fresh and _title_again(sentence, place):
        state.governor = "start"  # "On behalf of the President, Vice President X"
        return
    state.held = before and state.reaches(arabic=has_arabic(cast.scene.tops[title].text))


def _is_title_next(sentence: Sentence, place: int) -> bool:
    """Tell whether another title stands right behind a title, whose bearer it therefore does not name."""
    return any(i.kind is Kind.TITLE for i in sentence.items[place + 1 : place + 2])


def _title_again(sentence: Sentence, place: int) -> bool:
    """Tell whether another title stands behind a title and a comma, whose bearer it therefore does not name."""
    behind = sentence.items[place + 1 : place + _TITLE_AGAIN]
    kinds = [i.kind for i in behind if i.mention >= 0]
    return any(i.form == "," for i in behind[:1]) and kinds[:1] == [Kind.TITLE]


_TITLE_AGAIN = 5
"""Items behind a title among which the next one stands, its article before it."""


def is_in_service(cast: Cast, top: int) -> bool:
    """Tell who is only named in the office of another, who follows: «مستشار الرئيس برجي النائب علي خليفة»."""
    office = cast.figures.of.get(top - 1) if top - 1 in cast.figures.titled else None
    person = cast.figures.of.get(top)
    if office is None or person in (None, office) or office != cast.figures.of.get(top + 1):
        return False
    return not _parted(cast, top)


def _parted(cast: Cast, top: int) -> bool:
    """Tell whether a sign parts a mention from the one before it: «… رئيس الميناء. ووقع X وY»."""
    between = cast.scene.document.text[cast.scene.tops[top - 1].span.end : cast.scene.tops[top].span.start]
    return any(sign in between for sign in _STOPS)


_STOPS = COMMAS | {".", "\n", "؛"}


def stands_before_name(cast: Cast, title: int) -> bool:
    """Tell whether a title stands before its person, and not after; another of the same person's may stand between."""
    following = title + 1
    while following in cast.figures.titled and cast.figures.of[following] == cast.figures.of[title]:
        following += 1
    following += is_in_service(cast, following)
    return cast.figures.of.get(following) == cast.figures.of[title] and following not in cast.figures.titled
