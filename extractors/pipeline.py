"""The pipeline: one spaCy Doc per document, and a component for each kind of mention, in one ordered list.

Each component reads what the former ones found (``mentions_of(doc)``) and adds its own (``add(doc, mentions)``).
"""

import sys
from collections.abc import Callable
from enum import EnumType
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractors.about.component import about
from extractors.dates.component import dates
from extractors.delegations.component import delegations
from extractors.doc import Tokenizer, about_of, declare, mentions_of, set_source
from extractors.laws.component import laws
from extractors.organizations.component import organizations
from extractors.persons.component import persons
from extractors.places.component import places
from extractors.places.venues import venues
from extractors.programs.component import programs
from extractors.titles.component import titles
from lexicon.collecting import collect_seldom
from lexicon.confidence import confidence
from schemas.document import Document
from schemas.mention import About, DocumentType, Extraction

COMPONENTS: tuple[tuple[str, Callable[[Doc], Doc]], ...] = (
    ("dates", dates),
    ("laws", laws),
    ("places", places),
    ("organizations", organizations),
    ("venues", venues),
    ("programs", programs),
    ("titles", titles),
    ("persons", persons),
    ("delegations", delegations),
    ("about", about),
)
"""The components, in order, with their names in the pipeline. A later one may rely on what earlier ones found."""


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Return the pipeline, built once a process (one to two seconds)."""
    collect_seldom()
    _read_members_directly()
    declare()
    language = spacy.blank("xx")
    language.tokenizer = tokenizer()
    for name, component in COMPONENTS:
        Language.component(name, func=component)
        language.add_pipe(name)
    return language


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """Return what makes Docs of texts."""
    return Tokenizer()


def _read_members_directly() -> None:
    """Let members of enumerations be read from their classes alone, as Python 3.12 does for all.

    3.11 keeps a way round beside the classes, which no member needs; that it is there makes each of the 13,000 reads a
    page take ten times as long (docs/decisions/0064-frozen-for-the-checker.md).
    """
    if sys.version_info < (3, 12) and "__getattr__" in vars(EnumType):
        type.__delattr__(EnumType, "__getattr__")


def extract(document: Document) -> Extraction:
    """Find what one document names and what it is."""
    components = pipeline().pipeline
    doc = tokenizer().bare(document.text)
    set_source(doc, document)
    for _, component in components:
        doc = component(doc)
    about = about_of(doc) or About(DocumentType.OTHER, document.language)
    return Extraction(about, tuple(m.trusted(confidence(m.rule, m.text)) for m in mentions_of(doc)))
