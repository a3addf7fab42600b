"""Verbs that go on with what the one told before did: «كما استقبل», «قبل أن يستقبل»."""

from collections.abc import Sequence

from lexicon.engagements import Form, VerbCue
from lexicon.relations import relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.items import Item


def before_doing(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether an Arabic present only says what was done next: «تباحث مع السفير، قبل أن يستقبل وفدا …»."""
    if verb.latin or verb.form is not Form.PRESENT or place < _TWO:
        return False
    opened = items[place - 1].form in relation_words("that_verb")
    opened = opened and items[place - 2].form in relation_words("before_doing")
    told = [i for i in items[: place - 2] if i.verb]
    undone = any_marked(items[: place - 2], "future", "negation", "cancelled")
    return opened and bool(told) and all(i.verb and i.verb.form is Form.PAST for i in told) and not undone


_TWO = 2


def is_added(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb is added to the one before: «كما استقبل», «واستقبل»."""
    before = items[place - 1].form if place else ""
    return items[place].joined or before in relation_words("additions")
