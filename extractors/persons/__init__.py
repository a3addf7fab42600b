"""Persons: names by what stands beside them, by their own words, and their short forms."""
