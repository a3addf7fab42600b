"""A delegation as it is gathered, and who stands at its head and in it by the words around its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lexicon.affiliations import standing_words
from lexicon.people import is_verb, style_words
from lexicon.relations import relation_words
from resolvers.delegations.leading_clause import behind_clause
from resolvers.delegations.main_clause import is_main_subject
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from text.inflection import AND, is_arabic
from text.naming import BY
from text.signs import COMMAS

_NEAR = 8
_CLOSE = 4
"""Words before the next member of a list that no word announces: honorifics, hardly more."""
_CLAUSES = frozenset(",،:;؛")
"""Signs that part clauses; brackets, points and dashes of honorifics do not («Lt. Col. (Rtd) …»)."""
_STOPS = (
    *("presence", "with", "purpose", "relative", "by", "organised", "partner", "presided", "patron", "meanwhile"),
    "stead",
)


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
        placed = self.represents is not None and self.represents.kind is Kind.PLACE
        named = other.represents is not None and other.represents.kind is Kind.ORGANIZATION
        longer = named and self.represents and other.represents and _tells_more(self.represents, other.represents)
        self.represents = other.represents if (placed and named) or longer else self.represents or other.represents
        self.country = self.country or other.country
        if self.head is None:
            self.head, self.rule = other.head, other.rule
        self.members += [m for m in other.members if m not in self.members]


def _tells_more(one: Mention, other: Mention) -> bool:
    """Tell whether another naming of a body holds this one, or is written out and this one an acronym."""
    return one.text in other.text or (" " not in one.text and " " in other.text)


def person_after(scene: Scene, figures: Figures, items: Sequence[Item], start: int) -> tuple[int, int] | None:
    """Return the figure that the next name means, titles and a few words between."""
    words = 0
    for i in range(start + 1, len(items)):
        words += items[i].sort is not Sort.SIGN or items[i].form in _CLAUSES
        if words >= _NEAR:
            return None
        if items[i].form in standing_words("accompanied"):
            return None  # «برئاسة وكيل الوزارة … ومعه السيدة …»
        if (items[i].verb and not items[i].marks("head")) or (items[i].marks("members") and not items[i].marks("head")):
            return None
        if items[i].mention >= 0:
            kind = scene.tops[items[i].mention].kind
            if kind is Kind.PERSON:
                return figures.of[items[i].mention], i
            if kind not in (Kind.TITLE, Kind.DATE, Kind.ORGANIZATION):
                return None
    return None


def person_before(scene: Scene, figures: Figures, items: Sequence[Item], start: int) -> tuple[int, int] | None:
    """Return the figure that was named last before an item."""
    for i in range(start - 1, -1, -1):
        if items[i].mention >= 0 and scene.tops[items[i].mention].kind is Kind.PERSON:
            return figures.of[items[i].mention], i
    return None


def members_after(
    figures: Figures, sentence: Sentence, place: int, *, after_head: bool, listing: bool = False
) -> Iterator[int]:
    """Yield the figures named as members after an item: behind a word that says so, or joined to the head.

    ``listing`` tells that such a word stands before the item: «ويتشكل الوفد … من».
    """
    joined = after_head
    words, enclosed, resume, unnamed = 0, _in_brackets(sentence), 0, False
    for at, item in enumerate(sentence.items[place + 1 :], place + 1):
        resume = max(resume, behind_clause(sentence.items, at)) if joined else resume
        if at < resume:
            continue  # « M. X, qui la conduisait, et Mme Y »
        came = joined and (item.form in standing_words("accompanied") or _along_with(item))
        came = came and not _of_hosts(sentence, at)
        if item.marks("members") or came or _of_whom(sentence, at):
            joined, listing, words = True, True, 0
        elif item.marks("head") or (item.marks("relative") and _leads_on(sentence, item)):
            continue
        elif at not in enclosed and (
            item.verb
            or _leads_elsewhere(sentence, at, place, listing=listing)
            or (item.marks(*_STOPS) and not (listing and _by_again(sentence, at)))
            or (item.marks("from") and joined and not listing)
            or _done(item)
            or item.form in standing_words("guest_of")  # «وفد … برئاسة X ضيفا على Y»
            or (item.form in standing_words("represented") and not listing)
            or (place >= 0 and not listing and _apart(sentence, at))
            or _begins_clause(sentence, at)
            or (not listing and _opens_main(sentence, at))
            or _was_there(sentence, at)
            or _of_hosts(sentence, at)
            or (listing and _other_side(sentence, at))
            or (unnamed and item.marks("beside"))  # «يضم ممثلين عن الوكالة، إلى جانب السيد X»
            or (not listing and is_main_subject(sentence, at))
        ):
            return
        elif item.sort is Sort.WORD:
            words += 1
        if item.mention < 0:
            continue
        if item.kind is Kind.DELEGATION or words > (_NEAR if listing or place < 0 else _CLOSE):
            return
        unnamed = listing and (unnamed or item.kind is Kind.ORGANIZATION) and item.kind is not Kind.PERSON
        if item.kind is Kind.PERSON and joined:
            yield figures.of[item.mention]
        words = 0


def _by_again(sentence: Sentence, place: int) -> bool:
    """Tell whether "by" leads to the next of those by whom someone was accompanied: "by Mr X, by Ms Y and by Mr Z"."""
    if not sentence.items[place].marks("by"):
        return False
    before, behind = sentence.items[place - 1], sentence.items[place + 1 : place + _CLOSE]
    joined = before.form in COMMAS or before.marks("and") or before.form in relation_words("and")
    kind = next((i.kind for i in behind if i.kind is not None), None)
    return joined and kind in (Kind.PERSON, Kind.TITLE)


def _along_with(item: Item) -> bool:
    """Tell whether those follow who came with the head told before: "along with Mr …"."""
    return item.marks("with") and item.form in standing_words("together_with")


def _of_whom(sentence: Sentence, place: int) -> bool:
    """Tell whether « dont » names some of those told, and nothing is said of them: « dont M. X et Mme Y »."""
    if sentence.items[place].form not in standing_words("of_whom"):
        return False
    small = style_words() | relation_words("small")
    behind = [i for i in sentence.items[place + 1 :] if i.form not in small and i.form not in _JOINTS]
    named = [i.kind for i in behind[:1]] == [Kind.PERSON] or [i.kind for i in behind[:2]] == [Kind.TITLE, Kind.PERSON]
    told = next((i for i in behind if i.verb or i.form in relation_words("auxiliaries_past")), None)
    parted = next((n for n, i in enumerate(behind) if i.sort is Sort.SIGN), len(behind))
    return named and (told is None or behind.index(told) > parted)


_JOINTS = frozenset("'’.")
"""Signs inside styles and behind elided articles."""


def _in_brackets(sentence: Sentence) -> frozenset[int]:
    """Return the items that stand in brackets, as roles of members do, in which no verb is one: «(أخصائي نقل)»."""
    inside, found = False, set()
    for place, item in enumerate(sentence.items if "(" in sentence.forms else ()):
        inside = (inside or item.form == "(") and item.form != ")"
        if inside:
            found.add(place)
    return frozenset(found)


def _begins_clause(sentence: Sentence, place: int) -> bool:
    """Tell whether an Arabic verb that «و» joins begins what somebody else did: «…، وألقى الوزير كلمة»."""
    item = sentence.items[place]
    verb = item.sort is Sort.WORD and item.form.startswith(AND) and is_verb(item.form)
    verb = verb and not any_said(sentence.items[place - 1 : place], relation_words("prepositions"))  # «على وجه الخصوص»
    return verb and not any(i.marks("members") for i in sentence.items[place + 1 : place + _CLOSE])


def _opens_main(sentence: Sentence, place: int) -> bool:
    """Tell what a comma parts from a delegation's head in Arabic: «… برئاسة X، أعلن الوزير Y», «…، خلال …، Y»."""
    item, before = sentence.items[place], sentence.items[max(place - 1, 0)]
    if before.sort is not Sort.SIGN or before.form not in COMMAS or not is_arabic(item.form):
        return False
    if item.marks("during"):
        return True
    behind = (i.kind for i in sentence.items[place + 1 : place + _CLOSE] if i.form not in style_words())
    return item.sort is Sort.WORD and is_verb(item.form) and next(behind, None) in (Kind.TITLE, Kind.PERSON)


