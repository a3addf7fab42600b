"""Delegations: what they represent, their country, head and members, however often they are named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lexicon.relations import words as relation_words
from resolvers.geography import country_of
from resolvers.leaders import leader_titles, listed_members
from resolvers.officials import Figures
from resolvers.scene import Item, Scene, Sentence, Sort
from schemas.mention import Kind, Mention
from schemas.relation import Delegation
from schemas.span import Quote
from text.fold import fold_word

_REACH = 14
"""Items after a delegation within which the word that leads to its head stands."""
_NEAR = 8
_STOPS = ("presence", "with", "purpose", "relative", "by", "organised", "partner", "presided", "patron")


@dataclass(slots=True)
class Band:
    """A delegation over the whole document: its mentions (top-level), and the figures in it."""

    mentions: list[int]
    represents: Mention | None = None
    country: str | None = None
    head: int | None = None
    members: list[int] = field(default_factory=list)
    rule: str = "named"

    def take(self, other: "Band") -> None:
        """Add what another naming of the same delegation tells."""
        self.mentions += other.mentions
        self.represents = self.represents or other.represents
        self.country = self.country or other.country
        if self.head is None:
            self.head, self.rule = other.head, other.rule
        self.members += [m for m in other.members if m not in self.members]


def bands_of(scene: Scene, figures: Figures) -> list[Band]:
    """Gather the delegations of a document."""
    found: list[Band] = []
    for sentence in scene.sentences:
        for place, item in enumerate(sentence.items):
            if item.mention >= 0 and scene.tops[item.mention].kind is Kind.DELEGATION:
                band = _band(scene, figures, sentence, place)
                same = next((b for b in found if _same(scene, b, band)), None)
                if same:
                    same.take(band)
                else:
                    found.append(band)
    _add_later(scene, figures, found)
    found = _one_a_head(found)
    for band in found:
        if band.head is None and not band.members and band.represents is None and band.country:
            _add_countrymen(scene, figures, band)
        if band.head is not None and band.head not in band.members:
            band.members.insert(0, band.head)
    return found


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


def _add_countrymen(scene: Scene, figures: Figures, band: Band) -> None:
    """Let «الوفد المصري» be those of that country who were named before it, the first of them its head."""
    start = scene.tops[band.mentions[0]].span.start
    for place, figure in enumerate(figures.all):
        before = scene.tops[figure.names[0]].span.end <= start
        texts = [scene.tops[t].text for t in figure.titles if scene.tops[t].span.end <= start]
        if before and any(country_of(text) == band.country for text in texts):
            band.members += [] if place in band.members else [place]
    if band.members:
        band.head, band.rule = band.members[0], "countrymen"


def delegation_of(scene: Scene, figures: Figures, band: Band) -> Delegation:
    """Return a delegation's row, quoted where it says most."""
    named = [scene.tops[i] for i in band.mentions]
    telling = [m for m in named if band.represents and _inside(scene, m, Kind.ORGANIZATION, Kind.PLACE)]
    quote = (telling or named)[0].quote
    head = figures.all[band.head].quote if band.head is not None else None
    members = tuple(figures.all[m].quote for m in band.members)
    represents: Quote | None = band.represents.quote if band.represents else None
    return Delegation(quote, represents, band.country, head, members, f"delegation/{band.rule}")


