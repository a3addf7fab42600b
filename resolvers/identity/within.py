"""Who is who within one document: the namings of one person, short forms and slips joined."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from text.names.letters import is_often_met
from text.names.match import covers, likeness, word_likeness
from text.names.skeletons import SON, PersonName, person_name, without_father
from text.names.variants import SAME_WORD

SAME_PERSON = 83.0
"""Names of one script this alike are one person's: a slip in a long word scores 85, another name 60 at most."""
SAME_OVER_SCRIPTS = 81.0
"""The same for two scripts: of 800 attested pairs 96 % are above 80, of 79,200 wrong ones 1 (at 78: 97 % and 4);
«عبد الله الشمري» and «Abdullah Al Shamsi» have 80."""
SAME_IN_OFFICE = 75.0
"""The same for two names that hold an office in one body: 98 % and, by name alone, 9 wrong ones."""


def least(one: PersonName, other: PersonName) -> float:
    """Return how alike two names must be to be one person's."""
    return SAME_PERSON if one.arabic == other.arabic else SAME_OVER_SCRIPTS


def clusters(texts: Sequence[str]) -> list[int]:
    """Return for each name the position of the fullest naming of the same person (its own, where it is that).

    A short form goes to the one person of whose names, in either script, it is part; where it fits two people, to the
    one who bears it as first or last name, then to the one named last before it, else to the first after it.
    """
    names = [person_name(text) for text in texts]
    order = sorted(range(len(names)), key=lambda i: (-len(names[i].full), i))
    borne: dict[int, dict[str, PersonName]] = {}
    home: dict[int, int] = {}
    known: dict[str, int] = {}
    for position in order:
        name = names[position]
        if name.text not in known or len(name.full) == 1:
            fits = {head: _fit(own.values(), name) for head, own in borne.items()}
            best = max(fits.values(), default=0)
            fitting = [head for head, fit in fits.items() if fit == best]
            known[name.text] = _nearest(fitting, position, home) if best else position
        head = home[position] = known[name.text]
        borne.setdefault(head, {})[name.text] = name
    return [home[position] for position in range(len(names))]


def _fit(own: Iterable[PersonName], name: PersonName) -> int:
    """Return 0 where a name is none of a person's, 2 where a single word is their first or last name or names are one.

    «البنعلي» is Nasser Al Binali rather than «غانم بن علي الكواري».
    """
    fitting = [fuller for fuller in own if same_within(fuller, name)]
    if len(name.full) > 1 or not fitting:
        return 2 * bool(fitting)
    ends = (word for fuller in fitting for word in (fuller.full[0], fuller.full[-1]))
    return 2 if any(word_likeness(word, name.full[0]) >= SAME_WORD for word in ends) else 1


@lru_cache(maxsize=20_000)
def same_within(fuller: PersonName, name: PersonName) -> bool:
    """Tell whether a name may be a naming of one person beside a fuller one in the same document."""
    if len(name.full) == 1:
        return covers(fuller, name)
    if _is_father(fuller, name) or _have_two_fathers(fuller, name):
        return False
    needed = least(fuller, name)
    if likeness(fuller, name, needed) >= needed:
        return True
    return len(fuller.full) != len(name.full) and fuller.arabic == name.arabic and covers(fuller, name)


def _is_father(fuller: PersonName, name: PersonName) -> bool:
    """Tell whether a name begins as the father's does: «Abdullah II» beside «Hussein bin Abdullah II»."""
    first = name.full[0].skeleton
    own, *others = (word.skeleton for word in fuller.full)
    return own != first and any(word != first and without_father(word) == first for word in others)


def _have_two_fathers(one: PersonName, other: PersonName) -> bool:
    """Tell cousins by their fathers, both names that are often met: «سلطان بن محمد …», «سلطان بن أحمد …»."""
    if not (one.arabic and other.arabic) or one.full[0].skeleton != other.full[0].skeleton:
        return False
    fathers = [name.full[1].form for name in (one, other) if len(name.full) > 1]
    bare = {form.removeprefix(SON) for form in fathers if form.startswith(SON)}
    return len(bare) == len(fathers) > 1 and all(map(is_often_met, bare))


def _nearest(fitting: list[int], position: int, home: dict[int, int]) -> int:
    """Return the person named last before a place in the text, else the first after it."""
    if len(fitting) == 1:
        return fitting[0]
    places = [(place, head) for place, head in home.items() if head in fitting]
    before = [(place, head) for place, head in places if place < position]
    return max(before)[1] if before else min(places)[1]
