"""The grammar of an Arabic role: head, adjectives, complement up to the body in which it is held.

A construct («نائب مدير مكتب …») is open until a definite noun, a body or a place closes it; once closed, only what can
still belong to it goes on: adjectives, a coordinated noun, a particle with a body, «لدى», «المكلف بـ». Everything else
(a verb, an adverb, a name, a comma, an indefinite noun) ends the role.
"""

from extractors.titles_scene import VERY_COMMON, RoleSpan, Scene
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.naming import WordClass, heads, words_of_class
from lexicon.people import Ending, Role, construct_nouns
from lexicon.role_grammar import grammar
from schemas.mention import Kind, Mention
from text import inflection as arabic
from text.clitics import readings
from text.fold import fold_word
from text.naming import PEOPLE, without_article
from text.phrases import PhraseHit

_LONGEST = 24  # words; «الوزير المنتدب لدى وزيرة … المكلف ب…» has 14
_COMMON_NAME = 3
_MANY = 50
"""Bearers of a given name that begins with «و», so that it is no coordinated noun."""


def _is_field(form: str | None) -> bool:
    """Tell whether a word after «و» is a noun of what institutions deal with («ورصد الجريمة», «وإعادة الإدماج»)."""
    return form is not None and without_article(form) in words_of_class(WordClass.DOMAIN, "ar")


def arabic_role(scene: Scene, hit: PhraseHit[Role]) -> RoleSpan:
    """Follow a role from its head to its end."""
    walk = _Walk(scene, hit)
    while walk.step():
        pass
    return RoleSpan(hit.first, walk.position, scene.cut(hit.first, hit.span.start), walk.role, walk.solid, walk.back)


