"""Titles and names on lines of their own: signatures, tables, and prose whose lines are wrapped."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile

from lexicon.columns import columns
from lexicon.people import style_words
from lexicon.relations import relation_words
from lexicon.tables import tables
from resolvers.ground.items import Sentence, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from schemas.span import Span

_SHORT = 5
"""Items of the longest line that a title or a name fills, styles not counted."""


def link_lines(scene: Scene, links: dict[int, int]) -> None:
    """Link a title that fills a line to the person that fills the next or the last one (signatures, tables)."""
    _link_fields(scene, links)
    _link_columns(scene, links)
    _link_behind_bodies(scene, links)
    alone = [s for s in scene.sentences if len(s.named) == 1 and len(s.items) - _styles(s) <= _SHORT]
    mention = {s.line: s.named[0].mention for s in alone}
    named = set(links.values())
    for line, top in mention.items():
        if scene.tops[top].kind is not Kind.TITLE or top in links:
            continue
        for other in (line + 1, line - 1):
            beside = mention.get(other)
            if beside is not None and scene.tops[beside].kind is Kind.PERSON and beside not in named:
                links[top] = beside
                named.add(beside)
                break


def _styles(sentence: Sentence) -> int:
    """Return how many items of a sentence are words of styles and their dots: "H.E. Mr."."""
    styles = style_words()
    return sum(i.sort is not Sort.MENTION and (i.form == "." or i.form in styles) for i in sentence.items)


def _link_fields(scene: Scene, links: dict[int, int]) -> None:
    """Link an office that fills a field of a row to the one person whom the row names, wherever its field stands."""
    starts = [top.span.start for top in scene.tops]
    for table in tables(scene.document.text):
        for row in table.rows:
            first, last = (bisect_left(starts, place) for place in (row[0].start, row[-1].end))
            people = [i for i in range(first, last) if scene.tops[i].kind is Kind.PERSON]
            offices = [i for i in range(first, last) if scene.tops[i].kind is Kind.TITLE and scene.tops[i].span in row]
            if len(people) == 1 and any(field.end == scene.tops[people[0]].span.end for field in row):
                links.update(dict.fromkeys(offices, people[0]))


def _link_columns(scene: Scene, links: dict[int, int]) -> None:
    """Link the offices of those who sign side by side to the names in the line below or above, column by column."""
    starts = [top.span.start for top in scene.tops]
    for above, below in columns(scene.document.text):
        first, second = (_alone_in(starts, fields) for fields in (above, below))
        kinds = ({scene.tops[i].kind for i in first}, {scene.tops[i].kind for i in second})
        if len(first) == len(second) == len(above) and kinds == ({Kind.TITLE}, {Kind.PERSON}):
            links.update(zip(first, second, strict=True))
        elif len(first) == len(second) == len(above) and kinds == ({Kind.PERSON}, {Kind.TITLE}):
            links.update(zip(second, first, strict=True))


def _alone_in(starts: Sequence[int], fields: Sequence[Span]) -> list[int]:
    """Return the one mention of each field; a field with none or several gives none."""
    spans = ((bisect_left(starts, field.start), bisect_left(starts, field.end)) for field in fields)
    return [first for first, last in spans if last == first + 1]


def _link_behind_bodies(scene: Scene, links: dict[int, int]) -> None:
    """Link an office that ends a line to the name that opens it, over the body between: "Mr X, World Bank, clerk"."""
    text, tops = scene.document.text, scene.tops
    for i in range(2, len(tops)):
        person, body, office = tops[i - 2 : i + 1]
        if (person.kind, body.kind, office.kind) != (Kind.PERSON, Kind.ORGANIZATION, Kind.TITLE):
            continue
        before = text[text.rfind("\n", 0, person.span.start) + 1 : person.span.start]
        behind = text[office.span.end : text.find("\n", office.span.end) % (len(text) + 1)]
        gaps = (text[person.span.end : body.span.start], text[body.span.end : office.span.start])
        listed = len(before.split()) <= _SHORT and not behind.strip(_STOPS)
        if listed and all(gap.strip() and not gap.strip(_PARTS) for gap in gaps):
            links[i] = i - 2


_PARTS = " ,،()"
_STOPS = " .;؛،,\t\r"


_LISTING = frozenset(";؛")
"""Signs that end an entry of a list."""


def link_wrapped(scene: Scene, links: dict[int, int]) -> None:
    """Link a title that ends a line to the person whose style and name open the next, as where lines are wrapped.

    Lines that are entries of a list each tell of their own: « – M. X est nommé directeur ; – Mme Y … ».
    """
    named = set(links.values())
    for above, below in pairwise(scene.sentences):
        listed = below.items[0].sort is Sort.SIGN or above.items[-1].form in _LISTING
        if below.line != above.line + 1 or listed:
            continue
        last = next((i for i in reversed(above.items) if i.form not in relation_words("separators")), None)
        if last is None or last.kind is not Kind.TITLE or last.mention in links:
            continue
        styles = list(takewhile(lambda i: i.kind is None and (i.form == "." or i.form in style_words()), below.items))
        bearer = next(iter(below.items[len(styles) :]), None) if styles else None
        if bearer is not None and bearer.kind is Kind.PERSON and bearer.mention not in named:
            links[last.mention] = bearer.mention
            named.add(bearer.mention)
