"""Sentences with one mention in square brackets: what is found there, for tests of where mentions end."""

import hashlib
from collections.abc import Iterable

from extractors.pipeline import extract
from schemas.document import Document, Page, document_id
from schemas.mention import Kind
from schemas.span import Span

FRENCH = (
    "mercredi dernier", "le 4 mars 2026", "au mois de mars", "à la mi-mars", "au lendemain de la visite", "récemment",
    "pour la première fois", "pour trois ans", "au niveau national", "au palais présidentiel", "à l'hôtel Ivoire",
    "à l'occasion de la fête nationale", "lors de la cérémonie", "aux fins de contrôle", "laquelle a salué cet accord",
    "auquel il a remis un don", "lesquels ont été salués", "de passage à Lomé", "d'ailleurs", "de manière officielle",
    "sis à Tunis", "envers les usagers", "soucieux de coopérer", "et d'autres partenaires", "et plusieurs partenaires",
    "et tous les partenaires", "accompagné de ses collaborateurs", "sous la présidence de M. Paul Mensah",
)  # fmt: skip
"""What may follow any mention in French and is no part of it."""

ENGLISH = (
    "last Wednesday", "on 4 March 2026", "late last week", "again", "earlier", "for talks on trade",
    "for the year 2026",
    "for the first time", "for two days", "for the benefit of young people", "on the sidelines of the summit",
    "on the occasion of the national day", "at the African Union headquarters", "able to cooperate", "which praised it",
    "as well as the European Union", "and several others", "and Mr. Paul Mensah", "behind closed doors", "near Tunis",
    "accompanied by his staff", "free of charge", "together with the World Bank", "provides for a new fund",
)  # fmt: skip
"""What may follow any mention in English and is no part of it."""


def placed(frame: str, bare: str, following: str = "") -> str:
    """Return a sentence with a mention, perhaps with what follows it; « à le » becomes « au »."""
    sentence = frame.format(f"{bare} {following}".strip())
    return sentence.replace(" à le ", " au ")


def found_there(sentence: str, kind: Kind) -> tuple[str, str]:
    """Return the longest mention of a kind that overlaps the words in square brackets, and these words."""
    first, last = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "file", sha, text, (Page(1, Span(0, len(text))),), "ar")
    spans: Iterable[Span] = (m.span for m in extract(document).mentions if m.kind is kind)
    over = [text[s.start : s.end] for s in spans if s.start < last and s.end > first]
    return max(over, key=len, default=""), text[first:last]
