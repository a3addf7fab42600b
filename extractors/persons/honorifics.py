"""Names after honorifics, one or several («السيدين … و…»)."""

from extractors.naming import QUOTE
from extractors.persons.foreign import is_unheard
from extractors.persons.found import Found, is_free, name_at, name_of_nation
from extractors.persons.latin import is_royal_given
from extractors.persons.lists import (
    AND,
    AT_ROLL,
    families_follow,
    further_names,
    has_letter,
    leads_body,
    of_hour,
    shouted_first,
)
from extractors.persons.names import NameSpan
from extractors.persons.sayyid import given_sayyid, given_sheikha, in_family, in_four
from extractors.titles.beside import after_dot
from extractors.titles.scene import Scene
from lexicon.bearers import FEW, SEVERAL
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.naming import WordClass, heads, is_french_adjective, words_of_class
from lexicon.people import Honorific, construct_nouns, people_nouns
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words, english_words
from schemas.nouns import replace
from text import inflection as arabic
from text.inflection import names_a_state
from text.latin_names import KINSHIP, PARTICLES, is_capital
from text.naming import looks_derived_verbal_noun
from text.phrases import PhraseHit
from text.signs import COMMAS

_EXCELLENCIES = frozenset(("excellency", "excellence", "honour"))
"""Styles that a comma may follow before the name."""
_PARTICLES = "".join((arabic.AND, *arabic.PREFIXES))


def after_honorifics(scene: Scene, found: Found) -> None:
    """Follow each chain of honorifics to the name after it."""
    after = 0
    families: dict[str, NameSpan] = {}
    borne = _borne(scene)
    for position in scene.honored:
        free = position >= after and is_free(scene, position) and position not in scene.in_role
        hit = scene.honorific(position) if free else None
        inside = hit is not None and _is_in_name(scene, position, hit.last)
        if hit is None or scene.named_after(position) or inside or _is_filed(scene, position):
            continue
        last = position
        several = False
        while hit is not None and (last == position or scene.same_line(last - 1, last)):
            if last > position and (
                _is_cheikh(scene, position, last)
                or is_royal_given(scene, last)
                or _is_joined(scene, last)
                or _is_office(scene, hit)
                or _is_letter(scene, last)
                or given_sayyid(scene, last)
                or given_sheikha(scene, last)
            ):
                break  # "M. Cheikh Tidiane Ba", «السيد بالحاج صالح»
            several = several or hit.payloads[0].several
            last = after_dot(scene, hit.last)
            if hit.payloads[0].kind == "rank":
                last = scene.skip(last, grammar().rank_tails)
            hit = scene.honorific(last) if last < scene.size else None
        last += scene.form(last) == "," and _set_off(scene, position, last)
        if several:
            last = scene.skip(last, people_nouns())
            last += scene.form(last) == ":"  # «حضر كل من السادة: …»
        ordinal = scene.form(last) in grammar().role_adjectives  # «النائب الثاني خديجة …»
        ordinal = ordinal or scene.form(last - 1).lstrip(_PARTICLES) in grammar().his_style  # «رحب سعادته بإخوانه»
        ordinal = ordinal or (several and _governs(scene, last)) or scene.form(last) in grammar().together
        last += _is_nation(scene, last)
        name = name_at(scene, last, anchored=True) if scene.same_line(last - 1, last) and not ordinal else None
        name = _with_sheikh(scene, name, last)
        if name is None and not several:
            after = max(last, position + 1)
            continue
        plain = (
            _is_citizen(scene, position, name)
            or _is_any_state(scene, position, last, name)
            or (several and (_is_adjective(scene, name) or _is_word(scene, name) or _is_nation_alone(scene, name)))
            or _is_common(scene, position, name)
            or _numbers(scene, name)
            or _is_governor(scene, name, borne)
            or (name is not None and leads_body(scene, name))
            or _is_deed(scene, name)
            or _is_given_to(scene, last, name)
            or _is_street(scene, position, name)
            or _opens_office(scene, name)
        )
        name = None if plain else _less_rank(scene, _not_beyond(scene, name, families))
        name = _first_of_several(scene, name) if several and name is not None else name
        if name is None and several and not ordinal:
            name = shouted_first(scene, last - (scene.form(last) in COMMAS))
        if found.offer(name, "honorific") and several and name is not None:
            short = name.units == 1 or has_letter(scene, name) or families_follow(scene, name)
            further_names(scene, found, name.last, short=short, several=True, strange=not short)
        after = max(last, position + 1) if name is None else name.last


