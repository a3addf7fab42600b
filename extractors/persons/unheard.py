"""Latin words that no list of names knows, behind an office: « le président Kerbrat a ouvert … »."""

from extractors.persons.names import NameSpan
from extractors.titles.scene import RoleSpan, Scene
from lexicon.countries import country_of_adjective
from lexicon.naming import is_french_adjective, is_latin_noun
from lexicon.people import Ending
from lexicon.role_grammar import role_words
from lexicon.vocabulary import english_words, latin_words
from text import inflection as arabic
from text.latin_names import PARTICLES
from text.signs import COMMAS


def is_apposed(scene: Scene, role: RoleSpan, name: NameSpan) -> bool:
    """Tell unheard Latin words between commas behind a bare office: "by the principal, Kofi Amegan,"."""
    latin = not arabic.is_arabic(scene.form(name.first)) and 1 < name.units < 4  # noqa: PLR2004
    article = scene.same_line(role.first - 1, role.first) and scene.form(role.first - 1) in role_words().articles
    enclosed = scene.form(name.last) in COMMAS | {"."}
    plain = not any(scene.form(i) in english_words() for i in range(name.first, name.last) if scene.is_word(i))
    return latin and article and enclosed and plain and not in_capitals(scene, name.first, name.last)


def bears_unheard(scene: Scene, role: RoleSpan, name: NameSpan) -> bool:
    """Tell one or two unheard Latin words behind a bare office in a sentence: « le président Kerbrat a ouvert … »."""
    words = [i for i in range(name.first, name.last) if scene.is_word(i)]
    bare = _is_bare(scene, role) and not arabic.is_arabic(scene.form(name.first))
    shouted = scene.written(role.first).isupper() and scene.written(name.first).isupper()
    if not bare or shouted or name.units > _MOST or name.first != role.last:
        return False
    if not all(_is_strange(scene, i, second=i > words[0]) or scene.form(i) in PARTICLES for i in words):
        return False
    after = scene.written(name.last) if scene.is_word(name.last) and scene.same_line(name.last - 1, name.last) else ""
    told = after[:1].islower() and (after not in _OF or (after in _WHAT_FOR and name.units > 1))
    whole = name.units > 1 and all(scene.written(i).istitle() or scene.form(i) in PARTICLES for i in words)
    told = told or (whole and scene.written(role.first).isupper() and scene.form(name.last) in _SIGNS)  # "MP X Y."
    before = role.first - 1 - (scene.form(role.first - 1) == "'")  # « l'ambassadeur Shibata a remis … »
    article = scene.form(before) in role_words().articles and scene.same_line(before, role.first)
    return told and (article or scene.written(role.first)[:1].isupper())


def _is_bare(scene: Scene, role: RoleSpan) -> bool:
    """Tell an office with ranks and sorts alone around its noun: "Consul General Kato", "Roving Ambassador Mawi"."""
    head = next((k for k in range(role.first, role.last) if scene.role(k) is not None), role.last)
    hit = scene.role(head)
    around = [*range(role.first, head), *range(hit.last if hit is not None else head, role.last)]
    return hit is not None and all(scene.form(i) in role_words().before for i in around)


def _is_strange(scene: Scene, i: int, *, second: bool) -> bool:
    """Tell a word that no wording of the lexicon has and that has no ending of adjectives and participles.

    The ``second`` of two may end as French adjectives do: "President Ramkumar Paudyal".
    """
    form, written = scene.form(i), scene.written(i)
    heard = is_latin_noun(form) or not {form, form.removesuffix("s")}.isdisjoint(english_words())
    described = (
        (is_french_adjective(form) and not second)
        or written.endswith(_DESCRIBED)
        or country_of_adjective(form) is not None
    )
    return not (heard or described) and scene.ending(i) is Ending.NO


def means_nothing(scene: Scene, i: int) -> bool:
    """Tell a word that is no noun of the lexicon, no office, style or nation, and that ends no name."""
    form = scene.form(i)
    if is_latin_noun(form) or scene.ending(i) is not Ending.NO or country_of_adjective(form) is not None:
        return False
    return scene.role(i) is None and scene.honorific(i) is None


_MOST = 2
_OF = frozenset(("of", "for", "to", "de", "du", "des", "à", "au", "aux"))
_SIGNS = COMMAS | {".", ";", ")"}
_WHAT_FOR = frozenset(("for", "to"))
"""Behind a whole name what was done for, or to whom: "thanked President X Y for the visit"."""
_DESCRIBED = ("é", "ée", "és", "ées", "ant", "ante", "ing", "ed", "trice")


def in_capitals(scene: Scene, first: int, last: int) -> bool:
    """Tell whether all words of a range are in capitals."""
    return all(scene.written(i).isupper() for i in range(first, last) if scene.is_word(i))


def is_whole(scene: Scene, name: NameSpan) -> bool:
    """Tell a name of two to four words, not all in capitals, which no thing, town or body is called."""
    whole = 1 < name.units <= _MOST_WHOLE and not in_capitals(scene, name.first, name.last)
    return whole and not names_thing(scene, name)


_MOST_WHOLE = 4


def names_thing(scene: Scene, name: NameSpan) -> bool:
    """Tell a firm or a body by a noun in what may be a name, or by letters: « le Danois Maersk Line »."""
    words = [i for i in range(name.first, name.last) if scene.is_word(i)]
    shouted = [i for i in words[1:] if scene.written(i).isupper()]  # « Chantal BAY »
    forms = {i: scene.form(i) for i in words if i not in shouted}
    noun = any(is_latin_noun(forms[i]) for i in words[1:] if i in forms)
    common = any(form in latin_words() and scene.name(i) is None for i, form in forms.items())
    return noun or common or scene.written(words[0]).isupper() or scene.role(words[0]) is not None
