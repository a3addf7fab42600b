"""Cues of engagements: verbs, nouns of events, and the marks beside them, as phrases over folded words."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from lexicon.loader import Entry, load
from lexicon.relations import relation_words
from schemas.nouns import dataclass
from schemas.relation import EngagementKind
from text import conjugation
from text.fold import fold_word
from text.inflection import ARTICLE
from text.phrases import Phrases


class Frame(StrEnum):
    """Who is who beside a verb; the head of ``engagements.yml`` says it in words."""

    RECEIVE = "receive"
    MEET = "meet"
    HOLD = "hold"
    PRESIDE = "preside"
    ORGANISE = "organise"
    OCCUR = "occur"
    SIGN = "sign"
    VISIT = "visit"
    ATTEND = "attend"
    GATHER = "gather"
    LODGE = "lodge"
    SIT = "sit"


FACING = (Frame.RECEIVE, Frame.MEET)
"""Beside whose verbs people stand face to face."""


class Form(StrEnum):
    """The form in which a verb stands."""

    PAST = "past"
    IMPERFECT = "imperfect"
    """A French imperfect, which tells what was done on one day or what used to be done."""
    PRESENT = "present"
    FUTURE = "future"
    PARTICIPLE = "participle"
    """A French participle, or an English past that is also one: the words before it tell which."""
    NOUN = "noun"


class VerbEntry(Entry):
    """A verb that reports an engagement."""

    frame: Frame
    kind: EngagementKind | None = None
    needs: str = ""
    beside: tuple[str, ...] = ()
    bare: bool = False
    """Whether no pronoun is written onto it: «جلسته» is a session, «حملته» a campaign."""
    ar_present: tuple[str, ...] = ()
    ar_noun: tuple[str, ...] = ()
    ar_by: tuple[str, ...] = ()
    fr_past: tuple[str, ...] = ()
    fr_present: tuple[str, ...] = ()
    fr_noun: tuple[str, ...] = ()
    en_participle: tuple[str, ...] = ()
    en_present: tuple[str, ...] = ()
    en_noun: tuple[str, ...] = ()


class EventEntry(Entry):
    """A noun that names an event, or what is signed at one."""

    kind: EngagementKind | None = None
    agreement: bool = False
    ar_dual: tuple[str, ...] = ()
    """Arabic nouns in the singular that are told in the dual too: «اجتماعين», «جلستي عمل»."""


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb of engagements as it stands: its entry's id, its frame, form and whether an object pronoun hangs on it."""

    entry: str
    frame: Frame
    kind: EngagementKind | None
    needs: str
    form: Form
    pronoun: bool = False
    latin: bool = False
    beside: tuple[str, ...] = ()
    """Folded words one of which must follow in the sentence."""


@dataclass(frozen=True, slots=True)
class EventCue:
    """A noun of an event: what kind; ``pronoun`` where it points to whose it was, ``bare`` without article."""

    entry: str
    kind: EngagementKind | None
    agreement: bool = False
    pronoun: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class MarkCue:
    """A mark, by the id of its entry."""

    mark: str


Cue = VerbCue | EventCue | MarkCue


@lru_cache(maxsize=1)
def engagement_cues() -> Phrases[Cue]:
    """Return all cues of engagements as phrases; several may stand on the same words."""
    return Phrases(dict.fromkeys([*_verbs(), *_events(), *_marks()]))


@lru_cache(maxsize=1)
def event_words() -> frozenset[str]:
    """Return the first words of the nouns of events: what of them begins as with a particle («لقاء») has none."""
    return frozenset(form.split()[0] for form, _ in _events())


def verb_entries() -> dict[str, VerbEntry]:
    """Return the verbs by id: those of several languages, then those of French and English alone."""
    return {**load("engagements", VerbEntry), **load("engagements_latin", VerbEntry)}


@lru_cache(maxsize=1)
def english_pasts() -> frozenset[str]:
    """Return the first words of the English pasts, which need no auxiliary as French participles do."""
    return frozenset(
        fold_word(verb).replace("-", " ").split()[0] for entry in verb_entries().values() for verb in entry.en
    )


def _verbs() -> list[tuple[str, Cue]]:
    found: list[tuple[str, Cue]] = []
    for key, entry in verb_entries().items():
        beside = tuple(map(fold_word, entry.beside))
        for wording, form, pronoun, latin in [*_arabic(entry), *_latin(entry)]:
            found.append((wording, VerbCue(key, entry.frame, entry.kind, entry.needs, form, pronoun, latin, beside)))
            if pronoun and form in _FINITE and entry.frame in _MARK_OF:
                found.append((wording, MarkCue(_MARK_OF[entry.frame])))
    return found


