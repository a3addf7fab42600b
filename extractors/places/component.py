"""Places: countries under their short and official names, cities, regions (premises: `extractors.places.venues`)."""

from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.doc import add, mentions_of
from extractors.naming import COURT
from extractors.organizations.french_heads import ROMAN
from extractors.places.arabic_datelines import arabic_datelines
from extractors.places.communes import counted
from extractors.places.events import names_event
from extractors.places.gone import GONE_TO, gone_to
from extractors.places.lists import listed_towns
from extractors.places.namesakes import as_meant
from extractors.places.persons import borne_by_someone
from extractors.places.states import (
    LINKS,
    MOST_LINKS,
    adjective_state,
    hit_at,
    in_letters,
    latin_state,
    named_state,
    territory,
)
from extractors.places.told import named_again, state_behind, told_towns
from extractors.places.towns import is_part, is_second, towns
from extractors.scenery import Scenery, outside
from lexicon.agencies import agency_words
from lexicon.countries import country_of_adjective
from lexicon.naming import INSTITUTIONS, WordClass, classes_of, head_readings
from lexicon.openings import place_openings
from lexicon.people import name_word, roles
from lexicon.places import (
    PlaceName,
    PlaceWord,
    Sureness,
    no_places,
    place_words,
)
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from text.inflection import (
    ACCUSATIVE,
    AND,
    FEMININE,
    LIKE,
    is_definite,
    is_preposition_on,
    is_to,
    is_written_accusative,
)
from text.naming import BY, IN, THEN, TO, TOWARD, looks_relation
from text.phrases import PhraseHit
from text.signs import COMMAS, DASHES

_SHORT = 3
_AT = "à"
_ARTICLES = frozenset(("la", "le", "les", "l"))
_ANDS = frozenset(("and", "et"))
_SHADDA = "\N{ARABIC SHADDA}"
_DATELINE_SIGNS = COMMAS | {"-", "–", "—", "/", "(", ":"}


def places(doc: Doc) -> Doc:
    """Add the places of a Doc, in the order of the text; one inside a law's name is none."""
    scene = Scenery.of(doc)
    known = list(_places(scene))
    days = mentions_of(doc, Kind.DATE)
    known += towns(scene, known, days)
    known += arabic_datelines(scene, known, days)
    known += listed_towns(scene, known)
    known += told_towns(scene, known)
    known += named_again(scene, known)
    found = sorted((counted(scene, mention) for mention in known), key=lambda mention: mention.span.start)
    add(doc, outside(list(as_meant(scene, found)), mentions_of(doc, Kind.LAW)))
    return doc


def _places(scene: Scenery) -> Iterator[Mention]:
    """Yield the longest place at each token."""
    after, end, country = 0, -1, None
    beginners = [i for i in place_openings().starts(scene.words) if scene.word[i]]
    for position in beginners:
        if position < after:
            continue
        listed = _goes_on(scene, end, position)
        found = _place_at(scene, position, _Listed(listed, country if listed else None))
        if found is not None:
            mention, after = found
            end, country = after, mention.country
            yield mention


def _goes_on(scene: Scenery, end: int, i: int) -> bool:
    """Tell whether a token goes on a list of places whose last one ended before it («تيفلت وتولال»)."""
    between = range(end, i)
    if end == i and not scene.form(i).startswith(AND):
        return False  # «السرو الجديدة»
    if not 0 < end <= i <= end + 1 or scene.begins[i]:
        return False
    linked = COMMAS if scene.is_arabic(i) else COMMAS | _ANDS  # « Korhogo et Odienné », no « à Rabat et Nice Matin »
    capital = bool(scene.same_line(i + 1)) and scene.is_capital(i + 1)
    return all(scene.form(k) in linked and not (capital and scene.form(k) in _ANDS) for k in between)


@dataclass(frozen=True, slots=True)
class _Listed:
    """Whether a name goes on a list of places, and the country of the one before it."""

    on: bool
    country: str | None


def _place_at(scene: Scenery, i: int, listed: _Listed) -> tuple[Mention, int] | None:
    """Return the place that begins at a token, with the token after it."""
    if scene.is_arabic(i):
        return named_state(scene, i) or adjective_state(scene, i) or _name(scene, i, listed)
    return latin_state(scene, i) or in_letters(scene, i) or _name(scene, i, listed)


