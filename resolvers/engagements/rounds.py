"""Whether the plural noun of an event means several events, or one round of sittings: «انطلقت اجتماعات اللجنة …».

And what a sentence that but counts them says of each: « Le ministre a reçu lundi trois visiteurs à son cabinet. »
"""

from collections.abc import Set as AbstractSet

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.days import days_of
from resolvers.ground.event_kinds import TALKS
from resolvers.ground.items import PEOPLE, Sentence, is_owned
from resolvers.ground.scene import on_lines
from resolvers.parties.cast import Cast
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Span
from text.fold import fold_word


def means_several(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the noun of an event means several, of which each is told apart: «اللقاءات التي عقدها …»."""
    event = sentence.items[trigger.event] if trigger.event >= 0 else None
    if event is None or event.event is None or event.event.entry != _MEETINGS:
        return False
    word = fold_word(event.span.of(cast.scene.document.text)).split()[0]
    return word.endswith(affixes("plural_endings")) and not _of_one_body(sentence, trigger.event, word)


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


def in_round(cast: Cast, event: Report, told: AbstractSet[Span]) -> Report:
    """Let a meeting be one of the receptions that a sentence before it counts, on their day where it tells none."""
    if event.kind not in TALKS or event.host is None:
        return event
    opening = _round_before(cast, event, told)
    if opening is None:
        return event
    days = days_of(cast.scene, opening, -1, len(opening.items))
    if event.dated is not None or days.start is None or days.end not in (None, days.start):
        same = days.start in (None, event.start)
        return replace(event, kind=EngagementKind.RECEPTION) if same else event
    return replace(event, kind=EngagementKind.RECEPTION, start=days.start, end=days.end, dated=days.dated)


def _round_before(cast: Cast, event: Report, told: AbstractSet[Span]) -> Sentence | None:
    """Return the last sentence before an event that counts those whom its host received, and names none of them."""
    for sentence in reversed(on_lines(cast.scene, range(max(event.line - _DIGEST, 0), event.line + 1))):
        if sentence.span.start >= event.sentence.start or sentence.span in told:
            continue
        if (
            event.host is not None
            and _counts_received(cast, sentence)
            and any(p.keys & event.host.keys for p in parties_in(cast, sentence))
        ):
            return sentence
    return None


def _counts_received(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a sentence says of one alone that he received several: "received three visitors"."""
    received = any(v.frame is Frame.RECEIVE for i in sentence.items for v in i.verbs)
    audiences = any(i.event and i.event.kind is EngagementKind.RECEPTION for i in sentence.items)
    several = any(i.mention < 0 and i.form in relation_words("received_many") for i in sentence.items)
    return (received or audiences) and several and sum(p.kind in PEOPLE for p in parties_in(cast, sentence)) == 1


_DIGEST = 30
"""Lines of the longest digest of audiences."""
