"""Missions that came to talk: of a body, behind which at once stands who led them ("a World Bank mission led by …").

A mission that nobody is told to lead stays abroad or is a task, and so does one of a union or under an ambassador.
"""

from extractors.delegations.arabic import arabic_end
from extractors.delegations.foreign import is_led_by
from extractors.titles.scene import Scene
from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words
from schemas.mention import Kind
from schemas.span import Span
from text import inflection as arabic

_LONGEST = 9
"""Words of the name of a body before the English noun."""


def mission_span(scene: Scene, i: int) -> Span | None:
    """Return the span of a led mission whose noun is a token, else None."""
    first, last = _bounds(scene, i)
    sent = any(scene.mention_at(j, Kind.ORGANIZATION) for j in range(first, last))
    stays = any(scene.form(j) in delegation_words().unions for j in range(first, last))
    led = sent and not stays and (_led(scene, last) or _headed(scene, first)) and scene.same_line(first, last)
    return scene.span(first, last) if led else None


def _bounds(scene: Scene, i: int) -> tuple[int, int]:
    """Return where a mission with its sender begins and ends; nothing where no sender is told."""
    if arabic.is_arabic(scene.form(i)):
        joined = scene.form(i + 1) in relation_words("mission_from")
        return i, (arabic_end(scene, i) if joined else None) or i
    for first in range(i - 1, max(i - _LONGEST, -1), -1):
        found = scene.mention_at(first, Kind.ORGANIZATION)
        if found is not None and found[1] == i:
            return first, i + 1
    if scene.form(i + 1) not in delegation_words().prepositions:
        return i, i
    sender = scene.skip(i + 1, delegation_words().small)
    sent = scene.mention_at(sender, Kind.ORGANIZATION)
    if sent is None:  # « une mission d'évaluation de la Banque mondiale »
        sent = scene.mention_at(scene.skip(sender + 1, delegation_words().small), Kind.ORGANIZATION)
    return i, sent[1] if sent else i


def _led(scene: Scene, i: int) -> bool:
    """Tell who leads, behind a comma or not, and who is no ambassador."""
    i += scene.form(i) in relation_words("separators")
    form = scene.form(i)
    led = form in delegation_words().led or is_led_by(form)
    led = led or form.removesuffix(arabic.FEMININE) in standing_words("leading_verbs") or _led_in_clause(scene, i)
    behind = {scene.form(j) for j in range(i + 1, i + 4)}
    return led and behind.isdisjoint(relation_words("envoys_abroad"))


def _led_in_clause(scene: Scene, i: int) -> bool:
    """Tell a clause that says who leads: « une mission de la Banque, que dirige M. X », "which Ms. X heads"."""
    if scene.form(i) not in relation_words("led_relatives"):
        return False
    clause = (j for j in range(i + 1, min(i + _CLAUSE, scene.size)) if scene.same_line(i, j))
    leads = next((j for j in clause if scene.form(j) in standing_words("leading_latin")), -1)
    return leads > 0 and any(scene.inside(j, Kind.PERSON) for j in range(i, min(leads + _CLAUSE, scene.size)))


_CLAUSE = 16
"""Words of such a clause, the leader's office among them."""


def _headed(scene: Scene, i: int) -> bool:
    """Tell who is at its head before it: « À la tête d'une mission de la Banque, M. X », «على رأس بعثة من …»."""
    if not arabic.is_arabic(scene.form(i)) and scene.form(i - 1) not in relation_words("indefinite"):
        return False  # "the head of mission of the Programme"
    near = {scene.form(j) for j in range(max(i - _BEFORE, 0), i) if scene.same_line(j, i)}
    return not near.isdisjoint(delegation_words().at_head)


_BEFORE = 4
"""Words before a mission among which the word for its head stands, its article between."""
