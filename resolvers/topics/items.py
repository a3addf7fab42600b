"""One topic out of a list of them: from its first word to what ends it."""

from bisect import bisect_left
from dataclasses import field

from lexicon.people import is_verb
from lexicon.relations import relation_words
from lexicon.topics import Role, words_of_role
from resolvers.ground.items import PEOPLE
from resolvers.topics.openings import OPENS
from resolvers.topics.wording import CLOSING, NAMED, STOPS, Wording
from schemas.mention import Kind
from schemas.nouns import dataclass
from text.adjectives import is_future_verb
from text.inflection import ARTICLE, CLEAR_OBJECTS, looks_like_verb
from text.morphology.light import without_joined_article
from text.naming import FEMININE_PAST, FEMININE_PLURAL, PRESENT_OF_HIM, looks_verbal_noun

LONGEST = 8
"""Words of a topic; what follows belongs to it no more."""
_FEWEST = 2
_SPLIT = 2
"""Words that a topic has before «و» and a deed begin the next one: «حماية وتأهيل الضحايا» is one."""
_WITHIN = 3
"""Words of a topic behind which «حول» leads on («ندوة مشتركة حول حقوق الضحايا»)."""
_ENDING = OPENS | {Role.ENDS, Role.AGAIN, Role.TURNS}
_NO_TOPIC = PEOPLE | NAMED | {Kind.DATE}


@dataclass(slots=True)
class Item:
    """A topic as far as it is read: its tokens, and where it begins in the source."""

    start: int
    tokens: list[int] = field(default_factory=list)


def item_at(text: Wording, place: int, last: int, *, onto: bool) -> tuple[Item, int]:
    """Read one topic; return it and the place of what ends it. ``onto``: written onto «ب» or «ل»."""
    if place >= last:
        return Item(0), place
    if onto and text.words.forms[place] in relation_words("onto_attached"):
        place += 1  # «بـ» is written apart where the word behind it stands in marks
    item = Item(text.words.start_after(place, _cut(text, place, onto=onto)))
    while place < last and len(item.tokens) < LONGEST and not _ends(text, place, item):
        place = _take(text, place, item)
    return item, place


def named_at(text: Wording, place: int, last: int) -> Item:
    """Read a topic that is a heading or an item of an agenda: whole, to the first sign or name that ends it."""
    item = Item(text.words.start_after(place, 0) if place < last else 0)
    while place < last and text.words.forms[place] not in STOPS and text.mention(place)[1] not in _NO_TOPIC:
        place = _take(text, place, item)
    return item


def _cut(text: Wording, place: int, *, onto: bool) -> int:
    """Return how many letters of a topic's first word belong to what stands before it."""
    form = text.words.forms[place]
    twice = onto and form[:1] in relation_words("and_attached") and form[1:2] in relation_words("onto_attached")
    joined = int(twice or text.adds(place))
    rest = form[joined:]
    if not onto or rest[:1] not in relation_words("onto_attached") or (joined and text.deed(place)):
        return joined
    return len(form) - len(without_joined_article(rest))


def _take(text: Wording, place: int, item: Item) -> int:
    """Take a word, a whole mention that begins where the word does, or words that go together."""
    end, _ = text.mentions.get(text.words.begins[place], (0, None))
    hit = text.cue(place)
    behind = max(bisect_left(text.words.begins, end, lo=place), place + 1)
    if hit is not None and Role.WITHIN in hit.payloads:
        behind = max(behind, hit.last)
    item.tokens.extend(range(place, behind))
    return behind


def _ends(text: Wording, place: int, item: Item) -> bool:
    """Tell whether a topic ends before a token."""
    roles = text.roles(place)
    if text.words.forms[place] in CLOSING or (
        text.words.begins[place] in text.verbs and not _is_deed(text, place, item)
    ):
        return True
    if text.mention(place)[1] in _NO_TOPIC or is_clause(text.words.forms[place]):
        return True
    fewest = _FEWEST + (not text.words.forms[place].isascii())  # «شح المياه في …» is told whole
    if len(item.tokens) >= fewest and _is_where(text, place):
        return True
    if Role.ABOUT in roles and 0 < len(item.tokens) <= _WITHIN:
        return False
    if not _ENDING.isdisjoint(roles) or (len(item.tokens) >= _FEWEST and leads_on(text, place)):
        return True
    return len(item.tokens) >= _SPLIT and (text.deed(place) or _parts(text, place, len(item.tokens)))


def _is_deed(text: Wording, place: int, item: Item) -> bool:
    """Tell whether what may be a verb is a noun: «(تناول اللقاء) فتح خط بحري», «… ونقل المحكومين», "l'échange"."""
    joined = text.deed(place)
    listed = Role.DEED in text.roles(place) and not joined
    return listed or (joined and not item.tokens) or text.determined(place)


def leads_on(text: Wording, place: int) -> bool:
    """Tell whether it is told from here on where something stands or comes from: «الواردة في التقرير»."""
    following = text.words.forms[place + 1 : place + 2]
    leads = text.words.forms[place] in words_of_role(Role.NOT_LAST) and bool(following)
    return leads and (following[0] in relation_words("small") or text.mention(place + 1)[1] is not None)


def _is_where(text: Wording, place: int) -> bool:
    """Tell whether it is told from here on where a matter lies: "payment systems in Chisinau", «… بالرباط»."""
    form = text.words.forms[place]
    if form in relation_words("where_prepositions"):
        there = place + 1 + (text.words.forms[place + 1 : place + 2] == ("the",))
        return text.mention(there)[1] is Kind.PLACE
    attached = form[:1] in relation_words("with_attached") and text.words.begins[place] not in text.mentions
    return attached and text.mention(place)[1] is Kind.PLACE


def is_clause(form: str) -> bool:
    """Tell whether a word begins the next clause: a verb by its form, or one with its object («نظمتها»)."""
    if form[:1] in relation_words("and_attached"):
        form = form[1:]
    present = form.startswith(PRESENT_OF_HIM) and (is_verb(form) or looks_like_verb(form))
    marked = form.endswith(CLEAR_OBJECTS) or (form.endswith(FEMININE_PAST) and not form.endswith(FEMININE_PLURAL))
    return present or is_future_verb(form) or (marked and is_verb(form))


def is_told(form: str) -> bool:
    """Tell whether a word that begins a line is a verb: who did something is told, and no matter is named."""
    return is_verb(form) and not looks_verbal_noun(form)


def _parts(text: Wording, place: int, taken: int) -> bool:
    """Tell whether "and" parts two topics, or «و» before a noun without article, behind three words or more."""
    form = text.words.forms[place]
    if form in relation_words("and"):
        return True
    return taken > _SPLIT and text.is_joined(place) and not form.startswith(ARTICLE, 1)
