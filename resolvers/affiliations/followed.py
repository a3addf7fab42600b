"""The body of a head, in which those hold office who are told with that head and with nothing of their own."""

from collections.abc import Sequence

from resolvers.affiliations.known import Known, is_bare
from resolvers.affiliations.signs import country_told, names_unknown
from resolvers.ground.offices import head_noun, head_served, is_state_office, says_no_field
from schemas.mention import Mention
from text.fold import fold_word


def follows_head(known: Known, member: int, head: int) -> bool:
    """Tell whether a delegation's member sits in the body of its head, as far as their roles tell.

    Who directs a field may sit in another body than a minister or envoy who leads him.
    """
    texts = [[known.scene.tops[t].text for t in known.figures.all[n].titles] for n in (head, member)]
    of_state = [any(map(is_state_office, told)) for told in texts]
    apart = any(of_state) or any(map(names_unknown, texts[1]))
    return _plain(known, member) or (texts[1] != [] and is_bare(known, member) and not apart)


def _plain(known: Known, place: int) -> bool:
    """Tell whether a person's roles name nothing and tell no field of work."""
    texts = [known.scene.tops[t].text for t in known.figures.all[place].titles]
    return is_bare(known, place) and all(map(says_no_field, texts)) and not any(map(names_unknown, texts))


def under_head(known: Known, place: int, found: Sequence[Mention | None]) -> Mention | None:
    """Return the body of the head whom a deputy or adviser is one of: «نائبة المحافظ», beside «محافظ البنك …»."""
    nouns = {noun for title in known.figures.all[place].titles if (noun := head_served(known.scene.tops[title].text))}
    bodies = {
        body
        for body, figure in zip(found, known.figures.all, strict=True)
        if body is not None and any(head_noun(known.scene.tops[t].text) in nouns for t in figure.titles[:1])
    }
    if known.sides.get(place) in (None, known.home):
        bodies = {body for body in bodies if country_told(body) in (None, known.home)} or bodies
    same = {fold_word(body.text) for body in bodies}
    return min(bodies, key=lambda body: body.span) if len(same) == 1 else None
