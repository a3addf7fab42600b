"""One communiqué in several forms is one publication, and its engagements count once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from schemas.query import Filters
from store.store import Store
from tests.flows.conftest import Ingest
from tests.flows.releases import release, write

pytestmark = pytest.mark.prefect
FRENCH = (
    "Communiqué\n\nM. Sami Rihani, ministre de la Justice, a reçu le 2 mars 2024 au siège du ministère à Rabat une "
    "délégation du Parlement français conduite par M. John Rihani.\n"
)


def page(text: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
    return f"<html><head><meta charset='utf-8'></head><body><main><article>{paragraphs}</article></main></body></html>"


def test_a_page_and_a_text_are_one_publication(ingest: Ingest, inbox: Path, memory: Callable[[], Store]) -> None:
    write(inbox, 1)
    ingest()
    (card,) = memory().engagements(Filters())
    (inbox / "page.html").write_text(page(release(1)))
    shutil.copy(inbox / "release-0001.txt", inbox / "copy.txt")
    (inbox / "copy.txt").write_text(f"تحية طيبة\n{release(1)}\nقسم التواصل")
    write(inbox, 2)
    ingest()
    store = memory()
    assert len(store.document_ids()) == 4
    cards = store.engagements(Filters())
    assert len(cards) == 2
    copies = store.publications.of(card.document)
    assert len(copies) == 3
    assert not any(copies.values())
    # The one that stands for the others gives way: the rest stay one publication.
    principal = next(c.document for c in cards if c.document in copies)
    file = next(Path(f.path) for f in store.ledger.files().values() if f.document == principal)
    file.write_text(release(20))
    ingest()
    assert len(memory().engagements(Filters())) == 3


def test_a_translation_is_told_as_such(ingest: Ingest, inbox: Path, memory: Callable[[], Store]) -> None:
    (inbox / "ar.txt").write_text(release(1))  # of 2 March: Sami and John Bouanani
    (inbox / "fr.txt").write_text(FRENCH.replace("Rihani", "Bouanani"))
    ingest()
    store = memory()
    (arabic,) = store.documents_named("ar")
    copies = store.publications.of(arabic)
    assert sorted(copies.values()) == [False, True]
