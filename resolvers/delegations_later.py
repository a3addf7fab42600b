"""Heads and members of delegations that other sentences tell: «وترأس الوفد السيد …», its countrymen named before."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.relations import words as relation_words
from resolvers.bands import Band, members_after, person_after, person_before
from resolvers.geography import country_of
from resolvers.leaders import leader_titles, listed_members
from resolvers.officials import Figures
from resolvers.scene import Item, Scene, Sentence, sentence_before
from resolvers.standing import companions, leaders_of_sides
from schemas.mention import Kind
from text.inflection import AND


def add_countrymen(scene: Scene, figures: Figures, band: Band) -> None:
    """Let «الوفد المصري» be those of that country who were named before it, the first of them its head."""
    start = scene.tops[band.mentions[0]].span.start
    for place, figure in enumerate(figures.all):
        before = scene.tops[figure.names[0]].span.end <= start
        texts = [scene.tops[t].text for t in figure.titles if scene.tops[t].span.end <= start]
        if before and any(country_of(text) == band.country for text in texts):
            band.members += [] if place in band.members else [place]
    for principal, companion in companions(scene, figures):
        if principal in band.members and companion not in band.members and _before(scene, figures, companion, start):
            band.members.append(companion)
    if band.members:
        band.head, band.rule = band.members[0], "countrymen"


def _before(scene: Scene, figures: Figures, figure: int, start: int) -> bool:
    """Tell whether a figure is named before a place in the text."""
    return scene.tops[figures.all[figure].names[0]].span.end <= start


def add_later(scene: Scene, figures: Figures, bands: list[Band]) -> None:
    """Add heads and members that other sentences tell: «وترأس الوفد السيد …», a list under the delegation's name."""
    for band, figure in leader_titles(scene, figures, [b.mentions for b in bands]):
        if bands[band].head is None:
            bands[band].head, bands[band].rule = figure, "titled"
    for band, members, head in listed_members(scene, figures, [b.mentions for b in bands]):
        bands[band].members += [m for m in members if m not in bands[band].members]
        if bands[band].head is None and head is not None:
            bands[band].head, bands[band].rule = head, "listed"
    for sentence in scene.sentences:
        _lead_sides(scene, figures, bands, sentence)
        before = [b for b in bands if scene.tops[b.mentions[0]].span.start < sentence.span.start]
        found = _told_later(scene, figures, sentence)
        open_bands = [b for b in before if b.head is None]
        if found is not None and open_bands:
            open_bands[-1].head, open_bands[-1].rule = found, "told later"
        for added in bands:
            if added.head is None and _added(added, sentence):
                added.head, added.rule = _countryman(scene, figures, added, sentence), "added to"
        if before:
            joined = _joined_later(scene, figures, sentence) or _belonging(scene, figures, sentence, before[-1])
            before[-1].members += [m for m in joined if m not in before[-1].members]


def _lead_sides(scene: Scene, figures: Figures, bands: Sequence[Band], sentence: Sentence) -> None:
    """Let who leads the side of a country be the head of its delegation: «ترأس الجانب التونسي السيد …»."""
    for figure, country in leaders_of_sides(scene, figures, sentence):
        led = next((b for b in bands if b.head is None and b.country == country), None)
        if led is not None:
            led.head, led.rule = figure, "side"


def _joined_later(scene: Scene, figures: Figures, sentence: Sentence) -> list[int]:
    """Return the figures that a sentence names as members of «الوفد», by the bare noun or «celle-ci»."""
    items = sentence.items
    if any(i.mention >= 0 and scene.tops[i.mention].kind is Kind.DELEGATION for i in items):
        return []
    if _of_it(items):  # "Headed by …, it also comprised …", "It was led by … and included …"
        marked = [n for n, i in enumerate(items) if i.marks("members")]
        pronoun = [n for n, i in enumerate(items) if _refers(i)]
        if marked and pronoun and pronoun[0] < marked[0]:
            return list(members_after(figures, sentence, marked[0], after_head=True))
    for place, item in enumerate(items):
        if item.mention < 0 and item.form in relation_words("delegation_words"):
            before = items[max(place - 2, 0) : place]
            told = any(x.marks("members") for x in before) or _formed(before, items[place + 1 : place + 2])
            later = [i for i in range(place + 1, len(items)) if items[i].marks("members") or _beside(items[i])]
            start = place if told else (later[0] if later and _clear(items[place : later[0]]) else -1)
            members = members_after(figures, sentence, start, after_head=True, listing=told)
            return list(members) if start >= 0 else []
    return []


