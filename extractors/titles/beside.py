"""Bare roles beside a person's name («رئيسة الوفد», "membre"), and roles beside such roles."""

from collections.abc import Callable, Mapping, Sequence

from extractors.titles.columns import before_column
from extractors.titles.scene import RoleSpan, Scene
from lexicon.affiliations import standing_words
from lexicon.people import dotted_styles, people_nouns, style_words
from lexicon.relations import relation_words
from lexicon.role_grammar import delegation_words, grammar, role_words
from schemas.mention import Kind
from schemas.nouns import replace
from text import inflection as arabic
from text.signs import APOSTROPHES, COMMAS, MARKS

_SIGNS = MARKS | COMMAS
_BETWEEN = MARKS | COMMAS | {"|", ":", "-", ")", "(", "–", "/"}
_TO_THE = (*arabic.OF_THE, *arabic.FOR_THE)
_PREDICATE = frozenset(("(", "-", "–", "|", ":", "،", ","))
"""Signs between a name and a role in the accusative that is told of it («… (رئيسا)»)."""
_SET_OFF = frozenset(("(", "-", "–"))
"""Signs beside commas between a name and what its bearer is."""


def attached(scene: Scene, taken: Callable[[int], bool], roles: Sequence[RoleSpan]) -> list[RoleSpan]:
    """Return the roles beside a name, or beside such a role («…، رئيسة المجلس، رئيسة الوفد»).

    ``taken`` tells whether a token belongs to a person's name.
    """
    ends: set[int] = set()
    told_ends = {role.last for role in roles}
    begun = {role.first: role for role in roles}
    beside = []
    for role in (_whole(scene, one) for one in roles):
        if (
            (is_rank(scene, role) and not _closes(scene, taken, role))
            or scene.of_several(role.first)
            or any(taken(i) for i in range(role.first, role.last))
        ):
            continue
        in_list = role.first in ends and scene.form(role.first) in standing_words("led_it")
        told = scene.form(role.first - 1) in _PREDICATE or taken(role.first - 1) or in_list
        if role.last == role.first + 1 and (_speaks_through(scene, role.last) or _of_group(scene, role)):
            continue
        stands_in = scene.form(role.last) in grammar().on_behalf  # «مندوبا عن وزير الزراعة»
        if arabic.is_accusative(scene.form(role.first)) and (not told or stands_in):
            continue
        near = in_list or _before_name(scene, taken, role) or _after_name(scene, taken, role)
        near = near or _leads_with_office(scene, taken, role, begun) or _second_follows(scene, taken, role, begun)
        if near or _chained(scene, ends, role) or _slashed(scene, told_ends, role):
            ends.add(role.last)
            beside.append(role)
    return beside


def _speaks_through(scene: Scene, i: int) -> bool:
    """Tell «ب» before the style of the one by whom a body is represented: «السفارة ممثلة بالسيد …» is no office."""
    style = scene.honorific(i)
    return style is not None and scene.form(i).startswith(arabic.PREFIXES[0]) and scene.same_line(i - 1, i)


def _of_group(scene: Scene, role: RoleSpan) -> bool:
    """Tell the head who is told with those of a body by its name: «استقبل السفير X ورئيس وأعضاء مجلس الغرفة»."""
    people = arabic.after_and(scene.form(role.last)) if scene.same_line(role.first, role.last) else None
    return people is not None and people in people_nouns() and not arabic.is_definite(people)


def _leads_with_office(
    scene: Scene, taken: Callable[[int], bool], role: RoleSpan, begun: Mapping[int, RoleSpan]
) -> bool:
    """Tell the leader of a delegation whose office and name follow: «أكد رئيس الوفد، وزير الصحة السيد …، أن …».

    Without a comma only behind a verb of saying, which has no object: «شكر رئيس الوفد وزير الصحة السيد …».
    """
    nouns = grammar().delegation | delegation_words().noun
    if not any(scene.form(i) in nouns for i in range(role.first + 1, role.last)):
        return False
    comma = scene.form(role.last) in COMMAS
    after = scene.skip(role.last + comma, role_words().articles) if comma else role.last
    office = begun.get(after)
    said = scene.form(role.first - 1) in standing_words("said_alone")
    return office is not None and (comma or said) and _before_name(scene, taken, office)


