"""Senders in foreign words that no list has, before who leads the delegation: «وفد متروبول إيكس مرسيليا تترأسه …»."""

from extractors.titles.scene import Scene
from lexicon.affiliations import standing_words
from lexicon.people import Ending, people_nouns
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind
from text import inflection as arabic
from text.clitics import readings

_FEWEST, _MOST = 2, 7
"""Words of such a name."""
_OTHERS = (Kind.ORGANIZATION, Kind.PERSON, Kind.DATE, Kind.LAW, Kind.PROGRAM, Kind.TITLE)


def foreign_sender(scene: Scene, i: int) -> tuple[int, int] | None:
    """Return where a sender in foreign words begins and ends behind the noun of an Arabic delegation, else None."""
    if not arabic.may_be_construct(scene.form(i)):
        return None
    first = last = i + 1
    while last < min(scene.size, first + _MOST) and scene.same_line(i, last) and not _leads(scene, last):
        if not _is_foreign(scene, last):
            return None
        last += 1
    return (first, last) if last - first >= _FEWEST and _leads(scene, last) and scene.same_line(i, last) else None


def _is_foreign(scene: Scene, i: int) -> bool:
    """Tell a word in Arabic letters that is no Arabic one; a town may stand behind the first."""
    form = scene.form(i)
    if not (scene.is_word(i) and arabic.is_arabic(form)) or scene.inside(i, *_OTHERS) or form in people_nouns():
        return False
    if form in grammar().name_joints or scene.inside(i, Kind.PLACE):
        return True
    common = not arabic_words().isdisjoint(reading.form for reading in readings(form))
    relation = arabic.is_attribute(form) and scene.form(i + 1) not in grammar().name_joints  # «فيلهارموني دو باري»
    described = scene.definite(i) or relation or scene.is_verb(i) or scene.honorific(i) is not None
    return not (common or described or form in grammar().high_level) and scene.ending(i) is Ending.NO


def _leads(scene: Scene, i: int) -> bool:
    """Tell a word behind which it is told who led a delegation: «برئاسة», «تترأسه», «بقيادة»."""
    form = scene.form(i)
    return is_led_by(form) or form.removesuffix(arabic.FEMININE) in standing_words("leading_verbs")


def is_led_by(form: str) -> bool:
    """Tell the noun of leading behind its particle: «برئاسة», «بقيادة»."""
    return form[:1] in arabic.PREFIXES and form[1:] in standing_words("leadership")
