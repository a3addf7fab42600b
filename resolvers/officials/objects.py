"""An office that is a verb's object, no apposition to its subject: «استقبل وزير النقل سامي الكتبي سفير فرنسا»."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Form, Frame
from lexicon.relations import words as relation_words
from resolvers.ground.geography import country_of, is_international
from resolvers.ground.scene import Item, Scene, Sentence, Sort
from schemas.mention import Kind

_FRAMES = frozenset((Frame.RECEIVE, Frame.MEET))
_FORMS = frozenset((Form.PAST, Form.PRESENT))
_STYLES = 3
"""Items between the verb and the office of its subject: honorifics."""
_APART = ("presence", "escort", "purpose")
"""What comes before those who attend, or a clause of its own: none of them is the object."""
_OTHERS = frozenset((Kind.PERSON, Kind.DELEGATION, Kind.ORGANIZATION))


def is_object(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether the title at ``place`` of a sentence's mentions is what its verb is done to.

    Its subject has an office before the name, no sign stands between name and title, and nobody is named behind them
    who might be the object.
    """
    if place < _SUBJECT or [item.kind for item in row[place - _SUBJECT : place]] != [Kind.TITLE, Kind.PERSON]:
        return False
    items = sentence.items
    first, name, title = (items.index(item) for item in (*row[place - _SUBJECT : place], row[place]))
    between = items[name + 1 : title]
    if not all(i.form in relation_words("day_parts") for i in between) or any(
        item.sort is Sort.SIGN for item in items[first:name]
    ):
        return False
    behind = takewhile(lambda i: not (i.verb or i.marks(*_APART)), items[title + 1 :])
    if any(item.kind in _OTHERS for item in behind):
        return False
    return any(_receives(item) for item in items[max(first - _STYLES, 0) : first])


def is_met(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title between two names is of the second, whom a delegation met that the first led.

    «زار وفد … برئاسة X وزير الصحة Y»: no sign stands among them, and Y would be nobody's object.
    """
    kinds = [item.kind for item in row[max(place - _SUBJECT, 0) : place + 2]]
    if kinds != [Kind.DELEGATION, Kind.PERSON, Kind.TITLE, Kind.PERSON]:
        return False
    items = sentence.items
    first, last = (items.index(row[n]) for n in (place - _SUBJECT, place + 1))
    clear = not any(item.sort is Sort.SIGN for item in items[first:last])
    return clear and any(_comes(item) for item in items[max(first - _STYLES, 0) : first])


def _comes(item: Item) -> bool:
    """Tell whether an Arabic verb of meeting or visiting stands here, no pronoun on it."""
    frames = (Frame.MEET, Frame.VISIT)
    return any(v.frame in frames and v.form in _FORMS and not (v.pronoun or v.latin) for v in item.verbs)


def is_received(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether the title at ``place``, right behind that of a verb's subject, is another's: of a body abroad.

    «التقى محافظ عدن رئيس بعثة اللجنة الدولية …»: one who heads a body of several states is no governor.
    """
    subject, title = (scene.tops[item.mention].text for item in row[place - 1 : place + 1])
    abroad = is_international(title) or country_of(title) is not None
    if not abroad or is_international(subject) or country_of(subject) is not None:
        return False
    first = sentence.items.index(row[place - 1])
    return any(_receives(item) for item in sentence.items[max(first - _STYLES, 0) : first])


_SUBJECT = 2
"""Mentions of a subject: office and name."""


def _receives(item: Item) -> bool:
    """Tell whether an Arabic verb of receiving or meeting stands here, no pronoun on it."""
    return any(
        verb.frame in _FRAMES and verb.form in _FORMS and not (verb.pronoun or verb.latin) for verb in item.verbs
    )
