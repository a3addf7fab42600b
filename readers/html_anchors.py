"""Where the article of a web page is: its title, and the element that the page itself calls the article's text.

What tells a title: a heading, a name that ends in «title», the words of the page's own title; that running text comes
soon after it; and that it is not one of many alike.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from lxml import etree

from readers.html_labels import RIGHTS, label_of
from readers.html_text import is_block, is_shown, lines_of, name_of, text_of

RUNNING_TEXT = 60
"""Letters of a block of running text, against titles and labels."""
_LONGEST_TITLE, _SHORTEST_TITLE, _SMALL = 350, 4, 12
"""Letters of a title, and elements inside it at most."""
_HEADINGS = {"h1": 5.0, "h2": 4.0, "h3": 3.0, "h4": 2.0, "h5": 1.5, "h6": 1.5}
_NAMED, _MATCHED = 3.0, 6.0
_FURNISHED, _REPEATED, _LATE, _NO_TEXT = -5.0, -5.0, -5.0, -8.0
"""It stands in a menu, is one of many alike, has running text before it, or none after it."""
_SITE, _LINKED, _RUBRIC, _PER_CLIMB = -3.0, -2.0, -1.5, -0.4
"""It is the site's name, a link, or of two words like a rubric; and for each step up to what holds the text."""
_ALIKE, _FEW_WORDS = 3, 2
_MOSTLY_LINK = 0.8
_CLIMBS, _CANDIDATES, _AROUND = 14, 60, 3
_TITLE_NAME = re.compile(r"(?:title|titre|headline|heading__text)s?$", re.IGNORECASE)
_OTHER_TITLE = re.compile(
    r"site|widget|block|\bsd\b|menu|nav|panel|sub|section|app|share|header-?group|modal|footer|item|teaser|module",
    re.IGNORECASE,
)
_PLAIN = ("td", "b", "font", "strong", "div", "span", "p", "big", "center", "th", "em")
_BODY_NAME = re.compile(
    r"^(?:(?:entry|post|article|story|news|single|press|page|node|blog|td-post|field--name|field-name|activity|"
    r"communique|content)-?-?(?:full-?)?(?:content|body|text|texte|txt|details?|desc(?:ription)?)"
    r"|articletext|journal-content-article|ms-rtestate-field|ms-rtefield|elementor-widget-theme-post-content"
    r"|et-pb-post-content|news-text-wrap|mw-parser-output|govspeak|print-content|article-texte.*|prose|wysiwyg"
    r"|ck-content|fr-rte|rich-?text|.*-(?:body-text|text-body|full-text|article-body))$"
)
_BODY_PROPERTIES = ("articlebody", "content:encoded", "schema:text", "schema:articlebody")
_MAIN_PART = 0.3
"""The share of the running text after the title that a body of that name holds, at least."""


def same(title: str, line: str) -> bool:
    """Tell whether a line is the page's title (which may carry a little more, or be cut)."""
    short, long = sorted((" ".join(title.split()), " ".join(line.split())), key=len)
    return len(short) >= _SHORTEST_TITLE and short in long and len(short) > len(long) / 2


def prose(elements: Iterable[etree._Element], enough: int = 10**9) -> int:
    """Count the letters of running text outside links in ``elements`` and their tails, up to ``enough``."""
    count = chunk = 0
    for letters in _chunks(elements):
        if letters:
            chunk += letters
            continue
        count += chunk if chunk >= RUNNING_TEXT else 0
        chunk = 0
        if count >= enough:
            return count
    return count + (chunk if chunk >= RUNNING_TEXT else 0)


def _chunks(elements: Iterable[etree._Element]) -> Iterator[int]:
    """Yield the numbers of letters outside links, and 0 where a block begins or ends."""
    for root in elements:
        stack = [(root, False)]
        while stack:
            element, leaving = stack.pop()
            name = name_of(element)
            apart = name == "br" or is_block(element)
            shown = is_shown(element)
            if apart:
                yield 0
            if not leaving and shown and not (name == "a" and element.get("href")):
                yield from _letters(element.text)
                stack.append((element, True))
                stack.extend((child, False) for child in reversed(element))
                continue
            yield from _letters(element.tail)


def _letters(text: str | None) -> Iterator[int]:
    if text and (letters := len(" ".join(text.split()))):
        yield letters


def rights_of(body: etree._Element) -> str:
    """Return the lines that say whose the page is."""
    return " ".join(line for line in lines_of(body) if RIGHTS in line)


def title_of(
    body: etree._Element, titles: Sequence[str], is_furniture: Callable[[etree._Element], bool]
) -> etree._Element | None:
    """Return the element that is the article's title, or None."""
    site = rights_of(body)
    candidates = list(islice(_candidates(body, titles, site), _CANDIDATES))
    alike = Counter(kind for _, kind, _ in candidates)
    best, most = None, 0.0
    for element, kind, score in candidates:
        score += _REPEATED if alike[kind] >= _ALIKE and score < _MATCHED else 0  # noqa: PLW2901 - summed up here
        if most >= score:
            continue
        score += _place(element, body, is_furniture)  # noqa: PLW2901
        if score > most:
            best, most = element, score
    return best