def _name(scene: Scenery, i: int, listed: _Listed) -> tuple[Mention, int] | None:
    """Read a name that stands alone, if it is sure enough there."""
    hit = hit_at(scene, i)
    land = territory(scene, i, hit) if hit else None
    if land is not None:
        return land
    if (
        hit is None
        or no_places().match_at(scene.words, i) is not None
        or _likened(scene, hit)
        or _is_person(scene, hit)
        or _is_nationality(scene, hit)
        or _describes(scene, hit)
        or _is_agency(scene, hit)
        or names_event(scene, hit)
    ):
        return None
    told = _told(scene, hit)
    place = told or next((p for p in hit.payloads if p.country == (listed.country or "")), _as_written(scene, hit))
    place = next((p for p in hit.payloads if p.town), place) if _in_region(scene, hit) else place
    if told is None and not _sure_here(scene, hit, place, listed):
        return None
    last = hit.last + (not place.state and _is_quarter_number(scene, hit.last))
    last += last == hit.first + 1 and scene.is_arabic(hit.first) and is_second(scene, last)
    last += scene.is_arabic(hit.first) and not place.state and is_part(scene, hit.first, last)
    last += 2 * (not place.state and _is_hyphened(scene, last))
    rule = GONE_TO if gone_to(scene, hit) else "places/name"
    return scene.mention(
        Kind.PLACE, scene.span(hit.first, last, _cut(scene, hit)), rule, place.key, place.country
    ), last


def _told(scene: Scenery, hit: PhraseHit[PlaceName]) -> PlaceName | None:
    """Return what a name in Latin letters stands for whose state follows, no part of a person's: "Bergen, Norway"."""
    named = bool(scene.before(hit.first)) and scene.is_capital(hit.first - 1)
    if named or scene.is_arabic(hit.first) or hit.payloads[0].state:
        return None
    state = state_behind(scene, hit.last)
    return next((p for p in hit.payloads if state is not None and p.country == state.country), None)


def _is_hyphened(scene: Scenery, i: int) -> bool:
    """Tell a capitalised word that a hyphen joins to a town's name and that is no place: « Nyanza-Lac »."""
    joined = scene.same_line(i) == "-" and scene.touches(i) and scene.touches(i + 1)
    if not joined or not scene.is_capital(i + 1) or scene.is_arabic(i + 1) or hit_at(scene, i + 1) is not None:
        return False
    ended = scene.form(i + 2) != "-" or not scene.touches(i + 2)
    return (
        ended
        and name_word(scene.form(i + 1)) is None
        and scene.written(i - 1).isupper() == scene.written(i + 1).isupper()
    )


