"""The body visited, in which the one who received there holds office; who is over a town holds none in it."""

from lexicon.affiliations import standing_words
from resolvers.affiliations.known import Known
from resolvers.ground.houses import place_of_reception
from resolvers.ground.offices import head_noun
from resolvers.ground.signature import bare_words
from resolvers.officials.people import Figure
from schemas.mention import Kind, Mention


def received_at(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body visited, for the one who received there: «حيث …», "où …"; none for who is over a town."""
    if any(is_over_territory(known, title) for title in figure.titles):
        return None
    house = place_of_reception(known.scene, figure.titles)
    return None if house and any(_is_of_government(known, title, house) for title in figure.titles) else house


def _is_of_government(known: Known, title: int, house: Mention) -> bool:
    """Tell a minister by what he is charged with, who came to receive at a house of others: «وزيرة السياحة والآثار»."""
    words = bare_words(known.scene.tops[title].text)
    charged = len(words) > 1 and words[0] in standing_words("ministers")
    return charged and set(words[1:]).isdisjoint(bare_words(house.text))


def is_over_territory(known: Known, title: int) -> bool:
    """Tell an office that a territory completes, and no body: «محافظ أسيوط», "Mayor of Leeds"."""
    inside = {m.kind for m in known.scene.nested[title]}
    is_head = head_noun(known.scene.tops[title].text) in standing_words("territory_heads")
    return is_head and Kind.PLACE in inside and Kind.ORGANIZATION not in inside
