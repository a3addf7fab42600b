"""Programmes known by a name without a noun of programmes, and the short names by which a text goes on."""

import re
from collections.abc import Iterator
from itertools import repeat

from extractors.programs.ends import ProgramEnds
from extractors.scenery import Scenery
from lexicon.programs import program_names
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.fold import fold_word

_KNOWN = "programs/known"
_SHORT = "programs/short"
_BRACKETED = re.compile(
    r"(?:[^\S\n]?[\"»”])?(?:(?:,?\s|-)[Pp]hase\s(?:[IVX]{1,3}|\d))?(?:\n|[^\S\n]{0,3})\((?P<short>"
    r"(?:[A-Z][A-Z-]{1,9}[A-Z\d]|(?=(?:[a-z]*[A-Z]){3})[A-Z][A-Za-z]{2,9}|\d[A-Z]{1,4}s?)\+?"
    r"(?:-[A-Z][a-zéèï]{2,15}|\s(?:[IVX]{1,4}|\d|20\d\d(?:-20\d\d)?))?)\)"
)
_WITHIN = re.compile(r"\((?P<short>[A-Z]\w{2,9})\)\s\w+\Z")
"""Letters in brackets before the noun of a programme: "the Rule of Law (RoLAC) Programme"."""
_MARKED = re.compile(r"[\"«“]\s?(?P<name>[^\"«»“”\n]{2,60}?)\s?$")
_YEARS_OR_LAND = re.compile(r"-[A-Z][A-Za-zéèï]{1,15}\b(?!-)|-[1-9]\b|\s20\d\d\s?[-–]\s?(?:20)?\d\d\b")
"""What goes on with the letters of a programme where it is told which part or period: «PND 2021-2025», «PARIIS-BF»."""
_LETTER = re.compile(r"\w")
_OPENING, _CLOSING = re.compile(r"[\"«“]\s?\Z"), re.compile(r"\s?[\"»”]")
_MOST = 30
"""Short names that one text may teach."""


def known_programs(scene: Scenery) -> Iterator[Mention]:
    """Yield the programmes of the lexicon («كويت جديدة 2035», "Agenda 2063")."""
    names, ends = program_names(), ProgramEnds(scene, {})
    after = 0
    for i in names.starts(scene.words):
        hit = names.match_at(scene.words, i) if i >= after else None
        words = range(hit.first, hit.last) if hit is not None else range(i, i)
        whole = not any(scene.begins[k] for k in words[1:])
        if hit is not None and whole and (scene.arabic[i] or any(map(_tells, words, repeat(scene)))):
            after = ends.years(hit.last)
            after += scene.same_line(after) in _ENGLISH_NOUNS and scene.capital[after]  # "New Kuwait 2035 Vision"
            span = Span(hit.start, scene.span(i, after).end)
            yield scene.mention(Kind.PROGRAM, span, _KNOWN, hit.payloads[0])


def _tells(i: int, scene: Scenery) -> bool:
    """Tell a capital or figure in a name, whose noun may be small: « initiative 4 pour 1000 »."""
    return scene.capital[i] or scene.forms[i].isdigit()


def short_names(scene: Scenery, found: list[Mention]) -> Iterator[Mention]:
    """Yield the acronyms in brackets after names, and names in marks or before «programme» where they stand again."""
    learnt = dict.fromkeys(name for mention in found[:_MOST] for name in _learnt(scene, mention))
    marked = dict.fromkeys(name["name"] for m in found[:_MOST] for name in [_MARKED.search(m.text)] if name)
    for places, names in ((_apart, learnt), (_in_marks, marked)):
        for name in names:
            for at in places(scene.text, name):
                end = _YEARS_OR_LAND.match(scene.text, at + len(name)) if places is _apart and name.isupper() else None
                yield scene.mention(Kind.PROGRAM, Span(at, end.end() if end else at + len(name)), _SHORT)


def _apart(text: str, name: str) -> Iterator[int]:
    """Yield where a name stands with no letter or digit beside it."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        apart = not (_LETTER.match(text, end) or _LETTER.match(text[max(at - 1, 0) : at]))
        if apart:
            yield at
        at = text.find(name, end if apart else at + 1)


def _in_marks(text: str, name: str) -> Iterator[int]:
    """Yield where a name fills quotation marks, a space within them or not."""
    at, after = text.find(name), 0
    while at >= 0:
        closing = _CLOSING.match(text, at + len(name))
        if closing and _OPENING.search(text[max(at - 2, after) : at]):
            yield at
            after = closing.end()
        at = text.find(name, max(after, at + 1))


def _learnt(scene: Scenery, mention: Mention) -> Iterator[str]:
    """Yield what a text may call a programme after it has named it."""
    bracketed = _BRACKETED.match(scene.text, mention.span.end)
    for letters in (bracketed, _WITHIN.search(mention.text)):
        if letters:
            yield letters["short"]
    *words, last = mention.text.split()
    if len(words) > 1 and fold_word(last) in _ENGLISH_HEADS and all(word[:1].isupper() for word in words):
        yield " ".join(words)


_ENGLISH_NOUNS = frozenset(("vision", "agenda", "plan", "strategy", "programme", "program", "initiative", "project"))
_ENGLISH_HEADS = frozenset(("programme", "program", "project", "initiative"))
