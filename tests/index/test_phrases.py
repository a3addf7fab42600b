"""Exact phrases: pairs of words narrow what is read, and never decide."""

from itertools import product

import pytest

from index import tree as t
from index.protocol import SearchIndex
from index.question.exact import phrase_group
from index.terms.pairs import pairs_of
from schemas.query import Query
from tests.index.conftest import entry

TEXT = "quay dredging works begin again near the old quay"
CASES = [
    pytest.param('"dredging works"', True, id="two words"),
    pytest.param('"works dredging"', False, id="the other way round"),
    pytest.param('"dredging works begin again"', True, id="four words"),
    pytest.param('"dredging works again begin"', False, id="four words, two exchanged"),
    pytest.param('"quay dredging" "old quay"', True, id="two phrases"),
    pytest.param('"old quay dredging"', False, id="over the end of the text"),
    pytest.param('"quay"', True, id="one word"),
    pytest.param('"Canal repairs"', True, id="of the title alone"),
    pytest.param('"old quay canal"', False, id="from the text into the title"),
]


@pytest.mark.parametrize(("words", "is_found"), CASES)
def test_a_phrase_is_found_as_it_stands(index: SearchIndex, words: str, is_found: bool) -> None:  # noqa: FBT001
    index.replace([entry("a", "Canal repairs", TEXT, language="en"), entry("b", "Canal", "repairs", language="en")])
    assert [hit.document for hit in index.search(Query(words)).hits] == ["a"] * is_found


def test_pairs_that_share_a_token_are_told_apart_by_their_places(index: SearchIndex) -> None:
    words = [f"w{number}" for number in range(400)]
    seen: dict[tuple[str, ...], tuple[str, str]] = {}
    pairs = ((pair, seen.setdefault(pairs_of(pair), pair)) for pair in product(words, words))
    one, other = next((a, b) for a, b in pairs if a != b and set(a).isdisjoint(b))
    index.replace([entry("a", "A", " ".join(one)), entry("b", "B", " ".join(other))])
    asked = [index.search(Query(f'"{" ".join(pair)}"')).hits for pair in (one, other)]
    assert [[hit.document for hit in hits] for hits in asked] == [["a"], ["b"]]


def test_a_word_of_any_length_has_its_pair() -> None:
    assert pairs_of(("a" * 300, "b")) == pairs_of(("a" * 200, "b"))
    assert pairs_of(("word",)) == ()


def test_a_phrase_asks_for_the_pairs_that_stand_in_it() -> None:
    group = phrase_group("dredging works begin")
    assert group is not None
    assert isinstance(group.tree, t.Weighted)
    assert isinstance(group.tree.part, t.Filtered)
    asked = [part.token for part in group.tree.part.narrowed if isinstance(part, t.Token)]
    assert set(asked) <= set(pairs_of(TEXT.split()))
