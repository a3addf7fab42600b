"""People met of whom none is named, right behind who met them: «التقى الوزير X، اليوم، سفراء الدول الشقيقة»."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from lexicon.times import weekday_numbers
from resolvers.ground.items import Item, Sort
from schemas.mention import Kind
from text.conjugation import PLURAL_PAST
from text.inflection import PREFIXES


def met_group(items: Sequence[Item], behind: range) -> bool:
    """Tell whether a group is the object of a verb whose subject ends before ``behind``.

    Only a day, a place or what parts these stands between; what a noun owns was not met («مطالب ممثلي الشركات»).
    """
    for n in behind:
        item = items[n]
        if _is_group(item):
            return True
        if not _stands_between(items, n, behind.start):
            return False
    return False


def of_group(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb stands in a clause about a group just told: «استقبل الرئيس عدة سفراء سلموا له أوراق …»."""
    before = items[place - 1] if place else None
    plural = items[place].form.endswith(PLURAL_PAST)
    return before is not None and plural and before.mention < 0 and before.form in relation_words("groups_met")


def _is_group(item: Item) -> bool:
    """Tell the plural of people, perhaps behind «ب»; «و» joins them to the subject, «ل» tells for whom it was done."""
    groups = relation_words("groups_met")
    return item.mention < 0 and (item.form in groups or item.form.removeprefix(PREFIXES[0]) in groups)


def _stands_between(items: Sequence[Item], n: int, first: int) -> bool:
    """Tell a day, a place, a sign, «مع», or a word of the group's number or style («جميع», «أصحاب السعادة»)."""
    item = items[n]
    apposed = item.kind is Kind.TITLE and n > first and items[n - 1].sort is Sort.SIGN
    if item.mention >= 0:
        return item.kind in (Kind.DATE, Kind.PLACE) or apposed
    light = item.form in relation_words("before_groups") or item.form in relation_words("when_before_groups")
    if light or item.form in weekday_numbers():
        return True
    if item.verb or item.event or item.marks(*_ASIDE):
        return False
    return item.sort in (Sort.SIGN, Sort.PARTICLE) or item.marks("with")


_ASIDE = ("presence", "escort", "beside", "by", "during", "purpose", "relative")
"""Marks behind which stands who was there besides, or what it was done for."""
