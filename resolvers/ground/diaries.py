"""Diaries: bulletins whose lines stand under, or begin with, the day of which they tell."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from itertools import dropwhile, pairwise, takewhile

from lexicon.engagements import Form
from lexicon.naming import WordClass, words_of_class
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.days import Days
from resolvers.ground.geography import is_city
from resolvers.ground.items import OFFICIALS, Item, Sentence, Sort
from resolvers.ground.scene import Scene, first_of_lines, sentence_after
from resolvers.ground.sentences import DATELINE_ENDS
from schemas.mention import Grain, Kind
from schemas.nouns import dataclass
from schemas.span import Quote
from text.fold import fold_word
from text.latin import LatinLanguage, latin_language_of
from text.signs import BULLETS

_OPENING = 4
"""Items at the start of a line among which its day stands: a bullet, an article."""
_SEVERAL = 2
"""Days that make a diary; one alone above a text is that of its issue."""
_LABEL_SIGNS = (":", "-", "–", "—")
_HEAD = 12
"""Items of the head of an entry."""
_HEADING = 5
"""Items of a line that, without a verb, a day or a full stop, is the heading of another part."""


@dataclass(frozen=True, slots=True)
class Head:
    """The day of an entry with its hour and its place, before what was done: where that ends, and the place."""

    end: int
    place: Quote | None


@dataclass(frozen=True, slots=True)
class Diary:
    """The days of a document's lines: those that open any line, and those of the entries of a diary."""

    opening: Mapping[int, Days] = field(default_factory=dict)
    entries: Mapping[int, Days] = field(default_factory=dict)
    owner: int = -1
    """The place among the mentions of the one person named above the entries; -1 of none or several."""
    planned: frozenset[int] = frozenset()
    """The lines of a programme: what somebody is to do on a day."""
    heads: Mapping[int, Head] = field(default_factory=dict)
    """What stands before an entry on its line: "Monday 2 March, 10 a.m., City Hall."."""
    over: bool = False
    """Whether the entries are those of a programme of one day that is told by pasts."""
    digest: frozenset[int] = frozenset()
    """The lines of the items of a digest, of any day, whose presents tell what took place as headlines do."""

    def place_of(self, line: int) -> Quote | None:
        """Return the place that the head of an entry tells."""
        head = self.heads.get(line)
        return head.place if head else None


def diary_of(scene: Scene, figures: Mapping[int, int]) -> Diary:
    """Return the days of each line that stands under a day, or begins with one: «الأحد 9 فبراير», "• 13 mars – …".

    ``figures`` gives for the place of each person's mention who it is.
    """
    opening = _opening_days(scene)
    days = (s for s in scene.sentences if s.line in opening and is_day_alone(s))
    alone = {s.line for s in days if not _goes_on(scene, s)} | _headed(scene, opening)
    under = _under(scene, opening, alone) if _several(opening, alone) else {}
    heads = _heads(scene, opening.keys() - alone)
    heads = heads if _several(opening, heads) else {}
    labelled = {line: opening[line] for line in heads}
    planned = _under_heading(scene, "plans_of_a_day")
    done = planned if planned and _are_done(scene, planned) else {}
    entries = {**under, **labelled} or done or _under_heading(scene, "deeds_of_a_day")
    owner = _owner(scene, figures, min(entries, default=0))
    over = entries is done and bool(done)
    return Diary(opening, entries, owner, frozenset(planned.keys() - done), heads, over, _digest(scene))


def _digest(scene: Scene) -> frozenset[int]:
    """Return the lines of items with bullets under a heading that says that they are news: «حصاد الوزارة», "In brief".

    Lines of a day or a period may stand between the heading and the first item.
    """
    heading = next((s for s in scene.sentences[:_LEAD] if _is_of_news(scene, s)), None)
    if heading is None:
        return frozenset()
    first = [s for s in first_of_lines(scene.sentences) if s.line > heading.line]
    first = list(dropwhile(lambda s: not is_bulleted(s) and _names_days(s), first))
    items = frozenset(s.line for s in takewhile(is_bulleted, first))
    return items if len(items) >= _SEVERAL else frozenset()


def _is_of_news(scene: Scene, heading: Sentence) -> bool:
    """Tell whether a line says that news follows: no verb in it, nor the noun of what is to come at its start."""
    words = fold_word(heading.span.of(scene.document.text)).split()
    told = not either("deeds_of_a_day", "news_in_brief").isdisjoint(words)
    planned = any_said(heading.items[:_OPENING], relation_words("plans_of_a_day"))
    verbal = any(i.verb and i.mention < 0 and not i.event for i in heading.items)
    return told and not planned and not verbal and len(heading.items) <= _HEAD


