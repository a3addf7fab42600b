"""An office that is a verb's object, no apposition to its subject: «استقبل وزير النقل سامي الكتبي سفير فرنسا»."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Form, Frame
from lexicon.people import style_words
from lexicon.relations import affixes, either, relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.geography import country_of, is_international
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.agreement import is_hers
from resolvers.officials.apart import at_his_own
from resolvers.officials.delegations_met import delegation_behind
from resolvers.officials.free_objects import someone_free
from resolvers.officials.nationality import is_envoy
from schemas.mention import Kind
from text.fold import fold_word
from text.inflection import after_and, is_accusative

_FRAMES = frozenset((Frame.RECEIVE, Frame.MEET))
_FORMS = frozenset((Form.PAST, Form.PRESENT))
_STYLES = 3
"""Items between the verb and the office of its subject: honorifics."""
_APART = ("presence", "escort", "purpose")
"""What comes before those who attend, or a clause of its own: none of them is the object."""
_OTHERS = frozenset((Kind.PERSON, Kind.DELEGATION, Kind.ORGANIZATION))


def is_done_to(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether the title at ``place`` of a sentence's mentions is of whom its verb is done to, or whom one met."""
    if is_accusative(fold_word(scene.tops[row[place].mention].text).split()[0]):
        return False  # «وفد ضم السيد X رئيسا للوفد والسيدة Y»
    if is_hers(scene.document.text, sentence, row, place) or _is_of_second(sentence, row, place):
        return False
    return (
        is_object(scene, sentence, row, place)
        or is_met(sentence, row, place)
        or is_met_aside(scene, sentence, row, place)
        or _is_first_of_two(sentence, row, place)
    )


