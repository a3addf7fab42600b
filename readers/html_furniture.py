"""What every page of a site carries, taken out of the tree: menus, cookie bars, cards and lists of other pages.

Elements that hold the article's title or text are kept, whatever they are called.
"""

import re
from collections import Counter

from lxml import etree

from readers.html_anchors import prose
from readers.html_labels import labelled
from readers.html_text import is_data, is_shown, name_of, text_of

Kept = frozenset[etree._Element]  # noqa: SLF001 - lxml names its type so
_FURNITURE = frozenset(("nav", "footer", "aside", "form", "dialog", "menu"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu"))
_WORDS = frozenset((
    "nav", "navbar", "navigation", "menu", "submenu", "topbar", "breadcrumb", "breadcrumbs", "ariane", "sidebar",
    "aside", "widget", "widgets", "share", "sharing", "partage", "social", "socials", "addtoany", "cookie",
    "cookies", "gdpr", "rgpd", "consent", "banner", "footer", "pied", "related", "similar", "recommended",
    "suggestions", "comments", "comment", "respond", "newsletter", "subscribe", "pagination", "pager", "prevnext",
    "tags", "tagcloud", "print", "toolbar", "tools", "skip", "popup", "modal", "advert", "ads", "pub", "sponsor",
    "login", "search", "recherche", "langs", "copyright", "masthead", "sitemap", "links", "rating", "ratings", "votes",
    "submitted", "author", "bio", "byline", "commentaires", "commentaire", "hierarchie", "ticker", "feedback",
    "catlinks", "printfooter", "offcanvas", "statistics", "hits", "views-counter", "keywords", "follow", "summary-nav",
))  # fmt: skip
_ANYWHERE = frozenset((
    "share", "sharing", "sharedaddy", "partage", "social", "cookie", "cookies", "breadcrumb", "breadcrumbs", "related",
    "relatedposts", "sitemappath", "newsletter", "noprint", "tags",
))  # fmt: skip
"""Words that tell furniture wherever they stand in a name (sd-sharing-enabled)."""
_BUILT = {"widget"}
"""What builders of pages call all that stands on one (elementor-widget)."""
_ABOUT = frozenset(("meta", "metadata", "info", "postmeta"))
"""Last words of names of what is said about an article: its day, who put it there, how often it was read."""
_DAY = re.compile(
    r"(?<!\d)\d{1,2}(?:er)?\W{1,3}(?:de |of )?[^\W\d]{3,12}\W{1,3}\d{4}(?!\d)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
)
_LONGEST_ABOUT, _LONGEST_DAY = 160, 40
_PAGE_PARTS = ("header", "footer")
"""How LibreOffice marks the page's header and footer where it saves a document as a web page."""
_LINK_LIST = 0.5
"""The share of a block's letters inside links from which it is a list of links."""
_LINK_LINE, _LONGEST_LINE = 0.6, 200
"""The same for a line with a single link, and the letters of such a line at most."""
_LONG_SENTENCE = 300
"""Letters outside links that no menu has: such a block stays whatever it is called."""
_MIN_TEASERS, _MIN_PLAIN_TEASERS = 2, 3
_LONGEST_TEASER = 500
_TEASER_LINK = 0.15
"""The share of a card's letters that are links, at least: its heading, or the words that invite to read on."""
_SHORT = 60
_CONTAINERS = ("article", "main")
_LISTS = ("ul", "ol", "dl", "td", "th", "div", "section", "p", "tr", "table", "span", "center")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def clear(body: etree._Element, kept: Kept) -> None:
    """Take a page's furniture out of its tree; ``kept`` are the article's title and text, and what they stand in."""
    _drop_named(body, kept)
    _drop_labelled(body, kept)
    _drop_teasers(body, kept)
    _drop_link_lists(body, kept)


def remove(element: etree._Element) -> None:
    """Take an element out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + " " + element.tail
        else:
            before.tail = (before.tail or "") + " " + element.tail
    parent.remove(element)


def _drop_named(body: etree._Element, kept: Kept) -> None:
    total = len(text_of(body))
    for element in list(body.iter()):
        if element is body or not name_of(element):
            continue
        if not is_shown(element):
            if name_of(element) not in ("script", "style", "br") and element not in kept:
                remove(element)
            continue
        if element in kept:
            continue
        if is_furniture(element):
            whole = name_of(element) == "form" and 2 * prose([element]) > prose([body])  # all of a page of ASP.NET
            if not whole and _own_letters(element) < max(_LONG_SENTENCE, total // 2):
                remove(element)
        elif _is_about(element):
            day = _DAY.search(text_of(element))
            for child in list(element):
                element.remove(child)
            element.text = day[0] if day else None


def is_day(line: str) -> bool:
    """Tell a line that says hardly more than a day."""
    found = _DAY.search(line)
    return bool(found) and len(line) <= _LONGEST_DAY


def is_furniture(element: etree._Element) -> bool:
    """Tell an element whose kind or name says that it is no part of the article."""
    name = name_of(element)
    if element.get("title", "") in _PAGE_PARTS and name == "div":
        return True
    if name in _FURNITURE or element.get("role", "").lower() in _ROLES or element.get("aria-modal") == "true":
        return True
    if name == "header":
        return not any(name_of(a) in _CONTAINERS for a in element.iterancestors()) or not any(
            True for _ in element.iter("h1", "h2")
        )
    if name in ("article", "main", "h1", "body", "html"):
        return False
    return any(
        word in _WORDS or part[0] in _WORDS or part[-1] in _WORDS - _BUILT or not _ANYWHERE.isdisjoint(part)
        for word, part in _names(element)
    )


def _names(element: etree._Element) -> list[tuple[str, list[str]]]:
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().replace("_", "-").split()
    return [(word, re.split("-+", word)) for word in names]


def _is_about(element: etree._Element) -> bool:
    """Tell a line about the article: its day and who put it there."""
    if name_of(element) in ("article", "main", "section", "body", "html", "table", "td", *_HEADINGS):
        return False
    return any(part[-1] in _ABOUT for _, part in _names(element)) and 0 < len(text_of(element)) <= _LONGEST_ABOUT


def _own_letters(element: etree._Element) -> int:
    """Count the letters outside links."""
    return len(text_of(element)) - _link_letters(element)


def _link_letters(element: etree._Element) -> int:
    return sum(len(text_of(link)) for link in element.iter("a") if link.get("href"))


def _drop_labelled(body: etree._Element, kept: Kept) -> None:
    """Take out blocks that say what they are; what heads a list of other articles goes with the box it begins."""
    total = len(text_of(body))
    for element, label in labelled(body, kept):
        if body not in element.iterancestors():
            continue
        if label.kind != "related" or label.rest:
            remove(element)
            continue
        box, heading = element, text_of(element)
        while (parent := box.getparent()) is not None and parent is not body and parent not in kept:
            whole = text_of(parent)
            if not whole.startswith(heading) or len(whole) - _link_letters(parent) > total // 2:
                break
            box = parent
        for after in list(box.itersiblings()) if box is element else ():
            if after in kept or name_of(after) in _HEADINGS or not _link_letters(after):
                break
            remove(after)
        remove(box)


def _drop_teasers(body: etree._Element, kept: Kept) -> None:
    """Take out rows of cards that announce other pages, with the box and heading that hold nothing else."""
    for element in list(body.iter("div", "ul", "ol", "section", "td", "aside", "main", "article")):
        if element is not body and body not in element.iterancestors():  # gone with what it stood in
            continue
        kinds = Counter(kind_of(child) for child in element if name_of(child) and child not in kept)
        alike, count = kinds.most_common(1)[0] if kinds else (("", ""), 0)
        if count < _MIN_TEASERS:
            continue
        cards = [child for child in element if child not in kept and kind_of(child) == alike]
        if not all(_is_teaser(card, count) for card in cards):
            continue
        box = element
        while (parent := box.getparent()) is not None and parent is not body and _announces(parent, element, kept):
            box = parent
        for gone in [box] if box is not body and _announces(box, element, kept) else cards:
            remove(gone)


def kind_of(element: etree._Element) -> tuple[str, str]:
    """Return what elements that repeat have in common: their name, and their class without its numbers."""
    return name_of(element), re.sub(r"\d+|\b(?:first|last|odd|even)\b", "", element.get("class", ""))


def _is_teaser(element: etree._Element, count: int) -> bool:
    """Tell a card: a picture or heading, a few words, and a link to the page that they announce."""
    letters = len(text_of(element))
    if not 0 < letters < _LONGEST_TEASER:
        return False
    linked = _link_letters(element)
    if any(True for _ in element.iter("img", *_HEADINGS[1:], "figure")):
        return linked >= _TEASER_LINK * letters
    if count < _MIN_PLAIN_TEASERS or name_of(element) in ("p", "li", "tr"):
        return False
    first = next((link for link in element.iter("a") if link.get("href") and text_of(link)), None)
    return first is not None and text_of(element).startswith(text_of(first)) and linked >= _TEASER_LINK * letters


def _announces(box: etree._Element, cards: etree._Element, kept: Kept) -> bool:
    """Tell a box that holds, beside its cards, at most a heading."""
    if box in kept or any(True for _ in box.iter("h1")):
        return False
    return len(text_of(box)) - len(text_of(cards)) < _SHORT


def _drop_link_lists(body: etree._Element, kept: Kept) -> None:
    """Take out the smallest blocks that consist of links to other pages, outermost first."""
    for element in list(body.iter(*_LISTS)):
        if element is body or element in kept or body not in element.iterancestors():
            continue
        if _is_links(element) and 2 * prose([element]) <= prose([body]):
            remove(element)


def _is_links(element: etree._Element) -> bool:
    """Tell a list of links (two at least), or a line that is hardly more than one: «read also», «back»."""
    links = sum(1 for link in element.iter("a") if link.get("href"))
    if not links:
        return False
    letters, inside = len(text_of(element)), _link_letters(element)
    if links > 1:
        return inside > _LINK_LIST * letters and letters - inside < _LONG_SENTENCE
    is_line = name_of(element) in ("p", "center") or (name_of(element) == "td" and not _is_cell(element))
    return is_line and inside > _LINK_LINE * letters and letters < _LONGEST_LINE


def _is_cell(element: etree._Element) -> bool:
    row = element.getparent()
    return row is not None and name_of(row) == "tr" and is_data(row)
