"""Capitalised words behind a French or English role that are rather a person's name."""

from extractors.titles.scene import Scene
from lexicon.bearers import FEW
from lexicon.naming import is_french_adjective
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from lexicon.role_grammar import role_words
from lexicon.vocabulary import english_words, latin_words
from schemas.mention import Kind
from text.latin_names import KINSHIP

_ENGLISH = frozenset(("of", "for", "and", "the"))


def names_someone(scene: Scene, begin: int, i: int) -> bool:
    """Tell two capitalised words behind a role that are no words of the lexicon: a name, its family in capitals or not.

    French fields go on with adjectives, too: « ministre de l'Industrie Pharmaceutique ».
    """
    english = any(scene.form(k) in _ENGLISH for k in range(begin, i))
    last = i + 1
    while scene.form(last) == "-" and scene.adjacent(last) and scene.adjacent(last + 1):
        last += 2  # "Sung-hyun Ahn"
    plain = scene.same_line(i, last) and scene.is_word(last) and scene.written(last)[0].isupper()
    known = _is_english if english else _is_french
    borne = scene.form(i) in relation_words("virtue_names") or _before_joined(scene, i)
    words = (last,) if borne else (i, last)
    strange = (
        plain and not any(known(scene.form(k)) for k in words) and not any(scene.inside(k, *Kind) for k in (i, last))
    )
    shouted = scene.written(last).isupper() if strange else False
    return strange and not scene.written(i).isupper() and (not shouted or len(scene.written(last)) >= _FAMILY)


def _before_joined(scene: Scene, i: int) -> bool:
    """Tell a word before a given name of two joined by a hyphen, the second small, as in Korea: "Park Sung-ho"."""
    given, hyphen, second = i + 1, i + 2, i + 3
    joined = scene.form(hyphen) == "-" and scene.adjacent(hyphen) and scene.adjacent(second) and scene.is_word(second)
    known = scene.form(given) in english_words() or scene.form(second) in english_words()
    return joined and scene.written(given).istitle() and scene.written(second).islower() and not known


_FAMILY = 4
"""Letters of a family name in capitals that is no acronym."""


def _is_french(form: str) -> bool:
    """Tell a word of the lexicon, its plural, or an adjective by its ending."""
    return form in latin_words() or form.removesuffix("s") in latin_words() or is_french_adjective(form)


def _is_english(form: str) -> bool:
    """Tell a word of the lexicon, or its plural ("Director of Public Prosecutions Ann Lee")."""
    return form in english_words() or form.removesuffix("s") in english_words()


def is_name(scene: Scene, i: int) -> bool:
    """Tell whether a capitalised word is rather a person's given name, or in capitals."""
    written = scene.written(i)
    if not written[0].isupper():
        return False
    if _of_descent(scene, i):
        return True
    known = scene.name(i)
    if known is None:
        return False
    return (known.given >= FEW and known.given >= known.family) or _two_capitals(scene, i)


def _of_descent(scene: Scene, i: int) -> bool:
    """Tell a given name before whose child its bearer is: "Minister of Education Maktoum bin Rashid"."""
    child = scene.same_line(i, i + 1) and scene.form(i + 1) in KINSHIP and len(scene.form(i + 1)) > 1
    told = child and scene.written(i + 1).islower() and scene.same_line(i, i + 2) and scene.is_word(i + 2)
    return told and scene.written(i + 2)[0].isupper() and scene.role(i) is None


def _two_capitals(scene: Scene, i: int) -> bool:
    """Tell whether another known name follows."""
    after = scene.name(i + 1) if scene.same_line(i, i + 1) else None
    return after is not None and scene.written(i + 1)[0].isupper()


def opens_name(scene: Scene, i: int) -> bool:
    """Tell a word that no list knows before a common given name: « le ministre de la Justice Bessolé René Bagoro »."""
    after = scene.name(i + 1) if scene.same_line(i, i + 1) and scene.is_word(i + 1) else None
    known = after is not None and after.given >= FEW and after.given >= after.family
    form = scene.form(i)
    strange = not (is_french_adjective(form) or form in english_words() or scene.inside(i, *Kind))
    return known and scene.written(i + 1)[0].isupper() and strange and not scene.written(i).endswith(("e", "s"))


def land_behind(scene: Scene, i: int) -> int:
    """Return where the capitalised words end that name a town or province behind « caïd de »; ``i`` where none do."""
    last = i
    while scene.same_line(i, last) and _of_land(scene, last, i):
        last += 1
        if last - 1 > i and scene.form(last - 1) in place_words(PlaceWord.TERRITORY, "en"):
            return last  # "Governor of the Northern Province Vedanayagam Nagalingam"
    if i < last and scene.written(i).isupper() and len(scene.written(i)) > 1:
        shouted = next((k for k in range(i, last) if scene.is_word(k) and not scene.written(k).isupper()), last)
        if shouted < last:
            return shouted  # « maire de SANTO TIRSO Joaquim COUTO »
    ends = not scene.is_word(last) or not scene.same_line(i, last) or scene.written(last)[0].islower()
    ends = ends or scene.honorific(last) is not None  # "Mayor of Port Antonio Cllr. Rowe"
    return last if ends and i < last <= i + _LAND else i


def _of_land(scene: Scene, i: int, first: int) -> bool:
    """Tell a capitalised word of a land's name, or a hyphen between two."""
    if scene.form(i) == "-":
        return i > first and scene.adjacent(i) and scene.adjacent(i + 1)
    plain = scene.is_word(i) and scene.written(i)[0].isupper() and not scene.inside(i, *Kind)
    return plain and scene.honorific(i) is None and scene.role(i) is None


_LAND = 3
"""Tokens of such a name: « Sidi Bou Saïd », « Aït-Melloul »."""


def behind_letters(scene: Scene, i: int) -> int:
    """Return where what goes on behind the letters of a body or state ends: "the UNDP office", "UN Tourism"."""
    letters = scene.written(i - 1)
    body = scene.mention_at(i - 1, Kind.ORGANIZATION) or scene.mention_at(i - 1, Kind.PLACE)
    if body is None or body[1] != i or not (1 < len(letters) <= _LETTERS and letters.isupper()):
        return i
    if scene.form(i) in role_words().seats:
        return i + 1
    last = i
    while scene.same_line(i - 1, last) and _names_part(scene, last):
        last += 1
    return last if any(scene.form(k) in english_words() for k in range(i, last)) else i


def _names_part(scene: Scene, i: int) -> bool:
    """Tell a capitalised word that may name a body's part, and no person or office."""
    written = scene.written(i) if scene.is_word(i) else ""
    plain = written[:1].isupper() and not written.isupper() and not scene.inside(i, *Kind)
    return plain and scene.name(i) is None and scene.role(i) is None and scene.honorific(i) is None


_LETTERS = 6
"""Letters of the longest acronym behind which a part of the body is told."""
