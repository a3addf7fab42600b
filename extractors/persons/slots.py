"""Names that fill their place: what stands between an honorific or a row's border and the office behind it.

Word by word a name ends where a word may be another thing («شريفة بوعزة الحبيب الطلبة» before a noun); in a place
that is closed on both sides nothing else can stand.
"""

from extractors.persons.names import MOST_UNITS, STOPS, NameSpan
from extractors.titles.scene import Scene
from lexicon.bearers import FEW
from lexicon.people import Ending, attested_name, by_particle, ending, verbs
from lexicon.role_grammar import grammar
from lexicon.times import weekday_numbers
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind
from schemas.nouns import replace
from text import inflection as arabic
from text.naming import without_article
from text.signs import COMMAS, FIELD_ENDS

_LONGEST = 5
_MOST_ADDED = 3
_BORDERS = (FIELD_ENDS - COMMAS) | {"–", "/"}


def filling(scene: Scene, name: NameSpan) -> NameSpan:
    """Return a name with the words up to the end of its closed place, or as it is where the place is not closed."""
    if name.cut or not _goes_on(scene, name.last):
        return name
    led = scene.same_line(name.first - 1, name.first)
    listed = not led or not scene.is_word(name.first - 1)
    if not ((led and scene.styled(name.first)) or (listed and name.given)):
        return name
    last = name.last
    while _goes_on(scene, last) and last not in scene.solid and _may_fill(scene, last):
        last += 1
    added = last - name.last
    if not 0 < added <= _MOST_ADDED or last - name.first > _LONGEST + name.units or not _closed(scene, name, last):
        return name
    known = sum(scene.name(i) is not None for i in range(name.last, last))
    return replace(
        name,
        last=last,
        units=min(name.units + added, MOST_UNITS),
        known=name.known + known,
        unknown=name.unknown + added - known,
    )


def _goes_on(scene: Scene, i: int) -> bool:
    return scene.is_word(i) and scene.same_line(i - 1, i) and not scene.gap(i)


def _closed(scene: Scene, name: NameSpan, last: int) -> bool:
    """Tell whether an office follows, at once or behind a comma, a day behind one, a peer or the border of a field."""
    if last in scene.solid:
        return all(scene.name(i) is not None for i in range(name.last, last)) or last - name.last == 1
    comma = scene.form(last) in COMMAS and scene.same_line(last - 1, last + 1)
    one = last - name.last == 1 and any(scene.form(i) in grammar().descent for i in range(name.first, name.last))
    ends = last == scene.size or not scene.same_line(last - 1, last)
    border = scene.form(last) in _BORDERS | grammar().content and not scene.adjacent(last)
    dated = comma and any(_is_day(scene, i) for i in (last + 1, last + 2) if i < scene.size)
    peer = arabic.after_and(scene.form(last)) in grammar().peers  # «… ونظيره السوداني»
    return ends or border or peer or (comma and (last + 1 in scene.solid or one or dated))


def _is_day(scene: Scene, i: int) -> bool:
    return scene.form(i) in grammar().hours or scene.form(i) in weekday_numbers() or scene.inside(i, Kind.DATE)


def _may_fill(scene: Scene, i: int) -> bool:
    """Tell whether a word may be a name's where its place is closed: no particle, deed, style or thing's name."""
    form = scene.form(i)
    known = attested_name(form)
    said = arabic.and_with_hamza(scene.written(i)) and arabic.after_and(form) in verbs()
    if said or (scene.is_verb(i) and not scene.written(i).endswith(form[-1])):
        return False  # «وأكد», «التقى», which fold to families' names
    if not arabic.is_arabic(form) or len(form) == 1 or form in grammar().content | grammar().to or scene.is_on(i):
        return False
    if scene.ending(i) is Ending.HARD and (known.given + known.family < FEW if known else not _by_letter(form)):
        return False
    if known is None and (form in arabic_words() or without_article(form) in arabic_words()):
        return False
    role = scene.role(i)
    if role is not None and (known is None or role.last > i + 1 or arabic.is_accusative(form)):
        return False  # «كريم نصار عضوا», «هدى فارس أمينة سر»
    rest = arabic.after_and(form)
    joined = rest is not None and known is None
    style = scene.honorific(i) is not None
    adverb = arabic.is_written_accusative(scene.words.written[i])
    particle = known is None and arabic.has_joined_article(form)
    return not (joined or style or adverb or particle or scene.inside(i, *STOPS))


def _by_letter(form: str) -> bool:
    """Tell a word that only its first letter, read as a particle, makes another thing than a name («لومي»)."""
    rest = form[1:]
    if ending(rest) is Ending.HARD or rest.endswith(arabic.FEMININE):
        return False  # «قام وفد برئاسة السيد X بزيارة لسفير …»
    return by_particle(form) and len(rest) > 2 and rest not in arabic_words() and not arabic.is_definite(rest)  # noqa: PLR2004
