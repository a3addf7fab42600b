"""The grammar of a French or English role: words before the head, the head, and a complement up to a verb or comma.

French: head, adjectives, then complements after a preposition («du», «auprès de», «chargé de», «en», «à»). English:
words of the role before the head («Senior Legal Advisor», «UN Resident Coordinator»), then «of the …», «for …».
"""

from extractors.titles.latin_portfolios import capital_common, portfolio
from extractors.titles.latin_towns import town_governed
from extractors.titles.latin_walk import RoleWalk
from extractors.titles.scene import RoleSpan, Scene
from lexicon.affiliations import standing_words
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, heads, words_of_class
from lexicon.people import Ending, Role
from lexicon.places import PlaceWord, place_names, place_words
from lexicon.relations import either, relation_words
from lexicon.role_grammar import delegation_words, role_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.latin_names import is_capital
from text.phrases import PhraseHit

_JUSTICE = "justice"
_NO_END = frozenset(("'", "for", "of"))
"""Words with which no role ends: "High Commissioner for Trinidad", of whom nobody heard."""
_NO_FRENCH_END = frozenset(("de", "du", "des", "l", "d", "et"))
_NO_STYLES = frozenset(("general", _JUSTICE))
"""Ranks that before an office are an adjective or a field: "General Secretary", "Justice Minister"."""
_MOST_BEFORE = 3  # «Acting Senior Operations Officer»
_LONGEST_BODY = 8
_LETTERS = 4  # «UAE», «DRC», «DPRK»


def latin_role(scene: Scene, hit: PhraseHit[Role], floor: int) -> RoleSpan:
    """Follow a role from its head to both ends; it begins at ``floor`` or later."""
    words = role_words()
    first, hit = hit.first, _last_head(scene, hit)
    bare = scene.form(first) in _NOT_ALONE and hit.last == first + 1 and scene.form(hit.last + 1) != _CAMP
    if bare and (scene.form(first - 1) in _NOT_ALONE[scene.form(first)] or _styles(scene, hit)):
        return RoleSpan(first, hit.last, 0, hit.payloads[0], solid=False)
    if scene.same_line(first - 1, first) and scene.form(first - 1) in words.not_after:
        return RoleSpan(first, hit.last, 0, hit.payloads[0], solid=False)
    while first > floor and scene.same_line(first - 1, first) and _before(scene, first - 1):
        first -= 1
    body = _body_before(scene, first, floor)
    first = body if body is not None and not scene.is_boundary(first) else first
    lettered = body is None and first > floor and scene.same_line(first - 1, first) and _is_letters(scene, first - 1)
    named = scene.same_line(hit.last - 1, hit.last) and scene.written(hit.last)[:1].isupper()
    first -= lettered and (scene.written(hit.first)[:1].isupper() or named)  # "PNP chief Kofi Asare"
    acting = (lettered or body is not None) and first > floor and scene.same_line(first - 1, first)
    first -= acting and scene.form(first - 1) in role_words().shifting and first > floor
    first -= _is_state_in_letters(scene, first - 1) and first > floor
    first = _owner(scene, first, floor)
    first = _of_region(scene, _field_start(scene, first, floor), floor)
    first -= _is_state_in_letters(scene, first - 1) and first > floor
    first = town_governed(scene, _sending_state(scene, first, hit, floor), hit, floor)
    fields = portfolio(scene, first, hit, floor)
    first = _owner(scene, fields, floor) if fields < first else first  # "Kuwait's Higher Education Minister"
    first = _small_field(scene, first, hit, floor)
    first -= _PAIR * _is_slashed(scene, first - _PAIR, floor)
    while first < hit.first and (scene.form(first) in words.no_start or not scene.is_word(first)):
        first += 1
    styles = (scene.honorific(k) for k in range(first, hit.first) if scene.form(k) not in _NO_STYLES)
    style = next((h for h in styles if h and h.last <= hit.first), None)
    first = style.last if style and scene.form(style.last) != "'" else first  # "H.E. Ambassador …"
    first += scene.form(first) == "." and first < hit.first
    first += first < hit.first and _governs(scene, first)
    walk = RoleWalk(scene, first, hit)
    while walk.step():
        pass
    last = walk.position
    while last > hit.last and (scene.form(last - 1) in _NO_END or scene.written(last - 1) in _NO_FRENCH_END):
        last -= 1  # "the foreign minister's office", « Région Afrique de l'Est »
    return RoleSpan(
        _rank_of_several(scene, first, floor),
        last,
        0,
        walk.role,
        walk.solid or (first < hit.first and _solid_before(scene, first, hit.first)),
    )


