"""In which body each official holds office: said in the title, beside the name, above the list, or told elsewhere."""

from collections.abc import Callable, Sequence
from itertools import chain

from lexicon.agencies import is_agency
from resolvers.affiliations.beside_roles import beside, in_apposition, of_his_chief
from resolvers.affiliations.derived import derived
from resolvers.affiliations.followed import follows_head, under_head
from resolvers.affiliations.known import Known, is_bare
from resolvers.affiliations.lent import is_of_none, lent_by_issuer
from resolvers.affiliations.memberships import memberships
from resolvers.affiliations.on_lists import closing, headed, in_row, listed, sitting_with
from resolvers.affiliations.pointed_back import pointed_back
from resolvers.affiliations.receiving_at import received_at
from resolvers.affiliations.represented import represented, spoken_of
from resolvers.affiliations.sat import sat, seated
from resolvers.affiliations.served import served
from resolvers.affiliations.sittings import members_listed
from resolvers.affiliations.teams import owned_bodies, team_bodies
from resolvers.affiliations.within_roles import within_any_role, within_role
from resolvers.delegations.bands import Band
from resolvers.ground.headings import headings_of
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figure, Figures
from resolvers.officials.respective import respectively
from resolvers.officials.spoken import spoken_for
from resolvers.officials.standing import companions
from schemas.mention import Kind, Mention
from text.fold import fold_word


def affiliations_of(
    scene: Scene, figures: Figures, bands: Sequence[Band], sides: dict[int, str], home: str | None
) -> list[Mention | None]:
    """Return the body in which each figure holds office."""
    quote = scene.extraction.about.issuer
    bodies = [m for m in scene.extraction.mentions if m.kind is Kind.ORGANIZATION]
    if quote and is_agency(quote.text):
        quote = None  # an agency tells of others' officials
    named = (m for m in bodies if quote and fold_word(m.text) == fold_word(quote.text))
    whole = (m for m in bodies if quote and m.span.start == quote.span.start and quote.span.contains(m.span))
    issuer = next(chain(named, whole), None)
    heads = ((figures.of.get(role), place) for role, place in served(scene, figures, bands))
    along = (*heads, *companions(scene, figures))
    company = {companion: principal for principal, companion in along}
    each = {figures.of[person]: scene.tops[told] for told, person in respectively(scene)}
    spoken = memberships(scene, figures) | owned_bodies(scene, figures) | team_bodies(scene, figures)
    spoken = spoken | spoken_for(scene, figures) | each
    sitting = frozenset(figures.of[top] for top in members_listed(scene))
    lines = headings_of(scene)
    council = sat(scene)
    there = frozenset(figures.of[top] for top in seated(scene)) if council else frozenset()
    known = Known(scene, figures, bands, sides, home, issuer, lines, spoken, sitting, council, there, company, bodies)
    return _all(known)


def _all(known: Known) -> list[Mention | None]:
    """Return the body of each figure, in order; what the members of a delegation lack is their head's."""
    found = [_told(known, figure, place) for place, figure in enumerate(known.figures.all)]
    for band in known.bands:
        if band.head is None:
            continue
        head = found[band.head]
        for member in band.members:
            if found[member] is None and head and band.represents is None and follows_head(known, member, band.head):
                found[member] = head
    for companion, principal in known.company.items():
        if principal is not None and found[companion] is None and is_bare(known, companion):
            found[companion] = found[principal]
    for place in [place for place, body in enumerate(found) if body is None and is_bare(known, place)]:
        found[place] = under_head(known, place, found)
    lent = [
        None if body or is_of_none(known, place, found) else lent_by_issuer(known, place)
        for place, body in enumerate(found)
    ]
    return [body or own for body, own in zip(found, lent, strict=True)]


_RULES: tuple[Callable[[Known, Figure, int], Mention | None], ...] = (
    within_role, spoken_of, beside, pointed_back, derived, of_his_chief, in_apposition, closing, in_row,
    headed, listed, represented, received_at, sitting_with, within_any_role,
)  # fmt: skip
"""What tells a figure's body, the surest first."""


def _told(known: Known, figure: Figure, place: int) -> Mention | None:
    """Return the body that the first of the rules tells of a figure."""
    return next((body for rule in _RULES if (body := rule(known, figure, place))), None)
