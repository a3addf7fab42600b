"""What people type as filters: days, countries, languages and kinds, in the ways people write them."""

import datetime as dt
import difflib
from functools import cache

from app.asked import chosen, named_by, nearest
from app.days import first_of, last_of
from app.speaking import country_called, listed, said
from schemas.errors import CallError
from schemas.mention import DocumentType
from schemas.query import Filters
from schemas.relation import EngagementKind

_LANGUAGES = ("ar", "fr", "en")
_CODE = 2  # letters of a country's or language's code


def filters_of(
    *,
    since: str | None = None,
    until: str | None = None,
    country: str | None = None,
    type_: str | None = None,
    person: str | None = None,
    org: str | None = None,
    program: str | None = None,
    language: str | None = None,
    event: str | None = None,
    event_since: str | None = None,
    event_until: str | None = None,
) -> Filters:
    """Make filters of what is typed for each. Raises CallError for a value that cannot be meant."""
    first, final = _span("--from", since, "--to", until)
    event_first, event_final = _span("--event-from", event_since, "--event-to", event_until)
    return Filters(
        since=first,
        until=final,
        country=country_code(country) if country else None,
        type=_type(type_) if type_ else None,
        person=person,
        organization=org,
        program=program,
        language=_language(language) if language else None,
        event=_kind(event) if event else None,
        event_since=event_first,
        event_until=event_final,
    )


def _span(begin: str, since: str | None, end: str, until: str | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the days of two options, if they are typed. Raises CallError where the first is after the second."""
    first, final = first_of(since) if since else None, last_of(until) if until else None
    if first and final and first > final:
        raise CallError(f"{begin} {since} is after {end} {until}; nothing can be between them.")
    return first, final


def _kind(written: str) -> EngagementKind:
    """Return the kind of engagement that a word names or is used for, as a phone or «ندوة» is. Raises CallError."""
    if (named := named_by(EngagementKind, written)) is not None:
        return named
    return _kinds_called().get(_lemmas(written)) or chosen(EngagementKind, written)


def _lemmas(words: str) -> tuple[str, ...]:
    from text.analysis import analyse

    return tuple(term.lemma for term in analyse(words, None))


@cache
def _kinds_called() -> dict[tuple[str, ...], EngagementKind]:
    """Return the kinds of engagement by the lemmas of the words for them; a word for two is neither's."""
    from lexicon.notions import senses
    from lexicon.questions import question_words

    told = [(word, sense.event) for sense in senses().values() for word in (*sense.wordings, *sense.asked)]
    told += [(word, EngagementKind.CALL.value) for word in question_words("calls")]
    told += [(kind.value, kind.value) for kind in EngagementKind]
    found: dict[tuple[str, ...], set[str]] = {}
    for word, kind in told:
        if kind in set(EngagementKind):
            found.setdefault(_lemmas(word), set()).add(kind)
    return {lemmas: EngagementKind(next(iter(kinds))) for lemmas, kinds in found.items() if len(kinds) == 1}


def country_code(written: str) -> str:
    """Return the code of a country, given by code or by a name in Arabic, French or English."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    from lexicon.countries import countries, country_of_adjective, country_of_name, names_of
    from text.fold import fold_word

    code = written.strip().upper()
    if code in countries():
        return code
    form = fold_word(" ".join(written.split()))
    if found := country_of_name(form) or country_of_adjective(form):
        return found
    usual = {fold_word(names[0]): c for c in countries() for names in names_of(c).values() if names}
    near = process.extractOne(form, list(usual), scorer=Levenshtein.normalized_similarity, score_cutoff=_SLIPS)
    if not near:
        raise CallError(
            f"There is no country {written} known here; give its code (FR) or its name in Arabic, French or English."
        )
    meant = usual[near[0]]
    raise CallError(f"There is no country {written} known here; did you mean {country_called(meant)} ({meant})?")


_SLIPS = 0.58
"""Share of the letters that are right where a slip may be meant (Lybia, Maroco), not another word (Atlantide)."""


def _language(written: str) -> str:
    """Return the code of a language, given by code or by its name in Arabic, French or English."""
    given = written.strip().lower()
    if given in _LANGUAGES:
        return given
    names = _language_names()
    from text.fold import fold_word

    form = fold_word(given)
    # The Arabic name has an article, which people leave out as often as not.
    found = next((code for name, code in names.items() if form == name or (form and name[_CODE:] == form)), None)
    if found:
        return found
    near = difflib.get_close_matches(form, [*names, *_LANGUAGES], n=1, cutoff=0.6)
    if near:
        raise CallError(f"There is no language {written} here; did you mean {names.get(near[0], near[0])}?")
    raise CallError(f"There is no language {written} here; there are {listed([*_LANGUAGES])}.")


def _language_names() -> dict[str, str]:
    from babel import Locale  # a code needs no names, and a question is answered sooner without them

    from text.fold import fold_word

    return {fold_word(Locale(inside).languages[code].lower()): code for code in _LANGUAGES for inside in _LANGUAGES}


def _type(written: str) -> DocumentType:
    """Return a kind of document, given by its own word or by what it is called in Arabic, French or English."""
    found = named_by(DocumentType, written)
    if found is not None:
        return found
    if near := nearest(DocumentType, written):
        raise CallError(f"There is no document type {written}; did you mean {near}?")
    known = listed([*map(said, DocumentType)])
    raise CallError(
        f"There is no document type {written}; there are {known}. Meetings, visits and other kinds of engagement are "
        "asked for by --event."
    )
