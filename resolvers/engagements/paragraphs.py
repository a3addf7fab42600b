"""What a paragraph says of an event before it names it: where it was, and the delegations that were there.

« Réunis à Niamey, au Palais des congrès, les experts ont examiné … . La délégation malienne avait à sa tête Mme X.
L'atelier était organisé par … »
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from lexicon.relations import either, relation_words
from resolvers.engagements.chairs_told import lies_ahead
from resolvers.ground.among import any_said
from resolvers.ground.days import Days, days_of
from resolvers.ground.event_kinds import LONG
from resolvers.ground.items import Sentence
from resolvers.ground.places import place_of
from resolvers.ground.scene import on_lines, sentence_before
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import others
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.span import Span


def with_paragraph(cast: Cast, event: Report, told: AbstractSet[Span]) -> Report:
    """Add to an event that is named as one known the place and delegations told before it on its line."""
    event = _with_days_before(cast, event, told)
    if not (event.latin and event.aside and event.kind in LONG and _is_bare(cast, event)):
        return event
    before = _before(cast, event, told)
    opening = before[0] if before and any_said(before[0].items[:_OPENS], relation_words("assembled")) else None
    if opening is None:
        return event
    place = event.place or place_of(cast.scene, opening, 0, len(opening.items))
    came = [p for s in before for p in parties_in(cast, s) if p.kind is Kind.DELEGATION]
    new = [p for p in others(event.host, came) if not _is_hosts(event, p)]
    return replace(event, place=place, guests=(*_less_known(new, event.guests), *event.guests))


def _with_days_before(cast: Cast, event: Report, told: AbstractSet[Span]) -> Report:
    """Return an event named as one known with the several days, and the place, of the sentence that named it first.

    « Quarante juges ont suivi un atelier, tenu du 9 au 11 mars à Tunis. L'atelier était organisé par … »
    """
    dated = event.dated is not None and event.sentence.contains(event.dated.span)
    before = sentence_before(cast.scene, event.sentence.start)
    if dated or before is None or before.span in told or event.kind not in LONG or not event.aside:
        return event
    noun = next((n for n, i in enumerate(before.items) if i.event and i.event.kind is event.kind), -1)
    days = days_of(cast.scene, before, noun, len(before.items), ranges=True) if noun >= 0 else Days()
    if days.start is None or days.end in (None, days.start) or lies_ahead(before):
        return event
    place = event.place or place_of(cast.scene, before, noun, len(before.items))
    return replace(event, start=days.start, end=days.end, dated=days.dated, place=place)


def _is_bare(cast: Cast, event: Report) -> bool:
    """Tell whether a sentence opens with the bare noun of an event and no day of its own: « L'atelier était »."""
    sentence = next(s for s in on_lines(cast.scene, (event.line,)) if s.span.start == event.sentence.start)
    noun = next((n for n, i in enumerate(sentence.items[:_OPENS]) if i.event), -1)
    verbs = either("auxiliaries_passive", "auxiliaries_past", "was")
    own = event.dated is not None and event.sentence.contains(event.dated.span)
    return noun >= 0 and not own and any_said(sentence.items[noun + 1 : noun + 2], verbs)


def _before(cast: Cast, event: Report, told: AbstractSet[Span]) -> list[Sentence]:
    """Return the sentences of an event's line before it; none where one of them tells another event."""
    line = [s for s in on_lines(cast.scene, (event.line,)) if s.span.start < event.sentence.start]
    return [] if any(s.span in told for s in line) else line


def _is_hosts(event: Report, party: Party) -> bool:
    """Tell a delegation of the host's own country, which is no guest of it."""
    return event.host is not None and event.host.country is not None and event.host.country == party.country


def _less_known(parties: Sequence[Party], known: Sequence[Party]) -> list[Party]:
    return [p for p in parties if not any(same_party(p, k) for k in known)]


_OPENS = 4
"""Items at the start of a paragraph among which it says that people met: « Réunis », "Meeting in"."""
