"""Heads of Arabic names of institutions and what must follow them: a construct complement or agreeing adjectives."""

from collections.abc import Iterator

from extractors.naming import ARABIC_STOPS, COMMITTEE, COURT, MINISTRY, PRESIDENCY, QUOTE, Name, is_of
from extractors.organizations.arabic_complements import ArabicComplements
from extractors.organizations.arabic_coordination import ArabicCoordination
from extractors.organizations.arabic_nouns import is_force, is_labour, is_member
from extractors.organizations.arabic_purposes import ArabicPurposes
from extractors.scenery import Scenery
from lexicon.bearers import SEVERAL
from lexicon.countries import country_of_adjective
from lexicon.naming import VENUES, Head, WordClass, head_readings, heads
from lexicon.people import function_words, name_word, verbs
from lexicon.vocabulary import arabic_words
from schemas.nouns import replace
from text.clitics import Reading
from text.inflection import ARTICLE, FEMININE, after_and, is_definite, is_participle
from text.naming import (
    BY,
    IN,
    PLURAL_ENDINGS,
    TO,
    is_deed_of_third_form,
    looks_feminine,
    looks_verbal_noun,
    without_article,
)

_OFFICES = frozenset(("office", "diwan"))
_COMMISSION, _OF_HOUSES = "commission", frozenset((PRESIDENCY, "office"))
_DIWAN, _FUND = "diwan", "fund"
_HOUSES = frozenset(("council", PRESIDENCY, "parliament"))
_PORT, _UNIVERSITY = "port_authority", "university"
_CALLED_AFTER_TOWNS = frozenset((_UNIVERSITY, "hospital"))
_POLICE, _COMMAND = "police", "command"
_TOWN_COUNCIL = "town_council"
_WATERS, _HOTEL, _STORE = "waters", "hotel", "store"
_COMMAND, _UNIT, _EXCHANGE = "command", "military_unit", "exchange_of_papers"
_FIRMS = frozenset(
    ("company", "agency", "academy", "foundation", "newspaper", "agency_news", "association", "governorate_body")
)
"""Heads of the feminine gender that are called by a name of no Arabic word («شركة نفطال»)."""
_MOVEMENT, _BRANCH, _REGISTRY = "movement", "branch_of_body", "registry"
_GROUP, _BLOC = "group_of_firms", "bloc"
_PALACE_WORD = "palace_word"
_ORGANIZATION, _ENOUGH = "organization", 2
"""Purposes after which a name takes no further one."""
_BACK = 8
"""Words back from «برئاسة» in which what is chaired is sought."""


