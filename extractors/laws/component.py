"""Laws, decrees, codes, treaties and the constitution, by number or by name."""

from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.doc import add, mention_at, mentions_of, withdraw, words_in
from extractors.laws.english import is_ruled, is_titled, statute_start
from extractors.laws.english_runs import english_run
from extractors.laws.known import CONSTITUTION, Law, amended, bracketed, entailed, listed, national, of_state, with_year
from extractors.laws.latin import dated_end, described_end, latin_name
from extractors.laws.names import arabic_name, known_at, town_at
from extractors.laws.numbers import Number, after_sign, number_at, union_number, year_at, year_end
from extractors.laws.phrases import completes, state_end
from extractors.laws.words import (
    OF_MATTERS,
    Family,
    Head,
    Known,
    Needs,
    WordRole,
    breaks_before,
    capital_at,
    law_lexicon,
    openings,
    plain,
)
from lexicon.countries import country_of_adjective
from schemas.mention import Kind, Mention
from schemas.nouns import replace
from schemas.span import Span
from text.figures import has_article
from text.inflection import ACCUSATIVE, AND, is_arabic
from text.phrases import PhraseHit
from text.tokens import Shape, Words

_BEFORE_NUMBER, _BEFORE_NUMBER_AFTER_ARTICLE = 12, 2
"""How many words of a name may stand between a head and «رقم»."""

_MOST_NUMBERS = 6
_BILL, _DECISION = "bill", "decision"
_NUMBERS = {Needs.UNION: union_number, Needs.YEAR: year_at}
_BY_NUMBER_ALONE = frozenset((*_NUMBERS, Needs.FIGURE))
_SUREST = ("name", "dated", "title", "known-name", "number")
"""The rules, the surest last."""


def laws(doc: Doc) -> Doc:
    """Add the mentions of laws; ``key`` is the number in one spelling, or the id of a known name."""
    words = words_in(doc)
    found = [_mention(doc, words, law) for law in _laws(words)]
    add(doc, found)
    dated = [law.span for law in found if law.rule == _BY_DAY]
    withdraw(doc, [day for day in mentions_of(doc, Kind.DATE) if any(law.contains(day.span) for law in dated)])
    return doc


_BY_DAY = "laws/dated"
"""The rule by which laws are named by their day, which is a part of the name: « loi du 15 mai 2007 »."""


def _mention(doc: Doc, words: Words, law: Law) -> Mention:
    """Make the mention of a law."""
    span = Span(law.start, words.ends[law.last - 1])
    return replace(mention_at(doc, Kind.LAW, span, f"laws/{law.rule}"), key=law.key)


def _laws(words: Words) -> Iterator[Law]:
    """Yield the laws of a text, left to right, none overlapping."""
    kept: list[Law] = []
    after = 0
    for position in openings().starts(words):
        found = _at(words, position, after) if position >= after else []
        while kept and found and kept[-1].last > found[0].first:
            kept.pop()  # "Penal Code (Amendment) Bill"
        kept.extend(found)
        after = found[-1].last if found else after
    yield from kept


def _at(words: Words, position: int, before: int = 0) -> list[Law]:
    """Return the longest law that begins at a token, or the several of a plural head.

    ``before`` is the token after the law before it.
    """
    candidates: list[Law] = []
    known = known_at(words, position)
    if known and not entailed(words, position, before):
        last = year_end(words, known[0].last)
        candidates.append(Law(known[0].span.start, position, last, "known-name", known[1]))
        candidates.extend(of_state(words, *known))
        candidates.extend(amended(words, known[0]))
        candidates.extend(national(words, known[0]))
        candidates.extend(listed(words, known[0]))
        candidates.extend(_longer(words, position, known[0].last))
        candidates.extend(_whole_title(words, known[0], last))
    found = law_lexicon().head_at(words, position)
    if found and not _in_a_word(words, position):
        hit, head = found
        if head.plural and (several := _several(words, hit.start, position, hit.last, head)):
            return several
        joined = position in (before, before + 1) and hit.start > words.begins[position]
        about = head.family in (Family.CODE, Family.LAW) and entailed(words, position, before)
        if not head.plural:
            several = _by_number_or_name(words, position, found, joined=joined)
            candidates.extend(law for law in several if law.rule == "number" or not about)
    return [with_year(words, bracketed(words, max(candidates, key=_worth)))] if candidates else []


