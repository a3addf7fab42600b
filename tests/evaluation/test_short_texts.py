"""Short texts about engagements: the scorer counts what it should, and today's code keeps its floors on the files."""

from pathlib import Path

import pytest

from evaluation.floors import floors
from evaluation.mistakes import Mistake, Wrong
from evaluation.short_texts import ShortScores, evaluate_texts, short_texts
from schemas.errors import CallError

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = (
    *("texts_plain", "texts_odd", "texts_unread"),
    *("texts_natural", "texts_natural_unread", "texts_press", "texts_press_unread"),
    *("texts_made", "texts_syntax", "texts_syntax_unread"),
    *("texts_desk", "texts_desk_unread", "texts_turned", "texts_turned_unread"),
)
RIGHT = """\
- id: one
  lang: ar
  text: استقبل وزير العدل السيد سامر الحلو، يوم 3 مارس 2025، سفيرة كندا السيدة آن مارتان.
  engagements: [{kind: reception, host: سامر الحلو, guests: [آن مارتان]}]
- id: two
  lang: fr
  text: Le ministre recevra mardi prochain l'ambassadeur du Japon.
  engagements: []
"""


def figures(scores: ShortScores) -> dict[str, float]:
    return {
        "engagements": scores.engagements.f1,
        "guests": scores.guests.f1,
        "host": scores.host.share,
        "place": scores.place.share,
        "silent": scores.silent.share,
    }


def scored(folder: Path, content: str) -> ShortScores:
    file = folder / "texts.yaml"
    file.write_text(content, encoding="utf-8")
    return evaluate_texts(file)


def test_what_is_right_counts_as_right(tmp_path: Path) -> None:
    scores = scored(tmp_path, RIGHT)
    assert (scores.engagements.hits, scores.engagements.gold, scores.engagements.found) == (1, 1, 1)
    assert (scores.host.right, scores.guests.hits, scores.silent.right, scores.silent.of) == (1, 1, 1, 1)
    assert scores.mistakes == []


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ("kind: reception", "kind: signing", ("one", Wrong.OTHERWISE, "kind", "signing", "reception")),
        ("host: سامر الحلو", "host: نادر القاسم", ("one", Wrong.OTHERWISE, "host", "نادر القاسم", "سامر الحلو")),
        ("[آن مارتان]", "[كندا جديدة]", ("one", Wrong.OTHERWISE, "guests", "كندا جديدة", "آن مارتان")),
        ("engagements: []", "engagements: [{kind: call, host: X}]", ("two", Wrong.MISSED, "call", "X")),
        (
            "[{kind: reception, host: سامر الحلو, guests: [آن مارتان]}]",
            "[]",
            ("one", Wrong.FALSE, "reception", "سامر الحلو"),
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, mistake: tuple[str, Wrong, str, str, str]) -> None:
    assert old in RIGHT
    assert Mistake(*mistake) in scored(tmp_path, RIGHT.replace(old, new)).mistakes


@pytest.mark.parametrize("content", ["", "{}", "[]"])
def test_a_file_without_texts_is_told(tmp_path: Path, content: str) -> None:
    with pytest.raises(CallError, match="holds no short texts"):
        scored(tmp_path, content)


@pytest.mark.parametrize("name", FILES)
def test_floors_are_kept(name: str) -> None:
    reached, least = figures(evaluate_texts(CORPUS / f"{name}.yaml")), floors(name)
    assert reached.keys() == least.keys()
    assert not {figure: share for figure, share in reached.items() if share < least[figure]}


@pytest.mark.parametrize("name", FILES)
def test_records_stand_in_their_texts(name: str) -> None:
    texts = short_texts(CORPUS / f"{name}.yaml")
    assert len({text["id"] for text in texts}) == len(texts)
    for text in texts:
        for event in text["engagements"]:
            words = [event.get("host", ""), event.get("place", ""), *event.get("guests", ()), *event.get("heads", ())]
            assert not [word for word in words if word not in text["text"]]
