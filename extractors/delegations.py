"""Delegations: from the word for one to the end of what it represents.

Arabic: «وفد» with adjectives of nationality, «عن …», «من …», «يمثل …», or in construct with a body or place. French and
English: "délégation" with an adjective or "de …", an adjective or "of/from …" around "delegation". The bare word points
back and is none.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.doc import add, mention_at, mentions_of
from extractors.titles_scene import Scene
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.people import delegation_words
from schemas.mention import Kind, Mention
from schemas.span import Span
from text import inflection as arabic
from text.clitics import readings

_KINDS = (Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.DATE, Kind.LAW, Kind.PROGRAM, Kind.TITLE)
_LONGEST = 12
_CONFIDENCE = 0.9


def delegations(doc: Doc) -> Doc:
    """Add the delegations of a Doc, each with the country that its words name."""
    scene = Scene.of(doc, *_KINDS)
    found = []
    for i in range(scene.size):
        span = _delegation(scene, i)
        if span is not None:
            found.append(_with_country(doc, mention_at(doc, Kind.DELEGATION, span, "delegations/represents", _CONFIDENCE)))
    add(doc, found)
    return doc


def _delegation(scene: Scene, i: int) -> Span | None:
    """Return the span of the delegation that begins at a token."""
    form = scene.form(i)
    if not scene.is_word(i) or scene.inside(i, Kind.ORGANIZATION, Kind.PROGRAM, Kind.LAW):
        return None
    if arabic.is_arabic(form):
        cut = next((r.cut for r in readings(form) if r.form in arabic.DELEGATION), None)
        if cut is None:
            return None
        last = _arabic_end(scene, i)
        return scene.span(i, last, cut) if last else None
    if form not in delegation_words().noun:
        return None
    return _latin_span(scene, i)


def _arabic_end(scene: Scene, i: int) -> int | None:
    """Return where an Arabic delegation ends, None where it only points back."""
    end, position = None, i + 1
    while position < min(scene.size, i + _LONGEST) and scene.same_line(i, position):
        form = scene.form(position)
        body = scene.mention_at(position, Kind.ORGANIZATION, Kind.PLACE)
        if body is not None:
            joined = scene.cut(position, body[0].span.start)
            if not joined and (position > i + 1 or not arabic.may_be_construct(scene.form(i))):
                return end
            if joined and (end is None or body[0].kind is Kind.PLACE):
                return end
            return _country_after(scene, body[1])
        if not scene.is_word(position) or scene.inside(position, Kind.PERSON, Kind.DATE):
            return end
        if country_of_adjective(form):
            end = position = position + 1
        elif arabic.is_definite(scene.form(i)) and not arabic.is_definite(form):
            return end
        elif form in arabic.REPRESENTATION or form in arabic.REPRESENTS:
            if position + 1 >= scene.size:
                return end
            position += 1
            further = _represented(scene, position)
            return further or end
        elif form in arabic.HIGH_LEVEL or arabic.is_attribute(form):
            position += 1
            end = end if form in arabic.HIGH_LEVEL else position
        else:
            return end
    return end


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


def _represented(scene: Scene, i: int) -> int | None:
    """Return the end of what follows «عن», «من», «يمثل»: a body or place, perhaps after common words."""
    position = i
    while position < min(scene.size, i + _LONGEST) and scene.same_line(i, position):
        body = scene.mention_at(position, Kind.ORGANIZATION, Kind.PLACE)
        if body is not None:
            return _country_after(scene, _with_further(scene, body[1]))
        form = scene.form(position)
        if not scene.is_word(position) or scene.inside(position, Kind.PERSON, Kind.DATE) or scene.is_verb(position):
            break
        if position > i and (form in arabic.FUNCTION_STOPS):
            break
        position += 1
        if country_of_adjective(form) or country_of_name(form):
            return position
    return position if position > i and position - i <= 4 else None  # noqa: PLR2004 - «قضاة ومحامين وخبراء» is no longer


def _latin_span(scene: Scene, i: int) -> Span | None:
    """Return the span of a French or English delegation."""
    words, first = delegation_words(), i
    while first > 0 and scene.same_line(first - 1, i) and (scene.form(first - 1) in words.before or country_of_adjective(scene.form(first - 1))):
        first -= 1
    named = any(country_of_adjective(scene.form(j)) for j in range(first, i))
    end = i + 1 if named else None
    position = i + 1
    while position < min(scene.size, i + _LONGEST) and scene.same_line(i, position):
        form = scene.form(position)
        if country_of_adjective(form) and not (end and form in words.prepositions):
            end = position = position + 1
        elif form in words.adjectives:
            position += 1
        elif form in words.prepositions:
            end = _latin_complement(scene, position) or end
            break
        else:
            break
    if end is None:
        return None
    return scene.span(first, end)


def _latin_complement(scene: Scene, i: int) -> int | None:
    """Return the end of "de la …", "from the …": a body or place, or a noun with a nationality."""
    words, j = delegation_words(), i
    while scene.form(j) in words.prepositions or scene.form(j) in words.articles or scene.form(j) == "'":
        j += 1
    if not scene.same_line(i, j):
        return None
    for position in range(j, min(scene.size, j + 6)):
        body = scene.mention_at(position, Kind.ORGANIZATION, Kind.PLACE)
        if body is not None:
            return body[1]
        if not scene.is_word(position) or not scene.same_line(i, position) or scene.form(position) in words.stops:
            return None
        if country_of_adjective(scene.form(position)):
            return position + 1
    return None


def _with_country(doc: Doc, mention: Mention) -> Mention:
    """Add the country that the words name: of a place, a body or an adjective, the last one."""
    country = None
    for inner in mentions_of(doc, Kind.ORGANIZATION, Kind.PLACE):
        if mention.span.contains(inner.span):
            country = inner.country or country
    for form in _forms(mention.text):
        country = country_of_adjective(form) or country_of_name(form) or country
    return Mention(mention.kind, mention.span, mention.text, mention.rule, mention.confidence, country=country)


def _forms(text: str) -> Iterator[str]:
    from text.tokens import words_of

    for token in words_of(text).tokens:
        yield token.form
