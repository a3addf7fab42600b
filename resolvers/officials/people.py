"""People and their offices: one row for each person of a document."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import field

from lexicon.people import honorifics
from lexicon.relations import relation_words
from resolvers.ground.scene import Scene
from resolvers.identity.within import clusters
from resolvers.officials.nationality import stated_country
from resolvers.officials.nationality_home import at_home
from resolvers.officials.strangers import is_stranger
from resolvers.officials.titles import title_links
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from schemas.relation import Official
from schemas.span import Quote, Span
from text.fold import fold_word
from text.inflection import ARTICLE
from text.signs import COMMAS, MARKS
from text.tokens import Shape, Words, words_of

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
    links = title_links(scene)
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
    titles = sorted(_distinct(scene, figure.titles), key=lambda t: _is_letters(scene.tops[t].text))
    settled = None if is_stranger(figure.quote.text, (scene.tops[t].text for t in titles), home) else home
    return Official(
        figure.quote,
        figure.honorific,
        scene.tops[titles[0]].quote if titles else None,
        organization.quote if organization else None,
        stated_country(scene, titles, organization, side, home)
        or (settled if at_home(scene, titles, organization, figure.honorific, home) else None),
        tuple(scene.tops[t].quote for t in titles[1:]),
    )


def _is_letters(title: str) -> bool:
    """Tell the letters of a seat in a house, behind which the office follows: "Joe Attwood MP, Chair of …"."""
    return fold_word(title) in relation_words("seats_behind")


def _distinct(scene: Scene, titles: Sequence[int]) -> list[int]:
    """Leave out titles that repeat an earlier one, the fullest first where one role is told twice."""
    kept: list[int] = []
    for title in titles:
        text = scene.tops[title].text
        same = [k for k in kept if _is_same(scene.tops[k].text, text)]
        if not same:
            kept.append(title)
        elif len(text) > len(scene.tops[same[0]].text):
            kept[kept.index(same[0])] = title
    return kept


def _is_same(one: str, other: str) -> bool:
    """Tell whether one of two roles is the other in short: «الوزير» of «وزير الصحة»."""
    short, full = sorted((one, other), key=len)
    bare = fold_word(short)
    begins = bare.startswith(ARTICLE) and fold_word(full).split()[0] == bare.removeprefix(ARTICLE)
    return short in full or begins


def _honorific(scene: Scene, names: Sequence[int]) -> Quote | None:
    """Return the honorifics that stand directly before the first naming that has any."""
    text = scene.document.text
    words = words_of(text)
    begun = honorifics().starts(words)
    for name in names:
        end = scene.tops[name].span.start
        start = max(text.rfind("\n", 0, end) + 1, scene.tops[name - 1].span.end if name else 0, end - _REACH)
        first, last = words.within(Span(start, end))
        if last == first or words.ends[last - 1] > end:
            continue  # a particle of the name's own stands between
        for place in begun[bisect_left(begun, first) : bisect_left(begun, last)]:
            hit = honorifics().match_at(words, place, last)
            if hit and hit.payloads[0].several and hit.last < last and words.forms[hit.last] in COMMAS:
                continue  # "the Permanent Secretaries, Dr. X and Ms. Y": their office
            if hit and hit.start >= start and _chain_end(words, place, last) == last:
                ends = last - (words.forms[last - 1] in COMMAS | MARKS)  # « le général de corps d'armée, Touré Sékou »
                return Quote.at(text, Span(hit.start, words.ends[ends - 1]))
    return None


def _chain_end(words: Words, first: int, last: int) -> int:
    """Return the token at which a chain of honorifics ends that begins at a token; ``last`` is the end of all."""
    while first < last:
        hit = honorifics().match_at(words, first, last)
        if hit is None and words.shapes[first] is not Shape.SIGN:
            break
        first = hit.last if hit else first + 1
    return first
