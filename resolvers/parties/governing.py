"""Which word governs a name: prepositions, marks and letters before it, how far they reach, and what ends them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lexicon.loader import Entry
from lexicon.loader import load as load_lexicon
from lexicon.people import Honorific
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sort
from text.clitics import readings
from text.fold import fold_word
from text.inflection import after_and

_SHORT_WORD = 3
_FAR = 6
"""Unknown words after which a preposition no longer reaches a name."""
_GOVERNORS = (
    "represented", "stead", "moderated", "source", "before_whom", "presence", "speakers", "presided", "organised",
    "partner", "beside", "funder", "patron", "between", "by", "with", "head", "guided", "round", "heads", "members",
    "escort", "receives", "namely", "that", "relative", "purpose", "during", "from", "place_in", "to",
)  # fmt: skip


_REACHING = ("with", "between", "by", "presence", "partner", "beside", "organised", "with_attached", "escort")
"""Words that reach over «of»: «avec les représentants de …»."""
_SENDING = ("presence", "partner", "beside")
"""Words after which «ومن» goes on the list of those who took part."""
_AND = affixes("and_attached")
_OVER_TO = ("between", "event", "presided", "organised", "by", "presence")
"""Words that an attached «ل» does not break: «تحت الرئاسة المشتركة للسيد …»."""
_PASSING = ("place_in", "to", "during", "from", "round")
"""Words of place and time: what they govern ends at the next comma."""


_REACHING_OVER = ("place_in", "from", "to")
"""Words that govern a name behind its title and a comma, where they stand right before the title."""


@dataclass(slots=True)
class Government:
    """What has been read since the last party."""

    governor: str = "start"
    fresh: bool = True
    before: tuple[str, bool] = ("start", True)
    separator: str = ""
    first: str = ""
    """The separator before the first of several titles of one person."""
    words: int = 0
    inside: bool = False
    """Whether the governor is an event within words of time: «على هامش الجلسة،»."""
    hour: bool = False
    """Whether words tell the hour: «على الساعة الثالثة و خمس وأربعين دقيقة»."""
    group: bool = False
    """Whether the word just read is a noun of some people («فريق من دائرة …»)."""
    count: bool = False
    """Whether the word just read is a number: what is counted goes with it («أربعون موظفا من وزارة …»)."""
    people: bool = False
    """Whether the last word names people of a body yet to be told: "a team from"."""
    each: bool = False
    """Whether the people of a body are told by «de» before it, which each further body of the list then has too."""
    held: bool = False
    """Whether a title was read whose bearer follows behind a comma, so that what governs it governs the name."""
    rank: bool = False
    """Whether the word just read is a rank, or « de », « d' » behind one: « le général de »."""
    peer: bool = False
    """Whether «counterpart» was read, whose nation and name follow: what governs it governs the name."""
    apart: int = _FAR
    """Words since the last comma."""
    margin: bool = False
    """Whether the words of time are «على هامش» and its like: who holds that event is no party of this one."""
    taken: int = 0
    """Parties read so far in the sentence."""
    along: bool = False
    """Whether the last party came along with another, or is joined to one who did."""

    def govern(self, governor: str) -> None:
        """Note a word that governs what follows."""
        if not (self.governor in _PASSING and self.fresh):
            self.before = (self.governor, self.fresh)
        within = self.governor in _PASSING or self.inside  # «على هامش اجتماعات الدورة السابعة …»
        self.inside = governor == "event" and within and self.fresh
        self.governor, self.fresh, self.words, self.peer, self.each = governor, True, 0, False, False

    def passed(self) -> None:
        """Note that the words of a place or time have ended: what governed them governs nothing more."""
        if self.governor in (*_PASSING, "with_attached", "to_attached") and self.fresh:
            self.governor, self.fresh = self.before
            self.words = 0
        self.separator, self.hour = "", False

    def drop(self) -> None:
        """Note that what governs has found nobody: what governed before it does so again."""
        self.governor, self.fresh = self.before
        self.words = 0

    def reaches(self, *, arabic: bool) -> bool:
        """Tell whether what governs a title governs its bearer: « à la ministre, Mme X », «إلى السفير، السيد»."""
        over = ("to",) if arabic else _REACHING_OVER
        return self.fresh and self.governor in over and self.words <= 1

    def of_rank(self) -> bool:
        """Tell whether « de » only goes on with a rank: « le général de »."""
        return self.rank and self.governor == "from" and self.fresh and self.before[0] in _RANKED

    def may_close(self) -> bool:
        """Tell whether a word of place or time governs, which a definite noun behind it ends («مكتبه»)."""
        return self.governor in _PASSING and self.fresh and (self.words > 0 or self.hour) and not self.peer

    def closed(self) -> None:
        """Note the noun that ends what a word of place or time governs."""
        hour = self.hour
        self.passed()
        self.hour = hour

    def end_occasion(self) -> None:
        """Note that the words of an occasion end before a list that is an object: «على هامش الجمعية كلا من X وY»."""
        self.fresh = self.inside = self.margin = False
        self.words, self.separator = 0, ""

    def comma(self) -> None:
        """Note a comma: it ends the words of a place or time, and parts the members of a list."""
        self.hour, self.apart = False, 0
        if self.held:
            return
        if self.governor in _PASSING and self.fresh:
            self.passed()
        elif self.inside and self.fresh:
            self.governor, self.fresh = self.before
            self.words, self.inside = 0, False
        self.separator = self.separator or "comma"

    def take(self) -> str:
        """Return the governor of a party, and begin anew."""
        governor = self.governor if self.fresh else (self.separator or "none")
        governor = "margin" if self.inside and self.margin and self.fresh else governor
        if self.words > _FAR:
            governor = "far"
        self.separator, self.words = "", 0
        self.fresh = self.hour = self.held = self.peer = False
        self.taken += 1
        self.along = governor == "escort" or (self.along and governor in ("and", "comma"))
        return governor


