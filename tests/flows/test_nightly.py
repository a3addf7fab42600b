"""The night: what came in is told once, what changed is told as changed, and what failed is told, too."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest

from flows.forgetting import forget
from flows.morning import tell
from flows.nightly import NightSummary, run_nightly
from schemas.errors import StoreError
from schemas.ledger import Counts, Outcome
from schemas.night import NightReport
from schemas.settings import MailSettings, Settings
from schemas.source import FolderSource, SiteSource, SourceDeclaration
from store.store import Store
from tests.flows.releases import release, write
from tests.sources.sites import Server, running

pytestmark = pytest.mark.prefect
Memory = Callable[[], Store]
Night = Callable[..., NightSummary]
FEED = """<rss version="2.0"><channel><title>t</title>{}</channel></rss>"""


@pytest.fixture
def site() -> Iterator[Server]:
    with running() as site:
        yield site


@pytest.fixture
def night(settings: Settings, inbox: Path, site: Server, prefect_api: str) -> Night:
    sources: tuple[SourceDeclaration, ...] = (
        FolderSource(name="archive", path=inbox, settle=0),
        SiteSource(name="ministry", feed=site.url("/feed"), private=True, pause=0.0),
    )

    def run(**changed: object) -> NightSummary:
        changed = {"sources": sources, "report_language": "en", **changed}
        return run_nightly(settings.model_copy(update=changed), None, prefect_api)

    return run


def publish(site: Server, *numbers: int) -> None:
    """Put releases on the site, the first with its text as an attached document."""
    for number in numbers:
        paragraphs = "".join(f"<p>{line}</p>" for line in release(number).splitlines() if line.strip())
        attached = '<a href="/note.doc">نص</a>' if number == numbers[0] else ""
        page = f"<html><body><main><article>{paragraphs}{attached}</article></main></body></html>"
        site.put(f"/news/{number}", page, headers={"ETag": f'"{number}"'})
    items = "".join(f"<item><title>n</title><link>{site.url(f'/news/{n}')}</link></item>" for n in numbers)
    site.put("/feed", FEED.format(items), type="application/rss+xml")
    site.put("/note.doc", release(99), type="text/plain", headers={"ETag": '"note"'})


def test_nights_one_after_the_other(
    night: Night, site: Server, inbox: Path, memory: Memory, settings: Settings
) -> None:
    publish(site, 10, 11)
    write(inbox, 1)
    first = night()
    assert first.report.counts == Counts(new=4)
    assert not first.report.discrepancies
    assert {document.address for document in first.report.documents} == {
        str(inbox / "release-0001.txt"),
        site.url("/news/10"),
        site.url("/news/11"),
        site.url("/note.doc"),
    }
    assert first.report.engagements
    store = memory()
    lines = store.ledger.files()
    page, note = lines[site.url("/news/10")].document, lines[site.url("/note.doc")].document
    assert page is not None
    assert note is not None
    attached = store.document(note)
    assert attached is not None
    assert attached.document.parent == page

    site.asked.clear()
    second = night()
    assert second.report.is_quiet
    assert second.report.counts == Counts(unchanged=4)
    assert sorted(site.asked) == ["/feed", "/news/10", "/news/11", "/note.doc", "/robots.txt"]

    publish(site, 10, 11)
    site.put("/news/10", release(12), headers={"ETag": '"new"'})
    del site.pages["/news/11"]
    (inbox / "release-0001.txt").unlink()
    write(inbox, 2)
    store.sources.watch("اجتماع")
    third = night()
    assert third.report.counts == Counts(new=1, updated=1, unchanged=1, gone=2)
    assert memory().ledger.files()[site.url("/news/11")].outcome is Outcome.GONE
    assert len(memory().document_ids()) == 5  # what is gone is kept, what was updated is replaced
    fourth = night()
    assert fourth.report.counts.gone == 0

    reports = sorted(path.name for path in (settings.home / "reports").iterdir())
    assert len(reports) == 8
    events = [json.loads(line) for line in (settings.home / "logs" / "dhakira.jsonl").read_text().splitlines()]
    assert [event["event"] for event in events].count("ended") == 4
    assert not any(release(1)[:40] in str(event) for event in events)
    assert not list((settings.home / "landing").glob("*/*"))


def test_a_page_that_was_set_aside_is_fetched_again_when_its_time_has_come(
    night: Night, site: Server, memory: Memory
) -> None:
    publish(site, 10)
    site.put("/news/10", b"\x00\xff\x00" * 50, headers={"ETag": '"10"'})
    aside = site.url("/news/10")
    assert night().report.counts == Counts(set_aside=1)
    site.asked.clear()
    assert night().report.counts == Counts(unchanged=1)  # the reason lies in its bytes, which are the same
    store = memory()
    with store.lease() as lease:
        store.ledger.release(lease, [aside])
    assert night().report.counts == Counts(set_aside=1)
    assert memory().ledger.files()[aside].failures == 2


def test_a_site_that_is_down_keeps_nothing_else_back(night: Night, inbox: Path) -> None:
    write(inbox, 1)
    down = SiteSource(name="down", feed="http://127.0.0.1:9/feed", private=True, pause=0.0)
    done = night(sources=(down, FolderSource(name="archive", path=inbox, settle=0)))
    assert done.report.counts == Counts(new=1)
    assert [missed.key for missed in done.report.missed] == ["down"]
    assert not done.is_clean


def test_identities_that_wait_for_a_person_are_counted(night: Night, inbox: Path) -> None:
    plan = "وذلك في إطار الاستراتيجية الوطنية لمكافحة الفساد"
    (inbox / "a.txt").write_text(f"{release(1)}\n{plan} 2016-2025.\n")
    (inbox / "b.txt").write_text(f"{release(2)}\n{plan}.\n")
    assert night(sources=(FolderSource(name="archive", path=inbox, settle=0),)).report.undecided >= 1


def test_a_saved_search_with_new_hits_is_told(night: Night, inbox: Path, memory: Memory) -> None:
    memory().sources.watch("الوزير")
    memory().sources.watch("كلمة لا توجد في أي وثيقة")
    write(inbox, 1, 2)
    done = night(sources=(FolderSource(name="archive", path=inbox, settle=0),))
    assert [watch.words for watch in done.report.watches] == ["الوزير"]


def test_a_night_that_fails_is_told_and_raised(settings: Settings, inbox: Path, prefect_api: str) -> None:
    settings.home.mkdir()
    (settings.home / "memory.db").write_bytes(b"no database at all, and long enough to be looked at" * 40)
    broken = settings.model_copy(update={"sources": (FolderSource(name="a", path=inbox),), "report_language": "en"})
    with pytest.raises(StoreError):
        run_nightly(broken, None, prefect_api)
    (told,) = (settings.home / "reports").glob("*.txt")
    assert "did not come to its end" in told.read_text()


@pytest.mark.parametrize("stopped_by", [KeyboardInterrupt, StoreError("The disk is full.")])
def test_what_a_stopped_night_brought_stands_in_the_next_report(
    night: Night, inbox: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch, stopped_by: BaseException
) -> None:
    folder = (FolderSource(name="archive", path=inbox, settle=0),)
    write(inbox, 1, 2)
    with monkeypatch.context() as patched:
        patched.setattr("flows.nightly.place_new", Mock(side_effect=stopped_by))
        for _ in range(2):
            with pytest.raises((KeyboardInterrupt, StoreError)):
                night(sources=folder)
    (inbox / "release-0002.txt").write_text(release(4))
    write(inbox, 3)
    report = night(sources=folder).report
    assert [Path(document.address).name for document in report.documents] == [
        "release-0001.txt",
        "release-0002.txt",
        "release-0003.txt",
    ]
    assert (report.earlier, report.counts) == (1, Counts(new=1, updated=1, unchanged=1))
    assert {engagement.document for engagement in report.engagements} == {d.id for d in report.documents}
    assert memory().documents_named("release-0001")[0] in {d.id for d in report.documents}
    assert report.newcomers
    assert report.stopped
    after = night(sources=folder).report
    assert (after.is_quiet, after.stopped) == (True, None)


def test_what_is_forgotten_leaves_the_reports_that_told_of_it(
    night: Night, inbox: Path, memory: Memory, settings: Settings
) -> None:
    write(inbox, 1)
    night(sources=(FolderSource(name="archive", path=inbox, settle=0),))
    other = settings.home / "reports" / "night-2001-01-01.txt"
    other.write_text("another night")
    store = memory()
    with store.lease() as lease:
        assert len(forget(store, lease, settings, store.custody.plan_erasure("release-0001"))) == 2
    assert list((settings.home / "reports").iterdir()) == [other]


def test_a_report_that_cannot_be_written_is_mailed_all_the_same_and_the_reverse(settings: Settings) -> None:
    settings.home.mkdir()
    (settings.home / "reports").write_text("a file where the folder should be")
    mail = MailSettings(host="127.0.0.1", port=9, security="none", sender="a@b.example", recipients=("c@d.example",))
    told = tell(NightReport(dt.date(2025, 3, 14), 1, 1.0), settings.model_copy(update={"mail": mail}))
    assert told.files == ()
    assert len(told.problems) == 2


@pytest.mark.parametrize(
    ("zone", "day"), [("Africa/Casablanca", dt.date(2025, 3, 13)), ("Asia/Muscat", dt.date(2025, 3, 14))]
)
def test_the_night_is_that_of_the_institution(settings: Settings, zone: str, day: dt.date) -> None:
    moment = dt.datetime(2025, 3, 13, 22, 30, tzinfo=dt.UTC)
    assert settings.model_copy(update={"timezone": zone}).today(moment) == day
