"""What a verb of many senses must have beside it, to tell of an engagement: someone, a house, a word that says how."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import PEOPLE, Item
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind

BESIDE = frozenset(("site", "person", "recipient", "round", "visitor"))
"""The needs of verbs that this module tells of; those of an event's noun are read with it."""
_GUIDED = "guided_tour"
_ALONG = ("accompanied", "accompagne")
"""The participles of going along, by which nobody is guided: "accompanied during the visit to Oman by Prince X"."""
_HOUSES = (Kind.PLACE, Kind.ORGANIZATION)
_NEAR = 6
_WIDE = 16
"""Items behind a verb among which what it needs stands."""
_PRONOUN = 2
"""Items before a French verb among which its object stands as a pronoun."""


def stands_beside(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether what a verb of many senses needs stands beside it, in its clause."""
    wanted, place = trigger.needs, trigger.place
    behind = items[place + 1 : min(trigger.end or len(items), place + _WIDE)]
    if wanted == "visitor":
        someone = any(i.kind in (Kind.PERSON, Kind.TITLE, Kind.DELEGATION) for i in items[:place])
        return someone and not any(i.event for i in items[max(place - _NEAR, 0) : place])
    if wanted == "round":
        by = next((n for n, i in enumerate(behind) if i.marks("by")), len(behind))
        beside = items[place].form.startswith(_ALONG) and any(i.marks("during") for i in behind[:by])
        guided = trigger.passive and not beside and any(i.kind in _HOUSES for i in behind[:by])
        guided = guided and any(
            i.kind is Kind.PERSON for i in behind[by : by + _NEAR]
        )  # « guidés sur le site par M. X »
        return guided or any(i.marks("round") or (i.event and i.event.entry == _GUIDED) for i in behind)
    if wanted == "recipient":
        before = items[max(place - _PRONOUN, 0) : place]
        told = any_said(before, relation_words("object_pronouns"))
        return told or any(i.marks("to", "place_in") or i.kind in PEOPLE for i in behind)
    if trigger.passive and trigger.frame in (Frame.RECEIVE, Frame.MEET):
        rite = trigger.kind is EngagementKind.CEREMONY  # « installé lors d'une audience présidée par X »
        return any_marked(behind, "by", "presided") if rite else any_marked(behind, "by")
    if wanted == "person" and trigger.nominal and items[place].form in relation_words("after_doing"):
        small = relation_words("definite") | style_words() | {"."}  # "After meeting Ms. X", "… with the Governor"
        plain = (i for i in behind if i.form not in small and not i.marks("with"))
        first = next(plain, None)  # "After meeting the requirements"
        alone = items[place].form in relation_words("after_doing_alone")  # "while hosting", no "keen on hosting"
        aside = place == 0 or items[place - 1].form in relation_words("while_doing")
        if first is None or first.mention < 0 or (alone and not aside):
            return False
    shown = wanted == "site" and _shown_round(items[:place])
    return shown or any(i.kind in (PEOPLE if wanted == "person" else _HOUSES) for i in behind)


def _shown_round(before: Sequence[Item]) -> bool:
    """Tell a participle at the start of a sentence of who showed them round: « Guidée par X, elle a parcouru »."""
    guided = bool(before) and before[0].mention < 0 and before[0].form in relation_words("guided_latin")
    return guided and any(i.kind is Kind.PERSON for i in before)


def with_at_once(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for "with" and somebody right behind a verb, at most when it was between: "spoke today with X"."""
    here = range(trigger.place + 1, min(trigger.place + _AT_ONCE, len(items) - 1))
    when = either("spoke_when", "spoke_how")
    place = next((n for n in here if not (items[n].kind is Kind.DATE or items[n].form in when)), len(items))
    behind = items[place + 1 : place + 1 + _AT_ONCE]
    named = next((n for n, i in enumerate(behind) if i.mention >= 0), len(behind))
    someone = any(i.kind in (Kind.PERSON, Kind.TITLE) for i in behind[named : named + 1])
    matter = any(i.form in relation_words("spoke_about") for i in behind[:named])
    return -1 if place < len(items) and items[place].marks("with") and someone and not matter else None


_AT_ONCE = 9
"""Items behind the verb, and behind "with", among which the next word stands."""
