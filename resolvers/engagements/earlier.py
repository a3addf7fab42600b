"""What was done before, but on the day told of: « Plus tôt dans la matinée, M. X s'était entretenu avec … »."""

from lexicon.relations import relation_words
from resolvers.engagements.counted_days import says
from resolvers.ground.among import any_said
from resolvers.ground.items import Sentence
from resolvers.parties.cast import Cast
from resolvers.verbs.tenses import Trigger


def earlier_that_day(sentence: Sentence, verb: int) -> bool:
    """Tell whether a part of the day stands at the start of a sentence, or behind « plus tôt », "earlier"."""
    for n, item in enumerate(sentence.items[: verb + _BEHIND]):
        if item.mention >= 0 or item.form not in relation_words("parts_of_day"):
            continue
        before = sentence.items[max(n - _NEAR, 0) : n]
        opens = n < _OPENING and not any(i.mention >= 0 or i.verb for i in sentence.items[:n])
        if (opens and n < verb) or any_said(before, relation_words("earlier_words")):
            return True
    return False


def before_others(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell what the visitors told before had done before the event told before: « La délégation avait auparavant … ».

    It is of their stay, as «وكان الوفد قد التقى قبل ذلك» is; what others had done before may be of any day.
    """
    items = sentence.items
    came = any_said(items[max(trigger.place - _VISITORS, 0) : trigger.place], relation_words("delegation_words"))
    return came and says(cast, sentence, "before_others")


_VISITORS = 8
"""Items before a verb among which who had come is its bare subject: « La délégation, elle, avait auparavant »."""
_BEHIND = 8
"""Items behind a verb among which it says when it was."""
_NEAR = 4
"""Items before the part of a day among which « plus tôt » stands."""
_OPENING = 6
"""Items at the start of a sentence that may be a phrase of time."""
