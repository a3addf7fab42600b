"""The body named nearest, which a noun that points back means: «مدير المركز», « son président »."""

from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.naming import WordClass, words_of_class
from lexicon.relations import relation_words
from resolvers.affiliations.signs import ends_in
from resolvers.ground.houses import generic_nouns
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import is_definite


def nearest(scene: Scene, mention: Mention, noun: str) -> Mention | None:
    """Return the last body before a mention whose name begins with a noun, else the first after it.

    Where none does it is a house told as a place: «زار الوفد محطة الزور، واستقبله مدير المحطة».
    """
    bodies, before = _bodies(scene, mention)
    named = [m for m in bodies if _is_called(m, noun)] or _houses(scene, noun)
    first = [m for m in named if m.span.end <= mention.span.start]
    after = [m for m in named if m.span.start >= mention.span.end]
    any_body = before[-1:] if noun in generic_nouns() else []
    return next(iter([*reversed(first), *after, *any_body]), None)


def _is_called(body: Mention, noun: str) -> bool:
    """Tell whether a name begins with a noun, in French an adjective before it, or ends in it as in English.

    So does the name of its board: «مجلس إدارة الاتحاد السوداني» stands for «الاتحاد».
    """
    words = bare_words(body.text)
    if words[1:2] and words[1] in words_of_class(WordClass.BOARD, "ar"):
        return noun in (words[0], *words[2:3])
    great = noun.isascii() and words[:1] != () and words[0] in standing_words("before_nouns")
    return words[great : great + 1] == (noun,) or (noun.isascii() and ends_in(body.text, noun))


def _houses(scene: Scene, noun: str) -> list[Mention]:
    """Return the places of a noun that are run as a body is, no town or region: «معمل الفرز», «المنطقة الحرة»."""
    region = noun in _regions()
    places = (m for m in scene.extraction.mentions if m.kind is Kind.PLACE and " " in m.text)
    return [m for m in places if _is_called(m, noun) and not (region and not is_definite(fold_word(m.text)))]


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    return frozenset(word for noun in relation_words("town_nouns") for word in bare_words(noun))


def just_before(scene: Scene, mention: Mention) -> Mention | None:
    """Return the last body before a mention on its line."""
    text, (_, before) = scene.document.text, _bodies(scene, mention)
    return next((m for m in reversed(before) if "\n" not in text[m.span.end : mention.span.start]), None)


def _bodies(scene: Scene, mention: Mention) -> tuple[list[Mention], list[Mention]]:
    """Return all bodies, and those named before a mention."""
    bodies = [m for m in scene.extraction.mentions if m.kind is Kind.ORGANIZATION]
    return bodies, [m for m in bodies if m.span.end <= mention.span.start]
