"""Who is meant by a head of state's bare office: « le chef de l'État », where « le président X » was told before."""

from bisect import bisect_right
from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Mention
from schemas.relation import EngagementKind
from text.fold import fold_word


def ruler_meant(scene: Scene, figures: Figures, bodies: Sequence[Mention | None], top: int) -> int:
    """Return the figure that a head of state's bare office means, -1 where none was told before, or several.

    A president who came on a visit is another state's, and one told in the same sentence is no other than the one met.
    """
    if fold_word(scene.tops[top].text) not in relation_words("heads_of_state"):
        return -1
    here = _sentence_of(scene, top)
    told = [number for number, figure in enumerate(figures.all) if any(_rules(scene, t) for t in figure.titles)]
    if len(told) != 1 or any(bodies[number] for number in told if number < len(bodies)):
        return -1
    first = min(figures.all[told[0]].titles)
    before = _sentence_of(scene, first)
    apart = before.span.start < here.span.start and not (_comes(before) or _is_whose(before, first))
    return told[0] if apart else -1


def _is_whose(sentence: Sentence, title: int) -> bool:
    """Tell whether only something of a president's is told: « un message du président X »."""
    place = next((n for n, i in enumerate(sentence.items) if i.mention == title), 0)
    before = sentence.items[max(place - 1, 0) : place]
    return any(i.form in relation_words("of_event") or i.marks("from") for i in before)


def _rules(scene: Scene, title: int) -> bool:
    held = fold_word(scene.tops[title].text)
    return held in relation_words("heads_of_state") or held in relation_words("bare_presidents")


def _sentence_of(scene: Scene, top: int) -> Sentence:
    start = scene.tops[top].span.start
    return scene.sentences[bisect_right(scene.sentences, start, key=lambda s: s.span.start) - 1]


def _comes(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a visit or an arrival."""
    items = sentence.items
    visit = any(i.event is not None and i.event.kind is EngagementKind.VISIT for i in items)
    visit = visit or any(i.verb is not None and i.verb.frame is Frame.VISIT for i in items)
    return visit or any(i.form in _COMING for i in items)


_COMING = either("arrived", "airports", "came_or_became")
