"""Persons whom a question names as somebody heard them: names of the memory that are alike as a whole.

Sounds of single words find most of them (`index.terms.hearing`). Where one word of a name is heard as the memory has
none, the others find whom it may be, and the likeness of the whole name, by sounds and letters, tells whether it is.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, groupby

from rapidfuzz.distance import OSA

from index import tree as t
from index.protocol import Engine, Found, RemoteEngine, Scored
from index.question.compiling import Question
from index.question.groups import LEAD, Group, clear
from index.question.naming import may_be_name
from index.question.recognition import WORDS, is_called, most_told, tells_one
from index.record.packing import sounds_in, words_in
from index.terms.hearing import TELLING, faint_sounds, sounds_of
from lexicon.bearers import is_borne, is_given_name
from lexicon.notions import lexical_words
from lexicon.questions import stopwords
from schemas.mention import Kind
from schemas.query import Expansion, Query
from text.analysis import analyse
from text.fold import fold_word
from text.inflection import ARTICLE
from text.names.match import likeness, word_likeness
from text.names.skeletons import PersonName, Sound, person_name, sound_of

_ALIKE = 80
"""Likeness of two whole names (`text.names.match`) from which one may be meant for the other."""
_ALONE = 88
"""The same of one word, which is in many people's names by chance."""
_UNLIKE = 45
"""Likeness of whole names in one script below which nobody is meant, whatever else that person is called."""
_LIKE = 0.45
"""Likeness of two words from which one may be a slip of the other: Lindkvest, and Rasmata no Erasmus."""
_MOST_WORDS = 6
"""Words of a name of which some may be left out."""
_CANDIDATES = 40
"""Documents whose names are compared."""
_LOOKED_AT = 10
"""Documents of an answer."""
_PERSON = Kind.PERSON.value
_WITH_ARTICLE = re.compile(r"\b[ae]l[- ](\w+)")
"""Latin words that have an article, which are names."""
_MARKS = "=~"
"""How tokens begin that are less than the consonants of a word (`index.terms.hearing`)."""


def as_heard(question: Question, query: Query, page: Sequence[Scored], engine: Engine) -> Question | None:
    """Return a question with the name that it holds as the memory has it, where ``page`` has nobody so called.

    ``page`` is what its words found. None where it holds no name, or nobody's in the memory is like it.
    """
    if Expansion.NAME in query.without:
        return None
    for first, last in _runs(question, query):
        own = question.groups[first:last]
        if tells_one(own, page[:_LOOKED_AT]):
            return None
        is_whole = last - first == len(question.groups) and _is_but_a_name(query.words, own)
        typed = query.words if is_whole else " ".join(group.words for group in own)
        if names := _alike(typed, engine):
            rest = (*question.groups[:first], _named(typed, names), *question.groups[last:])
            filters = question.filters if len(rest) > 1 else ()
            told = {word for group in own for word in group.words.split()}
            understood = tuple(each for each in question.understood if not told.issuperset(each.words.split()))
            return replace(question, groups=rest, filters=filters, understood=understood, bonus=())
    return None


@dataclass(frozen=True, slots=True)
class Naming:
    """The words of a name that a question has, and how many of them one name of each document of a page has at most.

    ``beside`` tells that the question has other words too.
    """

    run: tuple[Group, ...]
    told: Sequence[int]
    beside: bool

    @property
    def held(self) -> t.Tree:
        """What a document must hold of the name: a word of the family, where one is told."""
        families = tuple(group.tree for group in self.run if not any(map(is_given_name, group.forms)))
        return t.Some(families or tuple(group.tree for group in self.run))


def naming_of(question: Question, query: Query, page: Sequence[Scored]) -> Naming | None:
    """Return who is asked for by name, where documents of an answer name her or him.

    Who asks for Rania Khoury, minister of culture, wants no other minister's documents behind hers.
    """
    run = next((question.groups[first:last] for first, last in _runs(question, query) if last - first >= WORDS), ())
    told = most_told(run, page) if run else []
    return Naming(run, told, beside=len(run) < len(question.groups)) if any(told) else None


def named_first(naming: Naming, found: Found) -> Found:
    """Return what was found with those documents first that name somebody by most words of a name in the question."""
    return _raised(found, naming.told)


def _raised(found: Found, by: Sequence[float]) -> Found:
    """Return what was found in the order of its scores, each raised by so many times the best."""
    best = max(scored.score for scored in found.page)
    hits = (Scored(hit.kept, hit.score + best * number) for hit, number in zip(found.page, by, strict=True))
    return replace(found, page=tuple(sorted(hits, key=lambda hit: -hit.score)))


