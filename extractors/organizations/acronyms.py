"""Acronyms: the known ones, and those that a document explains in brackets after (or before) the full name."""

import re
from collections.abc import Iterator
from itertools import compress, count

from extractors.organizations.arabic_agencies import is_source
from extractors.organizations.latin import ARTICLES, OF
from extractors.scenery import Scenery
from lexicon.agencies import agency_words
from lexicon.bearers import TWICE
from lexicon.bodies import BodyName, body_acronyms, body_names
from lexicon.countries import country_of_name
from lexicon.naming import WordClass, words_of_class
from lexicon.people import Ending, ending, name_word
from lexicon.relations import affixes, relation_words
from lexicon.role_grammar import role_words
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.fold import fold_word
from text.inflection import is_arabic, is_definite
from text.latin_naming import looks_participle

_BRACKETED = re.compile(
    r"(?:['’]s?)?(?:\n|[^\S\n]{0,3})[(\[]\s?[\"«]?\s?"
    r"(?P<short>[A-Z][A-Za-z&-]{1,9}|(?:\w{1,2}\.\s?){2,6}\w?|[^\W\d_a-zA-Z]{4,12})\s?[\"»]?\s?[)\]]"
)
_WITHIN = re.compile(r"\((?P<short>\w{2,12})\)")
_CAPITALS = 2
_SHORTEST, _LONGEST = 3, 10
"""Letters of an acronym that nobody explains."""
_ADJECTIVES = 2
_MOST_DOTTED = 20


def acronyms(scene: Scenery, names: list[Mention]) -> Iterator[Mention]:
    """Yield the acronyms of a document; one in a longer name of ``names`` is none of its own."""
    yield from _inside(scene, names)
    yield from _agencies(scene)
    told = {**dict(_called(scene, names)), **dict(_initials(scene, names)), **dict(_learnt(scene, names))}
    learnt = {**dict(_held(scene)), **told}
    taken = [m.span for m in names]
    position = 0
    for span, short in _candidates(scene, learnt):
        while position < len(taken) and taken[position].end <= span.start:
            position += 1
        if position < len(taken) and taken[position].overlaps(span):
            continue
        known = body_acronyms().get(short)
        full = learnt.get(short)
        if full is not None:
            yield scene.mention(Kind.ORGANIZATION, span, "organizations/acronym", full.key, full.country)
        elif known is not None:
            yield scene.mention(Kind.ORGANIZATION, span, "organizations/acronym", known.key, known.country)


def _inside(scene: Scenery, names: list[Mention]) -> Iterator[Mention]:
    """Yield the short forms in brackets over which a name goes on («… (الإنتربول) في أبوظبي»)."""
    for name in names:
        match = _WITHIN.search(name.text)
        if match:
            start = name.span.start + match.start("short")
            span = Span(start, start + len(match["short"]))
            yield scene.mention(Kind.ORGANIZATION, span, "organizations/acronym", name.key, name.country)


def _agencies(scene: Scenery) -> Iterator[Mention]:
    """Yield the news agencies that are told as the source of a text: «عمّان (بترا)», «عدن – 15 يناير 2026م – سبأ:»."""
    for i in scene.words.among(agency_words()):
        enclosed = scene.form(i - 1) == "(" and scene.form(i + 1) == ")"
        if enclosed or is_source(scene, i) or (i < _TOP and _in_dateline(scene, i)):
            name = body_names().match_at(scene.words, i)
            key, country = (name.payloads[0].key, name.payloads[0].country) if name else (None, None)
            yield scene.mention(Kind.ORGANIZATION, scene.span(i, i + 1), "organizations/agency", key, country)


_TOP, _DATELINE, _BARE = 120, 16, 3
"""Tokens at the top among which a dateline stands, those of it before the agency, and those without a day."""
_PARTING = frozenset(("-", "–", "—", "/", "--", "|"))