def _is_filed(scene: Scene, i: int) -> bool:
    """Tell the letters of an office in the number under which a paper is filed: « N° 0214/MR/DRA »."""
    parted = 0 < i < scene.size - 1 and scene.form(i - 1) == scene.form(i + 1) == "/"
    ends, begins = scene.words.ends, scene.words.begins
    return parted and (ends[i - 1], ends[i]) == (begins[i], begins[i + 1])


def _set_off(scene: Scene, first: int, last: int) -> bool:
    """Tell a style that a comma may follow: "Her Excellency, Sahle Zewditu,", « le général d'armée, Paul Morel »."""
    ranked = (scene.honorific(k) for k in range(first, last - 1))
    grade = any(hit is not None and hit.last == last and hit.payloads[0].kind == "rank" for hit in ranked)
    whole = name_at(scene, last + 1, anchored=True) if grade and not arabic.is_arabic(scene.form(first)) else None
    return scene.form(last - 1) in _EXCELLENCIES or (whole is not None and whole.units > 1)


def _is_office(scene: Scene, hit: PhraseHit[Honorific]) -> bool:
    """Tell a rank that opens an office, behind another style: «سعادة السفير المصري لدى العراق»."""
    return hit.first in scene.in_role and hit.last in scene.in_role and scene.same_line(hit.first, hit.last)


def _is_letter(scene: Scene, i: int) -> bool:
    """Tell « M » behind another address or a learned style, where it is the initial of a name: "Ms M Naidoo"."""
    before = scene.honorific(i - 1 - (scene.form(i - 1) == "."))
    letter = scene.written(i) == _MISTER and scene.same_line(i, i + 1) and scene.is_word(i + 1)
    return letter and before is not None and before.payloads[0].kind in _NO_OTHER


_NO_OTHER = frozenset(("address", "learned"))
"""Kinds of styles behind which no « M » stands for « monsieur »."""


def _is_adjective(scene: Scene, name: NameSpan | None) -> bool:
    """Tell the plural adjective of people: « Messieurs les Conseillers Municipaux »."""
    form = scene.form(name.first) if name is not None and name.units == 1 else ""
    return form in AT_ROLL or (form.endswith(("aux", "ales")) and is_french_adjective(form))


def _is_nation_alone(scene: Scene, name: NameSpan | None) -> bool:
    """Tell a nation's adjective whose bearer a comma sets off: «السفيرين المصري، هاني صلاح، والتركي، فاتح يلدز»."""
    alone = name is not None and name.units == 1 and scene.form(name.last) in COMMAS
    form = scene.form(name.first) if name is not None and alone else ""
    return arabic.is_definite(form) and country_of_adjective(form) is not None


def _opens_office(scene: Scene, name: NameSpan | None) -> bool:
    """Tell the first word of an office behind a style, in Latin letters: "HE Special Envoy of …"."""
    inside = name is not None and {name.first, name.last} <= scene.in_role
    return inside and name is not None and not arabic.is_arabic(scene.form(name.first))


def _is_street(scene: Scene, first: int, name: NameSpan | None) -> bool:
    """Tell a street that is called after someone: "Queen Street", "12 Prince Henry Avenue"."""
    if name is None or scene.form(name.last - 1) not in words_of_class(WordClass.STREET, "en"):
        return False
    return name.units == 1 or (first > 0 and scene.form(first - 1).isdigit() and scene.same_line(first - 1, first))


def _is_word(scene: Scene, name: NameSpan | None) -> bool:
    """Tell an English word that nobody bears behind a plural of officers: "the Vice Ministers Meeting"."""
    alone = name is not None and name.units == 1 and not name.known and scene.form(name.last) not in COMMAS | AND
    return alone and name is not None and scene.form(name.first) in english_words()


