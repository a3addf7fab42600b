"""Who is asked for by name is in the answer, or there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from schemas.indexing import NamedEntity
from schemas.mention import Kind
from schemas.query import Expansion, Query
from tests.index.conftest import entry


def _person(identity: str, *names: str) -> NamedEntity:
    return NamedEntity(identity, Kind.PERSON, names, mentions=1)


@pytest.fixture
def people(tmp_path: Path) -> Iterator[SearchIndex]:
    """Give an index with three people, of one of whom only the family name is told."""
    marta, jonas, diallo = _person("p1", "Marta Lindqvist"), _person("p2", "Jonas Bergman"), _person("p3", "Diallo")
    soraya, priya = _person("p5", "ثريا الغرياني"), _person("p6", "Priya Nair")
    camille, beirut = _person("p4", "Camille Roche"), NamedEntity("l1", Kind.PLACE, ("بيروت", "Beirut"), mentions=1)
    index = open_index(tmp_path, None)
    index.replace(
        [
            entry("m", "Note", "Marta Lindqvist toured the harbour and the fish market.", entities=(marta,)),
            entry("j", "Note", "Jonas Bergman spoke of the railway to the north.", entities=(jonas,)),
            entry("c", "Note", "Camille Roche opened a school in Beirut.", entities=(camille, beirut)),
            entry("b", "Note", "A school of Beirut took part in the parade.", entities=(beirut,)),
            entry("s", "Note", "حضرت ثريا الغرياني افتتاح المعرض.", entities=(soraya,)),
            entry("p", "Note", "Priya Nair spoke of wages.", entities=(priya,)),
            entry("q", "Note", "Wages rose, as Priya Nair had said.", language="en"),
            entry("f", "Note", "The fish market of the harbour was closed.", language="en"),
            entry("d", "Note", "Mr. Diallo signed the book of the library.", entities=(diallo,)),
        ]
    )
    yield index
    index.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("Marta Lindqvist, harbour", ["m"], id="as it is written"),
        pytest.param("Marta Lindkvest, harbour", ["m"], id="with slips"),
        pytest.param("Martha Lindquist, harbour", ["m"], id="as it is heard"),
        pytest.param("مارتا ليندكفيست", ["m"], id="in the other script"),
        pytest.param("Marta Bergman, harbour", [], id="two people's words"),
        pytest.param("Marta Oyelaran, harbour and fish market", [], id="another of her given name"),
        pytest.param("Henrik Bergman, railway to the north", [], id="another of his family name"),
        pytest.param("Camille Aubert, school", [], id="a city that sounds so is nobody"),
        pytest.param("Aminata Diallo, library book", ["d"], id="a family name alone may be hers"),
        pytest.param("Soraya Gheriani", ["s"], id="one word is heard as nobody writes it"),
        pytest.param("Samira Gheriani", [], id="another given name before it is another person"),
        pytest.param("بريا ناير", ["p", "q"], id="a word that is a month too, and a text in which nobody was found"),
        pytest.param("When did Marta Lindqvist tour the harbour with Jonas Bergman?", [], id="two who never met"),
        pytest.param("When did Jonas Bergman speak with Nadia Benkirane?", [], id="one whom nothing names"),
        pytest.param("متى افتتحت ثريا الغرياني المعرض مع مارتا ليندكفيست", [], id="two, in another order and script"),
        pytest.param("When did Camille Roche open the school?", ["c"], id="one, and what she did"),
        pytest.param("Marta Lindqvist at the fish market of the harbour", ["m"], id="what names nobody is left out"),
        pytest.param("the fish market of the harbour", ["f", "m"], id="but answers without a name"),
        pytest.param("Martens", [], id="a word that sounds near Marta is not she"),
    ],
)
def test_whose_name(words: str, found: list[str], people: SearchIndex) -> None:
    hits = people.search(Query(words, without=frozenset({Expansion.MEANING}))).hits
    assert [hit.document for hit in hits] == found
