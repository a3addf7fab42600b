"""What of a question must be found: each part weighed by how rare it is, and the floor of relevance."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from index import tree as t
from index.question.compiling import Question
from index.question.counting import Count
from index.question.groups import Group

_FLOOR, _FLOOR_OF_FEW = 0.51, 0.54
"""The share of a question's weight that a document must answer, and of one of three parts or fewer. A word weighs more
the fewer documents hold it, so that «visit of a Japanese delegation» is not answered by visits of others. At 0.55
«برنامج إيراسموس بلس» misses Erasmus+, whose last sign is no word; at 0.5 two common words of four answer («metro line
extension tender»)."""
_SEVERAL = 2
"""Parts beside which slight ones only rank."""
_MANY = 3
"""A question of fewer parts is answered by documents that hold them all."""
_SIMILAR = 0.5
"""What a similar name counts beside the one that was typed."""
_ALIKE, _FEW = 0.05, 3
"""The share of all documents, and their number, up to which similar names may be meant: what many hold is chance."""
_READABLE = 5_000
"""Documents of the rarest word up to which places are read, to rank words side by side higher: with more, reading them
takes longer than all else (17 ms of 28 at 100,000 documents)."""
PLENTY = 200
"""Documents that hold all of a question of frequent words alone, with which those that hold some of it are passed over:
there are ten thousands of them, and to count them takes longer than all else."""
_LONGEST = 20
"""Parts beyond which a question is asked once as it stands: each of its parts stands up to five times in the tree of a
shorter one, and hundreds of words in tens of forms, five times, are more than a server has memory for."""
_ALL = 2.0
"""What a document that holds all of a long question gets on top: the share of what its parts give. One that says three
words often would else go before the one that answers («which ambassadors did the Lebanese labour minister meet?»)."""
_ALL_BUT = 0.9
"""The share of all documents beyond which a word tells them no more apart."""
_ABOUT = 0.34
"""The share of the weight of what a question is about, not where or in what kind of meeting, that a document must
answer: who asks for the signing of a metro agreement in Rabat wants no other agreement of Rabat."""
_SUBJECT = 0.45
"""The share of the weight of what stands behind «on» or «about» that a document must tell, by itself and not by what is
akin: talks with Greece on migration are none on olives. Either of two words is enough, but for one that no document
holds: nuclear electricity is not electricity."""
_NOWHERE = 1.5
"""What a notion or name counts more that no document holds: who asks for the tramway of Casablanca wants no other
agreement of Casablanca. What another word means, that the lexicon lacks, a document may say in words of its own."""
_TOLD_APART = 4
"""Parts of which any are found that weigh enough together: two heavy ones of four, where three light ones do."""
_SLIGHT = 0.3
"""What a bare number counts: «PARJ 2» is PARJ first."""
_EVERYTHING = t.Everything()
_LEAST_WEIGHT = 0.1
"""A word that every document holds weighs next to nothing, yet not nothing."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A group with how many documents it finds and what it weighs in the question."""

    group: Group
    documents: int
    weight: float
    common: bool = False
    """Most documents hold it: a memory's own country is taken for granted and told in few of them."""
    everywhere: bool = False
    """Next to all of many documents hold it: it tells nothing, and to score it takes as long as all else."""

    @property
    def required(self) -> bool:
        """Whether no document answers without it."""
        group = self.group
        return group.required and not (self.common and bool(group.country or group.place or group.of_body))

    @property
    def tells(self) -> bool:
        """Whether it says what the question is about, not where or in what kind of meeting or document."""
        return not (self.group.framing or self.group.slight or self.group.exact)


def likely(question: Question, *, whole: bool = False) -> tuple[t.Tree | None, tuple[t.Tree, ...]]:
    """Return what `tree_of` will look for if all words of a short question are found, and what it will count.

    Most are; so an engine for which each request costs may be asked for both at once. A long question has no likely
    tree: which of its parts must be found depends on how rare each is.
    """
    counted = _counted(question.groups)
    if not question.groups or not _is_few(question.groups, whole=whole):
        return None, counted
    return tree_of(question, lambda trees: [_READABLE, *[1] * (len(trees) - 1)][: len(trees)], whole=whole)[0], counted


