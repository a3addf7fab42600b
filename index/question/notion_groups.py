"""The groups of notions: what may stand in a document for a notion, a country, a city, a time or a family name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from index import tree as t
from index.question.groups import AKIN_SENSE, LEAD, TITLE_LEMMA, Group, clear, word_group
from index.question.notions import Alternatives, Notion
from index.terms.senses import CITY, Lemmas, bodies_among
from index.terms.times import Time
from lexicon.asking import capitals
from lexicon.bodies import worldwide
from lexicon.notions import COUNTRY, NAME, akin, narrower, senses
from lexicon.questions import question_words, stopwords
from schemas.query import Expansion
from schemas.relation import EngagementKind
from text.analysis import Term

_HOST = 0.5
"""A country whose own institution receives: Jordanian ministries need not say that they receive «in Jordan»."""
_IN_LAND = 0.3
"""A country of which a document names a town or an official: what is written in Muscat need not say «Oman»."""
_HOST_OF_CITY = 0.2
"""The country of the capital that is asked for, whose institution receives: «au Caire» is any house of that state."""
_WORLD = "zz-"
"""How the keys of places begin that lie in no one country."""
_EVENT, _AKIN_EVENT = 0.8, 0.3
_AKIN = ("reception", "meeting", "visit", "call", "session", "delegation")
"""Kinds of engagement that are each other's near synonyms for who asks, and the word for who comes."""
_AKIN_PART, _SEVERAL = 0.15, 2
"""Of several notions akin to the one asked for that are but parts of it, each: no doctor is a strike of doctors."""
_TRANSLATED = 0.9
"""A wording that the lexicon gives in place of the one that was typed."""
_DATED = 4.0
"""A document of the time that is asked for, before one that only names it."""
_NARROWER = 0.6
"""A narrower notion: a document that says what was asked for goes before one that tells of a kind or a part of it."""
_IN_PARTS = 0.6
"""The parts of a notion of several words, which may stand far from each other."""
_SLOP = 2
"""Words that may stand within a body's name, or between what a series is called and the number of one of it."""
_CLOSE = 6
"""Words that may stand between those of a notion whose parts mean something else."""


