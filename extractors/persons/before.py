"""Names before roles: «…، وزير العدل», «…, ministre de la Justice»."""

from extractors.persons.foreign import ends_foreign, is_foreign, sounds_foreign
from extractors.persons.found import Found, is_free, name_at, of_syllables
from extractors.persons.names import NameSpan
from extractors.persons.unheard import in_capitals
from extractors.titles.scene import RoleSpan, Scene
from lexicon.affiliations import standing_words
from lexicon.bearers import SEVERAL
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, words_of_class
from lexicon.people import Ending, homographs, name_word, style_words
from lexicon.places import PlaceWord, place_words
from lexicon.relations import either, relation_words
from lexicon.role_grammar import grammar, role_words
from lexicon.vocabulary import arabic_words, latin_words
from schemas.mention import Kind
from schemas.nouns import replace
from text import inflection as arabic
from text.naming import ALONG, BY, without_article
from text.signs import COMMAS, MARKS


def before_role(scene: Scene, found: Found, role: RoleSpan) -> None:
    """Take the name before a role, over a comma: «…، وزير العدل», «…, ministre de la Justice»."""
    apart = _before_article(scene, role)
    role = replace(role, first=apart)
    i = role.first - 1 - _capacity(scene, role.first - 1)
    closed = scene.same_line(i, role.last) and ")" in map(scene.form, range(role.last, role.last + _CLOSED))
    enclosed = scene.form(i) == "(" and (closed or not arabic.is_arabic(scene.form(role.first)))
    if scene.form(i) in COMMAS or enclosed:
        i -= 1
    i = _before_honours(scene, scene.skip(i, MARKS, -1))
    if i < 0 or not scene.same_line(i, role.first) or found.taken(i) or not scene.is_word(i) or _is_house(scene, i):
        return
    if _is_style(scene, i, role) or _joined_between(scene, found, role, i):
        return
    for first in range(max(0, i - 5), i):  # a name of one word is none here
        if (
            not scene.same_line(first, i)
            or found.taken(first)
            or not is_free(scene, first)
            or _is_no_first(scene, first)
        ):
            continue
        listed = enclosed and scene.form(first - 1) in COMMAS  # «…، وفريدريكو بيدروسو (أخصائي نقل)»
        listed = listed or (found.taken(first - 1) and not scene.is_boundary(first))  # «طوني كرم ولوتشيا بينيديتي …»
        brought = _brought_together(scene, found, first)
        cut = cut_and(scene, first) or _cut_with(scene, first) or int(brought)
        cut = cut or int(listed and begins_unheard(scene, first))
        name = name_at(scene, first, anchored=True, cut=cut)
        if name is None or name.last != i + 1 or _is_none(scene, role, first, i):
            continue
        latin = not arabic.is_arabic(scene.form(first))
        if latin and _shouted(scene, first, role.first):
            return
        lettered = latin and scene.written(first).isupper() and not scene.written(i).isupper()
        if lettered and scene.form(i) in latin_words():
            continue  # "NGA Chair Governor Chris Gregoire"
        likely = name.given > 0 and name.known > name.unknown and (name.cut > 0 or _begins_with_given(scene, first))
        likely = likely or (brought and name.known > 0)
        likely = likely or of_syllables(scene, first) is not None or _is_sharif(scene, name)
        likely = likely or (_opens_line(scene, first) and _two_names(scene, name))
        likely = likely or any(scene.form(k) in grammar().descent for k in range(first + 1, i))
        likely = likely or (scene.form(role.first - 1) in COMMAS and _met(scene, name))
        likely = likely or ((role.solid or scene.form(role.first - 1) in COMMAS) and _given_and_family(scene, name))
        likely = likely or (
            first - 1 in scene.own_houses and name.given > 0 and name.units > 1
        )  # «استقبل … بمكتبه جوزيف لادو وزير …»
        set_off = role.solid and (scene.form(role.first - 1) in COMMAS or _acts(scene, name))
        foreign = (set_off or (enclosed and not latin)) and is_foreign(scene, name)
        foreign = foreign or ((role.solid or _acts(scene, name)) and not cut and _sounds_strange(scene, name))
        unheard = latin and role.solid and _stands_alone(scene, first, role)
        if name.units > 1 and (likely or foreign or unheard or (latin and name.known > 0)):
            found.offer(name, "before-role")
            return


