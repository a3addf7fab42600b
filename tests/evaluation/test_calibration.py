"""Confidence against truth: findings fall into tenths, each with its mean and its share of right ones."""

from evaluation.calibration import bands


def test_bands_are_tenths_with_the_last_one_closed() -> None:
    found = bands([(0.95, True), (1.0, True), (0.91, False), (0.5, False), (0.59, True)])
    assert [(band.low, band.share.right, band.share.of) for band in found] == [(0.5, 1, 2), (0.9, 2, 3)]
    assert abs(found[0].mean - 0.545) < 1e-9


def test_no_findings_no_bands() -> None:
    assert bands([]) == ()
