"""The numbers and bullets that Word sets before the paragraphs of a list, and that stand nowhere in its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from readers.office_xml import attribute, children, local, whole_number
from text.numbering import as_numbered

_PLACE = re.compile(r"%([1-9])")
_SYMBOL_FONT = range(0xF000, 0xF100)
"""Bullets of the fonts Symbol and Wingdings."""
_LEVELS = 9
_MOST_STYLES = 20
"""Styles based on each other."""


@dataclass(slots=True)
class _Level:
    """One level of a list: the form of its numbers, the pattern they stand in, the first number."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    legal: bool = False


@dataclass(slots=True)
class _List:
    """One list: what its levels look like, and the numbers they have come to, which lists of one kind share."""

    levels: dict[int, _Level]
    counts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document. `mark_of` is asked paragraph by paragraph, in their order."""

    _lists: dict[str, _List] = field(default_factory=dict)
    _styles: dict[str, tuple[str, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, numbering: etree._Element | None, styles: etree._Element | None) -> "Numbering":
        """Read a document's parts ``numbering.xml`` and ``styles.xml``."""
        made = cls()
        if numbering is not None:
            made._read_lists(numbering)
        if styles is not None:
            made._read_styles(styles)
        return made

    def mark_of(self, paragraph: etree._Element) -> str:
        """Return what Word sets before a paragraph, with a space after it; empty where it is in no list."""
        place = self._place(paragraph)
        found = self._lists.get(place[0]) if place else None
        if not found or not place:
            return ""
        level = place[1]
        own = found.levels.get(level, _Level())
        found.counts[level] = found.counts.get(level, own.start - 1) + 1
        for deeper in range(level + 1, _LEVELS):
            found.counts.pop(deeper, None)
        if own.form == "none" and not own.pattern:
            return ""
        if own.form == "bullet":
            return _bullet(own.pattern) + " "
        mark = _PLACE.sub(lambda match: self._number(found, int(match[1]) - 1, own), own.pattern).strip()
        return f"{mark} " if mark else ""

    @staticmethod
    def _number(found: _List, level: int, asking: _Level) -> str:
        shown = found.levels.get(level, _Level())
        number = found.counts.setdefault(level, shown.start)
        return as_numbered(number, "decimal" if asking.legal else shown.form)

    def _place(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """Return the list and level of a paragraph: its own, else its style's."""
        for properties in children(paragraph, "pPr"):
            style = next((attribute(s, "val") or "" for s in children(properties, "pStyle")), "")
            inherited = self._styles.get(style)
            number, level = _numbered(properties)
            if number is None:
                return inherited
            return (number, level if level is not None else inherited[1] if inherited else 0)
        return None

    def _read_lists(self, root: etree._Element) -> None:
        kinds = {attribute(kind, "abstractNumId") or "": kind for kind in children(root, "abstractNum")}
        levels = {identity: dict(_levels(kind)) for identity, kind in kinds.items()}
        counts: dict[str, dict[int, int]] = {identity: {} for identity in kinds}
        for number in children(root, "num"):
            kind = next((attribute(e, "val") or "" for e in children(number, "abstractNumId")), "")
            own, shared = dict(levels.get(kind, {})), counts.get(kind, {})
            for override in children(number, "lvlOverride"):
                own |= dict(_levels(override))
                level = whole_number(attribute(override, "ilvl"), 0)
                for start in children(override, "startOverride"):
                    usual = own.get(level, _Level())
                    own[level] = _Level(
                        usual.form, usual.pattern, whole_number(attribute(start, "val"), 1), usual.legal
                    )
                    shared = {}  # a list that begins anew
            self._lists[attribute(number, "numId") or ""] = _List(own, shared)

    def _read_styles(self, root: etree._Element) -> None:
        based: dict[str, str] = {}
        own: dict[str, tuple[str, int]] = {}
        for style in children(root, "style"):
            identity = attribute(style, "styleId") or ""
            based[identity] = next((attribute(b, "val") or "" for b in children(style, "basedOn")), "")
            for properties in children(style, "pPr"):
                number, level = _numbered(properties)
                if number is not None:
                    own[identity] = (number, level or 0)
        for identity in based:
            ancestor, steps = identity, 0
            while ancestor and ancestor not in own and steps < _MOST_STYLES:
                ancestor, steps = based.get(ancestor, ""), steps + 1
            if ancestor in own:
                self._styles[identity] = own[ancestor]


def _numbered(properties: etree._Element) -> tuple[str | None, int | None]:
    """Return the list (None where none is named) and level that properties of a paragraph say."""
    for place in children(properties, "numPr"):
        number = next((attribute(e, "val") for e in children(place, "numId")), None)
        level = next((attribute(e, "val") for e in children(place, "ilvl")), None)
        return number, None if level is None else whole_number(level, 0)
    return None, None


def _levels(kind: etree._Element) -> Iterator[tuple[int, _Level]]:
    for level in children(kind, "lvl"):
        made = _Level()
        for part in level:
            value = attribute(part, "val") or ""
            match local(part):
                case "numFmt":
                    made.form = value
                case "lvlText":
                    made.pattern = value
                case "start":
                    made.start = whole_number(value, 1)
                case "isLgl":
                    made.legal = value not in ("0", "false")
        yield whole_number(attribute(level, "ilvl"), 0), made


def _bullet(pattern: str) -> str:
    return "•" if not pattern or ord(pattern[0]) in _SYMBOL_FONT else pattern
