"""What the grammars of roles and names look at: a document's words, where lines break and where mentions begin."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import compress, count

from spacy.tokens import Doc

from extractors.doc import mentions_of, words_in
from extractors.layout import Layout, layout_of
from extractors.titles.ali import is_met, names_next
from extractors.titles.surnames import is_surname
from lexicon.bearers import SEVERAL, VERY_MANY
from lexicon.people import (
    Ending,
    Honorific,
    NameWord,
    Role,
    attested_name,
    ending,
    honorifics,
    is_verb,
    name_word,
    named_after,
    people_nouns,
    roles,
    verbs,
)
from lexicon.role_grammar import grammar, role_words
from lexicon.vocabulary import arabic_words
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from schemas.span import Span
from text import inflection as arabic
from text.clitics import readings, reads_as
from text.inflection import NAMES_LIKE_PARTICLES, WITH_PRONOUN, is_to
from text.naming import without_article
from text.phrases import PhraseHit
from text.signs import MARKS
from text.tokens import Words

_BITS = {kind: 1 << position for position, kind in enumerate(Kind)}
_WIDE = 4
"""Spaces that part two columns."""
_HOUR = "pm"
_BARE_OF = "de"
_OF_FAMILY = frozenset(("bin", "ibn", "al"))
_CHEIKH = "Cheikh"
_STAFF = "staff"
_FORCES = frozenset(
    ("defence", "defense", "general", "army", "air", "naval", "navy", "joint", "police", "military", "of", "force")
)
"""What stands before the staff of forces."""
_INITIALS, _RANKED = 2, 3
"""Letters of a given name without its dot, and tokens of the rank before them."""
_STYLED = frozenset(("rank", "learned"))
_SHORTENED = frozenset((".", "/"))
_MOST_SKIPPED = 8  # signs or small words in a row; more are no prose
_KEPT = "scene of names and roles"


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A role found: tokens ``first`` to ``last`` (exclusive), letters cut before it, and whether it stands alone.

    ``solid`` roles are titles by themselves; the others only beside a person's name. ``back`` is set where the
    complement only points back («رئيس اللجنة»).
    """

    first: int
    last: int
    cut: int
    role: Role
    solid: bool
    back: bool = False


def is_venue(place: Mention) -> bool:
    """Tell premises («مقر الوزارة», "Serena Hotel") from a town or state."""
    return place.rule.startswith("venues/")


