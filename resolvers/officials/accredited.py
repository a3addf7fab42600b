"""Whose credentials were handed over, the new office told right behind: «أوراق اعتماده سفيرا لـ …»."""

from collections.abc import Sequence

from resolvers.ground.items import Item, Sentence, is_owned
from resolvers.ground.scene import Scene
from schemas.mention import Kind

CREDENTIALS = "credentials"
_HANDING = "present_credentials"


def accredited_for(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> int | None:
    """Return whose credentials are told right before an office: «تسلم منها أوراق اعتمادها سفيرة ل…».

    In a clause that is who stands before it («السفير X الذي سلم الوزير نسخة من أوراق اعتماده سفيرا»), behind a verb of
    handing over its subject («سلم السفير X الوزير Y نسخة من أوراق اعتماده سفيرا»), else who is named last.
    """
    items, title = sentence.items, sentence.items.index(row[place])
    before = items[title - 1] if title else None
    told = before is not None and before.event is not None and before.event.entry == CREDENTIALS
    if before is None or not told or not is_owned(before.span.of(scene.document.text)):
        return None
    clause = next((n for n in range(title - 1, -1, -1) if items[n].marks("relative")), title)
    people = [i for i in items[:clause] if i.kind is Kind.PERSON]
    handed = any(verb.entry == _HANDING for i in items[:clause] for verb in i.verbs)
    return (people[0] if handed and clause == title else people[-1]).mention if people else None