def _names_days(sentence: Sentence) -> bool:
    """Tell whether a line names a day or a period and nobody: « Semaine du 3 au 7 mars »."""
    return len(sentence.items) <= _HEADING and any(i.kind is Kind.DATE for i in sentence.items)


def _are_done(scene: Scene, lines: Mapping[int, Days]) -> bool:
    """Tell whether the first verbs of most items of a programme are pasts: it is told when the day is over."""
    first: dict[int, frozenset[Form]] = {}
    for sentence in (s for s in scene.sentences if s.line in lines and s.line not in first):
        verb = next((n for n, i in enumerate(sentence.items) if i.verb and i.mention < 0), None)
        if verb is not None:
            first[sentence.line] = _tenses(scene, sentence.items, verb)
    surely = [forms for forms in first.values() if len(forms) == 1]  # «ترأس» spells as either
    pasts = sum(Form.PAST in forms for forms in first.values()) * 2 > len(lines)
    return pasts and bool(surely) and all(Form.PAST in forms for forms in surely)


def _tenses(scene: Scene, items: Sequence[Item], place: int) -> frozenset[Form]:
    """Return whether a verb is a past or a present, or both; a French past is told by its auxiliary.

    English pasts spell as participles.
    """
    forms = frozenset(v.form for v in items[place].verbs)
    has = any_said(items[max(place - 1, 0) : place], relation_words("auxiliaries_past"))
    english = latin_language_of(scene.extraction.about.language) is LatinLanguage.ENGLISH
    if Form.PARTICIPLE in forms and (has or english):
        return frozenset((Form.PAST,))
    return forms & {Form.PAST, Form.PRESENT}


def _under_heading(scene: Scene, noun: str) -> dict[int, Days]:
    """Return the day of the items right under a heading that says whose deeds, or plans, of one day they are.

    «نشاط وزير الصحة ليوم الثلاثاء 10 مارس:», « Activités de la ministre, mardi 10 mars », before two items or more.
    """
    for heading in scene.sentences[:_LEAD]:
        days = _told_day(scene, heading)
        if days is None or not any(map(_is_bearer, heading.items)) or not _opens_with(heading, noun):
            continue
        found: dict[int, Days] = {}
        for sentence in scene.sentences:
            if sentence.line > heading.line and sentence.line not in found:
                if not (is_bulleted(sentence) or _is_timed(sentence)):
                    break
                found[sentence.line] = days
        return found if len(found) >= _SEVERAL else {}
    return {}