def _is_nation(scene: Scene, i: int) -> bool:
    """Tell the adjective of a nation before a whole name: «الشاعر التونسي سليم الوهايبي»."""
    name = name_of_nation(scene, i, scene.form(i)) if scene.same_line(i - 1, i) else None
    return name is not None and name.given > 0


def _governs(scene: Scene, i: int) -> bool:
    """Tell whether a plural of people before a token is in construct: «السادة مديري مديريات الزراعة» names nobody."""
    form = scene.form(i - 1)
    return form in people_nouns() and not arabic.is_definite(form) and scene.honorific(i) is None


def _is_common(scene: Scene, first: int, name: NameSpan | None) -> bool:
    """Tell an English word of every day behind a word that is a rank too: "General News", "Major Developments".

    Behind any style it may be a body's noun: « l'honorable Assemblée ».
    """
    alone = name is not None and name.units == 1 and not name.known
    form = scene.form(name.first) if alone and name is not None else ""
    if form and any(form in heads(language) for language in ("fr", "en")):
        return True
    form = form if scene.form(first) in _RANKS else ""
    return bool(form) and (form in english_words() or form.removesuffix("s") in english_words())


def _numbers(scene: Scene, name: NameSpan | None) -> bool:
    """Tell "No" before a number: "PR No. 214" is a press release, no professor."""
    sign = name.last + (scene.form(name.last) == ".") if name is not None and name.units == 1 else scene.size
    form = scene.form(name.first) if name is not None else ""
    return form in _NUMERO and sign < scene.size and scene.form(sign)[:1].isdecimal()


_NUMERO = frozenset(("no", "nos", "nr", "ref"))


def _is_governor(scene: Scene, name: NameSpan | None, borne: frozenset[str]) -> bool:
    """Tell who holds an office that alone is whole, behind a style: «السيد الباشا» is no name unless one was told.

    Nor is an office before what it is over: «السيد باشا المدينة».
    """
    form = scene.form(name.first) if name is not None and name.units == 1 else ""
    if name is None or not form or form in borne:
        return False
    over = scene.role(name.first) is not None and scene.definite(name.last) and scene.same_line(name.first, name.last)
    return form in grammar().whole or over


def _borne(scene: Scene) -> frozenset[str]:
    """Return the offices that are family names here, behind a given name: «كريم الوالي»."""
    named = (i for i in scene.words.among(grammar().whole) if scene.same_line(i - 1, i))
    before = ((i, scene.name(i - 1)) for i in named if scene.form(i - 1) not in grammar().sayyid)
    return frozenset(scene.forms[i] for i, known in before if known is not None and known.given >= SEVERAL)


def _less_rank(scene: Scene, name: NameSpan | None) -> NameSpan | None:
    """Leave out the rank with which an office behind a name begins: «السيدة X، الوالي المفتش العام»."""
    last = name.last - 1 if name is not None else 0
    ranked = name is not None and name.units > _TWO and scene.form(last) in grammar().ministers
    return replace(name, last=last, units=name.units - 1) if name and ranked and scene.role(name.last) else name


_TWO = 2


def _is_citizen(scene: Scene, first: int, name: NameSpan | None) -> bool:
    """Tell a nation behind what somebody is from his name: «المواطن الفلسطيني», «الشاب المغربي», «الطفل العربي»."""
    form = scene.form(name.first) if name is not None else ""
    plain = bool(form) and scene.form(first).lstrip(_PARTICLES) in grammar().anybody
    if name is None or not plain:
        return False
    wide = form in grammar().wide_nations and (name.units == 1 or scene.name(name.first + 1) is None)
    doing = arabic.is_participle(form) and scene.name(name.first) is None  # «حول المواطن مؤمنة بأن»
    return wide or (name.units == 1 and (doing or country_of_adjective(form) is not None))


def _is_deed(scene: Scene, name: NameSpan | None) -> bool:
    """Tell what somebody does from his name: «حضر القنصل افتتاح منفذ جديد», «ثمن السفير اهتمام قيادة البلدين»."""
    deeds = words_of_class(WordClass.PURPOSE, "ar")
    if name is not None and _tells_again(scene, name.first):
        return True
    if name is None or name.given:
        return False
    after = name.last if scene.is_word(name.last) and scene.same_line(name.first, name.last) else scene.size
    owned = arabic.is_possessed(scene.form(after))
    deed = looks_derived_verbal_noun(scene.form(name.first))
    deed = deed and (scene.definite(after) or scene.form(after) in grammar().construct | construct_nouns())
    alone = name.units == 1 and not name.known and after < scene.size and (owned or deed)
    return alone or scene.form(name.first) in deeds or _provides(scene, name)


