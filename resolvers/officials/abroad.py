"""Texts dated where nobody of them is at home: a state's office abroad, a town in which states meet."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.countries import country_of_adjective, country_of_office
from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.geography import countries_named, country_of_place, is_minister
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from resolvers.officials.nationality import is_envoy
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.fold import fold_word

_TOP = 8
"""Sentences of a text in which its own officials and those whom they meet are told."""


def is_met_there(scene: Scene, there: str | None) -> bool:
    """Tell whether an office of no told state met one of the country ``there``: "TEHRAN: Foreign Minister X met …".

    Whoever writes at home leaves the own state unsaid, or says it of the first who is told; that of an envoy or of a
    body of society tells nothing.
    """
    if there is None or _at_forum(scene, there):
        return there is not None
    for sentence in scene.sentences[:_TOP]:
        verb = next((n for n, i in enumerate(sentence.items) if _meets(i)), None)
        if verb is None or Kind.TITLE not in sentence.kinds:
            continue
        before = [scene.tops[i.mention].text for i in sentence.items[:verb] if i.kind is Kind.TITLE]
        if not before and _met_minister_of(scene, sentence.items[verb:], there):
            return True
        if not before or not _of_state(before[0]) or countries_named(before[0]):
            return False
        return _is_of(scene, sentence.items[verb:], there)
    return False


def of_first_office(scene: Scene) -> str | None:
    """Return the one state that has the office of who meets first: "Secretary of State X met in Berlin with …"."""
    for sentence in scene.sentences[:_TOP]:
        verb = next((n for n, i in enumerate(sentence.items) if _meets(i)), None)
        titles = [scene.tops[i.mention].text for i in sentence.items[:verb] if i.kind is Kind.TITLE]
        if verb is not None and titles and len(titles[0].split()) > 1:  # not the "Secretary" of a headline
            return country_of_office(titles[0])
    return None


def _met_minister_of(scene: Scene, behind: Sequence[Item], there: str) -> bool:
    """Tell a minister of no told state who met one of ``there``: «بحث وزير النقل X مع وزير النقل العراقي Y»."""
    titles = [scene.tops[i.mention].text for i in behind if i.kind is Kind.TITLE][:2]
    if len(titles) < 2 or not all(map(is_minister, titles)):  # noqa: PLR2004 - the two who met
        return False
    return not countries_named(titles[0]) and countries_named(titles[1])[:1] == (there,)


def _at_forum(scene: Scene, there: str) -> bool:
    """Tell whether a town in which states meet opens one of the first lines: "NEW YORK: Foreign Minister X met …"."""
    firsts = [s.items[0] for s in scene.sentences[:_OPENING]]
    towns = [scene.tops[i.mention] for i in firsts if i.kind is Kind.PLACE]
    return any(is_forum(town.text) and country_of_place(town) == there for town in towns)


_OPENING = 3
"""Sentences at the top of which one may begin with a dateline."""


def is_forum(town: str) -> bool:
    """Tell a town in which officials of many states meet, and which alone tells none of theirs: New York, Davos."""
    return fold_word(town) in standing_words("forums")


def _meets(item: Item) -> bool:
    """Tell a verb by which one meets, receives or calls on another, or the noun of the talks that were held."""
    talks = item.event is not None and item.event.kind is EngagementKind.MEETING
    return talks or (bool(item.verbs) and any(verb.frame in _MEETING for verb in item.verbs))


_MEETING = (Frame.MEET, Frame.RECEIVE, Frame.VISIT)


def _of_state(title: str) -> bool:
    """Tell an office of a state: minister, president, king."""
    words = fold_word(title).split()
    return not (standing_words("ministers") | standing_words("rulers")).isdisjoint(words)


def _is_of(scene: Scene, behind: Sequence[Item], there: str) -> bool:
    """Tell whether the first office behind a verb, or the counterpart there, is of a country."""
    for n, item in enumerate(behind):
        if item.kind is Kind.TITLE:
            title = scene.tops[item.mention].text
            body = any(m.kind is Kind.ORGANIZATION for m in scene.nested[item.mention])
            return _of_state(title) and not (body or is_envoy(title)) and countries_named(title)[:1] == (there,)
        if item.form in relation_words("counterparts"):
            beside = (behind[k].form for k in (n - 1, n + 1) if 0 <= k < len(behind))
            return there in map(country_of_adjective, beside)
        if item.kind is Kind.PERSON:
            return False
    return False
