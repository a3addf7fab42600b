"""The words of the morning report."""

from collections.abc import Mapping

from lexicon.files import LexiconError
from lexicon.loader import Entry, load
from schemas.errors import Reason
from schemas.night import Cause


class Phrase(Entry):
    """One sentence or heading, in each language once; ``{braces}`` are filled in."""

    def text(self, language: str) -> str:
        """Return the wording in a language (ISO 639-1: ar, fr or en)."""
        wordings = {"ar": self.ar, "fr": self.fr, "en": self.en}[language]
        if len(wordings) != 1:
            raise LexiconError(
                f"the report's phrase {self.gloss!r} has {len(wordings)} wordings in {language}, not one"
            )
        return wordings[0]


def reason_id(reason: Reason) -> str:
    """Return the id of the phrase that says why a file was set aside, and what helps."""
    return f"reason_{reason.name.lower()}"


def cause_id(cause: Cause) -> str:
    """Return the id of the phrase that says what stopped a run, and what helps."""
    return f"cause_{cause.name.lower()}"


def phrases(language: str) -> Mapping[str, str]:
    """Return the report's phrases in a language, by id."""
    return {key: phrase.text(language) for key, phrase in load("report", Phrase).items()}
