"""Words of a question that are part of a name, whatever else they may mean."""

from collections.abc import Iterator, Sequence

from index.question.about import asks
from index.question.notion_groups import city_of
from index.question.notions import Alternatives, Notion
from index.terms.senses import folded
from lexicon.bearers import is_borne, is_given_name, may_be_given_name
from lexicon.countries import names_by_form
from lexicon.notions import lexical_words
from lexicon.questions import dialect_words, stopwords
from text.inflection import ARTICLE, LIKE, has_other_hamza
from text.names.skeletons import has_arabic, means_son, person_name

_MOST = 4
"""Words of a question that is but a name."""


def may_be_name(forms: Sequence[str], written: Sequence[str] = ()) -> bool:
    """Tell whether a question of some folded words may be but a name: a few, none of grammar, of asking or a number.

    ``written`` are the words as they are typed.
    """
    if len(forms) > _MOST or not all(map(str.isalpha, forms)):
        return False
    passed = _passed(forms)
    return not passed or passed == set(names_among(forms, written))


def names_among(forms: Sequence[str], written: Sequence[str] = ()) -> Iterator[int]:
    """Yield where a word of grammar, as most often, is part of a name: «فاتو صار», «هلا الصباغ», «على محمود».

    A dialect's word is one beside a given name; in a question that is but a name beside what anybody is called, and
    where it is written otherwise («إرنا سولبرغ» does not ask to be shown anything, «أرنا»). Of words that all have the
    first one is, where many are called so.
    """
    passed = _passed(forms)
    is_bare = len(forms) <= _MOST and len(passed) == 1 and all(map(str.isalpha, forms))
    for position in passed:
        beside = [forms[i] for i in _beside(forms, position) if i not in passed]
        if forms[position] in dialect_words():
            is_other = bool(written) and _is_spelt_otherwise(written[position], forms[position])
            is_name = _is_spoken_name(forms[position], beside, is_bare=is_bare, is_other=is_other)
        else:
            is_first = is_bare and position == 0 and not asks(forms[0])
            is_name = is_first and is_given_name(forms[0]) and any(map(is_borne, beside))
        if is_name:
            yield position


def _is_spoken_name(form: str, beside: Sequence[str], *, is_bare: bool, is_other: bool) -> bool:
    """Tell whether a dialect's word is part of a name, beside some words."""
    if is_bare and (is_other or _is_borne(form)):
        return any(_is_borne(word) or word not in lexical_words() for word in beside)
    return is_borne(form) and any(map(is_given_name, beside))


def _is_borne(form: str) -> bool:
    return is_borne(form) or may_be_given_name(form)


def _is_spelt_otherwise(written: str, form: str) -> bool:
    return all(has_other_hamza(written, wording) for wording in dialect_words()[form])


def _beside(forms: Sequence[str], position: int) -> list[int]:
    """Return where the words before and behind one stand."""
    return [i for i in (position - 1, position + 1) if 0 <= i < len(forms)]


def _passed(forms: Sequence[str]) -> set[int]:
    """Return where words of grammar and of asking stand."""
    return {i for i, form in enumerate(forms) if form in stopwords() or asks(form)}


def is_in_name(notion: Notion, found: Sequence[Notion], terms: Alternatives) -> bool:
    """Tell whether a word that may mean something is part of a name instead.

    It stands beside the father's («ولد أحمد ديه» has no blood money, «دية»; «سيدي ولد أحمد» is no gentleman), or the
    question is but a name: «عمر البشير» asks for nobody's age, «توماس باخ» for no brother («أخ»).
    """
    if notion.last - notion.first > 1 or notion.time or notion.family or city_of(notion):
        return False
    forms = [term.form for term, _ in terms]
    if notion.country:
        is_place = any(each.first == notion.last and (each.country or city_of(each)) for each in found)
        return not is_place and _is_called_as_land(forms, notion.first)
    before, after = forms[max(0, notion.first - 2) : notion.first], forms[notion.last : notion.last + 2]
    is_given = len(after) > 1 and is_one_name(*after) and is_given_name(forms[notion.first])
    if is_given or any(map(means_son, before[-1:])) or (len(before) > 1 and is_one_name(*before)):
        return True
    return len(forms) > 1 and may_be_name(forms) and _is_in_bare_name(notion, found, forms)


def _is_called_as_land(forms: Sequence[str], position: int) -> bool:
    """Tell whether a word for a country is somebody's name instead: «كلاوس ريمان» is not as Laos, nor Dominique Morel.

    In Latin letters a family name stands behind it.
    """
    form, behind = forms[position], "".join(forms[position + 1 : position + 2])
    if form.startswith(LIKE):
        return may_be_given_name(form) and form not in names_by_form()
    is_name = not has_arabic(form) and may_be_given_name(form)
    return is_name and _is_borne(behind) and behind not in lexical_words()


def is_one_name(first: str, second: str) -> bool:
    """Tell whether two words are one word of a name: «ولد سالك», Ben Yahia, «عبد الكريم»."""
    is_word = first[0].isdigit() or first in stopwords()
    return not is_word and len(person_name(f"{first} {second}").words) == 1


def is_beside_name(forms: Sequence[str], position: int) -> bool:
    """Tell whether a word that is nobody's given name for sure stands beside one that somebody may be called."""
    beside = [forms[i] for i in _beside(forms, position)]
    return _is_borne(forms[position]) and any(map(may_be_given_name, beside))


def _is_in_bare_name(notion: Notion, found: Sequence[Notion], forms: Sequence[str]) -> bool:
    """Tell whether a word is a given name beside what somebody may be called, or a name that is no word as written."""
    position = notion.first
    is_sure = any(is_given_name(forms[i]) for i in _beside(forms, position))
    bare = forms[position] if is_sure else forms[position].removeprefix(ARTICLE)  # «أحمد النجار» is no carpenter
    if is_given_name(forms[position]):
        covered = {i for each in found for i in range(each.first, each.last)}
        beside = _beside(forms, position)
        return any(is_borne(forms[i]) and (i not in covered or is_given_name(forms[i])) for i in beside)
    is_word = any(form in folded(key) for key in notion.senses for form in {forms[position], bare})
    return is_beside_name(forms, position) and not is_word