def closes(text: str, item: Item) -> bool:
    """Tell whether a word is a noun that takes no complement: with the article or a pronoun («بالمقر», «مكتبه»).

    «العاصمة», and the adjective of its nation, stand before the town's name.
    """
    form = item.form
    if not (_bears_article(form) or (len(item.span) > _SHORT_WORD and item.span.of(text).endswith(_PRONOUNS))):
        return False
    before_name = form in relation_words("determiners") or form in relation_words("town_nouns")
    return not before_name and country_of(form) is None


_PRONOUNS = affixes("noun_pronouns")


@lru_cache(maxsize=50_000)
def _bears_article(form: str) -> bool:
    """Tell whether a folded word bears the article, behind particles or not."""
    return any(reading.form.startswith(affixes("article")) for reading in readings(form))


def may_be_party(state: Government) -> bool:
    """Tell whether a place stands for a state here: «بين المغرب وإسبانيا», a visit «إلى» it."""
    return state.governor == "between" or (state.governor == "to" and state.fresh)


def read(state: Government, item: Item) -> None:
    """Read one item that is no mention."""
    people = item.sort in (Sort.WORD, Sort.CUE) and item.form in relation_words("group_nouns")
    _read(state, item)
    state.people = people or (state.people and (item.marks("from") or item.form in relation_words("small")))
    state.rank = item.form in _honorific_words() or (state.rank and item.form in _OF_RANK)


def _tells_who(item: Item) -> bool:
    """Tell whether a verb only says who organised an event told before, or who spoke at it: «نظمتها», «قدمها»."""
    return item.marks("organised") or (item.verb is not None and item.verb.pronoun and item.marks("speakers"))


def _read(state: Government, item: Item) -> None:
    if item.sort is Sort.PARTICLE or item.form in _LONE:
        _read_attached(state, item.form)
    elif item.sort is Sort.SIGN:
        if item.form in relation_words("separators"):
            state.comma()
    elif item.verb and not _tells_who(item) and item.verb.entry != _SPEAKING:
        state.govern("verb")
    elif item.event:
        state.govern("event")
    elif state.separator == "and" and item.form in relation_words("delegation_words"):
        state.separator, state.words = "", 0  # "with X, and his accompanying delegation, Y said"
    elif item.named and item.form not in relation_words("time_endings"):
        _read_mark(state, item)
    elif item.form in relation_words("and"):
        state.separator = state.separator if state.hour else "and"
    else:
        _read_word(state, item.form)