def notion_group(
    notion: Notion, terms: Alternatives, *, beside: bool = True, off: frozenset[Expansion] = frozenset()
) -> Group:
    """Look for a notion by the words that were typed, each in any language where it can, and by its other wordings.

    ``beside`` it, a question may ask for more; ``off`` are the expansions that are switched off.
    """
    own = terms[notion.first : notion.last]
    if special := _special_group(notion, own):
        return special
    words = [
        word_group(term, lemmas, by_ear=False) for term, lemmas in own if len(own) == 1 or term.form not in stopwords()
    ]
    pieces = words if notion.country else _pieces(notion, terms, off)
    called = (
        [piece for piece in pieces if _are_names(piece.senses)] if notion.senses and _are_names(notion.senses) else []
    )
    pieces = called or pieces  # who asks for the Erasmus programme wants no other programme
    is_body = any(body in worldwide() for body in bodies_among(notion.senses))  # its own state's is named in part
    # a month somewhere and a year somewhere else are no time, nor is any bank of the world the World Bank
    apart = notion.apart and not notion.period and not is_body
    gap = None if apart else _SLOP if is_body else _CLOSE
    typed = pieces[0].tree if len(pieces) == 1 else t.Weighted(_together(pieces, own, gap), _IN_PARTS)
    if len(own) == 1 and (notion.country or not notion.seeming.isdisjoint(own[0][1])):
        # «سيدا» has the stem of every «السيد», France that of francs
        typed = t.Token(t.Field.TEXT_FORM, own[0][0].form)
    parts = [_sense(t.Field.TEXT_SENSE, s, len(words)) for s in notion.senses]
    place = city_of(notion)
    in_parts = place is not None and len(pieces) > 1  # Sudan is no part of Port Sudan
    is_letters = len(own) == 1 and own[0][0].form in stopwords()  # the WHO is no «who», the UN no « un »
    unlike = notion.is_wanted or notion.others or in_parts or (is_letters and notion.senses)
    parts = [*([] if unlike else [typed]), *parts, *_of_events(notion)]
    own_parts = tuple(parts)
    kindred = () if Expansion.AKIN in off else notion.senses
    near = dict.fromkeys(other for key in kindred for other in akin().get(key, ()) if other not in notion.senses)
    above = [key for key in notion.senses if key in narrower() and Expansion.NARROWER not in off]
    parts += [t.Weighted(t.Token(t.Field.WIDER_SENSE, key), _NARROWER * len(words)) for key in above]
    sure = tuple(parts)
    if apart and len(pieces) > 1 and _is_deed(notion):
        surely = t.Weighted(_all_of([replace(piece, tree=piece.sure or piece.tree) for piece in pieces]), _IN_PARTS)
        sure = tuple(surely if part is typed else part for part in sure)
    parts += [t.Weighted(t.Token(t.Field.TEXT_SENSE, other), weight) for other, weight in _akin(notion, near, beside)]
    is_wider = len(parts) > len(own_parts)
    is_kin = len(parts) > len(sure)
    if notion.country:
        parts.append(t.Weighted(t.Token(t.Field.COUNTRY, notion.country), TITLE_LEMMA))
        parts.append(t.Weighted(t.Token(t.Field.HOST_COUNTRY, notion.country), _HOST))
        parts.append(t.Weighted(t.Token(t.Field.WIDER_SENSE, f"{COUNTRY}{notion.country}"), _IN_LAND))
    if notion.period:
        parts.append(t.Weighted(t.Token(t.Field.PERIOD, notion.period), TITLE_LEMMA))
    titles = (
        *(w.title for w in words if w.title),
        *(_sense(t.Field.TITLE_SENSE, s, len(words)) for s in notion.senses),
    )
    is_seat = place is not None and place in capitals()
    if place and is_seat:
        parts.append(t.Weighted(t.Token(t.Field.HOST_COUNTRY, place[:2].upper()), _HOST_OF_CITY))
    if notion.period and notion.time:
        parts.append(t.Weighted(within(notion.time), _DATED))
    return Group(
        words=" ".join(term.form for term, _ in own),
        tree=t.Best(tuple(parts)),
        title=t.Best(titles) if titles and not notion.period else None,
        forms=frozenset(form for word in words for form in word.forms),
        lemmas=frozenset(lemma for word in words for lemma in word.lemmas),
        wordings=(*notion.wordings, *(w for inner in notion.inner for w in inner.wordings)),
        whole=notion.wordings,
        own=t.Best(own_parts) if is_wider and not (notion.country or notion.period or place) else None,
        sure=t.Best(sure) if is_kin and not notion.country else None,
        senses=notion.senses,
        near=_state_of(place, terms, notion.first) if place and is_seat else None,
        country=notion.country,
        place=place,
        framing=bool(notion.country or place or notion.period or _kinds(notion) or _is_region(notion)),
        required=bool(notion.country or place or notion.period or notion.is_wanted or called),
        slight=_is_slight(notion) and not notion.is_wanted,
        size=1 if _kinds(notion) else max(len(words), 1),
    )


def _special_group(notion: Notion, own: Alternatives) -> Group | None:
    """Return the group of what is looked for in a way of its own: a family name, a time, one of a series."""
    if notion.family:
        return _family_group(*own[0])
    if notion.time and (notion.time.counted or notion.dates):
        return _dated_group(notion.time, " ".join(term.form for term, _ in own))
    if notion.is_month:
        return _month_group(notion, own)
    edition = _edition(notion, own)
    return _edition_group(notion, own, edition) if edition else None


def _edition(notion: Notion, own: Alternatives) -> str:
    """Return the number of one of a series that a notion has several of: COP31 is no COP30; empty where it is none."""
    *called, number = (term.form for term, _ in own)
    others = (w for w in notion.wordings if len(w) > 1 and w[-1].isdigit() and list(w[:-1]) == called)
    return number if number.isdigit() and any(w[-1] != number for w in others) else ""


