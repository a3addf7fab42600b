"""Notions in a question: words of the lexicon that mean the same in another language, countries, bodies, months."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.question.acronyms import acronyms, is_typed_as_letters
from index.question.cities import joined_cities
from index.question.hints import hints_of, rows_at
from index.question.inflected import words_in
from index.question.loaned import loans_at
from index.question.slips import UNSETTLED, Settled
from index.question.timing import times_told
from index.terms.lookalikes import Excluded, others_of, told_apart
from index.terms.senses import (
    CITY,
    Lemmas,
    folded,
    is_part_of,
    is_unlike,
    lemmas_of_others,
    wordings_of,
    written,
)
from index.terms.times import Time
from index.terms.year_parts import with_letter
from lexicon.bearers import is_borne, is_given_name
from lexicon.countries import country_adjectives, country_names, country_of_adjective
from lexicon.notions import COUNTRY, regions, senses
from lexicon.questions import peoples, question_words, stopwords
from text.analysis import Term
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ARTICLE, FEMININE, after_and
from text.morphology import Morphology
from text.morphology.light import plural_or_singular
from text.names.skeletons import has_arabic
from text.nisba import is_defined_relation
from text.related import with_hamza
from text.spoken import as_written
from text.tokens import words_of

_ACRONYM = 3
"""Letters of a country's Latin name that is one in capitals alone: «EAU» is no water («eau»), US no pronoun."""
_FOREIGN = re.compile("[b-df-hj-np-tv-xz]+[iou]")
"""What no French or English word has behind its stem, and many a name."""
_FOREIGN_AS_VERB = re.compile("[iou]s")
"""What many a name has behind a stem, and some verbs: Santis is no health («santé»), «choisis» comes of «choisir»."""
_PLURALS = ("", "s")
"""What an acronym may have behind it: Mouez is no MoU."""


@dataclass(frozen=True, slots=True)
class Notion:
    """What the words of a question at ``first``..``last`` (exclusive) mean.

    ``senses`` are keys of `index.terms.senses`, one where the words are not ambiguous; ``wordings`` are sequences of
    lemmas in all languages; ``country`` is the code of one that is named; ``period`` is a month (2024-11) or a year,
    ``time`` the days of it or of a range. ``inner`` are the notions of which a notion of several words is put together
    («financial», «investigation»); ``apart`` tells that each of these is part of it, so that they may stand apart. A
    ``family`` one is a nationality that is somebody's family name: Robert French, «خالد المصري». ``is_month`` is one
    that is named without its year, ``months`` its days in each year. ``seeming`` are lemmas that mean
    something else too. What ``is_wanted`` must be found. ``others`` are senses of the same words
    without their marks, which are not meant: the word itself tells too little then. A month or year ``dates`` the
    meetings that are asked for, and is no part of a name.
    """

    first: int
    last: int
    senses: tuple[str, ...] = ()
    wordings: tuple[Lemmas, ...] = ()
    country: str | None = None
    period: str | None = None
    time: Time | None = None
    inner: "tuple[Notion, ...]" = ()
    apart: bool = True
    family: bool = False
    is_month: bool = False
    months: tuple[Time, ...] = ()
    seeming: frozenset[str] = frozenset()
    is_wanted: bool = False
    others: frozenset[str] = frozenset()
    dates: bool = False


Alternatives = Sequence[tuple[Term, tuple[str, ...]]]


