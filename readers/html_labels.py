"""Words by which a block of a page tells that it is no part of the article: «read also», «share», «leave a comment»."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from lexicon.page_labels import any_label, page_labels
from readers.html_text import is_block, is_shown, name_of, text_of
from text.fold import fold

_LONGEST_LABEL, _LONGEST_NOTE = 200, 400
"""Letters of a block that begins with a label, and of one that is a whole sentence of the site's."""
RIGHTS = "©"
"""In the line that says whose the page is."""
_SMALL = 25
"""Elements inside such a block at most."""
_SENTENCES = ("seen", "joined")
"""Labels that whole sentences begin with; the others are followed by nothing, by a sign or by a link."""
_ENDED = re.compile(r"[\s\W]*$|\s*[:?؟!…»›→>|+(]")
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a block: its kind, and the text of the block after it."""

    kind: str
    rest: str


@lru_cache(maxsize=1)
def _openings() -> re.Pattern[str]:
    return re.compile(rf"[\W\d]*({any_label()})(?!\w)")


def label_of(text: str) -> Label | None:
    """Return the label that a block's text begins with."""
    if not text or len(text) > _LONGEST_NOTE:
        return None
    folded = fold(text).text
    found = _openings().match(folded)
    if not found:
        return None
    kind, rest = dict(page_labels())[found[1]], folded[found.end() :]
    if kind in _SENTENCES or (len(text) <= _LONGEST_LABEL and _ENDED.match(rest)):
        return Label(kind, rest.strip())
    return None


def labelled(body: etree._Element, kept: frozenset[etree._Element]) -> list[tuple[etree._Element, Label]]:
    """Return the small blocks that begin with a label, outermost first; none of ``kept`` is among them."""
    found = []
    for element in body.iter():
        if element in kept or not is_shown(element) or not (is_block(element) or name_of(element) in _LINES):
            continue
        if sum(1 for _, _ in zip(element.iter(), range(_SMALL + 1), strict=False)) > _SMALL:
            continue
        text = text_of(element)
        label = label_of(text) or (Label("rights", "") if RIGHTS in text and len(text) <= _LONGEST_LABEL else None)
        if label and (not label.rest or label.kind != "related" or _leads_on(element, label)):
            found.append((element, label))
    return found


_LINES = frozenset(("span", "a", "strong", "b", "font", "small", "em", "i"))


def _leads_on(element: etree._Element, label: Label) -> bool:
    """Tell a line whose words after the label are mostly a link."""
    linked = sum(len(text_of(link)) for link in element.iter("a") if link.get("href"))
    return linked >= _MOSTLY * len(label.rest)