def _edition_group(notion: Notion, own: Alternatives, number: str) -> Group:
    """Look for one of a series by what it is called with its number: «مؤتمر الأطراف (COP31)», «كوب 31»."""
    named = (w for w in notion.wordings if w[-1] == number or not w[-1].isdigit())
    rows = dict.fromkeys(w if w[-1] == number else (*w, number) for w in named)
    forms = tuple(term.form for term, _ in own)
    tree = t.Best((t.Sequence(t.Field.TEXT_FORM, forms), *(t.Sequence(t.Field.TEXT_LEMMA, w, _SLOP) for w in rows)))
    whole = tuple(rows)
    return Group(" ".join(forms), t.Weighted(tree, float(len(forms))), wordings=whole, whole=whole, required=True)


def _akin(notion: Notion, near: Iterable[str], beside: bool) -> Iterator[tuple[str, float]]:  # noqa: FBT001 - as asked
    """Yield what is akin to a notion, with its weight; of several that are but its parts each alone is next to nothing.

    Bread is no price of bread, nor is any price; only where the question asks for more, that tells the rest.
    """
    inside = {key for inner in notion.inner for key in inner.senses}
    told = [other for other in near if other in inside]
    for other in near:
        if len(told) < _SEVERAL or other not in inside:
            yield other, AKIN_SENSE
        elif beside:
            yield other, _AKIN_PART


def _family_group(term: Term, lemmas: tuple[str, ...]) -> Group:
    """Look for a family name among persons alone: who asks for Robert French wants no French judge."""
    sounds = clear(term.form)
    keys = (*(f"lemma:{lemma}" for lemma in lemmas), *(f"sound:{sound}" for sound in sounds))
    tree = t.Best(tuple(t.Weighted(t.Token(t.Field.PERSON, key), LEAD) for key in keys))
    return Group(term.form, tree, forms=frozenset({term.form}), sounds=frozenset(sounds), required=True)


def _dated_group(time: Time, words: str) -> Group:
    """Look for the days of a month or year alone: its words stand in documents of any day, and in names."""
    named = t.Weighted(t.Token(t.Field.PERIOD, time.period or ""), TITLE_LEMMA)
    return Group(words, t.Best((named, t.Weighted(within(time), _DATED))), framing=True, required=True)


def _month_group(notion: Notion, own: Alternatives) -> Group:
    """Look for a month of any year by what it is called anywhere, and for documents and engagements of it."""
    parts, single = [_wording(lemmas) for lemmas in notion.wordings], [w for w in notion.wordings if len(w) == 1]
    if notion.months:
        parts.append(t.Weighted(t.Best(tuple(map(within, notion.months)), tie=0.0), _DATED))
    return Group(
        words=" ".join(term.form for term, _ in own),
        tree=t.Best(tuple(parts)),
        title=t.Best(tuple(t.Weighted(t.Token(t.Field.TITLE_LEMMA, w[0]), TITLE_LEMMA) for w in single)),
        forms=frozenset(term.form for term, _ in own if len(own) == 1),
        wordings=notion.wordings,
        whole=notion.wordings,
        framing=True,
    )


def _wording(lemmas: Lemmas) -> t.Tree:
    """Return what finds the words of a wording side by side."""
    is_one = len(lemmas) == 1
    return t.Token(t.Field.TEXT_LEMMA, lemmas[0]) if is_one else t.Sequence(t.Field.TEXT_LEMMA, lemmas)


def city_of(notion: Notion) -> str | None:
    """Return the key of the city that a notion is, where it is nothing else; a region of the world is none."""
    cities = [key.removeprefix(CITY) for key in notion.senses if key.startswith(CITY)]
    is_city = bool(cities) and len(cities) == len(notion.senses) and not cities[0].startswith(_WORLD)
    return cities[0] if is_city else None


