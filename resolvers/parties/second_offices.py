"""Offices side by side of one who is told by them alone: «استقبل نائب رئيس الوزراء وزير الخارجية، أمس، وفدا»."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.among import any_marked
from resolvers.ground.items import Item, Sort
from schemas.mention import Kind

_VERB = 10
"""Items before two offices among which the verb stands whose subject they are, a name and its styles between."""
_NEAR = 3
"""Items before two offices among which what governs both stands."""
_GOVERNS = ("with", "between", "by", "to", "from", "presided")
_PLAIN = frozenset((Frame.HOLD, Frame.PRESIDE, Frame.SIGN, Frame.ORGANISE))
"""Frames of verbs whose object is nobody."""
_MET = frozenset((Kind.PERSON, Kind.TITLE, Kind.DELEGATION, Kind.ORGANIZATION))


def is_second_office(items: Sequence[Item], place: int) -> bool:
    """Tell an office right behind another that is of the same holder.

    So it is where one word governs both, where their verb is done to nobody («ناقش … مع»), and where whom it is done
    to is named further on («استقبل نائب رئيس الوزراء وزير الخارجية في مكتبه وفدا»).
    """
    if place < 1 or items[place].kind is not Kind.TITLE or items[place - 1].kind is not Kind.TITLE:
        return False
    before = items[max(place - 1 - _VERB, 0) : place - 1]
    if any_marked(before[-_NEAR:], *_GOVERNS):
        return True
    verb = next((i.verb for i in reversed(before) if i.verb), None)
    if verb is None or verb.latin:
        return False
    return verb.frame in _PLAIN or verb.needs == "companion" or _someone_free(items[place + 1 :])


def _someone_free(behind: Sequence[Item]) -> bool:
    """Tell whether somebody is named whom neither «و» nor a preposition joins to what stands before him."""
    joined = relation_words("and_attached") | relation_words("and")
    free = True
    for item in behind:
        if item.verb or item.marks("presence", "escort", "relative", "that"):
            return False
        if item.kind in _MET:
            if free:
                return True
            free = True
        elif item.mention >= 0 or item.sort is Sort.SIGN or item.form in grammar().own_house:
            free = True
        elif item.named or item.sort is Sort.PARTICLE or item.form in joined:
            free = False
    return False
