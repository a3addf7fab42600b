"""Whose house «the ministry» is: that of the minister who is told before, not that of a delegation received there."""

from collections.abc import Iterator, Sequence

from resolvers.delegations.bands import Band
from resolvers.ground.geography import country_of
from resolvers.ground.offices import leads, pointed_noun
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from text.fold import fold_word


def served(scene: Scene, figures: Figures, bands: Sequence[Band]) -> Iterator[tuple[int, int]]:
    """Yield (role, figure) for those whose own role points back to the house of a role told before: «وكيل الوزارة».

    Members of delegations point to their own; of two such roles the one is meant of which no country is told,
    as of one where the body that writes is of that noun.
    """
    guests = {member for band in bands for member in band.members}
    roles = [n for n, m in enumerate(scene.tops) if m.kind is Kind.TITLE and figures.of.get(n) not in guests]
    for place, figure in enumerate(figures.all):
        noun = next((n for t in figure.titles[:1] if (n := pointed_noun(scene.tops[t].text))), None)
        if noun is None or place in guests:
            continue
        before = [t for t in roles if t < figure.names[0] and t not in figure.titles]
        heads = {fold_word(scene.tops[t].text): t for t in reversed(before) if _of_house(scene, t, noun)}
        plain = [t for text, t in heads.items() if not country_of(text)]
        meant = list(heads.values()) if len(heads) == 1 and not _of_issuer(scene, noun) else plain
        if len(meant) == 1:
            yield meant[0], place


def _of_issuer(scene: Scene, noun: str) -> bool:
    """Tell whether a bare noun is that of the body that writes, so that no house abroad is meant by it."""
    issuer = scene.extraction.about.issuer
    return issuer is not None and bare_words(issuer.text)[:1] == (noun,)


def _of_house(scene: Scene, title: int, noun: str) -> bool:
    """Tell whether a role is of a body of a bare noun: it heads one, or names one («أمين عام وزارة العدل»)."""
    inside = [m for m in scene.nested[title] if m.kind is Kind.ORGANIZATION]
    return leads(scene.tops[title].text, noun) or any(bare_words(m.text)[:1] == (noun,) for m in inside)


def of_guests(scene: Scene, bands: Sequence[Band], place: int) -> list[Mention]:
    """Return the bodies named in the delegations of which a figure is no member."""
    own = {top for band in bands if place in band.members for top in band.mentions}
    others = (n for n, m in enumerate(scene.tops) if m.kind is Kind.DELEGATION and n not in own)
    return [m for top in others for m in scene.nested[top] if m.kind is Kind.ORGANIZATION]