def _candidates(
    body: etree._Element, titles: Sequence[str], site: str
) -> Iterator[tuple[etree._Element, object, float]]:
    """Yield what may be a title, with what others of its kind have in common, and what its own looks say for it."""
    for element in body.iter():
        name = name_of(element)
        if not is_shown(element) or sum(1 for _ in islice(element.iter(), _SMALL + 1)) > _SMALL:
            continue
        score = _HEADINGS.get(name, 0.0)
        if not score and _is_named(element):
            score = _NAMED
        if not score and name not in _PLAIN:
            continue
        text = text_of(element)
        if not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or label_of(text):
            continue
        if text in site:
            score += _SITE if score else 0.0
        else:
            likeness = max((_likeness(title, text) for title in titles if title not in site), default=0.0)
            score += likeness or (_RUBRIC if score and len(text.split()) <= _FEW_WORDS else 0.0)
        if score:
            linked = sum(len(text_of(link)) for link in element.iter("a") if link.get("href"))
            linked_up = any(name_of(a) == "a" and a.get("href") for a in islice(element.iterancestors(), 3))
            yield (
                element,
                (name, re.sub(r"\d+", "", element.get("class", ""))),
                score + (_LINKED if linked > _MOSTLY_LINK * len(text) or linked_up else 0),
            )


def _likeness(title: str, text: str) -> float:
    """Tell what it says for a line that it is the page's title, or begins or ends it."""
    if title == text:
        return _MATCHED
    if same(title, text) or (len(text) >= _SHORTEST_TITLE and (title.startswith(text) or title.endswith(text))):
        return _MATCHED / 2
    return 0.0


def _is_named(element: etree._Element) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}".split()
    return any(_TITLE_NAME.search(word) and not _OTHER_TITLE.search(word) for word in names)


def _place(element: etree._Element, body: etree._Element, is_furniture: Callable[[etree._Element], bool]) -> float:
    """Tell what the place of a title says for it: how near the running text is that follows it."""
    score = 0.0
    own = is_furniture(element) and name_of(element) not in _HEADINGS
    around = [a for a in _up_to(element, body) if is_furniture(a) or name_of(a) == "li"]
    if own or (around and 2 * max(prose([a]) for a in around) < prose([body])):
        score += _FURNISHED
    node = element
    for climb, rest in enumerate(_rests(element, body)):
        if prose(rest, RUNNING_TEXT):
            before = _LATE if prose(node.itersiblings(preceding=True), RUNNING_TEXT) else 0.0
            return score + _PER_CLIMB * climb + before
        node = node.getparent() if node.getparent() is not None else node
    return score + _NO_TEXT


def _up_to(element: etree._Element, body: etree._Element) -> Iterator[etree._Element]:
    for ancestor in element.iterancestors():
        if ancestor is body:
            return
        yield ancestor


def holder_of(body: etree._Element, title: etree._Element) -> etree._Element:
    """Return the smallest element that holds a title and running text after it."""
    for node, rest in zip((title, *_up_to(title, body)), _rests(title, body), strict=False):
        if prose(rest, RUNNING_TEXT):
            parent = node.getparent()
            return body if parent is None else parent
    return body


def text_body(holder: etree._Element, title: etree._Element) -> etree._Element | None:
    """Return the element that its name tells to be the article's text, where it holds most of the running text.

    It is looked for around ``holder`` too: an introduction may stand beside the title.
    """
    found = _marked(holder, title)
    for ancestor in islice(holder.iterancestors(), _AROUND) if found is None else ():
        if name_of(ancestor) == "html":
            break
        found = _marked(ancestor, title) if found is None else found
    return found


def _marked(holder: etree._Element, title: etree._Element) -> etree._Element | None:
    marked = [e for e in holder.iter() if is_shown(e) and _is_body(e) and e is not holder and e not in _line(title)]
    if not marked:
        return None
    best = max(marked, key=lambda e: (prose([e]), -sum(1 for _ in e.iterancestors())))
    whole = prose([holder])
    return best if whole and prose([best]) >= _MAIN_PART * whole else None


def _line(title: etree._Element) -> frozenset[etree._Element]:
    return frozenset((title, *title.iterancestors()))


def _is_body(element: etree._Element) -> bool:
    if element.get("itemprop", element.get("property", "")).lower() in _BODY_PROPERTIES:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().replace("_", "-").split()
    return any(map(_BODY_NAME.match, names))


def _rests(element: etree._Element, body: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield what follows an element within its parent, then within its parent's, and so on."""
    node = element
    for _ in range(_CLIMBS):
        parent = node.getparent()
        if node is body or parent is None:
            return
        yield list(node.itersiblings())
        node = parent