def _is_of_second(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell the office of the second of two each of whom has one behind the name: «التقى X وزير البيئة، Y، وزير …»."""
    four = row[max(place - _TWO_NAMES, 0) : place + 1]
    if [item.kind for item in four] != [Kind.PERSON, Kind.TITLE, Kind.PERSON, Kind.TITLE]:
        return False
    items = sentence.items
    one, office, other, own = (items.index(item) for item in four)
    commas = relation_words("separators")
    parted = other > office + 1 and all(i.form in commas for i in (*items[office + 1 : other], *items[other + 1 : own]))
    return parted and office == one + 1 and any(map(_receives, items[max(one - _STYLES, 0) : one]))


_TWO_NAMES = 3
"""Mentions before the office of the second of two."""


def _is_first_of_two(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell the first of two offices side by side of whom is named behind them, the verb's subject before them.

    «استقبل رئيس المجلس X نائب رئيس الوزراء وزير الدفاع Y»: X has his own.
    """
    kinds = [item.kind for item in row[max(place - _SUBJECT, 0) : place + _SUBJECT + 1]]
    if kinds != [Kind.TITLE, Kind.PERSON, Kind.TITLE, Kind.TITLE, Kind.PERSON]:
        return False
    items = sentence.items
    first, name, title, second, last = (items.index(i) for i in row[place - _SUBJECT : place + _SUBJECT + 1])
    light = style_words() | relation_words("day_parts")
    gaps = (*items[first + 1 : name], *items[name + 1 : title], *items[second + 1 : last])
    beside = second == title + 1 and all(i.form in light for i in gaps)
    return beside and any(_receives(item) for item in items[max(first - _STYLES, 0) : first])


def is_object(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether the title at ``place`` of a sentence's mentions is what its verb is done to.

    Its subject has an office before the name, no sign stands between name and title, and nobody is named behind them
    who might be the object.
    """
    kinds = [item.kind for item in row[place - _SUBJECT : place]] if place >= _SUBJECT else []
    if kinds == [Kind.PERSON, Kind.TITLE]:
        return _behind_office(sentence, row, place)
    if kinds != [Kind.TITLE, Kind.PERSON] or _is_of_subject(sentence, row, place - _SUBJECT):
        return False
    items = sentence.items
    first, name, title = (items.index(item) for item in (*row[place - _SUBJECT : place], row[place]))
    between = items[name + 1 : title]
    light = all(i.form in relation_words("day_parts") for i in between) or _is_set_off(between)
    light = light or _is_last(between, items[title + 1 : title + 4])
    if not light or any(item.sort is Sort.SIGN for item in items[first:name]):
        return False
    if at_his_own(scene, items[first + 1 : name]):
        return False
    behind = list(takewhile(lambda i: not (i.verb or i.marks(*_APART)), items[title + 1 :]))
    if any(item.kind in _OTHERS and not _is_where(behind, n) for n, item in enumerate(behind)):
        return False
    return any(_receives(item) for item in items[max(first - _STYLES, 0) : first])


def _is_last(between: Sequence[Item], behind: Sequence[Item]) -> bool:
    """Tell a comma before an office with which its sentence ends: «التقى محافظ … X، مدير صندوق النظافة.»."""
    comma = len(between) == 1 and between[0].form in relation_words("separators")
    there = (i for i in behind if not (i.kind is Kind.PLACE or i.sort is Sort.PARTICLE or i.marks("place_in")))
    return comma and all(i.form == "." for i in there)


def _is_set_off(between: Sequence[Item]) -> bool:
    """Tell words of day or place that commas enclose: «استقبل وزير الدفاع X، أمس، الملحق …», «، بمكتبه، …»."""
    if len(between) <= _SUBJECT or not {between[0].form, between[-1].form} <= relation_words("separators"):
        return False
    letters = affixes("with_attached")
    told = relation_words("day_parts")
    return all(i.mention < 0 and (i.form in told or i.form.startswith(letters)) for i in between[1:-1])


def _is_where(items: Sequence[Item], place: int) -> bool:
    """Tell a body behind «في» or the letter «ب»: where it was, and nobody whom the verb might have as its object."""
    before = items[place - 1] if place else None
    there = before is not None and (before.marks("place_in") or before.form in relation_words("with_attached"))
    return there and items[place].kind is Kind.ORGANIZATION


def _is_of_subject(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether an office is that of a name between the verb and it: «استقبل X وكيل الوزارة الدكتور Y الأمين …»."""
    items = sentence.items
    named = place > 0 and row[place - 1].kind is Kind.PERSON
    name = items.index(row[place - 1]) if named else 0
    beside = named and not any(item.verb for item in items[name + 1 : items.index(row[place])])
    return beside and any(_receives(item) for item in items[max(name - _STYLES, 0) : name])


def _behind_office(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title behind a subject's name and office is the object: «استقبل X، وزير العدل، سفير فرنسا»."""
    items = sentence.items
    name, office, title = (items.index(item) for item in row[place - _SUBJECT : place + 1])
    signs = either("separators", "day_parts") | style_words()
    beside = all(i.form in signs for i in (*items[name + 1 : office], *items[office + 1 : title]))
    return (
        beside
        and _nobody_behind(items, title)
        and any(_receives(item) for item in items[max(name - _STYLES, 0) : name])
    )


def is_named_behind(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell a title of whom a comma parts from it, its verb's subject having his own: «استقبل وزير … X مستشار …، Y».

    So it is where commas enclose the subject's name: «استقبل مدير شرطة …، X، المدير العام …، Y».
    """
    kinds = [item.kind for item in row[max(place - _SUBJECT, 0) : place + 2]]
    if kinds != [Kind.TITLE, Kind.PERSON, Kind.TITLE, Kind.PERSON]:
        return False
    items = sentence.items
    first, name, title, last = (items.index(item) for item in row[place - _SUBJECT : place + 2])
    commas = relation_words("separators")
    comma = items[title + 1].form in commas and all(i.form in style_words() for i in items[title + 2 : last])
    enclosed = items[first + 1].form in commas and items[name + 1].form in commas and title == name + 2
    plain = not any(item.sort is Sort.SIGN for item in items[first:title]) and title == name + 1
    beside = comma and (plain or enclosed)
    return beside and any(_receives(item) for item in items[max(first - _STYLES, 0) : first])


def is_envoy_named(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell an office abroad of whom is named right behind it, its verb's subject before it: «استقبل X السفير … Y»."""
    kinds = [item.kind for item in row[max(place - 1, 0) : place + _SUBJECT]]
    if kinds != [Kind.PERSON, Kind.TITLE, Kind.PERSON]:
        return False
    items, title = sentence.items, scene.tops[row[place].mention].text
    first, last = items.index(row[place - 1]), items.index(row[place + 1])
    clear = not any(item.sort is Sort.SIGN or item.verb for item in items[first:last])
    abroad = is_international(title) or country_of(title) is not None
    return clear and abroad and any(_receives(item) for item in items[max(first - _STYLES, 0) : first])


def of_short_subject(scene: Scene, sentence: Sentence, name: Item, gap: Sequence[Item]) -> bool:
    """Tell whether a title behind a verb and a family name alone is the object: «استقبل المري نائب وزير …»."""
    before = sentence.items.index(name) - 1
    short = scene.tops[name.mention].rule == "persons/short" and not gap
    return short and before >= 0 and _receives(sentence.items[before])


def is_met(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title between two names is of the second, whom a delegation met that the first led.

    «زار وفد … برئاسة X وزير الصحة Y»: no sign stands among them, and Y would be nobody's object.
    """
    kinds = [item.kind for item in row[max(place - _SUBJECT, 0) : place + 2]]
    if kinds != [Kind.DELEGATION, Kind.PERSON, Kind.TITLE, Kind.PERSON]:
        return False
    items = sentence.items
    first, last = (items.index(row[n]) for n in (place - _SUBJECT, place + 1))
    clear = not any(item.sort is Sort.SIGN for item in items[first:last])
    return clear and any(_comes(item) for item in items[max(first - _STYLES, 0) : first])


def _comes(item: Item) -> bool:
    """Tell whether an Arabic verb of meeting or visiting stands here, no pronoun on it."""
    frames = (Frame.MEET, Frame.VISIT)
    return any(v.frame in frames and v.form in _FORMS and not (v.pronoun or v.latin) for v in item.verbs)


def is_received(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether the title at ``place``, right behind that of a verb's subject, is another's.

    So it is where it is of a body abroad («التقى محافظ عدن رئيس بعثة اللجنة الدولية …»), and where nobody is named
    behind its bearer whom the verb might have as its object («استقبل الأمير وزير العدل محمد حسن»).
    """
    first = sentence.items.index(row[place - 1])
    before = sentence.items[max(first - _STYLES, 0) : first]
    if not any(_receives(item) for item in before) or any(item.kind is Kind.PERSON for item in before):
        return False
    if (
        _met_severally(sentence, row, place)
        or _another_behind(sentence.items, row, place)
        or _met_behind(sentence, row, place)
        or _met_with(sentence, row, place)
    ):
        return False
    if delegation_behind(scene, sentence, row, place):
        return False
    return is_of_abroad(scene, row, place) or _sole_object(sentence, row, place)


def is_received_beside(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell one of abroad who is received, behind the office of who was there: «استقبل X بحضور المدير، السفير … Y».

    The verb has its subject before the words of presence and nobody else there whom it might have as its object.
    """
    items = sentence.items
    there = items.index(row[place - 1])
    before = items[:there]
    verb = next((n for n, item in enumerate(before) if _receives(item)), there)
    people = [item for item in before[verb:] if item.kind in (Kind.PERSON, Kind.DELEGATION)]
    present = any_marked(before[max(there - _STYLES, 0) :], "presence") and len(people) == 1
    comma = items.index(row[place]) == there + 2 and items[there + 1].form in relation_words("separators")
    return present and comma and is_of_abroad(scene, row, place)


def _met_severally(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell two offices of one who met several apart: «استقبل نائب رئيس … وزير … X، كل على انفراد، Y وZ»."""
    bearer = row[place + 1 : place + 2] if "severally" in sentence.marks else ()
    if not bearer or bearer[0].kind is not Kind.PERSON:
        return False
    return someone_free(sentence.items[sentence.items.index(bearer[0]) + 1 :])


def _met_behind(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell two offices of one that a comma parts, and whom he met behind «ب»: «التقى رئيس …، رئيس … X، بالمدير …»."""
    items = sentence.items
    first, second = items.index(row[place - 1]), items.index(row[place])
    comma = second == first + 2 and items[first + 1].form in relation_words("separators")
    behind = range(second + 2, len(items) - 1)
    with_whom = (
        n for n in behind if items[n].sort is Sort.PARTICLE and items[n].form in relation_words("with_attached")
    )
    return comma and any(items[n + 1].kind in (Kind.TITLE, Kind.PERSON) for n in with_whom)


def _met_with(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whom the bearer of two offices met «مع»: «التقى نائب رئيس الوزراء وزير الداخلية X، مع مدير المكتب Y»."""
    items = sentence.items
    name = items.index(row[place + 1]) if place + 1 < len(row) and row[place + 1].kind is Kind.PERSON else len(items)
    behind = list(takewhile(lambda i: not (i.verb or i.marks(*_APART)), items[name + 1 :]))
    with_whom = (n for n, i in enumerate(behind[:-1]) if i.marks("with") and i.sort is Sort.CUE)
    return any(i.kind in PEOPLE for n in with_whom for i in behind[n + 1 : n + 1 + _STYLES])


def _another_behind(items: Sequence[Item], row: Sequence[Item], place: int) -> bool:
    """Tell whether behind the second office's bearer, and no sign, its object is named, so that both are his.

    «استقبل نائب رئيس الوزراء وزير الخارجية السوري X السفير الصيني».
    """
    bearer = row[place + 1 : place + 2]
    if not bearer or bearer[0].kind is not Kind.PERSON:
        return False
    name = items.index(bearer[0])
    behind = list(takewhile(lambda i: not (i.verb or i.sort is Sort.SIGN or i.marks(*_APART)), items[name + 1 :]))
    light = style_words() | relation_words("day_parts")
    heavy = [i for i in behind if i.kind is not Kind.DATE and (i.sort is not Sort.WORD or i.form not in light)]
    met = next((n for n, i in enumerate(heavy) if i.kind in _MET_BODIES), -1)
    joined = any_said(heavy[:1], relation_words("and")) or _joins_people(heavy[:1])  # «X ورئيس وأعضاء الغرفة»
    return met == 0 or (met > 0 and not (joined or _governed(heavy[met - 1 : met + 1], 1)))


def _joins_people(items: Sequence[Item]) -> bool:
    """Tell «و» on the noun of an office or of people, who are joined to whom was named before."""
    return any(after_and(i.form) in grammar().led_people | grammar().heads_of_all for i in items)


def is_of_abroad(scene: Scene, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title is held for another state or for several, and the one before it is not."""
    subject, title = (scene.tops[item.mention].text for item in row[place - 1 : place + 1])
    abroad = is_international(title) or country_of(title) is not None
    here, there = country_of(subject), country_of(title)
    if is_envoy(title) and not is_envoy(subject) and here and there:
        return here != there  # «محافظ مصرف سورية المركزي وسفيرة إسبانيا»
    return abroad and not is_international(subject) and country_of(subject) is None


def is_received_by(sentence: Sentence, title: Item) -> bool:
    """Tell whether a title stands behind a verb of receiving or meeting, as its subject."""
    place = sentence.items.index(title)
    return any(_receives(item) for item in sentence.items[max(place - _STYLES, 0) : place])


def is_subject_alone(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell an office that a comma parts from the one received, of abroad: «استقبل محافظ …، X قنصل عام فرنسا»."""
    kinds = [item.kind for item in row[place : place + 3]]
    if kinds != [Kind.TITLE, Kind.PERSON, Kind.TITLE]:
        return False
    items = sentence.items
    first, name, title = (items.index(item) for item in row[place : place + 3])
    comma = name > first + 1 and items[first + 1].form in relation_words("separators") and title == name + 1
    abroad = is_of_abroad(scene, [row[place], row[place + 2]], 1)
    received = any(_receives(item) for item in items[max(first - _STYLES, 0) : first])
    return comma and abroad and received and _nobody_behind(items, title)


def is_met_aside(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell an office that is the object behind a name in commas: «التقى وزير العدل، X، سفير فرنسا بالجزائر».

    It is one abroad, or nothing follows it that the verb might have as its object.
    """
    kinds = [item.kind for item in row[max(place - _SUBJECT, 0) : place + 1]]
    if kinds != [Kind.TITLE, Kind.PERSON, Kind.TITLE]:
        return False
    items = sentence.items
    first, name, title = (items.index(item) for item in row[place - _SUBJECT : place + 1])
    signs = either("separators", "day_parts") | style_words()
    between = (*items[first + 1 : name], *items[name + 1 : title])
    set_off = name > first + 1 and title > name + 1 and all(i.form in signs for i in between)
    ends = all(i.form == "." or i.named for i in items[title + 1 : title + 2])
    alone = ends or is_of_abroad(scene, [row[place - _SUBJECT], row[place]], 1)
    received = any(_receives(item) for item in items[max(first - _STYLES, 0) : first])
    return set_off and alone and received and _nobody_behind(items, title)


def _sole_object(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether of two offices side by side, of which the second has a name, that one is the verb's only object."""
    items = sentence.items
    title, name = items.index(row[place]), items.index(row[place + 1])
    between = items[items.index(row[place - 1]) + 1 : title]
    if not all(i.form in relation_words("day_parts") for i in between):
        return False
    return _nobody_behind(items, name)


def _nobody_behind(items: Sequence[Item], place: int) -> bool:
    """Tell whether nobody is named behind a place of a sentence's clause whom its verb might have as its object."""
    behind = list(takewhile(lambda i: not (i.verb or i.marks(*_APART)), items[place + 1 :]))
    return not any(i.kind in PEOPLE and not _governed(behind, n) for n, i in enumerate(behind))


def _governed(items: Sequence[Item], place: int) -> bool:
    """Tell whether «و» or a preposition stands before a name, so that it is not what the verb is done to alone."""
    near = items[max(place - _STYLES, 0) : place]
    joined = either("and_attached", "and")
    return any(i.named or i.sort is Sort.PARTICLE or i.form in joined or i.form[:1] in joined for i in near)


_MET_BODIES = PEOPLE | {Kind.ORGANIZATION}
_SUBJECT = 2
"""Mentions of a subject: office and name."""


def _receives(item: Item) -> bool:
    """Tell whether an Arabic verb of receiving or meeting somebody stands here, no pronoun on it.

    What one does with somebody («بحث مع», «عرض مع») has a matter for its object.
    """
    verbs = [verb for verb in item.verbs if verb.frame in _FRAMES and verb.form in _FORMS]
    return any(not (verb.pronoun or verb.latin or verb.needs == "companion") for verb in verbs)
