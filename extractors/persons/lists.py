"""Names in a list: on from a name that is found, and back to the list's head."""

from collections.abc import Callable

from extractors.persons.foreign import sounds_foreign
from extractors.persons.found import Found, is_free, name_at, name_of_nation
from extractors.persons.names import NameSpan
from extractors.persons.unheard import names_thing
from extractors.titles.scene import RoleSpan, Scene
from lexicon.affiliations import standing_words
from lexicon.naming import WordClass, classes_of, heads, words_of_class
from lexicon.people import Ending, ending, named_after
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words, latin_words
from schemas.mention import Kind
from text import inflection as arabic
from text.latin_names import is_capital
from text.naming import without_article
from text.signs import COMMAS

_FULL = 2
"""Words of a full name at least."""
AND = frozenset(("et", "and", arabic.AND))


def names_in_row(scene: Scene, i: int, is_one: Callable[[NameSpan], bool], *, vouched: bool) -> list[NameSpan]:
    """Return the names from a token on that commas and "and" join: « Éric DUPONT et Paul MARTIN ont voté ».

    They end before the first that is none by ``is_one``. Where the first is ``vouched`` for the others, these are read
    as names beside an honorific or role are.
    """
    names: list[NameSpan] = []
    while (name := name_at(scene, i, anchored=vouched and bool(names))) is not None and is_one(name):
        names.append(name)
        i = name.last + (scene.form(name.last) in COMMAS)
        i += scene.form(i) in AND
        if i == name.last or not scene.same_line(name.last, i):
            break
    return names


def _joins_name(scene: Scene, i: int) -> bool:
    """Tell whether a word is «و» on what may be a name: a given name that is a verb too among them («ووسام»).

    A word that itself begins so is none: «قلد … وسام الاستحقاق».
    """
    if scene.form(i) in named_after():
        return False
    rest = arabic.after_and(scene.form(i))
    return rest is not None and (not scene.is_boundary(i) or ending(rest) is Ending.SOFT)


def _another(scene: Scene, i: int) -> bool:
    """Tell whether a name follows «و» on a token: a known word, or an unknown one before a known one and a role."""
    if scene.name_of(arabic.after_and(scene.form(i)) or "") is not None:
        return True
    return scene.name(i + 1) is not None and i + 2 in scene.solid


def _of_nation(scene: Scene, i: int) -> bool:
    """Tell «و» on the adjective of a nation whose officer a whole name is: «… وزيرا الصحة المصري X والأردني Y»."""
    return name_of_nation(scene, i, arabic.after_and(scene.form(i)) or "") is not None


def _joins_foreign(scene: Scene, i: int) -> bool:
    """Tell whether «و» stands on a name that only sounds foreign: «كارلوس روخاس وأوسكار مندوزا»."""
    name = name_at(scene, i, anchored=True, cut=1)
    return name is not None and sounds_foreign(scene, name)


