"""From a question to groups: each word or notion of it with the tree of all that may stand for it in a document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index import tree as t
from index.question import purpose
from index.question.about import as_about, asked_of
from index.question.dating import dated, held_within, may_be_named
from index.question.delegations import delegations_of
from index.question.exact import beginning_group, phrase_group
from index.question.filtering import filters_of
from index.question.grouping import groups_of, is_passed
from index.question.groups import Group
from index.question.literal import word_for_word
from index.question.months import with_months
from index.question.naming import is_in_name, names_among
from index.question.notion_groups import city_of, lands_of, within
from index.question.notions import Alternatives, Notion, meant_events, notions
from index.question.officials import officials_of
from index.question.slips import UNSETTLED, Settled, Slip, possible_slips
from index.question.unknown import Meant, UnknownWords
from index.question.wording import Wording, wording
from index.terms.senses import BODY, bodies_among
from index.terms.times import Time
from index.terms.together import Facts, envoys_of, narrowing, posted_to
from lexicon.notions import senses
from lexicon.questions import question_words, stopwords
from lexicon.word_forms import word_forms
from schemas.query import UNKEPT, UNSAID, Aspect, Expansion, Order, Query, Understood
from text.analysis import alternatives, analyse
from text.morphology import Morphology

_TOGETHER = 1.0
"""What words of the question that stand side by side count."""
_POSTED = 2
"""Notions before a country in which an ambassador is posted: the ambassador, and whose he is."""
_PARTICLE = 2
"""Letters of what stands in names as it does in sentences."""
_SLOP = 2
"""Words that may stand between those of a wording: «الاتجار غير المشروع بالبشر» for «الاتجار بالبشر»."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart: ``groups`` are looked for, ``without`` and ``filters`` narrow, ``bonus`` only ranks.

    ``slips`` are words that may be meant for countries, if the memory does not hold them. ``turns`` find the
    documents of each year's time, the latest first, where a question tells one without its year.
    """

    groups: tuple[Group, ...] = ()
    without: tuple[t.Tree, ...] = ()
    filters: tuple[t.Tree, ...] = ()
    bonus: tuple[t.Tree, ...] = ()
    understood: tuple[Understood, ...] = ()
    order: Order = Order.RELEVANCE
    slips: tuple[Slip, ...] = ()
    turns: tuple[t.Tree, ...] = ()


def compile_question(
    query: Query, morphology: Morphology | None, meant: Meant | None = None, settled: Settled = UNSETTLED
) -> Question:
    """Take a question apart; the same for every engine.

    ``meant`` is asked of words that the lexicon does not have; ``settled`` is what the memory told of the rest.
    """
    asked = _read(query, morphology, settled)
    order, ordering = _order(asked)
    must, first = _of_one_engagement(asked)
    return Question(
        groups=_wanted(asked, UnknownWords(asked.typed.words, morphology, meant, _is_list(asked.terms))),
        without=tuple(_left_aside(asked.typed, morphology)),
        filters=(*filters_of(query.filters, morphology), *_ranges(asked), *must, *_apart(asked.found)),
        bonus=(*_bonus(asked.terms), *first),
        understood=tuple(dict.fromkeys(_all_understood(asked, ordering))),
        order=order,
        slips=_slips(asked),
        turns=next((tuple(map(within, n.time.each_turn())) for n in asked.found if n.time and n.time.turns), ()),
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it was read.

    ``possible`` are all notions that its words may mean, ``found`` those that are to be understood, ``purposes`` what
    it asks beyond which meetings; ``left_out`` are the positions of words that are not looked for.
    """

    query: Query
    morphology: Morphology | None
    typed: Wording
    terms: Alternatives
    possible: tuple[Notion, ...]
    found: tuple[Notion, ...]
    purposes: tuple[purpose.Meant, ...]
    left_out: frozenset[int]


