"""Of which country a body is by the town with which its name ends."""

from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.places import Sureness, place_names
from resolvers.ground.geography import countries_possible, is_international
from text.inflection import is_arabic
from text.tokens import words_of


@lru_cache(maxsize=5_000)
def country_of_seat(body: str) -> str | None:
    """Return the country of the town with which an Arabic body's name ends, where one state has it: «جامعة أسيوط».

    A mission stands in a town that it is not of.
    """
    words = words_of(body)
    if not is_arabic(body) or is_international(body) or words.forms[0] in standing_words("missions"):
        return None
    hits = [hit for hit in place_names().find(words) if hit.first and hit.last == len(words.forms)]
    towns = {n.country for hit in hits for n in hit.payloads if n.town and n.sureness is Sureness.SURE}
    possible = countries_possible(hits[-1].span.of(body)) if hits else frozenset()
    return next(iter(towns)) if len(towns) == 1 and towns == possible else None
