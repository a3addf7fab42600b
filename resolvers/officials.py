"""People and their offices: which title belongs to which person, and one row for each person of a document."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.loader import load
from lexicon.people import Honorific, honorifics
from lexicon.relations import words as relation_words
from resolvers.geography import country_of
from resolvers.nationality import at_home, stated_country
from resolvers.objects import is_object
from resolvers.scene import Item, Scene, Sentence, Sort
from resolvers.within import clusters
from schemas.mention import Kind, Mention
from schemas.relation import Official
from schemas.span import Quote, Span
from text.clitics import readings
from text.fold import fold_word
from text.inflection import both_genders
from text.tokens import Shape, Words, words_of

_GAP = 4
"""Words that may stand between a title and its person: «السيد المستشار الدكتور», «the late»."""
_PLAIN = 1  # «the late», «the newly appointed Minister»; «سفير روسيا للترتيب لزيارة الدكتور …» has two
_REACH = 60  # code points before a name in which its honorifics are sought


@dataclass(frozen=True, slots=True)
class Figure:
    """One person of a document: the top-level mentions that name them, and those of their titles, in order."""

    names: tuple[int, ...]
    titles: tuple[int, ...]
    quote: Quote
    honorific: Quote | None = None


@dataclass(slots=True)
class Figures:
    """The people of a document; ``of`` gives for a top-level person or linked title the place of its figure."""

    all: list[Figure] = field(default_factory=list)
    of: dict[int, int] = field(default_factory=dict)
    titled: set[int] = field(default_factory=set)
    """Top-level titles that stand beside a person's name."""


def figures_of(scene: Scene) -> Figures:
    """Gather the people of a document with their titles."""
    people = [i for i, m in enumerate(scene.tops) if m.kind is Kind.PERSON]
    heads = clusters([scene.tops[i].text for i in people])
    owner = {person: people[head] for person, head in zip(people, heads, strict=True)}
    namings: dict[int, list[int]] = {}
    for person, head in owner.items():
        namings.setdefault(head, []).append(person)
    links = _title_links(scene)
    titles_of: dict[int, list[int]] = {}
    for title in sorted(links):
        titles_of.setdefault(owner[links[title]], []).append(title)
    figures = Figures(titled=set(links))
    for head, names in namings.items():
        titles = titles_of.get(head, [])
        figures.all.append(Figure(tuple(names), tuple(titles), scene.tops[head].quote, _honorific(scene, names)))
        for mention in (*names, *titles):
            figures.of[mention] = len(figures.all) - 1
    return figures


def official_of(
    scene: Scene, figure: Figure, organization: Mention | None, side: str | None, home: str | None
) -> Official:
    """Return a figure's row; ``side`` is the country of the delegation they are in, ``home`` that of the document."""
    titles = _distinct(scene, figure.titles)
    return Official(
        figure.quote,
        figure.honorific,
        scene.tops[titles[0]].quote if titles else None,
        organization.quote if organization else None,
        stated_country(scene, titles, organization, side, home)
        or (home if at_home(scene, titles, organization, figure.honorific) else None),
        tuple(scene.tops[t].quote for t in titles[1:]),
    )


def _distinct(scene: Scene, titles: Sequence[int]) -> list[int]:
    """Leave out titles that repeat an earlier one, the fullest first where one role is told twice."""
    kept: list[int] = []
    for title in titles:
        text = scene.tops[title].text
        same = [k for k in kept if scene.tops[k].text in text or text in scene.tops[k].text]
        if not same:
            kept.append(title)
        elif len(text) > len(scene.tops[same[0]].text):
            kept[kept.index(same[0])] = title
    return kept


def _honorific(scene: Scene, names: Sequence[int]) -> Quote | None:
    """Return the honorifics that stand directly before the first naming that has any."""
    text = scene.document.text
    for name in names:
        end = scene.tops[name].span.start
        start = max(text.rfind("\n", 0, end) + 1, scene.tops[name - 1].span.end if name else 0, end - _REACH)
        words = words_of(text[start:end])
        for first in range(len(words.tokens)):
            hit = honorifics().match_at(words, first)
            if hit and _chain_end(words, first) == len(words.tokens):
                return Quote.at(text, Span(start + hit.span.start, start + words.tokens[-1].span.end))
    return None


def _chain_end(words: Words, first: int) -> int:
    """Return the token at which a chain of honorifics ends that begins at a token."""
    while first < len(words.tokens):
        hit = honorifics().match_at(words, first)
        if hit is None and words.tokens[first].shape is not Shape.SIGN:
            break
        first = hit.last if hit else first + 1
    return first


