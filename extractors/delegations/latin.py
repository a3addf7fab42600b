"""Delegations in French and English: the noun with an adjective, « de … », "of …", "from …", or a nation before it."""

from extractors.delegations.bare import (
    GENITIVE,
    bare_complement,
    described_complement,
    has_ended,
    is_dated,
    is_of_manner,
    owner_before,
)
from extractors.delegations.nations import BODIES, KINDS, LONGEST, double_adjective, region_end
from extractors.titles.scene import Scene
from lexicon.countries import country_adjectives, country_of_adjective, country_of_name
from lexicon.naming import heads, is_french_adjective
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words
from lexicon.times import number_words
from lexicon.town_adjectives import is_town_adjective
from schemas.mention import Kind
from schemas.span import Span
from text.fold import fold_word

_NAME = 4
"""Words of a firm's name."""


def latin_span(scene: Scene, i: int) -> Span | None:
    """Return the span of a French or English delegation, no branch office (« chef de sous-délégation »)."""
    if scene.form(i - 1) == "-" and scene.adjacent(i) and scene.form(i - 2) in relation_words("under_prefix"):
        return None
    words, first = delegation_words(), i
    nations: list[int] = []
    while first > max(0, i - LONGEST) and scene.same_line(first - 1, i):
        nation = _nation_before(scene, first)
        if nation is None and not _tells_kind(scene, first - 1):
            break
        nations += [] if nation is None else [nation]
        first = first - 1 if nation is None else nation
    named = bool(nations)
    sender = None if named else _sender(scene, first)
    sender = _sender(scene, i) if sender is None and not named else sender  # "the Kenya Police delegation"
    sender = _national(scene, first) if sender is None and not named else sender
    sender = owner_before(scene, first) if sender is None and not named else sender
    first = min(nations, default=i) if sender is None else sender
    end = i + 1 if named or sender is not None else None
    position = i + 1
    while position < min(scene.size, i + LONGEST) and scene.same_line(i, position):
        form, double = scene.form(position), double_adjective(scene, position)
        region = region_end(scene, position)
        if double or region > position:
            end = position = region if double is None else max(double[0], region)
        elif _is_adjective(form) and not (end and form in words.prepositions):
            end = position = position + 1
        elif form in words.adjectives:
            position += 1
        elif form in words.prepositions and not is_of_manner(scene, position):
            position = _counted(scene, position)
            complement = _latin_complement(scene, position)
            complement = _of_both(scene, i, complement) if complement is not None else None
            end = end if complement is None or _stays(scene, first, position, complement) else complement
            break
        else:
            break
    if end is None:
        return None
    return scene.span(first, end)


def _level_end(scene: Scene, i: int) -> int:
    """Return the end of « de haut niveau », « de très haut niveau » before whom a delegation represents; else i."""
    words, last = delegation_words(), i + 1
    while scene.form(last) in words.height and scene.same_line(i, last):
        last += 1
    return last + 1 if last > i + 1 and scene.form(last) in words.level else i


def _is_adjective(form: str) -> bool:
    """Tell the adjective of a country or, in French, of a town: « la délégation grenobloise »."""
    return country_of_adjective(form) is not None or is_town_adjective(form)


def _nation_before(scene: Scene, end: int) -> int | None:
    """Return where the adjective of a country or region begins that ends at a token: "South Sudanese"."""
    begins = (j for j in range(max(end - _NATION, 0), end) if scene.same_line(j, end - 1))
    return next((j for j in begins if end in (region_end(scene, j), nation_end(scene, j))), None)


def nation_end(scene: Scene, i: int) -> int:
    """Return the end of the adjective of a country that begins at a token, else the token."""
    hit = country_adjectives().match_at(scene.words, i)
    if hit is None and is_town_adjective(scene.form(i)):
        return i + 1  # "a Scottish delegation"
    return hit.last if hit is not None else i


_NATION = 3
"""Words of the adjective of a country: "Papua New Guinean"."""


