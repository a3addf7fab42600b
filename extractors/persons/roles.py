"""Names beside roles: «وزير العدل، …», «…, ministre de la Justice»."""

from extractors.persons.foreign import is_foreign, sounds_foreign
from extractors.persons.found import Found, is_free, likely_first, name_at, of_syllables
from extractors.persons.names import NameSpan
from extractors.persons.offices import is_alone
from extractors.persons.unheard import bears_unheard, in_capitals, is_apposed
from extractors.titles.scene import RoleSpan, Scene
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, classes_of, heads, words_of_class
from lexicon.people import Ending, introductions, people_nouns
from lexicon.places import PlaceWord, place_words
from lexicon.role_grammar import grammar, role_words
from schemas.mention import Kind
from text import inflection as arabic
from text.latin_names import is_capital
from text.naming import FOREIGN_ENDINGS
from text.signs import COMMAS, MARKS


def after_role(scene: Scene, found: Found, role: RoleSpan) -> None:
    """Take the name after a role, over a comma at most: «وزير العدل، …», «ministre de la Justice, …»."""
    i = _after_acronym(scene, role.last)
    if scene.form(i) == "(" and _in_brackets(scene, found, role, i + 1):
        return
    comma = scene.form(i) in COMMAS | {":"}
    i += comma
    if not scene.same_line(role.last - 1, i) or found.taken(i) or not _free_name(scene, i):
        return
    if comma and (_cut_and(scene, i) or _joins_unheard(scene, i) or introductions().match_at(scene.words, i)):
        return  # «باحثة اجتماعية، وعمر البشير، مهندس زراعي»: the next person
    name = name_at(scene, i, anchored=True)
    if name is None:
        return
    if is_apposed(scene, role, name) if comma else (bears_unheard(scene, role, name) or _sounds(scene, role, name)):
        found.offer(name, "after-role")
    elif role.solid or role.back or name.known or _ranked(scene, role):
        _behind(scene, found, role, name, comma=comma)


def _sounds(scene: Scene, role: RoleSpan, name: NameSpan) -> bool:
    """Tell a name that sounds foreign and ends of itself behind any office: «قال الوزير أوسكار مندوزا إن …»."""
    held = role.solid or scene.definite(role.first)
    return held and sounds_foreign(scene, name) and _ends(scene, name.last)


def _behind(scene: Scene, found: Found, role: RoleSpan, name: NameSpan, *, comma: bool) -> None:
    """Take a name behind an office that may be followed by one, where its words are enough of a name."""
    latin = not arabic.is_arabic(scene.form(name.first))
    if latin and not comma and in_capitals(scene, role.first, name.last):
        return
    enclosed = not comma or latin or scene.form(name.last) in COMMAS | {"."}
    enough = name.given > 0 or (name.units > 1 and (name.known > 0 or enclosed))
    fits = likely_first(scene, name) or (comma and enclosed and name.units > 1) or _family_last(scene, name)
    enough = enough and (latin or fits)
    enough = enough or (not comma and _posted(scene, role, name) and _ends(scene, name.last))
    enough = enough or (not comma and _before_father(scene, name.first) and name.units > 1)
    if name.units == 1:
        nation = country_of_adjective(scene.form(name.first)) is not None  # «وفد برلماني تركي»
        given = name.given > 0 and not comma and scene.ending(name.first) is Ending.NO and not nation
        given = given and (latin or is_alone(scene, name))
        enough = given or (latin and not comma and not role.solid)
    if enough:
        found.offer(name, "after-role")


def _in_brackets(scene: Scene, found: Found, role: RoleSpan, i: int) -> bool:
    """Take a whole name that stands in brackets behind its office: «السفير الياباني في فلسطين (كينجي موريتا)»."""
    if not role.solid or not scene.same_line(role.last - 1, i) or found.taken(i) or not is_free(scene, i):
        return False
    name = name_at(scene, i, anchored=True)
    closed = name is not None and name.units > 1 and scene.form(name.last) == ")"
    if name is None or not closed or in_capitals(scene, name.first, name.last):
        return False
    held = scene.inside(role.last - 1, Kind.ORGANIZATION)  # «بعثة الشرطة الأوروبية (يوبول كوبس)» is a body's name
    said = name.known > 0 or (not held and is_foreign(scene, name))
    return said and found.offer(name, "after-role")