def _second_follows(scene: Scene, taken: Callable[[int], bool], role: RoleSpan, begun: Mapping[int, RoleSpan]) -> bool:
    """Tell the first of two offices of one person: «برئاسة رئيس المجلس رئيس المحكمة العليا القاضي …».

    Only behind a word that governs both; behind a verb the second may be its object.
    """
    office = begun.get(role.last) if scene.same_line(role.first - 1, role.last) else None
    governed = scene.form(role.first - 1) in standing_words("before_offices")
    return office is not None and governed and not office.cut and _before_name(scene, taken, office)


def _whole(scene: Scene, role: RoleSpan) -> RoleSpan:
    """Return the role of a delegation's leader with what tells whose guest that is: «رئيس الوفد الزائر»."""
    if scene.form(role.last - 1) not in grammar().delegation:
        return role
    last = role.last
    while scene.form(last) in grammar().high_level and scene.definite(last) and scene.same_line(role.first, last):
        last += 1
    return replace(role, last=last) if last > role.last else role


def _closes(scene: Scene, taken: Callable[[int], bool], role: RoleSpan) -> bool:
    """Tell a rank told of a name before it, and of none behind: "Dr Li Wen, Counsellor, Embassy of …".

    So one that is the label of a name, as that of the head of a bar: «النقيب: الصادق حامد», «الصادق حامد، النقيب».
    """
    if scene.form(role.last) == ":" and scene.same_line(role.last - 1, role.last) and _opens_line(scene, role.first):
        return True
    if _determined(scene, taken, role):
        return True
    sign = scene.form(role.first - 1)
    told = (sign in COMMAS or (sign in _SET_OFF and arabic.is_arabic(scene.form(role.first)))) and taken(role.first - 2)
    return told and not (scene.is_word(role.last) and scene.same_line(role.first, role.last))


def is_rank(scene: Scene, role: RoleSpan) -> bool:
    """Tell whether the whole role is an honorific («اللواء», «العميد الإقليمي»)."""
    hit = scene.honorific(role.first)
    if hit is None and role.last - role.first == 1 and scene.form(role.first) in grammar().rank_tails:
        before = scene.honorific(role.first - 1)
        return before is not None and before.payloads[0].kind == "rank"  # «الفريق مهندس»
    return hit is not None and hit.last >= role.last


def after_dot(scene: Scene, i: int) -> int:
    """Step over the dot of an abbreviation, and the slash that Egypt, Sudan and Iraq write («السيد/»).

    So over what English puts into brackets behind a rank or style: "Col. (Rtd)", "Hon. (Dr.)". The dot behind a whole
    word ends its sentence: «… استقبل السفير. ورعى سموه …».
    """
    form = scene.form(i - 1)
    short = (
        len(form) <= _ARABIC_SHORT if arabic.is_arabic(form) else len(form) <= _LATIN_SHORT or form in dotted_styles()
    )
    dot = scene.form(i) == "." and scene.adjacent(i) and short
    i += dot and scene.same_line(i - 1, i + 1)
    if scene.form(i) == "(" and scene.form(i + 1) in role_words().in_brackets:
        closing = i + 2 + (scene.form(i + 2) == ".")
        return closing + 1 if scene.form(closing) == ")" and scene.same_line(i - 1, closing + 1) else i
    return i + 1 if scene.form(i) == "/" and scene.same_line(i - 1, i + 1) else i


_ARABIC_SHORT = 3
_LATIN_SHORT = 3
"""Letters of the longest abbreviation that a dot ends: «أ.م.د.», "Messrs."."""


