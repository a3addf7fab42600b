"""Folding with offsets kept, words, phrases and the analysis of words for search."""
