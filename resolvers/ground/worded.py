"""How a place is put into words: on a stage, in a part of it, or in a quotation that tells nothing of where it was."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.geography import is_region
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from schemas.mention import Mention
from text.fold import fold_word
from text.inflection import TA_MARBUTA


def is_on_stage(items: Sequence[Item], place: int, mention: Mention) -> bool:
    """Tell a stage, quay or ground behind «على», a word of place before such: «أقيم الحفل على مسرح الجامعة»."""
    on = place > 0 and items[place - 1].form in relation_words("on_ar")
    return on and fold_word(mention.text.split()[0]) in relation_words("stages")


def is_in_parts(items: Sequence[Item], place: int) -> bool:
    """Tell a house of which a part stands behind a word of place: « dans les salons de l'hôtel … »."""
    before = items[max(place - _PARTS, 0) : place]
    part = next((n for n, i in enumerate(before) if i.form in relation_words("parts_of_house")), -1)
    owned = part >= 0 and all(i.form in _OF for i in before[part + 1 :]) and len(before) > part + 1
    return owned and any_marked(before[max(part - 2, 0) : part], "place_in")


_PARTS = 6
"""Items of « dans les salons de l' » before the name of a house."""
_OF = frozenset(("de", "d", "du", "des", "l", "la", "le", "les", "'", "’", "of", "the"))


def is_in_quotes(text: str, items: Sequence[Item], trigger_place: int, place: int) -> bool:
    """Tell a place within what is quoted behind the verb, a theme or what somebody said: «ندوة حول "العدالة بالمغرب"».

    A place alone in quotation marks is its name: «في "قصر الشعب"».
    """
    if not 0 <= trigger_place < place:
        return False
    between = text[items[trigger_place].span.end : items[place].span.start]
    opened = max(between.rfind(mark) for mark in _OPENING)
    if opened < 0 or any(mark in between[opened + 1 :] for mark in _CLOSING):
        return False
    straight = between[opened] in _STRAIGHT
    if straight and between.count(between[opened]) % 2 == 0:
        return False
    return " " in between[opened + 1 :].strip(_BESIDE)


_STRAIGHT = frozenset('"')
_OPENING, _CLOSING = frozenset('«“„"'), frozenset("»”")
_BESIDE = " \u00a0'’"


def is_too_wide(scene: Scene, place: int, items: Sequence[Item], mention: Mention) -> bool:
    """Tell a part of the world, or the homeland in which a guest is welcome («في بلده الثاني مملكة …»): no place."""
    near = [i for i in items[max(place - 3, 0) : place] if i.form in relation_words("second_home")]
    home = any(not i.span.of(scene.document.text).endswith(TA_MARBUTA) for i in near)  # «في بلدة تولين» is a town
    return home or is_region(mention.key)
