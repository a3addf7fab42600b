"""Names behind roles: «وزير العدل، …», «ministre de la Justice, …»."""

from extractors.persons.before import MOST_BEFORE, TWO, begins_unheard, cut_and
from extractors.persons.foreign import is_described, is_foreign, is_unheard, sounds_foreign
from extractors.persons.found import Found, is_free, likely_first, name_at
from extractors.persons.names import NameSpan
from extractors.persons.offices import is_alone
from extractors.persons.sayyid import between_names
from extractors.persons.unheard import bears_unheard, in_capitals, is_apposed
from extractors.titles.latin_commas import before_whole_name, body_set_off, past_body
from extractors.titles.scene import RoleSpan, Scene
from extractors.titles.sisters import behind_sister
from lexicon.countries import country_of_adjective
from lexicon.naming import classes_of, heads
from lexicon.people import Ending, introductions, people_nouns
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words, latin_words
from schemas.mention import Kind
from text import inflection as arabic
from text.clitics import readings
from text.latin_names import is_capital
from text.naming import BY, FOREIGN_ENDINGS, looks_derived_verbal_noun
from text.signs import COMMAS, MARKS


def after_role(scene: Scene, found: Found, role: RoleSpan) -> None:
    """Take the name after a role, over a comma at most: «وزير العدل، …», «ministre de la Justice, …»."""
    i = _past_land(scene, role, behind_sister(scene, _after_acronym(scene, _past_guest(scene, role.last))))
    if scene.form(i) in _CLOSES and _in_brackets(scene, found, role, i + 1):
        return
    set_off = body_set_off(scene, i)
    i = past_body(scene, i) if set_off else i  # "the Spokesperson, Ministry of Health, Kofi Asare"
    comma = scene.form(i) in COMMAS | {":"}
    i += comma
    if not scene.same_line(role.last - 1, i) or found.taken(i) or not _free_name(scene, i):
        return
    if role.last == role.first + 1 and between_names(scene, role.first):
        return
    if comma and (cut_and(scene, i) or _joins_unheard(scene, i) or introductions().match_at(scene.words, i)):
        return  # «باحثة اجتماعية، وعمر البشير، مهندس زراعي»: the next person
    name = name_at(scene, i, anchored=True, cut=0 if comma else cut_and(scene, i))
    if name is None or _is_thing(scene, name):
        return
    apposed = comma and (is_apposed(scene, role, name) or _is_labelled(scene, role, name))
    apposed = apposed or (set_off and before_whole_name(scene, i - 1))
    if apposed or (not comma and (bears_unheard(scene, role, name) or _sounds(scene, role, name))):
        found.offer(name, "after-role")
    elif (
        role.solid
        or role.back
        or name.known
        or _family_shouted(scene, name)
        or _ranked(scene, role)
        or (not comma and _strange(scene, name))
    ):
        _behind(scene, found, role, name, comma=comma)


def _is_labelled(scene: Scene, role: RoleSpan, name: NameSpan) -> bool:
    """Tell a name that fills the rest of a line behind an office and a colon, whosoever it is: «أمين السر: …»."""
    label = scene.form(name.first - 1) == ":" and name.first - 1 == role.last
    opens = not scene.same_line(role.first - 1, role.first) or not scene.is_word(role.first - 1)
    last = name.last + (scene.form(name.last) == ".")
    return label and opens and not scene.same_line(name.last - 1, last) and is_unheard(scene, name)


def _past_guest(scene: Scene, i: int) -> int:
    """Step over what is said of a delegation behind who leads it: «رئيس الوفد الزائر ماركو فيري»."""
    led = scene.form(i - 1) in grammar().delegation
    while led and scene.form(i) in grammar().high_level and scene.definite(i) and scene.same_line(i - 1, i):
        i += 1
    return i


