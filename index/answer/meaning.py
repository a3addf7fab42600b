"""Meaning beside words: documents near to a question in meaning join those that hold its words, fused by rank."""

from collections.abc import Mapping, Sequence

from index.answer.sharing import Share
from index.answer.standing import Standing
from index.protocol import Found, Scored

FLOOR = 0.55
"""The cosine from which a document answers by its meaning alone, if no place is named. Of questions that nothing
answers, the nearest passage reaches 0.54 (0.62 where a country is named); «unaccompanied migrant children» reaches 0.77
in Arabic."""
_LESS, _LEAST = 0.3, 0.4
"""How much less is enough for a document that holds all of what a question is about, in proportion, and the least."""
_OF_HALF = 0.33
"""The same for one that holds half of the question's words or notions, and where a place is named too."""
_CHANCE = -0.5
"""Deviations from the best that chance gives, below which half of a question and what is near to it are no answer."""
_TELLING = 0.1
"""The share of what a question is about that a document must hold in one place to answer by what is near it too."""
_CLEAR, _CLOSE, _CLOSE_OF_HALF = 0.75, 0.4, 0.25
"""Deviations above chance, and the cosine (of one that holds half of the question, too), with which a document answers
whatever it holds, if nothing is named: 35 questions without an answer reach 0.58, or 1.5 with a cosine of 0.33."""
_HELD, _ENOUGH = 6.0, 3.0
"""What all of that counts, in deviations of nearness above chance, and how many are enough with it. What does not stand
in one place counts half."""
_NEAR, _ENOUGH_NEAR = 0.3, 2.15
"""The cosine of one that is nearer than chance has any, and the deviations that are enough for it."""
_BESIDE, _SHARE_BESIDE = 0.1, 0.34
"""The cosine and the share of a question that are enough where others answer it: they stand behind those."""
DEPTH = 100
"""Documents of each kind that are fused; further pages follow the words alone."""
_LIKENESS = 0.3
"""What a cosine of 1 counts beside the best score by words. Fused by rank alone, a name's best document (which says it
most) lost to any that is vaguely about such people; by score, nearness decides where the words leave it open."""


def fused(
    by_words: Found,
    near: Sequence[Scored],
    shares: Mapping[str, Share],
    standing: Standing | None,
    page: slice,
) -> Found:
    """Return one page of both: ``by_words`` holds the first hits, ``near`` the nearest documents, best first.

    A document that holds too few of the words is let in from the floor on, which is the lower the more of the question
    it holds (``shares``, by id); others move up by their nearness.
    """
    likeness = {hit.document: hit.score for hit in near}
    best = max((hit.score for hit in by_words.page), default=0.0) or 1.0
    found = {hit.document: hit for hit in by_words.page}
    scores = {name: hit.score / best + _LIKENESS * likeness.get(name, 0.0) for name, hit in found.items()}
    added = 0
    for hit in joining(by_words, near):
        if _is_enough(hit.score, shares.get(hit.document, Share()), standing, beside=by_words.total > 0):
            added += 1
            found[hit.document] = hit
            scores[hit.document] = _LIKENESS * hit.score
    ranked = sorted(scores.items(), key=lambda row: (-round(row[1], 6), row[0]))
    hits = [Scored(found[document].kept, score) for document, score in ranked[page]]
    return Found(by_words.total + added, tuple(hits))


def joining(by_words: Found, near: Sequence[Scored]) -> tuple[Scored, ...]:
    """Return those of the nearest documents that words did not find; none where these found more than was looked at."""
    known = {hit.document for hit in by_words.page}
    return tuple(h for h in near if h.document not in known) if len(by_words.page) == by_words.total else ()


def half_near(found: Sequence[Scored]) -> tuple[Scored, ...]:
    """Return those that may join where no share of the question tells: the others need not be read."""
    return tuple(hit for hit in found if hit.score >= _OF_HALF)


def with_half(by_words: Found, near: Sequence[Scored], shares: Mapping[str, Share]) -> tuple[Scored, ...]:
    """Return the nearness of those that words found or that hold half of a question of names alone.

    To a name that is told nowhere any obituary is near.
    """
    known = {hit.document for hit in by_words.page} | {name for name, share in shares.items() if share.is_half}
    return tuple(hit for hit in near if hit.document in known)


def _is_enough(likeness: float, share: Share, standing: Standing | None, *, beside: bool) -> bool:
    """Tell whether a document that was not found by words answers by its meaning; ``beside`` others that were."""
    if beside and not share.is_short and likeness >= _BESIDE and share.weight >= _SHARE_BESIDE:
        return True
    above = standing.above(likeness) if standing else 0.0
    if share.is_half:
        is_answer = likeness >= _OF_HALF and above >= _CHANCE
    else:
        is_answer = likeness >= max(_LEAST, FLOOR - _LESS * share.weight) and not share.is_placed
    if is_answer or standing is None:
        return is_answer
    is_free = not (share.is_placed or share.is_called)
    if is_free and likeness >= (_CLOSE_OF_HALF if share.is_half else _CLOSE) and above >= _CLEAR:
        return True
    if share.together < _TELLING:
        return False
    held = (share.together + max(share.weight, share.together)) / 2
    is_near = is_free and likeness >= _NEAR and above >= 0
    return above + _HELD * held >= (_ENOUGH_NEAR if is_near else _ENOUGH)
