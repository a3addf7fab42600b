"""A document's words laid out in rows, worked out once a Doc: what all grammars look at, whatever they look for."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import compress, count
from operator import and_, eq, is_

from spacy.tokens import Doc

from extractors.doc import words_in
from extractors.headings import Headings, headings_of
from extractors.naming import MOST_REACH
from lexicon.bearers import MANY
from lexicon.naming import PROGRAMS, WordClass, head_readings, heads, owned_heads, words_of_class
from lexicon.people import honorifics, name_word, roles
from lexicon.role_grammar import grammar
from schemas.nouns import dataclass
from text.fold import bare
from text.inflection import (
    AND,
    ARTICLE,
    DOTLESS_IN,
    DOTLESS_YA,
    DOTTED_IN,
    FEMININE,
    ON,
    ON_FORMS,
    ON_NAME,
    TA_MARBUTA,
    WITH_PRONOUN,
    is_definite,
    is_preposition_on,
)
from text.naming import looks_derived_verbal_noun
from text.phrases import Openings
from text.signs import OPENERS
from text.tokens import Shape, Words

_KEPT = "layout"
_BREAK = re.compile(r"[\n\t]")
LEXICONS = ("institutions", "venues", "programs")
"""The lexicon files of heads with which names begin."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Rows with one entry a token, and the tokens at which something may begin.

    ``form`` gives the folded form of a token, or nothing beyond the ends; ``same_line`` the same of one that goes on
    from the one before it in its row, else nothing. Rules ask these and the next five hundreds of times a page, so
    that they are look-ups alone.

    ``row`` and ``line`` number the rows and the lines; a tab ends a line, but no row. ``begins`` tells whether a row
    begins, and has one entry more for the end.
    """

    form: Callable[[int], str]
    same_line: Callable[[int], str]
    before: Callable[[int], str]
    """The folded form of the token before one in its row, else nothing."""
    as_written: Callable[[int], str]
    """A token as it stands in the source, or nothing beyond the ends."""
    is_word: Callable[[int], bool]
    """Whether a token is a word; nothing beyond the ends is, nor is any of the next two."""
    is_arabic: Callable[[int], bool]
    """Whether it is a word in Arabic letters."""
    is_capital: Callable[[int], bool]
    """Whether it begins with a Latin capital."""
    written: Sequence[str]
    """Each token as it stands in the source, less vowel signs and tatweel."""
    on: frozenset[int]
    """The words that by their letters are «على» or a particle with «him»; the name «علي» folds to the same."""
    joined: frozenset[int]
    """The words that begin with «و», which may be joined to another."""
    word: Sequence[bool]
    arabic: Sequence[bool]
    capital: Sequence[bool]
    row: Sequence[int]
    line: Sequence[int]
    begins: Sequence[bool]
    after_breaks: Sequence[int]
    """The words before which a line begins or a sign stands (or a bullet that is a letter)."""
    honored: Sequence[int]
    """The words at which honorifics may begin."""
    heading: Sequence[int]
    """The words at which heads of roles may begin."""
    headings: Headings
    """The words of headlines in capitals."""
    own_houses: frozenset[int]
    """The words that say «in his office», of which one folds to a library."""
    naming: Mapping[str, Sequence[int]]
    """For each lexicon of heads the words at which a name may begin: a head, in English a capital before one too."""


def layout_of(doc: Doc) -> Layout:
    """Return the layout of a Doc, made once for all components."""
    layout: Layout | None = doc.user_data.get(_KEPT)
    if layout is None:
        layout = doc.user_data[_KEPT] = laid_out(words_in(doc))
    return layout


class _Forms(dict[int, str]):
    """The folded form of each token, nothing for what is none: rules look before the first and behind the last."""

    def __missing__(self, i: int) -> str:
        """Return nothing."""
        return ""


def laid_out(words: Words) -> Layout:
    """Lay the words of a text out."""
    written = words.written if words.folded.offsets is None else list(map(bare, words.written))
    dotless = DOTLESS_IN in written and DOTTED_IN not in written
    on = frozenset(
        i
        for i in compress(count(), map(_ON_FORMS.__contains__, written))
        if (is_preposition_on(written[i]) and not (dotless and _is_borne(words, i, written[i])))
        or written[i] in WITH_PRONOUN
        or _governs(words, i, written[i])
    )
    first = [form[0] for form in words.forms]
    joined = frozenset(compress(count(), map(partial(eq, AND), first)))
    word = list(map(partial(is_, Shape.WORD), words.shapes))
    arabic = list(map(and_, word, map(_ARABIC_LETTERS.__contains__, first)))
    capital = [written[0].isupper() for written in words.written]
    row, line, begins = _lines(words)
    after_breaks = [
        i
        for i, is_word in enumerate(word)
        if is_word and not (i and word[i - 1] and line[i - 1] == line[i] and words.forms[i - 1] not in OPENERS)
    ]
    honored = [i for i in honorifics().starts(words) if word[i]]
    heading = [i for i in roles().starts(words) if word[i]]
    own_houses = _own_houses(words)
    naming = _naming(words, word, arabic, capital, own_houses)
    form = _Forms(enumerate(words.forms)).__getitem__
    same_line = _Forms(compress(enumerate(words.forms), map(eq, line, [-1, *line]))).__getitem__  # a tab parts cells
    behind = [not begin for begin in begins[1 : len(words.forms)]]
    before = _Forms(compress(zip(count(1), words.forms), behind)).__getitem__
    as_written = _Forms(enumerate(words.written)).__getitem__
    is_word, is_arabic, is_capital = (frozenset(compress(count(), row)).__contains__ for row in (word, arabic, capital))
    return Layout(
        form, same_line, before, as_written, is_word, is_arabic, is_capital, written, on, joined, word, arabic,
        capital, row, line, begins, after_breaks, honored, heading, headings_of(words, word, begins), own_houses,
        naming,
    )  # fmt: skip


_ON_FORMS = frozenset((*ON_FORMS, *WITH_PRONOUN, ON_NAME, AND + ON_NAME))
"""What by its letters may be «على» or a particle with «him»: most words are neither."""
_ARABIC_LETTERS = frozenset(map(chr, range(0x620, 0x700)))


def _governs(words: Words, i: int, written: str) -> bool:
    """Tell «علي», as Egypt writes «على», by the word that governs it or the noun of a set phrase: «علي رأس وفد».

    A definite noun in the feminine that is nobody's name tells it too: «علي التجربة المصرية».
    """
    if i + 1 >= len(words.forms) or written.removeprefix(AND) != ON_NAME:
        return False
    before, after = words.forms[i - 1] if i else "", words.forms[i + 1]
    strange = name_word(after) is None  # «أكد علي التميمي» is somebody
    if strange and (before in grammar().governs_on or looks_derived_verbal_noun(after)):
        return True  # «حرص الوزير علي تطوير المحاكم»
    thing = strange and is_definite(after) and after.endswith(FEMININE)
    return name_word(before) is None and (thing or after in grammar().after_on)


def _is_borne(words: Words, i: int, written: str) -> bool:
    """Tell the name «علي» in a text that writes no ي at the end of words: «السيد جمال على البستكى», «محمد على سالم»."""
    if written != ON or not 0 < i < len(words.forms) - 1:
        return False
    before, after = name_word(words.forms[i - 1]), name_word(words.forms[i + 1])
    family = words.forms[i + 1].startswith(ARTICLE) and words.written[i + 1].endswith(DOTLESS_YA)
    told = family or (after is not None and after.family >= MANY)
    return before is not None and before.given > 0 and told and words.forms[i + 1] not in grammar().after_on


def _lines(words: Words) -> tuple[list[int], list[int], list[bool]]:
    """Return the number of the row and of the line of each token, and where rows begin; one step a break."""
    size, row, line = len(words.forms), 0, 0
    rows: list[int] = []
    lines: list[int] = []
    begins = [False] * size + [True]
    begins[0] = True
    for found in _BREAK.finditer(words.folded.source):
        following = bisect_left(words.begins, found.start())
        rows += [row] * (following - len(rows))
        lines += [line] * (following - len(lines))
        line += 1
        if found.group() == "\n":
            row += 1
            begins[following] = True
    return rows + [row] * (size - len(rows)), lines + [line] * (size - len(lines)), begins


def _naming(
    words: Words, word: Sequence[bool], arabic: Sequence[bool], capital: Sequence[bool], own_houses: frozenset[int]
) -> dict[str, list[int]]:
    """Return for each lexicon of heads the words at which a name may begin, in order; most words begin none."""
    found: dict[str, list[int]] = {lexicon: [] for lexicon in LEXICONS}
    for i in _arabic_openings().starts(words):
        if i in own_houses:
            continue  # «استقبل الوزير بمكتبه سالم علي»
        for lexicon in _with_arabic_head(words.forms[i]):
            found[lexicon].append(i)
    ahead = dict.fromkeys(LEXICONS, len(word) + MOST_REACH)
    before_heads = words_of_class(WordClass.HIGH, "fr") | words_of_class(WordClass.RANKED, "fr")
    for i in [k for k in reversed(range(len(word))) if word[k] and not arabic[k]]:
        form = words.forms[i]
        named = _with_head(form, "en")
        for lexicon in named:
            ahead[lexicon] = i
        named += _with_head(form, "fr")
        if capital[i]:
            near = [lexicon for lexicon, head in ahead.items() if head <= i + MOST_REACH]
            named += LEXICONS if form in before_heads else tuple(near)
        for lexicon in {*named} if len(named) > 1 else named:
            found[lexicon].append(i)
    return {lexicon: sorted(places) for lexicon, places in found.items()}


def _own_houses(words: Words) -> frozenset[int]:
    """Return the words of somebody's own office: «بمقره», and «بمكتبه» where the text spells a library otherwise."""
    places = words.among(grammar().own_house)
    told = TA_MARBUTA in words.folded.source
    plain = (i for i in places if told or not _with_arabic_head(words.forms[i]))
    return frozenset(i for i in plain if not words.written[i].endswith(TA_MARBUTA))


@lru_cache(maxsize=100_000)
def _with_arabic_head(form: str) -> tuple[str, ...]:
    """Return the lexicons of which a folded word is an Arabic head."""
    return tuple(lexicon for lexicon in LEXICONS if head_readings(form, lexicon))


@lru_cache(maxsize=1)
def _arabic_openings() -> Openings:
    """Return the Arabic heads of all lexicons, with the article and without."""
    words = frozenset[str]().union(*(heads("ar", lexicon) for lexicon in LEXICONS), owned_heads(PROGRAMS))
    return Openings(words | {ARTICLE + word for word in words})


@lru_cache(maxsize=100_000)
def _with_head(form: str, language: str) -> tuple[str, ...]:
    """Return the lexicons of which a folded French or English word is a head."""
    return tuple(lexicon for lexicon in LEXICONS if form in heads(language, lexicon))
