"""Finding many phrases at once: a trie of folded words, longest match first, particles and spacing aside.

A phrase matches with any particle on its first word (`text.clitics`), with «و » apart from or joined to an inner word,
and over any white space or line end, but over no sign that it does not itself contain.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

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
    payloads: tuple[T, ...] = ()


class _Starts(dict[str, "Sequence[tuple[int, _Node[T]]]"], Generic[T]):
    """For each word asked about: how many letters are cut before a phrase begins in it, and the node reached then.

    Most words begin none, which one look-up tells.
    """

    def __init__(self, following: "dict[str, _Node[T]]") -> None:
        """Keep the first words of the phrases."""
        super().__init__()
        self._following = following

    def __missing__(self, form: str) -> "Sequence[tuple[int, _Node[T]]]":
        following = self._following
        found = [(r.cut, following[r.form]) for r in readings(form) if r.form in following] or ()
        if len(self) < _MOST_KEPT:
            self[form] = found
        return found


class PhraseHit(NamedTuple, Generic[T]):
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
        self._starts: _Starts[T] = _Starts(self._root.following)

    def add(self, phrase: str, payload: T) -> None:
        """Add a phrase as people write it; its spelling is folded here."""
        node = self._root
        for word in phrase_words(phrase):
            node = node.following.setdefault(word, _Node())
        self._starts.clear()
        if node is self._root:
            raise ValueError("a phrase needs at least one word")
        node.payloads += (payload,)

    def first_words(self) -> frozenset[str]:
        """Return the folded words with which phrases begin, so that a caller may ask cheaply whether one can."""
        return frozenset(self._root.following)

    def find(self, words: Words) -> Iterator[PhraseHit[T]]:
        """Yield the longest hit at each token, left to right; hits do not overlap."""
        after = 0
        for position in self.starts(words):
            hit = self.match_at(words, position) if position >= after else None
            if hit is not None:
                yield hit
                after = hit.last

    def starts(self, words: Words) -> list[int]:
        """Return the tokens whose word may begin a phrase, in order: the only ones at which `match_at` finds any."""
        return list(words.where(self._starts.__getitem__))

    def begins(self, form: str) -> bool:
        """Tell whether a phrase may begin with a folded word, particles before it or not."""
        return bool(self._starts[form])

    def match_at(self, words: Words, position: int) -> PhraseHit[T] | None:
        """Return the longest hit that begins at a token, the fewest letters cut among equals; None past the last."""
        if position >= len(words.forms):
            return None
        best: tuple[int, int, tuple[T, ...]] | None = None
        for cut, node in self._starts[words.forms[position]]:
            last, payloads = (
                _longest(node, words.forms, position + 1) if node.following else (position + 1, node.payloads)
            )
            if payloads and (best is None or last > best[0]):
                best = last, cut, payloads
        if best is None:
            return None
        last, cut, payloads = best
        return PhraseHit(position, last, Span(words.start_after(position, cut), words.ends[last - 1]), payloads)


def phrase_words(phrase: str) -> list[str]:
    """Return the folded words of a phrase, in the form in which the trie compares them."""
    folded = fold_word(phrase)
    words = folded.split() if _PLAIN.fullmatch(folded) else words_of(phrase).forms
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == _AND and len(joined) > 1:
            joined[-1] = _AND + word
        else:
            joined.append(word)
    return joined


def _longest(node: _Node[T], forms: Sequence[str], position: int) -> tuple[int, tuple[T, ...]]:
    """Return the end (exclusive) and payloads of the longest phrase that goes on from a node."""
    best, payloads = position, node.payloads
    while node.following and position < len(forms):
        form, used = forms[position], 1
        if form == _AND and position + 1 < len(forms):
            form, used = _AND + forms[position + 1], 2
        following = node.following.get(form)
        if following is None:
            break
        node, position = following, position + used
        if node.payloads:
            best, payloads = position, node.payloads
    return best, payloads
