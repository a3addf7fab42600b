"""Of which rite and see an Arabic office of a church is: «للروم الملكيين الكاثوليك», «وسائر المشرق», «وتوابعها»."""

from extractors.titles.arabic_fields import RoleInFields
from lexicon.role_grammar import grammar
from schemas.mention import Kind
from text import inflection as arabic
from text.clitics import readings


class RoleInChurch(RoleInFields):
    """A role that takes in the rite and the see of a churchman."""

    def _of_church(self, i: int) -> bool:
        """Take a further word of the rite or see, where the office is one of a church."""
        if not self._is_churchman():
            return False
        return self._house(i) or self._rite(i) or self._see(i)

    def _is_churchman(self) -> bool:
        """Tell an office of a church by its head or by an adjective: «النائب البطريركي العام»."""
        words = range(self.begin, min(self.position, self.begin + _NEAR))
        return any(not grammar().churchmen.isdisjoint(r.form for r in readings(self.scene.form(k))) for k in words)

    def _house(self, i: int) -> bool:
        """Take the church that one serves: «راعي كنيسة القديسة تقلا بصيدا»."""
        scene = self.scene
        house = scene.mention_at(i - 1, Kind.PLACE) if i == self.begin + _HEAD else None
        return house is not None and house[1] > i and self._take(house[1])

    def _rite(self, i: int) -> bool:
        """Take «للسريان» and the words behind it, or «الكاثوليك» behind it."""
        scene, last = self.scene, i
        first = scene.form(i)
        begun = scene.form(i - 1).startswith(arabic.FOR_THE) and self._is_rite(i - 1)
        led = first.startswith(arabic.FOR_THE) or (begun and scene.definite(i))
        if not led or not self._is_rite(i):
            return False
        while scene.same_line(i, last) and self._is_rite(last) and (last == i or scene.definite(last)):
            last += 1
        return self._take(last)

    def _is_rite(self, i: int) -> bool:
        return not grammar().rites.isdisjoint(r.form for r in readings(self.scene.form(i)))

    def _see(self, i: int) -> bool:
        """Take a further town of the see, its dependencies or the rest of the East."""
        scene, form = self.scene, self.scene.form(i)
        if not scene.inside(i - 1, Kind.PLACE) and form not in grammar().sees_rest:
            return False
        if form in grammar().sees_rest:
            whole = form in grammar().sees_beyond  # «وسائر المشرق»
            return (not whole or scene.definite(i + 1)) and self._take(i + 1 + whole)
        place = scene.mention_at(i, Kind.PLACE) if form.startswith(arabic.AND) else None
        return place is not None and scene.cut(i, place[0].span.start) == 1 and self._take(place[1])


_HEAD = 2
"""Words of «راعي كنيسة»."""
_NEAR = 3
"""Words of an office among which its church is told."""
