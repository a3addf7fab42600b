"""Names in quotation marks that a text gives to a plan told before: «الخطة الوطنية … المعروفة بـ«صحة للجميع»»."""

from collections.abc import Iterator

from extractors.naming import QUOTE
from extractors.programs.ends import ProgramEnds
from extractors.scenery import Scenery
from lexicon.naming import INSTITUTIONS, PROGRAMS, WordClass, head_readings, heads, words_of_class
from lexicon.programs import tail_words
from schemas.mention import Kind, Mention
from text.naming import without_article

_NAMED = "programs/named"
_LONGEST_CALL = 6
"""Words from being called to the mark."""
_REACH = 14
"""Words from the noun of a plan to being called."""
_SENTENCE_ENDS = frozenset(".!?؟؛;:")


def named_programs(scene: Scenery) -> Iterator[Mention]:
    """Yield the names in marks by which plans are called, less the marks."""
    ends = ProgramEnds(scene, {})
    for i in scene.words.among({QUOTE}):
        if not 1 < i < scene.size - 1 or scene.begins[i]:
            continue
        call = _call(scene, i)
        last = ends.quoted(i) if call is not None else i
        if call is not None and last > i + 1 and _is_of_plan(scene, call):
            yield scene.mention(Kind.PROGRAM, scene.span(i + 1, last), _NAMED)


def _call(scene: Scenery, mark: int) -> int | None:
    """Return the token that tells that something is called, before a mark; None where none does."""
    named = False
    for k in range(mark - 1, max(mark - _LONGEST_CALL, 0), -1):
        form = scene.same_line(k)
        if form in tail_words("called"):
            return k
        if form not in tail_words("called_by") or scene.begins[k]:
            return k + 1 if named else None
        named = named or form in tail_words("name_of")
    return None


def _is_of_plan(scene: Scenery, call: int) -> bool:
    """Tell whether the nearest noun of a plan, body or event before a token is a plan's, in the same sentence."""
    for k in range(call - 1, max(call - _REACH, -1), -1):
        form = scene.form(k)
        if scene.begins[k + 1] or form in _SENTENCE_ENDS:
            return False
        if scene.is_arabic(k):
            if head_readings(form, PROGRAMS):
                return True
            if head_readings(form, INSTITUTIONS) or _is_other(form, "ar"):
                return False
            continue
        for language in ("fr", "en"):
            if form in heads(language, PROGRAMS):
                return True
            if form in heads(language) or _is_other(form, language):
                return False
    return False


def _is_other(form: str, language: str) -> bool:
    """Tell an event, a person or a work, which have names of their own."""
    return (
        without_article(form) in tail_words("titled")
        or form in words_of_class(WordClass.EVENT, language)
        or form in words_of_class(WordClass.ROLE, language)
    )