def _read_mark(state: Government, item: Item) -> None:
    if item.marks("both") and item.form in relation_words("and"):
        state.separator = "and"  # « ainsi que »
    if item.marks("represented") and state.governor == "relative":
        state.govern("represented")  # «الهيئة التي يمثلها X، والبنك الذي تمثله Y»
        return
    if item.marks("both") and item.form in relation_words("each_object") and state.inside:
        state.end_occasion()
    if item.marks("both") or (item.marks("represented") and state.fresh):
        return
    if item.marks("represents") and item.form.startswith(_AND) and state.governor in _SENDING and not state.fresh:
        state.separator, state.words = "and", 0  # «حضره عن الهيئة X، وعن الوكالة Y»
        return
    margin = item.marks("margin")
    governor = "during" if margin else next((g for g in _GOVERNORS if g in item.named), None)
    state.margin = margin or (state.margin and governor is None)  # "on the margins of the meetings of"
    if governor == "from" and (state.people or (state.fresh and state.governor in _REACHING)):
        state.words = 0 if state.people else state.words
        state.each = item.form in _OF
    elif governor and _adds(state, item, governor):
        state.separator = "and"
    elif governor and not _goes_over(state, item, governor):
        state.govern(governor)


def _adds(state: Government, item: Item, governor: str) -> bool:
    """Tell whether a word only goes on with a list: « de Mme X et de M. Y », «بمشاركة خبراء من … ومن …»."""
    if state.fresh:  # « Les ministres de la Santé et de l'Éducation, respectivement MM. … »: nobody is named before
        return governor == "members" and item.form in relation_words("and") and state.governor == "from"
    if governor == "beside":  # «استقبل A السفير B، بالإضافة إلى السفير C»; behind the subject alone it joins nobody
        return state.taken >= _SIDES and not state.words
    if governor == "members":
        return item.form in relation_words("and")
    present = state.governor == "presence" and not state.words
    if governor == "by":  # "witnessed by Ms. X and by the Ambassador"
        return present and state.separator == "and"
    if present and governor == "from" and item.form in _OF:  # « en présence de M. A, de Mme B et de M. C »
        return state.separator in ("comma", "and")
    return governor == "from" and state.governor in _SENDING and item.form.startswith(_AND)


def _goes_over(state: Government, item: Item, governor: str) -> bool:
    """Tell whether what governs already reaches over a word."""
    if governor == "members":
        return state.fresh and state.governor in _REACHING  # «مع عدد من نظرائه، من بينهم …»
    if governor != "from":
        return False
    near = min(state.words, state.apart) <= 1
    if state.group and near and (not state.fresh or state.governor == "verb"):
        return True  # «قام فريق من دائرة الضرائب بزيارة», «استقبل الوزير بعثة من البنك»
    if state.fresh:
        return False
    if state.each and state.separator == "comma" and not state.words:
        return item.form in _OF  # « avec les responsables de la Banque, de l'Office et de la Chambre »
    return state.separator == "and" and item.form in _OF  # « sous la présidence du ministre … et de son homologue … »


_SIDES = 2
"""Parties of an event that has both sides."""
_OF = ("de", "du", "des", "d")
_OF_RANK = ("de", "d", "'")  # « le général d'armée », « le général de corps d'armée »
_RANKED = ("start", "by", "before_whom", "to", "verb")
"""What governs one whose rank is told with « de »: no company, and nobody who was there."""


