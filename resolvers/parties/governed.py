"""The parties of a sentence on either side of a verb or noun of engagements, by what governs them."""

import re
from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import FACING, Frame
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.asides import without_aside
from resolvers.ground.event_kinds import OF_MANY
from resolvers.ground.geography import is_international, is_mission
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.parties.beside_verbs import (
    appointed,
    content_start,
    counted,
    escorts,
    in_matter,
    inside,
    no_party,
    of_delegation,
    of_house,
    of_occasion,
    of_own_members,
    set_apart,
    speech_start,
    stands_beside,
    stood_for,
)
from resolvers.parties.kinship import is_abroad, kindred
from resolvers.parties.latin import in_clause_of_place, is_bare_delegation, without_leaders
from resolvers.parties.party import Party
from resolvers.parties.subjects import (
    attended_noun,
    bare_delegation,
    clause_end,
    in_house,
    is_inverted,
    just_before,
    office_alone,
    office_before,
    pointing_noun,
    received_there,
)
from resolvers.parties.ties import tied
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind
from text.signs import COMMAS

COMPANION = ("with", "with_attached")
_JOINED = ("and", "comma")
_PLAIN = ("verb", "none", "comma", "and", "event", "start", "members", "head", "heads", "that")
_BETWEEN = ("place_in", "from", "patron", "presence", "presided", "organised", "represented", "margin")
"""What governs parties that may stand between a verb's subject and its object."""
_ATTENDING = ("presence", "presided", "escort")
_DEPUTY = 3
"""Items about «فيها» among which the verb, the body and who acted for it stand."""
_BEFORE = 3
"""Items before a French or English verb among which its pronoun stands: «elle a été reçue»."""
_AT_ONCE = 5
"""Items from the noun of a meeting to whom «ب» names, his office and rank before him."""
_COMPANY = 3
"""Items before a name among which «ترافقه» stands."""
_ALONG = ("escort", "partner", "with")
"""Marks of prepositions of coming with somebody: «رفقة», "together with", "along with"."""
_LIST_GAP = 2
"""Unknown words that may stand before the next body of a list of signers."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report shares with those before it in its sentence: the item they reach to, and the host carried over."""

    floor: int = 0
    carried: Party | None = None
    home: str | None = None


