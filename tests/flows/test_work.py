"""What a worker says of a document on which our own code fails."""

import pytest

from flows.work import fault_of
from schemas.errors import Reason
from schemas.span import Span


def test_a_fault_of_ours_names_its_place() -> None:
    with pytest.raises(ValueError, match="span") as raised:
        Span(3, 1)
    refusal = fault_of(raised.value)
    assert refusal.reason is Reason.FAULT
    assert "ValueError in schemas/span.py, line" in refusal.sentence
