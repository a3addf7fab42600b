"""Branches behind the name of a body, and the body whose directorate a dash tells: "OCCI's branch in Dhofar"."""

from collections.abc import Iterable, Iterator, Mapping

from extractors.naming import Atom
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.naming import WordClass, heads, words_of_class
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.inflection import is_definite
from text.naming import TO, looks_feminine
from text.signs import DASHES, QUOTES

_ADJECTIVES = 2
"""Most words between a body and its branch: "country", "sub regional"."""
_LONGEST = 5
"""Most words of where a branch is: "the North Al Batinah Governorate"."""
_ACRONYM = 3
"""Tokens of letters in brackets."""
_PARTS = frozenset(("directorate_latin", "department", "office", "faculty"))
"""Kinds of bodies that are part of one told behind a dash."""


def with_branches(scene: Scenery, atoms: Mapping[int, Atom], names: Iterable[Mention]) -> Iterator[Mention]:
    """Yield English and French names with the branch that is told behind them."""
    for name in names:
        first, last = scene.words.within(name.span)
        end = last if scene.is_arabic(first) or scene.before(first) == "(" else _end(scene, atoms, first, last)
        longer = scene.span(last - 1, end) if end > last else name.span
        span = Span(name.span.start, max(longer.end, name.span.end))
        yield scene.mention(Kind.ORGANIZATION, span, name.rule, name.key, name.country) if end > last else name


def with_nations(scene: Scenery, names: Iterable[Mention]) -> Iterator[Mention]:
    """Yield names with the adjective of their nation alone on the next line, where a link of a page broke the line.

    «رئيس هيئة الأركان العامة للقوات المسلحة⏎السعودية⏎الفريق …»: the name does not begin its line.
    """
    for name in names:
        first, last = scene.words.within(name.span)
        told = not scene.begins[first] and _is_broken_off(scene, name.span.end, last)
        span = Span(name.span.start, scene.span(last, last + 1).end) if told else name.span
        nation = country_of_adjective(scene.form(last)) or country_of_name(scene.form(last)) if told else None
        yield scene.mention(Kind.ORGANIZATION, span, name.rule, name.key, nation) if told else name


def _is_broken_off(scene: Scenery, end: int, i: int) -> bool:
    """Tell an adjective of nationality alone on a line right below, that agrees with the word above it."""
    if i + 1 >= scene.size or not (scene.begins[i] and scene.begins[i + 1] and scene.is_arabic(i)):
        return False
    form, before = scene.form(i), scene.form(i - 1)
    nation = is_definite(form) and (country_of_adjective(form) or country_of_name(form)) is not None
    below = scene.text[end : scene.span(i, i + 1).start].strip(" ") == "\n"
    return nation and below and is_definite(before) and looks_feminine(form) == looks_feminine(before)


def with_parents(scene: Scenery, names: list[Mention]) -> Iterator[Mention]:
    """Yield names in order, one with the body behind its dash or "at": "Department of Media - Ministry of Defence"."""
    taken = False
    for name, behind in zip(names, (*names[1:], None), strict=False):
        if taken:
            taken = False
            continue
        taken = behind is not None and _is_part(scene, name, behind)
        quoted = 0 if behind is None or taken else _quoted_owner(scene, name, behind)
        taken = taken or quoted > 0
        whole = Span(name.span.start, quoted or behind.span.end) if taken and behind is not None else name.span
        yield scene.mention(Kind.ORGANIZATION, whole, name.rule, None, name.country) if taken else name


def _quoted_owner(scene: Scenery, name: Mention, behind: Mention) -> int:
    """Return where the quotation ends of the body whose organ a name is: «المكتب التنفيذي لـ "نادي القضاة"»; else 0."""
    last, (parent, end) = scene.words.within(name.span)[1], scene.words.within(behind.span)
    if parent != last + 2 or scene.same_line(last) != TO or scene.same_line(end) not in QUOTES:
        return 0
    return scene.words.ends[end] if scene.same_line(last + 1) in QUOTES else 0


def _is_part(scene: Scenery, name: Mention, behind: Mention) -> bool:
    """Tell a directorate or department, a dash, and a body that is none itself."""
    first, last = scene.words.within(name.span)
    parent, end = scene.words.within(behind.span)
    if _is_at(scene, last, parent):
        return not scene.is_arabic(first) and _has_part(scene, first, last)
    joined = parent == last + 1 and scene.same_line(last) in DASHES and bool(scene.same_line(parent))
    loose = joined and not scene.touches(parent)
    return loose and not scene.is_arabic(first) and _has_part(scene, first, last) and not _has_part(scene, parent, end)


