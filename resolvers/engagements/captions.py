"""Captions of pictures, which tell in the present what was done: « Photo : le maire reçoit … », «صورة: … يستقبل …»."""

from bisect import bisect_left

from lexicon.relations import relation_words
from resolvers.ground.items import Sentence
from resolvers.parties.cast import Cast

_LABEL = 4
"""Items of the longest label of a caption with its colon."""
_HEADING = 7
"""Items of the longest line over a caption."""


def is_caption(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a sentence is said of a picture: by its own label, or by the line right over it."""
    label = sentence.items[:_LABEL]
    colon = next((n for n, i in enumerate(label) if i.form == ":"), 0)
    if any(i.form in relation_words("caption_words") for i in label[:colon]):
        return True
    place = bisect_left(cast.scene.sentences, sentence.span.start, key=lambda s: s.span.start)
    if place == 0:
        return False
    heading = cast.scene.sentences[place - 1]
    short = len(heading.items) <= _HEADING and heading.line < sentence.line and heading.kinds <= {None}
    return short and any(i.form in relation_words("caption_words") for i in heading.items)
