"""Whom a pronoun or bare noun means where no report told of them: who the sentence before is about."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.among import any_said
from resolvers.ground.asides import without_aside
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import sentence_before
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import kindred
from resolvers.parties.latin import means_visitors
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.fold import fold_word


def with_antecedent(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties) -> Parties:
    """Put the one whom the sentence before is about on the side of a report that its sentence only points at.

    Only where two meet, of whom one is named: «وصلت السفيرة … . واستقبلها المحافظ …», "The envoys were received by".
    """
    return _brought_together(cast, sentence, trigger) or _with_one(cast, sentence, trigger, told)


def _with_one(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties) -> Parties:
    """Put the one whom the sentence before is about on the side that is left out."""
    host, guests = told = _with_band(cast, sentence, told) if _feasts_band(sentence, trigger) else told
    named = (*((host,) if host else ()), *guests)
    faced = trigger.frame in _FACING or (trigger.frame is Frame.HOLD and trigger.kind is EngagementKind.MEETING)
    met = trigger.latin and _with_pronoun(sentence, trigger)
    faced = faced and (met or not (trigger.latin and trigger.needs == "companion"))  # « la diplomate a plaidé … »
    if not faced or trigger.relative or trigger.nominal or len(named) != 1:
        return told
    if host and not trigger.latin and _without_subject(sentence, trigger):
        subject = [p for p in _topic(cast, sentence)[:1] if p.governor in _SUBJECT and p.figure >= 0]
        one = subject[0] if subject and not kindred(subject[0], host) else None  # who arrives is received
        before = sentence_before(cast.scene, sentence.span.start)
        one = None if before and trigger.frame is Frame.RECEIVE and before.says(relation_words("came_to")) else one
        return (one, (host,)) if one else told
    found = trigger.latin and trigger.frame is Frame.VISIT and not sentence.span.contains(named[0].quote.span)
    if found or not (met or _points(sentence, trigger) or _left_out(trigger, told)):
        return told  # "He then visited …": the pronoun means the one already found
    topic = _topic(cast, sentence, _TITLED if met else _ONE)
    meant = [p for p in topic if not same_party(p, named[0]) and not kindred(p, named[0])]
    if not meant:
        return told
    if host or (trigger.frame is Frame.RECEIVE and trigger.passive):
        return named[0], tuple(meant)
    unnamed = trigger.latin and meant[0].governor in _WITH  # « Le préfet s'est entretenu avec X. Il a reçu … »
    return told if unnamed else (meant[0], guests)


def _brought_together(cast: Cast, sentence: Sentence, trigger: Trigger) -> Parties | None:
    """Return the two of the sentence before whom a pronoun behind a meeting means: «خلال لقاء جمعهما أمس»."""
    behind = sentence.items[max(trigger.place, trigger.event) + 1 :][:_BEHIND]
    if trigger.latin or not any_said(behind, relation_words("gathered_both")):
        return None
    before = sentence_before(cast.scene, sentence.span.start)
    people = [p for p in parties_in(cast, before) if p.figure >= 0] if before else []
    other = next((p for p in people[1:] if not same_party(p, people[0]) and not kindred(p, people[0])), None)
    return (people[0], (other,)) if other else None


def _feasts_band(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a meal was for a delegation told by its bare noun: "in honour of the visiting delegation"."""
    if not trigger.latin or trigger.kind is not EngagementKind.RECEPTION or trigger.frame not in _GIVEN:
        return False
    behind = range(trigger.place + 1, min(trigger.end, len(sentence.items)))
    mark = next((n for n in behind if sentence.items[n].marks("receives")), None)
    if mark is None:
        return False
    words = takewhile(lambda i: i.mention < 0 and i.sort is not Sort.SIGN, sentence.items[mark + 1 : mark + _HONOURED])
    return any_said(list(words), relation_words("delegation_words"))


_GIVEN = (Frame.HOLD, Frame.ORGANISE, Frame.OCCUR)
_HONOURED = 5
"""Items behind "in honour of" among which the bare noun stands."""
_NEAR = 6
"""Sentences before one that means a delegation, in which it is named."""


def _with_band(cast: Cast, sentence: Sentence, told: Parties) -> Parties:
    """Put the delegation named last before a sentence before its guests."""
    before = [s for s in cast.scene.sentences if s.span.end <= sentence.span.start][-_NEAR:]
    named = (p for s in reversed(before) for p in reversed(parties_in(cast, s)) if p.kind is Kind.DELEGATION)
    band = next(named, None)
    host, guests = told
    known = band is None or any(same_party(band, g) for g in guests)
    return told if band is None or known else (host, (band, *guests))


_FACING = (Frame.RECEIVE, Frame.MEET, Frame.VISIT)