def tree_of(question: Question, count: Count, *, whole: bool = False) -> tuple[t.Tree | None, tuple[Group, ...]]:
    """Return what to look for, or None where the memory holds too little of the question.

    ``whole`` wants all of it: where the newest comes first, one that answers half would stand on top.
    """
    if not question.groups:
        if not question.filters and not question.without:
            return None, ()
        return t.Filtered(t.Everything(), question.filters, question.without), ()
    weighed = _weighed(question.groups, count)
    wanted = enough_of(weighed, whole=whole)
    if wanted is None:
        return None, ()
    groups = tuple(w.group for w in weighed if w.documents)
    is_readable = min((w.documents for w in weighed if w.documents), default=0) <= _READABLE
    titles = tuple(group.title for group in groups if group.title and (is_readable or not group.exact))
    together = question.bonus if is_readable else ()
    return t.Filtered(wanted, question.filters, question.without, (*titles, *together)), groups


def frequent_all(tree: t.Tree | None, groups: Sequence[Group], count: Count) -> t.Tree | None:
    """Return what finds those documents of a tree that hold all of the question itself, and nothing that is but akin.

    None where a part of it is rare, or the tree wants no less anyway.
    """
    match tree:
        case t.Filtered(wanted=t.Filtered(bonus=(t.Weighted(part=t.All() as whole), *ranking))):
            found: t.Tree = t.Weighted(_itself(whole, groups), 1 + _ALL)
            found = t.Filtered(found, bonus=tuple(ranking)) if ranking else found
        case t.Filtered(wanted=t.Filtered(wanted=t.All(required), bonus=optional)):
            whole = t.All((*required, *optional))
            found = _itself(whole, groups)
        case t.Filtered(wanted=t.All() as whole) if (found := _itself(whole, groups)) is not whole:
            pass
        case _:
            return None
    return replace(tree, wanted=found) if whole.parts and min(count(whole.parts)) > _READABLE else None


def _itself(whole: t.All, groups: Sequence[Group]) -> t.All:
    """Return the same parts without what is akin to them, which most of what is found for frequent ones is."""
    own = {id(group.tree): group.own for group in groups if group.own is not None}
    return t.All(tuple(own.get(id(part), part) for part in whole.parts)) if own else whole


def one_side(question: Question, count: Count) -> tuple[t.Tree | None, tuple[Group, ...]]:
    """Return the same for documents that answer one part of a coordination: tariffs, where none is about duties too.

    Countries, months and exact words are wanted with each part, and so is the subject with one that has none of it.
    """
    required = tuple(group for group in question.groups if group.required)
    sides: dict[int, list[Group]] = {}
    for group in question.groups:
        if not group.required:
            sides.setdefault(group.side, []).append(group)
    if len(sides) == 1:
        return None, ()
    telling = [groups for groups in sides.values() if not all(g.slight or g.bare for g in groups)]
    is_long = len(question.groups) > _LONGEST  # of such no subject is weighed, and all of it stood with each part
    subject = tuple(group for group in question.groups if group.subject and not group.required and not is_long)
    asked = [(*groups, *(() if any(group.subject for group in groups) else subject)) for groups in telling]
    found = [tree_of(replace(question, groups=(*required, *groups)), count) for groups in asked]
    trees = tuple(tree for tree, _ in found if tree is not None)
    return (t.Some(trees) if trees else None), tuple(dict.fromkeys(g for _, groups in found for g in groups))


def _weighed(groups: tuple[Group, ...], count: Count) -> tuple[_Weighed, ...]:
    """Weigh each group by its rarity; one that is found nowhere is looked for by similar names."""
    total, *counts = count(_counted(groups))
    nears = [group.near for group, number in zip(groups, counts, strict=True) if group.near and not number]
    near_counts = iter(count(nears))
    found = []
    for group, number in zip(groups, counts, strict=True):
        documents, chosen = number, group
        if not documents and group.near is not None:
            documents = next(near_counts)
            documents = documents if _is_chosen(documents, total) else 0
            chosen = _as_near(group) if documents else group
        is_sure = bool(group.wordings) or group.called or group.exact
        rarity = math.log((total + 1) / (max(number, 1) + 0.5)) * (_NOWHERE if is_sure and not number else 1.0)
        if group.mute and not documents and any(counts):
            chosen = replace(group, slight=True)
        factor = _SLIGHT if chosen.slight else 1.0
        weight = max(rarity * factor * chosen.size, _LEAST_WEIGHT)
        everywhere = documents > max(_ALL_BUT * total, _READABLE)
        found.append(_Weighed(chosen, documents, weight, documents * 2 > total, everywhere))
    return tuple(found)


def _counted(groups: tuple[Group, ...]) -> tuple[t.Tree, ...]:
    return (_EVERYTHING, *(group.tree for group in groups))


def _is_few(groups: Iterable[Group], *, whole: bool) -> bool:
    """Tell whether a question is so short that all of it must be found."""
    return whole or sum(group.size for group in groups if not group.bare) < _MANY