def _title_links(scene: Scene) -> dict[int, int]:
    """Return for each top-level title beside a name the person mention it belongs to."""
    links: dict[int, int] = {}
    before: set[int] = set()
    linked: set[int] = set()
    told: set[str] = set()
    pending: list[int] = []
    for sentence in scene.sentences:
        row = [i for n, i in enumerate(sentence.items) if i.sort is Sort.MENTION and not _enclosed(sentence, n)]
        pending = []
        for place, item in enumerate(row):
            if scene.tops[item.mention].kind is not Kind.TITLE:
                continue
            left = None if _awaits(scene, sentence, row, place) else _left(scene, sentence, row, place, links)
            right = _right(scene, sentence, row, place)
            if left is not None and right is not None:
                loose = _plain(_between(sentence, row[place - 1], item))
                tight = _plain(_between(sentence, item, row[place + 1]))
                chained = right[0] and scene.tops[row[place - 1].mention].kind is Kind.TITLE
                chained = chained and not any(_joins(i) for i in _between(sentence, row[place - 1], item))
                apart = any(_and(i) for i in _between(sentence, row[place - 1], item))
                prefer_right = (
                    _introduced(sentence, row, place)
                    or (right[0] and apart and tight == 0)
                    or (right[0] and left[1] not in linked and _last_word(scene, left[1]) in told)
                    or (left[1] in before and (right[0] or not left[0]))
                    or (right[0] and not left[0])
                    or loose > tight
                    or chained
                )
                left, right = (None, right) if prefer_right else (left, None)
            if left is not None:
                links[item.mention] = left[1]
            elif right is not None:
                before.add(right[1])
                waiting = _apposed(sentence, row, place, pending)
                links.update(dict.fromkeys([*waiting, item.mention], right[1]))
            if item.mention in links:
                linked.add(links[item.mention])
                told.add(_last_word(scene, links[item.mention]))
            pending = [] if item.mention in links else [*_apposed(sentence, row, place, pending), item.mention]
    _link_lines(scene, links)
    return links


def _and(item: Item) -> bool:
    """Tell whether an item joins a role to the one before it with «و»."""
    return item.form in relation_words("and") | relation_words("and_attached")


def _last_word(scene: Scene, person: int) -> str:
    """Return the folded last word of a naming, by which a person told before is known again: «السيد الصقلي»."""
    return fold_word(scene.tops[person].text).split()[-1]


