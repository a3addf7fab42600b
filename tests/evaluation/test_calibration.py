"""Confidence against truth: findings fall into tenths, each with its mean and its share of right ones."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from evaluation.calibration import bands, calibrate
from extractors.pipeline import extract
from lexicon.confidence import Trust, confidence
from lexicon.loader import load
from readers.read import read

CORPUS = Path(__file__).parents[2] / "corpus"
NEAR = 0.1
"""How far the share of right findings of a kind may lie from what they say of themselves."""


def test_bands_are_tenths_with_the_last_one_closed() -> None:
    found = bands([(0.95, True), (1.0, True), (0.91, False), (0.5, False), (0.59, True)])
    assert [(band.low, band.share.right, band.share.of) for band in found] == [(0.5, 1, 2), (0.9, 2, 3)]
    assert abs(found[0].mean - 0.545) < 1e-9


def test_no_findings_no_bands() -> None:
    assert bands([]) == ()


@pytest.fixture(scope="module")
def trusts() -> Mapping[str, Trust]:
    """Return what the lexicon says of each rule."""
    return load("confidence", Trust)


def test_every_rule_that_finds_anything_is_measured(trusts: Mapping[str, Trust]) -> None:
    found = {m.rule for path in sorted(CORPUS.glob("aside/*.txt")) for m in extract(read(path)).mentions}
    assert len(found) > 20
    assert found <= trusts.keys()


def test_shares_are_shares(trusts: Mapping[str, Trust]) -> None:
    assert all(0 < (trust.brief or trust.share) <= trust.share < 1 for trust in trusts.values())


def test_a_brief_name_is_less_sure_than_a_long_one(trusts: Mapping[str, Trust]) -> None:
    grammar = trusts["organizations/grammar"]
    assert confidence("organizations/grammar", "وزارة النقل") == grammar.brief
    assert confidence("organizations/grammar", "وزارة النقل والبيئة") == grammar.share
    assert confidence("organizations/grammar", "Haute autorité de la communication audiovisuelle") == grammar.share
    assert confidence("persons/honorific", "Salma Berrada") == trusts["persons/honorific"].share


def test_findings_are_as_often_right_as_they_say() -> None:
    (band,) = calibrate([CORPUS / "unseen"]).rows["all mentions"][-1:]
    assert band.share.of > 300
    assert abs(band.mean - band.share.right / band.share.of) < NEAR
