"""``show --page-image``: the page of a finding as it looks."""

import io
import json
from pathlib import Path

import pytest
from PIL import Image

from tests.app.calling import run
from tests.readers.hostile import pdf as pdf_of

LINES = (
    "The Minister of Justice, Mr. Karim Haddad, received on Tuesday 3 June 2025 in Tunis",
    "a delegation of the World Bank headed by Mrs. Anne Lefebvre, and discussed Law No. 27.14.",
)


def pdf() -> bytes:
    """Return a PDF of one page with these lines."""
    content = b"".join(
        f"BT /F 11 Tf 1 0 0 1 60 {700 - 16 * n} Tm ({line}) Tj ET\n".encode() for n, line in enumerate(LINES)
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >>>>>>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return pdf_of(objects)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = tmp_path_factory.mktemp("papers")
    (papers / "release.pdf").write_bytes(pdf())
    (papers / "note.txt").write_text("A note without pages, about the archives.", encoding="utf-8")
    folder = tmp_path_factory.mktemp("memory")
    patch = pytest.MonkeyPatch()
    patch.setenv("DHAKIRA_MORPHOLOGY", "light")
    patch.delenv("DHAKIRA_STORE", raising=False)
    assert run("ingest", papers, "--home", folder).exit_code == 0
    patch.undo()
    (papers / "release.pdf").unlink()  # the original is kept
    return folder


def colours(path: Path) -> int:
    """Count the points of a picture that are neither white nor grey."""
    channels = Image.open(io.BytesIO(path.read_bytes())).convert("RGB").split()
    return sum(1 for point in zip(*(c.tobytes() for c in channels), strict=True) if max(point) - min(point) > 30)


def test_a_document_an_engagement_and_an_entity_have_a_page(home: Path, tmp_path: Path) -> None:
    rows = json.loads(run("engagements", "--home", home, "--json").stdout)
    card = next(row for row in rows if row["document"] == "release")
    person = next(
        m["entity"]
        for m in json.loads(run("show", "release", "--home", home, "--json").stdout)["mentions"]
        if m["kind"] == "person"
    )
    for number, identity in enumerate(("release", card["id"], card["document_id"], person)):
        out = tmp_path / f"{number}.png"
        told = run("show", identity, "--page-image", "--out", out, "--home", home, "--json")
        assert told.exit_code == 0, told.output
        shape = json.loads(told.stdout)
        assert (shape["page"], shape["other_pages"]) == (1, [])
        assert shape["marked"] > 0
        assert colours(out) > 500


def test_pictures_are_kept_with_the_memory_and_forgotten_with_their_document(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    again = tmp_path / "again"
    assert run("backup", tmp_path / "copy", "--home", home).exit_code == 0
    assert run("restore", tmp_path / "copy", "--home", again).exit_code == 0
    before = set(tmp_path.iterdir())
    shown = run("show", "release", "--page-image", "--home", again)
    picture = Path(shown.stdout.strip())
    assert picture.parent == again / "pages"
    assert colours(picture) > 500
    assert set(tmp_path.iterdir()) == before
    assert run("forget", "release", "--yes", "--home", again).exit_code == 0
    assert not picture.exists()


def test_a_place_in_the_text_is_marked(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "place.png"
    assert run("show", "release", "--page-image", "--span", "4-12", "--out", out, "--home", home).exit_code == 0
    assert colours(out) > 500


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(("note", "--page-image"), "no pages", id="a text has no pages"),
        pytest.param(("release", "--page-image", "--page", "7"), "no page 7", id="a page that is not there"),
        pytest.param(("release", "--page-image", "--span", "9"), "no place", id="no place"),
        pytest.param(("release", "--page-image", "--span", "1-90000"), "ends at", id="beyond the text"),
        pytest.param(("nobody", "--page-image"), "Nothing in the memory", id="an unknown id"),
        pytest.param(("release", "--page", "1"), "--page-image", id="an option without its command"),
        pytest.param(("release", "--page-image", "--out", "/dev/null/a.png"), "cannot be written", id="no folder"),
    ],
)
def test_what_cannot_be_shown_is_told_in_a_sentence(home: Path, arguments: tuple[str, ...], words: str) -> None:
    told = run("show", *arguments, "--home", home)
    assert told.exit_code == 2
    assert words in str(told.exception)
