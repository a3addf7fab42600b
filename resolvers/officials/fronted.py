"""Offices in a phrase before the subject: « Reçu par le ministre, X a dit », "After receiving the envoy, Ms. X"."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.fold import fold_word

_ARTICLES = frozenset(("le", "la", "l", "les", "the"))
_CONTRACTED = frozenset(("du", "au"))
_GOVERNING = frozenset(("avec", "par", "de", "a", "with", "by", "of", "to"))
_PARTICIPLE = "ing"
_APOSTROPHE = re.compile("['’]")


def is_before_subject(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell the office of another in the phrase before a subject: « Reçu par le ministre de la Justice, X a dit ».

    An office that the phrase governs has its article, and no comma closes the name before the verb, as in apposition.
    """
    items = sentence.items
    title, name = (items.index(item) for item in row[place : place + 2])
    if not _is_fronted(items, title) or _apart(items, title, name) != [","]:
        return False
    acts = any(i.verb or i.form in relation_words("auxiliaries_past") for i in items[name + 1 : name + 2])
    return acts and _is_governed(scene, items, title)


def before_office_of_subject(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell an office in the phrase before a subject who has his own: « Après avoir reçu le roi, le ministre X a ».

    ``place`` is that of the subject's office, the other's stands right before it.
    """
    kinds = [item.kind for item in row[place - 1 : place + 2]] if place else []
    if kinds != [Kind.TITLE, Kind.TITLE, Kind.PERSON]:
        return False
    items = sentence.items
    other, title, name = (items.index(item) for item in row[place - 1 : place + 2])
    if not _is_fronted(items, other) or [f for f in _apart(items, other, title) if f not in _BEFORE] != [","]:
        return False
    set_off = _apart(items, title, name)
    if set_off not in ([], [","]) or _both_rule(scene, row[place - 1], row[place]):
        return False
    return _is_governed(scene, items, other, by_verb=True) and _acts(items, name, comma=bool(set_off))


_BEFORE = _ARTICLES | {"'", "his", "her", "son", "sa", "its"} | relation_words("new_in_office")


def _both_rule(scene: Scene, one: Item, other: Item) -> bool:
    """Tell a head of state told twice: « À l'invitation du chef de l'État, le président X a »."""
    rank = fold_word(scene.tops[one.mention].text) in relation_words("heads_of_state")
    return rank and fold_word(scene.tops[other.mention].text) in relation_words("bare_presidents")


def _is_fronted(items: Sequence[Item], title: int) -> bool:
    """Tell whether words open the sentence before an office, and no comma stands there."""
    opening = items[0]
    fronted = opening.sort in (Sort.WORD, Sort.CUE) and opening.form not in relation_words("definite")
    return fronted and not any(i.form == "," for i in items[:title])


def _apart(items: Sequence[Item], one: int, other: int) -> list[str]:
    """Return what stands between two mentions, less styles."""
    return [i.form for i in items[one + 1 : other] if i.form not in style_words() and i.form != "."]


def _is_governed(scene: Scene, items: Sequence[Item], title: int, *, by_verb: bool = False) -> bool:
    """Tell whether a preposition stands before an office with its article, or a verb whose object it is."""
    words = _APOSTROPHE.sub(" ", scene.document.text[items[0].span.start : items[title].span.start])
    before = [items[0].form, *fold_word(words).split()]
    light = _ARTICLES | (style_words() - _GOVERNING - _CONTRACTED if by_verb else frozenset())
    rest = list(dropwhile(light.__contains__, reversed(before)))
    known = rest[0] if rest else ""
    if by_verb and (known.endswith(_PARTICIPLE) or any(i.verb for i in items[max(title - _NEAR, 0) : title])):
        return True
    return known in (_CONTRACTED if known == before[-1] else _GOVERNING)


_NEAR = 4
"""Items before an office among which the verb stands whose object it is."""


def _acts(items: Sequence[Item], name: int, *, comma: bool) -> bool:
    """Tell whether a subject's verb follows a name: behind a comma where one stands before the name too."""
    behind = list(items[name + 1 : name + 1 + _NEAR])
    if comma and not (behind and behind[0].form == ","):
        return False
    behind = list(dropwhile(lambda i: i.kind is Kind.DATE or i.form in _BEFORE_VERB, behind[comma:]))
    if not behind or behind[0].mention >= 0 or behind[0].sort not in (Sort.WORD, Sort.CUE):
        return False
    verb = bool(behind[0].verb) or behind[0].form in relation_words("auxiliaries_past")
    joins = behind[0].form in relation_words("and") or behind[0].marks("presence", "escort", "relative", "with", "head")
    return verb or not (comma or joins)


_BEFORE_VERB = relation_words("day_words") | {"on", "today", "hier", "lui", "leur", "se", "s", "l", "y", "'"}
"""Days and pronouns between a subject and its verb: « X, lui a remis ses lettres »."""
