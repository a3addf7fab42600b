"""Countries, lands and territories with the noun that tells their kind: «مملكة البحرين», "Jonglei State", "US"."""

from extractors.scenery import Scenery
from lexicon.affiliations import standing_words
from lexicon.countries import countries, country_of_adjective, country_of_name
from lexicon.places import (
    PlaceName,
    PlaceWord,
    Sureness,
    districts,
    is_office,
    lands,
    of_these_states,
    place_names,
    place_words,
)
from lexicon.questions import stopwords
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import is_definite
from text.phrases import PhraseHit

LINKS = frozenset(("de", "du", "des", "d", "'", "la", "l", "le", "of", "the"))
MOST_LINKS = 4
_STATE, _STATE_EN, _GRAND = "etat", "state", "grand"
_UNITED, _OF = frozenset(("federation", "confederation")), frozenset(("de", "des", "du", "d"))
_DOLLARS = frozenset(("$", "dollar", "dollars"))
_LETTERS, _TERRITORY = "places/letters", "places/territory"


def territory(scene: Scenery, i: int, hit: PhraseHit[PlaceName]) -> tuple[Mention, int] | None:
    """Read "Jonglei State", "Pibor County": a name of any sureness and a kind of territory, no body's name."""
    if scene.is_arabic(i) or hit.payloads[0].state or scene.before(i) == "of":
        return None
    end, place = hit.last, hit.payloads[0]
    ends = scene.same_line(end) in place_words(PlaceWord.TERRITORY, "en") and scene.is_capital(end)
    if not ends or (scene.same_line(end + 1) and scene.is_capital(end + 1)):
        return None
    return scene.mention(Kind.PLACE, scene.span(i, end + 1), _TERRITORY, place.key, place.country), end + 1


def in_letters(scene: Scenery, i: int) -> tuple[Mention, int] | None:
    """Read "US": a state by letters that are a word where they are small; no heading in capitals, no "US-led"."""
    dotted = _dotted(scene, i)
    if dotted is not None:
        return dotted
    code = scene.written(i)
    if scene.form(i) not in place_words(PlaceWord.LETTERS, "en") or not code.isupper():
        return None
    joined = scene.form(i + 1) == "-" and scene.touches(i + 1)
    shouted = any(len(scene.written(k)) > 1 and scene.written(k).isupper() for k in (i - 1, i + 1))
    money = scene.form(i + 1) in _DOLLARS
    if joined or shouted or money:
        return None
    state = code if code in countries() else country_of_name(scene.form(i))
    return scene.mention(Kind.PLACE, scene.span(i, i + 1), _LETTERS, state, state), i + 1


def _dotted(scene: Scenery, i: int) -> tuple[Mention, int] | None:
    """Read "the U.S." where no noun follows that it describes ("the U.S. ambassador")."""
    last = i + _WITH_DOTS
    if len(scene.form(i)) != 1:
        return None
    written = "".join(scene.written(k) for k in range(i, min(last, scene.size)))
    if fold_word(written) not in place_words(PlaceWord.LETTERS, "en") or not written.isupper():
        return None
    apart = any(not scene.touches(k) for k in range(i + 1, last))
    following = scene.same_line(last)
    noun = bool(following) and scene.is_word(last) and following not in stopwords()
    if apart or noun:
        return None
    state = written.replace(".", "")
    return scene.mention(Kind.PLACE, scene.span(i, last), _LETTERS, state, state), last


_WITH_DOTS = 4
"""Tokens of two letters with their dots."""


def hit_at(scene: Scenery, i: int) -> PhraseHit[PlaceName] | None:
    """Return the name of a place at a token; a Latin one begins with a capital."""
    hit = place_names().match_at(scene.words, i) if i < scene.size else None
    if hit is None or (hit.last > i + 1 and any(scene.begins[j] for j in range(i + 1, hit.last))):
        return None
    if scene.is_arabic(i):
        return hit
    begun = scene.is_capital(i) or (
        scene.form(i) in place_words(PlaceWord.WATER, "fr") and hit.last > i + 1 and scene.is_capital(hit.last - 1)
    )
    return hit if begun and not (_is_no_acronym(scene, hit) or _goes_on(scene, hit)) else None


def is_town_of_words(scene: Scenery, i: int) -> bool:
    """Tell a town or land of several words whose first is a noun of premises: «محافظ جبل لبنان كميل الحداد»."""
    hit = hit_at(scene, i)
    return hit is not None and hit.last > i + 1 and hit.payloads[0].town