def _in_dateline(scene: Scenery, i: int) -> bool:
    """Tell an agency's name between signs, or behind the day, in the first words of a line with a figure."""
    before = scene.before(i)
    parted = scene.same_line(i - 1) in _PARTING or before.isdigit() or (len(before) == 1 and is_arabic(before))
    parted = parted or (scene.same_line(i - 1) == "," and scene.same_line(i + 1) in _PARTING)  # "…, 2026, SPA --"
    ends = scene.same_line(i + 1) in _PARTING | {":", ""}
    first = next((k for k in range(i, max(i - _DATELINE, -1), -1) if scene.begins[k] or not k), None)
    if not (parted and ends) or first is None or first == i:
        return False
    if i - first <= _BARE and scene.same_line(i + 1) == ":" and not scene.same_line(i + 2):
        return True  # «عدن – سبأ:»
    end = next((k for k in range(i + 1, min(i + _NEAR, scene.size)) if scene.begins[k]), min(i + _NEAR, scene.size))
    return any(scene.form(k).isdigit() for k in range(first, end))


_NEAR = 6
"""Tokens behind an agency's name among which the day may stand: «الدوحة - قنا - 11 نوفمبر»."""


def _learnt(scene: Scenery, names: list[Mention]) -> Iterator[tuple[str, BodyName]]:
    """Yield the short forms in brackets right after a name, with what they stand for."""
    for name in names:
        match = _BRACKETED.match(scene.text, name.span.end)
        if match and (_is_short(match["short"]) or _is_of_initials(match["short"], name.text)):
            short = match["short"].strip()
            known = body_acronyms().get(short) or body_acronyms().get(short.upper())
            other = known is not None and None not in (name.country, known.country) and known.country != name.country
            yield short, BodyName(name.key or "", name.country) if known is None or other else known


def _called(scene: Scenery, names: list[Mention]) -> Iterator[tuple[str, BodyName]]:
    """Yield capitals by which a body told right before is said to be known: "… Limited, better known as DOMLEC"."""
    known, letters = relation_words("known_by_letters"), relation_words("words_of_acronyms")
    at = {scene.words.within(name.span)[1]: name for name in names} if scene.words.among(known) else {}
    for i in scene.words.among(known) if at else ():
        name = next((at[k] for k in range(i, max(i - _DESCRIBED, 0), -1) if k in at), None)
        last = i + 1
        while scene.same_line(last) and scene.form(last) in letters and last < i + _CALLED:
            last += 1
        written = scene.written(last) if scene.same_line(last) else ""
        whole = written.isalpha() and written.isupper() and len(written) >= _SHORTEST
        if name is not None and whole:
            yield written, BodyName(name.key or "", name.country)


_DESCRIBED, _CALLED = 4, 7
"""Words from a body to "known", and from it to the letters."""


def _initials(scene: Scenery, names: list[Mention]) -> Iterator[tuple[str, BodyName]]:
    """Yield capitals that nobody explains and that a body told before has for initials: "ODPP", "NWRA"."""
    bodies = {short: name for name in names if len(short := _initials_of(name.text)) > _SHORTEST}
    for i in compress(count(), map(bodies.__contains__, scene.words.written)) if bodies else ():
        written = scene.words.written[i]
        name = bodies[written]
        alone = not (scene.in_heading(i) or _is_field(scene.form(i)) or scene.words.begins[i] < name.span.end)
        if alone:
            yield written, BodyName(name.key or "", name.country)


def _initials_of(name: str) -> str:
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words if fold_word(word) not in _SMALL and word[0].isalpha()).upper()


def _held(scene: Scenery) -> Iterator[tuple[str, BodyName]]:
    """Yield capitals that nobody explains, of which someone is head or speaks: «directeur général de la SNDE»."""
    for i in compress(count(), scene.capital):
        written = scene.words.written[i]
        plain = _SHORTEST <= len(written) <= _LONGEST and written.isalpha() and written.isupper() and written.isascii()
        named = plain and scene.before(i) and not (_is_field(scene.form(i)) or country_of_name(scene.form(i)))
        if named and (_behind_role(scene, i) or (len(written) > _SHORTEST and _acts(scene, i))):
            yield written, BodyName("", None)


def _is_field(form: str) -> bool:
    return any(form in words_of_class(WordClass.NO_ACRONYM, language) for language in ("fr", "en"))


