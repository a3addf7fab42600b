"""Whom an engagement is done with: the people, bodies and delegations of a sentence, each with the word before it."""

from functools import lru_cache
from itertools import dropwhile, islice

from lexicon.countries import country_of_adjective
from lexicon.engagements import Form
from lexicon.relations import affixes, either, relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.among import any_said
from resolvers.ground.appended import state_behind, state_in
from resolvers.ground.bare_nouns import bare_noun
from resolvers.ground.counterparts import counterparts_at
from resolvers.ground.geography import (
    at_home_rather,
    country_before_body,
    country_of,
    country_where,
    is_international,
    less_mission_head,
)
from resolvers.ground.items import Sentence, Sort
from resolvers.officials.apposition import bodies_held
from resolvers.officials.beats import less_beat
from resolvers.officials.respective import respective
from resolvers.parties.bare_bodies import body_meant
from resolvers.parties.belonging import affiliates, owns_office
from resolvers.parties.cast import Cast
from resolvers.parties.datelines import dateline_end
from resolvers.parties.envoys import envoy_meant
from resolvers.parties.governing import Government, closes, may_be_party, read
from resolvers.parties.honoured import is_honoured
from resolvers.parties.party import Party
from resolvers.parties.peers import tells_unnamed, unnamed_at
from resolvers.parties.repeated import named_again
from resolvers.parties.rulers import ruler_meant
from resolvers.parties.second_offices import is_appointed_to, is_second_office
from resolvers.parties.sent import governs_beside
from resolvers.parties.states import acting_state
from schemas.mention import Kind, Mention
from schemas.nouns import replace
from text.fold import fold_word
from text.inflection import after_and, is_definite
from text.names.skeletons import is_arabic
from text.signs import COMMAS

_AND = affixes("and_attached")
_TRANSPARENT = (Kind.DATE, Kind.PLACE, Kind.PROGRAM, Kind.LAW)