def _read_attached(state: Government, letters: str) -> None:
    """Read the letters attached to a mention."""
    if state.governor in ("escort", "stead", "before_whom", "represented", "namely", "receives") and state.fresh:
        return
    if letters in relation_words("with_attached"):
        if state.along and not state.fresh and letters.startswith(_AND):
            state.separator, state.words = "and", 0  # «مرفوقا بالسفير X وبالمدير Y»
        else:
            state.govern("with_attached")
    elif letters in relation_words("to_attached"):
        if state.governor not in _OVER_TO or not state.fresh:
            state.govern("to_attached")
    elif letters in relation_words("and_attached"):
        state.separator = "and"
        state.words = 0 if state.governor == "presence" else state.words  # «بحضور أعضاء … وممثلي … ورئيس …»
    elif letters in relation_words("as_attached"):
        state.govern("represented")
    elif glued := next((g for g in _GLUED if letters in relation_words(f"glued_{g}")), None):
        state.govern(glued)  # «بحضورالمدير»


_LONE = frozenset(form for form in either("to_attached", "with_attached") if len(form) == 1)
"""Letters that stand alone before a name in quotation marks: «المكتب التنفيذي لـ "نادي قضاة المغرب"»."""
_SPEAKING = "speak_with"
"""The verb that tells a call where "with" follows at once, and else who spoke: "Mr. X spoke, while Dr. Y drew on"."""
_GLUED = ("presence", "presided")


def _read_word(state: Government, form: str) -> None:
    """Read a word: an honorific, «counterpart», a body's people may carry «and», «with», «to»; others lie between."""
    counted, state.count = state.count, form.isdecimal() or (after_and(form) or form) in relation_words("counts")
    state.group = form in relation_words("groups") or (after_and(form) or "") in relation_words("groups")
    state.peer = state.peer or form in relation_words("peers")
    letters = _carried(form)
    replaced = state.governor == "stead" and state.fresh and form in _told_again()
    if replaced or (state.of_rank() and form in relation_words("of_ranks")):
        state.drop()  # « le général de division X », «نيابة عن معالي الوزير سفير اليابان»
    elif letters:
        _read_attached(state, letters)
    elif letters is not None:
        if form.isascii() and state.governor in _PASSING and state.fresh and state.words:
            state.passed()  # "welcomed to his office Mr. …"
    elif form in relation_words("time_endings"):
        state.passed()  # «واستقبل بعد ذلك سفيرة …»
    else:
        state.hour = state.hour or form in relation_words("hour")
        state.words += not (state.hour or (counted and (state.count or state.group)))
        state.apart += 1


@lru_cache(maxsize=1)
def _told_again() -> frozenset[str]:
    """Return the bare nouns of offices and bodies told before, in whose stead somebody acts."""
    told = frozenset().union(*map(relation_words, ("pointing_subjects", "back_nouns", "bare_bodies")))
    return told - _honorific_words(alone=True)


@lru_cache(maxsize=50_000)
def _carried(form: str) -> str | None:
    """Return the letters attached to an honorific, «counterpart» or the people of a body, None where a word is none."""
    for reading in readings(form):
        letters = form[: reading.cut]
        carries = reading.cut and reading.form in relation_words("peers")
        met = letters in relation_words("with_attached") and reading.form in relation_words("members_of_bodies")
        met = met or (letters in relation_words("and_attached") and reading.form in relation_words("groups"))
        if carries or met or reading.form in _honorific_words():
            return letters
    return None


@lru_cache(maxsize=2)
def _honorific_words(*, alone: bool = False) -> frozenset[str]:
    """Return the words of honorifics; alone those that are one: «السلطان», not «الوزير» of «معالي الوزير».

    So are the letters of those that are written with full stops, each an item of its own: "H.E. Mr. X".
    """
    entries: list[Entry] = list(load_lexicon("honorifics", Honorific).values())
    folded = [fold_word(wording).split() for entry in entries for wording in entry.wordings]
    letters = (part for words in folded for word in words if "." in word for part in _LETTERS.split(word) if not alone)
    letters = (letter for letter in letters if letter not in relation_words("small"))
    return frozenset((*(word for words in folded for word in words if not alone or len(words) == 1), *letters)) - {""}


_LETTERS = re.compile(r"\W+")
