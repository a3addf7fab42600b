"""Which addresses a site offers: by its feed, its sitemap, or a page that lists them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import feedparser
from cssselect import SelectorError
from lxml import etree, html
from lxml.cssselect import CSSSelector

from schemas.source import Fault
from sources.protocol import SourceError

ATTACHED = (".pdf", ".doc", ".docx", ".odt", ".rtf")
_FURNITURE = frozenset({"nav", "header", "footer", "aside"})
_TRACKING = re.compile(r"(?:^|&)(?:utm_[a-z]+|fbclid|gclid)=[^&]*")


@dataclass(frozen=True, slots=True)
class Offer:
    """An address that a site offers; ``changed`` is when, in its own words (empty: it does not say)."""

    address: str
    changed: str = ""


def feed_offers(body: bytes, address: str) -> list[Offer]:
    """Return what an RSS or Atom feed offers, in its order. Raises SourceError where it is no feed."""
    parsed = feedparser.parse(body, response_headers={"content-location": address}, sanitize_html=False)
    if not parsed.entries and not parsed.version:
        raise SourceError(Fault.BROKEN, f"{address} is no feed; is it the address of the feed itself?")
    links = ((joined(address, e.link), _changed(e)) for e in parsed.entries if e.get("link"))
    return _unique(Offer(link, changed) for link, changed in links if link)


def _changed(entry: feedparser.FeedParserDict) -> str:
    """Return when an entry was changed; its publishing day, which feedparser offers instead, says nothing of that."""
    return str(entry.updated) if "updated" in entry else ""


def sitemap_offers(body: bytes, address: str) -> tuple[list[Offer], list[str]]:
    """Return what a sitemap offers, and the further sitemaps that an index names. Raises SourceError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:  # nothing in it that could be mended
        root = None
    if root is None or etree.QName(root).localname not in {"urlset", "sitemapindex"}:
        raise SourceError(Fault.BROKEN, f"{address} is no sitemap.")
    offers, further = [], []
    for entry in root.iterchildren("{*}url", "{*}sitemap"):
        place = (entry.findtext("{*}loc") or "").strip()
        place = joined(address, place)
        if place and etree.QName(entry).localname == "sitemap":
            further.append(place)
        elif place:
            offers.append(Offer(place, (entry.findtext("{*}lastmod") or "").strip()))
    return _unique(offers), further


def list_offers(body: bytes, address: str, links: str, following: str | None) -> tuple[list[Offer], str | None]:
    """Return the addresses that a list page links by a CSS selector, and that of its next page."""
    page = _page(body)
    if page is None:
        return [], None
    found = (anchor for element in _select(page, links) for anchor in _anchors(element))
    offers = _unique(Offer(link) for link in (joined(address, each) for each in found if _is_page(each)) if link)
    after = [link for element in _select(page, following) for link in _anchors(element)] if following else []
    return offers, joined(address, after[0]) or None if after else None


def attached_links(body: bytes, address: str) -> list[str]:
    """Return the documents (PDF, Word...) of the same host that a page links outside its menus."""
    page = _page(body)
    if page is None:
        return []
    host = urlsplit(address).hostname
    links = (joined(address, str(a.get("href")).strip()) for a in page.iter("a") if a.get("href") and not _in_menu(a))
    tidied = (link for link in links if urlsplit(link).hostname == host)
    return list(dict.fromkeys(link for link in tidied if urlsplit(link).path.lower().endswith(ATTACHED)))


def joined(address: str, link: str) -> str:
    """Return the address that a link of a page means, tidied; nothing where it is no address («http://[»)."""
    try:
        whole = tidy(urljoin(address, link))
        return whole if urlsplit(whole).hostname else ""
    except ValueError:
        return ""


def tidy(address: str) -> str:
    """Return an address without its fragment and without what only counts visitors."""
    parts = urlsplit(address)
    return parts._replace(fragment="", query=_TRACKING.sub("", parts.query).lstrip("&")).geturl()


def _page(body: bytes) -> html.HtmlElement | None:
    """Parse a page as UTF-8 where its bytes are that, whatever it says of itself; else as it says."""
    try:
        body.decode("utf-8")
        encoding = "utf-8"
    except UnicodeDecodeError:
        encoding = None
    try:
        return html.document_fromstring(body, parser=html.HTMLParser(huge_tree=False, encoding=encoding))
    except (etree.ParserError, etree.XMLSyntaxError):  # nothing in it
        return None


def _select(page: html.HtmlElement, selector: str) -> list[html.HtmlElement]:
    try:
        return list(CSSSelector(selector, translator="html")(page))
    except (SelectorError, etree.XPathError) as error:
        raise SourceError(Fault.BROKEN, f"{selector!r} is no CSS selector ({error}).") from error


def _anchors(element: html.HtmlElement) -> Iterator[str]:
    """Yield the addresses of a selected element: its own, else those inside it."""
    if element.get("href"):
        yield str(element.get("href")).strip()
    else:
        yield from (str(a.get("href")).strip() for a in element.iter("a") if a.get("href"))


def _is_page(link: str) -> bool:
    scheme, colon, _ = link.partition(":")
    other = colon and "/" not in scheme and scheme.lower() not in {"http", "https"}
    return bool(link) and not link.startswith("#") and not other


def _in_menu(element: html.HtmlElement) -> bool:
    return any(ancestor.tag in _FURNITURE for ancestor in element.iterancestors())


def _unique(offers: Iterator[Offer] | list[Offer]) -> list[Offer]:
    return list({offer.address: offer for offer in reversed(list(offers))}.values())[::-1]
