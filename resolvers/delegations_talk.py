"""Of which delegation a sentence speaks that does not name it: by «الوفد», « la mission », "the team", a pronoun."""

from collections.abc import Sequence
from dataclasses import dataclass

from lexicon.affiliations import standing_words
from lexicon.relations import words as relation_words
from resolvers.bands import Band, members_after, person_after, person_before
from resolvers.officials import Figures
from resolvers.scene import Item, Scene, Sentence, Sort
from schemas.mention import Kind
from text.fold import fold_word
from text.inflection import AND

_SAID = 5
"""Items at the start of a sentence among which it says that «it» was led by someone."""
_NEAR = 4
"""Items before «الوفد» among which the words stand that make a list of its members."""
_FIRST = 5
"""Items at the start of a sentence among which someone is said to have come with the head told before."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A sentence with the delegation it speaks of, if any."""

    sentence: Sentence
    band: Band | None
    named: bool
    """Whether the delegation is named in it."""
    person: int | None
    """The figure named last before it."""


def talks(scene: Scene, figures: Figures, bands: Sequence[Band]) -> list[Talk]:
    """Return all sentences with the delegations that they speak of: the one named last in it or before it."""
    owner = {top: band for band in bands for top in band.mentions}
    found: list[Talk] = []
    last: Band | None = None
    person: int | None = None
    for sentence in scene.sentences:
        here = [owner[i.mention] for i in sentence.items if i.mention in owner]
        last = here[-1] if here else last
        found.append(Talk(sentence, last, bool(here), person))
        people = [i.mention for i in sentence.items if i.kind is Kind.PERSON]
        person = figures.of[people[-1]] if people else person
    return found


def noun_again(items: Sequence[Item]) -> int:
    """Return the item of the bare noun that means a delegation told before, -1 where there is none."""
    for place, item in enumerate(items):
        if speaks_again(item) and not _any(items[max(place - 1, 0) : place]):
            return place
    return -1


def again_after(items: Sequence[Item]) -> bool:
    """Tell whether a sentence that names a delegation speaks of it again: «وصل وفد …، وقد ترأس الوفد …»."""
    named = [n for n, i in enumerate(items) if i.kind is Kind.DELEGATION]
    return len(named) == 1 and noun_again(items) > named[0]


def _again(form: str) -> bool:
    return form in relation_words("delegation_words") or form in standing_words("band_again")


def speaks_again(item: Item) -> bool:
    """Tell whether an item is the bare noun by which a delegation is named again."""
    return item.mention < 0 and _again(item.form)


def _any(items: Sequence[Item]) -> bool:
    """Tell whether an article makes a delegation any one: « à la tête d'une délégation »."""
    return any(i.form in standing_words("any") for i in items)


def refers(item: Item) -> bool:
    """Tell whether a word means the delegation told before: «elle», «celle-ci», "it", "the team"."""
    return item.mention < 0 and (item.form in relation_words("pronouns") or _again(item.form))


def of_it(items: Sequence[Item]) -> bool:
    """Tell whether a sentence says of the delegation told before who led it, by a participle or a pronoun first."""
    led = items[0].marks("head") and any(map(refers, items))
    own = items[0].marks("head") and items[0].form in standing_words("its_head")
    return led or own or (refers(items[0]) and any(i.marks("head", "members") for i in items[1:_SAID]))


def head_told(scene: Scene, figures: Figures, items: Sequence[Item]) -> int | None:
    """Return the figure that a sentence puts at the head of «الوفد», named by the bare noun or a pronoun."""
    if of_it(items):
        told = next((n for n, item in enumerate(items[:_SAID]) if item.marks("head")), None)
        found = person_after(scene, figures, items, told) if told is not None else None
        return found[0] if found else None
    led = _led_by_whom(figures, items)
    if led is not None:
        return led
    place = noun_again(items)
    if place < 0:
        owned = any(i.form in standing_words("possessives_latin") for i in items[:2])
        return _leader_noun(scene, figures, items[: _SAID + _NEAR]) if owned else None
    around = items[max(place - 3, 0) : place + 5]
    if any(i.form in standing_words("leadership") for i in items[max(place - 1, 0) : place]):
        found = person_after(scene, figures, items, place) or person_before(scene, figures, items, place)
        return found[0] if found else None
    if any(i.marks("head", "heads") for i in around):
        subject = _latin_subject(figures, items, place)
        found = person_after(scene, figures, items, place) or person_before(scene, figures, items, place)
        return subject if subject is not None else found[0] if found else None
    return _leader_noun(scene, figures, items)


