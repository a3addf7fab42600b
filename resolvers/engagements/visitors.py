"""Whose visit a document tells as a whole: who "wound up a three-day visit" is the guest of all whom they met on it."""

from collections.abc import Sequence
from itertools import islice

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.elsewhere import told_here
from resolvers.ground.event_kinds import TOGETHER
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import DocumentType, Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.clitics import reads_as
from text.inflection import AND, is_definite
from text.tokens import words_of

_LEAD = 8
"""Sentences at the top of a document of which one tells whose visit it was."""
_BOTH_WAYS = (f"{Frame.MEET.value}/", f"{Frame.HOLD.value}/")
"""How reports are told that say of two who met only which of them is the subject."""
_TYPES = (DocumentType.COMMUNIQUE, DocumentType.PRESS_RELEASE)


def visitor_of(cast: Cast) -> Party | None:
    """Return the person or delegation who came, stayed or left on a visit, told at the top of a document."""
    if cast.scene.extraction.about.type not in _TYPES:
        return None
    told = (_visitor_in(cast, s) for s in islice(told_here(cast.scene), _LEAD) if _tells_visit(s))
    return next((party for party in told if party), None)


def _tells_visit(sentence: Sentence) -> bool:
    """Tell whether a sentence says of a visit that it began, ended or goes on."""
    if not any(map(_is_visit, sentence.items)):
        return False
    return any(
        i.mention < 0 and any(reads_as(w, relation_words("visit_about")) for w in i.form.split())
        for i in sentence.items
    )


def _is_visit(item: Item) -> bool:
    """Tell the noun of a visit or stay."""
    if item.mention >= 0:
        return False
    visit = item.event is not None and item.event.kind is EngagementKind.VISIT
    return visit or any(reads_as(word, relation_words("stay_words")) for word in item.form.split())


def _visitor_in(cast: Cast, sentence: Sentence) -> Party | None:
    """Return who is the subject of such a sentence: from elsewhere, if that is told of anybody in it."""
    visit = max(n for n, item in enumerate(sentence.items) if _is_visit(item))
    named = (p for p in parties_in(cast, sentence) if p.place < visit)
    people = [p for p in named if (p.figure >= 0 or p.kind is Kind.DELEGATION) and p.governor != "with"]
    away = [p for p in people if p.country not in (None, cast.home)]
    if any(v.kind is EngagementKind.RECEPTION for i in sentence.items for v in i.verbs):
        return None
    found = next(iter(away or people), None)
    at_home = found is not None and found.figure >= 0 and found.country is not None and found.country == cast.home
    return None if at_home else found


def with_visitor(visitor: Party | None, found: Sequence[Report]) -> list[Report]:
    """Return reports with the visitor as the guest of those who are left without one, or were met by him."""
    return [_of_visitor(visitor, report) for report in found] if visitor else list(found)


def _of_visitor(visitor: Party, report: Report) -> Report:
    host = report.host
    if report.kind not in TOGETHER or report.headline or host is None:
        return report
    if same_party(host, visitor):
        met = next(iter(report.guests), None)
        turns = met is not None and report.rule.startswith(_BOTH_WAYS) and _is_of_house(met, visitor)
        return replace(report, host=met, guests=(visitor, *report.guests[1:])) if turns else report
    named = [g for g in report.guests if report.sentence.contains(g.quote.span) or same_party(g, visitor)]
    return report if named else replace(report, guests=(visitor,))


def _is_of_house(met: Party, visitor: Party) -> bool:
    """Tell whether one met is no envoy or delegation of the visitor's own land."""
    return met.kind is not Kind.DELEGATION and (met.country is None or met.country != visitor.country)


def guests_told_before(sentence: Sentence, report: Report, found: Sequence[Report]) -> Report:
    """Return a reception of which only the host is named with those told before: "later hosted her for lunch"."""
    bare = report.kind is EngagementKind.RECEPTION and report.host is not None and not report.guests
    if not bare or report.headline or not sentence.says(relation_words("stop_visitors")):
        return report
    last = next((r for r in reversed(found) if r.guests and not r.headline and r.kind in TOGETHER), None)
    if last is None or report.line - last.line > _NEAR or last.latin != report.latin:
        return report
    guests = tuple(g for g in last.guests if report.host and not same_party(g, report.host))
    return replace(report, guests=guests)


_NEAR = 4
"""Lines from what was told of guests to a reception that names none."""


def on_own_stay(cast: Cast, report: Report, found: Sequence[Report]) -> Report:
    """Return what a visitor did whom the sentence leaves to a pronoun: "At the end of her visit, she met X".

    It is the guest from elsewhere of the reception before, where its host was taken to be the one meant.
    """
    last = found[-1] if found else None
    if last is None or last.kind is not EngagementKind.RECEPTION or report.kind not in TOGETHER or report.headline:
        return report
    if not _tells_own_stay(cast, report):
        return report
    host, came = last.host, [g for g in last.guests if g.country not in (None, cast.home)]
    here = [p for p in report.parties if report.sentence.contains(p.quote.span)]
    carried = [p for p in report.parties if p not in here]
    mistaken = host is not None and host.country in (None, cast.home) and all(same_party(p, host) for p in carried)
    if not (mistaken and carried and came and len(here) == 1):
        return report
    return replace(report, host=here[0], guests=last.guests)


def _tells_own_stay(cast: Cast, report: Report) -> bool:
    """Tell whether the stay of somebody unnamed stands before the verb of a report, whose subject no noun tells."""
    text, trigger = cast.scene.document.text, report.trigger.span
    forms = words_of(text[report.sentence.start : trigger.start]).forms
    said = f" {' '.join(forms)} "
    if not any(f" {AND}{wording} " in said or f" {wording} " in said for wording in relation_words("own_stay")):
        return False
    if report.latin:
        return not relation_words("one_pronouns").isdisjoint(forms)
    behind = words_of(text[trigger.end : report.sentence.end]).forms
    return bool(behind) and not is_definite(behind[0])  # «التقت الوزيرة رئيس الجامعة»
