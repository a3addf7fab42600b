"""What goes on the name of a law that is found: its year, its nation, its state, a number in brackets or behind."""

from collections.abc import Iterator

from extractors.laws.latin import dated_end
from extractors.laws.numbers import after_sign, number_at, year_end
from extractors.laws.phrases import state_end
from extractors.laws.words import OF_MATTERS, Family, Known, WordRole, capital_at, law_lexicon
from lexicon.countries import country_of_adjective
from lexicon.naming import is_french_adjective
from schemas.nouns import dataclass, replace
from text.naming import looks_feminine, looks_relation
from text.phrases import PhraseHit
from text.tokens import Shape, Words


@dataclass(frozen=True, slots=True)
class Law:
    """A law found: the source's place where it starts, its tokens (``last`` exclusive), and how it was found."""

    start: int
    first: int
    last: int
    rule: str
    key: str | None = None


def with_year(words: Words, law: Law) -> Law:
    """Return a treaty with the year that stands before its English name: "the 1951 Refugee Convention"."""
    year = law.first - 1
    if year > 0 and law.rule == "known-name" and _is_national(words, law):
        return replace(law, start=words.begins[year], first=year)  # "the Egyptian Labor Law"
    if year < 1 or not words.forms[law.first].isascii() or words.shapes[year] is not Shape.NUMBER:
        return law
    heads = (law_lexicon().head_at(words, k) for k in range(law.first, law.last))
    treaty = any(found and found[1].family is Family.TREATY for found in heads) or law.key == CONSTITUTION
    told = law_lexicon().role_at(words, year - 1, WordRole.ARTICLE) is not None
    return replace(law, start=words.begins[year], first=year) if treaty and told else law


def bracketed(words: Words, law: Law) -> Law:
    """Return a law with the number in brackets behind its Latin name: "(No. 138)", "(Act 663)"."""
    at = law.last + 1
    opened = list(words.forms[law.last : at]) == ["("] and words.forms[law.first].isascii()
    if not opened or at >= len(words.forms):
        return law
    if list(words.forms[at + 1 : at + 2]) == [")"] and words.written[at].isupper():
        comma = list(words.forms[at + 2 : at + 3]) == [","]
        dated = year_end(words, at + 2)
        return replace(law, last=dated) if dated > at + 2 + comma else law  # "Companies Act (CAMA) 2020"
    numbering = law_lexicon().role_at(words, at, WordRole.NUMBERING) or law_lexicon().role_at(words, at, WordRole.ACT)
    number = number_at(words, after_sign(words, numbering.last)) if numbering else None
    closed = number is not None and list(words.forms[number.last : number.last + 1]) == [")"]
    return replace(law, last=number.last + 1) if number and closed else law


def of_state(words: Words, known: PhraseHit[Known], key: str) -> Iterator[Law]:
    """Yield a constitution with its state or day: "Constitution of Kenya", «Constitution du 20 janvier 2002»."""
    if key != CONSTITUTION:
        return
    article = law_lexicon().role_at(words, known.last + 1, WordRole.ARTICLE) is not None
    end = dated_end(words, known.last) or state_end(words, known.last + 1 + article)
    linked = words.forms[known.last : known.last + 1]
    if end and linked and linked[0] in _OF:
        yield Law(known.span.start, known.first, year_end(words, end), "known-name", key)


CONSTITUTION = "constitution"
_OF = frozenset(("of", "de", "du", "d"))


def _is_national(words: Words, law: Law) -> bool:
    """Tell whether a nation stands between an article and a law's English name."""
    heads = (law_lexicon().head_at(words, k) for k in range(law.first, law.last) if capital_at(words, k))
    named = law.key == CONSTITUTION or any(head and head[1].family in OF_MATTERS for head in heads)
    nation = country_of_adjective(words.forms[law.first - 1]) is not None and capital_at(words, law.first - 1)
    article = law_lexicon().role_at(words, law.first - 2, WordRole.ARTICLE) is not None
    return named and nation and article and words.forms[law.first].isascii()


def listed(words: Words, known: PhraseHit[Known]) -> Iterator[Law]:
    """Yield a French code with further adjectives: « Code de procédure civile, commerciale et administrative »."""
    at = known.last
    if not is_french_adjective(words.forms[at - 1]):
        return
    while at + 1 < len(words.forms) and words.forms[at] in _JOINS and is_french_adjective(words.forms[at + 1]):
        at += 2
        if words.forms[at - 2] == "et":
            yield Law(known.span.start, known.first, at, "known-name")
            return


_JOINS = frozenset((",", "et"))


def entailed(words: Words, position: int, before: int) -> bool:
    """Tell the name of what a law makes law or is about, no second one: « loi n° 2004-022 portant code des mines ».

    ``before`` is the token behind the law before it: «القانون رقم 2011-003 المتعلق بمدونة الحالة المدنية».
    """
    told = law_lexicon().role_at(words, position - 1, WordRole.ENTAILING) is not None
    if not words.forms[position].isascii():
        return told and position - 1 == before
    bare = (
        position > 1 and law_lexicon().head_at(words, position - 2) is not None
    )  # « la loi portant Code de la famille »
    return told and not bare and 0 < before < position <= before + _NEAR


_NEAR = 12
"""Tokens from the law before a code to it, over its day: « loi n° 2004-022 du 3 mai 2004 portant code des mines »."""


def national(words: Words, known: PhraseHit[Known]) -> Iterator[Law]:
    """Yield a known name with the nation whose law it is: «قانون العمل اللبناني», «مدونة الأسرة المغربية»."""
    told = words.forms[known.last] if known.last < len(words.forms) else ""
    agrees = looks_relation(told) and looks_feminine(told) == looks_feminine(words.forms[known.first])
    if agrees and country_of_adjective(told) and law_lexicon().head_at(words, known.first):
        yield Law(known.span.start, known.first, known.last + 1, "known-name")


def amended(words: Words, known: PhraseHit[Known]) -> Iterator[Law]:
    """Yield a known name with an adjective and its number: «قانون العمل الجديد رقم 14 لسنة 2025»."""
    hit = law_lexicon().role_at(words, known.last, WordRole.NEWNESS)
    national = known.last < len(words.forms) and country_of_adjective(words.forms[known.last])
    after = hit.last if hit else known.last + 1
    numbering = law_lexicon().role_at(words, after, WordRole.NUMBERING) if hit or national else None
    number = number_at(words, after_sign(words, numbering.last)) if numbering else None
    if number:
        yield Law(known.span.start, known.first, number.last, "number", number.key)