def weights_of(groups: tuple[Group, ...], count: Count) -> tuple[float | None, ...]:
    """Return the share of what a question is about that each of its groups makes up: they add up to 1, or are all 0.

    One that tells where or in what kind of meeting has 0, one that most documents hold None: it makes no answer.
    """
    weighed = _weighed(groups, count)
    total = sum(w.weight for w in weighed if w.tells and not w.common)
    return tuple(None if w.common else w.weight / total if w.tells else 0.0 for w in weighed)


def subject_of(groups: tuple[Group, ...], count: Count) -> tuple[t.Tree, ...] | None:
    """Return what a document that is near to a question must hold of its subject, None where nothing holds enough.

    A subject with a word that neither the lexicon nor the memory knows may be told in any other words.
    """
    weighed = _weighed(tuple(group for group in groups if group.subject), count) if groups else ()
    is_known = all(w.documents or w.group.wordings for w in weighed)
    return _subject(weighed) if is_known else ()


def on_other_subjects(question: Question) -> Iterator[Question]:
    """Yield a question whose subject may be told by what is akin to it, then one on any subject.

    None where it names no subject; the second only where it names somebody or a place beside it.
    """
    if not any(group.subject for group in question.groups):
        return
    yield replace(question, groups=tuple(replace(group, subject=False) for group in question.groups))
    rest = tuple(group for group in question.groups if not group.subject or group.framing)
    if len(rest) < len(question.groups) and any(group.required or not group.framing for group in rest):
        yield replace(question, groups=rest)


def without_unknown(question: Question, count: Count) -> tuple[Question, tuple[Group, ...]] | None:
    """Return a question without the words that neither the lexicon nor the memory knows, and these.

    None where it has none, or where the rest names somebody, or tells only where or in what kind of meeting.
    """
    totals = count([group.tree for group in question.groups])
    unknown = tuple(g for g, total in zip(question.groups, totals, strict=True) if not total and _may_be_anything(g))
    rest = tuple(group for group in question.groups if group not in unknown)
    tells = any(group.senses and not (group.framing or group.slight) for group in rest)
    return (replace(question, groups=rest, bonus=()), unknown) if unknown and tells else None


def _may_be_anything(group: Group) -> bool:
    """Tell whether a group is a word of which nothing is known: no notion, country, body or exact words."""
    return not (group.senses or group.wordings or group.framing or group.required or group.exact or group.bare)


def nearer(question: Question) -> Question | None:
    """Return the question with similar names let in for every word, for when its own words find nothing together.

    None where it is of one word: if its similar names are few, they were looked for, and Marchetti is not Marrakech.
    """
    if not any(group.near and (group.place or len(question.groups) > 1) for group in question.groups):
        return None
    groups = tuple(
        replace(_as_near(group), tree=t.Best((group.tree, t.Weighted(group.near, _SIMILAR)))) if group.near else group
        for group in question.groups
    )
    return replace(question, groups=groups)


def _is_chosen(documents: int, total: int) -> bool:
    """Tell whether similar names are so rare that one of them may be meant."""
    return documents <= max(_FEW, _ALIKE * total)


def _as_near(group: Group) -> Group:
    """Return a group that is looked for by names like it."""
    return replace(group, tree=group.near or group.tree, sure=None, sounds=group.sounds | group.faint, alike=True)


def enough_of(weighed: tuple[_Weighed, ...], *, whole: bool = False) -> t.Tree | None:
    """Return the tree of documents that hold at least the floor's share of the weight, None if none can.

    Few groups, those marked as required, and a group without which the floor cannot be reached are required; of the
    others, as many as reach it whichever they are.
    """
    if all(w.group.slight for w in weighed):
        weighed = tuple(replace(w, group=replace(w.group, slight=False)) for w in weighed)
    few, is_long = _is_few((w.group for w in weighed), whole=whole), len(weighed) > _MANY
    weighed, ranking = _without_slight(weighed)
    everything = sum(w.weight for w in weighed)
    floor = (_FLOOR if is_long else _FLOOR_OF_FEW) * everything
    required = [w for w in weighed if (few and not w.group.slight) or w.required or everything - w.weight < floor]
    if any(not w.documents for w in required) or sum(w.weight for w in weighed if w.documents) < floor:
        return None
    optional = sorted((w for w in weighed if w not in required and w.documents), key=lambda w: w.weight)
    trees = tuple(w.group.tree for w in required)
    missing = floor - sum(w.weight for w in required)
    others = tuple(w.group.tree for w in optional)
    about = _about(weighed, required) if len(weighed) <= _LONGEST else ()
    subject = _subject(weighed)
    if about is None or subject is None:
        return None
    about = (*about, *subject)
    if missing <= 0 or not optional:
        bonus = (*(w.group.tree for w in optional if not w.everywhere), *ranking)
        return t.Filtered(t.All(trees), narrowed=about, bonus=bonus) if about or bonus else t.All(trees)
    if len(weighed) > _LONGEST:
        return t.All((*trees, t.Some(others, _least(optional, missing))))
    enough = _reaching(optional, missing)
    narrowed = tuple(part for part in about if not _is_implied(part, enough))
    whole_of_it = t.Weighted(t.All((*trees, *others)), _ALL)
    return t.Filtered(t.All((*trees, enough)), narrowed=narrowed, bonus=(whole_of_it, *ranking))