def _governs(scene: Scene, i: int) -> bool:
    """Tell "under" as a preposition before an office in capitals: "a team under Minister X", no "Under Secretary"."""
    return scene.written(i) == _UNDER and scene.written(i + 1)[:1].isupper()


_UNDER = "under"


def _rank_of_several(scene: Scene, first: int, floor: int) -> int:
    """Return where a role begins with the figure that says which of several it is: « 1er adjoint », "2nd Secretary"."""
    figure = first - _FIGURED
    suffix = scene.form(first - 1) in _SUFFIXES and scene.adjacent(first - 1) and scene.same_line(figure, first)
    counted = figure >= floor and suffix and scene.form(figure).isdigit() and not scene.adjacent(figure)
    return figure if counted and not scene.inside(figure, *Kind) else first


_FIGURED = 2
"""Tokens of « 1er »."""
_SUFFIXES = frozenset(("er", "re", "ere", "e", "eme", "nd", "nde", "st", "rd", "th"))


_CAMP = "camp"
"""What ends « aide de camp »."""
_AIDED = frozenset(("'", "une", "cette", "en", "leur", "notre", "son", "de"))
_NOT_ALONE = {"charge": frozenset(("in", "la", "en")), "justice": frozenset(), "aide": _AIDED}
"""Words that are heads of roles only where none of these stands before them: "in charge of", « a la charge de »."""


def _styles(scene: Scene, hit: PhraseHit[Role]) -> bool:
    """Tell "Justice" before a name or a noun from the office: "Justice Dunstan Khoza", "the Justice Sector"."""
    after = hit.last
    capital = scene.same_line(after - 1, after) and scene.is_word(after) and scene.written(after)[0].isupper()
    return scene.form(hit.first) == _JUSTICE and capital


def _last_head(scene: Scene, hit: PhraseHit[Role]) -> PhraseHit[Role]:
    """Return the head that an English compound ends in: "Chief Commissioner", "Deputy Police Commissioner"."""
    first = hit.first
    for i in range(hit.last, first + 2 * _MOST_BEFORE):
        if i < hit.last:
            continue
        if scene.form(hit.last - 1) not in role_words().ranks or i - hit.last >= _MOST_BEFORE:
            return hit
        if not scene.same_line(first, i) or not scene.is_word(i) or not scene.written(i)[0].isupper():
            return _of_two_fields(scene, first, hit)
        inner = scene.role(i)
        if inner is None and not capital_common(scene, i):
            return hit
        hit = inner or hit
    return hit


def _of_two_fields(scene: Scene, first: int, hit: PhraseHit[Role]) -> PhraseHit[Role]:
    """Return the head behind two fields of one below it: "Assistant Foreign and Expatriates Minister"."""
    words = range(first + 1, first + 1 + len(_FIELDS_JOINED))
    told = hit.last == first + 1 and all(scene.same_line(first, k) and scene.is_word(k) for k in words)
    one, link, other = words
    fields = (one, other) if told and scene.form(link) in role_words().coordinators else ()
    plain = bool(fields) and all(capital_common(scene, k) and scene.form(k) in english_words() for k in fields)
    inner = scene.role(other + 1) if plain and scene.same_line(other, other + 1) else None
    return inner or hit


_FIELDS_JOINED = ("field", "and", "field")


def _body_before(scene: Scene, i: int, floor: int) -> int | None:
    """Return where a body begins that ends right before a role: "UNFPA Representative", "World Bank Director"."""
    i = _before_region(scene, _before_letters(scene, i, floor), floor)
    i = _before_organ(scene, i, floor)
    for first in range(i - 1, max(i - _LONGEST_BODY, floor) - 1, -1):
        if not scene.same_line(first, i):
            return None
        found = scene.mention_at(first, Kind.ORGANIZATION)
        if found is not None:
            acronym = scene.written(first).isupper() or found[1] > first + 1 or not scene.written(first)[1:].islower()
            return first if found[1] == i and acronym else None
    return None