def _before_honours(scene: Scene, i: int) -> int:
    """Return the last word of a name behind which letters of seats and honours stand: "Eoin Byrne TD, Minister"."""
    while i > 0 and scene.written(i).isupper() and scene.form(i) in either("postnominal", "honours"):
        if scene.written(i - 1).isupper() and scene.form(i - 1) not in either("postnominal", "honours"):
            return i
        i -= 1
    return i


def _is_none(scene: Scene, role: RoleSpan, first: int, last: int) -> bool:
    """Tell what is spelt like the first word of a name before a role: an event, a rank, what is somebody's."""
    form = scene.form(first)
    none = role.cut > 0 and form in words_of_class(WordClass.EVENT, "ar")  # «لقاء جمعه بسفير …»
    none = none or (scene.honorific(last) is not None and form in homographs())  # «إشراف السيد والي …»
    none = none or form in grammar().role_adjectives  # «عن الجانب الأول نادر الخطيب، وزير …»
    none = none or _owns(scene, first) or form in arabic.OF_IT
    return none or _is_of_nation(scene, first) or _is_where(scene, first)


def _given_and_family(scene: Scene, name: NameSpan) -> bool:
    """Tell a common given name and a family that no list knows, nor the lexicon as a word: «ماجد الرخيصني، رئيس …».

    Behind a given name that is a word, too, the family is shaped as families are («سعيد البوقفيلي»).
    """
    given, form = scene.name(name.first), scene.form(name.last - 1)
    if name.units != TWO or name.cut or given is None or given.given < SEVERAL or not scene.definite(name.last - 1):
        return False
    heard = not arabic_words().isdisjoint((form, without_article(form))) or country_of_adjective(form) is not None
    plain = scene.ending(name.first) is scene.ending(name.last - 1) is Ending.NO and scene.role(name.last - 1) is None
    shaped = scene.form(name.first) not in homographs() or arabic.is_relation(form) or arabic.is_plural_family(form)
    return plain and shaped and not heard and not arabic.is_plural_of_things(form)


def _is_sharif(scene: Scene, name: NameSpan) -> bool:
    """Tell a name that the style of Moroccan nobles opens: «مولاي الحسن أحبيض رئيس جامعة …»."""
    form = scene.form(name.first)[name.cut :]
    return form in grammar().saintly and name.known > 0 and scene.ending(name.last - 1) is Ending.NO


def _cut_with(scene: Scene, i: int) -> int:
    """Return 1 for «ب» or «ل» on a given name that no word begins so: «يلتقي بأحمد بن سالم، رئيس …», «شكره لمنير …».

    The father's name follows, or another name's word.
    """
    form = scene.form(i)
    if not form.startswith(arabic.PREFIXES[:2]):
        return 0
    given, after = name_word(form[1:]), scene.name(i + 1) if scene.same_line(i, i + 1) else None
    borne = given is not None and given.given >= SEVERAL
    whole = scene.name(i) is None and form[1:] not in arabic_words() and form[1:] not in homographs()
    named = after is not None and whole and not scene.definite(i + 1)
    return int(borne and (scene.form(i + 1) in grammar().descent or named))


def _brought_together(scene: Scene, found: Found, i: int) -> bool:
    """Tell «ب» on a name that nobody knows, where a verb before needs it: «جمع الوزيرة بصامويل وانجالا، وزير …».

    Between them stand the other side and words of the day, and no office is left without its bearer before it.
    """
    form, before = scene.form(i), i - 1 - (scene.form(i - 1) in COMMAS)
    if not form.startswith(BY) or len(form) < _SHORTEST_BY or scene.name(i) is not None or before in scene.in_role:
        return False
    if before == i - 1 and not (found.taken(before) or scene.form(before) in relation_words("brings_together")):
        return False
    for k in range(i - 1, max(i - _FAR, -1), -1):
        if scene.same_line(k, i) and scene.form(k) in relation_words("brings_together"):
            return True
        if not scene.same_line(k, i) or scene.form(k) in _PARTS or scene.is_verb(k):
            return False
    return False


