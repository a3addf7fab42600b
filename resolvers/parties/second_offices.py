"""Offices side by side of one who is told by them alone: «استقبل نائب رئيس الوزراء وزير الخارجية، أمس، وفدا»."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import affixes
from resolvers.ground.among import any_marked
from resolvers.ground.items import Item
from resolvers.officials.free_objects import someone_free
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import AND, is_accusative, is_present_of_one

_VERB = 10
"""Items before two offices among which the verb stands whose subject they are, a name and its styles between."""
_NEAR = 3
"""Items before two offices among which what governs both stands."""
_GOVERNS = ("with", "between", "by", "to", "from", "presided")
_PLAIN = frozenset((Frame.HOLD, Frame.PRESIDE, Frame.SIGN, Frame.ORGANISE))
"""Frames of verbs whose object is nobody."""


def has_one_verb(items: Sequence[Item], place: int) -> bool:
    """Tell a second office with «و» before a verb that is of one: «رئيس الوزراء ووزير الخارجية يقيم مأدبة».

    Two people before their verb have it in the dual: «رئيس الوزراء ووزير الخارجية يقيمان».
    """
    verb = items[place + 1] if place + 1 < len(items) else None
    pair = place == _PAIR and items[1].form == AND and all(items[n].kind is Kind.TITLE for n in (0, _PAIR))
    return pair and verb is not None and verb.verb is not None and is_present_of_one(verb.form)


_PAIR = 2
"""Items before the second of two offices with which a sentence opens."""


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
    return verb.frame in _PLAIN or verb.needs == "companion" or someone_free(items[place + 1 :])


def is_appointed_to(items: Sequence[Item], place: int, title: Mention) -> bool:
    """Tell an office in the accusative behind a noun of naming somebody to it: «تعيينه مديرا عاما للفرع»."""
    if items[place].kind is not Kind.TITLE or not is_accusative(fold_word(title.text).split()[0]):
        return False
    forms = (item.form for item in items[max(place - _NEAR, 0) : place] if item.mention < 0)
    return any(form.startswith(affixes("appointing_deeds")) for form in forms)
