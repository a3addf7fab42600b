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


def met_another(text: str, sentence: Sentence, office: Item, name: Item) -> bool:
    """Tell whether the office that is a verb's subject is of the other sex than the name behind it, of whom it met.

    A woman who herself is the subject has a verb in the feminine: «استقبلت وكيل الوزارة الدكتورة X». A man's style
    is never that of a woman's office: «استقبلت المديرة العامة السيد X».
    """
    items = sentence.items
    first, last = items.index(office), items.index(name)
    styles = [i.form for i in items[first + 1 : last]]
    if not styles or not all(form in style_words() for form in styles):
        return False
    before, hers = items[max(first - _STYLES, 0) : first], _of_woman(text, office.span)
    if any(form in relation_words("women_styled") for form in styles):
        return not hers and any(_meets(i) and not _in_feminine(i) for i in before)
    men = all(form in relation_words("men_styled") for form in styles)
    return men and hers and any(_meets(i) and _in_feminine(i) for i in before)


def is_hers(text: str, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title behind a name is of that one, and the one before it of who, of the other sex, met them."""
    kinds = [item.kind for item in row[max(place - 2, 0) : place + 1]]
    three = kinds == [Kind.TITLE, Kind.PERSON, Kind.TITLE]
    return three and met_another(text, sentence, row[place - 2], row[place - 1])


def _of_woman(text: str, office: Span) -> bool:
    """Tell whether the first word of an office, its article aside, is feminine."""
    return fold_word(office.of(text).split()[0]).endswith(FEMININE)


def _meets(item: Item) -> bool:
    """Tell an Arabic verb of receiving or meeting in the past."""
    frames = (Frame.RECEIVE, Frame.MEET)
    return any(v.frame in frames and v.form is Form.PAST and not (v.latin or v.pronoun) for v in item.verbs)


def _in_feminine(item: Item) -> bool:
    """Tell whether a verb of the past has a woman for its subject."""
    return item.form.endswith(affixes("feminine_pasts"))
