"""Attested names are looked up in the lines of their file, which are in order."""

import pytest

from lexicon.bearers import is_borne, is_given_name
from lexicon.files import content_of


def _forms() -> list[str]:
    lines = content_of("names.tsv").decode("utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if not line.startswith("#")]


def test_the_lines_are_in_order() -> None:
    forms = [form.encode("utf-8") for form in _forms()]
    assert forms == sorted(set(forms))


@pytest.mark.parametrize(
    ("form", "given"), [("maria", True), ("سعاد", True), ("aabidi", False), ("quay", False), ("", False)]
)
def test_given_names(form: str, given: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_given_name(form) is given


@pytest.mark.parametrize("place", [0, 1, -2, -1])
def test_the_first_and_the_last_are_found(place: int) -> None:
    assert is_borne(_forms()[place]) or _bears_nothing(_forms()[place])


def _bears_nothing(form: str) -> bool:
    return f"\n{form}\t0\t0\n".encode() in content_of("names.tsv")


@pytest.mark.parametrize("form", ["0", "zzzzzz", "ياااا", "غرهشدب"])
def test_what_nobody_is_called(form: str) -> None:
    assert not is_borne(form)