def _read(query: Query, morphology: Morphology | None, settled: Settled) -> _Asked:
    """Read the words of a question: their forms, what they may mean, and what of that is to be understood."""
    typed = wording(query.words)
    terms = alternatives(typed.words, morphology, word_forms())
    if Expansion.LEMMA in query.without:
        terms = tuple((replace(term, lemma=term.form), (term.form,)) for term, _ in terms)
    possible = notions(typed.words, terms, morphology, query.today, settled)
    possible = with_months(possible, typed.words, terms, morphology, query.today)
    told = asked_of([term.form for term, _ in terms], {n.first for n in possible if meant_events(n)})
    possible = tuple(n for n in possible if told.isdisjoint(range(n.first, n.last)))
    found = tuple(n for n in possible if _is_wanted(n, query) and not is_in_name(n, possible, terms))
    purposes = purpose.purposes_of(terms, found, query)
    left_out = {i for n in possible if _is_left_out(n, query) for i in range(n.first, n.last)}
    left_out |= told | {i for m in purposes if m.purpose in UNSAID for i in range(m.first, m.last)}
    found = dated(purpose.as_asked(found, purposes, morphology), terms)
    return _Asked(query, morphology, typed, terms, possible, found, purposes, frozenset(left_out))


def _wanted(asked: _Asked, words: UnknownWords) -> tuple[Group, ...]:
    """Return what is looked for; a word that is said twice weighs once."""
    query, typed = asked.query, asked.typed
    groups = [
        *(phrase_group(phrase) for phrase in typed.phrases),
        *(beginning_group(beginning) for beginning in typed.beginnings),
        *groups_of(asked.terms, asked.found, asked.left_out, query.without, words),
    ]
    told = {(group.words, group.senses): group for group in reversed(groups) if group is not None}
    wanted = tuple(_as_wanted(group, query) for group in reversed(told.values()))
    if Expansion.LEMMA in query.without:
        wanted = tuple(map(word_for_word, wanted))
    return as_about(wanted, query.words, _apart_from_names(asked.terms, typed.words))


def _apart_from_names(terms: Alternatives, typed: str) -> list[str]:
    """Return folded words without those of grammar that are part of a name."""
    forms = [term.form for term, _ in terms]
    named = frozenset(names_among(forms, [term.span.of(typed) for term, _ in terms]))
    return [form for i, form in enumerate(forms) if i not in named]


def _left_aside(typed: Wording, morphology: Morphology | None) -> Iterator[t.Tree]:
    """Yield what documents must not hold."""
    yield from filter(None, (_without(word, morphology) for word in typed.without))
    yield from filter(None, (beginning_group(beginning).tree for beginning in typed.without_beginnings))


def _of_one_engagement(asked: _Asked) -> tuple[tuple[t.Tree, ...], tuple[t.Tree, ...]]:
    """Return what one engagement of a document must be, and what ranks those whose engagements are more."""
    is_kept = UNKEPT.isdisjoint(m.purpose for m in asked.purposes)
    must, first = narrowing(_facts(asked.found, asked.query)) if is_kept else ((), ())
    envoys = (
        *(envoys_of(country) for country in _sending(asked.found, asked.terms)),
        *(posted_to(country) for country in _posted(asked.found, asked.terms)),
    )
    days = held_within(asked.found) if is_kept else ()
    sent = delegations_of(asked.found, asked.terms) if is_kept else ()
    unkept = tuple(purpose.told_of(asked.found, asked.purposes))
    return (*must, *envoys, *days, *officials_of(asked.found, asked.terms, asked.typed.words), *sent, *unkept), first


def _ranges(asked: _Asked) -> Iterator[t.Tree]:
    """Yield the days of times that are no whole month or year."""
    yield from (within(notion.time) for notion in asked.found if notion.time and notion.period is None)


def _all_understood(asked: _Asked, ordering: Iterable[Understood]) -> Iterator[Understood]:
    """Yield what was understood: what is asked, in which order, and what narrows or ranks."""
    yield from (_purpose(meant, asked.typed.words, asked.terms) for meant in asked.purposes)
    yield from ordering
    for notion in asked.found:
        for each in _understood(notion, asked.typed.words, asked.terms, asked.query):
            is_named = each.aspect is Aspect.PERIOD and may_be_named(notion, asked.found, asked.terms)
            yield replace(each, named=is_named)