def _begins_unheard(scene: Scene, i: int) -> bool:
    """Tell a word that begins with «و» and is in no list of names."""
    return arabic.after_and(scene.form(i)) is not None and scene.name(i) is None


def _joins_unheard(scene: Scene, i: int) -> bool:
    """Tell «و» on a word that no list knows, before another one, a comma and an office: «، وإنغريد سولهايم، نائبة»."""
    joined = _begins_unheard(scene, i) and not scene.is_boundary(i)
    ends = next((k for k in range(i + 1, i + 1 + _MOST_BEFORE) if scene.form(k) in COMMAS), 0)
    return joined and ends > 0 and scene.same_line(i, ends + 1) and scene.role(ends + 1) is not None


def _ranked(scene: Scene, role: RoleSpan) -> bool:
    """Tell whether a role bears an envoy's rank or field, or a nationality: «السكرتير الثاني», «الخبير البولوني»."""
    abroad = role.role.posted or country_of_adjective(scene.form(role.last - 1)) is not None
    return abroad and role.last - role.first > 1 and arabic.is_arabic(scene.form(role.first))


def _posted(scene: Scene, role: RoleSpan, name: NameSpan) -> bool:
    """Tell whether a name that no list knows fits an office: foreign words, or behind an envoy a given name last.

    «السفير الهندي لدى سوريا إرشاد أحمد»
    """
    if (role.solid or _ranked(scene, role)) and is_foreign(scene, name):
        return True
    first = scene.form(name.first)
    two = role.solid and name.units == _TWO and name.given > 0 and (role.role.posted or _no_noun(scene, name.first))
    return two and arabic.is_arabic(first) and not scene.definite(name.first) and arabic.after_and(first) is None


def _no_noun(scene: Scene, i: int) -> bool:
    """Tell a word that has no shape or sense of a common noun: «رئيسة بعثة اللجنة الدولية دافني ماري»."""
    form = scene.form(i)
    shaped = arabic.looks_like_action(form) or arabic.is_plural_of_things(form) or form.endswith(arabic.FEMININE)
    sense = form in heads("ar") or bool(classes_of(form, "ar")) or form in people_nouns()
    return scene.name(i) is None and not (shaped or sense or scene.role(i)) and form.endswith(_FOREIGN_LAST)


def _after_acronym(scene: Scene, i: int) -> int:
    """Step over a body's acronym in brackets or quotation marks, and a place behind it («"يونسف" في السودان»)."""
    inner = scene.mention_at(i + 1, Kind.ORGANIZATION) if scene.form(i) in _OPENING else None
    letters = scene.form(i) == "(" and scene.is_word(i + 1) and is_capital(scene.written(i + 1))
    if inner is None and letters and scene.form(i + 2) == ")" and scene.form(i + 3) in COMMAS:
        return i + 3 if scene.same_line(i, i + 3) else i  # « la ministre de la Santé (MINSANTE), … »
    if inner is None or scene.form(inner[1]) not in _CLOSING or not scene.same_line(i, inner[1]):
        return i
    last = inner[1] + 1
    place = scene.mention_at(last + 1, Kind.PLACE) if scene.form(last) in grammar().inside else None
    return place[1] if place is not None else last


_OPENING, _CLOSING = frozenset(("(", '"')), frozenset((")", '"'))


def _before_father(scene: Scene, i: int) -> bool:
    """Tell a word that «ولد» or «منت» follows: «وزير البيطرة أحمديت ولد الشين»."""
    return scene.form(i + 1) in grammar().born_of and scene.ending(i) is Ending.NO


_FOREIGN_LAST = (*FOREIGN_ENDINGS, arabic.RELATION_ENDINGS[0])


def _ends(scene: Scene, i: int) -> bool:
    """Tell whether what stands at a token ends a name by itself: a sign, a line's end, a verb, a mention."""
    if scene.name(i) is None and arabic.looks_like_action(scene.form(i)):
        return True  # «… مناسبة للتشاور»
    if not scene.is_word(i) or not scene.same_line(i - 1, i) or scene.ending(i) is not Ending.NO or scene.is_verb(i):
        return True
    if (arabic.after_and(scene.form(i)) or "") in people_nouns():
        return True  # «… وعضوات البرلمان»
    return i in scene.solid or scene.honorific(i) is not None or not is_free(scene, i)


