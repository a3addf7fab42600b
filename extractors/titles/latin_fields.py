"""Fields of one office in a French or English role: «ministre de la Famille, de la Femme et de l'Enfance»."""

from extractors.organizations.latin import ARTICLES, OF, is_stop
from extractors.titles.scene import Scene
from lexicon.bearers import FEW
from lexicon.naming import is_french_adjective
from lexicon.people import Ending, Role
from lexicon.role_grammar import role_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind
from text.fold import fold_word
from text.phrases import PhraseHit
from text.signs import MARKS

_LIST_REACH = 18
_LONGEST_FIELD = 8
"""Words in marks behind a part of a body."""
_OF_FIELD, _THE = frozenset(("of", "for")), frozenset(("the",))
_ADJECTIVES = ("al", "ic", "ive", "ary", "an")
_IN_SERVICE = ("au", "service")
_SHORT = 3
_PARTICIPLES = ("é", "ée", "és", "ées", "ant", "ante")
_QUALITIES = ("lité", "rité", "nité")
"""How nouns of qualities end: « qualité », « sécurité »."""
_AT = frozenset(("a", "au", "aux", "chez", "pour", "et"))
_TO = frozenset(("a", "au", "aux"))
_CHARGED = 6
"""Tokens before a comma among which « à » stands before the field that is the first of a list."""
_NAMES = 2
"""Words of a given name and a family."""


