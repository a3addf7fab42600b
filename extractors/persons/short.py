"""Short forms: a family name that a document has already given with the given name."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress, count
from operator import or_

from extractors.persons.latin import SMALL_WORDS, styled
from extractors.persons.names import NameSpan
from extractors.titles.beside import after_dot
from extractors.titles.scene import Scene, mask_of
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.people import Ending, Honorific, attested_name, ending, minuted, people_nouns
from lexicon.role_grammar import grammar
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.span import Span
from text import inflection as arabic
from text.clitics import readings
from text.latin_names import PARTICLES, is_capital
from text.phrases import PhraseHit

_ANY = mask_of(*Kind)
_BUT_PLACE = mask_of(*(kind for kind in Kind if kind is not Kind.PLACE))
_FEW = 20
"""Bearers of a rare name."""
_SHORTEST = 4  # letters; shorter family names («علي», «Ali») are given names of others


def short_forms(
    scene: Scene, names: Sequence[NameSpan], taken: Callable[[int], bool], behind_roles: AbstractSet[int]
) -> Iterator[Span]:
    """Yield the spans at which a family name of the document stands alone; ``taken`` tokens belong to names.

    ``behind_roles`` are the tokens right behind a role.
    """
    names = [_less_junior(scene, name) for name in names]
    full = {scene.form(name.last - 1): name for name in names if _has_family(scene, name)}
    families = {form: scene.form(name.last - 2) for form, name in full.items()}
    yield from _speakers(scene, names, taken)
    yield from _by_given(scene, names, taken)
    yield from _certain(scene, names, taken)
    if not families:
        return
    behind_letter = [form[1:] in families for form in scene.forms]
    for i in compress(count(), map(or_, map(families.__contains__, scene.forms), behind_letter)):
        another = taken(i) or i in scene.solid or scene.marked(i, _ANY)  # «ووالي ولاية …» is no «غادة والي»
        if not another or (i in behind_roles and _is_place_alone(scene, i)) or _is_town_in_family(scene, i, families):
            form = scene.forms[i]
            particle = i > 0 and form in families and _is_particle(scene, i - 1, families[form])
            cut = 0 if particle else _cut(scene, i, families)
            plain = particle or scene.ending(i) is Ending.NO or _behind_rank(scene, i)
            plain = plain and not _of_longer(scene, i, full.get(form))
            if cut is not None and plain and not _honours(scene, i):
                first = i if cut else _whole(scene, full[form], i, taken) or _grown(scene, full[form], i, taken)
                joined = particle and scene.form(i - 1) != families[form]  # «سالم الحضرمي وبو شديد»
                yield scene.span(min(first, i - particle), i + 1, cut or int(joined))


def _is_town_in_family(scene: Scene, i: int, families: Mapping[str, str]) -> bool:
    """Tell a family name that is a town too, or a letter and one, behind a verb or style: «أعربت بنيس», not Nice."""
    town = scene.mention_at(i, Kind.PLACE) if scene.form(i) in families else None
    within = town is not None and scene.cut(i, town[0].span.start) > 0
    alone = town is not None and town[1] == i + 1 and (within or country_of_name(scene.form(i)) is None)
    said = scene.is_verb(i - 1) and arabic.is_arabic(scene.form(i))
    told = i > 0 and scene.same_line(i - 1, i) and (said or scene.honorific(i - 1) is not None)
    return alone and told


def _is_place_alone(scene: Scene, i: int) -> bool:
    """Tell a Latin family name that a place has too and that stands bare behind an office: "Deputy Mayor Harrow"."""
    town = scene.marked(i, mask_of(Kind.PLACE)) and not scene.marked(i, _BUT_PLACE)
    bare = scene.same_line(i - 1, i) and not arabic.is_arabic(scene.form(i))
    return town and bare and is_capital(scene.written(i))


def _less_junior(scene: Scene, name: NameSpan) -> NameSpan:
    """Return a name less what tells a son from his father: "Hermogenes Ebdane Jr." goes on as "Ebdane"."""
    junior = name.units > _BEFORE and scene.form(name.last - 1) in _SONS
    return replace(name, last=name.last - 1, units=name.units - 1) if junior else name


_SONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


def _of_longer(scene: Scene, i: int, full: NameSpan | None) -> bool:
    """Tell the family name of another: "Liz Parry-Jones", "Julie Brandram Jones" beside "Penny Jones".

    "Jallow-Ceesay" is who was named in full as "Fatou Jallow-Ceesay".
    """
    if arabic.is_arabic(scene.form(i)) or i < _BEFORE or not scene.same_line(i - 1, i):
        return False
    if scene.form(i - 1) == "-" and scene.adjacent(i) and scene.adjacent(i - 1):
        if full is not None and _doubled(scene, full, i):
            return False
        return is_capital(scene.written(i - 2)) and scene.form(i - 2) not in PARTICLES
    given = scene.name(i - 2)
    strange = is_capital(scene.written(i - 1)) and scene.name(i - 1) is None and not scene.marked(i - 1, _ANY)
    return strange and given is not None and given.given > given.family and scene.same_line(i - 2, i)


def _doubled(scene: Scene, full: NameSpan, i: int) -> bool:
    """Tell a family of two names tied by a hyphen as in the full name."""
    hyphen, first = full.last - _BEFORE, full.last - _BEFORE - 1
    tied = first > full.first and scene.form(hyphen) == "-" and scene.form(first) == scene.form(i - _BEFORE)
    return tied and (i < full.first or i >= full.last)


_BEFORE = 2
"""Words of a name before its family name."""


def _whole(scene: Scene, name: NameSpan, i: int, taken: Callable[[int], bool]) -> int:
    """Return where a whole name begins that ends at a token as it stood elsewhere; 0 where it does not."""
    first = i - (name.last - 1 - name.first)
    told = [scene.form(k) for k in range(name.first, name.last)]
    told[0] = told[0][name.cut :]
    here = first > 0 and scene.same_line(first, i) and not any(taken(k) for k in range(first, i))
    return first if here and told == [scene.form(k) for k in range(first, i + 1)] else 0


def _grown(scene: Scene, name: NameSpan, i: int, taken: Callable[[int], bool]) -> int:
    """Return where a name begins that ends in a family name at a token: more of the full one may stand before it.

    « le ministre Mankeur Ndiaye », « Le Drian »: Latin words as they stood, the first with a capital.
    """
    first, at = i, name.last - 2
    while at >= name.first and first and scene.form(first - 1) == scene.form(at) and scene.same_line(first - 1, i):
        particle = scene.form(first - 1) in PARTICLES
        if taken(first - 1):
            break
        if arabic.is_arabic(scene.form(i)):
            if scene.form(first - 1) not in grammar().parts_before and scene.form(first) not in grammar().parts_before:
                break  # «فان دير ميولن» of «لوتا فان دير ميولن»
            first, at = first - 1, at - 1
            continue
        if not particle and not is_capital(scene.written(first - 1)) and scene.form(first - 1) != "-":
            break
        first, at = first - 1, at - 1
    first += scene.form(first) == "-"  # "Al-Samaani", of "Walid Al-Samaani"
    if scene.form(first) in SMALL_WORDS and not is_capital(scene.written(first)) and not _behind_office(scene, first):
        first += 1  # « la visite de Lavergne »
    return _with_initial(scene, first, taken) if first == i else first


def _behind_office(scene: Scene, i: int) -> bool:
    """Tell whether an honorific or a title stands right before a token: « M. de Lavergne »."""
    return i > 0 and (styled(scene, i) or bool(scene.inside(i - 1, Kind.TITLE)))


def _with_initial(scene: Scene, i: int, taken: Callable[[int], bool]) -> int:
    """Return where a family name begins that has an initial before it: « B. Hastir » of who is named in full."""
    letter = scene.written(i - 2) if i > 1 and scene.is_word(i - 2) else ""
    dotted = scene.form(i - 1) == "." and scene.adjacent(i - 1) and scene.same_line(i - 2, i)
    initial = dotted and len(letter) == 1 and letter.isupper() and scene.honorific(i - 2) is None
    return i - 2 if initial and not taken(i - 2) else i


def _behind_rank(scene: Scene, i: int) -> bool:
    """Tell whether a rank or "Mr" stands before a family name that is another word too: «اللواء كرم»."""
    before, hit = _style_before(scene, i)
    address = hit is not None and hit.payloads[0].kind == "address" and is_capital(scene.written(i))
    return hit is not None and hit.last == before + 1 and (address or hit.payloads[0].kind == "rank")


def _speakers(scene: Scene, names: Sequence[NameSpan], taken: Callable[[int], bool]) -> Iterator[Span]:
    """Yield rare names of one person each that stand alone behind a verb, as Somalia tells people: «ذكر ورسمي أن»."""
    borne = Counter(form for name in names for form in {scene.form(i) for i in range(name.first, name.last - 1)})
    rare = {form for form, count in borne.items() if count == 1 and _is_rare(scene, form)}
    rare -= {scene.form(name.last - 1) for name in names}
    for i in scene.words.among(rare):
        alone = scene.ending(i + 1) is Ending.HARD if scene.is_word(i + 1) else True
        spoken = i > 0 and scene.same_line(i - 1, i) and scene.is_verb(i - 1) and not taken(i)
        if spoken and alone and scene.ending(i) is Ending.NO and not scene.marked(i, _ANY):
            yield scene.span(i, i + 1)


def _certain(scene: Scene, names: Sequence[NameSpan], taken: Callable[[int], bool]) -> Iterator[Span]:
    """Yield names that are other words too where they must be a person's: families, and given names behind a style.

    A family may be the adjective of a nation or people of a calling: who is styled bears it («السيد القضاة»), as does
    the subject of a verb («التقى الكندي وفدا» beside «علي الكندي»). A rank may be of that nation («السفير الكندي»).
    """
    borne = {scene.form(n.last - 1) for n in names if n.units > 1 and scene.definite(n.last - 1)}
    of_nation = {form for form in borne if country_of_adjective(form) is not None}
    given = {scene.form(n.first)[n.cut :] for n in names if n.units > 1 and arabic.is_arabic(scene.form(n.first))}
    for i in scene.words.among(of_nation | given | (borne & people_nouns())):
        if taken(i) or scene.marked(i, _ANY) or not scene.same_line(i - 1, i):
            continue
        if scene.role(i) is not None or scene.honorific(i) is not None:
            continue  # «السيد قائد القوات» beside «علي قائد صالح»
        told = scene.is_verb(i - 1) and scene.form(i) in of_nation
        if told or _addressed(scene, i):
            yield scene.span(i, i + 1)


def _addressed(scene: Scene, i: int) -> bool:
    """Tell whether an address or the style of the learned stands right before a token: «السيد», «م.»."""
    before, hit = _style_before(scene, i)
    return hit is not None and hit.last in (i, before + 1) and hit.payloads[0].kind in ("address", "learned")


def _style_before(scene: Scene, i: int) -> tuple[int, PhraseHit[Honorific] | None]:
    """Return where a style would stand right before a token, over its dot, and that style; None where none does."""
    before = i - 1 - (scene.form(i - 1) == ".")
    return before, scene.honorific(before) if scene.same_line(before, i) else None


def _by_given(scene: Scene, names: Sequence[NameSpan], taken: Callable[[int], bool]) -> Iterator[Span]:
    """Yield given names by which minutes go on to call those on their list: « Afi présente le bilan », "by Rohan".

    One must be the subject of a verb at the start of a sentence, before that name alone is taken elsewhere.
    """
    listed = {scene.form(n.first): n for n in names if _on_list(scene, n)}
    if len(listed) < _LISTED:
        return
    held = Counter((scene.form(n.first), scene.form(n.last - 1)) for n in names if n.units >= _BEFORE)
    bearers = Counter(given for given, _ in held)
    own = {given for given in listed if bearers[given] == 1 and len(given) >= _SHORTEST_GIVEN}
    own -= {family for _, family in held}
    alone = [i for i in scene.words.among(own) if _stands_alone(scene, i, taken)]
    subjects = {scene.form(i) for i in alone if _is_subject(scene, i)}
    for i in alone:
        if scene.form(i) in subjects:
            yield scene.span(i, i + 1)


def _on_list(scene: Scene, name: NameSpan) -> bool:
    """Tell a Latin name of two words or more as lists have them: behind a sign or style, or first on its line."""
    i = name.first
    while styled(scene, i):
        i -= 1
        i -= scene.form(i) == "."
    opens = not scene.same_line(i - 1, i) or not scene.is_word(i - 1)
    return opens and name.units >= _BEFORE and not arabic.is_arabic(scene.form(name.first))


def _stands_alone(scene: Scene, i: int, taken: Callable[[int], bool]) -> bool:
    """Tell a capitalised word of no mention, no other capital and no hyphen beside it but at a sentence's start."""
    if taken(i) or scene.marked(i, _ANY) or not is_capital(scene.written(i)):
        return False
    before, behind = scene.same_line(i - 1, i), scene.same_line(i, i + 1)
    beside = behind and (is_capital(scene.written(i + 1)) or scene.form(i + 1) in ("-", "'", "’"))
    return not (beside or (before and (scene.form(i - 1) == "-" and scene.adjacent(i))))


