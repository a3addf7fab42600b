"""A question as a vector: as it was typed, in the English of the lexicon, and by its notions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.question.groups import Group
from index.record.vectors import Encoder
from index.words import NearWords
from lexicon.notions import senses

if TYPE_CHECKING:
    from index.record.nearness import Vectors

_AS_TYPED = 2.0
"""What the words as typed count beside the two ways in which they are told otherwise."""


def asked_vector(typed: str, groups: Sequence[Group], words: NearWords | None, encodes: Encoder) -> "Vectors":
    """Return one vector of length 1: the question itself, and what the lexicon makes of it where it knows any of it."""
    import numpy as np  # noqa: PLC0415 - a tenth of a second to import, and needed only with the encoder

    notions = [key for group in groups for key in group.senses[:1]]
    told = words.of_notions(notions, encodes) if words else None
    if told is None:
        alone: Vectors = encodes.encode([typed])[0]
        return alone
    own, english = encodes.encode([typed, " ".join(map(_in_english, groups))])
    both = _AS_TYPED * own + english + told * (len(notions) / len(groups))  # an unknown word is no less asked for
    unit: Vectors = both / np.linalg.norm(both)
    return unit


def _in_english(group: Group) -> str:
    """Return the first wording of a notion in English; a word that is none stays as it is."""
    known = next((senses()[key] for key in group.senses if key in senses()), None)
    return next(iter((*known.en, *known.fr)), group.words) if known else group.words
