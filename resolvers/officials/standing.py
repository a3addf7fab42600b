"""What stands around a person's name: the country told there, whom they accompany, and the body they speak for."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.engagements import FACING
from lexicon.relations import relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.appended import state_apposed, state_behind
from resolvers.ground.geography import country_of
from resolvers.ground.headings import heading_countries
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from resolvers.ground.unknown_offices import bearer_behind
from resolvers.officials.escorted import with_envoy_unnamed
from resolvers.officials.own_envoys import with_own_envoy
from resolvers.officials.people import Figures
from resolvers.officials.sides import counterpart_states, counterparts, counterparts_listed, sides
from resolvers.officials.spoken import acts_for, bracket
from resolvers.officials.with_whom import came_with
from schemas.mention import Kind, Mention
from text.inflection import AND

_FEW = 4
"""Words right before a name among which an adjective of nationality stands."""
_ROW = 2
"""Bars that make a line the row of a table."""


def countries_told(scene: Scene, figures: Figures) -> dict[int, str]:
    """Return the countries that the words around their names give to figures.

    Before the name («القاضي الأردني …»), in brackets behind it or after «من», in a cell of its row, or by the side
    that it leads («وترأس الجانب العماني …»).
    """
    found: dict[int, str] = {}
    for sentence in [s for s in scene.sentences if Kind.PERSON in s.kinds]:
        for rule in _rules():
            for top, country in rule(scene, sentence):
                found.setdefault(figures.of[top], country)
    for top, country in heading_countries(scene).items():
        found.setdefault(figures.of[top], country)
    return found


def countries_behind(scene: Scene, figures: Figures) -> dict[int, str]:
    """Return the countries told right behind the names or roles of figures or in their rows: « Mme X (Sénégal) »."""
    people = [s for s in scene.sentences if Kind.PERSON in s.kinds]
    return {figures.of[top]: c for s in people for rule in (_behind, _in_row) for top, c in rule(scene, s)}


def _rules() -> tuple[Callable[[Scene, Sentence], Iterator[tuple[int, str]]], ...]:
    """Return what tells a country of somebody in a sentence, the surest first."""
    peers = (counterparts, counterpart_states, counterparts_listed)
    return (_in_row, *peers, _behind, _before, _states, sides, with_own_envoy, with_envoy_unnamed)


@kept
def companions(scene: Scene, figures: Figures) -> tuple[tuple[int, int], ...]:
    """Return (principal, companion) for those who accompany the person named before: «يرافقه», "accompagné de"."""
    return tuple(_companions(scene, figures))


def _companions(scene: Scene, figures: Figures) -> Iterator[tuple[int, int]]:
    last: Sentence | None = None
    for sentence in scene.sentences:
        opening = sentence.items[:_OPENS]
        opens = last is not None and any_said(opening, standing_words("accompanied"))
        principal = came_with(scene, figures, last, opening) if last and opens else -1  # «… المؤسسة. وقد رافقته …»
        joined, party, last = -1, False, sentence
        people = [i.mention for i in sentence.named if i.kind is Kind.PERSON]
        before = False
        tells = people and ("members" in sentence.marks or sentence.says(_along()))
        for place, item in enumerate(sentence.items if tells else ()):
            if item.kind is Kind.PERSON:
                if before:
                    before, joined = False, item.mention  # "Accompanying Ms. A were B and C"
                elif joined >= 0:
                    yield figures.of[joined], figures.of[item.mention]
                else:
                    principal = item.mention
            elif item.form in standing_words("accompanying"):
                before = True
            elif _joins(sentence, item, principal) or (party and item.marks("members")):
                joined, party = principal, False
            elif _is_party(sentence.items, place):
                party = principal >= 0
            elif joined >= 0 and (item.verb or item.marks(*_ENDS)) and not _on_the_visit(sentence.items, place):
                joined, principal = -1, -1


def _on_the_visit(items: Sequence[Item], place: int) -> bool:
    """Tell words of time right behind those of coming along: «ورافقه في الزيارة السيد …», "accompanied during"."""
    return items[place].marks("during") and items[place - 1].form in standing_words("accompanied")


def _is_party(items: Sequence[Item], place: int) -> bool:
    """Tell the bare noun of those who came with somebody: «والوفد المرافق لها، الذي ضم …», «على رأس وفد ضم …»."""
    item, words = items[place], relation_words("delegation_words")
    led = item.form in words and any_marked(items[:place][-1:], "heads")
    return led or (item.mention < 0 and item.form.removeprefix(AND) in words)


@lru_cache(maxsize=1)
def _along() -> frozenset[str]:
    return standing_words("accompanying") | standing_words("accompanied") | relation_words("beside_whom")


def _joins(sentence: Sentence, item: Item, person: int) -> bool:
    """Tell whether a word says that who follows came with a person: «يرافقه», «رفقة» behind the one received."""
    if item.form in standing_words("accompanied"):
        return True
    return item.form in relation_words("beside_whom") and _received(sentence, person)


def _received(sentence: Sentence, person: int) -> bool:
    """Tell whether a person is the second named behind a verb of receiving or meeting, and so the one received."""
    verb = next((n for n, i in enumerate(sentence.items) if i.verb and i.verb.frame in FACING), len(sentence.items))
    people = [i.mention for i in sentence.items[verb:] if i.kind is Kind.PERSON]
    return person in people[1:]


_OPENS = 5
"""Items at the start of a sentence among which «ورافقته» stands that says whom the one told before came with."""
_ENDS = ("presence", "purpose", "relative", "by", "organised", "partner", "presided", "during", "about", "that")


def _in_row(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield the people of a table's row with the state that fills one of its cells."""
    if not _is_row(sentence):
        return
    states = {country_of(scene.tops[i.mention].text) for i in sentence.named if i.kind is Kind.PLACE} - {None}
    if len(states) == 1:
        country = states.pop()
        yield from ((i.mention, country or "") for i in sentence.named if i.kind is Kind.PERSON)