def _is_subject(scene: Scene, i: int) -> bool:
    """Tell a word that opens its sentence before a verb of minutes."""
    opens = not scene.same_line(i - 1, i) or scene.form(i - 1) in _OPENING
    return opens and scene.same_line(i, i + 1) and scene.form(i + 1) in minuted()


_OPENING = frozenset((".", ";", ":", "-", "–", "•", ")", "and", "et"))
_LISTED = 3
"""People on a list of those present."""
_SHORTEST_GIVEN = 3


def _is_rare(scene: Scene, form: str) -> bool:
    """Tell whether a name in Arabic letters is long enough and borne by few, so that it is no other word."""
    word = scene.name_of(form) if form and arabic.is_arabic(form) else None
    few = word is None or word.given + word.family <= _FEW
    family = arabic.is_relation(form) and country_of_adjective(form) is None and form not in grammar().adjectives
    return len(form) >= _SHORTEST and few and (family or not arabic.is_definite(form)) and ending(form) is Ending.NO


def _honours(scene: Scene, i: int) -> bool:
    """Tell whether a word that is an honorific too stands before a name («رئيس المجلس الشيخ الدكتور …»)."""
    after = after_dot(scene, i + 1)  # «معالي الشيخ/ صالح …»
    hit = scene.honorific(i)
    if hit is None or not scene.same_line(i, after):
        return False
    stranger = hit.payloads[0].kind == "address" and scene.is_word(after) and not scene.is_boundary(after)
    return stranger or scene.honorific(after) is not None or scene.name(after) is not None


