"""The events that a sentence tells by a noun alone, without a verb of engagements."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.engagements.told_before import went_before_or_behind
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.roles.convening import parts_of
from resolvers.verbs.asking import asked, hastened, is_question, refused, thought_of
from resolvers.verbs.objectives import ends_in_signing, is_ahead
from resolvers.verbs.spoken_of import noun_spoken_of
from resolvers.verbs.tenses import Trigger
from resolvers.verbs.undone import taken_back
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.inflection import is_arabic


def nouns_in(sentence: Sentence) -> list[Trigger]:
    """Return the events that a sentence tells by a noun alone: «خلال لقاء مع», «Signature d'une convention entre»."""
    items = () if is_question(sentence) else sentence.items
    found: list[Trigger] = []
    for place, item in enumerate(items):
        event = item.event
        if event is None or event.agreement or event.kind is None or _points_back(items, place):
            continue
        if is_ahead(items, place):
            continue
        spoken = any_marked(items[max(place - 1, 0) : place], "speakers")
        if (spoken and not _of_body(items, place)) or asked(items, max(place - 1, 0)):
            continue
        if not is_arabic(item.form) and ends_in_signing(items, place):
            continue
        if thought_of(items, place) or refused(items, place) or hastened(items, place) or noun_spoken_of(items, place):
            continue
        frame = Frame.SIGN if event.kind is EngagementKind.SIGNING else Frame.OCCUR
        frame = Frame.VISIT if event.kind is EngagementKind.VISIT else frame
        frame = Frame.MEET if event.pronoun and event.kind is EngagementKind.MEETING else frame
        end = next((n for n in range(place, len(items)) if items[n].marks("sequel")), len(items))
        trigger = Trigger(place, frame, event.kind, event.entry, place, nominal=True, pronoun=event.pronoun, end=end)
        trigger = _by_organiser(items, trigger)
        if not (taken_back(items, trigger) or _of_sittings(items, trigger)):
            found.append(trigger)
    return [t for n, t in enumerate(found) if not _is_matter(items, t, found[n + 1 :])]


def _of_sittings(items: Sequence[Item], noun: Trigger) -> bool:
    """Tell whether it is but said who led the sittings of an event told elsewhere: "Sessions were led by Mr. X"."""
    led = parts_of(items, noun.place) and any_marked(items[noun.place :], "presided", "speakers")
    return led and not any(i.kind is Kind.DATE for i in items)


def _is_matter(items: Sequence[Item], noun: Trigger, later: Sequence[Trigger]) -> bool:
    """Tell whether an event is only what a talk told behind it was about: "Training was the focus of talks between"."""
    if noun.kind in _TALKS or noun.latin:
        return False
    talk = next((t for t in later if t.kind in _TALKS and not t.pronoun), None)
    here = range(talk.place + 1, min(talk.place + 1 + _SIDES, len(items))) if talk else ()
    met = any(items[n].marks("between", "with") for n in here)
    return met and talk is not None and not any(i.mention >= 0 for i in items[noun.place : talk.place])


_TALKS = (EngagementKind.MEETING, EngagementKind.CALL)
_SIDES = 5
"""Items behind the noun of a talk among which "between", "with" stands."""


def _by_organiser(items: Sequence[Item], noun: Trigger) -> Trigger:
    """Return what tells of an event behind its noun with who held it: "A workshop … was organised by the Ministry".

    The participle with its preposition is one mark of the host, which says nothing of when; the auxiliary does.
    """
    behind = range(noun.place + 1, len(items))
    visit = noun.kind is EngagementKind.VISIT  # "The visit was hosted by": of one told before
    clause = [*takewhile(lambda n: not _begins_other(items[n], visit=visit), behind)]
    told = next((n for n in clause if items[n].marks(*_TOLD_OF) and _was(items, n)), noun.place)
    denied = any_said(items[max(noun.place - 1, 0) : told], relation_words("denying"))
    if told == noun.place or denied:
        return noun
    verb = next(verb for mark, verb in _TOLD_OF.items() if items[told].marks(mark))
    return replace(noun, verb=verb, frame=Frame.OCCUR, nominal=False, passive=True, latin=True)


def _begins_other(item: Item, *, visit: bool) -> bool:
    """Tell a verb or the word of a clause; "was hosted by", a verb of guests too, is the mark of a host here."""
    return item.form in relation_words("clause_begins") or (
        item.verb is not None and (visit or not item.marks("organised"))
    )


def _was(items: Sequence[Item], place: int) -> bool:
    """Tell whether the auxiliary of a past passive stands right before, or begins the mark: "was", « a été »."""
    if items[place].form in relation_words("was"):
        return True
    adverb = place > 1 and items[place - 1].sort is Sort.WORD and items[place - 1].form.endswith(_ADVERBS)
    place -= adverb  # "was officially opened by"
    before = [item.form for item in items[max(place - 2, 0) : place]]
    return before[-1:] != [] and (before[-1] in relation_words("was") or " ".join(before) in relation_words("has_been"))


_ADVERBS = ("ly", "ment")
_TOLD_OF = {"presence": "attend", "presided": "preside", "organised": "organise"}
"""The marks that a passive about an event ends in, and the verb that it is: who was there, in the chair, held it."""


def _of_body(items: Sequence[Item], place: int) -> bool:
    """Tell whether an event is told with the body whose it is: «تحدث في المؤتمر السنوي لنقابة المعلمين …»."""
    here = range(place + 1, min(place + _BESIDE, len(items)))
    named = next((n for n in here if items[n].mention >= 0 or items[n].sort is Sort.SIGN), 0)
    body = named and items[named].kind is Kind.ORGANIZATION
    return bool(body) and items[named - 1].form.startswith(affixes("to_attached"))


_BESIDE = 6
"""Items after a verb within which its event stands where the verb may go without."""


def _points_back(items: Sequence[Item], place: int) -> bool:
    """Tell whether a noun of an event means one that was told before: «هذا اللقاء», «اللقاء ذاته», «la réunion»."""
    day = any(i.kind is Kind.DATE for i in items[place + 2 : place + 3])  # « la rencontre ce mardi »
    if went_before_or_behind(items, place):
        return False
    around = [*items[max(place - 1, 0) : place], *(() if day else items[place + 1 : place + 2])]
    return any_marked(around, "back")
