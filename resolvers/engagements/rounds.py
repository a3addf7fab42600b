"""Whether the plural noun of an event means several events, or one round of sittings: «انطلقت اجتماعات اللجنة …»."""

from lexicon.relations import words as relation_words
from resolvers.ground.items import Sentence, is_owned
from resolvers.parties.component import Cast
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.fold import fold_word


def means_several(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the noun of an event means several, of which each is told apart: «اللقاءات التي عقدها …»."""
    event = sentence.items[trigger.event] if trigger.event >= 0 else None
    if event is None or event.event is None or event.event.entry != _MEETINGS:
        return False
    word = fold_word(event.span.of(cast.scene.document.text)).split()[0]
    return word.endswith(tuple(relation_words("plural_endings"))) and not _of_one_body(sentence, trigger.event, word)


def _of_one_body(sentence: Sentence, event: int, word: str) -> bool:
    """Tell whether sittings are those of one body, right behind the noun or told before a pronoun on it."""
    behind = sentence.items[event + 1 : event + 2]
    named = any(
        i.kind is Kind.ORGANIZATION
        or (i.event and i.event.kind is EngagementKind.SESSION)
        or i.form in relation_words("committee_nouns")
        for i in behind
    )
    return named or (is_owned(word) and Kind.ORGANIZATION in sentence.kinds and Kind.PERSON not in sentence.kinds)


_MEETINGS = "meeting"
