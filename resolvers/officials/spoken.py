"""For which body or state people act: «X ممثلة ب», «وقعها عن X السيد …», «حضر من وزارة … السيد»."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.houses import for_bodies_told
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.offices import pointed_noun
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from text.signs import APOSTROPHES

_REACH = 8
"""Items of the longest bracket behind a name."""
_FEW = 4
"""Words that may stand between a body and the person who speaks for it, signs left aside."""


@kept
def spoken_for(scene: Scene, figures: Figures) -> dict[int, Mention]:
    """Return the bodies (or states) that figures are said to represent: «X ممثلة ب», «وقعها عن X السيد …»."""
    found = {figures.of[top]: body for top, body in for_bodies_told(scene)}
    for sentence in scene.sentences:
        told = sentence.says(_representing()) or not sentence.marks.isdisjoint(_FOR_BODIES)
        for place, item in enumerate(sentence.items if told else ()):
            if item.kind in (Kind.ORGANIZATION, Kind.PLACE):
                person = acts_for(sentence, place)
                body = scene.tops[_written_out(sentence, place).mention]
                if person:
                    found.setdefault(figures.of[person.mention], body)
                for other in _fellows(sentence, person) if person else ():
                    if all(_tells_none(scene, title) for title in figures.all[figures.of[other.mention]].titles):
                        found.setdefault(figures.of[other.mention], body)
    return found


_FOR_BODIES = ("stead", "represents")
"""Marks of «نيابة عن», and of «من» behind which those are of a body who came to a meeting."""


def _tells_none(scene: Scene, title: int) -> bool:
    """Tell whether a role names no body and points back to none."""
    return not scene.nested[title] and pointed_noun(scene.tops[title].text) is None


@lru_cache(maxsize=1)
def _representing() -> frozenset[str]:
    return standing_words("whose") | standing_words("represented") | standing_words("on_behalf")


def _fellows(sentence: Sentence, speaker: Item) -> Iterator[Item]:
    """Yield the people whom «و» joins to one who speaks for a body: «وعن وزارة المالية السيدة … والسيد …»."""
    for item in sentence.items[sentence.items.index(speaker) + 1 :]:
        parts = item.sort is Sort.SIGN and item.form not in relation_words("separators") and item.form != "."
        if item.kind is Kind.PERSON:
            yield item
        elif item.kind is Kind.TITLE:
            continue
        elif item.verb or item.mention >= 0 or parts or item.form in standing_words("on_behalf"):
            return


def _written_out(sentence: Sentence, place: int) -> Item:
    """Return the body written out before an acronym in brackets, else the body itself."""
    before = sentence.items[max(place - 2, 0) : place]
    bracketed = len(before) > 1 and before[1].form == "(" and before[0].kind is Kind.ORGANIZATION
    return before[0] if bracketed else sentence.items[place]


def acts_for(sentence: Sentence, place: int) -> Item | None:
    """Return the person who acts for the body or state at a place of a sentence."""
    return _representative(sentence, place) or _speaker(sentence, place)


def _representative(sentence: Sentence, place: int) -> Item | None:
    """Return the person behind «ممثلة ب» or "représentée par" that follows a body, a comma between them."""
    items = sentence.items
    first = place + 1
    first += len(bracket(items[first:])) + _BRACKETS if first < len(items) and items[first].form == "(" else 0
    while first < len(items) and items[first].sort is Sort.SIGN and first <= place + 2 * _BRACKETS + 1:
        first += 1
    while first < len(items) and items[first].mention < 0 and items[first].form in _were_also():
        first += 1  # "The Council was represented by …"
    whose = first < len(items) and items[first].form in standing_words("whose")
    relative = first < len(items) and items[first].marks("relative") and not whose
    first += relative
    if first >= len(items) or items[first].mention >= 0:
        return None
    told = whose or items[first].form in standing_words("represented")
    before = items[first - 1].verb
    told = told or bool(before and before.frame is Frame.ATTEND and items[first].marks("by"))  # « été représenté par »
    return person_next(items[first + 1 :], signs=whose) if told else None


def _were_also() -> frozenset[str]:
    return either("auxiliaries_passive", "auxiliaries_imperfect", "auxiliaries_past", "also")


_BRACKETS = 2
"""Signs around the letters of a body behind its name."""


def bracket(items: Sequence[Item]) -> Sequence[Item]:
    """Return the few items in a bracket that opens here."""
    close = next((n for n, i in enumerate(items[:_REACH]) if i.form == ")"), 0)
    return items[1:close]


def _speaker(sentence: Sentence, place: int) -> Item | None:
    """Return the person behind a body for which they sign or speak: «عن وزارة العدل السيد …», "pour l'Office, M. …"."""
    items = sentence.items
    light = relation_words("definite") | frozenset(APOSTROPHES)  # « pour l'Agence … »
    before = [i for i in items[max(place - 3, 0) : place] if i.form not in light]
    if not before or before[-1].mention >= 0:
        return None
    earlier = items[: items.index(before[-1])]
    stands = before[-1].form in standing_words("on_behalf") or before[-1].marks("stead")
    if not stands and not (before[-1].marks("represents") and _tells_who_came(earlier)):
        return None
    joined = before[-1].form[:1] in relation_words("and_attached")
    if not joined and any(i.kind in (Kind.PERSON, Kind.TITLE) for i in earlier[-2:]):
        return None
    return person_next(items[place + 1 :], signs=True)


def _tells_who_came(items: Sequence[Item]) -> bool:
    """Tell whether words right before «من» say who came to a meeting: «حضر الاجتماع من وزارة …، ومن هيئة …»."""
    last = items[-1:]
    came = any_marked(last, "presence", "organiser_list") or any(i.event for i in last)
    return came or (any(i.sort is Sort.SIGN for i in last) and any_marked(items, "presence", "organiser_list"))


def person_next(items: Sequence[Item], *, signs: bool) -> Item | None:
    """Return the next person, behind honorifics, a role and (``signs``) a comma or colon; None where «و» joins them."""
    words = 0
    last: Item | None = None
    for item in items:
        if item.kind is Kind.PERSON:
            return item
        role, last = last is not None and last.kind is Kind.TITLE, item
        if role and item.form in relation_words("separators"):
            continue  # « représenté par son directeur, Mme … »
        words += item.sort in (Sort.WORD, Sort.CUE)
        joined = item.form in relation_words("and") or (
            item.sort is Sort.PARTICLE and item.form[:1] in relation_words("and_attached")
        )
        stops = item.sort is Sort.SIGN and item.form != "." and (not signs or item.form not in _opening())
        if joined or stops or item.verb or words > _FEW or (item.mention >= 0 and item.kind is not Kind.TITLE):
            return None
    return None


def _opening() -> frozenset[str]:
    return frozenset((*relation_words("separators"), ":"))
