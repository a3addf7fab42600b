"""The field that a comma parts from its English office: "the Manager, Public Relations, Mr. X"."""

from extractors.titles.latin_names import is_name
from extractors.titles.scene import Scene
from lexicon.people import Ending, several_offices
from lexicon.role_grammar import role_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind

_LINKS = frozenset(("and", "&", "of", "for"))
_LONGEST = 6
"""Words of such a field, those that link them among them."""
_BEHIND = (",", "|", "(", "–", "-")
_CLOSES = (";", ")")


def field_set_off(scene: Scene, begin: int, i: int) -> int | None:
    """Return where the field behind the comma at ``i`` ends, of the English office that begins at ``begin``.

    A comma and a style must close it, or where the office stands behind a name, or alone on its line, the end of the
    entry or line; so it is no place, body or person of a list.
    """
    last = i + 1
    while last <= i + _LONGEST and scene.same_line(i, last) and _is_field_word(scene, last):
        last += 1
    last -= last > i + 1 and scene.form(last - 1) == "of"
    words = [k for k in range(i + 1, last) if scene.form(k) not in _LINKS]
    told = bool(words) and words[0] == i + 1 and words[-1] == last - 1 and not is_name(scene, i + 1)
    told = told and any(scene.form(k) in english_words() for k in words)
    held = past_house(scene, last) if told else last
    ends = _ends_entry(scene, begin, last) or fills_line(scene, begin, last)
    ends = ends or _says(scene, begin, words, last)
    return held if told and (before_style(scene, held) or ends) else None


def _says(scene: Scene, begin: int, words: list[int], last: int) -> bool:
    """Tell a field that a comma closes before what the holder did: "X, Director, Press and Public Relations, said"."""
    behind = scene.form(begin - 1) == "," and scene.is_word(begin - 2) and scene.written(begin - 2)[:1].isupper()
    common = all(scene.form(k) in english_words() or scene.form(k).removesuffix("s") in english_words() for k in words)
    verb = scene.form(last) == "," and scene.same_line(begin - 2, last + 1) and scene.is_word(last + 1)
    verb = verb and scene.written(last + 1).islower() and scene.form(last + 1) not in role_words().coordinators
    return behind and common and verb and not scene.inside(begin - 2, Kind.PLACE, Kind.DATE)


def past_house(scene: Scene, i: int) -> int:
    """Return the end of the body just told whose office this is: "Director, Legal Services of the Commission"."""
    house = i + len(_OF_THE)
    of_the = tuple(scene.form(k) for k in range(i, house)) == _OF_THE and scene.same_line(i, house)
    bare = of_the and scene.written(house)[:1].isupper() and scene.form(house) in role_words().houses
    return house + 1 if bare else i


_OF_THE = ("of", "the")


def fills_line(scene: Scene, begin: int, last: int) -> bool:
    """Tell whether an office from ``begin`` on is all that its line says, perhaps behind "From:" or a like label.

    Below a name it tells who signs; in a letter's head, who writes.
    """
    label = begin - _LABEL
    alone = not scene.same_line(begin - 1, begin)
    alone = alone or (scene.form(begin - 1) == ":" and not scene.same_line(label - 1, begin))
    return alone and not scene.same_line(last - 1, last)


_LABEL = 2
"""Tokens of "From:"."""


def body_set_off(scene: Scene, i: int) -> bool:
    """Tell whether commas set the body of an English office before a name: "the Registrar, High Court, Mr. X"."""
    last = past_body(scene, i)
    return last > i and (before_style(scene, last) or before_whole_name(scene, last))


def past_body(scene: Scene, i: int) -> int:
    """Return the comma behind the body that the one at ``i`` sets off, a town or branch of it told; ``i`` for none."""
    body = scene.mention_at(i + 1, Kind.ORGANIZATION) if scene.form(i) == "," else None
    if body is None or not scene.same_line(i, body[1]):
        return i
    last = body[1]
    letters = scene.form(last) == "(" and scene.form(last + _LETTERS) == ")"
    last += (_LETTERS + 1) * letters
    place = scene.mention_at(last + 1, Kind.PLACE) if scene.form(last) == "," else None
    last = place[1] if place is not None and scene.form(place[1]) == "," else last
    return last if scene.form(last) == "," and scene.same_line(i, last) else i


_LETTERS = 2
"""Tokens from a bracket to the one behind the letters in it."""


def before_whole_name(scene: Scene, i: int) -> bool:
    """Tell two to four capitalised words behind a comma, none a word of English, up to a comma or a verb."""
    last = i + 1
    while last <= i + _NAME and scene.is_word(last) and scene.written(last)[:1].isupper():
        last += 1 + _NAME_JOINED * (scene.form(last + 1) == "-" and scene.adjacent(last + 1))
    words = [k for k in range(i + 1, last) if scene.is_word(k)]
    whole = len(words) > 1 and scene.same_line(i, last - 1) and scene.form(i) == ","
    strange = not any(scene.form(k) in english_words() or scene.inside(k, *Kind) for k in words)
    plain = strange and not any(scene.role(k) or scene.honorific(k) for k in words)
    shouted = all(scene.written(k).isupper() for k in words)
    ends = scene.form(last) in _NAME_ENDS or scene.ending(last) is not Ending.NO or not scene.same_line(last - 1, last)
    return whole and plain and not shouted and ends


_NAME, _NAME_JOINED = 6, 1
_NAME_ENDS = frozenset((",", ".", ";", ")"))


def _is_field_word(scene: Scene, i: int) -> bool:
    """Tell a capitalised word that is no office, style or mention, or what links two."""
    if scene.form(i) in _LINKS:
        return True
    plain = scene.is_word(i) and scene.written(i)[0].isupper() and not scene.written(i).isupper()
    plain = plain and scene.form(i) not in several_offices()  # "the Governor, Members of Parliament, Mr. X"
    return plain and scene.role(i) is None and scene.honorific(i) is None and not scene.inside(i, *Kind)


def before_style(scene: Scene, i: int) -> bool:
    """Tell whether a comma and the style of who is named next stand here: ", Mr."."""
    person = scene.skip(i + 1, role_words().coordinators)
    return scene.form(i) == "," and scene.same_line(i - 1, person) and scene.honorific(person) is not None


def _ends_entry(scene: Scene, begin: int, i: int) -> bool:
    """Tell whether an entry or line ends here whose office stands behind a name."""
    named = scene.form(begin - 1) in _BEHIND and scene.same_line(begin - 2, begin) and scene.is_word(begin - 2)
    dot = scene.form(i) == "." and not scene.same_line(i, i + 1)
    ends = not scene.same_line(i - 1, i) or scene.form(i) in _CLOSES or dot
    return named and ends and not scene.inside(begin - 2, Kind.PLACE, Kind.DATE)
