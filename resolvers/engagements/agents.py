"""Who else received the same guests: « a été reçu par le Premier ministre, X, et par la ministre du Plan, Y »."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.relations import words as relation_words
from resolvers.ground.items import Sentence
from resolvers.parties.component import Party
from resolvers.parties.latin import tells_severally
from resolvers.parties.report import Report, same_party
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind


def by_each(sentence: Sentence, trigger: Trigger, parties: Sequence[Party], reports: Sequence[Report]) -> list[Report]:
    """Return the receptions of a passive, one more for each that « par » or "by" names behind the first.

    Behind another verb it governs somebody else, and behind « puis » a deed of its own.
    """
    last = reports[-1] if reports else None
    if last is None or last.host is None or not (trigger.latin and trigger.passive and not trigger.nominal):
        return list(reports)
    if last.kind is not EngagementKind.RECEPTION or last.host.governor != "by" or not last.guests:
        return list(reports)
    rest = range(last.host.place + 1, len(sentence.items))
    end = next((n for n in rest if sentence.items[n].verb or sentence.items[n].form in relation_words("then")), None)
    behind = [p for p in parties if last.host.place < p.place < (end or len(sentence.items))]
    if tells_severally(sentence, trigger):
        named = list(takewhile(lambda p: p.governor in _LISTED and bool(p.soft), behind))
        while named and named[-1].governor == "comma":
            named.pop()  # « Reçu tour à tour par A et B, X a dit »
    else:
        told = sentence.items[max(trigger.place, 0) : last.host.place]
        at_once = any(i.form.startswith(_WELCOMED) for i in told)
        named = [p for p in behind if p.governor == "by" and not at_once]
    known = (last.host, *last.guests)
    hosts = [p for p in named if p.kind in _HOSTS and not any(same_party(p, k) for k in known)]
    return [*reports, *(replace(last, host=host) for host in hosts)]


_HOSTS = (Kind.PERSON, Kind.TITLE)
_LISTED = ("by", "comma", "and")
"""What joins those who received one after the other; of each an office or body is told."""
_WELCOMED = ("accueilli", "welcomed", "greeted")
"""Words of a welcome, which several give at one time."""
