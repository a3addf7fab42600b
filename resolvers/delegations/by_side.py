"""Members of a delegation told by their side: «وحضر اللقاء من الجانب الكيني …», « Côté béninois : … »."""

from collections.abc import Iterator, Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.delegations.bands import Band
from resolvers.delegations.membership import again
from resolvers.ground.among import any_said
from resolvers.ground.geography import countries_named
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.span import Span
from text.fold import fold_word
from text.inflection import AND, is_arabic

_NEAR = 4
"""Items before and behind the noun of a side that say whose it is."""
_LABEL = 2
"""Items behind a side among which the colon stands behind which it is listed, or who it comprised."""
_OPENS = 5
"""Items at a sentence's start among which it is told that some were there."""
_SAID = ("presence", "organiser_list", "seated_presence", "invited_list")
"""Marks that tell who was there."""
_ENDS = ("that", "relative", "with", "head", "absent_list")
"""Marks behind which nobody is told to have been there any more."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A side that a sentence names: its items, and the delegation that it is, none where it is that of others."""

    start: int
    end: int
    band: Band | None


def add_by_side(scene: Scene, figures: Figures, bands: Sequence[Band]) -> None:
    """Let those told to have been there on a delegation's side be its members; its state's envoys stay apart."""
    owner = {top: band for band in bands for top in band.mentions}
    told: Band | None = None
    listing = False
    last: Sentence | None = None
    for sentence in scene.sentences if bands else ():
        sides = list(_sides(scene, bands, owner, sentence))
        if not sides:
            listing = listing and last is not None and _goes_on(sentence, last)
            if listing and told is not None:
                _join(scene, figures, told, _people(sentence.items))
            if not listing and sentence.items[-1].form in standing_words("list_breaks"):
                listing, told = _tells_presence(sentence.items[:_OPENS], labels=False, goes_on=False), None
        behind = bool(sides) and _told_behind(sentence, sides[0])
        for n, side in enumerate(sides):
            before = sentence.items[sides[n - 1].end if n else 0 : side.start]
            rest = sentence.items[side.end : sides[n + 1].start if n + 1 < len(sides) else None]
            if behind:
                listing, told, named = True, side.band, before[_first(before) :]
            else:
                labels = any(i.form == ":" or i.marks("members") for i in rest[:_LABEL])
                listing = _tells_presence(before, labels=labels, goes_on=listing)
                there = _told_next(before, sentence.items[side.start : side.end], rest)
                told, named = side.band if listing or there >= 0 else None, rest[max(there, 0) :]
            if told is not None:
                _join(scene, figures, told, _people(named))
        last = sentence


def _told_behind(sentence: Sentence, side: _Side) -> bool:
    """Tell whether those there are named first and their sides behind: "Present were X from the Kenyan side and Y"."""
    before = sentence.items[: side.start]
    there = next((n for n, i in enumerate(before) if i.marks(*_SAID) or _attends(i)), len(before))
    listed = there < _first(before) < len(before) and before[-1].kind in (Kind.PERSON, Kind.TITLE)
    return listed and not any(i.verb or i.marks(*_ENDS) for i in before[there + 1 :])


def _first(items: Sequence[Item]) -> int:
    """Return the first person or office among items."""
    return next((n for n, i in enumerate(items) if i.kind in (Kind.PERSON, Kind.TITLE)), len(items))


def _told_next(before: Sequence[Item], side: Sequence[Item], rest: Sequence[Item]) -> int:
    """Return the item behind a side told first from which those are named who were on it, -1 where none are.

    «وعن الجانب المجري حضر …», « La partie hongroise était représentée par … », «ومثل الجانب المجري …».
    """
    if before and before[-1].form.removeprefix(AND) in standing_words("stands_for"):
        return 0
    light = _small() | relation_words("also")
    if any(i.sort is not Sort.SIGN and i.form not in light and not i.marks("meanwhile") for i in before):
        return -1
    at = next((n for n, i in enumerate(rest) if i.sort is not Sort.SIGN and i.form not in light), len(rest))
    for n, item in enumerate(rest[at : at + _SAID_NEAR], start=at):
        if item.form in standing_words("represented") or item.marks(*_SAID) or _attends(item):
            return n + 1
        if item.mention >= 0 or item.verb:
            break
    were = any_said(rest[at : at + 1], _were())
    return at + 1 if were and any_said(side[:1], standing_words("representing")) else -1


