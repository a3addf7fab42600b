"""Who is of a mission abroad, and in which state it stands: embassies, consulates, agencies that write elsewhere."""

from lexicon.affiliations import standing_words
from resolvers.ground.geography import country_of
from resolvers.ground.scene import Scene
from resolvers.officials.datelines import dateline_country
from resolvers.officials.nationality import is_envoy
from resolvers.officials.people import Figure, Figures
from resolvers.officials.spoken import spoken_for
from schemas.mention import Kind, Mention
from text.fold import fold_word


def mission_countries(scene: Scene, figures: Figures) -> dict[int, str]:
    """Return the countries of those who serve at an embassy named by the bare noun, or as an envoy's staff.

    It is the country of the envoy told before: «مستشارة السفارة», « l'attaché culturel ».
    """
    found: dict[int, str] = {}
    spoken = spoken_for(scene, figures)
    sent: str | None = None
    for top, mention in enumerate(scene.tops):
        if mention.kind is not Kind.TITLE or top not in figures.of:
            continue
        country = mention.country or country_of(mention.text)
        if is_envoy(mention.text) and country:
            sent = country
        elif sent and not country and figures.of[top] not in spoken and _serves(scene, top):
            found.setdefault(figures.of[top], sent)
    return found


def _serves(scene: Scene, title: int) -> bool:
    """Tell whether a role of no other body is held at an embassy: by its bare noun, or one that only envoys have."""
    after = scene.tops[title + 1 : title + 2]
    beside = (
        bool(after) and after[0].kind is Kind.ORGANIZATION and after[0].span.start - scene.tops[title].span.end < _GAP
    )
    if beside or any(m.kind in (Kind.ORGANIZATION, Kind.PLACE) for m in scene.nested[title]):
        return False
    text = fold_word(scene.tops[title].text)
    words = text.replace("'", " ").replace("’", " ").split()
    at = any(word in standing_words("bare_missions") for word in words[1:])
    before = scene.document.text[max(scene.tops[title].span.start - _GAP, 0) : scene.tops[title].span.start]
    theirs = not standing_words("bare_missions").isdisjoint(
        fold_word(before).replace("'", " ").replace("’", " ").split()
    )
    return at or theirs or any(text == role or text.startswith(f"{role} ") for role in standing_words("mission_staff"))


_GAP = 12
"""Code points behind a role within which its own body stands."""


def host_state(scene: Scene, home: str | None) -> str | None:
    """Return the state in which a body of another one writes, by its dateline: an agency of France, in Djibouti."""
    issuer = scene.extraction.about.issuer
    if home is None or issuer is None or country_of(issuer.text) != home:
        return None
    told = dateline_country(scene, home)
    return told if told != home else None


def is_hosts(scene: Scene, figure: Figure, body: Mention | None) -> bool:
    """Tell whether an official is of the state in which a foreign body writes: its ministers, heads of other bodies."""
    issuer = scene.extraction.about.issuer
    texts = [fold_word(scene.tops[t].text) for t in figure.titles]
    if issuer is None or not texts or any(map(is_envoy, texts)):
        return False
    if body is None:
        return any(text.startswith(tuple(standing_words("state_offices"))) for text in texts)
    own = _own_names(issuer.text)
    return not own & {fold_word(body.text)} and fold_word(body.text).split()[0] not in standing_words("internal_heads")


def _own_names(issuer: str) -> frozenset[str]:
    """Return the folded name of the body that writes, and its acronym."""
    words = issuer.replace("'", " ").replace("’", " ").split()
    return frozenset((fold_word(issuer), fold_word("".join(word[0] for word in words if len(word) > _SMALL))))


_SMALL = 3
"""Letters of small words that an acronym leaves out."""
