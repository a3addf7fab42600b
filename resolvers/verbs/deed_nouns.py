"""What the noun of a deed reports: «خلال استقباله», «وكان في استقبال الوفد»; not «لاستقباله», «الاستقبال»."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame, VerbCue
from lexicon.relations import affixes, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sort
from resolvers.verbs.asking import aside, needed, refused, striven_for, thought_of
from resolvers.verbs.no_report import is_adjective
from resolvers.verbs.tenses import Trigger
from schemas.nouns import replace


def of_deed(items: Sequence[Item], place: int, verb: VerbCue, base: Trigger) -> Trigger | None:
    """Read the noun of a deed; None where it only means one told before, or one that is yet to be."""
    bare = not verb.latin and not verb.pronoun and _no_deed(items[place].form, verb.frame)
    thought = verb.frame in (Frame.RECEIVE, Frame.MEET) and thought_of(items, place)
    thought = thought or (verb.frame is Frame.SIGN and needed(items, place))  # «إمكانية توقيع مذكرة»
    bare = bare or (verb.frame is Frame.ATTEND and is_adjective(items, place))  # «الوفود المشاركة في …»
    if bare or thought or striven_for(items, place) or refused(items, place) or aside(items, place, verb):
        return None
    near = items[max(place - 3, 0) : place]
    passive = any_said(near, relation_words("passive_ar")) and not any_marked(near, "during")  # «جرى خلال استقبال»
    inside = any_said(items[max(place - 1, 0) : place], relation_words("inside"))
    was = any_marked(items[max(place - 2, 0) : place], "remembering")
    inside = inside or _for_welcome(items, place, base)
    meant = inside and was and _bare_guest(items, place)
    passive = passive or (inside and (verb.pronoun or was))  # «وكان في استقبال الوفد …»
    return replace(base, nominal=True, passive=passive, pronoun=base.pronoun or meant)


def _no_deed(form: str, frame: Frame) -> bool:
    """Tell whether a noun only means one told before («الاستقبال») or what is yet to be («لاستقبال», «لتوقيع»)."""
    article = affixes("article")
    back = form.startswith((*article, *(f"{a}{b}" for a in relation_words("and_attached") for b in article)))
    purpose = form.startswith(affixes("to_attached"))
    return (frame in (Frame.RECEIVE, Frame.MEET) and back) or (frame in _PURPOSEFUL and purpose)


_PURPOSEFUL = (Frame.RECEIVE, Frame.SIGN, Frame.ATTEND, Frame.VISIT)


def _bare_guest(items: Sequence[Item], place: int) -> bool:
    """Tell whether who was welcomed is named again by a bare noun or style: «وكان في استقبال معاليه محافظ …».

    A comma may close his words: «وكان في استقبال رئيس المجلس، محافظ …».
    """
    behind = items[place + 1 : place + 2]
    bare = list(takewhile(lambda i: i.mention < 0 and i.sort is Sort.WORD, items[place + 1 : place + _ABROAD]))
    closed = any_said(items[place + 1 + len(bare) : place + 2 + len(bare)], relation_words("separators"))
    told = any(i.mention < 0 and i.form in relation_words("pointing_subjects") for i in behind)
    return told or (closed and bool(bare))


def _for_welcome(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell whether someone was there to welcome who came: «وكان على أرض المطار لاستقباله الوزير», «كان باستقبال …»."""
    letters = relation_words("with_attached") | (relation_words("to_attached") if base.pronoun else frozenset())
    was = any_marked(items[max(place - _ABROAD, 0) : place], "remembering")
    return was and base.frame is Frame.RECEIVE and items[place].form.startswith(tuple(letters))


_ABROAD = 6
"""Items between «كان» and «لاستقباله»."""