def lands_of(notion: Notion) -> tuple[str, ...]:
    """Return the countries that a notion may mean: one, or another one too whose city is called so («عمان», Amman)."""
    cities = (key.removeprefix(CITY) for key in notion.senses if key.startswith(CITY))
    lands = (city[:2].upper() for city in cities if not city.startswith(_WORLD))
    return tuple(dict.fromkeys((notion.country, *lands))) if notion.country else ()


def _state_of(capital: str, terms: Alternatives, position: int) -> t.Tree:
    """Return the state for which a capital stands, as guest or host: «with Helsinki»; as host where one is or goes."""
    before = terms[position - 1][0].form if position else ""
    is_there = before in question_words("at_place") or before in question_words("to_place")
    field = t.Field.HOST_COUNTRY if is_there else t.Field.COUNTRY
    return t.Weighted(t.Token(field, capital[:2].upper()), TITLE_LEMMA)


def _is_region(notion: Notion) -> bool:
    """Tell whether a notion is a region of the world."""
    return any(below.startswith(COUNTRY) for key in notion.senses for below in narrower().get(key, ()))


def _are_names(keys: Iterable[str]) -> bool:
    """Tell whether all notions are treaties, laws or programmes that go by a name."""
    return all(key.startswith(NAME) for key in keys)


def _is_deed(notion: Notion) -> bool:
    """Tell whether a notion is what happens once, whose parts are then told by themselves too: unions are no strike."""
    return any(key in senses() and senses()[key].deed for key in notion.senses)


def _kinds(notion: Notion) -> bool:
    """Tell whether a notion is a kind of engagement or document."""
    known = [senses()[key] for key in notion.senses if key in senses()]
    return any(sense.event or sense.document for sense in known)


def _together(pieces: list[Group], own: Alternatives, gap: int | None) -> t.Tree:
    """Return what finds the parts of a notion: anywhere, or near each other where apart they mean something else."""
    lemmas = tuple(lemmas[0] for term, lemmas in own if term.form not in stopwords())
    return _all_of(pieces) if gap is None else t.Sequence(t.Field.TEXT_LEMMA, lemmas, gap)


def _all_of(pieces: list[Group]) -> t.Tree:
    """Return what finds all parts of a notion; those that are in every policy («supply») only rank."""
    telling = [piece for piece in pieces if not piece.slight] or pieces
    others = tuple(piece.tree for piece in pieces if piece not in telling)
    wanted = telling[0].tree if len(telling) == 1 else t.All(tuple(piece.tree for piece in telling))
    return t.Filtered(wanted, bonus=others) if others else wanted


def _is_slight(notion: Notion) -> bool:
    """Tell whether a notion is a word of all policies, which a document about the rest may well not use."""
    known = [senses().get(key) for key in notion.senses]
    return bool(known) and all(sense is not None and sense.slight for sense in known)


def _sense(field: t.Field, sense: str, words: int) -> t.Tree:
    """Return what finds a sense, weighed as the sum of the words that it was typed with."""
    return t.Weighted(t.Token(field, sense), _TRANSLATED * words)


def _pieces(notion: Notion, terms: Alternatives, off: frozenset[Expansion]) -> list[Group]:
    """Return the parts of a notion, each a notion of its own or a word: less telling than the whole."""
    begins = {inner.first: inner for inner in notion.inner}
    inside = {i for inner in notion.inner for i in range(inner.first, inner.last)}
    found = []
    for position in range(notion.first, notion.last):
        if position in begins:
            found.append(notion_group(begins[position], terms, off=off))
        elif position not in inside:
            term, lemmas = terms[position]
            if notion.last - notion.first == 1 or term.form not in stopwords():
                found.append(word_group(term, lemmas, by_ear=False))
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


def within(time: Time) -> t.Tree:
    """Return documents of these days, or that report an engagement of one of them."""
    ends = time.since.toordinal(), time.until.toordinal()
    return t.Best((t.Between(t.Field.DAY, *ends), t.Between(t.Field.EVENT_DAY, *ends)), tie=0.0)
