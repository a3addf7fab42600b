"""Heads and members of delegations that other sentences tell: «وترأس الوفد السيد …», its countrymen named before."""

from collections.abc import Iterator, Sequence

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.delegations.bands import Band, members_after
from resolvers.delegations.companions import companions_of_head
from resolvers.delegations.company import around_whom, came_along, came_with, companions_told
from resolvers.delegations.escorts import BROUGHT, is_of_some
from resolvers.delegations.leaders import heads_all, leader_titles, listed_members
from resolvers.delegations.rolls import add_from_rolls
from resolvers.delegations.talk import Talk, again_after, goes_on, head_told, listing_it, members_told, talks
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.geography import countries_in, country_of, country_of_place, country_where, is_international
from resolvers.ground.items import Sentence
from resolvers.ground.scene import Scene, sentence_before
from resolvers.officials.nationality import is_envoy
from resolvers.officials.people import Figures
from resolvers.officials.side_leaders import leaders_of_sides
from resolvers.officials.standing import companions, countries_told
from schemas.mention import Kind
from text.adjectives import is_future_verb
from text.fold import fold_word
from text.inflection import is_arabic


def add_countrymen(scene: Scene, figures: Figures, band: Band) -> None:
    """Let «الوفد المصري» be those of that country who were named before it, the first of them its head.

    One whose other members are told was led by the one chief of a body of that country who was named before them,
    else by such a one among its members.
    """
    if _is_to_come(scene, band):
        return
    start = scene.tops[band.mentions[0]].span.start
    told = _countrymen_before(scene, figures, band, start)
    if band.members:
        titles = {n: figures.all[n].titles for n in told}
        high = [n for n in told if not titles[n] or any(heads_all(scene.tops[t].text) for t in titles[n])]
        chiefs = list(_chiefs_before(scene, figures, band))
        chiefs = chiefs or [n for n in high if n not in band.members] or [n for n in high if n in band.members]
        band.head, band.rule = (chiefs[0], "countrymen") if len(chiefs) == 1 else (None, band.rule)
        return
    band.members += told
    for principal, companion in companions(scene, figures):
        if principal in band.members and companion not in band.members and _before(scene, figures, companion, start):
            band.members.append(companion)
    if band.members:
        envoys = all(any(is_envoy(scene.tops[t].text) for t in figures.all[n].titles) for n in told)
        brought = envoys and is_of_some(scene.tops[band.mentions[0]])
        band.head, band.rule = band.members[0], BROUGHT if brought else "countrymen"


def _is_to_come(scene: Scene, band: Band) -> bool:
    """Tell whether a delegation that is told of once is still to come: «سيستضيف الديوان وفدا كينيا قبل نهاية العام».

    The verb may stand right behind it, too: «أعلن المدير أن وفدا كينيا سيشارك في المعرض».
    """
    top, *again = band.mentions
    named = scene.tops[top]
    if again or fold_word(named.text).split()[0] not in standing_words("band_new"):
        return False
    sentence = sentence_before(scene, named.span.start + 1)  # the one that names it
    items = sentence.items if sentence else ()
    place = next((n for n, i in enumerate(items) if i.mention == top), 0)
    return any(is_arabic(i.form) and is_future_verb(i.form) for i in items[: place + 2])


def _countrymen_before(scene: Scene, figures: Figures, band: Band, start: int) -> list[int]:
    """Return those named before a delegation who are of its country by a role or by the words around their names."""
    found, around = [], countries_told(scene, figures)
    for place, figure in enumerate(figures.all):
        titles = [t for t in figure.titles if scene.tops[t].span.end <= start]
        own = any(_is_of(scene.tops[t].text, band.country) or _serves_in(scene, t, band.country) for t in titles)
        own = own or around.get(place) == band.country
        found += [place] if own and _before(scene, figures, place, start) else []
    return found


def _is_of(title: str, country: str | None) -> bool:
    """Tell whether a role is of a country, or of a body in it: «رئيسة المحكمة الدستورية في كازاخستان»."""
    placed = not (is_international(title) or is_envoy(title)) and country_where(title) == country
    return country_of(title) == country or placed


