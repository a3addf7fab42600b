"""Whose office a headline tells: «مدير الدفاع المدني يلتقي القنصل التركي», and below «التقى العميد X القنصل … Y»."""

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from lexicon.engagements import FACING, Form
from lexicon.people import style_words
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.again import bare_words_of, last_word
from schemas.mention import Kind

_BELOW = 4
"""Sentences at the top of a document among which the one stands that tells what its headline tells."""
_LEAD = 4
"""Items of a dateline before its verb: «غزة – »."""


def link_headline(scene: Scene, links: dict[int, int]) -> None:
    """Link the office that a headline's subject has to who is the subject below by a name alone.

    The office of who was met stays no apposition to that name: it is of the name behind it, where one follows.
    """
    title, top = scene.extraction.about.title, scene.sentences[:1]
    if title is None or not top or not title.span.overlaps(top[0].span):
        return
    subject, behind = _told(top[0])
    if subject is None:
        return
    for sentence in scene.sentences[1:_BELOW]:
        row = _behind_verb(sentence)
        if not row or row[0].kind is not Kind.PERSON:
            continue
        _part(scene, links, row, behind)
        if last_word(scene, row[0].mention) not in {last_word(scene, person) for person in links.values()}:
            links[subject.mention] = row[0].mention
        return


def _told(headline: Sentence) -> tuple[Item | None, Sequence[Item]]:
    """Return the office that opens a headline right before a present, and the offices behind that verb."""
    items = list(dropwhile(lambda i: i.mention < 0 and i.form in style_words(), headline.items))
    if len(items) <= 1 or items[0].kind is not Kind.TITLE:
        return None, ()
    meets = any(v.form is Form.PRESENT and v.frame in FACING and not v.latin for v in items[1].verbs)
    behind = takewhile(lambda i: not i.verb, items[2:])
    return (items[0], [i for i in behind if i.kind is Kind.TITLE]) if meets else (None, ())


def _behind_verb(sentence: Sentence) -> list[Item]:
    """Return the mentions behind a verb of meeting that opens a sentence, up to a sign; none behind another word."""
    place = next((n for n, i in enumerate(sentence.items[:_LEAD]) if _meets(i)), -1)
    if place < 0:
        return []
    near = list(takewhile(lambda i: i.sort is not Sort.SIGN or i.form == ".", sentence.items[place + 1 :]))
    first = next((n for n, i in enumerate(near) if i.mention >= 0), 0)
    styled = all(i.form in style_words() or i.form == "." for i in near[:first])
    return [i for i in near[first:] if i.mention >= 0] if styled else []


def _meets(item: Item) -> bool:
    return any(v.form is Form.PAST and v.frame in FACING and not (v.latin or v.pronoun) for v in item.verbs)


def _parted(scene: Scene, row: Sequence[Item], met: Sequence[Item]) -> bool:
    """Tell whether the title behind the subject's name is that of who was met, by the headline."""
    if len(row) <= 1 or row[1].kind is not Kind.TITLE:
        return False
    words, *others = (bare_words_of(scene.tops[item.mention].text) for item in (row[1], *met))
    return any(words[: len(told)] == told for told in others)


def _part(scene: Scene, links: dict[int, int], row: Sequence[Item], met: Sequence[Item]) -> None:
    """Give the title behind the subject's name to the name behind it, where the headline tells it of who was met."""
    if _parted(scene, row, met) and links.get(row[1].mention) == row[0].mention:
        del links[row[1].mention]
        following = next((i for i in row[2:] if i.kind is not Kind.PLACE), None)
        if following is not None and following.kind is Kind.PERSON:
            links[row[1].mention] = following.mention