def _worth(law: Law) -> tuple[int, int, int]:
    """Rank the laws that begin at a token: the longest, then the one found by the surest rule."""
    return law.last, -law.start, _SUREST.index(law.rule)


def _bill(words: Words, start: int, first: int) -> list[Law]:
    """Return a bill that goes by the name of its law («مشروع قانون الميزانية العامة»)."""
    inner = first + 1
    found = law_lexicon().head_at(words, inner) if inner < len(words.forms) else None
    if found is None or found[1].id == _BILL or found[1].plural:
        return []
    return [replace(law, start=start, first=first) for law in _at(words, inner) if law.first == inner]


def _longer(words: Words, position: int, last: int) -> Iterator[Law]:
    """Yield what a head inside a known name makes of it: "Budapest Convention on Cybercrime"."""
    for inner in range(position + 1, last):
        found = law_lexicon().head_at(words, inner)
        if found and not found[1].plural:
            laws = _by_number_or_name(words, inner, found)
            yield from (law for law in laws if law.first == position)


def _whole_title(words: Words, known: PhraseHit[Known], last: int) -> Iterator[Law]:
    """Yield the statute whose longer title ends in a known name: "Police and Criminal Evidence Act 1984"."""
    head = law_lexicon().head_at(words, known.last - 1)
    titled = statute_start(words, known.last - 1) if head and head[1].needs is Needs.TITLE else None
    if titled is not None and titled < known.first:
        yield Law(words.begins[titled], titled, last, "title")


def _in_a_word(words: Words, position: int) -> bool:
    """Tell whether a hyphen ties the head to what is before it."""
    return position > 0 and words.forms[position - 1] == "-" and words.stops[position - 1] == words.starts[position]


def _by_number_or_name(
    words: Words, first: int, found: tuple[PhraseHit[Head], Head], *, joined: bool = False
) -> list[Law]:
    """Return what a head with its number, or else with its name, makes; ``joined`` tells a law before «و»."""
    (hit, head), after = found, found[0].last
    start = hit.start
    special = _NUMBERS.get(head.needs)
    number = special(words, after) if special else _number(words, after, head)
    if number:
        titled = statute_start(words, first) if head.family in {Family.LAW, Family.TREATY} else None
        begin, at = (start, first) if titled is None else (words.begins[titled], titled)
        item = head.id == _DECISION and _is_item(words, first, after, number)
        return [] if item else [Law(begin, at, number.last, "number", number.key)]
    if head.needs in _BY_NUMBER_ALONE:
        state = state_end(words, after) if head.needs is Needs.YEAR else None  # «دستور جمهورية العراق»
        return [Law(start, first, year_end(words, state), "known-name", CONSTITUTION)] if state else []
    if head.id == _BILL and not words.forms[first].isascii():
        return _bill(words, start, first)
    by_title = _by_title(words, first, after, head)
    if by_title or head.needs is Needs.TITLE:
        return _by_matter(words, first, after) or by_title
    if words.forms[first].isascii():
        return _by_latin_name(words, start, first, after, head)
    end = arabic_name(words, after, head, joined=joined)
    return [Law(start, first, year_end(words, end), "name")] if end else []


def _is_item(words: Words, first: int, after: int, number: Number) -> bool:
    """Tell the decision of an assembly in a list of them: «- المقرر رقم 11: المصادقة على …»."""
    opens = first == 0 or breaks_before(words, first) or words.shapes[first - 1] is Shape.SIGN
    told = list(words.forms[number.last : number.last + 1]) == [":"]
    return opens and told and number.parts == 1 and after == first + 1


