"""A party of a sentence: one who may stand on a side of an event, with the word that governs it."""

from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.span import Quote


@dataclass(frozen=True, slots=True)
class Party:
    """One party: its quote, the place of its item in the sentence, the word that governs it, and who it is.

    ``governor`` is the id of a mark; ``verb`` or ``event`` after such a cue; ``and`` or ``comma`` after another party;
    ``with_attached`` or ``to_attached`` after such a letter; ``start`` before any; ``far`` where none reaches.
    ``keys`` say who it is within the document, ``soft`` by which bodies it may also be named.
    """

    quote: Quote
    place: int
    governor: str
    kind: Kind
    keys: frozenset[str]
    soft: frozenset[str] = frozenset()
    country: str | None = None
    figure: int = -1
    gap: int = 0
    """Unknown words between the last party and this one."""
    nations: tuple[str, ...] = ()
    """The countries of those told by nation alone («نظيره الإيطالي»): who of them is named, here or later, is one."""
