import datetime as dt
import gzip
from collections.abc import Callable
from dataclasses import replace

import pytest

from schemas.source import Fault, Fetched, Finding, Gone, Mark, Missed, Same
from sources.guard import Guard, is_public
from sources.polite import AGENT
from sources.protocol import SourceError
from tests.sources.conftest import NIGHT, Ticking
from tests.sources.sites import Server

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>وزارة</title>
<item><title>a</title><link>{0}</link><pubDate>Fri, 14 Mar 2025 08:00:00 GMT</pubDate></item>
<item><title>b</title><link>{1}#top</link></item></channel></rss>"""


def page(text: str, links: str = "") -> str:
    return f"<html><head><title>{text}</title></head><body><main><p>{text}</p>{links}</main></body></html>"


def known_after(findings: list[Finding]) -> dict[str, Mark]:
    return {finding.key: finding.mark for finding in findings if isinstance(finding, Fetched)}


def test_a_feed_gives_its_pages_and_the_documents_they_link(
    site: Server, visited: Callable[..., list[Finding]]
) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/b")), type="application/rss+xml")
    menu = '<nav><a href="/menu.pdf">m</a></nav>'
    site.put("/a", page("بلاغ", '<a href="/files/note.pdf">PDF</a><a href="https://other.example/x.pdf">x</a>') + menu)
    site.put("/b", page("b"))
    site.put("/files/note.pdf", b"%PDF-1.4", type="application/pdf")
    found = visited(feed=site.url("/feed"))
    assert [(f.key, f.parent) for f in found if isinstance(f, Fetched)] == [
        (site.url("/a"), None),
        (site.url("/files/note.pdf"), site.url("/a")),
        (site.url("/b"), None),
    ]
    assert [f.file.read_bytes() for f in found if isinstance(f, Fetched)][1] == b"%PDF-1.4"
    assert site.agents == {AGENT}


def test_what_did_not_change_is_not_fetched_again(site: Server, visited: Callable[..., list[Finding]]) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/b")), type="application/rss+xml")
    site.put("/a", page("a"), headers={"ETag": '"1"'})
    site.put("/b", page("b"), headers={"ETag": '"2"'})
    known = known_after(visited(feed=site.url("/feed")))
    site.asked.clear()
    again = visited(known, feed=site.url("/feed"))
    assert [(type(f), f.key) for f in again] == [(Same, site.url("/a")), (Same, site.url("/b"))]
    assert site.asked == ["/robots.txt", "/feed", "/a", "/b"]
    site.put("/b", page("other"), headers={"ETag": '"3"'})
    assert [type(f) for f in visited(known, feed=site.url("/feed"))] == [Same, Fetched]


