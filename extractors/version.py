"""The version of what the extractors find, apart from them, so that it can be read without loading them."""

EXTRACTION_VERSION = "53"
"""Written beside findings; findings of another version are made again. Raise it with every change of results."""
