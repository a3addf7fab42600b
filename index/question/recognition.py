"""Persons and programmes that a question names, recognised among the names of the documents that answer it."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby, islice

from rapidfuzz.distance import OSA

from index.protocol import Scored
from index.question.groups import Group
from index.record.packing import Named, sounds_in, words_in
from index.terms.hearing import sounds_of
from lexicon.bearers import is_borne, is_given_name, may_be_given_name
from lexicon.questions import stopwords
from schemas.mention import Kind
from schemas.query import Aspect, Understood
from text.analysis import Columns
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ARTICLE
from text.names.match import word_likeness
from text.names.skeletons import has_arabic, person_name, sound_of

_PERSON, _PLACE, _PROGRAM = Kind.PERSON.value, Kind.PLACE.value, Kind.PROGRAM.value
_LOOKED_AT = 10  # documents of an answer
WORDS = 2
"""Words of a name that must be typed: many people have a family name, and many programmes a word, in common."""
_CONSONANTS, _LETTERS = 3, 4
"""Consonants of a word in which one may be another, and letters of which one may."""
_NEAR = 0.6
"""How much of the sounds of two family names is the same where one may be the other."""
_LIKE = 0.4
"""Likeness of two words from which one may be a slip of the other: Monteil, «مونتي», and Yamamoto no «موريتا»."""

Numbered = Sequence[tuple[int, Group]]
"""Groups with their numbers."""
_Wanted = tuple[int, Callable[[Iterable[str]], bool], Callable[[Iterable[str]], bool]]


def recognised(groups: Sequence[Group], page: Iterable[Scored]) -> tuple[Understood, ...]:
    """Return the persons and programmes that groups of a question name; of those of one name, the most frequent."""
    typed = _typed(groups)
    plain = [(number, group) for number, group in enumerate(groups) if not (group.wordings or group.exact)]
    votes: dict[frozenset[int], Counter[str]] = {}
    for scored, _ in zip(page, range(_LOOKED_AT), strict=False):
        for numbers, identity in dict.fromkeys(_named(scored.named, groups, plain, typed)):
            votes.setdefault(numbers, Counter())[identity] += 1
    taken: set[int] = set()
    found = []
    for numbers in sorted(votes, key=lambda n: (-len(n), sorted(n))):
        if not numbers & taken:
            taken |= numbers
            words = " ".join(groups[number].words for number in sorted(numbers))
            identity = min(votes[numbers], key=lambda each: (-votes[numbers][each], each))
            found.append(Understood(Aspect.ENTITY, words, identity, narrows=False))
    return tuple(found)


def is_of_others(groups: Sequence[Group], page: Iterable[Scored]) -> bool:
    """Tell whether a person that a question names is none of its answer: the words are of several people's names.

    Who asks for Heike Schaller wants neither Heike Brandt nor Uwe Schaller, and who asks when she met Karim Tazi no
    meeting of hers with others. Words that stand in a text and in no name may mean something else, and a name of one
    word may be hers: then this is not told.
    """
    first = list(islice(page, _LOOKED_AT))
    return bool(first) and any(_are_others(run, groups, first) for run in _called_runs(groups))


def _are_others(run: Sequence[Group], groups: Sequence[Group], first: Sequence[Scored]) -> bool:
    """Tell whether nobody whom the first documents name is who a run of words names."""
    is_person = any(is_given_name(form) for group in run for form in group.forms)
    words = _wanted(run)
    told = {_people(scored, run, words, is_person=is_person) for scored in first}
    is_beside = any(is_called(group) and group not in run for group in groups)  # beside a name an unknown word is one
    is_name = is_person or is_beside or any(map(may_be_given_name, run[0].forms)) or all(g.alike for g in groups)
    is_told = _Told.OTHERS in told or (_Told.NOTHING in told and is_name)
    return is_told and not {_Told.ONE, _Told.WORDS}.intersection(told)


class _Told(Enum):
    """What a document says of the words of a person's name."""

    NOTHING = auto()
    WORDS = auto()
    ONE = auto()
    OTHERS = auto()


def tells_one(groups: Sequence[Group], page: Iterable[Scored]) -> bool:
    """Tell whether a document names somebody by two of the words of a name, or by the one that is asked for."""
    least, wanted = min(WORDS, len(groups)), _wanted(groups)
    return any(_most(scored.named, groups, wanted, least) for scored in page)


def most_told(groups: Sequence[Group], page: Iterable[Scored]) -> list[int]:
    """Return how many words of a name one person's name has at most, by document; 0 where nobody has two.

    Beside others a sound that tells little is enough: Sarr, «صار».
    """
    wanted = _wanted(map(_with_faint, groups))
    return [_most(scored.named, groups, wanted, WORDS) for scored in page]


