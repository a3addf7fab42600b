"""Files that are not what their names promise: a PDF or Word file that is a text, or a page in place of the file.

Most kinds are known by their first bytes and are read as what they are, whatever the name. A text has no such bytes,
and a page is what a server sends when it has no file to send: under the name of another kind either is believed only
where it is running text, and no notice.
"""

import re
from functools import lru_cache
from pathlib import Path

from lexicon.loader import Entry, load
from readers.content import Content
from readers.kinds import FileKind
from schemas.errors import ReadError, Reason
from text.fold import fold
from text.plausibility import plausibility

_PROMISING = frozenset({
    ".pdf", ".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".ott", ".rtf", ".msg", ".png", ".jpg", ".jpeg", ".tif",
    ".tiff", ".zip", ".xls", ".xlsx", ".ppt", ".pptx",
})  # fmt: skip
_FEW_WORDS = 15
"""Words that the shortest communiqué has, of one sentence; shorter texts may be anything."""
_TITLE, _HEAD = 200, 300
"""Code points of a page's title, and of the beginning of its text, in which a notice says what it is."""
_RUNNING = 0.15
"""The least plausibility of running text (see `text.plausibility`): tables of names and codes have less."""
_SHOWN = 60


def check_promise(path: Path, kind: FileKind, content: Content) -> None:
    """Raise ReadError where the name of a file promises another kind, and it is not surely a document of this one."""
    if kind not in (FileKind.TEXT, FileKind.HTML):
        return
    promised = next((s for s in path.suffixes[-2:] if s.lower() in _PROMISING), None)
    if promised is None or not content.text.strip() or _is_document(content):
        return
    what, ending = ("a web page", ".html") if kind is FileKind.HTML else ("a plain text", ".txt")
    begins = " ".join(content.text.split())
    begins = begins if len(begins) <= _SHOWN else f"{begins[:_SHOWN].rpartition(' ')[0] or begins[:_SHOWN]} …"
    raise ReadError(
        Reason.MISNAMED,
        f"It is named {promised} and is {what} («{begins}»); ask for the file itself, "
        f"or name it {ending} if this is all of it.",
    )


def _is_document(content: Content) -> bool:
    text = content.text
    title = next((fact.value for fact in content.metadata if fact.name == "title"), "")
    beginning = fold(f"{title[:_TITLE]} | {text[:_HEAD]}").text
    return len(text.split()) >= _FEW_WORDS and plausibility(text) >= _RUNNING and not _notices().search(beginning)


@lru_cache(maxsize=1)
def _notices() -> re.Pattern[str]:
    words = (fold(words).text for entry in load("server_notices", Entry).values() for words in entry.wordings)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")
