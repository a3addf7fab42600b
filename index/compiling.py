"""From a question to groups: each word or notion of it with the tree of all that may stand for it in a document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from index import tree as t
from index.filtering import filters_of
from index.notions import Alternatives, Notion, notions
from index.rows import sounds_of
from index.times import Time
from index.wording import wording
from lexicon.search import question_words, senses, stopwords
from schemas.query import Aspect, Expansion, Order, Query, Understood
from schemas.relation import EngagementKind
from text.analysis import Term, alternatives, analyse
from text.morphology import Morphology
from text.names import person_name

_TITLE_FORM, _TITLE_LEMMA = 3.0, 1.4
_NAME_FORM, _NAME_LEMMA, _NAME_SOUND = 1.6, 1.2, 1.1
_TEXT_FORM, _TEXT_LEMMA = 1.2, 1.0
_LEAD = 2.2
"""Weights of the fields: a title's word says what the document is about, a written form more than its lemma,
a name that the document is about more than one that it mentions («من الحاضرين السيدة ...»)."""
_EVENT, _AKIN_EVENT = 0.8, 0.3
_AKIN = ("reception", "meeting", "visit", "call", "session", "delegation")
"""Kinds of engagement that are each other's near synonyms for who asks, and the word for who comes."""
_OTHER_LEMMA = 0.6
"""A second reading of an ambiguous word."""
_TRANSLATED = 0.9
"""A wording that the lexicon gives in place of the one that was typed."""
_IN_PARTS = 0.6
"""The parts of a notion of several words, which may stand far from each other."""
_SLOP = 2
"""Words that may stand between those of a wording: «الاتجار غير المشروع بالبشر» for «الاتجار بالبشر»."""
_LONG_FORM = 4
"""Shorter words are one letter away from too many others."""
_LONG_SOUND = 4
"""Skeletons of fewer consonants are one letter away from too many others."""


