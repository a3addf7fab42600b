"""Of which delegation a sentence speaks that does not name it: by «الوفد», « la mission », "the team", a pronoun."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.delegations.bands import Band, members_after, person_after, person_before
from resolvers.delegations.membership import again, another_ones, before_membership, besides, membership, speaks_again
from resolvers.delegations.turns import of_two, side_of
from resolvers.delegations.writers import writer_again
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.relation import EngagementKind
from text.fold import fold_word
from text.inflection import AND, ARTICLE, is_arabic, is_definite

_SAID = 5
"""Items at the start of a sentence among which it says that «it» was led by someone."""
_BESIDE = 2
"""Items before a delegation of which an article may be one."""
_NEAR = 4
"""Items before «الوفد» among which the words stand that make a list of its members."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A sentence with the delegation it speaks of, if any."""

    sentence: Sentence
    band: Band | None
    named: bool
    """Whether the delegation is named in it."""
    person: int | None
    """The figure named last before it."""
    turned: bool = False
    """Whether it says of which it speaks by a turn: "The latter included …", « Côté togolais, la délégation … »."""


def talks(scene: Scene, figures: Figures, bands: Sequence[Band]) -> list[Talk]:
    """Return all sentences with the delegations that they speak of: the one named last in it or before it."""
    owner = {top: band for band in bands for top in band.mentions}
    found: list[Talk] = []
    last: Band | None = None
    person: int | None = None
    two: list[Band] = []
    for sentence in scene.sentences:
        here = [owner[i.mention] for i in sentence.named if i.mention in owner]
        meant = of_two(sentence, two)
        last = meant or (here[-1] if here else last)
        side = None if here else side_of(scene, sentence)
        if side is not None:
            last = next((b for b in bands if b.country == side), None)  # « Côté togolais, la délégation … »
        two = here if len(here) > 1 else two if meant else []
        found.append(Talk(sentence, last, bool(here), person, (meant or side) is not None))
        people = [i.mention for i in sentence.named if i.kind is Kind.PERSON]
        person = figures.of[people[-1]] if people else person
    return found


def noun_again(items: Sequence[Item], body: str = "") -> int:
    """Return the item of the bare noun that means a delegation told before, -1 where there is none.

    ``body`` is the bare noun of what that one represents: «وترأس وفد الغرفة السيد …».
    """
    for place, item in enumerate(items):
        own = body and item.form in standing_words("band_new") and _is(items, place + 1, body)
        told = speaks_again(item) and not _any(items[max(place - 1, 0) : place]) and not another_ones(items, place)
        if own or told:
            return place
    return -1


def _is(items: Sequence[Item], place: int, form: str) -> bool:
    return any(i.form == form and i.mention < 0 for i in items[place : place + 1])


def _bare_body(band: Band | None) -> str:
    """Return the noun, with the article, of the Arabic body that a delegation represents."""
    body = band.represents if band is not None else None
    word = fold_word(body.text).split()[0] if body is not None and body.kind is Kind.ORGANIZATION else ""
    return ARTICLE + word if is_arabic(word) and not is_definite(word) else ""


def again_after(items: Sequence[Item]) -> bool:
    """Tell whether a sentence that names a delegation speaks of it again: «وصل وفد …، وقد ترأس الوفد …»."""
    named = [n for n, i in enumerate(items) if i.kind is Kind.DELEGATION]
    return len(named) == 1 and noun_again(items) > named[0]


def _any(items: Sequence[Item]) -> bool:
    """Tell whether an article makes a delegation any one: « à la tête d'une délégation »."""
    return any_said(items, standing_words("any"))


def refers(item: Item) -> bool:
    """Tell whether a word means the delegation told before: «elle», «celle-ci», "it", "the team"."""
    return item.mention < 0 and (item.form in relation_words("pronouns") or again(item.form))


def of_it(items: Sequence[Item]) -> bool:
    """Tell whether a sentence says of the delegation told before who led it, by a participle or a pronoun first."""
    led = (items[0].marks("head") or _led_apart(items) > 0) and any(map(refers, items))
    own = items[0].marks("head") and items[0].form in standing_words("its_head")
    return led or own or (refers(items[0]) and any_marked(items[1:_SAID], "head", "members"))


def listing_it(talk: Talk) -> bool:
    """Tell whether a line lets the members of the delegation told before follow by a pronoun: « Elle comprenait : »."""
    items = talk.sentence.items
    its = refers(items[0]) and not another_ones(items, 0)
    if len(items) <= 2 * _SAID and its and any_marked(items[1:_SAID], "members"):
        return True
    mark = _of_pronoun(
        items
    )  # « Emmenée par M. X, elle se composait en outre de : », « Outre M. X, elle comprenait : »
    return mark >= len(items) - _BESIDE - 1 and (items[0].marks("head") or bool(_beside_first(items)))


