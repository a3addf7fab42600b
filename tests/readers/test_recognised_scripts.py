"""Arabic words that OCR takes for Latin ones."""

from readers.recognised_scripts import RecognisedWord, needs_arabic, with_arabic


def words(*said: tuple[str, float], height: float = 10.0) -> list[RecognisedWord]:
    """Return words of one line from right to left, 20 pixels wide each, with their confidence."""
    line = ("1", "1", "1")
    return [
        RecognisedWord(line, 1000 - 20 * n, 0, 1018 - 20 * n, height, sure, text) for n, (text, sure) in enumerate(said)
    ]


def texts(found: list[RecognisedWord]) -> list[str]:
    return [word.text for word in found]


def test_much_in_doubt_is_read_in_arabic_with_the_latin_words_that_are_sure() -> None:
    both = words(("اجتمعت", 0.9), ("JE", 0.4), ("مع", 0.9), ("Hickey", 0.95), ("5S", 0.3), ("أمس", 0.9))
    arabic = words(("اجتمعت", 0.9), ("اللجنة", 0.8), ("مع", 0.9), ("#إععك", 0.2), ("الوطنية", 0.7), ("أمس", 0.9))
    assert needs_arabic(both)
    assert texts(with_arabic(both, arabic)) == ["اجتمعت", "اللجنة", "مع", "Hickey", "الوطنية", "أمس"]


def test_little_in_doubt_is_replaced_where_the_arabic_reading_is_as_sure() -> None:
    sound = [("كلمة", 0.9)] * 60
    both = words(*sound, ("JE", 0.4), ("في", 0.9), ("eV", 0.6))
    arabic = words(*([("غلط", 0.5)] * 60), ("اللجنة", 0.8), ("غلط", 0.5), ("ؤ", 0.1))
    assert needs_arabic(both)
    assert texts(with_arabic(both, arabic))[-4:] == ["كلمة", "اللجنة", "في", "eV"]


def test_a_page_in_latin_script_or_without_doubt_is_read_once() -> None:
    assert not needs_arabic(words(("The", 0.5), ("Minister", 0.6), ("met", 0.9), ("في", 0.9)))
    assert not needs_arabic(words(("اجتمعت", 0.9), ("Hickey", 0.95), ("UNODC", 0.9)))


def test_latin_words_that_stand_for_arabic_ones_are_in_their_own_order() -> None:
    sound = [("كلمة", 0.9)] * 9
    both = words(*sound, ("Mauritanie", 0.95), ("de", 0.95), ("République", 0.95), ("JE", 0.3), ("5S", 0.3))
    arabic = words(*sound, ("هه", 0.2), ("-", 0.3), ("ىى", 0.2), ("اللجنة", 0.8), ("أمس", 0.9))
    assert texts(with_arabic(both, arabic))[8:] == ["كلمة", "République", "de", "Mauritanie", "اللجنة", "أمس"]
