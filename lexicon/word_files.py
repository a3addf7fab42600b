"""Files of the lexicon with words that documents are written with: what is built of words takes its files here."""

from lexicon.notions import TRANSLATIONS

NOUNS = (
    "bodies", "bodies_national", "boundaries", "institutions", "law_words", "laws", "laws_named", "naming", "programs",
    "role_words", "titles", "venues", *TRANSLATIONS,
)  # fmt: skip
"""Files of offices, bodies, programmes and laws, and of what questions are about."""
