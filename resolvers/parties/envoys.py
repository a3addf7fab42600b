"""Which envoy an office without a name means: «سفير ماليزيا بتونس» behind «السفير الماليزي بتونس، السيد X»."""

from collections.abc import Sequence

from resolvers.ground.geography import country_of, country_of_place
from resolvers.ground.scene import Scene
from resolvers.officials.again import bare_words_of
from resolvers.officials.nationality import is_envoy
from resolvers.officials.people import Figures
from schemas.mention import Kind


def envoy_meant(scene: Scene, figures: Figures, countries: Sequence[str | None], top: int) -> int:
    """Return the only envoy of that rank and country in a document, told by name before, else -1."""
    office = scene.tops[top].text
    country = country_of(office) or scene.tops[top].country
    if country is None or not is_envoy(office):
        return -1
    told = [
        number
        for number, figure in enumerate(figures.all[: len(countries)])
        if number < len(countries)
        and countries[number] == country
        and any(_alike(scene, t, top) for t in figure.titles)
    ]
    before = len(told) == 1 and min(figures.all[told[0]].names) < top
    return told[0] if before else -1


def _alike(scene: Scene, title: int, top: int) -> bool:
    """Tell whether two offices are of one rank, and not held in two countries."""
    one, other = scene.tops[title].text, scene.tops[top].text
    posts = [{country_of_place(m) for m in scene.nested[t] if m.kind is Kind.PLACE} for t in (title, top)]
    apart = posts[0] and posts[1] and posts[0].isdisjoint(posts[1])
    ranks = [bare_words_of(text)[:1] for text in (one, other)]
    return is_envoy(one) and ranks[0] == ranks[1] and not apart
