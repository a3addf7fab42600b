"""The groups of a question: what may stand in a document for a word, a name, a notion, a phrase or a beginning."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from index import tree as t
from index.question.notions import Alternatives, Notion
from index.terms.hearing import clear_sounds, faint_sounds, is_hardly_heard
from index.terms.senses import CITY, Lemmas
from index.terms.times import Time
from lexicon.search import COUNTRY, akin, narrower, senses, stopwords
from schemas.relation import EngagementKind
from text.analysis import Term
from text.clitics import ARTICLE

_TITLE_LEMMA = 1.4
_NAME_LEMMA, _NAME_SOUND = 1.2, 1.1
_TEXT_LEMMA = 1.0
_FAINT_SOUND, _PAIR = 0.5, 2
_LEAD = 2.2
"""Weights of the fields: a title's word says what the document is about, a written form more than its lemma,
a name that the document is about more than one that it mentions («من الحاضرين السيدة ...»)."""
_HOST = 0.5
"""A country whose own institution receives: Jordanian ministries need not say that they receive «in Jordan»."""
_HOST_OF_CITY = 0.2
"""The country of the city that is asked for, whose institution receives: «au Caire» is any house of Egypt's state."""
_WORLD = "zz-"
"""How the keys of places begin that lie in no one country."""
_EVENT, _AKIN_EVENT = 0.8, 0.3
_AKIN = ("reception", "meeting", "visit", "call", "session", "delegation")
"""Kinds of engagement that are each other's near synonyms for who asks, and the word for who comes."""
_OTHER_LEMMA = 0.6
"""A second reading of an ambiguous word."""
_TRANSLATED = 0.9
"""A wording that the lexicon gives in place of the one that was typed."""
_AKIN_SENSE = 0.45
"""A notion that is akin to the one asked for, which must not rank above it."""
_DATED = 4.0
"""A document of the time that is asked for, before one that only names it."""
_NARROWER = 0.6
"""A narrower notion: a document that says what was asked for goes before one that tells of a kind or a part of it."""
_IN_PARTS = 0.6
"""The parts of a notion of several words, which may stand far from each other."""
_CLOSE = 6
"""Words that may stand between those of a notion whose parts mean something else."""
_LONG_FORM = 4
"""Shorter words are one letter away from too many others."""
_LONGEST_NAME = 40
"""Longer runs of letters are no name that was mistyped; what is a letter off is found by an automaton of their size."""
_LONG_SOUND = 4
"""Skeletons of fewer consonants are one letter away from too many others."""


@dataclass(frozen=True, slots=True)
class Group:
    """What must be found for one part of the question.

    ``words`` are as typed; ``title`` ranks documents higher that hold it in their title; ``forms``, ``lemmas`` and
    ``sounds`` tell, word by word of a document, whether it stands for the group; ``wordings`` are sequences of lemmas
    (of forms where ``exact``) that do so together, ``whole`` those of them that stand for all of it and not for a part.
    ``near`` is what to try where ``tree`` finds nothing. ``country`` is
    the code of a country that the group names, ``place`` the key of a city. A ``framing`` group tells where or in what
    kind of meeting or document, not what about. A ``required`` group is never done without: exact words, a country, a
    month. A ``slight`` one always may: a ``bare`` number, a word of all policies («strengthening»). ``faint`` are
    sounds that tell too little to be asked for before the word is found nowhere; a ``mute`` word has none at all. A
    ``called`` one may be what somebody or something is called; an ``alike`` one is looked for by names like it too.
    ``senses`` are the keys of what it means. ``side`` is the number of the part of a coordination («tariffs and
    duties») that it stands in, ``size`` how many words of the question it is.
    """

    words: str
    tree: t.Tree
    title: t.Tree | None = None
    forms: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    sounds: frozenset[str] = frozenset()
    faint: frozenset[str] = frozenset()
    wordings: tuple[tuple[str, ...], ...] = ()
    whole: tuple[tuple[str, ...], ...] = ()
    near: t.Tree | None = None
    senses: tuple[str, ...] = ()
    country: str | None = None
    place: str | None = None
    framing: bool = False
    required: bool = False
    exact: bool = False
    slight: bool = False
    bare: bool = False
    mute: bool = False
    called: bool = False
    alike: bool = False
    side: int = 0
    size: int = 1