def _behind(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield people with the state that follows the name after «من», or name or role in brackets («MYRIA, Belgique»)."""
    last = -1
    for place, item in enumerate(sentence.items[:-2] if Kind.PLACE in sentence.kinds else ()):
        last = item.mention if item.kind is Kind.PERSON else last
        if item.kind not in (Kind.PERSON, Kind.TITLE) or last < 0:
            continue
        link, after = sentence.items[place + 1 : place + 3]
        within = bracket(sentence.items[place + 1 :]) if link.form == "(" else ()
        joined = (after,) if item.kind is Kind.PERSON and link.form in standing_words("from_words") else within
        states = [country_of(scene.tops[i.mention].text) for i in joined if i.kind is Kind.PLACE]
        state = states[-1] if states else state_behind(scene, sentence.items, place)
        if state is None and item.kind is Kind.PERSON:
            state = state_apposed(scene, sentence.items, place)
        if state is not None:
            yield last, state


def _before(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield people with the country whose adjective stands among the words right before the name."""
    text = scene.document.text
    for place, item in enumerate(sentence.items):
        if item.kind is not Kind.PERSON:
            continue
        words = list(_words_before(sentence.items[:place]))
        country = country_of(text[words[-1].span.start : words[0].span.end]) if words else None
        if country:  # «قداسة البابا تواضروس» is of another see than «قداسة البابا»
            first = item.span.start + len(item.span.of(text).split()[0])
            yield item.mention, country_of(text[words[-1].span.start : first]) or country


def _states(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield who acts for a state or holds an office in one: «وقطر ممثلة بنائبها العام …», «ووقعها عن كينيا السيد …»."""
    for place, item in enumerate(sentence.items):
        if item.kind is Kind.PLACE:
            country = country_of(scene.tops[item.mention].text)
            person = acts_for(sentence, place) if country else None
            if country and person:
                yield person.mention, country
            bearer = bearer_behind(scene, sentence.items, place) if country else -1
            if country and bearer >= 0:
                yield sentence.items[bearer].mention, country


def _words_before(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the words right before an item, last first, up to a sign, mention or verb."""
    for item in reversed(items[-_FEW:]):
        if item.sort not in (Sort.WORD, Sort.CUE) or item.verb:
            return
        yield item


def row_body(scene: Scene, names: Sequence[int]) -> Mention | None:
    """Return the one body told in the row of a table that names one of these people and nobody else."""
    for sentence in [s for s in scene.sentences if "|" in s.forms]:
        people = [i.mention for i in sentence.named if i.kind is Kind.PERSON]
        bodies = [i.mention for n, i in enumerate(sentence.items) if i.kind is Kind.ORGANIZATION and _cell(sentence, n)]
        if len(people) == 1 and people[0] in names and len(bodies) == 1 and _is_row(sentence):
            return scene.tops[bodies[0]]
    return None


def _cell(sentence: Sentence, place: int) -> bool:
    """Tell whether an item fills a cell of its row."""
    before, after = sentence.items[:place], sentence.items[place + 1 : place + 2]
    definite = any(i.form in relation_words("definite") for i in before[-1:])  # "| The National Treasury |"
    before = before[:-1][-1:] if definite else before[-1:]
    return all(i.form == "|" for i in (*before, *after))


def _is_row(sentence: Sentence) -> bool:
    return sum(1 for i in sentence.items if i.form == "|") >= _ROW