def _before_organ(scene: Scene, i: int, floor: int) -> int:
    """Return where letters of a body end before an organ of it that no mention holds: "AU Commission Chairperson"."""
    organ = i - 1
    named = organ > floor and scene.same_line(organ - 1, i) and scene.written(organ).istitle()
    plain = named and scene.form(organ) in heads("en") and not scene.inside(organ, *Kind)
    body = scene.mention_at(organ - 1, Kind.ORGANIZATION) if plain else None
    letters = body is not None and body[1] == organ and scene.written(organ - 1).isupper()
    return organ if letters else i


def _is_letters(scene: Scene, i: int) -> bool:
    """Tell the letters of a body that no list knows: "LCCI President", no honour behind a name, no heading."""
    written = scene.written(i)
    if not written.isupper():
        return False
    before = scene.written(i - 1) if scene.same_line(i - 1, i) else ""
    letters = scene.is_word(i) and written.isalpha() and _FEWEST <= len(written) <= _LETTERS_MOST
    plain = scene.role(i) is None and scene.honorific(i) is None
    plain = plain and not scene.inside(i, *(kind for kind in Kind if kind is not Kind.PROGRAM))  # "GGP Coordinator"
    shifting = scene.form(i - 1) in role_words().shifting  # "Acting PNP chief"
    alone = (shifting or not (before[:1].isupper() and scene.is_word(i - 1))) and not scene.written(i + 1).isupper()
    common = any(scene.form(i) in words for words in (either("postnominal", "honours"), english_words()))
    return plain and alone and ((letters and not common) or written in _LETTERED_FIELDS)


_LETTERED_FIELDS = frozenset(("ICT", "IT", "HR", "PR", "SME", "MSME", "GIS", "AI", "CSR", "WASH"))
"""Fields of work told by letters: "ICT Minister", "HR Director"."""
_FEWEST, _LETTERS_MOST = 3, 8
"""Letters of such a body."""


def _is_slashed(scene: Scene, i: int, floor: int) -> bool:
    """Tell letters that a slash ties to the field of an office: "EMS/County Coordinator"."""
    tied = i >= floor and scene.form(i + 1) == "/" and scene.adjacent(i + 1) and scene.adjacent(i + 2)
    letters = tied and scene.written(i).isupper() and scene.written(i + 2)[:1].isupper()
    return letters and len(scene.written(i)) <= _LETTERS and not scene.inside(i, *Kind)


def _before_region(scene: Scene, i: int, floor: int) -> int:
    """Return where letters of a body end before the region of its office: "WHO Africa Regional Director"."""
    for first in range(i - 1, max(i - _REGION, floor), -1):
        land = scene.mention_at(first, Kind.PLACE)
        words = " ".join(scene.form(k) for k in range(first, i) if scene.form(k) != "-")
        region = (land is not None and land[1] == i) or words in relation_words("office_regions")
        body = scene.mention_at(first - 1, Kind.ORGANIZATION) if region and scene.same_line(first - 1, i) else None
        if body is not None and body[1] == first and scene.written(first - 1).isupper():
            return first
    return i


_REGION = 4
"""Words of a region before the office of a body in it."""


def _before_letters(scene: Scene, i: int, floor: int) -> int:
    """Return where a body ends whose letters stand in brackets before a role: "the Fund (UNFPA) Director"."""
    letters = scene.mention_at(i - 2, Kind.ORGANIZATION) if scene.form(i - 1) == ")" else None
    opens = letters is not None and letters[1] == i - 1 and scene.form(i - 3) == "(" and i - 3 > floor
    whole = opens and scene.same_line(i - 4, i) and scene.inside(i - 4, Kind.ORGANIZATION)
    return i - 3 if whole and scene.written(i - 2).isupper() else i


def _is_state_in_letters(scene: Scene, i: int) -> bool:
    """Tell a state's letters before an English role: "UAE Minister of Foreign Affairs"."""
    if not scene.same_line(i, i + 1) or scene.mention_at(i, Kind.PLACE) is None or scene.written(i + 1).isupper():
        return False
    return 1 < len(scene.written(i)) <= _LETTERS and scene.written(i).isupper()


