"""Names of who leads, told before the words that say so: "with X at its head", « avec X à sa tête »."""

from extractors.persons.found import Found, is_free, name_at
from extractors.titles.scene import Scene
from lexicon.affiliations import standing_words

_LONGEST = 5
"""Words of the longest name between."""


def at_head(scene: Scene, found: Found) -> None:
    """Take a name of two words at least between "with" and "at its head"."""
    tails, own, at, given = map(standing_words, ("head_tails", "head_tail_particles", "head_at", "head_with"))
    for i in scene.words.among(tails):
        last = i - 2
        if scene.form(i - 1) not in own or scene.form(last) not in at:
            continue
        opened = next((k for k in range(last - 2, last - _LONGEST - 1, -1) if scene.form(k - 1) in given), 0)
        name = name_at(scene, opened, anchored=True) if opened and scene.same_line(opened, i) else None
        if name is not None and name.last == last and name.units > 1 and is_free(scene, name.first):
            found.offer(name, "introduced")