def test_a_feed_that_tells_changes_saves_the_question(site: Server, visited: Callable[..., list[Finding]]) -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>1</id><title>a</title>
    <link href="/a"/><updated>{}</updated></entry></feed>"""
    site.put("/feed", atom.format("2025-03-01T00:00:00Z"), type="application/atom+xml")
    site.put("/a", page("a"))
    known = known_after(visited(feed=site.url("/feed")))
    site.asked.clear()
    assert visited(known, feed=site.url("/feed")) == [Same(site.url("/a"))]
    assert "/a" not in site.asked
    site.put("/feed", atom.format("2025-03-02T00:00:00Z"), type="application/atom+xml")
    site.put("/a", page("changed"))
    assert [type(f) for f in visited(known, feed=site.url("/feed"))] == [Fetched]


def test_each_known_page_has_its_turn_however_few_a_night_may_ask_for(
    site: Server, visited: Callable[..., list[Finding]]
) -> None:
    pages = [f"/{number}" for number in range(7)]
    for path in pages:  # half of them send no ETag, and one is refused
        site.put(path, page(path), headers={"ETag": f'"{path}"'} if path < "/3" else {})
    site.put("/feed", "".join(RSS.format(site.url(path), site.url(path)) for path in pages[:1]))
    known = {site.url(path): Mark(etag=f'"{path}"' if path < "/3" else "", seen=NIGHT) for path in pages}
    site.put("/5", status=403)
    asked: list[str] = []
    for night in range(3):
        site.asked.clear()
        now = NIGHT + dt.timedelta(days=night)
        for finding in visited(known, now, feed=site.url("/feed"), documents=3):
            if isinstance(finding, Same | Fetched | Missed) and finding.mark:
                known[finding.key] = finding.mark
        asked += [path for path in site.asked if path in pages]
    assert sorted(asked[:7]) == pages
    assert asked[7:] == asked[:2]
    assert {mark.seen for mark in known.values()} <= {NIGHT, NIGHT + dt.timedelta(days=1), NIGHT + dt.timedelta(days=2)}


def test_a_page_without_etag_is_told_by_its_bytes_and_grows_old(
    site: Server, visited: Callable[..., list[Finding]]
) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/a")), type="application/rss+xml")
    site.put("/a", page("a", '<a href="/n.pdf">n</a>'))
    site.put("/n.pdf", b"%PDF-1.4", type="application/pdf")
    known = known_after(visited(feed=site.url("/feed")))
    later = NIGHT + dt.timedelta(days=20)
    again = visited(known, later, feed=site.url("/feed"))
    assert [type(f) for f in again] == [Same, Same]
    known |= {f.key: f.mark for f in again if isinstance(f, Same) and f.mark}
    assert {mark.seen for mark in known.values()} == {NIGHT}
    assert visited(known, NIGHT + dt.timedelta(days=40), feed=site.url("/feed")) == []


def test_a_page_that_left_the_feed_is_asked_while_it_is_young_and_told_when_it_is_gone(
    site: Server, visited: Callable[..., list[Finding]]
) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/a")), type="application/rss+xml")
    site.put("/a", page("a"))
    site.put("/still", page("still"), headers={"ETag": '"s"'})
    known = {
        site.url("/still"): Mark(etag='"s"', seen=NIGHT - dt.timedelta(days=3)),
        site.url("/gone"): Mark(seen=NIGHT - dt.timedelta(days=3)),
        site.url("/old"): Mark(seen=NIGHT - dt.timedelta(days=99)),
    }
    found = visited(known, feed=site.url("/feed"))
    assert {f.key: type(f) for f in found} == {
        site.url("/a"): Fetched,
        site.url("/gone"): Gone,
        site.url("/still"): Same,
    }
    assert "/old" not in site.asked


def test_a_sitemap_index_is_followed_also_where_it_is_packed(
    site: Server, visited: Callable[..., list[Finding]]
) -> None:
    index = f"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{site.url('/s.xml.gz')}</loc></sitemap></sitemapindex>"
    inner = f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{site.url('/ar/a')}</loc><lastmod>2025-03-01</lastmod></url><url><loc>{site.url('/fr/a')}</loc></url></urlset>"
    site.put("/sitemap.xml", index, type="text/xml")
    site.put("/s.xml.gz", gzip.compress(inner.encode()), type="application/gzip")
    site.put("/ar/a", page("a"))
    found = visited(sitemap=site.url("/sitemap.xml"), include=["/ar/"])
    assert [f.key for f in found] == [site.url("/ar/a")]
    known = known_after(found)
    assert visited(known, sitemap=site.url("/sitemap.xml"), include=["/ar/"]) == [Same(site.url("/ar/a"))]


def test_a_list_is_read_by_selectors_from_page_to_page(site: Server, visited: Callable[..., list[Finding]]) -> None:
    listed = '<ul class="news"><li><a href="{}">n</a></li></ul><a class="more" href="{}">&gt;</a><a href="/about">a</a>'
    site.put("/news", listed.format("/بلاغ-1", "?page=2"))
    site.put("/news?page=2", listed.format("/n/2?utm_source=x", "/news"))
    arabic = "/%D8%A8%D9%84%D8%A7%D8%BA-1"
    site.put(arabic, page("1"))
    site.put("/n/2", page("2"))
    found = visited(list=site.url("/news"), links="ul.news a", next="a.more")
    assert [type(f) for f in found] == [Fetched, Fetched]
    assert site.asked == ["/robots.txt", "/news", arabic, "/news?page=2", "/n/2"]
    assert next(f for f in found if isinstance(f, Fetched)).file.name.startswith("بلاغ-1")


def test_robots_are_obeyed_and_their_pause_kept(
    site: Server, visited: Callable[..., list[Finding]], ticking: Ticking
) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /closed\nCrawl-delay: 7", type="text/plain")
    site.put("/feed", RSS.format(site.url("/closed/a"), site.url("/b")), type="application/rss+xml")
    site.put("/b", page("b"))
    found = visited(feed=site.url("/feed"))
    assert [getattr(f, "fault", None) for f in found] == [Fault.ROBOTS, None]
    assert "/closed/a" not in site.asked
    assert ticking.waits == [pytest.approx(1.0, abs=0.1), pytest.approx(7.0, abs=0.1)]


def test_a_failure_that_passes_is_waited_for_and_one_that_does_not_is_told(
    site: Server, visited: Callable[..., list[Finding]], ticking: Ticking
) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/b")), type="application/rss+xml")
    site.put("/a", page("a"))
    site.first["/a"] = [503, 429]
    site.put("/b", status=500)
    found = visited(feed=site.url("/feed"))
    assert [type(f) for f in found] == [Fetched, Missed]
    assert isinstance(found[1], Missed)
    assert found[1].fault is Fault.UNREACHABLE
    assert max(ticking.waits) >= 6


def test_redirects_are_followed_but_not_for_ever(site: Server, visited: Callable[..., list[Finding]]) -> None:
    site.put("/feed", RSS.format(site.url("/moved"), site.url("/round")), type="application/rss+xml")
    site.put("/moved", status=301, headers={"Location": "/a"})
    site.put("/a", page("a"))
    site.put("/round", status=302, headers={"Location": "/round"})
    found = visited(feed=site.url("/feed"))
    assert [(type(f), getattr(f, "fault", None)) for f in found] == [(Fetched, None), (Missed, Fault.BROKEN)]


def test_a_body_that_is_cut_is_not_taken(site: Server, visited: Callable[..., list[Finding]]) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/b")), type="application/rss+xml")
    site.put("/a", page("a"), cut=20)
    site.put("/b", page("b"))
    found = visited(feed=site.url("/feed"))
    assert [(type(f), getattr(f, "fault", None)) for f in found] == [(Missed, Fault.UNREACHABLE), (Fetched, None)]


def test_what_is_too_large_is_told(site: Server, visited: Callable[..., list[Finding]]) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/b")), type="application/rss+xml")
    site.put("/a", b"x" * 1_100_000)
    site.put("/b", page("b"))
    found = visited(feed=site.url("/feed"), megabytes=1)
    assert [getattr(f, "fault", None) for f in found] == [Fault.TOO_LARGE, None]


def test_an_address_that_is_no_feed_is_one_finding(site: Server, visited: Callable[..., list[Finding]]) -> None:
    site.put("/feed", page("no feed"))
    (found,) = visited(feed=site.url("/feed"))
    assert isinstance(found, Missed)
    assert found.fault is Fault.BROKEN


def test_a_site_that_is_down_is_one_finding_and_its_pages_are_left(visited: Callable[..., list[Finding]]) -> None:
    nobody = "http://127.0.0.1:9/"  # the discard port, where nothing listens
    (found,) = visited({f"{nobody}a": Mark(seen=NIGHT)}, feed=f"{nobody}feed")
    assert isinstance(found, Missed)
    assert found.fault is Fault.UNREACHABLE


def test_no_more_than_a_nights_share_is_fetched(site: Server, visited: Callable[..., list[Finding]]) -> None:
    site.put("/feed", RSS.format(site.url("/a"), site.url("/b")), type="application/rss+xml")
    site.put("/a", page("a"))
    site.put("/b", page("b"))
    assert len(visited(feed=site.url("/feed"), documents=1)) == 1


def test_a_private_address_is_not_even_asked(site: Server, visited: Callable[..., list[Finding]]) -> None:
    (found,) = visited(feed=site.url("/feed"), private=False)
    assert isinstance(found, Missed)
    assert found.fault is Fault.PRIVATE
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.31.255.1", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - an address that is looked at, not listened on
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:0a00:0001::", False),
    ],
)
def test_public_addresses(address: str, *, public: bool) -> None:
    assert is_public(address) is public


def test_a_name_that_has_a_private_address_beside_a_public_one_is_refused() -> None:
    guard = Guard(resolve=lambda _: ("8.8.8.8", "10.0.0.1"))
    with pytest.raises(SourceError) as caught:
        guard.address("two.example")
    assert caught.value.fault is Fault.PRIVATE
    assert replace(guard, resolve=lambda _: ("8.8.8.8",)).address("one.example") == "8.8.8.8"
