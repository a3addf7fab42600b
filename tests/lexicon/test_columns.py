"""Two lines of columns, one above the other."""

import pytest

from lexicon.columns import columns


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param("Le maire   La greffière\nJean Diop   Awa Sarr", 2, id="offices over names"),
        pytest.param("Le maire\tLa greffière\nJean Diop\tAwa Sarr", 2, id="with tabs"),
        pytest.param("Le maire\n" + " " * 58 + "\nJean Diop   Awa Sarr", 0, id="a line of blanks has no field"),
        pytest.param("\t\t\n   \n \t ", 0, id="nothing but blanks"),
        pytest.param("Le maire   La greffière\n\nJean Diop   Awa Sarr", 0, id="a line between"),
    ],
)
def test_columns_above_each_other(text: str, fields: int) -> None:
    found = list(columns(text))
    assert [len(above) for above, _ in found] == ([fields] if fields else [])
    assert all(span.of(text).strip() == span.of(text) != "" for rows in found for row in rows for span in row)