def parties_in(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return the parties of a sentence, in order; each sentence is read once."""
    start = sentence.span.start
    if start not in cast.read:
        cast.read[start] = _parties_in(cast, sentence)
    return cast.read[start]


def _parties_in(cast: Cast, sentence: Sentence) -> list[Party]:
    state = Government()
    found: list[Party] = []
    absorbed: set[int] = set()
    held = bodies_held(cast.scene, sentence)
    # «مع نظيرتها في المكتبة الوطنية السيدة …»
    apart = {n for peer, body, _ in counterparts_at(sentence) for n in range(peer + 1, body + 1)}
    behind = islice(enumerate(sentence.items), dateline_end(cast.scene, sentence), None)
    for place, item in ((n, i) for n, i in behind if n not in apart):
        if item.mention < 0:
            _read(cast, sentence, place, state, found)
            continue
        mention = cast.scene.tops[item.mention]
        served = item.mention in held or _served(cast, item.mention) or _again_his(cast, sentence, place)
        if served or _bracketed(cast, sentence, place) or is_honoured(sentence.items, place):
            continue
        if item.mention in cast.figures.titled:
            _read_title(cast, sentence, place, state)
        elif mention.kind in _TRANSPARENT and not (
            mention.kind is Kind.PLACE and _stands_for_state(cast, sentence, place, state)
        ):
            state.passed()
        else:
            party = _party(cast, item.mention, place, state)
            if party.kind is Kind.ORGANIZATION and party.governor in _OTHER_SIDE and not party.country:
                party = replace(party, country=_state_beside(cast, sentence, place))
            whence = party.kind is Kind.ORGANIZATION and found and found[-1].figure >= 0
            if whence and (affiliates(sentence.items, found[-1].place, place) or _is_body_of(cast, found[-1], party)):
                found[-1] = replace(found[-1], soft=found[-1].soft | party.keys)
                continue
            party = _with_office(sentence, found, party)
            _come_forward(party, found, absorbed)
            if party.figure >= 0 and party.figure in absorbed:
                state.separator, state.words = "", 0
                continue
            found.append(party)
            if mention.kind is Kind.DELEGATION:
                absorbed |= _absorb(cast, item.mention, found)
    return _by_turns(cast, sentence, _at_two_sides(sentence, found))


def _at_two_sides(sentence: Sentence, found: list[Party]) -> list[Party]:
    """Let those who led the two sides act for them: "The two sides, led by X and Y, met"."""
    for n, party in enumerate(found[:-1]):
        led = party.governor == "head" and party.figure >= 0 and found[n + 1].governor == "and"
        if not led or found[n + 1].figure < 0:
            continue
        mark = next((k for k in range(party.place - 1, 0, -1) if sentence.items[k].marks("head")), 0)
        before = [i.form for i in sentence.items[max(mark - _SIDED, 0) : mark] if i.form != "," and i.mention < 0]
        known = len(before) > 1 and (before[-2] in _BOTH or country_of_adjective(before[-2]) is not None)
        if known and before[-1] in relation_words("sides_together"):
            found[n] = replace(party, governor="start")
    return found


_SIDED = 3
"""Items before "led by" among which the noun of the sides stands with what says whose, a comma between."""
_BOTH = either("definite", "both_of_them")


def _again_his(cast: Cast, sentence: Sentence, place: int) -> bool:
    """Tell the second office of one who is told by two alone, or that he was named to: «بمناسبة تعيينه مديرا»."""
    if is_appointed_to(sentence.items, place, cast.scene.tops[sentence.items[place].mention]):
        return True
    return sentence.items[place].mention not in cast.figures.titled and is_second_office(sentence.items, place)


def _come_forward(party: Party, found: list[Party], absorbed: set[int]) -> None:
    """Let the subject of a verb stand for the delegation before it that he led: «على رأس وفد …، اجتمع الوزير X»."""
    if party.figure in absorbed and found[-1].governor in _FRONTED and party.governor == "verb":
        absorbed.discard(party.figure)
        found.pop()


_FRONTED = ("head", "heads")
"""What governs a delegation whose head is the subject of the verb behind it."""


def _stands_for_state(cast: Cast, sentence: Sentence, place: int, state: Government) -> bool:
    """Tell whether a place is a state that is a party here, behind «between» or as the subject of a verb."""
    return may_be_party(state) or acting_state(cast.scene, sentence, place)


def _is_body_of(cast: Cast, person: Party, body: Party) -> bool:
    """Tell whether a body behind a comma only says where an office is held: "Mr. X, Rector, University of"."""
    own = cast.bodies[person.figure] if person.figure < len(cast.bodies) else None
    titled = bool(cast.figures.all[person.figure].titles)
    return titled and own is not None and own.span == body.quote.span and body.governor == "comma" and not body.gap


def _by_turns(cast: Cast, sentence: Sentence, found: list[Party]) -> list[Party]:
    """Let people of whom their bodies are told before by turns stand for these: "the Governors of A and B, X and Y"."""
    for told, person in respective(cast.scene, sentence):
        body = next((p for p in found if p.quote.span == told.span and p.kind is not Kind.PLACE), None)
        place = next((n for n, p in enumerate(found) if sentence.items[p.place] is person), -1)
        if body is not None and place >= 0:
            held = replace(found[place], governor=body.governor, gap=body.gap, soft=found[place].soft | body.keys)
            found[place] = held
            found.remove(body)
    return found


def _read_title(cast: Cast, sentence: Sentence, place: int, state: Government) -> None:
    """Read the title of someone who is named: what governs it may govern the name behind it."""
    title = sentence.items[place].mention
    before = _before_name(cast, title)
    further = cast.figures.of.get(title - 1) == cast.figures.of[title] and title - 1 in cast.figures.titled
    state.separator = (state.first if further else state.separator) if before else ""
    state.first = state.separator  # «وزير العدل A ونائب رئيس الحكومة ووزير الخارجية B»
    if state.governor == "stead" and state.fresh and _is_title_next(sentence, place):
        state.drop()  # «استقبل نيابة عن الوزير وكيل الوزارة X»
        return
    if state.governor == "stead" and state.fresh and _title_again(sentence, place):
        state.governor = "start"  # "On behalf of the President, Vice President X"
        return
    state.held = before and state.reaches(arabic=is_arabic(cast.scene.tops[title].text))


def _is_title_next(sentence: Sentence, place: int) -> bool:
    """Tell whether another title stands right behind a title, whose bearer it therefore does not name."""
    return any(i.kind is Kind.TITLE for i in sentence.items[place + 1 : place + 2])


def _title_again(sentence: Sentence, place: int) -> bool:
    """Tell whether another title stands behind a title and a comma, whose bearer it therefore does not name."""
    behind = sentence.items[place + 1 : place + _TITLE_AGAIN]
    kinds = [i.kind for i in behind if i.mention >= 0]
    return any(i.form == "," for i in behind[:1]) and kinds[:1] == [Kind.TITLE]


_TITLE_AGAIN = 5
"""Items behind a title among which the next one stands, its article before it."""


def _with_office(sentence: Sentence, found: list[Party], party: Party) -> Party:
    """Return who holds an office of the body read before, which then is no party: "the Fund's director, Ms. X"."""
    body = found[-1] if found and party.figure >= 0 and found[-1].kind is Kind.ORGANIZATION else None
    if body is None or not owns_office(sentence.items, body.place, party.place):
        return party
    found.pop()
    return replace(party, governor=body.governor, gap=body.gap, soft=party.soft | body.keys)


def _read(cast: Cast, sentence: Sentence, place: int, state: Government, found: list[Party]) -> None:
    """Read an item that is no mention: what it governs, and what it says of the party before it."""
    item = sentence.items[place]
    word = item.sort is Sort.WORD
    if word and _is_plain(item.form):
        read(state, item)
    elif _read_telling(cast, sentence, place, state, found):
        return
    if _opens_matter(sentence, place):
        state.govern("purpose")
    elif word and state.may_close() and _ends_phrase(cast, sentence, place):
        state.closed()


def _ends_phrase(cast: Cast, sentence: Sentence, place: int) -> bool:
    """Tell whether a word ends the phrase of a place or time, as a noun without complement or by opening another."""
    whole = closes(cast.scene.document.text, sentence.items[place])
    return whole or _begins_phrase(sentence, place) or _in_his_house(sentence, place)


@lru_cache(maxsize=100_000)
def _is_plain(form: str) -> bool:
    """Tell a word that is read for what it governs alone: it means no body, nation or envoy, and parts nothing."""
    nation = after_and(form)
    telling = bare_noun(form) is not None or tells_unnamed(form) or form in either("separators", "acting_for")
    return not telling and (nation is None or country_of_adjective(nation) is None)


def _read_telling(cast: Cast, sentence: Sentence, place: int, state: Government, found: list[Party]) -> bool:
    """Read an item that may be a party itself or say how others are joined; tell whether it is wholly read."""
    item = sentence.items[place]
    meant = body_meant(cast.scene, sentence, place)
    if meant is not None:
        state.separator = "and" if item.form.startswith(_AND) else state.separator
        found.append(_body(cast, meant, place, state.take()))
        return True
    if found and item.named:
        _seat(sentence, found, place)
    if item.form in relation_words("separators") and _ends_presence(sentence, place, state):
        state.drop()
    read(state, replace(item, verb=None) if item.verb and _is_noun(sentence, place) else item)
    if (governor := governs_beside(cast.scene, sentence.items, place)) is not None:
        state.govern(governor)
    if (told := unnamed_at(cast.scene, sentence, place)) is not None:
        keys, nations = frozenset(f"n:{nation}" for nation in told.nations), told.nations
        one = nations[0] if len(nations) == 1 else None
        found.append(Party(told.quote, place, state.take(), Kind.TITLE, keys, country=one, nations=nations))
        return True
    joins = bool(found) and _joins_by_nation(sentence, place)
    state.separator = "and" if joins else state.separator
    return joins


def _opens_matter(sentence: Sentence, place: int) -> bool:
    """Tell the matter behind whom one talked with, meant by a bare noun: «استعرض مع ضيفه مشروع …», «… السفير دور …»."""
    item = sentence.items[place]
    if place < _WITH_WHOM or item.sort is not Sort.WORD or not sentence.items[place - _WITH_WHOM].marks("with"):
        return False
    meant, form = sentence.items[place - 1], item.form
    whom = meant.mention < 0 and meant.form in either("pointing_subjects", "contact_welcome", "delegation_words")
    return whom and is_arabic(form) and not is_definite(form) and after_and(form) is None and not item.named


_WITH_WHOM = 2
"""Items from «مع» to the matter behind whom one talked with."""


def _joins_by_nation(sentence: Sentence, place: int) -> bool:
    """Tell «و» on the nation of whom the next name is: «وزيرا الصحة المصري X والأردني Y»."""
    nation = after_and(sentence.items[place].form)
    if nation is None or country_of_adjective(nation) is None:
        return False
    return any(i.kind is Kind.PERSON for i in sentence.items[place + 1 : place + 2])


def _is_noun(sentence: Sentence, place: int) -> bool:
    """Tell whether what spells as a past is the noun of a preposition: «وصل إلى دار …»."""
    verb, before = sentence.items[place].verb, sentence.items[max(place - 1, 0) : place]
    if verb is None or verb.latin or verb.pronoun or verb.form is not Form.PAST or sentence.items[place].joined:
        return False
    return any_said(before, relation_words("prepositions"))


def _ends_presence(sentence: Sentence, place: int, state: Government) -> bool:
    """Tell whether a comma ends those present or in company, not named: «استقبل، بحضور أطر الوزارة، الوزير …»."""
    if state.governor not in ("presence", "escort") or not state.fresh or state.words <= 0:
        return False
    behind = sentence.items[place + 1 : place + 2]
    joined = any(i.form.startswith(_AND) or i.form in relation_words("and") for i in behind)
    before = sentence.items[place - 1].form
    return not joined and before != "" and is_arabic(before)


def _in_his_house(sentence: Sentence, place: int) -> bool:
    """Tell the noun behind a possessive and a word of place, before a name: "received in his office Nancy Karam"."""
    if place <= 1 or sentence.items[place - 1].form not in relation_words("his_her"):
        return False
    behind = sentence.items[place + 1 : place + 1 + _WHEN]
    behind = tuple(dropwhile(lambda i: i.form in either("day_words", "here"), behind))
    named = any(i.kind is Kind.PERSON for i in behind[:1])
    return named and sentence.items[place - 2].marks("place_in", "during")


_WHEN = 4
"""Items behind a house among which the day and then who was received stand."""


def _begins_phrase(sentence: Sentence, place: int) -> bool:
    """Tell whether an article opens another phrase, which no « de » joins to the last: "at his office a delegation"."""
    if place == 0 or sentence.items[place].form not in relation_words("indefinite"):
        return False
    before = sentence.items[place - 1].form
    return not (before in relation_words("small") or before in relation_words("and"))


_SEATS = ("presided", "presence", "head")
_SEATED = 3
"""Items behind a party among which words that say how it sat end its phrase: "…, in the chair"."""


def _seat(sentence: Sentence, found: list[Party], place: int) -> None:
    """Let words behind a party say how it was there: "Mr. X in the chair", « M. X présidait », « X à leur tête »."""
    item, last = sentence.items[place], found[-1]
    seat = next((seat for seat in _SEATS if item.marks(f"seated_{seat}")), None)
    following = sentence.items[place + 1 : place + 2]
    if seat is None or place - last.place > _SEATED or _is_past(sentence, place):
        return
    if any(i.sort is Sort.MENTION for i in following):
        return
    if any(i.sort is Sort.WORD for i in following) and seat != "head":
        return
    if seat == "head" and len(found) > 1:
        found.pop()
    elif seat != "head":
        found[-1] = replace(last, governor=seat)


def _is_past(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is the participle of a past, which the fold makes one with an adjective: « a présenté »."""
    before = sentence.items[max(place - 1, 0) : place]
    return sentence.items[place].verb is not None and any_said(before, relation_words("auxiliaries_past"))


_OTHER_SIDE = ("with", "between", "partner")


def _state_beside(cast: Cast, sentence: Sentence, place: int) -> str | None:
    """Return the state that «ب», "in" or a comma puts right behind a body: «مع مؤسسة حمد الطبية بقطر»."""
    body = cast.scene.tops[sentence.items[place].mention].text
    if not (is_arabic(body) or is_international(body)):
        told = state_behind(cast.scene, sentence.items, place) or state_in(cast.scene, sentence.items, place)
        return told if told != cast.home else None
    link, state = (*sentence.items[place + 1 : place + 3], None, None)[:2]
    attached = link is not None and link.sort is Sort.PARTICLE and link.form in relation_words("with_attached")
    if not attached or state is None or state.kind is not Kind.PLACE:
        return None
    return None if is_international(body) else country_of(cast.scene.tops[state.mention].text)


def _bracketed(cast: Cast, sentence: Sentence, place: int) -> bool:
    """Tell whether a mention in brackets only repeats the one before it: an acronym, a name in the other script."""
    before, kinds = sentence.items[place - 1] if place > 1 else None, (Kind.ORGANIZATION, Kind.PERSON)
    title = sentence.items[place - 2].mention if place > 1 else -1
    held = title in cast.figures.titled and _before_name(cast, title)
    if held and cast.figures.of.get(sentence.items[place].mention) == cast.figures.of[title]:
        return False  # «مع المدير الإقليمي للبنك الدولي (إيما نويل)»
    mention = cast.scene.tops[sentence.items[place].mention]
    again = title >= 0 and named_again(mention, cast.scene.tops[title], cast.scene.nested[title], cast.body)
    return again or bool(before and before.form == "(" and mention.kind in kinds)


def _served(cast: Cast, top: int) -> bool:
    """Tell who is only named in the office of another, who follows: «مستشار الرئيس برجي النائب علي خليفة»."""
    office = cast.figures.of.get(top - 1) if top - 1 in cast.figures.titled else None
    person = cast.figures.of.get(top)
    if office is None or person in (None, office) or office != cast.figures.of.get(top + 1):
        return False
    return not _parted(cast, top)


def _parted(cast: Cast, top: int) -> bool:
    """Tell whether a sign parts a mention from the one before it: «… رئيس الميناء. ووقع X وY»."""
    between = cast.scene.document.text[cast.scene.tops[top - 1].span.end : cast.scene.tops[top].span.start]
    return any(sign in between for sign in _STOPS)


_STOPS = COMMAS | {".", "\n", "؛"}


def _before_name(cast: Cast, title: int) -> bool:
    """Tell whether a title stands before its person, and not after; another of the same person's may stand between."""
    following = title + 1
    while following in cast.figures.titled and cast.figures.of[following] == cast.figures.of[title]:
        following += 1
    following += _served(cast, following)
    return cast.figures.of.get(following) == cast.figures.of[title] and following not in cast.figures.titled


def _party(cast: Cast, top: int, place: int, state: Government) -> Party:
    """Build the party of a mention."""
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
    return replace(_body(cast, mention, place, governor), soft=frozenset(cast.body(m.text) for m in inner), gap=gap)


def _body(cast: Cast, mention: Mention, place: int, governor: str) -> Party:
    """Build the party of a body, a role without a holder or a place."""
    country = None if is_international(mention.text) else country_of(mention.text) or mention.country
    country = country or (country_where(mention.text) if mention.kind in (Kind.ORGANIZATION, Kind.TITLE) else None)
    country = at_home_rather(mention.text, country, cast.home) if country else country
    keys = frozenset({cast.body(mention.text)})
    return Party(mention.quote, place, governor, mention.kind, keys, country=country)


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


def _holder(cast: Cast, top: int) -> int:
    """Return the figure that holds a role named without a person, where the document names one, else -1."""
    mention = cast.scene.tops[top]
    if mention.kind is not Kind.TITLE:
        return -1
    wanted = fold_word(mention.text)
    for number, figure in enumerate(cast.figures.all):
        for title in figure.titles:
            held = fold_word(cast.scene.tops[title].text)
            abroad = country_of(mention.text) is None and country_of(cast.scene.tops[title].text) not in (
                None,
                cast.home,
            )
            plain = (
                held.removeprefix(f"{held.split(' ')[0]} ") if held.split(" ")[0] in relation_words("acting") else held
            )
            if wanted in (held, plain) or (held.startswith(wanted + " ") and not abroad):
                return number
    ruler = ruler_meant(cast.scene, cast.figures, cast.bodies, top)
    return ruler if ruler >= 0 else envoy_meant(cast.scene, cast.figures, cast.countries, top)


def _represents(text: str) -> bool:
    """Tell whether a delegation's naming says whom it represents: «وفد من اتحاد بلديات صور»."""
    return any(word in grammar().representation for word in fold_word(text).split()[1:-1])


def _absorb(cast: Cast, top: int, found: list[Party]) -> set[int]:
    """Return the people that a delegation's naming stands for; drop its head, named right before it, from the list."""
    scene, band = cast.scene, cast.bands[cast.band(top)]
    members = set(band.members)
    if len(found) > 1 and found[-2].figure in members and found[-2].figure == band.head:
        head, last = found[-2], found.pop()
        if band.represents or band.country or _represents(scene.tops[top].text):
            found.append(replace(last, governor="and", country=last.country or head.country))
    return members
