"""Delegations: from the word for one to the end of what it represents.

Arabic: «وفد» with adjectives of nationality, «عن …», «من …», «يمثل …», or in construct with a body or place. French and
English: "délégation" with an adjective or "de …", an adjective or "of/from …" around "delegation". The bare word points
back and is none.
"""

from functools import lru_cache

from spacy.tokens import Doc

from extractors.delegations.arabic import arabic_end
from extractors.delegations.latin import latin_span, sender_named
from extractors.delegations.nations import KINDS, country_told
from extractors.doc import add, mention_at
from extractors.titles.scene import Scene
from lexicon.role_grammar import delegation_words, grammar
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.span import Span
from text import inflection as arabic
from text.clitics import readings
from text.phrases import Openings


def delegations(doc: Doc) -> Doc:
    """Add the delegations of a Doc, each with the country that its words name, and a body that only they name."""
    scene = Scene.of(doc, *KINDS)
    found = []
    for i in _openings().starts(scene.words):
        span = _delegation(scene, i)
        if span is None:
            continue
        mention = mention_at(doc, Kind.DELEGATION, span, "delegations/represents")
        found.append(replace(mention, country=country_told(scene, i, span)))
        sender = sender_named(scene, i, span)
        if sender is not None:
            found.append(mention_at(doc, Kind.ORGANIZATION, sender, "delegations/sender"))
    add(doc, found)
    return doc


def _delegation(scene: Scene, i: int) -> Span | None:
    """Return the span of the delegation that begins at a token."""
    form = scene.form(i)
    cut = _delegation_cut(form)
    if cut is None or scene.inside(i, Kind.ORGANIZATION, Kind.PROGRAM, Kind.LAW):
        return None
    if not arabic.is_arabic(form):
        return latin_span(scene, i)
    last = arabic_end(scene, i)
    return scene.span(i, last, cut) if last else None


@lru_cache(maxsize=1)
def _openings() -> Openings:
    return Openings(delegation_words().noun | grammar().delegation)


def _delegation_cut(form: str) -> int | None:
    """Return how many letters stand before the noun in a folded word, None where it is another word."""
    if form in delegation_words().noun:
        return 0
    return next((reading.cut for reading in readings(form) if reading.form in grammar().delegation), None)
