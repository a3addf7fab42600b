"""Small closed sets of words that relate one mention to the next, in folded form."""

from lexicon.word_sets import WordSets

words = WordSets("relations").__getitem__
"""Return the folded wordings of one entry of ``relations.yml``."""


def without_article(word: str) -> str:
    """Return a folded word or name without the article before it, however short it is."""
    return next((word[len(a) :] for a in words("article") if word.startswith(a)), word)