def _with_faint(group: Group) -> Group:
    return replace(group, sounds=group.sounds | group.faint)


def _called_runs(groups: Sequence[Group]) -> Iterator[list[Group]]:
    """Yield the words of each name that a question has, of two words or more, one of which is nothing else at least."""
    runs = (_without_rank(list(run)) for named, run in groupby(groups, key=_may_be_called) if named)
    return (run for run in runs if len(run) >= WORDS and any(map(is_called, run)))


def _without_rank(run: list[Group]) -> list[Group]:
    """Return the words of a name without what its bearer is, before it: «الشاعر فيصل المطيري» are two words of a name.

    In Arabic such a word has the article, and the given name behind it none.
    """
    while len(run) > WORDS and _is_rank(run[0]) and any(map(is_given_name, run[1].forms)):
        run = run[1:]
    return run


def _is_rank(group: Group) -> bool:
    return all(form.startswith(ARTICLE) and not is_given_name(form) for form in group.forms)


def _may_be_called(group: Group) -> bool:
    """Tell whether a group may be a word of a name, though it is another word too: Bassam, who smiles."""
    is_word = bool(group.wordings or group.senses or group.exact or group.bare)
    return is_called(group) or (not is_word and any(map(is_borne, group.forms)))


def _most(named: Named, groups: Sequence[Group], wanted: Sequence[_Wanted], least: int) -> int:
    """Return how many words of a name one person's name of a document has at most; 0 for fewer than so many."""
    most = 0
    for name, owner, heard in zip(*named, strict=True):
        words, sounds = (_parts_of(name), sounds_in(heard)) if owner.startswith(_PERSON) else ((), ())
        held = _held(wanted, words, sounds) if words else set()
        if len(held) >= max(least, most) and not _is_of_another_family(groups, held, words):
            most = len(held)
    return most


def _is_of_another_family(groups: Sequence[Group], held: Collection[int], words: Sequence[str]) -> bool:
    """Tell whether two names have given names in common, and neither has the other's last word.

    Mamadou Lamine Fall is not Mamadou Lamine Faty.
    """
    last = len(groups) - 1
    if last in held or len(groups) <= WORDS:
        return False
    own, heard = words[-1:], sounds_of(words[-1])
    if any(OSA.normalized_similarity(a, b) >= _NEAR for a in groups[last].sounds | groups[last].faint for b in heard):
        return False  # badly heard, between given names that are right
    return not any(_held(_wanted((group,)), own, heard) or is_like(group, own, heard) for group in groups)


@lru_cache(maxsize=100_000)
def _parts_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, those that a hyphen joins too."""
    return tuple(fold_word(name).replace("-", " ").split())


def _wanted(groups: Iterable[Group]) -> list[_Wanted]:
    """Return what tells, for each group, that it is not written in a name and not heard in it."""
    return [(number, group.forms.isdisjoint, group.sounds.isdisjoint) for number, group in enumerate(groups)]


def _held(wanted: Iterable[_Wanted], words: Sequence[str], heard: Sequence[str]) -> set[int]:
    """Return the groups that a name has, as written or by ear."""
    return {number for number, unwritten, unheard in wanted if not (unwritten(words) and unheard(heard))}


def is_called(group: Group) -> bool:
    """Tell whether a group may be a word of what somebody is called, and is nothing else."""
    return group.called and not (group.wordings or group.exact or group.bare)


def _people(scored: Scored, wanted: Sequence[Group], asked: Sequence[_Wanted], *, is_person: bool) -> _Told:
    """Return whose names hold the words: one's, other people's, or nobody's, though they stand in the text.

    Beside a given name, one that sounds like a place means none: Camille Aubert is not of Beirut.
    """
    named: set[int] = set()
    is_one = is_short = False
    in_full = {owner for name, owner, _ in zip(*scored.named, strict=True) if len(_parts_of(name)) > 1}
    for name, owner, told in zip(*scored.named, strict=True):
        is_place = is_person and owner.startswith(_PLACE)
        words, heard = _parts_of(name), sounds_in(told)
        held = _held(asked, words, heard)
        if held:
            held |= {n for n, g in enumerate(wanted) if n not in held and is_like(g, words, heard)}
        is_one = is_one or (len(held) >= WORDS and not is_place and not _is_of_another_family(wanted, held, words))
        named |= held
        is_short = is_short or (bool(held) and len(words) == 1 and not is_place and owner not in in_full)
    rest = [n for n in range(len(wanted)) if n not in named and not _stands_in(wanted[n], scored.record.terms)]
    if is_one:
        return _Told.OTHERS if _is_another(wanted, rest) else _Told.ONE
    if len(rest) + len(named) < len(wanted) or (is_short and len(named) < WORDS):
        return _Told.WORDS
    return _Told.OTHERS if named else _Told.NOTHING


def _is_another(wanted: Sequence[Group], rest: Sequence[int]) -> bool:
    """Tell whether words that a document does not have are somebody else's name, before or behind one that it has."""
    last = len(wanted) - 1
    ahead = [n for position, n in enumerate(rest) if n == position]
    behind = [n for position, n in enumerate(reversed(rest)) if n == last - position]
    parts = (part for part in (ahead, behind[::-1]) if len(part) >= WORDS)
    return any(may_be_given_name(form) for part in parts for form in wanted[part[0]].forms)