def _was_there(sentence: Sentence, place: int) -> bool:
    """Tell whether a clause begins of who was where the delegation came or left: «وكان في وداعه …»."""
    after = sentence.items[place + 1 : place + 3]
    there = sentence.items[place].marks("remembering") and len(after) > 1 and after[0].marks("place_in")
    return there and not any_marked(after, "members") and after[1].form not in standing_words("members_in")


def _of_hosts(sentence: Sentence, place: int) -> bool:
    """Tell whether who came along was of another side: «ورافقه من الجانب العراقي …»."""
    came = sentence.items[place].form in standing_words("accompanied")
    return came and any(
        i.marks("side") or i.form in standing_words("side_nouns") for i in sentence.items[place + 1 : place + 3]
    )


def _other_side(sentence: Sentence, place: int) -> bool:
    """Tell whether a clause begins of who was on a side: "; the Danish side was represented by", «…، فيما مثل …»."""
    if sentence.items[place].form in standing_words("whereas"):
        return place > 0 and sentence.items[place - 1].sort is Sort.SIGN
    before = sentence.items[max(place - _CLOSE, 0) : place]
    parted = next((n for n in range(len(before) - 1, -1, -1) if before[n].sort is Sort.SIGN), -1)
    noun = sentence.items[place].form in standing_words("side_of_talks")
    return noun and parted >= 0 and not any(i.mention >= 0 for i in before[parted + 1 :])