_SHORTEST_BY = 5
_FAR = 24
"""Words before a name among which the verb stands, who else was there and when between."""
_PARTS = frozenset((".", ALONG, "؛"))


def _owns(scene: Scene, i: int) -> bool:
    """Tell people of somebody's, before a name: «في مقدمة مستقبليه أحمد بن سالم، رئيس …»."""
    given = scene.name(i + 1)
    plain = scene.name(i) is None and arabic.is_possessed(scene.form(i))
    return plain and given is not None and given.given >= SEVERAL


def _before_article(scene: Scene, role: RoleSpan) -> int:
    """Return where a role with its article begins that commas set off from a name: "X, the Speaker of the House, …".

    Where no comma closes it, it may be another's: "After meeting X, the Minister of Trade left". A possessive needs
    none: « par X, son ministre de la Santé ».
    """
    at = role.first
    owned = scene.form(at - 1) in role_words().owners and scene.form(at - 2) == "," and scene.same_line(at - 2, at)
    if owned and not arabic.is_arabic(scene.form(role.first)):
        return at - 1
    while scene.form(at - 1) in role_words().articles | {"'"} and scene.same_line(at - 1, at):
        at -= 1
    ends = not scene.same_line(role.last - 1, role.last) or scene.form(role.last) in {",", ".", ")", ";"}
    set_off = at < role.first and scene.form(at - 1) == "," and ends and not arabic.is_arabic(scene.form(role.first))
    named = set_off and scene.same_line(at - _NAME_AND_COMMA, at) and _begins_name(scene, at - 1)
    return at if named else role.first


_NAME_AND_COMMA = 3


def _begins_name(scene: Scene, comma: int) -> bool:
    """Tell whether a known given name and at most two capitalised words more stand right before a comma."""
    for first in (comma - 2, comma - 3):
        words = range(first, comma)
        capital = all(scene.is_word(k) and scene.written(k)[0].isupper() for k in words)
        known = scene.name(first) if capital and scene.same_line(first, comma) else None
        if known is not None and known.given > known.family:
            return scene.role(first) is None
    return False


def _is_where(scene: Scene, first: int) -> bool:
    """Tell the unheard place of a deed behind "in": "received in Ain Marjan, former Minister X"."""
    return scene.form(first - 1) == "in" and scene.same_line(first - 1, first) and scene.honorific(first) is None


def _is_of_nation(scene: Scene, first: int) -> bool:
    """Tell the nation of a definite noun right before a name: «ترأس الوفد العماني هلال المعمري، …»."""
    noun = first > 0 and scene.same_line(first - 1, first) and scene.definite(first - 1)
    styled = noun and scene.honorific(first - 1) is not None
    return noun and not styled and scene.definite(first) and country_of_adjective(scene.form(first)) is not None


def _is_no_first(scene: Scene, first: int) -> bool:
    """Tell a word of an office, the kind of a delegation («وفد تجاري مكسيكي، …»), «ومعه» or what one is under.

    No name begins so: «تحت إشراف منير حسان وكيل الوزارة».
    """
    kind = scene.form(first - 1) in grammar().delegation and not arabic.is_definite(scene.form(first - 1))
    kind = kind or scene.form(first - 1) in grammar().under
    form = scene.form(first)
    kind = kind or (form in standing_words("before_offices") and scene.role(first + 1) is not None)
    return kind or first in scene.in_role or (arabic.after_and(form) or form) in arabic.WITH_PRONOUN


