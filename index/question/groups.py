"""The parts of a question as groups: what may stand in a document for a word or a name of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from index import tree as t
from index.question.notions import Alternatives
from index.terms.hearing import FAINT, clear_sounds, faint_sounds, is_hardly_heard, is_marked
from index.terms.senses import BODY, Lemmas
from lexicon.notions import senses
from text.analysis import Term
from text.inflection import ARTICLE

TITLE_LEMMA = 1.4
_NAME_LEMMA, _NAME_SOUND = 1.2, 1.1
_TEXT_LEMMA = 1.0
_FAINT_SOUND, _PAIR = 0.5, 2
LEAD = 2.2
"""Weights of the fields: a title's word says what the document is about, a written form more than its lemma,
a name that the document is about more than one that it mentions («من الحاضرين السيدة ...»)."""
_CALLED = frozenset({t.Field.NAME_SOUND, t.Field.LEAD_SOUND})
"""Fields by which persons and places are heard."""
_OTHER_LEMMA = 0.6
"""A second reading of an ambiguous word."""
AKIN_SENSE = 0.45
"""A notion that is akin to the one asked for, which must not rank above it."""
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
    ``near`` is what to try where ``tree`` finds nothing; ``own`` finds what means the group itself, ``sure`` its kinds
    and parts too: neither finds what is but akin.
    ``country`` is the code of a country that the group names, ``place`` the key of a city. A ``framing`` group tells
    where or in what kind of meeting or document, not what about. A ``required`` group is never done without: exact
    words, a country, a body beside others, a month. A ``slight`` one always may: a ``bare`` number, a word of all
    policies («strengthening»). ``faint`` are sounds that tell too little to be asked for before the word is found
    nowhere; a ``mute`` word has none at all. A ``called`` one may be what somebody or something is called; an ``alike``
    one is looked for by names like it too. ``senses`` are the keys of what it means. ``side`` is the number of the part
    of a coordination («tariffs and duties») that it stands in, ``size`` how many words of the question it is. A
    ``subject`` stands behind «on» or «about», so that a meeting is not meant that tells nothing of it.
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
    own: t.Tree | None = None
    sure: t.Tree | None = None
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
    subject: bool = False

    @property
    def deed(self) -> bool:
        """Whether it means what happens once: a strike, a theft; antiquities that were stolen are none."""
        deeds = sum(key in senses() and senses()[key].deed for key in self.senses)
        return not self.framing and 2 * deeds > len(self.senses)

    @property
    def of_body(self) -> bool:
        """Whether it means an organization that is known by all its names."""
        return any(sense.startswith(BODY) for sense in self.senses)


def word_group(
    term: Term, lemmas: tuple[str, ...], *, by_ear: bool = True, known: bool = False, alone: bool = False
) -> Group:
    """Look for a word by its lemmas, and as a name by its sound (a word of the lexicon is no name).

    A word that is ``known`` is not taken for another that was mistyped: space («الفضاء») is no court («القضاء»).
    One that stands ``alone`` among notions is part of no name told in full, and not heard by faint sounds: who asks
    about tuna («thon») means nobody called Tan.
    """
    return _group_of(term.form, lemmas, by_ear=by_ear, known=known, alone=alone)


@lru_cache(maxsize=2_000)
def _group_of(form: str, lemmas: tuple[str, ...], *, by_ear: bool, known: bool, alone: bool) -> Group:
    """Return the group of a word; questions of one memory have many words in common."""
    sounds = clear(form) if by_ear else ()
    faint = faint_sounds(form) if by_ear and not alone else ()
    is_bare = form.isdigit() and len(form) < _LONG_FORM
    parts = [_reading(t.Field.TEXT_LEMMA, lemma, i, _TEXT_LEMMA) for i, lemma in enumerate(lemmas)]
    if by_ear:
        parts += [_reading(t.Field.NAME_LEMMA, lemma, i, _NAME_LEMMA) for i, lemma in enumerate(lemmas)]
        parts.append(t.Weighted(t.Token(t.Field.LEAD_LEMMA, lemmas[0]), LEAD))
    for sound in sounds:
        parts.append(t.Weighted(t.Token(t.Field.NAME_SOUND, sound), _NAME_SOUND))
        parts.append(t.Weighted(t.Token(t.Field.LEAD_SOUND, sound), LEAD))
    return Group(
        words=form,
        tree=t.Best(tuple(parts)),
        title=t.Best(tuple(_reading(t.Field.TITLE_LEMMA, lemma, i, TITLE_LEMMA) for i, lemma in enumerate(lemmas))),
        forms=frozenset({form}),
        lemmas=frozenset(lemmas),
        sounds=frozenset(sounds),
        faint=frozenset(faint),
        near=_near("" if known else form, () if known else sounds, faint) if by_ear else None,
        slight=is_bare,
        bare=is_bare,
        mute=by_ear and is_hardly_heard(form),
    )


def as_said(group: Group, written: str) -> Group:
    """Return the group of a word that is heard as its marked letters say too («Şahin»), given as it is written."""
    sounds = clear(written) if is_marked(written) else ()
    fields = ((t.Field.NAME_SOUND, _NAME_SOUND), (t.Field.LEAD_SOUND, LEAD))
    heard = (t.Weighted(t.Token(field, sound), weight) for sound in sounds for field, weight in fields)
    return replace(group, tree=t.Best((group.tree, *heard)), sounds=group.sounds.union(sounds)) if sounds else group


def as_coined(group: Group) -> Group:
    """Return the group of a word of a programme's name, which nobody is called by: programmes and bodies are heard."""
    told = tuple(t.Weighted(t.Token(t.Field.TERM_SOUND, sound), _NAME_SOUND) for sound in sorted(group.sounds))
    kept = tuple(part for part in _parts_of(group.tree) if not _is_of_person(part))
    near = tuple(part for part in _parts_of(group.near) if not _is_of_person(part)) if group.near else ()
    return replace(group, tree=t.Best((*kept, *told)), faint=frozenset(), near=t.Best(near) if near else None)