def _tells_again(scene: Scene, first: int) -> bool:
    """Tell the noun of the verb told right before, which says how it was done: «رحم الله الفقيد رحمة واسعة»."""
    stem = scene.form(first).removesuffix(arabic.FEMININE)
    near = range(max(first - _VERB_BEFORE, 0), first)
    return scene.written(first).endswith(arabic.TA_MARBUTA) and any(scene.form(k) == stem for k in near)


_VERB_BEFORE = 3
"""Words before a name among which the verb may stand of which it is the deed."""


def _is_given_to(scene: Scene, begin: int, name: NameSpan | None) -> bool:
    """Tell words of the lexicon, or the first words of a quotation, that nobody bears as names.

    «منح المستثمر ضمانات واسعة», «إن الفقيد "علمنا أن …"».
    """
    of_god = name is not None and scene.form(name.first) in grammar().of_god
    if (
        name is None
        or of_god
        or name.known > 1
        or scene.name(name.first) is not None
        or not arabic.is_arabic(scene.form(name.first))
    ):
        return False
    form, words = scene.form(name.first), arabic_words()
    bare = form.removesuffix(arabic.ACCUSATIVE)
    goes_on = scene.is_word(name.last) and scene.same_line(name.first, name.last)
    thing = len(form) > _SHORT_WORD and (form in words or bare in words or arabic.is_plural_of_things(form))
    quoted = scene.form(begin) == QUOTE and not name.known
    quoted = quoted and not (scene.form(name.last) == QUOTE and is_unheard(scene, name))  # «السيد "هاكان فيدان"»
    return quoted or (thing and (name.units > 1 or goes_on or bare != form))


_SHORT_WORD = 3
"""Letters of words that are foreign names too: «آيا»."""


def _provides(scene: Scene, name: NameSpan) -> bool:
    """Tell what a decision provides for, behind what reads as a judge: «القرار القاضي بتخصيص …», «بإدانة المتهم»."""
    form = scene.form(name.first)
    plain = form.startswith(arabic.PREFIXES[0]) and scene.name(name.first) is None
    plain = plain and (name.units == 1 or scene.definite(name.first + 1))
    return plain and (looks_derived_verbal_noun(form[1:]) or arabic.looks_like_action(form[1:]))


_RANKS = frozenset(("general", "major", "private", "justice", "col", "adm", "maj", "sister", "brother", "mzee"))
"""Ranks and styles that are other words too."""


def _is_any_state(scene: Scene, first: int, last: int, name: NameSpan | None) -> bool:
    """Tell whether «دولة» alone stands before one word that no list knows: a state («دولة مستقلّة»), no premier.

    Any style in construct before a country alone is none, nor before what else it has: «سيادة لبنان ووحدته».
    """
    own = scene.form(name.first + 1) if name is not None else ""
    alone = name is not None and (name.units == 1 or (own.startswith(arabic.AND) and arabic.is_possessed(own)))
    bare = last == first + 1 and not arabic.is_definite(scene.form(first)) and alone
    if bare and name is not None and country_of_name(scene.form(name.first)) is not None:
        return True
    state = last == first + 1 and not arabic.is_definite(scene.form(first)) and names_a_state(scene.form(first))
    return state and name is not None and (name.units == 1 or not name.known)


def _first_of_several(scene: Scene, name: NameSpan) -> NameSpan:
    """Cut a name behind an honorific of several people at a word with «و» that is no name itself.

    «السفيران باتريك دوريل ونيكولو فونتانا» are two of whom the lists of names know nothing.
    """
    ands = (i for i in range(name.first + 1, name.last) if _opens_another(scene, i))
    last = next(ands, name.last)
    return name if last == name.last else replace(name, last=last, units=last - name.first, known=min(name.known, 1))


