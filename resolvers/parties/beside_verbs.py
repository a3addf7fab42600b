"""What a party is beside a verb by the word before it: the first of a group, a house, company, one set apart."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.people import style_words
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort, is_owner
from resolvers.parties.party import Party
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.inflection import is_arabic, is_definite

_PARTING = (":", "-", "–", "—", "/")


def first_group(plain: Sequence[Party]) -> list[Party]:
    """Return the first party with those joined to it by «and»."""
    group = list(plain[:1])
    for party in plain[1:]:
        if party.governor != "and":
            break
        group.append(party)
    return group


def is_house(parties: Sequence[Party]) -> bool:
    """Tell whether the one party beside an added verb of visiting is what was visited: «وزارت المعهد»."""
    return len(parties) == 1 and parties[0].kind is Kind.ORGANIZATION


def of_delegation(items: Sequence[Item], parties: Sequence[Party]) -> list[Party]:
    """Return the bodies and roles told as members of the delegation before them: «وفد … ضم … ومساعد الوزير»."""
    found: list[Party] = []
    last: Party | None = None
    for party in parties:
        if party.kind is Kind.DELEGATION:
            last = party
            continue
        between = items[last.place + 1 : party.place] if last else ()
        listed = any(i.marks("members") and not i.marks("presence") for i in between)
        ended = any(i.verb and not i.marks("members") for i in between)
        joined = party.governor in _LISTED or (party.governor == "comma" and party.gap > 0)  # «، ومديري إدارة …»
        if listed and not ended and party.figure < 0 and joined:
            found.append(party)
        elif not joined:
            last = None
    return found


_LISTED = ("members", "and", "from")


def of_own_members(items: Sequence[Item], parties: Sequence[Party]) -> list[Party]:
    """Return the bodies that the host's own members represent: «بحضور عدد من أعضائها ممثلي النيابة وشرطة الجهة»."""
    found: list[Party] = []
    within = False
    for party in parties:
        near = items[max(party.place - _OWN, 0) : party.place]
        opens = any_said(near, relation_words("own_members")) and party.kind is Kind.ORGANIZATION
        within = opens or (within and party.governor in _LISTED and party.kind is Kind.ORGANIZATION)
        found += [party] if within else []
    return found


_OWN = 3
"""Items before a body among which «أعضائها» stands."""


def no_party(party: Party, trigger: Trigger, home: str | None) -> bool:
    """Tell in whose stead somebody came, who said so, and who of the home moderated a debate of others.

    Who ran a workshop came to train.
    """
    moderated = party.governor == "moderated" and party.country in (None, home)
    moderated = moderated and trigger.kind is not EngagementKind.WORKSHOP
    return moderated or party.governor in ("stead", "source")


def set_apart(party: Party, trigger: Trigger) -> bool:
    """Tell whether a party is of a clause between a verb and its event."""
    return 0 <= trigger.clause <= party.place < trigger.event


def stood_for(items: Sequence[Item], party: Party) -> bool:
    """Tell whether somebody stands in for an office: "The mayor, representing the Prime Minister, opened …"."""
    if party.kind is Kind.PERSON:
        return _is_represented(items, party.place)
    if party.kind is not Kind.TITLE:
        return False
    before = [i for i in items[max(party.place - _STANDING, 0) : party.place] if i.form not in relation_words("small")]
    return bool(before) and before[-1].form in relation_words("standing_for")


def appointed(items: Sequence[Item], party: Party) -> bool:
    """Tell who was only named to an office or sent from one: «أقر المجلس في اجتماعه برئاسة X تعيين القاضي Y»."""
    if party.governor not in _PLAIN or party.figure < 0:
        return False
    for item in reversed(items[: party.place]):
        if item.verb is not None:
            return False
        if item.mention < 0 and item.form in relation_words("appointing_deeds"):
            return True
    return False


_PLAIN = ("and", "comma", "none", "verb")
"""What governs the object of a noun of appointing."""


def _is_represented(items: Sequence[Item], place: int) -> bool:
    """Tell whom somebody else represents: "The representative of His Highness Sheikh X, Minister Y, received"."""
    if not any_said(items[max(place - _STYLED - 1, 0) : place], relation_words("representing_nouns")):
        return False
    styles = style_words() | either("small", "pointing_subjects")
    first = place
    while first > max(place - _STYLED, 0) and (items[first - 1].kind is Kind.TITLE or items[first - 1].form in styles):
        first -= 1
    return first > 0 and items[first - 1].form in relation_words("representing_nouns") and first < place