def word_group(
    term: Term, lemmas: tuple[str, ...], *, by_ear: bool = True, known: bool = False, alone: bool = False
) -> Group:
    """Look for a word by its lemmas, and as a name by its sound (a word of the lexicon is no name).

    A word that is ``known`` is not taken for another that was mistyped: space («الفضاء») is no court («القضاء»).
    One that stands ``alone`` among notions is part of no name told in full, and not heard by faint sounds: who asks
    about tuna («thon») means nobody called Tan.
    """
    sounds = _clear(term.form) if by_ear else ()
    faint = faint_sounds(term.form) if by_ear and not alone else ()
    is_bare = term.form.isdigit() and len(term.form) < _LONG_FORM
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
        faint=frozenset(faint),
        near=_near("" if known else term.form, () if known else sounds, faint) if by_ear else None,
        slight=is_bare,
        bare=is_bare,
        mute=by_ear and is_hardly_heard(term.form),
    )


def as_meant(group: Group, notions: Mapping[str, tuple[Lemmas, ...]]) -> Group:
    """Return the group of a word that also finds notions to which it comes near, given with their wordings."""
    parts = tuple(t.Weighted(t.Token(t.Field.TEXT_SENSE, key), _AKIN_SENSE) for key in notions)
    wordings = dict.fromkeys(wording for wordings in notions.values() for wording in wordings)
    return replace(group, tree=t.Best((group.tree, *parts)), wordings=(*group.wordings, *wordings)) if parts else group


def joined_group(parts: Alternatives) -> Group:
    """Look for a name's word that is written in several («van den Bosch»): by all of them, or by the whole's sound."""
    pieces = [word_group(*part) for part in parts]
    words = " ".join(piece.words for piece in pieces)
    sounds = _clear(words)
    by_sound = [t.Weighted(t.Token(t.Field.NAME_SOUND, sound), _NAME_SOUND) for sound in sounds]
    if len(pieces) > _PAIR:  # «van den» before it makes a short name rare enough
        by_sound += [t.Weighted(t.Token(t.Field.NAME_SOUND, sound), _FAINT_SOUND) for sound in faint_sounds(words)]
    return Group(
        words=words,
        tree=t.Best((t.All(tuple(piece.tree for piece in pieces)), *by_sound)),
        title=t.Best(tuple(piece.title for piece in pieces if piece.title)),
        forms=frozenset(form for piece in pieces for form in piece.forms),
        lemmas=frozenset(lemma for piece in pieces for lemma in piece.lemmas),
        sounds=frozenset(sounds),
        faint=frozenset(faint_sounds(words)),
        near=_near("", sounds, faint_sounds(words)),
    )


def _clear(words: str) -> tuple[str, ...]:
    """Return the sounds that tell words from most others, in one row."""
    return tuple(dict.fromkeys(sound for sounds in clear_sounds(words) for sound in sounds))


def _reading(field: t.Field, lemma: str, position: int, weight: float) -> t.Tree:
    """Return what finds a word by one of its lemmas, of which the first is the likeliest."""
    return t.Weighted(t.Token(field, lemma), weight if position == 0 else weight * _OTHER_LEMMA)


def _near(form: str, sounds: tuple[str, ...], faint: tuple[str, ...]) -> t.Tree | None:
    """Return the names that a word found nowhere may be meant for: by ear, or a letter off (two in a long word)."""
    if max(map(len, (form, *sounds, *faint))) > _LONGEST_NAME:
        return None
    parts: list[t.Tree] = [t.Token(t.Field.TERM_SOUND, sound) for sound in sounds]
    parts += [t.Token(t.Field.NAME_SOUND, sound) for sound in faint]
    article = len(ARTICLE) - 1 if form.startswith(ARTICLE) else 0
    parts += [t.Near(t.Field.NAME_SOUND, s, 1) for s in sounds if len(s.strip("=")) - article >= _LONG_SOUND]
    if form.isalpha() and len(form) >= _LONG_FORM:
        parts.append(t.Near(t.Field.NAME_FORM, form, 1 if len(form) < 2 * _LONG_FORM else 2))
    return t.Best(tuple(parts)) if parts else None


