"""The parties on either side of a verb or noun of engagements: which are its subject and which its object."""

from itertools import dropwhile, takewhile

from lexicon.engagements import FACING, Form, Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_meantime, any_said
from resolvers.parties.beside_verbs import first_group, is_house, parts
from resolvers.parties.governed import COMPANION, Governed
from resolvers.parties.latin import in_clauses_closed, is_added
from resolvers.parties.party import Party
from resolvers.parties.subjects import itemised
from schemas.mention import Kind
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind
from text.signs import APOSTROPHES

_JOINED = ("and", "comma")
_NEAR_EVENT = 3
"""Items from the noun of a meeting on among which the word stands behind which its organiser is told."""
_SUBJECT = (
    "start", "verb", "none", "and", "comma", "relative", "event", "during", "that", "purpose", "far", "with_attached",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Roles:
    """Host and guests of one report; either may be missing. ``site`` is a party that is really the place.

    ``pointed``: the bare noun («الوزير») that is the subject and means someone told before, else empty.
    """

    host: Party | None = None
    guests: tuple[Party, ...] = ()
    site: Party | None = None
    pointed: str = ""


class Side(Governed):
    """The subject and the object of a trigger, by their order."""

    def organisers(self) -> list[Party]:
        """Return who organised an event or held it.

        Far from an Arabic noun of a meeting "by" is of another deed: «خلال اللقاء تمت الإشادة بالدعم من لدن الملك».
        """
        trigger = self.trigger
        near = self.items[max(trigger.event, trigger.place) :][:_NEAR_EVENT]
        apart = not trigger.latin and trigger.kind is EngagementKind.MEETING and not any_marked(near, "by")
        return self.governed("organised") if apart else self.governed("organised", "by")

    def _was_agent(self) -> bool:
        """Tell whether the one carried on did what was told before a pronoun: "was received by X before meeting Y"."""
        agent = any(p.governor == "by" and p is self.carried for p in self.before[-1:])
        return agent and self.trigger.nominal and self.trigger.verb == _TALKING

    def subject_before(self) -> list[Party]:
        """Return the subject that stands before the verb: the last group that no preposition governs."""
        group: list[Party] = []
        apart = self._told_apart()
        if apart is not None:
            return apart
        added = self.trigger.elided or is_added(self.items, self.trigger.place) or self._listed()
        added = added or (self.trigger.nominal and self.trigger.verb == _TALKING)  # "visited A before meeting B"
        if self.trigger.latin and added and self.carried:
            return [] if self._was_agent() else [self.carried]  # "bade farewell to … and welcomed …"
        for party in reversed(self._of_main_clause()):
            done_to = self._is_object(party)
            if done_to and not self._faces_object():
                continue  # «زار الوزير X الجامعة، حيث عقد اجتماعا»: who visited held it
            if party.governor in _JOINED or done_to:
                group.insert(0, party)
                continue
            if group and not self.trigger.latin and party.governor in _BESIDE:
                group = []  # «التقى X Y بحضور Z وW، حيث جرى بحث …»
                continue
            if group and self.trigger.latin and party.governor == "during":
                return group  # « En marge de l'assemblée de l'Union, la ministre … »
            subject = party.governor in _SUBJECT or (self.trigger.latin and party.governor == "heads")
            if subject or not group:
                group.insert(0, party)
                if subject:
                    return self._less_fronted(group) if self.trigger.latin else group
                group = []
        return self._behind_margin(group) or ([self.carried] if self.carried else self._behind_phrase())

    def _told_apart(self) -> list[Party] | None:
        """Return the subject where a pronoun, a list of deeds or a possessive tells it; None where none does."""
        if self.by_pronoun or self.attended:
            return [self.carried] if self.carried else []
        if self.trigger.nominal and self.trigger.pronoun and itemised(self.items, self.trigger.place):
            return self._whose()
        owner = self._whose_meeting()
        return [owner] if owner else None

    def _whose_meeting(self) -> Party | None:
        """Return whose meeting the noun tells, right before it: "The signing followed Prince X's meeting with Y"."""
        place = self.trigger.place
        owned = [i.form for i in self.items[max(place - 2, 0) : place]]
        noun = self.trigger.latin and self.trigger.nominal and self.trigger.frame in (Frame.MEET, Frame.OCCUR)
        if not noun or owned[1:] != ["s"] or owned[0] not in APOSTROPHES:
            return None
        return next((p for p in self.before if p.figure >= 0 and p.place == place - 3), None)

    def _is_object(self, party: Party) -> bool:
        """Tell to whom an Arabic verb was done, right behind its subject: «أطلع المحافظ X القنصل Y على …»."""
        place = self.before.index(party) if not self.trigger.latin and party in self.before else 0
        subject = self.before[place - 1] if place else None
        told = subject is not None and subject.governor == "verb" and subject.figure >= 0
        return told and party.governor == "none" and not party.gap

    def _faces_object(self) -> bool:
        """Tell whether the pronoun of a noun means to whom the verb before was done: «… خلال استقباله»."""
        return self.trigger.nominal and self.trigger.pronoun and self.trigger.frame in FACING

    def _of_main_clause(self) -> list[Party]:
        """Return those before the verb who own nothing and are in no clause about others: "X, who succeeded Y, met"."""
        if not self.trigger.latin:
            return self.before
        aside = frozenset[int]() if self.trigger.relative else in_clauses_closed(self.items, self.trigger.place)
        return [p for p in self.before if p.place not in aside and not self._owns(p)]

    def _owns(self, party: Party) -> bool:
        """Tell whose something is that the subject deals with: "handed over President X's message and held talks"."""
        behind = [i.form for i in self.items[party.place + 1 : party.place + 3]]
        return party.figure >= 0 and behind[:1] == ["'"] and behind[1:] in (["s"], []) and party.governor != "start"

    def _behind_margin(self, group: list[Party]) -> list[Party]:
        """Leave out the last of several bodies of an opening phrase: « En marge des travaux de A et de B, le … »."""
        if self.trigger.latin and self.before and self.before[0].governor in _FRONTING and self.before[0] not in group:
            return self._behind_list(group)
        opened = self.trigger.latin and any_marked(self.items[:_OPENS], "margin", "during")
        if not opened or not group or group[0].governor != "and":
            return group
        return list(dropwhile(lambda party: party.governor != "comma", group)) or group

    def _behind_list(self, group: list[Party]) -> list[Party]:
        """Leave out those who only came with the subject: « Entouré de A, de B et de C, le ministre D a reçu »."""
        behind = dropwhile(lambda party: party.governor != "and", group)
        return list(dropwhile(lambda party: party.governor == "and", behind)) or group

    def _less_fronted(self, group: list[Party]) -> list[Party]:
        """Leave out the body of a phrase before the subject: « Présent à Genève pour l'Assemblée, le ministre … ».

        So too what somebody did before: « Après avoir visité l'hôpital, le ministre … ».
        """
        before = self.items[: group[0].place]
        nominal = any(v.form is Form.NOUN for i in before[:_OPENS] for v in i.verbs)  # "After meeting Mr. X, Ms. Y …"
        done = group[0].governor == "verb" and (nominal or any_said(before, _DONE))
        of_another = group[0].kind is Kind.TITLE and self._opened(group[0])  # « Porteur d'un message du roi, M. X a »
        fronted = done or ((of_another or group[0].governor in _FRONTED) and group[0].figure < 0)
        rest = list(dropwhile(lambda party: done and party.governor == "and", group[1:])) if fronted else []
        return rest if rest and rest[0].governor == "comma" and rest[0].figure >= 0 else group

    def _opened(self, office: Party) -> bool:
        """Tell whether the words that open a sentence end in « de », "of" before an office."""
        fore = [i for i in self.items[: office.place] if i.form not in relation_words("definite") and i.form != "'"]
        return bool(fore) and fore[-1].form in _OF and not any(i.form == "," or i.mention >= 0 for i in fore)

    def _listed(self) -> bool:
        """Tell whether a verb is one of several that a comma parts, right behind whom the last one was done to."""
        comma = self.items[max(self.trigger.place - 1, 0)].form == ","
        return comma and bool(self.before) and self.before[-1].governor == "verb"  # "met Mr. X, toured …"

    def _behind_phrase(self) -> list[Party]:
        """Return who is named behind a phrase that opens the sentence and names nobody: "Accompanied by an aide, X"."""
        last = self.before[-1:] if self.trigger.latin else []
        comma = next((n for n, i in enumerate(self.items) if i.form == ","), len(self.items))
        closed = not any(i.mention >= 0 for i in self.items[:comma])
        return [p for p in last if closed and p.place > comma and p.governor in _FRONTING]

    def _whose(self) -> list[Party]:
        """Return whose deeds a sentence lists: «للوزير نشاطان: استقباله …، واجتماعه مع …»."""
        first = [self.carried] if self.carried else self.before[:1]
        return [p for p in first if p is self.carried or p.governor in ("to_attached", "from", "during", "start")]

    def fronted(self) -> list[Party]:
        """Return the subject of an Arabic verb that stands before it: at the sentence's start, or after «that».

        Nothing may stand between them that opens another clause.
        """
        group: list[Party] = []
        for party in reversed(self.before):
            group.insert(0, party)
            if party.governor in ("start", "that"):
                break
            if party.governor not in _JOINED:
                return []
        else:
            return []
        between = self.items[group[-1].place + 1 : self.trigger.place]
        return [] if any(map(parts, between)) or any_meantime(between) else group

    def split(self) -> tuple[list[Party], list[Party]]:
        """Return subject and object of an active verb."""
        plain, trigger = self.plain(), self.trigger
        if self.there or self.inverted:
            subject = first_group(plain)
            return subject, [] if self.there else plain[len(subject) :] or self.before[-1:]
        if trigger.latin or trigger.nominal:
            return self.subject_before(), plain
        if self.pointing:
            return [], plain
        if trigger.pronoun:
            return self._around_pronoun(plain)
        before = self._who_says_so() or self._before_verb()
        if before:
            return before, plain
        return self._behind_verb(plain)

    def _who_says_so(self) -> list[Party]:
        """Return who tells in Arabic of what he did himself: «قالت الوزيرة إنها هاتفت المدير»."""
        place = self.trigger.place
        that = any_said(self.items[max(place - 1, 0) : place], relation_words("that_one"))
        return self.subject_before()[-1:] if that else []

    def _before_verb(self) -> list[Party]:
        """Return the subject of an Arabic verb that stands before it, if any does."""
        trigger = self.trigger
        if trigger.present:
            return [self.carried] if trigger.elided and self.carried else self.subject_before()
        return [] if trigger.elided or trigger.relative or self._by_line() else self.fronted()

    def _by_line(self) -> bool:
        """Tell whether who stands before a verb of talks only wrote it: «ليلى حداد بحث المحافظ X مع السيد Y»."""
        subject = next(iter(self.plain()), None)
        behind = subject is not None and subject.governor == "verb" and subject.figure >= 0 and not subject.gap
        return behind and self.trigger.needs == "companion" and bool(self.governed(*COMPANION))

    def _behind_verb(self, plain: list[Party]) -> tuple[list[Party], list[Party]]:
        """Return subject and object where the verb stands first, or where it is left out and told before."""
        trigger, before = self.trigger, self.subject_before()
        subject = [] if self._two_objects(plain) else self._first_group(plain)
        rest = plain[len(subject) :]
        companions = self.governed(*COMPANION)
        alone = not rest and not companions and not self.governed("to", "to_attached", "between", "from")
        same = trigger.frame in (Frame.RECEIVE, Frame.MEET) or (trigger.verb == _SEEING and not plain)
        same = same or (trigger.frame is Frame.VISIT and is_house(subject))
        again = trigger.elided or (trigger.frame is Frame.MEET and self._on_the_way())
        fed = bool(subject) and self.bare and trigger.frame is Frame.RECEIVE  # «زار وفد …، واستقبل الوفد عميد …»
        if again and self.carried and (alone or not subject) and same and not fed:
            return [self.carried], plain
        if not subject and companions and before:
            return (
                [self.carried] if trigger.elided and self.carried else before
            ), rest  # «التقى X Y، ثم عقد جلسة مع Z»
        if before and self._installed(subject):
            return before, plain
        if not plain and trigger.elided and trigger.kind is EngagementKind.CALL and self.carried:
            return [self.carried], rest  # «كما تلقى اتصالا من …»
        accepted = trigger.elided and trigger.frame is Frame.VISIT and self._invited()
        if accepted:
            return accepted, plain  # «لبى الوزير دعوة الدار وزار جناح …»
        one = self._on_the_way() and self.items[trigger.place].form not in relation_words("dual_pasts")
        first = ("start", "none", "comma", "and", "that", *(("verb",) * one))  # «وصل X، حيث التقى Y»
        stands_first = alone and bool(before) and before[-1].governor in first
        return (before, plain) if before and not fed and (trigger.relative or stands_first) else (subject, rest)

    def _installed(self, subject: list[Party]) -> bool:
        """Tell whether who stands behind a verb is who was put in office: «وصل X، وأشرف على تنصيب الوالي Y»."""
        event = self.items[self.trigger.event].event if self.trigger.event > self.trigger.place else None
        added = self.items[self.trigger.place].joined and event is not None and event.entry in _INSTALLING
        return added and bool(subject) and subject[0].place > self.trigger.event and subject[0].governor == "event"

    def _first_group(self, plain: list[Party]) -> list[Party]:
        """Return the subject behind its verb, with the people of a body beside it: «… وأعضاء المجلس البلدي»."""
        group = first_group(plain)
        beside = plain[len(group) : len(group) + 1]
        near = bool(beside) and beside[0].kind is Kind.ORGANIZATION and beside[0].gap == 1
        word = self.items[beside[0].place - 1].form if near else ""
        joined = word[:1] in relation_words("and_attached") and word[1:] in relation_words("staff_joined")
        own = [replace(beside[0], governor="and"), *takewhile(_is_joined, plain[len(group) + 1 :])] if joined else []
        return [*group, *own]

    def _two_objects(self, plain: list[Party]) -> bool:
        """Tell whether the first people behind a verb are its objects, the subject told before.

        Two in the accusative («كما استقبل النائبين X وY»), or a list with nobody beside it («كما استقبل نقيب … وX»).
        """
        near = self.items[self.trigger.place + 1 : plain[0].place] if plain and not self.trigger.latin else ()
        before = self.items[max(self.trigger.place - 1, 0) : self.trigger.place]
        added = self.trigger.frame is Frame.RECEIVE and any_said(before, relation_words("additions"))
        listed = added and bool(plain[1:]) and all(p.governor == "and" for p in plain[1:]) and not self.trigger.latin
        return listed or any(i.mention < 0 and i.form in relation_words("dual_objects") for i in near)

    def _on_the_way(self) -> bool:
        """Tell whether a clause goes on with what visitors did there or then: «حيث التقى …», «التقى خلالها …»."""
        place = self.trigger.place
        within = not self.trigger.latin and any_said(self.items[place + 1 : place + 2], relation_words("within_it"))
        return within or any_said(self.items[max(place - 1, 0) : place], relation_words("where"))

    def _invited(self) -> list[Party]:
        """Return who accepted the invitation told at the start of the sentence."""
        lead = self.items[: self.before[0].place] if self.before and not self.carried else ()
        return self.before[:1] if any_said(lead, relation_words("accepted")) else []

    def _around_pronoun(self, plain: list[Party]) -> tuple[list[Party], list[Party]]:
        """Return subject and object of a verb with a pronoun: of whom it received, or of the event it held."""
        subject = first_group(plain)
        if self.trigger.frame is Frame.HOLD:
            return subject or self.subject_before(), plain[len(subject) :]
        if not subject and self.trigger.relative and len(self.before) > 1:
            return self.before[-1:], first_group(self.before)  # «… لدى الرئيسة X، التي استقبلتهم»
        if subject and self.carried and self.trigger.frame in FACING and self.met_before():
            return subject, [self.carried]  # «التقى الوزير نظيره، قبل أن يستقبله الرئيس»
        came = [p for p in self.before if p.kind is not Kind.ORGANIZATION] if self.trigger.frame in FACING else []
        gone_on = [self.carried] if self.carried and self.carried.figure >= 0 and self.trigger.frame in FACING else []
        return subject, (came or gone_on or self.before)[-1:]  # «اطلع السفير على مرافق المحكمة، حيث استقبله رئيسها»

    def met_before(self) -> bool:
        """Tell whether the verb before says that somebody met others: he is who goes on, and the next pronoun's."""
        verbs = (v for i in reversed(self.items[: self.trigger.place]) for v in i.verbs)
        last = next(verbs, None)
        return last is not None and last.frame in _GOING_ON


_GOING_ON = (Frame.MEET, Frame.HOLD)
"""Verbs of people who themselves met others."""
_INSTALLING = ("installing", "installation")
"""Entries of the events whose noun somebody follows who was put in office or honoured."""
_BESIDE = ("presence", "escort")
"""What governs those who only stood by, with all who are joined to them."""
"""What is done to people: a house before the verb is no object of its pronoun."""
_DONE = either("infinitives_past", "having")
"""Of the perfect that tells what went before: « après avoir », "having"."""
_OF = ("de", "du", "d", "of")


def _is_joined(party: Party) -> bool:
    return party.governor == "and"


_SEEING, _TALKING = "visit", "talk_to"
_FRONTING = ("escort", "by", "head", "guided")
"""What governs the phrase before a subject: "Led by an expert, the mission …"."""
_OPENS = 2
"""Items at the start of a sentence among which « En marge de » stands."""
_FRONTED = ("purpose", "during", "far", "with_attached")