_STYLED = 8
"""Items of styles and offices before a name, behind the noun of who represents its bearer."""


def of_occasion(items: Sequence[Item], party: Party, trigger: Trigger) -> bool:
    """Tell whether a body is but whose event it was that people met at: «التقى …، في إطار الاجتماع الرابع للجنة»."""
    if trigger.latin and _of_margin(items, party, trigger):
        return True
    whose = party.kind is Kind.ORGANIZATION and party.governor == "event" and party.place > trigger.place
    its_own = trigger.place < trigger.event == party.place - 1  # «قام الوفد بعد ذلك بجولة في المركز»
    if not whose or its_own or trigger.frame not in _FACING or trigger.latin:
        return False
    back = items[max(party.place - _OCCASION, trigger.place + 1) : party.place]
    behind = next((n for n in range(len(back) - 1, -1, -1) if back[n].mention >= 0), -1)
    told = [n for n in range(behind + 1, len(back)) if back[n].marks("during", "margin")]
    return any(back[n + 1].form not in relation_words("day_parts") for n in told if n + 1 < len(back))


def _of_margin(items: Sequence[Item], party: Party, trigger: Trigger) -> bool:
    """Tell whose event people met beside, before the comma: "On the sidelines of the Assembly of the Fund, X met"."""
    margin = next((n for n, i in enumerate(items[:_STANDING]) if i.marks("margin")), None)
    comma = next((n for n, i in enumerate(items) if i.form in relation_words("separators")), None)
    if margin is None or comma is None or party.kind is not Kind.ORGANIZATION:
        return False
    someone = any(i.kind in (Kind.PERSON, Kind.TITLE) for i in items[comma : trigger.place])
    return someone and margin < party.place < comma < trigger.place


_OCCASION = 8
"""Items before a body among which the word stands that makes its event an occasion."""
_STANDING = 3
"""Items before an office among which "representing" stands, an article between."""


def inside(party: Party) -> bool:
    """Tell whether «في» names the house in which something was done: «استقبل …، في مكتبه في وزارة العمل، …»."""
    return party.governor == "during" and party.kind is Kind.ORGANIZATION


def of_house(items: Sequence[Item], party: Party) -> bool:
    """Tell whether «ل» puts a body right behind the words of a house that is its own: «في مقر القيادة العامة للدرك»."""
    house = party.place > 1 and items[party.place - 2].kind is Kind.PLACE
    return house and party.governor == "to_attached" and party.kind is Kind.ORGANIZATION


def escorts(party: Party, found: Sequence[Party]) -> bool:
    """Tell whether a party accompanies the subject, whose object is still to come: «استقبل …، مرفوقا ب…، …»."""
    return party.governor == "escort" and len(found) <= 1


def stands_beside(party: Party) -> bool:
    """Tell whether a party only says whence, or by whom, the one before it is: «X من جامعة … وY»."""
    return party.governor == "represented" or (party.governor == "from" and party.kind is Kind.ORGANIZATION)


def parts(item: Item) -> bool:
    """Tell whether an item between a name and a verb says that the name is not its subject."""
    sign = item.sort is Sort.SIGN and item.form in _PARTING
    return sign or item.verb is not None or item.marks("relative", "that", "back", "presided", "organised")


_FACING = (Frame.RECEIVE, Frame.MEET, Frame.VISIT)
_TWO = 2


def speech_start(items: Sequence[Item], trigger: Trigger, parties: Sequence[Party]) -> int:
    """Return the colon behind which a headline says what was said: «الرئيس يلتقي السفير: النقابة لن تتراجع».

    Both sides must be told before it, the guest right there; else a list of those met follows. The sentence's end
    where no speech follows.
    """
    colon = next((n for n in range(trigger.place + 1, len(items)) if items[n].form == ":"), len(items))
    if trigger.frame not in _FACING or colon == len(items) or items[colon - 1].mention < 0:
        return len(items)
    fore = [p for p in parties if p.place < trigger.place][-1:]
    surname = not fore and trigger.present and any(i.sort is Sort.WORD for i in items[: trigger.place])
    told = [*fore, *(p for p in parties if trigger.place < p.place < colon)]
    return colon if len(told) + surname >= _TWO else len(items)


