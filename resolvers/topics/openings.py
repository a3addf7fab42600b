"""Where topics begin: behind a verb of talk, whoever stands between, and behind words that say nothing themselves."""

from lexicon.countries import country_of_adjective
from lexicon.relations import relation_words
from lexicon.topics import Role
from resolvers.ground.items import PEOPLE
from resolvers.topics.wording import APOSTROPHES, CLOSING, COLON, PARTIES, STOPS, Wording
from schemas.mention import Kind
from text.inflection import is_arabic
from text.naming import ABOUT
from text.phrases import PhraseHit
from text.signs import COMMAS, DASHES
from text.tokens import Shape

OPENS = frozenset((Role.OPENS, Role.ABOUT, Role.ONTO))
_LEADS = OPENS | {Role.AGAIN, Role.LIGHT}
_AWAY = 20
"""Words between a verb and what was talked about: who talked with whom."""
_NEAR = 3
"""Words before a name that still belong to it: «معالي الأستاذ»."""
_STRANGE = 4
"""Words between a verb and its preposition that no mention holds."""
_ASIDE = 8
_NOUN = 3
_BESIDE = PARTIES | {Kind.DATE, Kind.PLACE}


def opening(text: Wording, hit: PhraseHit[Role], last: int) -> int | None:
    """Return where the topics begin that a wording opens; None where it opens none before ``last``."""
    if not {Role.OPENS, Role.ABOUT}.isdisjoint(hit.payloads):
        if hit.last < last and text.words.forms[hit.last] == COLON:
            return hit.last + 1
        with_whom = hit.last < last and Role.COMPANY in text.roles(hit.last)
        return _object(text, hit.last, last) if with_whom or Role.OPENS in hit.payloads else hit.last
    if Role.ONTO in hit.payloads:
        return _onto(text, hit.last, last)
    if Role.OF_DEED in hit.payloads:
        return hit.last if hit.last < last and Role.DEED in text.roles(hit.last) else None
    far = not {Role.TURNS, Role.GATHERS}.isdisjoint(hit.payloads)
    return _reached(text, hit, last) if far else None


def lead(text: Wording, place: int, last: int) -> int:
    """Return the place behind commas, quotation marks, and words that say nothing by themselves."""
    while place < last:
        hit = text.cue(place)
        if text.words.forms[place] in COMMAS | {'"'} | APOSTROPHES | relation_words("and"):
            place += 1
        elif hit and not _LEADS.isdisjoint(hit.payloads) and Role.ENDS not in hit.payloads:
            place = hit.last
        elif text.words.forms[place] in DASHES:
            place = _behind_aside(text, place, last)
        else:
            break
    return place


def _behind_aside(text: Wording, place: int, last: int) -> int:
    """Return the place behind what stands between dashes («- خلال اللقاء -»), or behind a dash alone."""
    near = range(place + 1, min(place + _ASIDE, last))
    return next((n for n in near if text.words.forms[n] in DASHES), place) + 1


def _onto(text: Wording, place: int, last: int) -> int | None:
    """Return where the word stands that the topic is written onto, behind who led there («وطاف الضيوف بمعامل …»)."""
    while place < last:
        form = text.words.forms[place]
        if form[:1] in relation_words("onto_attached"):
            return place if len(form) == 1 or len(form) > _NOUN else None  # «خصصت لها» is with a pronoun
        if text.mention(place)[1] in PARTIES:
            place = text.behind(place)
        elif Role.LIGHT in text.roles(place) or Role.COMPANY in text.roles(place):
            place += 1
        else:
            break
    return None


def _object(text: Wording, place: int, last: int) -> int | None:
    """Return where the object of a verb begins, behind those who talked; None where they alone are told."""
    behind = _behind_parties(text, place, last)
    clause = lead(text, behind, last)
    if clause < last and text.words.forms[clause] in relation_words("relatives"):
        return _object_further(text, clause, last)  # «تناول اللقاء، الذي حضره …، تحديث …»
    if behind == place or _is_object(text, behind, last):
        return behind
    return _object_further(text, behind, last)


