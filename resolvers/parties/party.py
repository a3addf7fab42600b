"""A party of a sentence: one who may stand on a side of an event, with the word that governs it."""

from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.span import Quote

OWNER = "owner"
"""The governor of whose diary it is, whom a sentence does not name."""


@dataclass(frozen=True, slots=True)
class Party:
    """One party: its quote, the place of its item in the sentence, the word that governs it, and who it is.

    ``governor`` is the id of a mark; ``verb`` or ``event`` after such a cue; ``and`` or ``comma`` after another party;
    ``with_attached`` or ``to_attached`` after such a letter; ``start`` before any; ``far`` where none reaches;
    ``owner`` where the sentence does not name it.
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


def same_party(one: Party, other: Party) -> bool:
    """Tell whether two parties are one, or stand for each other (an official for the body of the office)."""
    if one.country and other.country and one.country != other.country:
        return False
    if one.nations or other.nations:
        return not {one.country, *one.nations, None}.isdisjoint({other.country, *other.nations} - {None})
    return bool((one.keys & (other.keys | other.soft)) or (one.soft & other.keys))
