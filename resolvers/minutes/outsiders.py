"""Who stands apart from the members where minutes tell of the sitting in a sentence: guests, the two sides."""

from collections.abc import Sequence

from lexicon.relations import words as relation_words
from resolvers.ground.geography import countries_in
from resolvers.ground.items import Sentence
from resolvers.ground.offices import is_office
from resolvers.minutes.present import is_of_staff
from resolvers.parties.component import Cast, Party, parties_in
from resolvers.parties.kinship import is_inner
from resolvers.parties.side_heads import of_sides
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.span import Quote

_JOINED = ("and", "comma")
"""What governs those who are named behind the first of several."""


def outsiders(cast: Cast, opening: Sequence[Sentence], host: Party | None) -> tuple[Party, ...]:
    """Return those of other bodies in whose presence a board sat, where its members are told apart from them.

    «برئاسة النائب … وحضور النواب: …، وبحضور وكيل وزير …», or over the list of the members.
    """
    apart = any("organiser_list" in s.marks and s.says(relation_words("membership_words")) for s in opening)
    own = host.keys | host.soft if host else frozenset()
    found: list[Party] = []
    for sentence in opening:
        parties = parties_in(cast, sentence) if any(i.event or i.verb for i in sentence.items) else []
        marks = [n for n, i in enumerate(sentence.items) if i.marks("presence")]
        members_told = apart or sentence.says(relation_words("membership_words"))
        if not marks or not (members_told or len(marks) > 1):
            continue
        within = False
        start = -1 if members_told else marks[1]  # «وحضور النواب: …، وبحضور وكيل الوزارة …»
        for party in (p for p in parties if p.place > start):
            within = party.governor == "presence" or (within and party.governor in _JOINED)
            if within and _is_of_another(cast, party, own):
                found.append(party if party.country != cast.home else replace(party, country=None))
    return tuple(found)


def _is_of_another(cast: Cast, party: Party, own: frozenset[str]) -> bool:
    """Tell whether somebody holds an office of another body than the one that sat."""
    if party.figure < 0 or party.soft & own:
        return False
    titles = cast.figures.all[party.figure].titles
    if not titles or any(is_of_staff(cast, title) for title in titles):
        return False
    inside = [m for title in titles for m in cast.scene.nested[title] if m.kind in (Kind.ORGANIZATION, Kind.PLACE)]
    ministerial = any(is_office(cast.scene.tops[title].text) for title in titles)
    return ministerial or any(not is_inner(m.text) for m in inside)


def sides_of(cast: Cast, opening: Sequence[Sentence], place: Quote | None) -> tuple[Party, ...]:
    """Return the heads of the two sides of a joint body, the one at home where it sat first; empty without both."""
    here = countries_in(place.text) if place else ()
    for sentence in opening:
        host, guests = of_sides(cast, sentence, None, ())
        if host and guests:
            heads = (host, *guests)
            home = next((h for h in heads if h.country and h.country in here), host)
            return (replace(home, governor="presided"), *(h for h in heads if h is not home))
    return ()