def _behind_role(scene: Scenery, i: int) -> bool:
    """Tell whether "of" and its like stand before a token, and a role with at most two adjectives before them."""
    j = i - 1
    while scene.before(j) and i - j <= _ADJECTIVES and scene.form(j) in ARTICLES | {"'", "the"}:
        j -= 1
    if scene.form(j) not in OF | {"of"} or scene.written(j).isupper():
        return False
    for k in range(j - 1, max(j - 1 - _ADJECTIVES, 0) - 1, -1):
        if not scene.same_line(k + 1):
            return False
        if any(scene.form(k) in words_of_class(WordClass.ROLE, language) for language in ("fr", "en")):
            return not any(scene.form(k) in words_of_class(WordClass.PROJECT_ROLE, x) for x in ("fr", "en"))
        if scene.form(k) not in role_words().before:
            return False
    return False


def _acts(scene: Scenery, i: int) -> bool:
    """Tell capitals with article behind a word of who acts, or before a deed: "by the CERSA", « l'ANSI a lancé »."""
    j = i - 1 - (scene.form(i - 1) == "'")
    has = scene.same_line(i + 1) in relation_words("has_done") and looks_participle(scene.written(i + 2))
    verb = has and scene.form(i + 2) not in relation_words("auxiliaries_passive")  # « le SMIG a été fixé »
    with_article = scene.form(j) in ARTICLES | {"the"} and (scene.before(j) in relation_words("acts_with") or verb)
    counted = scene.same_line(i + 1).isdigit() or scene.form(i + 1) == "-"
    program = scene.form(i).startswith(affixes("program_letters"))
    return with_article and not counted and not program and not scene.written(j).isupper()


def _is_of_initials(short: str, name: str) -> bool:
    """Tell a word in small letters that the name before it has for initials: "Cefas", «Ifremer» is none."""
    words = name.replace("-", " ").replace("'", " ").replace("’", " ").split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    told = "".join(
        word[0] for word in words if fold_word(word) not in _SMALL
    )  # « Banque africaine de développement (Bad) »
    letters = fold_word(short)
    return len(short) >= _SHORTEST and (letters == fold_word(initials) or fold_word(told).endswith(letters))


_SMALL = OF | ARTICLES | frozenset(("et", "pour", "a", "au", "aux", "en", "sur", "of", "for", "and", "the", "in"))
"""Words that give no letter to an acronym."""


def _is_short(words: str) -> bool:
    """Tell an acronym, or an Arabic word by which a body is called («نزاهة»), from words in brackets that say more."""
    if sum(c.isupper() for c in words) >= _CAPITALS or "." in words:
        return True
    form = fold_word(words)
    told = form in words_of_class(WordClass.NO_ACRONYM, "ar")  # «الوكالة (رسمية)»
    return is_arabic(form) and not is_definite(form) and ending(form) is Ending.NO and not told


def _is_family(scene: Scenery, i: int) -> bool:
    """Tell a family name in capitals behind a given name that has none: "Francesca GRECO", no « La CEDEAO »."""
    known = name_word(scene.before(i)) if scene.before(i) not in ARTICLES else None
    given = known is not None and known.given >= TWICE and known.given > known.family
    return given and scene.is_capital(i - 1) and not scene.written(i - 1).isupper()


def _candidates(scene: Scenery, learnt: dict[str, BodyName]) -> Iterator[tuple[Span, str]]:
    """Yield the places of all known and learnt short forms, in the order of the text."""
    dotted = [short for short in learnt if not short.isalnum()][:_MOST_DOTTED]  # "U.N.", "SPLM-IO"
    here = frozenset(scene.words.written)
    known = (body_acronyms().keys() & here) | learnt.keys()
    written_so = map(known.__contains__, scene.words.written)
    for i in range(scene.size) if dotted else compress(count(), written_so):
        written = scene.words.written[i]
        if written in known:
            if scene.form(i) in ARTICLES | {"un"} and scene.in_french_heading(i):
                continue  # « CLÔTURE D'UN ATELIER »
            if _is_family(scene, i):
                continue
            joined = scene.form(i + 1) == "-" and scene.touches(i + 1) and scene.touches(i + 2)
            if not joined and not (scene.form(i - 1) == "-" and scene.touches(i)):
                yield scene.span(i, i + 1), written
            continue
        start = scene.words.begins[i]
        for short in dotted:
            if scene.text.startswith(short, start):
                yield Span(start, start + len(short)), short
