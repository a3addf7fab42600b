"""Who was received at a house where he saw something: «اطلع على سير العمل في المركز، حيث كان في استقباله X»."""

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.geography import is_city
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind

_HOUSE = 3
"""Items before «حيث» among which a house stands, the word before it and a comma."""
_WAS = 4
"""Items from «حيث» to the noun of the welcome: «حيث كان في استقباله»."""


def at_house(scene: Scene, sentence: Sentence, trigger: Trigger, report: Report) -> Report:
    """Return a welcome as the visit to the house named right before «حيث كان في استقباله», where it is one.

    Where one arrives, a town, an airport, a house, the welcome is a reception.
    """
    welcome = trigger.frame is Frame.RECEIVE and trigger.nominal and trigger.passive and not trigger.latin
    if not welcome or report.kind is not EngagementKind.RECEPTION or not report.guests:
        return report
    near = range(max(trigger.place - _WAS, 0), trigger.place)
    where = next((n for n in near if sentence.items[n].form in relation_words("where")), 0)
    before = [i for i in sentence.items[max(where - _HOUSE, 0) : where] if i.sort is not Sort.SIGN]
    house = before[-1] if where and before else None
    arrived = house is not None and any(i.marks("to") for i in before[:-1])  # «وصل إلى الديوان، حيث كان في استقباله»
    if house is None or arrived or not _is_house(scene, house):
        return report
    return replace(report, kind=EngagementKind.VISIT, place=report.place or scene.tops[house.mention].quote)


def _is_house(scene: Scene, item: Item) -> bool:
    """Tell a body, or a place that is neither town nor airport."""
    if item.kind not in (Kind.ORGANIZATION, Kind.PLACE):
        return False
    text = scene.tops[item.mention].text
    first = text.split(maxsplit=1)[0]
    return not (is_city(text) or first in relation_words("airports") or scene.tops[item.mention].country is not None)