def _past_land(scene: Scene, role: RoleSpan, i: int) -> int:
    """Step over the land that commas set off from the town of an office: « maire de Gatineau, Québec, X »."""
    land = scene.mention_at(i + 1, Kind.PLACE) if role.solid and scene.form(i) == "," else None
    if land is None or not scene.inside(i - 1, Kind.PLACE):
        return i
    return land[1] if scene.form(land[1]) == "," and scene.same_line(i, land[1]) else i


def _is_thing(scene: Scene, name: NameSpan) -> bool:
    """Tell a body's noun, or a deed in the accusative, behind an office: «… مستشفى صور», «خصص … استقبالا حارا».

    So is a noun of the lexicon behind a letter: «أشاد المدير العام بجهود تونس».
    """
    form = scene.form(name.first)
    praised = scene.name(name.first) is None and form.startswith(BY) and form.removeprefix(BY) in arabic_words()
    if praised and not name.given:
        return True
    deed = form.endswith(arabic.ACCUSATIVE) and looks_derived_verbal_noun(form.removesuffix(arabic.ACCUSATIVE))
    return arabic.is_arabic(form) and not name.given and (deed or form in heads("ar") or is_described(scene, name))


def _family_shouted(scene: Scene, name: NameSpan) -> bool:
    """Tell a family name in capitals and a given name: "Minister LI Jie", as Chinese missions write."""
    first, last = scene.written(name.first), scene.written(name.last - 1)
    shaped = name.units == TWO and len(first) > 1 and first.isupper() and last.istitle()
    return shaped and latin_words().isdisjoint((scene.form(name.first), scene.form(name.last - 1)))


def _strange(scene: Scene, name: NameSpan) -> bool:
    """Tell two or more Latin words that are no words of the lexicon, and end of themselves: "President Taye Atske"."""
    forms = [scene.form(i) for i in range(name.first, name.last) if scene.is_word(i)]
    strange = name.units > 1 and not arabic.is_arabic(forms[0]) and latin_words().isdisjoint(forms)
    return strange and not scene.written(name.first).isupper() and _ends(scene, name.last)


def _sounds(scene: Scene, role: RoleSpan, name: NameSpan) -> bool:
    """Tell a name that sounds foreign and ends of itself behind any office: «قال الوزير أوسكار مندوزا إن …»."""
    back = role.back and not begins_unheard(scene, name.first)  # «عضو المجلس ودانيار عليموف القائم بأعمال …»
    held = role.solid or back or scene.definite(role.first)
    if not _is_closed(scene, name.last):
        return held and sounds_foreign(scene, name) and _ends(scene, name.last)
    whole = held or scene.definite(role.last - 1)  # «مقرر المجلس باتسورن تيركسغ،»
    return whole and (
        sounds_foreign(scene, name) or (is_unheard(scene, name) and not begins_unheard(scene, name.first))
    )


def _is_closed(scene: Scene, i: int) -> bool:
    """Tell whether a comma or full stop stands at a token, or the line ends before it."""
    return not scene.same_line(i - 1, i) or scene.form(i) in COMMAS | {"."}


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
    enough = enough or (not comma and latin and _family_shouted(scene, name))
    if name.units == 1:
        nation = country_of_adjective(scene.form(name.first)) is not None  # «وفد برلماني تركي»
        given = name.given > 0 and not comma and scene.ending(name.first) is Ending.NO and not nation
        given = given and (latin or is_alone(scene, name))
        enough = given or (latin and not comma and not role.solid)
    if enough:
        found.offer(name, "after-role")


def _in_brackets(scene: Scene, found: Found, role: RoleSpan, i: int) -> bool:
    """Take a whole name that stands in brackets behind its office: «السفير الياباني في فلسطين (كينجي موريتا)».

    Syrian papers put slashes around names: «مدير شؤون الأونروا في سورية /كارل بيني/».
    """
    if not role.solid or not scene.same_line(role.last - 1, i) or found.taken(i) or not is_free(scene, i):
        return False
    name = name_at(scene, i, anchored=True)
    opening = scene.form(i - 1)
    closed = name is not None and name.units > 1 and scene.form(name.last) == _CLOSES[opening]
    if name is None or not closed or in_capitals(scene, name.first, name.last):
        return False
    held = scene.inside(role.last - 1, Kind.ORGANIZATION)  # «بعثة الشرطة الأوروبية (يوبول كوبس)» is a body's name
    said = name.known > 0 or (not held and (opening == _SLASH or is_foreign(scene, name)))
    return said and found.offer(name, "after-role")


