"""What a verb of engagements reports in its tense and voice: done, done to, told in a clause about an event."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame, VerbCue
from resolvers.ground.among import any_marked
from resolvers.ground.items import Item
from resolvers.verbs.added import before_doing, is_added
from resolvers.verbs.clefts import is_cleft
from resolvers.verbs.deed_nouns import of_deed
from resolvers.verbs.no_report import reports_nothing
from resolvers.verbs.participles import of_participle
from resolvers.verbs.tenses import Trigger


def of_verb(items: Sequence[Item], place: int, verb: VerbCue) -> Trigger | None:
    """Read a verb in its tense; None where it reports nothing that took place."""
    if reports_nothing(items, place, verb):
        return None
    finite = not verb.latin and verb.form in (Form.PAST, Form.PRESENT) and not verb.pronoun
    adjoined = _adjoined(items, place, verb)
    base = Trigger(
        place,
        verb.frame,
        verb.kind,
        verb.entry,
        passive=adjoined,
        pronoun=verb.pronoun,
        latin=verb.latin,
        needs=verb.needs,
        relative=adjoined or _in_relative(items, place, verb),
        elided=finite and (is_added(items, place) or before_doing(items, place, verb)),
        present=verb.form is Form.PRESENT,
    )
    if verb.form is Form.NOUN:
        return of_deed(items, place, verb, base)
    if verb.form is Form.PARTICIPLE:
        return of_participle(items, place, base)
    return base


def _in_relative(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether a verb opens a clause about what stands before it: «الذي عقد», «اجتماع عقدته», "réunion tenue"."""
    if any_marked(items[max(place - 2, 0) : place], "relative"):
        return not (verb.latin and is_cleft(items, place))
    return verb.pronoun and verb.frame is Frame.HOLD and any(i.event for i in items[max(place - 3, 0) : place])


def _adjoined(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether a verb only says of an event in words of time that it was held: «كرمه … في حفل أقيم بالمسرح»."""
    event = items[place - 1].event if place > 1 else None
    if verb.latin or verb.pronoun or event is None or event.kind is None or event.definite:
        return False
    held = verb.frame in (Frame.OCCUR, Frame.HOLD, Frame.ORGANISE) and verb.form is Form.PAST
    return held and items[place - 2].marks("during", "place_in")
