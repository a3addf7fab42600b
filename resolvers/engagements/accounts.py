"""Reports on a mission or a visit: documents that are no communiqués, and tell all the same what was done."""

from lexicon.relations import affixes
from resolvers.parties.cast import Cast
from resolvers.parties.report import Report
from resolvers.roles.signers import writers_of
from schemas.mention import DocumentType
from text.fold import fold_word

_TOP = 12
"""Lines at the top of a document among which it says what it is."""


def is_account(cast: Cast) -> bool:
    """Tell whether a document calls itself the report on a mission or a visit: « Rapport de mission »."""
    if cast.scene.extraction.about.type is not DocumentType.OTHER:
        return False
    lines = [line for line in cast.scene.document.text.split("\n") if line.strip()][:_TOP]
    heads = affixes("accounts")
    return any(" ".join(fold_word(line).split()).startswith(heads) for line in lines)


def is_told_whole(report: Report) -> bool:
    """Tell whether a report has both sides and a day of its own, and is told as done."""
    return bool(report.host and report.guests and report.dated) and report.rule.endswith(("/verb", "/deed"))


def is_of_writer(cast: Cast, report: Report) -> bool:
    """Tell whether who signed a message tells what he did himself: « J'ai reçu, lundi 12 octobre, … »."""
    writer = next(iter(writers_of(cast)), None)
    return bool(report.host and writer and report.host.figure == writer.figure) and is_told_whole(report)
