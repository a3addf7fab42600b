"""Who acted whom a sentence names by no name: the holder of a bare office, a pronoun that opened, «الوفد» that met."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Sentence, Sort
from resolvers.ground.signature import bare_words
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.roles.earlier_parties import before_verb, told_before, visitors_meant
from resolvers.roles.gender import by_subject, same_again
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.fold import fold_word
from text.inflection import ARTICLE, ON


def by_unnamed(
    cast: Cast, sentence: Sentence, trigger: Trigger, guests: Sequence[Party], earlier: Sequence[Report]
) -> Party | None:
    """Return the host whom a sentence tells by his office alone, or by a pronoun that opened something."""
    return _office_visited(cast, sentence, trigger, guests) or _opened_by_pronoun(
        cast, sentence, trigger, guests, earlier
    )


def _opened_by_pronoun(
    cast: Cast, sentence: Sentence, trigger: Trigger, guests: Sequence[Party], earlier: Sequence[Report]
) -> Party | None:
    """Return who is meant by the pronoun that opened something: "She also inaugurated a reading room".

    In Arabic no pronoun stands beside the verb: «كما أشرف على جلسة عمل».
    """
    before = [*takewhile(lambda i: i.mention < 0, reversed(before_verb(sentence, trigger)))]
    behind = sentence.items[trigger.place + 1 : trigger.place + 2]
    unsaid = any(i.event or i.sort is Sort.PARTICLE or i.form == fold_word(ON) for i in behind)
    alone = any_said(before, relation_words("one_pronouns")) if trigger.latin else unsaid
    plain = not (trigger.passive or trigger.nominal or trigger.relative)
    held = (
        trigger.latin and trigger.frame is Frame.HOLD and trigger.kind not in FACE
    )  # "She then held a session with X"
    if not (held or trigger.frame is Frame.PRESIDE) or not plain or not alone or not earlier:
        return None
    last = earlier[-1]
    again = same_again(cast, before, earlier) or by_subject(cast, before, last)
    subject = last.guests if last.kind is EngagementKind.VISIT else ((last.host,) if last.host else ())
    told = again or next(iter(subject), None)
    return told if told and told.figure >= 0 and not any(same_party(told, g) for g in guests) else None


def held_by_visitors(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties) -> Parties:
    """Let who is named with them receive the delegation that «الوفد» means: «وعقد الوفد اجتماعا مع محافظ البنك X»."""
    behind = sentence.items[trigger.place + 1 : trigger.place + 2]
    held = trigger.frame is Frame.HOLD and trigger.kind in FACE and not (trigger.latin or trigger.nominal)
    if not held or not told[1] or not any_said(behind, relation_words("delegation_words")):
        return told
    came = visitors_meant(cast, sentence, told[1][0])
    return (told[1][0], (*came, *told[1][1:])) if came else told


def _office_visited(cast: Cast, sentence: Sentence, trigger: Trigger, guests: Sequence[Party]) -> Party | None:
    """Return who holds the office on whose bearer one called: « une visite de courtoisie au ministre »."""
    if trigger.frame is not Frame.VISIT or trigger.passive:
        return None
    at = max(trigger.place, trigger.event)
    behind = sentence.items[at + 1 : at + 1 + _OBJECT]
    near = [*takewhile(lambda i: i.mention < 0 and i.verb is None, behind)]
    words = [i.form for i in near if i.sort is Sort.WORD]
    office, after = behind[len(near) : len(near) + 1], behind[len(near) + 1 : len(near) + 2]
    if any(i.kind is Kind.TITLE for i in office) and not any(i.kind is Kind.PERSON for i in after):
        words.append(fold_word(cast.scene.tops[office[0].mention].text))
    to = affixes("to_attached")
    words = [word for word in words if trigger.latin or word.startswith(to)]  # «وزار الوزير متحف …»: who went
    nouns = [noun for word in words for noun in bare_words(_less_to(word))[:1]]
    if not nouns:
        return None
    people = [
        p for p in told_before(cast, sentence, trigger) if p.figure >= 0 and not any(same_party(p, g) for g in guests)
    ]
    people.sort(key=lambda p: p.country in (None, cast.home))  # rather one of the house
    offices = (
        (p, bare_words(cast.scene.tops[t].text)[:_OFFICE])
        for p in reversed(people)
        for t in cast.figures.all[p.figure].titles
    )
    held = ((p, {word.removeprefix(ARTICLE) for word in words}) for p, words in offices)
    return next((p for p, words in held if not words.isdisjoint(nouns)), None)


def _less_to(form: str) -> str:
    """Return a folded word less «ل» with the article: «للوزير»."""
    to = max((to for to in affixes("to_attached") if form.startswith(to)), key=len, default="")
    return form.removeprefix(to)


_OFFICE = 2
"""Words at the start of a title among which an office by which one is known again stands."""
_OBJECT = 3
"""Items behind a visit among which the office stands."""