def _counted(scene: Scene, i: int) -> int:
    """Step over how many or of what level came, to the preposition behind: « de douze membres de la Cour »."""
    words, level = delegation_words(), _level_end(scene, i)
    if level > i:
        return level if scene.form(level) in words.prepositions and scene.same_line(i, level) else i
    number = i + 1 + (scene.form(i + 1) in words.articles)
    counted = scene.form(number).isdigit() or number_words().get(scene.form(number), 0) > 1
    last = number + 2 + (scene.form(number + 2) in words.adjectives)
    goes_on = counted and scene.form(number + 1) in words.counted and scene.form(last) in words.prepositions
    return last if goes_on and scene.same_line(i, last) else i


def _tells_kind(scene: Scene, i: int) -> bool:
    """Tell a word before the English noun that says of what kind or nation it is, or the hyphen in "high-level"."""
    form = scene.form(i)
    joined = form == "-" and scene.adjacent(i) and scene.adjacent(i + 1)
    return joined or form in delegation_words().before


def _stays(scene: Scene, first: int, i: int, end: int) -> bool:
    """Tell whether a delegation that is told as known is a mission or a district, where nobody is told to lead it.

    « la Délégation de l'UE », « la délégation de Nefza » (a part of a Tunisian governorate).
    """
    words = delegation_words()
    if first == 0 or scene.form(first - 1) not in words.known or {scene.form(end), scene.form(end + 1)} & words.led:
        return False
    union = any(scene.form(j) in words.unions for j in range(i, end))
    return (union and not _of_a_trade(scene, i, end)) or _is_town(scene, i + 1, end)


def _of_a_trade(scene: Scene, i: int, end: int) -> bool:
    """Tell the delegation of a union that is none of states, which no list has: "of the Farmers Union of Kenya"."""
    body = next((found for k in range(i + 1, end) if (found := scene.mention_at(k, Kind.ORGANIZATION))), None)
    return body is not None and body[0].key is None and body[0].rule == _GRAMMAR


_GRAMMAR = "organizations/grammar"
"""The rule of bodies told by a noun and what follows it."""


def _is_town(scene: Scene, i: int, end: int) -> bool:
    """Tell whether a name right behind the preposition is that of no state and no body: of a town, or in no list."""
    found = scene.mention_at(i, *BODIES)
    named = found is None and end == i + 1 and scene.written(i)[:1].isupper() and not scene.written(i).isupper()
    town = found is not None and found[0].kind is Kind.PLACE and country_of_name(fold_word(found[0].text)) is None
    return named or town


def _sender(scene: Scene, first: int) -> int | None:
    """Return where the country or body begins that sends a delegation, named before it: "the Kenya delegation".

    The delegation of a union may be its mission, so that unions are left out.
    """
    owned = first > len(GENITIVE) and tuple(scene.form(k) for k in range(first - len(GENITIVE), first)) == GENITIVE
    first = _before_bracket(scene, first - len(GENITIVE) if owned else first)
    for start in range(first - 1, max(first - LONGEST, -1), -1):
        found = scene.mention_at(start, *BODIES)
        if found is None:
            continue
        body, last = found
        article = owned or start == 0 or not scene.same_line(start - 1, start) or _leads(scene.form(start - 1))
        nation = _nation_before(scene, start) if start and not article else None
        place = body.kind is Kind.PLACE and not (_in_letters(body.text) or country_of_name(fold_word(body.text)))
        union = any(scene.form(j) in delegation_words().unions for j in range(start, last))
        led = article or nation is not None
        whole = last == first and scene.same_line(start, first) and led and not place and not union
        return (start if nation is None else nation) if whole else None
    return None


def _leads(form: str) -> bool:
    """Tell an article, or a verb or preposition of headlines: "Minister receives World Bank delegation"."""
    return form in delegation_words().articles or form in delegation_words().receives


def _national(scene: Scene, first: int) -> int | None:
    """Return where a nation begins whose body no list names, in capitals: "Australian Border Force delegation"."""
    i = first
    while i > max(first - _NAME, 0) and scene.is_word(i - 1) and scene.same_line(i - 1, first):
        if (nation := _nation_before(scene, i)) is not None:
            return nation if i < first else None
        if not scene.written(i - 1)[:1].isupper() or scene.inside(i - 1, *KINDS):
            return None
        i -= 1
    return None


