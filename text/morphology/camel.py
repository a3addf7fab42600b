"""The only file that imports camel-tools: all analyses of a word, by the database.

camel-tools wants a catalogue of its own downloads at import, and fails offline without one: it is given an empty one.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from text.fold import fold_word

_VARIABLE = "CAMELTOOLS_DATA"
_CATALOGUE = json.dumps({"version": "1.6.0", "packages": {}, "components": {}})
_PREFIXES = ("prc3", "prc2", "prc1", "prc0")
_NOTHING = ("0", "na", "-", "")


class CamelError(Exception):
    """The database cannot be read, or camel-tools cannot start."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One analysis of a word.

    ``lemma`` is vocalised, ``key`` is the same folded and without vowels; ``proclitics`` are the database's names of
    the particles before the stem (``wa_conj``, ``bi_prep``, ``Al_det`` ...), ``enclitic`` that of the pronoun after
    it or None; ``logprob`` is the logarithm (base 10) of the lemma's frequency as this part of speech, -99 if unseen.
    """

    lemma: str
    key: str
    pos: str
    proclitics: tuple[str, ...]
    enclitic: str | None
    logprob: float
    exact: bool
    """Whether the word is spelled as the database spells it (else hamza, ta marbuta or alef maqsura differ)."""


Analyse = Callable[[str], tuple[Reading, ...]]


def load(database: Path) -> Analyse:
    """Load a database (about 1.5 s, 230 MB) and return what gives all readings of a word, likeliest first."""
    try:
        with _without_catalogue():
            from camel_tools.morphology.analyzer import Analyzer  # noqa: PLC0415 - it reads the disk at import
            from camel_tools.morphology.database import MorphologyDB  # noqa: PLC0415 - the same
            from camel_tools.morphology.errors import MorphologyError  # noqa: PLC0415 - the same
    except OSError as error:
        raise CamelError(f"camel-tools cannot start: {error}") from error
    try:
        analyzer = Analyzer(MorphologyDB(str(database), "a"))
    except (OSError, UnicodeDecodeError, MorphologyError, IndexError, KeyError, ValueError) as error:
        raise CamelError(f"the morphology database cannot be read: {error}") from error

    def analyse(word: str) -> tuple[Reading, ...]:
        found = {_reading(features): None for features in analyzer.analyze(word)}
        return tuple(sorted(found, key=_rank))

    return analyse


def _reading(features: Mapping[str, object]) -> Reading:
    lemma = str(features["lex"])
    enclitic = str(features.get("enc0", "0"))
    before = (str(features.get(name, "0")) for name in _PREFIXES)
    return Reading(
        lemma=lemma,
        key=fold_word(lemma),
        pos=str(features["pos"]),
        proclitics=tuple(p for p in before if p not in _NOTHING),
        enclitic=None if enclitic in _NOTHING else enclitic,
        logprob=float(str(features.get("pos_lex_logprob", -99.0))),
        exact=features.get("source") != "spvar",
    )


def _rank(reading: Reading) -> tuple[float, bool, int, str, str]:
    """Order by frequency; among equals as spelled, with the fewest particles cut, then by the alphabet."""
    return (-reading.logprob, not reading.exact, len(reading.proclitics), reading.lemma, reading.pos)


@contextmanager
def _without_catalogue() -> Iterator[None]:
    """Let camel-tools find an empty catalogue while it is imported, and leave the environment as it was."""
    before = os.environ.get(_VARIABLE)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "catalogue.json").write_text(_CATALOGUE, encoding="utf-8")
        os.environ[_VARIABLE] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ[_VARIABLE]
            else:
                os.environ[_VARIABLE] = before
