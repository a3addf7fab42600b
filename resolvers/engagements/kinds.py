"""The kind of a report: what its verb or noun says, and what the words around it make of that."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.ground.scene import sentence_after
from resolvers.parties.cast import Cast
from resolvers.parties.sides import Roles
from resolvers.roles.coming import gone_there
from resolvers.roles.pointing import on_arrival
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.clitics import reads_as
from text.fold import fold_word
from text.inflection import is_arabic


def _is_assembly(roles: Roles) -> bool:
    """Tell whether the body that sat is the assembly of another, which is its session."""
    body = roles.host if roles.host and roles.host.kind is Kind.ORGANIZATION else None
    words = fold_word(body.quote.text).split() if body else []
    return " ".join(words[:2]) in relation_words("assemblies") or " ".join(words[:3]) in relation_words("assemblies")


def kind_of(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> EngagementKind:
    """Return the kind; a sitting of two people is a meeting."""
    kind = _kind_told(cast, sentence, trigger, roles)
    kind = EngagementKind.CALL if kind in FACE and _on_the_telephone(sentence, trigger) else kind
    return EngagementKind.MEETING if _sat_with(sentence, trigger, roles, kind) else kind


def _kind_told(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> EngagementKind:
    """Return the kind; talks at a distance are a call."""
    kind = trigger.kind or EngagementKind.MEETING
    event = sentence.items[trigger.event].event if trigger.event >= 0 else None
    house = roles.site is not None or (roles.host is not None and roles.host.kind is Kind.ORGANIZATION)
    if event and event.entry == _COURTESY and not house:
        kind = EngagementKind.MEETING if _as_meeting(cast, sentence, trigger) else EngagementKind.RECEPTION
    came = trigger.verb == _CALLING and bool(roles.guests) and all(g.figure < 0 for g in roles.guests)
    farewell = event is not None and event.entry == _FAREWELL
    kind = EngagementKind.RECEPTION if farewell or came else kind  # a delegation that called on someone was received
    behind = sentence.items[trigger.event : min(trigger.event + 2 * _OPENS, trigger.end)]
    behind = behind[: next((n for n, i in enumerate(behind) if i.form in relation_words("separators")), len(behind))]
    if trigger.verb == _GUEST and not any(i.kind is Kind.PERSON for i in behind):
        kind = EngagementKind.VISIT  # «حل ضيفا على المكتبة الوطنية»
    if trigger.frame is Frame.RECEIVE and _hosted_for_days(sentence, trigger):
        kind = EngagementKind.VISIT  # «استضافت اللجنة على مدى يومين وفد …»
    if trigger.frame is Frame.SIT and _is_assembly(roles):
        kind = EngagementKind.SESSION  # « L'assemblée générale de l'Union s'est tenue »
    if trigger.frame is Frame.RECEIVE and gone_there(sentence, trigger) >= 0:
        kind = EngagementKind.VISIT  # «وانتقل الجميع إلى المعمل، حيث استقبلهم مديره»
    if trigger.frame is Frame.MEET and trigger.passive and trigger.latin and _is_met_by(sentence, trigger):
        kind = EngagementKind.RECEPTION
    if trigger.verb == _HANDED and any_said(sentence.items[trigger.place :], relation_words("handed_papers")):
        kind = EngagementKind.RECEPTION  # a letter, at no ceremony
    if "remote" not in sentence.marks or kind not in FACE:
        return kind
    said = range(trigger.place + 1, min(trigger.end, len(sentence.items)))
    stop = next((i for i in said if sentence.items[i].marks("purpose") and i > trigger.event), trigger.end)
    opening = sentence.items[: min(trigger.place, _OPENS)]
    if sentence.items[0].marks("during") and not any(i.kind in PEOPLE for i in sentence.items[: trigger.place]):
        opening = sentence.items[: trigger.place]  # «خلال اجتماع عقد عبر تقنية الفيديو، بحث الوزير مع …»
    where = (*range(len(opening)), *range(trigger.place, min(stop, len(sentence.items))))
    remote = any(sentence.items[n].marks("remote") and not _of_thing(sentence.items, n) for n in where)
    return EngagementKind.CALL if remote and not _sat_alone(trigger, roles) else kind


def _is_met_by(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell who was welcomed where he came: at the airport, or by one named at once behind: "They were met by X"."""
    return on_arrival(sentence) or any_marked(sentence.items[trigger.place + 1 : trigger.place + 2], "by")


