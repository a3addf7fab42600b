"""Words that are told of every guest: who is received is seldom called foreign."""

import pytest

from index.question.compiling import compile_question
from schemas.query import Query

RANK = [
    ("visites de délégations étrangères en mars 2026", "etrangeres"),
    ("استقبال وفد أجنبي", "اجنبي"),
    ("high-level delegation from Peru", "high level"),
]
TELL = [("travailleurs étrangers", "etrangers"), ("foreign workers and visas", "foreign")]


@pytest.mark.parametrize(("question", "word"), [*RANK, *TELL])
def test_who_is_foreign_is_asked_for_where_nobody_is_received(question: str, word: str) -> None:
    groups = {group.words: group for group in compile_question(Query(words=question), None).groups}
    assert groups[word].slight is ((question, word) in RANK) if word in groups else (question, word) in TELL