_FINITE = (Form.PAST, Form.PRESENT)
_MARK_OF = {Frame.ORGANISE: "organised", Frame.ATTEND: "presence"}
"""Verbs that with a pronoun («نظمته», «حضرها») mark who did it to an event just named."""


def _arabic(entry: VerbEntry) -> list[tuple[str, Form, bool, bool]]:
    """Return the Arabic forms of a verb."""
    found: list[tuple[str, Form, bool, bool]] = []
    for verb in map(fold_word, entry.ar):
        found += [(form, Form.PAST, False, False) for form in conjugation.past_forms(verb)]
        if " " not in verb and not entry.bare:
            found += [(form, Form.PAST, True, False) for form in conjugation.past_with_pronoun(verb)]
    for verb in map(fold_word, entry.ar_by):
        found += [(form, Form.PAST, True, False) for form in conjugation.past_by_pronoun(verb)]
    for verb in map(fold_word, entry.ar_present):
        found += [(form, Form.PRESENT, False, False) for form in conjugation.present_forms(verb)]
        found += [(form, Form.PRESENT, True, False) for form in conjugation.present_with_pronoun(verb)]
        found += [(form, Form.FUTURE, False, False) for form in conjugation.future_forms(verb)]
    for noun in map(fold_word, entry.ar_noun):
        bare = conjugation.without_pronoun(noun)
        found += [(form, Form.NOUN, True, False) for form in conjugation.with_pronoun(bare)]
        if bare == noun:
            found += [(form, Form.NOUN, False, False) for form in conjugation.noun_forms(noun)]
    return found


def _latin(entry: VerbEntry) -> list[tuple[str, Form, bool, bool]]:
    """Return the French and English forms of a verb."""
    forms = [(form, Form.PARTICIPLE) for verb in entry.fr for form in conjugation.participle_forms(fold_word(verb))]
    forms += [(form, _past_of(form)) for verb in entry.fr for form in conjugation.french_pasts(fold_word(verb))]
    forms += [(f, _past_of(f)) for verb in entry.fr_past for f in conjugation.french_past_forms(fold_word(verb))]
    forms += [(fold_word(verb), Form.PARTICIPLE) for verb in (*entry.en, *entry.en_participle)]
    forms += [(fold_word(verb), Form.PRESENT) for verb in (*entry.fr_present, *entry.en_present)]
    forms += [(fold_word(noun), Form.NOUN) for noun in (*entry.fr_noun, *entry.en_noun)]
    return [(wording, form, False, True) for wording, form in forms]


def _past_of(form: str) -> Form:
    """Return which past a finite French form is."""
    return Form.IMPERFECT if conjugation.is_imperfect(form) else Form.PAST


_OF_RITES = (EngagementKind.SIGNING, EngagementKind.MEETING, EngagementKind.RECEPTION)
"""What is definite by the last word of its name: «مراسم التوقيع», «جلسة المباحثات», «مأدبة الغداء»."""


def _events() -> list[tuple[str, Cue]]:
    found: list[tuple[str, Cue]] = []
    entries = [*load("engagement_events", EventEntry).items(), *load("engagement_events_latin", EventEntry).items()]
    for key, entry in entries:
        plain = EventCue(key, entry.kind, entry.agreement)
        for noun in map(fold_word, entry.ar):
            for form in conjugation.noun_forms(noun):
                last = form.rpartition(" ")[2]
                told = entry.kind in _OF_RITES or last in relation_words("rites_told")
                definite = (last if told else form).startswith(ARTICLE)  # «مراسم التوقيع» is what was told before
                found.append((form, EventCue(key, entry.kind, entry.agreement, definite=definite)))
            if " " not in noun:
                pronoun = EventCue(key, entry.kind, entry.agreement, pronoun=True, definite=True)
                found += [(form, pronoun) for form in conjugation.with_pronoun(noun)]
        for form in (form for noun in map(fold_word, entry.ar_dual) for form in conjugation.dual_forms(noun)):
            found.append((form, EventCue(key, entry.kind, entry.agreement, definite=form.startswith(ARTICLE))))
        for noun in (*entry.fr, *entry.en):
            found += [(form, plain) for form in conjugation.plural_forms(fold_word(noun))]
    return found


def _marks() -> list[tuple[str, Cue]]:
    found = [(w, MarkCue(key)) for key, entry in load("engagement_marks", Entry).items() for w in entry.wordings]
    for key, entry in load("engagement_marks_latin", Entry).items():
        wordings = (form for w in entry.fr for form in (w, *_contracted(w)))
        found += [(w, MarkCue(key)) for w in (*wordings, *entry.en)]
    return list(found)


def _contracted(wording: str) -> Iterator[str]:
    """Yield a French wording that ends in «de» with the article in it, and before a vowel."""
    if wording.endswith(" de"):
        yield from (f"{wording[:-1]}{end}" for end in ("u", "es", "'"))
