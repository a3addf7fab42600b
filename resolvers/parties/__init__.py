"""Whom a sentence sets on either side of an event: names with the words that govern them."""
