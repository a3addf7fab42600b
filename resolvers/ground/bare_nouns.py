"""Bare nouns that mean a body told before: «الهيئة», "the Commission"."""

from functools import lru_cache

from lexicon.relations import relation_words, without_article
from resolvers.ground.geography import countries_named
from resolvers.ground.scene import Scene
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.inflection import is_arabic


@lru_cache(maxsize=50_000)
def bare_noun(form: str) -> str | None:
    """Return the noun of a body without «و» and article, None where a word is none."""
    nouns = relation_words("bare_bodies")
    for word in (form, *(form[len(a) :] for a in relation_words("and_attached") if form.startswith(a))):
        if word in nouns:
            return without_article(word)
    return None


def told_last(scene: Scene, start: int, noun: str) -> Mention | None:
    """Return the last body named before a place of the text that a noun heads, None where there is none.

    Behind a body of another country the noun with the article is the issuer, where it heads its name: «الغرفة».
    """
    issuer, last = scene.extraction.about.issuer, _told_last(scene, start, noun)
    nation = next(iter(countries_named(last.text)), None) if last and issuer else None
    if not is_arabic(noun) or not issuer or last is None or nation is None or not _heads(issuer.text, noun):
        return last
    own = _told_last(scene, start, noun, issuer.text)
    return own if own and nation not in (own.country, *countries_named(own.text)) else last


def _told_last(scene: Scene, start: int, noun: str, name: str = "") -> Mention | None:
    """Return the last body before a place of the text that a noun heads, of a name where one is given."""
    for top in range(len(scene.tops) - 1, -1, -1):
        if scene.tops[top].span.start >= start:
            continue
        for mention in (scene.tops[top], *reversed(scene.nested[top])):
            named = not name or fold_word(mention.text) == fold_word(name)
            if mention.kind is Kind.ORGANIZATION and named and _heads(mention.text, noun):
                return mention
    return None


def _heads(name: str, noun: str) -> bool:
    """Tell whether a noun heads the name of a body: its first word, in Latin letters any before "of", « de »."""
    words = fold_word(name).split()
    if is_arabic(noun):
        return without_article(words[0]) == noun
    end = next((n for n, word in enumerate(words) if n and word in relation_words("small")), len(words))
    return noun in words[:end]
