"""What parts an office from the name behind it: where or when its bearer was, so that the name is another's."""

from collections.abc import Sequence

from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sort, is_owned
from resolvers.ground.scene import Scene
from text.clitics import readings
from text.inflection import is_arabic, is_definite


def at_his_own(scene: Scene, gap: Sequence[Item]) -> bool:
    """Tell words that say where or when an office's bearer was: «استقبل الوزير بمكتبه X», «رافق المحافظ في الزيارة X».

    A comma may set such words off within one person's naming: «صرح وزير الصحة، لدى وصوله، X».
    """
    if any(item.sort is Sort.SIGN for item in gap):
        return False
    text = scene.document.text
    return any(is_owned(item.span.of(text)) or _is_event(gap, n) for n, item in enumerate(gap) if _is_noun(item))


def less_term(gap: Sequence[Item]) -> list[Item]:
    """Return what stands between an office and a name without words that its holder's term is over."""
    begins = next((n for n, i in enumerate(gap) if i.form in relation_words("term_over")), len(gap))
    term = next((n for n in range(begins, len(gap)) if gap[n].form in relation_words("terms")), -1)
    if term < 0:
        return list(gap)
    behind = term + 1
    behind += behind < len(gap) and is_definite(gap[behind].form) and gap[behind].form not in style_words()
    return [*gap[:begins], *gap[behind:]]  # «المنتهية فترة ولايته الدستورية»


def _is_noun(item: Item) -> bool:
    """Tell an Arabic word that is no style, with what is written onto it or without: «لسعادته»."""
    word = item.sort in (Sort.WORD, Sort.CUE) and is_arabic(item.form)
    return word and style_words().isdisjoint({item.form, *(r.form for r in readings(item.form))})


def _is_event(gap: Sequence[Item], place: int) -> bool:
    """Tell an event in or during which something was done: «في الزيارة»."""
    return gap[place].event is not None and place > 0 and gap[place - 1].marks("place_in", "during")
