"""Members whose own role says it: «عضو الوفد الأردني», « membre de la délégation », "member of the delegation"."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.relations import either
from lexicon.role_grammar import delegation_words, grammar
from resolvers.delegations.bands import Band
from resolvers.delegations.leaders import means
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.fold import fold_word


def add_titled_members(scene: Scene, figures: Figures, bands: Sequence[Band]) -> None:
    """Add to delegations the people whose role is that of a member; of «the» one where the document has but one."""
    for place, figure in enumerate(figures.all):
        for title in figure.titles:
            named = next((m for m in scene.nested[title] if m.kind is Kind.DELEGATION), None)
            if not _is_members(scene.tops[title].text, named.text if named else ""):
                continue
            meant = [b for b in bands if (means(scene, named, b.mentions) if named else len(bands) == 1)]
            for band in meant[:1]:
                band.members += [] if place in band.members else [place]


@lru_cache(maxsize=10_000)
def _is_members(title: str, named: str) -> bool:
    """Tell whether a role is that of a member of a delegation, named in it or by the bare noun."""
    words = fold_word(title.replace(named, " ") if named else title).split()
    light = either("small", "definite") | _nouns()
    told = bool(named) or not _nouns().isdisjoint(words)
    return told and words[:1] != [] and words[0] in standing_words("member") and all(w in light for w in words[1:])


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return grammar().delegation | delegation_words().noun
