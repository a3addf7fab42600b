"""Who came with a head who is told by name, by a bare role or by « l' »: "Accompanying the President were …"."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.delegations.bands import Band, members_after
from resolvers.delegations.leaders import leads
from resolvers.delegations.talk import Talk
from resolvers.delegations.told_before import holders
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.inflection import AND
from text.signs import APOSTROPHES

_FAR = 6
"""Items between a verb of coming along and the head, his style and an article."""
_STYLED = 4
"""Items of styles and articles before a name."""


def companions_of_head(scene: Scene, figures: Figures, talk: Talk) -> list[int]:
    """Return those whom a sentence tells to have come with the head of the delegation that it speaks of."""
    band = talk.band
    if band is None or band.head is None:
        return []
    place = _opening(scene, figures, talk, band)
    if place >= 0:
        return list(members_after(figures, talk.sentence, place, after_head=True, listing=True))
    return _before_verb(figures, talk.sentence.items, band)


def _opening(scene: Scene, figures: Figures, talk: Talk, band: Band) -> int:
    """Return the item behind which the companions stand, -1 where the sentence does not open so."""
    items = talk.sentence.items
    ours = talk.person in (band.head, *band.members)
    verb = items[0].form.removeprefix(AND)
    if verb in standing_words("accompanies"):
        behind = _behind_head(figures, items, 1, band)
        return behind if behind > 0 and any_marked(items[behind : behind + 1], "both") else -1  # «ورافق السيد X كل من»
    if verb in standing_words("accompanying"):
        told = _behind_head(figures, items, 1, band)
        told = told if told > 0 else _behind_role(scene, figures, items, 1, band) * ours
        were = any(i.form in relation_words("auxiliaries_passive") for i in items[told : told + 1])
        return told if told > 0 and were else -1
    if ours and verb in relation_words("object_pronouns"):  # « L'accompagnaient … »
        along = 1 + (items[1].form in APOSTROPHES if len(items) > 1 else 0)
        if any_said(items[along : along + 1], standing_words("came_along")):
            return along
    passive = _behind_role(scene, figures, items, 0, band) if ours else -1
    beside = range(passive + 1, min(passive + 3, len(items))) if passive > 0 else ()
    by = next((n for n in beside if items[n].form in standing_words("accompanied")), -1)
    if by > 0 and any(i.form in either("auxiliaries_passive", "auxiliaries_imperfect") for i in items[passive:by]):
        return by  # "The President was accompanied by …"
    at_side = next((n for n, i in enumerate(items[:_STYLED]) if i.form in standing_words("at_his_side")), -1)
    own = at_side > 0 and any_said(items[:at_side], standing_words("his_side"))
    return at_side if own and talk.person == band.head else -1


def _behind_head(figures: Figures, items: Sequence[Item], start: int, band: Band) -> int:
    """Return the item behind the delegation's head where only styles stand before the name, else -1."""
    light = style_words() | relation_words("definite") | {"."}
    for n in range(start, min(start + _FAR, len(items))):
        if items[n].kind is Kind.PERSON:
            return n + 1 if figures.of[items[n].mention] == band.head else -1
        if items[n].form not in light and items[n].kind is not Kind.TITLE:
            break
    return -1


def _behind_role(scene: Scene, figures: Figures, items: Sequence[Item], start: int, band: Band) -> int:
    """Return the item behind a bare role, with its article, that means the delegation's head, or a pronoun; else -1."""
    place = next((n for n in range(start, start + 2) if not any_said(items[n : n + 1], relation_words("definite"))), -1)
    if 0 <= place < len(items) and items[place].kind is Kind.TITLE and leads(scene.tops[items[place].mention].text):
        return place + 1  # "The head of the delegation was accompanied by …"
    if place < 0 or place >= len(items) or items[place].mention >= 0 or items[place].sort is Sort.SIGN:
        return -1
    pronoun = start > 0 and items[place].form in standing_words("whom")
    return place + 1 if pronoun or holders(scene, figures, items[place]) == [band.head] else -1


def _before_verb(figures: Figures, items: Sequence[Item], band: Band) -> list[int]:
    """Return those before a verb of coming along with the head, who ends the sentence: « … accompagnaient M. X. »."""
    verb = next((n for n, i in enumerate(items) if i.form.isascii() and i.form in standing_words("came_along")), -1)
    behind = _behind_head(figures, items, verb + 1, band) if verb > 0 else -1
    ends = behind > 0 and all(i.sort is Sort.SIGN for i in items[behind:])
    before = items[:verb]
    if not ends or any(i.verb or i.marks("relative") or i.kind is Kind.DELEGATION for i in before):
        return []
    people = [figures.of[i.mention] for i in before if i.kind is Kind.PERSON]
    return [] if band.head in people else people
