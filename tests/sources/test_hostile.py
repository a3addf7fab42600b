"""What a site may do to a night on purpose: each has an outcome with a name, and what else it offers is taken."""

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from schemas.source import Fault, Fetched, Finding, Mark, Missed, Same
from sources.feeds import attached_links, feed_offers, list_offers, sitemap_offers
from sources.guard import Guard, is_public
from sources.landing import clear, land
from sources.polite import Limits, PoliteClient
from sources.protocol import SourceError
from tests.sources.conftest import NIGHT
from tests.sources.sites import Server
from tests.sources.test_site import RSS, page

AT = "https://site.example/list"
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "dhakira">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + ']><rss version="2.0"><channel><title>&j;</title></channel></rss>'
)


@pytest.mark.parametrize(
    "location", ["http://[", "http://a:99999/", "ftp://127.0.0.1/x", f"http://{'a' * 64}.example/", "http://\u200f/"]
)
def test_a_redirect_that_leads_nowhere_is_told(
    site: Server, visited: Callable[..., list[Finding]], location: str
) -> None:
    site.put("/feed", RSS.format(site.url("/trap"), site.url("/b")), type="application/rss+xml")
    site.put("/trap", status=302, headers={"Location": location.encode().decode("latin-1")})
    site.put("/b", page("b"))
    found = visited(feed=site.url("/feed"))
    assert [type(f) for f in found] == [Missed, Fetched]
    assert isinstance(found[0], Missed)
    assert found[0].fault in {Fault.BROKEN, Fault.UNREACHABLE}


def test_a_link_that_is_no_address_is_passed_over() -> None:
    links = (
        '<main><a href="http://[">x</a><a href="mailto:a@b">x</a><a href="javascript:x()">x</a><a href="a.pdf">x</a>'
    )
    assert [offer.address for offer in list_offers(links.encode(), AT, "main a", None)[0]] == [
        "https://site.example/a.pdf"
    ]
    assert list_offers(b'<a class="n" href="http://[">x</a>', AT, "main a", "a.n") == ([], None)
    assert attached_links(links.encode(), AT) == ["https://site.example/a.pdf"]
    assert [o.address for o in feed_offers(RSS.format("http://[", "/b").encode(), AT)] == ["https://site.example/b"]


@pytest.mark.parametrize("body", [b"", b"\x00\x01", b"no xml", b"\xff\xfe<\x00", BOMB.encode()])
def test_a_sitemap_that_is_none_is_broken(body: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        sitemap_offers(body, AT)
    assert caught.value.fault is Fault.BROKEN


def test_entities_of_a_feed_are_not_multiplied(site: Server, visited: Callable[..., list[Finding]]) -> None:
    site.put("/feed", BOMB, type="application/rss+xml")
    assert all(isinstance(finding, Missed) for finding in visited(feed=site.url("/feed")))


def test_a_packed_answer_is_measured_as_it_unfolds(site: Server, visited: Callable[..., list[Finding]]) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/b")), type="application/rss+xml")
    site.put("/a", gzip.compress(b" " * 50_000_000), headers={"Content-Encoding": "gzip"})
    site.put("/b", b"not packed", headers={"Content-Encoding": "gzip"})
    found = visited(feed=site.url("/feed"), megabytes=1)
    assert [f.fault for f in found if isinstance(f, Missed)] == [Fault.TOO_LARGE, Fault.BROKEN]


def test_sitemaps_and_lists_in_a_circle_come_to_an_end(site: Server, visited: Callable[..., list[Finding]]) -> None:
    ns = "http://www.sitemaps.org/schemas/sitemap/0.9"
    circle = f"<sitemapindex xmlns='{ns}'><sitemap><loc>{{}}</loc></sitemap></sitemapindex>"
    site.put("/s1.xml", circle.format("/s2.xml"), type="text/xml")
    site.put("/s2.xml", circle.format("/s1.xml"), type="text/xml")
    assert visited(sitemap=site.url("/s1.xml")) == []
    assert site.asked == ["/robots.txt", "/s1.xml", "/s2.xml"]


def test_what_is_new_is_fetched_before_known_pages_are_asked_again(
    site: Server, visited: Callable[..., list[Finding]]
) -> None:
    site.put("/feed", RSS.format(site.url("/known"), site.url("/new")), type="application/rss+xml")
    site.put("/known", page("known"), headers={"ETag": '"1"'})
    site.put("/new", page("new"))
    known = {site.url("/known"): Mark(etag='"1"', seen=NIGHT)}
    found = visited(known, feed=site.url("/feed"), documents=1)
    assert [(type(f), f.key) for f in found] == [(Fetched, site.url("/new"))]
    same = Same(site.url("/known"), Mark('"1"', seen=NIGHT, asked=NIGHT))
    assert visited(known, feed=site.url("/feed"))[1:] == [same]


@pytest.mark.parametrize(
    "name", ["中" * 200 + ".pdf", "a." + "中" * 10, "\u0628" * 300, "..", "\ud800.html", "a/../b.pdf"]
)
def test_every_name_can_be_landed(tmp_path: Path, name: str) -> None:
    file = land(tmp_path, "https://site.example/x", name, b"x")
    assert file.parent.parent == tmp_path
    assert file.read_bytes() == b"x"


def test_what_is_fetched_is_called_as_its_source_calls_it(tmp_path: Path) -> None:
    files = [land(tmp_path, f"https://site.example/{year}/report.pdf", "report.pdf", b"x") for year in (2024, 2025)]
    assert [file.name for file in files] == ["report.pdf", "report.pdf"]
    assert files[0] != files[1]
    clear(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("address", "public"), [("64:ff9b::10.0.0.1", False), ("64:ff9b::8.8.8.8", True), ("::10.0.0.1", False)]
)
def test_an_address_of_the_old_network_within_a_new_one(address: str, *, public: bool) -> None:
    assert is_public(address) is public


@pytest.fixture
def dripping() -> Iterator[int]:
    """Give the port of a server whose heads have no end: a line comes every few milliseconds."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection = server.accept()[0]
                    with connection, contextlib.suppress(OSError):
                        connection.sendall(b"HTTP/1.1 200 OK\r\n")
                        while True:
                            connection.sendall(b"X: y\r\n")
                            time.sleep(0.05)

        threading.Thread(target=answer, daemon=True).start()
        yield server.getsockname()[1]


def test_an_answer_that_only_drips_is_ended(dripping: int) -> None:
    limits = Limits(1_000_000, 0.0, whole=0.3)
    with PoliteClient(limits, Guard(private=True)) as client, pytest.raises(SourceError) as caught:
        client.get(f"http://127.0.0.1:{dripping}/feed")
    assert caught.value.fault is Fault.SLOW


def test_a_name_that_cannot_be_a_name_is_told() -> None:
    with pytest.raises(SourceError) as caught:
        Guard().address("a" * 64 + ".example")
    assert caught.value.fault is Fault.UNREACHABLE
