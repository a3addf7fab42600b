"""Text wrapped at a width, as mail programs and editors write it: its lines are put together to paragraphs again."""

import re
from collections.abc import Sequence
from itertools import pairwise

from text.lines import begins_with_list_mark, hyphenated_words, joint

_NARROWEST, _WIDEST = 40, 110
"""Code points of the longest line between which a text may be wrapped: narrower are lists, wider are paragraphs."""
_ENOUGH = 3
"""Lines that end where the width ends, by which a text is known to be wrapped."""
_CELLS = ("\t", "|")
_LABEL = re.compile(r"[A-Z\u00c0-\u00de]\S*(?:\s\S+){0,2}\s?:\s")
"""A label and what it stands for begin a line of their own: « Président : M. X »."""
_QUOTED = (">", "#")
"""Signs before which a line is one of its own: what a mail answers, a heading of Markdown."""


def unwrapped(text: str) -> str:
    """Return a text with a paragraph a line; one that is not wrapped at a width stays as it is.

    A line goes on in the next one where the first word of that would have been too long for it. That is so of some
    lines of any list, so that most longer lines of a wrapped text must end so.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max((len(line) for line in lines if " " in line.lstrip() and not _has_cells(line)), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    goes_on = [_goes_on(line, following, width) for line, following in pairwise(lines)]
    could = [len(line) > width // 2 and _may_go_on(line, following) for line, following in pairwise(lines)]
    if sum(goes_on) < max(_ENOUGH, (sum(could) + 1) // 2):
        return text
    return "\n".join(_joined(lines, goes_on))


def _goes_on(line: str, following: str, width: int) -> bool:
    """Tell whether the next line begins with what had no room behind this one."""
    return _may_go_on(line, following) and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _may_go_on(line: str, following: str) -> bool:
    """Tell whether two lines may be of one paragraph."""
    if not line or not following.strip() or _has_cells(line) or _has_cells(following):
        return False
    own = (line, following.lstrip())
    quoted = any(part.startswith(_QUOTED) for part in own)
    return not (quoted or begins_with_list_mark(following) or _LABEL.match(following))


def _has_cells(line: str) -> bool:
    """Tell a row of a table."""
    return any(sign in line for sign in _CELLS)


def _joined(lines: Sequence[str], goes_on: Sequence[bool]) -> list[str]:
    """Return the lines with those that go on put together."""
    vocabulary = frozenset(word for line in lines for word in hyphenated_words(line))
    found: list[list[str]] = [[lines[0]]]
    for goes, (line, following) in zip(goes_on, pairwise(lines), strict=True):
        if not goes:
            found.append([following])
            continue
        lost, between = joint(line, following.lstrip(), vocabulary)
        found[-1][-1] = found[-1][-1][: len(found[-1][-1]) - lost]
        found[-1] += [between, following.lstrip()]
    return ["".join(parts) for parts in found]