class _Walk:
    """One role as it is followed, word by word."""

    def __init__(self, scene: Scene, hit: PhraseHit[Role]) -> None:
        self.scene, self.role = scene, hit.payloads[0]
        self.begin, self.position = hit.first, hit.last
        self.definite = fold_word(hit.span.of(scene.text)).startswith(arabic.ARTICLE)
        one_word = hit.last - hit.first == 1
        own = one_word and arabic.is_possessed(scene.form(hit.first))
        self.definite = self.definite or own
        self.closed = self.definite if one_word else arabic.is_definite(scene.form(hit.last - 1))
        self.solid, self.back = not one_word and self.closed, False
        self.charged = hit.last - hit.first > 1 or arabic.is_charged(scene.form(hit.first))
        self.complement = False

    def step(self) -> bool:
        """Take in the next words where they belong to the role; tell whether any did."""
        i = self.position
        if i >= self.scene.size or not self.scene.same_line(i - 1, i) or i - self.begin > _LONGEST:
            return False
        if self._body(i) or self._place(i) or self._hyphen(i):
            return True
        if not self.scene.is_word(i) or self.scene.inside(i, Kind.DATE):
            return False
        if self._adverb(i) or self._at(i):
            return True
        if self.scene.honorific(i) and not self._of_state(i) and not self.scene.form(i).startswith(arabic.FOR_THE):
            return self._royal_complement(i) or (self._in_office(i) and self._chain(i))
        return self.position > i or self._name_of(i) or self._chain(i) or self._words(i)

    def _hyphen(self, i: int) -> bool:
        """Step over a hyphen inside a name («ATLAS-TIP»)."""
        joined = self.scene.adjacent(i) and self.scene.adjacent(i + 1) and self.scene.is_word(i + 1)
        inner = self.scene.form(i) == "-" and joined
        self.position += 2 * inner
        return inner

    def _take(self, last: int, *, closed: bool = True, solid: bool = True) -> bool:
        self.position, self.closed, self.complement = last, closed, True
        self.solid = self.solid or solid
        self.back = False if solid else self.back
        return True

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
        if self.closed and at == i and scene.cut(i, mention.span.start) == 0:
            return False
        return self._take(last)

    def _starts_at_and(self, i: int, mention: Mention) -> bool:
        """Tell whether «و» stands before the mention: what is coordinated with the role is another thing."""
        return mention.span.start > self.scene.tokens[i].span.start

    def _place(self, i: int) -> bool:
        """Take a place: in construct always, after a particle a country, or any where the role is held at places."""
        scene = self.scene
        form = scene.form(i)
        at = i + 1 if form in grammar().inside | grammar().at | grammar().to and scene.same_line(i, i + 1) else i
        found = scene.mention_at(at, Kind.PLACE)
        if not found:
            return False
        mention, last = found
        joined = scene.cut(at, mention.span.start) > 0
        if at == i and not joined:
            return not self.closed and self._take(last)
        if form.startswith(arabic.AND) and joined:
            return False
        if form in grammar().to and not self.role.posted:
            return False
        known = country_of_name_of(mention)
        return bool(known or self.role.posted or form in grammar().at) and self._take(last)

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
        if scene.form(i) not in grammar().at or not scene.is_word(i + 1):
            return False
        self._take(i + 1, closed=False, solid=False)
        return True

    def _royal_complement(self, i: int) -> bool:
        """Tell whether a style here is whom the role serves («مستشار صاحب الجلالة»)."""
        hit = self.scene.honorific(i)
        if hit and hit.payloads[0].kind == "style" and not self.closed and self.scene.role(hit.last):
            return self._take(hit.last, closed=False, solid=False)  # «مدير مكتب سمو وزير …»
        return bool(hit and hit.payloads[0].royal and not self.closed and self._take(hit.last))

    def _in_office(self, i: int) -> bool:
        """Tell whether a style that is a role too is whose office or affairs the role is in («مكتب النائب الأول»)."""
        return not self.closed and self.scene.form(i - 1) in grammar().construct

    def _chain(self, i: int) -> bool:
        """Take another role in construct or after ل: «نائب مدير …», «النائب الأول لرئيس …»."""
        hit = self.scene.role(i)
        if hit is None or not self.scene.is_word(i):
            return False
        form = self.scene.form(i)
        cut = self.scene.cut(i, hit.span.start)
        if cut and not form.startswith(arabic.PREFIX_L):
            return False
        definite = fold_word(hit.span.of(self.scene.text)).startswith(arabic.ARTICLE) or form.startswith(arabic.FOR_THE)
        if cut == 0 and self.closed and not self._state_minister():
            return False
        self._take(hit.last, closed=definite, solid=False)
        self.charged = self.charged or hit.last - hit.first > 1
        royal = hit.payloads[0].royal
        self.back, self.complement, self.solid = definite and not royal, False, self.solid or royal
        return True

    def _of_state(self, i: int) -> bool:
        """Take «دولة» of «وزير دولة لشؤون …», where it is no style of a person («دولة الرئيس»)."""
        scene = self.scene
        field = scene.form(i) in grammar().state and scene.form(i + 1) in grammar().affairs
        return field and i == self.begin + 1 and not self.closed and self._take(i + 1, solid=False)

    def _state_minister(self) -> bool:
        """Tell whether a style of minister has just ended («وزير الدولة وزير العدل» is one role)."""
        return self.scene.form(self.begin + 1) in grammar().portfolio and self.position <= self.begin + 6

    def _words(self, i: int) -> bool:
        """Take one common word, by what is open and what it looks like."""
        scene, form = self.scene, self.scene.form(i)
        if (
            self._charge(i)
            or self._with(i)
            or (self.complement and form in grammar().abroad and self._take(i + 1, solid=False))
        ):
            return True
        if form in grammar().back_pointing and not self.closed:
            self.back = not self.solid
            self.position, self.closed, self.complement = i + 1, True, True
            return True
        if self.closed and (self._joined(i) or self._not_so(i)):
            return True
        if scene.ending(i) is Ending.HARD and not self._in_construct(i) and not _is_field(arabic.after_and(form)):
            return False
        if not self.closed:
            return self._open(i)
        return self._adjective(i) or self._coordinated(i)

    def _not_so(self, i: int) -> bool:
        """Take «غير المقيمة»."""
        scene = self.scene
        negated = scene.form(i) in grammar().negation and scene.form(i + 1) in grammar().role_adjectives
        self.position += 2 * negated
        return negated and scene.same_line(i, i + 1)

    def _with(self, i: int) -> bool:
        """Take «مع البرلمان» after the relations that an office looks after."""
        scene = self.scene
        if scene.form(i - 1) not in grammar().relations or scene.form(i) not in grammar().together:
            return False
        return scene.same_line(i, i + 1) and arabic.is_definite(scene.form(i + 1)) and self._take(i + 2, solid=False)

    def _in_construct(self, i: int) -> bool:
        """Tell whether a thing's noun may stand in the open construct («مدير مكتب …», «رئيس قسم …»)."""
        form = self.scene.form(i)
        return not self.closed and (form in construct_nouns() or form in grammar().construct)

    def _charge(self, i: int) -> bool:
        """Take «المكلف بـ…», and the particle's noun after it."""
        scene, form = self.scene, self.scene.form(i)
        if (
            form in grammar().charged
            and (self.closed or self.definite)
            and scene.is_word(i + 1)
            and not self._affairs(i)
        ):
            follows = scene.form(i + 1)
            if follows.startswith(arabic.PREFIXES) or follows in grammar().on:
                self.position, self.charged, self.closed = i + 1, True, True
                self.complement = False
                return scene.role(i + 1) is not None or self._charge(i + 1)
            return self._acting(i)
        if self._acting(i) or not self.charged or self.complement:
            return self.position > i
        if form in grammar().on or form in grammar().inside:
            self.position, self.closed = i + 1, False
            return True
        if form.startswith(arabic.PREFIXES) and not scene.honorific(i):
            return self._take(i + 1, closed=arabic.has_joined_article(form))
        return False

    def _acting(self, i: int) -> bool:
        """Take «المكلف», «وكالة» that close a role, where a name, an honorific, a sign or the line's end follows."""
        scene = self.scene
        if scene.form(i) not in grammar().acting or not (self.closed or self.complement):
            return False
        after = i + 1
        ends = not scene.is_word(after) or not scene.same_line(i, after)
        if not ends and scene.honorific(after) is None and scene.name(after) is None:
            return False
        self.position, self.closed = after, True
        return True

    def _affairs(self, i: int) -> bool:
        """Tell whether a role of two words begins here («القائم بأعمال»)."""
        hit = self.scene.role(i)
        return hit is not None and hit.last - hit.first > 1

    def _open(self, i: int) -> bool:
        """Go on in the open construct: a definite noun closes it, an indefinite one goes on, a name ends it."""
        scene, form = self.scene, self.scene.form(i)
        if self._is_name(i):
            return False
        if scene.definite(i) or country_of_name(form) or country_of_adjective(form):
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

    def _is_name(self, i: int) -> bool:
        """Tell whether a word in the open construct is rather a person's name."""
        known, after = self.scene.name(i), self.scene.name(i + 1)
        if known is None or (arabic.is_definite(self.scene.form(i)) and known.given < _COMMON_NAME):
            return False
        rare = known.given > 0 and after is not None and after.given >= VERY_COMMON  # «ريبر أحمد»
        return known.given >= _COMMON_NAME or rare

    def _adjective(self, i: int) -> bool:
        """Take an adjective that agrees with what is closed."""
        form = self.scene.form(i)
        if self._name_follows(i) or self._of_people(i):
            return False
        known = self.scene.name(i)
        relation = arabic.is_relation(form) and self.scene.definite(i) and self.complement
        if known is not None and known.given >= _COMMON_NAME and form not in grammar().adjectives and not relation:
            return False
        formed = arabic.is_relation(form) and self.scene.definite(i) and not self._family(i)
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

    def _of_people(self, i: int) -> bool:
        """Tell a plural adjective of people after a field («مساعدي وزير العدل المعنيين»)."""
        before = self.scene.form(i - 1)
        field = before.endswith(arabic.FEMININE) or without_article(before) in words_of_class(WordClass.DOMAIN, "ar")
        return field and self.scene.form(i).endswith(PEOPLE)

    def _family(self, i: int) -> bool:
        """Tell whether a word shaped like an adjective is a family name behind a rank («السفير الحناوي»)."""
        scene = self.scene
        rank = scene.honorific(self.begin)
        return rank is not None and rank.last == i and scene.form(i) in scene.families()

    def _back(self, i: int) -> bool:
        self.position = i
        return False

    def _name_follows(self, i: int) -> bool:
        """Tell whether an adjective-like word begins a name («الصادق شعبان», «العربي المحرشي»)."""
        scene, known = self.scene, self.scene.name(i)
        if known is None or scene.form(i) in grammar().role_adjectives or known.given < _COMMON_NAME:
            return False
        after = scene.name(i + 1) if scene.same_line(i, i + 1) else None
        return after is not None

    def _coordinated(self, i: int) -> bool:
        """Take «والتعاون», «ومراقبة التراب»: what is coordinated with a complement."""
        scene = self.scene
        rest, last = arabic.after_and(scene.form(i)), i + 1
        if scene.form(i) == arabic.AND and scene.is_word(i + 1):
            rest, last = scene.form(i + 1), i + 2
        if rest is None or not self.complement or self._is_person_or_role(i, last - 1):
            return False
        if scene.mention_at(last - 1, Kind.ORGANIZATION, Kind.PLACE):
            return False
        if arabic.is_definite(rest) and (scene.ending(last - 1) is not Ending.HARD or _is_field(rest)):
            return self._take(last, solid=False)
        follows = scene.form(last)
        fits = len(rest) > 2 and scene.same_line(i, last) and arabic.is_definite(follows)  # noqa: PLR2004 - «ما», «من»
        known = scene.name(i) or scene.name_of(rest)
        named = known is not None and known.given >= _COMMON_NAME and scene.name(last) is not None
        named = named or (known is not None and known.given >= _MANY and arabic.is_definite(follows))  # «وليد السماعيل»
        if not fits or named or scene.ending(last) is Ending.HARD:
            return False
        if scene.ending(last - 1) is Ending.HARD and rest not in construct_nouns() and not _is_field(rest):
            return False
        return self._take(last + 1, solid=False)

    def _is_person_or_role(self, i: int, last: int) -> bool:
        return any(self.scene.honorific(j) or self._is_head(j) for j in {i, last})

    def _is_head(self, i: int) -> bool:
        """Tell whether a role begins at a token that is no adjective of a field («السياسية والبرلمانية»)."""
        hit, form = self.scene.role(i), self.scene.form(i)
        form = arabic.after_and(form) or form
        field = hit is not None and hit.payloads[0].weak and self.complement
        return hit is not None and not (field and arabic.is_relation(form) and arabic.is_definite(form))

    def _joined(self, i: int) -> bool:
        """Take «للأمن الوطني», «بالوزارة» after a role that has no complement yet."""
        form = self.scene.form(i)
        if form in grammar().affairs:
            return self._take(i + 1, closed=form.startswith(arabic.FOR_THE), solid=True)
        field = self.back and form.startswith(arabic.FOR_THE) and scene_role(self.scene, i) is None
        deputy = self.role.deputy and form.startswith(arabic.FOR_THE)
        field = field or (deputy and form[len(arabic.FOR_THE[0]) :] in words_of_class(WordClass.DOMAIN, "ar"))
        if self.complement and not field:
            return False
        if form.startswith(arabic.FOR_THE) and len(form) > len(arabic.FOR_THE[-1]):
            back = any(r.form in grammar().back_pointing for r in readings(form))
            self.back = back and not self.solid
            return self._take(i + 1, solid=not back)
        if (
            form.startswith(arabic.PREFIXES[1])
            and (arabic.may_coordinate(form[1:]) or form[1:] in grammar().construct)
            and self.scene.is_word(i + 1)
        ):
            return arabic.is_definite(self.scene.form(i + 1)) and self._take(i + 2)
        if form.startswith(arabic.OF_THE) and not self._object_of_verb(i):
            back = any(r.form in grammar().back_pointing for r in readings(form))
            return self._take(i + 1, solid=not back)
        return False

    def _object_of_verb(self, i: int) -> bool:
        """Tell «رحب الوزير بالضيوف», where «بـ» belongs to the verb, from «قال المستشار بالوزارة»."""
        scene, before = self.scene, self.begin - 1
        while before > 0 and scene.honorific(before) is not None:
            before -= 1
        noun = without_article(scene.form(i)[1:])
        return before >= 0 and scene.same_line(before, i) and scene.is_verb(before) and noun not in heads("ar")


def scene_role(scene: Scene, i: int) -> PhraseHit[Role] | None:
    """Return the role or honorific's hit at a token, which is no field of an office («وكيل الوزارة للرعاية»)."""
    return scene.role(i)


def country_of_name_of(place: Mention) -> bool:
    """Tell whether a place is a country (and not a city that lies in one)."""
    name = fold_word(place.text)
    return country_of_name(name) is not None or arabic.names_a_state(name)