def _is_particle(scene: Scene, i: int, borne: str) -> bool:
    """Tell whether the family name's particle stands before it here too («ولد مرزوك»)."""
    opens = borne in grammar().parts_before or borne in grammar().houses
    return opens and borne in (scene.form(i), arabic.after_and(scene.form(i))) and scene.same_line(i, i + 1)


def _has_family(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name's last word may stand for it: neither an adjective of nationality nor a common word."""
    form = scene.form(name.last - 1)
    long_enough = name.units > 1 and len(form) >= _SHORTEST - 1
    ordinal = form in grammar().compound_ends
    if scene.form(name.last - 2) in grammar().fathers:
        return long_enough  # «نصري أبو جيش»
    known = attested_name(form)
    word = scene.ending(name.last - 1) is Ending.NO or (known is not None and known.family >= _FEW)
    return long_enough and not ordinal and not country_of_adjective(form) and word


def _cut(scene: Scene, i: int, families: Mapping[str, str]) -> int | None:
    """Return how many letters stand before a family name in a token, None where it is none."""
    form = scene.form(i)
    told = i > 0 and scene.same_line(i - 1, i) and (scene.is_verb(i - 1) or _behind_rank(scene, i))
    if len(form) < _SHORTEST and not told:
        return None
    if form in families:
        return 0 if arabic.is_arabic(form) or is_capital(scene.written(i)) else None
    joined = any(reading.cut == 1 and reading.form in families for reading in readings(form))
    return 1 if joined and scene.name(i) is None else None
