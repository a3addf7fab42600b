"""Small closed sets of words that tell where an official stands, in folded form."""

from lexicon.word_sets import WordSets

standing_words = WordSets("affiliations").__getitem__
"""Return the folded wordings of one entry of ``affiliations.yml``."""
