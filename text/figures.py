"""Letters in the numbers and names of laws and in dates: series of decrees, the article, one-letter particles."""

_SERIES = {"m": "م", "a": "ا"}


def series_letter(form: str) -> str:
    """Return the Arabic letter of a series of decrees (Saudi «م/40», «أ/90») that is written M/40, A/90 in Latin."""
    return _SERIES.get(form, form)


def has_article(form: str) -> bool:
    """Tell whether a folded word begins with the Arabic article."""
    return form.startswith("ال") and len(form) > len("ال")


def joins_article(form: str) -> bool:
    """Tell whether a folded word is «و» with a definite word: «والتجارية»."""
    return form.startswith("وال") and len(form) > len("وال")


def bears_article_after(form: str, particle: str) -> bool:
    """Tell whether a folded word is a particle with a definite word: «بالبشر», «للطفل»."""
    return form.startswith(particle + "ال") or (particle == "ل" and form.startswith("لل"))


BY, FOR, AND = "ب", "ل", "و"
