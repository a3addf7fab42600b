"""Titles: the whole role with the body in which it is held, in three languages.

What a role looks like is in `extractors.titles.arabic` and `extractors.titles.latin`; here it is decided which of them
are titles by themselves. Bare roles beside a person's name are added by `extractors.persons.component`.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.doc import add, mention_at, mentions_of, withdraw
from extractors.scenery import outside
from extractors.titles.arabic import arabic_role
from extractors.titles.firsts import is_first_to
from extractors.titles.latin import latin_role
from extractors.titles.latin_commas import body_set_off
from extractors.titles.scene import RoleSpan, Scene, mask_of
from extractors.titles.sole import is_sole
from lexicon.affiliations import standing_words
from lexicon.bearers import FEW
from lexicon.countries import country_of_adjective
from lexicon.engagements import event_words
from lexicon.naming import WordClass, words_of_class
from lexicon.people import Ending, Role, roles, several_offices
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar, role_words
from lexicon.times import number_words
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind
from text.clitics import readings, reads_as
from text.fold import fold_word
from text.inflection import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    FEMININE,
    OBJECTS,
    PREFIXES,
    is_arabic,
    is_definite,
    is_plural_of_things,
    is_relation,
)
from text.naming import without_article
from text.phrases import PhraseHit
from text.signs import COMMAS

EARLIER = (Kind.DATE, Kind.LAW, Kind.PLACE, Kind.ORGANIZATION, Kind.PROGRAM)
"""The kinds that earlier components find."""
_NAMES = mask_of(Kind.ORGANIZATION, Kind.LAW, Kind.PROGRAM, Kind.PLACE)
_USED = "venues/used"
_BORNE = 15  # «القاضي» is the family name of so many
_COMMON = 10  # «أمين» and «مختار», heads of roles too, are the given names of more people than this


def titles(doc: Doc) -> Doc:
    """Add the titles of a Doc that are titles by themselves."""
    scene = Scene.of(doc, *EARLIER)
    found = [
        mention_at(doc, Kind.TITLE, scene.span(r.first, r.last, r.cut), "titles/role")
        for r in roles_of(scene)
        if stands_alone(scene, r)
    ]
    add(doc, found)
    used = [place for place in mentions_of(doc, Kind.PLACE) if place.rule == _USED]
    kept = {place.span for place in outside(used, found)}
    withdraw(doc, [place for place in used if place.span not in kept])  # «استشاري … بمؤسسة …» is no visit
    return doc


def roles_of(scene: Scene) -> list[RoleSpan]:
    """Return all roles of a document, bare ones too, left to right; they do not overlap. Found once a scene."""
    if scene.roles is None:
        scene.roles = list(_roles_in(scene))
    return scene.roles


def _roles_in(scene: Scene) -> Iterator[RoleSpan]:
    floor = 0
    for position in scene.heading:
        hit = scene.role(position) if position >= floor else None
        hit = _less_rank(scene, hit) if hit is not None and not is_arabic(scene.form(position)) else hit
        if hit is None or _inside(scene, position) or _is_no_role(scene, hit) or _is_field(scene, hit):
            continue
        arabic = is_arabic(scene.form(position))
        span = arabic_role(scene, hit) if arabic else latin_role(scene, hit, floor)
        if arabic and (_before_role(scene, span) or _in_capacity(scene, span)):
            continue
        yield span
        scene.ended.add(span.last)
        if (span.solid or span.back) and not _is_name(scene, span):
            scene.solid.add(span.first)
            scene.in_role.update(range(span.first, span.last))
        floor = max(span.last, position + 1)


def _less_rank(scene: Scene, hit: PhraseHit[Role]) -> PhraseHit[Role] | None:
    """Return an office less the rank that its last word is: "Defence Secretary General X"; none inside a rank.

    "Air Chief Marshal" is no chief.
    """
    near = (scene.honorific(k) for k in range(max(hit.first - _RANKED, 0), hit.first))
    if any(rank is not None and rank.last > hit.last for rank in near):
        return None
    last = hit.last - 1
    of_forces = (
        hit.last > hit.first + 1
        and scene.form(hit.first - 1) in relation_words("forces_led")
        and scene.form(last) == _GENERAL
    )
    named = scene.same_line(last, hit.last) and scene.written(hit.last)[:1].isupper()
    office = roles().match_at(scene.words, hit.first, last) if of_forces and named else None
    return office or hit


_GENERAL = "general"
_RANKED = 2
"""Tokens of a rank before the noun of an office in it."""


def _is_field(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell «la justice», a field, from "Justice", a judge's English title, and a place at the head from an office."""
    after = hit.last + (scene.form(hit.last) in role_words().before)
    several = scene.form(hit.last - 1) == "chief" and scene.form(hit.last) in relation_words("led_by_chiefs")
    if (
        several
        or scene.form(hit.last) == "quarters"
        or (hit.payloads[0].deputy and scene.form(after) in several_offices())
    ):
        return True  # "the District Chief Executives", "the Army Head Quarters", "Deputy Prime Ministers X and Y"
    if scene.written(hit.last).istitle() and scene.form(hit.last) in relation_words("forums_of_holders"):
        return scene.same_line(hit.first, hit.last)  # "the Africa CEO Forum"
    if scene.form(hit.first) in _DELEGATED and scene.form(hit.first - 1) in relation_words("auxiliaries_past"):
        return True  # « Le maire a délégué Jeanne Koumba »
    if scene.form(hit.first - 1) == "the" and scene.form(hit.first - 2) in _SEATS.get(scene.form(hit.first), ()):
        return True  # "at the head of a high-level delegation", "in the chair of Justice X"
    alone = scene.form(hit.first) in _FIELDS and hit.last == hit.first + 1
    counted = scene.form(hit.first) in _COUNTED and _is_counted(scene, hit)
    counted = counted or (scene.form(hit.last - 1) in _COUNTED and scene.form(hit.last) in _MEMBERS)
    counted = counted or (scene.form(hit.first) in _COUNTED and scene.form(hit.first - 1) in _MEMBERS)
    if scene.form(hit.first) in _CHIEF and scene.form(hit.last) == "-" and scene.adjacent(hit.last):
        return scene.form(hit.last + 1) in _CHIEF_PLACES
    accented = hit.last == hit.first + 1 and scene.written(hit.first).endswith(_ADJECTIVE)
    first_of_rank = scene.form(hit.first) == "premier" and scene.role(hit.last) is not None  # « Premier Secrétaire »
    return counted or accented or (alone and (scene.written(hit.first).islower() or first_of_rank))