def _led_by_whom(figures: Figures, items: Sequence[Item]) -> int | None:
    """Return the person of whom a clause says that they led it: « Mme …, qui la conduisait, »."""
    for place, item in enumerate(items[:-2]):
        if not item.marks("relative") or items[place + 1].form not in relation_words("object_pronouns"):
            continue
        leads = next((i.marks("heads") for i in items[place + 2 : place + 4] if i.form != "'"), False)
        people = [i for i in items[max(place - _NEAR, 0) : place] if i.kind is Kind.PERSON]
        if leads and people:
            return figures.of[people[-1].mention]
    return None


def _latin_subject(figures: Figures, items: Sequence[Item], place: int) -> int | None:
    """Return the subject right before a French or English verb of leading: « Mme …, qui conduisait la délégation, »."""
    verb = next((n for n in range(place - 1, max(place - 4, 0), -1) if items[n].marks("heads")), 0)
    if not verb or not items[verb].form.isascii():
        return None
    before = items[max(verb - 6, 0) : verb]
    people = [i for i in before if i.kind is Kind.PERSON]
    return figures.of[people[-1].mention] if people and not any(i.verb for i in before) else None


def _leader_noun(scene: Scene, figures: Figures, items: Sequence[Item]) -> int | None:
    """Return the person behind «رئيسه», « sa cheffe », "the delegation's leader"."""
    for place, item in enumerate(items):
        word = fold_word(scene.tops[item.mention].text) if item.kind is Kind.TITLE else item.form
        if word not in standing_words("leader_nouns"):
            continue
        before = items[max(place - 3, 0) : place]
        owned = any(i.form in standing_words("possessives_latin") or _again(i.form) for i in before)
        if word.isascii() and not owned:
            continue
        for after in items[place + 1 : place + 1 + _NEAR]:
            if after.kind is Kind.PERSON:
                return figures.of[after.mention]
            if after.verb or after.sort is Sort.PARTICLE:
                break
    return None


def members_told(figures: Figures, talk: Talk) -> list[int]:
    """Return the figures that a sentence names as members of «الوفد», by the bare noun or «celle-ci».

    Of a delegation that it names in full they are read where it stands.
    """
    sentence, items = talk.sentence, talk.sentence.items
    listed = _as_members(figures, sentence)
    if listed or (talk.named and not again_after(items)):
        return listed
    if of_it(items):  # "Headed by …, it also comprised …", "It was led by … and included …"
        marked = [n for n, i in enumerate(items) if i.marks("members")]
        pronoun = [n for n, i in enumerate(items) if refers(i)]
        if marked and pronoun and pronoun[0] < marked[0]:
            return list(members_after(figures, sentence, marked[0], after_head=True))
    place = noun_again(items)
    if place < 0:
        return []
    before = items[max(place - 2, 0) : place]
    told = any(x.marks("members") for x in before) or _formed(before, items[place + 1 : place + 2])
    later = [i for i in range(place + 1, len(items)) if items[i].marks("members") or _beside_ours(figures, talk, i)]
    start = place if told else (later[0] if later and not any(i.verb for i in items[place : later[0]]) else -1)
    return list(members_after(figures, sentence, start, after_head=True, listing=told)) if start >= 0 else []


def _beside_ours(figures: Figures, talk: Talk, place: int) -> bool:
    """Tell whether a word says that someone came with a person who is of the delegation, if any is named before it."""
    people = [figures.of[i.mention] for i in talk.sentence.items[:place] if i.kind is Kind.PERSON]
    ours = talk.band is not None and (not people or people[-1] in (talk.band.head, *talk.band.members))
    return ours and beside(talk.sentence.items[place])


def _as_members(figures: Figures, sentence: Sentence) -> list[int]:
    """Return whom a sentence calls members: «وكان ضمن الوفد …», « y figuraient … »."""
    items = sentence.items
    there = len(items) > 1 and items[0].form in standing_words("there") and items[1].form in standing_words("figured")
    place = 1 if there else membership(items)
    if place < 0:
        return []
    return list(members_after(figures, sentence, place, after_head=True, listing=True))