def likest_first(groups: Sequence[Group], found: Found) -> Found:
    """Return what was found with those documents first whose people are called most like the one word asked for.

    By its sounds alone Badji is «بادجي», and so are Bodh and others.
    """
    if len(groups) != 1 or not is_called(groups[0]) or len(found.page) < WORDS or len(groups[0].words.split()) > 1:
        return found
    typed = sound_of(groups[0].words)
    alike = [_likest(typed, scored) for scored in found.page]
    return _raised(found, [1 + like for like in alike]) if max(alike) >= _LIKE else found


def _likest(typed: Sound, scored: Scored) -> float:
    """Return how alike a word is to the likest one of a person's name in a document."""
    people = [name for name, owner, _ in zip(*scored.named, strict=True) if owner.startswith(_PERSON)]
    return max((word_likeness(typed, word) for name in people for word in person_name(name).full), default=0.0)


def is_misheard(groups: Sequence[Group], page: Sequence[Scored]) -> bool:
    """Tell whether one word was asked for and names like it were let in, none of which is like it enough: Rasmata."""
    if len(groups) != 1 or not groups[0].alike or groups[0].wordings or len(groups[0].words.split()) > 1:
        return False
    typed = sound_of(groups[0].words)
    names = (name for scored in page[:_LOOKED_AT] for name in scored.named.names)
    return not any(word_likeness(typed, word) >= _LIKE for name in names for word in person_name(name).full)


def _runs(question: Question, query: Query) -> Iterator[tuple[int, int]]:
    """Yield where groups that may be a name begin and end: all of a few words, or those that mean nothing else.

    Of a few words half at least are no notions: what the lexicon knows word by word is asked for as what it is. A word
    that the database knows may be a name («بريا»), and the one beside it a month (Nair, «ناير»).
    """
    groups = question.groups
    terms = analyse(query.words, None)
    forms, written = [term.form for term in terms], [term.span.of(query.words) for term in terms]
    if _is_but_a_name(query.words, groups):
        yield 0, len(groups)
        return
    is_name = 2 * sum(not group.senses for group in groups) >= len(groups) and not any(group.exact for group in groups)
    if is_name and may_be_name(forms, written):
        yield 0, len(groups)
        return
    start = 0
    for called, run in groupby(groups, key=is_called):
        last = start + len(list(run))
        if called and last - start >= WORDS:
            yield start, last
        start = last


def _is_but_a_name(typed: str, groups: Sequence[Group]) -> bool:
    """Tell whether what is typed may be a name and nothing else, though words of it have the stems of others.

    «Rula al-Hmoud» asks for no regulation, «إتيان روفيي» for no nuts. What the lexicon has as it is typed is a name
    where people are called so, beside somebody's given name: «El Hajj».
    """
    words = [word.form for word in person_name(typed).full]
    behind = frozenset(_WITH_ARTICLE.findall(fold_word(typed)))
    if not WORDS <= len(words) <= _MOST_WORDS or len(groups) > _MOST_WORDS or any(group.exact for group in groups):
        return False
    if not all(word.isalpha() and word not in stopwords() for word in words):
        return False
    is_beside = any(map(is_given_name, words))
    return any(map(is_borne, words)) and all(
        word not in lexical_words() or is_given_name(word) or (is_beside and (is_borne(word) or word in behind))
        for word in words
    )


def _alike(typed: str, engine: Engine) -> tuple[str, ...]:
    """Return the names of persons of the memory that are like a name as a whole."""
    wanted = person_name(typed)
    least = _ALIKE if len(wanted.full) > 1 else _ALONE
    parts = [part for word in typed.split() for part in _sounding(word)]
    if not parts:
        return ()
    columns = [scored.named for scored in _candidates(tuple(dict.fromkeys(parts)), engine)]
    owners = {n: owner for c in columns for n, owner, _ in zip(*c, strict=True)}
    names = {n: heard for c in columns for n, owner, heard in zip(*c, strict=True) if owner.startswith(_PERSON)}
    sounds = {part.token for part in parts if isinstance(part, t.Token)}
    found = [(name, person_name(name)) for name in _sounding_like(names, frozenset(typed.split()), sounds)]
    written = {name: likeness(wanted, own) for name, own in found if own.arabic == wanted.arabic}
    best: dict[str, float] = {}
    for name, score in written.items():
        best[owners[name]] = max(score, best.get(owners[name], 0.0))
    possible = ((name, own) for name, own in found if best.get(owners[name], _UNLIKE) >= _UNLIKE)
    return tuple(name for name, own in possible if _is_alike(wanted, own, least))


