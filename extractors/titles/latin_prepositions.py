"""Prepositions of a French or English role: «du», «auprès de», «à», "of", "in charge of", with what follows each."""

from extractors.organizations.latin import ARTICLES, OF
from extractors.titles.latin_matters import is_matter, is_told_of
from extractors.titles.latin_state import RoleState
from extractors.titles.scene import is_venue
from lexicon.affiliations import standing_words
from lexicon.bodies import worldwide
from lexicon.countries import country_of_adjective
from lexicon.naming import VENUES, WordClass, heads, words_of_class
from lexicon.people import Ending, Honorific, Role
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words, role_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind
from text.phrases import PhraseHit
from text.signs import COMMAS

_TO, _OF, _CHEZ, _NEAR_TO = "to", "of", "chez", "pres"
_SMALL = 4
"""Small words behind a preposition before its complement."""
_OF_BARE = 2
"""Tokens to the noun behind a bare « de » or « d' »."""
_NEAR = 4
"""Words before a role in which it is told that its holder visits."""
_ANY = frozenset(("a", "an"))
_SAME = "same"
_INSIDE = frozenset(("at", "in"))
_IN = "in"
_OF_GOVERNMENT = frozenset(("president", "minister", "premier", "governor"))
"""Who lead a state or government, in whose office a minister may sit."""
_COOPERATION, _DEVELOPMENT = "cooperation", "developpement"
_CONTRACTED = frozenset(("au", "aux"))
_FRENCH_OF = frozenset(("de", "du"))
_ADJUNCTS = frozenset(("adjoint", "adjointe"))
_OF_STATE = frozenset(("etat",))
_DELEGATED = frozenset(("delegue", "deleguee"))
_FOR_EN = "for"
_FOR = frozenset((_FOR_EN, "pour"))
_DEED = "ing"
"""The ending of English words for what somebody did."""
_OFTEN = frozenset(("fois", "time", "times"))
_ABOUT = frozenset(("on", "en", "sur"))
_ASSISTING = frozenset(("assistant", "aide", "envoy"))
"""Who serves another on a matter: "Special Assistant to the Minister on Media"."""
_BY_INTERIM, _IN_OFFICE = ("par", "interim"), ("en", "exercice")
_OWN_LAND, _ACCREDITED = "pays", frozenset(("aupres", "pres"))
_ABROAD = (("a", "l", "'", "etranger"), ("a", "l", "'", "exterieur"), ("de", "l", "'", "exterieur"))
_SETTLED = frozenset(("residant", "residants", "residents", "etablis", "etablies", "vivant", "installes"))
"""What the nationals are abroad that a minister looks after: « des Marocains résidant à l'étranger »."""
_BESIDE = frozenset(("compagnie", "presence", "marge", "visite", "mission", "provenance", "remplacement", "personne"))
"""What stands behind « en » where the role has ended."""
_INITIAL = "D"
_HAS = "a"
"""The French verb, which folds as «à» does."""
_RESPONSIBLE = (("responsible", "for"), ("with", "responsibility", "for"), ("with", "special", "responsibility", "for"))
_BESIDE_OF, _NEAR_WORDS = frozenset(("aupres", "pres", "de")), frozenset(("aupres", "pres"))
"""Before what nobody is sent to by name: « auprès de divers syndicats »."""
_IN_CHARGE, _EN_CHARGE = ("in", "charge", "of"), ("en", "charge")


_STATE = "state"
_MANDATED = frozenset(("special", "speciale", "independent", "independant", "independante"))
"""Words of who has a mandate: "UN Special Rapporteur on torture", « experte indépendante sur le Mali »."""
_BELOW = frozenset((_STATE, "vice", "deputy", "assistant", "junior"))
"""Words before "minister" of those who hold office at a ministry below its head."""
_IN_POST = ("en", "poste")
_FIRST = frozenset(("prime", "premier", "premiere"))


