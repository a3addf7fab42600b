"""Words' places, packed."""

from readers.pdf.placements import Placement, Placements


def test_packed_places_are_those_put_in_as_far_on_as_asked() -> None:
    words = [Placement(0, 4, 72.25, 10.5, 90.0, 20.0), Placement(5, 9, 95.0, 10.5, 120.75, 20.0)]
    packed = Placements(words)
    packed.add(words, 100)
    moved = [word._replace(start=word.start + 100, end=word.end + 100) for word in words]
    assert list(packed) == words + moved
    assert len(packed) == 4


def test_a_hyphen_is_cut_off_the_last_word_only_where_it_is_inside() -> None:
    packed = Placements([Placement(0, 4, 0, 0, 1, 1), Placement(5, 9, 0, 0, 1, 1)])
    packed.end_before(20)
    packed.end_before(8)
    assert [(word.start, word.end) for word in packed] == [(0, 4), (5, 8)]