def _slips(asked: _Asked) -> tuple[Slip, ...]:
    """Return the words that may be meant for countries, where these are to be understood."""
    if Aspect.COUNTRY in asked.query.ignored:
        return ()
    passed = {i for notion in asked.possible for i in range(notion.first, notion.last)}
    passed |= {i for i, (term, _) in enumerate(asked.terms) if is_passed(term.form)}
    found = possible_slips([term for term, _ in asked.terms], passed, asked.morphology)
    return tuple(slip for slip in found if not asked.query.ignores(Aspect.COUNTRY, slip.country))


def _is_wanted(notion: Notion, query: Query) -> bool:
    """Tell whether a notion is to be understood, of what the query leaves on."""
    if notion.time is not None:
        return not query.ignores(Aspect.PERIOD, _named(notion.time))
    if notion.country is not None:
        return not query.ignores(Aspect.COUNTRY, notion.country)
    if notion.is_month and Aspect.PERIOD in query.ignored:
        return False
    return Expansion.TRANSLATION not in query.without


def _is_left_out(notion: Notion, query: Query) -> bool:
    """Tell whether the words of a time or country are to be passed over; taken literally, they stay words."""
    is_literal = Expansion.TRANSLATION in query.without
    return (notion.time or notion.country) is not None and not _is_wanted(notion, query) and not is_literal


def _apart(found: Iterable[Notion]) -> Iterator[t.Tree]:
    """Yield what leaves out documents that mean the others alone of places that are written alike."""
    for notion in found:
        if notion.others:
            own = tuple(t.Token(t.Field.TEXT_SENSE, key) for key in notion.senses)
            others = tuple(t.Token(t.Field.TEXT_SENSE, key) for key in sorted(notion.others))
            yield t.Some((*own, t.Filtered(t.Everything(), without=others)))


def _facts(found: tuple[Notion, ...], query: Query) -> Facts:
    """Return what a question asks of one engagement, of what the query leaves on."""
    known = (event for notion in found for event in meant_events(notion))
    places = map(city_of, found)
    return Facts(
        tuple(dict.fromkeys(kind for kind in known if kind and not query.ignores(Aspect.EVENT, kind))),
        tuple(dict.fromkeys(lands[0] for lands in map(lands_of, found) if len(lands) == 1)),
        tuple(dict.fromkeys(city for city in places if city and not query.ignores(Aspect.PLACE, city))),
        tuple(notion.time for notion in found if notion.time),
    )


def _sending(found: tuple[Notion, ...], terms: Alternatives) -> Iterator[str]:
    """Yield the countries whose ambassador or embassy is asked for: they stand side by side."""
    for pair in pairwise(found):
        between = terms[pair[0].last : pair[1].first]
        country = next((notion.country for notion in pair if notion.country), None)
        is_sent = any(map(_is_envoy, pair))
        if country and is_sent and all(term.form in question_words("belonging") for term, _ in between):
            yield country


def _posted(found: tuple[Notion, ...], terms: Alternatives) -> Iterator[str]:
    """Yield the countries in which the ambassador is posted who is asked for: «سفير فنلندا لدى أوغندا»."""
    for notion in found:
        is_behind = notion.country and notion.first and terms[notion.first - 1][0].form in question_words("posted")
        ahead = [each for each in found if each.last <= notion.first][-_POSTED:] if is_behind else []
        if notion.country and any(_is_envoy(each) for each in ahead) and _is_side_by_side(ahead, notion, terms):
            yield notion.country


def _is_envoy(notion: Notion) -> bool:
    return any(senses()[key].envoy for key in notion.senses if key in senses())