def _chained(scene: Scene, ends: set[int], role: RoleSpan) -> bool:
    """Tell whether a role follows one that is attached, after a comma or «و»."""
    j = scene.skip(role.first - 1, COMMAS | {"("}, -1) + 1
    joined = scene.form(role.first).startswith(arabic.AND) if role.cut else j < role.first
    return joined and j in ends and scene.same_line(j - 1, role.first)


def _slashed(scene: Scene, ends: set[int], role: RoleSpan) -> bool:
    """Tell the second of two roles with a slash between, as cells have them: «وكيل الأمين / رئيس اللجنة»."""
    slash = role.first - 1
    return scene.form(slash) == "/" and slash in ends and scene.same_line(slash - 1, role.first)


def _before_name(scene: Scene, taken: Callable[[int], bool], role: RoleSpan) -> bool:
    """Tell whether a name follows, over a comma and honorifics, or on the next line (a signature)."""
    i = role.last
    if not scene.same_line(i - 1, i):
        styled = not scene.same_line(role.first - 1, role.first)  # «نائب الوزير», and under it «د. …»
        return taken(_behind_styles(scene, i) if styled else i) and not scene.cell_border(i)
    i = scene.skip(i, _SIGNS)
    if i > role.last and scene.form(i) in role_words().articles:
        i += 1
    labelled = scene.form(i) == ":" and _opens_line(scene, role.first)
    i += labelled
    bare = role.last - role.first == 1 and arabic.is_definite(scene.form(role.first)) and not labelled
    i = scene.skip(i if bare else _behind_styles(scene, i), MARKS)
    return taken(i) and not (labelled and _has_own(scene, taken, i))


def _behind_styles(scene: Scene, i: int) -> int:
    """Return the token behind the honorifics that stand from one on."""
    if scene.form(i).startswith(_TO_THE) and scene.honorific(i) is not None:
        return i  # «أشاد رئيس الوفد بالسيد …»
    while (hit := scene.honorific(i)) is not None and hit.last < scene.size:
        i = after_dot(scene, hit.last)
    return i


def _has_own(scene: Scene, taken: Callable[[int], bool], i: int) -> bool:
    """Tell whether a comma and another role follow the name that begins here: "Chair: Ms …, Deputy Minister"."""
    while taken(i):
        i += 1
    return scene.form(i) in COMMAS and scene.role(i + 1) is not None


def _opens_line(scene: Scene, i: int) -> bool:
    """Tell whether a role begins its line, behind a style too, as «السيد الرئيس: …» does in minutes."""
    i -= scene.same_line(i - 1, i) and scene.form(i - 1) in style_words()
    return not scene.same_line(i - 1, i) or (not scene.is_word(i - 1) and not scene.same_line(i - 3, i))


def _after_name(scene: Scene, taken: Callable[[int], bool], role: RoleSpan) -> bool:
    """Tell whether a name stands before, over a comma, dash, bracket or cell border."""
    j = role.first - 1
    if scene.cell_border(role.first):
        return taken(_before_remark(scene, j))
    if _signs(scene, taken, role) or _determined(scene, taken, role):
        return True
    form = scene.form(role.first)
    bare = role.role.weak and role.last == role.first + 1 and not arabic.is_accusative(form)
    if bare and taken(j) and arabic.is_arabic(form) and not arabic.is_definite(form):
        return False  # «نصوص سعد الله ونوس مترجمة»
    j = _before_remark(scene, j - 1) if scene.form(j) == _CELL else _before_aside(scene, _before_naming(scene, j))
    j = before_column(scene, _before_letters(scene, scene.skip(j, _BETWEEN, -1)))
    j = _before_body(scene, j) if j < role.first - 1 else j
    return scene.same_line(j, role.first) and taken(j)