def _by_latin_name(words: Words, start: int, first: int, after: int, head: Head) -> list[Law]:
    """Return the law that a French or English head with its day, or with what it is about, names."""
    dated = described_end(words, after) if head.family in _DATED else None
    if dated:
        return [Law(start, first, dated, "dated")]
    bill = _bill(words, start, first) if head.id == _BILL else []
    written = words.written[first].casefold()
    exact = {
        wording.casefold().replace("-", " ").split()[0] for wording in head.wordings
    }  # «traite» (slave trade) is no «traité»
    by_name = head.family in _NAMED and written in exact and not bill
    named = latin_name(words, first, after, head) if by_name else None
    if named is None:
        return bill
    begin = start if named[0] == first else words.begins[named[0]]
    last = _numbered_end(words, year_end(words, named[1])) if named[1] < len(words.forms) else named[1]
    return [Law(begin, named[0], last, "name")]


def _by_title(words: Words, first: int, after: int, head: Head) -> list[Law]:
    """Return the statute whose title stands before its head: "Child Act 2010", "the Real Estate Registration Law"."""
    if head.needs is not Needs.TITLE and not (head.family in OF_MATTERS and head.needs is Needs.NAME):
        return []
    titled = statute_start(words, first)
    dated = year_end(words, after) > after  # "Communications Law of 2017"
    named = titled is not None and (dated or head.needs is Needs.TITLE or is_titled(words, titled, first))
    if titled is None or not named:
        return []
    conduct = law_lexicon().role_at(words, after, WordRole.CONDUCT) if head.family is Family.CODE else None
    if conduct is not None and town_at(words, titled) is None:
        return []  # "the Ministry Code of Conduct"
    last = _numbered_end(words, year_end(words, after if conduct is None else conduct.last))
    if head.family is Family.DECREE and last == after and not is_ruled(words, titled, first):
        return []  # "Rules and Regulations"
    nation = country_of_adjective(words.forms[titled - 1]) if titled > 1 else None
    if nation and law_lexicon().role_at(words, titled - 2, WordRole.ARTICLE):
        titled -= 1  # "the Somali Fisheries Law"
    return [Law(words.begins[titled], titled, last, "title")]


def _by_matter(words: Words, first: int, after: int) -> list[Law]:
    """Return the statute behind whose head its matter stands, as Nordic states write: "the Act on Public Procurement".

    An article stands before it, perhaps the adjective of its state between.
    """
    lexicon = law_lexicon()
    begin = first - (first > 1 and country_of_adjective(words.forms[first - 1]) is not None)
    article = begin > 0 and words.forms[begin - 1] == _THE and list(words.forms[after : after + 1]) != [_FOR]
    about = article and capital_at(words, first) and lexicon.role_at(words, after, WordRole.ABOUT) is not None
    matter = after + 1 + (list(words.forms[after + 1 : after + 2]) == ["to"])
    run = english_run(words, first, after) if about and capital_at(words, matter) else None
    if run is None:
        return []
    end = year_end(words, run[1]) if run[1] < len(words.forms) else run[1]
    return [Law(words.begins[begin], begin, _numbered_end(words, end), "name")]


_THE, _FOR = "the", "for"


def _numbered_end(words: Words, position: int) -> int:
    """Return the end of the number that stands behind a statute's comma: "Data Protection Act, No. 5 of 2023"."""
    at = position + 1 if words.forms[position : position + 1] == [","] else position
    hit = law_lexicon().role_at(words, at, WordRole.NUMBERING, WordRole.CHAPTER)
    number = number_at(words, after_sign(words, hit.last)) if hit else None
    return number.last if number else position


_DATED = frozenset((Family.LAW, Family.DECREE, Family.DAHIR))
"""The families that French and English call by their day: «loi du 29 juillet 1998»."""
_NAMED = frozenset((Family.TREATY, Family.CODE, Family.LAW))
"""The families that French and English call by what they are about."""


