"""The text of a web page that its author wrote, without what every page of the site carries.

First the title is looked for, and the running text that follows it; then the page's furniture is taken out around
them. Without a title, the smallest element that holds nearly all of the running text is the article.
"""

from collections.abc import Sequence

from lxml import etree

from readers.html_anchors import RUNNING_TEXT, holder_of, prose, rights_of, same, text_body, title_of
from readers.html_furniture import clear, is_day, is_furniture, kind_of, remove
from readers.html_labels import label_of
from readers.html_text import is_data, lines_of, name_of, text_of

_SHARE = 0.85
"""The article holds this share of the page's running text at least."""
_SHORTEST_TITLE, _LONGEST_TITLE = 15, 250
_INLINE = ("p", "tr", "span", "font", "b", "a", "ul", "ol", "dl", "li")
_TITLE_LINES = 5
_MANY = 2
"""Lines of a page's end after its article, against a signature."""


def article_lines(body: etree._Element, titles: Sequence[str]) -> list[str]:
    """Return the lines of a page's article, its title first; the tree is taken apart."""
    title = title_of(body, titles, is_furniture)
    if title is None:
        site = rights_of(body)
        titles = [title for title in titles if title not in site]
        clear(body, frozenset((body,)))
        return _ended(_from_title(lines_of(_narrowest(body)), titles))
    holder = holder_of(body, title)
    text = text_body(holder, title)
    if text is not None and holder not in text.iterancestors():
        holder = next(a for a in text.iterancestors() if a in (*title.iterancestors(),))
    kept = frozenset((title, *title.iterancestors(), *((text, *text.iterancestors()) if text is not None else ())))
    heading = text_of(title)
    clear(body, kept)
    _cut_before(title, holder)
    if text is None:
        return _ended(_after(holder, title, heading))
    _cut_after(text, holder)
    whole, body_lines = lines_of(holder), lines_of(text)
    between = [line for line in whole[1 : len(whole) - len(body_lines)] if len(line) >= RUNNING_TEXT or is_day(line)]
    return _ended([heading, *between, *body_lines])


def _cut_before(element: etree._Element, holder: etree._Element) -> None:
    """Take out what stands before an element within its holder."""
    node = element
    while node is not holder and (parent := node.getparent()) is not None:
        for before in list(node.itersiblings(preceding=True)):
            parent.remove(before)
        parent.text = None
        node = parent


def _cut_after(element: etree._Element, holder: etree._Element) -> None:
    """Take out what stands after an element within its holder."""
    node = element
    while node is not holder and (parent := node.getparent()) is not None:
        for after in list(node.itersiblings()):
            parent.remove(after)
        node.tail = None
        node = parent


def _after(holder: etree._Element, title: etree._Element, heading: str) -> list[str]:
    """Return the title and the lines of what follows it within its holder."""
    top = title
    while top is not holder and (parent := top.getparent()) is not None and parent is not holder:
        top = parent
    rest = list(top.itersiblings())
    whole = prose(rest)
    for element in rest:
        if whole and name_of(element) not in _INLINE and prose([element]) >= _SHARE * whole and not _is_data(element):
            if any(kind_of(other) == kind_of(element) for other in rest if other is not element):
                break  # a part among others
            return [heading, *lines_of(_narrowest(element))]
    last = max((n for n, element in enumerate(rest) if prose([element])), default=len(rest))
    for n, element in enumerate(rest):
        if n > last and name_of(element) == "hr":  # what is below the last line drawn on a page
            _cut_after(element, holder)
            break
    end = [element for element in rest[last + 1 :] if name_of(element) not in _INLINE and not _is_data(element)]
    if sum(len(lines_of(element)) for element in end) > _MANY:
        for element in end:
            remove(element)
    return lines_of(holder)


def _is_data(element: etree._Element) -> bool:
    return name_of(element) == "table" and any(map(is_data, element.iter("tr")))


def _from_title(lines: list[str], titles: Sequence[str]) -> list[str]:
    """Return the lines from the title on; it is put before them where it stood outside the article."""
    for title in titles:
        for place, line in enumerate(lines[:_TITLE_LINES]):
            if same(title, line):
                return lines[place:]
    return [titles[0], *lines] if titles else lines


def _ended(lines: list[str]) -> list[str]:
    """Return the lines from the title's last mention before the text on, without labels at their end."""
    again = [n for n, line in enumerate(lines[:_TITLE_LINES]) if line == lines[0]]
    lines = lines[again[-1] :] if again else lines
    while len(lines) > 1 and label_of(lines[-1]):
        lines.pop()
    return lines


def _narrowest(body: etree._Element) -> etree._Element:
    """Walk down from the body as long as one child holds nearly all of the running text."""
    articles = [a for a in body.iter("article") if len(text_of(a)) > RUNNING_TEXT]
    if len(articles) == 1 and _running(articles[0]) > _running(body) / 2:
        return articles[0]
    mains = list(body.iter("main"))
    element = mains[0] if len(mains) == 1 and _running(mains[0]) > _running(body) / 2 else body
    while True:
        whole = _running(element)
        inside = [child for child in element if name_of(child) and _running(child) >= _SHARE * whole]
        if not whole or len(inside) != 1 or _is_part_of_text(element, inside[0]):
            return element
        if sum(1 for child in element if name_of(child) and kind_of(child) == kind_of(inside[0])) > 1:
            return element
        element = inside[0]


def _is_part_of_text(parent: etree._Element, child: etree._Element) -> bool:
    """Tell a child beside which its title stands, or which is a table of data."""
    if name_of(child) in _INLINE or _is_data(child):
        return True
    titles = ("h1", "h2")
    if any(True for _ in child.iter(*titles)):
        return False
    return any(True for _ in parent.iter(*titles)) or _has_title_before(child)


def _has_title_before(child: etree._Element) -> bool:
    """Tell whether a line that may be the title stands right before the text: short, with words and without links."""
    before = child.getprevious()
    if before is None or name_of(before) in ("script", "style", "br") or not name_of(before):
        return False
    line = text_of(before)
    linked = any(link.get("href") for link in before.iter("a"))
    return _SHORTEST_TITLE <= len(line) <= _LONGEST_TITLE and not linked


def _running(element: etree._Element) -> int:
    """Count the letters of an element's blocks of running text."""
    return sum(len(line) for line in lines_of(element) if len(line) >= RUNNING_TEXT)
