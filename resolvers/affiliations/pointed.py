"""Which body a noun that points back means, and whether a role is but that of one sent to the body in it."""

from lexicon.affiliations import standing_words
from resolvers.affiliations.signs import ends_in
from resolvers.ground.geography import is_international, is_minister
from resolvers.ground.houses import generic_nouns
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from resolvers.officials.nationality import is_envoy
from schemas.mention import Kind, Mention
from text.fold import fold_word


def nearest(scene: Scene, mention: Mention, noun: str) -> Mention | None:
    """Return the last body before a mention whose name begins with a noun, else the first after it."""
    bodies, before = _bodies(scene, mention)
    named = [m for m in bodies if bare_words(m.text)[:1] == (noun,) or (noun.isascii() and ends_in(m.text, noun))]
    first = [m for m in named if m.span.end <= mention.span.start]
    after = [m for m in named if m.span.start >= mention.span.end]
    any_body = before[-1:] if noun in generic_nouns() else []
    return next(iter([*reversed(first), *after, *any_body]), None)


def just_before(scene: Scene, mention: Mention) -> Mention | None:
    """Return the last body before a mention on its line."""
    text, (_, before) = scene.document.text, _bodies(scene, mention)
    return next((m for m in reversed(before) if "\n" not in text[m.span.end : mention.span.start]), None)


def _bodies(scene: Scene, mention: Mention) -> tuple[list[Mention], list[Mention]]:
    """Return all bodies, and those named before a mention."""
    bodies = [m for m in scene.extraction.mentions if m.kind is Kind.ORGANIZATION]
    return bodies, [m for m in bodies if m.span.end <= mention.span.start]


def is_sent_to(title: Mention, body: Mention) -> bool:
    """Tell whether a role is an envoy's to the body in it: «المندوب الدائم لدى …» is not of that body."""
    before = fold_word(title.text[: body.span.start - title.span.start]).split()
    return is_envoy(title.text) and not standing_words("sent_to").isdisjoint(before[-_TO_THE:])


def is_matter(title: Mention, body: Mention) -> bool:
    """Tell a body of several states in the field of a minister: « ministre des Affaires … et de la Ligue arabe »."""
    return is_minister(title.text) and is_international(body.text)


_TO_THE = 2
"""Words before a body that say to whom an envoy is sent: "to the"."""