class Scene:
    """One document's words with questions about each; token positions count the tokens of ``words``."""

    def __init__(self, words: Words, mentions: Iterable[Mention], layout: Layout) -> None:
        """Note the tokens in which mentions begin."""
        self.words = words
        self.forms, self.form, self.is_word = words.forms, layout.form, layout.is_word
        self.text = words.folded.source
        self.size = len(self.forms)
        self.row, self.line, self.french_headings = layout.row, layout.line, layout.headings.french
        self._line_at = dict(enumerate(self.line)).get
        self._written, self._on = layout.written, layout.on
        self._doubtful = layout.on | layout.joined
        self.own_houses = layout.own_houses
        self.after_breaks, self.honored, self.heading = layout.after_breaks, layout.honored, layout.heading
        self._honored, self._heading = frozenset(self.honored), frozenset(self.heading)
        self._starts: dict[int, list[tuple[Mention, int]]] = {}
        self._kinds = [0] * self.size
        self._honorifics: dict[int, PhraseHit[Honorific] | None] = {}
        self._roles: dict[int, PhraseHit[Role] | None] = {}
        self.solid: set[int] = set()
        """The tokens at which roles with a complement begin; the roles' grammar fills it."""
        self.roles: list[RoleSpan] | None = None
        self._families: frozenset[str] | None = None
        self.ended: set[int] = set()
        """The tokens behind roles, bare ones too."""
        self.in_role: set[int] = set()
        """The tokens of those roles."""
        self._place(sorted(mentions, key=lambda m: (m.span.start, -m.span.end)))

    @classmethod
    def of(cls, doc: Doc, *kinds: Kind) -> "Scene":
        """Return the scene of a Doc with its mentions of the given kinds; made again only where these have changed."""
        mentions = mentions_of(doc, *kinds)
        kept: tuple[list[Mention], Scene] | None = doc.user_data.get(_KEPT)
        if kept is not None and kept[0] == mentions:
            return kept[1]
        scene = cls(words_in(doc), mentions, layout_of(doc))
        doc.user_data[_KEPT] = (mentions, scene)
        return scene

    def _place(self, mentions: list[Mention]) -> None:
        """Find for each mention its first token, and the token after its last."""
        for mention in mentions:
            position, last = self.words.within(mention.span)
            self._starts.setdefault(position, []).append((mention, last))
            for i in range(position, last):
                self._kinds[i] |= _BITS[mention.kind]

    def written(self, i: int) -> str:
        """Return a token as it stands in the source, less vowel signs and tatweel; nothing beyond the end."""
        return self._written[i] if i < self.size else ""

    def where_written(self, holds: Callable[[str], object]) -> Iterator[int]:
        """Yield the tokens for which something holds as they are written, in order."""
        return compress(count(), map(holds, self._written))

    def definite(self, i: int) -> bool:
        """Tell whether the word at a position bears the article («إليني» does not, though it folds as if)."""
        form = self.form(i)
        return arabic.is_definite(form) and arabic.bears_article(self.written(i), form)

    def same_line(self, i: int, j: int) -> bool:
        """Tell whether two positions are on one line; a position beyond the ends is on none."""
        line_at = self._line_at
        return line_at(i, -1) == line_at(j, -2)

    def skip(self, i: int, forms: AbstractSet[str], step: int = 1) -> int:
        """Step over a few words or signs of ``forms``, on from ``i`` (back, where ``step`` is -1)."""
        last = i + step * _MOST_SKIPPED
        while i != last and self.form(i) in forms:
            i += step
        return i

    def cell_border(self, i: int) -> bool:
        """Tell whether a token begins a cell of a row whose cells are parted by tabs."""
        return 0 < i < self.size and self.row[i - 1] == self.row[i] and self.line[i - 1] != self.line[i]

    def adjacent(self, i: int) -> bool:
        """Tell whether a token follows the one before it without a space."""
        return 0 < i < self.size and self.words.begins[i] == self.words.ends[i - 1]

    def gap(self, i: int) -> bool:
        """Tell whether a token stands far from the one before it, as names do side by side under a text."""
        return 0 < i < self.size and self.words.begins[i] - self.words.ends[i - 1] >= _WIDE

    def mention_at(self, i: int, *kinds: Kind) -> tuple[Mention, int] | None:
        """Return the longest mention of the kinds that begins at a token (after its particles), with its end."""
        for mention, last in self._starts.get(i, ()):
            if mention.kind in kinds:
                return mention, last
        return None

    def inside(self, i: int, *kinds: Kind) -> bool:
        """Tell whether a token is part of a mention of the kinds; nothing beyond the end is."""
        found = self._kinds[i] if i < self.size else 0
        return found != 0 and any(found & _BITS[kind] for kind in kinds)

    def marked(self, i: int, mask: int) -> bool:
        """Tell whether a token is part of a mention of the kinds of a mask (`mask_of`): the quick `inside`."""
        return i < self.size and self._kinds[i] & mask != 0

    def honorific(self, i: int) -> PhraseHit[Honorific] | None:
        """Return the honorific that begins at a token."""
        if i not in self._honored:
            return None
        if i not in self._honorifics:
            counted = self.form(i) in grammar().state and self.form(i - 1).isdigit()  # «21 دولة عربية»
            counted = counted or self._is_initial(i) or self._is_staff(i) or self._is_letters(i)
            counted = counted or self._is_traffic(i) or self._is_of_law(i)
            hit = None if counted or self._is_attended(i) else honorifics().match_at(self.words, i)
            named = hit is not None and (self._borne(hit) or is_surname(self.words, self.line, hit))
            self._honorifics[i] = None if named else hit
        return self._honorifics[i]

    def _is_of_law(self, i: int) -> bool:
        """Tell the rule of law from the style with which it is spelt alike: «مسؤولة سيادة القانون»."""
        return self.form(i + 1) in grammar().ruling and self.same_line(i, i + 1) and not self.definite(i)

    def styled(self, i: int) -> bool:
        """Tell whether an honorific stands right before a word, perhaps with its dot or slash: «السفير/ كرم …»."""
        return self.honorific(i - 1 - (self.form(i - 1) in _SHORTENED)) is not None

    def _is_attended(self, i: int) -> bool:
        """Tell «حضره», attended it, from the style «حضرة»: the last letter undotted, no style behind it."""
        spelt = self.form(i) in grammar().attended_style and not self.written(i).endswith(arabic.TA_MARBUTA)
        return spelt and i + 1 not in self._honored

    def _is_traffic(self, i: int) -> bool:
        """Tell traffic from the style «Sir», which stands before a foreign name: «السير نيكولاس كارتر»."""
        if arabic.after_and(self.form(i)) not in grammar().sirs and self.form(i) not in grammar().sirs:
            return False
        after = self.form(i + 1)
        where = after.startswith(arabic.PREFIXES) and name_word(after) is None  # «السير ببطء»
        return where or self.definite(i + 1) or after in arabic_words() or ending(after) is not Ending.NO

    def _is_initial(self, i: int) -> bool:
        """Tell the letter of a second given name from the style « M. »: "Leslie M. Karam"."""
        letter = self.written(i) == "M" and self.form(i + 1) == "." and self.same_line(i - 1, i + 2)
        given = name_word(self.form(i - 1)) if letter and self.is_word(i - 1) else None
        return given is not None and given.given > given.family and self.written(i - 1).istitle()

    def _is_staff(self, i: int) -> bool:
        """Tell the staff of forces that somebody is chief of: "Chief of Defence Staff Lieutenant General X"."""
        return self.form(i) == _STAFF and self.form(i - 1) in _FORCES and self.same_line(i - 1, i)

    def _is_letters(self, i: int) -> bool:
        """Tell a given name's letters behind a rank from a style: "Lt. General CP Mohanty", "Admiral M Iqbal"."""
        written, family = self.written(i), self.written(i + 1)
        shouted = written.isupper() and len(written) <= _INITIALS and family.istitle() and self.same_line(i, i + 1)
        before = i - 1 - (self.form(i - 1) == ".")
        near = (self.honorific(k) for k in range(max(before - _RANKED, 0), before + 1)) if shouted else ()
        return any(hit is not None and hit.last == before + 1 and hit.payloads[0].kind in _STYLED for hit in near)

    def _borne(self, hit: PhraseHit[Honorific]) -> bool:
        """Tell whether a style is here a given name: «الحاج ولد سيدي بابا», "Cheikh Tidiane BA"."""
        if self.form(hit.last - 1) not in grammar().borne or not self.same_line(hit.first, hit.last):
            return False
        if self._is_given_cheikh(hit):
            return True
        family = self.written(hit.last + 1) if self.same_line(hit.last, hit.last + 1) else ""
        shouted = len(family) > 1 and family.isupper() and not self.written(hit.last).isupper()
        if self._is_ruler_by_name(hit):
            return True
        return self.form(hit.last) in grammar().born_of or (shouted and self.form(hit.last) not in grammar().kin)

    def _is_given_cheikh(self, hit: PhraseHit[Honorific]) -> bool:
        """Tell « Cheikh » as a given name, as in Senegal: before a family name alone, « Cheikh Kanté, ministre »."""
        i, family = hit.first, hit.last
        alone = hit.last == i + 1 and self.written(i) == _CHEIKH and self.same_line(i, family)
        known = name_word(self.form(family)) if alone and self.written(family)[:1].isupper() else None
        styled = i > 0 and self.same_line(i - 1, i) and i - 1 in self._honored
        goes_on = self.same_line(family, family + 1) and self.written(family + 1)[:1].isupper()
        return known is not None and not known.given and not (styled or goes_on)

    def _is_ruler_by_name(self, hit: PhraseHit[Honorific] | PhraseHit[Role]) -> bool:
        """Tell a given name like a ruler's title by what follows: "Sultan bin Saeed", "Sultan Al Jarrah"."""
        family = self.form(hit.last) in _OF_FAMILY and self.same_line(hit.first, hit.last)
        return family and hit.payloads[0].royal and self.form(hit.last - 1) in grammar().borne

    def role(self, i: int) -> PhraseHit[Role] | None:
        """Return the head of a role that begins at a token."""
        if i not in self._heading:
            return None
        if i not in self._roles:
            son = self.form(i - 1) in grammar().kin and self.same_line(i - 1, i)  # «بن سلطان»
            hour = self.form(i - 1).isdigit() and (self.written(i).isupper() or self.form(i) == _HOUR)  # "10 PM", "7pm"
            none = son or hour or is_to(self.written(i)) or self._given_before(i) or self._describes(i)
            none = none or (self.form(i) in role_words().shouted and not self._is_shouted(i))
            none = none or (self.form(i - 1) == "in" and self.form(i) == "charge")  # "the nurse in charge"
            hit = None if none else roles().match_at(self.words, i)
            alike = hit is not None and (
                self._is_wali_by_name(hit) or self._is_ruler_by_name(hit) or self._is_order(i) or self._only_ranks(hit)
            )
            self._roles[i] = None if alike else hit
        return self._roles[i]

    def _is_shouted(self, i: int) -> bool:
        """Tell an office by letters before its bearer or what it is for, no letters of a learned man behind him."""
        after = self.written(i + 1) if self.same_line(i, i + 1) else ""
        named = after[:1].isupper() and (after[1:].islower() or self.form(i + 2) == ".")
        return self.written(i).isupper() and (named or self.form(i + 1) in role_words().prepositions)

    def _describes(self, i: int) -> bool:
        """Tell whether an adjective of relation that is an office too only describes: «رؤساء الفرق البرلمانية ب…»."""
        before = self.form(i - 1) if self.is_word(i - 1) and self.same_line(i - 1, i) else ""
        woman = self.form(i).endswith(arabic.FEMININE) and arabic.is_relation(self.form(i))
        return woman and arabic.is_definite(before) and i - 1 not in self._honored and i - 1 not in self._heading

    def _is_wali_by_name(self, hit: PhraseHit[Role]) -> bool:
        """Tell what only spells like a governor's title: a family name before a role («غادة والي وكيل …»), «وآلية»."""
        local = hit.payloads[0].posted and hit.payloads[0].masculine and not arabic.is_definite(self.form(hit.first))
        if local and arabic.MADDA in self.written(hit.first):
            return True  # «آلية», a mechanism
        after = hit.last if local and self.same_line(hit.first, hit.last) else self.size
        another = after < self.size and after in self._heading and not arabic.is_definite(self.form(after))
        return another and roles().match_at(self.words, after) is not None

    def _only_ranks(self, hit: PhraseHit[Role]) -> bool:
        """Tell an office that is an adjective too and here says of what rank the next is: "Principal Inspector"."""
        ranks = hit.payloads[0].with_name and self.form(hit.first) in role_words().before and hit.last == hit.first + 1
        return ranks and hit.last in self._heading and self.same_line(hit.first, hit.last)

    def _is_order(self, i: int) -> bool:
        """Tell an order, which folds to a commander: «صدور الأمر السامي», «بأمر السلطان»."""
        order = arabic.HAMZA_ABOVE in self.written(i)
        return order and any(without_article(r.form) in grammar().orders for r in readings(self.form(i)))

    def _given_before(self, i: int) -> bool:
        """Tell whether a word is the second of «محمد الأمين»: a known name that nothing completes to a role."""
        before = name_word(self.form(i - 1)) if self.same_line(i - 1, i) and self.is_word(i - 1) else None
        known = name_word(self.form(i)) if before is not None and before.given >= VERY_MANY else None
        if known is None or known.given < SEVERAL or not arabic.is_arabic(self.form(i)):
            return False
        after = self.form(i + 1)
        completed = (
            after in grammar().role_adjectives | grammar().role_tails | grammar().construct | grammar().back_pointing
        )
        another = self.is_word(i + 1) and roles().match_at(self.words, i + 1) is not None  # «آل خليفة مساعد الأمين»
        held = self._kinds[min(i + 1, self.size - 1)] and not after.startswith(arabic.PREFIXES[0])
        return not completed and not another and not held

    def ending(self, i: int) -> Ending:
        """Tell whether the word at a position ends a name."""
        if i in self._doubtful and (self.is_on(i) or self._joined_verb(i)):
            return Ending.HARD
        written = self.written(i)
        if written in NAMES_LIKE_PARTICLES or (written[:1].isupper() and self.form(i + 1) == "-"):
            return Ending.NO
        return ending(self.form(i))

    def is_on(self, i: int) -> bool:
        """Tell whether a word is «على» or «عليه», not the name as Egypt writes it («الدكتور على عبد العال»)."""
        if i not in self._on:
            return False
        if self._written[i] in WITH_PRONOUN:
            return True
        before = i - 2 if self.form(i - 1) in MARKS | {"/"} else i - 1
        styled = self.same_line(before, i) and self.is_word(before) and self.honorific(before) is not None
        styled = styled and self.form(before) not in grammar().his_style  # «شكر سموه على حسن الاستقبال»
        styled = styled or (self.form(i + 1) in grammar().kin and self._kinds[max(i - 1, 0)] != 0)  # «سفير … على بن»
        named = styled and names_next(self.form, i) and self.same_line(i, i + 1)
        return not (named or is_met(self.form, self.same_line, i))

    def _joined_verb(self, i: int) -> bool:
        """Tell whether a word is «و» and a verb that together fold to a name: «وأكد فؤاد الحسيني», «واكد» at a start.

        Nobody has such a family name before the given one.
        """
        if self.forms[i][:1] != arabic.AND:
            return False
        if self.forms[i][1:] not in verbs():
            return arabic.and_with_hamza(self.written(i)) and ending(self.forms[i][1:]) is Ending.HARD  # «وأن»
        known = attested_name(self.forms[i])
        opens = known is not None and not known.given and not (self.same_line(i - 1, i) and self.is_word(i - 1))
        return opens or arabic.and_with_hamza(self.written(i))

    def is_boundary(self, i: int) -> bool:
        """Tell whether the word at a position always ends a name («وفدا» is not «و» with «فدا»)."""
        return self.ending(i) is Ending.HARD

    def name(self, i: int) -> NameWord | None:
        """Return what is known of the word at a position as a name."""
        if not self.is_word(i) or (i in self._doubtful and (self.is_on(i) or self._joined_verb(i))):
            return None
        return name_word(self.forms[i])

    def families(self) -> frozenset[str]:
        """Return the folded words with the article that stand behind a common given name somewhere, found once."""
        if self._families is None:
            found = set()
            for i in [k for k, form in enumerate(self.forms) if form.startswith(arabic.ARTICLE)]:
                if self.same_line(i - 1, i):
                    rest = arabic.after_and(self.form(i - 1))
                    before = self.name(i - 1) or (name_word(rest) if rest else None)
                    if before is not None and before.given >= SEVERAL:
                        found.add(self.forms[i])
            self._families = frozenset(found)
        return self._families

    def name_of(self, form: str) -> NameWord | None:
        """Return what is known of a folded word as a name."""
        return name_word(form)

    def named_after(self, i: int) -> bool:
        """Tell whether the words from a token on name a thing («شارع …», «مطار الملك …») and no person."""
        whole = not arabic.is_arabic(self.form(i)) and self.inside(i - 1, Kind.ORGANIZATION)  # "World Food Programme"
        near = self.same_line(i - 1, i) and not whole and i - 1 not in self.own_houses
        if i - 1 in self.in_role and self.form(i - 2) == _BARE_OF:
            return False  # « la chargée de projet Nadège Kouamé »
        return near and reads_as(self.form(i - 1), named_after())

    def of_several(self, i: int) -> bool:
        """Tell whether the role at a position is whom several people serve («مساعدي رئيس المجلس»)."""
        if not self.same_line(i - 1, i) or self.form(i).startswith(arabic.JOINED):
            return False
        before = (reading.form for reading in readings(self.form(i - 1)))
        return any(form in people_nouns() and not arabic.is_definite(form) for form in before)

    def is_verb(self, i: int) -> bool:
        """Tell whether the word at a position is a known form of a verb."""
        return is_verb(self.form(i))

    def cut(self, i: int, start: int) -> int:
        """Return how many letters of a token stand before a place in the source."""
        return self.words.letters_before(i, start)

    def span(self, first: int, last: int, cut: int = 0) -> Span:
        """Return the span of tokens ``first`` to ``last`` (exclusive), less ``cut`` folded letters of the first."""
        return Span(self.words.start_after(first, cut), self.words.ends[last - 1])


def mask_of(*kinds: Kind) -> int:
    """Return kinds as a mask for `Scene.marked`."""
    return sum(_BITS[kind] for kind in set(kinds))
