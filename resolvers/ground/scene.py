"""A document laid out for reading relations: its sentences as rows of mentions, cues, words and signs."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator

from lexicon.bylines import reporters
from lexicon.engagements import engagement_cues
from resolvers.ground.itemizing import items_of
from resolvers.ground.items import Sentence
from resolvers.ground.sentences import sentences_of
from schemas.document import Document
from schemas.mention import Extraction, Kind, Mention
from schemas.nouns import dataclass
from text.tokens import words_of


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with its mentions in order: ``tops`` lie in no other, ``nested[i]`` are those within ``tops[i]``."""

    document: Document
    extraction: Extraction
    tops: tuple[Mention, ...]
    nested: tuple[tuple[Mention, ...], ...]
    sentences: tuple[Sentence, ...]


def scene_of(document: Document, extraction: Extraction) -> Scene:
    """Lay a document out, less those who wrote it for a paper: they take part in nothing that it tells."""
    wrote = frozenset(reporters(document.text, extraction.mentions))
    told = tuple(m for m in extraction.mentions if m.span not in wrote) if wrote else extraction.mentions
    tops, nested = _levels(told)
    words = words_of(document.text)
    items = items_of(words, tops, engagement_cues(), english=extraction.about.language == "en")
    return Scene(document, extraction, tops, nested, tuple(sentences_of(document.text, items)))


def sentence_before(scene: Scene, start: int) -> Sentence | None:
    """Return the sentence before the one that begins at a place of the text."""
    place = bisect_left(scene.sentences, start, key=lambda s: s.span.start)
    return scene.sentences[place - 1] if place else None


def sentence_after(scene: Scene, sentence: Sentence) -> Sentence | None:
    """Return the sentence behind one."""
    place = bisect_right(scene.sentences, sentence.span.start, key=lambda s: s.span.start)
    return scene.sentences[place] if place < len(scene.sentences) else None


def on_lines(scene: Scene, lines: Collection[int]) -> list[Sentence]:
    """Return the sentences on some lines, in order of the text."""
    wanted = frozenset(lines)
    first = bisect_left(scene.sentences, min(wanted, default=0), key=lambda s: s.line)
    last = bisect_right(scene.sentences, max(wanted, default=0), key=lambda s: s.line)
    return [sentence for sentence in scene.sentences[first:last] if sentence.line in wanted]


def first_of_lines(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield of sentences in order of the text the first of each line."""
    line = -1
    for sentence in sentences:
        if sentence.line != line:
            yield sentence
        line = sentence.line


def mentions_of(scene: Scene, sentence: Sentence, kind: Kind) -> list[tuple[int, Mention]]:
    """Return the mentions of a kind that stand in a sentence, each with its place among the items."""
    items = sentence.items if kind in sentence.kinds else ()
    return [(i, scene.tops[item.mention]) for i, item in enumerate(items) if item.kind is kind]


def _levels(mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[tuple[Mention, ...], ...]]:
    """Part mentions into those that lie in no other and those within each of these."""
    tops: list[Mention] = []
    nested: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if tops and mention.span.start < tops[-1].span.end:
            nested[-1].append(mention)
        else:
            tops.append(mention)
            nested.append([])
    return tuple(tops), tuple(map(tuple, nested))
