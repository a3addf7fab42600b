"""What somebody who is quoted tells of themselves: « À Dakar, j'ai rencontré le président … », of no day told."""

from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_ONE = frozenset(("j", "je", "i"))
_NEAR = 4
"""Items before a verb among which "I" stands."""
_OPENING, _CLOSING = "«“", "»”"


def in_own_words(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb has who is quoted as its subject, by "I", and its sentence tells no day."""
    before = sentence.items[max(trigger.place - _NEAR, 0) : trigger.place]
    if not trigger.latin or not any(i.form in _ONE and i.mention < 0 for i in before):
        return False
    dated = any(i.kind is Kind.DATE for i in sentence.items)
    return not dated and _in_marks(scene.document.text, sentence.items[trigger.place].span.start)


def _in_marks(text: str, at: int) -> bool:
    """Tell whether a quotation that opened in the paragraph is still open at a place of the text."""
    paragraph = text[text.rfind("\n", 0, at) + 1 : at]
    opened = sum(map(paragraph.count, _OPENING)) - sum(map(paragraph.count, _CLOSING))
    return opened > 0 or paragraph.count('"') % 2 == 1
