"""The grammar of an Arabic role: head, adjectives, complement up to the body in which it is held.

A construct («نائب مدير مكتب …») is open until a definite noun, a body or a place closes it; once closed, only what can
still belong to it goes on: adjectives, a coordinated noun, a particle with a body, «لدى», «المكلف بـ». Everything else
(a verb, an adverb, a name, a comma, an indefinite noun) ends the role.
"""

from extractors.organizations.arabic_nouns import is_thing
from extractors.titles.arabic_church import RoleInChurch
from extractors.titles.arabic_state import COMMON_NAME, is_field
from extractors.titles.scene import RoleSpan, Scene
from extractors.titles.sisters import behind_sister, is_not_resident
from lexicon.affiliations import standing_words
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.engagements import event_words
from lexicon.naming import WordClass, words_of_class
from lexicon.people import Ending, Role, by_particle, people_nouns
from lexicon.places import PlaceWord, place_words
from lexicon.programs import tail_words
from lexicon.role_grammar import grammar
from schemas.mention import Kind
from text import inflection as arabic
from text.naming import BY, IN, PEOPLE, TOWARD, without_article
from text.phrases import PhraseHit
from text.signs import COMMAS

_LONGEST = 24  # words; «الوزير المنتدب لدى وزيرة … المكلف ب…» has 14
_RANKED = 2
"""Words from the head of an office over its rank to who holds it."""


_HEADS_OF_STATE = (WordClass.HEADED, WordClass.REALM_HEIR)
"""What the last word of such a role is of."""


def arabic_role(scene: Scene, hit: PhraseHit[Role]) -> RoleSpan:
    """Follow a role from its head to its end."""
    walk = _Walk(scene, hit)
    while walk.step():
        pass
    walk.position = _past_preposition(scene, hit.last, walk.position)
    return RoleSpan(hit.first, walk.position, scene.cut(hit.first, hit.start), walk.role, walk.solid, walk.back)


def _past_preposition(scene: Scene, first: int, last: int) -> int:
    """Return the end of a role that goes on with «في» over the body behind it: «المجالس المتخصصة في حكومة الوفاق»."""
    if last <= first or scene.form(last - 1) != IN:
        return last
    found = scene.mention_at(last, Kind.ORGANIZATION) if scene.same_line(last - 1, last) else None
    return found[1] if found is not None else last - 1


