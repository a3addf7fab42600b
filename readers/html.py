"""Web pages: the article, its title, and the dates that the page gives for machines."""

import codecs
import json
import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from readers.content import Content, Report, unpaged
from readers.decoding import decode_declared
from readers.html_article import article_lines
from readers.limits import MAX_ATTRIBUTES, MAX_PAGE_ELEMENTS, MAX_PAGE_SOURCE
from schemas.document import Metadatum
from schemas.errors import ReadError, Reason

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)""", re.IGNORECASE)
_DECLARATIONS = re.compile(r"^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE[^>\[]*\[[^\]]*\]\s*>)?", re.IGNORECASE)
_HEAD = 4096
_SITE_NAME = re.compile(r"\s+[|–—•·»-]\s+")
_DATES = {
    "article:published_time": "published", "article:modified_time": "modified", "datePublished": "published",
    "dateModified": "modified", "dcterms.created": "published", "dc.date": "published", "dc.date.issued": "published",
    "og:updated_time": "modified", "date": "published", "pubdate": "published",
}  # fmt: skip
_AUTHORS = ("author", "article:author", "dc.creator")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MAX_FACT = 500


def read_html(content: bytes, report: Report) -> Content:
    """Read a saved web page. Raises ReadError: TOO_LARGE, DAMAGED, EMPTY.

    Only dates that the page gives for machines are kept as metadata: those guessed from its words are wrong too often.
    """
    root = parse(source_of(content))
    facts = tuple(dict.fromkeys(_facts(root)))
    titles = list(_titles(root))
    body = root.find(".//body")
    lines = article_lines(root if body is None else body, titles)
    report.page_done()
    return unpaged("\n".join(lines), facts)


def source_of(content: bytes, charset: str | None = None) -> str:
    """Return a page's source, by its byte order mark, ``charset``, its own declaration or its letters."""
    if len(content) > MAX_PAGE_SOURCE:
        raise ReadError(Reason.TOO_LARGE, f"The page has more than {MAX_PAGE_SOURCE // 1_000_000} MB of source.")
    if content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        charset = None
    elif charset is None:
        declared = _CHARSET.search(content[:_HEAD]) or _XML_ENCODING.search(content[:_HEAD])
        charset = declared[1].decode() if declared else None
    return decode_declared(content, charset)


def parse(source: str) -> etree._Element:
    """Return the tree of a page. Raises ReadError TOO_LARGE, DAMAGED."""
    if source.count("<") > MAX_PAGE_ELEMENTS or source.count("=") > MAX_ATTRIBUTES:
        raise ReadError(Reason.TOO_LARGE, "The page has more tags than a page of text needs.")
    source = _DECLARATIONS.sub("", source.replace("\0", ""))
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(source or " ", parser=parser)
    except (etree.ParserError, ValueError):
        raise ReadError(Reason.EMPTY, "There is no text in it.") from None
    return root


def _titles(root: etree._Element) -> Iterator[str]:
    """Yield what the page says to be its title, best first, and its parts; one of them may be the site's name."""
    for meta in root.iter("meta"):
        if meta.get("property", meta.get("name", "")).lower() == "og:title":
            yield from _parts(meta.get("content") or "")
    element = root.find(".//title")
    if element is not None:
        yield from _parts(element.text or "")


def _parts(title: str) -> Iterator[str]:
    whole = " ".join(title.split())
    yield from dict.fromkeys(piece for piece in (whole, *_SITE_NAME.split(whole)) if piece)


def _facts(root: etree._Element) -> Iterator[Metadatum]:
    element = root.find(".//title")
    if element is not None and element.text and element.text.strip():
        yield Metadatum("title", " ".join(element.text.split())[:_MAX_FACT], "title element")
    for meta in root.iter("meta"):
        key, value = meta.get("property") or meta.get("name") or meta.get("itemprop") or "", meta.get("content") or ""
        name = _DATES.get(key) or _DATES.get(key.lower())
        if name and _ISO_DAY.match(value):
            yield Metadatum(name, value, f"meta {key}")
        elif key.lower() in _AUTHORS and value.strip():
            yield Metadatum("author", value.strip()[:_MAX_FACT], f"meta {key}")
    for script in root.iter("script"):
        if script.get("type", "").lower() == "application/ld+json":
            yield from _linked(script.text or "")
    times = {t.get("datetime") for t in root.iter("time") if _ISO_DAY.match(t.get("datetime") or "")}
    if len(times) == 1:  # several belong to the teasers of other pages
        yield Metadatum("published", str(times.pop()), "time element")


def _linked(source: str) -> Iterator[Metadatum]:
    """Yield the dates of a page's linked data (JSON-LD)."""
    for key in ("datePublished", "dateModified"):
        try:
            found = re.search(rf'"{key}"\s*:\s*("[^"]{{1,60}}")', source)
            value = json.loads(found[1]) if found else ""
        except ValueError:
            continue
        if _ISO_DAY.match(value):
            yield Metadatum(_DATES[key], value, f"JSON-LD {key}")
