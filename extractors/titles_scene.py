"""What the grammars of roles and names look at: a document's words, where lines break and where mentions begin."""

from collections.abc import Iterable
from functools import lru_cache

from spacy.tokens import Doc

from extractors.doc import mentions_of, words_in
from lexicon.people import Ending, Honorific, NameWord, Role, ending, honorifics, name_word, named_after, roles, verbs
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.clitics import readings
from text.inflection import NAMES_LIKE_PARTICLES, is_preposition_on, is_to
from text.phrases import PhraseHit
from text.tokens import Shape, Words

COMMAS = frozenset(("،", ","))
MARKS = frozenset(("*", '"', "_"))
"""Signs that may stand around a name and are not part of it."""


class Scene:
    """One document's words with questions about each; token positions are those of ``words.tokens``."""

    def __init__(self, words: Words, mentions: Iterable[Mention]) -> None:
        """Note line breaks and the tokens in which mentions begin."""
        self.words = words
        self.tokens = words.tokens
        self.text = words.folded.source
        self.size = len(self.tokens)
        self.row = _lines(words, "\n")
        self.line = _lines(words, "\n\t")
        self._at = {token.span.start: i for i, token in enumerate(self.tokens)}
        self._starts: dict[int, list[tuple[Mention, int]]] = {}
        self.covered: dict[Kind, list[bool]] = {}
        self.solid: set[int] = set()
        """The tokens at which roles with a complement begin; the roles' grammar fills it."""
        self.in_role: set[int] = set()
        """The tokens of those roles."""
        self._place(sorted(mentions, key=lambda m: (m.span.start, -m.span.end)))

    @classmethod
    def of(cls, doc: Doc, *kinds: Kind) -> "Scene":
        """Build the scene of a Doc with its mentions of the given kinds."""
        return cls(words_in(doc), mentions_of(doc, *kinds))

    def _place(self, mentions: list[Mention]) -> None:
        """Find for each mention its first token, and the token after its last; one walk over both."""
        position = 0
        for mention in mentions:
            while position < self.size and self.tokens[position].span.end <= mention.span.start:
                position += 1
            last = position
            while last < self.size and self.tokens[last].span.start < mention.span.end:
                last += 1
            self._starts.setdefault(position, []).append((mention, last))
            flags = self.covered.setdefault(mention.kind, [False] * self.size)
            for i in range(position, last):
                flags[i] = True

    def form(self, i: int) -> str:
        """Return the folded form of a token, empty beyond the ends."""
        return self.tokens[i].form if 0 <= i < self.size else ""

    def written(self, i: int) -> str:
        """Return a token as it stands in the source."""
        return self.tokens[i].span.of(self.text)

    def is_word(self, i: int) -> bool:
        """Tell whether there is a word at a position."""
        return 0 <= i < self.size and self.tokens[i].shape is Shape.WORD

    def same_line(self, i: int, j: int) -> bool:
        """Tell whether two positions are on one line; a position beyond the ends is on none."""
        return 0 <= i < self.size and 0 <= j < self.size and self.line[i] == self.line[j]

    def cell_border(self, i: int) -> bool:
        """Tell whether a token begins a cell of a row whose cells are parted by tabs."""
        return 0 < i < self.size and self.row[i - 1] == self.row[i] and self.line[i - 1] != self.line[i]

    def adjacent(self, i: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return 0 < i < self.size and self.tokens[i].span.start == self.tokens[i - 1].span.end

    def mention_at(self, i: int, *kinds: Kind) -> tuple[Mention, int] | None:
        """Return the longest mention of the kinds that begins at a token (after its particles), with its end."""
        for mention, last in self._starts.get(i, ()):
            if mention.kind in kinds:
                return mention, last
        return None

    def inside(self, i: int, *kinds: Kind) -> bool:
        """Tell whether a token is part of a mention of the kinds."""
        return any(kind in self.covered and self.covered[kind][i] for kind in kinds)

    def honorific(self, i: int) -> PhraseHit[Honorific] | None:
        """Return the honorific that begins at a token."""
        return self._known(i, _honorific_starts()) and honorifics().match_at(self.words, i)

    def role(self, i: int) -> PhraseHit[Role] | None:
        """Return the head of a role that begins at a token."""
        if not self._known(i, _role_starts()) or is_to(self.written(i)):
            return None
        return roles().match_at(self.words, i)

    def _known(self, i: int, starts: frozenset[str]) -> bool | None:
        """Tell cheaply whether a phrase may begin here; None stands for no."""
        if not self.is_word(i):
            return None
        return any(reading.form in starts for reading in readings(self.tokens[i].form)) or None

    def ending(self, i: int) -> Ending:
        """Tell whether the word at a position ends a name."""
        if is_preposition_on(self.written(i)):
            return Ending.HARD
        written = self.written(i)
        if written in NAMES_LIKE_PARTICLES or (written[0].isupper() and self.form(i + 1) == "-"):
            return Ending.NO
        return ending(self.tokens[i].form)

    def name(self, i: int) -> NameWord | None:
        """Return what is known of the word at a position as a name."""
        if not self.is_word(i) or is_preposition_on(self.written(i)):
            return None
        return name_word(self.tokens[i].form)

    def name_of(self, form: str) -> NameWord | None:
        """Return what is known of a folded word as a name."""
        return name_word(form)

    def named_after(self, i: int) -> bool:
        """Tell whether the words from a token on name a thing («شارع …», «مطار الملك …») and no person."""
        return self.same_line(i - 1, i) and any(r.form in named_after() for r in readings(self.form(i - 1)))

    def is_verb(self, i: int) -> bool:
        """Tell whether the word at a position is a known form of a verb."""
        return any(reading.form in verbs() for reading in readings(self.tokens[i].form))

    def cut(self, i: int, start: int) -> int:
        """Return how many letters of a token stand before a place in the source."""
        return start - self.tokens[i].span.start

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """Return the span of tokens ``first`` to ``last`` (exclusive), less ``cut`` folded letters of the first."""
        return Span(self.words.start_after(first, cut), self.tokens[last - 1].span.end)


def _lines(words: Words, breaks: str) -> list[int]:
    """Return the number of the line of each token; a line ends at any of ``breaks``."""
    text, number, end, found = words.folded.text, 0, 0, []
    for token in words.tokens:
        number += sum(text.count(sign, end, token.start) for sign in breaks)
        end = token.end
        found.append(number)
    return found


@lru_cache(maxsize=1)
def _honorific_starts() -> frozenset[str]:
    return honorifics().first_words()


@lru_cache(maxsize=1)
def _role_starts() -> frozenset[str]:
    return roles().first_words()
