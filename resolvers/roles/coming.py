"""Who came, where a report leaves its guests to what was told before: an arrival, a visit that goes on, a guest."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import PEOPLE, Item, Sentence
from resolvers.ground.scene import sentence_before
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.clitics import reads_as


def who_came(
    cast: Cast, sentence: Sentence, trigger: Trigger, host: Party | None, earlier: Sequence[Report]
) -> tuple[Party, ...]:
    """Return the guests of a report that names none itself."""
    welcomed = trigger.frame is Frame.RECEIVE and not trigger.latin
    welcomed = welcomed and (trigger.pronoun or (trigger.nominal and trigger.passive))  # «وكان باستقبال الضيف …»
    if host and (trigger.verb == _LEADING or _goes_on(sentence, trigger)):
        return _visitors(earlier, host)
    if host and welcomed:
        return _newcomer(cast, sentence, trigger, host)
    if trigger.verb == MOVING:
        return _on_their_way(sentence, earlier)
    if trigger.verb == _GUEST and earlier and earlier[-1].host:
        return (earlier[-1].host,)  # «وعصرا، حل ضيفا على المتحف …»
    return ()


def _goes_on(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a visit told before went on by what a house gave room to: «وتواصلت بورشة احتضنتها الهيئة»."""
    lodged = trigger.frame is Frame.LODGE and trigger.pronoun and not trigger.latin
    before = (i.event for i in sentence.items[: trigger.place] if i.event)
    return lodged and any(event.kind is EngagementKind.VISIT and event.definite for event in before)


_GUEST = "be_guest"
_LEADING = "lead_round"


def _visitors(earlier: Sequence[Report], host: Party) -> tuple[Party, ...]:
    """Return the guests told last, whom «الضيوف» means."""
    found = next((report.guests for report in reversed(earlier) if report.guests), ())
    return tuple(g for g in found if not same_party(g, host))


MOVING = "move_to"


def _newcomer(cast: Cast, sentence: Sentence, trigger: Trigger, host: Party) -> tuple[Party, ...]:
    """Return who is told to have arrived before a welcome by a pronoun: «وصل الأمين العام …، فاستقبله»."""
    before = sentence_before(cast.scene, sentence.span.start)
    told = [p for p in parties_in(cast, sentence) if p.place < trigger.place and p.kind in PEOPLE]
    if not told and before and any(_is_arrival(i) for i in before.items):
        told = [p for p in parties_in(cast, before) if p.kind in PEOPLE]
    several = trigger.pronoun and sentence.items[trigger.place].form.endswith(affixes("their"))
    return tuple(p for p in told[: _SEVERAL if several else 1] if not same_party(p, host))


_SEVERAL = 4
"""Those told to have arrived, of whom «استقبالهم» speaks, at most."""


def _is_arrival(item: Item) -> bool:
    """Tell whether a word says that someone arrived or left."""
    return reads_as(item.form, relation_words("arrived"))


def _on_their_way(sentence: Sentence, earlier: Sequence[Report]) -> tuple[Party, ...]:
    """Return the visitors of the visit told last, who go on to another house."""
    near = [r for r in earlier if r.kind is EngagementKind.VISIT and r.line in (sentence.line, sentence.line - 1)]
    return near[-1].guests if near else ()


def gone_there(sentence: Sentence, trigger: Trigger) -> int:
    """Return the item of «إلى» behind which the house stands to which those went who were received there, else -1.

    «وانتقل الجميع إلى المعمل، حيث استقبلهم …»; an arrival at an airport is no visit.
    """
    items = sentence.items
    fore = range(trigger.place)
    where = any_said(items[max(trigger.place - _CLAUSE, 0) : trigger.place], relation_words("where"))
    gone = next((n for n in fore if any(v.entry == MOVING for v in items[n].verbs)), -1)
    if trigger.latin or not (trigger.pronoun and where and gone >= 0):
        return -1
    return next((n for n in range(gone, trigger.place) if items[n].marks("to")), -1)


def gone_on(items: Sequence[Item], trigger: Trigger) -> int:
    """Return the verb of going on to a house right behind which it is told whom one met there, else -1.

    «ثم توجه إلى مقر الوزارة حيث التقى Y»
    """
    where = trigger.place - 1
    told = not trigger.latin and where > 0 and items[where].form in relation_words("where")
    near = range(where - 1, max(where - _GONE, -1), -1) if told else ()
    house = next((n for n in near if items[n].kind in (Kind.PLACE, Kind.ORGANIZATION)), -1)
    fore = range(max(house - _GONE, 0), house) if house >= 0 else ()
    towards = any(items[n].marks("to") for n in fore)
    return next((n for n in fore if towards and any(v.entry == MOVING for v in items[n].verbs)), -1)


_GONE = 4
"""Items before «حيث» among which the house stands, and before that the verb and «إلى»."""


def gone_to(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> int:
    """Return the verb of a visit that names no visitor known, in whose clause it is told who received there, else -1.

    «وتفقدت القضاة محطة …، حيث كان في استقبالها المدير»: a visit, of which only the welcome has its people.
    """
    items = sentence.items
    where = any_said(items[max(trigger.place - _CLAUSE, 0) : trigger.place], relation_words("where"))
    told = bool(earlier) and earlier[-1].sentence == sentence.span
    if trigger.latin or trigger.frame is not Frame.RECEIVE or not (trigger.pronoun and where) or told:
        return -1
    seen = (n for n in range(trigger.place) if any(v.entry == _SEEING for v in items[n].verbs))
    return next(seen, -1)


_SEEING = "visit"
"""The entry of the verbs of going to see something."""
_CLAUSE = 4
"""Items before a verb of receiving among which «حيث» stands."""


def welcomed_on_arrival(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a welcome is told with the arrival of those welcomed: «ورحب بهم عند وصولهم»."""
    near = sentence.items[trigger.place : trigger.place + _ARRIVAL]
    return any(reads_as(i.form, relation_words("arrival")) for i in near)


_ARRIVAL = 5
"""Items behind a verb of welcome among which the arrival stands."""