def _of_thing(items: Sequence[Item], place: int) -> bool:
    """Tell a mark of distance that describes something talked of: «المحاكمة عن بعد», « l'enseignement à distance ».

    The words before it are no event's («لقاء ثنائيا عن بعد»), and the nearest is a noun with its article or Latin.
    """
    near = items[place - 1] if place else None
    if items[place].form not in relation_words("remote_loosely") or near is None or not _is_plain(near):
        return False
    named = not is_arabic(near.form) or near.form.startswith(_NAMED)
    first = next((n for n in range(place - 1, -1, -1) if not _is_plain(items[n])), 0)
    return named and near.form not in relation_words("day_parts") and not items[first].event


def _is_plain(item: Item) -> bool:
    return item.sort is Sort.WORD and item.mention < 0 and not item.event and not item.verb


_NAMED = tuple(f"{joined}{article}" for article in affixes("article") for joined in ("", *affixes("and_attached")))


def _on_the_telephone(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a call opens the sentence, during which two talked: «وفي اتصال هاتفي ثان، تباحث X مع Y»."""
    before = sentence.items[: trigger.place]
    called = next((n for n, i in enumerate(before) if i.event and i.event.kind is EngagementKind.CALL), -1)
    during = called >= 0 and any_marked(before[:called], "during", "place_in")
    return trigger.frame is Frame.MEET and during and not any(i.kind in PEOPLE or i.verb for i in before)


def _sat_alone(trigger: Trigger, roles: Roles) -> bool:
    """Tell a body's own meeting, which stays one at a distance: "The committee's meeting was held via video link"."""
    held = trigger.frame in (Frame.HOLD, Frame.OCCUR, Frame.SIT)
    return held and not roles.guests and (roles.host is None or roles.host.kind is Kind.ORGANIZATION)


def _sat_with(sentence: Sentence, trigger: Trigger, roles: Roles, kind: EngagementKind) -> bool:
    """Tell a French sitting of two people, and of no body: « Le diplomate a eu une séance avec M. X »."""
    sat = kind is EngagementKind.SESSION and trigger.frame is Frame.HOLD and trigger.event >= 0
    if not sat or sentence.items[trigger.event].form not in relation_words("sittings_french"):
        return False
    people = all(p.kind in (Kind.PERSON, Kind.TITLE) for p in (*((roles.host,) if roles.host else ()), *roles.guests))
    return bool(roles.guests) and people and any(g.governor == "with" for g in roles.guests)


def _hosted_for_days(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an Arabic verb of hosting tells for how long visitors were hosted."""
    if trigger.latin or trigger.nominal or trigger.kind is not EngagementKind.RECEPTION:
        return False
    hosted = reads_as(sentence.items[trigger.place].form, relation_words("hosted_ar"))
    near = sentence.items[trigger.place : trigger.end]
    return hosted and any(reads_as(i.form, relation_words("durations")) for i in near)


def _as_meeting(cast: Cast, sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a courtesy call is spoken of as a meeting in the next sentence, or is told in Arabic."""
    if is_arabic(sentence.items[trigger.event].form):
        return True
    following = sentence_after(cast.scene, sentence)
    return following is not None and any(i.event and i.event.entry == _MEETINGS for i in following.items)


_OPENS = 3
"""Items at the start of a sentence among which it says how they talked: «Par visioconférence, …»."""
_GUEST, _HANDED = "be_guest", "was_handed"
_COURTESY, _FAREWELL, _CALLING = "courtesy", "farewell", "call_on"
"""The entries of calls that are paid to a person, and what they are."""
_MEETINGS = "meeting"
