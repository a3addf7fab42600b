"""Delegations that the writer of a letter led: "the delegation I headed", « Je la conduisais », «ترأست الوفد بنفسي»."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.delegations.membership import again
from resolvers.ground.among import any_said
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import DocumentType, Kind

_BESIDE = 5
"""Items beside a verb of leading among which "I" stands (« j'ai conduit »), and before a delegation the verb."""
_SELF = 5
"""Items behind a delegation among which « que je conduisais » stands."""
_OPENS = 10
"""Items at a sentence's start among which a letter says again who led it."""
_FOOT = 6
"""Sentences at the end of a letter among which its writer's name stands."""


def writer_beside(scene: Scene, figures: Figures, items: Sequence[Item], place: int) -> int | None:
    """Return who signs a letter, or holds a speech, that says of one «I led»: « la délégation que je conduisais »."""
    near = range(max(place - _BESIDE, 0), min(place + _SELF, len(items)))
    spoken = next((i for i in near if items[i].form in relation_words("first_person")), -1)
    leading = spoken >= 0 and any(map(_leads, items[spoken : spoken + _BESIDE]))
    return _writer(scene, figures) if leading else None


def writer_again(scene: Scene, figures: Figures, items: Sequence[Item]) -> int | None:
    """Return who signs a letter that says so of the delegation told before: « Je la conduisais », "I led it"."""
    near = items[:_OPENS]
    verb = next((n for n, i in enumerate(near) if _leads(i) or i.marks("head")), -1)
    if verb < 0:
        return None
    before, around = near[max(verb - _BESIDE, 0) : verb], near[max(verb - _BESIDE, 0) : verb + _BESIDE]
    mine = any_said(before, relation_words("first_person")) or any_said(around, standing_words("led_myself"))
    told = any(i.mention < 0 and (i.form in relation_words("pronouns") or again(i.form)) for i in around)
    told = told or any_said(before[-1:], relation_words("object_pronouns"))
    return _writer(scene, figures) if mine and told else None


def _leads(item: Item) -> bool:
    return item.marks("heads") or item.form in standing_words("leads_self")


def speaker(scene: Scene, figures: Figures) -> int | None:
    """Return the only one named above a speech, who says «I» in it; nobody in other documents."""
    if scene.extraction.about.type is not DocumentType.SPEECH:
        return None
    above = takewhile(lambda s: not _tells(s.items), scene.sentences)
    people = {figures.of[i.mention] for s in above for i in s.named if i.kind is Kind.PERSON}
    return next(iter(people)) if len(people) == 1 else None


def _tells(items: Sequence[Item]) -> bool:
    """Tell whether a sentence tells something, or is the speaker's: no line of a heading is."""
    return any(i.verb or i.marks("heads", "head") or i.form in relation_words("first_person") for i in items)


def _writer(scene: Scene, figures: Figures) -> int | None:
    """Return the last one named at the end of a letter, or who holds a speech; nobody in other documents."""
    if scene.extraction.about.type is not DocumentType.LETTER:
        return speaker(scene, figures)
    signed = [s for s in scene.sentences[-_FOOT:] if not any(i.verb for i in s.items)]
    people = [i.mention for s in signed for i in s.named if i.kind is Kind.PERSON]
    return figures.of[people[-1]] if people else None
