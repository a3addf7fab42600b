"""Delegations: from the word for one to the end of what it represents.

Arabic: «وفد» with adjectives of nationality, «عن …», «من …», «يمثل …», or in construct with a body or place. French and
English: "délégation" with an adjective or "de …", an adjective or "of/from …" around "delegation". The bare word points
back and is none.
"""

from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc

from extractors.delegations.arabic import arabic_end
from extractors.delegations.bare import arabic_bare_end
from extractors.delegations.foreign import foreign_sender
from extractors.delegations.latin import latin_span, sender_named
from extractors.delegations.led_alike import led_alike
from extractors.delegations.missions import mission_span
from extractors.delegations.nations import KINDS, country_told
from extractors.delegations.several import is_plural, several_spans
from extractors.delegations.several_latin import several_latin
from extractors.doc import add, mention_at
from extractors.titles.scene import Scene
from lexicon.role_grammar import delegation_words, grammar
from schemas.mention import Kind, Mention
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
        spans = [*(_several(scene, i) or filter(None, [_delegation(scene, i)]))]
        spans += led_alike(scene, scene.words.within(spans[-1])[1]) if spans else ()
        if not spans and scene.form(i) in delegation_words().missions and not _inside_name(scene, i):
            spans = [*filter(None, [mission_span(scene, i)])]
        for span in spans:
            found += _mentions(doc, scene, i, span)
    add(doc, found)
    return doc


def _mentions(doc: Doc, scene: Scene, i: int, span: Span) -> list[Mention]:
    """Return a delegation told at a token with its country, and the body that only its name tells."""
    mention = mention_at(doc, Kind.DELEGATION, span, "delegations/represents")
    found = [replace(mention, country=country_told(scene, span))]
    foreign = foreign_sender(scene, i)
    sender = scene.span(*foreign) if foreign else sender_named(scene, i, span)
    return found if sender is None else [*found, mention_at(doc, Kind.ORGANIZATION, sender, "delegations/sender")]


def _several(scene: Scene, i: int) -> Sequence[Span]:
    """Return the spans of the delegations that a noun in the dual or plural tells one by one."""
    cut = _delegation_cut(scene.form(i))
    if cut is None or _inside_name(scene, i):
        return ()
    return several_spans(scene, i, cut) if arabic.is_arabic(scene.form(i)) else several_latin(scene, i)


def _inside_name(scene: Scene, i: int) -> bool:
    return scene.inside(i, Kind.ORGANIZATION, Kind.PROGRAM, Kind.LAW)


def _delegation(scene: Scene, i: int) -> Span | None:
    """Return the span of the delegation that begins at a token."""
    form = scene.form(i)
    cut = _delegation_cut(form)
    if cut is None or _inside_name(scene, i) or is_plural(scene, i):
        return None
    if not arabic.is_arabic(form):
        return latin_span(scene, i) if form in delegation_words().noun else None
    if scene.form(i - 1) in grammar().any_one and scene.same_line(i - 1, i):
        return None  # «أي وفد أجنبي»
    sender = foreign_sender(scene, i)
    last = sender[1] if sender else arabic_bare_end(scene, i) or arabic_end(scene, i)
    return scene.span(i, last, cut) if last else None


@lru_cache(maxsize=1)
def _openings() -> Openings:
    return Openings(delegation_words().noun | delegation_words().nouns | delegation_words().missions | _nouns())


def _nouns() -> frozenset[str]:
    return grammar().delegation | grammar().delegations


def _delegation_cut(form: str) -> int | None:
    """Return how many letters stand before the noun in a folded word, None where it is another word."""
    if form in delegation_words().noun or form in delegation_words().nouns:
        return 0
    return next((reading.cut for reading in readings(form) if reading.form in _nouns()), None)
