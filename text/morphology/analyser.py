"""The analyser of Arabic words: loaded when the first unknown word comes, remembering what it has answered."""

from functools import lru_cache
from pathlib import Path

from text.inflection import ARTICLE
from text.morphology.camel import Analyse, CamelError, Reading, load
from text.morphology.remembered import Remembered
from text.morphology.state import FOLDER, Presence, state

_CACHED = 200_000
_MOST = 4  # lemmas of one word
_FAR = 1.5  # powers of ten by which a reading is less likely than the first
_PLURAL = "ات"
"""A plural that the database does not know («المقاولات») or takes for another word is looked up in the singular."""
_FEMININE = "ه"
_MARKED = "ة"
"""An end that is no pronoun, for which the database takes it where it knows no noun: «رقمنة» is no «رقمه»."""
_ROOTED = 4
"""Letters of a noun of three and this end, whose readings with a pronoun are of its own kind: «عمدة», «العمد»."""
_NEAR = 0.8
"""Powers of ten by which a feminine noun may be less likely than its masculine, whose plural is another."""
VERSION = 5
"""Raised when the choice among readings changes, so that what is remembered is forgotten."""


class Morphology:
    """Lemmas and readings of Arabic words, by the database.

    Nothing is loaded before the first word that is not remembered. Not for several threads.
    """

    def __init__(self, database: Path, remembered: Path) -> None:
        """Take the database and the file in which the lemmas of words are remembered between runs."""
        self._database = database
        self._remembered = Remembered(remembered)
        self._analyse: Analyse | None = None
        self.lemmas = lru_cache(maxsize=_CACHED)(self._lemmas)

    @property
    def version(self) -> str:
        """Which database and which choice among its readings give the lemmas."""
        return f"{self._database.stem}.{VERSION}"

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return all readings of a word (as written, vowel signs or not), likeliest first; empty if it is unknown."""
        if self._analyse is None:
            self._analyse = load(self._database)
        return self._analyse(word)

    def flush(self) -> None:
        """Keep on disk the lemmas that were found since the last time."""
        self._remembered.flush()

    def lemma(self, word: str) -> str:
        """Return the folded lemma of the likeliest reading of a word, or an empty text for an unknown word."""
        return next(iter(self.lemmas(word)), "")

    def _lemmas(self, word: str) -> tuple[str, ...]:
        """Return the folded lemmas of all readings of a word, likeliest first; none for an unknown word."""
        known = self._remembered.get(word)
        if known is not None:
            return tuple(known.split())
        lemmas = self._likely(word)
        if word.endswith(_PLURAL) and (not lemmas or lemmas[0].endswith(_PLURAL)):
            bare = word.removesuffix(_PLURAL)
            lemmas = self._likely(bare + "ة") or self._likely(bare) or lemmas
        elif word.endswith(_PLURAL):
            lemmas = self._feminine_first(word, lemmas)
        self._remembered.add(word, " ".join(lemmas))
        return lemmas

    def _feminine_first(self, word: str, lemmas: tuple[str, ...]) -> tuple[str, ...]:
        """Put the feminine noun of a plural first where it is likelier than its masculine: «الحافلات» are buses."""
        feminine = next(iter(self.readings(word.removesuffix(_PLURAL) + "ة")), None)
        if feminine is None or feminine.key.removesuffix(_FEMININE) != lemmas[0]:
            return lemmas
        masculine = self.readings(word)[0]
        is_likelier = feminine.likelihood >= masculine.likelihood - _NEAR
        both = (feminine.key, *lemmas) if is_likelier else (*lemmas, feminine.key)
        return tuple(dict.fromkeys(both))[:_MOST]

    def _likely(self, word: str) -> tuple[str, ...]:
        """Return the lemmas of the readings that are not far less likely than the first."""
        readings = self.readings(word)
        if word.endswith(_MARKED) and len(word.removeprefix(ARTICLE)) > _ROOTED:
            readings = tuple(r for r in readings if not r.enclitic)
        least = readings[0].likelihood - _FAR if readings else 0.0
        return tuple(dict.fromkeys(r.key for r in readings if r.key and r.likelihood >= least))[:_MOST]


def analyser(cache: Path) -> Morphology | None:
    """Return the analyser, or None where there is no database (then words are stemmed lightly). Fetches nothing."""
    now = state(cache)
    if now.presence is not Presence.READY or now.path is None:
        return None
    remembered = cache / FOLDER / f"lemmas-{now.path.stem}-{VERSION}.tsv"
    return Morphology(now.path, remembered)


__all__ = ["CamelError", "Morphology", "analyser"]
