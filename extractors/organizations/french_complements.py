"""Complements in French names of institutions: nouns with adjectives after a preposition, joined by «et» or commas."""

from collections.abc import Mapping

from extractors.naming import MOST_WORDS, Atom
from extractors.organizations.french_further import CHARGED, FrenchFurther
from extractors.organizations.french_heads import FURTHER, FrenchHeads
from extractors.organizations.latin import ARTICLES, AT, OF, is_stop, is_style, person_beside
from extractors.scenery import Scenery
from lexicon.bearers import FEW, MANY
from lexicon.countries import country_of_adjective
from lexicon.naming import PROGRAMS, Head, WordClass, heads, is_french_adjective, tells_deed, words_of_class
from lexicon.people import name_word
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from lexicon.times import number_words
from text.signs import DASHES

_AND = "et"
_LEARNED = frozenset(("institute", "faculty", "school", "centre", "academy_latin", "department", "laboratory"))
"""Kinds of bodies that are called by fields in a row."""
_HAS = "a"
"""The French verb, which folds as «à» does: « La Ville de Genève a le plaisir »."""
_PLACE, _MINISTRY = 6, "ministry"
"""Words of the longest place before a comma; the kind of body with the longest lists of fields."""
_COUNCIL, _MINISTERS = "conseil", frozenset(("ministres", "gouvernement", "cabinet"))
_OWNERS = OF | {"pres"}
"""Words behind which the body stands that has this one: « parquet général près la Cour d'appel »."""
_TO_THE = frozenset(("au", "aux"))
_PLURALS = ("s", "x")
_STATE = "etat"
"""A noun behind which no proper name goes on: « président du Conseil d'Etat Laurent Morel »."""
_SIDES = frozenset(("ouest", "est", "nord", "sud", "sous", "inter"))
_LOOSE_SIDES = frozenset(("sous", "inter", "est"))
"""Those of them that are no such part, or a verb, without a hyphen behind."""
_WHO = frozenset(("victimes", "victime", "survivantes", "survivants"))
"""What people are, before «de» and what befell them."""
_BASED, _ON = frozenset(("basee", "basees", "fondees")), "sur"
_EQUAL, _BETWEEN = "egalite", "entre"
_LONG_WORD = 3
_ORDINAL = "ieme"
_VICE = frozenset(("vice", "sous", "co"))
_TIME = "fois"
_FOR, _INFINITIVES = "pour", ("er", "ir", "re")
_KINDLY = ("bien", "vouloir")
"""What a body is asked to do: « au conseil municipal de bien vouloir approuver »."""
_FIELD_WORDS = 5
"""Words before «et» in which the first field begins."""
_SHARED = frozenset(("entre", "avec"))
"""Words behind what two do with each other, which is no field: « la coopération entre … »."""
_OBJECTS = frozenset(("le", "la", "les", "l", "un", "une", "ce", "cette", "ces", "son", "sa", "ses"))
_SOME = frozenset(("des", "du", "leur", "leurs"))
_PLURAL_WORDS = 4
_AGAINST = "anti"
_NOUN_ENDINGS = ("tion", "ment", "ance", "ence", "ique", "ie", "ure", "isme", "ite", "age")
_PARTICIPLES = ("ee", "ees")
_MANY = "és"
"""Folded endings of feminine participles; the masculine ones end as too many nouns do."""


