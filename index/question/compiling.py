"""From a question to groups: each word or notion of it with the tree of all that may stand for it in a document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from index import tree as t
from index.question import purpose
from index.question.about import as_about, asks
from index.question.compounds import compounds_at
from index.question.coordination import sides_of
from index.question.dating import dated, held_within
from index.question.exact import beginning_group, phrase_group
from index.question.filtering import filters_of
from index.question.groups import Group, as_meant, as_said, joined_group, word_group
from index.question.literal import word_for_word
from index.question.months import with_months
from index.question.naming import is_in_name, is_one_name, may_be_name, names_among
from index.question.notion_groups import city_of, notion_group, within
from index.question.notions import Alternatives, Notion, helps, is_grammar, notions
from index.question.officials import officials_of
from index.question.slips import UNSETTLED, Settled, Slip, possible_slips
from index.question.unknown import Meant, UnknownWords
from index.question.wording import wording
from index.terms.senses import BODY, bodies_among
from index.terms.times import Time
from index.terms.together import Facts, envoys_of, narrowing
from lexicon.search import is_given_name, question_words, senses, stopwords, word_forms
from schemas.query import UNKEPT, UNSAID, Aspect, Expansion, Order, Query, Understood
from text.analysis import Term, alternatives, analyse
from text.morphology import Morphology

_TOGETHER = 1.0
"""What words of the question that stand side by side count."""
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
    typed = wording(query.words)
    terms = alternatives(typed.words, morphology, word_forms())
    if Expansion.LEMMA in query.without:
        terms = tuple((replace(term, lemma=term.form), (term.form,)) for term, _ in terms)
    possible = notions(typed.words, terms, morphology, query.today, settled)
    possible = with_months(possible, typed.words, terms, morphology, query.today)
    found = tuple(n for n in possible if _is_wanted(n, query) and not is_in_name(n, possible, terms))
    left_out = frozenset(i for n in possible if _is_left_out(n, query) for i in range(n.first, n.last))
    meant_for = purpose.purposes_of(terms, found, query)
    left_out |= {i for m in meant_for if m.purpose in UNSAID for i in range(m.first, m.last)}
    found = dated(purpose.as_asked(found, meant_for, morphology), terms)
    ranges = [n for n in found if n.time is not None and n.period is None]
    groups = [
        *(phrase_group(phrase) for phrase in typed.phrases),
        *(beginning_group(beginning) for beginning in typed.beginnings),
        *_groups(terms, found, left_out, query.without, UnknownWords(typed.words, morphology, meant, _is_list(terms))),
    ]
    without = [_without(word, morphology) for word in typed.without]
    without += [beginning_group(beginning).tree for beginning in typed.without_beginnings]
    timed = frozenset(i for n in possible if n.time for i in range(n.first, n.last))
    is_kept = UNKEPT.isdisjoint(m.purpose for m in meant_for)
    must, first = narrowing(_facts(found, query)) if is_kept else ((), ())
    must = (*must, *(envoys_of(country) for country in _sending(found, terms)))
    must = (*must, *(held_within(found) if is_kept else ()))
    must = (*must, *officials_of(found, terms, typed.words))
    order, asked = _order(typed.words, [term for i, (term, _) in enumerate(terms) if i not in timed], query)
    told = {(group.words, group.senses): group for group in reversed(groups) if group is not None}
    wanted = tuple(_as_wanted(group, query) for group in reversed(told.values()))  # a word said twice weighs once
    if Expansion.LEMMA in query.without:
        wanted = tuple(map(word_for_word, wanted))
    return Question(
        as_about(wanted, query.words, _apart_from_names(terms, typed.words)),
        tuple(tree for tree in without if tree is not None),
        (*filters_of(query.filters, morphology), *(within(n.time) for n in ranges if n.time), *must, *_apart(found)),
        (*_bonus(terms), *first),
        tuple(
            dict.fromkeys(
                (
                    *(_purpose(m, typed.words, terms) for m in meant_for),
                    *asked,
                    *(u for notion in found for u in _understood(notion, typed.words, terms, query)),
                )
            )
        ),
        order,
        _slips(terms, possible, morphology, query),
        next((tuple(map(within, n.time.each_turn())) for n in found if n.time and n.time.turns), ()),
    )


def _apart_from_names(terms: Alternatives, typed: str) -> list[str]:
    """Return folded words without those of grammar that are part of a name."""
    forms = [term.form for term, _ in terms]
    named = frozenset(names_among(forms, [term.span.of(typed) for term, _ in terms]))
    return [form for i, form in enumerate(forms) if i not in named]


def _slips(
    terms: Alternatives, known: Sequence[Notion], morphology: Morphology | None, query: Query
) -> tuple[Slip, ...]:
    """Return the words that may be meant for countries, where these are to be understood."""
    if Aspect.COUNTRY in query.ignored:
        return ()
    passed = {i for notion in known for i in range(notion.first, notion.last)}
    passed |= {i for i, (term, _) in enumerate(terms) if _is_passed(term.form)}
    found = possible_slips([term for term, _ in terms], passed, morphology)
    return tuple(slip for slip in found if not query.ignores(Aspect.COUNTRY, slip.country))


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
    known = (event for notion in found for event in _meant_events(notion))
    places = map(city_of, found)
    return Facts(
        tuple(dict.fromkeys(kind for kind in known if kind and not query.ignores(Aspect.EVENT, kind))),
        tuple(dict.fromkeys(notion.country for notion in found if notion.country)),
        tuple(dict.fromkeys(city for city in places if city and not query.ignores(Aspect.PLACE, city))),
        tuple(notion.time for notion in found if notion.time),
    )


def _meant_events(notion: Notion) -> tuple[str, ...]:
    """Return the kinds of engagement that a notion is; none of a word that may mean something else too.

    Who types «opening» may want posts that are vacant, and no ceremony.
    """
    events = tuple(senses()[key].event if key in senses() else "" for key in notion.senses)
    return events if all(events) else ()


def _sending(found: tuple[Notion, ...], terms: Alternatives) -> Iterator[str]:
    """Yield the countries whose ambassador or embassy is asked for: they stand side by side."""
    for pair in pairwise(found):
        between = terms[pair[0].last : pair[1].first]
        country = next((notion.country for notion in pair if notion.country), None)
        is_sent = any(senses()[key].envoy for notion in pair for key in notion.senses if key in senses())
        if country and is_sent and all(term.form in question_words("belonging") for term, _ in between):
            yield country


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


def _order(typed: str, terms: Sequence[Term], query: Query) -> tuple[Order, list[Understood]]:
    """Return the order of the hits, and the word that asks for it where one does; «last month» asks for none."""
    if query.order is not None or Aspect.ORDER in query.ignored:
        return query.order or Order.RELEVANCE, []
    for kind in (Order.NEWEST, Order.OLDEST):
        asking = next((term for term in terms if term.form in question_words(kind.value)), None)
        if asking is not None and not query.ignores(Aspect.ORDER, kind.value):
            return kind, [Understood(Aspect.ORDER, asking.span.of(typed), kind.value, narrows=False)]
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


def _groups(
    terms: Alternatives,
    found: tuple[Notion, ...],
    left_out: frozenset[int],
    off: frozenset[Expansion],
    words: UnknownWords,
) -> Iterator[Group]:
    """Yield the groups of the plain words, words of grammar and of asking left aside while others are left."""
    by_first = {notion.first: notion for notion in found}
    covered = {i for notion in found for i in range(notion.first, notion.last)}
    kept = [i for i in range(len(terms)) if i not in left_out]
    forms = [term.form for term, _ in terms]
    written = [term.span.of(words.typed) for term, _ in terms]
    named, is_bare = frozenset(names_among(forms, written)), may_be_name(forms, written)
    passed = {i for i, form in enumerate(forms) if _is_passed(form) or helps(terms, i)} - covered - named
    content = [i for i in kept if i not in passed] or kept
    plain = [i for i in content if i not in covered]
    by_ear = Expansion.NAME not in off
    sides = sides_of(terms)
    asked_for = -1
    told_with = len(found) > 1 or bool(plain)
    meant = words.notions_of([terms[position][0] for position in plain]) if Expansion.MEANING not in off else {}
    together = words.wordings_at(compounds_at(found, terms, words.morphology))
    for position in content:
        if position in by_first:
            if by_first[position].time is None or by_first[position].period is not None:
                group = notion_group(by_first[position], terms, beside=told_with)
                group = as_meant(group, together.get(position, {}))
                group = _as_spoken(group, terms[position][0].form)
                is_first = position > 0 and terms[position - 1][0].form in question_words("which")
                is_asked = is_first or position == asked_for  # «which Arab bodies»: the word beside it too
                asked_for = by_first[position].last if is_first else -1
                yield replace(group, side=sides[position], framing=group.framing or is_asked)
        elif position in plain and not (by_ear and _is_joined(position - 1, plain, terms)):
            last = _last_joined(position, plain, terms) if by_ear else position
            if last > position:
                yield replace(joined_group(terms[position : last + 1]), side=sides[position], called=True)
            else:
                beside = {position - 1, position + 1}.intersection(plain)
                alone, is_known = len(content) > 1 and not beside, words.is_known(terms[position][0].form)
                called = words.may_be_name(terms[position][0])
                group = word_group(*terms[position], by_ear=by_ear, known=is_known, alone=alone)
                group = as_said(group, terms[position][0].span.of(words.typed)) if by_ear else group
                meanings = {**meant.get(terms[position][0].span.start, {}), **together.get(position, {})}
                is_given = position + 1 in plain and bool(found) and is_given_name(terms[position][0].form)
                is_everyday = terms[position][0].form in question_words("everyday")
                near = None if is_everyday else group.near
                is_slight = group.slight or is_given or is_everyday or (position in named and not is_bare)
                group = replace(group, slight=is_slight, called=called and not is_everyday, near=near)
                yield replace(as_meant(group, meanings), side=sides[position])


def _as_spoken(group: Group, form: str) -> Group:
    """Return a notion that is but a word of every sentence («parler de») as one that need not be found."""
    is_spoken = group.words == form and not group.required and form in question_words("everyday")
    return replace(group, slight=True) if is_spoken else group


def _last_joined(position: int, plain: list[int], terms: Alternatives) -> int:
    """Return the position of the last of the words that are one word of a name, from its first on."""
    while _is_joined(position, plain, terms):
        position += 1
    return position


def _is_list(terms: Alternatives) -> bool:
    """Tell whether words stand in no sentence; «al» and «de» stand in names too."""
    return not any(term.form in stopwords() and len(term.form) > _PARTICLE for term, _ in terms)


def _is_passed(form: str) -> bool:
    """Tell whether a word is not looked for, with «and» before it or not («وعلى», «وماذا»)."""
    return is_grammar(form) or asks(form)


def _is_joined(position: int, plain: list[int], terms: Alternatives) -> bool:
    """Tell whether a word and the next are one word of a name: «ولد سالك», Ben Yahia, عبد الكريم."""
    is_plain = position in plain and position + 1 in plain
    return is_plain and is_one_name(terms[position][0].form, terms[position + 1][0].form)


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
