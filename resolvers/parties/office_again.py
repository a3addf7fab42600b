"""Who is no guest by what his office is called: one told by name before, and the deputy of who was in the chair."""

from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from schemas.mention import Kind
from text.fold import fold_word


def less_office_again(cast: Cast, guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out the office of a guest named before it: «استقبل رئيس … السعودي X، حيث رحب برئيس …»."""
    return tuple(g for n, g in enumerate(guests) if not any(_is_office_of(cast, g, known) for known in guests[:n]))


def _is_office_of(cast: Cast, told: Party, known: Party) -> bool:
    """Tell whether an office without a name is that of a person, or begins it and leaves out the state."""
    if told.kind is not Kind.TITLE or told.figure >= 0 or known.figure < 0:
        return False
    office = f"{fold_word(told.quote.text)} "
    return any(f"{title} ".startswith(office) for title in _offices(cast, known))


def less_deputies(cast: Cast, chair: Party | None, guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out whose office is in that of who was in the chair: «برئاسة رئيس البلدية X، بحضور نائب رئيس البلدية».

    One of another state is none of his deputies (the deputy prime minister whom a prime minister called), and a bare
    noun is in any office: a foreign minister is no deputy of "Minister X".
    """
    offices = tuple(f" {told}" for told in _offices(cast, chair) if " " in told) if chair else ()
    own = (None, cast.home, chair.country if chair else None)
    return tuple(g for g in guests if g.country not in own or not any(t.endswith(offices) for t in _offices(cast, g)))


def _offices(cast: Cast, party: Party) -> list[str]:
    titles = cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    return [fold_word(cast.scene.tops[t].text) for t in titles]
