"""Small closed sets of words that relate one mention to the next, in folded form."""

from lexicon.word_sets import WordSets

words = WordSets("relations").__getitem__
"""Return the folded wordings of one entry of ``relations.yml``."""
