"""What a worker says of files that it cannot take."""

import hashlib
from pathlib import Path

import pytest

from flows.work import FileTask, fault_of, read_files
from schemas.errors import Reason
from schemas.span import Span


def test_a_fault_of_ours_names_its_place() -> None:
    with pytest.raises(ValueError, match="span") as raised:
        Span(3, 1)
    refusal = fault_of(raised.value)
    assert refusal.reason is Reason.FAULT
    assert "ValueError in schemas/span.py, line" in refusal.sentence


@pytest.mark.parametrize(
    ("looked_at", "read", "reason"),
    [
        pytest.param("بلاغ صحفي".encode(), b"", Reason.CHANGED, id="emptied in between: those bytes are not to blame"),
        pytest.param(b"", b"", Reason.EMPTY, id="empty from the start"),
    ],
)
def test_a_refusal_is_of_the_bytes_that_were_looked_at(
    tmp_path: Path, looked_at: bytes, read: bytes, reason: Reason
) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes(read)
    (reading,) = read_files([FileTask(file, hashlib.sha256(looked_at).hexdigest())], tmp_path / "originals")
    assert [refusal.reason for refusal in reading.refusals] == [reason]
