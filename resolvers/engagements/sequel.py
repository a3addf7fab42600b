"""Those met whom only the next sentence names: « a reçu deux ambassadeurs. Il s'agit de … », "received: - X - Y"."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.engagements.next_guest import comes_next, whom
from resolvers.engagements.signatories import signatories
from resolvers.engagements.turns import told_by_turns
from resolvers.ground.event_kinds import TALKS
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.parties.beside_verbs import counted
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.sides import Roles
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from text.clitics import reads_as
from text.fold import fold_word

_CREDENTIALS = "present_credentials"
_MOST = 12
"""Lines of a list."""


def with_sequel(cast: Cast, sentence: Sentence, trigger: Trigger, roles: Roles) -> Roles:
    """Return the roles of a report without guests with those whom the next sentence, or a list below, names."""
    told = counted(trigger, parties_in(cast, sentence)) if not roles.guests and (roles.host or roles.pointed) else []
    if told:
        return replace(roles, guests=others(roles.host, told))
    credentials = trigger.verb == _CREDENTIALS and roles.host is not None
    if trigger.frame is Frame.SIGN:
        place = bisect_right(cast.scene.sentences, sentence.span.start, key=lambda s: s.span.start)
        return signatories(cast, trigger, roles, cast.scene.sentences[place : place + _MOST])
    faced = trigger.frame in (Frame.RECEIVE, Frame.MEET) or (trigger.frame is Frame.HOLD and trigger.kind in TALKS)
    if roles.guests or trigger.nominal or not (credentials or faced):
        return roles
    scene = cast.scene
    place = bisect_right(scene.sentences, sentence.span.start, key=lambda s: s.span.start)
    following = scene.sentences[place : place + _MOST]
    opened = scene.document.text[: sentence.span.end].endswith(":")
    came = not opened and trigger.frame is Frame.RECEIVE and _heads_list(cast, following[:1])
    guests = _listed(cast, following[came:]) if opened or came else _named(cast, following[:1], trigger, roles.host)
    guests = guests or (_over_line(cast, sentence, trigger, following[:1]) if roles.host else [])
    guests = guests or [p for s in following[:1] for p in told_by_turns(s, parties_in(cast, s)) if _meets(p)]
    return replace(roles, guests=others(roles.host, guests)) if guests else roles


def _over_line(cast: Cast, sentence: Sentence, trigger: Trigger, following: Sequence[Sentence]) -> list[Party]:
    """Return the object of a verb whose sentence goes on in the next line: «استقبل … بحضور …» / «السفير …»."""
    stopped = cast.scene.document.text[: sentence.span.end].endswith(_STOPS)
    if stopped or trigger.passive or not following or following[0].line != sentence.line + 1:
        return []
    first = next(iter(parties_in(cast, following[0])), None)
    opens = first is not None and first.governor in ("start", "none") and _meets(first)
    return [first] if first and opens and not any(i.verb for i in following[0].items[: first.place]) else []


_STOPS = (".", "؛", ";", ":", "!", "؟", "?")


def _named(cast: Cast, following: Sequence[Sentence], trigger: Trigger, host: Party | None) -> list[Party]:
    """Return the people and bodies of a sentence that only says who they are, or who of several came first."""
    first = following if trigger.frame is Frame.RECEIVE else ()
    told = [p for s in following if _names(cast, s) for p in parties_in(cast, s) if _meets(p)]
    return told or [p for s in first if comes_next(s) for p in whom(cast, s, host)]


def _names(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a sentence opens by words of naming and comes to its first mention by nothing but small words.

    The noun of the meeting just told may be its subject: «وضم اللقاء كلا من …».
    """
    opening = list(takewhile(lambda i: i.mention < 0, sentence.items))
    words = [i for i in opening if i.sort in (Sort.WORD, Sort.CUE) and i.form not in _FILLERS and not _styles(i)]
    before = cast.scene.document.text[sentence.span.start : opening[-1].span.end] if opening else ""
    including = ":" in before or not relation_words("all_of").isdisjoint(fold_word(before).split())
    naming = relation_words("namely") | (relation_words("namely_all") if including else frozenset())
    named = bool(words) and words[0].form in naming
    rest = (i.form in naming or (i.event and i.event.definite) for i in words[1:])
    return named and all(rest) and not any(i.verb or i.event for i in sentence.items[len(opening) :])


def _styles(item: Item) -> bool:
    """Tell whether a word is one of respect before a name."""
    return reads_as(item.form, style_words())


_FILLERS = either("small", "namely_fillers")


def _listed(cast: Cast, following: Sequence[Sentence]) -> list[Party]:
    """Return who opens each of the lines below."""
    lines = takewhile(lambda s: not any(i.verb for i in s.items), following)
    opening = ((s, next(iter(parties_in(cast, s)), None)) for s in lines)
    return [p for s, p in takewhile(lambda told: _opens_line(*told), opening) if p and _meets(p)]


def _opens_line(sentence: Sentence, party: Party | None) -> bool:
    """Tell whether nothing stands before who is listed but a dash or number, the office and words of respect."""
    before = sentence.items[: party.place] if party else ()
    light = either("small", "definite")
    return party is not None and all(
        i.mention >= 0 or i.sort is not Sort.WORD or i.form.isdigit() or i.form in light or _styles(i) for i in before
    )


def _heads_list(cast: Cast, following: Sequence[Sentence]) -> bool:
    """Tell whether a sentence heads the list of those who came, and names none: « Avaient fait le déplacement : »."""
    return any(
        cast.scene.document.text[: s.span.end].endswith(":")
        and not any(i.kind in PEOPLE for i in s.named)
        and "escort" not in s.marks
        and not relation_words("came_along").isdisjoint(fold_word(s.span.of(cast.scene.document.text)).split())
        for s in following
    )


def _meets(party: Party) -> bool:
    """Tell whether a party may be met: a person, a role, a delegation."""
    return party.kind in (Kind.PERSON, Kind.TITLE, Kind.DELEGATION) and party.governor != "presence"
