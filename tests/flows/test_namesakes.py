"""Who is who over runs: a bare name is taken back when a namesake of its bearer comes in later."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.ingest import Hooks
from schemas.ledger import Progress
from schemas.mention import Kind
from store.store import Store
from tests.flows.conftest import Ingest
from tests.flows.releases import BARE, MOROCCAN, TUNISIAN

pytestmark = pytest.mark.prefect


def _who(store: Store, name: str) -> str:
    (id_,) = store.documents_named(name)
    stored = store.document(id_)
    assert stored is not None
    assert stored.findings is not None
    mentions = zip(stored.findings.extraction.mentions, stored.links, strict=True)
    return next(link for mention, link in mentions if mention.kind is Kind.PERSON)


def test_a_namesake_who_comes_later_leaves_a_bare_name_undecided(
    ingest: Ingest, inbox: Path, memory: Callable[[], Store]
) -> None:
    (inbox / "moroccan.txt").write_text(MOROCCAN, encoding="utf-8")
    (inbox / "bare.txt").write_text(BARE, encoding="utf-8")
    ingest()
    assert _who(memory(), "bare") == _who(memory(), "moroccan")
    (inbox / "tunisian.txt").write_text(TUNISIAN, encoding="utf-8")
    ingest()
    store = memory()
    people = {name: _who(store, name) for name in ("moroccan", "bare", "tunisian")}
    assert len(set(people.values())) == 3
    assert store.entities([people["bare"]])[people["bare"]].name == "كريم حداد"


def test_a_run_that_breaks_off_before_it_tells_namesakes_apart_is_made_good_by_the_next(
    ingest: Ingest, inbox: Path, memory: Callable[[], Store]
) -> None:
    (inbox / "moroccan.txt").write_text(MOROCCAN, encoding="utf-8")
    (inbox / "bare.txt").write_text(BARE, encoding="utf-8")
    ingest()
    (inbox / "tunisian.txt").write_text(TUNISIAN, encoding="utf-8")

    def break_off(progress: Progress) -> None:
        if progress.done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(hooks=Hooks(on_progress=break_off))
    assert _who(memory(), "bare") == _who(memory(), "moroccan")
    ingest()
    store = memory()
    assert len({_who(store, name) for name in ("moroccan", "bare", "tunisian")}) == 3
    assert not store.index_state.to_index(next(iter(store.index_state.indexes())))
