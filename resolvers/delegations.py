"""Delegations: what they represent, their country, head and members, however often they are named."""

from collections.abc import Iterator, Sequence
from itertools import chain

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import words as relation_words
from resolvers.bands import Band, members_after, person_after, person_before
from resolvers.delegations_later import add_countrymen, add_later
from resolvers.geography import country_of
from resolvers.officials import Figures
from resolvers.scene import Item, Scene, Sentence, Sort
from schemas.mention import Kind, Mention
from schemas.relation import Delegation
from schemas.span import Quote
from text.fold import fold_word
from text.inflection import is_arabic, is_definite

_REACH = 14
"""Items after a delegation within which the word that leads to its head stands."""


_BETWEEN = 7
"""Items before a delegation within which a verb of leading and its subject stand."""
_BESIDE = 3
"""Items before it within which such a verb stands without a subject of its own."""


def bands_of(scene: Scene, figures: Figures) -> list[Band]:
    """Gather the delegations of a document."""
    found: list[Band] = []
    for band in _named(scene, figures):
        same = next((b for b in found if _same(scene, b, band)), None)
        if same:
            same.take(band)
        else:
            found.append(band)
    add_later(scene, figures, found)
    found = _one_a_head(found)
    for band in found:
        if band.head is None and not band.members and band.represents is None and band.country:
            add_countrymen(scene, figures, band)
        if band.head is not None and band.head not in band.members:
            band.members.insert(0, band.head)
    return found


def _named(scene: Scene, figures: Figures) -> Iterator[Band]:
    """Yield each naming of a delegation; one alone behind it is its head, where the line above its list says so."""
    heads_follow = False
    for sentence in scene.sentences:
        if sentence.items[-1].form == ":":
            heads_follow = any(i.marks("head", "heads") or i.form in standing_words("heads_of") for i in sentence.items)
        elif sentence.items[0].sort is not Sort.SIGN:
            heads_follow = False
        for place, item in enumerate(sentence.items):
            if item.kind is Kind.DELEGATION:
                band = _band(scene, figures, sentence, place)
                if heads_follow and band.head is None and len(band.members) == 1:
                    band.head, band.rule = band.members[0], "announced"
                yield band


def _one_a_head(bands: Sequence[Band]) -> list[Band]:
    """Join delegations that one person leads: the same one, named in two languages."""
    found: list[Band] = []
    for band in bands:
        same = next((b for b in found if band.head is not None and b.head == band.head), None)
        if same:
            same.take(band)
        else:
            found.append(band)
    return found


def delegation_of(scene: Scene, figures: Figures, band: Band) -> Delegation:
    """Return a delegation's row, quoted where it says most."""
    named = band.mentions if band.represents else ()
    bodies = (i for i in named if _inside(scene, i, Kind.ORGANIZATION))
    places = (i for i in named if _inside(scene, i, Kind.PLACE))
    quote = scene.tops[next(chain(bodies, places), band.mentions[0])].quote
    head = figures.all[band.head].quote if band.head is not None else None
    members = tuple(figures.all[m].quote for m in band.members)
    represents: Quote | None = band.represents.quote if band.represents else None
    return Delegation(quote, represents, band.country, head, members, f"delegation/{band.rule}")