def _before_bracket(scene: Scene, first: int) -> int:
    """Step back over the letters of a body in brackets: "the Federal Council (FC) delegation"."""
    inside = [scene.form(i) for i in range(first - 3, first)] if first > _BRACKET else []
    bracketed = inside[:1] == ["("] and inside[-1:] == [")"] and sum(map(str.isupper, scene.written(first - 2))) > 1
    return first - _BRACKET if bracketed else first


_BRACKET = 3
"""Tokens of the letters of a body and the brackets around them."""


def _in_letters(name: str) -> bool:
    """Tell a state that is written by its letters: "a US delegation", "the U.S. delegation"."""
    return name.isupper() and len(name.replace(".", "")) <= _LETTERS


_LETTERS = 3


def _latin_complement(scene: Scene, i: int) -> int | None:
    """Return the end of "de la …", "from the …": a body or place, or a noun with a nationality."""
    words = delegation_words()
    j = i
    while scene.form(j) in words.small and not scene.mention_at(j, *BODIES):  # UN is no article
        j += 1
    if not scene.same_line(i, j):
        return None
    for position in range(j, min(scene.size, j + 6)):
        body = scene.mention_at(position, Kind.ORGANIZATION, Kind.PLACE)
        if body is not None and (position == j or scene.same_line(i, position)):
            return _owned(scene, body[1]) or _further(scene, i, body[1])
        if not scene.is_word(position) or not scene.same_line(i, position) or has_ended(scene, position):
            break
        if country_of_adjective(scene.form(position)):
            return _of_nation(scene, position + 1) or position + 1
    return _named_end(scene, j) or _group_end(scene, j) or described_complement(scene, j) or bare_complement(scene, j)


def _further(scene: Scene, i: int, end: int) -> int:
    """Return the end of the last body of a list each of which has the preposition at ``i``: « de A, de B et de C »."""
    words, last = delegation_words(), end
    while (
        scene.form(last) in _LISTED and scene.form(last + 1)[:1] == scene.form(i)[:1] and scene.same_line(i, last + 1)
    ):
        known = scene.form(last + 1) in words.prepositions
        following = scene.skip(last + 2, words.small) if known else last
        body = scene.mention_at(following, Kind.ORGANIZATION)
        if body is None:
            break
        closed, last = scene.form(last) != ",", body[1]
        if closed:
            return last
    return end


def _of_both(scene: Scene, i: int, end: int) -> int:
    """Return the end of the second body in English, which has no preposition: "a joint delegation of A and the B".

    It is of both where the noun says so, or where who leads them follows.
    """
    words = delegation_words()
    second = end + 1 + (scene.form(end + 1) in words.articles)
    body = scene.mention_at(second, Kind.ORGANIZATION) if scene.form(end) == _AND else None
    if body is None or not scene.same_line(i, body[1] - 1):
        return end
    several = any(scene.form(k) in words.of_several for k in (i - 1, i - 2, i - 3))
    led = scene.form(body[1]) in words.led or (scene.form(body[1]) == "," and scene.form(body[1] + 1) in words.led)
    between = any(scene.form(k) == _BETWEEN for k in range(max(i - _BEFORE, 0), i))
    return body[1] if several or (led and not between) else end


_AND, _BETWEEN = "and", "between"
_BEFORE = 6
"""Tokens before a delegation among which "between" parts it from the body behind "and"."""
_LISTED = frozenset((",", "et", "and"))


def _of_nation(scene: Scene, i: int) -> int | None:
    """Return the end of who follows a nationality in English: "the Dutch Water Authorities", "French investors"."""
    firm = i + (scene.form(i) in heads("en") and scene.written(i).islower())  # "the Japanese company Toyota"
    return _named_end(scene, firm) or _group_end(scene, i) if scene.same_line(i - 1, i) else None


