"""Delegations: from the word for one to the end of what it represents.

Arabic: «وفد» with adjectives of nationality, «عن …», «من …», «يمثل …», or in construct with a body or place. French and
English: "délégation" with an adjective or "de …", an adjective or "of/from …" around "delegation". The bare word points
back and is none.
"""

from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc

from extractors.doc import add, mention_at
from extractors.titles.scene import Scene
from lexicon.countries import country_adjectives, country_of_adjective, country_of_name
from lexicon.naming import heads
from lexicon.role_grammar import delegation_words, grammar
from schemas.mention import Kind
from schemas.span import Span
from text import inflection as arabic
from text.clitics import readings
from text.fold import fold_word
from text.phrases import Openings

_KINDS = (Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.DATE, Kind.LAW, Kind.PROGRAM, Kind.TITLE)
_BODIES = (Kind.ORGANIZATION, Kind.PLACE)
_LONGEST = 12


def delegations(doc: Doc) -> Doc:
    """Add the delegations of a Doc, each with the country that its words name."""
    scene = Scene.of(doc, *_KINDS)
    found = []
    for i in _openings().starts(scene.words):
        span = _delegation(scene, i)
        if span is not None:
            mention = mention_at(doc, Kind.DELEGATION, span, "delegations/represents")
            found.append(replace(mention, country=_country(scene, i, span)))
    add(doc, found)
    return doc


def _delegation(scene: Scene, i: int) -> Span | None:
    """Return the span of the delegation that begins at a token."""
    form = scene.form(i)
    cut = _delegation_cut(form)
    if cut is None or scene.inside(i, Kind.ORGANIZATION, Kind.PROGRAM, Kind.LAW):
        return None
    if not arabic.is_arabic(form):
        return _latin_span(scene, i)
    last = _arabic_end(scene, i)
    return scene.span(i, last, cut) if last else None


@lru_cache(maxsize=1)
def _openings() -> Openings:
    return Openings(delegation_words().noun | grammar().delegation)


def _delegation_cut(form: str) -> int | None:
    """Return how many letters stand before the noun in a folded word, None where it is another word."""
    if form in delegation_words().noun:
        return 0
    return next((reading.cut for reading in readings(form) if reading.form in grammar().delegation), None)


def _arabic_end(scene: Scene, i: int) -> int | None:
    """Return where an Arabic delegation ends, None where it only points back."""
    end, position = None, i + 1
    words, definite = grammar(), arabic.is_definite(scene.form(i))
    while position < min(scene.size, i + _LONGEST) and scene.same_line(i, position):
        form = scene.form(position)
        double = _double_adjective(scene, position)
        if double or _nationality(scene, i, position):
            end = position = double[0] if double else position + 1
            continue
        if scene.mention_at(position, *_BODIES):
            return _body_end(scene, i, position, end)
        if not scene.is_word(position) or scene.inside(position, Kind.PERSON, Kind.DATE):
            break
        adjective = country_of_adjective(form) is not None
        if not adjective and scene.honorific(position) is not None:
            break  # «الوفد الموريتاني القاضي …», «ويضم الوفد القاضي …»
        if not adjective and definite and not arabic.is_definite(form):
            break
        if form in words.representation or form in words.represents:
            return _represented(scene, position + 1, common=end is None) or end
        if (
            not adjective
            and form not in words.high_level
            and (not arabic.is_attribute(form) or scene.is_verb(position))
        ):
            break
        position += 1
        end = end if form in words.high_level else position
    return end


def _nationality(scene: Scene, i: int, position: int) -> bool:
    """Tell whether a country's name is here the accusative of its adjective («وفدا موريتانيا»)."""
    if not scene.form(i).endswith(arabic.ACCUSATIVE) or not country_of_name(scene.form(position)):
        return False
    place = scene.mention_at(position, Kind.PLACE)
    return place is None or place[1] == position + 1


def _body_end(scene: Scene, i: int, position: int, end: int | None) -> int | None:
    """Return the end after a body or place that begins at ``position``, where it belongs to the delegation."""
    body, last = scene.mention_at(position, *_BODIES) or (None, position)
    joined = body is not None and scene.cut(position, body.span.start) > 0
    if joined:
        belongs = end is not None and body is not None and body.kind is Kind.ORGANIZATION
    else:
        belongs = position == i + 1 and arabic.may_be_construct(scene.form(i))
    return _country_after(scene, last) if belongs else end