def _number(words: Words, after: int, head: Head) -> Number | None:
    """Return the number of a head: at once, or after «رقم» and at most some words of the law's name."""
    direct = number_at(words, after)
    bare = head.family is Family.TREATY or head.needs is Needs.FIGURE
    bare = bare or (direct is not None and _plain_number(words, after, head, direct))
    bare = bare and direct is not None and direct.key.isdigit() and not breaks_before(words, after)  # an item's number
    alone = direct is not None and (_numbering(words, after - 1) or bare)
    if direct and (direct.parts > 1 or alone) and head.needs is not Needs.KNOWN:
        return direct
    lexicon, at, passed = law_lexicon(), after, False
    definite = has_article(words.forms[after - 1]) or head.needs is Needs.NUMBER
    definite = definite and not lexicon.role_at(words, after, WordRole.REGARDING)  # «القانون بشأن مكافحة … رقم 5»
    while at < min(len(words.forms), after + (_BEFORE_NUMBER_AFTER_ARTICLE if definite else _BEFORE_NUMBER) + 1):
        hit = lexicon.role_at(words, at, WordRole.NUMBERING)
        if hit:
            number = number_at(words, after_sign(words, hit.last))
            other = passed and (
                lexicon.role_at(words, at - 1, WordRole.OTHER_NUMBER) or not number or number.parts == 1
            )
            return None if other else number
        national = country_of_adjective(words.forms[at]) and _numbering(words, at + 1)
        stops = lexicon.role_at(words, at, WordRole.STOP) and not completes(words, at) and not national
        if stops and head.family is Family.LAW and lexicon.role_at(words, at, WordRole.PASSED):
            passed, stops = True, None
        if words.shapes[at] is not Shape.WORD or stops:
            return None
        inner = lexicon.head_at(words, at)
        joined = inner is not None and inner[0].start > words.begins[at]  # «قانون اللامركزية ونظام الأبنية رقم 136»
        other = inner is not None and (joined or inner[1].needs is not Needs.KNOWN)  # «قانون نظام الدفع رقم 12»
        if other or "\n" in words.folded.text[words.stops[at - 1] : words.starts[at]]:
            return None
        at += 1
    return None


def _plain_number(words: Words, after: int, head: Head, number: Number) -> bool:
    """Tell a law's number without a word before it, no year and no count: «القانون 282», «المرسوم 6161»."""
    figures = number.key.isdigit() and len(number.key) > 1 and not 1900 <= int(number.key) < 2100  # noqa: PLR2004
    made = head.family in (Family.LAW, Family.DECREE) and is_arabic(words.forms[after - 1])
    noun = words.forms[number.last] if number.last < len(words.forms) else ""
    counted = noun.endswith(ACCUSATIVE) and not noun.startswith(AND)  # «صوت على القانون 120 نائبا»
    return figures and made and not counted and words.shapes[after] is Shape.NUMBER


def _numbering(words: Words, position: int) -> bool:
    return law_lexicon().role_at(words, position, WordRole.NUMBERING) is not None


def _several(words: Words, start: int, first: int, after: int, head: Head) -> list[Law]:
    """Return the laws of «القانونين رقم 43.22 و10.23», Laws No. 43-22 and 10-23: the head stays with the first."""
    found: list[Law] = []
    treaties = head.family is Family.TREATY
    at = _numbering_after(words, after) if treaties else after
    while len(found) < _MOST_NUMBERS:
        hit = law_lexicon().role_at(words, at, WordRole.NUMBERING)
        begin = at
        number = number_at(words, after_sign(words, hit.last) if hit else at)
        if number is None or (number.parts == 1 and not (treaties and (hit or found))):
            break
        place = words.begins[begin] if found else start
        found.append(Law(place, begin if found else first, number.last, "number", number.key))
        at = dated_end(words, number.last) or number.last  # « n° 2018-09 du 10 janvier 2018 et n° 2019-99 »
        if at < len(words.forms) and (words.forms[at] in _JOINTS or law_lexicon().role_at(words, at, WordRole.AND)):
            at += 1
    return found


def _numbering_after(words: Words, after: int) -> int:
    """Skip whose treaties have numbers: «اتفاقيتي منظمة العمل الدولية رقمي 87 و98»."""
    spoken = (k for k in range(after, after + _WHOSE) if _numbering(words, k))
    told = next(spoken, after)
    return told if all(plain(words, k) for k in range(after, told)) else after


_WHOSE = 5
_JOINTS = frozenset({",", "،"})