def _stands_in(group: Group, text: Columns) -> bool:
    """Tell whether a word of a question stands in a text, in any of its forms; a name as it is written."""
    if any(map(is_borne, group.forms)):
        return any(not group.forms.isdisjoint((form, form.removeprefix(ARTICLE))) for form in text.forms)
    return not group.lemmas.isdisjoint(text.lemmas)


def is_like(group: Group, words: Sequence[str], heard: Sequence[str]) -> bool:
    """Tell whether a word is a slip away from one of a name beside it, as it is written or by ear.

    One that is hardly heard sounds like it with all that is heard: Awad, «عوض».
    """
    if any(map(is_given_name, group.forms)) and any(map(is_given_name, words)):
        words = [word for word in words if not is_given_name(word)]  # one that many people have is no slip
        heard = [sound for word in words for sound in sounds_of(word)]
    asked, told = ([sound.strip("=~") for sound in sounds] for sounds in ((*group.sounds, *group.faint), heard))
    if group.mute:
        own = {weak for form in group.forms for weak in _weak(form)}
        return any(not own.isdisjoint(_weak(word)) for word in words)
    by_ear = any(_differ_in(a, b, 1) for a in asked for b in told if min(len(a), len(b)) >= _CONSONANTS)
    pairs = [(form, word) for form in group.forms for word in words]
    if by_ear and any(word_likeness(sound_of(a), sound_of(b)) >= _LIKE for a, b in pairs):
        return True  # «موريتا» has a consonant of Yamamoto's three otherwise, and else nothing of it
    return any(_differ_in(a, b, min(len(a), len(b)) // _LETTERS) for a, b in pairs)


def _differ_in(one: str, other: str, most: int) -> bool:
    """Tell whether two words differ in so many letters at most."""
    return abs(len(one) - len(other)) <= most and OSA.distance(one, other, score_cutoff=most) <= most


@lru_cache(maxsize=20_000)
def _weak(form: str) -> tuple[str, ...]:
    """Return what is heard of a name's words without their vowels."""
    return tuple(word.weak for word in person_name(form).words)


def _typed(groups: Sequence[Group]) -> Mapping[str, int]:
    """Return the typed words, without particles and article, with the numbers of their groups."""
    rows = ((bare, number) for number, group in enumerate(groups) for form in group.forms for bare in _bare(form))
    return dict(rows)


def _named(
    named: Named, groups: Sequence[Group], plain: Numbered, typed: Mapping[str, int]
) -> Iterable[tuple[frozenset[int], str]]:
    """Yield the groups that name an entity of a document, and its id."""
    for name, owner, heard in zip(*named, strict=True):
        kind, _, identity = owner.partition(":")
        if kind == _PERSON and len(plain) >= WORDS:
            numbers = _of_person(words_in(name), sounds_in(heard), plain)
        elif kind == _PROGRAM:
            numbers = _of_program(words_in(name), groups, typed)
        else:
            continue
        if numbers:
            yield frozenset(numbers), identity


def _of_person(words: Sequence[str], heard: Sequence[str], plain: Numbered) -> list[int]:
    """Return the groups that are words of a person's name, as written or by ear, where there are enough of them."""
    found = [n for n, g in plain if not g.forms.isdisjoint(words) or not g.sounds.isdisjoint(heard)]
    return found if len(found) >= WORDS else []


def _of_program(words: Sequence[str], groups: Sequence[Group], typed: Mapping[str, int]) -> list[int]:
    """Return the groups that together say the whole name of a programme, its years aside."""
    telling = [word for word in words if word.isalpha() and word not in stopwords()]
    found = [next((typed[bare] for bare in _bare(word) if bare in typed), None) for word in telling]
    numbers = [number for number in dict.fromkeys(found) if number is not None]
    if None in found or not numbers:
        return []
    is_plain = not groups[numbers[0]].wordings
    return numbers if len(telling) >= WORDS or is_plain else []


def _bare(form: str) -> set[str]:
    return {r.form.removeprefix(ARTICLE) for r in readings(form)} if has_arabic(form) else {form}
