"""Family names alone behind an office, of whom the text says no more: «الرئيس بري», «الوزير الحجار»."""

from extractors.persons.found import Found, is_free
from extractors.persons.names import NameSpan
from extractors.titles.scene import RoleSpan, Scene
from lexicon.bearers import FEW, TWICE
from lexicon.countries import country_of_adjective
from lexicon.people import Ending, homographs
from lexicon.role_grammar import grammar
from lexicon.times import weekday_numbers
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind
from text import inflection as arabic
from text.naming import without_article

_MANY = 5
"""Bearers of a family name with the article, behind an office that has its field: «وزير الداخلية الحجار»."""


def family_behind(scene: Scene, found: Found, role: RoleSpan) -> None:
    """Take the family name alone right behind an office, where nothing follows that it could govern."""
    i = role.last
    ranks = all(scene.form(k) in grammar().role_adjectives for k in range(role.first + 1, i))  # «الأمين العام الغزالي»
    bare = ranks and scene.form(role.first)[role.cut :] in grammar().borne_alone
    if not (bare or role.solid) or not scene.same_line(role.first, i) or not _free(scene, found, i):
        return
    if _is_family(scene, role, i, bare=bare) and ends(scene, i + 1):
        found.offer(NameSpan(i, i + 1, 0, 1, 1, 0, 0), "after-office")


def _free(scene: Scene, found: Found, i: int) -> bool:
    """Tell whether a word in Arabic letters stands here that is nothing else."""
    plain = scene.is_word(i) and arabic.is_arabic(scene.form(i)) and not found.taken(i) and is_free(scene, i)
    return plain and scene.role(i) is None and scene.honorific(i) is None


def _is_family(scene: Scene, role: RoleSpan, i: int, *, bare: bool) -> bool:
    """Tell whether a word is a family name and neither adjective nor deed.

    One that is a verb too stands behind the verb of its clause: «التقى الرئيس سلام في السراي».
    """
    form, known = scene.form(i), scene.name(i)
    plain = scene.ending(i) is Ending.NO and form not in homographs()
    told = plain or (bare and scene.is_verb(role.first - 1) and not scene.definite(i + 1))  # no «أمل الحكومة»
    if known is None or not told or is_hour(scene, i):
        return False
    if form in grammar().adjectives | grammar().common_qualities or country_of_adjective(form) is not None:
        return False
    if not scene.definite(i):
        return known.family >= TWICE or known.given + known.family == 0
    return known.family >= (FEW if bare else _MANY) and (bare or not arabic.is_relation(form))


def ends(scene: Scene, i: int) -> bool:
    """Tell whether a name that ends before a token governs nothing: a sign, a particle, a verb or an office follows."""
    if not scene.is_word(i) or not scene.same_line(i - 1, i) or scene.is_boundary(i) or scene.is_verb(i):
        return True
    particle = scene.form(i).startswith(arabic.PREFIXES) and scene.name(i) is None  # «الوزير العلمي بجودة …»
    return particle or scene.honorific(i) is not None or scene.role(i) is not None


def is_alone(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a given name alone governs nothing: not «أمل الحكومة», nor the hour in «الوزير صباح اليوم»."""
    return not scene.definite(name.last) and not is_hour(scene, name.first)


def less_predicates(scene: Scene, found: Found) -> None:
    """Cut names behind offices at the family name that opens them, where the text has it in full: «الرئيس بري حريص».

    Behind a style a noun that nobody bears and that governs another is cut off: «ثمنت د. ألونسو صمود الطلبة».
    """
    whole = [name for name, _ in found.names.values() if name.units > 1]
    families = {scene.form(name.last - 1) for name in whole}
    called = families | {scene.form(name.first) for name in whole if name.units > 2}  # noqa: PLR2004 - more than a pair
    for name, rule in list(found.names.values()):
        form, known = scene.form(name.first), scene.name(name.first)
        given = known is not None and known.given > known.family
        cut = (rule == "after-role" and form in families) or (
            rule == "honorific" and form in called and _governs(scene, name)
        )
        if cut and name.units > 1 and not given and arabic.is_arabic(form):
            found.shorten(name)


def _governs(scene: Scene, name: NameSpan) -> bool:
    """Tell a second word that nobody is told to bear and that goes on, or a noun of the lexicon with the article.

    «السيدة فيرانديز بجودة المختبرات», «د. أزمان النتائج»
    """
    last = name.last - 1
    alone = name.units == 2 and scene.name(last) is None  # noqa: PLR2004 - a pair
    if scene.definite(last):
        return alone and without_article(scene.form(last)) in arabic_words()
    return alone and scene.is_word(name.last) and scene.same_line(last, name.last) and name.last not in scene.solid


def is_hour(scene: Scene, i: int) -> bool:
    """Tell a name that is an hour before a day, or a day: «صباح اليوم», «صباح الأحد», «الخميس»."""
    near = scene.form(i + 1) in grammar().days_near
    day = near or scene.definite(i + 1) or scene.inside(i + 1, Kind.DATE)
    return (scene.form(i) in grammar().hours and day) or scene.form(i) in weekday_numbers()
