"""Letters in the numbers and names of laws and in dates: series of decrees, the article, one-letter particles."""

from text.inflection import AND, ARTICLE

_SERIES = {"m": "م", "a": "ا"}


def series_letter(form: str) -> str:
    """Return the Arabic letter of a series of decrees (Saudi «م/40», «أ/90») that is written M/40, A/90 in Latin."""
    return _SERIES.get(form, form)


def has_article(form: str) -> bool:
    """Tell whether a folded word begins with the Arabic article."""
    return form.startswith(ARTICLE) and len(form) > len(ARTICLE)


def joins_article(form: str) -> bool:
    """Tell whether a folded word is «و» with a definite word: «والتجارية»."""
    return form.startswith(AND + ARTICLE) and len(form) > len(AND + ARTICLE)


def bears_article_after(form: str, particle: str) -> bool:
    """Tell whether a folded word is a particle with a definite word: «بالبشر», «للطفل»."""
    return form.startswith(particle + ARTICLE) or (particle == "ل" and form.startswith("لل"))
