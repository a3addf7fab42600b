"""Bodies by their place alone: the cells of a table's column that its head says holds them (« Organisme », «الجهة»).

So are the letters behind the names of those who came, a row each: "- Ann Lee (AL), NERC".
"""

import re
from collections.abc import Container, Iterator, Sequence

from extractors.scenery import Scenery
from lexicon.bearers import FEW
from lexicon.naming import WordClass, words_of_class
from lexicon.people import name_word, roles
from lexicon.relations import either, relation_words
from lexicon.vocabulary import latin_words
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.fold import fold_word

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^|]+")
_LONGEST = 9
"""Words of the longest cell that is but a name."""
_RULE = "organizations/column"


def columns(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the cells of bodies that hold nothing ``known``; one that does is read by what it says.

    An area alone in such a cell is its administration (« Gouvernorat de Sfax »), a state is none. A town among other
    words is part of a name ("Transport Malta", "Valletta Gateway Terminals").
    """
    if "|" not in scene.text:
        return
    areas = {m.span for m in known if m.kind is Kind.PLACE and not (m.key and m.key == m.country)}
    taken = [m for m in known if m.kind in (Kind.ORGANIZATION, Kind.DATE)]
    towns = [m for m in known if m.kind is Kind.PLACE]
    for span in _cells(scene.text):
        area = span in areas and len(span.of(scene.text).split()) > 1
        inside = [m for m in towns if span.overlaps(m.span)]
        free = not any(span.overlaps(m.span) for m in taken)
        if area or (free and (not inside or _is_named(scene.text, span, inside))):
            yield scene.mention(Kind.ORGANIZATION, span, _RULE)


def behind_names(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the letters that close the rows of people under a line that heads a roll, two such rows at least.

    Letters of honours and offices are no body's: "Ann Lee, MBE", "Paul Roy, CEO".
    """
    labels = (line for line in _LINE.finditer(scene.text) if _label(line.group()) in relation_words("roll_labels"))
    first = next((line.end() for line in labels), len(scene.text))
    rows = [Span(*row.span("body")) for row in _ROW.finditer(scene.text, first)]
    bodies = [span for span in rows if _may_be_body(fold_word(span.of(scene.text)))]
    for span in bodies if len(bodies) > 1 else ():
        if not any(span.overlaps(mention.span) for mention in known):
            yield scene.mention(Kind.ORGANIZATION, span, _RULE)


def bodies_on_rolls(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names that close rows of people right under the label of a roll: "Rajesh Menon, Gulf Process Systems".

    They hold no office or body that is known, do not begin as people are called, and have a word of no lexicon or a
    place among others.
    """
    places = [m for m in known if m.kind is Kind.PLACE]
    whole, placed = {place.span for place in places}, scene.tokens_of(places)
    taken = scene.tokens_of(m for m in known if m.kind is not Kind.PLACE)
    for mention in _ending_rows(scene, placed):
        free = taken.isdisjoint(range(*scene.words.within(mention.span)))
        if free and mention.span not in whole:
            yield mention


def _ending_rows(scene: Scenery, placed: Container[int]) -> Iterator[Mention]:
    """Yield what closes the rows of people under the label of a roll, where it may be the name of a body."""
    listed = False
    for line in _LINE.finditer(scene.text):
        words = line.group()
        if len(words) > _ROW_LENGTH:
            listed = False
            continue
        if _label(words) in relation_words("roll_labels"):
            listed = True
            continue
        listed = listed and _PERSON.match(words) is not None
        row = _NAMED.match(words) if listed else None
        span = Span(line.start() + row.start("body"), line.start() + row.end("body")) if row else None
        if span is not None and _may_be_named(scene, span, placed):
            yield scene.mention(Kind.ORGANIZATION, span, _RULE)


_ROW_LENGTH = 160
"""Code points of the longest row of a roll."""


def _may_be_named(scene: Scenery, span: Span, placed: Container[int]) -> bool:
    """Tell words that are no office and nobody's name, one of them unknown or a place."""
    first, last = scene.words.within(span)
    forms = [scene.form(k) for k in range(first, last) if scene.is_word(k)]
    offices = any(roles().match_at(scene.words, k) is not None for k in range(first, last))
    offices = offices or any(form in words_of_class(WordClass.ROLE, "en") for form in forms)
    given = name_word(forms[0])
    called = given is not None and given.given >= FEW
    told = any(k in placed for k in range(first, last)) or any(form not in latin_words() for form in forms)
    return told and not offices and not called


_STYLED = (
    r"[ \t]*(?:[-–—•*]|\d{1,2}[.)])?[ \t]*(?:(?:Mr|Ms|Mrs|Dr|Prof|Eng|Col|Capt|Adv|Hon|Arch|M|Mme|Pr|Me)\.?[ ])?"
    r"(?:[A-ZÀ-Ý][^\W\d_]*[.'’-]?(?:[^\W\d_]+)?[ ]){1,4}[A-ZÀ-Ý][^\W\d_'’-]+(?:-[^\W\d_]+)*"
)
_PERSON = re.compile(_STYLED + r"(?:,|[ ][–-])[ ]")
_NAMED = re.compile(
    _STYLED + r"(?:,|[ ][–-])[ ](?P<body>[A-Z][\w&'’-]+(?:[ ](?:of|for|and|the|&|[A-Z][\w&'’-]*))*)[ \t]*[;.]?$"
)


_ROW = re.compile(
    r"^[ \t]*(?:[-–—•*]|\d{1,2}[.)])?[ \t]*(?:(?:Mr|Ms|Mrs|Dr|Prof|M|Mme|Pr)\.?[ ])?"
    r"(?:[A-ZÀ-Ý][^\W\d_]*[.'’-]?(?:[^\W\d_]+)?[ ]){1,3}[A-ZÀ-Ý][^\W\d_'’-]+(?:[ ]\([A-Z]{2,4}\))?"
    r"(?:,|[ ][–-])[ ](?P<body>[A-Z][A-Z&]{2,11})[ \t]*[;.]?$",
    re.MULTILINE,
)


def _label(line: str) -> str:
    return fold_word(line.strip(" \t:#*"))


def _may_be_body(letters: str) -> bool:
    """Tell letters that are no honour, office or word of the lexicon."""
    offices = letters in words_of_class(WordClass.ROLE, "en") or letters in words_of_class(WordClass.ROLE, "fr")
    honours = letters in either("postnominal", "honours")
    return not (offices or honours or letters in latin_words())


def _is_named(text: str, cell: Span, towns: Sequence[Mention]) -> bool:
    """Tell whether capitalised words stand beside the towns of a cell, and no comma: no address, no post at a town."""
    words = cell.of(text)
    for town in towns:
        words = words.replace(town.text, " ")
    left = words.split()
    return bool(left) and "," not in words and all(word[0].isupper() for word in left)


def _cells(text: str) -> Iterator[Span]:
    """Yield the cells with words under a head of bodies, over the rows of each table."""
    column = -1
    for line in _LINE.finditer(text):
        row = [Span(line.start() + m.start(), line.start() + m.end()) for m in _CELL.finditer(line.group())]
        if "|" not in line.group():
            column = -1
            continue
        heads = [n for n, cell in enumerate(row) if _heads(cell.of(text))]
        if heads:
            column = heads[0]
        elif 0 <= column < len(row) and _is_name(row[column].of(text)):
            span = _trimmed(text, row[column])
            if len(span):  # « | (APAL) | »: letters in brackets alone
                yield span


def _heads(cell: str) -> bool:
    return " ".join(fold_word(cell).split()) in relation_words("body_columns")


def _is_name(cell: str) -> bool:
    """Tell whether a cell holds words and no figures, and not too many of them."""
    words = cell.split()
    return 0 < len(words) <= _LONGEST and any(map(str.isalpha, cell)) and not any(map(str.isdigit, cell))


def _trimmed(text: str, cell: Span) -> Span:
    """Return a cell without the white space and full stops around its words, and without what brackets add."""
    written = cell.of(text).partition(" (")[0]
    start = cell.start + len(written) - len(written.lstrip())
    return Span(start, start + len(written.strip().rstrip(".،,")))