def _free_name(scene: Scene, i: int) -> bool:
    i = scene.skip(i, MARKS)
    return i < scene.size and is_free(scene, i)


def before_role(scene: Scene, found: Found, role: RoleSpan) -> None:
    """Take the name before a role, over a comma: «…، وزير العدل», «…, ministre de la Justice»."""
    i = role.first - 1
    closed = scene.same_line(i, role.last) and ")" in map(scene.form, range(role.last, role.last + _CLOSED))
    enclosed = scene.form(i) == "(" and (closed or not arabic.is_arabic(scene.form(role.first)))
    if scene.form(i) in COMMAS or enclosed:
        i -= 1
    i = scene.skip(i, MARKS, -1)
    if i < 0 or not scene.same_line(i, role.first) or found.taken(i) or not scene.is_word(i) or _is_house(scene, i):
        return
    if _joined_between(scene, found, role, i):
        return
    for first in range(max(0, i - 5), i + 1):
        if not scene.same_line(first, i) or found.taken(first) or not is_free(scene, first) or first in scene.in_role:
            continue
        listed = enclosed and scene.form(first - 1) in COMMAS  # «…، وفريدريكو بيدروسو (أخصائي نقل)»
        cut = _cut_and(scene, first) or int(listed and _begins_unheard(scene, first))
        name = name_at(scene, first, anchored=True, cut=cut)
        met = role.cut and scene.form(first) in words_of_class(WordClass.EVENT, "ar")  # «لقاء جمعه بسفير …»
        if name is None or name.last != i + 1 or met:
            continue
        latin = not arabic.is_arabic(scene.form(first))
        if latin and _shouted(scene, first, role.first):
            return
        likely = name.given > 0 and name.known > name.unknown and (name.cut > 0 or _begins_with_given(scene, first))
        likely = likely or of_syllables(scene, first) is not None
        likely = likely or (_opens_line(scene, first) and _two_names(scene, name))
        likely = likely or any(scene.form(k) in grammar().descent for k in range(first + 1, i))
        set_off = role.solid and (scene.form(role.first - 1) in COMMAS or _acts(scene, name))
        foreign = (set_off or (enclosed and not latin)) and is_foreign(scene, name)
        unheard = latin and role.solid and (_introduced(scene, first) or _is_foreign_script(scene, first, role))
        if name.units > 1 and (likely or foreign or unheard or (latin and name.known > 0)):
            found.offer(name, "before-role")
            return


_CLOSED = 3
"""Tokens behind the head of a role in brackets among which these close: «(أخصائي نقل)»."""


def _is_house(scene: Scene, last: int) -> bool:
    """Tell words in marks behind «في», which are the name of a house: «في «بيت الوسط»، السفير …»."""
    opens = next((k for k in range(last, max(last - _MOST_BEFORE, 0), -1) if scene.form(k) in MARKS), 0)
    behind = opens > 0 and scene.form(opens - 1) in place_words(PlaceWord.LOCATIVE, "ar")
    return behind and scene.form(last + 1) in MARKS


_TWO = 2