def _is_agency(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a news agency in brackets that is called as a place is: "AMMAN (Petra) –"."""
    enclosed = scene.form(hit.first - 1) == "(" and scene.form(hit.last) == ")" and hit.last == hit.first + 1
    return enclosed and scene.form(hit.first) in agency_words()


def _as_written(scene: Scenery, hit: PhraseHit[PlaceName]) -> PlaceName:
    """Return what a name stands for: where a state is meant else, the town whose letter is doubled («عمّان»)."""
    doubled = any(_SHADDA in scene.written(k) for k in range(hit.first, hit.last))
    town = next((p for p in hit.payloads if p.town and p.sureness is Sureness.SURE), None)
    return town if doubled and town is not None and hit.payloads[0].state else hit.payloads[0]


def _cut(scene: Scenery, hit: PhraseHit[PlaceName]) -> int:
    """Return the letters of a token that stand before a name."""
    return scene.words.letters_before(hit.first, hit.start)


def _is_quarter_number(scene: Scenery, i: int) -> bool:
    """Tell the number of a town's district behind its name: « sous-préfet de Douala IIe », « Yaoundé VI »."""
    written = scene.written(i).removesuffix("e") if scene.same_line(i) else ""
    return len(written) > 1 and set(written) <= ROMAN


def _likened(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a name that «ك» would stand before: with no article it is the middle of a word («كريمة», «كلاوس»).

    Behind «ف» it may be the end of one («فعالية», an event).
    """
    letters = scene.form(hit.first)[: scene.words.letters_before(hit.first, hit.start)]
    if letters.startswith(THEN) and scene.form(hit.first) in arabic_words():
        return True
    return LIKE in letters and not is_definite(scene.form(hit.first)[len(letters) :])


def _sure_here(scene: Scenery, hit: PhraseHit[PlaceName], place: PlaceName, listed: _Listed) -> bool:
    """Tell whether a name is a place where it stands; a faint one only in a list of towns of its own country."""
    sureness = place.sureness
    arabic = scene.is_arabic(hit.first)
    if sureness is Sureness.SURE:
        return True
    languages = ("ar",) if arabic else ("fr", "en")
    previous = _before_links(scene, hit.first, arabic=arabic)
    settled = any(previous in place_words(PlaceWord.SETTLEMENT, language) for language in languages)
    settled = settled or (arabic and _is_judged(scene, hit.first))
    if settled or (arabic and _is_owned(scene, hit)):
        return settled and scene.form(hit.first) not in place_words(PlaceWord.QUALITY, "ar")
    if sureness is Sureness.FAINT:
        put = scene.before(hit.first) and scene.written(hit.first - 1) == _AT and not scene.is_capital(hit.last)
        within = place.town and listed.country is not None and listed.country == place.country
        within = within or (place.town and (_in_region(scene, hit) or _begins_list(scene, hit, place)))
        return within or (bool(put) and not place.land)  # « 140 officines, dont une trentaine à Kara »
    if listed.on or _opens_dateline(scene, hit) or _closes_venue(scene, hit):
        return True
    cut = scene.words.letters_before(hit.first, hit.start)
    if arabic:
        behind = BY in scene.form(hit.first)[:cut] and not _in_name(scene, hit)
        bound = TO in scene.form(hit.first)[:cut]  # «إلى لغات عدة»
        moved = previous in place_words(PlaceWord.MOVEMENT, "ar") and not bound
        return behind or (moved and not _tells_officer(scene, hit)) or gone_to(scene, hit)
    link = scene.before(hit.first - 1) if scene.before(hit.first) == "'" else scene.before(hit.first)  # « d'Arta »
    link = previous if place.land and link in _ARTICLES else link  # « a visité la Nouvelle-Aquitaine »
    return any(link in place_words(PlaceWord.MOVEMENT, language) for language in languages)


def _is_owned(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a noun with «his» that reads as a town's name, and not behind «in»: «زواره», his visitors, is no «زوارة»."""
    last = hit.last - 1
    put = scene.before(hit.first) == IN or scene.words.letters_before(hit.first, hit.start) > 0
    return not put and scene.written(last).endswith(FEMININE) and not is_definite(scene.form(last))


def _is_judged(scene: Scenery, i: int) -> bool:
    """Tell the town of a court whose kind stands in construct: «محكمة تحقيق الشطرة», «محكمة بداءة الكاظمية»."""
    kind = scene.before(i)
    told = bool(kind) and scene.is_arabic(i - 1) and not is_definite(kind) and bool(scene.before(i - 1))
    found = head_readings(scene.form(i - 2), INSTITUTIONS) if told else ()
    return any(head.key == COURT for _, head, definite in found if not definite)


def _begins_list(scene: Scenery, hit: PhraseHit[PlaceName], place: PlaceName) -> bool:
    """Tell a town that is another word too, between «في» and a sure one of its land: «في الزاوية وغريان»."""
    i = hit.last
    put = scene.before(hit.first) == IN and not _cut(scene, hit) and scene.same_line(i).startswith(AND)
    other = hit_at(scene, i) if put else None
    town = other is not None and scene.words.letters_before(i, other.start) == len(AND)
    return (
        town
        and other is not None
        and any(p.country == place.country and p.town and p.sureness is not Sureness.FAINT for p in other.payloads)
    )


def _tells_officer(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a second adjective of an officer that a town is called by as well: «المديرة الإقليمية الجديدة»."""
    i = hit.first
    plain = hit.last == i + 1 and scene.form(i) in place_words(PlaceWord.PART_OF_TOWN, "ar")
    adjective = plain and scene.before(i - 1) and is_definite(scene.form(i - 1))
    return bool(adjective) and roles().match_at(scene.words, i - 2) is not None


def _in_region(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell «ب» on a region that is called by a side, behind the directorate there: «مديرية التربية بالشرقية»."""
    i = hit.first
    form, cut = scene.form(i), _cut(scene, hit)
    side = hit.last == i + 1 and form[cut:] in place_words(PlaceWord.PART_OF_TOWN, "ar")
    if not side or form[:cut] != BY or not scene.before(i):
        return False
    near = range(max(i - _NEAR_HEAD, 0), i)
    bodies = (head.key for k in near for _, head, _ in head_readings(scene.form(k), INSTITUTIONS))
    return not _OF_REGIONS.isdisjoint(bodies)


_NEAR_HEAD = 6
"""Words of a body's name behind which its region may stand."""
_OF_REGIONS = frozenset(("directorate", "department", "branch_of_body", "court", "prosecution", "chamber", "syndicate"))


def _in_name(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell «ب» that begins a family name, between a given name and an office: «فيكتوريا برنتيس المدعية العامة»."""
    if not scene.before(hit.first) or not scene.same_line(hit.last) or roles().match_at(scene.words, hit.last) is None:
        return False
    known = (name_word(reading.form) for reading in scene.readings(hit.first - 1))
    return any(word is not None for word in known)


def _opens_dateline(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell whether a name opens a line that goes on with a dash or comma and a day, a figure or an agency."""
    i = hit.last
    if not scene.begins[hit.first] or scene.same_line(i) not in _DATELINE_SIGNS or not scene.same_line(i + 1):
        return False
    first = scene.form(i + 1)
    day = any(not classes_of(first, language).isdisjoint((WordClass.TIME,)) for language in ("ar", "fr", "en"))
    return day or first.isdigit() or first in agency_words() or scene.same_line(i + 2) in _DATELINE_SIGNS


def _closes_venue(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell the town or quarter behind a dash or comma that ends the line of a venue: «المكان: قاعة … - الشميساني»."""
    sign = hit.first - 1
    if scene.same_line(hit.last) or scene.same_line(sign) not in DASHES | COMMAS or not scene.before(hit.first):
        return False
    first = next((k for k in range(sign, max(sign - _LABELLED, -1), -1) if scene.begins[k] or not k), None)
    label = first is not None and scene.form(first) in relation_words("place_labels")
    return label and first is not None and any(scene.form(k) == ":" for k in (first + 1, first + 2))


_LABELLED = 16
"""Tokens of the longest line of a venue."""


def _is_person(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a person's given name: an honorific before it, a family name after it (أصيلة الحارثي, Sofia LINDGREN)."""
    if gone_to(scene, hit):
        return False
    if _is_given_name(scene, hit) or borne_by_someone(scene, hit):
        return True
    following = scene.written(hit.last) if scene.same_line(hit.last) else ""
    shouted = len(following) > _SHORT and following.isupper() and not scene.written(hit.first).isupper()
    styled = scene.behind_style(hit.first) and not _of_a_state(scene, hit)
    return styled or (shouted and scene.is_capital(hit.first))


def _of_a_state(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell what a state has from a style in construct: «احترام سيادة ليبيا», no «سيادة كنعان خليل»."""
    state = hit.payloads[0].state and scene.is_arabic(hit.first) and not is_definite(scene.form(hit.first - 1))
    following = scene.same_line(hit.last)
    bears = following and name_word(following) is not None and not is_preposition_on(scene.written(hit.last))
    return state and (following.startswith(AND) or not bears)


def _is_nationality(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell an adjective spelt as a country is: by another one after it («مباحثات سورية يابانية»), or its ending."""
    if is_written_accusative(scene.written(hit.last - 1)):
        return True
    if _of_delegation(scene, hit):
        return True
    following = scene.same_line(hit.last) if scene.is_arabic(hit.last) else ""
    indefinite = bool(following) and not is_definite(following) and not is_definite(scene.form(hit.first))
    return indefinite and country_of_adjective(following) is not None


def _of_delegation(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell the nationality of a delegation in the accusative: «استقبل وفدا قضائيا تشيكيا»."""
    i = hit.first - 1
    while scene.form(hit.first).endswith(ACCUSATIVE) and scene.before(i + 1).endswith(ACCUSATIVE):
        if scene.form(i) in grammar().delegation:
            return True
        i -= 1
    return False


def _describes(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a state's name that is an adjective after a definite noun: «الهيئة السعودية», no «العربية السعودية»."""
    form = scene.form(hit.first)
    if hit.last != hit.first + 1 or not looks_relation(form) or not any(place.state for place in hit.payloads):
        return False
    names = place_words(PlaceWord.DEFINITE_STATE, "ar") | place_words(PlaceWord.STATE_ADJECTIVE, "ar")
    before = {reading.form for reading in scene.readings(hit.first - 1)} if scene.before(hit.first) else set()
    return any(map(is_definite, before)) and before.isdisjoint(names)


def _is_given_name(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a weak name of one Arabic word that is a given name, with a name after it that is no place."""
    if hit.payloads[0].sureness is Sureness.SURE or hit.last != hit.first + 1 or not scene.is_arabic(hit.last):
        return False
    form, following = scene.form(hit.first), scene.same_line(hit.last)
    if following and is_preposition_on(scene.written(hit.last)):
        return False  # «معبر نصيب على مدار الساعة»
    given, family = name_word(form), name_word(following) if following else None
    return given is not None and given.given > 0 and family is not None and country_of_adjective(following) is None


def _before_links(scene: Scenery, i: int, *, arabic: bool) -> str:
    """Return the word before a name, over French and English articles and prepositions, without its particles."""
    for _ in range(1 if arabic else MOST_LINKS):
        previous = scene.before(i)
        if arabic or previous not in LINKS:
            break
        i -= 1
    if not arabic or not previous:
        return previous
    if previous.endswith(TOWARD) and is_to(scene.written(i - 1)):
        return TOWARD  # «وإلى» folds to «والي»
    led = place_words(PlaceWord.SETTLEMENT, "ar"), place_words(PlaceWord.MOVEMENT, "ar")
    readings = [r.form for r in scene.readings(i - 1)]  # «لزيارة هانوي», «وفي جنين»
    return next((form for words in led for form in readings if form in words), previous)