class Fields:
    """Reads lists of fields in one document's words."""

    def __init__(self, scene: Scene) -> None:
        """Keep the words."""
        self.scene = scene

    def closes(self, i: int) -> bool:
        """Tell whether a comma stands before the "and" that closes a list: "Culture, Sports, and Youth"."""
        scene = self.scene
        j = scene.skip(i + 2, role_words().small) if scene.form(i + 2) in OF else i + 2
        person = scene.honorific(j) is not None or self.office(j) is not None
        return scene.form(i + 1) in role_words().coordinators and self.is_field(j) and not person

    def resumes(self, i: int) -> bool:
        """Tell whether a comma, "and" and a preposition add a field: «du Commerce extérieur, et des Institutions …»."""
        return self.scene.form(i + 2) in OF and self.closes(i)

    def go_on(self, i: int) -> bool:
        """Tell whether a comma parts the fields of one office, which "and" or «et» closes, as English capitals do.

        French repeats the preposition: «ministre de la Famille, de la Femme et de l'Enfance».
        """
        scene, words = self.scene, role_words()
        charged = self._goes_on_charged(i)
        preposition = scene.form(i + 1) in OF or charged
        j = scene.skip(i + 1 + charged, words.small | ARTICLES)
        if not scene.same_line(i, j) or not (preposition or self.is_field(j)) or (not preposition and self._is_body(j)):
            return False
        for k in range(j, min(j + _LIST_REACH, scene.size)):
            form = scene.form(k)
            if not scene.same_line(i, k) or scene.honorific(k) or self.office(k):
                return False
            if form in words.coordinators:
                further = scene.form(k + 1) in OF or is_french_adjective(scene.form(k + 1))
                further = scene.form(k + 1) in _TO if charged else further
                return further if preposition else self._is_last(scene.skip(k + 1, _THE))
            if not (scene.is_word(k) or form in (",", "'", "-")) or (
                scene.ending(k) is not Ending.NO and form not in words.small
            ):
                return False
            if not preposition and (self._is_whole_name(k) or not (form in (",", "-") or self.is_field(k))):
                return False
        return False

    def _goes_on_charged(self, i: int) -> bool:
        """Tell a further field of who is charged with several: « délégué à la Jeunesse, à l'Emploi et aux Sports »."""
        scene = self.scene
        again = scene.form(i + 1) in _TO and any(scene.form(k) in _TO for k in range(max(i - _CHARGED, 0), i))
        field = scene.skip(i + 2, role_words().small | ARTICLES)
        return again and scene.is_word(field) and not scene.inside(field, Kind.PLACE)

    def _is_last(self, i: int) -> bool:
        """Tell a field that closes a list, and no body whose own officer is named: "…, and UNICEF Representative X"."""
        body = self.scene.mention_at(i, Kind.ORGANIZATION)
        return self.is_field(i) and not (body is not None and self.office(body[1]) is not None)

    def _is_whole_name(self, i: int) -> bool:
        """Tell two capitalised words alone between commas that are no words of English: ", Zorvan Kelt,"."""
        scene = self.scene
        alone = scene.form(i - 1) == "," and scene.form(i + _NAMES) == ","
        return alone and all(self.is_field(k) and scene.form(k) not in english_words() for k in range(i, i + _NAMES))

    def _is_body(self, i: int) -> bool:
        """Tell another body behind a comma and an article: "the Minister of Health, the World Bank and …"."""
        return self.scene.form(i - 1) in ARTICLES | _THE and self.scene.mention_at(i, Kind.ORGANIZATION) is not None

    def is_field(self, i: int) -> bool:
        """Tell whether a capitalised word that is no given name may name a field of work."""
        name = self.scene.name(i)
        return (
            self.scene.is_word(i)
            and self.scene.written(i)[0].isupper()
            and not (name is not None and name.given >= FEW and name.given > name.family)
        )

    def is_bare(self, i: int) -> bool:
        """Tell whether a capitalised word that nobody bears as a name stands at a token, in no mention."""
        scene = self.scene
        written = scene.written(i)
        plain = scene.is_word(i) and written[0].isupper() and not written.isupper() and scene.name(i) is None
        return plain and scene.role(i) is None and not scene.honorific(i) and not scene.inside(i, *Kind)

    def is_small(self, i: int) -> bool:
        """Tell the bare French field of a craft, in small letters, that ends its role: « , ingénieur radar, »."""
        scene, form = self.scene, self.scene.form(i)
        written, after = scene.written(i), scene.form(i + 1)
        plain = scene.is_word(i) and written.islower() and len(form) > _SHORT and not scene.inside(i, *Kind)
        done = written.endswith(_PARTICIPLES) and not written.endswith(_QUALITIES)
        told = is_stop(form, "fr") or done or form in role_words().small
        ends = not scene.same_line(i, i + 1) or not scene.is_word(i + 1) or after in OF | _AT
        return plain and not told and ends

    def is_described(self, i: int) -> bool:
        """Tell the English noun in small letters behind the adjective of a field: "head of legal services at …"."""
        scene, before = self.scene, self.scene.form(i - 1)
        small = scene.written(i - 1).islower() and scene.written(i).islower() and scene.form(i - 2) in _OF_FIELD
        adjective = before in role_words().before or before.endswith(_ADJECTIVES)
        adjective = adjective or scene.form(i) in role_words().field_nouns  # "director of river management"
        return small and adjective and scene.form(i) in english_words() and not scene.inside(i, *Kind)

    def office(self, i: int) -> PhraseHit[Role] | None:
        """Return the role that begins at a token; "justice", a judge, is the field after a French article."""
        hit = self.scene.role(i)
        if hit is None or self.scene.form(i - 1) not in ARTICLES | {"'"}:
            return hit
        return hit if self.scene.form(i) in {fold_word(word) for word in hit.payloads[0].fr} else None

    def in_marks(self, i: int) -> int | None:
        """Return the end of the field in marks of a part of a body: « chef de la section « gouvernance » de la … »."""
        scene = self.scene
        if scene.form(i) not in MARKS or scene.form(i - 1) not in role_words().units:
            return None
        closing = next((k for k in range(i + 2, min(i + _LONGEST_FIELD, scene.size)) if scene.form(k) in MARKS), None)
        return closing + 1 if closing is not None and scene.same_line(i, closing) else None

    def called(self, i: int) -> int | None:
        """Return the end of the body in marks whose head this is: head of the "Renewal Party", at the closing mark."""
        scene = self.scene
        first = scene.skip(i, role_words().articles)
        body = scene.mention_at(first + 1, Kind.ORGANIZATION) if scene.form(first) in MARKS else None
        closes = body is not None and scene.form(body[1]) in MARKS and scene.same_line(i - 1, body[1])
        return body[1] + 1 if body is not None and closes else None

    def served(self, i: int) -> int | None:
        """Return the end of the body in whose service the role is: « au service de la commission des finances »."""
        scene = self.scene
        if (scene.form(i), scene.form(i + 1)) != _IN_SERVICE:
            return None
        last = scene.skip(i + len(_IN_SERVICE), role_words().small)
        body = scene.mention_at(last, Kind.ORGANIZATION) if scene.same_line(i, last) else None
        return body[1] if body is not None else None