def _parts_of(tree: t.Tree) -> tuple[t.Tree, ...]:
    """Return what any part of finds a word."""
    return tuple(inner for part in tree.parts for inner in _parts_of(part)) if isinstance(tree, t.Best) else (tree,)


def _is_of_person(part: t.Tree) -> bool:
    """Tell whether a part finds a word by how persons and places are called."""
    bare = part.part if isinstance(part, t.Weighted) else part
    return isinstance(bare, t.Token | t.Near) and bare.field in _CALLED


def as_meant(group: Group, notions: Mapping[str, tuple[Lemmas, ...]]) -> Group:
    """Return the group of a word that also finds notions to which it comes near, given with their wordings."""
    parts = tuple(t.Weighted(t.Token(t.Field.TEXT_SENSE, key), AKIN_SENSE) for key in notions)
    wordings = dict.fromkeys(wording for wordings in notions.values() for wording in wordings)
    if not parts:
        return group
    sure = t.Best((group.sure, *parts)) if group.sure else None
    return replace(group, tree=t.Best((group.tree, *parts)), sure=sure, wordings=(*group.wordings, *wordings))


def joined_group(parts: Alternatives) -> Group:
    """Look for a name's word that is written in several («van den Bosch»): by all of them, or by the whole's sound."""
    pieces = [word_group(*part) for part in parts]
    words = " ".join(piece.words for piece in pieces)
    sounds = clear(words)
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


def clear(words: str) -> tuple[str, ...]:
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
    parts += [t.Token(t.Field.NAME_SOUND, f"{FAINT}{sound}") for sound in sounds if f"{FAINT}{sound}" not in faint]
    parts += [t.Token(t.Field.NAME_SOUND, sound.removeprefix(FAINT)) for sound in faint]
    parts += [t.Token(t.Field.NAME_SOUND, sound) for sound in faint]
    article = len(ARTICLE) - 1 if form.startswith(ARTICLE) else 0
    parts += [t.Near(t.Field.NAME_SOUND, s, 1) for s in sounds if len(s.strip("=")) - article >= _LONG_SOUND]
    if form.isalpha() and len(form) >= _LONG_FORM:
        parts.append(t.Near(t.Field.NAME_FORM, form, 1 if len(form) < 2 * _LONG_FORM else 2))
    return t.Best(tuple(parts)) if parts else None
