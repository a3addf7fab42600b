"""The body that issued the document, for a role at home that says no more; and whose office is held in another."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from resolvers.affiliations.issuing import Issuing, stands_for_own
from resolvers.affiliations.known import Known, is_bare
from resolvers.ground.offices import head_noun
from resolvers.ground.signature import bare_words
from schemas.mention import Mention
from text.fold import fold_word


def lent_by_issuer(known: Known, place: int) -> Mention | None:
    """Return the body that issued the document for a bare role at home."""
    foreign = known.sides.get(place) not in (None, known.home)
    if known.issuer is None or foreign:
        return None
    if not known.figures.all[place].titles:
        return (known.sat or known.issuer) if place in known.sitting else known.sat if place in known.seated else None
    if known.sat and _clerk(known, place):
        return known.sat
    if known.sat and all(stands_for_own(known.scene.tops[t].text) for t in known.figures.all[place].titles):
        return known.issuer
    return Issuing(known.scene, known.issuer, known.home).lent_to(known.figures.all[place], bare=is_bare(known, place))


def _clerk(known: Known, place: int) -> bool:
    """Tell whether a person's roles are but those of who writes the minutes: «مقرر الجلسة»."""
    words = (bare_words(known.scene.tops[t].text)[1:] for t in known.figures.all[place].titles)
    return all(not standing_words("of_sittings").isdisjoint(after) for after in words)


def is_of_none(known: Known, place: int, found: Sequence[Mention | None]) -> bool:
    """Tell whether nothing of a person is held in the body that issued the document, by who else is told."""
    return _is_of_another(known, place, found) or _came_along(known, place, found)


def _is_of_another(known: Known, place: int, found: Sequence[Mention | None]) -> bool:
    """Tell a bare ruler's office beside another's at the head of the body that writes: «دعم الرئيس X للمجلس»."""
    texts = [known.scene.tops[t].text for t in known.figures.all[place].titles]
    if not texts or known.issuer is None or any(fold_word(t) not in standing_words("rulers") for t in texts):
        return False
    own = fold_word(known.issuer.text)
    heads = (f.titles for f, body in zip(known.figures.all, found, strict=True) if body and fold_word(body.text) == own)
    return any(head_noun(known.scene.tops[t[0]].text) == head_noun(texts[0]) for t in heads if t)


def _came_along(known: Known, place: int, found: Sequence[Mention | None]) -> bool:
    """Tell who came with somebody of another body or of none: no office of his is held in the body that writes."""
    principal = known.company.get(place)
    if principal is None or known.issuer is None:
        return False
    body = found[principal] or lent_by_issuer(known, principal)
    return body is None or fold_word(body.text) != fold_word(known.issuer.text)