_SAID_NEAR = 3
"""Items behind a side among which it is said that people were there: "those present were"."""


def _attends(item: Item) -> bool:
    return any(v.frame is Frame.ATTEND for v in item.verbs)


def _join(scene: Scene, figures: Figures, band: Band, people: Sequence[int]) -> None:
    for figure in dict.fromkeys(figures.of[person] for person in people):
        resident = any(_is_resident(scene.tops[title].text) for title in figures.all[figure].titles)
        if not resident and figure not in band.members:
            band.members.append(figure)


def _is_resident(title: str) -> bool:
    """Tell whether a role is that of a state's envoy where the others visit, who came with no delegation."""
    role = f"{fold_word(title)} ".replace("'", " ")
    return any(role.startswith(f"{word} ".replace("'", " ")) for word in standing_words("resident_envoys"))


def _people(items: Sequence[Item]) -> list[int]:
    """Return the people listed first among items, before anything is said of what they did."""
    found = []
    for item in items:
        other = item.marks("side", "meanwhile") or item.form in standing_words("side_of_talks")
        if item.verb or other or item.marks(*_ENDS, *_SAID) or item.kind is Kind.DELEGATION:
            break
        found += [item.mention] if item.kind is Kind.PERSON else []
    return found


def _goes_on(sentence: Sentence, last: Sentence) -> bool:
    """Tell whether a sentence goes on with a list that is open: its next line, or what a semicolon parts."""
    items = sentence.items
    person = next((n for n, i in enumerate(items) if i.kind is Kind.PERSON), -1)
    if person < 0 or any(i.verb or i.marks(*_ENDS) for i in items[:person]):
        return False
    breaks = last.items[-1].form in standing_words("list_breaks")
    if sentence.line == last.line:
        return breaks
    opens = last.items[-1].form == ":" or _is_item(last)
    return opens and _is_item(sentence) and sentence.line == last.line + 1


def _is_item(sentence: Sentence) -> bool:
    """Tell whether a line begins as one of a list does: by a bullet, a number."""
    return sentence.items[0].sort is Sort.SIGN or sentence.items[0].form.isdigit()


def _tells_presence(before: Sequence[Item], *, labels: bool, goes_on: bool) -> bool:
    """Tell whether those behind a side were there: by what stands before it, as a label, or as those before it."""
    told = [i for i in before if i.sort is not Sort.SIGN and i.form not in _small()]
    if before and before[-1].marks("members") and is_arabic(before[-1].form):
        return True
    there = any(i.marks(*_SAID) or any(v.frame is Frame.ATTEND for v in i.verbs) for i in told)
    if there:
        return not any(i.kind is Kind.PERSON or i.marks("that", "relative", "absent_list", "future") for i in told)
    return (labels and not told) or (goes_on and not any(i.verb or i.marks("that", "relative") for i in told))


def _were() -> frozenset[str]:
    return either("auxiliaries_passive", "auxiliaries_imperfect")


def _small() -> frozenset[str]:
    return either("small", "and") | style_words()


def _sides(scene: Scene, bands: Sequence[Band], owner: dict[int, Band], sentence: Sentence) -> Iterator[_Side]:
    """Yield the sides that a sentence names, each with the one delegation told before that it is."""
    items = sentence.items if "side" in sentence.marks or sentence.says(standing_words("side_openers")) else ()
    reached = 0
    for place, item in enumerate(items):
        if place < reached or not _may_be(scene, item):
            continue
        start = _opened(scene, items, place)
        if start < 0:
            continue
        end = next((n for n in range(place + 1, len(items)) if _stops(items[n])), len(items))
        end = min(end, place + _NEAR)
        band = _meant(scene, bands, owner, sentence, (start, end))
        reached = end
        yield _Side(start, end, band)


