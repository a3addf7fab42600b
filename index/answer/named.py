"""Which names of a document stand for a word of a question: as they are written, as they sound, or a slip away."""

from collections.abc import Sequence
from typing import NamedTuple

from index.question.groups import Group
from index.question.recognition import is_like
from index.record.packing import words_in
from index.record.rows import Record
from schemas.mention import Kind

_SOUNDING = (f"{Kind.PERSON.value}:", f"{Kind.PLACE.value}:")
"""How the owners of names begin that are looked for by ear at once."""


class Called(NamedTuple):
    """A name of a document, ready to be compared: its folded words, its sounds, and whether it is heard at once."""

    name: str
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    is_heard: bool


def called_in(record: Record) -> list[Called]:
    """Return the names of a document."""
    return [
        Called(name, words_in(name), sounds, owner.startswith(_SOUNDING))
        for name, sounds, owner in zip(record.names, record.sounds, record.owners, strict=True)
    ]


def names_for(group: Group, names: Sequence[Called]) -> tuple[str, ...]:
    """Return the names of which a word is written like the group's, then those that sound like it.

    Only where there are none, and such names are looked for, those that are a slip away.
    """
    if group.exact or not (group.forms or group.sounds):
        return ()
    forms, heard = group.forms.isdisjoint, group.sounds.isdisjoint
    written = [each.name for each in names if not forms(each.words)]
    others = [e.name for e in names if not heard(e.sounds) and (e.is_heard or group.alike) and forms(e.words)]
    if group.alike and not (written or others):
        others = [each.name for each in names if is_like(group, each.words, each.sounds)]
    return (*written, *others)