def _opens_another(scene: Scene, i: int) -> bool:
    """Tell whether «و» on a word that is no name itself joins another name to those before."""
    return arabic.after_and(scene.form(i)) is not None and scene.name(i) is None and not scene.is_boundary(i)


def _is_cheikh(scene: Scene, first: int, i: int) -> bool:
    """Tell whether "Cheikh" behind "M." or another address is a given name, as in West Africa.

    Spelt as in English it is one style more behind another: "H.E. Sheikh Saad Al Kuwari".
    """
    after = scene.is_word(i + 1) and scene.same_line(i, i + 1) and scene.written(i + 1)[0].isupper()
    style = scene.honorific(first)
    gulf = style is not None and style.payloads[0].kind == "style" and scene.form(i) in _ENGLISH_SHEIKH
    return scene.form(i) in grammar().sheikh and not arabic.is_arabic(scene.form(i)) and after and not gulf


_ENGLISH_SHEIKH = frozenset(("sheikh", "shaikh"))


def _is_joined(scene: Scene, i: int) -> bool:
    """Tell a family name written as one word that holds an honorific, behind another one: «السيد بالحاج صالح»."""
    hit = scene.honorific(i)
    joined = hit is not None and hit.last == i + 1 and scene.cut(i, hit.start) > 0
    return joined and scene.name(i) is not None and arabic.has_joined_article(scene.form(i))


def _with_sheikh(scene: Scene, name: NameSpan | None, i: int) -> NameSpan | None:
    """Add «الشيخ», "Cheikh" before a word of descent, where it is the given name: «والشيخ ولد النني».

    Behind an address it stands at the token itself: «السيد الشيخ ولد بايه».
    """
    own = name is None and scene.form(i) in grammar().sheikh and scene.same_line(i - 1, i + 1)
    if own and scene.form(i + 1) in grammar().descent:
        name = name_at(scene, i + 1, anchored=True)
    if name is None or scene.form(name.first) not in grammar().descent:
        return name
    before = scene.form(name.first - 1)
    cut = int(arabic.after_and(before) in grammar().sheikh)
    return replace(name, first=name.first - 1, cut=cut) if cut or before in grammar().sheikh else name


def _not_beyond(scene: Scene, name: NameSpan | None, families: dict[str, NameSpan]) -> NameSpan | None:
    """Cut a name to the family name with which it begins, where the document has given that before."""
    if name is None:
        return None
    earlier = families.get(scene.form(name.first)) if scene.form(name.first) not in PARTICLES else None
    if name.units == 1 or earlier is None or name.first == earlier.first:
        families.update({scene.form(i): name for i in range(name.first + 1, name.last) if name.units > 1})
        return name
    if name.given and (word := scene.name(name.first)) is not None and word.given >= SEVERAL:
        return name
    if scene.form(name.first + 1) in grammar().kin:
        return name  # «الشيخ سلطان بن محمد بن سلطان القاسمي» and «الشيخ سلطان بن أحمد …»
    closed = not scene.is_word(name.last) or not scene.same_line(name.last - 1, name.last)
    if closed and name.units == _TWO and scene.name(name.last - 1) is not None:
        return name  # «السيدة رقية أيت موحى؛ السيد موحى بوعزة، عضو»
    at = next((i for i in range(earlier.first, earlier.last) if scene.form(i) == scene.form(name.first)), earlier.last)
    before = [scene.form(i) for i in range(at, earlier.last) if scene.form(i) != "-"]
    last = name.first + 1
    while last < name.last and (scene.form(last) == "-" or scene.form(last) in before):
        last += 1
    return NameSpan(name.first, last, name.cut, 1, 1, 0, 0)


def _is_part_of_name(scene: Scene, first: int, last: int) -> bool:
    """Tell whether one letter stands for an honorific without its dot, or a word before makes it a name's part."""
    part = f"{scene.form(first - 1)} {scene.form(first)}" in grammar().two_part
    if part or _is_initial(scene, first) or of_hour(scene, first):
        return True
    if last - first == 1 and len(scene.form(first)) == 1:
        if _is_french_mister(scene, first):
            return False
        return (
            scene.form(last) != "." or not scene.adjacent(last) or (scene.adjacent(first) and not _opens(scene, first))
        )
    if not scene.same_line(first - 1, first):
        return False
    before = scene.form(first - 1 - (scene.form(first - 1) == "."))
    kin = before in KINSHIP and not arabic.is_arabic(scene.form(first))  # "Ould Cheikh El Ghazouani", « O. Cheikh »
    return kin or scene.form(first - 1) in grammar().parts_before or _inside_latin(scene, first, last)