def _serves_in(scene: Scene, title: int, country: str | None) -> bool:
    """Tell whether a role is held in a body of a town of a country: « directeur du Lycée Carnot de Tunis »."""
    text = scene.tops[title].text
    towns = [m for m in scene.nested[title] if m.kind is Kind.PLACE and country_of_place(m) == country]
    bodies = [m for m in scene.nested[title] if m.kind is Kind.ORGANIZATION]
    within = any(body.span.contains(town.span) for town in towns for body in bodies)
    return within and not (is_international(text) or is_envoy(text))


def _chiefs_before(scene: Scene, figures: Figures, band: Band) -> Iterator[int]:
    """Yield the chiefs of bodies of a delegation's country named before it: «رئيس ديوان … في مالطا»."""
    start = scene.tops[band.mentions[0]].span.start
    for place, figure in enumerate(figures.all):
        texts = [scene.tops[t].text for t in figure.titles if scene.tops[t].span.end <= start]
        own = [text for text in texts if next(iter(countries_in(text)), None) == band.country]
        if place not in band.members and any(fold_word(t).split()[0] in standing_words("chiefs") for t in own):
            yield place


def _before(scene: Scene, figures: Figures, figure: int, start: int) -> bool:
    """Tell whether a figure is named before a place in the text."""
    return scene.tops[figures.all[figure].names[0]].span.end <= start


def add_later(scene: Scene, figures: Figures, bands: list[Band]) -> None:
    """Add heads and members that other sentences tell: «وترأس الوفد السيد …», a list under the delegation's name."""
    if not bands:
        return
    _add_titled(scene, figures, bands)
    listing: Talk | None = None
    company: dict[int, int] = {}
    for talk in talks(scene, figures, bands):
        sentence = talk.sentence
        _lead_sides(scene, figures, bands, sentence)
        _add_head(scene, figures, bands, talk)
        if talk.band is None:
            continue
        label = _is_members_label(scene, talk)
        joined = members_told(figures, talk) or _belonging(scene, figures, talk) or (_people(figures, talk) * label)
        if not joined and listing is not None and listing.band is talk.band and goes_on(sentence, listing):
            joined = list(members_after(figures, sentence, -1, after_head=True, listing=True))
        talk.band.members += [m for m in joined if m not in talk.band.members]
        listing = talk if joined or _lists_members(figures, talk) else None
        if sentence.items[-1].form == ":" and (label or listing_it(talk) or came_with(figures, talk) >= 0):
            company[sentence.span.start] = bands.index(talk.band)
    for band, members, head in listed_members(scene, figures, [b.mentions for b in bands], company):
        bands[band].members += [m for m in members if m not in bands[band].members]
        if bands[band].head is None and head is not None:
            bands[band].head, bands[band].rule = head, "listed"
    add_from_rolls(scene, figures, bands)
    _add_titled(scene, figures, bands)


def _add_titled(scene: Scene, figures: Figures, bands: Sequence[Band]) -> None:
    """Give delegations the heads whose own titles say it; «رئيسا» alone is that of one of the members so far."""
    for band, figure in leader_titles(scene, figures, [b.mentions for b in bands], [b.members for b in bands]):
        if bands[band].head is None:
            bands[band].head, bands[band].rule = figure, "titled"


def _add_head(scene: Scene, figures: Figures, bands: Sequence[Band], talk: Talk) -> None:
    """Give a delegation the head that a later sentence tells."""
    items = talk.sentence.items
    start = talk.sentence.span.end if talk.named else talk.sentence.span.start
    turned = talk.band if talk.turned else None  # its country says which it is, wherever that is named
    named = (b for b in bands if b is turned or scene.tops[b.mentions[0]].span.start < start)
    open_bands = [b for b in named if b.head is None and not (talk.turned and b is not turned)]
    told_here = open_bands and (not talk.named or again_after(items)) and not _of_a_group(scene, talk)
    found = head_told(scene, figures, talk) if told_here else None
    found = around_whom(figures, items) if open_bands and found is None and not talk.named else found
    if found is not None and (talk.band is None or talk.band.head != found):
        told = talk.band if talk.band in open_bands else open_bands[-1]
        told.head, told.rule = found, "told later"
    for added in bands:
        if added.head is None and _added(added, talk.sentence):
            added.head, added.rule = _countryman(scene, figures, added, talk.sentence), "added to"


