"""Which body a bare noun means that is subject or companion of a verb: «استضافت الهيئة …», "with the Commission"."""

from lexicon.people import role_nouns
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.bare_nouns import bare_noun, told_last
from resolvers.ground.items import Item, Sentence, Sort, is_owner
from resolvers.ground.scene import Scene
from schemas.mention import Mention
from text.inflection import ARTICLE, is_arabic, is_definite

_BETWEEN = 1
"""Items that may stand between an Arabic verb and its subject: «استضافت خلالها الهيئة»."""
_GOVERNED = ("with", "between")
_GOVERNED_ARABIC = (*_GOVERNED, "organised", "presided", "by")


def body_meant(scene: Scene, sentence: Sentence, place: int) -> Mention | None:
    """Return the body told last whose naming begins with the noun at an item that stands there bare, else None."""
    item = sentence.items[place]
    if item.sort is not Sort.WORD or item.mention >= 0:
        return None
    noun = bare_noun(item.form)
    if noun is None or not (_arabic_argument if is_arabic(item.form) else _latin_argument)(sentence.items, place):
        return None
    return told_last(scene, item.span.start, noun)


def _arabic_argument(items: tuple[Item, ...], place: int) -> bool:
    """Tell whether a bare noun is the subject right behind a verb, or stands behind «with» or «between»."""
    following = items[place + 1 : place + 2]
    article = affixes("article")
    if any(i.sort is Sort.WORD and i.form.startswith(article) for i in following):
        return False  # «المجلس الوزاري»: a longer name
    if items[place - 1 : place] and items[place - 1].marks(*_GOVERNED_ARABIC):
        return True
    if unnamed_chair(items, place - 1):
        return True  # «برئاسة وكيل الوزارة»
    joined = items[place].form.startswith(affixes("and_attached"))
    if joined:
        return any_marked(items[max(place - _PAIR, 0) : place], "between")
    before = items[max(place - 1 - _BETWEEN, 0) : place]
    if any(i.mention >= 0 or i.sort in (Sort.SIGN, Sort.PARTICLE) for i in before[-1:]):
        return False
    verbs = [n for n, i in enumerate(before) if i.verb or i.marks("remembering")]
    return bool(verbs) and all(i.form in _LIGHT for i in before[verbs[-1] + 1 :])


def unnamed_chair(items: tuple[Item, ...], place: int) -> bool:
    """Tell whether at an item stands a bare office that was in the chair, its bearer not named: «برئاسة الوالي»."""
    if place <= 0 or not items[place - 1].marks("presided"):
        return False
    item, behind = items[place], next(iter(items[place + 1 : place + 2]), None)
    bare = item.mention < 0 and item.sort is Sort.WORD and item.form.removeprefix(ARTICLE) in role_nouns()
    return bare and (is_definite(item.form) or (behind is not None and is_definite(behind.form)))


_LIGHT = either("at_it", "delegation_words", "visitors_nouns")
"""What may stand between a verb and a bare noun, none of which it completes: not «عقد ضيوف الهيئة»."""


_PAIR = 3
"""Items behind «between» among which the second of two stands where the first is a body."""


def _latin_argument(items: tuple[Item, ...], place: int) -> bool:
    """Tell whether a noun with its article opens a clause as the subject of a verb, or stands behind "with"."""
    if is_owner(items, place):
        return False  # "the Authority's chairman"
    start = place - 1
    while start >= 0 and items[start].form in relation_words("definite") | {"'"}:
        start -= 1
    if start == place - 1:
        return False
    before = items[start] if start >= 0 else None
    if before is not None and before.marks(*_GOVERNED, "by"):
        return True
    opens = before is None or (before.sort is Sort.SIGN and before.form != "'") or before.form in _JOINING
    behind = items[place + 1 : place + 3]
    return opens and any(i.verb or i.form in _AUXILIARIES for i in behind)


_AUXILIARIES = either("auxiliaries_past", "auxiliaries_recall")
_JOINING = ("and", "et", "where", "ou", "when", "que", "qu")
