"""Bodies by their place alone: the cells of a table's column that its head says holds them (« Organisme », «الجهة»).

So are the letters behind the names of those who came, a row each: "- Ann Lee (AL), NERC".
"""

import re
from collections.abc import Iterator, Sequence

from extractors.organizations.rolls import LINE, RULE, label_of
from extractors.scenery import Scenery
from lexicon.naming import WordClass, heads, words_of_class
from lexicon.relations import either, relation_words
from lexicon.vocabulary import latin_words
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.fold import fold_word

_CELL, _FIELD = re.compile(r"[^|]+"), re.compile(r"[^\t]+")
"""What stands between the lines of a table, or between its tabs."""
_LONGEST = 9
"""Words of the longest cell that is but a name."""


def columns(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the cells of bodies that hold nothing ``known``; one that does is read by what it says.

    An area alone in such a cell is its administration (« Gouvernorat de Sfax »), a state is none. A town among other
    words is part of a name ("Transport Malta", "Valletta Gateway Terminals").
    """
    if "|" not in scene.text and "\t" not in scene.text:
        return
    areas = {m.span for m in known if m.kind is Kind.PLACE and not (m.key and m.key == m.country)}
    taken = [m for m in known if m.kind in (Kind.ORGANIZATION, Kind.DATE)]
    towns = [m for m in known if m.kind is Kind.PLACE]
    for span in _cells(scene.text):
        area = span in areas and len(span.of(scene.text).split()) > 1
        inside = [m for m in towns if span.overlaps(m.span)]
        free = not any(span.overlaps(m.span) for m in taken)
        if area or (free and (not inside or _is_named(scene, span, inside))):
            yield scene.mention(Kind.ORGANIZATION, span, RULE)


def behind_names(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the letters that close the rows of people under a line that heads a roll, two such rows at least.

    Letters of honours and offices are no body's: "Ann Lee, MBE", "Paul Roy, CEO".
    """
    labels = (line for line in LINE.finditer(scene.text) if label_of(line.group()) in relation_words("roll_labels"))
    first = next((line.end() for line in labels), len(scene.text))
    rows = [Span(*row.span("body")) for row in _ROW.finditer(scene.text, first)]
    bodies = [span for span in rows if _may_be_body(fold_word(span.of(scene.text)))]
    for span in bodies if len(bodies) > 1 else ():
        if not any(span.overlaps(mention.span) for mention in known):
            yield scene.mention(Kind.ORGANIZATION, span, RULE)


_ROW = re.compile(
    r"^[ \t]*(?:[-–—•*]|\d{1,2}[.)])?[ \t]*(?:(?:Mr|Ms|Mrs|Dr|Prof|M|Mme|Pr)\.?[ ])?"
    r"(?:[A-ZÀ-Ý][^\W\d_]*[.'’-]?(?:[^\W\d_]+)?[ ]){1,3}[A-ZÀ-Ý][^\W\d_'’-]+(?:[ ]\([A-Z]{2,4}\))?"
    r"(?:,|[ ][–-])[ ](?P<body>[A-Z][A-Z&]{2,11})[ \t]*[;.]?$",
    re.MULTILINE,
)


def _may_be_body(letters: str) -> bool:
    """Tell letters that are no honour, office or word of the lexicon."""
    offices = letters in words_of_class(WordClass.ROLE, "en") or letters in words_of_class(WordClass.ROLE, "fr")
    honours = letters in either("postnominal", "honours")
    return not (offices or honours or letters in latin_words())


def _is_named(scene: Scenery, cell: Span, towns: Sequence[Mention]) -> bool:
    """Tell whether capitalised words stand beside the towns of a cell, and no comma: no address, no post at a town.

    A noun of bodies may be small: « commune de Kollo ».
    """
    words = cell.of(scene.text)
    for town in towns:
        words = words.replace(town.text, " ")
    left = words.split()
    headed = scene.form(scene.words.within(cell)[0]) in heads("fr")
    return bool(left) and "," not in words and (headed or all(word[0].isupper() for word in left))


def _cells(text: str) -> Iterator[Span]:
    """Yield the cells with words under a head of bodies, over the rows of each table."""
    column = -1
    for line in LINE.finditer(text):
        parted = next((cell for sign, cell in (("|", _CELL), ("\t", _FIELD)) if sign in line.group()), None)
        if parted is None:
            column = -1
            continue
        row = [Span(line.start() + m.start(), line.start() + m.end()) for m in parted.finditer(line.group())]
        heads = [n for n, cell in enumerate(row) if _heads(cell.of(text))]
        if heads:
            column = heads[0]
        elif 0 <= column < len(row) and _is_name(row[column].of(text)):
            span = _trimmed(text, row[column])
            if len(span):  # « | (APAL) | »: letters in brackets alone
                yield span


def _heads(cell: str) -> bool:
    return " ".join(fold_word(cell.strip(" \t:")).split()) in relation_words("body_columns")


def _is_name(cell: str) -> bool:
    """Tell whether a cell holds words and no figures, and not too many of them."""
    words = cell.split()
    return 0 < len(words) <= _LONGEST and any(map(str.isalpha, cell)) and not any(map(str.isdigit, cell))


def _trimmed(text: str, cell: Span) -> Span:
    """Return a cell without the white space and full stops around its words, and without what brackets add."""
    written = cell.of(text).partition(" (")[0]
    start = cell.start + len(written) - len(written.lstrip())
    return Span(start, start + len(written.strip().rstrip(".،,")))