def _capacity(scene: Scene, last: int) -> int:
    """Return how many words right before a role say that one acts in it: « en sa qualité de », "in his capacity as"."""
    first = max(last - _LONGEST_CAPACITY, 0)
    words = [scene.form(k) for k in range(first, last + 1)] if scene.form(last) in _BEFORE_ROLES else []
    noun = next((n for n, word in enumerate(words) if word in _CAPACITIES), 0)
    opens = next((n for n in range(noun - 1, -1, -1) if words[n] in _INSIDE), None)
    return len(words) - opens if opens is not None else 0


_LONGEST_CAPACITY = 5
_CAPACITIES = frozenset(("capacity", "qualite"))
_INSIDE = frozenset(("in", "en"))
_BEFORE_ROLES = frozenset(("as", "de", "d", "'"))


def _sounds_strange(scene: Scene, name: NameSpan) -> bool:
    """Tell a name that sounds foreign, or whose words behind a given name do: «ترأس الوفد جان لوكا بيليني المدير»."""
    if any(scene.ending(i) is not Ending.NO or scene.honorific(i) for i in range(name.first, name.last)):
        return False  # «لقاء بين معالي وزير …»
    met = _acts(scene, name) or (scene.form(name.first - 1) in COMMAS and scene.same_line(name.first - 1, name.first))
    if met and ends_foreign(scene, name):
        return True
    if name.given == 1 and _begins_with_given(scene, name.first):
        name = replace(name, first=name.first + 1, units=name.units - 1)
    return sounds_foreign(scene, name)


_CLOSED = 3
"""Tokens behind the head of a role in brackets among which these close: «(أخصائي نقل)»."""


def _is_house(scene: Scene, last: int) -> bool:
    """Tell words in marks behind «في», which are the name of a house: «في «بيت الوسط»، السفير …»."""
    opens = next((k for k in range(last, max(last - MOST_BEFORE, 0), -1) if scene.form(k) in MARKS), 0)
    behind = opens > 0 and scene.form(opens - 1) in place_words(PlaceWord.LOCATIVE, "ar")
    return behind and scene.form(last + 1) in MARKS


TWO = 2