def is_bulleted(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with the bullet or dash of an item of a list."""
    return sentence.items[0].sort is Sort.SIGN and sentence.items[0].form in BULLETS


def _is_timed(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with an hour, its word before it at most: "10.45", « 9 h 30 », «الساعة 9»."""
    return any(i.form[:1].isdigit() for i in sentence.items[: _OPENING // 2])


def _told_day(scene: Scene, heading: Sentence) -> Days | None:
    """Return the one day that a heading tells."""
    told = [scene.tops[i.mention] for i in heading.items if i.kind is Kind.DATE]
    value = told[0].value if len(told) == 1 else None
    return Days(value.start, value.end, told[0].quote) if value and value.grain is Grain.DAY else None


def _opens_with(heading: Sentence, noun: str) -> bool:
    """Tell whether a heading begins with the noun of what somebody did or is to do, no verb in it."""
    first = [i for i in heading.items[:_OPENING] if i.form not in relation_words("definite")][:1]
    return any_said(first, relation_words(noun)) and not any(i.verb for i in heading.items)


_LEAD = 3
"""Sentences at the start of a text among which the heading of its items stands."""


def _is_bearer(item: Item) -> bool:
    """Tell somebody by name or office, which may be bare: « Agenda du ministre »."""
    return item.kind in OFFICIALS or item.form in words_of_class(WordClass.ROLE, "fr")


def _owner(scene: Scene, figures: Mapping[int, int], first: int) -> int:
    """Return the first naming of the one person named above the first line of entries, -1 of none or several."""
    above = takewhile(lambda s: s.line < first, scene.sentences)
    people = [i.mention for s in above for i in s.named if i.kind is Kind.PERSON]
    return people[0] if len({figures[top] for top in people}) == 1 else -1


def _heads(scene: Scene, lines: AbstractSet[int]) -> dict[int, Head]:
    """Return the heads of lines that begin with a day: "• 13 March – …", « Kribi, 9 juin. … »."""
    found: dict[int, Head] = {}
    for sentence in first_of_lines(scene.sentences):
        items = sentence.items if sentence.line in lines else ()
        end = next((n for n, i in enumerate(items) if not _is_of_head(i, items[n - 1 : n])), len(items))
        ended = end == len(items) or any_said(items[end : end + 1], _LABEL_SIGNS)
        if items and ended and end <= _HEAD and (end < len(items) or _goes_on(scene, sentence)):
            last = min(end, len(items) - 1)
            found[sentence.line] = Head(items[last].span.end, _place_in(scene, items[:end]))
    return found


def _goes_on(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether the line of a sentence goes on behind it."""
    after = sentence_after(scene, sentence)
    return after is not None and after.line == sentence.line


def _is_of_head(item: Item, before: Sequence[Item]) -> bool:
    """Tell whether an item may stand in the head of an entry: a day, an hour, a place, or a word for one."""
    if item.sort is Sort.SIGN:
        return item.form not in _LABEL_SIGNS or not before
    return item.kind in (Kind.DATE, Kind.PLACE) if item.kind else not (item.verb or item.event)


def _place_in(scene: Scene, items: Sequence[Item]) -> Quote | None:
    """Return the place that a head tells, a house before the town in which it is."""
    told = [scene.tops[i.mention].quote for i in items if i.kind is Kind.PLACE]
    return next((place for place in told if not is_city(place.text)), next(iter(told), None))


def _several(opening: Mapping[int, Days], lines: Iterable[int]) -> bool:
    """Tell whether lines are of several days."""
    return len({opening[line].start for line in lines}) >= _SEVERAL


def _opening_days(scene: Scene) -> dict[int, Days]:
    """Return the days that open lines; one that opens a later sentence of a line is not that of the line."""
    found: dict[int, Days] = {}
    for sentence in first_of_lines(scene.sentences):
        tops = [scene.tops[i.mention] for i in sentence.items[:_OPENING] if i.kind is Kind.DATE]
        value = tops[0].value if tops else None
        if value and value.grain is Grain.DAY:
            found[sentence.line] = Days(value.start, value.end, tops[0].quote)
    return found


def is_day_alone(sentence: Sentence) -> bool:
    """Tell whether a line is a day and nothing else: what follows is the next item of a digest."""
    return len(sentence.items) <= _OPENING and {i.kind for i in sentence.named} == {Kind.DATE}


def _under(scene: Scene, opening: Mapping[int, Days], alone: set[int]) -> dict[int, Days]:
    """Return the days of the lines under each day that stands alone, till the next one or another heading."""
    found: dict[int, Days] = {}
    current: Days | None = None
    for sentence in scene.sentences:
        if sentence.line in alone:
            current = opening[sentence.line]
        elif sentence.line in opening or _is_heading(sentence):
            current = None
        elif current:
            found[sentence.line] = current
    return found


def _headed(scene: Scene, opening: Mapping[int, Days]) -> set[int]:
    """Return the lines that head others with a day and where or what it was: «■ الاثنين 10 نوفمبر – نواكشوط».

    Neither a verb nor an event, somebody or a full stop is in them, and what is told stands on the line behind.
    """
    lines: dict[int, list[Sentence]] = {}
    for sentence in scene.sentences if opening else ():
        lines.setdefault(sentence.line, []).append(sentence)
    below = dict(pairwise(lines))
    short = {n for n in opening.keys() & lines.keys() if _only_heads(lines[n])}
    return {n for n in short if (after := below.get(n)) is not None and after not in opening and _tells(lines[after])}


def _only_heads(line: Sequence[Sentence]) -> bool:
    """Tell whether a line may head others: short, nobody and nothing done in it, and no full stop at its end.

    What the day was for may be named behind a dash or a full stop: « ■ Mercredi 22 – Le régulateur en visite ».
    """
    items = [i for sentence in line for i in sentence.items]
    day = next((n for n, i in enumerate(items) if i.kind is Kind.DATE), len(items))
    parted = any(i.form in DATELINE_ENDS or i.form == "." for i in items[day + 1 : day + 2])
    told = _are_told((i for i in items if i.kind is not Kind.DATE), events=not parted)
    return len(items) <= _HEAD and items[-1].form != "." and not told


def _tells(line: Sequence[Sentence]) -> bool:
    """Tell whether a line tells a deed: a verb is in it."""
    return any(i.verb for sentence in line for i in sentence.items)


def _are_told(items: Iterable[Item], *, events: bool = True) -> bool:
    """Tell whether words tell a deed or, if ``events`` count, an event, or of somebody."""
    people = (Kind.PERSON, Kind.DELEGATION)
    return any((i.verb and not i.event) or (events and i.event) or i.kind in people for i in items)


def _is_heading(sentence: Sentence) -> bool:
    """Tell whether a line only names what follows it: «تأجيل», « À venir », "Coming up"."""
    last = sentence.items[-1]
    stopped = last.sort is Sort.SIGN and last.form != ":"
    return len(sentence.items) <= _HEADING and not stopped and not _are_told(sentence.items)