def _may_be(scene: Scene, item: Item) -> bool:
    """Tell whether an item is the noun of a side, a delegation named again, a body or a state, which may be one."""
    last = _words(scene, item)[-1:]
    named = item.mention < 0 and any(word in standing_words("side_of_talks") or again(word) for word in last)
    return named or item.kind in (Kind.DELEGATION, Kind.ORGANIZATION, Kind.PLACE)


def _opened(scene: Scene, items: Sequence[Item], place: int) -> int:
    """Return where "on" stands before the noun of a side, an article and a nation between, or where its label begins.

    -1 where it is neither.
    """
    body = items[place].kind in (Kind.ORGANIZATION, Kind.PLACE)
    openers, words = standing_words("stands_on_behalf" if body else "side_openers"), _words(scene, items[place])
    noun = words[-1:] != [] and words[-1] in standing_words("side_of_talks")
    verb = items[place - 1] if place and noun else None
    stands = verb is not None and verb.form.removeprefix(AND) in standing_words("stands_for")
    comprised = verb is not None and (verb.marks("members") or stands)  # «وضم الجانب الكيني السيد …»
    comprised = comprised and verb is not None and is_arabic(verb.form)
    if comprised or (len(words) > 1 and words[0] in openers):
        return place
    first = next((n + 1 for n in range(place - 1, -1, -1) if _stops(items[n])), 0)
    near = range(place - 1, max(place - _NEAR, first) - 1, -1)
    opened = next((n for n in near if not openers.isdisjoint(_words(scene, items[n]))), -1)
    if body and any(i.form not in relation_words("small") and i.form != "'" for i in items[opened + 1 : place]):
        return -1  # "for the first time in Kenya"
    label = noun and opened < 0 and place - first < _NEAR and not first
    return first if label else opened


def _stops(item: Item) -> bool:
    """Tell whether an item ends the naming of a side: a sign, a name, a verb."""
    named = item.mention >= 0 and item.kind not in (Kind.PLACE, Kind.DELEGATION, Kind.ORGANIZATION)
    said = item.marks("members", *_SAID) or item.form in _were()
    return (item.sort is Sort.SIGN and item.form != "'") or named or bool(item.verb) or said


def _meant(
    scene: Scene, bands: Sequence[Band], owner: dict[int, Band], sentence: Sentence, where: tuple[int, int]
) -> Band | None:
    """Return the delegation that a side is, told before: named by its state, its body or the bare noun."""
    around = sentence.items[slice(*where)]
    here = around[0].span.start
    arabic = is_arabic(around[0].span.of(scene.document.text))  # what another language tells again is skipped
    firsts = [(b, scene.tops[b.mentions[0]]) for b in bands]
    before = [b for b, first in firsts if first.span.start < here and is_arabic(first.text) == arabic]
    named = next((owner[i.mention] for i in around if i.mention in owner), None)
    if named is not None:
        return named if named in before else None
    if any(i.mention < 0 and again(word) for i in around for word in _words(scene, i)):
        return before[0] if len(before) == 1 else None
    body = next((scene.tops[i.mention].text for i in around if i.kind is Kind.ORGANIZATION), None)
    if body is not None:
        whose = [b for b in before if b.represents is not None and b.represents.text == body]
    else:
        countries = countries_named(Span(here, around[-1].span.end).of(scene.document.text))
        whose = [b for b in before if len(countries) == 1 and b.country == countries[0]]
    return whose[0] if len(whose) == 1 else None


def _words(scene: Scene, item: Item) -> list[str]:
    """Return the words of an item, «و» left out; a cue of several tells but its first as its form."""
    several = item.sort is Sort.CUE and item.span.end - item.span.start > len(item.form)
    form = fold_word(item.span.of(scene.document.text)) if several else item.form
    return form.removeprefix(AND).split()
