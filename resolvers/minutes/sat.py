"""The sitting of minutes that no noun or verb names: a board or committee, its day, and who was present."""

from collections.abc import Sequence

from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, wording_at
from resolvers.ground.items import Sentence
from resolvers.minutes.boards import board_at
from resolvers.minutes.present import is_committee
from resolvers.parties.cast import Cast
from resolvers.parties.reading import parties_in
from schemas.mention import DocumentType, Kind
from text.fold import fold_word

_TOP = 6
"""Lines at the top among which the body that sat stands, in the title or alone with the day."""
_HEADING = 14
"""Items of the longest such line."""


def sat_in_heading(cast: Cast, opening: Sequence[Sentence]) -> tuple[Sentence, int] | None:
    """Return where a heading names the body that sat, no word telling of the sitting: "Minutes of the Committee".

    A day must stand in the opening, and a list of those present, or the day beside the body. With both, the word for
    minutes is enough.
    """
    if cast.scene.extraction.about.type is not DocumentType.MINUTES:
        return None
    dated = [s for s in opening if Kind.DATE in s.kinds]
    listed = any(any_marked(s.items[:_LABEL], "organiser_list") or labels_chair(cast, s) for s in opening)
    title = cast.scene.extraction.about.title
    for sentence in opening:
        called = title is not None and title.span.overlaps(sentence.span)
        if sentence.line > _TOP or len(sentence.items) > _HEADING or not (called or sentence in dated):
            continue
        place = _body_at(cast, sentence)
        if place >= 0 and dated and listed:
            return sentence, place
    return _called(opening) if dated and listed else None


def labels_chair(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a line begins with the label of who was in the chair: "Chair: Mr. X"."""
    tops = cast.scene.tops
    label = [fold_word(tops[i.mention].text) if i.mention >= 0 else i.form for i in sentence.items[:_LABEL]]
    return label[:1] != [] and label[0] in relation_words("chair_labels") and ":" in label


_LABEL = 4
"""Items at a line's start among which its label stands."""


def _called(opening: Sequence[Sentence]) -> tuple[Sentence, int] | None:
    """Return where a line of the top calls the text minutes, whoever sat: "Country Team – Minutes", «محضر اجتماع»."""
    for sentence in opening:
        items = sentence.items
        if sentence.line <= _TOP and len(items) <= _HEADING:
            place = next((n for n in range(len(items)) if wording_at(items, n, relation_words("minutes_words"))), -1)
            if place >= 0:
                return sentence, place
    return None


def _is_board(cast: Cast, sentence: Sentence, place: int) -> bool:
    """Tell a mention that is a board by its bare name: « CONSEIL MUNICIPAL DU 10 DÉCEMBRE 2021 »."""
    item, text = sentence.items[place], cast.scene.document.text
    return item.kind is Kind.ORGANIZATION and fold_word(item.span.of(text)) in relation_words("boards")


def _body_at(cast: Cast, sentence: Sentence) -> int:
    """Return the item that is a board or committee, -1 without one."""
    text = cast.scene.document.text
    every = range(len(sentence.items))
    boards = (n for n in every if board_at(text, sentence.items, n) is not None or _is_board(cast, sentence, n))
    sits = (p.place for p in parties_in(cast, sentence) if p.kind is Kind.ORGANIZATION and is_committee(p))
    groups = either("committees", "working_groups")
    words = (n for n, i in enumerate(sentence.items) if i.mention < 0 and i.form in groups)
    return next(iter((*boards, *sits, *words)), -1)
