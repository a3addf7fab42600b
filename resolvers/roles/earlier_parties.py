"""Who was told of before a verb: all of them, the delegation that a bare noun means, the words right before."""

from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.subjects import attended_noun
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind


def told_before(cast: Cast, sentence: Sentence, trigger: Trigger) -> list[Party]:
    """Return all parties named before a trigger, in order; no company of its subject."""
    limit = sentence.span.start if attended_noun(sentence, trigger) else sentence.items[trigger.place].span.start
    sentences = [s for s in cast.scene.sentences if s.span.start < limit]
    return [p for s in sentences for p in parties_in(cast, s) if s.items[p.place].span.start < limit]


def visitors_meant(cast: Cast, sentence: Sentence, host: Party | None) -> tuple[Party, ...]:
    """Return the delegation that «الوفد» means: the last one named before."""
    bare = [n for n, i in enumerate(sentence.items) if i.mention < 0 and i.form in relation_words("delegation_words")]
    if not bare:
        return ()
    before = [s for s in cast.scene.sentences if s.span.end <= sentence.span.start]
    told = [p for s in before for p in parties_in(cast, s)]
    told += [p for p in parties_in(cast, sentence) if p.place < bare[-1]]
    named = [p for p in told if p.kind is Kind.DELEGATION and not (host and p.keys & host.keys)]
    return tuple(named[-1:])


def before_verb(sentence: Sentence, trigger: Trigger) -> list[Item]:
    """Return the items before a verb among which its pronoun or bare noun stands."""
    return list(sentence.items[max(trigger.place - NEAR_SUBJECT, 0) : trigger.place])


NEAR_SUBJECT = 5
"""Items before a verb among which its pronoun or bare noun stands."""
