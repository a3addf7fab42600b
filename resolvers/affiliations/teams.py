"""Whose people are, by a team's noun or a possessive: « une mission du Fonds conduite par Mme X », "the Fund's Y"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.ground.counterparts import counterparts_at
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import AND

_OF = 6
"""Items behind the noun of a team among which the body stands that sent it."""
_LED = 10
"""Items behind the body among which the word of leading stands, its acronym and state before it."""
_AGAIN = 4
"""Items at a sentence's start among which the team is named again."""


def team_bodies(scene: Scene, figures: Figures) -> dict[int, Mention]:
    """Return the bodies of those who lead a body's team, and of its members told there or in the next sentence."""
    found: dict[int, Mention] = {}
    for place, sentence in enumerate(scene.sentences):
        for _, at, person in counterparts_at(sentence):
            found.setdefault(figures.of[person.mention], scene.tops[sentence.items[at].mention])
        if not sentence.says(standing_words("teams")) or not sentence.marks & {"head", "heads"}:
            continue
        for body, people in _led(sentence):
            later = scene.sentences[place + 1 : place + 2]
            members = _members(later[0].items) if later and _named_again(later[0]) else ()
            for item in (*people, *members):
                found.setdefault(figures.of[item.mention], scene.tops[body.mention])
    return found


def owned_bodies(scene: Scene, figures: Figures) -> dict[int, Mention]:
    """Return the bodies that own those whose name stands right behind: "the World Bank's Anna Fischer"."""
    found: dict[int, Mention] = {}
    for top, (body, person) in enumerate(pairwise(scene.tops), 1):
        gap = scene.document.text[body.span.end : person.span.start]
        if body.kind is Kind.ORGANIZATION and person.kind is Kind.PERSON and fold_word(gap).split() == _OWNS:
            found[figures.of[top]] = body
    return found


_OWNS = ["'s"]


def _led(sentence: Sentence) -> Iterator[tuple[Item, list[Item]]]:
    """Yield the bodies of teams that a sentence says to be led, with who leads and who is said to be in them."""
    items = sentence.items
    for place, item in enumerate(items):
        if item.form not in standing_words("teams"):
            continue
        at = next((n for n in range(place + 1, min(place + _OF, len(items))) if items[n].mention >= 0), -1)
        body = items[at] if at > 0 and items[at].kind is Kind.ORGANIZATION else None
        led = next((n for n in range(at + 1, min(at + _LED, len(items))) if items[n].marks("head", "heads")), -1)
        leader = next((n for n in range(led + 1, len(items)) if items[n].kind is Kind.PERSON), -1)
        if body is not None and led > 0 and leader > 0 and not any(i.verb for i in items[led + 1 : leader]):
            yield body, [items[leader], *_members(items[leader:])]


def _named_again(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with the team just told: « La délégation comprenait … », «وضم الفريق …»."""
    words = standing_words("band_again") | relation_words("delegation_words")
    return any(item.form.removeprefix(AND) in words for item in sentence.items[:_AGAIN])


def _members(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the people behind a word that says who is in a team."""
    told = next((n for n, item in enumerate(items) if item.marks("members")), len(items))
    for item in items[told + 1 :]:
        if item.verb or item.marks("presence", "with", "purpose"):
            return
        if item.kind is Kind.PERSON:
            yield item
