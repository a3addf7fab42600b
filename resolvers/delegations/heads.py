"""Who leads a delegation, by the words around its name in the same sentence."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.engagements import Form, Frame
from lexicon.loader import load
from lexicon.people import Honorific, style_words
from lexicon.relations import either, relation_words
from lexicon.role_grammar import grammar
from resolvers.delegations.bands import person_after, person_before
from resolvers.delegations.chairs import chairs_event, guided, led_like_another, under_chair, under_whom
from resolvers.delegations.escorts import accompanied, fronted
from resolvers.delegations.gapping import led_as_before, led_too, stands_for, subject_behind, told_with_another
from resolvers.delegations.leading_clause import head_in_list
from resolvers.delegations.membership import again
from resolvers.delegations.told_before import behind_it, of_visit
from resolvers.delegations.writers import speaker, writer_beside
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import DocumentType, Kind
from text.fold import fold_word
from text.inflection import AND, is_arabic, is_definite

_REACH = 18
"""Items after a delegation within which the word that leads to its head stands."""
_BETWEEN = 12
"""Items before a delegation within which a verb of leading and its subject stand."""
_BESIDE = 3
"""Items before it within which such a verb stands without a subject of its own."""
_ARTICLE = 3
"""Items from a verb of leading to a delegation, a day and an article between."""
_TAIL = 6
"""Items behind a name among which «at its head» stands, an office and its commas between."""

Found = tuple[int | None, int, str]
"""The figure that leads, the item at which it is named, and the rule."""
NOBODY: Found = (None, -1, "named")


def head_of(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Found:
    """Return the figure that leads a delegation, its item, and the rule; NOBODY where none is told."""
    if told_with_another(scene, sentence.items, place):
        return NOBODY
    if (listed := head_in_list(figures, sentence.items, place)) is not None:
        return (*listed, "its leader")
    found = led_by(scene, figures, sentence, place) or _before_at_head(figures, sentence, place)
    found = found or _its_leader(scene, figures, sentence.items, place)
    found = found or _led_before(scene, figures, sentence, place) or _by_writer(scene, figures, sentence, place)
    return found or _leads(scene, figures, sentence, place) or _told_once(scene, figures, sentence, place) or NOBODY


def _told_once(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Found | None:
    """Return who leads it by a verb told of an earlier one, or stands for it."""
    found = led_too(figures, sentence.items, place) or stands_for(figures, sentence.items, place)
    found = found or led_as_before(scene, figures, sentence, place)
    return (found[0], max(found[1], place), "at the head of") if found else None


def _its_leader(scene: Scene, figures: Figures, items: Sequence[Item], place: int) -> Found | None:
    """Return whom «ورئيسته» behind a delegation means, nobody being named between them."""
    for at, item in enumerate(items[place + 1 :], start=place + 1):
        word = fold_word(scene.tops[item.mention].text) if item.kind is Kind.TITLE else item.form
        leader = word.removeprefix(AND) in standing_words("leader_nouns") or item.marks("leader_role")
        whose = any_said(items[at - 1 : at], standing_words("whose_leader"))
        if whose and word in standing_words("leader_nouns"):  # "…, whose leader, Ms. …, said"
            found = person_after(scene, figures, items, at)
            return (*found, "its leader") if found else None
        if leader and is_arabic(word):
            found = person_after(scene, figures, items, at)
            between = items[at + 1 : found[1]] if found else ()
            parted = any((i.sort is Sort.SIGN and i.form != ":") or i.marks("from") for i in between)
            return (*found, "its leader") if found and not parted else None
        if item.kind in (Kind.PERSON, Kind.ORGANIZATION, Kind.DELEGATION):
            break
    return None


def led_by(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Found | None:
    """Return who is told behind a delegation to lead it: «برئاسة …», "led by …", "with … at its head"."""
    items = sentence.items
    for i in range(place + 1, min(place + _REACH, len(items))):
        apart = i > place + 1 and items[i].form in relation_words("where")
        if items[i].kind is Kind.DELEGATION or items[i].marks("with") or apart:
            break  # « a tenu une séance avec la commission, présidée par … »
        told = items[i].marks("head") or led_like_another(items, place, i) or _is_represented(items, place, i)
        told = told and not chairs_event(items, place, i) and not guided(scene, items, place, i)
        if told or under_chair(items, place, i) or under_whom(items, place, i):
            found = _relative_head(figures, items, i) or person_after(scene, figures, items, i)
            found = found or _by_office(figures, items, i)
            if found:
                return found[0], found[1], "led by"
    return None


def _is_represented(items: Sequence[Item], place: int, mark: int) -> bool:
    """Tell whether it is told right behind a delegation who stood for it: «وفدا من المعهد ممثلا بمديره …»."""
    parted = any(i.sort is not Sort.SIGN for i in items[place + 1 : mark])
    return not parted and items[mark].form in standing_words("represented")


def _led_before(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Found | None:
    """Return who is told to lead it by a participle before it: « Conduite par M. …, une délégation … », "Led by …"."""
    items = sentence.items
    for i in range(max(place - _REACH, 0), place):
        opens = i == 0 or items[i - 1].sort is Sort.SIGN
        if not opens or not items[i].marks("head"):
            continue
        found = person_after(scene, figures, items, i)
        if not items[i].form.isascii():
            if found and found[1] < place and _came_under(items, found[1], place):
                return found[0], place, "led by"
            continue
        between = [*(x for x in items[:i] if x.kind is Kind.DELEGATION), *items[i + 1 : place]]
        apart = any_said(items[found[1] : place], relation_words("separators")) if found else False
        if found and found[1] < place and apart and not any(x.verb or x.kind is Kind.DELEGATION for x in between):
            return found[0], place, "led by"
    return None


def _came_under(items: Sequence[Item], name: int, place: int) -> bool:
    """Tell whether a delegation is the subject of the Arabic verb of coming right behind its leader: «برئاسة X، زار …».

    Who presides over what a body does leads no delegation: «برئاسة X، استقبل المجلس وفد …».
    """
    between = [i for i in items[name + 1 : place] if i.kind is not Kind.TITLE]
    behind = [i for i in between if i.sort is not Sort.SIGN]
    comma = any_said(between, relation_words("separators"))
    came = bool(behind) and any(v.frame is Frame.VISIT and v.form is Form.PAST for v in behind[0].verbs)
    light = (i.kind in (Kind.DATE, Kind.PLACE, Kind.ORGANIZATION) or i.sort is Sort.PARTICLE for i in behind[1:])
    return comma and came and all(light)


def _before_at_head(figures: Figures, sentence: Sentence, place: int) -> Found | None:
    """Return who stands before «at its head», « en tête », behind a delegation."""
    items = sentence.items
    for i in range(place + 1, min(place + _REACH, len(items))):
        if items[i].kind is Kind.DELEGATION or items[i].verb:
            break
        if items[i].kind is Kind.PERSON:
            behind = [x for x in items[i + 1 : i + _TAIL + 1] if x.sort is not Sort.SIGN and x.kind is not Kind.TITLE]
            tail = {x.form for x in behind[:_BESIDE]}
            led = any_marked(behind[:1], "head") and any_said(behind[:1], standing_words("head_at"))
            if led or (tail & standing_words("head_tails") and tail & standing_words("head_tail_particles")):
                return figures.of[items[i].mention], i, "at the head of"
    return None


def _by_writer(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Found | None:
    """Return who signs a letter that says «I led»: « la délégation que je conduisais », "the delegation I headed"."""
    writer = writer_beside(scene, figures, sentence.items, place)
    return (writer, place, "its writer") if writer is not None else None


def _leads(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Found | None:
    """Return who is told before a delegation to lead it: «على رأس وفد …», « à la tête de », "led a delegation"."""
    items = sentence.items
    near = range(max(place - _BETWEEN, 0), place)
    verbs = [i for i in near if items[i].marks("heads") or _leadership(items, i, place)]
    if not verbs:
        return accompanied(scene, figures, items, place)
    verb = verbs[-1]
    if any(i.marks("with", "presence") or (i.mention < 0 and again(i.form)) for i in items[verb + 1 : place]):
        return None  # «ترأس … وفد بلاده في المفاوضات مع وفد …», «ترأس بحضور وفد … اجتماعا»
    subject = _subject(scene, figures, items, verb, place)
    subject = of_visit(figures, items, verb) if subject is None else subject
    if subject is not None:
        return subject, place, "at the head of"
    return _beside(scene, figures, sentence, verb, place) if _clear(items, verb, place) else None


def _beside(scene: Scene, figures: Figures, sentence: Sentence, verb: int, place: int) -> Found | None:
    """Return the subject of a verb of leading that stands before it or behind the delegation."""
    items = sentence.items
    if place - verb <= _BESIDE and _unknown_subject(items, verb, place):
        return None
    after = subject_behind(figures, items, place) if _is_finite(items, verb) else None
    if after:
        return after[0], max(after[1], place), "at the head of"
    found = person_before(scene, figures, items, verb)
    if found is None and items[verb].form.isascii():
        first = fronted(figures, items, verb, place)
        return subject_above(scene, figures, sentence) if first is None else first, place, "at the head of"
    if found is None and (meant := behind_it(scene, figures, items, verb, place)) is not None:
        return meant, place, "at the head of"
    if found is None and (untold := _untold(scene, figures, items[verb], place)) is not None:
        return untold
    found = found or person_after(scene, figures, items, place)
    return (found[0], max(found[1], place), "at the head of") if found else None


def _untold(scene: Scene, figures: Figures, verb: Item, place: int) -> Found | None:
    """Return the leader whom no sentence need name: whom an obituary is about, who holds a speech («ترأست وفد …»)."""
    late = deceased(scene, figures)
    if late is not None:
        return late, place, "of the deceased"
    own = speaker(scene, figures) if verb.form in standing_words("led_first_person") else None
    return (own, place, "its writer") if own is not None else None


def deceased(scene: Scene, figures: Figures) -> int | None:
    """Return the figure whom an obituary is about, of whom its verbs are told without a name: «وترأس وفد …»."""
    if scene.extraction.about.type is not DocumentType.OTHER:
        return None
    late = (n for n, f in enumerate(figures.all) if f.honorific and _is_late(f.honorific.text))
    found = next(late, None)
    if found is not None or not figures.all:
        return found
    again = any(s.says(standing_words("deceased")) for s in scene.sentences)
    return 0 if again else None  # «تخرج الراحل في …»


def _is_late(honorific: str) -> bool:
    """Tell whether an honorific is one of the dead, alone or first of several: «المرحوم الأستاذ»."""
    words = f"{fold_word(honorific)} "
    return any(words.startswith(f"{late} ") for late in _late())


@lru_cache(maxsize=1)
def _late() -> frozenset[str]:
    """Return the wordings of «the late»: «المرحوم», « feu »."""
    return frozenset(map(fold_word, load("honorifics", Honorific)["late"].wordings))


def _leadership(items: Sequence[Item], i: int, place: int) -> bool:
    """Tell whether the noun of leading stands right before a delegation: «تولى رئاسة وفد …»."""
    right = i == place - 1 and items[i].form in standing_words("leadership")
    articles = either("definite", "indefinite_english", "his_her")
    said = items[i].form in standing_words("chairs_delegation") and place - i <= _ARTICLE
    light = (x.kind is Kind.DATE or x.form in articles for x in items[i + 1 : place])
    return right or (said and all(light))  # "chairing the Omani delegation", "chaired yesterday the delegation of"


def _clear(items: Sequence[Item], verb: int, place: int) -> bool:
    """Tell whether only words of time and place stand between a verb of leading and the delegation."""
    between = items[verb + 1 : place]
    if place - verb <= _BESIDE:
        return True
    return items[verb].form.isascii() and not any(
        i.verb or i.marks("heads", "relative") or i.kind in (Kind.PERSON, Kind.DELEGATION) for i in between
    )


def _is_finite(items: Sequence[Item], verb: int) -> bool:
    """Tell whether an Arabic verb of leading has a subject of its own behind it: «ترأس وفد … السيد …»."""
    form = items[verb].form.removeprefix(AND) if items[verb].joined else items[verb].form
    relative = verb and items[verb - 1].marks("relative")
    return form in standing_words("leading_verbs") and not relative


def _relative_head(figures: Figures, items: Sequence[Item], verb: int) -> tuple[int, int] | None:
    """Return who is named before a clause that says that they lead: «… إلى السيدة … التي تقوده»."""
    named = items[verb - 1].marks("relative") and items[verb - 2].kind is Kind.PERSON
    return (figures.of[items[verb - 2].mention], verb) if named else None


def _by_office(figures: Figures, items: Sequence[Item], mark: int) -> tuple[int, int] | None:
    """Return whose office stands right behind «برئاسة», his name behind further ones: «برئاسة رئيس …، وعضو …، X»."""
    office = next((i for i in items[mark + 1 :] if i.form not in style_words()), None)
    figure = figures.of.get(office.mention) if office is not None and office.kind is Kind.TITLE else None
    return (figure, items.index(office)) if office is not None and figure is not None else None


def _subject(scene: Scene, figures: Figures, items: Sequence[Item], verb: int, place: int) -> int | None:
    """Return who leads: behind «وذلك على رأس» whom the clause told of first, else the one before the delegation."""
    if any_said(items[max(verb - 1, 0) : verb], relation_words("and_that")):
        return next((figures.of[i.mention] for i in items if i.kind is Kind.PERSON), None)
    return _subject_between(scene, figures, items, verb, place)


def _subject_between(scene: Scene, figures: Figures, items: Sequence[Item], verb: int, place: int) -> int | None:
    """Return the person named alone between the verb and the delegation that they lead: «ترأس …، وزير …، وفد …»."""
    named = [i.mention for i in items[verb + 1 : place] if i.mention >= 0]
    people = [m for m in named if scene.tops[m].kind is Kind.PERSON]
    others = [m for m in named if scene.tops[m].kind not in (Kind.PERSON, Kind.TITLE, Kind.DATE)]
    titled = any(scene.tops[m].kind is Kind.TITLE for m in named)
    signs = any(i.sort is Sort.SIGN and not (titled and _parts(i)) for i in items[verb + 1 : place])
    verbs = any(i.verb for i in items[verb + 1 : place])
    return figures.of[people[0]] if len(people) == 1 and not others and not signs and not verbs else None


def _parts(item: Item) -> bool:
    """Tell whether a sign only sets a role apart: commas, brackets."""
    return item.form in relation_words("openers")


def _unknown_subject(items: Sequence[Item], verb: int, place: int) -> bool:
    """Tell whether a word that is no role stands between the verb and the delegation: an unknown subject."""
    between = items[verb + 1 : place]
    light = style_words() | grammar().blessings  # «وقد ترأس رحمه الله وفد …»
    names = (i.form for i in between if i.sort is Sort.WORD and i.form not in light)
    return any(is_arabic(form) and not is_definite(form) for form in names)


def subject_above(scene: Scene, figures: Figures, sentence: Sentence) -> int | None:
    """Return the figure that «il» or «she» means at the start of a sentence: the first person of the one before it."""
    before = [s for s in scene.sentences if s.span.end <= sentence.span.start and s.line == sentence.line]
    for item in before[-1].items if before else ():
        if item.kind is Kind.PERSON:
            return figures.of[item.mention]
    return None