def _is_at(scene: Scenery, last: int, parent: int) -> bool:
    """Tell "at" between a part and its body: "Legal Department at the Ministry of Justice"."""
    behind = last + 1 + (scene.same_line(last + 1) == "the")
    return scene.same_line(last) == "at" and behind == parent and bool(scene.same_line(parent))


def _has_part(scene: Scenery, first: int, last: int) -> bool:
    """Tell whether a name holds the noun of a part of bodies."""
    nouns = (
        head for k in range(first, last) for language in ("en", "fr") for head in heads(language).get(scene.form(k), ())
    )
    return any(head.key in _PARTS for head in nouns)


def _end(scene: Scenery, atoms: Mapping[int, Atom], first: int, last: int) -> int:
    """Return the end of the branch behind a name, or the name's own end."""
    j = last
    if scene.same_line(j) == "(" and scene.same_line(j + 2) == ")":
        j += _ACRONYM
    owned = scene.same_line(j) == "'" and scene.form(j + 1) == "s" and scene.touches(j + 1)
    j += 2 * owned
    parted = not owned and scene.same_line(j) in DASHES | {","}
    return max(
        last,
        _housed(scene, atoms, j) if not parted else last,
        _town_first(scene, atoms, j + parted),
        _tied(scene, atoms, first, last),
        _in_state(scene, atoms, first, last),
    )


def _housed(scene: Scenery, atoms: Mapping[int, Atom], j: int) -> int:
    """Return the end of "country office in Sudan", "branch in North Batinah Governorate"; 0 where there is none."""
    noun = next((k for k in range(j, j + _ADJECTIVES + 1) if not _is_local(scene, k)), j)
    noun += scene.same_line(noun) == "-" and noun > j and scene.touches(noun)  # "the IOM sub-office in Bor"
    under = scene.form(noun - 1) == "-" and scene.form(noun - 2) in relation_words("under_prefix")
    nouns = relation_words("branches_of_bodies") | (delegation_words().noun if under else frozenset())
    if scene.same_line(noun) not in nouns:
        return 0
    town = atoms.get(noun + 1) if scene.is_capital(noun) and scene.same_line(noun + 1) else None
    if town is not None and not town.is_body:
        return town.last  # "(FPCCI) Regional Office Lahore"
    return _place_end(scene, atoms, noun + 2) if scene.same_line(noun + 1) in _IN else 0


def _town_first(scene: Scenery, atoms: Mapping[int, Atom], j: int) -> int:
    """Return the end of "Arusha branch", "Aleppo Branch"; 0 where there is none."""
    town = atoms.get(j) if scene.same_line(j) else None
    if town is None or town.is_body:
        return 0
    noun = town.last + _is_local(scene, town.last)
    return noun + 1 if scene.same_line(noun) in relation_words("branches_by_town") else 0


def _tied(scene: Scenery, atoms: Mapping[int, Atom], first: int, last: int) -> int:
    """Return the end of the region that a dash ties to letters: "OCCI- North Al Batinah"; 0 where there is none."""
    letters = last == first + 1 and scene.written(first).isupper() and scene.before(first) in _OF
    tied = letters and scene.same_line(last) in DASHES and scene.touches(last) and not scene.touches(last + 1)
    return _place_end(scene, atoms, last + 1) if tied else 0


def _in_state(scene: Scenery, atoms: Mapping[int, Atom], first: int, last: int) -> int:
    """Return the end of the state whose office of a body of the world this is: "UNICEF Jordan"; 0 where none is told.

    Where capitals go on, the state may be theirs: "the UNHCR Jordan Operations".
    """
    name = " ".join(scene.form(k) for k in range(first, last))
    land = atoms.get(last) if name in relation_words("bodies_by_state") and scene.same_line(last) else None
    if land is None or land.is_body or not land.is_state or scene.written(last).isupper():
        return 0
    goes_on = bool(scene.same_line(land.last)) and scene.is_capital(land.last) and scene.is_word(land.last)
    return 0 if goes_on else land.last


def _place_end(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> int:
    """Return the end of a place known by name, or of capitals that no word of the lexicon is, and its noun."""
    i += scene.same_line(i) == "the"
    end, k = 0, i
    while k < i + _LONGEST and scene.same_line(k) and scene.is_capital(k) and scene.is_word(k):
        town = atoms.get(k)
        if town is not None and town.is_body:
            break
        land = scene.form(k) in relation_words("lands_of_branches") and k > i
        named = land or town is not None or scene.form(k) not in english_words()
        k = town.last if town is not None else k + 1
        end = k if named else end
    return end


def _is_local(scene: Scenery, i: int) -> bool:
    """Tell what kind of branch it is: "regional", "country"."""
    form = scene.same_line(i)
    return form in words_of_class(WordClass.LOCAL, "en") or form in relation_words("kinds_of_branches")


_IN, _OF = frozenset(("in", "at")), frozenset(("of", "the", "for"))
