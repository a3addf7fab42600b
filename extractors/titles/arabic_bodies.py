"""What an Arabic role is held in or over: bodies, places, other roles, a ruler."""

from extractors.naming import COURT, MINISTRY
from extractors.titles.arabic_state import RoleState
from extractors.titles.scene import is_venue
from extractors.titles.sisters import where_at
from lexicon.bearers import FEW, SEVERAL
from lexicon.bodies import worldwide
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.naming import WordClass, heads, words_of_class
from lexicon.people import Ending, Honorific, function_words
from lexicon.places import PlaceWord, place_words
from lexicon.role_grammar import grammar
from schemas.mention import Kind, Mention
from text import inflection as arabic
from text.fold import fold_word
from text.naming import without_article
from text.phrases import PhraseHit
from text.signs import COMMAS, MARKS

_MANY = 20
_NEAR = 3
"""Words before a role in which it is told that its holder visits."""
_BEFORE_OFFICE = frozenset(("style", "address"))
_ON_BEHALF = 4
"""Words of what a member stands for; more are a clause."""


_BOARD = 2
"""Words from the head of a role to the management of a board: «رئيس مجلس إدارة»."""


class RoleInBodies(RoleState):
    """A role that takes in the bodies, places and further roles that complete it."""

    def _body(self, i: int) -> bool:
        """Take a body (a programme after «المكلف بـ», a law) that begins here or after one particle."""
        scene = self.scene
        at = (
            i + 1
            if scene.form(i) in grammar().inside | grammar().at | grammar().sides and scene.same_line(i, i + 1)
            else i
        )
        found = scene.mention_at(at, Kind.ORGANIZATION, Kind.PROGRAM, Kind.LAW)
        if not found or (scene.form(at).startswith(arabic.AND) and self._starts_at_and(at, found[0])):
            return False
        mention, last = found
        if any(scene.form(k) in grammar().his_style for k in range(at, last)):
            return False  # «أمير المنطقة في مكتب سموه» is where he receives
        if self._is_praised(i, mention) or (self.closed and self._is_met_in(i, at, mention)):
            return False
        if self.closed and at == i and not self._country_office(i):
            apart = scene.cut(i, mention.span.start) == 0 or self._is_visited(i)
            return not apart and self._take(last)
        if scene.form(i) in grammar().pleading and not self._is_court(at):
            return False
        return self._take(last)

    def _is_met_in(self, i: int, at: int, body: Mention) -> bool:
        """Tell a house in which who heads another body, or is sent to a state, was: «وزير الثقافة في المسرح الوطني».

        An envoy may be posted to a body that the lexicon knows: «سفير اليابان في الأمم المتحدة».
        """
        joined = self.scene.form(i).startswith(arabic.PREFIXES[0]) and self.scene.cut(i, body.span.start) > 0
        there = joined if at == i else self.scene.form(i) in grammar().inside
        run = self.scene.form(self.begin + _BOARD) in grammar().managed  # «رئيس مجلس إدارة … في الشركة»
        cabinet = fold_word(body.text.split()[0]) in grammar().cabinets  # «وزير الصحة بحكومة الوحدة الوطنية»
        cabinet = cabinet or (self._state_minister() and self._is_ministry(body))  # «وزير الدولة بوزارة الخارجية»
        return there and body.key not in worldwide() and not (run or cabinet) and self._heads_all()

    def _is_ministry(self, body: Mention) -> bool:
        """Tell a ministry, in which a minister of state holds office beside its head."""
        return any(head.key == MINISTRY for head in heads("ar").get(fold_word(body.text.split()[0]), ()))

    def _is_praised(self, i: int, mention: Mention) -> bool:
        """Tell a programme or law that the verb before is about: «نوهت الوزيرة بالمخطط الأزرق»."""
        scene, begin = self.scene, self.begin
        acts = scene.definite(begin) and scene.same_line(begin - 1, begin) and scene.is_verb(begin - 1)
        attached = scene.cut(i, mention.span.start) > 0 and mention.kind is not Kind.ORGANIZATION
        return acts and attached and not self.complement

    def _country_office(self, i: int) -> bool:
        """Tell a body's office that stands behind its name without a particle: «ممثل منظمة … مكتب العراق»."""
        return self.scene.form(i) in grammar().country_offices and self.scene.inside(i - 1, Kind.ORGANIZATION)

    def _is_court(self, i: int) -> bool:
        """Tell a court, before which somebody pleads («محام أمام محكمة النقض»), from a body that somebody addresses."""
        found = heads("ar").get(without_article(self.scene.form(i)), ())
        return any(head.key == COURT for head in found)

    def _is_visited(self, i: int) -> bool:
        """Tell a body that is visited from one the role is for: «زيارة رئيس المحكمة العليا بدولة … للمجلس …»."""
        to = self.scene.inside(i - 1, Kind.PLACE) and self.scene.form(i).startswith(arabic.PREFIXES[1])
        return to and self._tells_a_visit(i)

    def _tells_a_visit(self, i: int) -> bool:
        """Tell whether a word right before the role says that its holder visits what stands at a token."""
        scene, before = self.scene, range(max(0, self.begin - _NEAR), self.begin)
        return any(scene.form(k) in place_words(PlaceWord.VISIT, "ar") and scene.same_line(k, i) for k in before)

    def _stepped_over(self, i: int) -> bool:
        """Step over a sign inside the role: a hyphen, the brackets of an acronym, quotation marks around a body."""
        return self._hyphen(i) or self._acronym(i) or self._marked(i)

    def _acronym(self, i: int) -> bool:
        """Step over a body's acronym in brackets where the role goes on: «منسقة الأمم المتحدة (UN) للشؤون …»."""
        scene = self.scene
        inner = scene.mention_at(i + 1, Kind.ORGANIZATION) if scene.form(i) == "(" else None
        if inner is None or scene.form(inner[1]) != ")" or not scene.same_line(i, inner[1] + 1):
            return False
        after = inner[1] + 1
        field = scene.form(after) in grammar().affairs or scene.form(after) in grammar().at
        at = after + 1 if scene.form(after) in grammar().inside else after
        place = scene.mention_at(at, Kind.PLACE)
        state = (
            place is not None and country_of_name_of(place[0]) and (at > after or scene.cut(at, place[0].span.start))
        )
        self.position = after if field or state else i
        return self.position > i

    def _marked(self, i: int) -> bool:
        """Step over a mark around a body, over the closing one where the role goes on («"أونروا" في لبنان»)."""
        scene, held = self.scene, self.position
        if scene.form(i) not in MARKS or not scene.same_line(i, i + 1):
            return False
        opened = scene.mention_at(i + 1, Kind.ORGANIZATION, Kind.PROGRAM)
        if opened is not None:
            return not self.closed and self._take(opened[1])
        self.position = i + 1
        goes_on = self._within_marks(i) and (self._body(i + 1) or self._place(i + 1) or self._at(i + 1))
        self.position = self.position if goes_on else held
        return goes_on

    def _within_marks(self, i: int) -> bool:
        """Tell whether a mark closes what stands in marks right before, a body of the role."""
        return self.complement and self.scene.inside(i - 1, Kind.ORGANIZATION, Kind.PROGRAM)

    def _starts_at_and(self, i: int, mention: Mention) -> bool:
        """Tell whether «و» stands before the mention: what is coordinated with the role is another thing."""
        return mention.span.start > self.scene.words.begins[i]

    def _place(self, i: int) -> bool:
        """Take a place: in construct always, after a particle a country, or any where the role is held at places."""
        scene, form = self.scene, self.scene.form(i)
        at = where_at(scene, self.begin, i)
        found = scene.mention_at(at, Kind.PLACE)
        if not found:
            return False
        mention, last = found
        joined = scene.cut(at, mention.span.start) > 0
        if is_venue(mention) and (at > i or joined):
            site = fold_word(mention.text.split()[0]) in grammar().worksites  # no «السفير الياباني في قاعة الاستقبال»
            posted = site and joined and self.complement and not self.posted and not self._heads_all()
            return posted and self._take(last)
        land = fold_word(mention.text.split()[0]) in place_words(PlaceWord.STATE, "ar")
        if at == i and not joined:
            return (not self.closed or (land and self._holder_at(last))) and self._take(last)
        if form.startswith(arabic.AND) and joined:
            return self._second_state(i, mention) and self._take(last)
        weak = joined and self.role.weak and self.position == self.begin + 1  # «أهمية كبيرة لجمهورية الصين»
        stated = weak or (self._tells_a_visit(i) and not self._styled(last))
        visited = at == i and form.startswith(arabic.PREFIXES[1]) and stated
        visited = visited or (joined and self._is_met_at(i))
        if visited or (form in grammar().to and not self.posted):
            return False  # «زيارة رئيس المجلس لإسبانيا»
        known = country_of_name_of(mention)
        local = joined and (land or self._is_local())
        apart = at > i or self._is_second(i)
        local = local or (apart and self._before_its_holder(last)) or self._is_for(i)
        return bool(known or self.posted or form in grammar().at or local) and self._take(last)

    def _is_second(self, i: int) -> bool:
        """Tell an office with «ب» and a town that no verb stands before, whose subject would be there.

        «التقى الوزير مدير البرنامج بصنعاء X», not «استقبل مدير البرنامج بصنعاء X».
        """
        scene, before = self.scene, self.begin - 1
        joined = scene.form(i).startswith(arabic.PREFIXES[0]) and not self._heads_all()
        parted = scene.is_word(before) or scene.form(before) in COMMAS
        return joined and parted and scene.same_line(before, i) and not scene.is_verb(before)

    def _is_met_at(self, i: int) -> bool:
        """Tell «ب» on the state in which a minister was whose nation is told: «استقبل وزير الخارجية التونسي بتونس»."""
        nation = country_of_adjective(self.scene.form(i - 1)) is not None
        there = nation and self.scene.form(i).startswith(arabic.PREFIXES[0])
        return there and self._heads_all() and not self.posted

    def _second_state(self, i: int, mention: Mention) -> bool:
        """Tell a further state in which an envoy is, or for which an office is: «لدى تونس وليبيا», «لمصر واليمن»."""
        one = next((k for k in range(i - 1, self.begin, -1) if not self.scene.inside(k, Kind.PLACE)), self.begin)
        first = self.scene.mention_at(one + 1, Kind.PLACE)
        states = first is not None and country_of_name_of(first[0]) and country_of_name_of(mention)
        joined = first is not None and self.scene.cut(one + 1, first[0].span.start) > 0  # «ل» or «و»
        regional = joined and self._is_local() and not self._heads_all()
        return bool(states) and (regional or (self.posted and self.scene.form(one) in grammar().at))

    def _is_for(self, i: int) -> bool:
        """Tell «ل» before the part of the world for which the office is: «المديرة القطرية للمغرب العربي»."""
        form = self.scene.form(i)
        return form.startswith(arabic.PREFIXES[1]) and self.solid and not self.complement and not self._heads_all()

    def _heads_all(self) -> bool:
        """Tell whether the role is over a whole body, and no post among others: «وزير النقل», «رئيس مجلس النواب»."""
        head, over = self.scene.form(self.begin), self.scene.form(self.begin + 1)
        return head in grammar().heads_of_all and (head not in grammar().chiefs or over in grammar().seated)

    def _unknown_land(self, i: int) -> bool:
        """Take a land or town whose name no list knows, behind its noun: «بمقاطعة موهافي», «مدير ناحية بحركة».

        A common given name behind the noun is its holder's.
        """
        if self._centre_and_town(i):
            return True
        scene, form, at = self.scene, self.scene.form(i), i + 1
        joined = form.startswith(arabic.PREFIXES[0]) and form[1:] in grammar().land_nouns
        open_noun = not self.closed and form in grammar().land_nouns
        if not (joined or open_noun) or not scene.is_word(at) or not scene.same_line(i, at):
            return False
        known = scene.name(at)
        holder = known is not None and known.given >= _MANY and scene.name(at + 1) is not None
        if holder or scene.ending(at) is Ending.HARD or self._another(at) or scene.inside(at, *Kind):
            return False
        last = at + 1 + (scene.form(at) in grammar().parts_before and scene.same_line(at, at + 1))
        while scene.definite(last) and scene.form(last) in grammar().sides_of_lands and scene.same_line(at, last):
            last += 1
        return self._take(last)

    def _centre_and_town(self, i: int) -> bool:
        """Take the district and town of Egypt's local rule: «رئيس مركز ومدينة طوخ», «الوحدة المحلية لمركز ومدينة …»."""
        scene, form = self.scene, self.scene.form(i)
        joined = form.startswith(arabic.PREFIXES[1]) and form[1:] in grammar().centres
        town = scene.same_line(i, i + 2) and arabic.after_and(scene.form(i + 1)) in place_words(
            PlaceWord.SETTLEMENT, "ar"
        )
        if not town or not (joined or (not self.closed and form in grammar().centres)) or not scene.is_word(i + 2):
            return False
        known = scene.mention_at(i + 2, Kind.PLACE)
        return self._take(known[1] if known else i + 3)

    def _before_its_holder(self, i: int) -> bool:
        """Tell whether the holder's name follows at once, so that the town before it is the office's.

        «مدير الشؤون الصحية في القنيطرة الدكتور …»; no event stands between an office and its holder.
        """
        return self.complement and not self.back and self._holder_at(i)

    def _holder_at(self, i: int) -> bool:
        """Tell whether a known name or a style follows at once: «مدير مكتب التربية محافظة تعز عبد الواسع شداد»."""
        scene = self.scene
        if not scene.same_line(i - 1, i) or not scene.is_word(i):
            return False
        known = scene.name(i)
        unheard = scene.ending(i + 1) is Ending.NO and not scene.definite(i + 1) and scene.role(i + 1) is None
        family = scene.same_line(i, i + 1) and scene.is_word(i + 1) and (scene.name(i + 1) is not None or unheard)
        named = known is not None and known.given >= SEVERAL and family
        return named or scene.honorific(i) is not None

    def _styled(self, i: int) -> bool:
        """Tell whether the holder follows at once with a style: «زار النائب العام لجمهورية … السيد X مدينة …»."""
        return self.scene.same_line(i - 1, i) and self.scene.is_word(i) and self.scene.honorific(i) is not None

    def _is_local(self) -> bool:
        """Tell whether an adjective says that the office is one of many in a country: «المديرة الجهوية للصحة»."""
        words = range(self.begin, self.position)
        return any(self.scene.form(k) in words_of_class(WordClass.LOCAL, "ar") for k in words)

    def _on_behalf(self, i: int) -> bool:
        """Take whom or where a member is one for: «عضوة عن بهلا», «عضو عن حركة النهضة», up to a sign or line's end."""
        scene = self.scene
        if scene.form(i) not in grammar().on_behalf or not self.closed_or_bare():
            return False
        if not self.role.with_name:
            return self._seated_for(i)
        last = i + 1
        how = function_words() | words_of_class(WordClass.REMOTE, "ar")
        if scene.form(last) in how and not scene.definite(last):
            return False  # «تابع عضو المجلس عن كثب»
        while scene.is_word(last) and scene.same_line(i, last) and last - i <= _ON_BEHALF and not self._another(last):
            last += 1
        ends = last > i + 1 and (not scene.is_word(last) or not scene.same_line(i, last))
        return ends and self._take(last)

    def _seated_for(self, i: int) -> bool:
        """Take the state or district that has a seat: «محافظ صندوق النقد العربي عن جمهورية السودان»."""
        found = self.scene.mention_at(i + 1, Kind.PLACE) if self.scene.same_line(i, i + 1) else None
        house = self.scene.inside(i - 1, Kind.ORGANIZATION) or without_article(self.scene.form(i - 1)) in heads("ar")
        seated = (house or i == self.begin + 1) and self.scene.form(self.begin) in grammar().seated_for
        return seated and found is not None and self._take(found[1])

    def closed_or_bare(self) -> bool:
        """Tell whether nothing but the head stands so far, or what is there is closed."""
        return self.closed or self.position == self.begin + 1

    def _another(self, i: int) -> bool:
        """Tell whether a word begins something else than the name of a place or party."""
        scene = self.scene
        return scene.honorific(i) is not None or scene.role(i) is not None or scene.is_verb(i)

    def _adverb(self, i: int) -> bool:
        """Take «بالنيابة» and its like."""
        if self.scene.form(i) not in grammar().bar_side:
            return False
        return self._take(i + 1, closed=True, solid=self.solid)

    def _name_of(self, i: int) -> bool:
        """Take «باسم الحكومة» after a spokesperson."""
        if self.scene.form(i) not in grammar().in_the_name or not self.scene.is_word(i + 1):
            return False
        return self._take(i + 1, closed=False, solid=False)

    def _at(self, i: int) -> bool:
        """Take «لدى» with what follows it, a role or a noun."""
        scene = self.scene
        if scene.form(i) not in grammar().at or not scene.is_word(i + 1) or self._upon(i + 1):
            return False
        self._take(i + 1, closed=False, solid=False)
        return True

    def _upon(self, i: int) -> bool:
        """Tell the noun of a deed behind «لدى», which then says when: «وزير الصحة لدى وصوله», «لدى افتتاح الندوة»."""
        scene, written = self.scene, self.scene.written(i)
        if scene.mention_at(i, Kind.ORGANIZATION, Kind.PLACE) or scene.role(i) or scene.definite(i):
            return False
        own = next((p for p in arabic.OBJECTS if written.endswith(p)), "")
        deed = scene.form(i).removesuffix(own)
        return bool(own) or deed in words_of_class(WordClass.EVENT, "ar") or arabic.looks_like_action(deed)

    def _royal_complement(self, i: int) -> bool:
        """Tell whether a style here is whom the role serves («مستشار صاحب الجلالة»)."""
        hit = self.scene.honorific(i)
        joined = self.scene.form(i).startswith(arabic.AND) and hit is not None and self.scene.cut(i, hit.start) > 0
        if hit is None or joined or (self.closed and not self._envoy_of(i, hit)):
            return False  # «ولي عهد دبي وسمو الشيخ …»
        follows = self.scene.role(hit.last) and self.scene.form(hit.last) not in grammar().charged
        follows = follows and not self._styles_a_name(hit.last)  # «مدير مكتب الملك المهندس X»
        if hit.payloads[0].kind in _BEFORE_OFFICE and follows:
            return self._take(hit.last, closed=False, solid=False)  # «مدير مكتب سمو وزير …», «مستشار السيد الوزير»
        return hit.payloads[0].royal and self._take(hit.last)

    def _styles_a_name(self, i: int) -> bool:
        """Tell a profession before a name, which tells of its bearer."""
        style = self.scene.honorific(i)
        return style is not None and self.scene.same_line(i, style.last) and self.scene.name(style.last) is not None

    def _envoy_of(self, i: int, hit: PhraseHit[Honorific]) -> bool:
        """Tell whether «ل» stands before the style of a ruler whose envoy the role is: «الممثل الخاص لجلالة الملك»."""
        joined = self.scene.form(i).startswith(arabic.PREFIXES[1]) and self.scene.cut(i, hit.start) == 1
        return joined and self.posted and not self.complement

    def _in_office(self, i: int) -> bool:
        """Tell whether a style that is a role too is whose office or affairs the role is in («مكتب النائب الأول»).

        A style of its own may stand between: «مكتب سعادة السفير».
        """
        before = i - 1 - (self.scene.honorific(i - 1) is not None)
        return not self.closed and self.scene.form(before) in grammar().construct

    def _chain(self, i: int) -> bool:
        """Take another role in construct or after ل: «نائب مدير …», «النائب الأول لرئيس …»."""
        hit = self.scene.role(i)
        if hit is None or not self.scene.is_word(i):
            return False
        form = self.scene.form(i)
        cut = self.scene.cut(i, hit.start)
        if cut and not form.startswith(arabic.PREFIX_L):
            return False
        definite = fold_word(hit.span.of(self.scene.text)).startswith(arabic.ARTICLE) or form.startswith(arabic.FOR_THE)
        if cut == 0 and self.closed and not self._state_minister() and not self._ranked_minister(i):
            return False
        if cut == 0 and (self._styles_holder(i) or self._is_called(i)):
            return False
        whole = hit.last - i > 1 and self.scene.definite(hit.last - 1)  # «نائب قائد القوات البرية»
        self._take(hit.last, closed=definite or whole, solid=whole and not definite)
        self.charged = self.charged or hit.last - hit.first > 1
        self.posted = self.posted or hit.payloads[0].posted
        royal = hit.payloads[0].royal
        self.back, self.complement, self.solid = definite and not royal, whole, self.solid or royal
        return True

    def _styles_holder(self, i: int) -> bool:
        """Tell the style of who holds an office that is whole: «مدير مشاريع الأستاذ عبد الرحمن السقاف».

        Of whose bureau it is may be told so («مدير مكتب السفير …»).
        """
        scene, style = self.scene, self.scene.honorific(i)
        bearer = scene.name(style.last) if style is not None and scene.same_line(i, style.last) else None
        bureau = scene.form(i - 1) in heads("ar")
        return i > self.begin + 1 and not bureau and bearer is not None and bearer.given > 0

    def _is_called(self, i: int) -> bool:
        """Tell a role that many are called, with a name behind it and no land: «وزير الدولة … سلطان المريخي»."""
        known = self.scene.name(i)
        behind = self.scene.name(i + 1) if self.scene.same_line(i, i + 1) else None
        land = self.scene.mention_at(i + 1, Kind.PLACE) is not None
        called = known is not None and known.given >= FEW and self.closed
        return called and not land and behind is not None and behind.given + behind.family > 0

    def _ranked_minister(self, i: int) -> bool:
        """Tell an office that one with the rank of minister holds: «، والوزير الأمين العام للحكومة».

        Behind a verb the second is its object: «استقبل الوزير السفير …».
        """
        scene, begin = self.scene, self.begin
        form = scene.form(begin)
        ranked = self.position == begin + 1 == i and (arabic.after_and(form) or form) in grammar().ministers
        apart = form.startswith(arabic.AND) or scene.form(begin - 1) in COMMAS or not scene.same_line(begin - 1, begin)
        return ranked and apart and scene.definite(i)

    def _of_state(self, i: int) -> bool:
        """Take «دولة» of «وزير دولة لشؤون …», where it is no style of a person («دولة الرئيس»)."""
        scene = self.scene
        field = scene.form(i) in grammar().state and scene.form(i + 1) in grammar().affairs
        return field and i == self.begin + 1 and not self.closed and self._take(i + 1, solid=False)


def country_of_name_of(place: Mention) -> bool:
    """Tell whether a place is a country (and not a city that lies in one), its article lost in «لل» or not."""
    name = fold_word(place.text)
    if place.country is not None and place.key == place.country:
        return True
    return country_of_name(name) is not None or arabic.names_a_state(name)
