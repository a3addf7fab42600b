"""The only file that imports camel-tools: all analyses of a word, by the database.

camel-tools wants a catalogue of its own downloads at import, and fails offline without one: it is given an empty one.
"""

import json
import os
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from schemas.nouns import dataclass
from text.fold import fold_word

_VARIABLE = "CAMELTOOLS_DATA"
_CATALOGUE = json.dumps({"version": "1.6.0", "packages": {}, "components": {}})
_PREFIXES = ("prc3", "prc2", "prc1", "prc0")
_MISSPELT, _VERB, _CHANGED = 2.0, 1.0, 0.5
"""What speaks against a reading, in powers of ten of its frequency."""
_MINE, _FIRST_PERSON = 2.0, "1s"
"""Institutions say «my» of nothing: «رقمي» is digital, «شرطي» a policeman."""
_CONSTRUCT, _ENDING = 1.6, "ي"
"""Nor is it a dual or plural before its owner («two numbers of»), where an adjective is spelled so."""
_PARTICLE, _FREE = 0.5, ("Al_", "wa_", "wa")
"""A word is rather itself than another with a particle: «بذرة» is a seed."""
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
    likelihood: float = 0.0
    """``logprob`` less what speaks against the reading (see `_likelihood`)."""


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
        form = fold_word(word)
        found = {_reading(features): None for features in analyzer.analyze(word)}
        return tuple(sorted((replace(r, likelihood=_likelihood(r, form)) for r in found), key=_rank))

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


def _likelihood(reading: Reading, form: str) -> float:
    """Return how likely a reading of a folded word is without its context: its frequency less what speaks against it.

    A word in «ة» ends in no pronoun, which the database would allow as another spelling («اتفاقية» as «اتفاقه»); a
    lemma that is the word itself is likelier than one of which it would be a plural («مهاجر», «مهجر»); and in what
    institutions publish nouns stand where verbs could («نزيل»).
    """
    doubt = _MISSPELT * (not reading.exact) + _VERB * (reading.pos == "verb")
    doubt += _MINE * (reading.enclitic is not None and reading.enclitic.startswith(_FIRST_PERSON))
    doubt += _CONSTRUCT * (reading.enclitic is None and form.endswith(f"{reading.key}{_ENDING}"))
    doubt += _PARTICLE * sum(not particle.startswith(_FREE) for particle in reading.proclitics)
    return reading.logprob - doubt - _CHANGED * (reading.key not in (form, form.removeprefix("ال")))


def _rank(reading: Reading) -> tuple[float, int, str, str]:
    """Order by likelihood; among equals with the fewest particles cut, then by the alphabet."""
    return (-reading.likelihood, len(reading.proclitics), reading.lemma, reading.pos)


@contextmanager
def _without_catalogue() -> Iterator[None]:
    """Let camel-tools find an empty catalogue while it is imported, and leave the environment as it was.

    One of its packages (docopt) writes escapes that Python warns of whenever it compiles them: nothing a user can mend.
    """
    before = os.environ.get(_VARIABLE)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        for category in (DeprecationWarning, SyntaxWarning):  # before Python 3.12, and since
            warnings.filterwarnings("ignore", "invalid escape sequence", category)
        (Path(folder) / "catalogue.json").write_text(_CATALOGUE, encoding="utf-8")
        os.environ[_VARIABLE] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ[_VARIABLE]
            else:
                os.environ[_VARIABLE] = before
