"""The chief of the body that a delegation represents, who speaks in a text that names no other head of it."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.delegations.bands import Band
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind
from text.fold import fold_word
from text.inflection import ARTICLE, FOR_THE

_STEM = 4
"""Letters that «مهندسي» and «المهندسين» have in common."""


def add_chiefs(scene: Scene, figures: Figures, bands: Sequence[Band]) -> None:
    """Let who leads a delegation's body lead it, where they speak after it is named and nobody else does."""
    issuer = scene.extraction.about.issuer
    for band in bands:
        body = band.represents
        if band.head is not None or body is None or body.kind is not Kind.ORGANIZATION:
            continue
        if issuer and fold_word(issuer.text) == fold_word(body.text):
            continue
        chiefs = [n for n, f in enumerate(figures.all) if any(_leads(scene.tops[t].text, body.text) for t in f.titles)]
        first = scene.tops[band.mentions[0]].span.start
        later = [s for s in scene.sentences if s.span.start > first]
        if len(chiefs) == 1 and any(_speaks(figures, s, chiefs[0]) for s in later):
            band.head, band.rule = chiefs[0], "chief of its body"


def _speaks(figures: Figures, sentence: Sentence, figure: int) -> bool:
    """Tell whether the first person of a sentence is one and says something, and nothing else is told of them."""
    people = [figures.of[i.mention] for i in sentence.named if i.kind is Kind.PERSON]
    that = next((n for n, i in enumerate(sentence.items) if i.marks("that")), len(sentence.items))
    said = that < len(sentence.items) or sentence.says(standing_words("said"))
    told = any(i.verb for i in sentence.items[:that]) or not sentence.marks.isdisjoint(("recall", "stead"))
    return bool(people) and people[0] == figure and said and not told


def _leads(title: str, body: str) -> bool:
    """Tell whether a role is that of a body's chief: «رئيس اتحاد …», «المدير العام للشركة …»."""
    role, name = fold_word(title).split(), [_bare(w) for w in fold_word(body).split()]
    if not role or role[0] not in standing_words("chiefs"):
        return False
    rest = [_bare(w) for w in role[1:]]
    before = rest[: -len(name)]
    if rest[-len(name) :] == name:
        return _ranks().issuperset(before)
    of_members = bool(rest) and len(name) > 1 and name[0] in standing_words("bodies_of_members")
    tails = rest[1:] == [] or rest[-1][:_STEM] == name[-1][:_STEM]
    return of_members and rest[0][:_STEM] == name[1][:_STEM] and tails


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    """Return the words of rank and the small ones that may stand between a chief and his body, without the article."""
    ranks = standing_words("plain_ranks") - standing_words("rank_tails")
    return frozenset(map(_bare, ranks | relation_words("small")))


def _bare(word: str) -> str:
    """Return a folded word without the article, and «ل» before it."""
    for start in (ARTICLE, *FOR_THE):
        if word.startswith(start) and len(word) > len(start) + 1:
            return word[len(start) :]
    return word
