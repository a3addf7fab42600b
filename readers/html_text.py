"""Elements of a web page to lines of text: a block or table row a line."""

import re
from collections.abc import Iterator

from lxml import etree

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_NO_TEXT = frozenset((
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "math", "canvas", "object",
    "embed", "iframe", "select", "option", "datalist", "button", "textarea", "audio", "video", "map", "area",
    "mat-icon",
))  # fmt: skip
_IN_LINE = frozenset(("p", "span", "a", "li", "td", "b", "strong", "em", "i", "h1", "h2", "h3", "h4"))
_PICTURED = ("i", "span")
_ICONS = ("material-icons", "material-symbols")
"""Fonts in which the name of a picture is written out."""
_SPACES = re.compile(r"\s+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAX_CELL_LINES = 3
"""A table with a cell of more lines lays out a page and holds no data."""
CELL = " | "


def name_of(element: etree._Element) -> str:
    """Return an element's name in lower case, empty for comments and the like."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_block(element: etree._Element) -> bool:
    """Tell an element that stands on lines of its own; those that a site made up do, unless they are in a line."""
    name = name_of(element)
    if name in BLOCKS:
        return True
    parent = element.getparent()
    return "-" in name and parent is not None and name_of(parent) not in _IN_LINE


def is_shown(element: etree._Element) -> bool:
    """Tell an element that a person sees as text."""
    name = name_of(element)
    if name in _NO_TEXT or not name:
        return False
    if name in _PICTURED and any(icons in element.get("class", "") for icons in _ICONS):
        return False
    style = element.get("style")
    return element.get("hidden") is None and not (style and _HIDDEN.search(style))


def lines_of(element: etree._Element) -> list[str]:
    """Return the lines of an element's text."""
    lines: list[str] = []
    current: list[str] = []

    def close() -> None:
        line = _SPACES.sub(" ", "".join(current)).strip()
        if line:
            lines.append(line)
        current.clear()

    for event, value in _walk(element):
        if event == "text":
            current.append(value)
        else:
            close()
            if event == "row":
                lines.append(value)
    close()
    return lines


def text_of(element: etree._Element) -> str:
    """Return an element's text on one line."""
    return " ".join(lines_of(element))


def _walk(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield texts, breaks and table rows in order; without recursion, since pages nest as deep as they like."""
    stack: list[tuple[etree._Element, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        name = name_of(element)
        if leaving or not is_shown(element):
            if leaving and is_block(element):
                yield "break", ""
            if element is not root and element.tail:
                yield "text", element.tail
            continue
        stack.append((element, True))
        if name == "br" or is_block(element):
            yield "break", ""
        if name == "tr" and is_data(element):
            yield from _row(element)
            continue
        if element.text:
            yield "text", element.text
        stack.extend((child, False) for child in reversed(element))


def _row(element: etree._Element) -> Iterator[tuple[str, str]]:
    cells = [text_of(cell) for cell in element if name_of(cell) in ("td", "th")]
    if any(cells):
        yield "row", CELL.join(cells)


def is_data(row: etree._Element) -> bool:
    """Tell a table row whose cells hold values, from one that lays out a page."""
    cells = [cell for cell in row if name_of(cell) in ("td", "th")]
    return len(cells) > 1 and all(
        sum(1 for e in cell.iter("br", "p", "div", "li")) <= _MAX_CELL_LINES
        and not any(True for _ in cell.iter("table", "h1", "h2", "h3", "ul", "ol", "article"))
        for cell in cells
    )
