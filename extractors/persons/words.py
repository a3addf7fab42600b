"""Names by their place in a list or after an introducing word, by their words alone, and in brackets after a name."""

from collections.abc import Set as AbstractSet
from functools import lru_cache

from extractors.about.lines import Place, signs
from extractors.persons.foreign import is_unheard, sounds_foreign
from extractors.persons.found import Found, is_free, likely_first, name_at
from extractors.persons.lists import AND, family_in_capitals, fills_field, further_names, is_listed
from extractors.persons.names import NameSpan
from extractors.titles.scene import RoleSpan, Scene
from lexicon.affiliations import standing_words
from lexicon.bearers import SEVERAL, VERY_MANY
from lexicon.bylines import issuer_words
from lexicon.countries import country_of_adjective
from lexicon.naming import INSTITUTIONS, PROGRAMS, VENUES, WordClass, heads, words_of_class
from lexicon.people import Ending, homographs, introductions, name_word, named_after
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar, role_words
from lexicon.vocabulary import arabic_words, latin_words
from schemas.mention import Kind
from schemas.nouns import replace
from text import inflection as arabic
from text.clitics import readings
from text.fold import fold_word
from text.latin_names import PARTICLES, is_capital
from text.naming import FROM, IN, TO, TOWARD, without_article
from text.phrases import PhraseHit
from text.signs import BULLETS, COMMAS, FIELD_ENDS, MARKS, OPENERS

_LONGEST_PARTICLES = 2  # «ول»


def first_fields(scene: Scene, found: Found, roles: list[RoleSpan]) -> None:
    """Take the first field of a list line or table row, where the next is a role, or its words say enough."""
    starts = {role.first for role in roles}
    for i in scene.after_breaks:
        if found.taken(i) or not _field_start(scene, i) or introductions().match_at(scene.words, i):
            continue  # «كتب ياسر السيسي»
        if _names_document(scene, i):
            continue
        name = name_at(scene, i + _is_byline(scene, i), anchored=True)
        if name is None or name.units < 2 or not is_free(scene, name.first):  # noqa: PLR2004 - one word is no full name
            continue
        if _begins_with_particle(scene, name) or (
            _is_section(scene, name) if arabic.is_arabic(scene.form(name.first)) else _is_heading(scene, name)
        ):
            continue
        after = scene.skip(name.last, MARKS)
        after += scene.form(after) == "." and not scene.same_line(after, after + 1)  # « - Francis DUVAL. »
        ends = not scene.same_line(name.last - 1, after) or scene.form(after) in FIELD_ENDS
        ends = ends or (scene.form(i - 1) == ":" and scene.form(after).startswith(arabic.AND))
        whole_end = not scene.same_line(name.last - 1, after)
        whole = not scene.same_line(name.last - 1, after) and not scene.same_line(i, name.first - 1)
        latin = not arabic.is_arabic(scene.form(name.first))
        alone = latin and scene.form(i - 1) == ":" and scene.is_word(i - 2) and arabic.is_arabic(scene.form(i - 2))
        if (
            ends
            and name.known > 0
            and ((whole and name.given > 0 and (latin or name.known > 1)) or (alone and whole_end))
        ):
            found.offer(name, "field")
        if scene.cell_border(after) and (after in starts or scene.mention_at(after, Kind.ORGANIZATION)) and name.known:
            found.offer(name, "field")
            continue
        if scene.form(after) == _CELL and (after + 1) in starts and _fills_cell(scene, i, name):
            found.offer(name, "field")
            continue
        titled = scene.same_line(i, after + 1) and (
            after + 1 in starts or scene.mention_at(after + 1, Kind.ORGANIZATION) is not None
        )
        listed = titled and scene.form(i - 1) in BULLETS and name.units > 1
        unheard = titled and is_unheard(scene, name)
        if ends and (name.sure or listed or unheard or (titled and (name.known > 0 or latin))):
            found.offer(name, "field")


