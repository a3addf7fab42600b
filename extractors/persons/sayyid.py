"""«السيد» and «شيخ» as given names: «الدكتور السيد عواد», «حسن شيخ ممدوح»."""

from extractors.titles.scene import Scene
from lexicon.bearers import FEW, VERY_MANY
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from text import inflection as arabic
from text.fold import fold_word
from text.latin_names import KINSHIP
from text.signs import COMMAS

_SIGNS = (".", "/")


def given_sayyid(scene: Scene, i: int) -> bool:
    """Tell whether «السيد» is here what someone is called: behind «الدكتور», before another name."""
    if scene.form(i) not in grammar().sayyid or i == 0:
        return False
    before = i - 1 - (scene.form(i - 1) in _SIGNS)
    named = scene.name(i + 1) is not None and i + 1 not in scene.solid and scene.same_line(before, i + 1)
    style = arabic.after_and(scene.form(before)) or scene.form(before)
    twice = before < i - 1 and style in grammar().sayyid  # «السيد / السيد حمدي»
    return named and (twice or style in grammar().before_sayyid)


def between_names(scene: Scene, i: int) -> bool:
    """Tell «شيخ» without article between a given name and its father's, as Somalis are called: «حسن شيخ ممدوح،»."""
    known, before = scene.name(i + 1), scene.name(i - 1)
    bare = f"{arabic.ARTICLE}{scene.form(i)}" in grammar().sheikh
    given = before is not None and before.given >= FEW and i - 1 not in scene.in_role
    return bare and given and known is not None and known.given > 0 and scene.same_line(i - 1, i + 1)


def in_family(scene: Scene, i: int) -> bool:
    """Tell «الحاج» between a given name and another that it makes a family name with: «عباس الحاج حسن».

    So the style of a priest, behind one whom a style names already: «النائبة ليلى الخوري داغر».
    """
    joined = arabic.after_and(scene.form(i - 1))
    before, after = scene.name_of(joined) if joined else None, scene.name(i + 1)
    before = before or scene.name(i - 1)
    given = before is not None and before.given >= FEW and i - 1 not in scene.in_role
    named = after is not None and scene.honorific(i + 1) is None and scene.role(i + 1) is None
    styled = scene.honorific(i - 2) is not None and not joined
    pilgrim = scene.form(i) in grammar().pilgrim or (styled and scene.form(i) in grammar().priestly)
    pilgrim = pilgrim or (scene.form(i) in grammar().sheikh and _behind_office(scene, i - 1))
    return pilgrim and given and named and scene.same_line(i - 1, i + 1)


def in_four(scene: Scene, i: int) -> bool:
    """Tell a style inside a name of four words before its bearer's office: «، محمد صغيرون الشيخ الفكي قنصل السودان»."""
    first, office = i - 2, i + 2
    styled = scene.form(i) in grammar().sheikh | grammar().pilgrim and scene.same_line(first, office)
    if not styled or not arabic.is_arabic(scene.form(i)) or office not in scene.solid:
        return False
    known, hit = scene.name(first), scene.role(office)
    own = first - 1 not in scene.in_role and scene.honorific(first - 1) is None  # «الوزير سامح شكري الشيخ …»
    given = known is not None and known.given >= FEW and own
    plain = all(scene.role(k) is None and scene.honorific(k) is None and k not in scene.in_role for k in (i - 1, i + 1))
    return given and plain and (hit is None or not hit.payloads[0].royal)


def _behind_office(scene: Scene, i: int) -> bool:
    """Tell a name right behind an office of two words: «وزير الصحة خالد الشيخ محمود», no «الرئيس عون الشيخ …»."""
    known = scene.name(i)
    office = all(k in scene.in_role for k in (i - 1, i - 2)) and scene.same_line(i - 2, i)
    return office and known is not None and known.given >= VERY_MANY


def given_sheikha(scene: Scene, i: int) -> bool:
    """Tell "Shaikha" as a given name: before "bint", or behind another style before a family ("Dr. Shaikha Al-Roumi").

    Behind «السيد», «الشيخ» is one too, as Mauritania and Senegal are used to: «السيد الشيخ تيجان امبودج».
    """
    if scene.form(i) in grammar().sheikh and arabic.is_arabic(scene.form(i)):
        return _behind_address(scene, i)
    if scene.form(i) not in grammar().sheikha or not scene.same_line(i, i + 1):
        return False
    before = i - 1 - (scene.form(i - 1) == ".")
    style = scene.honorific(before) if scene.same_line(before, i) else None
    family = scene.form(i + 1).partition("-")[0] in grammar().family_articles
    return scene.form(i + 1) in KINSHIP or (family and style is not None and style.payloads[0].kind in _PLAIN)


def _behind_address(scene: Scene, i: int) -> bool:
    """Tell «الشيخ» right behind «السيد», no other style before, and before a name of more words than one."""
    address, known = arabic.after_and(scene.form(i - 1)) or scene.form(i - 1), scene.name(i + 1)
    alone = i > 0 and address in grammar().sayyid and scene.honorific(i - 2) is None
    rare = (known is None or known.given < FEW) and scene.form(i + 1) not in arabic_words()
    rare = rare and scene.is_word(i + 2) and not scene.is_boundary(i + 2)
    descends = any(scene.form(k) in grammar().born_of for k in (i + 2, i + 3))  # «السيد الشيخ سيدي ولد أحمد»
    return alone and (rare or descends) and scene.same_line(i - 1, i + 2)


_PLAIN = ("address", "learned")
"""Kinds of honorifics behind which no style of a ruling family stands: "Ms.", "Dr."."""


def acts_styled(scene: Scene, i: int) -> bool:
    """Tell a verb that is a given name too, before the style and office of who did it: «أشرف السيد وزير …».

    So before the bare office («وأشرف الوزير على …»), and where what it governs follows («وأشرف الغربي، أمس، على …»).
    """
    if i + 2 >= scene.size or not scene.is_verb(i) or not scene.same_line(i, i + 1):
        return False
    before = scene.form(i - 1) if i else ""
    opens = (
        i == 0
        or not scene.same_line(i - 1, i)
        or scene.is_boundary(i)
        or before in {".", *COMMAS, *relation_words("also_before")}
    )
    if not opens:
        return False
    if scene.form(i + 1) in grammar().sayyid:
        return scene.same_line(i, i + 2) and scene.role(i + 2) is not None
    office = scene.definite(i + 1) and scene.role(i + 1) is not None
    near = range(i + 1, min(i + _GOVERNED, scene.size))
    over = (arabic.after_and(scene.form(i)) or scene.form(i)) in grammar().overseeing
    return office or (over and any(scene.form(k) == fold_word(arabic.ON) for k in near if scene.same_line(i, k)))


_GOVERNED = 8
"""Words behind a verb among which the preposition stands that it takes."""


def is_medal(scene: Scene, i: int) -> bool:
    """Tell an order that somebody is decorated with, whose noun is a given name too: «وسام الاستحقاق»."""
    order = scene.form(i) in grammar().medals and scene.definite(i + 1) and scene.same_line(i, i + 1)
    return order and (scene.name(i + 1) is None or scene.form(i + 1) in arabic_words())
