"""Words between a name and an office that say whose it is: "X, who serves as Director", "X, representing the …"."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.items import Item, Sort
from text.clitics import readings
from text.fold import fold_word
from text.signs import COMMAS


def bears(text: str, gap: Sequence[Item]) -> bool:
    """Tell whether what stands between says that the one named bears the title: « en sa qualité de », "was appointed".

    The words have to be these and no others, so that their verbs tell of nothing else.
    """
    return _said(text, gap) in relation_words("bears") or _behind_aside(text, gap)


def _behind_aside(text: str, gap: Sequence[Item]) -> bool:
    """Tell whether they stand behind what commas enclose: « M. X, Mle 61 902 L, ingénieur, est nommé directeur »."""
    commas = [n for n, i in enumerate(gap) if i.form in COMMAS]
    if len(commas) < _ENCLOSING or commas[0] or any(i.verb for i in gap[: commas[-1]]):
        return False
    return _said(text, gap[commas[-1] :]) in relation_words("bears")


_ENCLOSING = 2


def is_as(gap: Sequence[Item]) -> bool:
    """Tell whether nothing but a comma and the letter of «as» stands between: «X، كسفير للمملكة», «X كرئيس للوفد»."""
    return bool(gap) and gap[-1].form in relation_words("as_attached") and all(i.sort is Sort.SIGN for i in gap[:-1])


def stands_in(text: str, gap: Sequence[Item]) -> bool:
    """Tell whether what stands between says that the title is another's, for whom the one named came or spoke."""
    return _said(text, gap) in relation_words("stands_in")


def in_rank(gap: Sequence[Item], n: int) -> bool:
    """Tell « de », « d' » inside a rank: « le général de brigade X », « le général d'armée X »."""
    inside = gap[n].form in _OF and 0 < n < len(gap) - 1
    behind = [i.form for i in gap[n + 1 : n + 3] if i.form != _ELISION][:1] if inside else []
    return bool(behind) and {gap[n - 1].form, *behind} <= style_words()


def goes_on_in_rank(gap: Sequence[Item], n: int) -> bool:
    """Tell « de » inside a rank, or what that is of."""
    of = n - 1 - (n > 0 and gap[n - 1].form == _ELISION)
    return in_rank(gap, n) or (of > 0 and in_rank(gap, of))


def styled_and(items: Sequence[Item]) -> bool:
    """Tell whether «و» joins a style of the next person: «X وزير التجارة، وسعادة القائم بأعمال …»."""
    joins = relation_words("and_attached")
    read = (r for i in items for r in readings(i.form) if i.form[: r.cut] in joins)
    return any(r.form in standing_words("styles_of_office") for r in read)


def blessed(gap: Sequence[Item]) -> bool:
    """Tell whether a wish for a ruler stands alone between signs, which closes what is said of him: «، حفظه الله،»."""
    signs = len(gap) > 1 and gap[0].sort is gap[-1].sort is Sort.SIGN
    return signs and any(word in grammar().blessings for item in gap for word in item.form.split())


def _said(text: str, gap: Sequence[Item]) -> str:
    """Return the folded words of a gap without its signs, and without the articles before the title."""
    words = [word for item in gap for word in fold_word(item.span.of(text)).split() if word.isalnum()]
    while words and words[-1] in _BEFORE:
        words.pop()
    return " ".join(words)


_OF, _ELISION = ("de", "d"), "'"
_BEFORE = frozenset(("de", "du", "d", "le", "la", "l", "the", "of"))