@dataclass(frozen=True, slots=True)
class Group:
    """What must be found for one part of the question.

    ``words`` are as typed; ``title`` ranks documents higher that hold it in their title; ``forms``, ``lemmas`` and
    ``sounds`` tell, word by word of a document, whether it stands for the group; ``wordings`` are sequences of lemmas
    (of forms where ``exact``) that do so together. ``near`` is what to try where ``tree`` finds nothing. ``country`` is
    the code of a country that the group names. A ``required`` group is never done without: exact words, a country, a
    month. A ``slight`` one always may: a bare number.
    """

    words: str
    tree: t.Tree
    title: t.Tree | None = None
    forms: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    sounds: frozenset[str] = frozenset()
    wordings: tuple[tuple[str, ...], ...] = ()
    near: t.Tree | None = None
    country: str | None = None
    required: bool = False
    exact: bool = False
    slight: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart: ``groups`` are looked for, ``without`` and ``filters`` narrow, ``bonus`` only ranks."""

    groups: tuple[Group, ...] = ()
    without: tuple[t.Tree, ...] = ()
    filters: tuple[t.Tree, ...] = ()
    bonus: tuple[t.Tree, ...] = ()
    understood: tuple[Understood, ...] = ()
    order: Order = Order.RELEVANCE


def compile_question(query: Query, morphology: Morphology | None) -> Question:
    """Take a question apart; the same for every engine."""
    typed = wording(query.words)
    terms = alternatives(typed.words, morphology)
    if Expansion.LEMMA in query.without:
        terms = tuple((replace(term, lemma=term.form), (term.form,)) for term, _ in terms)
    possible = notions(typed.words, terms, morphology)
    found = tuple(n for n in possible if _is_wanted(n, query))
    left_out = frozenset(i for n in possible if _is_left_out(n, query) for i in range(n.first, n.last))
    ranges = [n for n in found if n.time is not None and n.period is None]
    groups = [
        *(_phrase(phrase) for phrase in typed.phrases),
        *(_beginning(beginning) for beginning in typed.beginnings),
        *_groups(terms, found, left_out, query.without),
    ]
    without = [_without(word, morphology) for word in typed.without]
    without += [_beginning(beginning).tree for beginning in typed.without_beginnings]
    order, asked = _order(terms, query)
    return Question(
        tuple(group for group in groups if group is not None),
        tuple(tree for tree in without if tree is not None),
        (*filters_of(query.filters, morphology), *(_within(n.time) for n in ranges if n.time)),
        tuple(_bonus(terms)),
        (*asked, *(u for notion in found for u in _understood(notion, terms, query))),
        order,
    )


def _is_wanted(notion: Notion, query: Query) -> bool:
    """Tell whether a notion is to be understood, of what the query leaves on."""
    if notion.time is not None:
        return Aspect.PERIOD not in query.ignored
    if notion.country is not None:
        return Aspect.COUNTRY not in query.ignored
    return Expansion.TRANSLATION not in query.without


def _is_left_out(notion: Notion, query: Query) -> bool:
    """Tell whether the words of a time or country are to be passed over; taken literally, they stay words."""
    is_literal = Expansion.TRANSLATION in query.without
    return (notion.time or notion.country) is not None and not _is_wanted(notion, query) and not is_literal


def _order(terms: Alternatives, query: Query) -> tuple[Order, list[Understood]]:
    """Return the order of the hits, and the word that asks for it where one does."""
    if query.order is not None or Aspect.ORDER in query.ignored:
        return query.order or Order.RELEVANCE, []
    for kind in (Order.NEWEST, Order.OLDEST):
        word = next((term.form for term, _ in terms if term.form in question_words(kind.value)), None)
        if word is not None:
            return kind, [Understood(Aspect.ORDER, word, kind.value, narrows=False)]
    return Order.RELEVANCE, []


def _within(time: Time) -> t.Tree:
    """Return documents of these days, or that report an engagement of one of them."""
    ends = time.since.toordinal(), time.until.toordinal()
    return t.Some((t.Between(t.Field.DAY, *ends), t.Between(t.Field.EVENT_DAY, *ends)))


def _understood(notion: Notion, terms: Alternatives, query: Query) -> Iterator[Understood]:
    """Yield what a notion of the question narrows or ranks by."""
    words = " ".join(term.form for term, _ in terms[notion.first : notion.last])
    if notion.time is not None:
        days = f"{notion.time.since}..{notion.time.until}"
        yield Understood(Aspect.PERIOD, words, notion.period or days, narrows=True)
    if notion.country is not None:
        yield Understood(Aspect.COUNTRY, words, notion.country, narrows=True)
    for sense in (senses()[key] for key in notion.senses if key in senses()):
        if sense.event and Aspect.EVENT not in query.ignored:
            yield Understood(Aspect.EVENT, words, sense.event, narrows=False)
        if sense.document and Aspect.TYPE not in query.ignored:
            yield Understood(Aspect.TYPE, words, sense.document, narrows=False)


def _groups(
    terms: Alternatives, found: tuple[Notion, ...], left_out: frozenset[int], off: frozenset[Expansion]
) -> Iterator[Group]:
    """Yield the groups of the plain words, words of grammar and of asking left aside while others are left."""
    by_first = {notion.first: notion for notion in found}
    covered = {i for notion in found for i in range(notion.first, notion.last)}
    passed = stopwords()
    kept = [i for i in range(len(terms)) if i not in left_out]
    content = [i for i in kept if i in covered or terms[i][0].form not in passed] or kept
    plain = [i for i in content if i not in covered]
    by_ear = Expansion.NAME not in off
    for position in content:
        if position in by_first:
            if by_first[position].time is None or by_first[position].period is not None:
                yield _notion(by_first[position], terms)
        elif position in plain and not (by_ear and _is_joined(position - 1, plain, terms)):
            if by_ear and _is_joined(position, plain, terms):
                yield _joined(terms[position], terms[position + 1])
            else:
                yield _word(*terms[position], by_ear=by_ear)


def _is_joined(position: int, plain: list[int], terms: Alternatives) -> bool:
    """Tell whether a word and the next are one word of a name: «ولد سالك», Ben Yahia, عبد الكريم."""
    if position not in plain or position + 1 not in plain:
        return False
    both = f"{terms[position][0].form} {terms[position + 1][0].form}"
    return len(person_name(both).words) == 1 and not both[0].isdigit()


def _joined(one: tuple[Term, tuple[str, ...]], other: tuple[Term, tuple[str, ...]]) -> Group:
    """Look for a name's word that is written in two: by both, or by the sound of the whole."""
    first, second = _word(*one), _word(*other)
    words = f"{first.words} {second.words}"
    sounds = sounds_of(words)
    by_sound = [t.Weighted(t.Token(t.Field.NAME_SOUND, sound), _NAME_SOUND) for sound in sounds]
    return Group(
        words=words,
        tree=t.Best((t.All((first.tree, second.tree)), *by_sound)),
        title=t.Best(tuple(w.title for w in (first, second) if w.title)),
        forms=first.forms | second.forms,
        lemmas=first.lemmas | second.lemmas,
        sounds=frozenset(sounds),
        near=_near("", sounds),
    )