class ArabicHeads:
    """Reads heads, with what makes names of them, in one document's words."""

    def __init__(
        self, scene: Scenery, complements: ArabicComplements, coordination: ArabicCoordination, purposes: ArabicPurposes
    ) -> None:
        """Keep the words and the readers of what follows a head; the heads are of the lexicon of ``purposes``."""
        self.scene = scene
        self.complements = complements
        self.proper = complements.proper
        self.coordination = coordination
        self.purposes = purposes
        self.lexicon = purposes.lexicon

    def heads_at(self, i: int) -> Iterator[tuple[Reading, Head, bool]]:
        """Yield the head nouns that a token may be: the reading, the head, whether it carries the article."""
        for reading, head, definite in head_readings(self.scene.forms[i], self.lexicon):
            if self._rest_at(i + 1, head.rest, definite=definite):
                yield reading, head, definite

    def _rest_at(self, i: int, rest: tuple[str, ...], *, definite: bool) -> bool:
        """Tell whether the further words of a head stand at a token, with the article after a definite head."""
        if not rest:
            return True
        words = [self.scene.same_line(i + k) for k in range(len(rest))]
        return words == list(rest) or (definite and words == [ARTICLE + word for word in rest])

    def begun_at(self, i: int) -> Iterator[Name]:
        """Yield for each head noun that a token may be the name that begins with it."""
        for reading, head, definite in self.heads_at(i):
            chair = BY in self.scene.form(i)[: reading.cut] and self._chairs(i)
            if head.key == PRESIDENCY and (chair or is_of(self.scene.before(i), WordClass.TAKES_OVER)):
                continue
            if head.key == _FUND and i and is_of(self.scene.before(i), WordClass.TREASURERS):
                continue  # «أمين صندوق النقابة»
            name = self._begin(Name(head, i, i + 1 + len(head.rest), reading.cut, definite=definite))
            if name is not None:
                yield name

    def _begin(self, name: Name) -> Name | None:
        """Read what must follow the head, or return None where it is no name."""
        following = self.scene.same_line(name.last)
        head = name.head
        if head is not None and head.key == COMMITTEE and is_of(following, WordClass.STEERING):
            return None
        if head is None or not following or not self._wanted(name, head, following) or _unites(head, following):
            return None
        generic = following in head.generic and not is_labour(following, self.scene.same_line(name.last + 1))
        if name.definite or generic:
            return self._board(name, following) if generic else self._definite(name)
        if head.key == _MOVEMENT or (head.key == _BLOC and following == QUOTE):
            return self._movement(name, head)
        if head.key == _BRANCH:
            return self._branch(name)
        return self._construct(name, head)

    def _movement(self, name: Name, head: Head) -> Name | None:
        """Read the one word by which a movement is called, or its name in marks: «حركة "الاستقلال"»."""
        if self.scene.form(name.last) != QUOTE:
            return replace(name, last=name.last + 1, complement=True)
        first = self.scene.form(name.last + 1)
        called = self.proper.called(name.last) if is_definite(first) or first in head.only else None
        return self._after_quote(replace(name, last=called, complement=True, solid=True)) if called else None

    def _board(self, name: Name, noun: str) -> Name | None:
        """Read the board of a body, where nobody's office in it is told: «اجتمع مجلس إدارة مؤسسة …»."""
        held = name.first and any(is_of(r.form, WordClass.ROLE) for r in self.scene.readings(name.first - 1))
        if not is_of(noun, WordClass.BOARD) or (held and self.scene.before(name.first)) or self.scene.begins[name.last]:
            return None
        owned = self._owned(name, name.last + 1)
        owner = next((b for b in self.begun_at(name.last + 1) if b.cut == 0 and b.definite), None)
        if owned is None or owner is None or owned.solid:
            return owned
        return replace(owned, definite=True)  # «مجلس إدارة الهيئة السعودية للمراجعين والمحاسبين»

    def _wanted(self, name: Name, head: Head, form: str) -> bool:
        """Tell whether what follows a head may; a unit by its number or nation too: «اللواء الخامس»."""
        if head.key == _COMMAND and (land := self.complements.atom_at(name.last)) and land.is_state:
            return False  # «حرص قيادة الإمارات»: those who lead it
        if not head.only or form in head.only or (form == QUOTE and head.entry.called):
            return True  # «رئيس حركة "الاستقلال"»
        if head.key == _GROUP and is_of(self.scene.same_line(name.last + 1), WordClass.TRADES):
            return is_definite(form) or form not in arabic_words()  # «مجموعة النور للتجارة», «مجموعة سيفكو القابضة»
        town = self.complements.atom_at(name.last) if head.key == _POLICE else None
        if town is not None and not (town.is_body or town.is_state):
            return True  # «قائد شرطة ذي قار»
        told = is_of(form, WordClass.NUMBERED) or country_of_adjective(form) is not None
        return name.definite and head.key == _UNIT and told and is_definite(form)

    def _chairs(self, i: int) -> bool:
        """Tell «برئاسة» of a chair, behind what is chaired, from a presidency in which someone works.

        «عقد اجتماعه برئاسة النيابة العامة», but «رئيس قطب الشؤون الجنائية برئاسة النيابة العامة».
        """
        for k in range(i - 1, max(i - _BACK, -1), -1):
            form = self.scene.form(k)
            if self.scene.begins[k + 1] or is_of(form, WordClass.ROLE):
                return False
            if any(is_of(reading.form, WordClass.EVENT, WordClass.CHAIRED) for reading in self.scene.readings(k)):
                return True
        return False

    def _branch(self, name: Name) -> Name | None:
        """Read the body of which this is a branch («فرع وزارة البيئة بمنطقة جازان»)."""
        again = any(head.key == _BRANCH for _, head, _ in self.heads_at(name.last))
        owned = None if again else self._owned(name, name.last) or self._of_bare(name)
        return replace(owned, branch=True) if owned is not None else None

    def _of_bare(self, name: Name) -> Name | None:
        """Read the bare noun of the body whose branch in a town this is: «فرع المجلس بأسوان»."""
        body = self.scene.same_line(name.last)
        bare = is_definite(body) and without_article(body) in heads("ar") and self._in_town(name.last + 1)
        return replace(name, last=name.last + 1, complement=True) if bare else None

    def _owned(self, name: Name, i: int) -> Name | None:
        """Read the body that stands at a token, whose part this is."""
        atom = self.complements.atom_at(i)
        if atom is not None and atom.is_body:
            return replace(name, last=atom.last, country=atom.country, complement=True, solid=True)
        owner = next((owner for owner in self.begun_at(i) if owner.cut == 0), None) if self.scene.same_line(i) else None
        return replace(name, last=owner.last, country=owner.country, complement=True) if owner is not None else None

    def _definite(self, name: Name) -> Name | None:
        """Read the adjectives of a definite head; one must distinguish it."""
        before = self.scene.before(name.first)
        if is_deed_of_third_form(self.scene.form(name.last)) and {before, after_and(before)} & verbs():
            return None  # «قررت اللجنة المصادقة على …»
        end = self.complements.adjectives(name.last, name.head)
        end = self.complements.agreeing(self.scene.form(name.first), name.last, end)
        if end == name.last and not (name.head is not None and name.head.rest):
            return None
        words = [self.scene.form(k) for k in range(name.last, end)]
        once = any(is_of(w, WordClass.ONCE, WordClass.ORDINAL) for w in words)
        if name.head is not None and name.head.entry.described and not once:
            return None
        if name.head is not None and name.head.key == MINISTRY and not (once or any(map(country_of_adjective, words))):
            return None  # «بجهود الوزارة الملموسة»
        built = name.head is not None and (name.head.entry.premises or name.head.entry.proper)
        built = built and not self.held(name.first)  # «محافظ البنك المركزي أحمد …» is the governor's name
        called = None if self.held(name.first) and self.proper.quotes_person(end) else self.proper.called(end)
        quarter = self.proper.quartered(end) if name.head is not None and name.head.entry.premises else None
        honoured = self.proper.honoured(end, name.head) if built else None
        honoured = honoured or self.proper.titled(end, name.head)
        end = called or quarter or honoured or end
        return replace(
            name,
            last=end,
            country=next((c for c in map(country_of_adjective, words) if c), None),
            branch=any(is_of(w, WordClass.LOCAL) for w in words),
        )

    def held(self, i: int) -> bool:
        """Tell whether a noun of office stands before a body, so that a name behind it is the holder's."""
        return is_of(self.scene.before(i), WordClass.ROLE)

    def _construct(self, name: Name, head: Head) -> Name | None:
        """Read the complement of a head in construct: a presided body, a proper name, a place or body, or a phrase."""
        special = self._of_head(name, head) or self._called(name, head)
        special = special or self._board(name, self.scene.same_line(name.last))  # «هيئة مكتب مجلس النواب»
        if special is not None:
            return special
        atom = self.complements.atom_at(name.last)
        if atom is None and self.lexicon == VENUES and head.rest and is_definite(self.scene.form(name.last - 1)):
            return self._whole(name, head)
        foreign = self.proper.foreign(name.last, head) if atom is None else None
        if foreign is not None:
            country = country_of_adjective(self.scene.form(foreign - 1))
            trade = self.purposes.of_field(foreign) or self.purposes.of_ware(foreign, head)
            done = _ENOUGH if country and not trade else 0  # «شركة … الألمانية للنقل الجوي»
            return replace(name, last=foreign, country=country, complement=True, solid=True, purposes=done)
        end = self._phrase(name.last, head) if atom is None else self.complements.adjectives(atom.last, head)
        papers = head.key == _EXCHANGE and self.scene.same_line(end or 0).startswith(TO + TO)
        plain = head.entry.described and (atom is None or end == atom.last) and not papers
        plain = plain or (head.key == _PORT and not is_of(self.scene.form((end or 1) - 1), WordClass.AUTONOMOUS))
        if end is None or plain or (head.plural and not self.coordination.second_follows(end)):
            return None
        end -= self._of_the_holder(name, end)
        if self.lexicon == VENUES:
            end = self.proper.titled(end, head) or end  # «قصر المؤتمرات محمد السادس»
            end = self._hotel_end(end) if head.key == _HOTEL else end
        country = atom.country if atom is not None else self._nationality(name.last, end)
        solid = atom is not None or (head.entry.proper and self._is_after_someone(name.last))
        known = head.key == _ORGANIZATION and atom is not None and atom.worldwide  # «منظمة اليونسكو للحفاظ على …»
        purposes = _ENOUGH if known else 0
        return replace(name, last=end, country=country, complement=True, solid=solid, purposes=purposes)

    def _whole(self, name: Name, head: Head) -> Name:
        """Read what may follow a house whose noun is whole with the article: «قصر المؤتمرات محمد السادس»."""
        end = self.complements.adjectives(name.last, head)
        end = self.proper.titled(end, head) or self.proper.honoured(end, head) or end
        form, town = self.scene.same_line(end), self.complements.atoms.get(end + 1)
        called = end == name.last and is_definite(form) and not is_of(form, *ARABIC_STOPS)
        called = called and form not in function_words() and town is not None and town.cut > 0
        return replace(name, last=end + called, complement=True)  # «قصر المؤتمرات المرابطون بنواكشوط»

    def _hotel_end(self, i: int) -> int:
        """Return the end of the further words of a hotel's name: «فندق ضفاف دجلة», «فندق البصيري بلازا»."""
        while is_of(self.scene.same_line(i), WordClass.HOTEL_TAIL):
            i += 1
        return i

    def _is_after_someone(self, i: int) -> bool:
        """Tell what is no common noun behind a head: «مركز أمل لرعاية …», «مركز الملك حسين لتدريب …»."""
        form = self.scene.form(i)
        known = name_word(form) if is_definite(form) else None
        borne = known is not None and known.given >= SEVERAL and known.given > known.family
        return not is_definite(form) or is_of(form, WordClass.RULER, WordClass.KIN) or borne

    def _of_the_holder(self, name: Name, end: int) -> bool:
        """Tell a nationality that agrees with who heads a court and not with it: «رئيس محكمة التعقيب التونسي»."""
        last = self.scene.form(end - 1)
        told = self.held(name.first) and end > name.last + 1 and country_of_adjective(last) is not None
        return told and name.head is not None and name.head.key == COURT and not looks_feminine(last)

    def _of_head(self, name: Name, head: Head) -> Name | None:
        """Read the presidency of a body, and the office of one who is head of a state or body."""
        served = head.key in (PRESIDENCY, _DIWAN) or self._of_bureau(name, head)
        presided = next(self.begun_at(name.last), None) if served else None
        if presided is not None and head.key == _DIWAN and not self._is_house(presided):
            presided = None
        last = presided.last if presided is not None else None
        last = self._headed(name.last) if head.key in _OFFICES and last is None else last
        return replace(name, last=last, complement=True) if last is not None else None

    def _of_bureau(self, name: Name, head: Head) -> bool:
        """Tell those who together preside over a house or are its bureau: «هيئة رئاسة مجلس النواب»."""
        inner = (other.key for _, other, definite in self.heads_at(name.last) if not definite)
        return head.key == _COMMISSION and not _OF_HOUSES.isdisjoint(inner)

    def _is_house(self, name: Name) -> bool:
        """Tell a council or presidency, which has a diwan of its own: «ديوان مجلس النواب»."""
        return name.head is not None and name.head.key in _HOUSES and name.cut == 0 and not name.definite

    def _called(self, name: Name, head: Head) -> Name | None:
        """Read a proper name in Latin letters or in marks after a head that may have one."""
        called = self.proper.called(name.last) if head.entry.common or head.entry.proper else None
        called = name.last + 1 if head.key == _PALACE_WORD else called  # «قصر بيان»
        if not called:
            return None
        return self._after_quote(replace(name, last=called, complement=True, solid=True))

    def _headed(self, i: int) -> int | None:
        """Read «رئيس الوزراء», «رئيس مجلس النواب» after an office: it is that of a state or a body."""
        while is_of(self.scene.same_line(i), WordClass.STYLE):
            i += 1
        if is_of(self.scene.same_line(i), WordClass.HEIR) and is_of(self.scene.same_line(i + 1), WordClass.REALM_HEIR):
            return i + 2
        if not is_of(self.scene.same_line(i), WordClass.ROLE):
            return None
        if is_of(self.scene.same_line(i + 1), WordClass.HEADED):
            return i + 2
        keys = {head.key for _, head, _ in self.heads_at(i + 1)} if self.scene.same_line(i + 1) else set()
        if not keys or keys & {*_OFFICES, PRESIDENCY}:
            return None
        presided = next(self.begun_at(i + 1), None)
        return presided.last if presided is not None and not presided.definite and presided.cut == 0 else None

    def _phrase(self, i: int, head: Head) -> int | None:
        """Return the end of the noun phrase that a head in construct has; it must tell more than the head."""
        end = (self.proper.letters(i) if head.entry.proper else None) or self.complements.complement(i, head)
        if end is None and head.entry.called and not is_definite(self.scene.form(i - 1)):
            end = self.proper.single(i)
        if end is None and head.entry.proper and self.purposes.of_field(i + 1):
            end = self.proper.strange(i) or (self.proper.coined(i) if _is_feminine(head) else None)
        if end is None and head.key in _CALLED_AFTER_TOWNS:
            end = self.proper.town(i)
        if end is None and head.key == _TOWN_COUNCIL and not is_participle(ARTICLE + self.scene.form(i) + FEMININE):
            return self.proper.unheard(i) if self.proper.strange(i) else None  # «مجلس بلدي غاجسيلم»
        if end is None and _is_feminine(head):
            return self.proper.unheard(i)
        if head.key == _STORE and end is not None and not self._in_town(end):
            return None  # «مستودعات الأغذية»
        if head.key == _WATERS and end is not None and self._is_strange(i):
            return i + 1  # «بحيرة القرعون», «صحراء النفود»
        if head.entry.common and end == i + 1 and not self._telling(i, head):
            told = (head.entry.branch and self._in_town(end)) or self.purposes.of_ware(end, head)
            return end if told else None
        return end

    def _is_strange(self, i: int) -> bool:
        """Tell a definite word that the lexicon does not have, as the names of lakes and ranges are."""
        form = self.scene.form(i)
        return is_definite(form) and without_article(form) not in arabic_words()

    def _in_town(self, i: int) -> bool:
        """Tell a town behind one plain noun, by which a branch is told from others: «مصنع الأسمنت بنجع حمادي»."""
        inside = self.scene.same_line(i) == IN
        atom = self.complements.atoms.get(i + inside)
        if atom is None or atom.is_body or atom.is_state or not self.scene.same_line(i):
            return False
        return atom.cut == 0 if inside else self.scene.form(i)[: atom.cut] == BY

    def _after_quote(self, name: Name) -> Name:
        """Read adjectives and «ل» after a name in marks («برنامج "أمل" للتكوين»); else the closing mark stays out."""
        if self.scene.same_line(name.last) != QUOTE:
            return name
        begin, end = name.last + 1, self.complements.adjectives(name.last + 1, name.head)
        feminine = looks_feminine(self.scene.form(name.first))
        end = next((k for k in range(begin, end) if looks_feminine(self.scene.form(k)) != feminine), end)
        closed = replace(name, last=end)
        longer = self.purposes.purpose(closed) if self.purposes.may_begin(closed) else None
        return longer or (closed if end > begin else name)

    def _telling(self, i: int, head: Head) -> bool:
        """Tell whether one plain word is enough after an everyday head: a field of work, or a person's name."""
        form = self.scene.form(i)
        base = without_article(form)
        if form.endswith(PLURAL_ENDINGS) and (is_of(form, WordClass.ROLE) or head.entry.members):
            return True
        if head.entry.members and is_definite(form) and (head.entry.proper or is_member(form)):
            return True  # a club is called by any noun: «نادي الصقر»
        if head.key == _COMMAND and is_force(base):
            return True
        return (
            is_of(base, WordClass.DOMAIN)
            or looks_verbal_noun(form)
            or (head.entry.proper and (name_word(form) is not None or is_of(form, WordClass.IDEAL)))
        )

    def _nationality(self, first: int, last: int) -> str | None:
        """Return the country of the first adjective of nationality after a complement's first word."""
        found = (country_of_adjective(self.scene.form(k)) for k in range(first + 1, last))
        return next((country for country in found if country), None)


def _is_feminine(head: Head) -> bool:
    """Tell a head behind which an adjective would bear the feminine's letter, so that another word is a name."""
    return head.key in _FIRMS and not head.plural


def _unites(head: Head, following: str) -> bool:
    """Tell «جامعة», uniting, before what it does, «مناسبة جامعة تؤكد …», and a name behind «رئيس كتابة الضبط»."""
    return head.key == _REGISTRY if name_word(following) else head.key == _UNIVERSITY and following in verbs()