def notions(
    words: str,
    terms: Alternatives,
    morphology: Morphology | None,
    today: dt.date | None = None,
    settled: Settled = UNSETTLED,
) -> tuple[Notion, ...]:
    """Return the notions in a question, in order; they do not overlap, and longer ones go before shorter ones.

    ``today`` is the day that «last month» counts from.
    """
    found: dict[tuple[int, int], dict[str, None]] = {}
    mistyped = ((slip.first, slip.last, COUNTRY + slip.country) for slip in settled.slips)
    for first, last, key in (
        *_countries(words, terms),
        *mistyped,
        *_senses(terms, morphology),
        *joined_cities([term for term, _ in terms]),
        *acronyms(words, [term for term, _ in terms]),
    ):
        found.setdefault((first, last), {})[key] = None
    lettered = {i for i, (term, _) in enumerate(terms) if is_typed_as_letters(words, term)}
    passed = {i for i, (term, _) in enumerate(terms) if is_grammar(term.form) or helps(terms, i)} - lettered
    plain = [term for term, _ in terms]
    apart = told_apart(
        words, [term.form for term in plain], [term.span.start for term in plain], [term.span.end for term in plain]
    )
    told = (
        _notion(place, _as_proper(_form_of(terms, place), _meant_keys(place, tuple(keys), apart)), morphology)
        for place, keys in found.items()
    )
    possible = [*_periods(words, terms, today, settled.turn), *told]
    possible = [n for n in possible if n.time or n.country or not passed.issuperset(range(n.first, n.last))]
    possible.sort(key=lambda notion: not _is_as_written(notion, terms))  # of as long ones they go first
    chosen = _apart([_as_family(notion, possible, terms) for notion in possible])
    return tuple(_with_inner(notion, _apart(_inside(notion, possible)), terms, morphology) for notion in chosen)


def _is_as_written(notion: Notion, terms: Alternatives) -> bool:
    """Tell whether words are a notion's as the lexicon has them: «اجتمع وزير الاقتصاد» has no meeting of ministers."""
    form = _form_of(terms, (notion.first, notion.last))
    return any(form in folded(key) for key in notion.senses)


def _form_of(terms: Alternatives, place: tuple[int, int]) -> str:
    return " ".join(term.form for term, _ in terms[slice(*place)])


