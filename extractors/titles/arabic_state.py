"""What is known of an Arabic role while it is followed: what it begins with, whether it is open, closed or solid."""

from extractors.titles.scene import Scene, is_venue
from lexicon.bearers import VERY_MANY
from lexicon.naming import WordClass, heads, words_of_class
from lexicon.people import Role, construct_nouns, function_words
from lexicon.role_grammar import grammar
from schemas.mention import Kind
from text import inflection as arabic
from text.fold import fold_word
from text.naming import PEOPLE, PLURAL_ENDINGS, without_article
from text.phrases import PhraseHit

COMMON_NAME = 3
_OF_PEOPLE = (*PEOPLE, *PLURAL_ENDINGS)


def is_field(form: str | None) -> bool:
    """Tell whether a word after «و» is a noun of what institutions deal with («ورصد الجريمة», «وإعادة الإدماج»)."""
    return form is not None and without_article(form) in words_of_class(WordClass.DOMAIN, "ar")


class RoleState:
    """One role as it is followed, word by word."""

    def __init__(self, scene: Scene, hit: PhraseHit[Role]) -> None:
        """Begin with the head of the role."""
        self.scene, self.role = scene, hit.payloads[0]
        self.posted = self.role.posted
        """Whether its holder serves abroad, or who is deputy to one: «نائب السفير الهولندي في بيروت»."""
        self.begin, self.position = hit.first, hit.last
        self.definite = fold_word(hit.span.of(scene.text)).startswith(arabic.ARTICLE)
        one_word = hit.last - hit.first == 1
        own = one_word and arabic.is_possessed(scene.form(hit.first))
        cut = one_word and scene.cut(hit.first, hit.start) > 0
        self.definite = self.definite or own or (cut and arabic.has_joined_article(scene.form(hit.first)))  # «للوزير»
        ends = scene.form(hit.last - 1)
        whole = not one_word and arabic.has_joined_article(ends)  # «القائم بالأعمال»
        his = scene.written(hit.last - 1).endswith(arabic.FEMININE)  # «ولي عهده»
        self.closed = self.definite if one_word else arabic.is_definite(ends) or whole or his
        self.solid, self.back = not one_word and self.closed and not whole, False
        heir = ends in words_of_class(WordClass.REALM_HEIR, "ar")  # «أشاد ولي العهد بهم»
        heads = scene.form(hit.first) in grammar().heads_of_all and arabic.is_definite(ends)  # «قائد الجيش»
        self.charged = not (one_word or whole or heir or heads) or arabic.is_charged(scene.form(hit.first))
        self.complement = False

    def _at_premises(self, i: int) -> bool:
        """Tell the premises in which somebody is, and not what an office is over: «ولي العهد في قصر السيف»."""
        found = self.scene.mention_at(i, Kind.PLACE)
        return found is not None and is_venue(found[0])

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

    def _back(self, i: int) -> bool:
        self.position = i
        return False

    def _is_name(self, i: int) -> bool:
        """Tell whether a word in the open construct is rather a person's name."""
        known, after = self.scene.name(i), self.scene.name(i + 1)
        if known is None or (arabic.is_definite(self.scene.form(i)) and known.given < COMMON_NAME):
            return False
        rare = known.given > 0 and after is not None and after.given >= VERY_MANY  # «ريبر أحمد»
        return known.given >= COMMON_NAME or rare

    def _another_person(self, i: int) -> bool:
        """Tell whether «و» joins a name to an open role: «وكيل نيابة أول وحمد خميس»."""
        scene, rest = self.scene, arabic.after_and(self.scene.form(i))
        whole = scene.name(i)
        borne = whole is not None and whole.given + whole.family > 1
        if rest is None or borne or not scene.same_line(i, i + 1):
            return False
        known, after = scene.name_of(rest), scene.name(i + 1)
        given = rest in grammar().parts_before or (known is not None and known.given >= COMMON_NAME)
        return given and (after is not None or scene.form(i + 1) in grammar().kin)

    def _in_construct(self, i: int) -> bool:
        """Tell whether a thing's noun may stand in the open construct («مدير مكتب …», «رئيس قسم …»)."""
        form = self.scene.form(i)
        return not self.closed and (form in construct_nouns() or form in grammar().construct or self._is_thing(i))

    def _is_thing(self, i: int) -> bool:
        """Tell a noun that is a verb too, by the noun behind it: «مدير نظم المعلومات», «مكافحة عمل الأطفال»."""
        scene = self.scene
        thing = scene.form(i) in grammar().things_done and scene.honorific(i) is None
        return thing and scene.same_line(i, i + 1) and scene.definite(i + 1)

    def _affairs(self, i: int) -> bool:
        """Tell whether a role of two words begins here («القائم بأعمال»)."""
        hit = self.scene.role(i)
        return hit is not None and hit.last - hit.first > 1

    def _state_minister(self) -> bool:
        """Tell whether a style of minister has just ended («وزير الدولة وزير العدل» is one role)."""
        return self.scene.form(self.begin + 1) in grammar().portfolio and self.position <= self.begin + 6

    def _object_of_verb(self, i: int) -> bool:
        """Tell «رحب الوزير بالضيوف», where «بـ» belongs to the verb, from «قال المستشار بالوزارة»."""
        scene, before = self.scene, self.begin - 1
        while before > 0 and scene.honorific(before) is not None:
            before -= 1
        noun = without_article(scene.form(i)[1:])
        return before >= 0 and scene.same_line(before, i) and scene.is_verb(before) and noun not in heads("ar")

    def _second_people(self, i: int) -> bool:
        """Tell a second plural of people in what the role is charged with: «المعني باستقلال القضاة والمحامين»."""
        before, rest = self.scene.form(i - 1), arabic.after_and(self.scene.form(i))
        plural = rest is not None and arabic.is_definite(rest) and rest.endswith(PEOPLE)
        return self.charged and plural and arabic.is_definite(before) and before.endswith(_OF_PEOPLE)

    def _second_relation(self, i: int) -> bool:
        """Tell a second adjective of relation of the same gender: «للعلاقات الدولية والاستراتيجية»."""
        before, rest = self.scene.form(i - 1), arabic.after_and(self.scene.form(i))
        told = rest is not None and arabic.is_definite(rest) and arabic.is_relation(rest) and arabic.is_relation(before)
        told = told and rest not in function_words()  # «والذي»
        feminine = rest is not None and before.endswith(arabic.FEMININE) == rest.endswith(arabic.FEMININE)
        return self.complement and told and feminine and arabic.is_definite(before)

    def _is_person_or_role(self, i: int, last: int) -> bool:
        rest = arabic.after_and(self.scene.form(i))
        if {rest, self.scene.form(last)} & grammar().led_people and not self.charged:
            return True  # «محافظ أسوان والقيادات التنفيذية»
        return not self._second_people(i) and any(self.scene.honorific(j) or self._is_head(j) for j in {i, last})

    def _is_head(self, i: int) -> bool:
        """Tell whether a role begins at a token that is no adjective of a field («السياسية والبرلمانية»)."""
        hit, form = self.scene.role(i), self.scene.form(i)
        form = arabic.after_and(form) or form
        field = hit is not None and hit.payloads[0].weak and self.complement
        return hit is not None and not (field and arabic.is_relation(form) and arabic.is_definite(form))
