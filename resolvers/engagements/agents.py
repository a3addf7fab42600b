"""Who else received the same guests: « a été reçu par le Premier ministre, X, et par la ministre du Plan, Y ».

So who else was met by one who came to them: "The envoy met with President X, Speaker Y and Prime Minister Z".
"""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.items import Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.latin import tells_severally
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.fold import fold_word


def by_each(
    cast: Cast, sentence: Sentence, trigger: Trigger, parties: Sequence[Party], reports: Sequence[Report]
) -> list[Report]:
    """Return the receptions of a passive, one more for each that « par » or "by" names behind the first.

    Behind another verb it governs somebody else, and behind « puis » a deed of its own.
    """
    last = reports[-1] if reports else None
    if last is not None and trigger.latin and trigger.frame in (Frame.MEET, Frame.VISIT) and not trigger.passive:
        return [*reports, *(replace(last, host=host) for host in _met_too(cast, trigger, parties, last))]
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


def _met_too(cast: Cast, trigger: Trigger, parties: Sequence[Party], last: Report) -> list[Party]:
    """Return the further heads of institutions in the list of those to whom one came; each of them received apart."""
    host, guest = last.host, last.guests[0] if len(last.guests) == 1 else None
    if host is None or guest is None or not (guest.place < trigger.place < host.place and _is_head(cast, host)):
        return []
    behind = (p for p in parties if p.place > host.place)
    return list(takewhile(lambda p: p.governor in _LISTED[1:] and _is_head(cast, p), behind))


def _is_head(cast: Cast, party: Party) -> bool:
    """Tell who heads an institution of his own: a president, a speaker, a minister."""
    titles = cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    words = (fold_word(cast.scene.tops[title].text).split() for title in titles)
    return any(not relation_words("heads_apart").isdisjoint(said[:_ROLE]) for said in words)


_ROLE = 5
"""Words of an office among which its noun stands: "Caretaker Minister of", "Foreign Affairs Minister"."""
_HOSTS = (Kind.PERSON, Kind.TITLE)
_LISTED = ("by", "comma", "and")
"""What joins those who received one after the other; of each an office or body is told."""
_WELCOMED = ("accueilli", "welcomed", "greeted")
"""Words of a welcome, which several give at one time."""
