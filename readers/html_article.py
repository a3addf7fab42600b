"""The text of a web page that its author wrote, without what every page of the site carries.

First go the elements that say what they are (nav, footer, class="cookie"), then blocks that consist of links; of what
is left, the smallest element that holds nearly all of the running text is the article.
"""

from collections import Counter

from lxml import etree

from readers.html_text import is_data, is_shown, lines_of, name_of, text_of

_FURNITURE = frozenset(("nav", "footer", "aside", "form", "dialog", "menu"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu"))
_WORDS = frozenset((
    "nav", "navbar", "navigation", "menu", "submenu", "topbar", "breadcrumb", "breadcrumbs", "ariane", "sidebar",
    "aside", "widget", "widgets", "share", "sharing", "partage", "social", "socials", "addtoany", "cookie",
    "cookies", "gdpr", "rgpd", "consent", "banner", "footer", "pied", "related", "similar", "recommended",
    "suggestions", "comments", "comment", "respond", "newsletter", "subscribe", "pagination", "pager", "prevnext",
    "tags", "tagcloud", "print", "toolbar", "tools", "skip", "popup", "modal", "advert", "ads", "pub", "sponsor",
    "login", "search", "recherche", "langs", "copyright", "masthead", "sitemap", "links", "rating", "ratings", "votes",
    "submitted", "author", "bio", "byline", "commentaires", "commentaire",
))  # fmt: skip
_ANYWHERE = frozenset(
    ("share", "sharing", "sharedaddy", "partage", "social", "cookie", "cookies", "breadcrumb", "related")
)
"""Words that tell furniture wherever they stand in a name (sd-sharing-enabled)."""
_PAGE_PARTS = ("header", "footer")
"""How LibreOffice marks the page's header and footer where it saves a document as a web page."""
_LINK_LIST = 0.5
"""The share of a block's letters inside links from which it is a list of links."""
_LINK_LINE, _LONGEST_LINE = 0.6, 200
"""The same for a line with a single link, and the letters of such a line at most."""
_LONG_SENTENCE = 300
"""Letters outside links that no menu has: such a block stays whatever it is called."""
_MIN_TEASERS = 3
_LONGEST_TEASER = 500
_TEASER_LINK = 0.15
"""The share of a card's letters that are links, at least: its heading, or the words that invite to read on."""
_SHARE = 0.85
"""The article holds this share of the page's running text at least."""
_RUNNING_TEXT = 60
"""Letters of a block of running text, against titles and labels."""
_SHORTEST_TITLE, _LONGEST_TITLE = 15, 250
_CONTAINERS = ("article", "main")
_LISTS = ("ul", "ol", "dl", "td", "th", "div", "section", "p", "tr", "table", "span", "center")
_INLINE = ("p", "tr", "span", "font", "b", "a")


def article_of(body: etree._Element) -> etree._Element:
    """Return the element that holds the article, the page's furniture taken out of the tree."""
    _drop_furniture(body)
    _drop_teasers(body)
    _drop_link_lists(body)
    return _narrowest(body)


def _remove(element: etree._Element) -> None:
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


def _drop_furniture(body: etree._Element) -> None:
    total = len(text_of(body))
    for element in list(body.iter()):
        if element is body or not name_of(element):
            continue
        if not is_shown(element):
            if name_of(element) not in ("script", "style", "br"):
                _remove(element)
            continue
        if _is_furniture(element) and _own_letters(element) < max(_LONG_SENTENCE, total // 2):
            _remove(element)


def _is_furniture(element: etree._Element) -> bool:
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
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().replace("_", "-").split()
    parts = [word.split("-") for word in names]
    return any(
        word in _WORDS or part[0] in _WORDS or part[-1] in _WORDS or not _ANYWHERE.isdisjoint(part)
        for word, part in zip(names, parts, strict=True)
    )


def _own_letters(element: etree._Element) -> int:
    """Count the letters outside links."""
    return len(text_of(element)) - _link_letters(element)


def _link_letters(element: etree._Element) -> int:
    return sum(len(text_of(link)) for link in element.iter("a") if link.get("href"))


def _drop_teasers(body: etree._Element) -> None:
    """Take out rows of cards that announce other pages, with the box and heading that hold nothing else."""
    for element in list(body.iter("div", "ul", "ol", "section", "td")):
        if element is not body and body not in element.iterancestors():  # gone with what it stood in
            continue
        kinds = Counter((name_of(child), child.get("class", "")) for child in element if name_of(child))
        alike, count = kinds.most_common(1)[0] if kinds else (("", ""), 0)
        if count < _MIN_TEASERS:
            continue
        cards = [child for child in element if (name_of(child), child.get("class", "")) == alike]
        if not all(map(_is_teaser, cards)):
            continue
        box = element
        while (parent := box.getparent()) is not None and parent is not body and _announces(parent, element):
            box = parent
        for gone in [box] if box is not body and _announces(box, element) else cards:
            _remove(gone)


def _is_teaser(element: etree._Element) -> bool:
    """Tell a card: a picture or heading, a few words, and a link to the page that they announce."""
    letters = len(text_of(element))
    marked = any(True for _ in element.iter("img", "h2", "h3", "h4", "h5", "h6", "figure"))
    return marked and 0 < letters < _LONGEST_TEASER and _link_letters(element) >= _TEASER_LINK * letters


def _announces(box: etree._Element, cards: etree._Element) -> bool:
    """Tell a box that holds, beside its cards, at most a heading."""
    return len(text_of(box)) - len(text_of(cards)) < _RUNNING_TEXT and not any(True for _ in box.iter("h1"))


def _drop_link_lists(body: etree._Element) -> None:
    """Take out the smallest blocks that consist of links to other pages, outermost first."""
    for element in list(body.iter(*_LISTS)):
        if element is not body and body in element.iterancestors() and _is_links(element):
            _remove(element)


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


def _narrowest(body: etree._Element) -> etree._Element:
    """Walk down from the body as long as one child holds nearly all of the running text."""
    articles = [a for a in body.iter("article") if len(text_of(a)) > _RUNNING_TEXT]
    if len(articles) == 1 and _running(articles[0]) > _running(body) / 2:
        return articles[0]
    mains = list(body.iter("main"))
    element = mains[0] if len(mains) == 1 and _running(mains[0]) > _running(body) / 2 else body
    while True:
        whole = _running(element)
        inside = [child for child in element if name_of(child) and _running(child) >= _SHARE * whole]
        if not whole or len(inside) != 1 or _is_part_of_text(element, inside[0]):
            return element
        element = inside[0]


def _is_part_of_text(parent: etree._Element, child: etree._Element) -> bool:
    """Tell a child beside which its title stands, or which is a table of data."""
    name = name_of(child)
    if name in _INLINE or (name == "table" and any(map(is_data, child.iter("tr")))):
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
    return _SHORTEST_TITLE <= len(line) <= _LONGEST_TITLE and not _link_letters(before)


def _running(element: etree._Element) -> int:
    """Count the letters of an element's blocks of running text."""
    return sum(len(line) for line in lines_of(element) if len(line) >= _RUNNING_TEXT)
