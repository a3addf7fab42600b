"""What the words and signs around a role and a body say of whether they belong together, and what their names tell."""

import re
from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.relations import affixes, relation_words
from lexicon.vocabulary import english_words, latin_words
from resolvers.ground.geography import countries_in, country_of, is_international
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from schemas.mention import Kind, Mention
from text.clitics import readings
from text.fold import fold_word
from text.signs import APOSTROPHES
from text.tokens import words_of

_CELL = re.compile(r"\s*[|(/–—-]\s*|\s*\t\s*|\s{2,}")
"""What parts a name or role from a body in a table or bracket."""
_APPOSITION = re.compile(r"\s*[،,]\s*")
_CLOSED = re.compile(r"^\s*\)(?=\s*[،,])")
"""The end of a bracket that holds a role: «م. منى سالم (رئيسة الوفد)، من هيئة …»."""
_AFTER = re.compile(r"\s*(?:$|[\n.،,;؛)|])")


def ends_in(body: str, noun: str) -> bool:
    """Tell whether a body's name ends in a noun, as in English: "Port Sudan Maternity Hospital"."""
    return bare_words(body)[-1:] == (noun,)


def country_told(body: Mention) -> str | None:
    """Return the country that a body's name tells, «وزارة الصحة في جمهورية تنزانيا المتحدة» included."""
    return country_of(body.text) or next(iter(countries_in(body.text)), None)


def names_unknown(title: str) -> bool:
    """Tell whether a role holds the noun of a company or association, whose name nobody knew.

    So the office of a firm's head with a name of no word behind it: "General Manager of Sunvolt Energy".
    """
    forms = words_of(title).forms
    if any(reading.form in standing_words("outside_bodies") for form in forms for reading in readings(form)):
        return True
    office, name = _called(title)
    heads = standing_words("firm_heads") | standing_words("firm_chiefs")
    unheard = bool(name) and fold_word(name) not in latin_words() | english_words()
    return unheard and office.endswith(tuple(heads))


def heads_a_firm(title: str) -> bool:
    """Tell an office that firms alone have, of whatever name: "Chief Executive Officer of Horizon Energy"."""
    return _called(title)[0] in standing_words("firm_chiefs")


def _called(title: str) -> tuple[str, str]:
    """Return the folded office before "of" and a capital, and the word with it; both are empty where none stands."""
    called = _CALLED.search(title)
    if called is None:
        return "", ""
    return " ".join(form for form in words_of(title[: called.start()]).forms if form != "-"), called[1]


_CALLED = re.compile(r" (?:(?:of|from|at|de|du|chez) |d['’])([A-ZÀ-Þ][\w-]+)")


def joins(gap: str, _: str) -> bool:
    """Tell whether what stands between a name or role and a body says that they belong together."""
    if _CELL.fullmatch(gap):
        return True
    gap = _CLOSED.sub(" ", gap, count=1)
    if _APPOSITION.search(gap):
        gap = _APPOSITION.sub(" ", gap, count=1)
        return bool(gap.strip()) and _light(gap, articles=False)
    return _light(gap, articles=True)


def _light(gap: str, *, articles: bool) -> bool:
    """Tell whether a gap holds nothing but words such as «of», or (``articles``) nothing at all."""
    forms = [form for form in words_of(gap).forms if form not in APOSTROPHES]
    plain = " ".join(forms)
    return (articles and not forms) or plain in relation_words("held_in")


def apposes(gap: str, following: str) -> bool:
    """Tell whether a comma parts a role from a body that a sign or the end closes again."""
    return bool(_APPOSITION.fullmatch(gap)) and bool(_AFTER.match(following))


def possessed(scene: Scene, mention: Mention) -> bool:
    """Tell whether a role belongs to a body just named: «sa directrice», «رئيسها»."""
    before = words_of(scene.document.text[max(mention.span.start - 10, 0) : mention.span.start]).forms
    own = bool(before) and before[-1] in relation_words("possessives")
    first = fold_word(mention.text.split()[0])
    return own or (first.endswith(affixes("possessives_attached")) and not is_international(first))


def named_again(title: str, bodies: Sequence[Mention]) -> Mention | None:
    """Return the body that a role ends in by its whole name, where only elsewhere in the text it was seen to be one."""
    words = bare_words(title)
    fitting = [
        body for body in bodies if 1 < len(own := bare_words(body.text)) < len(words) and words[-len(own) :] == own
    ]
    return max(fitting, key=lambda body: (len(body.text), -body.span.start), default=None)


def whole_of(title: str, inside: Mention, bodies: Sequence[Mention]) -> Mention:
    """Return the body whose name ends in what a role names and begins as the role does, else that part.

    «المديرية العامة للحماية المدنية» of its «المدير العام للحماية المدنية».
    """
    words, part = bare_words(title), bare_words(inside.text)
    for body in bodies:
        own = bare_words(body.text)
        longer = len(part) < len(own) and own[-len(part) :] == part
        if longer and words and own[0] != words[0] and own[0].startswith(words[0][:_STEM]) and len(words[0]) > _STEM:
            return body
    return inside


def in_full(body: Mention, bodies: Sequence[Mention], home: str | None) -> Mention:
    """Return the one longer body named before whose name goes on where a short one ends: «اللجنة الوطنية ل…»."""
    own = bare_words(body.text)
    placed = country_told(body) or body.country or body.text.isupper()
    if placed or not 0 < len(own) <= _SHORT or own[0] in standing_words("houses_of_state"):
        return body
    longer = [m for m in bodies if m.span.end <= body.span.start and _goes_on(own, bare_words(m.text))]
    longer = [m for m in longer if (m.country or country_told(m)) in (None, home)]
    return longer[-1] if len({bare_words(m.text) for m in longer}) == 1 else body


def _goes_on(own: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether the words of a name begin with those of a shorter one."""
    return len(words) > len(own) and tuple(words[: len(own)]) == tuple(own)


_SHORT = 2
"""Bare words of a body's name that may stand for a longer one."""
_STEM = 3
"""Letters that «مدير» and «مديرية» share."""


def fills_a_cell(scene: Scene, title: int) -> bool:
    """Tell whether a role is the cell of a table's row whose next cell is a body: «| مدير إدارة … | بنك … |»."""
    after = scene.tops[title + 1 : title + 2]
    gap = scene.document.text[scene.tops[title].span.end : after[0].span.start] if after else ""
    return bool(after) and after[0].kind is Kind.ORGANIZATION and gap.strip() == "|"