def _is_side_by_side(ahead: Sequence[Notion], country: Notion, terms: Alternatives) -> bool:
    """Tell whether nothing but a country and words of belonging stands between an envoy and where he is posted."""
    envoy = next(each for each in reversed(ahead) if _is_envoy(each))
    rest = [each for each in ahead if each.first > envoy.first]
    inside = {i for each in rest if each.country for i in range(each.first, each.last)}
    between = (i for i in range(envoy.last, country.first - 1) if i not in inside)
    return all(each.country for each in rest) and all(terms[i][0].form in question_words("belonging") for i in between)


def _as_wanted(group: Group, query: Query) -> Group:
    """Let a city or body be a word among others where places or bodies are not to be understood."""
    if group.place is not None and query.ignores(Aspect.PLACE, group.place):
        return replace(group, place=None, required=False)
    is_ignored = any(query.ignores(Aspect.BODY, key) for key in bodies_among(group.senses))
    return replace(group, senses=tuple(s for s in group.senses if not s.startswith(BODY))) if is_ignored else group


def _purpose(meant: purpose.Meant, typed: str, terms: Alternatives) -> Understood:
    """Return what a question asks beyond which meetings, with the words that tell it."""
    words = _as_typed(typed, terms, meant.first, max(meant.last, meant.first + 1))
    return Understood(Aspect.ASKED, words, meant.purpose, narrows=meant.purpose not in UNSAID)


def _order(asked: _Asked) -> tuple[Order, list[Understood]]:
    """Return the order of the hits, and the word that asks for it where one does; «last month» asks for none."""
    query = asked.query
    if query.order is not None or Aspect.ORDER in query.ignored:
        return query.order or Order.RELEVANCE, []
    timed = frozenset(i for notion in asked.possible if notion.time for i in range(notion.first, notion.last))
    terms = [term for i, (term, _) in enumerate(asked.terms) if i not in timed]
    for kind in (Order.NEWEST, Order.OLDEST):
        asking = next((term for term in terms if term.form in question_words(kind.value)), None)
        if asking is not None and not query.ignores(Aspect.ORDER, kind.value):
            return kind, [Understood(Aspect.ORDER, asking.span.of(asked.typed.words), kind.value, narrows=False)]
    return Order.RELEVANCE, []


def _named(time: Time) -> str:
    """Return what a time is called: a month or year, else its first and last day."""
    return time.period or f"{time.since}..{time.until}"


def _as_typed(typed: str, terms: Alternatives, first: int, last: int) -> str:
    return " ".join(typed[terms[first][0].span.start : terms[last - 1][0].span.end].split())


def _understood(notion: Notion, typed: str, terms: Alternatives, query: Query) -> Iterator[Understood]:
    """Yield what a notion of the question narrows or ranks by, with its words as they are typed."""
    words = _as_typed(typed, terms, notion.first, notion.last)
    if notion.time is not None:
        yield Understood(Aspect.PERIOD, words, _named(notion.time), narrows=True)
    if notion.country is not None:
        yield Understood(Aspect.COUNTRY, words, notion.country, narrows=True)
    city = city_of(notion)
    if city is not None and not query.ignores(Aspect.PLACE, city):
        yield Understood(Aspect.PLACE, words, city, narrows=True)
    for body in bodies_among(notion.senses):
        if not query.ignores(Aspect.BODY, body):
            yield Understood(Aspect.BODY, words, body, narrows=len(terms) > notion.last - notion.first)
    for sense in (senses()[key] for key in notion.senses if key in senses()):
        if sense.event and not query.ignores(Aspect.EVENT, sense.event):
            yield Understood(Aspect.EVENT, words, sense.event, narrows=False)
        if sense.document and not query.ignores(Aspect.TYPE, sense.document):
            yield Understood(Aspect.TYPE, words, sense.document, narrows=False)


def _is_list(terms: Alternatives) -> bool:
    """Tell whether words stand in no sentence; «al» and «de» stand in names too."""
    return not any(term.form in stopwords() and len(term.form) > _PARTICLE for term, _ in terms)


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
            yield t.Weighted(t.Sequence(t.Field.TEXT_LEMMA, (first, second), _SLOP), _TOGETHER)
