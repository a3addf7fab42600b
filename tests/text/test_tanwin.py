import pytest

from text.tanwin import nominative


@pytest.mark.parametrize(
    ("object_of_a_verb", "told"),
    [
        ("وفدا أردنيا رفيع المستوى", "وفد أردني رفيع المستوى"),
        ("وفداً برلمانياً هاماً", "وفد برلماني هام"),
        ("وفدًا من هيئة حكومية في سوريا", "وفد من هيئة حكومية في سوريا"),
        ("وفدا ما", "وفد ما"),
        ("رضا كندا", "رضا كندا"),
        ("ليبيا", "ليبيا"),
        ("دونالد ترامب", "دونالد ترامب"),
        ("French delegation", "French delegation"),
        ("", ""),
    ],
)
def test_an_object_in_the_nominative(object_of_a_verb: str, told: str) -> None:
    assert nominative(object_of_a_verb) == told