def _points(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a pronoun, a bare noun or a subject left out stands beside a verb."""
    before = _clause(sentence.items, trigger.place)
    behind = sentence.items[trigger.place + 1 : trigger.place + 1 + _BEHIND]
    if trigger.latin:
        meant = any_said(before[:_FIRST], relation_words("pronouns")) or _opens_with_participle(sentence, trigger)
        meant = meant or any_said(before[-_BEFORE_VERB:], relation_words("object_pronouns"))
        meant = meant or means_visitors(behind[:_BEFORE_VERB])
        return meant or (_bare(before) and not any(i.mention >= 0 for i in before))
    return trigger.pronoun or _bare(behind)


def _opens_with_participle(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a participle that opens a sentence whose subject is a pronoun: « Accueillie par X, elle a rencontré Y »."""
    if not trigger.passive or trigger.place:
        return False
    items = sentence.items
    pronoun = next((n for n, i in enumerate(items) if i.form in relation_words("one_pronouns")), 0)
    return pronoun > 0 and items[pronoun - 1].form == ","


def _with_pronoun(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a pronoun means with whom someone met: « s'est entretenu au téléphone avec lui », "met with her"."""
    behind = sentence.items[trigger.place + 1 : trigger.place + 2 * _BEHIND + 1]
    withs = [n for n, i in enumerate(behind[:-1]) if i.marks("with")]
    return any(behind[n + 1].form in relation_words("pronouns_met") for n in withs)


def _left_out(trigger: Trigger, told: Parties) -> bool:
    """Tell whether an Arabic verb has no subject but those with whom it was done: «واجتمعت بالمحافظ»."""
    host, guests = told
    return not trigger.latin and host is None and not trigger.passive and guests[0].governor in _WITH


def _without_subject(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an Arabic verb that opens its sentence goes on with who did something before: «فقد استقبل …»."""
    if (
        trigger.frame not in (Frame.RECEIVE, Frame.MEET)
        or trigger.passive
        or trigger.pronoun
        or trigger.place > _GOES_ON
    ):
        return False
    opening = sentence.items[: trigger.place]
    on = trigger.elided or any_said(opening, relation_words("goes_on"))
    return on and trigger.needs != "companion" and not any(i.mention >= 0 or i.sort is Sort.SIGN for i in opening)


_WITH = ("with", "with_attached")
_SUBJECT = ("start", "verb", "that")
_GOES_ON = 2
"""Items before a verb that goes on with the subject of the sentence before."""


def _clause(items: Sequence[Item], place: int) -> Sequence[Item]:
    """Return the items before a verb, from the last sign on."""
    before = without_aside(items, place, place)
    sign = max((n for n, i in enumerate(before) if i.sort is Sort.SIGN and i.form != "'"), default=-1)
    return before[sign + 1 :]


def _bare(items: Sequence[Item]) -> bool:
    return any_said(items, either("person_nouns", "delegation_words"))


_ONE, _TITLED = (Kind.DELEGATION,), (Kind.DELEGATION, Kind.TITLE)
"""Kinds of a party without a name that a sentence may be about."""
_FIRST, _BEFORE_VERB, _BEHIND = 2, 3, 4
"""Items at the start of a clause, right before its verb, and behind it among which the pronoun or noun stands."""


def _topic(cast: Cast, sentence: Sentence, unnamed: Sequence[Kind] = _ONE) -> list[Party]:
    """Return the first person or delegation of the sentence before, and those joined to a person there."""
    before = sentence_before(cast.scene, sentence.span.start)
    parties = parties_in(cast, before) if before else []
    first = next((p for p in parties if p.figure >= 0 or p.kind in unnamed), None)
    if first is None:
        return []
    rest = parties[parties.index(first) + 1 :] if first.figure >= 0 else []
    joined = next((n for n, p in enumerate(rest) if p.governor != "and" or p.figure < 0), len(rest))
    return [first, *rest[:joined]]


def office_told(
    cast: Cast, sentence: Sentence, trigger: Trigger, taken: AbstractSet[str], noun: str = ""
) -> Party | None:
    """Return the office without a name that is subject of the sentence before: «أكد وزير العدل … خلال لقائه وفدا».

    Beside a verb that is so where the bare noun of it is the subject: «أشادت وزيرة الصحة … . واستقبلت الوزيرة …».
    """
    before = None if trigger.latin else sentence_before(cast.scene, sentence.span.start)
    first = next(iter(parties_in(cast, before)), None) if before else None
    office = first if first and first.kind is Kind.TITLE and first.place <= _OPENS else None
    if office and not trigger.nominal:
        word = fold_word(office.quote.text).split()[0]
        articles = relation_words("article")
        office = (
            office if any(f"{article}{word}" == noun for article in articles) or noun in grammar().his_style else None
        )
    return office if office and not office.keys & taken else None


_OPENS = 1
"""Items before an office that is the subject of an Arabic sentence: its verb."""