def _two_names(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name is a common given name, no verb, and a word that is no office."""
    plain = scene.ending(name.first) is Ending.NO and scene.role(name.last - 1) is None
    return name.given > 0 and name.units == _TWO and plain


def _opens_line(scene: Scene, first: int) -> bool:
    """Tell whether a line begins with a name, perhaps behind a bullet or number («نزهة أغبالو النائبة الثالثة …»)."""
    bullet = not scene.is_word(first - 1) and not scene.same_line(first - 3, first)
    return bullet or not scene.same_line(first - 1, first)


def _acts(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a verb stands before two words that may be a foreign name: «التقى هاكان فيدان وزير …»."""
    verb = scene.same_line(name.first - 1, name.first) and scene.is_verb(name.first - 1)
    last = scene.form(name.last - 1)
    return verb and not last.endswith(arabic.FEMININE) and not arabic.looks_like_action(scene.form(name.first))


def _joined_between(scene: Scene, found: Found, role: RoleSpan, i: int) -> bool:
    """Take a name of two or three words that «و» joins to what stands before, right before a role.

    «… عضو المجلس ودانيار عليموف القائم بأعمال …», «، وسالم مصطفى الحباشنة أمين …».
    """
    for first in range(max(0, i - _MOST_BEFORE), i):
        rest = arabic.after_and(scene.form(first))
        opens = first - 1 in scene.in_role or first in scene.ended or scene.form(first - 1) in COMMAS
        opens = opens or found.taken(first - 1)
        known = scene.name_of(rest) if rest is not None else None
        if scene.is_verb(first) and (known is None or known.given < _GIVEN):
            continue  # «وودعه …»
        if rest is None or not opens or not scene.same_line(first - 1, i) or scene.name(first) is not None:
            continue
        if (
            not (role.solid or _both_known(scene, first, rest) or scene.form(role.first - 1) in COMMAS)
            or scene.is_boundary(first)
            or not all(is_free(scene, k) for k in range(first, i + 1))
        ):
            continue
        name = name_at(scene, first, anchored=True, cut=1)
        if (
            name is not None
            and name.last == i + 1
            and name.units > 1
            and (scene.name_of(rest) or name.given or is_foreign(scene, name))
        ):
            return found.offer(name, "before-role")
    return False


_BORNE = 10
"""Bearers of a family name that tells a name."""
_MOST_BEFORE = 3
_GIVEN = 5


def _cut_and(scene: Scene, i: int) -> int:
    """Return 1 where a word is «و» before a common given name and is no name itself: «وعمر البشير»."""
    rest, whole = arabic.after_and(scene.form(i)), scene.name(i)
    if rest is None or (whole is not None and whole.given + whole.family > 1):
        return 0
    known = scene.name_of(rest)
    return int(scene.form(i + 1) in grammar().born_of or (known is not None and known.given >= _GIVEN))


def _both_known(scene: Scene, i: int, rest: str) -> bool:
    """Tell whether a common given name stands behind «و», and a known name after it: «ومنى الطيب، باحثة»."""
    known, after = scene.name_of(rest), scene.name(i + 1)
    plain = after is not None or (scene.ending(i + 1) is Ending.NO and not scene.definite(i + 1))
    return known is not None and known.given >= _GIVEN and plain


def _shouted(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a name and the role behind it are all in capitals, as headings are, with no comma between."""
    return scene.is_word(last - 1) and in_capitals(scene, first, last + 1)


def _introduced(scene: Scene, first: int) -> bool:
    """Tell whether "with", "by", "and" or « il s'agit de » stands before two capitalised words and a comma and role."""
    told = scene.form(first - 1) == "de" and scene.form(first - _TWO) == "agit"
    return scene.same_line(first - 1, first) and (told or scene.form(first - 1) in role_words().introducing)


def _is_foreign_script(scene: Scene, first: int, role: RoleSpan) -> bool:
    """Tell Latin words between the commas of an Arabic sentence, behind which an office is told of them."""
    commas = scene.form(first - 1) in COMMAS and scene.form(role.first - 1) in COMMAS
    return commas and arabic.is_arabic(scene.form(role.first)) and scene.same_line(first - 1, first)


def _family_last(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name of two words ends in a known family name with the article («دلشاد الزيباري»)."""
    word = scene.name(name.last - 1)
    form = scene.form(name.last - 1)
    known = word is not None and (word.family >= _BORNE or (word.family > 0 and _ends(scene, name.last)))
    borne = known and scene.definite(name.last - 1)
    plain = scene.ending(name.first) is Ending.NO and scene.role(name.last - 1) is None
    if name.units == _TWO and borne and plain and form not in grammar().adjectives:
        return True  # «رئيس المجلس مهلهل الخالد»
    return name.units == 2 and arabic.is_relation(form) and (word is not None or form not in grammar().adjectives)  # noqa: PLR2004


def _begins_with_given(scene: Scene, i: int) -> bool:
    known = scene.name(i)
    return scene.form(i) in grammar().parts_before or (known is not None and known.given > 0)