_SLASH = "/"
_CLOSES = {"(": ")", _SLASH: _SLASH}
"""The signs around a name behind its office."""


def _joins_unheard(scene: Scene, i: int) -> bool:
    """Tell «و» on a word that no list knows, before another one, a comma and an office: «، وإنغريد سولهايم، نائبة»."""
    joined = begins_unheard(scene, i) and not scene.is_boundary(i)
    ends = next((k for k in range(i + 1, i + 1 + MOST_BEFORE) if scene.form(k) in COMMAS), 0)
    return joined and ends > 0 and scene.same_line(i, ends + 1) and scene.role(ends + 1) is not None


def _ranked(scene: Scene, role: RoleSpan) -> bool:
    """Tell whether a role bears an envoy's rank or field, or a nationality: «السكرتير الثاني», «الخبير البولوني»."""
    abroad = role.role.posted or country_of_adjective(scene.form(role.last - 1)) is not None
    return abroad and role.last - role.first > 1 and arabic.is_arabic(scene.form(role.first))


def _posted(scene: Scene, role: RoleSpan, name: NameSpan) -> bool:
    """Tell whether a name that no list knows fits an office: foreign words, or behind an envoy a given name last.

    «السفير الهندي لدى سوريا إرشاد أحمد»
    """
    if (role.solid or _ranked(scene, role)) and (is_foreign(scene, name) or _of_envoy(scene, role, name)):
        return True
    first = scene.form(name.first)
    two = role.solid and name.units == TWO and name.given > 0 and (role.role.posted or _no_noun(scene, name.first))
    return two and arabic.is_arabic(first) and not scene.definite(name.first) and arabic.after_and(first) is None


def _of_envoy(scene: Scene, role: RoleSpan, name: NameSpan) -> bool:
    """Tell two to four words behind an envoy's office of which the first is no word at all: «سفير … فرنك بيكر»."""
    words = [i for i in range(name.first, name.last) if scene.is_word(i)]
    forms = [scene.form(i) for i in words]
    read = {reading.form for form in forms for reading in readings(form)}
    plain = all(arabic.is_arabic(form) for form in forms) and not any(map(scene.definite, words))
    plain = plain and not any(scene.written(i).endswith(arabic.TA_MARBUTA) for i in words)
    plain = plain and not forms[0].endswith((arabic.FEMININE, arabic.ACCUSATIVE))
    strange = scene.name(words[0]) is None and not arabic.looks_like_action(forms[0])
    held = role.role.posted and TWO <= name.units <= _WHOLE and plain and strange and name.known > 0
    return held and arabic_words().isdisjoint(read) and arabic.after_and(forms[0]) is None


_WHOLE = 4
"""Words of an envoy's name."""


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


def _family_last(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name of two words ends in a known family name with the article («دلشاد الزيباري»)."""
    word = scene.name(name.last - 1)
    form = scene.form(name.last - 1)
    known = word is not None and (word.family >= _BORNE or (word.family > 0 and _ends(scene, name.last)))
    borne = known and scene.definite(name.last - 1)
    plain = scene.ending(name.first) is Ending.NO and scene.role(name.last - 1) is None
    if name.units == TWO and borne and plain and form not in grammar().adjectives:
        return True  # «رئيس المجلس مهلهل الخالد»
    return name.units == 2 and arabic.is_relation(form) and (word is not None or form not in grammar().adjectives)  # noqa: PLR2004


_BORNE = 10
"""Bearers of a family name that tells a name."""
