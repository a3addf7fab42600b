"""The body that a person or a person's delegation is said to represent."""

from collections.abc import Sequence

from resolvers.affiliations.known import Known
from resolvers.affiliations.signs import in_full
from resolvers.delegations.bands import Band
from resolvers.ground.offices import is_office, is_state_office, leads
from resolvers.ground.side_lists import side_lists
from resolvers.ground.signature import bare_words
from resolvers.officials.people import Figure
from schemas.mention import Kind, Mention


def spoken_of(known: Known, figure: Figure, place: int) -> Mention | None:
    """Return the body that a person is said to represent, where no role is an office of its own."""
    body = known.spoken.get(place)
    own = any(is_office(known.scene.tops[t].text) for t in figure.titles)
    told = body if body and body.kind is Kind.ORGANIZATION and not own else None
    return in_full(told, known.named, known.home) if told else None


def represented(known: Known, figure: Figure, place: int) -> Mention | None:
    """Return the body that a person's delegation represents; the office of an envoy or minister is not of it."""
    bands = [b for b in known.bands if place in b.members and b.represents] or _of_side(known, figure)
    body = bands[0].represents if bands else None
    noun = next(iter(bare_words(body.text)), "") if body else ""
    texts = [known.scene.tops[t].text for t in figure.titles]
    if any(is_state_office(text) and not leads(text, noun) for text in texts):
        return None
    return body if body and body.kind is Kind.ORGANIZATION else None


def _of_side(known: Known, figure: Figure) -> Sequence[Band]:
    """Return the one delegation with a body from the state abroad under whose side a person is listed."""
    lists = side_lists(known.scene)
    state = next((lists[name] for name in figure.names if name in lists), None)
    bands = [b for b in known.bands if b.country == state and b.represents] if state not in (None, known.home) else []
    return bands if len(bands) == 1 else ()