def _sending_state(scene: Scene, first: int, hit: PhraseHit[Role], floor: int) -> int:
    """Return where a state of several words begins whose envoy this is: "the United States Ambassador to Jordan"."""
    apposed = scene.form(first - _PAIR) in _DESCRIBED  # "the Malaysia High Commissioner", "new Fiji Ambassador"
    nearest = first - (1 if apposed or scene.form(hit.last - 1) in _OF_GOVERNMENT else _PAIR)
    for i in range(nearest, max(first - _LONGEST_BODY, floor) - 1, -1):
        sends = hit.payloads[0].posted or scene.form(hit.last - 1) in _OF_GOVERNMENT
        found = scene.mention_at(i, Kind.PLACE) if sends else None
        found = _with_its_kind(scene, found, first) if found is not None else None
        if found is None or found[1] != first or not scene.same_line(i, first):
            continue
        if not scene.same_line(i - 1, first) or scene.form(i - 1) in _ENDS:
            return i if _is_governed(scene, found) else first  # "Egypt Prime Minister X received"
        before = i - 1
        while before > i - _DESCRIBING and scene.form(before) in _SORTS and scene.same_line(before - 1, first):
            before -= 1
        apart = scene.form(before) in (",", "(", *_MET) or (
            scene.form(before) == "the" and scene.form(before - 1) not in _THERE
        )
        return i if apart and _is_governed(scene, found) else first
    return first


def _with_its_kind(scene: Scene, found: tuple[Mention, int], first: int) -> tuple[Mention, int]:
    """Return a land with the noun of its kind before its head's office: "Oromia Region President"."""
    kind = found[1] == first - 1 and scene.form(found[1]) in place_words(PlaceWord.TERRITORY, "en")
    return (found[0], first) if kind and scene.written(found[1]).istitle() else found


def _is_governed(scene: Scene, found: tuple[Mention, int]) -> bool:
    """Tell a state, or the land of one by its kind: "Kurdistan Region President X"."""
    hit = place_names().match_at(scene.words, scene.words.within(found[0].span)[0])
    land = hit is not None and hit.last == found[1] and any(place.land for place in hit.payloads)
    land = land or scene.form(found[1] - 1) in place_words(PlaceWord.TERRITORY, "en")  # "Ontario Minister of Health"
    return found[0].key == found[0].country or land


_SORTS = frozenset(
    ("new", "newly", "appointed", "outgoing", "incoming", "departing", "current", "then", "former", "resident",
     "non-resident", "accredited", "designated", "first", "visiting")
)  # fmt: skip
"""What is said of an envoy before the state that sends him: "the new Solomon Islands High Commissioner"."""
_DESCRIBED = _SORTS | {"the"}
_DESCRIBING = 4
"""Words before a state among which such stand, the article with them."""
_ENDS = frozenset((".", ":", ";", "–", "-"))
_OF_GOVERNMENT = frozenset(("minister", "premier", "president"))
_MET = frozenset(
    ("received", "met", "and", "with", "by", "hosted", "welcomed", "greeted", "told", "thanked", "between", "meets",
     "receives", "hosts", "welcomes", "phoned", "called", "visiting", "alongside", "to")
)  # fmt: skip
"""What stands before a state whose minister is told, no article between: "received Egypt Prime Minister X"."""
_THERE = frozenset(("in", "to", "from", "visited", "visiting", "left", "of"))
"""What stands before a state that was visited, and is nobody's who is told behind it."""


_MAJESTY, _CROWNED = "majesty", frozenset(("his", "her"))


def _owner(scene: Scene, first: int, floor: int) -> int:
    """Return where the state begins whose officer this is: "Pakistan's Ambassador", "St. Kitts and Nevis' Consul"."""
    end = first - 1
    end -= scene.form(end) == "s" and scene.adjacent(end)
    if end <= floor or scene.form(end) != "'" or not scene.adjacent(end):
        return first
    if scene.form(end - 1) == _MAJESTY and scene.form(end - 2) in _CROWNED and end - 2 >= floor:
        return end - 2
    body = _body_ending(scene, end, floor) if scene.form(end + 1) == "s" else None  # "the World Bank's Director"
    if body is None and scene.form(end + 1) == "s" and end - 1 >= floor and _is_letters(scene, end - 1):
        return end - 1  # "VUT's Acting Deputy Vice Chancellor"
    if body is not None and scene.same_line(body, first):
        return body
    for i in range(end - 1, max(end - _LONGEST_BODY, floor) - 1, -1):
        found = scene.mention_at(i, Kind.PLACE)
        if found is not None and found[1] == end:
            return i if found[0].country is not None and scene.same_line(i, first) else first
    return first