def content_start(sentence: Sentence, trigger: Trigger) -> int:
    """Return where a clause of what was said begins behind a trigger, whose parties met nobody: «مؤكدا أن الوزارة …».

    «قبل أن» says when, and no more. The sentence's end where there is no such clause.
    """
    items = sentence.items
    here = range(trigger.place + 1, len(items)) if sentence.marks & _CLAUSES else ()
    return next((place for place in here if _begins_content(items, place)), len(items))


def _begins_content(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause of what was said begins: «أن», « précisant que », "noting that"."""
    if items[place].marks("relative") and items[place - 1].form in relation_words("telling"):
        return True
    return items[place].marks("that") and items[place - 1].form not in relation_words("before_that")


_CLAUSES = frozenset(("that", "relative"))
"""The marks of a sentence that may hold such a clause."""


_COUNTED = (*_FACING, Frame.HOLD)
_ON = ("and", "comma", "none", "to", "namely")


def counted(trigger: Trigger, parties: Sequence[Party]) -> list[Party]:
    """Return those named behind «وهم», whom the words before only count: «استقبل ثلاثة سفراء، وتسلم منهم …، وهم …».

    No verb between has them as its subject.
    """
    behind = [p for p in parties if p.place > trigger.place] if trigger.frame in _COUNTED else []
    first = next((n for n, p in enumerate(behind) if p.governor == "namely"), len(behind))
    return list(takewhile(lambda p: p.governor in _ON and p.kind in PEOPLE, behind[first:]))


def only_sends(items: Sequence[Item], party: Party) -> bool:
    """Tell whether a person only owns or sends what another hands over: "President X's message", "greetings of X"."""
    if party.figure < 0:
        return False
    sent = relation_words("conveyed")
    if is_owner(items, party.place):
        return any(i.form in sent for i in items[party.place + _OWNED : party.place + _OWNED + _SENT])
    place = party.place - 1
    while place > 0 and items[place].form not in _OF and _leads_name(items[place]):
        place -= 1
    near = items[max(place - _SENT, 0) : place]
    return items[place].form in _OF and any(i.form in sent for i in near)


def _leads_name(item: Item) -> bool:
    return item.kind is Kind.TITLE or item.form in _BEFORE_NAMES


_BEFORE_NAMES = style_words() | either("articles_french", "definite")
_OF = ("of", "from", "de", "du", "d")
_OWNED = 3
"""Items from an owner to what is owned: the name, the apostrophe and its letter."""
_SENT = 3
"""Items before "of" among which what is sent stands."""


def in_matter(items: Sequence[Item], party: Party) -> bool:
    """Tell a body in what was talked about: «بحث X مع Y، دعم المجلس …», a noun without article right behind the comma.

    A noun of the people of a body is none: «مع X، وممثلي الهيئة».
    """
    if party.governor != "comma" or not party.gap:
        return False
    near = items[max(party.place - _MATTER, 0) : party.place]
    comma = max((n for n, i in enumerate(near) if i.form in relation_words("separators")), default=len(near))
    noun = next(iter(near[comma + 1 :]), None)
    if noun is None or noun.sort is not Sort.WORD or noun.mention >= 0 or not is_arabic(noun.form):
        return False
    people = noun.form in _OF_BODIES or noun.form.startswith(affixes("and_attached"))
    return not (people or is_definite(noun.form))


_MATTER = 6
"""Items before a body among which the comma behind those who talked stands."""
_OF_BODIES = either("members_of_bodies", "groups", "many_people")


def of_clause(items: Sequence[Item], parties: Sequence[Party]) -> Iterator[Party]:
    """Yield those who may be the subject of the main clause behind «خلال لقائه …»: none of what was talked about.

    Nor one whom «و» joins to such, or to who was there: «تطرق خلال لقائه السفير إلى دعم المجلس والمصرف».
    """
    ours = False
    for party in parties:
        joined = party.governor == "and"
        body = party.kind is Kind.ORGANIZATION
        prop = body and party.governor == "none" and party.gap and items[party.place - 1].form[:1] in _WITH
        ours = party.governor in _CLAUSE and not prop and (ours or not joined)
        if ours:
            yield party


_CLAUSE = ("verb", "none", "comma", "and", "that", "purpose", "start", "event", "far")
"""What may govern the subject of the main clause behind «خلال لقائه …،»."""
_WITH = relation_words("with_attached")