def _belonging(scene: Scene, figures: Figures, sentence: Sentence, band: Band) -> list[int]:
    """Return the figures that the sentence behind a delegation's says to be of it: « … en faisaient partie ».

    "With her were …", «ورافقته السيدة …» say the same of its head.
    """
    items = sentence.items
    others = [i.mention for i in items if i.kind is Kind.DELEGATION and i.mention not in band.mentions]
    if others or not _follows(scene, sentence, band):
        return []
    part = [n for n, i in enumerate(items) if i.form in standing_words("part_of")]
    made = [n for n in part if any(i.form in standing_words("made") for i in items[max(n - _MADE, 0) : n])]
    if made:
        return [figures.of[i.mention] for i in items if i.kind is Kind.PERSON]
    came = items[0].form in standing_words("accompanied") or (
        items[0].marks("with") and items[1:3] and items[2].form in relation_words("auxiliaries_passive")
    )
    return list(members_after(figures, sentence, 0, after_head=True, listing=True)) if came else []


_MADE = 4
"""Items before «partie» among which its verb stands: « faisaient également partie »."""


def _follows(scene: Scene, sentence: Sentence, band: Band) -> bool:
    """Tell whether a sentence stands behind one on its line, or names the delegation itself."""
    named = any(i.mention in band.mentions for i in sentence.items)
    last = sentence_before(scene, sentence.span.start)
    near = last is not None and last.line == sentence.line
    return named or bool(near and last and any(i.mention in band.mentions for i in last.items))


def _of_it(items: Sequence[Item]) -> bool:
    """Tell whether a sentence says of the delegation told before who led it, by a participle or a pronoun first."""
    led = items[0].marks("head") and any(map(_refers, items))
    return led or (_refers(items[0]) and any(i.marks("head", "members") for i in items[1:_SAID]))


_SAID = 5
"""Items at the start of a sentence among which it says that «it» was led by someone."""


def _any(items: Sequence[Item]) -> bool:
    """Tell whether an article makes a delegation any one: « à la tête d'une délégation »."""
    return any(i.form in standing_words("any") for i in items)


def _refers(item: Item) -> bool:
    """Tell whether a word means the delegation told before: «elle», «celle-ci», "it"."""
    words = relation_words("pronouns") | relation_words("delegation_words")
    return item.mention < 0 and item.form in words


def _beside(item: Item) -> bool:
    """Tell whether a word says that someone came with the head just told: «ورافقته الآنسة …»."""
    return item.form in standing_words("accompanied")


def _formed(before: Sequence[Item], after: Sequence[Item]) -> bool:
    """Tell whether «تكون» before «الوفد» and «من» behind it say of whom it was made up."""
    verb = any(x.form.removeprefix(AND) in relation_words("formed") for x in before[-1:])
    return verb and any(x.marks("from") for x in after)


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
    if _of_it(items):
        told = next((n for n, item in enumerate(items[:_SAID]) if item.marks("head")), None)
        found = person_after(scene, figures, items, told) if told is not None else None
        return found[0] if found else None
    for i, item in enumerate(items):
        if item.mention < 0 and item.form in relation_words("delegation_words") and not _any(items[max(i - 1, 0) : i]):
            around = items[max(i - 3, 0) : i + 5]
            if any(x.marks("head", "heads") for x in around):
                found = person_after(scene, figures, items, i) or person_before(scene, figures, items, i)
                return found[0] if found else None
    return None
