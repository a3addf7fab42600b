"""States that are all who is told of an event: «عقدت سلطنة عمان وفلسطين جلسة …», «شاركت دولة قطر في اجتماع …».

Where the text names who sat for them, these are the parties and the states are none.
"""

from collections.abc import Sequence
from itertools import pairwise

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.parties.states import acting_state, is_state_at
from resolvers.roles.whereabouts import Parties
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace

_TWO = 2
_OF_BOTH = ("hold/", "sign/")
_OF_ONE = "attend/"
"""How the rules of reports begin whose subjects may be states: of both sides, of who takes part."""


def states_in(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return the states that act in a sentence, in order."""
    found = [p for p in parties_in(cast, sentence) if p.kind is Kind.PLACE]
    return [p for p in found if acting_state(cast.scene, sentence, p.place)]


def met_as_states(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether two states are the subject of a sentence."""
    return len(states_in(cast, sentence)) == _TWO


def with_states(cast: Cast, report: Report) -> Report:
    """Give a report that names nobody the states that acted."""
    both = report.rule.startswith(_OF_BOTH) and report.host is None
    if report.guests or not (both or report.rule.startswith(_OF_ONE)):
        return report
    sentence = next((s for s in cast.scene.sentences if s.span == report.sentence), None)
    states = states_in(cast, sentence) if sentence else []
    if both:
        if len(states) != _TWO:
            return report
        own = cast.home is not None and country_of(states[1].quote.text) == cast.home
        host, guest = reversed(states) if own else states  # "Barbados and Jamaica held talks" in Kingston
        return replace(report, host=host, guests=(guest,))
    sent = _sent(cast, report) if states else None
    return replace(report, guests=(sent,) if sent else tuple(states))


def state_across(cast: Cast, sentence: Sentence, trigger: Trigger, told: Parties) -> tuple[Party, ...]:
    """Return the state with which a body or a minister signed, where no guest is named: «وقع … اتفاقية قرض مع مالي»."""
    host, guests = told
    if guests or host is None or trigger.event < 0 or trigger.frame is not Frame.SIGN:
        return guests
    near = range(trigger.event + 1, min(trigger.event + 1 + _MATTER, len(sentence.items) - 1))
    place = next((n for n in near if sentence.items[n].marks("with")), -1)
    if place < 0 or _is_aim(sentence.items[trigger.event + 1 : place]):
        return guests
    text = is_state_at(cast.scene, sentence, place + 1)
    country = country_of(text.text) if text else None
    if text is None or country in (None, host.country, cast.home):
        return guests
    return (Party(text, place + 1, "with", Kind.ORGANIZATION, frozenset({cast.body(text.text)}), country=country),)


_MATTER = 5
"""Items behind what is signed among which it is told with whom."""


def _is_aim(between: Sequence[Item]) -> bool:
    """Tell whether what is signed is for something that another has: «اتفاقية لتأمين الحدود مع مالي»."""
    letters = affixes("to_attached")
    return any(i.mention >= 0 or i.marks("about", "purpose") or i.form.startswith(letters) for i in between)


def _sent(cast: Cast, report: Report) -> Party | None:
    """Return who headed the delegation of the state, told there or in the next sentence: «وترأس وفد المملكة X»."""
    near = [s for s in cast.scene.sentences if s.span.start >= report.sentence.start][:_TWO]
    for sentence in near:
        for place, (one, other) in enumerate(pairwise(sentence.items)):
            if _heads(one, other):
                behind = (p for p in parties_in(cast, sentence) if p.place > place)
                return next((p for p in behind if p.kind in (Kind.DELEGATION, Kind.PERSON)), None)
    return None


def _heads(one: Item, other: Item) -> bool:
    """Tell whether two words say who headed a delegation: «وترأس وفد», «بوفد ترأسه»."""
    verb = any(v.frame is Frame.PRESIDE and not v.latin for v in one.verbs)
    led = one.form in relation_words("headed_bands") and other.marks("presided", "head")
    return led or (verb and (other.kind is Kind.DELEGATION or other.form in relation_words("heads_band")))
