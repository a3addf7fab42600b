"""Of which country those are who stand for a side of talks, or are the counterparts of somebody told."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import takewhile

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.counterparts import is_counterpart
from resolvers.ground.geography import country_of, country_of_place, is_minister
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from schemas.mention import Kind
from text.fold import fold_word
from text.inflection import is_arabic

_NEAR = 8
"""Items after «الجانب الأردني» among which the person stands who leads it."""
_FEW = 4
_SEVERAL = 2


def sides(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield the first person named behind «الجانب الأردني», or all of them where a colon opens their list."""
    text = scene.document.text
    items = sentence.items
    told = "side" in sentence.marks or sentence.says(standing_words("side_nouns"))
    begun = 0
    for place, item in enumerate(items[:-1] if told else ()):
        if not _is_side(item):
            continue
        around = [items[place + 1], *([items[place - 1]] if place and item.form.isascii() else [])]
        country = next((c for i in around if i.mention < 0 and (c := country_of(i.span.of(text)))), None)
        if country is None:
            continue
        if (closed := _closes(items, place)) > begun:
            yield from ((i.mention, country) for i in items[begun:place] if i.kind is Kind.PERSON)
            begun = closed
            continue
        listing = any(i.form == ":" for i in items[place + 1 : place + _FEW])
        listing = listing or item.form not in standing_words("side_nouns")  # «ومن الجانب المصري … و…»
        rest = items[place + 1 : place + _NEAR] if item.form.isascii() else ()
        bare = takewhile(lambda i: i.kind is not Kind.PERSON, rest)  # no "Dutch counterpart X, in the presence of Y"
        present = next((i for i in bare if i.marks("presence", "represented")), None)  # « côté malien, en présence de »
        listing = listing or present is not None
        # «وعن الجانب القطري حضر … و…», «ومن الجانب المصري، حضر …»
        came = next((i for i in items[place + 2 : place + _FEW] if i.sort is not Sort.SIGN), None)
        for after in items[place + 1 :] if listing else items[place + 1 : place + 1 + _NEAR]:
            attended = after.verb is not None and after is not came
            ends = attended or (after not in (present, came) and after.marks("presence", "with", "purpose"))
            if _is_side(after) or (listing and ends):
                break
            if after.kind is Kind.PERSON:
                yield after.mention, country
                if not listing:
                    break


def _closes(items: Sequence[Item], place: int) -> int:
    """Return where the next side begins if one ends here, behind its people: «X وY عن الجانب التونسي، وZ عن …».

    The nation of an Arabic side is followed by a comma and «و», or by the end; 0 where its people follow.
    """
    if not is_arabic(items[place].form) or not items[place].marks("side") or _begins_and(items[place]):
        return 0
    before = items[place - 1] if place else None
    behind = items[place + 2 : place + 4]
    joining = behind[1:2] if behind and behind[0].sort is Sort.SIGN else behind[:1]
    joined = any(i.mention < 0 and _begins_and(i) for i in joining)
    ends = len(behind) < _SEVERAL and all(i.sort is Sort.SIGN for i in behind)
    told = before is not None and before.kind in (Kind.PERSON, Kind.TITLE, Kind.ORGANIZATION)
    return place + 2 if told and (joined or ends) else 0


def _begins_and(item: Item) -> bool:
    return item.form.startswith(affixes("and_attached"))


def _is_side(item: Item) -> bool:
    """Tell whether an item is a side of talks: «الجانب», «من الجانب»."""
    return item.mention < 0 and (item.form in standing_words("side_nouns") or item.marks("side"))


