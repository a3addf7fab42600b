"""Small closed sets of words, one an entry of a file, in folded form."""

from collections.abc import Mapping

from lexicon.loader import Entry, load


class WordSets(dict[str, frozenset[str]]):
    """The folded wordings of a file's entries by id, each folded when it is first asked for.

    A table rather than a cached function: rules look into these sets thousands of times a page.
    """

    def __init__(self, file: str) -> None:
        """Take the name of a file of the lexicon, which is read when the first entry is asked for."""
        super().__init__()
        self._file = file
        self._entries: Mapping[str, Entry] = {}

    def __missing__(self, entry: str) -> frozenset[str]:
        """Fold an entry's wordings; raises KeyError where the file has no such entry."""
        self._entries = self._entries or load(self._file, Entry)
        found = self[entry] = self._entries[entry].folded
        return found