def _body_ending(scene: Scene, end: int, floor: int) -> int | None:
    """Return where a body begins that ends before a token."""
    for i in range(end - 1, max(end - _LONGEST_BODY, floor) - 1, -1):
        found = scene.mention_at(i, Kind.ORGANIZATION)
        if found is not None and found[1] == end:
            return i
    return None


def _of_region(scene: Scene, first: int, floor: int) -> int:
    """Return where the region's name begins before "Regional": "the Greater Accra Regional Minister"."""
    if (county := _of_county(scene, first, floor)) < first:
        return county
    i, regional = first, scene.form(first) == _REGIONAL and scene.written(first).istitle()
    while regional and i > floor and first - i < _PAIR and scene.same_line(i - 1, first):
        place = scene.inside(i - 1, Kind.PLACE)
        strange = scene.written(i - 1).istitle() and scene.form(i - 1) not in english_words()
        if not (place or strange or scene.form(i - 1) in _GREATER) or scene.role(i - 1) or scene.honorific(i - 1):
            break
        i -= 1
    return i


def _of_county(scene: Scene, first: int, floor: int) -> int:
    """Return where a county's or province's name begins before its officer: "Nakuru County Director of Culture"."""
    lands = place_words(PlaceWord.TERRITORY, "en") | _COUNTIES
    noun = first if scene.form(first) in lands else first - 1
    name = noun - 1
    told = name >= floor and scene.same_line(name, first) and scene.form(noun) in lands
    told = told and scene.written(noun).istitle()
    strange = scene.form(name) not in english_words() or scene.form(name) in _GREATER or scene.inside(name, Kind.PLACE)
    plain = told and strange and scene.written(name).istitle() and scene.is_word(name)
    return name if plain and not (scene.role(name) or scene.honorific(name)) else first


_COUNTIES = frozenset(("county", "province", "district", "region"))
_REGIONAL, _GREATER = "regional", frozenset(("greater", "upper", "lower", "northern", "southern", "eastern", "western"))


def _field_start(scene: Scene, first: int, floor: int) -> int:
    """Take further capitalised words before the head where they reach a comma, bracket or cell border."""
    i = first
    while i > floor and first - i < _MOST_BEFORE and scene.same_line(i - 1, i) and capital_common(scene, i - 1):
        if scene.form(i - 1) in role_words().articles or scene.form(i - 1) in relation_words("doing_first"):
            break  # "Receiving Malian Health Minister X, the Speaker said"
        i -= 1
    if any(_addresses(scene, k, first) for k in range(i, first)):
        return first  # « Mme Lilianne Plamondon Présidente »
    linked = scene.role(i) is None and scene.form(i - 1) == "and" and scene.same_line(i - _PAIR, i)
    linked = linked and i - _PAIR > floor and scene.role(i - _PAIR) is None and capital_common(scene, i - _PAIR)
    pair = i - _PAIR * linked  # "the Monitoring and Evaluation Officer"
    while linked and pair - 1 > floor and scene.form(pair - 1) in role_words().before:
        pair -= 1
    apposed = scene.form(pair - 1) == "," and scene.form(pair - _PAIR) not in english_words()
    i = pair if (apposed or scene.form(pair - 1) == "the") and scene.same_line(pair - 1, i) else i
    same = i > 0 and scene.same_line(i - 1, i)
    bounded = same and scene.form(i - 1) in {",", "|", "(", "the", "–", "—"} | role_words().introducing
    bounded = bounded or (same and scene.form(i - 1) in relation_words("doing_first"))
    bounded = bounded or (same and scene.form(i - 1) == "-" and not scene.adjacent(i - 1))  # "Ms X - Roads Officer"
    bounded = bounded or (i < first and i - 1 > floor and _is_state_in_letters(scene, i - 1))
    return i if bounded or (not same and i < first and not scene.same_line(i, first + _MOST_BEFORE + 1)) else first


def _addresses(scene: Scene, i: int, end: int) -> bool:
    """Tell "Mr" at a token, behind which a name stands before an office: no field of it."""
    style = scene.honorific(i)
    return style is not None and style.payloads[0].kind == "address" and style.last < end


