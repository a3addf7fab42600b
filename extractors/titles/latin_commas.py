"""The field that a comma parts from its English office: "the Manager, Public Relations, Mr. X"."""

from extractors.titles.latin_names import is_name
from extractors.titles.scene import Scene
from lexicon.people import several_offices
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

    A comma and a style must close it, or where the office stands behind a name, the end of the entry or line; so it is
    no place, body or person of a list.
    """
    last = i + 1
    while last <= i + _LONGEST and scene.same_line(i, last) and _is_field_word(scene, last):
        last += 1
    words = [k for k in range(i + 1, last) if scene.form(k) not in _LINKS]
    told = bool(words) and words[0] == i + 1 and words[-1] == last - 1 and not is_name(scene, i + 1)
    told = told and any(scene.form(k) in english_words() for k in words)
    return last if told and (_before_style(scene, last) or _ends_entry(scene, begin, last)) else None


def body_set_off(scene: Scene, i: int) -> bool:
    """Tell whether commas set the body of an English office before a name: "the Registrar, High Court, Mr. X"."""
    body = scene.mention_at(i + 1, Kind.ORGANIZATION)
    return body is not None and scene.same_line(i, body[1]) and _before_style(scene, body[1])


def _is_field_word(scene: Scene, i: int) -> bool:
    """Tell a capitalised word that is no office, style or mention, or what links two."""
    if scene.form(i) in _LINKS:
        return True
    plain = scene.is_word(i) and scene.written(i)[0].isupper() and not scene.written(i).isupper()
    plain = plain and scene.form(i) not in several_offices()  # "the Governor, Members of Parliament, Mr. X"
    return plain and scene.role(i) is None and scene.honorific(i) is None and not scene.inside(i, *Kind)


def _before_style(scene: Scene, i: int) -> bool:
    """Tell whether a comma and the style of who is named next stand here: ", Mr."."""
    person = scene.skip(i + 1, role_words().coordinators)
    return scene.form(i) == "," and scene.same_line(i - 1, person) and scene.honorific(person) is not None


def _ends_entry(scene: Scene, begin: int, i: int) -> bool:
    """Tell whether an entry or line ends here whose office stands behind a name."""
    named = scene.form(begin - 1) in _BEHIND and scene.same_line(begin - 2, begin) and scene.is_word(begin - 2)
    dot = scene.form(i) == "." and not scene.same_line(i, i + 1)
    ends = not scene.same_line(i - 1, i) or scene.form(i) in _CLOSES or dot
    return named and ends and not scene.inside(begin - 2, Kind.PLACE, Kind.DATE)
