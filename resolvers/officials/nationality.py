"""Of which country an official is: by role, delegation, body and the city it is in; else of the document's own."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from lexicon.affiliations import standing_words
from lexicon.bodies import bodies
from lexicon.countries import country_of_office
from lexicon.places import lands
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.geography import (
    at_home_rather,
    countries_in,
    countries_named,
    countries_possible,
    country_before_body,
    country_of,
    country_of_place,
    country_told,
    is_international,
    is_mission,
    is_sure,
    less_mission_head,
)
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from resolvers.ground.seats import country_of_seat
from resolvers.ground.signature import body_key
from resolvers.officials.beats import less_beat
from schemas.mention import Kind, Mention
from text.clitics import readings, reads_as
from text.fold import fold_word
from text.inflection import ARTICLE, FOR_THE, names_a_state
from text.names.skeletons import has_arabic
from text.tokens import words_of

_REACH = 60  # code points after a title in which a country that completes it is sought
_SIGNS = frozenset('،,;؛:()[]|/–—-«»"“”.!?؟')


def stated_country(
    scene: Scene, titles: Sequence[int], organization: Mention | None, side: str | None, home: str | None
) -> str | None:
    """Return the country that an official's roles, delegation and body point to; international bodies are of none."""
    for title in titles:
        mention = scene.tops[title]
        text = less_mission_head(less_beat(mention.text))
        if is_international(text):
            return country_before_body(text) or (home if _sent_by_home(scene, title) else None)
        inside = [m for m in scene.nested[title] if m.kind is Kind.ORGANIZATION and _country_known(m)]
        inner = next((home if _is_own_body(scene, m, home) else _country_known(m) for m in inside), None)
        if side and inner and not any(country_of(m.text) for m in inside):
            inner = side  # «مديرة مكتب الوكالة في بيروت», of a delegation from Paris
        found = (
            mention.country
            or _of_known_body(inside)
            or (country_told(text) if inner else country_of(text))
            or _place_before(scene, title)
            or _adjective_after(scene, title)
            or inner
            or _held_in(scene, title)
            or country_of_office(text)
        )
        if found:
            rather = found if is_envoy(mention.text) else at_home_rather(text, found, home)
            return _of_two_states(text, side or home) or rather
    if organization and is_international(organization.text):
        return side
    abroad = next((c for title in titles if (c := _office_in(scene, title, home))), None)
    if abroad and not side:
        return abroad
    seat = next((c for title in titles if (c := _seat_of(scene, title, home))), None)
    if seat and not side and not organization:
        return seat
    own = _own(scene, organization, home) if organization else _told_whole(scene, titles)
    return side or own or (_city_of(scene, organization, home) if organization else None)


def _told_whole(scene: Scene, titles: Sequence[int]) -> str | None:
    """Return the state of a bare envoy whose office is told whole: « L'ambassadeur de France … L'ambassadeur X »."""
    for title in titles:
        bare = _office_words(scene.tops[title].text)
        if len(bare) != 1 or not is_envoy(scene.tops[title].text):
            continue
        whole = (m.text for m in scene.tops if m.kind is Kind.TITLE and _office_words(m.text)[:1] == bare)
        states = {state for text in whole if (state := country_of(text))}
        if len(states) == 1:
            return next(iter(states))
    return None


def _office_words(text: str) -> list[str]:
    return [word.removeprefix(ARTICLE) for word in fold_word(text).split()]


def _of_known_body(inside: Sequence[Mention]) -> str | None:
    """Return the country of a known body whose name ends in another's: the « Office du Niger » is of Mali."""
    named = ((m, country_told(m.text.split()[-1])) for m in inside if m.rule == _KNOWN and m.country)
    return next((m.country for m, told in named if told and told != m.country), None)


_KNOWN = "organizations/body"
"""The rule of bodies of the lexicon, which tells their country."""


def _of_two_states(title: str, own: str | None) -> str | None:
    """Return the own state of who heads a group of friends of two: « présidente du groupe d'amitié Maroc-Gabon ».

    ``own`` is that of a delegation, else the one in which the document is written.
    """
    friends = own and any(reads_as(word, standing_words("friendship")) for word in words_of(title).forms)
    return own if friends and own in countries_named(title) else None


def _country_known(body: Mention) -> str | None:
    """Return the country of a body: told with it, or known of its name or acronym (JICA)."""
    known = bodies().get(body_key(body.text) or "") if body.country is None else None
    return known.country if known else body.country


