"""The people whom a delegation's naming stands for, and the head of it who comes forward as a subject."""

from lexicon.role_grammar import grammar
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from schemas.nouns import replace
from text.fold import fold_word


def come_forward(cast: Cast, party: Party, found: list[Party], absorbed: set[int]) -> None:
    """Let the subject of a verb stand for the delegation before it that he led: «على رأس وفد …، اجتمع الوزير X»."""
    fronted = party.figure in absorbed and party.governor == "verb" and found[-1].governor in _FRONTED
    if fronted and any(band.head == party.figure for band in cast.bands):
        absorbed.discard(party.figure)
        found.pop()


_FRONTED = ("head", "heads")
"""What governs a delegation whose head is the subject of the verb behind it."""


def _represents(text: str) -> bool:
    """Tell whether a delegation's naming says whom it represents: «وفد من اتحاد بلديات صور»."""
    return any(word in grammar().representation for word in fold_word(text).split()[1:-1])


def absorbed_by(cast: Cast, top: int, found: list[Party]) -> set[int]:
    """Return the people that a delegation's naming stands for; drop its head, named right before it, from the list."""
    scene, band = cast.scene, cast.bands[cast.band(top)]
    members = set(band.members)
    if len(found) > 1 and found[-2].figure in members and found[-2].figure == band.head:
        head, last = found[-2], found.pop()
        if band.represents or band.country or _represents(scene.tops[top].text):
            found.append(replace(last, governor="and", country=last.country or head.country))
    return members