def _two_names(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name is a common given name, no verb, and a word that is no office."""
    plain = scene.ending(name.first) is Ending.NO and scene.role(name.last - 1) is None
    return name.given > 0 and name.units == TWO and plain


def _opens_line(scene: Scene, first: int) -> bool:
    """Tell whether a line begins with a name, perhaps behind a bullet or number («نزهة أغبالو النائبة الثالثة …»)."""
    bullet = not scene.is_word(first - 1) and not scene.same_line(first - 3, first)
    return bullet or not scene.same_line(first - 1, first)


def _acts(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a verb or «مع» stands before two words that may be a foreign name: «التقى هاكان فيدان وزير …»."""
    before = scene.form(name.first - 1)
    verb = (
        name.first - 1 in scene.own_houses
        or scene.is_verb(name.first - 1)
        or (arabic.after_and(before) or before) in grammar().together
    )
    verb = verb and scene.same_line(name.first - 1, name.first)
    last = scene.form(name.last - 1)
    return verb and not last.endswith(arabic.FEMININE) and not arabic.looks_like_action(scene.form(name.first))


def _met(scene: Scene, name: NameSpan) -> bool:
    """Tell a given name behind a verb: «استقبل سعيد الكرطي، مدير الميناء، …»."""
    verb = scene.same_line(name.first - 1, name.first) and scene.is_verb(name.first - 1)
    given = name.given > 0 and _begins_with_given(scene, name.first)
    return verb and name.cut == 0 and (given or name.known == name.units)  # «عقد كلاوس ريمان، الرئيس …»


def _is_style(scene: Scene, i: int, role: RoleSpan) -> bool:
    """Tell a style right before a role, behind a word that is hardly a name: «وأشكر سعادة سفير هولندا»."""
    if i != role.first - 1 or scene.form(i) not in style_words():
        return False
    known = name_word(arabic.after_and(scene.form(i - 1)) or scene.form(i - 1))
    return known is None or known.given < SEVERAL


def _joined_between(scene: Scene, found: Found, role: RoleSpan, i: int) -> bool:
    """Take a name of two or three words that «و» joins to what stands before, right before a role.

    «… عضو المجلس ودانيار عليموف القائم بأعمال …», «، وسالم مصطفى الحباشنة أمين …».
    """
    for first in range(max(0, i - MOST_BEFORE), i):
        rest = arabic.after_and(scene.form(first))
        opens = first - 1 in scene.in_role or first in scene.ended or scene.form(first - 1) in COMMAS
        opens = opens or found.taken(first - 1) or scene.form(first - 1) in relation_words("delegation_words")
        known = scene.name_of(rest) if rest is not None else None
        if scene.is_verb(first) and (known is None or known.given < SEVERAL):
            continue  # «وودعه …»
        if rest in arabic.WITH_PRONOUN:
            continue  # «ومعه أنجيلا ستون، مديرة …»
        if rest is None or not opens or not scene.same_line(first - 1, i) or scene.name(first) is not None:
            continue
        if (
            not (role.solid or _both_known(scene, first, rest) or scene.form(role.first - 1) in COMMAS)
            or scene.is_boundary(first)
            or not all(is_free(scene, k) for k in range(first, i + 1))
        ):
            continue
        to_him = known is None and rest.startswith(arabic.PREFIXES[:2]) and name_word(rest[1:]) is not None
        given = name_word(rest[1:]) if to_him else None  # «ولأحمد سالم رئيس الغرفة»
        name = name_at(scene, first, anchored=True, cut=1 + (given is not None and given.given >= SEVERAL))
        if (
            name is not None
            and name.last == i + 1
            and name.units > 1
            and (scene.name_of(rest[name.cut - 1 :]) or name.given or is_foreign(scene, name))
        ):
            return found.offer(name, "before-role")
    return False


MOST_BEFORE = 3
_MUCH = 100
"""How much oftener a name is borne than the family that «و» and it are spelt like: «وعلي»."""


def cut_and(scene: Scene, i: int) -> int:
    """Return 1 where a word is «و» before a common given name and is hardly a name itself: «وعمر البشير»."""
    rest, whole = arabic.after_and(scene.form(i)), scene.name(i)
    known = scene.name_of(rest) if rest is not None else None
    borne = 0 if whole is None else whole.given + whole.family
    if rest is None or (borne > 1 and (known is None or known.given < _MUCH * borne)):
        return 0
    return int(scene.form(i + 1) in grammar().born_of or (known is not None and known.given >= SEVERAL))


def _both_known(scene: Scene, i: int, rest: str) -> bool:
    """Tell whether a common given name stands behind «و», and a known name after it: «ومنى الطيب، باحثة»."""
    known, after = scene.name_of(rest), scene.name(i + 1)
    plain = after is not None or (scene.ending(i + 1) is Ending.NO and not scene.definite(i + 1))
    return known is not None and known.given >= SEVERAL and plain


def _shouted(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a name and the role behind it are all in capitals, as headings are, with no comma between."""
    return scene.is_word(last - 1) and in_capitals(scene, first, last + 1)


def _introduced(scene: Scene, first: int) -> bool:
    """Tell whether "with", "by", "and" or « il s'agit de » stands before two capitalised words and a comma and role."""
    told = scene.form(first - 1) == "de" and scene.form(first - TWO) == "agit"
    office = first in scene.ended and first - 1 not in scene.solid  # « L'ambassadrice X, chef de la délégation, »
    return scene.same_line(first - 1, first) and (told or office or scene.form(first - 1) in role_words().introducing)


def _stands_alone(scene: Scene, first: int, role: RoleSpan) -> bool:
    """Tell Latin words before an office of which the words around tell that they are a name."""
    return (
        _introduced(scene, first)
        or _is_owned(scene, first, role)
        or _is_foreign_script(scene, first, role)
        or _opens_sentence(scene, first, role)
        or _is_set_off(scene, first, role)
    )


def _is_set_off(scene: Scene, first: int, role: RoleSpan) -> bool:
    """Tell two or three Latin words of no list before an office in commas or brackets: "when X Y, Head of …".

    Behind a preposition, an article or a noun with one they may be a town or a thing, behind a capital a part of a
    longer name; the office before another name is that one's.
    """
    words = [k for k in range(first, role.first - 1) if scene.is_word(k)]
    before = scene.form(first - 1) if scene.same_line(first - 1, first) else ""
    told = first - 1 - (before in COMMAS)  # « a reçu, mardi 3 mars, X Y, consule de … »
    led = before in _OF_PLACES | role_words().articles or scene.written(told)[:1].isupper()
    thing = scene.form(told - 1) in role_words().articles - {"a"} and not (before in COMMAS and _is_doing(scene, told))
    led = led or thing  # « le logiciel X Y, directeur », no « a précisé X Y, »
    led = led or (scene.written(role.last)[:1].isupper() and scene.same_line(role.last - 1, role.last))
    apart = scene.form(role.first - 1) in COMMAS | {"("} and scene.same_line(first, role.first)
    proper = all(scene.written(k).istitle() or scene.written(k).isupper() for k in words)
    proper = proper and not in_capitals(scene, first, role.first)
    strange = latin_words().isdisjoint(scene.form(k) for k in words) and all(_is_no_land(scene, k) for k in words)
    return apart and proper and strange and not led and TWO <= len(words) <= MOST_BEFORE and scene.form(told).isalnum()


def _is_doing(scene: Scene, last: int) -> bool:
    """Tell what somebody does by way of opening a sentence, up to a comma: "Opening the event, X Y, Head of …"."""
    first = next((k for k in range(last, max(last - _DOING, -1), -1) if not scene.is_word(k - 1)), last)
    opens = not scene.same_line(first - 1, first) or scene.form(first - 1) in _SENTENCE_ENDS
    return opens and scene.form(first).endswith("ing")


_DOING = 8
"""Words at most of what somebody does before a name."""
_SENTENCE_ENDS = frozenset((".", ":", ";"))


def _is_no_land(scene: Scene, i: int) -> bool:
    return country_of_adjective(scene.form(i)) is None and not scene.inside(i, Kind.PLACE)


_OF_PLACES = frozenset(
    (
        "in",
        "at",
        "of",
        "from",
        "to",
        "near",
        "for",
        "on",
        "a",
        "de",
        "du",
        "des",
        "d",
        "en",
        "au",
        "aux",
        "dans",
        "vers",
        "pour",
        "sur",
    )
)
"""What stands before a town or a thing as well as before a person."""


def _is_owned(scene: Scene, first: int, role: RoleSpan) -> bool:
    """Tell Latin words of no list before whose office they hold for somebody: « X Y, son ministre de la Santé »."""
    owned = scene.form(role.first) in role_words().owners
    return owned and latin_words().isdisjoint(scene.form(k) for k in range(first, role.first - 1) if scene.is_word(k))


def _opens_sentence(scene: Scene, first: int, role: RoleSpan) -> bool:
    """Tell Latin words of no list at a sentence's start, before an office in commas: "Hoang Minh Tien, Director, …"."""
    opens = scene.form(first - 1) == "." or not scene.same_line(first - 1, first)
    enclosed = scene.form(role.first - 1) in COMMAS and scene.form(role.last) in COMMAS
    words = {scene.form(i) for i in range(first, role.first - 1)}
    return opens and enclosed and words.isdisjoint(latin_words())


def _is_foreign_script(scene: Scene, first: int, role: RoleSpan) -> bool:
    """Tell Latin words between the commas of an Arabic sentence, behind which an office is told of them."""
    commas = scene.form(first - 1) in COMMAS and scene.form(role.first - 1) in COMMAS
    return commas and arabic.is_arabic(scene.form(role.first)) and scene.same_line(first - 1, first)


def _begins_with_given(scene: Scene, i: int) -> bool:
    known = scene.name(i)
    return scene.form(i) in grammar().parts_before or (known is not None and known.given > 0)


def begins_unheard(scene: Scene, i: int) -> bool:
    """Tell a word that begins with «و» and is in no list of names."""
    return arabic.after_and(scene.form(i)) is not None and scene.name(i) is None