def _of_pronoun(items: Sequence[Item]) -> int:
    """Return the first word behind which members stand where a pronoun is right before it, else -1."""
    mark = next((n for n, i in enumerate(items) if i.marks("members")), 0)
    told = any(i.mention < 0 and i.form in relation_words("pronouns") for i in items[max(mark - _BESIDE, 0) : mark])
    return mark if told else -1


def _beside_first(items: Sequence[Item]) -> bool:
    """Tell whether a sentence opens with "besides", behind which one told before stands: « Outre M. X, elle … »."""
    return any_said(items[:_BESIDE], standing_words("fronted_besides")) or items[0].marks("beside")


def _led_apart(items: Sequence[Item]) -> int:
    """Return the item of the "by" that an adverb parts from a participle at a sentence's start, 0 where none does."""
    near = items[1:_SAID] if items[0].marks("heads") and items[0].form.isascii() else ()
    by = next((n for n, i in enumerate(near, start=1) if i.marks("by")), 0)
    return by if not any(i.verb or i.mention >= 0 for i in items[1:by]) else 0


def head_told(scene: Scene, figures: Figures, talk: Talk) -> int | None:
    """Return the figure that a sentence puts at the head of «الوفد», named by the bare noun or a pronoun."""
    items = talk.sentence.items
    if of_it(items):
        told = next((n for n, item in enumerate(items[:_SAID]) if item.marks("head")), _led_apart(items) or None)
        found = person_after(scene, figures, items, told) if told is not None else None
        return found[0] if found else None
    led = _led_it(scene, figures, items)
    led = _led_by_whom(figures, items) if led is None else led
    led = _led_visit(scene, figures, items) if led is None else led
    led = writer_again(scene, figures, items) if led is None else led
    if led is not None:
        return led
    place = noun_again(items, _bare_body(talk.band))
    if place < 0:
        owned = any_said(items[:2], standing_words("possessives_latin"))
        return _leader_noun(scene, figures, items[: _SAID + _NEAR]) if owned else None
    around = items[max(place - 3, 0) : place + 5]
    if any_said(items[max(place - 1, 0) : place], standing_words("leadership")):
        found = person_after(scene, figures, items, place) or person_before(scene, figures, items, place)
        return found[0] if found else None
    if any_marked(around, "head", "heads"):
        subject = _latin_subject(figures, items, place)
        found = person_after(scene, figures, items, place) or person_before(scene, figures, items, place)
        return subject if subject is not None else found[0] if found else None
    return _leader_noun(scene, figures, items)


def _led_it(scene: Scene, figures: Figures, items: Sequence[Item]) -> int | None:
    """Return who is told behind « La conduisait … », a pronoun and a verb at a sentence's start."""
    its = items[0].form in relation_words("object_pronouns") and any_marked(items[1:_BESIDE], "heads")
    found = person_after(scene, figures, items, 1) if its else None
    return found[0] if found else None


def _led_visit(scene: Scene, figures: Figures, items: Sequence[Item]) -> int | None:
    """Return who a clause says leads the visit, and so those who came: «وتأتي هذه الزيارة، التي يقودها السيد X»."""
    for place, item in enumerate(items[: 2 * _SAID]):
        if not item.marks("head", "presided") or item.form.isascii():
            continue
        before = [i for i in items[max(place - _NEAR, 0) : place] if i.sort is not Sort.SIGN]
        clause = any_marked(before[-1:], "relative")
        if clause and len(before) > 1 and before[-2].event and before[-2].event.kind is EngagementKind.VISIT:
            found = person_after(scene, figures, items, place)
            return found[0] if found else None
    return None


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
        owned = any_said(before, standing_words("possessives_latin")) or _owns(before)
        if word.isascii() and not owned:
            continue
        for after in items[place + 1 : place + 1 + _NEAR]:
            if after.kind is Kind.PERSON:
                return figures.of[after.mention]
            if after.verb or after.sort is Sort.PARTICLE:
                break
    return None


def _owns(before: Sequence[Item]) -> bool:
    """Tell whether "the delegation's" stands right before a noun; a delegation may also have met the president."""
    told = next((n for n in range(len(before) - 1, -1, -1) if again(before[n].form)), -1)
    return told >= 0 and all(i.sort is Sort.SIGN or i.form == _GENITIVE for i in before[told + 1 :])


_GENITIVE = "s"
_REST = 3
"""Items at a sentence's start among which "the other members" stand."""