def _band(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Band:
    """Read one naming of a delegation with what its sentence says of it."""
    top = sentence.items[place].mention
    mention = scene.tops[top]
    represents = _inside(scene, mention, Kind.ORGANIZATION, Kind.PLACE) or _represented(scene, sentence, place)
    country = mention.country or country_of(mention.text)
    if country is None and represents:
        country = represents.country or country_of(represents.text)
    head, end, rule = _head(scene, figures, sentence, place)
    told = any(i.marks("members") for i in sentence.items[max(place - 2, 0) : place])
    members = list(_members(scene, figures, sentence, max(place, end), after_head=told or head is not None))
    return Band([top], represents, country, head, members, rule)


def _inside(scene: Scene, mention: Mention, *kinds: Kind) -> Mention | None:
    """Return the first mention of the earliest listed kind within a top-level one."""
    nested = scene.nested[scene.tops.index(mention)]
    for kind in kinds:
        found = next((m for m in nested if m.kind is kind), None)
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
            found = _person_after(scene, figures, items, i)
            if found:
                return found[0], found[1], "led by"
    before = [i for i in range(max(place - 3, 0), place) if items[i].marks("heads")]
    if before:
        found = _person_before(scene, figures, items, before[-1])
        if found is None and items[before[-1]].form.isascii():
            subject = _subject_above(scene, figures, sentence)
            return subject, place, "at the head of"
        found = found or _person_after(scene, figures, items, place)
        if found:
            return found[0], max(found[1], place), "at the head of"
    return None, -1, "named"


def _subject_above(scene: Scene, figures: Figures, sentence: Sentence) -> int | None:
    """Return the figure that «il» or «she» means at the start of a sentence: the first person of the one before it."""
    before = [s for s in scene.sentences if s.span.end <= sentence.span.start and s.line == sentence.line]
    for item in before[-1].items if before else ():
        if item.mention >= 0 and scene.tops[item.mention].kind is Kind.PERSON:
            return figures.of[item.mention]
    return None


def _person_after(scene: Scene, figures: Figures, items: Sequence[Item], start: int) -> tuple[int, int] | None:
    """Return the figure that the next name means, titles and a few words between."""
    for i in range(start + 1, min(start + _NEAR, len(items))):
        if items[i].verb and not items[i].marks("head"):
            return None
        if items[i].mention >= 0:
            kind = scene.tops[items[i].mention].kind
            if kind is Kind.PERSON:
                return figures.of[items[i].mention], i
            if kind not in (Kind.TITLE, Kind.DATE, Kind.ORGANIZATION):
                return None
    return None


def _person_before(scene: Scene, figures: Figures, items: Sequence[Item], start: int) -> tuple[int, int] | None:
    """Return the figure that was named last before an item."""
    for i in range(start - 1, -1, -1):
        if items[i].mention >= 0 and scene.tops[items[i].mention].kind is Kind.PERSON:
            return figures.of[items[i].mention], i
    return None


def _members(scene: Scene, figures: Figures, sentence: Sentence, place: int, *, after_head: bool) -> Iterator[int]:
    """Yield the figures named as members after an item: behind a word that says so, or joined to the head."""
    joined = after_head
    words = 0
    for item in sentence.items[place + 1 :]:
        if item.marks("members"):
            joined, words = True, 0
        elif item.marks("head") or (item.marks("relative") and _leads_on(sentence, item)):
            continue
        elif item.verb or item.marks(*_STOPS):
            return
        elif item.sort is Sort.WORD:
            words += 1
        if item.mention < 0:
            continue
        kind = scene.tops[item.mention].kind
        if kind is Kind.DELEGATION or words > _NEAR:
            return
        if kind is Kind.PERSON and joined:
            yield figures.of[item.mention]
        words = 0


def _leads_on(sentence: Sentence, relative: Item) -> bool:
    """Tell whether a relative clause only says who leads: «وضم الوفد، الذي ترأسته …، كلا من»."""
    place = sentence.items.index(relative)
    return any(i.marks("head") for i in sentence.items[place + 1 : place + 3])


def _same(scene: Scene, one: Band, other: Band) -> bool:
    """Tell whether two namings mean one delegation: of one body, or of one country where no body parts them."""
    if one.represents and other.represents:
        same = fold_word(one.represents.text) == fold_word(other.represents.text)
        places = {one.represents.kind, other.represents.kind}
        return same or (places == {Kind.PLACE, Kind.ORGANIZATION} and one.country == other.country is not None)
    if one.country or other.country:
        return one.country == other.country
    first, second = (fold_word(scene.tops[band.mentions[0]].text) for band in (one, other))
    return first == second


def _add_later(scene: Scene, figures: Figures, bands: list[Band]) -> None:
    """Add heads and members that other sentences tell: «وترأس الوفد السيد …», a list under the delegation's name."""
    for band, figure in leader_titles(scene, figures, [b.mentions for b in bands]):
        if bands[band].head is None:
            bands[band].head, bands[band].rule = figure, "titled"
    for band, members, head in listed_members(scene, figures, [b.mentions for b in bands]):
        bands[band].members += [m for m in members if m not in bands[band].members]
        if bands[band].head is None and head is not None:
            bands[band].head, bands[band].rule = head, "listed"
    for sentence in scene.sentences:
        before = [b for b in bands if scene.tops[b.mentions[0]].span.start < sentence.span.start]
        found = _told_later(scene, figures, sentence)
        open_bands = [b for b in before if b.head is None]
        if found is not None and open_bands:
            open_bands[-1].head, open_bands[-1].rule = found, "told later"
        for added in bands:
            if added.head is None and _added(added, sentence):
                added.head, added.rule = _countryman(scene, figures, added, sentence), "added to"
        if before:
            before[-1].members += [m for m in _joined_later(scene, figures, sentence) if m not in before[-1].members]


def _joined_later(scene: Scene, figures: Figures, sentence: Sentence) -> list[int]:
    """Return the figures that a sentence names as members of «الوفد», by the bare noun or «celle-ci»."""
    items = sentence.items
    if any(i.mention >= 0 and scene.tops[i.mention].kind is Kind.DELEGATION for i in items):
        return []
    for place, item in enumerate(items):
        if item.mention < 0 and item.form in relation_words("delegation_words"):
            told = any(x.marks("members") for x in items[max(place - 2, 0) : place])
            later = [i for i in range(place + 1, len(items)) if items[i].marks("members")]
            start = place if told else (later[0] if later and _clear(items[place : later[0]]) else -1)
            return list(_members(scene, figures, sentence, start, after_head=True)) if start >= 0 else []
    return []


def _added(band: Band, sentence: Sentence) -> bool:
    """Tell whether a sentence adds members to those told before: «وضم الوفد … كذلك»."""
    for place, item in enumerate(sentence.items):
        if item.mention in band.mentions:
            near = sentence.items[max(place - 2, 0) : place + 4]
            also = any(i.form in relation_words("also") for i in near)
            return also and any(i.marks("members") for i in near)
    return False


def _countryman(scene: Scene, figures: Figures, band: Band, sentence: Sentence) -> int | None:
    """Return the first person named before a sentence whose role is of the delegation's country."""
    for place, figure in enumerate(figures.all):
        texts = [scene.tops[t].text for t in figure.titles if scene.tops[t].span.end <= sentence.span.start]
        if band.country and any(country_of(text) == band.country for text in texts):
            return place
    return None


def _clear(items: Sequence[Item]) -> bool:
    """Tell whether no other verb stands between «الوفد» and the word that lets members follow."""
    return not any(i.verb for i in items)


def _told_later(scene: Scene, figures: Figures, sentence: Sentence) -> int | None:
    """Return the figure that a sentence puts at the head of «الوفد», named by the bare noun."""
    items = sentence.items
    if items[0].marks("head") and any(i.form in relation_words("pronouns") for i in items):
        found = _person_after(scene, figures, items, 0)
        return found[0] if found else None
    for i, item in enumerate(items):
        if item.mention < 0 and item.form in relation_words("delegation_words"):
            around = items[max(i - 3, 0) : i + 5]
            if any(x.marks("head", "heads") for x in around):
                found = _person_after(scene, figures, items, i) or _person_before(scene, figures, items, i)
                return found[0] if found else None
    return None
