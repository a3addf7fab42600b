"""What the grammars of names look at: the words of a document as forms, with case, line breaks and particles."""

from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc

from extractors.doc import source_of, words_in
from extractors.layout import layout_of
from lexicon.naming import WordClass, words_of_class
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.clitics import Reading, readings, reads_as
from text.inflection import AND

_KEY = "scenery"


class Scenery:
    """One document's words with questions about each; positions count the tokens of ``words``."""

    def __init__(self, doc: Doc) -> None:
        """Keep the words and their layout."""
        self.words = words_in(doc)
        self.text = source_of(doc).text
        self.size = len(self.words.forms)
        layout = layout_of(doc)
        self.begins = layout.begins
        self.forms, self.form, self.same_line = self.words.forms, layout.form, layout.same_line
        self.is_word, self.is_arabic, self.is_capital = layout.is_word, layout.is_arabic, layout.is_capital
        self.word, self.arabic, self.capital = layout.word, layout.arabic, layout.capital
        self.before, self.written = layout.before, layout.as_written
        self.naming = layout.naming
        self._headings = layout.headings

    @classmethod
    def of(cls, doc: Doc) -> "Scenery":
        """Return the scenery of a Doc, made once for all components."""
        scene = doc.user_data.get(_KEY)
        if not isinstance(scene, cls):
            scene = doc.user_data[_KEY] = cls(doc)
        return scene

    def in_heading(self, i: int) -> bool:
        """Tell whether a word stands in a headline all in Latin capitals, where these tell no name."""
        return i in self._headings.words

    def in_french_heading(self, i: int) -> bool:
        """Tell whether a word stands in such a headline of small French words: "UN" is an article there."""
        return i in self._headings.french

    def behind_style(self, i: int) -> bool:
        """Tell whether an honorific stands right before a token; a letter behind a figure is none: «2026 م بمقر …»."""
        before = self.before(i)
        era = len(before) == 1 and self.before(i - 1).isdigit()
        language = "ar" if self.is_arabic(i) else "fr"
        styles = words_of_class(WordClass.HONORIFIC, language) if before and not era else frozenset[str]()
        return reads_as(self.form(i - 1), styles) if styles else False

    def touches(self, i: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return 0 < i < self.size and self.words.ends[i - 1] == self.words.begins[i]

    def readings(self, i: int) -> tuple[Reading, ...]:
        """Return the readings of a token without its particles; none beyond the end."""
        return readings(self.forms[i]) if i < self.size else ()

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """Return the span of tokens ``first`` to ``last`` (exclusive), the first less ``cut`` folded letters."""
        return Span(self.words.start_after(first, cut), self.words.ends[last - 1])

    def walk(self, name_at: Callable[[int], tuple[Mention, int] | None], beginners: Iterable[int]) -> Iterator[Mention]:
        """Yield what ``name_at`` reads at each word that may begin a name; the tokens of a name are passed over."""
        after = 0
        for i in beginners:
            found = name_at(i) if i >= after and self.word[i] else None
            if found is not None:
                mention, after = found
                yield mention

    def tokens_of(self, mentions: Iterable[Mention]) -> set[int]:
        """Return the tokens that lie in some mentions."""
        return {i for mention in mentions for i in range(*self.words.within(mention.span))}

    def mention(self, kind: Kind, span: Span, rule: str, key: str | None = None, country: str | None = None) -> Mention:
        """Build a mention of the words at a span."""
        return Mention(kind, span, span.of(self.text), rule, key=key, country=country)


def is_counted(scene: Scenery, i: int) -> bool:
    """Tell a noun right behind a number of many, in the midst of a line: «12 بلدية», «و15 وزارة»; no day, no year."""
    number = scene.before(i).removeprefix(AND)
    inside = i > 1 and not scene.begins[i - 1]
    return inside and number.isdecimal() and _FEW < int(number) < _YEARS


_FEW, _YEARS = 2, 1000
"""Numbers between which one counts bodies and places: smaller ones number lines, larger ones are years."""


def outermost(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions less those inside an earlier kept one, where each list is in order of start, longer first."""
    kept: list[Mention] = []
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start >= end:
            kept.append(mention)
            end = mention.span.end
    return kept


def outside(mentions: list[Mention], frames: list[Mention]) -> list[Mention]:
    """Return the mentions that lie in none of the frames."""
    return [mention for mention, reach in _with_reach(mentions, frames) if mention.span.end > reach]


def begun_outside(mentions: list[Mention], frames: list[Mention]) -> list[Mention]:
    """Return the mentions that do not begin in one of the frames."""
    return [mention for mention, reach in _with_reach(mentions, frames) if mention.span.start >= reach]


def _with_reach(mentions: list[Mention], frames: list[Mention]) -> Iterator[tuple[Mention, int]]:
    """Yield the mentions in order, each with how far the frames begun at or before it reach; both are walked once."""
    ordered = sorted(frames, key=lambda m: m.span.start)
    position, reach = 0, -1
    for mention in sorted(mentions, key=lambda m: m.span.start):
        while position < len(ordered) and ordered[position].span.start <= mention.span.start:
            reach = max(reach, ordered[position].span.end)
            position += 1
        yield mention, reach