def _candidates(parts: tuple[t.Tree, ...], engine: Engine) -> Sequence[Scored]:
    """Return the documents whose names are compared: those that hold most of some parts.

    Half of them hold a sound that is a letter off, which counts 1: to score these takes long, and is for nothing where
    enough documents with a word or sound itself have more than all such sounds together.
    """
    own = tuple(part for part in parts if isinstance(part, t.Token))
    near = tuple(part for part in parts if not isinstance(part, t.Token))
    if near and not isinstance(engine, RemoteEngine):
        page = engine.find(t.Filtered(t.Some(own), bonus=near), _CANDIDATES, 0).page
        if len(page) == _CANDIDATES and page[-1].score > len(near):
            return page
    return engine.find(t.Some(parts), _CANDIDATES, 0).page


def _sounding_like(names: Mapping[str, str], words: frozenset[str], sounds: Collection[str]) -> Iterator[str]:
    """Yield those of names, given with their sounds, that have one of some words, or a sound at most a letter away.

    It is for these that a document is found; beside them it names everybody else who is in it.
    """
    long = [sound for sound in sounds if len(sound.strip(_MARKS)) >= TELLING]
    unlike = set(chain.from_iterable(map(sounds_in, names.values()))).difference(sounds)
    known = {*sounds, *(other for sound in long for other in _a_letter_off(sound, unlike))}
    for name, heard in names.items():
        if not known.isdisjoint(sounds_in(heard)) or not words.isdisjoint(words_in(name)):
            yield name


def _a_letter_off(sound: str, others: Collection[str]) -> list[str]:
    """Return those of other sounds that are one letter off."""
    from rapidfuzz import process  # noqa: PLC0415 - to import it takes longer than to answer

    return [other for other, *_ in process.extract(sound, others, scorer=OSA.distance, score_cutoff=1, limit=None)]


def _is_alike(wanted: PersonName, own: PersonName, least: float) -> bool:
    """Tell whether a name is like the one that is asked for: any word of it, where one word is asked for."""
    if len(wanted.full) > 1:
        others = (*_in_fewer_words(own, len(wanted.full)), *_with_two_joined(own))
        return any(likeness(wanted, each, least) >= least for each in others) or any(
            likeness(each, own, least) >= least for each in _with_two_joined(wanted)
        )
    return any(likeness(wanted, person_name(word.form), least) >= least for word in own.full)


def _in_fewer_words(name: PersonName, number: int) -> Iterator[PersonName]:
    """Yield a name of two words or more, and what is left of it with so few, its first among them.

    What somebody is called between given and family name people leave out: Ashok (Kumar) Menon.
    """
    if len(name.full) > 1:
        yield name
    if 1 < number < len(name.full) <= _MOST_WORDS:
        first, *others = (word.form for word in name.full)
        yield from (person_name(" ".join((first, *rest))) for rest in combinations(others, number - 1))


def _with_two_joined(name: PersonName) -> Iterator[PersonName]:
    """Yield a name with two of its words as one: «القره غولي» and al-Qaraghuli, Delorme and De Lorme."""
    words = fold_word(name.text).replace("-", " ").split()
    for position in range(len(words) - 1 if len(words) <= _MOST_WORDS else 0):
        joined = words[position] + words[position + 1].removeprefix(ARTICLE)
        yield person_name(" ".join((*words[:position], joined, *words[position + 2 :])))


def _sounding(word: str) -> Iterator[t.Tree]:
    """Yield what finds documents that name somebody by a word, as it is written, as it sounds or a sound away."""
    sounds = (*clear(word), *faint_sounds(word))
    yield t.Token(t.Field.NAME_FORM, word)
    yield from (t.Token(t.Field.NAME_SOUND, sound) for sound in sounds)
    article = len(ARTICLE) - 1 if word.startswith(ARTICLE) else 0
    long = (sound for sound in sounds if len(sound.strip(_MARKS)) - article >= TELLING)
    yield from (t.Near(t.Field.NAME_SOUND, sound, 1) for sound in long)


def _named(typed: str, names: Sequence[str]) -> Group:
    """Return the group that looks for people by their names as the memory has them, in a text alone too."""
    words = [[term.form for term in analyse(name, None)] for name in names]
    held = [t.All(tuple(t.Token(t.Field.NAME_FORM, word) for word in own)) for own in words]
    told = [t.Sequence(t.Field.TEXT_FORM, tuple(own)) for own in words if len(own) > 1]
    return Group(
        words=typed,
        tree=t.Weighted(t.Best((*held, *told)), LEAD),
        forms=frozenset(typed.split()),
        sounds=frozenset(sound for name in names for sound in sounds_of(name)),
        size=len(typed.split()),
        called=True,
        required=True,
    )
