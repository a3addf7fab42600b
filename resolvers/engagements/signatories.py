"""Who signed what a sentence says was signed, told in the next, each with whom he signed for: "X signed for A"."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.sides import Roles
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_NEXT = 2
"""Sentences behind a signature among which those who signed are told."""


def signatories(cast: Cast, trigger: Trigger, roles: Roles, following: Sequence[Sentence]) -> Roles:
    """Return the people who signed for the two sides, where the sentence of the signature names nobody who did."""
    named = [*([roles.host] if roles.host else []), *roles.guests]
    if not trigger.latin or trigger.frame is not Frame.SIGN or any(p.figure >= 0 for p in named):
        return roles
    found: list[Party] = []
    for sentence in following[:_NEXT]:
        signed = any(v.frame is Frame.SIGN for i in sentence.items for v in i.verbs)
        signers = signers_for(sentence.items, parties_in(cast, sentence)) if signed else []
        if not signers:
            break
        found += signers
    return Roles(found[0], others(found[0], found[1:])) if found[1:] else roles


def signers_for(items: Sequence[Item], parties: Sequence[Party]) -> list[Party]:
    """Return those of whom it is told for whom they signed, the verb told once or twice; none where one is not."""
    people = [p for p in parties if p.figure >= 0]
    found = [p for p in people if _for_whom(items, p.place, people) or _told_before(items, p.place)]
    return found if len(found) == len(people) else []


def _for_whom(items: Sequence[Item], place: int, people: Sequence[Party]) -> bool:
    """Tell whether behind a name, its office and "signed", it is told for whom: "Mr. X, Minister, signed for A"."""
    end = min((p.place for p in people if p.place > place), default=len(items))
    for item in items[place + 1 : end]:
        if item.form in relation_words("signed_for") or item.marks("stead"):
            return True
        passed = item.sort is Sort.SIGN or item.kind in (Kind.TITLE, Kind.ORGANIZATION)
        passed = passed or item.form in relation_words("auxiliaries_past")
        if not (passed or any(v.frame is Frame.SIGN for v in item.verbs)):
            return False
    return False


def _told_before(items: Sequence[Item], place: int) -> bool:
    """Tell whether it is told before "by" for whom: "for A, it was signed by X"."""
    by = next((n for n in range(place - 1, max(place - _OFFICE, 0), -1) if items[n].marks("by")), -1)
    before = items[max(by - _CLAUSE, 0) : max(by, 0)]
    return any(i.form in relation_words("signed_for") or i.marks("stead") for i in before)


_OFFICE = 5
"""Items of style and office between "by" and a name."""
_CLAUSE = 10
"""Items before "by" among which "for" stands."""