def membership(items: Sequence[Item]) -> int:
    """Return the item of a delegation of which a sentence says who its members were, -1 where it does not."""
    for place, item in enumerate(items):
        if _its_members(items, place):
            return place
        if item.kind is not Kind.DELEGATION and not speaks_again(item):
            continue
        before = [n for n in range(max(place - _NEAR, 0), place) if items[n].form in standing_words("members_in")]
        if not before or any(i.kind is Kind.PERSON for i in items[before[-1] : place]):
            continue
        around = items[max(before[-1] - _NEAR, 0) : before[-1] + 1], items[place + 1 : place + 3]
        copula = any(i.form in standing_words("members_are") for part in around for i in part)
        colon = items[place + 1 : place + 2] and items[place + 1].form == ":"
        if (copula or colon) and not any(i.verb or i.event for i in items[max(before[-1] - _NEAR, 0) : place]):
            return place
    return -1


def _its_members(items: Sequence[Item], place: int) -> bool:
    """Tell whether "its other members were" stands here, « ses membres étaient »."""
    if items[place].form not in standing_words("member_nouns"):
        return False
    owned = any(i.form in standing_words("possessives_latin") for i in items[max(place - 2, 0) : place])
    return owned and any(i.form in standing_words("members_are") for i in items[place + 1 : place + 2])


def companions_told(figures: Figures, talk: Talk) -> list[int]:
    """Return those who came with the head just told: "With her were …", «ورافقته السيدة …»."""
    place = came_with(figures, talk)
    return list(members_after(figures, talk.sentence, place, after_head=True, listing=True)) if place >= 0 else []


def came_with(figures: Figures, talk: Talk) -> int:
    """Return the item behind which those stand who came with a head of a delegation, -1 where none came.

    The head is named before it in the sentence, or was the last person named before the sentence.
    """
    items, band = talk.sentence.items, talk.band
    if band is None or band.head is None:
        return -1
    for place, item in enumerate(items):
        if item.kind is Kind.PERSON:
            return _came_behind(items, place) if figures.of[item.mention] == band.head else -1
        if (beside(item) and _by_pronoun(items[:place])) or _with_pronoun(items, place):
            opening = place < _FIRST and talk.person in (band.head, *band.members)
            return place if opening else -1
    return -1


def _came_behind(items: Sequence[Item], head: int) -> int:
    """Return the item behind a head of a delegation that says who came with them: «السيد …، ترافقه …»."""
    besides = any(i.form in standing_words("besides_head") or i.marks("partner", "with") for i in items[:head])
    for place in range(head + 1, len(items)):
        item = items[place]
        if beside(item) or (besides and item.form in standing_words("members_are")):
            return place
        if item.verb or item.event or item.kind is Kind.PERSON:
            return -1
    return -1


def _by_pronoun(before: Sequence[Item]) -> bool:
    """Tell whether no noun but a pronoun is the subject of a French or English "was accompanied"."""
    latin = [i for i in before if i.sort in (Sort.WORD, Sort.CUE) and i.form.isascii()]
    small = relation_words("pronouns") | relation_words("auxiliaries_passive") | relation_words("auxiliaries_recall")
    return all(i.form in small or i.form in relation_words("also") for i in latin)


def _with_pronoun(items: Sequence[Item], place: int) -> bool:
    """Tell whether "with her were" stands here, or "travelling with them was", «يرافق معاليه»."""
    after = items[place + 1 : place + 3]
    if items[place].marks("with"):
        return len(after) > 1 and after[1].form in relation_words("auxiliaries_passive")
    style = bool(after) and after[0].form in standing_words("styles_again")
    return style and items[place].form.removeprefix(AND) in standing_words("accompanies")


def beside(item: Item) -> bool:
    """Tell whether a word says that someone came with the head just told: «ورافقته الآنسة …»."""
    return item.form in standing_words("accompanied")


def _formed(before: Sequence[Item], after: Sequence[Item]) -> bool:
    """Tell whether «تكون» before «الوفد» and «من» behind it say of whom it was made up."""
    verb = any(x.form.removeprefix(AND) in relation_words("formed") for x in before[-1:])
    return verb and any(x.marks("from") for x in after)


def goes_on(sentence: Sentence, before: Talk) -> bool:
    """Tell whether a sentence goes on with the list of members that a semicolon before it has not ended."""
    last = before.sentence
    ends = last.items[-1].form in standing_words("list_breaks") and last.line == sentence.line
    people = [i for i in last.items if i.kind is Kind.PERSON]
    first = next((n for n, i in enumerate(sentence.items) if i.kind is Kind.PERSON), -1)
    lists = first >= 0 and not any(i.verb or i.marks("presence", "relative") for i in sentence.items[:first])
    return ends and bool(people) and lists
