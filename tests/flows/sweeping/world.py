"""The world of one point: sources, a memory that had one night, and what the second night is to find."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, text

from flows.engines import generations_of
from flows.nightly import run_nightly
from flows.verifying import verify
from schemas.ledger import Outcome
from schemas.query import Filters
from schemas.settings import Settings
from schemas.source import FolderSource, SiteSource
from store.store import Store
from tests.flows.releases import BARE, MOROCCAN, TUNISIAN, release, write
from tests.sources.sites import Server

_FEED = """<rss version="2.0"><channel><title>t</title>{}</channel></rss>"""
_BATCH = 3


@dataclass(frozen=True)
class World:
    """Where everything lies. ``base`` holds inbox and memory as they are before the second night."""

    folder: Path
    api: str
    site: str

    @property
    def inbox(self) -> Path:
        return self.folder / "now" / "in"

    @property
    def home(self) -> Path:
        return self.folder / "now" / "home"

    @property
    def base(self) -> Path:
        return self.folder / "base"

    def settings(self, **changed: object) -> Settings:
        """Return the settings of both nights."""
        settings = Settings(
            home=self.home,
            cache=self.folder / "cache",
            processes=1,
            batch_size=_BATCH,
            morphology="light",
            report_language="en",
            sources=(
                FolderSource(name="archive", path=self.inbox, settle=0),
                SiteSource(name="ministry", feed=f"{self.site}/feed", private=True, pause=0.0),
            ),
        )
        return settings.model_copy(update=changed)

    def night(self) -> None:
        """Run one night, in this process."""
        run_nightly(self.settings(), None, self.api)

    def begin(self) -> None:
        """Lay inbox and memory out as they are before the second night."""
        shutil.rmtree(self.folder / "now", ignore_errors=True)
        shutil.copytree(self.base, self.folder / "now")


def first_state(world: World, site: Server) -> None:
    """Lay out what the first night finds."""
    world.inbox.mkdir(parents=True)
    write(world.inbox, *range(8))
    (world.inbox / "moroccan.txt").write_text(MOROCCAN, encoding="utf-8")
    (world.inbox / "bare.txt").write_text(BARE, encoding="utf-8")
    _publish(site, 20, 21, 22)


def second_state(world: World, site: Server) -> None:
    """Change what the second night finds: new, changed, moved, copied, deleted and unreadable files; pages, too.

    Two documents bear another version of the findings, as after an upgrade; of another one it comes into doubt whom it
    names, since a namesake comes in.
    """
    write(world.inbox, *range(8, 14))
    (world.inbox / "release-0001.txt").write_text(release(31), encoding="utf-8")
    (world.inbox / "tunisian.txt").write_text(TUNISIAN, encoding="utf-8")
    (world.inbox / "release-0002.txt").unlink()
    (world.inbox / "release-0003.txt").rename(world.inbox / "moved.txt")
    shutil.copy(world.inbox / "release-0004.txt", world.inbox / "copy.txt")
    (world.inbox / "copied-otherwise.txt").write_text(f"تحية طيبة\n{release(5)}\nقسم التواصل", encoding="utf-8")
    (world.inbox / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    (world.inbox / "empty.txt").touch()
    _publish(site, 20, 22, 23, 24)
    site.put("/news/20", _page(33), headers={"ETag": '"33"'})
    del site.pages["/news/21"]
    engine = create_engine(world.settings().store_url)
    with engine.begin() as connection:
        some = "SELECT id FROM documents WHERE replaced_by IS NULL ORDER BY id LIMIT 2"
        connection.execute(text(f"UPDATE documents SET versions = 'former' WHERE id IN ({some})"))  # noqa: S608 - ours
    engine.dispose()
    (world.folder / "now").rename(world.base)


def _page(number: int) -> str:
    lines = "".join(f"<p>{line}</p>" for line in release(number).splitlines() if line.strip())
    return f"<html><body><main><article>{lines}</article></main></body></html>"


def _publish(site: Server, *numbers: int) -> None:
    for number in numbers:
        site.put(f"/news/{number}", _page(number), headers={"ETag": f'"{number}"'})
    items = "".join(f"<item><title>n</title><link>{site.url(f'/news/{n}')}</link></item>" for n in numbers)
    site.put("/feed", _FEED.format(items), type="application/rss+xml")


def picture(world: World) -> dict[str, object]:
    """Return what the memory holds, without what tells one run from another, and what `verify` says against it."""
    settings = world.settings()
    with Store.open(settings.store_url, settings.home) as store:
        present = store.document_ids()
        index = generations_of(settings).open().index
        indexed = dict(index.checksums())
        index.close()
        cards = store.engagements(Filters())
        return {
            "documents": {d.document.id: repr((d.document, d.findings, d.links, d.sources))
                          for d in store.documents(present)},
            "entities": {i: repr((e.kind, e.name, e.names)) for i, e in store.entities().items()},
            "engagements": {card.id: repr(card) for card in cards},
            "publications": {d: repr(sorted(store.publications.of(d).items())) for d in present},
            "files": {f.path: repr((f.sha256, f.document, f.reason, f.outcome is Outcome.GONE))
                      for f in store.ledger.files().values()},
            "marks": {key: repr((m.etag, m.changed)) for key, m in store.sources.marks("ministry").items()},
            "originals": {p.parent.name + p.name: "" for p in store.originals.folder.rglob("*") if p.is_file()},
            "index": indexed,
            "faults": {f"{fault.part} {fault.subject}": fault.sentence for fault in verify(store, settings).faults},
            "landing": {p.name: "" for p in (settings.home / "landing").glob("*/*")},
        }  # fmt: skip


def differences(one: dict[str, object], other: dict[str, object]) -> list[str]:
    """Return in what two pictures differ, one line each."""
    found: list[str] = []
    for part, values in one.items():
        theirs = other[part]
        if isinstance(values, dict) and isinstance(theirs, dict) and values != theirs:
            keys = [k for k in values.keys() | theirs.keys() if values.get(k) != theirs.get(k)]
            found += [f"{part} {key}: {values.get(key)} | {theirs.get(key)}" for key in sorted(keys)[:3]]
    return found


def all_files(folder: Path) -> list[Path]:
    """Return a folder and everything under it."""
    return [folder, *(Path(top) / name for top, dirs, files in os.walk(folder) for name in (*dirs, *files))]