def _awaits(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title behind a comma and article is the first of two whose bearer follows them.

    «Mme Hadja Lahbib, le vice-Premier ministre et ministre de la Justice, M. Paul Tigch».
    """
    if not 0 < place < len(row) - _TWO:
        return False
    kinds = [scene.tops[item.mention].kind for item in row[place + 1 : place + 1 + _TWO]]
    link = [i.form for i in _between(sentence, row[place], row[place + 1])]
    return _set_off(sentence, row, place) and kinds == [Kind.TITLE, Kind.PERSON] and link in _AND


_TWO = 2
_AND = (["et"],)


def _introduced(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a sign and an article part a title from the name before it, and a sign from the next name.

    French lists tell people so: «Samia Charfi, le directeur du Plan, Ali Saïd, …».
    """
    right = [i.form for i in _between(sentence, row[place], row[place + 1])]
    return _set_off(sentence, row, place) and right[:1] in _COMMA


def _set_off(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a comma and an article stand between a title and what is named before it: «…, le directeur»."""
    left = [i.form for i in _between(sentence, row[place - 1], row[place]) if i.form != "'"]
    return left[:1] in _COMMA and left[-1:] in _ARTICLE


_COMMA = ([","], ["،"])
_ARTICLE = (["le"], ["la"], ["l"])


def _apposed(sentence: Sentence, row: Sequence[Item], place: int, pending: list[int]) -> list[int]:
    """Return the titles waiting for their name, where the next title stands in apposition to them."""
    last = row[place - 1] if place else None
    if last is None or last.mention not in pending:
        return []
    gap = _between(sentence, last, row[place])
    return pending if _light(gap) and not any(_governs(item) for item in gap) else []


def _governs(item: Item) -> bool:
    """Tell whether an item is an attached letter that makes what follows another thing: «استقبال أمير …، لرئيس …»."""
    return item.sort is Sort.PARTICLE and item.form not in relation_words("and_attached")


def _left(
    scene: Scene, sentence: Sentence, row: Sequence[Item], place: int, links: dict[int, int]
) -> tuple[bool, int] | None:
    """Return the person whom a title follows, with whether nothing stands between; None where none does."""
    if place == 0 or is_object(sentence, row, place):
        return None
    previous = row[place - 1]
    gap = _between(sentence, previous, row[place])
    person = previous.mention if scene.tops[previous.mention].kind is Kind.PERSON else links.get(previous.mention)
    if person is None or not _light(gap):
        return None
    if any(_styled_apart(i) for i in gap) or _plain(gap) > _PLAIN:
        return None  # «ورحب X وكيل المجلس بالسيد رئيس …», «X، اليوم، جاكوب موديندا رئيس …»
    joined = any(map(_and, gap))
    if joined and (scene.tops[previous.mention].kind is Kind.PERSON or gap[-1].form in _OF_ANOTHER):
        return None  # « …, directeur général du Plan, et du wali de l'Adrar, M. … »
    return (not any(i.sort is Sort.SIGN for i in gap) or joined), person


_OF_ANOTHER = frozenset(("du", "des"))
"""Prepositions behind « et » after which another person's role stands."""


def _styled_apart(item: Item) -> bool:
    """Tell whether a word is a style behind «ب» or «ل», so that another person follows."""
    letters = relation_words("with_attached") | relation_words("to_attached")
    styles = (r for r in readings(item.form) if r.cut and r.form in style_words())
    return item.sort in (Sort.WORD, Sort.CUE) and any(item.form[: r.cut] in letters for r in styles)


def _right(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> tuple[bool, int] | None:
    """Return the person who follows a title, with whether no sign stands between."""
    if place + 1 >= len(row) or scene.tops[row[place + 1].mention].kind is not Kind.PERSON:
        return None
    gap = _between(sentence, row[place], row[place + 1])
    joined = any(i.form in relation_words("and") or i.form.startswith(_joined_honorific()) for i in gap)
    joined = joined or any(i.form in standing_words("each") for i in gap) or _addressed(sentence, row, place)
    if joined or not _light(gap) or _plain(gap) > _PLAIN:
        return None
    return not any(i.sort is Sort.SIGN and i.form != "." for i in gap), row[place + 1].mention


def _addressed(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title is how one person is spoken of, and another follows: «pouvoir à M. le Maire, Mme …»."""
    end = row[place].span.start
    before = {i.form for i in sentence.items if i.span.end <= end and end - i.span.end <= _STYLE_REACH}
    after = [i.form for i in _between(sentence, row[place], row[place + 1])]
    one, other = before & _GENDERED, set(after) & _GENDERED
    return bool(one and other and after[:1] in _COMMA and one.isdisjoint(_MEN) != other.isdisjoint(_MEN))


_STYLE_REACH = 12
"""Code points before a title in which «Monsieur le» stands."""
_MEN = frozenset(("m", "mr", "monsieur"))
_GENDERED = _MEN | {"mme", "madame", "mlle"}


def _enclosed(sentence: Sentence, place: int) -> bool:
    """Tell an acronym in brackets or quotation marks behind its body, and a state that owns an office ("Oman's …")."""
    if sentence.items[place].kind is Kind.PLACE:
        return [i.form for i in sentence.items[place + 1 : place + 3]] == _OWNS
    around = [i.form for n in (place - 1, place + 1) for i in sentence.items[max(n, 0) : n + 1]]
    return sentence.items[place].kind is Kind.ORGANIZATION and around in _ENCLOSING


_OWNS = ["'", "s"]
_ENCLOSING = (["(", ")"], ['"', '"'])


def _joins(item: Item) -> bool:
    """Tell whether an item parts or joins two roles: a sign, «و»."""
    return item.sort is Sort.SIGN or _and(item)


def _joined_honorific() -> tuple[str, ...]:
    """Return how an honorific of the next person in a list begins: «والسيد»."""
    return tuple(
        f"{letter}{article}" for letter in relation_words("and_attached") for article in relation_words("article")
    )


def _between(sentence: Sentence, one: Item, other: Item) -> list[Item]:
    """Return the items between two of a sentence."""
    return [i for i in sentence.items if one.span.end <= i.span.start and i.span.end <= other.span.start]


def _plain(gap: Sequence[Item]) -> int:
    """Return how many words of a gap are neither honorifics, adjectives of nationality nor small words."""
    words = [i for i in gap if i.sort in (Sort.WORD, Sort.CUE)]
    return sum(
        i.form not in style_words() and i.form not in relation_words("small") and not country_of(i.form) for i in words
    )


@lru_cache(maxsize=1)
def style_words() -> frozenset[str]:
    """Return the folded words of honorifics."""
    entries = load("honorifics", Honorific).values()
    forms = (form for entry in entries for wording in entry.wordings for form in both_genders(wording))
    return frozenset(token.form for form in forms for token in words_of(form).tokens)


def _light(gap: Sequence[Item]) -> bool:
    """Tell whether what stands between a name and a title lets them belong together: few words and no verb."""
    words = [i for i in gap if i.sort in (Sort.WORD, Sort.CUE, Sort.PARTICLE)]
    heavy = any(i.verb or i.marks("with", "by", "between", "heads", "head", "members", "from") for i in gap)
    heavy = heavy or any(i.form in relation_words("besides") for i in gap)
    signs = [i.form for i in gap if i.sort is Sort.SIGN]
    return len(words) <= _GAP and not heavy and len(signs) <= _GAP


def _link_lines(scene: Scene, links: dict[int, int]) -> None:
    """Link a title that fills a line to the person that fills the next or the last one (signatures, tables)."""
    alone = [
        s
        for s in scene.sentences
        if len([i for i in s.items if i.sort is Sort.MENTION]) == 1 and len(s.items) <= _GAP + 1
    ]
    mention = {s.line: next(i.mention for i in s.items if i.sort is Sort.MENTION) for s in alone}
    named = set(links.values())
    for line, top in mention.items():
        if scene.tops[top].kind is not Kind.TITLE or top in links:
            continue
        for other in (line + 1, line - 1):
            beside = mention.get(other)
            if beside is not None and scene.tops[beside].kind is Kind.PERSON and beside not in named:
                links[top] = beside
                named.add(beside)
                break
