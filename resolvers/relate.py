"""From the mentions of one document to its officials, delegations and engagements."""

from resolvers.affiliations import affiliations_of
from resolvers.bands import Band
from resolvers.delegations import bands_of, delegation_of
from resolvers.engagements import engagements_of
from resolvers.geography import home_of
from resolvers.local import body_aliases
from resolvers.officials import Figures, figures_of, official_of
from resolvers.parties import Cast
from resolvers.scene import scene_of
from schemas.document import Document
from schemas.mention import Extraction
from schemas.relation import Relations


def relate(document: Document, extraction: Extraction) -> Relations:
    """Read what the mentions of a document say together."""
    scene = scene_of(document, extraction)
    figures = figures_of(scene)
    bands = bands_of(scene, figures)
    sides = _sides(figures, bands)
    issuer = extraction.about.issuer
    home = home_of(extraction.mentions, issuer.text if issuer else None)
    bodies = affiliations_of(scene, figures, bands, sides, home)
    rows = [(figure, bodies[i], sides.get(i)) for i, figure in enumerate(figures.all)]
    officials = [official_of(scene, *row, home) for row in rows]
    stated = tuple(official_of(scene, *row, None).country for row in rows)
    cast = Cast(scene, figures, bands, stated, body_aliases(extraction.mentions), home, bodies)
    return Relations(
        tuple(sorted(officials, key=lambda o: o.name.span)),
        tuple(delegation_of(scene, figures, band) for band in bands),
        engagements_of(cast),
    )


def _sides(figures: Figures, bands: list[Band]) -> dict[int, str]:
    """Return the country of the delegation that each figure is in."""
    found: dict[int, str] = {}
    for band in bands:
        for member in band.members:
            if band.country and member < len(figures.all):
                found.setdefault(member, band.country)
    return found