def _determined(scene: Scene, taken: Callable[[int], bool], role: RoleSpan) -> bool:
    """Tell a role with its article or possessive between commas behind a name: "Ms X, its curator, outlined".

    With no sign behind it, it may be who did what follows: "According to Mr X, the manager resigned".
    """
    j = role.first - 1
    small = scene.form(j) in role_words().articles | relation_words("possessives")
    elided = scene.form(j) in APOSTROPHES and scene.form(j - 1) in role_words().articles  # « M. X, l'intendant, »
    j -= small + 2 * elided
    closed = not scene.is_word(role.last) or scene.form(role.last) in _WHO
    told = j < role.first - 1 and closed and scene.form(j) in COMMAS and taken(j - 1)
    return told and scene.same_line(j - 1, role.last - 1) and not _before_name(scene, taken, role)


_WHO = frozenset(("who", "qui"))
"""What goes on telling of somebody without a comma."""


def _before_remark(scene: Scene, i: int) -> int:
    """Step back over what a cell says in brackets of who is named in it: « Anna Claes (en visioconférence) »."""
    k = i
    while scene.form(i) == ")" and i - k < _ASIDE and scene.form(k) != _CELL and not scene.cell_border(k):
        k -= 1
        if scene.form(k) == "(":
            return k - 1
    return i


def _before_naming(scene: Scene, i: int) -> int:
    """Step back over who was named to the office that follows: « M. X est nommé », "Ms Y has been appointed as"."""
    words, j = role_words(), i
    while scene.form(j) in words.to_an_office:
        j -= 1
    if scene.form(j) not in words.named_to or not scene.same_line(j, i):
        return i
    passive, was = False, relation_words("auxiliaries_passive")
    while scene.form(j - 1) in was | words.around_was:
        j -= 1
        passive = passive or scene.form(j) in was
    return j - 1 if passive else i


def _before_aside(scene: Scene, i: int) -> int:
    """Step back over the letters of a party or land in brackets behind a name: "Anna Nowak (EPP, PL), chair"."""
    last = i - (scene.form(i) in COMMAS)
    k = last - 1
    while scene.form(last) == ")" and last - k < _ASIDE and (scene.written(k).isupper() or not scene.is_word(k)):
        if scene.form(k) == "(":
            return k - 1
        k -= 1
    return i


_CELL = "|"
_ASIDE = 8
"""Tokens of such a bracket."""


def _before_letters(scene: Scene, i: int) -> int:
    """Step back over the letters of honours and seats behind a name: "Hon. Peter Kamau, CBS, MCA – Chairperson"."""
    while scene.is_word(i) and 1 < len(scene.written(i)) <= _LETTERS and scene.form(i - 1) in COMMAS:
        if not scene.written(i).isupper() or not scene.same_line(i - 1, i) or scene.inside(i, *Kind):
            break
        i -= 2
    return i


_LETTERS = 4
"""Letters of an honour or seat."""


def _before_body(scene: Scene, i: int) -> int:
    """Step back over a body that signs set off from the name before it: "Mr X (World Bank), Senior Specialist"."""
    first = i
    while scene.same_line(first, i) and scene.inside(first, Kind.ORGANIZATION):
        first -= 1
    before, named = scene.skip(first, _BETWEEN, -1), scene.mention_at(first + 1, Kind.ORGANIZATION)
    whole = named is not None and scene.cut(first + 1, named[0].span.start) == 0  # no «والوكالة …، ممثلة في»
    return before if whole and before < first < i else i


def _signs(scene: Scene, taken: Callable[[int], bool], role: RoleSpan) -> bool:
    """Tell whether a role fills a line under one that a name fills, as signatures stand."""
    j = role.first - 1
    fills = not scene.same_line(j, role.first) and not scene.same_line(role.first, role.last)
    if not fills or not taken(j) or (arabic.is_arabic(scene.form(role.first)) and role.last - role.first == 1):
        return False
    while j > 0 and scene.same_line(j - 1, j):
        j -= 1
    return taken(j) or scene.honorific(j) is not None