def _with_further(scene: Scene, i: int) -> int:
    """Take a further body joined by «و» («من اليونيسف ومنظمة …»)."""
    found = scene.mention_at(i, Kind.ORGANIZATION)
    joined = found is not None and scene.form(i).startswith(arabic.AND) and scene.cut(i, found[0].span.start) == 1
    return found[1] if found is not None and joined else i


def _country_after(scene: Scene, i: int) -> int:
    """Take an adjective of nationality that follows a body («… العدل الفرنسية»)."""
    if scene.same_line(i - 1, i) and country_of_adjective(scene.form(i)) and scene.is_word(i):
        return i + 1
    return i


def _represented(scene: Scene, i: int, *, common: bool) -> int | None:
    """Return the end of what follows «عن», «من», «يمثل»: a body or place, perhaps after common words, or these alone.

    The latter only where they may be ``common``: not where a nationality has told already whose delegation it is.
    """
    position = i
    while position < min(scene.size, i + _LONGEST) and scene.same_line(i, position):
        body = scene.mention_at(position, Kind.ORGANIZATION, Kind.PLACE)
        if body is not None:
            return _country_after(scene, _with_further(scene, body[1]))
        form = scene.form(position)
        verb = position > i and scene.is_verb(position)  # no «من طلبة …»
        if not scene.is_word(position) or scene.inside(position, Kind.PERSON, Kind.DATE) or verb:
            break
        if position > i and (form in grammar().function_stops):
            break
        position += 1
        if country_of_adjective(form) or country_of_name(form):
            return position
    return position if common and position > i and position - i <= 4 else None  # noqa: PLR2004 - «قضاة ومحامين وخبراء» is no longer


def _latin_span(scene: Scene, i: int) -> Span | None:
    """Return the span of a French or English delegation."""
    words, first = delegation_words(), i
    while first > max(0, i - _LONGEST) and scene.same_line(first - 1, i) and _tells_kind(scene, first - 1):
        first -= 1
    nations = [j for j in range(first, i) if country_of_adjective(scene.form(j))]
    named = bool(nations)
    sender = None if named else _sender(scene, first)
    first = min(nations, default=i) if sender is None else sender
    end = i + 1 if named or sender is not None else None
    position = i + 1
    while position < min(scene.size, i + _LONGEST) and scene.same_line(i, position):
        form, double = scene.form(position), _double_adjective(scene, position)
        if double:
            end = position = double[0]
        elif country_of_adjective(form) and not (end and form in words.prepositions):
            end = position = position + 1
        elif form in words.adjectives:
            position += 1
        elif form in words.prepositions:
            complement = _latin_complement(scene, position)
            end = end if complement is None or _stays(scene, first, position, complement) else complement
            break
        else:
            break
    if end is None:
        return None
    return scene.span(first, end)


def _tells_kind(scene: Scene, i: int) -> bool:
    """Tell a word before the English noun that says of what kind or nation it is, or the hyphen in "high-level"."""
    form = scene.form(i)
    joined = form == "-" and scene.adjacent(i) and scene.adjacent(i + 1)
    return joined or form in delegation_words().before or country_of_adjective(form) is not None


def _stays(scene: Scene, first: int, i: int, end: int) -> bool:
    """Tell whether a delegation that is told as known is a mission or a district, where nobody is told to lead it.

    « la Délégation de l'UE », « la délégation de Nefza » (a part of a Tunisian governorate).
    """
    words = delegation_words()
    if first == 0 or scene.form(first - 1) not in words.known or {scene.form(end), scene.form(end + 1)} & words.led:
        return False
    return any(scene.form(j) in words.unions for j in range(i, end)) or _is_town(scene, i + 1, end)


def _is_town(scene: Scene, i: int, end: int) -> bool:
    """Tell whether a name right behind the preposition is that of no state and no body: of a town, or in no list."""
    found = scene.mention_at(i, *_BODIES)
    named = found is None and end == i + 1 and scene.written(i)[:1].isupper() and not scene.written(i).isupper()
    town = found is not None and found[0].kind is Kind.PLACE and country_of_name(fold_word(found[0].text)) is None
    return named or town


def _sender(scene: Scene, first: int) -> int | None:
    """Return where the country or body begins that sends a delegation, named before it: "the Kenya delegation".

    The delegation of a union may be its mission, so that unions are left out.
    """
    for start in range(first - 1, max(first - _LONGEST, -1), -1):
        found = scene.mention_at(start, *_BODIES)
        if found is None:
            continue
        body, last = found
        article = start == 0 or scene.form(start - 1) in delegation_words().articles
        place = body.kind is Kind.PLACE and country_of_name(fold_word(body.text)) is None
        union = any(scene.form(j) in delegation_words().unions for j in range(start, last))
        whole = last == first and scene.same_line(start, first) and article and not place and not union
        return start if whole else None
    return None


