"""Sentences that are headlines, whose present tense tells what took place."""

from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene

_HEADLINE = 3
"""Lines at the top of a document that may be headlines, whose present tense tells what took place."""
_STOPS = (".", "؛", ";")


def is_headline(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence is (in) the document's title or stands among its first lines without a full stop."""
    stopped = scene.document.text[sentence.span.end - 1 : sentence.span.end] in _STOPS
    title = scene.extraction.about.title
    if (title and title.span.overlaps(sentence.span) and not stopped) or _fills_first_line(scene, sentence):
        return True
    return sentence in scene.sentences[: _HEADLINE + 1] and not stopped


def _fills_first_line(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence is all of the first line, which with its full stop may be a headline too."""
    if sentence.span != scene.sentences[0].span or len(scene.sentences) == 1:
        return False
    text = scene.document.text
    return text[sentence.span.start].isascii() and text[sentence.span.end : sentence.span.end + 2] == "\n\n"