def _is_counted(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell a noun that a number makes an adjective, with a hyphen or before a noun in small letters."""
    before, after = scene.form(hit.first - 1), hit.last
    noun = (
        scene.is_word(after) and scene.written(after).islower() and scene.form(after) not in role_words().prepositions
    )
    number = before.isdigit() or number_words().get(before, 1) > 1
    return (before == "-" and scene.adjacent(hit.first)) or (number and noun)


_FIELDS = frozenset(("premier", "justice"))
_SEATS = {"head": frozenset(("at",)), "chair": frozenset(("in", "under"))}
"""Nouns of offices that are a place where these stand before them and "the"."""
_DELEGATED = frozenset(("delegue", "deleguee", "delegues", "deleguees"))
_COUNTED = frozenset(("member", "membre"))
"""What a number makes an adjective: "the four-member team", "a six member delegation"."""
_ADJECTIVE = "ésentative"
"""« la démocratie représentative », which folds like the English office."""
_CHIEF, _CHIEF_PLACES = frozenset(("chef", "chefs")), frozenset(("lieu", "lieux", "d"))
"""« chef-lieu », « chef-d'œuvre » are no offices."""
_MEMBERS = frozenset(
    ("state", "states", "country", "countries", "nation", "nations", "institution", "institutions", "pays", "etat",
     "etats")
)  # fmt: skip
"""What is a member, so that no person is: "Federal Member States"."""


def _is_no_role(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell whether a role's noun is part of a name, or a verb's object follows it."""
    if _is_given(scene, hit) or _opens_name(scene, hit) or _represented(scene, hit) or _is_called(scene, hit):
        return True
    if _is_quality(scene, hit.first) or _describes_body(scene, hit) or _is_paper(scene, hit) or _is_planned(scene, hit):
        return True
    return hit.last == hit.first + 1 and (_is_dual(scene, hit) or _is_other_noun(scene, hit.first))


def _describes_body(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell an adjective before the noun of a body in small letters: "the federal representative body"."""
    bodies = role_words().houses | role_words().served | relation_words("bodies_described")
    small = scene.same_line(hit.last - 1, hit.last) and scene.written(hit.last).islower()
    return small and scene.form(hit.last - 1) == _REPRESENTATIVE and scene.form(hit.last) in bodies


_REPRESENTATIVE = "representative"


def _is_paper(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell a paper from who is spelt alike: «المقرر الأول: المصادقة على الميزانية», «ملحق اتفاقية الشراكة»."""
    i, after = hit.first, scene.form(hit.first + 1)
    form = scene.form(i)[scene.cut(i, hit.start) :]
    if form in grammar().annexes and scene.same_line(i, i + 1):
        return without_article(after.removeprefix(PREFIXES[1])) in grammar().annexed_to
    opens = not scene.same_line(i - 1, i) or not scene.is_word(i - 1)
    numbered = is_definite(after) and after in number_words() and scene.form(i + 2) == ":"
    numbered = numbered and form in grammar().decisions and opens and scene.same_line(i, i + 2)
    return numbered and scene.honorific(i + 3) is None and scene.name(i + 3) is None


def _is_planned(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell what is set for a day or place from a rapporteur: «القمة المقررة في بغداد», «البطولة، المقررة يوم الأحد»."""
    i, after = hit.first, hit.first + 1
    if scene.form(i) not in standing_words("to_be_held") or not scene.same_line(i, after):
        return False
    noun = next((r.form for r in readings(scene.form(i - 1)) if r.cut or is_definite(r.form)), "")
    if noun.removeprefix(ARTICLE) in event_words() and scene.same_line(i - 1, i):
        return True
    inside = after + (scene.form(after) in grammar().inside)
    return any(scene.mention_at(k, Kind.DATE, Kind.PLACE) for k in (after, inside))


def _is_quality(scene: Scene, i: int) -> bool:
    """Tell an adjective behind the definite noun that it tells of, no name: «المسجد الكبير», «الجهات المختصة»."""
    before = scene.form(i - 1)
    noun = is_definite(before) and scene.name(i - 1) is None and scene.same_line(i - 1, i)
    if scene.form(i) in grammar().main:
        return _is_main(scene, i)
    return noun and is_definite(scene.form(i)) and scene.form(i) in grammar().qualities


def _is_main(scene: Scene, i: int) -> bool:
    """Tell «main» behind premises or a thing, no president: «بمقره الرئيس بالخرطوم», but «زار القصر الرئيس عون»."""
    nouns = {reading.form.removeprefix(ARTICLE) for reading in readings(scene.form(i - 1))}
    nouns |= {noun.removesuffix(own) for noun in nouns for own in OBJECTS}
    named = scene.is_word(i + 1) and scene.same_line(i, i + 1) and not scene.form(i + 1).startswith(PREFIXES)
    return not nouns.isdisjoint(grammar().with_main) and scene.same_line(i - 1, i) and not named


def _is_dual(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell the dual in construct («رئيسا الوفدين», «سفيرا النرويج») from the accusative, which has no complement."""
    i, form = hit.first, scene.form(hit.first)
    if not form.endswith(ACCUSATIVE) or not scene.same_line(i, i + 1):
        return False
    if not form.endswith(tuple(fold_word(noun) + ACCUSATIVE for noun in hit.payloads[0].ar)):
        return False
    bare = scene.ending(i + 1) is Ending.NO and not (scene.definite(i + 1) or scene.form(i + 1).endswith(ACCUSATIVE))
    after = i + 2 if bare else i + 1
    named = [(k, scene.mention_at(k, Kind.ORGANIZATION, Kind.PLACE)) for k in (i + 1, after) if scene.same_line(i, k)]
    whole = any(at and scene.cut(k, at[0].span.start) == 0 for k, at in named)  # «وزيرا خارجية مصر والأردن»
    return whole or scene.definite(i + 1) or scene.form(i + 1) in grammar().construct


def _is_other_noun(scene: Scene, i: int) -> bool:
    """Tell another noun by an adjective that does not agree with an office: «المحافظ الإلكترونية» (wallets)."""
    form, after = scene.form(i), scene.form(i + 1)
    masculine = is_definite(form) and not form.endswith(FEMININE)
    feminine = is_relation(after) and after.endswith(FEMININE) and scene.name(i + 1) is None
    return masculine and feminine and scene.same_line(i, i + 1) and not scene.inside(i + 1, Kind.PLACE)


def _in_capacity(scene: Scene, role: RoleSpan) -> bool:
    """Tell «بصفة استشارية», in which somebody attends, and «بيان صحفي لوزارة …», a statement, from an office."""
    before = role.first - 1
    if not scene.same_line(before, role.first):
        return False
    form = scene.form(before)
    noun = scene.form(role.first)
    press = not is_definite(noun) and is_relation(ARTICLE + noun.removesuffix(ACCUSATIVE))
    press = press and reads_as(form.removesuffix(ACCUSATIVE), grammar().press)
    return press or (not role.solid and form in grammar().capacity)


def _represented(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell «ممثلة بوزير النقل», of a state or body whose office follows with «ب», from a representative.

    So of bodies of which one is named: «الهيئات الدولية، ممثلة في مجلس الأمن», and « , représentant le ministre ».
    """
    after = hit.last
    if scene.form(hit.first) in relation_words("standing_for") and scene.form(hit.first - 1) in COMMAS:
        return scene.form(after) in role_words().articles and scene.same_line(hit.first, after)
    if _stands_for(scene, hit):
        return True
    represents = scene.form(hit.first) in grammar().represents and scene.same_line(hit.first, after)
    if represents and scene.form(hit.first - 1) in COMMAS and scene.form(after) in grammar().inside:
        return scene.mention_at(after + 1, Kind.ORGANIZATION) is not None
    office = scene.role(after) if represents and scene.form(after).startswith(PREFIXES[0]) else None
    return office is not None and scene.cut(after, office.span.start) == 1


def _stands_for(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell in whose stead somebody came, whose office and name follow: «ممثلا للأمين العام، عبد الله بوصوف»."""
    form, after = scene.form(hit.first), hit.last
    stead = form.endswith(ACCUSATIVE) and form.removesuffix(ACCUSATIVE) in grammar().represents
    office = scene.role(after) if stead and scene.same_line(hit.first, after) else None
    to_him = (
        office is not None and scene.form(after).startswith(PREFIXES[1]) and scene.cut(after, office.span.start) > 0
    )
    return to_him and _names_behind(scene, after + 1)


def _names_behind(scene: Scene, i: int) -> bool:
    """Tell a style, or a comma and a given name, a few words behind the noun of an office."""
    for k in range(i, i + _OFFICE):
        if not scene.same_line(i - 1, k) or scene.form(k) == ".":
            return False
        if scene.honorific(k) is not None and k not in scene.heading:
            return not scene.form(k).startswith(AND)
        if scene.form(k) in COMMAS:
            known = scene.name(k + 1)
            styled = scene.honorific(k + 1) is not None and not scene.form(k + 1).startswith(AND)
            return styled or (known is not None and known.given >= FEW)
    return False


_OFFICE = 9
"""Words of an office behind which its bearer is named."""


def _inside(scene: Scene, i: int) -> bool:
    """Tell whether a token lies in a name that may hold a role's noun without being one."""
    return scene.marked(i, _NAMES)


def stands_alone(scene: Scene, role: RoleSpan) -> bool:
    """Tell whether a role is a title without a person's name beside it."""
    if is_sole(scene, role):
        return True
    told = role.solid and not role.back and scene.form(role.first) not in grammar().qualities
    if not told or scene.of_several(role.first) or _is_name(scene, role) or _is_nobodys(scene, role):
        return False
    if scene.form(role.last) == "," and body_set_off(scene, role.last):
        return True
    rank = scene.honorific(role.first)
    if rank is not None and rank.last >= role.last:
        return False
    after = scene.form(role.first + 1)
    ruled = after in words_of_class(WordClass.REALM, "ar") | words_of_class(WordClass.REALM_HEIR, "ar")
    if not role.role.weak or ruled or after in grammar().role_adjectives | grammar().state:
        return True  # «أمير البلاد», «ولي العهد»
    served = scene.form(role.last - 1) in words_of_class(WordClass.HEADED, "ar")  # «قائد الأركان … لرئيس الجمهورية»
    held = range(role.first + is_arabic(scene.form(role.first)), role.last)  # "the IGAD Executive Secretary"
    return served or any(scene.inside(i, Kind.ORGANIZATION, Kind.PLACE, Kind.PROGRAM) for i in held)


def _is_nobodys(scene: Scene, role: RoleSpan) -> bool:
    """Tell an office that is nobody's title where it stands."""
    return _represents(scene, role) or _is_anyone(scene, role) or is_first_to(scene, role) or _joins(scene, role)


def _joins(scene: Scene, role: RoleSpan) -> bool:
    """Tell of what a body is a member, as the subject right before it: «وقعت الجامعة، عضو اتحاد الجامعات، …».

    Behind a body in another place it is somebody's: «الأستاذ فلان من جامعة القاهرة، عضو المجلس».
    """
    end = role.first - (scene.form(role.first - 1) in COMMAS)
    member = scene.form(role.first) in relation_words("membership_words") and scene.same_line(end - 1, role.first)
    if not member or not is_arabic(scene.form(role.first)):
        return False
    first = end - 1 if scene.form(end - 1) in relation_words("bare_bodies") else None
    for k in range(end - 1, max(end - _LONGEST_BODY, -1), -1):
        found = scene.mention_at(k, Kind.ORGANIZATION)
        first = k if found is not None and found[1] == end else first
    if first is None:
        return False
    before = scene.form(first - 1) if first else ""
    subject = scene.is_verb(first - 1) if first else True
    return subject or before in relation_words("that")


_LONGEST_BODY = 12
"""Words of a body before what it is a member of."""


def _is_anyone(scene: Scene, role: RoleSpan) -> bool:
    """Tell an office of nobody told: "A Hill Town Councillor has called", « l'audition d'une spécialiste de … »."""
    article = role.first - 1
    if scene.form(article) not in _ANY or not scene.same_line(article, role.first) or is_arabic(scene.form(role.first)):
        return False
    before, behind = scene.form(article - 1), role.last + (scene.form(role.last) in COMMAS)
    told = before in COMMAS or before in relation_words("being_someone")
    named = scene.written(behind)[:1].isupper() or scene.honorific(behind) is not None  # "said" is no Said
    return not (told or (named and scene.same_line(role.first, behind)))


_ANY = frozenset(("a", "an", "un", "une"))


def _represents(scene: Scene, role: RoleSpan) -> bool:
    """Tell which part of the body just named acts for it: «وقعت الجامعة ممثلة في كلية الهندسة», no office."""
    i, before = role.first, role.first - 1 - (scene.form(role.first - 1) in COMMAS)
    through = scene.form(i + 1) in grammar().inside or scene.form(i + 1).startswith(PREFIXES[0])
    if not through or scene.form(i) not in standing_words("represented") or not scene.same_line(before, i + 1):
        return False
    return scene.inside(before, Kind.ORGANIZATION) or scene.form(before) in relation_words("bare_bodies")


def _is_name(scene: Scene, role: RoleSpan) -> bool:
    """Tell whether head and complement are rather given and family name («أمين الإدريسي»)."""
    head, family = scene.name_of(scene.form(role.first)[role.cut :]), scene.name(role.last - 1)
    hit = scene.role(role.first)
    whole = hit is not None and hit.last > hit.first + 1  # «قائد الجيش»
    two = role.last - role.first == 2 and not whole  # noqa: PLR2004 - a given name and a family name
    if two and family is not None and scene.form(role.first) in grammar().sheikh and is_arabic(scene.form(role.first)):
        return True  # «محمد صغيرون الشيخ الفكي»
    assists = two and role.role.deputy and is_arabic(scene.form(role.first))
    if assists and scene.role(role.last - 1) is not None and (family is None or family.family < _BORNE):
        return False  # «مساعد الوزير», whose second word is the family name of a few
    if (
        two
        and head is not None
        and head.given >= FEW
        and _after_given(scene, role.first)
        and not _complement(scene, role.first + 1)
    ):
        return True  # «عبدالله سلطان الفلاسي»
    if two and head is not None and head.given >= _COMMON and _behind_office(scene, role):
        return True  # «المديرة العامة أمينة الدانري»
    styled = two and head is not None and _styled(scene, role.first) and is_relation(scene.form(role.last - 1))
    styled = styled and scene.form(role.first) not in grammar().heads_of_all  # «السيد وزير التربية»
    if styled and not _complement(scene, role.first + 1):
        return True  # «د. سلطان العتيبي»
    return two and head is not None and family is not None and head.given >= _COMMON and family.family > family.given


def _behind_office(scene: Scene, role: RoleSpan) -> bool:
    """Tell an indefinite noun right behind an office, before a word of the article that completes no role."""
    behind = role.first - 1 in scene.in_role and scene.same_line(role.first - 1, role.first) and not role.cut
    family = scene.form(role.first + 1)
    hit = scene.role(role.first)
    completes = _complement(scene, role.first + 1) or (hit is not None and hit.last > role.first + 1)
    word = not {family, without_article(family)}.isdisjoint(arabic_words())
    completes = completes or word or family in grammar().trusted
    return behind and not is_definite(scene.form(role.first)) and is_definite(family) and not completes


def _before_role(scene: Scene, role: RoleSpan) -> bool:
    """Tell a given name and a word like a family name, before another role: «وشيخة السيابية أخصائية تدقيق»."""
    head, family, after = scene.name_of(scene.form(role.first)[role.cut :]), scene.form(role.last - 1), role.last
    if not role.role.weak or head is None or head.given < _COMMON or role.last - role.first > 2:  # noqa: PLR2004
        return False
    after += scene.form(after) in COMMAS
    plain = is_relation(family) and not _complement(scene, role.first + 1) and country_of_adjective(family) is None
    return plain and scene.same_line(role.first, after) and scene.role(after) is not None


def _is_given(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell whether a role's noun is the last word of a name, before another role («السفير أحمد حافظ المتحدث …»)."""
    i = hit.first
    alone = hit.last == i + 1 and is_arabic(scene.form(i)) and not hit.payloads[0].deputy  # no «مساعد الأمين العام»
    name = scene.name(i) if alone else None
    if name is None or name.given < FEW or is_definite(scene.form(i)) or not _after_given(scene, i):
        return False
    return scene.same_line(i, i + 1) and scene.role(i + 1) is not None and is_definite(scene.form(i + 1))


def _is_called(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell a given name from a ruler, who has a land behind him: «سلطان الجابر», but «سلطان عمان», «سلطان البلاد»."""
    i, after = hit.first, hit.last
    form = scene.form(i)[scene.cut(i, hit.start) :]
    if not hit.payloads[0].royal or after > i + 1 or not is_arabic(form) or scene.name_of(form) is None:
        return False
    states, realms = place_words(PlaceWord.STATE, "ar"), words_of_class(WordClass.REALM, "ar")
    land = scene.form(after) in grammar().construct | grammar().state | states | realms
    return not land and scene.mention_at(after, Kind.PLACE) is None and not scene.inside(after, Kind.ORGANIZATION)


def _opens_name(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell whether an indefinite noun is a common given name right before another name: «وأمينة يوسف حسن»."""
    i = hit.first
    form = scene.form(i)[scene.cut(i, hit.start) :]
    if hit.last > i + 1 or not is_arabic(form) or is_definite(form):
        return False
    name, after = scene.name_of(form), scene.name(i + 1) if scene.same_line(i, i + 1) else None
    common = name is not None and name.given >= _COMMON
    if not common or is_definite(scene.form(i + 1)) or _is_below(scene, hit):
        return False
    if after is not None and after.given >= _COMMON and scene.ending(i + 1) is Ending.NO:
        return True
    return _styled(scene, i) and _is_unknown(scene, i + 1)  # «المهندس أمين بارزيق»


def _is_below(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell a deputy before a whole office whose noun is a name too: «مساعد قائد المنطقة», no «مساعد قائد»."""
    i = hit.last
    office = scene.role(i) if hit.payloads[0].deputy and scene.same_line(hit.first, i + 1) else None
    general = scene.form(i + 1) in grammar().role_tails or _complement(scene, i + 1)  # «مساعد أمين عام السلطة»
    return office is not None and (office.last > i + 1 or scene.definite(i + 1) or general)


def _is_unknown(scene: Scene, i: int) -> bool:
    """Tell whether a word is one that no list knows, so that it may be a family name but completes no role."""
    word = scene.is_word(i) and scene.same_line(i - 1, i) and scene.ending(i) is Ending.NO
    known = scene.form(i) in grammar().role_tails | grammar().construct or scene.role(i) is not None
    led = is_plural_of_things(scene.form(i)) or scene.form(i) in arabic_words()  # «السيد قائد عمليات الأنبار»
    return word and not (known or led) and not scene.inside(i, *Kind)


def _styled(scene: Scene, i: int) -> bool:
    """Tell whether an honorific ends right before an indefinite noun, perhaps with the dot of its abbreviation."""
    before = i - 2 if scene.form(i - 1) == "." else i - 1
    hit = scene.honorific(before) if scene.same_line(before, i) and not is_definite(scene.form(i)) else None
    return hit is not None and hit.last == before + 1 and hit.payloads[0].kind != "style"  # «حضره حاكم …»


def _after_given(scene: Scene, i: int) -> bool:
    """Tell whether a given name stands right before a token."""
    before = scene.name(i - 1) if scene.same_line(i - 1, i) else None
    return before is not None and before.given >= _COMMON and scene.ending(i - 1) is Ending.NO


def _complement(scene: Scene, i: int) -> bool:
    """Tell whether a word completes a role rather than a name: a body, a place, an adjective of roles."""
    return scene.marked(i, _NAMES) or scene.form(i) in grammar().adjectives
