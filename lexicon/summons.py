"""Words before a day that make it that of a paper, and of no meeting: « sur convocation en date du 19 mars »."""

from collections.abc import Sequence

from lexicon.relations import either, relation_words


def called_before(forms: Sequence[str]) -> int | None:
    """Return where in the words before a day the paper is told that was written on it to convene people, else None.

    It stands near, or farther off where a word says that the day is its date: «الاستدعاء الموجه إلى الأعضاء بتاريخ».
    """
    dated = any(form in relation_words("dated_on") for form in forms[-_DATED:])
    words = either("convened_by", "papers_sent") if dated else relation_words("convened_by")
    return next(
        (
            n
            for n in range(len(forms) - 1, max(len(forms) - (_FAR if dated else _NEAR), 0) - 1, -1)
            if forms[n] in words
        ),
        None,
    )


_DATED, _NEAR, _FAR = 3, 4, 14
"""Words before a day among which it is told to be a date, and a paper stands: near, and where it is dated."""