def _is_in_name(scene: Scene, first: int, last: int) -> bool:
    """Tell a style that is here a part of a name."""
    own = _is_part_of_name(scene, first, last) or _is_fathers(scene, first) or in_family(scene, first)
    return own or in_four(scene, first) or _is_middle_sheikh(scene, first)


def _is_middle_sheikh(scene: Scene, i: int) -> bool:
    """Tell "Sheikh" between a given name and the next, in Latin letters: "Hassan Sheikh Mohamud", "Aya Cheikh Ba"."""
    if scene.form(i) not in grammar().sheikh or arabic.is_arabic(scene.form(i)) or not scene.same_line(i - 1, i + 1):
        return False
    before = scene.name(i - 1)
    given = before is not None and before.given >= FEW and not scene.honorific(i - 1) and i - 1 not in scene.in_role
    capitals = (scene.written(k) for k in (i - 1, i, i + 1))
    return given and scene.is_word(i + 1) and all(is_capital(word) for word in capitals)


def _is_fathers(scene: Scene, i: int) -> bool:
    """Tell a style that is a name too between two names behind an office: «والي الخرطوم عثمان الفاضل بابكر»."""
    known, before = scene.name(i), scene.name(i - 1)
    borne = known is not None and known.given >= FEW and scene.definite(i) and scene.form(i) not in grammar().sayyid
    alone = before is not None and before.given >= FEW and scene.honorific(i - 1) is None and i - 1 not in scene.in_role
    return (
        borne and alone and i - 2 in scene.in_role and scene.name(i + 1) is not None and scene.same_line(i - 2, i + 1)
    )


def _is_french_mister(scene: Scene, i: int) -> bool:
    """Tell « M » without its dot from an initial: « le ministre, M Hassan Farah », not "John M Smith"."""
    mister = scene.written(i) == _MISTER and scene.is_word(i + 1) and scene.same_line(i, i + 1)
    after = scene.written(i + 1) if mister else ""
    if len(after) <= 1 or not is_capital(after):
        return False
    led = not scene.is_word(i - 1) or not scene.same_line(i - 1, i) or scene.form(i - 1) in _LEADING
    near = range(max(i - _NEAR, 0), min(i + _NEAR, scene.size))
    return led and any(scene.form(k) in _FRENCH for k in near)


_MISTER = "M"
_NEAR = 16
"""Tokens about « M » among which a French word stands."""
_FRENCH = frozenset(("le", "la", "les", "du", "des", "par", "et", "recu", "avec", "ministre"))
_LEADING = frozenset(
    ("par", "et", "a", "avec", "de", "que", "recu", "recue", "rencontre", "accueilli", "entre", "pour", "dont")
)
"""Words that may stand right before « M »; no noun does (« le groupe M Santé »)."""


def _is_initial(scene: Scene, i: int) -> bool:
    """Tell whether "M." stands between a given name and a family name in capitals: "Huda M. AL-SABAH"."""
    dotted = len(scene.form(i)) == 1 and scene.form(i + 1) == "." and scene.same_line(i - 1, i)
    given = scene.name(i - 1) if dotted and is_capital(scene.written(i - 1)) else None  # no « de M. FILALI »
    family = scene.written(i + 2) if scene.same_line(i, i + 2) else ""
    return given is not None and given.given >= SEVERAL and len(family) > 1 and family.isupper()


def _inside_latin(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a title that is a given name, too, stands in a name: "Mohammed Sultan Saif"."""
    before, own = scene.name(first - 1), scene.name(first)
    plain = last - first == 1 and not arabic.is_arabic(scene.form(first)) and scene.honorific(first - 1) is None
    return plain and own is not None and own.given > 0 and before is not None and before.given >= SEVERAL


def _opens(scene: Scene, i: int) -> bool:
    return not scene.is_word(i - 1)
