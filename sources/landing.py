"""Where fetched bytes lie until a run has taken them in: one folder a source, emptied at each visit."""

import hashlib
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

_UNFIT = re.compile(r"[^\w.\- ]+")
_LONGEST = 160
"""Bytes of a name: file systems allow 255, and an Arabic letter takes two."""
_KEPT_ENDING = 10


def clear(folder: Path) -> None:
    """Make a source's landing folder, or empty it of what an interrupted run left."""
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.iterdir():
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        else:
            left.unlink()


def land(folder: Path, key: str, name: str, content: bytes) -> Path:
    """Write fetched bytes under a readable name, in a folder that no other key has, and return the file."""
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    stem, dot, ending = _fit(name).rpartition(".")
    if not dot or len(ending) > _KEPT_ENDING or not ending.isascii():
        stem, ending = _fit(name), ""
    stem = stem.encode()[:_LONGEST].decode("utf-8", "ignore")
    file = folder / digest / f"{stem or 'item'}{'.' if ending else ''}{ending}"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    return file


def name_of(address: str, media_type: str = "") -> str:
    """Return a file name for an address: the last part of its path, with a page's ending where it has none."""
    parts = urlsplit(address)
    last = next((part for part in reversed(unquote(parts.path).split("/")) if part), parts.hostname or "page")
    is_page = media_type.partition(";")[0].strip().lower() in {"text/html", "application/xhtml+xml"}
    return f"{last}.html" if is_page and not last.lower().endswith((".html", ".htm")) else last


def _fit(name: str) -> str:
    """Leave letters of every script, digits, dots and dashes; a name never begins with a dot."""
    return _UNFIT.sub("-", name).strip(" .-")
