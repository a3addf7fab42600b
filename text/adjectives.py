"""Arabic adjectives of relation (nisba), told by their form."""

_ARTICLE = "ال"
_ENDINGS = ("ي", "يه")
_SHORTEST = 3


def is_relation_adjective(form: str) -> bool:
    """Tell whether a folded word is a definite adjective of relation: «الوطني», «الدراسية»."""
    return form.startswith(_ARTICLE) and form.endswith(_ENDINGS) and len(form) >= len(_ARTICLE) + _SHORTEST