def _is_byline(scene: Scene, i: int) -> bool:
    """Tell the one word of a byline that opens a line, before the name of who took the pictures: «تصوير شادي حاتم»."""
    return scene.form(i) in issuer_words("byline") and scene.is_word(i + 1) and scene.same_line(i, i + 1)


def _is_section(scene: Scene, name: NameSpan) -> bool:
    """Tell the heading of a section of a site, a noun that nobody bears and a definite word: «أخبار الوطن العربي»."""
    form = scene.form(name.first)
    noun = scene.name(name.first) is None and not arabic.is_definite(form)
    whole = noun and name.known < name.units and not scene.same_line(name.last - 1, name.last)
    return whole and scene.definite(name.first + 1) and (form in arabic_words() or arabic.is_plural_of_things(form))


def _names_document(scene: Scene, i: int) -> bool:
    """Tell a line that is but what the document calls itself, though its first word is a name: «بيان مشترك»."""
    hit = signs().match_at(scene.words, i) if signs().begins(scene.form(i)) else None
    alone = hit is not None and not scene.same_line(hit.last - 1, hit.last)
    return hit is not None and alone and any(sign.place is Place.HEADING for sign in hit.payloads)


def _begins_with_particle(scene: Scene, name: NameSpan) -> bool:
    """Tell words behind «ب» that open a sentence: «بقلوب خاشعة راضية بقضاء الله» is nobody."""
    joined = scene.form(name.first).startswith(arabic.PREFIXES[0]) and scene.name(name.first) is None
    return joined and name.units > _LONGEST_CELL


def _fills_cell(scene: Scene, i: int, name: NameSpan) -> bool:
    """Tell whether a row's first cell holds two or three words and nothing else, none with the article."""
    plain = not any(arabic.is_definite(scene.form(k)) for k in range(name.first, name.last))
    bordered = scene.form(i - 1) == _CELL or is_unheard(scene, name)  # rows of some have no border before
    return bordered and 1 < name.units <= _LONGEST_CELL and plain


_CELL = "|"
_LONGEST_CELL = 3


