"""Clauses and words about the event just told, which say where it was: «الاجتماع، الذي عقد في …», "Their talks, at"."""

from lexicon.engagements import Frame
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Sentence, Sort
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.inflection import is_arabic


def held_clause(sentence: Sentence, report: Report) -> int:
    """Return the verb of a clause about the event just told: «حضر الاجتماع، الذي عقد في قصر …، وزيرة البيئة»."""
    items = sentence.items
    for n in range(min(OPENS + 1, len(items) - _CLAUSE)):
        event = items[n].event
        told = event is not None and event.definite and event.kind in (report.kind, *FACE)
        clause = n + 1 + (items[n + 1].form in relation_words("separators"))
        if (told or items[n].marks("presence")) and items[clause].marks("relative"):
            held = any(verb.frame in (Frame.HOLD, Frame.OCCUR) for verb in items[clause + 1].verbs)
            return clause + 1 if held and not _of_another(sentence, n) else -1
    return -1


def sign_after(sentence: Sentence, place: int) -> int:
    """Return the next sign behind an item, else the end of its sentence."""
    behind = range(place + 1, len(sentence.items))
    return next((n for n in behind if sentence.items[n].sort is Sort.SIGN), len(sentence.items))


_CLAUSE = 3
"""Items of a clause about an event: a comma, the relative and its verb."""


def _of_another(sentence: Sentence, event: int) -> bool:
    """Tell an event only spoken of or recalled: «أشاد بالاجتماع الذي عقد في …», «وكان الاجتماع الذي عقد في … قد»."""
    form = sentence.items[event].form
    governed = form.startswith(affixes("with_attached")) and not form.isascii()
    return governed or any_marked(sentence.items[:event], "that", "recall", "remembering")


def that_was(sentence: Sentence) -> int:
    """Return «وذلك» before a word of place, where no other event is spoken of: «وتناول اللقاء …، وذلك بمقر …»."""
    items = sentence.items
    that = next((n for n, i in enumerate(items) if i.form in relation_words("and_that")), len(items) - 1)
    others_told = any(i.event and not (i.event.definite or i.event.pronoun) for i in items[:that])
    behind = items[that + 1 : that + 2]
    put = any_marked(behind, "place_in") or any_said(behind, relation_words("with_attached"))
    return that if put and not others_told else -1


def restated(sentence: Sentence, report: Report) -> int:
    """Return the noun that opens a sentence and means the event told: «جرت المراسم بمقر …», "Their talks, at …"."""
    kinds = (*(FACE if report.kind in FACE else (report.kind,)), EngagementKind.CEREMONY)
    for place, item in enumerate(sentence.items[:OPENS]):
        if not item.event or item.event.pronoun or item.event.kind not in kinds:
            continue
        before = sentence.items[:place]
        if item.event.definite:
            during = any_marked(before, "during")  # «جرى خلال اللقاء استعراض …»
            return place if any_said(before, relation_words("passive_ar")) and not during else -1
        put = next((i for i in sentence.items[place + 1 : place + OPENS] if i.form != ","), None)
        theirs = any_said(before, either("possessives", "definite"))
        return place if theirs and put is not None and put.marks("place_in") else -1
    return -1


def came_about(sentence: Sentence) -> int:
    """Return the noun of the event in which what was told came about: «جاء ذلك خلال لقاء …», "This came during a …"."""
    items = sentence.items
    opened = any_said(items[:1], relation_words("came_about")) and any_said(items[1:2], relation_words("this_matter"))
    this = any_said(items[:1], relation_words("this_matter")) and not is_arabic(items[0].form)
    opened = opened or (this and any_marked(items[1:_EVENT], "during"))
    return next((n for n in range(2, min(_EVENT, len(items))) if items[n].event), -1) if opened else -1


_EVENT = 6
"""Items of «جاء ذلك على هامش لقاء»."""
OPENS = 3
"""Items at the start of a sentence among which the noun of the event stands that was told before."""


def about(sentence: Sentence, trigger: Trigger, *, just_told: bool) -> bool:
    """Tell whether a clause is about an event by its noun with an article, near before the verb.

    An Arabic sentence right behind the event (``just_told``) may say it for a body: «وذكر المكتب أن اللقاء الذي عقد».
    """
    if not trigger.relative or trigger.event < 0 or trigger.event > trigger.place:
        return False
    event = sentence.items[trigger.event].event
    at = trigger.event - 1
    at -= at > 0 and sentence.items[at].form in _ELIDED  # « L'entretien, qui a eu lieu au siège … »
    before = sentence.items[at].form if at >= 0 else ""
    told = bool(event and (event.definite or before in relation_words("definite")))
    stated = just_told and _is_stated(sentence, trigger.event)
    return told and (trigger.latin or stated or not _of_another(sentence, trigger.event))


def _is_stated(sentence: Sentence, event: int) -> bool:
    """Tell an event that is the subject of what a body says; what a person says of one may be of another."""
    before = sentence.items[:event]
    return any_marked(before[-1:], "that") and not any(i.kind is Kind.PERSON for i in before)


_ELIDED = frozenset(("'", "’"))