def _latin_complement(scene: Scene, i: int) -> int | None:
    """Return the end of "de la …", "from the …": a body or place, or a noun with a nationality."""
    words = delegation_words()
    j = i
    while scene.form(j) in words.small and not scene.mention_at(j, *_BODIES):  # UN is no article
        j += 1
    if not scene.same_line(i, j):
        return None
    for position in range(j, min(scene.size, j + 6)):
        body = scene.mention_at(position, Kind.ORGANIZATION, Kind.PLACE)
        if body is not None:
            return _owned(scene, body[1]) or body[1]
        if not scene.is_word(position) or not scene.same_line(i, position) or scene.form(position) in words.stops:
            break
        if country_of_adjective(scene.form(position)):
            return position + 1
    return _named_end(scene, j) or _group_end(scene, j)


def _named_end(scene: Scene, i: int) -> int | None:
    """Return the end of the name of a firm that is in no list, which begins at a token: « de TotalEnergies »."""
    end = i
    while end < min(scene.size, i + _NAME) and scene.written(end)[:1].isupper() and scene.same_line(i, end):
        if not scene.is_word(end) or scene.inside(end, *_KINDS) or scene.honorific(end) is not None:
            return None
        end += 1
    noun = end == i + 1 and any(scene.form(i) in heads(language) for language in ("fr", "en"))  # « de l'Académie »
    return end if end > i and not noun else None


_NAME = 4
"""Words of a firm's name."""


def _group_end(scene: Scene, i: int) -> int | None:
    """Return the end of the people of whom a delegation is made: « d'exportateurs de la région »."""
    words, end, position = delegation_words(), None, i
    while position < min(scene.size, i + _NAME) and scene.is_word(position) and scene.same_line(i, position):
        form = scene.form(position)
        if form in words.stops or scene.inside(position, *_KINDS):
            break
        position += 1
        if form in words.groups or (form.endswith(tuple(words.people)) and form not in words.powers):
            end = position
            break
    while end is not None and scene.form(end) in words.prepositions and scene.same_line(i, end):
        following = scene.skip(end, words.small)
        if not scene.is_word(following) or not scene.same_line(i, following) or scene.form(following) in words.stops:
            break
        body = scene.mention_at(following, *_BODIES)
        end = body[1] if body else following + 1
    return end


def _owned(scene: Scene, i: int) -> int | None:
    """Return the end of the body that belongs to the state just named: "of Morocco's Higher Institute of …"."""
    if (scene.form(i), scene.form(i + 1)) != ("'", "s") or not scene.adjacent(i):
        return None
    body = scene.mention_at(i + 2, Kind.ORGANIZATION) if scene.same_line(i, i + 2) else None
    return body[1] if body is not None else None


def _country(scene: Scene, i: int, span: Span) -> str | None:
    """Return the country that the words name: of a place, a body or an adjective, the last one."""
    country = None
    while i > 0 and scene.words.begins[i - 1] >= span.start:
        i -= 1
    while i < scene.size and scene.words.begins[i] < span.end:
        body = scene.mention_at(i, Kind.ORGANIZATION, Kind.PLACE)
        if body is not None and body[0].country:
            country, i = _of_two(scene, i, body[1]) or body[0].country, body[1]
            continue
        form, double = scene.form(i), _double_adjective(scene, i)
        country = (double and double[1]) or country_of_adjective(form) or country_of_name(form) or country
        i = double[0] if double else i + 1
    return country


def _of_two(scene: Scene, first: int, last: int) -> str | None:
    """Return the country whose side a body of two countries is: the first («لجنة الصداقة … العراقية التركية»)."""
    for i in range(first + 1, last - 1):
        own, other = _state(scene, i), country_of_adjective(scene.form(i + 1))
        if own and other and own != other:
            return own
    return None


def _state(scene: Scene, i: int) -> str | None:
    return country_of_adjective(scene.form(i)) or country_of_name(scene.form(i))


def _double_adjective(scene: Scene, i: int) -> tuple[int, str] | None:
    """Return the end and the country of an adjective of two words («الجنوب سوداني», «السعودي»: none)."""
    hit = country_adjectives().match_at(scene.words, i)
    return (hit.last, hit.payloads[0]) if hit and hit.last > i + 1 else None
