"""What people type as filters: days, countries, languages and kinds of document, in the ways people write them."""

import calendar
import datetime as dt
import difflib
import re
from dataclasses import replace

from app.asked import chosen, named_by, nearest
from app.speaking import country_called, listed, said
from schemas.errors import CallError
from schemas.mention import DocumentType
from schemas.query import Filters
from schemas.relation import EngagementKind

_LANGUAGES = ("ar", "fr", "en")
_CODE = 2  # letters of a country's or language's code
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{4})")
"""A year, a month of it, a day of it; ``\\d`` takes the digits of every script."""
_RUN = re.compile(r"(\d{4})(\d{2})(\d{2})")
_TURNED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def filters_of(*values: str | None) -> Filters:
    """Make filters of the options in their order. Raises CallError for a value that cannot be meant."""
    since, until, country, type_, person, org, program, language = values
    first = _day(since, last=False) if since else None
    final = _day(until, last=True) if until else None
    if first and final and first > final:
        raise CallError(f"--from {since} is after --to {until}; nothing can be between them.")
    return Filters(
        since=first,
        until=final,
        country=country_code(country) if country else None,
        type=_type(type_) if type_ else None,
        person=person,
        organization=org,
        program=program,
        language=_language(language) if language else None,
    )


def engaged(filters: Filters, kind: str | None, since: str | None, until: str | None) -> Filters:
    """Return filters with the kind and the days of an engagement. Raises CallError for a value that cannot be meant."""
    first = _day(since, last=False) if since else None
    final = _day(until, last=True) if until else None
    if first and final and first > final:
        raise CallError(f"--event-from {since} is after --event-to {until}; nothing can be between them.")
    event = _kind_called(kind) or chosen(EngagementKind, kind) if kind else None
    return replace(filters, event=event, event_since=first, event_until=final)


def _kind_called(written: str) -> EngagementKind | None:
    """Return the kind of engagement that a word is used for: a phone or «ندوة», too."""
    if (own := named_by(EngagementKind, written)) is not None:
        return own
    from text.analysis import analyse

    return _kinds_called().get(tuple(term.lemma for term in analyse(written, None)))


def _kinds_called() -> dict[tuple[str, ...], EngagementKind]:
    """Return the kinds of engagement by the lemmas of the words for them; a word for two is neither's."""
    from lexicon.search import question_words, senses
    from text.analysis import analyse

    told = [(word, sense.event) for sense in senses().values() for word in (*sense.wordings, *sense.asked)]
    told += [(word, EngagementKind.CALL.value) for word in question_words("calls")]
    told += [(kind.value, kind.value) for kind in EngagementKind]
    found: dict[tuple[str, ...], set[str]] = {}
    for word, kind in told:
        if kind in set(EngagementKind):
            found.setdefault(tuple(term.lemma for term in analyse(word, None)), set()).add(kind)
    return {lemmas: EngagementKind(next(iter(kinds))) for lemmas, kinds in found.items() if len(kinds) == 1}


def _day(written: str, *, last: bool) -> dt.date:
    """Return the day of ``2024-11-19`` in any digits; of a month or a year, its first or ``last`` day."""
    found = _DAY.fullmatch(written.strip())
    if not found:
        raise CallError(f"{written} is no day; write it as {_suggested(written)}.")
    year, month, day = (int(part) if part else None for part in (found[1] or found[4], found[2], found[3]))
    try:
        if year and month is None:
            return dt.date(year, 12, 31) if last else dt.date(year, 1, 1)
        if year and month and day is None:
            return dt.date(year, month, calendar.monthrange(year, month)[1] if last else 1)
        return dt.date(year or 0, month or 0, day or 0)
    except ValueError:
        raise CallError(f"There is no day {written}; write one as 2024-11-19.") from None


def _suggested(written: str) -> str:
    """Return how somebody may have meant a day, or an example."""
    if run := _RUN.fullmatch(written.strip()):
        year, month, day = map(int, run.groups())
    elif turned := _TURNED.fullmatch(written.strip()):
        day, month, year = map(int, turned.groups())
    else:
        return "2024-11-19"
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return "2024-11-19"


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