def _is_heading(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a line all in Latin capitals opens with no given name: "COMMUNE DE SAINT …" is a heading."""
    word = scene.name(name.first)
    capitals = all(scene.written(i).isupper() for i in range(name.first, name.last) if scene.is_word(i))
    given = word is not None and word.given > 0
    return capitals and not given and not scene.same_line(name.last - 1, name.last)


def _field_start(scene: Scene, i: int) -> bool:
    """Tell whether a word after a break begins a line, or follows a bullet, number or cell border."""
    j = scene.skip(i - 1, MARKS, -1)
    if scene.is_word(j - 1) and scene.adjacent(j) and scene.adjacent(i):
        return False  # « Jean-Marc »
    if not scene.same_line(j, i) or scene.form(j) in OPENERS:
        return True
    return (
        scene.form(j) in (".", ")", "-", ":") and scene.same_line(j - 1, i) and not scene.is_word(j - 1)
    ) or scene.form(j) == ":"


def introduced(scene: Scene, found: Found) -> None:
    """Take the name after «برئاسة», "led by": two words at least."""
    families = {scene.form(name.last - 1) for name, _ in found.names.values() if name.units > 1}
    for hit in introductions().find(scene.words):
        listing = "listing" in hit.payloads
        first = _after_delegation(scene, hit.last) if listing else _after_own(scene, hit.last)
        first += listing and first == hit.last and scene.form(first) in (":", ",")  # «خمسة سفراء، وهم: …»
        first = scene.skip(first, MARKS) if listing else first  # «وهم “أنس منصور، و…”»
        name = name_at(scene, first, anchored=True) if scene.same_line(hit.first, first) else None
        if name is not None and name.units == 1 and listing and scene.form(name.first) in families:
            further_names(scene, found, name.last)  # «وضم غوه وبنجامين ليم»
            continue
        if name is None or name.units == 1 or not is_free(scene, name.first):
            continue
        titled = name.last in scene.solid or (scene.form(name.last) in COMMAS and name.last + 1 in scene.solid)
        likely = titled or likely_first(scene, name) or sounds_foreign(scene, name) or is_listed(scene, name)
        likely = likely or (scene.form(hit.first) in standing_words("chaired") and is_unheard(scene, name))
        if (listing and not likely) or (arabic.is_definite(scene.form(name.first)) and not name.given):
            continue
        if listing and not titled and (_of_sites(scene, hit.first, name) or _predicate(scene, hit, name)):
            continue
        if found.offer(name, "introduced") and listing:
            further_names(scene, found, name.last, strange=True)


def _of_sites(scene: Scene, i: int, name: NameSpan) -> bool:
    """Tell a list of what was visited, behind a tour: «جولة ميدانية إلى كل من خربة الدير وبردلة»."""
    near = (reading.form for k in range(max(i - _TOUR, 0), i) for reading in readings(scene.form(k)))
    return name.given < SEVERAL and any(form in place_words(PlaceWord.VISIT, "ar") for form in near)


def _predicate(scene: Scene, hit: PhraseHit[str], name: NameSpan) -> bool:
    """Tell what is said of some behind a pronoun: «وهما طرفان أساسيان», «وهن أمل الأمة»; no list."""
    pointed = hit.last == hit.first + 1 and scene.form(hit.first).removeprefix(arabic.AND) in relation_words("their")
    last = scene.form(name.last - 1)
    thing = (name_word(last) is None or without_article(last) in arabic_words()) and arabic.is_definite(last)
    noun = not name.given and scene.form(name.first) in arabic_words()
    return pointed and scene.form(hit.last) != ":" and (noun or thing)


_TOUR = 6
"""Words between a tour and the list of what it led to."""


def _after_own(scene: Scene, i: int) -> int:
    """Step over a bare office: «برئاسة رئيسها …», « conduite par sa présidente, … », « par la députée … »."""
    latin = not arabic.is_arabic(scene.form(i))
    apart = latin and scene.form(i) in role_words().owners | role_words().articles
    hit = scene.role(i + apart)
    if hit is None or not (latin or (hit.last == i + 1 and arabic.is_possessed(scene.form(i)))):
        return i
    return hit.last + (scene.form(hit.last) in COMMAS)


def _after_delegation(scene: Scene, i: int) -> int:
    """Step over the delegation that a verb of listing has for its subject: «وضم الوفد المرافق …»."""
    if scene.form(i) not in grammar().delegation | grammar().back_pointing:
        return i
    any_one = not arabic.is_definite(scene.form(i))  # «ضم وفد تجاري مكسيكي كلا من …»
    i += 1
    while _describes(scene.form(i), any_one=any_one):
        i += 1
    return i + (scene.form(i) == ":")


def _describes(form: str, *, any_one: bool) -> bool:
    """Tell an adjective of a delegation; where that is any one, each word in the form of a relation is one."""
    known = form in grammar().high_level or country_of_adjective(form) is not None
    return known or (any_one and arabic.is_arabic(form) and arabic.is_attribute(form))


def known_names(scene: Scene, found: Found) -> None:
    """Take two known names side by side, the first a common given name."""
    after, families = 0, {scene.form(n.last - 1) for n, _ in found.names.values() if n.units > 1}
    for i in [k for k in scene.words.where(_first_words) if scene.is_word(k)]:
        joined = scene.form(i - 1) == "-" and scene.form(i - 2) in grammar().saints  # « rue Saint-Joseph Sud »
        noble = scene.form(i - 1) in grammar().saintly and scene.same_line(i - 1, i)
        joined = joined or (noble and scene.named_after(i - 1))  # «مقاطعات مولاي رشيد»
        if i < after or joined or found.taken(i) or i in scene.in_role or not is_free(scene, i):
            continue
        name = _known_at(scene, i)
        name = fills_field(scene, name) if name is not None and name.units > 1 else name
        name = _with_first(scene, found, name) if name is not None and name.units > 1 else name
        if name is None or _family_again(scene, families, name) or _is_other(scene, name):
            continue
        if found.offer(name, "known"):
            after = name.last


def _opens_with_first(scene: Scene, found: Found, i: int) -> bool:
    """Tell a first name that no list has, which opens a line or its item before a word of descent."""
    opens = i == 0 or not scene.same_line(i - 1, i) or scene.form(i - 1) in _ITEM_SIGNS
    plain = scene.is_word(i) and scene.same_line(i, i + 1) and is_free(scene, i) and not found.taken(i)
    other = scene.role(i) is not None or scene.honorific(i) is not None or i in scene.in_role
    return opens and plain and not other and scene.form(i) not in heads("ar")


_ITEM_SIGNS = frozenset((".", ")", "-", "/", "•", "–"))
"""Signs between the number of an item and its words."""


def _with_first(scene: Scene, found: Found, name: NameSpan) -> NameSpan:
    """Take a first name that few bear before known ones: "and Seyed Mehdi Karimi"; no wording is spelt so."""
    i = name.first - 1
    if i > 0 and scene.form(i) in grammar().descent and _opens_with_first(scene, found, i - 1):
        return replace(name, first=i - 1, units=name.units + 1)  # «محفوظة بنت سليمان الغافرية», alone on her line
    if arabic.is_arabic(scene.form(name.first)) or i < 0 or not scene.same_line(i, name.first) or name.cut:
        return name
    written, form = scene.written(i), scene.form(i)
    plain = scene.is_word(i) and written.istitle() and len(form) >= _FIRST and is_free(scene, i) and not found.taken(i)
    strange = form not in latin_words() and scene.ending(i) is Ending.NO and country_of_adjective(form) is None
    other = scene.role(i) is not None or scene.honorific(i) is not None or i in scene.in_role
    doing = form.endswith(_DOING)  # "and Welcoming Ahmed Ali he said"
    head = doing or any(form in heads(language, lexicon) for language in ("fr", "en") for lexicon in _LEXICONS)
    listed = scene.form(i - 1) in COMMAS | AND | {":"} and scene.form(name.last) in COMMAS | AND and name.units == _PAIR
    good = plain and strange and (listed or scene.name(i) is not None) and not (other or head)
    return replace(name, first=i, units=name.units + 1) if good else name


_DOING = ("ing", "ant")
_FIRST = 3
"""Letters of such a name at least."""
_LEXICONS = (INSTITUTIONS, VENUES, PROGRAMS)


def _is_other(scene: Scene, name: NameSpan) -> bool:
    """Tell two known names that name no person: a thing, the wish of a prayer, a house, a people with an adjective."""
    if scene.form(name.first) in relation_words("peoples_in_common"):
        return True  # «اجتماع وزراء الخارجية العرب التحضيري»
    return _is_thing(scene, name) or _is_prayer(scene, name) or _is_house(scene, name)


def _is_house(scene: Scene, name: NameSpan) -> bool:
    """Tell a house or street that is called by a whole name: "Louis Edet House"; "Peter Hall" is somebody."""
    last = scene.form(name.last - 1)
    return name.units > _PAIR and (
        last in relation_words("houses_named") or last in words_of_class(WordClass.STREET, "en")
    )


def _is_thing(scene: Scene, name: NameSpan) -> bool:
    """Tell a thing of two words, the first also a name and the second hardly anybody's: «شروق الشمس», «عالية الدقة»."""
    last = name.last - 1
    known = scene.name(last) if name.units == _PAIR and scene.definite(last) else None
    form = scene.form(last)
    first = scene.name(name.first)
    rare = known is not None and known.given + known.family <= 1 and first is not None and first.given < _OFTEN
    return rare and not arabic.is_relation(form)


def _is_prayer(scene: Scene, name: NameSpan) -> bool:
    """Tell the wish that opens a prayer: "May Allah rest his soul"."""
    return scene.form(name.first) in relation_words("opens_prayer") and scene.form(name.first + 1) in relation_words(
        "prayed_to"
    )


_OFTEN = 30
"""Bearers of a given name that is likelier a name than a word."""


def _family_again(scene: Scene, families: AbstractSet[str], name: NameSpan) -> bool:
    """Tell a given name that is someone's family name here, before a word nobody bears: «رحب سلمان بضيوفه»."""
    second = name.first + 1
    strange = not name.cut and scene.name(second) is None and not scene.definite(second)
    return strange and scene.form(name.first) in families


@lru_cache(maxsize=1)
def _latin_descent() -> frozenset[str]:
    return frozenset(word for word in grammar().born_of if not arabic.is_arabic(word))


def of_descent(scene: Scene, found: Found) -> None:
    """Take a family name behind its word of descent in Latin letters, « Ould Salem »: nothing else is called so."""
    for i in scene.words.among(_latin_descent()):
        follows = scene.is_word(i + 1) and scene.same_line(i, i + 1) and is_capital(scene.written(i + 1))
        if not follows or not is_capital(scene.written(i)) or found.taken(i) or not is_free(scene, i):
            continue
        name = name_at(scene, i, anchored=True)
        if name is not None and name.last > i + 1:
            found.offer(name, "known")


def _known_at(scene: Scene, i: int) -> NameSpan | None:
    """Return a name whose words alone say so, the first perhaps after a particle."""
    for cut, common in _first_words(scene.form(i)):
        form = scene.form(i)[cut:]
        if cut and (scene.form(i) in heads("ar") or _is_whole(scene.form(i), cut)):
            continue  # «لجنة أمنية», «كريم الأخلاق»
        if cut == 0 and (_is_adjective_behind(scene, i) or _heads_body(scene, i)):
            continue
        name = name_at(scene, i, anchored=False, cut=cut)
        if not common and not (scene.name(i + 1) if cut else name is not None and family_in_capitals(scene, name)):
            continue
        telling = form not in homographs() or (name is not None and _more_than_words(scene, name))
        if name is not None and name.units == _PAIR and (_of_another(scene, name, cut) or _of_thing(scene, name)):
            continue  # «بإشراف السيد والي …», «تحت إشراف الوالي السيد …»
        if name is not None and name.sure and telling and _spaced(scene, name):
            return name
    return None


def _is_whole(form: str, cut: int) -> bool:
    """Tell a given name that holds another one behind a letter that is not «و»: «كريم» is no «ك» and «ريم»."""
    known = None if _is_after_and(form, cut) else name_word(form)
    return known is not None and known.given >= SEVERAL


def _heads_body(scene: Scene, i: int) -> bool:
    """Tell an office that is a name before a body's noun that is one, too, its name behind: «أمين أمانة جمارك …»."""
    body = scene.form(i + 1) in heads("ar") and scene.is_word(i + 2) and scene.same_line(i, i + 2)
    return body and scene.role(i) is not None and scene.ending(i + 2) is not Ending.HARD


def _is_adjective_behind(scene: Scene, i: int) -> bool:
    """Tell a definite adjective behind its noun, and another, that is a given name too: «الدم العربي الواحد»."""
    row = range(i - 1, i + 2)
    noun, last = scene.form(i - 1), scene.form(i + 1)
    described = arabic.is_definite(noun) or noun.startswith(TO + TO)  # «للمنتدى العربي الأفريقي»
    both = all(arabic.is_definite(scene.form(k)) for k in row[1:])
    described = described and both and scene.same_line(row[0], row[-1])
    land = country_of_adjective(last) is not None or last in grammar().common_qualities
    return described and (land or without_article(last) in arabic_words())


def _of_another(scene: Scene, name: NameSpan, cut: int) -> bool:
    """Tell whether the last word of what may be a name is a style, or an office whose bearer's style follows."""
    last = name.last - 1
    office = scene.definite(last) and scene.role(last) is not None and scene.honorific(name.last) is not None
    return office or (cut > 0 and scene.honorific(last) is not None)


def _of_thing(scene: Scene, name: NameSpan) -> bool:
    """Tell a noun that is a given name too, of a thing, behind a preposition: «على كامل أراضيه», «من عمر الوطن»."""
    first, last = scene.form(name.first), scene.form(name.last - 1)
    led = not name.cut and scene.form(name.first - 1) in _LEADING
    thing = last in arabic_words() or without_article(last) in arabic_words()
    owned = scene.written(name.last - 1).endswith(arabic.FEMININE) and scene.name(name.last - 1) is None
    return led and not arabic.is_definite(first) and (owned or (thing and arabic.is_definite(last)))


_LEADING = frozenset((IN, FROM, TOWARD, fold_word(arabic.ON)))


_PAIR = 2
"""Words of a name of which the second may be the style of who is named behind it."""


def _spaced(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a space parts the words of a name: hyphens alone join those of a town ("Ali-Sabieh")."""
    return any(scene.is_word(i) and scene.is_word(i + 1) for i in range(name.first, name.last - 1))


def _more_than_words(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name whose first word is a common word too says enough: no «جودة النقاش», «حسن تطبيق»."""
    three = name.units > 2  # noqa: PLR2004 - two words say less than three
    last = scene.form(name.last - 1)
    quality = scene.form(name.first + 1) in homographs() and scene.written(name.first + 1).endswith(arabic.TA_MARBUTA)
    if quality or (last in grammar().common_qualities and not three):
        return False  # «تحسين جودة حياة …»
    return name.known > 1 and (three or not arabic.is_definite(last) or _of_family(scene, name))


def _of_family(scene: Scene, name: NameSpan) -> bool:
    """Tell whether two words are a very common given name and a family name shaped like one («خالد النوري»)."""
    first, last = scene.name(name.first), scene.form(name.last - 1)
    common = first is not None and first.given >= VERY_MANY
    adjective = last in grammar().adjectives or country_of_adjective(last) is not None
    return common and arabic.is_relation(last) and not adjective


@lru_cache(maxsize=50_000)
def _first_words(form: str) -> tuple[tuple[int, bool], ...]:
    """Return how a folded word may be the first of a name: letters to cut, and whether it is a common given name.

    A rarer one counts after «و», where it may go on in a list, and before a family name in Latin capitals.
    """
    found = []
    for reading in readings(form):
        if reading.cut > _LONGEST_PARTICLES or reading.form != form[reading.cut :] or reading.form in PARTICLES:
            continue
        known = name_word(reading.form)
        if reading.form in grammar().servant or (
            known is not None and known.given >= SEVERAL and 2 * known.given >= known.family
        ):
            found.append((reading.cut, True))
        elif known is not None and known.given > 1 and (not arabic.is_arabic(form) or _is_after_and(form, reading.cut)):
            found.append((reading.cut, False))
    if form in named_after():
        found = [(cut, common) for cut, common in found if not cut]  # «وسام الجمهورية» is no «و» and a name
    return tuple(found)


def _is_after_and(form: str, cut: int) -> bool:
    return cut == 1 and form.startswith(arabic.AND)


def in_brackets(scene: Scene, found: Found) -> None:
    """Take a Latin name in brackets after an Arabic one, and the other way round."""
    for name, _ in list(found.names.values()):
        i = scene.skip(name.last, MARKS)
        if scene.form(i) == "(" and scene.same_line(name.last - 1, i):
            inner = name_at(scene, i + 1, anchored=True)
            other = inner is not None and arabic.is_arabic(scene.form(inner.first)) != arabic.is_arabic(
                scene.form(name.first)
            )
            if inner is not None and other and inner.units > 1 and scene.form(inner.last) == ")":
                found.offer(inner, "brackets")
