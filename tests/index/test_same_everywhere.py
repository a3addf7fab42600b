"""A question is taken apart alike in every process: no order hangs on the hashes of words."""

import os
import subprocess
import sys

import pytest

_ASKED = """
from index.question.compiling import compile_question
from schemas.query import Query

for words in ({words!r}, "ministre de la Santé, projet de loi sur l'eau"):
    print([repr(group.tree) for group in compile_question(Query(words=words), None).groups])
"""


@pytest.mark.parametrize(
    "words", ["juniper forest protection", "تدريب القابلات وحماية الأمهات", "protection des forêts"]
)
def test_a_question_is_taken_apart_alike_in_every_process(words: str) -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", _ASKED.format(words=words)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(told) == 1