def _word(term: Term, lemmas: tuple[str, ...], *, by_ear: bool = True) -> Group:
    """Look for a word by its lemmas, and as a name by its sound (a word of the lexicon is no name)."""
    sounds = sounds_of(term.form) if by_ear else ()
    parts = [_reading(t.Field.TEXT_LEMMA, lemma, i, _TEXT_LEMMA) for i, lemma in enumerate(lemmas)]
    if by_ear:
        parts += [_reading(t.Field.NAME_LEMMA, lemma, i, _NAME_LEMMA) for i, lemma in enumerate(lemmas)]
        parts.append(t.Weighted(t.Token(t.Field.LEAD_LEMMA, lemmas[0]), _LEAD))
    for sound in sounds:
        parts.append(t.Weighted(t.Token(t.Field.NAME_SOUND, sound), _NAME_SOUND))
        parts.append(t.Weighted(t.Token(t.Field.LEAD_SOUND, sound), _LEAD))
    return Group(
        words=term.form,
        tree=t.Best(tuple(parts)),
        title=t.Best(tuple(_reading(t.Field.TITLE_LEMMA, lemma, i, _TITLE_LEMMA) for i, lemma in enumerate(lemmas))),
        forms=frozenset({term.form}),
        lemmas=frozenset(lemmas),
        sounds=frozenset(sounds),
        near=_near(term.form, sounds) if by_ear else None,
        slight=term.form.isdigit() and len(term.form) < _LONG_FORM,
    )


def _reading(field: t.Field, lemma: str, position: int, weight: float) -> t.Tree:
    """Return what finds a word by one of its lemmas, of which the first is the likeliest."""
    return t.Weighted(t.Token(field, lemma), weight if position == 0 else weight * _OTHER_LEMMA)


def _near(form: str, sounds: tuple[str, ...]) -> t.Tree | None:
    """Return the names that a word found nowhere may be meant for: by ear, or a letter off (two in a long word)."""
    parts: list[t.Tree] = [t.Token(t.Field.TERM_SOUND, sound) for sound in sounds]
    parts += [t.Near(t.Field.NAME_SOUND, sound, 1) for sound in sounds if len(sound) >= _LONG_SOUND]
    if form.isalpha() and len(form) >= _LONG_FORM:
        parts.append(t.Near(t.Field.NAME_FORM, form, 1 if len(form) < 2 * _LONG_FORM else 2))
    return t.Best(tuple(parts)) if parts else None


def _notion(notion: Notion, terms: Alternatives) -> Group:
    """Look for a notion by the words that were typed, each in any language where it can, and by its other wordings."""
    own = terms[notion.first : notion.last]
    words = [_word(term, lemmas, by_ear=False) for term, lemmas in own if len(own) == 1 or term.form not in stopwords()]
    pieces = words if notion.country else _pieces(notion, terms)
    typed = pieces[0].tree if len(pieces) == 1 else t.Weighted(t.All(tuple(p.tree for p in pieces)), _IN_PARTS)
    parts = [typed, *(_sense(t.Field.TEXT_SENSE, s, len(words)) for s in notion.senses), *_of_events(notion)]
    if notion.country:
        parts.append(t.Weighted(t.Token(t.Field.COUNTRY, notion.country), _TITLE_LEMMA))
    if notion.period:
        parts.append(t.Weighted(t.Token(t.Field.PERIOD, notion.period), _TITLE_LEMMA))
    return Group(
        words=" ".join(term.form for term, _ in own),
        tree=t.Best(tuple(parts)),
        title=t.Best(
            (*(w.title for w in words if w.title), *(_sense(t.Field.TITLE_SENSE, s, len(words)) for s in notion.senses))
        ),
        forms=frozenset(form for word in words for form in word.forms),
        lemmas=frozenset(lemma for word in words for lemma in word.lemmas),
        wordings=(*notion.wordings, *(w for inner in notion.inner for w in inner.wordings)),
        country=notion.country,
        required=bool(notion.country or notion.period),
    )


