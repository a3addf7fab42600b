"""Envoys who are deans of the corps as well: «استقبل الوزير سفير فلسطين وعميد السلك الدبلوماسي السفير X»."""

from itertools import pairwise

from lexicon.affiliations import standing_words
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from resolvers.officials.nationality import is_envoy
from schemas.mention import Kind
from text.fold import fold_word


def link_deans(scene: Scene, links: dict[int, int]) -> None:
    """Let who is told as dean hold the envoy's office right before that, and none of those told before it."""
    for sentence in [s for s in scene.sentences if Kind.TITLE in s.kinds]:
        titles = [i for i in sentence.named if i.kind is Kind.TITLE]
        for one, dean in pairwise(titles):
            person = links.get(dean.mention)
            if person is None or not _is_dean(scene, dean) or not is_envoy(scene.tops[one.mention].text):
                continue
            if any(i.mention >= 0 for i in sentence.items if one.span.end <= i.span.start < dean.span.start):
                continue
            for other in titles[: titles.index(one)]:
                if links.get(other.mention) == person:
                    del links[other.mention]
            links[one.mention] = person


def _is_dean(scene: Scene, title: Item) -> bool:
    words = fold_word(scene.tops[title.mention].text).split()
    return words[0] in standing_words("deans") and not standing_words("corps").isdisjoint(words[1:])
