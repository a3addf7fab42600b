"""What is put in comes out the same, on both databases."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from schemas.errors import Reason, StoreError, UnfitError
from schemas.ledger import Counts, FileRecord, Outcome, RunKind, RunState, SetAside, Versions
from schemas.memory import Brief, Judgement
from schemas.mention import DocumentType, Kind
from schemas.query import Filters
from schemas.relation import engagement_id
from store.change import Change
from store.documents import IN_DOUBT
from store.store import Store
from tests.store.samples import DAY, ENTITIES, LINKS, change, document, findings, line, taken

SEEDS = ("one", "two", "three")


def put(store: Store, *changes: Change) -> None:
    with store.lease() as lease:
        run = store.ledger.begin_run(lease, RunKind.INGEST, Versions("s", "e", "a"))
        for each in changes:
            store.apply(lease, run.id, [each])


def test_a_document_comes_back_as_it_was_put_in(store: Store) -> None:
    put(store, change())
    stored = store.document(document().id)
    assert stored is not None
    assert stored.document == document()
    assert stored.findings == findings(document())
    assert stored.links == LINKS
    assert stored.sources == ("/in/one.pdf",)
    assert (stored.revision, stored.versions, stored.replaced_by) == (1, "v1", None)


def test_bulk_reading_leaves_word_boxes_out(store: Store) -> None:
    put(store, *map(change, SEEDS))
    read = {d.document.id: d for d in store.documents(store.document_ids())}
    assert set(read) == {document(seed).id for seed in SEEDS}
    pages = tuple(replace(page, words=()) for page in document().pages)
    assert read[document().id].document == replace(document(), pages=pages)


def test_documents_in_brief_have_their_titles(store: Store) -> None:
    put(store, change(), change("two"), Change(retired={document("two").id: document().id}))
    briefs = {brief.id: brief for brief in store.briefs([document().id, document("two").id, "d-unknown"])}
    assert briefs == {
        document().id: Brief(document().id, "بلاغ صحفي", DAY, "ar", "/in/one.pdf"),
        document("two").id: Brief(document("two").id, "release-two", None, "ar", "/in/two.pdf"),
    }


def test_putting_in_again_changes_only_the_revision(store: Store) -> None:
    put(store, change(), change())
    stored = store.document(document().id)
    assert stored is not None
    assert stored.revision == 2
    assert stored.findings == findings(document())
    status = store.status()
    assert (status.documents, status.mentions, status.engagements, status.sources) == (1, 8, 1, 1)
    assert {name.text: name.count for name in store.entities(["per-1"])["per-1"].names} == {"سامي الريحاني": 1}


def test_links_that_are_told_anew_leave_the_findings_as_they_were(store: Store) -> None:
    put(store, change())
    before = store.document(document().id)
    with store.lease() as lease:
        other = replace(ENTITIES[0], id="per-9", key="another")
        links = tuple("per-9" if link == ENTITIES[0].id else link for link in LINKS)
        revisions = store.relink(lease, [replace(taken(), links=links, entities=(other,))])
    stored = store.document(document().id)
    assert before is not None
    assert stored == replace(before, links=links, revision=2)
    assert revisions == {document().id: 2}
    assert store.entities([ENTITIES[0].id])[ENTITIES[0].id].names == ()
    assert [name.count for name in store.entities(["per-9"])["per-9"].names] == [1]
    assert "per-9" in store.engagements(Filters())[0].entities


def test_documents_in_doubt_are_found_again_by_the_next_run(store: Store) -> None:
    put(store, change("one"))
    put(store, replace(change("two"), taken=replace(taken("two"), doubted=(document("one").id,))))
    known = store.known_documents()
    assert [known[document(seed).id].versions for seed in ("one", "two")] == [IN_DOUBT, "v1"]


def test_many_at_once_are_as_many_one_by_one(open_store: Callable[[], Store], tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'other.db'}", tmp_path / "home") as other:
        put(other, *map(change, SEEDS), change("two"))
        together = open_store()
        with together.lease() as lease:
            run = together.ledger.begin_run(lease, RunKind.INGEST, Versions())
            assert set(together.apply(lease, run.id, [*map(change, SEEDS)]).values()) == {1}
            assert together.apply(lease, run.id, [change("two")]) == {document("two").id: 2}
        ids = sorted(together.document_ids())
        assert ids == sorted(other.document_ids())
        assert {d.document.id: d for d in together.documents(ids)} == {d.document.id: d for d in other.documents(ids)}
        assert together.entities() == other.entities()
        assert together.engagements(Filters()) == other.engagements(Filters())


def test_entities_that_turn_out_to_be_one_give_it_all_they_had(store: Store) -> None:
    put(store, change("one"), change("two"))
    chained = replace(taken("three"), forwards=(("per-1", "per-2"), ("law-1", "prg-1"), ("per-2", "plc-1")))
    links = tuple({"per-1": "plc-1", "per-2": "plc-1", "law-1": "prg-1"}.get(link, link) for link in LINKS)
    put(store, Change(replace(chained, links=links)))
    whole = store.entity("per-1")
    assert whole is not None
    assert whole.entity.id == "plc-1"
    assert whole.mentions == 9
    assert {name.text: name.count for name in whole.entity.names} == dict.fromkeys(
        ("الرباط", "سامي الريحاني", "كلير مارتان"), 3
    )
    assert len(whole.engagements) == 3
    assert set(store.entities()) == {"plc-1", "del-1", "prg-1"}


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    broken = replace(taken("two"), links=("per-1",) * 7 + (None,))  # type: ignore[arg-type]
    with pytest.raises(UnfitError, match=r"(?i)not.null"):
        put(store, change(), Change(broken, (line("/in/two.pdf", broken.document),)))
    assert store.document_ids() == (document().id,)
    assert set(store.ledger.files()) == {"/in/one.pdf"}


def test_what_gives_way_keeps_its_text_and_loses_its_findings(store: Store) -> None:
    successor = replace(change("two", "/in/one.pdf"), retired={document().id: document("two").id})
    put(store, change(), successor)
    former = store.document(document().id)
    assert former is not None
    assert (former.replaced_by, former.findings, former.document.text) == (document("two").id, None, document().text)
    assert store.document_ids() == (document("two").id,)
    status = store.status()
    assert (status.documents, status.replaced, status.mentions, status.engagements) == (1, 1, 8, 1)
    assert store.entities(["per-2"])["per-2"].names[0].count == 1


def test_a_document_that_gave_way_may_come_back(store: Store) -> None:
    put(store, change(), replace(change("two"), retired={document().id: document("two").id}), change())
    assert set(store.document_ids()) == {document().id, document("two").id}
    assert store.status().mentions == 16


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        pytest.param(Filters(), True, id="no filter"),
        pytest.param(Filters(since=DAY, until=DAY), True, id="its very day"),
        pytest.param(Filters(since=DAY + dt.timedelta(1)), False, id="from the day after"),
        pytest.param(Filters(until=DAY - dt.timedelta(1)), False, id="to the day before"),
        pytest.param(Filters(country="fr"), True, id="a guest's country, in small letters"),
        pytest.param(Filters(country="ES"), False, id="a country that takes no part"),
        pytest.param(Filters(country="MA"), True, id="the host's country"),
        pytest.param(Filters(type=DocumentType.COMMUNIQUE), True, id="its kind of document"),
        pytest.param(Filters(type=DocumentType.MINUTES), False, id="another kind"),
        pytest.param(Filters(language="ar"), True, id="its language"),
        pytest.param(Filters(language="fr"), False, id="another language"),
        pytest.param(Filters(person="per-1"), True, id="the host behind his office, by id"),
        pytest.param(Filters(person="سامي الرَّيحاني"), True, id="by name, with a vowel sign"),
        pytest.param(Filters(person="مارتان"), True, id="the head of the delegation, by one of her names"),
        pytest.param(Filters(person="Samy Erriahani"), True, id="the host, as one hears his name"),
        pytest.param(Filters(person="Claire Martin"), True, id="the head, as one hears her name"),
        pytest.param(Filters(person="Karim Alaoui"), False, id="somebody who is not there"),
        pytest.param(Filters(person="برنامج"), False, id="a person by the name of a programme"),
        pytest.param(Filters(organization="وفدا فرنسيا"), True, id="the delegation"),
        pytest.param(Filters(program="حماية الضحايا"), True, id="a part of the programme's name"),
        pytest.param(Filters(person="100%_"), False, id="a name of signs that SQL reads"),
    ],
)
def test_engagements_by_filter(store: Store, filters: Filters, found: bool) -> None:  # noqa: FBT001
    put(store, change())
    assert [card.id for card in store.engagements(filters)] == [engagement_id(document().id, 1)] * found


def test_engagements_are_newest_first(store: Store) -> None:
    for number, seed in enumerate(SEEDS):
        made = taken(seed)
        (engagement,) = made.findings.relations.engagements
        day = DAY + dt.timedelta(days=number)
        later = replace(engagement, start=day, end=day)
        relations = replace(made.findings.relations, engagements=(later,))
        put(store, Change(replace(made, findings=replace(made.findings, relations=relations))))
    days = [card.engagement.start for card in store.engagements(Filters())]
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]
    assert [card.engagement.start for card in store.engagements(Filters(), limit=1)] == days[:1]


def test_an_engagement_card_has_its_sentence_and_those_who_take_part(store: Store) -> None:
    put(store, change())
    card = store.engagement(engagement_id(document().id, 1))
    assert card is not None
    assert card.engagement == findings(document()).relations.engagements[0]
    assert card.sentence.text.startswith("استقبل")
    assert set(card.entities) == {"per-1", "per-2", "plc-1", "del-1", "prg-1", "law-1"}
    assert store.engagement("e-000000000000-1") is None


def test_an_entity_card_shows_where_it_is_named(store: Store) -> None:
    put(store, *map(change, SEEDS))
    card = store.entity("per-2", limit=2)
    assert card is not None
    assert (card.mentions, card.documents, len(card.occurrences), len(card.engagements)) == (3, 3, 2, 3)
    assert card.entity == replace(ENTITIES[3], names=store.entities(["per-2"])["per-2"].names)
    occurrence = card.occurrences[0]
    assert occurrence.mention.span.of(document().text) == occurrence.mention.text
    assert occurrence.line.text == document().text.splitlines()[1]
    assert store.entity("per-9") is None


def test_an_entity_that_turns_out_to_be_another_forwards(store: Store) -> None:
    put(
        store,
        change("one"),
        Change(
            replace(
                taken("two"),
                forwards=(("per-1", "per-2"),),
                links=(*LINKS[:1], "per-2", *LINKS[2:]),
                entities=ENTITIES[1:],
            )
        ),
    )
    card = store.entity("per-1")
    assert card is not None
    assert (card.entity.id, card.mentions, len(card.engagements)) == ("per-2", 4, 2)
    assert {name.text: name.count for name in card.entity.names} == {"سامي الريحاني": 2, "كلير مارتان": 2}
    assert "per-1" not in {entity for entity in store.entities() if entity == "per-1"}
    assert store.find_entities("سامي الريحاني") == ("per-2",)


def test_names_find_entities_by_spelling_and_kind(store: Store) -> None:
    put(store, change())
    assert store.find_entities("الرِّبَاط") == ("plc-1",)
    assert store.find_entities("الرباط", [Kind.PERSON]) == ()
    assert store.find_entities("") == ()


def test_the_ledger_keeps_each_path_and_each_reason(store: Store) -> None:
    aside = FileRecord("/in/x.bin", 3, 4, Outcome.SET_ASIDE, "ab" * 32, reason=Reason.UNKNOWN_KIND, sentence="No kind.")
    put(store, Change(files=(aside, line("/in/one.pdf", document()))), Change(forgotten=("/in/one.pdf",)))
    (kept,) = store.ledger.files().values()
    assert replace(kept, seen=None, run=None) == aside
    assert store.ledger.set_aside() == (SetAside("/in/x.bin", Reason.UNKNOWN_KIND, "No kind."),)
    assert store.status().set_aside == {Reason.UNKNOWN_KIND: 1}


def test_runs_keep_their_account_and_open_ones_are_closed(store: Store) -> None:
    with store.lease() as lease:
        store.ledger.begin_run(lease, RunKind.INGEST, Versions("s", "e", "a"))
        run = store.ledger.begin_run(lease, RunKind.INGEST, Versions("s", "e", "a"))
    counts = Counts(new=2, set_aside=1)
    ended = store.ledger.end_run(run.id, RunState.FINISHED, counts)
    assert (ended.counts, ended.counts.seen, ended.versions.extraction) == (counts, 3, "e")
    assert [r.state for r in store.ledger.runs()] == [RunState.FINISHED, RunState.INTERRUPTED]
    assert ended.ended is not None
    assert ended.ended.tzinfo is dt.UTC


def test_judgements_stand_until_they_are_undone(store: Store) -> None:
    now = dt.datetime.now(dt.UTC)
    store.judge(Judgement(0, now, "amina", "same", "per-1", "per-2", "one person"))
    store.judge(Judgement(0, now, "amina", "different", "per-1", "per-3"))
    first, second = store.judgements()
    assert (first.who, first.verdict, first.object, first.note, first.at) == (
        "amina",
        "same",
        "per-2",
        "one person",
        now,
    )
    store.undo(first.id)
    assert store.judgements() == (second,)


def test_the_state_of_an_index_is_what_it_was_told(store: Store) -> None:
    put(store, *map(change, SEEDS))
    ids = {document(seed).id for seed in SEEDS}
    assert store.index_state.to_index("embedded v1") == dict.fromkeys(ids, 1)
    store.index_state.mark_indexed("embedded v1", dict.fromkeys(ids, 1))
    assert store.index_state.to_index("embedded v1") == {}
    assert set(store.index_state.to_index("embedded v2")) == ids
    put(store, change("two"))
    assert store.index_state.to_index("embedded v1") == {document("two").id: 2}
    put(store, Change(replace(taken("three"), renamed=("per-1",))))
    assert set(store.index_state.to_index("embedded v1")) == ids
    store.index_state.mark_removed("embedded v1", [document().id])
    assert store.index_state.held("embedded v1") == ids - {document().id}
    store.index_state.forget("embedded v1")
    assert store.index_state.held("embedded v1") == frozenset()


def test_what_an_index_refuses_is_told_until_it_takes_it(store: Store) -> None:
    store.index_state.mark_refused("an index", {"d-1": "mapper: no", "d-2": "too large"})
    store.index_state.mark_indexed("an index", {"d-1": 1})
    assert store.index_state.refusals("an index") == {"d-2": "too large"}
    store.index_state.mark_removed("an index", ["d-2"])
    assert store.index_state.refusals("an index") == {}
    assert store.index_state.indexes() == {"an index"}


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"], ids=["a zero byte", "a lone surrogate"])
def test_what_databases_refuse_is_replaced_in_place(store: Store, text: str) -> None:
    made = taken()
    put(store, Change(replace(made, document=replace(made.document, text=text + made.document.text[3:]))))
    stored = store.document(document().id)
    assert stored is not None
    assert stored.document.text == "a\ufffdb" + made.document.text[3:]


def test_what_was_written_is_there_when_the_store_is_opened_again(open_store: Callable[[], Store]) -> None:
    put(open_store(), change())
    assert open_store().document_ids() == (document().id,)


def test_a_store_of_a_newer_version_is_refused(store: Store, open_store: Callable[[], Store]) -> None:
    with store._database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer Dhakira"):
        open_store()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        pytest.param("memory.db", "no SQLAlchemy URL", id="a path"),
        pytest.param("mysql://u@h/d", "begins with mysql:", id="another database"),
        pytest.param("postgresql://u:secret@127.0.0.1:1/d", "cannot be reached", id="nobody answers"),
    ],
)
def test_an_address_of_no_use_is_told_in_one_sentence(tmp_path: Path, url: str, words: str) -> None:
    with pytest.raises(StoreError, match=words) as told:
        Store.open(url, tmp_path)
    assert "secret" not in str(told.value)


def test_a_file_that_is_no_memory_is_told(tmp_path: Path) -> None:
    (tmp_path / "memory.db").write_text("this is a letter, not a database at all" * 100)
    with pytest.raises(StoreError, match="damaged or no memory"):
        Store.open(f"sqlite:///{tmp_path / 'memory.db'}", tmp_path)
