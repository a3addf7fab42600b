"""Who may be taken for an official of the country in which a document is written, none being told."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.loader import load
from lexicon.people import Honorific
from resolvers.ground.geography import countries_possible, is_international
from resolvers.ground.offices import pointed_noun
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from resolvers.officials.nationality import is_envoy, is_posted
from schemas.mention import DocumentType, Kind, Mention
from schemas.span import Quote
from text.clitics import readings
from text.fold import fold_word
from text.inflection import is_definite


def at_home(
    scene: Scene, titles: Sequence[int], organization: Mention | None, honorific: Quote | None, home: str | None
) -> bool:
    """Tell whether an official of no stated country may be taken for one of the country the document is written in.

    A bare rank («العقيد») is of a state's corps. Where an international body writes, only the officials of other
    bodies may be at home; its own have no country. Nor has an envoy who is posted at ``home``.
    """
    issuer = scene.extraction.about.issuer
    texts = [*(scene.tops[t].text for t in titles), *([organization.text] if organization else [])]
    mission = issuer is not None and bool(standing_words("missions") & {*_words(issuer.text)[:1]})
    either = mission and bool(texts) and all(fold_word(t) in standing_words("rulers") for t in texts)
    if any(_sent_here(scene, t, home) or _serves_international(scene, t) for t in titles) or either:
        return False  # an embassy tells of «the President» of one state or the other
    unheard = any(map(_of_unknown_state, texts))  # «رئيس جمهورية …» of a state that no list knows
    if unheard or any(map(is_international, texts)) or not (texts or _is_of_house(scene, honorific)):
        return False
    heads = organization is None and any(fold_word(t) in standing_words("mission_heads") for t in texts)
    if heads or any(fold_word(t).startswith(_country_heads()) for t in texts):
        return False  # «المدير القطري لمنظمة …»
    if issuer is None or not is_international(issuer.text):
        return True
    if organization is None:
        return any(fold_word(t).startswith(tuple(standing_words("state_offices"))) or _of_state(t) for t in texts)
    return _of_state(organization.text) or not _internal(organization.text, issuer.text)


def _of_unknown_state(text: str) -> bool:
    """Tell the head of a state who is told with its name, and not at the head of the one that all know."""
    words = _words(text)
    told = [n for n, word in enumerate(words[1:-1], start=1) if word in standing_words("state_nouns")]
    return any(words[n - 1] in standing_words("state_heads") and not is_definite(words[n + 1]) for n in told)


@lru_cache(maxsize=1)
def _country_heads() -> tuple[str, ...]:
    return tuple(standing_words("country_heads"))


def _of_state(text: str) -> bool:
    """Tell whether a role or a part of a body is a ministry's or a minister's: «مساعد وزير النقل»."""
    words = {reading.form for word in _words(text) for reading in readings(word)}
    houses = standing_words("houses_of_state") - standing_words("missions")
    return not words.isdisjoint(houses | standing_words("ministers"))


def _is_of_house(scene: Scene, honorific: Quote | None) -> bool:
    """Tell whether one of whom no role is told has a rank of the state, or is listed in minutes."""
    listed = scene.extraction.about.type is DocumentType.MINUTES
    return listed or (honorific is not None and _is_rank(honorific.text))


def _serves_international(scene: Scene, title: int) -> bool:
    """Tell whether a role points back to a body of several states: «مدير الإعلام بالمنظمة»."""
    mention = scene.tops[title]
    noun = pointed_noun(mention.text)
    if noun is None:
        return False
    before = (m for m in scene.extraction.mentions if m.span.end <= mention.span.start)
    named = [m for m in before if m.kind is Kind.ORGANIZATION and bare_words(m.text)[:1] == (noun,)]
    return bool(named) and is_international(named[-1].text)


def _internal(body: str, issuer: str) -> bool:
    """Tell whether a body may be a part of the international one that issued the document."""
    return fold_word(body) == fold_word(issuer) or bool(standing_words("internal_heads") & {*_words(body)[:1]})


def _sent_here(scene: Scene, title: int, home: str | None) -> bool:
    """Tell whether a role is an envoy's in the country in which the document is written."""
    mention = scene.tops[title]
    inside = [m for m in scene.nested[title] if m.kind is Kind.PLACE and m.span.end == mention.span.end]
    here = [m for m in inside if home in countries_possible(m.text) and is_posted(scene, mention, m)]
    return bool(here) and is_envoy(mention.text)


def _is_rank(honorific: str) -> bool:
    """Tell whether an honorific holds a rank of an army, a police force or a court."""
    return any(word in _ranks() for word in _words(honorific)) or fold_word(honorific) in _ranks()


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    entries = load("honorifics", Honorific).values()
    return frozenset(fold_word(w) for entry in entries if entry.kind == "rank" for w in entry.wordings)


def _words(text: str) -> list[str]:
    return fold_word(text).split()
