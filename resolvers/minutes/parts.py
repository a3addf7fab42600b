"""Bodies that are a part of the one that sat: a council's committees, a university's faculties."""

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.ground.signature import bare_words
from resolvers.parties.party import Party
from schemas.mention import Kind


def is_part(host: Party | None, party: Party) -> bool:
    """Tell a part of the body that sat, whose head sits in it: «رئيس لجنة المالية», « la doyenne de la faculté »."""
    if host is None or party.kind is not Kind.ORGANIZATION:
        return False
    own, words = frozenset(bare_words(host.quote.text)), bare_words(party.quote.text)
    if not relation_words("of_a_land").isdisjoint(words):
        return False
    return _is_of_council(own, words) or _is_of_university(own, words)


def _is_of_council(own: frozenset[str], words: tuple[str, ...]) -> bool:
    council = standing_words("councils") | relation_words("municipal")
    return not council.isdisjoint(own) and not relation_words("parts_of_councils").isdisjoint(words[:1])


def _is_of_university(own: frozenset[str], words: tuple[str, ...]) -> bool:
    """Tell a faculty or institute in whose name no university is told, which would be another."""
    taught = relation_words("university_words")
    alone = not taught.isdisjoint(own) and taught.isdisjoint(words)
    return alone and not relation_words("parts_of_universities").isdisjoint(words[:1])
