"""What was visited or toured: the venue, town or house that is the object of a verb of going."""

from lexicon.people import style_words
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.items import Sentence, Sort
from resolvers.ground.put_in import is_noun_of_town, is_put_in
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from schemas.span import Quote
from text.inflection import is_definite


def visited_place(scene: Scene, sentence: Sentence, trigger_place: int, end: int) -> Quote | None:
    """Return the venue or town that a verb of visiting has as its object, or that stands before it behind «إلى».

    Its subject and day may stand between («زار وفد …، أمس، محمية …»); nothing else may.
    """
    items = sentence.items
    articles = relation_words("definite")
    passed = either("to_attached", "day_parts", "band_along")
    for place in range(trigger_place + 1, min(end, len(items))):
        item = items[place]
        if item.kind is Kind.PLACE:
            attached = items[place - 1].form if items[place - 1].sort is Sort.PARTICLE else ""
            to = not attached or attached in relation_words("to_attached")
            return scene.tops[item.mention].quote if to else None
        if item.event or item.form in passed or is_noun_of_town(items, place):
            continue  # «قام الوفد بزيارة لمقر …», «زار مدينة صفاقس»
        if place - trigger_place <= _SUBJECT and item.mention < 0 and is_definite(item.form):
            continue  # «زار الوفد ميناء …», «زار الوفد الضيف …»
        named = item.form in style_words() or item.marks("head", "presided")  # «زار السيد …»، «وفد برئاسة …»
        if item.mention < 0 and item.sort is not Sort.SIGN and not named and item.form not in articles:
            break
    fronted = [i for i in range(trigger_place) if items[i].kind is Kind.PLACE]
    opened = fronted and any_marked(items[: fronted[0]], "to")
    between = items[fronted[-1] + 1 : trigger_place] if fronted else ()
    beside = opened and not any(i.mention < 0 and i.sort is Sort.WORD for i in between)
    return scene.tops[items[fronted[-1]].mention].quote if beside else None


_SUBJECT = 2
"""Words right behind an Arabic verb that may be its subject: a definite noun and its adjective."""


def toured_place(scene: Scene, sentence: Sentence, trigger_place: int, end: int) -> Quote | None:
    """Return the house through which guests were taken: named behind "around", « à travers », else behind the verb."""
    items = sentence.items[:end]
    way = next((i for i in range(trigger_place + 1, len(items)) if items[i].marks("round")), trigger_place)
    for item in items[way + 1 : way + _FAR_SITE]:
        if item.kind in (Kind.PLACE, Kind.ORGANIZATION):
            return scene.tops[item.mention].quote
        if item.kind in (Kind.PERSON, Kind.DELEGATION, Kind.TITLE) or item.marks("by"):
            return None
    return None


_FAR_SITE = 8
"""Items behind "around" among which the house is named."""


def toured_house(scene: Scene, sentence: Sentence, trigger_place: int, end: int) -> Quote | None:
    """Return the house through whose parts visitors went: «جال الوفد في أروقة المتحف الوطني», «بين أجنحة …»."""
    items = sentence.items
    for place in range(trigger_place + 1, min(end, len(items) - 1)):
        if items[place].form in relation_words("halls") and items[place + 1].kind in (Kind.PLACE, Kind.ORGANIZATION):
            return scene.tops[items[place + 1].mention].quote
    return None


def object_house(scene: Scene, sentence: Sentence, trigger_place: int, end: int) -> Quote | None:
    """Return the house in which what was visited is: «تفقد الوزير المختبرات المركزية بجامعة مؤتة»."""
    items = sentence.items
    for place in range(trigger_place + 3, min(end, len(items))):
        if items[place].marks("purpose", "escort"):
            return None
        if items[place].kind in (Kind.ORGANIZATION, Kind.PLACE) and is_put_in(items, place):
            noun = items[place - 2]
            own = noun.sort is Sort.WORD and noun.form.startswith(affixes("article"))
            return scene.tops[items[place].mention].quote if own else None
    return None