class RolePrepositions(RoleState):
    """A role that goes on behind prepositions."""

    def _phrase(self, i: int) -> bool:
        """Take «par intérim» and whom a role serves."""
        scene = self.scene
        if (scene.form(i), scene.form(i + 1)) in (_BY_INTERIM, _IN_OFFICE):
            self.position, self.in_complement = i + 2, False
            return True
        return self._take(self.fields.served(i))

    def _abroad(self, i: int) -> bool:
        """Take that the people of a complement are abroad: « à l'étranger », « établis à l'extérieur »."""
        first = i + (self.scene.form(i) in _SETTLED)
        told = next((len(words) for words in _ABROAD if self._reads(first, words)), 0) if self.in_complement else 0
        self.position = first + told if told else self.position
        return bool(told)

    def _preposition(self, i: int) -> bool:
        """Take a preposition with its article where a complement follows."""
        words, scene = role_words(), self.scene
        i += self._posting(i)
        form = scene.form(i)
        has = scene.written(i) == _HAS  # « … de la coopération a regagné »
        has = has or (scene.written(i) == _INITIAL and scene.form(i + 1) != "'")  # "Councillor D Moore"
        known = form in words.prepositions and not has and not self._is_particle(i) and not self._beside(i)
        told = (
            self._about(i)
            or self._from_state(i)
            or (not has and (self._taken_up(i) or self._abroad(i)))
            or self._in_charge(i)
        )
        of = known and form in OF | {_OF}
        if told or (of and (self._take(self.fields.called(i + 1)) or self._take(self._bare_ruler(i)))):
            return True
        if not known or self._phrase(i):
            return known
        last = i + 1  # "UN-Habitat", and "UN" behind "the", begin like a French article
        while last <= i + _SMALL and scene.form(last) in words.small and not scene.mention_at(last, Kind.ORGANIZATION):
            last += 1
        last += scene.form(last) == _SAME and scene.form(last + 1) in words.houses  # "of the same ministry"
        last += scene.form(last) in words.courteous and scene.mention_at(last + 1, Kind.PLACE) is not None
        style = scene.honorific(last) if form == _TO else self._sovereign(form, last)
        last = scene.skip(style.last, words.articles) if style else last  # "Adviser to His Majesty the Sultan for"
        if not scene.is_word(last) or not scene.same_line(i, last) or scene.form(last) in words.owners:
            return self._of_own_land(last)
        if (
            self._visits(form)
            or (form == _NEAR_TO and scene.form(i + 1) in OF and not self.role.posted)  # « le Préfet près de Tunis »
            or (form in _FOR and (self._is_reason(last) or self._is_aim(last)))
            or (form == _TO and self._goes_to(last))
            or (form in words.at and not self._is_held(i, last))
            or (form == _TO and scene.form(i + 1) in _ANY)  # "invited the Governor to a dinner"
            or (form in OF and (is_matter(scene, self.begin, i, last) or self._receives(last)))
            or (form in OF and last <= i + _OF_BARE and scene.form(last) in words_of_class(WordClass.OF_MANNER, "fr"))
            or (form == _OF and is_told_of(scene, self.begin, last))
            or (form in _NEAR_WORDS and self._is_with_people(last))
            or (form in _BESIDE_OF and scene.form(last) in words_of_class(WordClass.UNTOLD, "fr"))
        ):
            return False
        if (
            scene.ending(last) is not Ending.NO
            and last == i + 1
            and not scene.role(last)
            and not scene.mention_at(last, Kind.ORGANIZATION)
        ):
            return False
        self.for_region = form in _FOR
        self.position, self.after_preposition = last, True
        return True

    def _posting(self, i: int) -> int:
        """Return how many words say that an envoy is posted before a preposition: « en poste à », "based in"."""
        scene = self.scene
        told = len(_IN_POST) if (scene.form(i), scene.form(i + 1)) == _IN_POST else 1
        told = told if told > 1 or scene.form(i) in role_words().accredited else 0
        return told if self.role.posted and scene.same_line(i, i + told) else 0

    def _from_state(self, i: int) -> bool:
        """Take the state that an envoy comes from: "Ambassador-designate from the Republic of Sudan, Mr. X"."""
        scene, last = self.scene, i + 1
        last += scene.form(last) == "the"
        sent = self.role.posted and scene.form(i) == "from" and scene.same_line(i - 1, last)
        state = scene.mention_at(last, Kind.PLACE) if sent else None
        told = any(scene.inside(k, Kind.PLACE) for k in range(self.begin, i))
        named = state is not None and state[0].key == state[0].country and not told
        return state is not None and named and self._take(state[1])

    def _of_own_land(self, i: int) -> bool:
        """Take the land of who speaks before where an envoy is: « représentant de notre pays auprès de l'ONU »."""
        scene = self.scene
        own = self.role.posted and scene.form(i) in role_words().owners and scene.form(i + 1) == _OWN_LAND
        return own and scene.form(i + 2) in _ACCREDITED and self._take(i + 2)

    def _sovereign(self, form: str, last: int) -> PhraseHit[Honorific] | None:
        """Return the style of the sovereign whose envoy this is: « ambassadeur de SM le Roi au Mali »."""
        style = self.scene.honorific(last) if self.role.posted and form in OF | {_OF} else None
        return style if style is not None and style.payloads[0].royal else None

    def _bare_ruler(self, i: int) -> int | None:
        """Return the end of a sovereign without a name, whom a role serves: « procureur général du Roi »."""
        scene, ruler = self.scene, self.scene.skip(i + 1, role_words().articles)
        style = scene.honorific(ruler)
        royal = style is not None and style.payloads[0].royal and scene.written(ruler).istitle()
        if not royal or style is None or style.last != ruler + 1:
            return None
        behind = ruler + 1
        named = scene.same_line(ruler, behind) and scene.is_word(behind) and scene.written(behind)[0].isupper()
        return None if named else behind  # « du Roi Felipe »

    def _is_reason(self, last: int) -> bool:
        """Tell for what one is thanked or congratulated, no field: "for hosting the talks", "for Ghana's victory"."""
        scene, words = self.scene, role_words()
        land, form = scene.mention_at(last, Kind.PLACE), scene.form(last)
        if land is not None and [scene.form(land[1]), scene.form(land[1] + 1)] == ["'", "s"]:
            return scene.is_word(land[1] + 2) and scene.written(land[1] + 2).islower()
        if not scene.written(last).islower():
            return False
        deed = form.endswith(_DEED) and scene.form(last - 1) == _FOR_EN
        deed = deed and (form not in english_words() or scene.form(last + 1) in words.articles | words.owners)
        return deed or form in words.thanked_for

    def _is_with_people(self, last: int) -> bool:
        """Tell among whom an office acts, in small letters: « l'action du directeur auprès des jeunes ».

        A body, an office or a court follows where it is held there: « procureur près la cour d'appel ».
        """
        scene = self.scene
        known = scene.inside(last, *Kind) or scene.role(last) is not None or scene.honorific(last) is not None
        return not known and scene.written(last).islower() and scene.form(last) not in heads("fr")

    def _is_aim(self, last: int) -> bool:
        """Tell for what an office's efforts are, or how often: « les efforts du directeur pour la réforme »."""
        scene = self.scene
        often = any(scene.form(k) in _OFTEN for k in range(last, last + _SMALL))
        return often or (scene.written(last).islower() and (self._is_striven() or self._is_thanked()))

    def _is_thanked(self) -> bool:
        """Tell a verb of thanking shortly before an office: « il a remercié le ministre pour la qualité de … »."""
        near = range(max(self.begin - _NEAR, 0), self.begin)
        return any(self.scene.form(k) in relation_words("thanks") and self.scene.same_line(k, self.begin) for k in near)

    def _is_striven(self) -> bool:
        """Tell whether an office's efforts or means stand before it: « les efforts du directeur »."""
        scene, k = self.scene, self.begin - 1
        while k > 0 and scene.form(k) in OF | ARTICLES | {"'", _OF, "the"}:
            k -= 1
        return k >= 0 and scene.same_line(k, self.begin) and scene.form(k) in relation_words("efforts_of")

    def _goes_to(self, last: int) -> bool:
        """Tell where somebody went, in small letters: "the visit of the Governor to the school"."""
        scene, words = self.scene, role_words()
        plain = scene.form(last - 1) in words.articles and scene.written(last).islower()
        known = scene.form(last) in words.served | words.houses or scene.inside(last, *Kind)
        return plain and not known and scene.role(last) is None and scene.honorific(last) is None

    def _beside(self, i: int) -> bool:
        """Tell « en » behind which the role has ended: « conseiller régional en compagnie du directeur »."""
        apart = i > self.head_end and self.scene.form(i + 1) in relation_words("en_apart")  # « expert en matière de »
        return self.scene.form(i) == "en" and (apart or self.scene.form(i + 1) in _BESIDE)

    def _receives(self, last: int) -> bool:
        """Tell any delegation behind who does not lead it: « réception par le ministre d'une délégation de … »."""
        scene, words = self.scene, delegation_words()
        described = scene.skip(last, words.adjectives | words.before)
        new = scene.form(described) in words.noun and scene.form(last - 1) in words.articles - words.known
        return new and scene.form(self.begin) not in standing_words("of_delegation")

    def _is_particle(self, i: int) -> bool:
        """Tell the particle of a family name behind an English office by its capital: "Ambassador De Waele"."""
        office = self.scene.written(i - 1).lower()
        english = office in self.role.en and office not in self.role.fr
        return english and self.scene.form(i) in _FRENCH_OF and self.scene.written(i).istitle()

    def _visits(self, form: str) -> bool:
        """Tell that the holder's visit is told, so that "to" says where: "Visit of the Minister of Trade to Oman"."""
        if form != _TO or self.role.posted:
            return False
        near = range(max(self.begin - _NEAR, 0), self.begin)
        return any(self.scene.form(k) in role_words().visits and self.scene.same_line(k, self.begin) for k in near)

    def _in_charge(self, i: int) -> bool:
        """Take "in charge of" with its field: "Minister of State in charge of Constitutional Affairs"."""
        scene = self.scene
        answers = next((len(words) for words in _RESPONSIBLE if self._reads(i, words)), 0)
        behind = scene.skip(i + answers, role_words().articles)
        told = answers > 0 and scene.is_word(behind) and scene.written(behind)[0].isupper()
        last = scene.skip(i + (answers if told else len(_IN_CHARGE)), role_words().small)
        told = told or self._reads(i, _IN_CHARGE)
        charged = told or (self._reads(i, _EN_CHARGE) and scene.form(i + len(_EN_CHARGE)) in OF)
        if not charged or not scene.same_line(i, last) or not scene.is_word(last):
            return False
        self.position, self.after_preposition = last, True
        return True

    def _taken_up(self, i: int) -> bool:
        """Take «avec le monde arabe» after «relations», «contre» after «lutte», in a complement.

        Behind «coopération» stands «au développement».
        """
        scene, words = self.scene, role_words()
        before, form = scene.form(i - 1), scene.form(i)
        linked = (form in words.with_words and before in words.relations) or (
            form in _CONTRACTED | {"a"} and before in words.aims
        )
        linked = linked or (form in words.against_words and before in words.fights)
        last = scene.skip(i + 1, words.small)
        linked = linked and not self._is_elsewhere(i, last)
        if not linked or not self.in_complement or not scene.is_word(last) or not scene.same_line(i, last):
            return False
        if scene.inside(last, Kind.ORGANIZATION, Kind.DATE) or scene.form(last) in words.owners:
            return False
        self.position, self.after_preposition = last, True
        return True

    def _is_elsewhere(self, i: int, last: int) -> bool:
        """Tell where, when or with whom something was done, no matter of a field: « au cours de », « avec plusieurs ».

        Behind « coopération » only « au développement » is one.
        """
        noun = self.scene.form(last)
        untold = noun in words_of_class(WordClass.UNTOLD, "fr") or noun in words_of_class(WordClass.ADVERBIAL, "fr")
        small = self.scene.form(i - 1) == _COOPERATION and self.scene.form(i) in _CONTRACTED | {"a"}
        return untold or (small and noun != _DEVELOPMENT)

    def _about(self, i: int) -> bool:
        """Take what an expert or adviser is one on: "Adviser on Blue Carbon", «experte en environnement»."""
        scene = self.scene
        last = scene.skip(i + 1, role_words().small) if scene.form(i) in _ABOUT and not self._beside(i) else i
        assists = scene.form(self.head_end - 1) in _ASSISTING
        mandated = self.role.about and any(
            scene.form(k) in _MANDATED for k in range(self.begin, min(self.head_end + 1, i))
        )
        about = assists or mandated or (self.role.about and not self._told_whole(i))
        if last == i or not about or (self.in_complement and not mandated) or not scene.same_line(i, last):
            return False
        region = scene.mention_at(last, Kind.PLACE) if scene.form(i) == "on" else None
        if region is not None:
            return self._take(region[1])  # "Adviser on the Middle East"
        if not scene.is_word(last) or scene.inside(last, Kind.DATE, Kind.PLACE, Kind.ORGANIZATION):
            return False
        if scene.form(last) in words_of_class(WordClass.TIME, "en"):
            return False  # "the Chief Technical Adviser on Monday toured"
        if scene.form(i) == "on" and not (mandated or scene.written(last)[0].isupper()):
            return False
        self.position, self.after_preposition = last, True
        return True

    def _told_whole(self, i: int) -> bool:
        """Tell an office whole with its body, behind which small letters tell on what was spoken, not its field.

        « entretien avec la représentante de l'ONUDC sur la coopération », but "Adviser of the Bank on Climate"
        """
        scene, last = self.scene, self.scene.skip(i + 1, role_words().small)
        held = scene.inside(i - 1, Kind.ORGANIZATION, Kind.PLACE)
        return held and scene.is_word(last) and scene.written(last).islower()

    def _is_seated(self, i: int) -> bool:
        """Tell where an office has its seat right before a second place, which is where one met: "in Rabat in May"."""
        scene = self.scene
        seat = next((k for k in range(i - 1, self.head_end, -1) if not scene.inside(k, Kind.PLACE)), i)
        return seat < i - 1 and scene.form(seat) in _INSIDE | {"a", "au"}

    def _contracted(self, i: int, last: int) -> bool:
        """Tell whether «au», «aux» holds the article of a capitalised field: «commissaire général au Plan»."""
        return self.scene.form(i) in _CONTRACTED and self.scene.written(last)[0].isupper()

    def _field_at(self, i: int, last: int) -> bool:
        """Tell whether after «à», «au» an office's field follows: «déléguée à la culture», «adjointe au maire»."""
        scene = self.scene
        if self.role.deputy and scene.role(last):
            return True
        contracted = last > i + 1 or scene.form(i) in _CONTRACTED
        named = scene.mention_at(last, Kind.PLACE, Kind.ORGANIZATION) is not None
        charged = scene.form(self.head_end - 1) in _DELEGATED and not (named or self.in_complement)
        if contracted and (charged or scene.form(i - 1) in _DELEGATED or self._deputy_for(i, last)):
            return True  # « délégué interministériel aux droits de l'Homme »
        if contracted and scene.form(self.head_end - 1) in _OF_STATE and not (named or self.in_complement):
            return True  # « secrétaire d'État français aux Transports »
        told = any(scene.inside(k, Kind.PLACE) or country_of_adjective(scene.form(k)) for k in range(self.begin, i))
        told = told or self.in_complement or scene.mention_at(last, Kind.PLACE, Kind.ORGANIZATION) is not None
        told = told and scene.form(i) != _TO  # "the Kyrgyz Ambassador to the Kingdom"
        told = told or scene.form(i) in _INSIDE  # "told the Ambassador in the opening session"
        return self.role.posted and not told and (last > i + 1 or self._contracted(i, last))

    def _over_all(self) -> bool:
        """Tell who heads a whole body or is sent to a state, told by it: "the Minister of Health at the Theatre".

        A "Minister of State" or counsellor holds the office at a ministry or mission.
        """
        scene = self.scene
        first = self.begin + (country_of_adjective(scene.form(self.begin)) is not None)  # "the Japanese Ambassador"
        of_state = scene.form(first + 2) == _STATE or scene.form(first + 1) in role_words().of_mission
        first += scene.form(first) in _FIRST  # « Premier ministre », no « premier secrétaire »
        plain = not any(scene.form(k) in role_words().prepositions for k in range(self.begin, self.position))
        below = any(scene.form(k) in _BELOW for k in range(self.begin, self.head_end - 1))  # "the Vice Minister at"
        last = scene.form(self.position - 1) if plain and not below else ""  # "the Foreign Minister at the Academy"
        heads = last in role_words().heads_of_all_behind or scene.form(first) in role_words().heads_of_all
        return heads and not (self.role.deputy or of_state)

    def _of_state(self) -> bool:
        """Tell the bare office of a head of state: « le chef de l'État », « le président de la République »."""
        scene = self.scene
        told = " ".join(scene.form(k) for k in range(self.begin, self.position)).replace(" ' ", "'")
        return told in relation_words("heads_of_state") or told in relation_words("bare_presidents")

    def _deputy_for(self, i: int, last: int) -> bool:
        """Tell the field of one below a head behind a name: «, vice-présidente aux relations extérieures»."""
        scene, begin = self.scene, self.begin
        behind = scene.form(begin - 1) in COMMAS and scene.same_line(begin - 1, i) and scene.is_word(begin - 2)
        behind = behind or (scene.form(begin) in _ADJUNCTS and last < scene.size and scene.written(last).islower())
        below = self.role.deputy or scene.form(begin) in _ADJUNCTS
        noun = scene.form(last)
        told = noun in words_of_class(WordClass.ADVERBIAL, "fr") or scene.inside(last, *Kind) or scene.role(last)
        return behind and below and i == self.position and not told and scene.written(last).islower()

    def _met_at(self, i: int, last: int) -> bool:
        """Tell where an envoy to somewhere was met: « ambassadeur du Sénégal au Togo à la Primature »."""
        at = role_words().at
        sent = self.role.posted and any(self.scene.form(k) in at for k in range(self.begin + 1, i))
        if self.scene.mention_at(last, Kind.PLACE) is not None:
            return self._is_seated(i)
        return sent and self.scene.mention_at(last, Kind.ORGANIZATION) is not None

    def _is_held(self, i: int, last: int) -> bool:
        """Tell a body or place at which the role is held, or its field, behind «à», "at"."""
        if self.scene.form(i) == _CHEZ and self.scene.role(last):
            return False  # « représentant du PNUD chez le ministre »
        held = self._held_at(last) or self._field_at(i, last) or self._serves(i, last) or self._in_house(i, last)
        return held and not self._met_at(i, last)

    def _in_house(self, i: int, last: int) -> bool:
        """Tell the bare body of an office with a field beside a name: "X, Director of Trade at the Ministry"."""
        scene = self.scene
        beside = scene.form(self.begin - 1) in COMMAS and scene.same_line(self.begin - 1, i)
        beside = beside or (scene.form(last + 1) in COMMAS and scene.honorific(last + 2) is not None)
        bare = last > i + 1 and scene.form(i) in _INSIDE and scene.form(last) in role_words().houses
        ends = not scene.is_word(last + 1) or not scene.same_line(i, last + 1)
        return beside and self.in_complement and bare and ends and not self._over_all()

    def _serves(self, i: int, last: int) -> bool:
        """Tell the bare body that a clerk or secretary serves, behind the holder's name: ", Secretary to the Board"."""
        scene = self.scene
        behind = scene.form(self.begin - 1) in COMMAS and scene.same_line(self.begin - 1, i)
        server = behind and scene.form(i) == _TO and scene.form(i - 1) in role_words().serving
        bare = last > i + 1 and scene.written(last)[0].isupper() and scene.form(last) in role_words().served
        return server and bare

    def _ruler_served(self, i: int, office: PhraseHit[Role]) -> bool:
        """Tell the head of a state behind its name, whom an adviser or envoy serves: "Adviser to the UAE President"."""
        scene, nation = self.scene, i - 1
        place = next(
            (k for k in (i - 1, i - 2, i - 3) if (hit := scene.mention_at(k, Kind.PLACE)) and hit[1] == i), None
        )
        if place is None and country_of_adjective(scene.form(nation)) is None:
            return False
        first = nation if place is None else place
        to_the = scene.form(first - 1) in role_words().articles and scene.form(first - 2) == _TO
        head = scene.form(office.last - 1) in role_words().served or office.payloads[0].royal
        return to_the and head and scene.same_line(nation, i) and scene.written(i)[0].isupper()

    def _behind_name(self) -> bool:
        """Tell whether a comma parts the role from whose it is: « M. X, chef de division au siège de l'OMS »."""
        return self.scene.form(self.begin - 1) in COMMAS and self.scene.same_line(self.begin - 1, self.begin)

    def _of_rulers_office(self, first: int, last: int) -> bool:
        """Tell a minister who has no field but sits in a ruler's office: "Minister in the Prime Minister's Office"."""
        scene = self.scene
        plain = self._over_all() or scene.form(first - 3) == _STATE
        inside = plain and not self.in_complement and _IN in (scene.form(first - 1), scene.form(first - 2))
        office = any(scene.form(k) in role_words().ruled_from for k in range(first, last))
        return inside and office and any(scene.form(k) in _OF_GOVERNMENT for k in range(first, last))

    def _held_at(self, i: int) -> bool:
        """Tell whether after «à», «en», «in», «at» a body or place follows that the role is held at."""
        scene = self.scene
        body = scene.mention_at(i, Kind.ORGANIZATION)
        if body is not None:
            premises = scene.form(body[1]) in heads("en", VENUES)  # "the Minister at the African Union headquarters"
            if (premises and not self._behind_name()) or self._of_rulers_office(i, body[1]):
                return not premises
            wide = body[0].key in worldwide()
            return wide or scene.form(i) in role_words().cabinets or not self._over_all()
        place = scene.mention_at(i, Kind.PLACE)
        if place is not None and is_venue(place[0]):
            told = any(self.scene.inside(k, Kind.PLACE) for k in range(self.begin, self.position))
            met = told or self._over_all() or (self.solid and not self._behind_name())
            return not met  # "the Chief Justice of Ghana at Parliament House", « le chef de l'État au palais »
        state = place is not None and place[0].country is not None and place[0].key == place[0].country
        of_nation = country_of_adjective(scene.form(self.position - 1)) is not None  # «ministre belge au Maroc»
        met = not self.role.posted and (self._over_all() or self._of_state())
        if state and self._of_state() and met:
            return False  # « la visite du Président de la République en Mauritanie »
        if place is not None and not state and (met or self._governs_elsewhere(place[1])):
            return False  # « le Premier ministre à Bamako », "the Minister of Health in Lagos": where he was met
        return bool(place) and (self.role.posted or ((self.solid or state) and not of_nation))
