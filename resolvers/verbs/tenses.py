"""The report of an engagement that a verb or noun makes, in its tense and voice, before it is known who took part."""

from lexicon.engagements import Frame
from schemas.nouns import dataclass
from schemas.relation import EngagementKind


@dataclass(frozen=True, slots=True)
class Trigger:
    """A report of an engagement: the item of its verb (or noun), its frame, and the noun of the event beside it.

    ``passive``: the one who acts stands behind «by», or is left out («اختتمت الزيارة»). ``pronoun``: its object is a
    pronoun. ``nominal``: told by a noun («خلال استقباله»). ``relative``: told in a clause about the event («اللقاء الذي
    جمع»). ``end``: the first item that belongs to another report.
    """

    place: int
    frame: Frame
    kind: EngagementKind | None
    verb: str
    event: int = -1
    passive: bool = False
    pronoun: bool = False
    nominal: bool = False
    relative: bool = False
    present: bool = False
    latin: bool = False
    recalled: bool = False
    """Told as what was before («كان قد زار», "avait reçu"): it counts only where its day is a recent one."""
    elided: bool = False
    """Its subject is that of the report before: «واستقبل كذلك», «then»."""
    end: int = 0
    clause: int = -1
    """The item at which a clause begins that stands between the verb and its event, else -1."""
    needs: str = ""
    """What must stand beside the verb: an event, an agreement; a ``companion`` where its object is a matter («بحث»)."""
