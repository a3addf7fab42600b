"""What waits for a person: the pairs of identities of a memory that nobody has judged."""

from resolvers.identity.tenures import tenures
from resolvers.identity.undecided import Doubt, undecided
from store.store import Store


def doubts(store: Store) -> tuple[Doubt, ...]:
    """Return the pairs that a person could decide, most useful first."""
    judged = {frozenset((j.subject, j.object)) for j in store.judgements() if j.object}
    return undecided(store.entities().values(), judged, tenures(store.holdings()))
