"""The numbers and bullets that an OpenDocument program sets before the items of its lists."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from readers.office_xml import attribute, local, whole_number
from text.numbering import FORMS_OF_OPENDOCUMENT, as_numbered

_PRIVATE = range(0xE000, 0xF900)  # bullets of symbol fonts


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list style: the form of its numbers and what stands around them; a bullet has no form."""

    form: str
    before: str = ""
    after: str = ""
    bullet: str = ""
    start: int = 1
    shown: int = 1


@dataclass(slots=True)
class ListNumbering:
    """The list styles of a document, and where its lists have got to."""

    _styles: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _reached: dict[str, list[int]] = field(default_factory=dict)
    _last: dict[str, str] = field(default_factory=dict)

    def learn(self, root: etree._Element) -> None:
        """Read the list styles of a part (``content.xml`` or ``styles.xml``)."""
        for style in root.iter():
            if local(style) == "list-style":
                self._styles[attribute(style, "name") or ""] = dict(_levels(style))

    def begin(self, element: etree._Element, style: str, level: int) -> list[int]:
        """Return the counts with which a list of this style begins: anew, or where the one that it continues ended."""
        continued = attribute(element, "continue-list") or ""
        if not continued and attribute(element, "continue-numbering") == "true":
            continued = self._last.get(style, "")
        own = self._levels_of(style).get(level)
        counts = list(self._reached.get(continued, ())) or [(own.start if own else 1) - 1]
        identity = attribute(element, "id")
        if level == 1 and identity:
            self._reached[identity] = counts
            self._last[style] = identity
        return counts

    def mark(self, style: str, counts: list[list[int]]) -> str:
        """Return what stands before an item, with a space after it; ``counts`` are those of the lists it lies in."""
        levels = self._levels_of(style)
        own = levels.get(len(counts))
        if own is None:
            return ""
        if own.bullet:
            return f"{'•' if ord(own.bullet[0]) in _PRIVATE else own.bullet} "
        if not own.form:
            return ""
        first = max(0, len(counts) - own.shown)
        numbers = [
            as_numbered(count[0], levels[place + 1].form if place + 1 in levels else "decimal")
            for place, count in enumerate(counts)
            if place >= first
        ]
        return f"{own.before}{'.'.join(numbers)}{own.after} "

    def _levels_of(self, style: str) -> dict[int, _Level]:
        return self._styles.get(style, {})


def _levels(style: etree._Element) -> Iterator[tuple[int, _Level]]:
    for element in style:
        number = whole_number(attribute(element, "level"), 1)
        written = attribute(element, "num-format") or ""
        form = FORMS_OF_OPENDOCUMENT.get(written) or ("decimal" if written else "")
        before, after = attribute(element, "num-prefix") or "", attribute(element, "num-suffix") or ""
        start, shown = (
            whole_number(attribute(element, "start-value"), 1),
            whole_number(attribute(element, "display-levels"), 1),
        )
        if local(element) == "list-level-style-bullet":
            yield number, _Level("", bullet=attribute(element, "bullet-char") or "•")
        elif local(element) == "list-level-style-number":
            yield number, _Level(form, before, after, "", start, shown)