def _without_slight(weighed: tuple[_Weighed, ...]) -> tuple[tuple[_Weighed, ...], tuple[t.Tree, ...]]:
    """Return the groups by which the floor is reached, and trees of those that only rank where two others are left.

    A given name or a number is part of what is asked for, if little.
    """
    others = tuple(w for w in weighed if not w.group.slight or w.group.called or w.group.bare)
    if len(others) < _SEVERAL:
        return weighed, ()
    return others, tuple(w.group.tree for w in weighed if w not in others and w.documents and not w.everywhere)


def _is_implied(part: t.Tree, wanted: t.Tree) -> bool:
    """Tell whether any so many parts of what is wanted hold so many of some of them, which need not be asked twice."""
    if not isinstance(part, t.Some) or not isinstance(wanted, t.Some):
        return False
    own = {id(tree) for tree in part.parts}
    others = [tree for tree in wanted.parts if id(tree) not in own]
    return len(wanted.parts) - len(others) == len(own) and wanted.least - len(others) >= part.least


def _about(weighed: Sequence[_Weighed], required: Sequence[_Weighed]) -> tuple[t.Tree, ...] | None:
    """Return what must hold of what a question is about, or None where nothing holds enough of it."""
    telling = sorted((w for w in weighed if w.tells), key=lambda w: w.weight)
    if len(telling) == len(weighed):
        return ()  # who answers the floor's share of the whole answers enough of it
    missing = _ABOUT * sum(w.weight for w in telling) - sum(w.weight for w in telling if w in required)
    found = [w for w in telling if w.documents and w not in required]
    if missing <= 0:
        return ()
    return (_reaching(found, missing),) if sum(w.weight for w in found) >= missing else None


def _subject(weighed: Sequence[_Weighed]) -> tuple[t.Tree, ...] | None:
    """Return what must hold of the subject that a question names behind «on», or None where nothing holds enough."""
    subject = sorted((w for w in weighed if w.group.subject and w.tells), key=lambda w: w.weight)
    if not subject or len(weighed) > _LONGEST:
        return ()
    missing = _SUBJECT * sum(w.weight for w in subject)
    found = [replace(w, group=replace(w.group, tree=w.group.sure or w.group.tree)) for w in subject if w.documents]
    deeds = tuple(w.group.tree for w in found if w.group.deed)
    if sum(w.weight for w in found) < missing or len(deeds) < sum(w.group.deed for w in subject):
        return None
    return deeds if len(deeds) == len(found) else (*deeds, _reaching(found, missing))


def _reaching(optional: Sequence[_Weighed], missing: float) -> t.Tree:
    """Return documents whose parts, lightest first, weigh enough: so many whichever they are, or fewer heavy ones.

    Of many parts those with the heaviest among them are told apart, of few (`_TOLD_APART`) all.
    """
    *lighter, heaviest = optional
    own, rest = heaviest.group.tree, tuple(w.group.tree for w in lighter)
    least = _least(optional, missing)
    alone = t.Some((*rest, own), least)
    if least == _least(optional[::-1], missing):
        return alone
    is_told_apart = len(optional) <= _TOLD_APART
    left = missing - heaviest.weight
    fewer = _least(lighter, left)
    if fewer >= least - 1 and not is_told_apart:
        return alone
    if not fewer:
        with_it: t.Tree = t.Filtered(own, bonus=rest)
    else:
        with_it = t.All((own, _reaching(lighter, left) if is_told_apart else t.Some(rest, fewer)))
    if not is_told_apart:
        return t.Best((alone, with_it), tie=0.0)
    is_without = sum(w.weight for w in lighter) >= missing
    return t.Best((_reaching(lighter, missing), with_it), tie=0.0) if is_without else with_it


def _least(weighed: Sequence[_Weighed], missing: float) -> int:
    """Return how many parts, lightest first, reach a weight."""
    reached, least = 0.0, 0
    while reached < missing and least < len(weighed):
        reached += weighed[least].weight
        least += 1
    return least