class FrenchComplements:
    """Reads complements in one document's words; each method returns the end of what it read, or where it began."""

    def __init__(self, scene: Scenery, atoms: Mapping[int, Atom], heads: FrenchHeads) -> None:
        """Keep the words, what is already known in them, and the reader of heads."""
        self.scene = scene
        self.atoms = atoms
        self.heads = heads
        self.further = FrenchFurther(scene, atoms)

    def adjectives(self, i: int) -> int:
        """Read adjectives, those of nationality included, and the hyphens between them."""
        while True:
            form = self.scene.same_line(i)
            if form.endswith("o") and self.scene.form(i + 1) == "-" and self._told(i + 2):
                i += 3  # «algéro-tunisienne», «agro-pastoral»
            elif form in _BASED and self.scene.same_line(i + 1) == _ON and self.scene.same_line(i + 2) in ARTICLES:
                i = self.after_articles(i + 2) + 1  # «violences basées sur le genre»
            elif (side := self._side(i, form)) > i:
                i = side
            elif self._suffering(i, form) and (noun := self._noun_phrase_end(i + 2)) > i:
                i = noun
            elif form == _AGAINST and self.scene.form(i + 1) == "-" and self.scene.touches(i + 2):
                i += 3  # «Commission nationale anti-corruption»
            elif self._calling(i, form):
                i += 1
            elif form == "-" and self.scene.touches(i) and self.scene.touches(i + 1):
                i += 2
            elif self._adjective(i, form) or self._apposed(i, form):
                i += 1
            else:
                return i

    def _suffering(self, i: int, form: str) -> bool:
        """Tell « victimes de » behind people, where what they suffer from may follow or be left out."""
        return form in _WHO and self.scene.form(i + 1) in OF and self._of_people(i - 1)

    def _side(self, i: int, form: str) -> int:
        """Return the end of a part of the world with its adjective: «ouest-africain», « Banque Ouest africaine »."""
        adjective = i + 1 + (self.scene.form(i + 1) == "-")
        tied = adjective > i + 1 or form not in _LOOSE_SIDES
        told = form in _SIDES and tied and is_french_adjective(self.scene.same_line(adjective))
        return adjective + 1 if told else i

    def _apposed(self, i: int, form: str) -> bool:
        """Tell a noun that stands behind another without «de»: « assurance maladie », « épargne logement »."""
        told = form in words_of_class(WordClass.APPOSED, "fr") and not self.scene.is_capital(i)
        return told and self.scene.form(i - 1) in words_of_class(WordClass.APPOSES, "fr")

    def _told(self, i: int) -> bool:
        """Tell an adjective, of nationality or not, at a token that a hyphen joins to the one before."""
        form = self.scene.same_line(i)
        joined = self.scene.touches(i) and self.scene.touches(i - 1)
        return country_of_adjective(form) is not None or (joined and is_french_adjective(form))

    def _of_people(self, i: int) -> bool:
        """Tell a plural of people at a token, or before its adjective."""
        people = words_of_class(WordClass.CARED, "fr")
        return self.scene.form(i) in people or self.scene.form(i - 1) in people

    def _calling(self, i: int, form: str) -> bool:
        """Tell what people are, behind them and before where or of whom they are: «des femmes juristes du Bénin»."""
        plural = form.endswith("s") and len(form) > _LONG_WORD and not is_stop(form, "fr")
        plural = (
            plural and not self.scene.is_capital(i) and self.scene.form(i - 1) in words_of_class(WordClass.CARED, "fr")
        )
        return (
            plural and self.scene.same_line(i + 1) in OF | {"en"} and form not in words_of_class(WordClass.ROLE, "fr")
        )

    def _noun_phrase_end(self, i: int) -> int:
        """Return the end of a noun with its adjectives behind «victimes de»."""
        noun = self.after_articles(i)
        plain = (
            self.scene.is_word(noun) and bool(self.scene.same_line(noun)) and not is_stop(self.scene.form(noun), "fr")
        )
        return self.adjectives(noun + 1) if plain else i - 2

    def _adjective(self, i: int, form: str) -> bool:
        """Tell whether a token is an adjective, or a comma in a list of them."""
        if form == ",":
            return self._adjectives_listed(i)
        told = bool(
            form
            and form not in words_of_class(WordClass.NO_ADJECTIVE, "en")
            and (is_french_adjective(form) or country_of_adjective(form) or self._participle(i))
        )
        return told and not self._is_someone(i)

    def _is_someone(self, i: int) -> bool:
        """Tell a given name that ends as an adjective does, and a family name: « du gouvernement Alain Orounla »."""
        named = self.scene.is_capital(i) and self.scene.is_capital(i + 1) and bool(self.scene.same_line(i + 1))
        known = name_word(self.scene.form(i)) if named and not self.scene.in_heading(i) else None
        return known is not None and known.given >= FEW and known.given > known.family

    def _participle(self, i: int) -> bool:
        """Tell whether a participle describes the noun before it («l'économie appliquée»), and tells no deed."""
        form, before = self.scene.same_line(i), self.scene.form(i - 1)
        many = self.scene.written(i).endswith(_MANY) and before.endswith(_PLURALS)  # «périmètres irrigués»
        agrees = many or (form.endswith(_PARTICIPLES) and form.endswith(_PLURALS) == before.endswith(_PLURALS))
        deeds = words_of_class(WordClass.NOT_PARTICIPLE, "fr")
        told = tells_deed(form) or self.scene.same_line(i + 1) in deeds
        return agrees and len(form) > _LONG_WORD and not told and not self.scene.is_capital(i)

    def _adjectives_listed(self, i: int) -> bool:
        """Tell whether a comma stands between adjectives that «et» closes («social, culturel et sportif»)."""
        if not is_french_adjective(self.scene.form(i - 1)):
            return False
        while self.scene.same_line(i) == "," and is_french_adjective(self.scene.same_line(i + 1)):
            i += 2
        third = self.scene.same_line(i + 1)
        return (
            self.scene.form(i - 2) == ","
            and self.scene.same_line(i) == _AND
            and (is_french_adjective(third) or third in OF)
        )

    def after_articles(self, i: int) -> int:
        """Pass over articles and their apostrophes."""
        while self.scene.same_line(i) in ARTICLES or self.scene.same_line(i) == "'":
            i += 1
        return i

    def all_from(self, i: int, first: int, head: Head) -> int:
        """Read complements of a name that begins at ``first`` from a token on; return the end of the last whole one."""
        end = i
        while end - first < MOST_WORDS:
            longer = max(self._pair(end), self._complement(end, head, first))
            if longer == end:
                break
            end = longer
        return end

    def _pair(self, i: int) -> int:
        """Return the end of two states with a dash between them, whose body it is: « Conseil d'affaires Mali-Oman »."""
        one = self.atoms.get(i)
        if one is None or one.is_body or not self.scene.same_line(i) or self.scene.form(one.last) not in DASHES:
            return i
        other = self.atoms.get(one.last + 1)
        joined = self.scene.touches(one.last) and self.scene.touches(one.last + 1)
        return other.last if joined and other is not None and one.is_state and other.is_state else i

    def _complement(self, i: int, head: Head, first: int) -> int:
        form = self.scene.same_line(i)
        if form in OF:
            told = (
                self._of_manner(i, first, head)
                or self._is_told(i)
                or self._is_deed(i)
                or self._is_matter(i, first)
                or self.further.is_text(i, first)
            )
            return i if told else self._noun_phrase(self.after_articles(i + 1), i, head)
        if form == _BETWEEN and self.scene.form(i - 1) == _EQUAL:
            return self._sides(i)
        if form in FURTHER and self.further.goes_on(i, first, head):
            return self._further(i, head)
        if form in words_of_class(WordClass.CHARGED, "fr") and self.scene.same_line(i + 1) in OF:
            return self._noun_phrase(self.after_articles(i + 2), i, head)
        if form == _AND and i > first + 1 and not (self._same_head(i, first) or self._loose(i, first)):
            return self._joined(i, head, first)
        return self._listed(i, head, first) if form == "," else i

    def _of_manner(self, i: int, first: int, head: Head) -> bool:
        """Tell « de » with a bare noun that says how or when: « de passage à Lomé », no « programme de retour »."""
        noun = i + 1 + (self.scene.form(i + 1) == "'")
        field = i == first + 1 and (head.entry.common or self.heads.lexicon == PROGRAMS)
        return not field and self.scene.form(noun) in words_of_class(WordClass.OF_MANNER, "fr")

    def _is_told(self, i: int) -> bool:
        """Tell what the ministers in council are told of: « a informé le Conseil des ministres des conclusions de »."""
        council = [self.scene.form(k) for k in (i - 3, i - 1)]
        matter = not self.scene.is_capital(self.after_articles(i + 1))
        return council[0] == _COUNCIL and council[1] in _MINISTERS and matter

    def _is_matter(self, i: int, first: int) -> bool:
        """Tell what was talked of with who heads a body: « avec le gouverneur de la Banque des préparatifs »."""
        several = self.scene.form(i) == "des" and not self.scene.is_capital(i + 1)
        k = first
        while self.scene.before(k) in OF | ARTICLES | {"'"}:
            k -= 1
        held = self.scene.before(k) in words_of_class(WordClass.ROLE, "fr")
        return several and held and self.scene.form(i + 1) in relation_words("matters_talked_of")

    def _is_deed(self, i: int) -> bool:
        """Tell an infinitive with its object: « il est demandé au conseil municipal d'inverser le point »."""
        j = self.after_articles(i + 1)
        if (self.scene.form(j), self.scene.form(j + 1)) == _KINDLY:
            return True
        infinitive = self.scene.form(j).endswith(_INFINITIVES[:2]) and len(self.scene.form(j)) > _LONG_WORD
        return infinitive and not self.scene.is_capital(j) and self.scene.same_line(j + 1) in _OBJECTS

    def _is_aim(self, j: int) -> bool:
        """Tell a second infinitive of the sentence behind « et de »: « du Plan Togo vert et de signer des accords »."""
        infinitive = self.scene.form(j).endswith(_INFINITIVES[:2]) and len(self.scene.form(j)) > _LONG_WORD
        return infinitive and not self.scene.is_capital(j) and self.scene.same_line(j + 1) in _OBJECTS | _SOME

    def _sides(self, i: int) -> int:
        """Return the end of between whom: «l'égalité entre les femmes et les hommes», «… entre les sexes»."""
        end = self.after_articles(i + 1) + 1
        second = self.after_articles(end + 1)
        return second + 1 if self.scene.same_line(end) == _AND and second > end + 1 else end

    def _listed(self, i: int, head: Head, first: int) -> int:
        """Read a further member behind a comma, with «de» or without."""
        if self.scene.same_line(i + 1) in OF and self._list_goes_on(i + 1) and self._lists_fields(i, head, first):
            return self._noun_phrase(self.after_articles(i + 2), i, head)
        if self.scene.same_line(i + 1) == _AND and self.scene.same_line(i + 2) in OF and self._of_list(i, first):
            return self._noun_phrase(self.after_articles(i + 3), i, head)
        return self._bare_list(i, first) if head.key in _LEARNED else i

    def _lists_fields(self, comma: int, head: Head, first: int) -> bool:
        """Tell a list of fields from one of others: « des agents de l'Office du lait, de la presse et des éleveurs ».

        Fields are written alike, none is a place or body, and only those of a ministry go on behind « et ».
        """
        of = next((k for k in range(first, comma) if self.scene.form(k) in OF), comma)
        one, other = self.after_articles(of + 1), self.after_articles(comma + 2)
        alike = self.scene.is_capital(one) == self.scene.is_capital(other) or self.scene.in_heading(one)
        known = (self.atoms.get(k) for k in range(max(of, comma - _PLACE), comma))
        told = any(atom is not None and atom.last == comma for atom in known)
        closed = any(self.scene.form(k) == _AND and self.scene.form(k + 1) in OF for k in range(of, comma))
        return of < comma and alike and not told and (not closed or head.key == _MINISTRY)

    def _of_list(self, i: int, first: int) -> bool:
        """Tell a comma before the last of a list: « Chambre de commerce, de l'industrie, et de l'agriculture »."""
        return any(self.scene.form(k) == "," and self.scene.form(k + 1) in OF for k in range(first, i))

    def _bare_list(self, i: int, first: int) -> int:
        """Read fields without «de» that «et» closes: « Institut de population, développement et santé de … »."""
        start = next((k for k in range(i - 1, first, -1) if self.scene.form(k) in OF), first)
        if start == first or self.after_articles(start + 1) > start + 1:
            return i  # « Institut de la femme, … »
        end = i
        while self.scene.same_line(end) == "," and self._is_field(end + 1):
            end = self.adjectives(end + 2)
        closed = end > i and self.scene.same_line(end) == _AND and self._is_field(end + 1)
        return self.adjectives(end + 2) if closed else i

    def _is_field(self, i: int) -> bool:
        """Tell a plain noun of a field, which has no article."""
        form = self.scene.same_line(i)
        other = is_stop(form, "fr") or form in ARTICLES | OF or form in words_of_class(WordClass.ROLE, "fr")
        plain = bool(form) and self.scene.is_word(i) and len(form) > _LONG_WORD and not other
        return plain and self.heads.head_at(i) is None and name_word(form) is None

    def _same_head(self, i: int, first: int) -> bool:
        """Tell whether after «et» one of the kind is named: «la Direction … et de la Direction …», or premises."""
        j = self.after_articles(i + 1 + (self.scene.same_line(i + 1) in OF))
        if self.heads.premises and self.scene.same_line(j) and self.heads.head_at(j) is not None:
            return True
        return self.scene.is_capital(j) and self.scene.form(j) == self.scene.form(first)

    def _loose(self, i: int, first: int) -> bool:
        """Tell whether «et à», «et aux» goes on something else, since no complement with «à» came before."""
        preposition = self.scene.same_line(i + 1)
        kind = AT if preposition in AT else OF if preposition in OF and self._after_adjective(i) else frozenset()
        return preposition in kind and not any(self.scene.form(k) in kind for k in range(first, i))

    def _after_adjective(self, i: int) -> bool:
        """Tell whether an adjective of nationality ends before «et»: «l'Union africaine et des organisations»."""
        return country_of_adjective(self.scene.form(i - 1)) is not None or self.scene.form(i - 1) == "africaine"

    def _beside(self, i: int, first: int) -> bool:
        """Tell whether «pour», «contre», «sur» came before, behind which «et la» goes on: «pour la paix et la …».

        Behind «au», «aux» another «au» would stand, and a capital behind small letters begins a name of its own.
        """
        near = next((k for k in range(i - 1, first, -1) if self.scene.form(k) in FURTHER), first)
        j = self.after_articles(i + 1)
        apart = j > i + 1 and self.scene.is_capital(j) and not self.scene.is_capital(i - 1)
        return near > first and self.scene.form(near) not in _TO_THE and not apart

    def _of_fields(self, i: int) -> bool:
        """Tell whether «et» joins a field with its article to one written alike: « la Santé et l'Action sociale »."""
        j = self.after_articles(i + 1)
        near = range(max(i - _FIELD_WORDS, 0), i)
        of = next((k for k in reversed(near) if self.scene.form(k) in OF), i)
        one = self.after_articles(of + 1)
        told = (
            of < i and one > of + 1 and one < i and self.scene.form(j) in words_of_class(WordClass.JOINED_FIELD, "fr")
        )
        alike = self.scene.is_capital(one) == self.scene.is_capital(j) and bool(self.scene.same_line(j))
        return told and alike and (self.scene.is_capital(j) or self._ends_field(j + 1))

    def _ends_field(self, i: int) -> bool:
        """Tell whether a field in small letters ends before a token: « l'élevage s'est réunie »; no « de la paix »."""
        form = self.scene.same_line(i)
        return not self.scene.is_word(i) or (is_stop(form, "fr") and form not in OF | AT | _SHARED)

    def _joined(self, i: int, head: Head, first: int) -> int:
        """Read «et» and a second complement, with its preposition or without."""
        j = i + 1
        if self.scene.same_line(j) in OF and (self._is_aim(j + 1) or self.further.are_others(i, first, head)):
            return i
        if self.scene.same_line(j) in OF | AT:
            return self._noun_phrase(self.after_articles(j + 1), i, head)
        apart = self.scene.same_line(j) in ARTICLES and not (self._beside(i, first) or self._of_fields(i))
        apart = apart or (self.scene.same_line(j) == "les" and self.further.are_apart(j + 1))
        if self.scene.is_capital(j) and self.heads.head_at(j) is None and person_beside(self.scene, j):
            return i
        if (self.scene.is_capital(j) or self.scene.same_line(j) in ARTICLES) and not apart:
            return self._noun_phrase(self.after_articles(j), i, head, joined=True)
        return self._lower_second(j, i)

    def _further(self, i: int, head: Head) -> int:
        """Read «à la réinsertion», «pour les réfugiés», «contre la drogue»; a town after «à» is none of these."""
        j = self.after_articles(i + 1)
        atom = self.atoms.get(j)
        if atom is not None and not atom.is_body:
            land = self.scene.form(i) == _FOR and j > i + 1
            whose = self.heads.lexicon == PROGRAMS or self.further.is_branch_of_body(i, head)
            return atom.last if land and whose else i  # « Plan d'investissement pour l'Europe »
        kind = self.scene.same_line(i + 1) in words_of_class(WordClass.BY_KIND, "fr")
        if self.scene.form(i) == "a" and self.scene.same_line(i + 1) not in ARTICLES and not kind:
            return i
        if self.scene.written(i) == _HAS:
            return i
        body = self.scene.is_capital(j) and self.scene.form(i) in AT and self.scene.form(j) in heads("fr")
        done = j == i + 1 and self.scene.form(i) == _FOR and self.scene.form(j).endswith(_INFINITIVES)
        if body or done or (self._is_adverbial(i, j) and not (kind and self.scene.form(i) == "a")):
            return i
        return self._noun_phrase(j, i, head)

    def _is_adverbial(self, i: int, j: int) -> bool:
        """Tell the noun at ``j`` behind «à», «pour», «sur» that says when, how long or where: « pour trois ans »."""
        form = self.scene.form(j)
        counted = self.scene.form(i) == _FOR and (j == i + 1 or form.isdigit()) and number_words().get(form, 0) > 0
        again = self.scene.form(j + 1) == _TIME
        return counted or again or form in words_of_class(WordClass.ADVERBIAL, "fr")

    def _lower_second(self, j: int, start: int) -> int:
        """Read a second noun or adjective in small letters after «et» («pénales et civiles», «des eaux et forêts»)."""
        form = self.scene.same_line(j)
        if not self.scene.is_word(j) or not form or is_stop(form, "fr") or self._names_nobody(j):
            return start
        pair = self._after_plural(start) and form.endswith(_PLURALS)
        joins = len(form) > _LONG_WORD and (pair or is_french_adjective(form) or form.endswith(_NOUN_ENDINGS))
        if joins and not is_french_adjective(form):
            return self.adjectives(j + 1)
        return self.adjectives(j + 1) if joins else start

    def _names_nobody(self, j: int) -> bool:
        """Tell « autres », « plusieurs », « tous », behind which those stand who are with a body, in small letters."""
        return self.scene.form(j) in words_of_class(WordClass.UNTOLD, "fr") and not self.scene.is_capital(j)

    def _after_plural(self, i: int) -> bool:
        """Tell «des» and plurals before «et»: «des eaux et forêts», «des parcs nationaux et réserves»."""
        k = i - 1
        while k > i - _PLURAL_WORDS and self.scene.form(k).endswith(_PLURALS):
            if self.scene.form(k - 1) == "des":
                return True
            k -= 1
        return False

    def _list_goes_on(self, i: int) -> bool:
        """Tell whether a comma begins a further member of a list that «et» closes."""
        for k in range(i, min(i + MOST_WORDS, self.scene.size)):
            if self.scene.begins[k] or self.scene.form(k) in (".", ";", ":"):
                return False
            if self.scene.form(k) == _AND:
                return self.scene.same_line(k + 1) in OF or is_french_adjective(self.scene.same_line(k + 1))
        return False

    def _noun_phrase(self, j: int, start: int, head: Head, *, joined: bool = False) -> int:
        """Read a noun with its adjectives at ``j``; return ``start`` where there is none."""
        if not self.scene.same_line(j):
            return start
        atom = self.atoms.get(j)
        if atom is not None and atom.cut == 0:
            another = atom.is_body and (joined or self.scene.form(start) in (_AND, ","))
            return start if another else self.adjectives(atom.last)
        form = self.scene.form(j)
        counted = self.scene.form(j - 1) == "de" and number_words().get(form, 0) > 1  # « du Sénat de deux commissions »
        ordinal = form.endswith(_ORDINAL) or form in words_of_class(WordClass.ORDINAL_BEFORE, "fr")
        if (
            counted
            or (ordinal and self.scene.form(start) in AT)  # « associer le Réseau … à la deuxième phase »
            or not self.scene.is_word(j)
            or is_stop(form, "fr")
            or (self.scene.form(start) == _AND and self._names_nobody(j))
            or self._begins_another(j, start, head, joined=joined)
        ):
            return start
        further = joined or (self.scene.form(start) in (_AND, ",") and self.scene.form(j - 1) != "des")
        roles = words_of_class(WordClass.ROLE, "fr")
        vice = form in _VICE and self.scene.form(j + 1) == "-" and self.scene.form(j + 2) in roles
        office = further and (vice or form in roles) and not (form.endswith(_PLURALS) and self._after_plural(start))
        return start if office else self.adjectives(self._noun(self._described(j)))

    def _described(self, j: int) -> int:
        """Return the noun behind adjectives that stand before it: «petites et moyennes entreprises», else ``j``."""
        before = words_of_class(WordClass.PRENOMINAL, "fr")
        form, noun = self.scene.form(j), j + 1
        counts = self.scene.form(j - 1) == "des" and number_words().get(form, 0) > 1  # « Palais des douze ministères »
        if form not in before and not counts:
            return j
        if self.scene.same_line(noun) == _AND and self.scene.same_line(noun + 1) in before:
            noun += 2
        after = self.scene.same_line(noun)
        agrees = after.endswith(_PLURALS) == (counts or form.endswith(_PLURALS)) and len(after) > _LONG_WORD
        told = is_stop(after, "fr") or is_french_adjective(after) or country_of_adjective(after) is not None
        return noun if agrees and self.scene.is_word(noun) and not told and after not in OF | FURTHER else j

    def _begins_another(self, j: int, start: int, head: Head, *, joined: bool) -> bool:
        """Tell whether a head stands at ``j`` that begins a name of its own rather than belongs to this one."""
        if joined and self.scene.form(j) in heads("fr", PROGRAMS):
            return True
        if self.scene.form(start) in (_AND, ",") and self.heads.in_letters(j):
            return True  # « du ministère de la Santé, de la Banque mondiale et de l'OMS »
        another = self.heads.head_at(j)
        charged = head.key in CHARGED and self.scene.form(start) in AT and not self.scene.is_capital(j)
        if charged or another is None or (another.only and self.heads.first_content(j + 1) not in another.only):
            return False  # « Commandement des frontières et de la police maritime », « Délégation à l'administration »
        if self.scene.form(start) == _AND and self.scene.is_capital(j) and not another.entry.common:
            return True  # « de l'Agence des eaux et du Comité de bassin »
        if self.scene.form(start) in (_AND, ",") and self.heads.is_whole(j, another):
            return True  # « de l'Office des forêts, de l'Institut géographique et de la Banque centrale »
        return joined or not (head.entry.parent or head.entry.common or self.scene.form(start) in _OWNERS)

    def _bearer_begins(self, i: int) -> bool:
        """Tell whose office it is, right behind a body: « vice-président du Conseil d'État Jean-Marc Sauvé »."""
        known = name_word(self.scene.form(i))
        j = i + 1 + (self.scene.form(i + 1) == "-")
        called = any(head.entry.proper for head in heads("fr").get(self.scene.form(i - 1), ()))
        return not called and known is not None and known.given >= MANY and self.scene.is_capital(j)

    def _noun(self, j: int) -> int:
        """Read one noun, its hyphens and apostrophes, and the capitals after a capital, up to a role."""
        end = j + 1
        called = self.atoms.get(end) if self.scene.form(j) in place_words(PlaceWord.STATE, "fr") else None
        called = called if self.scene.same_line(end) else None  # a dateline under « Présidence de la République »
        if called is not None and not called.is_body:
            return called.last  # « de la région Souss-Massa »
        while self.scene.same_line(end) in ("-", "'") and self.scene.touches(end) and self.scene.touches(end + 1):
            end += 2
        proper = self.scene.is_capital(j) or self.scene.form(j) in words_of_class(WordClass.WATERS, "fr")
        proper = proper and not self.scene.in_heading(j) and self.scene.form(j) != _STATE
        while proper and self.scene.is_capital(end) and self.scene.same_line(end):
            form = self.scene.form(end)
            records = words_of_class(WordClass.RECORD, "fr")
            if form in words_of_class(WordClass.ROLE, "fr") | records or form in OF or self._bearer_begins(end):
                break
            if is_style(self.scene, end, "fr"):
                break  # « au ministère de la Justice M. Henri Duval »
            end += 1
        return end
