"""Whether two namings mean one delegation: by body, by country, or by «الوفد» with a word that points back."""

from collections.abc import Sequence

from lexicon.role_grammar import grammar
from resolvers.delegations.bands import Band
from resolvers.delegations.by_nation import told_by_nation
from resolvers.delegations.titles import of_another_state, only_in_title
from resolvers.ground.bare_nouns import bare_noun
from resolvers.ground.geography import country_of, is_international, is_state
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from resolvers.identity.local import body_aliases
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ARTICLE, is_arabic, is_definite, names_a_state


def same_band(scene: Scene, figures: Figures, found: Sequence[Band], band: Band) -> Band | None:
    """Return the delegation told before that a naming means, if any."""
    if band.country is None and band.represents is None:
        titled = only_in_title(scene, found, scene.tops[band.mentions[0]].span.start)
        if titled is not None and not of_another_state(scene, figures, band.head, titled.country):
            return titled  # «وفدا تجاريا», behind a headline that says whose it is
    same = next((b for b in found if _same(scene, b, band)), None)
    same = same or _of_one_body(scene, found, band) or _by_noun(scene, found, band) or _pointed(scene, found, band)
    return same or told_by_nation(scene, found, band)


def _by_noun(scene: Scene, found: Sequence[Band], band: Band) -> Band | None:
    """Return the last delegation whose body's name holds the one that a bare noun means: «وفد المنظمة»."""
    word = fold_word(scene.tops[band.mentions[0]].text).split()[-1]
    if band.represents is None or bare_noun(word) is None:
        return None
    own = _letters(band.represents)
    return next((b for b in reversed(found) if b.represents is not None and own in _letters(b.represents)), None)


def _of_one_body(scene: Scene, found: Sequence[Band], band: Band) -> Band | None:
    """Return the delegation of the body whose acronym, or full name, a naming tells: "the IGAD delegation"."""
    fullest = _fullest(scene, band) if found else None
    same = (b for b in found if fullest is not None and _fullest(scene, b) == fullest)
    return next((b for b in same if None in (b.country, band.country) or b.country == band.country), None)


def _fullest(scene: Scene, band: Band) -> str | None:
    """Return the fullest name in the document of the body that a delegation represents, where it has several."""
    body = band.represents
    return None if body is None or body.kind is not Kind.ORGANIZATION else _aliases(scene).get(fold_word(body.text))


@kept
def _aliases(scene: Scene) -> dict[str, str]:
    return body_aliases(scene.extraction.mentions, scene.document.text)


def join_countrymen(bands: Sequence[Band], before: Sequence[str | None]) -> list[Band]:
    """Join the delegation that only its country names to the one body's that turned out to be of this country.

    ``before`` tells the countries that their names told.
    """
    found = list(bands)
    for band in bands:
        state = band.represents is None or is_state(band.represents.text)  # «وفد السودان»; «وفدا من وجهاء الكرك»
        if not state or band.country is None:
            continue
        pairs = zip(bands, before, strict=True)
        settled = [b for b, told in pairs if told is None and b.country == band.country and b is not band]
        heads = {b.head for b in (band, *settled)} - {None}
        if len(settled) == 1 and len(heads) < _TWO:
            settled[0].take(band)
            found.remove(band)
    return found


_TWO = 2
_ACRONYM = 3
"""Letters of the short name of a family of bodies: "the UN delegation" is that of one of them."""


def _pointed(scene: Scene, found: Sequence[Band], band: Band) -> Band | None:
    """Return the delegation that «الوفد الأممي» or «الوفد القضائي» means: the last that may be of that kind."""
    text = scene.tops[band.mentions[0]].text
    word = fold_word(text.split()[0])
    acronym = band.represents is not None and len(band.represents.text) <= _ACRONYM
    points = is_arabic(word) and is_definite(word) and band.represents is None
    if band.country is not None or not (points or (acronym and is_international(text))):
        return None
    fitting = [b for b in found if b.country is None and b.represents is not None]
    only = found[0] if points and len(found) == 1 else None
    return fitting[-1] if fitting else only


def _letters(mention: Mention) -> str:
    """Return the folded letters of a name: «و مكافحة» and «ومكافحة» are one."""
    return fold_word(mention.text).replace(" ", "")


def _body(band: Band) -> str:
    """Return the letters of the body that a delegation represents, less states and nationalities named in it."""
    words = bare_words(band.represents.text) if band.represents else ()
    state = (any(names_a_state(reading.form) for reading in readings(word)) for word in words)
    return "".join(word for word, told in zip(words, state, strict=True) if not told)


def _part_of(scene: Scene, one: Band, other: Band) -> bool:
    """Tell whether one delegation's body is told with its parent, by which alone the other goes, or without it."""
    if one.represents is None or other.represents is None or (one.country and other.country not in (None, one.country)):
        return False
    whole, parent = _letters(one.represents), _letters(other.represents)
    if len(parent) < _LONG_BODY or len(whole) <= len(parent):
        return False
    alike = one.country == other.country or (other.country is None and _in_title(scene, other))
    names = alike and len(other.represents.text.split()) >= _NAME
    return whole.endswith(parent.removeprefix(ARTICLE)) or (names and whole.startswith(parent))


def _less_its_state(scene: Scene, one: Band, other: Band) -> bool:
    """Tell whether the later naming tells the body of the earlier one without its nationality: «وفد الكونغرس».

    Not where the body itself writes: its own delegation is another one.
    """
    if one.represents is None or other.represents is None or one.country is None:
        return False
    if other.country not in (None, one.country):
        return False
    issuer = scene.extraction.about.issuer
    if issuer and fold_word(issuer.text) == fold_word(other.represents.text):
        return False
    whole, short = fold_word(one.represents.text).split(), fold_word(other.represents.text).split()
    return whole[: len(short)] == short and country_of(" ".join(whole[len(short) :])) == one.country


def _in_title(scene: Scene, band: Band) -> bool:
    """Tell whether a delegation is named in the document's title."""
    title = scene.extraction.about.title
    return title is not None and title.span.contains(scene.tops[band.mentions[0]].span)


_LONG_BODY = 8
"""Letters of a body's name that is no mere noun."""
_NAME = 3
"""Words of a body's name that no other is likely to begin with."""


def _same(scene: Scene, one: Band, other: Band) -> bool:
    """Tell whether two namings mean one delegation: of one body, or of one country where no body parts them."""
    if one.represents and other.represents:
        same = _letters(one.represents) == _letters(other.represents)
        same = same or (one.country == other.country is not None and _body(one) == _body(other))
        same = same or _less_its_state(scene, one, other) or _part_of(scene, one, other) or _part_of(scene, other, one)
        places = {one.represents.kind, other.represents.kind}
        return same or (places == {Kind.PLACE, Kind.ORGANIZATION} and one.country == other.country is not None)
    if _bare_state(scene, one, other) or _bare_state(scene, other, one):
        return True
    if one.country or other.country:
        return one.country == other.country
    first, second = (fold_word(scene.tops[band.mentions[0]].text) for band in (one, other))
    return first == second


def _bare_state(scene: Scene, one: Band, other: Band) -> bool:
    """Tell whether one delegation is named by what its state is called, the other in full: «وفد المملكة»."""
    noun = fold_word(scene.tops[one.mentions[0]].text).split()[-1]
    if one.represents or noun not in grammar().own_state or not other.represents:
        return False
    return fold_word(other.represents.text).split()[0] in (noun, noun.removeprefix(ARTICLE))
