"""Forgetting a document for good: out of the store, the originals, every index and the reports."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from flows.indexing import rebuild_index
from flows.morning import FOLDER
from flows.publishing import place_new
from reports.withdrawing import withdraw
from schemas.settings import Settings
from store.erasing import Erasure
from store.leases import Lease
from store.store import Store

PAGES = "pages"
"""The folder of pictures of pages that were shown."""


def forget(store: Store, lease: Lease, settings: Settings, erasure: Erasure) -> tuple[Path, ...]:
    """Remove what is planned (`store.doors.custody.CustodyDoor.plan_erasure`); return the reports that went along.

    What told the same events is compared anew. The index is built anew twice: a former generation is kept for going
    back, and would keep the document.
    """
    store.custody.erase(lease, erasure)
    shutil.rmtree(settings.home / "before-upgrade", ignore_errors=True)
    for file in (*settings.names_files, *_pictures(settings.home / PAGES, erasure)):
        file.unlink(missing_ok=True)
    place_new(store, lease, lambda: None)
    for _ in range(2):
        rebuild_index(store, settings)
    engagements = [f"e-{document.removeprefix('d-')}-" for document in erasure.documents]
    return withdraw(settings.home / FOLDER, (*erasure.documents, *engagements, *erasure.paths))


def _pictures(folder: Path, erasure: Erasure) -> Iterator[Path]:
    for document in erasure.documents:
        yield from folder.glob(f"*-{document}-p*.png")
