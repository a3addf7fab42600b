"""A delegation told by its body, then by its nation: "a delegation of the Ministry …", "the Icelandic delegation"."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.delegations.bands import Band
from resolvers.ground.among import any_marked
from resolvers.ground.geography import is_international
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene, sentence_before
from resolvers.officials.homeland import homeland
from schemas.mention import Kind
from text.fold import fold_word
from text.inflection import is_arabic, is_definite

_NEAR = 4
"""Items before a delegation among which "with" or "attended by" stands."""


def told_by_nation(scene: Scene, found: Sequence[Band], band: Band) -> Band | None:
    """Return the one delegation told before, a guest of which no state is known, that a definite nation's means."""
    alone = band.country is not None and band.represents is None and band.head is None and len(found) == 1
    if not alone or not _points_back(scene, band.mentions[0]):
        return None
    guest = found[0]
    body = guest.represents
    if guest.country is not None or body is None or body.kind is not Kind.ORGANIZATION or is_international(body.text):
        return None
    issuer = scene.extraction.about.issuer
    own = issuer is not None and fold_word(issuer.text) == fold_word(body.text)
    first = _sentence(scene, guest.mentions[0])
    apart = first is not None and first is not _sentence(scene, band.mentions[0])
    new = not _points_back(scene, guest.mentions[0])
    told = apart and new and not own and _is_guest(first, guest.mentions[0])
    return guest if told and band.country != homeland(scene) else None


def _sentence(scene: Scene, top: int) -> Sentence | None:
    return sentence_before(scene, scene.tops[top].span.start + 1)


def _points_back(scene: Scene, top: int) -> bool:
    """Tell whether a delegation is named as one told before: «الوفد …», "the … delegation"."""
    span = scene.tops[top].span
    word = fold_word(scene.tops[top].text).split()[0]
    if is_arabic(word):
        return is_definite(word)
    before = fold_word(scene.document.text[max(span.start - _WORD, 0) : span.start]).split()
    return not relation_words("definite").isdisjoint(before[-1:])


_WORD = 8
"""Code points before a delegation within which its article stands."""


def _is_guest(sentence: Sentence | None, top: int) -> bool:
    """Tell whether somebody received a delegation, met with it, or had it there."""
    items = sentence.items if sentence is not None else ()
    place = next((n for n, i in enumerate(items) if i.mention == top), 0)
    near = items[max(place - _NEAR, 0) : place]
    received = any(v.frame is Frame.RECEIVE for i in items[:place] for v in i.verbs)
    attended = any(v.frame is Frame.ATTEND for i in near for v in i.verbs) and any_marked(near, "by")
    return received or attended or any_marked(near, "with", "presence")
