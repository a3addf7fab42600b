"""Gold folders: ``NAME.txt`` beside ``NAME.json``, what a careful reader finds in it."""

import json
from collections.abc import Iterator
from pathlib import Path

from schemas.errors import CallError
from schemas.goldform import GoldDocument


def gold_documents(folder: Path) -> Iterator[tuple[str, GoldDocument]]:
    """Yield the gold documents of a folder by name."""
    paths = sorted(p for p in folder.glob("*.json") if p.with_suffix(".txt").exists()) if folder.is_dir() else []
    if not paths:
        raise CallError(f"{folder} holds no gold documents: NAME.txt beside NAME.json are expected there.")
    for path in paths:
        document: GoldDocument = json.loads(path.read_text(encoding="utf-8"))
        yield path.stem, document
