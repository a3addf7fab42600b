"""From the mentions of one document to its officials, delegations and engagements."""

from functools import partial

from resolvers.affiliations.held import affiliations_of
from resolvers.affiliations.served import served
from resolvers.delegations.bands import Band
from resolvers.delegations.countries import country_led, home_by_head, settle_countries
from resolvers.delegations.gather import bands_of, delegation_of
from resolvers.delegations.guides import guides
from resolvers.delegations.same import join_countrymen
from resolvers.engagements.companions import with_company
from resolvers.engagements.gather import engagements_of
from resolvers.engagements.host_countries import with_guests_from_home, with_host_countries
from resolvers.ground.diaries import diary_of
from resolvers.ground.geography import country_of, is_international
from resolvers.ground.scene import Scene, scene_of
from resolvers.identity.local import body_aliases
from resolvers.officials.elsewhere import situations
from resolvers.officials.homeland import homeland, mission_writing
from resolvers.officials.hosts_abroad import hosts_abroad
from resolvers.officials.missions import host_state, is_hosts, mission_countries
from resolvers.officials.nationality import stated_country
from resolvers.officials.people import Figures, figures_of, official_of
from resolvers.officials.respective import respectively
from resolvers.officials.sides import with_namesakes_of, with_peers_of
from resolvers.officials.standing import companions, countries_behind, countries_told
from resolvers.parties.cast import Cast
from schemas.document import Document
from schemas.mention import Extraction, Kind
from schemas.nouns import replace
from schemas.relation import Findings, Relations


def relate(document: Document, extraction: Extraction) -> Relations:
    """Read what the mentions of a document say together."""
    scene = scene_of(document, extraction)
    figures = figures_of(scene)
    bands = bands_of(scene, figures)
    home = homeland(scene) or home_by_head(scene, figures, bands)
    told = [band.country for band in bands]
    settle_countries(scene, figures, bands, home)
    bands = join_countrymen(bands, told)
    led = [(band, country_led(scene, figures, band, home)) for band in bands]
    sides = _sides(scene, figures, led, home)
    bodies = affiliations_of(scene, figures, bands, sides, home)
    behind = countries_behind(scene, figures)
    told_of = [behind if body and is_international(body.text) else sides for body in bodies]
    rows = [(figure, bodies[i], told_of[i].get(i)) for i, figure in enumerate(figures.all)]
    others = (*with_peers_of(scene, home), *with_namesakes_of(scene, home))
    nowhere = _of_no_state(bands) | {figures.of[person] for person in others}
    host = host_state(scene, home)
    officials = [
        official_of(scene, *row, None if i in nowhere else host if host and is_hosts(scene, *row[:2]) else home)
        for i, row in enumerate(rows)
    ]
    stated = tuple(stated_country(scene, f.titles, body, side, home) for f, body, side in rows)
    aliases = body_aliases(extraction.mentions, document.text)
    mission = mission_writing(scene)  # at whose table its own state is at home
    cast = Cast(
        scene, figures, bands, stated, aliases, mission[0] if mission else home, bodies, diary_of(scene, figures.of)
    )
    relations = Relations(
        tuple(sorted(officials, key=lambda o: o.name.span)),
        tuple(delegation_of(scene, figures, band, country) for band, country in led),
        engagements_of(cast),
    )
    for with_more in (
        with_guests_from_home,
        partial(with_host_countries, situations(scene)),
        partial(with_company, scene),
    ):
        engagements = tuple(with_more(Findings(document.id, extraction, relations)))
        relations = replace(relations, engagements=engagements)
    return relations


def _of_no_state(bands: list[Band]) -> set[int]:
    """Return the figures in delegations of bodies of several states: they are not at home where the text is written."""
    return {m for band in bands if band.country is None and band.represents for m in band.members}


def _told_each(scene: Scene, figures: Figures) -> dict[int, str]:
    """Return the countries of figures whose body or state is told before them by turns."""
    each = [(figures.of[person], scene.tops[told]) for told, person in respectively(scene)]
    bodies = [(figure, m) for figure, m in each if m.kind is not Kind.TITLE]
    return {figure: country for figure, m in bodies if (country := country_of(m.text) or m.country)}


def _sides(scene: Scene, figures: Figures, led: list[tuple[Band, str | None]], home: str | None) -> dict[int, str]:
    """Return the country that each figure is of by its delegation, the words around its name, or whom it accompanies.

    Those who accompany one from abroad are taken for countrymen; who accompanies one at home may be from anywhere.
    """
    found: dict[int, str] = {}
    for band, country in led:
        for member in band.members:
            if country and member < len(figures.all):
                found.setdefault(member, country)
    for place, figure in enumerate(figures.all):
        listed = next((country for name in figure.names if (country := scene.tops[name].country)), None)
        if listed:
            found.setdefault(place, listed)  # «سفراء فرنسا …، وهولندا …»
    told_each = _told_each(scene, figures)
    for place, told in {**mission_countries(scene, figures), **countries_told(scene, figures), **told_each}.items():
        found.setdefault(place, told)
    bands = [band for band, _ in led]
    beside = [(figures.all[p].titles, found.get(p), companion) for p, companion in companions(scene, figures)]
    guided = {figure for figure, _ in guides(scene, figures)}
    beside = [(titles, side, companion) for titles, side, companion in beside if companion not in guided]
    houses = [((role,), found.get(figures.of.get(role, -1)), place) for role, place in served(scene, figures, bands)]
    for titles, side, place in (*beside, *houses):
        country = stated_country(scene, titles, None, side, home)
        if country and country != home:
            found.setdefault(place, country)
    return {**_hosts(scene, figures, led, home), **found}


def _hosts(scene: Scene, figures: Figures, led: list[tuple[Band, str | None]], home: str | None) -> dict[int, str]:
    """Return the state of those who received a delegation that is told to be from home; none is from elsewhere."""
    own = [band for band, _ in led if any(country_of(scene.tops[top].text) == home for top in band.mentions)]
    ours = {member for band in own for member in band.members}
    states = {country for _, country in led} - {None}
    hosts = hosts_abroad(scene, figures, home, ours) if own and home else {}
    return {place: there for place, there in hosts.items() if states <= {home, there}}