def _sense(field: t.Field, sense: str, words: int) -> t.Tree:
    """Return what finds a sense, weighed as the sum of the words that it was typed with."""
    return t.Weighted(t.Token(field, sense), _TRANSLATED * words)


def _pieces(notion: Notion, terms: Alternatives) -> list[Group]:
    """Return the parts of a notion, each a notion of its own or a word: less telling than the whole."""
    begins = {inner.first: inner for inner in notion.inner}
    inside = {i for inner in notion.inner for i in range(inner.first, inner.last)}
    found = []
    for position in range(notion.first, notion.last):
        if position in begins:
            found.append(_notion(begins[position], terms))
        elif position not in inside:
            term, lemmas = terms[position]
            if notion.last - notion.first == 1 or term.form not in stopwords():
                found.append(_word(term, lemmas, by_ear=False))
    return found


def _of_events(notion: Notion) -> list[t.Tree]:
    """Return what finds documents that report an engagement of the kind that is named, or of a kind akin to it.

    Who asks for visits of a delegation wants the reception and the talks too, if a little less.
    """
    kinds = dict.fromkeys(senses()[key].event for key in notion.senses if key in senses() and senses()[key].event)
    found: list[t.Tree] = []
    types = dict.fromkeys(senses()[key].document for key in notion.senses if key in senses())
    found += [t.Weighted(t.Token(t.Field.TYPE, kind), _EVENT) for kind in types if kind]
    for kind in kinds:
        if kind in set(EngagementKind):
            found.append(t.Weighted(t.Token(t.Field.EVENT, kind), _EVENT))
        if kind in _AKIN:
            found += [t.Weighted(t.Token(t.Field.EVENT, other), _AKIN_EVENT) for other in _AKIN]
    return found


def _phrase(phrase: str) -> Group | None:
    """Look for an exact phrase: its forms, in order, nothing between them."""
    forms = tuple(term.form for term in analyse(phrase, None))
    if not forms:
        return None
    return Group(
        words=f'"{" ".join(forms)}"',
        tree=t.Weighted(t.Sequence(t.Field.TEXT_FORM, forms), _TEXT_FORM),
        title=t.Weighted(t.Sequence(t.Field.TITLE_FORM, forms), _TITLE_LEMMA),
        wordings=(forms,),
        required=True,
        exact=True,
    )


def _beginning(beginning: str) -> Group:
    fields = ((t.Field.TITLE_FORM, _TITLE_FORM), (t.Field.TEXT_FORM, _TEXT_FORM), (t.Field.NAME_FORM, _NAME_FORM))
    parts = tuple(t.Weighted(t.Beginning(field, beginning), weight) for field, weight in fields)
    return Group(
        words=f"{beginning}*", tree=t.Best(parts), forms=frozenset({f"{beginning}*"}), required=True, exact=True
    )


def _without(words: str, morphology: Morphology | None) -> t.Tree | None:
    """Return what a document must not hold: a word in any of its forms, or words in this order."""
    lemmas = tuple(term.lemma for term in analyse(words, morphology))
    if not lemmas:
        return None
    fields = (t.Field.TITLE_LEMMA, t.Field.TEXT_LEMMA, t.Field.NAME_LEMMA)
    return t.Some(tuple(t.Sequence(field, lemmas) for field in fields))


def _bonus(terms: Alternatives) -> Iterator[t.Tree]:
    """Yield what ranks documents higher that hold the question's words close together."""
    lemmas = tuple(lemmas[0] for term, lemmas in terms if term.form not in stopwords())
    for first, second in pairwise(lemmas):
        if first != second:
            yield t.Weighted(t.Sequence(t.Field.TEXT_LEMMA, (first, second), _SLOP), _TEXT_LEMMA)
