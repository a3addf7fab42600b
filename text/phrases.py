"""Finding many phrases at once: a trie of folded words, longest match first, particles and spacing aside.

A phrase matches with any particle on its first word (`text.clitics`), with «و » apart from or joined to an inner word,
and over any white space or line end, but over no sign that it does not itself contain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from schemas.span import Span
from text.clitics import readings
from text.fold import fold_word
from text.tokens import Words, words_of

T = TypeVar("T")
_AND = "و"
_MOST_KEPT = 50_000
"""Words whose beginnings are kept for a set of phrases: a worker reads documents for days."""
_PLAIN = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)*")
"""Words with nothing but white space between them: their tokens need no places, and thousands of phrases are added."""


@dataclass(slots=True)
class _Node(Generic[T]):
    """One word of the trie: what may follow, and what ends here."""

    following: "dict[str, _Node[T]]" = field(default_factory=dict)
    payloads: list[T] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PhraseHit(Generic[T]):
    """A phrase found: tokens ``first`` to ``last`` (exclusive), its span in the source, and what it stands for."""

    first: int
    last: int
    span: Span
    payloads: tuple[T, ...]


class Phrases(Generic[T]):
    """A set of phrases, each with what it stands for."""

    def __init__(self) -> None:
        """Begin with none."""
        self._root: _Node[T] = _Node()
        self._starts: dict[str, tuple[tuple[int, _Node[T]], ...]] = {}
        """For each word asked about: where phrases begin in it, with the letters cut before; most words begin none."""

    def add(self, phrase: str, payload: T) -> None:
        """Add a phrase as people write it; its spelling is folded here."""
        node = self._root
        for word in phrase_words(phrase):
            node = node.following.setdefault(word, _Node())
        self._starts.clear()
        if node is self._root:
            raise ValueError("a phrase needs at least one word")
        node.payloads.append(payload)

    def first_words(self) -> frozenset[str]:
        """Return the folded words with which phrases begin, so that a caller may ask cheaply whether one can."""
        return frozenset(self._root.following)

    def find(self, words: Words) -> Iterator[PhraseHit[T]]:
        """Yield the longest hit at each token, left to right; hits do not overlap."""
        position = 0
        while position < len(words.tokens):
            hit = self.match_at(words, position)
            if hit is None:
                position += 1
            else:
                yield hit
                position = hit.last

    def _starting(self, form: str) -> tuple[tuple[int, _Node[T]], ...]:
        """Return the nodes at which a word may begin a phrase, each with how many letters are cut; kept by word."""
        found = self._starts.get(form)
        if found is None:
            following = self._root.following
            found = tuple((r.cut, following[r.form]) for r in readings(form) if r.form in following)
            if len(self._starts) < _MOST_KEPT:
                self._starts[form] = found
        return found

    def match_at(self, words: Words, position: int) -> PhraseHit[T] | None:
        """Return the longest hit that begins at a token, with the fewest letters cut among equals."""
        best: PhraseHit[T] | None = None
        for cut, node in self._starting(words.tokens[position].form):
            last, payloads = _longest(node, words, position + 1)
            if payloads and (best is None or last > best.last):
                start = words.start_after(position, cut)
                best = PhraseHit(position, last, Span(start, words.tokens[last - 1].span.end), tuple(payloads))
        return best


def phrase_words(phrase: str) -> list[str]:
    """Return the folded words of a phrase, in the form in which the trie compares them."""
    folded = fold_word(phrase)
    words = folded.split() if _PLAIN.fullmatch(folded) else [t.form for t in words_of(phrase).tokens]
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == _AND and len(joined) > 1:
            joined[-1] = _AND + word
        else:
            joined.append(word)
    return joined


def _longest(node: _Node[T], words: Words, position: int) -> tuple[int, list[T]]:
    """Return the end (exclusive) and payloads of the longest phrase that goes on from a node."""
    best, payloads = position, node.payloads
    while position < len(words.tokens):
        form, used = words.tokens[position].form, 1
        if form == _AND and position + 1 < len(words.tokens):
            form, used = _AND + words.tokens[position + 1].form, 2
        following = node.following.get(form)
        if following is None:
            break
        node, position = following, position + used
        if node.payloads:
            best, payloads = position, node.payloads
    return best, payloads
