"""Bodies that point back: for which one of them people speak, and who received in the house of one visited."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.ground.items import Item, Sentence, Sort, is_owned
from resolvers.ground.offices import back_noun
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import AND
from text.signs import APOSTROPHES


def for_bodies_told(scene: Scene) -> Iterator[tuple[int, Mention]]:
    """Yield (top-level person, body) for those who speak for a body told before: «ومن جانب البعثة: …، و…»."""
    for sentence in scene.sentences:
        for place, item in enumerate(sentence.items if sentence.says(_first_words()) else ()):
            speaks = item.mention < 0 and _speaks_for(scene, item)
            begins = speaks and (not item.form.isascii() or _opens_clause(sentence.items[:place]))
            noun = _noun_behind(scene, sentence.items, place) if begins else None
            bodies = _by_noun(scene) if noun else {}
            body = _meant(scene, noun, bodies.get(noun, ()), item.span.start) if noun and bodies else None
            if body:
                yield from ((top, body) for top in _people(scene, sentence.items[place + 1 :]))


def _meant(scene: Scene, noun: str, named: Sequence[Mention], start: int) -> Mention | None:
    """Return which of the bodies of one noun a bare naming means: the one that writes, else the last told before."""
    issuer = scene.extraction.about.issuer
    bodies = scene.extraction.mentions if issuer and not named and noun in generic_nouns() else named
    own = next((m for m in bodies if issuer and fold_word(m.text) == fold_word(issuer.text)), None)
    last = bisect_right(named, start, key=lambda m: m.span.end)
    return own or (named[last - 1] if last else None)


@lru_cache(maxsize=1)
def generic_nouns() -> frozenset[str]:
    """Return the bare nouns of a body of whatever name: «المؤسسة», "l'établissement"."""
    return frozenset(word for noun in standing_words("generic_bodies") for word in bare_words(noun))


def _speaks_for(scene: Scene, item: Item) -> bool:
    """Tell whether an item is «من جانب», "for" or the like."""
    if item.form not in _first_words():
        return False
    told = fold_word(item.span.of(scene.document.text))
    return not standing_words("speaking_for").isdisjoint((told, told.removeprefix(AND)))


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """Return the folded words with which «من جانب» and its like begin, «و» joined to them or not."""
    first = {wording.split()[0] for wording in standing_words("speaking_for")}
    return frozenset(first | {AND + word for word in first})


def _opens_clause(before: Sequence[Item]) -> bool:
    """Tell whether nothing, a sign or "and" stands before: "thanked him for the Centre" is no side."""
    return not before or before[-1].sort is Sort.SIGN or before[-1].form in relation_words("and")


def _noun_behind(scene: Scene, items: Sequence[Item], place: int) -> str | None:
    """Return the bare noun of a body behind an item, articles between."""
    for item in items[place + 1 : place + 1 + _ARTICLES]:
        if item.mention >= 0:
            return None
        if noun := back_noun(item.span.of(scene.document.text)):
            return noun
        if item.form not in either("small", "definite") | APOSTROPHES:
            return None
    return None


_ARTICLES = 4


@kept
def _by_noun(scene: Scene) -> dict[str, list[Mention]]:
    """Return the bodies in order by the noun that their names begin with, or end in as in English."""
    found: dict[str, list[Mention]] = {}
    for mention in scene.extraction.mentions:
        words = bare_words(mention.text) if mention.kind is Kind.ORGANIZATION else ()
        for noun in dict.fromkeys((*words[:1], *(w for w in words[-1:] if w.isascii()))):
            found.setdefault(noun, []).append(mention)
    return found


def _people(scene: Scene, items: Sequence[Item]) -> Iterator[int]:
    """Yield the people named behind it, up to the next side or a verb."""
    for item in items:
        if item.verb or item.marks("side", "presence", "with") or _speaks_for(scene, item):
            return
        if item.kind is Kind.PERSON:
            yield item.mention


def place_of_reception(scene: Scene, titles: Sequence[int]) -> Mention | None:
    """Return the body visited that is named before «حيث» or «فاستقبله فيها», behind which one of these roles stands."""
    houses = frozenset((Kind.ORGANIZATION, Kind.PLACE))
    for sentence in [s for s in scene.sentences if Kind.TITLE in s.kinds and s.kinds & houses]:
        roles = [n for n, i in enumerate(sentence.items) if i.mention in titles and i.kind is Kind.TITLE]
        if not roles:
            continue
        where = next((n for n in reversed(range(roles[-1])) if _tells_who_received(sentence, n)), -1)
        roles = [n for n in roles if n > where]
        before = range(max(where, 0))
        seen = [i for n in before if (i := sentence.items[n]).kind in houses and not _acted(sentence.items, n)]
        if roles and seen and (house := _house(scene, seen[-1])) is not None:
            return house
    return None


def _acted(items: Sequence[Item], place: int) -> bool:
    """Tell a body that did or paid for something from a house: "visited the site, funded by the Fund (ADF), where"."""
    if items[place - 1].form == "(":
        return True
    near = items[max(place - _AGENT, 0) : place]
    return any(i.marks("by", "funder") for i in near) and not any(i.mention >= 0 for i in near)


_AGENT = 3
"""Items before a body among which "by" and its article stand."""


def _house(scene: Scene, item: Item) -> Mention | None:
    """Return the body of a house visited: itself, or the one of whose seat or site was told («مقر بنك المغرب»)."""
    if item.kind is Kind.ORGANIZATION:
        return scene.tops[item.mention]
    inside = [m for m in scene.nested[item.mention] if m.kind is Kind.ORGANIZATION]
    return inside[0] if len(inside) == 1 else None


def _tells_who_received(sentence: Sentence, place: int) -> bool:
    """Tell whether an item leads on to who received in a house visited: «حيث», «فاستقبله», «وكان في استقبالهم»."""
    item = sentence.items[place]
    if item.form in standing_words("where_seen"):
        return True
    theirs = is_owned(item.form)
    if not theirs or not any(verb.frame is Frame.RECEIVE for verb in item.verbs):
        return False
    return any(verb.frame is Frame.VISIT for i in sentence.items[:place] for verb in i.verbs)