def _of_a_group(scene: Scene, talk: Talk) -> bool:
    """Tell whether «the group» is one of firms: no delegation is named right before, or that of a group."""
    words = standing_words("band_near")
    near = talk.band is not None and _follows(scene, talk.sentence, talk.band)
    named = set(fold_word(scene.tops[talk.band.mentions[0]].text).split()) if talk.band is not None else set[str]()
    return talk.sentence.says(words) and (not near or not words.isdisjoint(named))


def _lists_members(figures: Figures, talk: Talk) -> bool:
    """Tell whether the last person of a sentence is a member of the delegation that it names."""
    people = _people(figures, talk)
    return bool(people) and talk.named and talk.band is not None and people[-1] in talk.band.members


def _people(figures: Figures, talk: Talk) -> list[int]:
    return [figures.of[i.mention] for i in talk.sentence.items if i.kind is Kind.PERSON]


def _is_members_label(scene: Scene, talk: Talk) -> bool:
    """Tell whether a line under the one that tells a delegation's head is labelled as its members: «الأعضاء: …»."""
    items, band = talk.sentence.items, talk.band
    if band is None or band.head is None or talk.person != band.head or len(items) < _LABEL:
        return False
    last = sentence_before(scene, talk.sentence.span.start)
    under = last is not None and last.line == talk.sentence.line - 1
    return under and items[0].form in standing_words("members_label") and items[1].form == ":"


_LABEL = 2
"""Items of the shortest label: a word and its colon."""


def _lead_sides(scene: Scene, figures: Figures, bands: Sequence[Band], sentence: Sentence) -> None:
    """Let who leads the side of a country be the head of its delegation: «ترأس الجانب التونسي السيد …»."""
    for figure, country in leaders_of_sides(scene, figures, sentence):
        led = next((b for b in bands if b.head is None and b.country == country), None)
        if led is not None:
            led.head, led.rule = figure, "side"


def _belonging(scene: Scene, figures: Figures, talk: Talk) -> list[int]:
    """Return the figures that the sentence behind a delegation's says to be of it: « … en faisaient partie ».

    "With her were …", «ورافقته السيدة …» say the same of its head.
    """
    items, band = talk.sentence.items, talk.band
    if band is None or any(i.kind is Kind.DELEGATION and i.mention not in band.mentions for i in items):
        return []
    told = talk.sentence.says(standing_words("part_of"))
    part = [n for n, i in enumerate(items) if i.form in standing_words("part_of")] if told else []
    made = [n for n in part if any_said(items[max(n - _MADE, 0) : n], standing_words("made"))]
    if made and _follows(scene, talk.sentence, band):
        whose = next((n for n, i in enumerate(items[: made[-1]]) if i.form in standing_words("whose")), 0)
        return [figures.of[i.mention] for i in items[whose:] if i.kind is Kind.PERSON]
    return came_along(figures, talk) or companions_told(figures, talk) or companions_of_head(scene, figures, talk)


_MADE = 4
"""Items before «partie» among which its verb stands: « faisaient également partie »."""


def _follows(scene: Scene, sentence: Sentence, band: Band) -> bool:
    """Tell whether a sentence stands behind one on its line, or names the delegation itself."""
    named = any(i.mention in band.mentions for i in sentence.items)
    last = sentence_before(scene, sentence.span.start)
    near = last is not None and last.line == sentence.line
    return named or bool(near and last and any(i.mention in band.mentions for i in last.items))


def _added(band: Band, sentence: Sentence) -> bool:
    """Tell whether a sentence adds members to those told before: «وضم الوفد … كذلك»."""
    for place, item in enumerate(sentence.items):
        if item.mention in band.mentions:
            near = sentence.items[max(place - 2, 0) : place + 4]
            also = any_said(near, relation_words("also"))
            return also and any_marked(near, "members")
    return False


def _countryman(scene: Scene, figures: Figures, band: Band, sentence: Sentence) -> int | None:
    """Return the first person named before a sentence whose role is of the delegation's country."""
    for place, figure in enumerate(figures.all):
        texts = [scene.tops[t].text for t in figure.titles if scene.tops[t].span.end <= sentence.span.start]
        if band.country and any(country_of(text) == band.country for text in texts):
            return place
    return None
