"""Places in a text: half-open spans of Unicode code points."""

from schemas.nouns import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points of a document's text: ``start`` inclusive, ``end`` exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what can be no place in a text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of ``text`` at this place."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside (a span contains itself)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as they stand in a document, with their place: the evidence of a field."""

    text: str
    span: Span

    @classmethod
    def at(cls, text: str, span: Span) -> "Quote":
        """Quote ``text`` at ``span``."""
        return cls(span.of(text), span)

    @classmethod
    def line(cls, text: str, span: Span) -> "Quote":
        """Quote the line (a paragraph or table row) in which ``span`` begins, to the end of the one where it ends."""
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        return cls.at(text, Span(start, len(text) if end < 0 else end))
