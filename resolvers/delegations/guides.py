"""Who only went around with a delegation, being of the body that it visited: no member of it."""

from collections.abc import Iterator, Sequence

from lexicon.affiliations import standing_words
from lexicon.relations import either, without_article
from resolvers.delegations.bands import Band, members_after
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.fold import fold_word

_NEAR = 3
"""Items before "accompanied" among which the auxiliary stands: "It was", « Elle était », «وكان»."""


def less_guides(scene: Scene, figures: Figures, bands: Sequence[Band]) -> None:
    """Take out of delegations whom the body that they came to sent along with them: "It was accompanied by …"."""
    for figure, hosts in guides(scene, figures) if bands else ():
        for band in bands:
            own = band.represents is not None and _name(band.represents.text) in hosts
            if not own and band.head != figure and figure in band.members:
                band.members.remove(figure)


def guides(scene: Scene, figures: Figures) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield those who went along with a delegation and are of a body told before, with the names of such bodies."""
    for sentence in scene.sentences:
        if sentence.says(standing_words("accompanied")):
            hosts = _bodies(scene, sentence)
            for figure in _told_beside(figures, sentence):
                if not hosts.isdisjoint(_held_at(scene, figures, figure)):
                    yield figure, hosts


def _told_beside(figures: Figures, sentence: Sentence) -> Iterator[int]:
    """Yield those told behind "was accompanied by", whose subject is a delegation and no person."""
    for place, item in enumerate(sentence.items):
        if item.form in standing_words("accompanied") and _is_subject(sentence.items[max(place - _NEAR, 0) : place]):
            yield from members_after(figures, sentence, place, after_head=True, listing=True)


def _is_subject(before: Sequence[Item]) -> bool:
    were = either("auxiliaries_passive", "auxiliaries_imperfect")
    said = any(i.form in were or i.marks("remembering") for i in before)
    return said and not any(i.kind in (Kind.PERSON, Kind.TITLE) for i in before)


def _bodies(scene: Scene, sentence: Sentence) -> frozenset[str]:
    """Return the names of the body that writes and of those told before by themselves."""
    issuer = scene.extraction.about.issuer
    told = [m.text for m in scene.tops if m.kind is Kind.ORGANIZATION and m.span.start < sentence.span.start]
    return frozenset(map(_name, [*told, *([issuer.text] if issuer else [])]))


def _held_at(scene: Scene, figures: Figures, figure: int) -> set[str]:
    inside = (m for t in figures.all[figure].titles for m in scene.nested[t] if m.kind is Kind.ORGANIZATION)
    return {_name(m.text) for m in inside}


def _name(body: str) -> str:
    return without_article(fold_word(body))