_PAIR = 2
"""Tokens of a word and the "and" that links it to the next."""


def _small_field(scene: Scene, first: int, hit: PhraseHit[Role], floor: int) -> int:
    """Take the field in small letters between a name's comma and the head: ", drought information manager"."""
    i, words = first, role_words()
    english = scene.form(hit.last - 1) in {fold_word(word.split()[-1]) for word in hit.payloads[0].en}
    while i > floor and first - i <= _MOST_BEFORE and scene.same_line(i - 1, first) and _is_small(scene, i - 1):
        i -= 1
    comma = i - 1
    whole = english and i < first and scene.form(comma) == "," and comma > floor and scene.same_line(comma - 1, first)
    named = whole and scene.is_word(comma - 1) and not scene.inside(comma - 1, Kind.PLACE, Kind.DATE)
    capital = named and scene.written(comma - 1)[0].isupper() and scene.written(hit.first)[0].islower()
    if english and i == first - 1 and _noun_apposed(scene, i, hit):
        return i
    opens = words.articles | words.coordinators | words_of_class(WordClass.STOP, "en")  # ", where curator Ann Lee …"
    return i if capital and scene.form(i) not in opens else first


def _noun_apposed(scene: Scene, i: int, hit: PhraseHit[Role]) -> bool:
    """Tell the noun of a house between "the" and a small head whose bearer follows: "the camp manager, Mr. X".

    No article is needed where the bearer follows at once: "received by terminal manager Yusuf Fakhro".
    """
    noun = scene.form(i) in relation_words("kept_by_officers") and scene.written(hit.first)[0].islower()
    bearer = hit.last + (scene.form(hit.last) == ",")
    whole = scene.same_line(i - 1, i) and scene.same_line(i, bearer) and _opens_bearer(scene, bearer)
    at_once = scene.name(hit.last) is not None and scene.same_line(i, hit.last) and is_capital(scene.written(hit.last))
    return noun and (at_once or (whole and scene.form(i - 1) in role_words().articles))


def _opens_bearer(scene: Scene, i: int) -> bool:
    """Tell whether an honorific stands at a token, or a known name with a capital and another capital behind it."""
    if scene.honorific(i) is not None:
        return True
    named = scene.name(i) is not None and is_capital(scene.written(i)) and scene.same_line(i, i + 1)
    return named and scene.is_word(i + 1) and is_capital(scene.written(i + 1))


def _is_small(scene: Scene, i: int) -> bool:
    """Tell a plain word in small letters that may tell a field."""
    words = role_words()
    small = scene.is_word(i) and scene.written(i).islower() and scene.form(i) not in words.small | words.coordinators
    return small and scene.ending(i) is Ending.NO and scene.role(i) is None and not scene.inside(i, *Kind)


def _before(scene: Scene, i: int) -> bool:
    """Tell whether a word before the head belongs to the role."""
    form = scene.form(i)
    if form == ".":  # "Asst. Director", and no end of a sentence: "… for Research. Director Anna Bell"
        before = scene.form(i - 1)
        return scene.adjacent(i) and (len(before) == 1 or before in role_words().shortened)
    if len(form) == 1 and scene.form(i + 1) == ".":
        return scene.adjacent(i) or scene.written(i).isupper()
    if form == "-" and ("-" in (scene.form(i - 1), scene.form(i + 1)) or scene.written(i) == "—"):
        return False  # "SPA--Acting Chargé d'Affaires"
    if scene.form(i + 1) == "-" or form == "-":
        return scene.adjacent(i + 1) or scene.adjacent(i)
    if not scene.is_word(i) or scene.inside(i, Kind.PERSON, Kind.DATE, Kind.PLACE, Kind.ORGANIZATION):
        return False
    leads = form in delegation_words().noun and scene.form(i + 1) in standing_words("leader_nouns")
    known = form in role_words().before and scene.written(i) not in _FOLDED_ALIKE
    return leads or known or country_of_adjective(form) is not None


_FOLDED_ALIKE = frozenset(("un", "Un", "désigne", "désignent"))
"""French words that fold as "UN", « désigné » do, at the head of a sentence too."""


def _solid_before(scene: Scene, first: int, head: int) -> bool:
    return any(scene.form(i) not in role_words().plain for i in range(first, head))
