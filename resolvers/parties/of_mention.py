"""The party that a mention is: its keys, its country, and the figure or delegation behind it."""

from lexicon.countries import country_of_adjective
from lexicon.relations import relation_words
from resolvers.ground.appended import state_behind, state_in
from resolvers.ground.geography import (
    at_home_rather,
    country_before_body,
    country_of,
    country_where,
    is_international,
    less_mission_head,
)
from resolvers.ground.items import Sentence, Sort
from resolvers.officials.again import bare_words_of
from resolvers.officials.beats import less_beat
from resolvers.parties.cast import Cast
from resolvers.parties.envoys import envoy_meant
from resolvers.parties.governing import Government
from resolvers.parties.party import Party
from resolvers.parties.peers import Unnamed
from resolvers.parties.rulers import ruler_meant
from schemas.mention import Kind, Mention
from schemas.nouns import replace
from text.fold import fold_word
from text.names.skeletons import has_arabic


def party_of(cast: Cast, sentence: Sentence, place: int, state: Government) -> Party:
    """Build the party of a mention; a body on the other side has its state told beside it, where it tells none."""
    party = _party(cast, sentence.items[place].mention, place, state)
    if party.kind is Kind.ORGANIZATION and party.governor in _OTHER_SIDE and not party.country:
        return replace(party, country=_state_beside(cast, sentence, place))
    return party


def _party(cast: Cast, top: int, place: int, state: Government) -> Party:
    scene, mention = cast.scene, cast.scene.tops[top]
    gap, governor = state.words, state.take()
    if mention.kind is Kind.DELEGATION:
        return _delegation(cast, top, place, governor, gap)
    figure = cast.figures.of.get(top, -1) if mention.kind is Kind.PERSON else _holder(cast, top)
    if figure >= 0:
        keys, soft = frozenset({f"p{figure}"}), cast.offices(figure)
        country, quote = _country_held_for(cast, figure), cast.figures.all[figure].quote
        return Party(quote, place, governor, Kind.PERSON, keys, soft, country, figure, gap=gap)
    inner = [m for m in scene.nested[top] if m.kind is Kind.ORGANIZATION] if mention.kind is Kind.TITLE else []
    if mention.kind is Kind.PLACE and governor == "from":
        governor = "start"  # « Le canton de Fribourg a accueilli … »
    soft = frozenset(cast.body(m.text) for m in inner)
    return replace(party_of_body(cast, mention, place, governor), soft=soft, gap=gap)


def party_of_body(cast: Cast, mention: Mention, place: int, governor: str) -> Party:
    """Build the party of a body, a role without a holder or a place."""
    country = None if is_international(mention.text) else country_of(mention.text) or mention.country
    country = country or (country_where(mention.text) if mention.kind in (Kind.ORGANIZATION, Kind.TITLE) else None)
    country = at_home_rather(mention.text, country, cast.home) if country else country
    keys = frozenset({cast.body(mention.text)})
    return Party(mention.quote, place, governor, mention.kind, keys, country=country)


def party_told(told: Unnamed, place: int, governor: str) -> Party:
    """Build the party of those told by nation alone; of several nations none is the country of all."""
    keys = frozenset(f"n:{nation}" for nation in told.nations)
    one = told.nations[0] if len(told.nations) == 1 else None
    return Party(told.quote, place, governor, Kind.TITLE, keys, country=one, nations=told.nations)


def _country_held_for(cast: Cast, figure: int) -> str | None:
    """Return the country of a person; one in the service of an international body has that named before the body."""
    titles = [cast.scene.tops[t].text for t in cast.figures.all[figure].titles[:1]]
    abroad = titles and is_international(titles[0])
    posted = titles and less_mission_head(titles[0]) != titles[0] and cast.countries[figure] == cast.home
    return country_before_body(less_beat(titles[0])) if abroad or posted else cast.countries[figure]


def _delegation(cast: Cast, top: int, place: int, governor: str, gap: int) -> Party:
    number = cast.band(top)
    band = cast.bands[number]
    soft = {cast.body(band.represents.text)} if band.represents else set()
    soft |= {f"p{m}" for m in band.members}
    quote = cast.scene.tops[top].quote
    object_ = gap > 0 and quote.text.split()[0] in relation_words("delegation_objects")
    governor = "none" if object_ and governor in _PREPOSITIONS else governor
    keys = frozenset({f"b{number}"})
    return Party(quote, place, governor, Kind.DELEGATION, keys, frozenset(soft), band.country, gap=gap)


_PREPOSITIONS = ("during", "place_in", "to", "to_attached", "from", "with", "with_attached")
"""What governs no delegation in the accusative, farther off: «استقبل …، بمكتبه في مديرية آثار لبدة، وفدا …»."""


def _is_same_office(told: str, title: str, home: str | None) -> bool:
    """Tell whether an office told alone is one that a person holds, perhaps in an acting capacity or told in short."""
    wanted, held = fold_word(told), fold_word(title)
    first, _, behind = held.partition(" ")
    plain = behind if behind and first in relation_words("acting") else held
    abroad = country_of(told) is None and country_of(title) not in (None, home)
    return wanted in (held, plain) or (held.startswith(wanted + " ") and not abroad)


def _holder(cast: Cast, top: int) -> int:
    """Return the figure that holds a role named without a person, where the document names one, else -1."""
    mention = cast.scene.tops[top]
    if mention.kind is not Kind.TITLE:
        return -1
    for number, figure in enumerate(cast.figures.all):
        if any(_is_same_office(mention.text, cast.scene.tops[title].text, cast.home) for title in figure.titles):
            return number
    if (abroad := _holder_abroad(cast, mention.text)) >= 0:
        return abroad
    ruler = ruler_meant(cast.scene, cast.figures, cast.bodies, top)
    return ruler if ruler >= 0 else envoy_meant(cast.scene, cast.figures, cast.countries, top)


def _holder_abroad(cast: Cast, told: str) -> int:
    """Return who alone of a state abroad holds an office told with its adjective: «وزير النقل السنغافوري», else -1."""
    state = country_of(told)
    words = [word for word in bare_words_of(told) if country_of_adjective(word) is None]
    if state in (None, cast.home) or len(words) == len(told.split()):
        return -1
    held = [
        number
        for number, figure in enumerate(cast.figures.all)
        if cast.countries[number] == state
        and any(bare_words_of(cast.scene.tops[t].text)[: len(words)] == words for t in figure.titles)
    ]
    return held[0] if len(held) == 1 else -1


_OTHER_SIDE = ("with", "between", "partner")


def _state_beside(cast: Cast, sentence: Sentence, place: int) -> str | None:
    """Return the state that «ب», "in" or a comma puts right behind a body: «مع مؤسسة حمد الطبية بقطر»."""
    body = cast.scene.tops[sentence.items[place].mention].text
    if not (has_arabic(body) or is_international(body)):
        told = state_behind(cast.scene, sentence.items, place) or state_in(cast.scene, sentence.items, place)
        return told if told != cast.home else None
    link, state = (*sentence.items[place + 1 : place + 3], None, None)[:2]
    attached = link is not None and link.sort is Sort.PARTICLE and link.form in relation_words("with_attached")
    if not attached or state is None or state.kind is not Kind.PLACE:
        return None
    return None if is_international(body) else country_of(cast.scene.tops[state.mention].text)
