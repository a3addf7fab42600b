"""Of two people beside a verb, whose an office is, by gender: «استقبل محافظ جدة السيدة X قنصل عام فرنسا»."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame
from lexicon.people import style_words
from lexicon.relations import affixes, relation_words
from resolvers.ground.items import Item, Sentence
from schemas.mention import Kind
from schemas.span import Span
from text.fold import fold_word
from text.inflection import FEMININE

_STYLES = 3
"""Items between the verb and the office of its subject: honorifics."""


def met_a_woman(text: str, sentence: Sentence, office: Item, name: Item) -> bool:
    """Tell whether a man's office, the subject of a man's verb, is another's than the woman's named behind it.

    A woman who herself is the subject has a verb in the feminine: «استقبلت وكيل الوزارة الدكتورة X».
    """
    items = sentence.items
    first, last = items.index(office), items.index(name)
    woman = any(i.form in relation_words("women_styled") for i in items[first + 1 : last])
    beside = woman and all(i.form in style_words() for i in items[first + 1 : last])
    return beside and not _of_woman(text, office.span) and any(map(_by_man, items[max(first - _STYLES, 0) : first]))


def is_hers(text: str, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title behind a woman's name is hers, and the one before her that of the man who met her."""
    kinds = [item.kind for item in row[max(place - 2, 0) : place + 1]]
    three = kinds == [Kind.TITLE, Kind.PERSON, Kind.TITLE]
    return three and met_a_woman(text, sentence, row[place - 2], row[place - 1])


def _of_woman(text: str, office: Span) -> bool:
    """Tell whether the first word of an office, its article aside, is feminine."""
    return fold_word(office.of(text).split()[0]).endswith(FEMININE)


def _by_man(item: Item) -> bool:
    """Tell an Arabic verb of receiving or meeting in the masculine of the past."""
    frames = (Frame.RECEIVE, Frame.MEET)
    told = any(v.frame in frames and v.form is Form.PAST and not (v.latin or v.pronoun) for v in item.verbs)
    return told and not item.form.endswith(affixes("feminine_pasts"))