def _sent_by_home(scene: Scene, title: int) -> bool:
    """Tell whether a role at an international body is held for «the kingdom» that writes: «مندوب المملكة لدى …»."""
    mention = scene.tops[title]
    body = next((m for m in scene.nested[title] if m.kind is Kind.ORGANIZATION), None)
    before = _words(mention.text[: body.span.start - mention.span.start]) if body else []
    return is_envoy(mention.text) and any(
        word.startswith(article) and names_a_state(word.removeprefix(article))
        for word in before
        for article in (ARTICLE, *FOR_THE)
    )


def _is_own_body(scene: Scene, body: Mention, home: str | None) -> bool:
    """Tell whether a body of no told country issued the document; another state may have one of that name, too.

    One called after a city abroad was only the first that was named: « l'Université de Nairobi ».
    """
    issuer = scene.extraction.about.issuer
    own = issuer is not None and fold_word(issuer.text) == fold_word(body.text)
    seat = country_of_seat(body.text)
    own = home is not None and own and not countries_in(body.text) and seat in (None, home)
    return own and (_may_stand_abroad(body) or _city_of(scene, body, home) is None)


def _may_stand_abroad(body: Mention) -> bool:
    """Tell a body that may stand abroad for one at home: « Mission permanente … à Genève », an embassy."""
    return is_mission(body.text) or not standing_words("teams").isdisjoint(_words(body.text)[:1])


def _adjective_after(scene: Scene, title: int) -> str | None:
    """Return the country that follows a title outside its span: «وزير الداخلية» العراقي, «ministre» du Sénégal.

    A name that follows is none: «تركي» is a man's name, too. A given name has no article, though.
    """
    start = scene.tops[title].span.end
    names = [m.span.start for m in scene.tops[title + 1 : title + 2] if m.kind is Kind.PERSON and _is_name(m.text)]
    text = scene.document.text[start : min([start + _REACH, *names])].split("\n")[0]
    if not text.startswith(" "):
        return None
    text = _SHORT.sub(" ", text, count=1)
    words: list[str] = []
    for word in text.replace("'", " ").replace("’", " ").split():
        if word[0] in _SIGNS:
            break
        words.append(word)
        if word[-1] in _SIGNS:
            break
    links = either("small", "definite")
    while words and words[0].isascii() and fold_word(words[0]) in links:
        words.pop(0)
    found = next(((c, n) for n in (1, 2, 3) if (c := _told(words[:n]))), None)
    city = found and len(countries_possible(" ".join(words[: found[1]]))) > 1  # «عمّان» is Amman, too
    return found[0] if found and not city else None


_SHORT = re.compile(r"^ \([A-Z][A-Za-z&-]{1,9}\) ")
"""A body's short form in brackets behind a role: "President of the Audit Bureau (GAB) of Saudi Arabia"."""


def _held_in(scene: Scene, title: int) -> str | None:
    """Return the state behind the body of a role that is no envoy's: «رئيس ديوان المحاسبة بدولة الإمارات …»."""
    mention = scene.tops[title]
    inside = [m for m in scene.nested[title] if m.kind in (Kind.ORGANIZATION, Kind.PLACE)]
    states = [m for m in inside if m.kind is Kind.PLACE and m.span.end == mention.span.end and country_of(m.text)]
    body = any(m.kind is Kind.ORGANIZATION for m in inside)
    if not body or not states or is_envoy(mention.text):
        return None
    if (
        mention.text.isascii()
        and not is_envoy(mention.text)
        and not standing_words("mission_heads") & {*_words(mention.text)}
    ):
        gap = scene.document.text[: states[-1].span.start].rstrip().rpartition(" ")[2]
        return country_of(states[-1].text) if fold_word(gap) in _OF_LAND else None
    return country_of(states[-1].text) if names_a_state(_words(states[-1].text)[0]) else None


_OF_LAND = frozenset(("in", "of"))
"""What stands between a body and the state that it is of: "the Commission to Investigate Bribery in Sri Lanka"."""


def _place_before(scene: Scene, title: int) -> str | None:
    """Return the country named right before an English role: "Iraq Prime Minister", "Jordan's Foreign Minister"."""
    if not title or scene.tops[title - 1].kind is not Kind.PLACE or not scene.tops[title].text.isascii():
        return None
    place = scene.tops[title - 1]
    gap = scene.document.text[place.span.end : scene.tops[title].span.start]
    return country_of(place.text) if gap.replace("’", "'") in _OWNS else None


_OWNS = (" ", "'s ", "' ")


def _told(words: Sequence[str]) -> str | None:
    """Return the country that words name from the first on: «جمهورية العراق», but not «المرافقة للضيف الفلسطيني»."""
    country = country_of(" ".join(words))
    if country is None or len(words) == 1 or country_of(" ".join(words[1:])) is None:
        return country
    return country if any(names_a_state(reading.form) for reading in readings(fold_word(words[0]))) else None


