"""Finding many phrases at once: a trie of folded words, longest match first, particles and spacing aside.

A phrase matches with any particle on its first word (`text.clitics`), with «و » apart from or joined to an inner word,
and over any white space or line end, but over no sign that it does not itself contain.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from threading import Lock
from typing import Any, Generic, TypeVar

from schemas.nouns import dataclass
from schemas.span import Span
from text.clitics import readings
from text.fold import fold_word
from text.inflection import AND
from text.tokens import Words, words_of

T = TypeVar("T")
_MOST_KEPT = 200_000
"""Words whose beginnings are kept for all sets of phrases: a worker reads documents for days."""
_PLAIN = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)*")
"""Words with nothing but white space between them: their tokens need no places, and thousands of phrases are added."""
_KEPT = "phrases"
_FEW = 16
"""Words of a name or title, of which a few sets are asked: to look for one takes less than to walk for all."""


@dataclass(slots=True)
class _Node(Generic[T]):
    """One word of the trie: what may follow, and what ends here."""

    following: "dict[str, _Node[T]]" = field(default_factory=dict)
    payloads: tuple[T, ...] = ()


_Begun = Mapping[int, Sequence[tuple[int, _Node[Any]]]]
"""For each set, by its number, how many letters are cut before a phrase of it begins in a word, and the node then."""
_NONE: _Begun = {}


class _Starts(dict[str, _Begun]):
    """What begins in each word asked about, of all sets at once: most words begin nothing, which one look-up tells."""

    def __init__(self, first: Mapping[str, Sequence[tuple[int, _Node[Any]]]]) -> None:
        """Keep the first words of the phrases of all sets."""
        super().__init__()
        self._first = first

    def __missing__(self, form: str) -> _Begun:
        begun: dict[int, list[tuple[int, _Node[Any]]]] = {}
        for reading in readings(form):
            for number, node in self._first.get(reading.form, ()):
                begun.setdefault(number, []).append((reading.cut, node))
        found = begun or _NONE
        if len(self) < _MOST_KEPT:
            self[form] = found
        return found


class _Sets:
    """All sets of phrases: one walk over a text finds where phrases of each may begin."""

    def __init__(self) -> None:
        """Begin with none."""
        self._lock = Lock()
        self._count = 0
        self._first: dict[str, tuple[tuple[int, _Node[Any]], ...]] = {}
        self.starts = _Starts(self._first)

    def enter(self, following: Mapping[str, _Node[Any]]) -> int:
        """Enter the first words of a set; return its number."""
        with self._lock:
            number = self._count
            self._count += 1
            for word, node in following.items():
                self._first[word] = (*self._first.get(word, ()), (number, node))
            # Who walks a text meanwhile fills the former table, which nobody asks about this set.
            self.starts = _Starts(self._first)
            return number

    def walked(self, words: Words) -> Mapping[int, Sequence[int]]:
        """Return the tokens in which phrases of each set may begin, in order; worked out once for the words."""
        starts = self.starts
        kept: tuple[_Starts, Mapping[int, Sequence[int]]] | None = words.kept.get(_KEPT)
        if kept is not None and kept[0] is starts:
            return kept[1]
        found = defaultdict[int, list[int]](list)
        for position in words.where(starts.__getitem__):
            for number in starts[words.forms[position]]:
                found[number].append(position)
        words.kept[_KEPT] = starts, found
        return found


_SETS = _Sets()


@dataclass(frozen=True, slots=True, eq=False)
class PhraseHit(Generic[T]):
    """A phrase found: tokens ``first`` to ``last`` (exclusive) less ``cut`` letters of the first, what it stands for.

    Its place in the source is worked out when it is asked for: most who look for a phrase ask only what it says.
    """

    first: int
    last: int
    cut: int
    payloads: tuple[T, ...]
    words: Words

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.words.start_after(self.first, self.cut)

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.words.ends[self.last - 1]

    @property
    def span(self) -> Span:
        """Its span in the source."""
        return Span(self.start, self.end)


class Openings:
    """Folded words with which something begins, be they after particles or not: one walk finds those of all sets."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the folded words."""
        self._number = _SETS.enter(dict.fromkeys(words, _Node()))

    def starts(self, words: Words) -> Sequence[int]:
        """Return the tokens at which one of the words stands, in order."""
        if len(words.forms) > _FEW:
            return _SETS.walked(words).get(self._number, ())
        starts, number = _SETS.starts, self._number
        return [position for position, form in enumerate(words.forms) if number in starts[form]]

    def begins(self, form: str) -> bool:
        """Tell whether a folded word is one of the words, particles before it or not."""
        return self._number in _SETS.starts[form]


class Phrases(Openings, Generic[T]):
    """A set of phrases, each with what it stands for.

    `starts` gives the tokens whose word may begin one: the only ones at which `match_at` finds any.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        """Take phrases as people write them, each with what it stands for; their spelling is folded here."""
        root: _Node[T] = _Node()
        for phrase, payload in phrases:
            node = root
            for word in phrase_words(phrase):
                node = node.following.setdefault(word, _Node())
            if node is root:
                raise ValueError("a phrase needs at least one word")
            node.payloads += (payload,)
        self._first = frozenset(root.following)
        self._number = _SETS.enter(root.following)

    def first_words(self) -> frozenset[str]:
        """Return the folded words with which phrases begin, so that a caller may ask cheaply whether one can."""
        return self._first

    def find(self, words: Words) -> Iterator[PhraseHit[T]]:
        """Yield the longest hit at each token, left to right; hits do not overlap."""
        after = 0
        for position in self.starts(words):
            hit = self.match_at(words, position) if position >= after else None
            if hit is not None:
                yield hit
                after = hit.last

    def whole(self, forms: Sequence[str]) -> tuple[T, ...]:
        """Return what some folded words, one at least, stand for as one phrase; nothing where they are none."""
        for _, node in _SETS.starts[forms[0]].get(self._number, ()):
            last, payloads = _longest(node, forms, 1, len(forms))
            if payloads and last == len(forms):
                return payloads
        return ()

    def match_at(self, words: Words, position: int, end: int | None = None) -> PhraseHit[T] | None:
        """Return the longest hit that begins at a token, the fewest letters cut among equals; None past the last.

        ``end`` is the token before which it ends.
        """
        forms = words.forms
        end = len(forms) if end is None else end
        begun = _SETS.starts[forms[position]].get(self._number) if position < end else None
        if begun is None:
            return None
        best: PhraseHit[T] | None = None
        for cut, node in begun:
            last, payloads = position + 1, node.payloads
            if node.following:
                last, payloads = _longest(node, forms, last, end)
            if payloads and (best is None or last > best.last):
                best = PhraseHit(position, last, cut, payloads, words)
        return best


def phrase_words(phrase: str) -> list[str]:
    """Return the folded words of a phrase, in the form in which the trie compares them."""
    folded = fold_word(phrase)
    words = folded.split() if _PLAIN.fullmatch(folded) else words_of(phrase).forms
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == AND and len(joined) > 1:
            joined[-1] = AND + word
        else:
            joined.append(word)
    return joined


def _longest(node: _Node[T], forms: Sequence[str], position: int, end: int) -> tuple[int, tuple[T, ...]]:
    """Return the end (exclusive) and payloads of the longest phrase that goes on from a node before a token."""
    best, payloads = position, node.payloads
    while node.following and position < end:
        form, used = forms[position], 1
        if form == AND and position + 1 < end:
            form, used = AND + forms[position + 1], 2
        following = node.following.get(form)
        if following is None:
            break
        node, position = following, position + used
        if node.payloads:
            best, payloads = position, node.payloads
    return best, payloads