def _as_proper(form: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the senses of what is a country's name as written without those that it shares a lemma with.

    «تشاد» is Chad and not what is praised («أشاد»), «الجزائر» Algeria and neither islands nor meat («جزارة»).
    """
    if not any(key.startswith(COUNTRY) and form in folded(key) for key in keys):
        return keys
    forms = {form, form.removeprefix(ARTICLE), ARTICLE + form}
    return tuple(key for key in keys if not forms.isdisjoint(folded(key)))


def _meant_keys(place: tuple[int, int], keys: tuple[str, ...], apart: Excluded) -> tuple[str, ...]:
    """Return the senses of words without those that marks or other words of the question exclude."""
    others = apart.get(place[0], frozenset()) if place[1] - place[0] == 1 else frozenset()
    return tuple(key for key in keys if key not in others)


def meant_events(notion: Notion) -> tuple[str, ...]:
    """Return the kinds of engagement that a notion is; none of a word that may mean something else too.

    Who types «opening» may want posts that are vacant, and no ceremony.
    """
    events = tuple(senses()[key].event if key in senses() else "" for key in notion.senses)
    return events if all(events) else ()


def is_grammar(form: str) -> bool:
    """Tell whether a word is not looked for, with «and» before it or not: «وكيف» asks, and is no cannabis («كيف»)."""
    return form in stopwords() or after_and(form) in stopwords()


def helps(terms: Alternatives, position: int) -> bool:
    """Tell whether a word helps a verb since a pronoun stands beside it: «avions-nous reçu» means no planes."""
    beside = {terms[i][0].form for i in (position - 1, position + 1) if 0 <= i < len(terms)}
    return terms[position][0].form in question_words("beside_pronoun") and not beside.isdisjoint(
        question_words("pronoun")
    )


def _as_family(notion: Notion, possible: Sequence[Notion], terms: Alternatives) -> Notion:
    """Return a nationality behind a given name as a family name; an Arabic one has the article that a given name lacks.

    «السفير المصري» is an Egyptian ambassador, «سفير مصري» too. One that is a given name itself is a name before what
    is no notion and has an article: «تركي الدوسري».
    """
    if notion.country is None or notion.last - notion.first > 1:
        return notion
    is_name = _is_given(notion, possible, terms) or (notion.first > 0 and _is_borne_behind(notion, possible, terms))
    return Notion(notion.first, notion.last, family=True) if is_name else notion


def _is_given(notion: Notion, possible: Sequence[Notion], terms: Alternatives) -> bool:
    """Tell whether a nationality is a given name before somebody's family name."""
    form, behind = (terms[i][0].form if i < len(terms) else "" for i in (notion.first, notion.last))
    is_notion = any(other.first <= notion.last < other.last for other in possible)
    return is_given_name(form) and behind.startswith(ARTICLE) and is_borne(behind) and not is_notion


def _is_borne_behind(notion: Notion, possible: Sequence[Notion], terms: Alternatives) -> bool:
    """Tell whether a nationality is the family name of whom the word before it names."""
    form, before = terms[notion.first][0].form, terms[notion.first - 1][0].form
    is_shaped = is_defined_relation(form) if has_arabic(form) else country_of_adjective(form)
    is_name = is_shaped and before not in stopwords() and is_given_name(before)
    is_notion = any(other.first < notion.first <= other.last and other is not notion for other in possible)
    return bool(is_name) and not is_notion


def _with_inner(
    notion: Notion, inner: tuple[Notion, ...], terms: Alternatives, morphology: Morphology | None
) -> Notion:
    """Return a notion with the notions that it is put together of, and whether they are parts of what it means.

    What a word means that is no notion of its own nobody knows: «power» of a plant.
    """
    pairs = [[(part, whole) for part in each.senses for whole in notion.senses] for each in inner]
    apart = all(any(is_part_of(*pair, morphology) for pair in each) or not each for each in pairs)
    inside = {i for each in inner for i in range(each.first, each.last)}
    others = (terms[i][0].form for i in range(notion.first, notion.last) if i not in inside)
    return replace(notion, inner=inner, apart=apart and stopwords().issuperset(others))


def _apart(possible: Sequence[Notion]) -> tuple[Notion, ...]:
    """Return the longest notions that do not overlap, in order."""
    chosen: list[Notion] = []
    for notion in sorted(possible, key=lambda n: n.first - n.last):
        if all(notion.last <= other.first or other.last <= notion.first for other in chosen):
            chosen.append(notion)
    return tuple(sorted(chosen, key=lambda n: n.first))


def _inside(notion: Notion, possible: Sequence[Notion]) -> list[Notion]:
    """Return the shorter notions within a notion."""
    length = notion.last - notion.first
    return [n for n in possible if notion.first <= n.first and n.last <= notion.last and n.last - n.first < length]


def _notion(place: tuple[int, int], keys: tuple[str, ...], morphology: Morphology | None) -> Notion:
    country = next((key.removeprefix(COUNTRY) for key in keys if key.startswith(COUNTRY)), None)
    if country:  # «المغرب» in a question is Morocco, not the Maghreb
        keys = tuple(key for key in keys if key not in regions())
    wordings = dict.fromkeys(w for key in keys for w in wordings_of(key, morphology))
    seeming = frozenset(lemma for key in keys for lemma in lemmas_of_others(key, morphology))
    return Notion(*place, keys, tuple(wordings), country, seeming=seeming, others=others_of(keys))


def _periods(words: str, terms: Alternatives, today: dt.date | None, turn: int) -> Iterator[Notion]:
    """Yield each month, year, day or range of days."""
    for time in times_told([with_letter(term.form, words[: term.span.start]) for term, _ in terms], today, turn):
        yield Notion(time.first, time.last, period=time.period, time=time)


def _countries(words: str, terms: Alternatives) -> Iterator[tuple[int, int, str]]:
    """Yield the countries that are named or pointed to by an adjective, and where."""
    tokens = words_of(words)
    for phrases in (country_names(), country_adjectives(), peoples()):
        for hit in phrases.find(tokens):
            inside = [i for i, (term, _) in enumerate(terms) if term.span.overlaps(hit.span)]
            written = hit.span.of(words)
            is_acronym = len(written) <= _ACRONYM and "a" <= written[0].lower() <= "z"
            is_pronoun = fold_word(written) in stopwords() and words.isupper() and written != words.strip()
            if inside and (not is_acronym or (written.isupper() and not is_pronoun)):
                yield inside[0], inside[-1] + 1, COUNTRY + hit.payloads[0]


def _senses(terms: Alternatives, morphology: Morphology | None) -> Iterator[tuple[int, int, str]]:
    """Yield each sense of the lexicon one of whose wordings stands in the question, and where."""
    bare = [words_in(term.form) if morphology is None else {} for term, _ in terms]
    known = [
        dict.fromkeys((term.form, *lemmas, *own.values())) for (term, lemmas), own in zip(terms, bare, strict=True)
    ]
    hints = {hint for words in known for word in words for hint in hints_of(word)}
    rows = rows_at(hints, frozenset().union(*known), morphology)
    yield from loans_at(terms, known, rows, morphology)
    for first, words in enumerate(known):
        for word in words:
            for key, wording in rows.get(word, ()):
                last = first + len(wording)
                if last <= len(known) and all(w in known[first + i] for i, w in enumerate(wording)):
                    if key.startswith(CITY) and not _is_named(key, terms[first:last]):
                        continue
                    if last == first + 1 and not _is_meant(key, word, terms[first], morphology):
                        continue
                    yield first, last, key


def _is_meant(key: str, word: str, asked: tuple[Term, tuple[str, ...]], morphology: Morphology | None) -> bool:
    """Tell whether a notion of one word is meant by a word, or by what may be its plural or singular, as it is written.

    Stems alone would make servants («عبد») of slavery («عبودية»), by the plural «عبود», and a market of Marketti.
    """
    term, lemmas = asked
    if is_unlike(key, term.form):
        return False
    if not has_arabic(term.form):
        if term.form in question_words("everyday") and not _is_written(key, term.form):
            return False  # «parlé» has the stem of «parlement»
        is_inflected = term.form.startswith(word) and term.form[len(word) :] not in _PLURALS
        is_name = _is_name_of(word, term.form) or _is_no_verb_of(key, word, term.form)
        return not (is_name or (is_inflected and _is_acronym(key, word)))
    if morphology is not None and (term.form.startswith(ARTICLE) or _is_known(term.form, morphology)):
        return True
    if word in (term.form, lemmas[0]):
        is_most = 2 * len(word) > len(term.form)  # «روف» of «روفييه» may be of anything
        return is_most if morphology is not None else not _is_without_ending(key, word, term.form)
    possible = (*plural_or_singular(term.form), *words_in(term.form))
    return any(_is_written(key, form) for form in possible)


def _is_known(form: str, morphology: Morphology) -> bool:
    """Tell whether the database knows a word, with a hamza that was left out or as it is written where it is spoken.

    Of others what they have in common with words is chance: «روفييه» is no teacher («بروف»).
    """
    return any(map(morphology.lemma, (form, *with_hamza(form), *as_written(form))))


def _is_without_ending(key: str, word: str, form: str) -> bool:
    """Tell whether a word is a name that lacks the last letter of a notion's wording: «خيال», no cavalry («خيالة»)."""
    if not is_borne(word) or word not in {reading.form.removeprefix(ARTICLE) for reading in readings(form)}:
        return False
    return _is_written(key, word + FEMININE) and not _is_written(key, word)


def _is_written(key: str, form: str) -> bool:
    """Tell whether a folded word is a wording of a notion as the lexicon writes it."""
    return form in folded(key)


def is_only_alike(key: str, form: str) -> bool:
    """Tell whether a folded Latin word is a name that begins as a wording of a notion does: Marketti."""
    names = (fold_word(name) for wordings in written(key) for name in wordings)
    return any(_is_name_of(name, form) for name in names)


def _is_acronym(key: str, word: str) -> bool:
    """Tell whether a wording of a notion is an acronym, written in capitals."""
    return any(fold_word(name) == word and sum(map(str.isupper, name)) > 1 for names in written(key) for name in names)


def _is_no_verb_of(key: str, stem: str, form: str) -> bool:
    """Tell whether a word has behind a notion's stem what none of its wordings has: a name, or nothing known."""
    rest = form[len(stem) :]
    if not form.startswith(stem) or _FOREIGN_AS_VERB.fullmatch(rest) is None:
        return False
    return not any(name.startswith(stem + rest[0]) for name in folded(key))


def _is_name_of(word: str, form: str) -> bool:
    return form.startswith(word) and _FOREIGN.fullmatch(form[len(word) :]) is not None


def _is_named(city: str, terms: Alternatives) -> bool:
    """Tell whether words are a city's name as written: a stem or lemma in common makes no city of Saadi (Saada)."""
    names = {form for wordings in written(city) for name in wordings for form in fold_word(name).split()}
    names |= {name.removeprefix(ARTICLE) for name in names}
    return all({r.form.removeprefix(ARTICLE) for r in readings(term.form)} & names for term, _ in terms)