def _object_further(text: Wording, place: int, last: int) -> int | None:
    """Return where an object stands behind who talked, what is told of them, and what stands in brackets.

    Behind a comma a deed is one, too.
    """
    for _ in range(_AWAY):
        if place >= last:
            return None
        roles, form = text.roles(place), text.words.forms[place]
        if Role.OBJECT in roles or (
            Role.DEED in roles and text.words.forms[place - 1] in COMMAS and not text.deed(place)
        ):
            return place
        if form == "(":
            place = next((n for n in range(place, last) if text.words.forms[n] == ")"), last)
        elif form in STOPS and form != ")" and not text.abbreviates(place):
            return None
        place = text.behind(place)
    return None


def _behind_parties(text: Wording, place: int, last: int) -> int:
    """Return the place behind those who talked and with whom, where and when, or ``place`` where nobody is told."""
    while place < last and Role.OBJECT not in text.roles(place):
        if text.mention(place)[1] in _BESIDE:
            place = text.behind(place)
        elif text.words.forms[place] in COMMAS | relation_words("and") or Role.COMPANY in text.roles(place):
            place += 1
        elif text.words.forms[place] in relation_words("peers"):  # «مع نظيره المصري»
            place += 1 + (place + 1 < last and country_of_adjective(text.words.forms[place + 1]) is not None)
        elif (name := _near_name(text, place, last)) is not None:
            place = name
        else:
            break
    return place


def _near_name(text: Wording, place: int, last: int) -> int | None:
    """Return where one is named whose honorifics begin here, or None."""
    for there in range(place + 1, min(place + _NEAR + 1, last)):
        if text.words.forms[there] in CLOSING and not text.abbreviates(there):
            return None
        if text.mention(there)[1] in PEOPLE:
            return there
    return None


def _is_object(text: Wording, place: int, last: int) -> bool:
    """Tell whether a noun without a preposition stands here: «(بحث الوزير مع السفير) مشاريع الري»."""
    if place >= last or text.words.shapes[place] is not Shape.WORD:
        return False
    roles = text.roles(place)
    if not {Role.ENDS, Role.REACHES}.isdisjoint(roles) or text.words.begins[place] in text.verbs:
        return False
    form = text.words.forms[place]
    attached = form[:1] in relation_words("onto_attached") and Role.DEED not in roles
    return len(form) >= _NOUN and not attached and not text.adds(place)


def _reached(text: Wording, opened: PhraseHit[Role], last: int) -> int | None:
    """Return where the topics begin behind the preposition of a verb of talk, whoever stands before it.

    «تركز النقاش بين الوزيرين على …», "briefed the delegation on …".
    """
    place, strange = opened.last, 0
    while place < last and strange <= _STRANGE:
        if text.words.forms[place] in STOPS and not text.abbreviates(place):
            return None
        if text.words.begins[place] in text.verbs and not text.determined(place):
            return None
        if text.mention(place)[1] in _BESIDE:
            place = text.behind(place)
            continue
        hit = text.cue(place)
        if hit and Role.REACHES in hit.payloads and _reaches(text, opened, hit):
            return hit.last
        strange += text.words.forms[place] not in CLOSING
        place += 1
    return None


def _reaches(text: Wording, opened: PhraseHit[Role], hit: PhraseHit[Role]) -> bool:
    """Tell whether a preposition leads to a topic, and not to who, where or when: «اطلع، في زيارته، على …»."""
    forms = text.words.forms
    if text.mention(hit.last)[1] in _BESIDE or frozenset(forms[hit.last : hit.last + 1]) <= relation_words(
        "when_nouns"
    ):
        return False
    paper = Role.GATHERS in opened.payloads and is_arabic(forms[opened.first])
    return not paper or forms[hit.first] == ABOUT
