"""Lines of a copied page that lead to other articles: «اقرأ أيضا: …», « À lire aussi : … », "Related posts"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.page_labels import any_label, page_labels
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from schemas.span import Span
from text.fold import fold
from text.lines import ends_sentence
from text.phrases import Openings, phrase_words
from text.tokens import words_of

_LONGEST = 200
"""Code points of the longest headline in a list of other articles."""


def told_here(scene: Scene) -> Sequence[Sentence]:
    """Return the sentences of a text less those that head other articles: what they report is not reported here.

    A line, or what stands behind a full stop, that begins with a label and a sign; and the headlines below a label that
    stands alone. On the first line such words rather head the article itself.
    """
    words = words_of(scene.document.text)
    parts = tuple(_parts(scene.document.text, [words.begins[i] for i in _labels().starts(words)]))
    if not parts:
        return scene.sentences
    starts = [part.start for part in parts]
    before = ((s, bisect_right(starts, s.span.start) - 1) for s in scene.sentences)
    return [s for s, n in before if n < 0 or s.span.start >= parts[n].end]


def _parts(text: str, labels: Sequence[int]) -> Iterator[Span]:
    """Yield what heads other articles; ``labels`` are the places, in order, at which labels may begin."""
    start, begun, listed, passed = 0, False, False, 0
    for line in text.split("\n") if labels else ():
        span, start = Span(start, start + len(line)), start + len(line) + 1
        before, passed = passed, bisect_left(labels, start)
        if not line.strip():
            continue
        folded = fold(line) if passed > before else None
        listed = listed and len(line) <= _LONGEST and not ends_sentence(line)
        if folded and begun and _alone().match(folded.text):
            listed = True
        elif listed:
            yield span
        elif folded and (found := _leading().search(folded.text)):
            first = folded.source_start(found.start(1))
            if begun or first > 0:
                yield Span(span.start + first, span.end)
        begun = True


@lru_cache(maxsize=1)
def _labels() -> Openings:
    """Return the words with which labels begin: most texts hold none."""
    return Openings(phrase_words(label)[0] for label, kind in page_labels() if kind in _KINDS)


@lru_cache(maxsize=1)
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?:^[^\w]*|[.!?؟…][\"')]*\s*)(({any_label(_KINDS)})\s*(?:[:>|\"»→…]|\.\.|-\s)\s*\w)")


@lru_cache(maxsize=1)
def _alone() -> re.Pattern[str]:
    return re.compile(rf"\W*({any_label(_LISTING)})\W*$")


_KINDS = ("related", "turned")
_LISTING = ("related",)
"""Kinds of labels that head a list where they stand alone; "Next", "Back" only lead to another page."""
