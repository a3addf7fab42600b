"""What somebody took on at a sitting, as its minutes tell it, with who did."""

from lexicon.outcomes import outcome_cues, words
from resolvers.engagements.outcomes import MARK, Told, all_outcomes, dates_in, is_recalled, tops_within
from resolvers.ground.scene import Scene
from resolvers.parties.cast import Cast
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import Engagement
from schemas.resolution import Resolution
from schemas.span import Quote, Span
from text.inflection import less_and
from text.tokens import words_of

_BEFORE = 240
"""Code points before a promise within which stands who made it, who is but "he" in it."""


def pledged_at(cast: Cast, session: Engagement) -> tuple[Resolution, ...]:
    """Return what minutes say that somebody took on at their session, and what it did not decide itself, in order."""
    scene = cast.scene
    text = words_of(scene.document.text)
    told = list(all_outcomes(scene, text, outcome_cues(sitting=True)))
    dates = dates_in(scene)
    decided = [outcome.quote.span for outcome in session.outcomes]
    return tuple(
        _with_doer(scene, each)
        for each in told
        if not any(each.outcome.quote.span.overlaps(span) for span in decided)
        and not is_recalled(scene.document.text, dates, session, each.before)
        and (not (each.sitting or each.announcer) or _is_one(scene, each.announcer or each.subject))
    )


def _with_doer(scene: Scene, told: Told) -> Resolution:
    """Return a promise with the words of its line before it that name who made it, where it says but "he" or nobody."""
    text, span = scene.document.text, told.outcome.quote.span
    said = {less_and(form) for form in words_of(told.subject.of(text)).forms}
    if not said - {""} <= words("pronouns"):
        return told.outcome
    begins = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
    near = tops_within(scene, Span(begins, span.start))
    before = [m.span.start for m in near if m.kind is Kind.PERSON]
    if not before:
        return told.outcome
    start = max(s.span.start for s in scene.sentences if s.span.start <= before[-1])
    mark = MARK.match(text, start)
    return replace(told.outcome, quote=Quote.at(text, Span(mark.end() if mark else start, span.end)))


def _is_one(scene: Scene, subject: Span) -> bool:
    """Tell whether one of those who sat takes something on, and no body decides it: "Ms Orlova agreed to …"."""
    said = frozenset(map(less_and, words_of(subject.of(scene.document.text)).forms))
    alone = not words("sides").isdisjoint(said) and said.isdisjoint(words("together"))
    return alone or any(m.kind in (Kind.PERSON, Kind.TITLE) for m in tops_within(scene, subject))
