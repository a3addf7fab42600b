"""Who runs a body, told right behind its name: « l'Inspection des services, dirigée par Mme X »."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from schemas.mention import Kind, Mention
from text.inflection import is_arabic

_REACH = 8
"""Items behind a body among which the word of running it stands: its acronym in brackets, its town, a comma."""
_NEAR = 4
"""Items behind such a word among which the name stands: "by", articles, honorifics."""
_BEFORE = 2
"""Items before a body that tell it to be premises: «في مقر»."""


def run_body(scene: Scene, names: Sequence[int]) -> Mention | None:
    """Return the body that a sentence says one of these people to run."""
    run = _run(scene)
    return next((run[name] for name in names if name in run), None)


@kept
def _run(scene: Scene) -> dict[int, Mention]:
    """Return the bodies that people are told to run, by the latter; read once for all of them."""
    found: dict[int, Mention] = {}
    for sentence in scene.sentences:
        if {Kind.ORGANIZATION, Kind.PERSON} - sentence.kinds:
            continue
        for place, behind in _led(sentence):
            chief = person_behind(behind)
            if chief is not None:
                found.setdefault(chief.mention, scene.tops[sentence.items[place].mention])
    return found


def _led(sentence: Sentence) -> Iterator[tuple[int, Sequence[Item]]]:
    """Yield the places of bodies with what stands behind the word that tells who runs them.

    Behind an event or a delegation, whose chair or head may be meant, only a relative clause tells of the body.
    """
    open_to_all = True
    for place, item in enumerate(sentence.items):
        open_to_all = open_to_all and not _has_a_head(item)
        before = sentence.items[max(place - _BEFORE, 0) : place]
        if item.kind is Kind.ORGANIZATION and not any(i.marks("place_in") for i in before):
            behind = sentence.items[place + 1 :][: _REACH + _NEAR]
            at = next((n for n, i in enumerate(behind[:_REACH]) if _runs(i)), None)
            if at is not None and (_is_relative(behind[: at + 1]) or (open_to_all and _follows(behind[: at + 1]))):
                yield place, behind[at + 1 :][:_NEAR]


def _has_a_head(item: Item) -> bool:
    """Tell an event or a delegation, which others chair or lead than the bodies named behind it."""
    return bool(item.event) or item.kind is Kind.DELEGATION or item.form in relation_words("delegation_words")


def _is_relative(clause: Sequence[Item]) -> bool:
    """Tell whether a clause of the body's own says who runs it: «مركز الأبحاث، الذي تديره», « que dirige »."""
    return _is_light(clause[:-1]) and any(i.marks("relative") or i.form in relation_words("that_runs") for i in clause)


def _follows(clause: Sequence[Item]) -> bool:
    """Tell whether the word of running a body follows it at once in Arabic, else behind a comma."""
    return _is_light(clause[:-1]) or (len(clause) == 1 and is_arabic(clause[0].form))


def _runs(item: Item) -> bool:
    """Tell a word that says who runs what is told before it: "headed by", « que dirige », «برئاسة»."""
    return item.mention < 0 and (item.marks("head") or item.form in standing_words("run_by"))


def _is_light(between: Sequence[Item]) -> bool:
    """Tell a body's acronym, its town and a comma, or a relative pronoun: nothing that another clause begins with."""
    forms = [i.form for i in between]
    set_off = bool(relation_words("separators").intersection(forms)) or any(i.marks("relative") for i in between)
    acronyms = {b.mention for a, b in pairwise(between) if a.form == "("}
    return set_off and all(
        (i.mention < 0 and not i.verb and i.sort is not Sort.CUE)
        or i.marks("relative", "place_in")
        or i.kind is Kind.PLACE
        or i.mention in acronyms
        for i in between
    )


def person_behind(items: Sequence[Item]) -> Item | None:
    """Return the person right behind a word of running or chairing, articles and styles between."""
    for item in items:
        if item.kind is Kind.PERSON:
            return item
        if item.mention >= 0 or item.verb or (item.sort is Sort.SIGN and item.form != "."):
            return None
    return None