def counterparts(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield several counterparts or envoys with their nations: « ses homologues maltais et libyen, MM. X et Y ».

    "the ambassadors of Peru and Kenya, Ms. X and Mr. Y"
    """
    items = sentence.items
    several = standing_words("counterparts_many") | relation_words("envoys_many")
    for place, item in enumerate(items if sentence.says(several) else ()):
        if item.form not in several or item.mention >= 0:
            continue
        english = not is_arabic(item.form) and not _nations(scene, items[place + 1 :])
        nations = [*reversed(_nations(scene, items[:place][::-1]))] if english else _nations(scene, items[place + 1 :])
        verb = next((n for n in range(place + 1, len(items)) if items[n].verb), len(items))
        people = [i.mention for i in items[place:verb] if i.kind is Kind.PERSON]
        if len(people) == len(nations) >= _SEVERAL:
            yield from zip(people, nations, strict=True)


def counterpart_states(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield a counterpart with the state behind the word: « son homologue de la République de Guinée, X ».

    So too « l'ambassadeur du Ghana, X, et celui du Togo, Y ».
    """
    peers, items = either("peers", "peers_latin") | _THE_ONE, sentence.items
    for place, item in enumerate(items if Kind.PLACE in sentence.kinds and sentence.says(peers) else ()):
        near = items[place + 1 : place + 1 + _FEW] if item.form in peers and item.mention < 0 else ()
        ends = (n for n, i in enumerate(near) if i.mention >= 0 or (i.sort is Sort.SIGN and i.form != _ELISION))
        state = next(ends, -1)
        if state < 1 or near[state].kind is not Kind.PLACE:
            continue
        behind = items[place + state + 2 :]
        light = (n for n, i in enumerate(behind) if i.mention >= 0 or (n >= _FEW and i.form not in _styles()))
        bearer = next((behind[n] for n in light if not _is_bare_office(scene, behind, n)), None)
        country = country_of_place(scene.tops[near[state].mention])
        if bearer is not None and bearer.kind is Kind.PERSON and country:
            yield bearer.mention, country


def _is_bare_office(scene: Scene, items: Sequence[Item], n: int) -> bool:
    """Tell an office of no state right before its bearer: "his counterpart from Zambia, President X"."""
    named = items[n].kind is Kind.TITLE and any(i.kind is Kind.PERSON for i in items[n + 1 : n + _SEVERAL])
    return named and country_of(scene.tops[items[n].mention].text) is None


def with_peers_of(scene: Scene, country: str | None) -> Iterator[int]:
    """Yield who is told first in a sentence, before a counterpart of a country: that country is not his own.

    «وقع X، رئيس المجلس، مع نظيره التونسي Y», « M. X a reçu son homologue tunisien », "X met his Tunisian counterpart".
    """
    for sentence in scene.sentences if country else ():
        items = sentence.items if Kind.PERSON in sentence.kinds else ()
        place = next((n for n, i in enumerate(items) if i.mention < 0 and _is_peer(i.form)), 0)
        if not place:
            continue
        beside = (*items[place + 1 : place + 2], *(items[place - 1 : place] if items[place].form.isascii() else ()))
        told = any(i.mention < 0 and country_of(i.span.of(scene.document.text)) == country for i in beside)
        first = next((i for i in items[:place] if i.kind is Kind.PERSON), None) if told else None
        if first is not None:
            yield first.mention


def with_namesakes_of(scene: Scene, country: str | None) -> Iterator[int]:
    """Yield who holds an office of no told state and meets the holder of the same one of a country: he is of another.

    «التقى وزير العدل المصري X بالقاهرة وزير العدل Y».
    """
    for sentence in scene.sentences if country else ():
        items = sentence.items
        offices = [n for n, i in enumerate(items) if i.kind is Kind.TITLE] if Kind.TITLE in sentence.kinds else []
        if len(offices) < _SEVERAL:
            continue
        words = {n: fold_word(scene.tops[items[n].mention].text).split() for n in offices}
        of_it = [w[:-1] for n, w in words.items() if len(w) > _SEVERAL and country_of(w[-1]) == country]
        for n in offices if of_it else ():
            bearer = next((i for i in items[n + 1 : n + _FEW] if i.kind is Kind.PERSON), None)
            if words[n] in of_it and bearer is not None and is_minister(" ".join(words[n])):
                yield bearer.mention


@lru_cache(maxsize=50_000)
def _is_peer(form: str) -> bool:
    return is_counterpart(form)


def counterparts_listed(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield several counterparts, each behind his state: « ses homologues du Togo, X, et du Mali, Y »."""
    items = sentence.items
    for place, item in enumerate(items if sentence.says(standing_words("counterparts_many")) else ()):
        if item.form not in standing_words("counterparts_many") or item.mention >= 0 or is_arabic(item.form):
            continue
        country = None
        for told in items[place + 1 :]:
            text = told.span.of(scene.document.text)
            if told.kind is Kind.PERSON and country:
                yield told.mention, country
                country = None
            elif told.kind is Kind.PLACE or (told.mention < 0 and country_of(text)):
                country = country_of(text)
            elif told.mention >= 0 or told.verb or not (told.form in _styles() or _joins(told)):
                break


def _styles() -> AbstractSet[str]:
    """Return what may stand about the states and names of counterparts: small words, words of respect, ranks."""
    return style_words() | relation_words("small") | _SMALL


_ELISION = "'"
_THE_ONE = frozenset(("celui", "celle"))
_SMALL = frozenset((_ELISION, ",", "l", "d", "of", "from", "the", "celui", "celle", "that"))


def _nations(scene: Scene, items: Sequence[Item]) -> list[str]:
    """Return the countries of the adjectives or the states that stand here, joined by «and» and commas."""
    found: list[str] = []
    for item in items:
        told = item.mention < 0 or item.kind is Kind.PLACE
        country = country_of(item.span.of(scene.document.text)) if told else None
        if country:
            found.append(country)
        elif item.mention >= 0 or not (_joins(item) or item.form in _OF):
            break
    return found


_OF = frozenset((_ELISION, "d", "de", "des", "du", "l", "la", "of", "the"))


def _joins(item: Item) -> bool:
    """Tell a comma, or «and»."""
    particle = item.sort is Sort.PARTICLE and item.form[:1] in relation_words("and_attached")
    return particle or item.form in relation_words("and") or item.form in relation_words("separators")
