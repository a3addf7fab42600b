"""Latin names without a style beside a verb, one word of them known: "met Zyra Ahmed", « par Félix Tshisekedi »."""

from functools import partial

from extractors.persons.found import Found, is_free, name_at
from extractors.persons.lists import names_in_row
from extractors.persons.names import NameSpan
from extractors.persons.unheard import means_nothing
from extractors.titles.scene import Scene
from lexicon.bearers import SEVERAL
from lexicon.countries import country_of_adjective
from lexicon.people import subject_verbs
from lexicon.relations import relation_words
from lexicon.vocabulary import latin_words
from text.latin_names import is_capital
from text.signs import COMMAS

_SHORTEST = 3
_MOST = 4
"""Words of a full name without a style."""
_AGENT = 9
"""Words from "received" to "by", a day and a place between."""
_WORDS = frozenset("AIOY")
"""Capitals that are words as well."""


def objects(scene: Scene, found: Found) -> None:
    """Take an unheard given name with a known family name right behind a verb of meeting, or "with"."""
    met = relation_words("met_by_name")
    for i in scene.words.among(met):
        first, last = i + 1, i + 2
        goes_on = scene.same_line(last, last + 1) and is_capital(scene.written(last + 1))
        goes_on = goes_on or scene.form(last + 1) in ("-", "'")
        if scene.same_line(i, last) and not goes_on and _is_family(scene, last) and _is_strange(scene, first):
            _offer(scene, found, NameSpan(first, last + 1, units=2, known=1, unknown=1))


def received(scene: Scene, found: Found) -> None:
    """Take full names, given names first, right behind a verb of receiving somebody: "hosted Dieter Ohlmann and …".

    What follows them is a sign, a day or a small word, so that no name stands before its noun ("met Ford workers").
    """
    verbs = relation_words("received_by_name")
    for i in scene.words.among(verbs):
        row = names_in_row(scene, i + 1, partial(_is_full, scene), vouched=False) if scene.same_line(i, i + 1) else []
        if row and _ends_there(scene, row[-1].last):
            for name in row:
                _offer(scene, found, name)


def _is_full(scene: Scene, name: NameSpan) -> bool:
    """Tell a known given name and one to three words that are known as names or as nothing else."""
    words = [k for k in range(name.first, name.last) if scene.is_word(k)]
    first = scene.name(words[0])
    unheard = (k for k in words if scene.name(k) is None)
    borne = first is not None and first.given > 0 and is_capital(scene.written(words[0]))
    full = borne and name.sure and 1 < name.units <= _MOST and not scene.written(words[0]).isupper()
    return full and all(_is_strange(scene, k) for k in unheard)


def _ends_there(scene: Scene, i: int) -> bool:
    """Tell whether a sign, a small word or the line's end stands behind a name."""
    goes_on = scene.is_word(i) and scene.same_line(i - 1, i)
    return not goes_on or scene.form(i) in relation_words("behind_received")


def agents(scene: Scene, found: Found) -> None:
    """Take a given name and an unheard family name behind "by" and a verb of receiving, leading or signing."""
    by, done = relation_words("by_name"), relation_words("done_by_name")
    for i in scene.words.among(by):
        told = any(scene.form(k) in done for k in range(max(i - _AGENT, 0), i))
        if not told or not scene.same_line(i, i + 1):
            continue
        name = name_at(scene, i + 1, anchored=False)
        if name is None or not name.sure or name.units > _MOST:
            continue
        unheard = [k for k in range(name.first, name.last) if scene.is_word(k) and scene.name(k) is None]
        if all(_is_strange(scene, k) for k in unheard) and not scene.written(i + 1).isupper():
            _offer(scene, found, name)


def initial_subjects(scene: Scene, found: Found) -> None:
    """Take an initial without its dot and a word like a family name that open a sentence: "D Moore met"."""
    for i in scene.after_breaks:
        letter, family = scene.written(i), i + 1
        single = len(letter) == 1 and letter.isupper() and letter.isascii() and letter not in _WORDS
        if not single or not scene.same_line(i, family) or not _is_strange(scene, family):
            continue
        after = family + 1
        acts = scene.form(after) in subject_verbs() or (
            scene.form(after) in COMMAS and scene.role(after + 1) is not None
        )
        if acts and scene.same_line(i, after):
            _offer(scene, found, NameSpan(i, after, units=2, unknown=2))


def _offer(scene: Scene, found: Found, name: NameSpan) -> None:
    inside = range(name.first, name.last)
    if all(is_free(scene, k) and not found.taken(k) and k not in scene.in_role for k in inside):
        found.offer(name, "subject")


def _is_family(scene: Scene, i: int) -> bool:
    """Tell a capitalised family name that many bear, and that is no word of every day."""
    known = scene.name(i) if scene.is_word(i) and is_capital(scene.written(i)) else None
    borne = known is not None and known.family >= SEVERAL
    return borne and scene.form(i) not in latin_words() and country_of_adjective(scene.form(i)) is None


def _is_strange(scene: Scene, i: int) -> bool:
    """Tell a capitalised word that no list has: no noun, no body, no style, no office."""
    form = scene.form(i)
    plain = scene.is_word(i) and is_capital(scene.written(i)) and not scene.written(i).isupper()
    return plain and len(form) >= _SHORTEST and form not in latin_words() and means_nothing(scene, i)
