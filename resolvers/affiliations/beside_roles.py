"""The body that stands beside a name or a role: behind it, in apposition, or with the office told right before."""

from collections.abc import Callable

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.affiliations.known import Known
from resolvers.affiliations.receiving_at import is_over_territory
from resolvers.affiliations.sent_to import is_sent_to
from resolvers.affiliations.signs import apposes, joins
from resolvers.ground.items import is_owned
from resolvers.officials.people import Figure
from schemas.mention import Kind, Mention
from text.fold import fold_word
from text.names.skeletons import has_arabic


def beside(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body beside the name or role: in the next cell, in brackets, behind «عن» or «of»."""
    return next((body for top in (*figure.titles, *figure.names) if (body := _next(known, top, joins))), None)


def _next(known: Known, top: int, ties: Callable[[str, str], bool]) -> Mention | None:
    """Return the body that follows a mention at once, where what lies between ties them."""
    if top + 1 >= len(known.scene.tops):
        return None
    after = known.scene.tops[top + 1]
    text = known.scene.document.text
    gap = text[known.scene.tops[top].span.end : after.span.start]
    person = known.scene.tops[top].kind is Kind.PERSON or is_over_territory(known, top)
    if gap == " " and person and has_arabic(after.text):
        return None  # «زار الوزير سالم القحطاني مصرف الراجحي», «زار محافظ أسيوط مجمع …»
    gap = f" {known.scene.tops[top].text}{gap}" if _stands_for(known.scene.tops[top]) else gap
    if after.kind is Kind.ORGANIZATION and "\n" not in gap and ties(gap, text[after.span.end :][:_LONG_GAP]):
        return after
    return None


_LONG_GAP = 3
"""Code points behind a body that tell whether something closes it."""


def _stands_for(title: Mention) -> bool:
    """Tell whether a role is but that of acting for the body that follows: « Mme X, représentant la ville de … »."""
    return title.kind is Kind.TITLE and fold_word(title.text) in relation_words("held_in")


def in_apposition(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body that stands in apposition to a role: «directrice, Institut …,»."""
    return next((body for top in figure.titles if (body := _next(known, top, apposes))), None)


def of_his_chief(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body of the office told right before, whose deputy one is: «رئيس المجلس ونائبته السيدة X»."""
    title = figure.titles[0] if figure.titles else 0
    above = [m for m in known.scene.nested[title - 1] if m.kind is Kind.ORGANIZATION] if title else []
    if not above or known.scene.tops[title - 1].kind is not Kind.TITLE:
        return None
    gap = known.scene.document.text[known.scene.tops[title - 1].span.end : known.scene.tops[title].span.start]
    at_once = len(gap) <= _AND and is_owned(known.scene.tops[title].text.split()[0])
    his = at_once or (len(gap) <= _REPRESENTED and _ends_in_possessive(gap))
    return above[0] if his and not is_sent_to(known.scene.tops[title - 1], above[0]) else None


_REPRESENTED = 40
"""Code points of « , who was represented by his » between an office and that of a deputy."""
_AND = 3
"""Code points between an office and that of his deputy: a space, «و», a comma."""


def _ends_in_possessive(gap: str) -> bool:
    """Tell words within a sentence before a deputy's office that make it another's: ", represented by his"."""
    words = gap.split()
    within = "\n" not in gap and ". " not in gap
    return within and bool(words) and fold_word(words[-1]) in standing_words("their_own")