def is_latin(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name stands in Latin letters."""
    return not arabic.is_arabic(scene.form(name.first))


def has_letter(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name begins with an initial: "Cllrs C Barr, L Hauton and A Walker"."""
    return len(scene.written(name.first)) == 1


def of_hour(scene: Scene, i: int) -> bool:
    """Tell the "m." of the time of day: "at 8:15 p.m. Next meeting"."""
    return scene.form(i - 1) == "." and scene.form(i - 2) in _HALVES and scene.adjacent(i)


AT_ROLL = frozenset(("present", "absent", "excused", "attending", "presents", "presentes", "excuses", "excusees"))
"""What people are at a roll call, behind what they are together: "Board Members Present: …"."""
_HALVES = frozenset(("a", "p"))


def fills_field(scene: Scene, name: NameSpan) -> NameSpan:
    """Return a known name with a last word nobody knows, where that fills a field of a list: «، طوني حبيب الدنا،».

    «و» may stand on it: «، ويوسف عبد الله البطران،».
    """
    i = name.first
    opens = scene.form(i - 1) in COMMAS | {":"} or not scene.same_line(i - 1, i)
    last = name.last + 1
    joined = name.cut == len(arabic.AND) and scene.form(i).startswith(arabic.AND)
    unknown = (joined or not name.cut) and arabic.is_arabic(scene.form(i)) and scene.is_word(last - 1)
    if not (opens and unknown and scene.same_line(i, last - 1) and scene.definite(last - 1)):
        return name
    closes = not scene.same_line(last - 1, last) or scene.form(last) in COMMAS | {".", ":", "؛", ")"}
    longer = name_at(scene, i, anchored=True, cut=name.cut) if closes else None
    return longer if longer is not None and longer.last == last else name


def families_follow(scene: Scene, name: NameSpan) -> bool:
    """Tell a family name alone in the list behind a full name: "Cllrs Ashton Derry, Bell, Broxholme"."""
    i = name.last + 1
    alone = scene.form(name.last) in COMMAS and scene.is_word(i) and is_capital(scene.written(i))
    alone = alone and scene.same_line(name.last, i) and (scene.form(i + 1) in COMMAS | AND or scene.form(i + 1) == ".")
    common = scene.form(i) in latin_words() or scene.role(i) is not None or scene.honorific(i) is not None
    return is_latin(scene, name) and alone and not common and is_free(scene, i)


def family_in_capitals(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a Latin name is a word and a family name in capitals: "Artak SAKANYAN"."""
    first, last = scene.written(name.first), scene.written(name.last - 1)
    return is_latin(scene, name) and not first.isupper() and last.isupper() and len(last) > 1


def shouted_first(scene: Scene, i: int) -> NameSpan | None:
    """Return the first of several family names in capitals that is an office too: « Messieurs JUGE, LAMOTHE »."""
    words = [scene.written(k) if scene.is_word(k) else "" for k in (i, i + 2)]
    listed = scene.form(i + 1) in COMMAS and scene.same_line(i - 1, i + 2) and scene.role(i + 2) is None
    shouted = listed and all(len(word) > 1 and word.isupper() for word in words)
    return NameSpan(i, i + 1, 0, 1, 0, 0, 1) if shouted and scene.role(i) is not None else None


def _shouted_among(scene: Scene, i: int) -> NameSpan | None:
    """Return a family name in capitals between others, though it is an office too: « MM. LAMOTHE, JUGE, MAILLOTTE »."""
    alone = scene.form(i + 1) in COMMAS or not scene.is_word(i + 1) or not scene.same_line(i, i + 1)
    if not scene.is_word(i):
        return None
    before = scene.written(i - 2) if scene.form(i - 1) in COMMAS else scene.written(i - 1)
    shouted = all(len(word) > 1 and word.isupper() for word in (before, scene.written(i)))
    return NameSpan(i, i + 1, 0, 1, 0, 0, 1) if alone and shouted and scene.role(i) is not None else None


def is_listed(scene: Scene, name: NameSpan) -> bool:
    """Tell two to four Latin words that are no thing's behind "included", before a comma or "and" of the list."""
    latin = is_latin(scene, name) and _FULL <= name.units <= _WHOLE
    return latin and scene.form(_behind_home(scene, name.last)) in COMMAS | AND and not names_thing(scene, name)


def _behind_home(scene: Scene, i: int) -> int:
    """Step over the land that somebody listed is from: "Ketan Kirit Lal from Fiji, Ashna Pratap"."""
    place = scene.mention_at(i + 1, Kind.PLACE) if scene.form(i) in _FROM and scene.same_line(i - 1, i + 1) else None
    return place[1] if place is not None else i


_FROM = frozenset(("from", "of", "de", "du"))
_WHOLE = 4
"""Words of a name told whole."""


def further_names(  # noqa: PLR0913 - what kind of list it is
    scene: Scene, found: Found, position: int, *, short: bool = False, several: bool = False, strange: bool = False
) -> None:
    """Follow a list of names after an honorific of several people: «السيدين … و…», «MM. … et …».

    ``short`` lists hold family names alone, or after an initial; ``several`` tells that such an honorific stands there,
    ``strange`` that a word of listing does, so that names nobody knows may follow.
    """
    while scene.same_line(position - 1, position):
        if scene.form(position) in standing_words("led_it") and arabic.is_arabic(scene.form(position)):
            position = scene.skip(position + 1, relation_words("delegation_words"))  # «X رئيسا للوفد، وY …»
        position = _behind_bracket(scene, _behind_home(scene, position) if strange else position)
        i, cut = position, 0
        if scene.form(i) in COMMAS:
            i += 1
        form = scene.form(i)
        if form in AND:
            i += 1
        elif _of_nation(scene, i) or (
            _joins_name(scene, i) and (several or _another(scene, i) or _joins_foreign(scene, i))
        ):
            cut = 1
        if i == position and not cut:
            return
        i += scene.form(i) == _FRENCH_OF  # « composée de X, de Y et de Z »
        nation = cut == 1 and _of_nation(scene, i)
        i, cut = (i + 1, 0) if nation else (i, cut)
        shouted = _shouted_among(scene, i) if short else None
        if i in scene.in_role and shouted is None:
            return
        name = shouted or name_at(scene, i, anchored=True, cut=cut)
        full = name is not None and ((name.units > 1 and name.known > 0) or (short and is_latin(scene, name)))
        full = full or (name is not None and cut == 1 and name.units > 1 and (several or sounds_foreign(scene, name)))
        full = full or (name is not None and name.units > 1 and (nation or family_in_capitals(scene, name)))
        full = full or (name is not None and strange and _stranger(scene, name))
        if name is not None and (leads_body(scene, name) or _is_office(scene, name, position)):
            return
        if name is None or not full or not found.offer(name, "list"):
            return
        position = name.last


def _stranger(scene: Scene, name: NameSpan) -> bool:
    """Tell a Latin name of a list, known or not, with which the list goes on or ends."""
    ends = scene.form(_behind_home(scene, name.last)) in COMMAS | AND | {".", ";"}
    return is_latin(scene, name) and _FULL <= name.units <= _WHOLE and ends and not names_thing(scene, name)


def behind_role(scene: Scene, found: Found, role: RoleSpan) -> None:
    """Take the last of a list behind a name and its office: "Ms. X, director, and Oliver Strand.", «، وY عن الهيئة»."""
    comma = role.first - 1
    if scene.form(comma) not in COMMAS or not found.taken(comma - 1) or not scene.same_line(comma - 1, role.last):
        return
    i = role.last + (scene.form(role.last) in COMMAS)
    joined = arabic.after_and(scene.form(i))
    latin = scene.form(i) in AND and not arabic.is_arabic(scene.form(i + 1))
    first = i + latin
    if not (latin or joined) or not scene.same_line(role.last - 1, first) or not is_free(scene, first):
        return
    name = name_at(scene, first, anchored=True, cut=0 if latin else 1)
    if name is None or name.units < _FULL or first in scene.in_role or not _ends_list(scene, name.last):
        return
    known = scene.name(first) if latin else scene.name_of(joined or "")
    words = [scene.form(k) for k in range(name.first, name.last) if scene.is_word(k)]
    plain = scene.form(first) not in latin_words() and not arabic.tells_deed(scene.form(first)[name.cut :])
    strange = any(word not in latin_words() and word not in arabic_words() for word in words[1:])
    borne = known is not None and known.given + known.family > 0 and plain and strange
    if borne or (not latin and sounds_foreign(scene, name)):
        found.offer(name, "list")


def _ends_list(scene: Scene, i: int) -> bool:
    """Tell whether a sign, the line's end or whose people they are stands behind the last of a list."""
    closed = not scene.is_word(i) or not scene.same_line(i - 1, i)
    return (closed and scene.form(i) not in ("-", "'")) or scene.form(i) in _OF_WHOM or i in scene.heading


_OF_WHOM = frozenset(("of", "from", "de", "du", "des", "d", *grammar().representation))


def _is_office(scene: Scene, name: NameSpan, comma: int) -> bool:
    """Tell an office that is a given name too behind a name and a comma, before a noun that nobody bears.

    «السيد X، قاضي استئناف» tells who X is; «X، وقاضي …» and «X، قائد البلوشي» go on with names.
    """
    office = scene.form(name.first) in words_of_class(WordClass.ROLE, "ar") and name.units == _FULL
    noun = name.first + 1
    set_off = scene.form(comma) in COMMAS and name.first == comma + 1
    known = scene.name(noun)
    borne = known is not None and known.given + known.family > 1
    return office and set_off and name.last == noun + 1 and not borne and not scene.definite(noun)


def leads_body(scene: Scene, name: NameSpan) -> bool:
    """Tell an office that is a given name too before a noun that nobody bears: «وقائد الجيش العماد X»."""
    rest = scene.form(name.first)[name.cut :]
    office = rest in words_of_class(WordClass.ROLE, "ar") and name.units <= _FULL
    noun = scene.form(name.first + 1)
    thing = without_article(noun) in heads("ar") or not classes_of(without_article(noun), "ar").isdisjoint(_NOUNS)
    return office and thing and scene.same_line(name.first, name.first + 1)


_NOUNS = frozenset((WordClass.DOMAIN, WordClass.LOCAL))
_FRENCH_OF = "de"
_REMARK = 14
"""Tokens of a remark in brackets behind who is listed: "(joined at 4:04)"."""
_BRACKET = 5
"""Words of a role in brackets behind a name: "Ms. X (head of delegation), Y and Z"."""


def _behind_bracket(scene: Scene, i: int) -> int:
    """Step over a bracket that holds the role, or the post, of who is listed before it: «سفراء: X (تونس)، Y (مصر)».

    So do the letters of a party or land: "Anna Nowak (EPP, PL), Piet de Vries".
    """
    longest = _REMARK if scene.is_word(i + 1) and scene.written(i + 1).islower() else _BRACKET
    inside = range(i + 1, i + 2 + longest) if scene.form(i) == "(" else ()
    close = next((k for k in inside if scene.form(k) == ")"), 0)
    if longest == _REMARK and close and scene.same_line(i, close + 1) and scene.form(close + 1) in COMMAS:
        return close + 1  # "Rachel McDermott (joined at 4:04), Pat McNamara"
    told = (
        close > 0
        and scene.same_line(i, close)
        and (
            any(k in scene.heading or scene.inside(k, Kind.PLACE) for k in range(i + 1, close))
            or all(scene.written(k).isupper() or not scene.is_word(k) for k in range(i + 1, close))
        )
    )
    return close + 1 if told else i


def list_heads(scene: Scene, found: Found) -> None:
    """Take the names that no list knows before one that is found: « Lissan AFILAL, René DAVAL »."""
    names = [name for name, _ in found.names.values() if is_latin(scene, name) and name.units >= _FULL]
    while names:
        before = _before(scene, names.pop())
        if before is not None and found.offer(before, "list"):
            names.append(before)


def _before(scene: Scene, name: NameSpan) -> NameSpan | None:
    """Return the name that a comma or "and" joins to one behind it, its family name in capitals too."""
    last = name.first - (scene.form(name.first - 1) in AND)
    last -= scene.form(last - 1) in COMMAS
    if last == name.first or not scene.same_line(last - 1, name.first):
        return None
    for first in range(max(0, last - _LONGEST), last - 1):
        whole = not (
            scene.is_word(first - 1) and scene.same_line(first - 1, first) and is_capital(scene.written(first - 1))
        )
        whole = whole and scene.form(first - 1) not in _JOINTS and scene.form(first) not in _JOINTS
        head = name_at(scene, first, anchored=True) if whole and is_free(scene, first) else None
        if head is not None and head.last == last and head.units >= _FULL and _alike(scene, head, name):
            return head
    return None


def _alike(scene: Scene, head: NameSpan, name: NameSpan) -> bool:
    """Tell two names with family names in capitals, or the first of two « par » and "and" tell, a word of it known."""
    if family_in_capitals(scene, name):
        return family_in_capitals(scene, head)
    two = scene.form(name.first - 1) in AND and scene.form(head.first - 1) in _BY_WHOM
    return two and head.known > 0 and head.units == _FULL and scene.ending(head.first) is Ending.NO


_BY_WHOM = frozenset(("par", "by", "entre", "between", "avec", "with"))
_JOINTS = frozenset(("-", "'", "."))
_LONGEST = 6
"""Tokens of a name, its hyphens among them."""
