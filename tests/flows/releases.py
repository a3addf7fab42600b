"""Communiqués by the number, each with its own people, for tests that look at accounts and not at findings."""

from pathlib import Path

from index.embedded.folder import open_index
from schemas.settings import Settings
from store.store import Store

FAMILIES = ("الريحاني", "البوعناني", "السرغيني", "المنصوري", "الفيلالي", "الوزاني", "الكتاني")


MOROCCAN = "بلاغ\n\nالرباط - استقبل السيد كريم حداد، وزير العدل المغربي، يوم 3 مارس 2024 بالرباط، سفير إيطاليا.\n"
BARE = "خبر\n\nشارك السيد كريم حداد يوم 5 مارس 2024 في أشغال المؤتمر.\n"
TUNISIAN = "بلاغ\n\nتونس - استقبل السيد كريم حداد، وزير الصحة التونسي، يوم 7 مارس 2024 بتونس، سفير إيطاليا.\n"
"""Two namesakes, and a document of which the second leaves it undecided whom it names."""


def release(number: int) -> str:
    family = FAMILIES[number % len(FAMILIES)]
    return (
        f"بلاغ رقم {number}\n\nاستقبل السيد سامي {family}، وزير العدل، يوم {number % 28 + 1} مارس 2024 بمقر الوزارة "
        f"بالرباط، وفدا من البرلمان الفرنسي برئاسة السيد جون {family}.\n"
    )


def write(folder: Path, *numbers: int) -> None:
    for number in numbers:
        (folder / f"release-{number:04}.txt").write_text(release(number), encoding="utf-8")


def picture(store: Store, settings: Settings) -> dict[str, object]:
    """Return what a memory holds, without what tells one run from another (times, numbers of runs, revisions)."""
    documents = {
        d.document.id: (d.document, d.findings, d.links, d.sources) for d in store.documents(store.document_ids())
    }
    index = open_index(settings.home / "index", None)
    indexed = index.documents()
    index.close()
    assert indexed == set(documents)
    originals = {p.parent.name + p.name for p in store.originals.folder.rglob("*") if p.is_file()}
    return {
        "documents": documents,
        "entities": {i: (e.kind, e.name, e.names) for i, e in store.entities().items()},
        "files": {f.path: (f.sha256, f.document, f.reason) for f in store.ledger.files().values()},
        "originals": originals,
    }