def _faces(sentence: Sentence, place: int) -> bool:
    """Tell whether a particle leads to a person whom the delegation met, not to a town: «اجتمع وفد … برئاسة X إلى Y».

    So too «اجتمع وفد … برئاسة X، برئيس اللجنة Y».
    """
    item = sentence.items[place]
    if item.sort is Sort.PARTICLE:
        return item.form == BY
    if not item.marks("to") or item.form.isascii():
        return False
    kinds = [i.kind for i in sentence.items[place + 1 : place + 3] if i.form not in style_words()]
    return kinds[:1] in ([Kind.PERSON], [Kind.TITLE])


def _leads_elsewhere(sentence: Sentence, place: int, start: int, *, listing: bool) -> bool:
    """Tell whether a particle leads to whom else they met: «استمع إلى وفد …، وإلى السيد …», «اجتمع وفد … إلى Y»."""
    item = sentence.items[place]
    also = item.marks("to") and item.form.startswith(AND)
    return also or (start >= 0 and not listing and _faces(sentence, place)) or _met_by(sentence, place, start)


def _met_by(sentence: Sentence, place: int, start: int) -> bool:
    """Tell whether whom they met stands behind a list of members: «التقى أعضاء الوفد، وهم X وY، بالمدير العام Z»."""
    by = sentence.items[place].sort is Sort.PARTICLE and sentence.items[place].form == BY
    behind = next((i.kind for i in sentence.items[place + 1 :] if i.form not in style_words()), None)
    listed = any(i.kind is Kind.PERSON for i in sentence.items[max(start + 1, 0) : place])
    return by and behind in (Kind.PERSON, Kind.TITLE) and listed


def _apart(sentence: Sentence, place: int) -> bool:
    """Tell whether nothing joins an Arabic name to the one before it: «ودع وفد … برئاسة X في المطار السيد Y»."""
    if sentence.items[place].kind is not Kind.PERSON or not any(map(is_arabic, sentence.forms)):
        return False
    for item in reversed(sentence.items[max(place - _NEAR, 0) : place]):
        if item.sort is Sort.SIGN or item.joined or item.form.startswith(AND) or item.marks("beside"):
            return False
        if item.kind is Kind.PERSON or item.marks("place_in"):
            return True
    return False


def _done(item: Item) -> bool:
    """Tell whether an item says what the delegation did: «حظي وفد … برئاسة …، بلقاء الوزير»."""
    return item.event is not None and item.form.startswith(BY)


def _leads_on(sentence: Sentence, relative: Item) -> bool:
    """Tell whether a relative clause only says who leads or came along: «وضم الوفد، الذي ترأسته …، كلا من»."""
    place = sentence.items.index(relative)
    after = sentence.items[place + 1 : place + 3]
    if any(i.marks("members") or i.form in standing_words("accompanied") for i in after):
        return True
    return any_marked(after, "head") or any_said(after[1:], standing_words("leads_self"))
