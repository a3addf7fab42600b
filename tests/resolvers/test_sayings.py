"""Whether sentences of two documents, in one language or two, say the same."""

from pathlib import Path

import pytest
import yaml

from resolvers.identity.sayings import adds_nothing, are_one_topic, saying

CASES = yaml.safe_load((Path(__file__).parent / "cases/sayings.yml").read_text(encoding="utf-8"))
FOUND = 13
"""Of the pairs that say the same those that are known for it; the others are shown twice, which loses nothing."""


def test_what_says_the_same_is_mostly_known_for_it() -> None:
    found = [pair for pair in CASES["same"] if adds_nothing(*map(saying, reversed(pair)))]
    assert len(found) >= FOUND


@pytest.mark.parametrize("pair", CASES["other"], ids=" / ".join)
def test_what_says_something_else_is_never_taken_for_it(pair: list[str]) -> None:
    one, other = map(saying, pair)
    assert not adds_nothing(one, other)
    assert not adds_nothing(other, one)


def test_what_says_more_is_not_told_by_what_says_less() -> None:
    less = "Le Conseil de l'Europe s'est engagé à former cinquante juges"
    more = "The Council of Europe committed to training fifty judges and pledged to fund a database of judgments"
    assert adds_nothing(saying(less), saying(more))
    assert not adds_nothing(saying(more), saying(less))
    assert not adds_nothing(saying(more), saying("The Council of Europe committed to training fifty judges"))


def test_sentences_about_two_towns_are_two() -> None:
    words = ("to open an air link", "l'ouverture d'une liaison aérienne")
    assert adds_nothing(saying(words[0], frozenset({"sofia"})), saying(words[1], frozenset({"sofia"})))
    assert not adds_nothing(saying(words[0], frozenset({"sofia"})), saying(words[1], frozenset({"madrid"})))


TOPICS = [
    ("the training of nurses", "تكوين الممرضين", True),
    ("the training of nurses", "la formation des infirmiers", True),
    ("cooperation in fisheries", "التعاون في مجال الصيد البحري", True),
    ("la pêche maritime", "cooperation in transport", False),
    ("the training of nurses", "the training of teachers", False),
    ("the training of nurses", "تكوين المعلمين", False),
    ("cooperation", "cooperation in fisheries", True),
]


@pytest.mark.parametrize(("one", "other", "is_one"), TOPICS)
def test_one_topic_in_two_wordings(one: str, other: str, *, is_one: bool) -> None:
    assert are_one_topic(saying(one), saying(other)) == is_one
