"""Signs between and around names and roles, as folding leaves them."""

COMMAS = frozenset(("،", ","))
MARKS = frozenset(("*", '"', "_"))
"""Signs that may stand around a name and are not part of it."""
OPENERS = frozenset((";", "؛", "-", "*", "|", "•", "·", "/", "٭", "▪", "o"))
"""Signs before the first field of a list line or table row."""
FIELD_ENDS = frozenset(("،", ",", "|", ":", "-", "(", "؛", ";"))
"""Signs after a field."""