class Governed:
    """The parties on either side of a trigger, by what governs them."""

    def __init__(self, sentence: Sentence, trigger: Trigger, parties: Sequence[Party], scope: Scope) -> None:
        """Part the parties; those before the scope's floor belong to another report."""
        floor, carried = scope.floor, scope.carried
        self.home = scope.home
        self.trigger = trigger
        self.carried = carried
        self.items = sentence.items
        following = sentence.items[trigger.place + 1 : trigger.place + 2]
        words = (*following, *just_before(sentence, trigger))
        guests = either("delegation_words", "visitors_nouns")
        its_own = trigger.relative and trigger.event >= 0  # «الزيارة التي قام بها الوزير»
        guests = relation_words("delegation_words") if its_own else guests
        self.bare = not trigger.latin and any_said(words, guests)
        """Whether «الوفد» by the bare noun is the subject of a verb: what follows is its object."""
        behind = sentence.items[trigger.place + 1 : trigger.place + 3] if trigger.latin else ()
        if any_marked(behind[:1], "with"):
            behind = sentence.items[trigger.place + 2 : trigger.place + 4]  # "met with the delegation"
        self.bare_object = any_said(behind, relation_words("delegation_words"))
        """Whether « la délégation » by the bare noun is the object of a French or English verb."""
        self.attended = attended_noun(sentence, trigger)
        """The bare noun before its company, who stand before the verb but are not its subject, else empty."""
        told = self.attended or pointing_noun(sentence, trigger)
        told = told or office_alone(sentence, trigger, parties)
        self.pointing = told or office_before(sentence, trigger, parties)
        """The bare noun («الوزير», "the minister") that is the subject of a verb, else empty."""
        around = without_aside(sentence.items, trigger.place, _BEFORE)
        self.by_pronoun = trigger.latin and (
            any_said(around, relation_words("pronouns")) or bare_delegation(sentence, trigger)
        )
        self.in_clause = (
            trigger.latin and _is_he(around) and any(i.mention >= 0 for i in sentence.items[: trigger.place])
        )
        """Whether a pronoun behind who it means is the subject of a Latin verb: "…, when he was received"."""
        self.came = trigger.latin and is_bare_delegation(around)
        """Whether « la délégation » by the bare noun is the subject of a French or English verb."""
        self.by_pronoun = self.by_pronoun and not in_clause_of_place(sentence.items, trigger.place)
        """Whether the subject of a French or English verb is a pronoun: who stands before it is not."""
        self.there = received_there(sentence, trigger)
        """Whether the verb says «où l'a accueillie …»: its subject follows, its object is a pronoun."""
        self.inverted = is_inverted(sentence, trigger)
        """Whether the subject follows the verb of a clause: « l'audience que lui a accordée M. … »."""
        self.stop = clause_end(sentence, trigger)
        speech = speech_start(sentence.items, trigger, parties)
        speech = min(speech, content_start(sentence, trigger))
        present = [p for p in parties if not (no_party(p, trigger, scope.home) or set_apart(p, trigger))]
        named = [*counted(trigger, parties), *tied(sentence.items, trigger, parties)]
        named += [*of_delegation(sentence.items, parties), *of_own_members(sentence.items, parties)]
        present = [p for p in present if p.place < speech and p not in named and not stood_for(self.items, p)]
        present = [p for p in present if not (of_occasion(self.items, p, trigger) or appointed(self.items, p))]
        self.before = [p for p in present if floor <= p.place < trigger.place]
        self.before = without_leaders(self._of_clause(), trigger) if trigger.latin else self.before
        if trigger.frame is Frame.SIGN and trigger.nominal and not (trigger.latin or trigger.pronoun):
            self.before = [p for p in self.before if not any_marked(self.items[p.place : trigger.place], "that")]
        self.after = without_leaders([p for p in present if trigger.place < p.place < self.stop], trigger)
        self.beyond = [p for p in present if self.stop <= p.place < trigger.end]

    def _of_clause(self) -> list[Party]:
        """Return the parties before a verb that stand in its own clause: "…, where Judge X showed them round".

        A pronoun there means who went, and no house: "visited the Hospital, where she met its director".
        """
        if self.pointing in relation_words("sovereign_nouns"):
            return []  # "In the presence of X and Y, His Highness the Amir received"
        fore = range(self.trigger.place)
        where = max((i for i in fore if self.items[i].form in relation_words("where")), default=-1)
        own = [p for p in self.before if p.place > where]
        if own or where < 0 or not any_said(self.items[where + 1 : self.trigger.place], relation_words("pronouns")):
            return own or self.before
        return [p for p in self.before if p.figure >= 0 or p.kind not in (Kind.ORGANIZATION, Kind.PLACE)]

    def governed(self, *governors: str) -> list[Party]:
        """Return the parties that stand after one of these words, with those joined to them by «and»."""
        found: list[Party] = []
        taking = sent = False
        held = self.trigger.latin and self.trigger.frame is Frame.OCCUR and self.trigger.passive
        fore = self.before[-1:] if self.trigger.relative or held else []
        for party in (*fore, *self.after, *self.beyond):
            sent = party.kind is Kind.ORGANIZATION and (party.governor == "from" or (sent and party.governor == "and"))
            if taking and (stands_beside(party) or (sent and "from" not in governors)):
                continue  # «… من البنك ووزارة المالية»
            if taking and found and self._acts_for(found[-1], party):
                continue
            joined = party.governor in _JOINED or (self.trigger.latin and party.governor == "members")  # « A et de B »
            joined = joined or (bool(found) and self._listed_on(found[-1], party))
            taking = party.governor in governors or (taking and joined and not self._strays(party))
            if taking:
                found.append(party)
        return found

    def _acts_for(self, last: Party, party: Party) -> bool:
        """Tell who was there for a body named right before him, who begins no other clause: «عن الهيئة السيد X»."""
        person = party.governor == "none" and party.figure >= 0 and last.kind is Kind.ORGANIZATION
        return person and any_marked(self.items[max(last.place - 1, 0) : last.place], "represents")

    def _listed_on(self, last: Party, party: Party) -> bool:
        """Tell whether « de » stands before one more of a list: « en présence du maire, A, de la directrice, B »."""
        listing = (
            self.trigger.latin and last.governor in ("presence", "from", "comma", "and") and party.governor == "from"
        )
        behind = self.items[last.place + 1 : party.place]
        return listing and bool(behind) and behind[0].form == "," and behind[0].sort is Sort.SIGN

    def chairs(self) -> list[Party]:
        """Return who is in the chair, told behind the verb or at the start of the sentence («برئاسة …، عقد …»)."""
        return self.governed("presided") or (self.ahead("presided") if self.opening("presided") else [])

    def opening(self, *governors: str) -> list[Party]:
        """Return the party at the start of the sentence, where one of these words governs it: "Hosted by …, the"."""
        return [p for p in self.before[:1] if p.governor in governors]

    def accompanies(self, party: Party) -> bool:
        """Tell whether a party is named as the company of the one before it: «قام … ترافقه السيدة … بزيارة …»."""
        before = self.items[max(party.place - _COMPANY, 0) : party.place]
        return any_said(before, standing_words("accompanied"))

    def company(self, came: Party) -> list[Party]:
        """Return those who came with one, of whom none is of the host: named behind «رفقة», "together with"."""
        behind = [p for p in self._along(self.after) if p.place > came.place]
        return [p for p in behind if self._of_no_host(p, came)]

    def came_with(self, came: Sequence[Party]) -> list[Party]:
        """Return those who came with the subject of a French or English verb: "X, together with Y, called on Z"."""
        if not self.trigger.latin or self.trigger.nominal or not came:
            return []
        behind = self._along([p for p in self.before if p.place >= came[-1].place])
        return [p for p in behind if self._of_no_host(p, came[0])]

    def behind_colon(self, host: Party | None) -> list[Party]:
        """Return those whom a colon lists behind who received them: "Two visitors came to see X: A and B"."""
        fore = host.place if host and self.trigger.latin else len(self.items)
        colon = next((n for n in range(fore + 1, len(self.items)) if self.items[n].form == ":"), -1)
        if colon < 0 or any(i.verb for i in self.items[fore + 1 :]):
            return []
        listed = [p for p in (*self.after, *self.beyond) if p.place > colon]
        return listed if all(p.figure >= 0 and p.governor in ("none", *_JOINED) for p in listed) else []

    def _of_no_host(self, party: Party, came: Party) -> bool:
        """Tell who came with a guest from those of the host: of no country told, of the guest's or of a third one."""
        third = party.country != self.home if self.home is not None else came.country is not None
        return party.country in (None, came.country) or third

    def _along(self, parties: Sequence[Party]) -> list[Party]:
        """Return the people told by a preposition to have come with somebody, and those joined to them.

        Who stands before a verb of an active voice and joins them by a participle («يرافقه») only came along.
        """
        found: list[Party] = []
        last = -1
        for party in parties:
            between = [i for i in self.items[last + 1 : party.place] if i.marks(*_ALONG)]
            beside = bool(between) and between[-1].form in either("beside_whom", "along_with")
            taking = (party.governor in _ALONG and beside) or (bool(found) and party.governor in _JOINED)
            if found and not taking:
                break
            last = party.place
            if taking and party.kind in (Kind.PERSON, Kind.TITLE):
                found.append(party)
        return found

    def escorts(self) -> list[Party]:
        """Return those from elsewhere who came with the subject: «وضع الوزير، يرافقه السفير …، حجر الأساس»."""
        return [p for p in self.governed("escort") if p.figure >= 0 and self._from_away(p)]

    def _strays(self, party: Party) -> bool:
        """Tell whether words of another clause stand before a body: «مع رئيس …، تشمل الأمن والمجلس الأعلى للماء»."""
        if party.kind is not Kind.ORGANIZATION:
            return False
        return (self.trigger.frame is Frame.SIGN and party.gap > _LIST_GAP) or in_matter(self.items, party)

    def names_place(self, end: int) -> bool:
        """Tell whether a place is named between the trigger and an item."""
        return any(item.kind is Kind.PLACE for item in self.items[self.trigger.place : end])

    def plain(self) -> list[Party]:
        """Return the parties after the trigger that no preposition governs, in order, up to the first that one does."""
        found: list[Party] = []
        passed = False
        both = 1 if self.trigger.latin or self.before else 2
        aside = self._in_clauses_behind()
        for party in self.after:
            if party.place in aside:
                continue
            if found and self._beside_errand(found, party):
                break
            if passed and (party.governor == "and" or (party.governor == "comma" and len(found) >= both)):
                continue  # «بحضور … و…»
            other = self._of_other_event(party)
            passed = (
                other
                or party.governor == "margin"
                or party.governor in _ATTENDING
                or self._at_his_side(party)
                or (self.trigger.latin and party.governor == "from" and party.figure >= 0)
            )  # « les lettres de créance de M. X et de M. Y »
            if other:
                continue
            if party.governor in _PLAIN:
                found.append(party)
            elif not (self._between(party) or escorts(party, found) or (not found and self._housed(party))):
                break
        return found

    def _in_clauses_behind(self) -> frozenset[int]:
        """Return the items of Arabic clauses about a person that commas set apart: «وقع X، الذي شكر Y، مذكرة مع Z»."""
        found: list[int] = []
        opened = -1
        for n in range(self.trigger.place + 1, len(self.items) if not self.trigger.latin else 0):
            comma = self.items[n].form in COMMAS
            if opened >= 0 and comma:
                found += range(opened, n)
                opened = -1
            elif self.items[n].marks("relative") and self.items[n - 1].form in COMMAS:
                opened = n
        return frozenset(found)

    def _beside_errand(self, found: Sequence[Party], party: Party) -> bool:
        """Tell who is only of an event told in what one came for: «استقبل X لشكره على رعايته حفل تكريم Y»."""
        if party.governor != "event" or self.trigger.frame is not Frame.RECEIVE or self.trigger.latin:
            return False
        between = self.items[found[-1].place + 1 : party.place]
        came_to = any(i.sort is Sort.WORD and _ERRAND.fullmatch(i.form) for i in between)
        return came_to or any_said(between, relation_words("to_whom"))  # «ووجه له دعوة لحضور حفل تكريم Y»

    def _of_other_event(self, party: Party) -> bool:
        """Tell the body of an event that only says when people met: "met X during the conference of the Parliament"."""
        trigger = self.trigger
        bare = trigger.latin and not trigger.nominal and trigger.frame in (Frame.MEET, Frame.RECEIVE)
        if not bare or party.kind is not Kind.ORGANIZATION or party.governor != "event":
            return False
        events = [n for n in range(trigger.place + 1, party.place) if self.items[n].event]
        return events[-1:] != [trigger.event] if events else False

    def _between(self, party: Party) -> bool:
        """Tell whether a party may stand between subject and object, as words of place and time do."""
        abroad = party.kind is Kind.PLACE and party.governor == "to"  # «التقى … خلال زيارته إلى نيويورك نظيره …»
        within = of_house(self.items, party)
        beside = party.governor == "beside" and (self.trigger.frame is Frame.GATHER or self._at_his_side(party))
        housed = within or in_house(self.trigger, self.after, party) or inside(party)
        return party.governor in _BETWEEN or abroad or beside or housed

    def _at_his_side(self, party: Party) -> bool:
        """Tell who stood beside the subject of an Arabic verb: «التقى الوزير، إلى جانب الأمين العام، السفير».

        Where all whom an event brought together are told, «إلى جانب» only names the first: «ضم إلى جانب … كلا من …».
        """
        return party.governor == "beside" and not self.trigger.latin and self.trigger.frame in FACING

    def _housed(self, party: Party) -> bool:
        """Tell whether «ب» names the house before all who were brought together: «جمعت جلسة، بوزارة …، الوزيرة ب…»."""
        return self.trigger.frame is Frame.GATHER and party.governor == "with_attached" and party.figure < 0

    def companions(self) -> list[Party]:
        """Return those with whom an event was held: behind «مع», people and delegations behind «ب» as well."""
        attached = [p for p in self.governed("with_attached") if p.kind in (Kind.PERSON, Kind.DELEGATION, Kind.TITLE)]
        if not self.trigger.nominal:
            attached = [p for p in attached if self._behind_event(p)]
        return [*self.governed("with"), *attached]

    def _behind_event(self, party: Party) -> bool:
        """Tell whom «ب» alone parts from the noun of a meeting: «عقدت … اجتماعا بالقائم بالأعمال»."""
        trigger, last = self.trigger, party.place - 1
        met = not trigger.latin and trigger.kind is EngagementKind.MEETING and 0 < trigger.event < last
        between = self.items[trigger.event + 1 : party.place] if met else ()
        free = 0 < len(between) <= _AT_ONCE and not any(i.sort is Sort.SIGN or i.verb or i.named for i in between[1:])
        return free and between[0].form in relation_words("with_attached")

    def present(self, host: Party | None = None) -> list[Party]:
        """Return who was present as a guest, and who spoke.

        Guests are the delegations where any was, else bodies and people not of the home; at a sitting all who hold
        office elsewhere. Speakers are guests where they are of another body than the host.
        """
        found = [*self.ahead("presence"), *self.governed("presence")]
        sitting = self.trigger.kind in (EngagementKind.SESSION, EngagementKind.CEREMONY)
        outside = self.outsiders(host) if sitting and host else []
        abroad = host is not None and self.home is not None and host.country not in (None, self.home)
        abroad = abroad or (host is not None and host.figure < 0 and is_mission(host.quote.text))
        local = [p for p in found if abroad and p.figure >= 0]  # «احتفلت السفارة … بحضور الوزير»
        guests = [p for p in found if self._from_away(p, host) or p in outside or p in local]
        guests = [p for p in found if p in guests or (guests and self._beside_guests(p, host))]
        if host is not None and self._all_at_home(guests):
            outside = self.outsiders(host)  # «ترأس الوزير اجتماعا حضره محافظ حلب X وممثلون عن الهلال الأحمر»
            guests = [p for p in found if p in guests or p in outside]
        before = self.items[max(self.trigger.place - 1, 0) : self.trigger.place]
        opened = self.trigger.nominal and any_marked(before, "speakers")  # «تحدث في المؤتمر …»
        said = [p for p in self.after if p.figure >= 0] if opened else self.governed("speakers", "moderated")
        said = [p for p in said if p.governor != "moderated" or self._from_away(p, host)]
        spoke = [replace(p, governor="speakers") for p in said]
        speaking = [p for p in spoke if host is None or not kindred(p, host)]
        taught = not self.trigger.latin and any_marked(self.items[self.trigger.place :], "speakers")
        speaking = [p for p in speaking if not taught or p.soft or p.country not in (None, self.home)]
        return [*guests, *speaking, *(p for p in self._deputies() if p not in found)]

    def _all_at_home(self, guests: Sequence[Party]) -> bool:
        """Tell whether all who were at an Arabic meeting are bodies of the home, beside which its officials count."""
        meeting = self.trigger.kind is EngagementKind.MEETING and not self.trigger.latin
        home = all(p.country in (None, self.home) and not is_international(p.quote.text) for p in guests)
        return meeting and bool(guests) and home and all(p.kind is Kind.ORGANIZATION for p in guests)

    def _beside_guests(self, party: Party, host: Party | None) -> bool:
        """Tell whether someone without an office is counted with guests: «بمشاركة كل من السفير … والسيدة …»."""
        each = not self.trigger.latin and any_marked(self.items, "presence_each")
        return each and party.figure >= 0 and not party.soft and host is not None and not kindred(party, host)

    def of_both(self) -> bool:
        """Tell whether a pronoun on the noun of a meeting means two who are told before: «خلال لقائهما»."""
        form = self.items[self.trigger.place].form
        return self.trigger.frame is Frame.MEET and form.endswith(affixes("dual_pronouns"))

    def of_other(self) -> bool:
        """Tell whether a pronoun behind the noun of a deed means whom its doer met: «خلال استقباله لها»."""
        behind = self.items[self.trigger.place + 1 : self.trigger.place + 2]
        deed = self.trigger.nominal and self.trigger.pronoun and not self.trigger.latin
        return deed and any_said(behind, relation_words("met_pronouns"))

    def _deputies(self) -> list[Party]:
        """Return who acted for a body at the event told: «… الدورة …، وقد مثّل الديوان فيها السيد …»."""
        items, found = self.items, []
        for there, item in enumerate(items):
            if item.form not in relation_words("at_it") or there < self.trigger.place:
                continue
            before = items[max(there - _DEPUTY, 0) : there]
            acts = before[-1:] and before[-1].kind is Kind.ORGANIZATION
            acts = acts and any_said(before[:-1], relation_words("deputises"))
            beside = range(there + 1, there + 1 + _DEPUTY)
            found += [p for p in self.after if acts and p.figure >= 0 and p.place in beside][:1]
        return found

    def ahead(self, *governors: str) -> list[Party]:
        """Return the parties before the trigger that stand behind one of these words, with those joined to them."""
        found: list[Party] = []
        taking = False
        for party in self.before:
            taking = party.governor in governors or (taking and party.governor == "and")
            found += [party] if taking else []
        return found

    def outsiders(self, host: Party) -> list[Party]:
        """Return those present who hold office in another body than the one that sits."""
        return [p for p in self.governed("presence") if p.soft and not kindred(p, host)]

    def _from_away(self, party: Party, host: Party | None = None) -> bool:
        """Tell whether a party is a body, or a person or role of another country or an international body."""
        body = party.figure < 0 and party.kind is not Kind.TITLE
        return body or party.country not in (None, self.home or (host.country if host else None)) or is_abroad(party)

    def from_abroad(self, party: Party, host: Party | None) -> bool:
        """Tell whether a party who stands beside the host is of another country than they, and not of the home."""
        return party.country not in (None, self.home, host.country if host else None)

    def unmarked(self, agent: Party) -> list[Party]:
        """Return the parties after an agent that only a comma parts from it: «استُقبل من طرف …، وفد …».

        Those before the agent where the verb opens a French sentence: « Ont été reçus A et B, mardi, par le maire ».
        """
        inverted = self.trigger.latin and not self.before
        between = [p for p in self.after if inverted and p.place < agent.place and p.governor in _INVERTED]
        behind = [p for p in (*self.after, *self.beyond) if p.place > agent.place]
        behind = behind[self._beside_agent(behind) :] if self.trigger.latin else behind
        behind = [p for p in behind if p.governor in ("comma", "none", "and")]
        own = self.trigger.latin and agent.figure >= 0  # "received by Mr X, President, Lakes Chamber, and Mr Y"
        return between or [p for p in behind if not (own and p.kind is Kind.ORGANIZATION)]

    def _beside_agent(self, behind: Sequence[Party]) -> int:
        """Return how many of those behind an agent did the deed with it: "welcomed by the Governor, the Mayor and X".

        Behind a participle that opens the sentence only those whom «and» joins at once: "Received by A and B, X said".
        """
        joined = (*_JOINED, "by")  # « par A, et par B et C »
        last = next((n for n, p in enumerate(behind) if p.governor not in joined), len(behind))
        ends = [n for n, p in enumerate(behind[:last]) if p.governor == "and"]
        opening = not any(i.sort is Sort.WORD for i in self.items[: self.trigger.place])
        return (ends[:1] == [0]) if opening else (ends[-1] + 1 if ends else 0)

    def partners(self, host: Party) -> list[Party]:
        """Return the partners and funders who are guests beside a host: international or foreign ones."""
        found = self.ahead("partner") if self.trigger.latin else []
        found += self.governed("partner", *(["funder"] if self.trigger.kind in OF_MANY else []))
        foreign = [p for p in found if is_international(p.quote.text) or (p.country and p.country != host.country)]
        return [p for p in foreign if not self._funds_program(p)]

    def _funds_program(self, party: Party) -> bool:
        """Tell who pays for the programme within which something was held: «ضمن برنامج الصمود الممول من …»."""
        near = range(party.place - 1, max(party.place - _PAYING, 0), -1)
        paid = next((n for n in near if self.items[n].marks("funder")), 0)
        return paid > 0 and self.items[paid - 1].kind is Kind.PROGRAM

    def joint(self) -> list[Party]:
        """Return those in partnership with whom something was held, at home too: "in partnership with X, held"."""
        return [*(self.ahead("partner") if self.trigger.latin else ()), *self.governed("partner")]


def _is_he(around: Sequence[Item]) -> bool:
    """Tell whether a pronoun of one person stands before a verb."""
    return any_said(around, relation_words("one_pronouns"))


_INVERTED = ("verb", "none", "comma", "and")
"""What governs the subject behind its verb."""
_ERRAND = re.compile(
    f"({'|'.join(relation_words('to_attached'))})\\w{{3,}}({'|'.join(relation_words('noun_pronouns'))})"
)
"""What one came to do to the other: «لشكره», «لتهنئتها»."""
_PAYING = 5
"""Items from who pays back to the words that say so."""