def _named_end(scene: Scene, i: int) -> int | None:
    """Return the end of the name of a firm that is in no list, which begins at a token: « de TotalEnergies »."""
    end, words = i, 0
    while end < scene.size and words < _NAME and scene.written(end)[:1].isupper() and scene.same_line(i, end):
        joined = _joined_end(scene, end)
        if is_dated(scene, end):
            break  # "from the Ministry Tuesday morning"
        if not scene.is_word(end) or any(scene.inside(k, *KINDS) or scene.honorific(k) for k in range(end, joined)):
            return None
        end, words = joined, words + 1
    noun = end == i + 1 and any(scene.form(i) in heads(language) for language in ("fr", "en"))  # « de l'Académie »
    return end if end > i and not noun else None


def _joined_end(scene: Scene, i: int) -> int:
    """Return the end of a word and of those joined to it: « Aix-Marseille-Provence », « Nice-Côte-d'Azur »."""
    end, hyphens = i + 1, 0
    while scene.adjacent(end) and scene.adjacent(end + 1):
        if scene.form(end) != "-" and not (hyphens and scene.form(end) == "'"):
            break
        hyphens += scene.form(end) == "-"
        end += 2
    return end


def _group_end(scene: Scene, i: int) -> int | None:
    """Return the end of the people of whom a delegation is made: « d'exportateurs de la région »."""
    words, end, position = delegation_words(), None, i
    while position < min(scene.size, i + _NAME) and scene.is_word(position) and scene.same_line(i, position):
        if has_ended(scene, position) or scene.inside(position, *KINDS):
            break
        position += 1
        if _is_group(scene.form(position - 1)):
            end = _described_group(scene, position)
            break
    while end is not None and scene.form(end) in words.prepositions and scene.same_line(i, end):
        following = scene.skip(end, words.small)
        if is_of_manner(scene, end):
            break  # « d'élus d'ailleurs », « de passage »
        if not scene.is_word(following) or not scene.same_line(i, following) or has_ended(scene, following):
            break
        body = scene.mention_at(following, *BODIES)
        end = body[1] if body else following + 1
    nation = end is not None and scene.same_line(end - 1, end) and country_of_adjective(scene.form(end)) is not None
    return end + 1 if end is not None and nation else end  # « d'hommes d'affaires polonais »


def _is_group(form: str) -> bool:
    """Tell those in the plural who make up a delegation, though no list names them."""
    words = delegation_words()
    return form in words.groups or (form.endswith(tuple(words.people)) and form not in words.powers)


def _described_group(scene: Scene, i: int) -> int:
    """Return the end of what people are beside: "women entrepreneurs", « femmes rurales », « chefs traditionnels »."""
    end = i
    while scene.is_word(end) and scene.same_line(i - 1, end) and not has_ended(scene, end):
        form = scene.form(end)
        adjective = form.endswith(("s", "x")) and is_french_adjective(form)
        if scene.inside(end, *KINDS) or not (_is_group(form) or adjective):
            break
        end += 1
    return end


def _owned(scene: Scene, i: int) -> int | None:
    """Return the end of the body that belongs to the state just named: "of Morocco's Higher Institute of …"."""
    if (scene.form(i), scene.form(i + 1)) != ("'", "s") or not scene.adjacent(i):
        return None
    body = scene.mention_at(i + 2, Kind.ORGANIZATION) if scene.same_line(i, i + 2) else None
    return body[1] if body is not None else None


def sender_named(scene: Scene, i: int, span: Span) -> Span | None:
    """Return the span of a sender in capitals that no other rule has found: « délégation de la Confindustria »."""
    words, first = delegation_words(), i + 1
    if scene.form(first) not in words.prepositions:
        return None
    first = scene.skip(first + 1, words.small)
    last = first
    while last < scene.size and scene.words.ends[last] <= span.end:
        if not scene.written(last)[:1].isupper() or scene.inside(last, *KINDS):
            return None
        last = _joined_end(scene, last)
    closing = scene.form(last - 1)
    bare = last == first + 1 and scene.form(first) in relation_words("bare_bodies")
    lone = (
        bare
        or last == first
        or scene.words.ends[last - 1] > span.end
        or closing in words.groups
        or country_of_adjective(closing) is not None
    )
    return None if lone else scene.span(first, last)