def _is_name(text: str) -> bool:
    """Tell whether words taken for a name begin with no adjective in the article and go on: «المصري سامي عبده»."""
    words = _words(text)
    return len(words) == 1 or not words[0].startswith(affixes("article"))


@kept
def _places(scene: Scene) -> tuple[Mention, ...]:
    """Return the places of a text."""
    return tuple(m for m in scene.extraction.mentions if m.kind is Kind.PLACE)


def _city_of(scene: Scene, body: Mention, home: str | None) -> str | None:
    """Return the country of the city that a body's name ends in, where it is no office of a body from elsewhere."""
    if standing_words("internal_heads") & {*_words(body.text)[:1]}:
        return None
    inside = [m for m in _places(scene) if body.span.contains(m.span)]
    country = _where(scene, inside[-1], home) if inside else None
    return country if country != home else None


def _own(scene: Scene, body: Mention, home: str | None) -> str | None:
    """Return the country that a body's name tells; what may be at home («عمان») is."""
    told = _country_known(body) or next(iter(countries_in(body.text)), None)
    own = home if _is_own_body(scene, body, home) else told
    inside = [m for m in _places(scene) if body.span.contains(m.span)]
    possible = [countries_possible(m.text) for m in inside]
    own = home if home and any(home in p and own in p for p in possible) else own
    return at_home_rather(body.text, own, home) if own else own


def _office_in(scene: Scene, title: int, home: str | None) -> str | None:
    """Return the country in which a state's office of no named body is held («وسيط الجمهورية في كوت ديفوار»)."""
    text = scene.tops[title].text
    if any(m.kind is Kind.ORGANIZATION for m in scene.nested[title]):
        return None
    if not fold_word(text).startswith(tuple(standing_words("state_offices"))):
        return None
    here = any(home in countries_possible(m.text) for m in scene.nested[title] if m.kind is Kind.PLACE)
    return home if home and here else next(iter(countries_in(text)), None)


def _seat_of(scene: Scene, title: int, home: str | None) -> str | None:
    """Return the country of the city that a role is of ("Deputy Mayor of Bari"), the document's own if it may be."""
    mention = scene.tops[title]
    inside = [m for m in scene.nested[title] if m.kind is Kind.PLACE and m.span.end == mention.span.end]
    elsewhere = less_beat(mention.text) != mention.text or any(m.kind is Kind.ORGANIZATION for m in scene.nested[title])
    if not inside or elsewhere:
        return None
    posted = is_posted(scene, mention, inside[0])
    if posted and (is_envoy(mention.text) or _words(inside[0].text)[0] not in lands()):
        return None
    return _where(scene, inside[0], home)


def _where(scene: Scene, place: Mention, home: str | None) -> str | None:
    """Return the country of a place, ``home`` if it may be; of a lesser town one that the text tells elsewhere.

    In English those of states whose people write otherwise are trusted: "Deputy Mayor of Bari".
    """
    if home in countries_possible(place.text):
        return home
    country = country_of_place(place)
    if country is None or is_sure(place.text) or scene.extraction.about.language == "en":
        return country
    told = (m for m in scene.extraction.mentions if not m.span.overlaps(place.span))
    return country if home is None or any(country in countries_named(m.text) for m in told) else None


def is_posted(scene: Scene, title: Mention, place: Mention) -> bool:
    """Tell whether a role is held in a place, told behind «في» or «ب», and is not of it."""
    before = scene.document.text[title.span.start : place.span.start]
    joined = not before.endswith((" ", "'", "’"))
    return joined or (bool(_words(before)) and _words(before)[-1] in relation_words("posting"))


@lru_cache(maxsize=20_000)
def is_envoy(title: str) -> bool:
    """Tell whether a role is held in a country that its bearer is not of («القائم بأعمال السفارة في …»)."""
    words = _words(title)
    heads = words[:1] if has_arabic(title) else takewhile(lambda word: word not in _BEFORE_STATE, words)
    told = not standing_words("envoys").isdisjoint(heads)  # "US Ambassador to …"
    return told or fold_word(title).startswith(_mission_heads())


_BEFORE_STATE = frozenset(("to", "of", "in", "at", "for", "de", "du", "des", "d", "au", "aux", "en", "a", "pour"))
"""Words behind which a role in Latin letters tells where it is held, or of what."""


@lru_cache(maxsize=1)
def _mission_heads() -> tuple[str, ...]:
    return tuple(f"{role} " for role in standing_words("heads_of_missions"))


def _words(text: str) -> list[str]:
    return fold_word(text).split()