def _goes_on(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a name that wants its kind before it from the beginning of a longer one: « Nord », « Nord-Ouest »."""
    joined = scene.form(hit.last) == "-" and scene.touches(hit.last) and scene.touches(hit.last + 1)
    return hit.payloads[0].sureness is Sureness.FAINT and joined and scene.is_capital(hit.last + 1)


def _is_no_acronym(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a word of every day from a state by its letters: «le ministre de l'Eau», « DE L'EAU », «les EAU»."""
    short = (
        hit.last == hit.first + 1
        and hit.payloads[0].state
        and scene.form(hit.first) in place_words(PlaceWord.ACRONYM, "fr")
    )
    article = scene.form(hit.first - 1) == "'" and scene.touches(hit.first)
    return short and (article or not scene.written(hit.first).isupper())


def named_state(scene: Scenery, i: int) -> tuple[Mention, int] | None:
    """Read «مملكة البحرين», «محافظة الإسكندرية»: a kind of state and a name of any sureness, with its adjectives."""
    states = place_words(PlaceWord.STATE, "ar") | districts()
    reading = next((r for r in scene.readings(i) if r.form in states), None)
    if reading is None or not scene.same_line(i + 1) or scene.before(i) in place_words(PlaceWord.QUANTIFIER, "ar"):
        return None
    hit = hit_at(scene, i + 1)
    if hit is None or hit.start != scene.words.begins[i + 1]:
        return None
    told = of_these_states(reading.form)
    other = reading.cut and scene.form(i) in arabic_words()  # «وجهة الجزائر السياحية»: where one goes
    state = hit.payloads[0].state
    if (other and state) or (told is not None and (hit.payloads[0].country not in told or state)):
        return None  # «قضاء العراق» is its judges
    if reading.form in place_words(PlaceWord.UNION, "ar") and not hit.payloads[0].state:
        return None
    if hit.payloads[0].sureness is Sureness.FAINT and scene.form(i + 1) in place_words(PlaceWord.SIDE, "ar"):
        return None  # «إقليم شرق المتوسط»
    last = _with_state_adjectives(scene, hit.last)
    place = _land(hit) if reading.form in lands() else hit.payloads[0]
    return scene.mention(Kind.PLACE, scene.span(i, last, reading.cut), "places/state", place.key, place.country), last


def _land(hit: PhraseHit[PlaceName]) -> PlaceName:
    """Return the part of a federation behind «ولاية», where no Arab country has a place of the name."""
    first = hit.payloads[0]
    land = next((place for place in hit.payloads if place.land), first)
    return first if fold_word(first.country or "") in standing_words("arab_states") else land


def _with_state_adjectives(scene: Scenery, i: int) -> int:
    """Return the end of the adjectives of a state's official name («جمهورية مصر العربية»)."""
    while scene.same_line(i) in place_words(PlaceWord.STATE_ADJECTIVE, "ar"):
        i += 1
    return i


def adjective_state(scene: Scenery, i: int) -> tuple[Mention, int] | None:
    """Read «الجمهورية الإسلامية الموريتانية»: a definite kind of state and adjectives, one of them of nationality."""
    states = place_words(PlaceWord.DEFINITE_STATE, "ar")
    reading = next((r for r in scene.readings(i) if r.form in states), None)
    if reading is None:
        return None
    country, last, j = None, i, i + 1
    while is_definite(scene.same_line(j)):
        nationality = country_of_adjective(scene.form(j))
        if nationality is None and scene.form(j) not in place_words(PlaceWord.STATE_ADJECTIVE, "ar"):
            break
        country = country or nationality
        j += 1
        last = j if country else last
    if country is None:
        return None
    return scene.mention(Kind.PLACE, scene.span(i, last, reading.cut), "places/state", country, country), last


def latin_state(scene: Scenery, i: int) -> tuple[Mention, int] | None:
    """Read «Royaume du Maroc», «République arabe d'Égypte», «République tunisienne», "State of Kuwait"."""
    form = scene.form(i)
    language = next((x for x in ("fr", "en") if form in place_words(PlaceWord.STATE, x)), None)
    if language is None or (scene.form(i) == _STATE and scene.before(i) == "'" and scene.form(i - 2) == "d"):
        return None  # « Conseil d'État du Sénégal »
    first = i - 2 if scene.before(i) == "-" and scene.form(i - 2) == _GRAND else i  # « Grand-Duché de Luxembourg »
    while (
        form != _STATE_EN
        and scene.before(first) in place_words(PlaceWord.STATE_ADJECTIVE, "en")
        and scene.is_capital(first - 1)
    ):
        first -= 1  # "Federal Democratic Republic of Nepal"
    inner = place_words(PlaceWord.STATE_ADJECTIVE, "fr") | LINKS
    j = i + 1
    while scene.same_line(j) in inner and j - i <= 2 * MOST_LINKS:
        j += 1
    linked = j > i + 1 or form in place_words(PlaceWord.REGION_OF, "fr")  # « région Marrakech-Safi »
    hit = hit_at(scene, j) if linked and not scene.begins[j] else None
    if hit is not None:
        whole = place_names().match_at(scene.words, i)  # « République démocratique du Congo » is not the other Congo
        place = (whole if whole and whole.last == hit.last else hit).payloads[0]
        if is_office(form, place.country):
            return None
        return scene.mention(
            Kind.PLACE, scene.span(first, hit.last), "places/state", place.key, place.country
        ), hit.last
    nation = j < scene.size and scene.form(j - 1) not in LINKS  # "Confederation of Indian Industry"
    country = country_of_adjective(scene.same_line(j)) if nation else None
    if country is None or form not in place_words(PlaceWord.DEFINITE_STATE, language):
        return None
    if form in _UNITED and scene.same_line(j + 1) in _OF:
        return None  # « Fédération tunisienne de voile »
    last = j + 1
    more = place_words(PlaceWord.STATE_ADJECTIVE, "fr") - LINKS
    while scene.same_line(last) in more or (scene.same_line(last) == "et" and scene.form(last + 1) in more):
        last += 1
    return scene.mention(Kind.PLACE, scene.span(i, last), "places/state", country, country), last
