"""Lemmas remembered between runs, so that a short command need not load the database: one word and lemma a line."""

from pathlib import Path

_LARGEST = 16_000_000  # bytes, about 600,000 words: beyond it the file begins anew
_FIELDS = 2


class Remembered:
    """A map from words to lemmas, read when first asked and appended to by `flush`.

    Several processes may append: each writes whole lines at once, and what is no line of two fields is passed over.
    A file that cannot be read or written is no reason to stop: its words are found again.
    """

    def __init__(self, path: Path) -> None:
        """Take the file's place; it need not exist."""
        self._path = path
        self._known: dict[str, str] | None = None
        self._new: dict[str, str] = {}

    def get(self, word: str) -> str | None:
        """Return the remembered lemma (empty for a word known to have none), or None."""
        if self._known is None:
            self._known = self._read()
        return self._known.get(word)

    def add(self, word: str, lemma: str) -> None:
        """Remember a word from now on, and on disk after `flush`."""
        if self._known is None:
            self._known = self._read()
        self._known[word] = self._new[word] = lemma

    def flush(self) -> None:
        """Append what is new."""
        if not self._new:
            return
        lines = "".join(f"{word}\t{lemma}\n" for word, lemma in self._new.items())
        self._new = {}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            full = self._path.exists() and self._path.stat().st_size > _LARGEST
            with self._path.open("wb" if full else "ab") as file:
                file.write(lines.encode("utf-8"))
        except OSError:
            return

    def _read(self) -> dict[str, str]:
        try:
            content = self._path.read_bytes().decode("utf-8", errors="replace")
        except OSError:
            return {}
        rows = (line.split("\t") for line in content.split("\n"))
        return {row[0]: row[1] for row in rows if len(row) == _FIELDS}
