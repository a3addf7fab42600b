"""Bodies named within a role that is not held in them: an envoy is sent to one, a minister deals with another."""

from lexicon.affiliations import standing_words
from resolvers.ground.geography import is_international, is_minister
from resolvers.officials.nationality import is_envoy
from schemas.mention import Mention
from text.fold import fold_word


def is_sent_to(title: Mention, body: Mention) -> bool:
    """Tell whether a role is an envoy's to the body in it: «المندوب الدائم لدى …» is not of that body."""
    before = fold_word(title.text[: body.span.start - title.span.start]).split()
    return is_envoy(title.text) and not standing_words("sent_to").isdisjoint(before[-_TO_THE:])


_TO_THE = 2
"""Words before a body that say to whom an envoy is sent: "to the"."""


def is_matter(title: Mention, body: Mention) -> bool:
    """Tell a body of several states in the field of a minister: « ministre des Affaires … et de la Ligue arabe »."""
    return is_minister(title.text) and is_international(body.text)