class _Walk(RoleInChurch):
    """One role as it is followed, word by word."""

    def step(self) -> bool:
        """Take in the next words where they belong to the role; tell whether any did."""
        i = self.position
        ends = i >= self.scene.size or not self.scene.same_line(i - 1, i) or i - self.begin > _LONGEST
        if ends or self._stays(i) or self._at_event(i):
            return False
        if self._of_church(i) or self._body(i) or self._place(i) or self._beyond_place(i):
            return True
        peer = self.scene.form(i) in grammar().peers  # «قدم النائب العام لنظيره المغربي درعا»
        peer = peer or self._is_addressed(i) or self._of_another(i)
        if not self.scene.is_word(i) or self.scene.inside(i, Kind.DATE) or self._another_nations(i) or peer:
            return False
        if self._adverb(i) or self._at(i) or self._on_behalf(i):
            return True
        if self.scene.honorific(i) and not self._of_state(i) and not self._for_office(i):
            below = self.role.deputy and not self.closed  # «نائب النقيب»
            held = below or self._in_office(i) or self._ranked_minister(i) or self._stands_in(i)
            return self._royal_complement(i) or (held and self._chain(i))
        over = self.scene.form(i) in grammar().term_over
        return self.position > i or self._name_of(i) or self._chain(i) or (not over and self._words(i))

    def _at_event(self, i: int) -> bool:
        """Tell the event behind «في» at which somebody was, no part of the office: «عضو المجلس في الجلسة الأخيرة»."""
        event = self.scene.form(i + 1) if self.scene.form(i) == IN and self.scene.same_line(i, i + 1) else ""
        return arabic.is_definite(event) and without_article(event) in event_words()

    def _beyond_place(self, i: int) -> bool:
        """Take an unknown land, a state's sister, what is stepped over before a place, or the region of an office."""
        return (
            self._unknown_land(i)
            or self._sister(i)
            or self._stepped_over(i)
            or self._over_region(i)
            or self._on_land(i)
        )

    def _on_land(self, i: int) -> bool:
        """Take the land over which a ruler's governor is: «عامل صاحب الجلالة على عمالة إقليم الدريوش» (Morocco)."""
        style = self.scene.honorific(self.begin + 1)
        ruled = style is not None and style.last == i and any(h.royal for h in style.payloads)
        if not ruled or not self.posted or not self.scene.is_on(i):
            return False
        at = i + 1 + (self.scene.form(i + 1) in place_words(PlaceWord.GOVERNED, "ar"))
        found = self.scene.mention_at(i + 1, Kind.PLACE) or self.scene.mention_at(at, Kind.PLACE)
        return found is not None and self.scene.same_line(i, found[1] - 1) and self._take(found[1])

    def _of_another(self, i: int) -> bool:
        """Tell «الخاص بـ» behind a whole office, of which it says nothing: «مشروع وزير الصحة الخاص بالسكن»."""
        own = self.complement and self.scene.form(i) in words_of_class(WordClass.OWN_TO, "ar")
        return own and self.scene.same_line(i, i + 1) and self.scene.form(i + 1).startswith(BY)

    def _for_office(self, i: int) -> bool:
        """Tell a style behind «ل» before another office: «نائبا للسيد الوزير», no «رئيس الوفد للسيد X»."""
        someone = self.scene.form(i) in standing_words("for_someone") and self.scene.role(i + 1) is None
        return self.scene.form(i).startswith(arabic.FOR_THE) and not someone

    def _another_nations(self, i: int) -> bool:
        """Tell another's office behind one that its nation closes: «استقبال وزير المالية العماني لوزير المالية»."""
        closed = country_of_adjective(self.scene.form(i - 1)) is not None and i > self.begin + 1
        whole = closed and self._heads_all() and not self._below()
        hit = self.scene.role(i) if whole and self.scene.form(i).startswith(arabic.PREFIX_L) else None
        return hit is not None and self.scene.cut(i, hit.start) > 0

    def _sister(self, i: int) -> bool:
        """Step over what stands between an envoy and his post: «سفير قطر الشقيقة لدى», «… المعتمد غير المقيم لدى»."""
        after = behind_sister(self.scene, i)
        after = i + 3 if self.posted and is_not_resident(self.scene, i) else after
        goes_on = after > i and self.scene.form(after) in grammar().at and self.scene.same_line(i, after)
        self.position = after if goes_on else i
        return goes_on

    def _over_region(self, i: int) -> bool:
        """Take the region or body in which an office is, before a comma and its bearer: «رئيس هيئة … في إقليم …، X»."""
        scene = self.scene
        if not self.complement or scene.form(i) != IN or not scene.same_line(i, i + 1):
            return False
        region = arabic.ARTICLE + scene.form(i + 1) in grammar().territories
        found = scene.mention_at(i + 1, Kind.PLACE if region else Kind.ORGANIZATION)
        if found is None or scene.form(found[1]) not in COMMAS or not scene.same_line(i, found[1] + 1):
            return False
        bearer = found[1] + 1
        return bool(scene.name(bearer) or (region and scene.honorific(bearer))) and self._take(found[1])

    def _stands_in(self, i: int) -> bool:
        """Tell an office that is a style too, for whose holder another acts: «القائم بأعمال النائب العام»."""
        head = i == self.begin + 2 and not self.closed and self.scene.role(i) is not None
        return head and self.scene.same_line(self.begin, i)

    def _stays(self, i: int) -> bool:
        """Tell premises behind who heads a state: where somebody is («رئيس الجمهورية بمطار …», «في دار الفتوى»)."""
        inside = self.scene.form(i) in grammar().inside
        house = inside and (self._at_premises(i + 1) or self.scene.mention_at(i + 1, Kind.ORGANIZATION) is not None)
        if not house and (not self.scene.form(i).startswith(BY) or self.scene.mention_at(i, Kind.PLACE) is None):
            return False
        return any(self.scene.form(i - 1) in words_of_class(kind, "ar") for kind in _HEADS_OF_STATE)

    def _words(self, i: int) -> bool:
        """Take one common word, by what is open and what it looks like."""
        scene, form = self.scene, self.scene.form(i)
        if (
            self._charge(i)
            or self._with(i)
            or self._known_field(i)
            or self._object(i)
            or (self.complement and form in grammar().abroad and self._take(i + 1, solid=False))
            or ((self._abroad(i) or self._borne(i)) and self._take(i + 2, solid=False))
            or self._runs(i)
            or self._newly(i)
        ):
            return True
        if form in grammar().back_pointing and not self.closed:
            self.back = not self.solid
            self.position, self.closed, self.complement = i + 1, True, True
            return True
        open_to = (self.closed or form in grammar().affairs) and not self._done_by(i)
        open_to = open_to and not self._ends_clause(i)
        if open_to and (
            self._in_bureau(i) or self._at_mission(i) or (not self._sent_for(i) and self._joined(i)) or self._not_so(i)
        ):
            return True
        second = is_field(arabic.after_and(form)) or self._second_affair(i) or self._second_people(i)
        second = second or arabic.after_and(form) in words_of_class(WordClass.BEARING, "ar") or self._second_relation(i)
        second = second or self._agrees(i)
        second = second or (self.complement and form in grammar().adjectives)  # «قسم العنف الأسري»
        if scene.ending(i) is Ending.HARD and not self._in_construct(i) and not second:
            return False
        if not self.closed:
            return self._open(i)
        return not self._family(i) and (
            (self._agrees(i) and self._take(i + 1))
            or self._adjective(i)
            or self._second_rank(i)
            or self._coordinated(i)
        )  # not «الوزير العطية»

    def _agrees(self, i: int) -> bool:
        """Tell the plural adjective of people who complete a role: «عميد الملحقين العسكريين»."""
        plural = self.closed and self.complement and all(self.scene.form(k).endswith(PEOPLE) for k in (i - 1, i))
        body = self.scene.inside(i - 1, Kind.ORGANIZATION)  # «هنأ رئيس نقابة المحامين الحاضرين»
        return plural and not body and self.scene.definite(i - 1) and self.scene.definite(i)

    def _ends_clause(self, i: int) -> bool:
        """Tell a preposition of several words, which begins with a particle: «المبعوث الخاص بهدف تطبيق …»."""
        form = self.scene.form(i)
        whole = form.startswith(arabic.PREFIXES) and not by_particle(form)
        return whole and not arabic.has_joined_article(form) and self.scene.ending(i) is Ending.HARD

    def _abroad(self, i: int) -> bool:
        """Tell «في الخارج» behind the people with whom an office deals: «وزير الموريتانيين في الخارج»."""
        people = self.complement and self.scene.form(i - 1).endswith(PEOPLE)
        return people and self.scene.form(i) == IN and BY + self.scene.form(i + 1) in grammar().abroad

    def _newly(self, i: int) -> bool:
        """Take «المعين حديثا», behind which the name follows."""
        told = self.scene.form(i) in grammar().appointed and self.scene.form(i + 1) in grammar().newly
        return told and self.scene.same_line(i, i + 1) and self._take(i + 2)

    def _runs(self, i: int) -> bool:
        """Take the body or works that one runs, behind the name: «X، المنسق الوطني لمشاريع وبرامج الهيئة …»."""
        scene, form = self.scene, self.scene.form(i)
        bearer = self.begin - 1 - (scene.form(self.begin - 1) in COMMAS)
        noun = form.removeprefix(arabic.PREFIXES[1])
        if noun == form or not _is_run(noun) or scene.name(bearer) is None:
            return False
        last = i + 1 + _is_run(arabic.after_and(scene.form(i + 1)))
        found = scene.mention_at(last, Kind.ORGANIZATION) if scene.same_line(i, last) else None
        return found is not None and scene.cut(last, found[0].span.start) == 0 and self._take(found[1])

    def _borne(self, i: int) -> bool:
        """Tell what a field has: «للشؤون متعددة الأطراف», «للعلاقات المتعددة …»."""
        form, following = self.scene.form(i), self.scene.form(i + 1)
        noun = form.removeprefix(arabic.ARTICLE)
        if self.complement and form in tail_words("crossing") and following.startswith(arabic.FOR_THE):
            return True  # «رئيس قسم الجريمة العابرة للحدود»
        bearing = self.complement and noun in words_of_class(WordClass.BEARING, "ar")
        return bearing and following in words_of_class(WordClass.BORNE, "ar")

    def _and_another(self, i: int) -> bool:
        """Tell «و» written apart before people or an office: «عميد و أعضاء المجلس», «أمين علوش و ممثل المجتمع»."""
        after = self.scene.form(i + 1)
        return self.scene.form(i) == arabic.AND and (after in people_nouns() or self.scene.role(i + 1) is not None)

    def _open(self, i: int) -> bool:
        """Go on in the open construct: a definite noun closes it, an indefinite one goes on, a name ends it."""
        scene, form = self.scene, self.scene.form(i)
        plain = not self._ordinal(i) and not self._names_a_body(i) and not self._rank_of_body(i)
        plain = plain and not self._listed_field(i)
        if (self._is_name(i) and plain) or self._another_person(i) or self._and_another(i):
            return False
        post = scene.form(i - 1) in grammar().at and form.endswith(arabic.POSSESSORS)  # «سفيرة فرنسا لدى بلادنا»
        if scene.definite(i) or country_of_name(form) or country_of_adjective(form) or post or self._rank_of_body(i):
            return self._take(i + 1)
        if form.startswith(arabic.PREFIXES) and len(form) > len(arabic.PREFIXES[0]) and arabic.has_joined_article(form):
            return self.complement and self._take(i + 1)
        if (
            form[0] in arabic.PREFIXES
            and form[1:] in grammar().construct
            and scene.mention_at(i + 1, Kind.ORGANIZATION)
        ):
            return self._take(i + 1, closed=False, solid=False)
        if scene.ending(i) is Ending.HARD and not self._in_construct(i) and form not in grammar().role_tails:
            return False
        self._take(i + 1, closed=False, solid=False)
        return True

    def _ordinal(self, i: int) -> bool:
        """Tell whether a given name is here the rank of an office: «سكرتير ثاني بالبعثة»."""
        name = self.scene.name(i + 1) if self.scene.same_line(i, i + 1) else None
        return i == self.begin + 1 and self.scene.form(i) in grammar().role_tails and name is None

    def _listed_field(self, i: int) -> bool:
        """Tell an adjective that fills a field of a list with its role from a name: «… – مستشار بحري»."""
        scene = self.scene
        alone = not scene.is_word(self.begin - 1) or not scene.same_line(self.begin - 1, i)
        ends = not scene.is_word(i + 1) or not scene.same_line(i, i + 1)
        attribute = scene.form(i).endswith(arabic.RELATION_ENDINGS) and not self.definite
        return i == self.begin + 1 and alone and ends and attribute

    def _rank_of_body(self, i: int) -> bool:
        """Tell whether an indefinite adjective tells the rank of the body before it: «قاضي محكمة عليا»."""
        return i > self.begin + 1 and self.scene.form(i) in grammar().court_ranks

    def _names_a_body(self, i: int) -> bool:
        """Tell whether a given name is here the noun of a body or field, before a noun: «رئيس أركان الجيش».

        So is any behind people in construct, of whom none is named («كبير خبراء سلامة الأغذية»), and a field's noun
        before one that nobody bears: «خبير سلامة الطيران».
        """
        scene, before = self.scene, self.scene.form(i - 1)
        several = before in people_nouns() and not arabic.is_definite(before) and i - 1 > self.begin
        several = several or (is_field(scene.form(i)) and scene.name(i + 1) is None)
        return (several or scene.form(i) in grammar().construct) and scene.definite(i + 1)

    def _adjective(self, i: int) -> bool:
        """Take an adjective that agrees with what is closed."""
        form = self.scene.form(i)
        if self._name_follows(i) or self._of_people(i) or self._opens_office(i) or self._aims(i):
            return False
        known = self.scene.name(i)
        relation = arabic.is_relation(form) and self.scene.definite(i) and self.complement
        if known is not None and known.given >= COMMON_NAME and form not in grammar().adjectives and not relation:
            return False
        formed = arabic.is_relation(form) and self.scene.definite(i) and not self._family(i)
        formed = formed and form not in words_of_class(WordClass.NO_ADJECTIVE, "ar")
        if form in grammar().adjectives or formed or country_of_adjective(form):
            distinguishing = form not in grammar().plain_adjectives
            self.solid = self.solid or distinguishing
            self.back = self.back and not country_of_adjective(form)
            self.position = i + 1
            return arabic.is_definite(form) or self._back(i)
        if self.complement and (arabic.is_participle(form) or form in grammar().plural_adjectives):
            self.position = i + 1
            return True
        return False

    def _second_rank(self, i: int) -> bool:
        """Take a second adjective of an office's field: «الملحق التعليمي والثقافي», no «السفير القطري والكويتي»."""
        scene, rest = self.scene, arabic.after_and(self.scene.form(i)) or ""
        fit = all(arabic.is_definite(w) and arabic.is_relation(w) for w in (scene.form(i - 1), rest))
        fit = fit and i > self.begin + 1 and self.definite and not self.complement
        nation = country_of_adjective(scene.form(i - 1)) or country_of_adjective(rest)
        known = scene.name_of(rest)
        family = known is not None and rest not in grammar().adjectives | grammar().role_adjectives
        return fit and not (nation or family) and scene.role(i) is None and self._take(i + 1)

    def _opens_office(self, i: int) -> bool:
        """Tell an adjective of offices that is the noun of another: «مندوب الصحة المفوض العام»."""
        ranked = self.scene.form(i + 1) in grammar().role_adjectives and self.scene.same_line(i, i + 1)
        return self.complement and ranked and self.scene.role(i) is not None

    def _aims(self, i: int) -> bool:
        """Tell a participle of what was done, before what it aims at: «جهود وزير الصحة الرامية إلى …»."""
        told = self.scene.form(i) in words_of_class(WordClass.TOLD, "ar")
        return told and self.scene.form(i + 1) == TOWARD and self.scene.same_line(i, i + 1)

    def _of_people(self, i: int) -> bool:
        """Tell a plural adjective of people after a field or body («مساعدي وزير العدل المعنيين»)."""
        before = self.scene.form(i - 1)
        if self.scene.inside(i - 1, Kind.ORGANIZATION) and self.scene.form(i).endswith(PEOPLE):
            return True  # «شكر رئيس مجلس النواب المشاركين»
        if before.endswith(PEOPLE):
            return False  # «نقيب المقاولين الأردنيين»
        field = is_thing(before) or without_article(before) in words_of_class(WordClass.DOMAIN, "ar")
        return field and self.scene.form(i).endswith(PEOPLE)

    def _family(self, i: int) -> bool:
        """Tell whether a word is a family name told in the document, behind a rank or office («السفير الحناوي»)."""
        scene, form = self.scene, self.scene.form(i)
        if not self.definite:
            return False
        ranked = i == self.begin + _RANKED and scene.form(i - 1) in grammar().role_adjectives  # «المحامي العام الحضرمي»
        if not (ranked or i == self.begin + 1) or form not in scene.families():
            return self._borne_alone(i)
        if scene.honorific(self.begin) is not None:
            envoy = self.posted and country_of_adjective(form) is not None  # «السفير اليمني لدى العراق»
            return arabic.is_relation(form) and not envoy
        known, after = scene.name(i), scene.name(i + 1) or scene.honorific(i + 1)
        plain = country_of_adjective(form) is None and form not in grammar().adjectives
        return plain and after is None and known is not None and known.family > known.given

    def _borne_alone(self, i: int) -> bool:
        """Tell a family name shaped like an adjective behind who is told by it alone: «الرئيس المشيشي خلال جلسة»."""
        scene, form = self.scene, self.scene.form(i)
        ranked = i == self.begin + 2 and scene.form(i - 1) in grammar().role_adjectives  # «الأمين العام الغزالي»
        alone = scene.form(self.begin).removeprefix(arabic.AND) in grammar().borne_alone
        known = scene.name(i) if alone and (ranked or i == self.begin + 1) else None
        if known is None or known.family < COMMON_NAME or form in grammar().adjectives:
            return False
        return country_of_adjective(form) is None and self._apart(i + 1)

    def _apart(self, i: int) -> bool:
        """Tell whether what stands at a token goes on with no role: a sign, a particle, another line."""
        scene = self.scene
        if not scene.is_word(i) or not scene.same_line(i - 1, i) or scene.is_boundary(i):
            return True
        return scene.form(i).startswith(BY) and scene.name(i) is None

    def _name_follows(self, i: int) -> bool:
        """Tell whether an adjective-like word begins a name («الصادق شعبان», «العربي المحرشي»)."""
        scene, known = self.scene, self.scene.name(i)
        if known is None or scene.form(i) in grammar().role_adjectives or known.given < COMMON_NAME:
            return False
        after = scene.name(i + 1) if scene.same_line(i, i + 1) else None
        return after is not None


def _is_run(noun: str | None) -> bool:
    """Tell a noun of a body, or of several programmes."""
    return noun in grammar().construct or noun in words_of_class(WordClass.PROGRAM_PLURAL, "ar")
