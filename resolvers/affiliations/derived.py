"""The body named elsewhere that an office goes with: «وزارة العدل» of «وزير العدل»."""

from collections.abc import Sequence

from resolvers.affiliations.known import Known, is_sent_by
from resolvers.affiliations.on_lists import headed
from resolvers.affiliations.signs import country_told
from resolvers.ground.geography import countries_in, country_of
from resolvers.ground.offices import bodies_like, is_called_after, says_no_field
from resolvers.officials.people import Figure
from schemas.mention import Mention
from text.fold import fold_word


def derived(known: Known, figure: Figure, place: int) -> Mention | None:
    """Return the body named elsewhere that an office goes with: «وزارة العدل» of «وزير العدل»."""
    for title in figure.titles:
        mention = known.scene.tops[title]
        if says_no_field(mention.text) and headed(known, figure, place):
            continue  # « Pour l'Agence … : M. X, directeur général », beside a « Direction générale »
        country = mention.country or country_of(mention.text) or known.sides.get(place)
        country = country or next(iter(countries_in(mention.text)), None)  # «وسيط الجمهورية في كوت ديفوار»
        like = [m for m in bodies_like(mention.text, known.named) if not is_sent_by(known, m, figure, place)]
        fitting = [m for m in like if (country_told(m) or known.home) == (country or known.home)]
        exact = [m for m in fitting if country_told(m) == country]
        if fitting:
            return (exact or fitting)[0]
        named = [m for m in known.named if is_called_after(m.text, mention.text)]
        for body in named:
            if (country_told(body) or known.home) == (country or country_told(body) or known.home):
                return body
        untold = [m for m in like if country_told(m) is None and not says_no_field(mention.text)]
        if untold and len(untold) == len(like) and not _held_by_another(known, untold, place):
            return untold[0]  # a ministry abroad, of the one minister who is told
    return None


def _held_by_another(known: Known, bodies: Sequence[Mention], place: int) -> bool:
    """Tell whether an office of someone else goes with one of these bodies, or it issued the document."""
    texts = {fold_word(m.text) for m in bodies}
    others = (f.titles for n, f in enumerate(known.figures.all) if n != place)
    like = (bodies_like(known.scene.tops[t].text, bodies) for titles in others for t in titles)
    return any(like) or (known.issuer is not None and fold_word(known.issuer.text) in texts)
