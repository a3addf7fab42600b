"""Numbers of list items as word processors write them: digits, letters, Roman numerals, Arabic ordinals."""

from collections.abc import Callable

_ARABIC_ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_INDIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ORDINALS = ("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا")
_MOST_ROMAN = 3999


def as_letter(number: int, alphabet: str) -> str:
    """Return the letter of a number (from 1); after the last one letters are doubled, as Word does."""
    if number < 1:
        return str(number)
    times, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (times + 1) if times < 10 else str(number)  # noqa: PLR2004 - no list is that long


def as_roman(number: int) -> str:
    """Return a number in small Roman numerals."""
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": lambda number: as_letter(number, _LATIN),
    "upperLetter": lambda number: as_letter(number, _LATIN).upper(),
    "lowerRoman": as_roman,
    "upperRoman": lambda number: as_roman(number).upper(),
    "arabicAlpha": lambda number: as_letter(number, _ARABIC_ALPHABET),
    "arabicAbjad": lambda number: as_letter(number, _ABJAD),
    "hindiNumbers": lambda number: str(number).translate(_INDIC_DIGITS),
    "decimalZero": lambda number: f"{number:02}",
    "ordinalText": lambda number: _ORDINALS[number - 1] if 0 < number <= len(_ORDINALS) else str(number),
}


def as_numbered(number: int, form: str) -> str:
    """Return a number in one of the forms that OOXML names (ST_NumberFormat); digits for those not known."""
    return _FORMS.get(form, str)(number)


FORMS_OF_OPENDOCUMENT = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "أ, ب, ت, ...": "arabicAlpha", "أ, ب, ج, ...": "arabicAbjad",
}  # fmt: skip
"""What OOXML calls the forms of numbers that OpenDocument shows by an example."""