def members_told(figures: Figures, talk: Talk) -> list[int]:
    """Return the figures that a sentence names as members of «الوفد», by the bare noun or «celle-ci».

    Of a delegation that it names in full they are read where it stands.
    """
    sentence, items = talk.sentence, talk.sentence.items
    listed = _as_members(figures, sentence) or before_membership(figures, items) or _besides_it(figures, sentence)
    if listed or (talk.named and not again_after(items)):
        return listed
    rest = next((n for n, i in enumerate(items[:_REST]) if i.form in standing_words("other")), -1)
    if 0 <= rest < len(items) - 1 and items[rest + 1].form in standing_words("members_label"):
        return list(members_after(figures, sentence, rest + 1, after_head=True, listing=True))
    first = _first_mark(talk)
    if first >= 0:
        return list(members_after(figures, sentence, first, after_head=True, listing=True))
    if of_it(items):  # "Headed by …, it also comprised …", "It was led by … and included …"
        marked = [n for n, i in enumerate(items) if i.marks("members")]
        pronoun = [n for n, i in enumerate(items) if refers(i)]
        if marked and pronoun and pronoun[0] < marked[0]:
            return list(members_after(figures, sentence, marked[0], after_head=True))
    place = noun_again(items, _bare_body(talk.band))
    if place < 0:
        return []
    before = items[max(place - 2, 0) : place]
    told = any_marked(before, "members") or formed(before, items[place + 1 : place + 2])
    told = told or (place == 1 and before[0].form.removeprefix(AND) in standing_words("stands_for"))
    later = [i for i in range(place + 1, len(items)) if items[i].marks("members") or _beside_ours(figures, talk, i)]
    acts = any(i.verb and not i.event for i in items[place : later[0]]) if later else True
    start = place if told else -1 if acts else later[0]
    listing = told or (start >= 0 and items[start].marks("members"))
    after = members_after(figures, sentence, start, after_head=True, listing=listing) if start >= 0 else ()
    return [*besides(figures, items, place), *after]


def _besides_it(figures: Figures, sentence: Sentence) -> list[int]:
    """Return those told first, before a pronoun, and those behind it: « Outre M. X, elle comprenait Mme Y »."""
    mark = _of_pronoun(sentence.items) if _beside_first(sentence.items) else -1
    first = besides(figures, sentence.items, mark) if mark > 0 else []
    return [*first, *members_after(figures, sentence, mark, after_head=True, listing=True)] if first else []


def _first_mark(talk: Talk) -> int:
    """Return the word behind which members stand at a sentence's start: « Composée de …, elle », "The latter included".

    It is -1 where there is none.
    """
    items = talk.sentence.items
    if items[0].marks("members") and any(map(refers, items)):
        return 0
    return next((n for n, i in enumerate(items) if i.marks("members")), -1) if talk.turned else -1


def _beside_ours(figures: Figures, talk: Talk, place: int) -> bool:
    """Tell whether a word says that someone came with a person who is of the delegation, if any is named before it."""
    people = [figures.of[i.mention] for i in talk.sentence.items[:place] if i.kind is Kind.PERSON]
    ours = talk.band is not None and (not people or people[-1] in (talk.band.head, *talk.band.members))
    return ours and beside(talk.sentence.items, place)


def _as_members(figures: Figures, sentence: Sentence) -> list[int]:
    """Return whom a sentence calls members: «وكان ضمن الوفد …», « y figuraient … »."""
    items = sentence.items
    there = len(items) > 1 and items[0].form in standing_words("there") and items[1].form in standing_words("figured")
    place = 1 if there else membership(items)
    if place < 0:
        return []
    return list(members_after(figures, sentence, place, after_head=True, listing=True))


def beside(items: Sequence[Item], place: int) -> bool:
    """Tell whether a word says that someone came with the head just told: «ورافقته الآنسة …».

    Who went along on a round is at home: «وشملت جولة الوفد، التي رافقه فيها مدير الآثار …».
    """
    round_ = any(i.form in standing_words("on_the_round") for i in items[place + 1 : place + 2])
    return items[place].form in standing_words("accompanied") and not round_


def formed(before: Sequence[Item], after: Sequence[Item]) -> bool:
    """Tell whether «تكون» before «الوفد» and «من» behind it say of whom it was made up."""
    verb = any(x.form.removeprefix(AND) in relation_words("formed") for x in before[-1:])
    return verb and any_marked(after, "from")


def goes_on(sentence: Sentence, before: Talk) -> bool:
    """Tell whether a sentence goes on with the list of members that a semicolon before it has not ended."""
    last = before.sentence
    ends = last.items[-1].form in standing_words("list_breaks") and last.line == sentence.line
    people = [i for i in last.items if i.kind is Kind.PERSON]
    first = next((n for n, i in enumerate(sentence.items) if i.kind is Kind.PERSON), -1)
    opening = sentence.items[:first] if first >= 0 else ()
    lists = first >= 0 and not any(i.verb or i.marks("presence", "relative") for i in opening)
    lists = lists and not any_said(opening, standing_words("side_of_talks"))  # "; the Danish side was represented by"
    return ends and bool(people) and lists
