"""Broken plurals by their patterns: the words of which a word may be the plural, and those that may be its plural.

No data: letters and their order alone. A question asks for all of them, a document keeps the one word that stands in
it, so a wrong guess costs a token that is in no document. Words are folded (أ is ا, ئ is ي, ؤ is و, ة is ه).
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_PAIRS = (
    ("12ي3", "123اء"),  # وزير, وزراء
    ("1ييس", "1وساء"),  # رئيس, رؤساء
    ("12ي2", "ا12اء"),  # طبيب, أطباء
    ("12ي", "ا12ياء"),  # نبي, أنبياء
    ("12ي3", "ا123اء"),  # صديق, أصدقاء
    ("1اي3", "1وا3"),  # نائب, نواب
    ("1ا2", "12اه"),  # قاض, قضاة
    ("1ا2ي", "12اه"),  # والي, ولاة
    ("1ا23", "123اء"),  # شاعر, شعراء
    ("12ي3ه", "12اي3"),  # جريمة, جرائم
    ("12ا3ه", "12اي3"),  # رسالة, رسائل
    ("12ي3", "123ان"),  # قضيب, قضبان
    ("123", "12و3"),  # وفد, وفود
    ("1ي3", "1يو3"),  # دين, ديون
    ("12", "12و2"),  # حق, حقوق
    ("12ه", "122"),  # خطة, خطط
    ("12ه", "12ات"),  # جهة, جهات
    ("123", "ا12ا3"),  # مرض, أمراض
    ("12و", "ا12اء"),  # عضو, أعضاء
    ("1و3", "ا1وا3"),  # سوق, أسواق
    ("1ي3", "ا1يا3"),  # جيل, أجيال
    ("1ا3", "ا1وا3"),  # باب, أبواب
    ("1ا3", "1ي3ان"),  # نار, نيران
    ("12ا3", "ا123ه"),  # غطاء, سؤال, أسئلة
    ("1وا3", "ا1ي3ه"),  # سؤال, أسئلة
    ("1234", "12ا34"),  # مجلس, مجالس
    ("1234ه", "12ا34"),  # محكمة, محاكم
    ("123ي4", "12ا3ي4"),  # تقرير, تقارير
    ("123و4", "12ا3ي4"),  # مشروع, مشاريع
    ("123ا4", "12ا3ي4"),  # مفتاح, مفاتيح
    ("12نا4", "12ا4"),  # برنامج, برامج
    ("123ا4", "12ا34ه"),  # أستاذ, أساتذة
    ("123و4", "12ا34ه"),  # دكتور, دكاترة
    ("1ي3اء", "1وا3ي"),  # ميناء, موانئ
    ("1ا2و3", "1وا2ي3"),  # قانون, قوانين
    ("1ا23ه", "1وا23"),  # قاعدة, قواعد
    ("1ا23", "1وا23"),  # جانب, جوانب
    ("12يه", "12ايا"),  # ضحية, ضحايا
    ("12يه", "12ي"),  # قرية, قرى
    ("12و", "12اء"),
    ("ا12ي3", "ا1ا2ي3"),  # إقليم, أقاليم
    ("ا12و3", "ا1ا2ي3"),  # أسلوب, أساليب
)
"""A singular and its plural: figures are the letters of the root in order, other letters stand for themselves. Left out
are patterns that other words have as often: كتاب and كتب are like دفاع and دفع, سبيل and سبل like سفير and سفر, مريض
and مرضى like سفير and سفري.
"""
_NOT = {"1": "اه", "2": "اوي", "3": "اويه", "4": "اويه"}
"""What each letter of a root cannot be."""


class Shape:
    """A pattern of letters: figures are letters of a root in order, other letters stand for themselves.

    Letters of a root are no long vowels, though the first may be و or ي, and last ones no ة.
    """

    def __init__(self, letters: str) -> None:
        """Read a pattern such as ``12و3``."""
        parts, seen = [], set[str]()
        for letter in letters:
            if not letter.isdigit():
                parts.append(letter)
            elif letter in seen:
                parts.append(f"(?P=r{letter})")
            else:
                seen.add(letter)
                parts.append(f"(?P<r{letter}>[^{_NOT[letter]}])")
        self._pattern = re.compile("".join(parts))

    def matches(self, word: str) -> bool:
        """Tell whether a folded word has this pattern."""
        return self._pattern.fullmatch(word) is not None

    def as_other(self, word: str, other: str) -> str | None:
        """Return a word of this pattern in another, or None where a letter of the root is wanting."""
        match = self._pattern.fullmatch(word)
        if match is None:
            return None
        roots = {f"r{letter}": "" for letter in other if letter.isdigit()} | match.groupdict()
        letters = [roots[f"r{letter}"] if letter.isdigit() else letter for letter in other]
        return "".join(letters) if all(letters) else None


def rewritten(word: str, rules: Iterable[tuple[Shape, str]]) -> Iterator[str]:
    """Yield a word in the other pattern of each rule whose pattern it has."""
    for shape, other in rules:
        made = shape.as_other(word, other)
        if made is not None:
            yield made


_RULES = tuple(rule for singular, plural in _PAIRS for rule in ((Shape(singular), plural), (Shape(plural), singular)))


@lru_cache(maxsize=20_000)
def relatives(word: str) -> tuple[str, ...]:
    """Return the folded words that may be a folded word's broken plural, or the singular of which it may be one."""
    return tuple(dict.fromkeys(rewritten(word, _RULES)))
