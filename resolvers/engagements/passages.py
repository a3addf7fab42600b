"""The lines of a document that tell each of its events."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from resolvers.ground.items import Sentence, Sort
from resolvers.ground.scene import Scene, first_of_lines
from resolvers.parties.report import Report

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_ARABIC = re.compile("[\u0600-\u06ff]+")
_LABEL = 4
"""Words at most of the label of an entry."""
_ENTRIES = 3
"""Lines with labels that make a digest."""


def passages_of(scene: Scene, reports: Sequence[Report]) -> list[tuple[int, ...]]:
    """Return the lines that tell each event: its own, and those up to the next event's or to another entry."""
    if not reports:
        return []
    own = sorted({line for report in reports for line in report.lines})
    title = scene.extraction.about.title
    top = {s.line for s in scene.sentences if title and title.span.overlaps(s.span)}
    latin = scene.extraction.about.language != "ar"
    main = {s.line for s in scene.sentences if _is_latin(s.span.of(scene.document.text)) is latin}
    last = max((s.line for s in scene.sentences), default=0)
    entries = sorted(_entries(scene))
    found: list[tuple[int, ...]] = []
    for report in reports:
        lines = [line for line in report.lines if line in main] or list(report.lines)
        ends = [(line, _end(line, own, entries, last)) for line in lines if line not in top]
        following = [range(line + 1, end) for line, end in ends]
        any_language = main.isdisjoint(lines)
        told = [line for part in following for line in part if any_language or line in main]
        found.append((*lines, *told))
    return found


def _end(line: int, own: Sequence[int], entries: Sequence[int], last: int) -> int:
    """Return the line before which the passage of one ends: the next event, or the next entry of a digest."""
    event, entry = bisect_right(own, line), bisect_right(entries, line)
    end = own[event] if event < len(own) else last + 1
    within = line in entries and entry < len(entries)
    return min(end, entries[entry]) if within else end


def _entries(scene: Scene) -> set[int]:
    """Return the lines that begin with a label: « Coopération – Lundi, le ministre … », «الصحة: استقبل …».

    Only where several do, as in a digest.
    """
    labelled = {sentence.line for sentence in first_of_lines(scene.sentences) if _is_labelled(sentence)}
    return labelled if len(labelled) >= _ENTRIES else set()


def _is_labelled(sentence: Sentence) -> bool:
    """Tell whether a line begins with a few words without a verb, and a dash or colon behind them."""
    items = sentence.items
    sign = next((n for n, i in enumerate(items[: _LABEL + 1]) if i.sort is Sort.SIGN and i.form in _MARKS), 0)
    return 0 < sign < len(items) - 1 and not any(i.verb or i.sort is Sort.SIGN for i in items[:sign])


_MARKS = ("–", "—", "-", ":")


def _is_latin(text: str) -> bool:
    """Tell whether most of a text is in Latin letters: a document may tell all in two languages."""
    return sum(map(len, _LATIN.findall(text))) > sum(map(len, _ARABIC.findall(text)))
