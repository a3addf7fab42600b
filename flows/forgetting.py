"""Forgetting a document for good: out of the store, the originals and every index."""

import shutil

from flows.indexing import rebuild_index
from schemas.settings import Settings
from store.erasing import Erasure
from store.leases import Lease
from store.store import Store


def forget(store: Store, lease: Lease, settings: Settings, erasure: Erasure) -> None:
    """Remove what is planned (`store.store.Store.plan_erasure`).

    The index is built anew twice: a former generation is kept for going back, and would keep the document.
    """
    store.erase(lease, erasure)
    shutil.rmtree(settings.home / "before-upgrade", ignore_errors=True)
    for _ in range(2):
        rebuild_index(store, settings)
