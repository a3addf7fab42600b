"""Records as bytes: ids and names are told without taking the rest apart, whatever the words hold."""

import pytest

from index.record.packing import Packed, packed
from index.record.rows import row_of
from schemas.indexing import NamedEntity
from schemas.mention import Kind
from tests.index.conftest import entry

WORDS = [
    pytest.param("Visit", id="plain"),
    pytest.param('{"document":"x","name":"y","names":["z"],"countries":[]}', id="keys of its own"),
    pytest.param('ends in a comma,","names":["z"],"countries":', id="what stands before the names"),
    pytest.param('\\","names":["z"],\\"countries\\":\\', id="backslashes"),
    pytest.param("\0 زيارة\u2028", id="a zero and a line end"),
]


@pytest.mark.parametrize("words", WORDS)
def test_ids_and_names_are_told_alone(words: str) -> None:
    """What is told alone is what stands in the whole record."""
    called = (NamedEntity("p1", Kind.PERSON, (f"Carlo {words}", "كارلو")),)
    record = row_of(entry(f"d {words}", words, f"{words} came.", entities=called), None).record
    kept = Packed(lambda: packed(record))
    assert kept.document == record.document
    names, owners, heard = kept.named
    assert (tuple(names), tuple(owners)) == (record.names, record.owners)
    assert [tuple(sounds.split()) for sounds in heard] == list(record.sounds)
    assert (kept.record.text, kept.record.names) == (record.text, record.names)
