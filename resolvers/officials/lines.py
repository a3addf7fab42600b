"""Titles and names on lines of their own: signatures, tables, and prose whose lines are wrapped."""

from itertools import pairwise, takewhile

from lexicon.people import style_words
from lexicon.relations import words as relation_words
from resolvers.ground.scene import Scene, Sort
from schemas.mention import Kind

_SHORT = 5
"""Items of the longest line that a title or a name fills."""


def link_lines(scene: Scene, links: dict[int, int]) -> None:
    """Link a title that fills a line to the person that fills the next or the last one (signatures, tables)."""
    alone = [
        s
        for s in scene.sentences
        if len([i for i in s.items if i.sort is Sort.MENTION]) == 1 and len(s.items) <= _SHORT
    ]
    mention = {s.line: next(i.mention for i in s.items if i.sort is Sort.MENTION) for s in alone}
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


def link_wrapped(scene: Scene, links: dict[int, int]) -> None:
    """Link a title that ends a line to the person whose style and name open the next, as where lines are wrapped."""
    named = set(links.values())
    for above, below in pairwise(scene.sentences):
        last = [i for i in above.items if i.form not in relation_words("separators")][-1:]
        free = last and last[0].kind is Kind.TITLE and last[0].mention not in links
        if not free or below.line != above.line + 1:
            continue
        styles = list(takewhile(lambda i: i.kind is None and i.form in (*style_words(), "."), below.items))
        bearer = next(iter(below.items[len(styles) :]), None) if styles else None
        if bearer is not None and bearer.kind is Kind.PERSON and bearer.mention not in named:
            links[last[0].mention] = bearer.mention
            named.add(bearer.mention)