def notion_group(notion: Notion, terms: Alternatives) -> Group:
    """Look for a notion by the words that were typed, each in any language where it can, and by its other wordings."""
    own = terms[notion.first : notion.last]
    if notion.family:
        return _family_group(*own[0])
    if notion.time and notion.time.counted:
        return _counted_group(notion.time, " ".join(term.form for term, _ in own))
    words = [
        word_group(term, lemmas, by_ear=False) for term, lemmas in own if len(own) == 1 or term.form not in stopwords()
    ]
    pieces = words if notion.country else _pieces(notion, terms)
    apart = notion.apart and not notion.period  # a month somewhere and a year somewhere else are no time
    typed = pieces[0].tree if len(pieces) == 1 else t.Weighted(_together(pieces, own, apart=apart), _IN_PARTS)
    parts = [typed, *(_sense(t.Field.TEXT_SENSE, s, len(words)) for s in notion.senses), *_of_events(notion)]
    near = dict.fromkeys(other for key in notion.senses for other in akin().get(key, ()))
    parts += [t.Weighted(t.Token(t.Field.TEXT_SENSE, other), _AKIN_SENSE) for other in near]
    above = [key for key in notion.senses if key in narrower()]
    parts += [t.Weighted(t.Token(t.Field.WIDER_SENSE, key), _NARROWER * len(words)) for key in above]
    if notion.country:
        parts.append(t.Weighted(t.Token(t.Field.COUNTRY, notion.country), _TITLE_LEMMA))
        parts.append(t.Weighted(t.Token(t.Field.HOST_COUNTRY, notion.country), _HOST))
    if notion.period:
        parts.append(t.Weighted(t.Token(t.Field.PERIOD, notion.period), _TITLE_LEMMA))
    titles = (
        *(w.title for w in words if w.title),
        *(_sense(t.Field.TITLE_SENSE, s, len(words)) for s in notion.senses),
    )
    place = city_of(notion)
    if place:
        parts.append(t.Weighted(t.Token(t.Field.HOST_COUNTRY, place[:2].upper()), _HOST_OF_CITY))
    if notion.period and notion.time:
        parts.append(t.Weighted(within(notion.time), _DATED))
    land = t.Token(t.Field.COUNTRY, place[:2].upper()) if place else None
    return Group(
        words=" ".join(term.form for term, _ in own),
        tree=t.Best(tuple(parts)),
        title=t.Best(titles) if titles and not notion.period else None,
        forms=frozenset(form for word in words for form in word.forms),
        lemmas=frozenset(lemma for word in words for lemma in word.lemmas),
        wordings=(*notion.wordings, *(w for inner in notion.inner for w in inner.wordings)),
        whole=notion.wordings,
        senses=notion.senses,
        near=t.Weighted(land, _TITLE_LEMMA) if land else None,
        country=notion.country,
        place=place,
        framing=bool(notion.country or place or notion.period or _kinds(notion) or _is_region(notion)),
        required=bool(notion.country or place or notion.period),
        slight=_is_slight(notion),
        size=1 if _kinds(notion) else max(len(words), 1),
    )


def _family_group(term: Term, lemmas: tuple[str, ...]) -> Group:
    """Look for a family name among persons alone: who asks for Robert French wants no French judge."""
    sounds = _clear(term.form)
    keys = (*(f"lemma:{lemma}" for lemma in lemmas), *(f"sound:{sound}" for sound in sounds))
    tree = t.Best(tuple(t.Weighted(t.Token(t.Field.PERSON, key), _LEAD) for key in keys))
    return Group(term.form, tree, forms=frozenset({term.form}), sounds=frozenset(sounds), required=True)


def _counted_group(time: Time, words: str) -> Group:
    """Look for a month or year that was counted from today: its words stand in documents of any day."""
    named = t.Weighted(t.Token(t.Field.PERIOD, time.period or ""), _TITLE_LEMMA)
    return Group(words, t.Best((named, t.Weighted(within(time), _DATED))), framing=True, required=True)


def city_of(notion: Notion) -> str | None:
    """Return the key of the city that a notion is, where it is nothing else; a region of the world is none."""
    cities = [key.removeprefix(CITY) for key in notion.senses if key.startswith(CITY)]
    is_city = bool(cities) and len(cities) == len(notion.senses) and not cities[0].startswith(_WORLD)
    return cities[0] if is_city else None


def _is_region(notion: Notion) -> bool:
    """Tell whether a notion is a region of the world."""
    return any(below.startswith(COUNTRY) for key in notion.senses for below in narrower().get(key, ()))


def _kinds(notion: Notion) -> bool:
    """Tell whether a notion is a kind of engagement or document."""
    known = [senses()[key] for key in notion.senses if key in senses()]
    return any(sense.event or sense.document for sense in known)


def _together(pieces: list[Group], own: Alternatives, *, apart: bool) -> t.Tree:
    """Return what finds the parts of a notion: anywhere, or near each other where apart they mean something else."""
    lemmas = tuple(lemmas[0] for term, lemmas in own if term.form not in stopwords())
    return _all_of(pieces) if apart else t.Sequence(t.Field.TEXT_LEMMA, lemmas, _CLOSE)


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


def _pieces(notion: Notion, terms: Alternatives) -> list[Group]:
    """Return the parts of a notion, each a notion of its own or a word: less telling than the whole."""
    begins = {inner.first: inner for inner in notion.inner}
    inside = {i for inner in notion.inner for i in range(inner.first, inner.last)}
    found = []
    for position in range(notion.first, notion.last):
        if position in begins:
            found.append(notion_group(begins[position], terms))
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