def _band(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Band:
    """Read one naming of a delegation with what its sentence says of it."""
    top = sentence.items[place].mention
    mention = scene.tops[top]
    represents = _inside(scene, top, Kind.ORGANIZATION, Kind.PLACE) or _represented(scene, sentence, place)
    country = mention.country or country_of(mention.text)
    if country is None and represents:
        country = represents.country or country_of(represents.text)
    head, end, rule = _head(scene, figures, sentence, place)
    told = any(i.marks("members") for i in sentence.items[max(place - 2, 0) : place])
    listed = told
    told = told or any(i.form == ":" for i in sentence.items[place + 1 : place + 2])  # «وفد دولة …: السيد …»
    named = list(members_after(figures, sentence, place, after_head=told)) if end > place else []
    joined = told or (head is not None and not _listed_with(sentence, place))
    named += members_after(figures, sentence, max(place, end), after_head=joined, listing=listed)
    members = list(dict.fromkeys(named))
    return Band([top], represents, country, head, members, rule)


def _listed_with(sentence: Sentence, place: int) -> bool:
    """Tell whether a delegation goes on a list of several, whose next member is no member of it: «وفد … ووفد …، و…»."""
    return any(i.kind is Kind.DELEGATION for i in sentence.items[:place])


def _inside(scene: Scene, top: int, *kinds: Kind) -> Mention | None:
    """Return the first mention of the earliest listed kind within a top-level one."""
    for kind in kinds:
        found = next((m for m in scene.nested[top] if m.kind is kind), None)
        if found:
            return found
    return None


def _represented(scene: Scene, sentence: Sentence, place: int) -> Mention | None:
    """Return the body that a delegation is said to represent right after it."""
    for item in sentence.items[place + 1 : place + 4]:
        if item.mention >= 0:
            mention = scene.tops[item.mention]
            marked = any(i.marks("represents") for i in sentence.items[place + 1 : place + 3])
            return mention if marked and mention.kind is Kind.ORGANIZATION else None
    return None


def _head(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> tuple[int | None, int, str]:
    """Return the figure that leads a delegation, its item, and the rule; (None, -1, "named") where none is told."""
    items = sentence.items
    for i in range(place + 1, min(place + _REACH, len(items))):
        if items[i].mention >= 0 and scene.tops[items[i].mention].kind is Kind.DELEGATION:
            break
        if items[i].marks("head"):
            found = _relative_head(figures, items, i) or person_after(scene, figures, items, i)
            if found:
                return found[0], found[1], "led by"
    before = [i for i in range(max(place - _BETWEEN, 0), place) if items[i].marks("heads")]
    subject = _subject(scene, figures, items, before[-1], place) if before else None
    if subject is not None:
        return subject, place, "at the head of"
    before = [i for i in before if place - i <= _BESIDE]
    if before and _unknown_subject(items, before[-1], place):
        return None, -1, "named"
    if before:
        found = person_before(scene, figures, items, before[-1])
        if found is None and items[before[-1]].form.isascii():
            subject = _subject_above(scene, figures, sentence)
            return subject, place, "at the head of"
        found = found or person_after(scene, figures, items, place)
        if found:
            return found[0], max(found[1], place), "at the head of"
    principal = _in_company(scene, figures, items, place)
    return (principal, place, "in company of") if principal is not None else (None, -1, "named")


def _in_company(scene: Scene, figures: Figures, items: Sequence[Item], place: int) -> int | None:
    """Return the person with whom a delegation of their own body or country came: «…، ومعه وفد», "accompanied by a"."""
    words = [i for i in range(max(place - _BESIDE, 0), place) if _with_them(items[i])]
    found = person_before(scene, figures, items, words[0]) if words else None
    if found is None or any(i.kind is Kind.DELEGATION for i in items[found[1] : place]):
        return None
    mention = scene.tops[items[place].mention]
    body = _inside(scene, items[place].mention, Kind.ORGANIZATION)
    titles = [scene.tops[t].text for t in figures.all[found[0]].titles]
    country = mention.country or country_of(mention.text)
    own = country is not None and any(country_of(title) == country for title in titles)
    return found[0] if own or (body and any(body.text in title for title in titles)) else None


def _with_them(item: Item) -> bool:
    """Tell whether a word says that what follows came with the one just named."""
    return item.marks("escort") or item.form in relation_words("in_company")


def _relative_head(figures: Figures, items: Sequence[Item], verb: int) -> tuple[int, int] | None:
    """Return who is named before a clause that says that they lead: «… إلى السيدة … التي تقوده»."""
    named = items[verb - 1].marks("relative") and items[verb - 2].kind is Kind.PERSON
    return (figures.of[items[verb - 2].mention], verb) if named else None


def _subject(scene: Scene, figures: Figures, items: Sequence[Item], verb: int, place: int) -> int | None:
    """Return who leads: behind «وذلك على رأس» whom the clause told of first, else the one before the delegation."""
    if any(i.form in relation_words("and_that") for i in items[max(verb - 1, 0) : verb]):
        return next((figures.of[i.mention] for i in items if i.kind is Kind.PERSON), None)
    return _subject_between(scene, figures, items, verb, place)


def _subject_between(scene: Scene, figures: Figures, items: Sequence[Item], verb: int, place: int) -> int | None:
    """Return the person named alone between the verb and the delegation that they lead: «ترأس السيد … وفد …»."""
    named = [i.mention for i in items[verb + 1 : place] if i.mention >= 0]
    people = [m for m in named if scene.tops[m].kind is Kind.PERSON]
    others = [m for m in named if scene.tops[m].kind not in (Kind.PERSON, Kind.TITLE)]
    signs = any(i.sort is Sort.SIGN or i.verb for i in items[verb + 1 : place])
    return figures.of[people[0]] if len(people) == 1 and not others and not signs else None


def _unknown_subject(items: Sequence[Item], verb: int, place: int) -> bool:
    """Tell whether a word that is no role stands between the verb and the delegation: an unknown subject."""
    between = items[verb + 1 : place]
    names = (i.form for i in between if i.sort is Sort.WORD and i.form not in style_words())
    return any(is_arabic(form) and not is_definite(form) for form in names)


def _subject_above(scene: Scene, figures: Figures, sentence: Sentence) -> int | None:
    """Return the figure that «il» or «she» means at the start of a sentence: the first person of the one before it."""
    before = [s for s in scene.sentences if s.span.end <= sentence.span.start and s.line == sentence.line]
    for item in before[-1].items if before else ():
        if item.mention >= 0 and scene.tops[item.mention].kind is Kind.PERSON:
            return figures.of[item.mention]
    return None


def _letters(mention: Mention) -> str:
    """Return the folded letters of a name: «و مكافحة» and «ومكافحة» are one."""
    return fold_word(mention.text).replace(" ", "")


def _body(scene: Scene, band: Band) -> str:
    """Return the letters of the body that a delegation represents, less the state named in it."""
    body = band.represents
    nested = [m for top in band.mentions for m in scene.nested[top]]
    state = next((m for m in nested if body and m.kind is Kind.PLACE and body.span.contains(m.span)), None)
    text = scene.document.text
    if body is None or state is None or country_of(state.text) is None:
        return _letters(body) if body else ""
    return fold_word(text[body.span.start : state.span.start] + text[state.span.end : body.span.end]).replace(" ", "")


def _same(scene: Scene, one: Band, other: Band) -> bool:
    """Tell whether two namings mean one delegation: of one body, or of one country where no body parts them."""
    if one.represents and other.represents:
        same = _letters(one.represents) == _letters(other.represents)
        same = same or (one.country == other.country is not None and _body(scene, one) == _body(scene, other))
        places = {one.represents.kind, other.represents.kind}
        return same or (places == {Kind.PLACE, Kind.ORGANIZATION} and one.country == other.country is not None)
    if one.country or other.country:
        return one.country == other.country
    first, second = (fold_word(scene.tops[band.mentions[0]].text) for band in (one, other))
    return first == second
