"""Treaties by their French and English names: a head with what it is about, in a run of words."""

from extractors.laws.english_runs import english_run, lead_start
from extractors.laws.names import town_at
from extractors.laws.numbers import year_end
from extractors.laws.words import Family, Head, Needs, WordRole, breaks_before, capital_at, law_lexicon, plain
from extractors.organizations.latin import ARTICLES, OF, is_stop
from lexicon.naming import (
    PROGRAMS,
    WordClass,
    accented_adjectives,
    classes_of,
    heads,
    is_french_adjective,
    words_of_class,
)
from lexicon.times import weekday_numbers
from text.tokens import Shape, Words

_LONGEST = 18
_ORIENTATION = "orientation_law"
_ANY = frozenset(("un", "une"))
_AGAINST, _OF_LANDS = "contre", frozenset(("cantonale", "provinciale", "territoriale", "regionale"))


def latin_name(words: Words, first: int, after: int, head: Head) -> tuple[int, int] | None:
    """Return first and last (exclusive) token of the treaty or code whose Latin head stands at ``first``."""
    lexicon = law_lexicon()
    about = lexicon.role_at(words, after, WordRole.ABOUT) is not None
    barred = after >= len(words.forms) or lexicon.role_at(words, after, WordRole.EXCLUDED) is not None
    barred = barred or _is_shouted(words, first) or _is_plan(words, first, after)
    if barred or (about and head.family is Family.TREATY and _is_any(words, first)):
        return None
    if head.needs is Needs.CONCLUDED and not about:
        return _agreed(words, first) or _accord(words, first, after, head)
    if head.family is Family.LAW:
        if words.forms[after] in _OF_LANDS and lexicon.role_at(words, after + 1, WordRole.ABOUT):
            about, after = True, after + 1  # « loi cantonale sur l'énergie »
        about = about or lexicon.role_at(words, after, WordRole.RELATING) is not None or _aims(words, after)
        if head.id == _ORIENTATION and (is_french_adjective(words.forms[after]) or words.forms[after] in OF):
            end = _run(words, after, head)  # «loi d'orientation agricole»
            return (first, end) if end else None
        return _law_on(words, first, after, head) if about else _called(words, first, after)
    dated = year_end(words, after)
    if head.family is Family.TREATY and dated > after and capital_at(words, first):
        start = lead_start(words, first)
        relates = lexicon.role_at(words, dated, WordRole.RELATING, WordRole.FRENCH)
        return start, ((relates and _run(words, dated, head)) or dated)  # «la Convention de 1951 relative au statut …»
    return _of_state(words, first, after, head)


def _is_any(words: Words, first: int) -> bool:
    """Tell a treaty that is but one of its kind: « un protocole sur le transit sera signé »."""
    return first > 0 and words.forms[first - 1] in _ANY and not capital_at(words, first)


def _is_shouted(words: Words, first: int) -> bool:
    """Tell one of its kind in a headline of capitals: « SANTÉ : UNE CONVENTION ENTRE RABAT ET DAKAR »."""
    return (
        first > 0 and words.forms[first - 1] in _ANY and all(w.isupper() for w in words.written[first - 1 : first + 1])
    )


def _is_plan(words: Words, first: int, after: int) -> bool:
    """Tell a plan from a treaty: « Pacte logement 2.0 », « Pacte climat »."""
    planned = words.forms[first] in heads("fr", PROGRAMS) and not breaks_before(words, after)
    return planned and words.forms[after] in words_of_class(WordClass.PLAN_NOUN, "fr")


def _of_state(words: Words, first: int, after: int, head: Head) -> tuple[int, int] | None:
    """Return the treaty or code that goes by what it is about, in French or in English; a code of conduct by a town."""
    conduct = law_lexicon().role_at(words, after, WordRole.CONDUCT) if head.family is Family.CODE else None
    if conduct is not None:
        town = town_at(words, conduct.last)
        return (first, town) if town else None
    french = law_lexicon().role_at(words, after, WordRole.FRENCH) is not None
    if head.family is Family.CODE or french or _compound(words, after):
        if head.family is Family.CODE and not french and not is_french_adjective(words.forms[after]):
            on = words.forms[after] == "on" and capital_at(words, after + 1)
            return english_run(words, first, after) if on else None  # "Code on Administrative Offences"
        end = _french_end(words, first, after, head)
        return (first, end) if end else None
    return english_run(words, first, after)


def _agreed(words: Words, first: int) -> tuple[int, int] | None:
    """Return an English agreement that says what states agreed on before its noun: "Free Trade Agreement"."""
    start = lead_start(words, first) if capital_at(words, first) else first
    told = any(law_lexicon().role_at(words, k, WordRole.TREATY_MATTER) for k in range(start, first))
    return (start, first + 1) if told else None


def _called(words: Words, first: int, after: int) -> tuple[int, int] | None:
    """Return a French law that goes by a name behind its article: «la loi Badinter», «la loi Sapin II»."""
    end = after
    while capital_at(words, end) and not breaks_before(words, end) and not is_stop(words.forms[end], "fr"):
        end += 1
    told = first > 0 and words.forms[first - 1] == "la" and words.forms[first] == "loi"
    return (first, end) if told and end > after else None


def _aims(words: Words, after: int) -> bool:
    """Tell «pour», «contre» with an article and what a law is made for: «loi pour une République numérique»."""
    forms = [*words.forms[after : after + _AIM]]
    return len(forms) == _AIM and forms[0] in _AIMS and forms[1] in _AIM_ARTICLES and _HOW.isdisjoint(forms)


_AIM = 4
_AIMS = frozenset(("pour", "contre"))
_AIM_ARTICLES = frozenset(("l", "la", "le", "les", "un", "une"))
_HOW = frozenset(("fois", "premiere", "seconde", "avis", "volonte", "gre", "raison", "moment", "suite", "motif"))
"""What shows that the law was passed so and is not made so: «a voté la loi contre l'avis du Sénat»."""


def _accord(words: Words, first: int, after: int, head: Head) -> tuple[int, int] | None:
    """Return an accord by its city or by what states agree on: «Accord de Paris», «accord de pêche»; none of a seat."""
    regional = capital_at(words, first) and is_french_adjective(words.forms[after])
    if regional and law_lexicon().role_at(words, after + 1, WordRole.ABOUT) and words.forms[after + 1] == "sur":
        end = _run(words, after + 1, head)  # « Accord régional sur la pêche »
        return (first, end) if end else None
    if not law_lexicon().role_at(words, after, WordRole.FRENCH):
        return None
    if _treats(words, after):
        end = _run(words, after, head)
        return (first, end) if end else None
    city = law_lexicon().role_at(words, after + 1, WordRole.CITY)
    return (first, city.last) if city and capital_at(words, first) else None


def _law_on(words: Words, first: int, after: int, head: Head) -> tuple[int, int] | None:
    """Return a law by what it is on: «loi sur les partis politiques», "Law on Combating Trafficking"."""
    if law_lexicon().role_at(words, after, WordRole.FRENCH):
        matter = after + 2 + (words.forms[after + 1] == "l") if _aims(words, after) else after
        end = _run(words, matter, head)
        return (first, end) if end else None
    return english_run(words, first, after) if capital_at(words, first) else None


def _compound(words: Words, position: int) -> bool:
    """Tell whether an adjective of two nations follows: maroco-belge."""
    return (
        position + 2 < len(words.forms)
        and words.shapes[position] is Shape.WORD
        and words.forms[position + 1] == "-"
        and words.shapes[position + 2] is Shape.WORD
        and words.stops[position] == words.starts[position + 1]
    )


def _french_end(words: Words, first: int, after: int, head: Head) -> int | None:
    """Return the end of a French name; an agreement of institutions, in small letters and of no nations, has none."""
    of_matter = head.family is Family.CODE and _of_the(words, after)
    city = law_lexicon().role_at(words, after + 1, WordRole.CITY) is not None
    named = capital_at(words, first) or of_matter or city or _compound(words, after) or _treats(words, after)
    return _run(words, after, head) if named else None


def _of_the(words: Words, after: int) -> bool:
    """Tell «du», «de la», «des» after a code, which is then one of laws: «code de la route», no «code de conduite»."""
    forms = list(words.forms[after : after + 3])
    return forms[:1] in (["du"], ["des"]) or forms[:2] == ["de", "la"] or forms == ["de", "l", "'"]


def _treats(words: Words, after: int) -> bool:
    """Tell whether what only states agree on follows: «convention d'extradition», «accord de libre-échange»."""
    at = after + 1
    while at < len(words.forms) and words.forms[at] in _BETWEEN:
        at += 1
    return law_lexicon().role_at(words, at, WordRole.TREATY_MATTER) is not None


_BETWEEN = frozenset(("'", "la", "l", "le", "les"))


def dated_end(words: Words, after: int) -> int | None:
    """Return the end of a day that a law is called by: «du 29 juillet 1998», "of 5 May 2020"."""
    forms = words.forms[after : after + _DAY_WORDS]
    if len(forms) < _DAY_WORDS - 1 or forms[0] not in ("du", "of") or breaks_before(words, after):
        return None
    first = forms[2:3] == ["er"]
    day, month, year = (forms[1], *forms[2 + first : 4 + first])
    whole = (
        day.isdigit() and len(day) <= _DAY_DIGITS and month.isalpha() and year.isdigit() and len(year) == _YEAR_DIGITS
    )
    return after + 4 + first if whole else None


_DAY_WORDS, _DAY_DIGITS, _YEAR_DIGITS = 5, 2, 4


def described_end(words: Words, after: int) -> int | None:
    """Return the end of a day behind adjectives: « loi communale modifiée du 13 décembre 1988 »."""
    at = after
    while at < after + _ADJECTIVES and plain(words, at) and not capital_at(words, at) and _describes(words, at):
        at += 1
    return dated_end(words, at)


def _describes(words: Words, at: int) -> bool:
    """Tell an adjective of a law, or that it was amended."""
    amended = law_lexicon().role_at(words, at, WordRole.AMENDED) is not None
    return amended or is_french_adjective(words.forms[at])


_ADJECTIVES = 3


def _run(words: Words, after: int, head: Head) -> int | None:
    """Return the end of what a French head is called after: nouns with their adjectives, joined by small words."""
    lexicon, at, end = law_lexicon(), after, None
    relates = lexicon.role_at(words, after, WordRole.RELATING) is not None
    while at < min(len(words.forms), after + _LONGEST):
        form = words.forms[at]
        if end is not None and (form == _REPUBLIC or _tells_else(words, at) or _of_others(words, at, after)):
            break  # «le Code du travail de la République»
        if end == at and (second := _second(words, at)) and _may_join(words, second, head):
            at = end = second
            continue
        if end is not None and (_is_dated(words, at) or (lexicon.head_at(words, at) and capital_at(words, at))):
            break  # « l'Accord régional sur la pêche et de l'Accord général sur les tarifs »
        city = lexicon.role_at(words, at, WordRole.CITY)
        if city:
            at = end = city.last
            if not lexicon.role_at(words, at, WordRole.ABOUT, WordRole.RELATING):
                break
            continue
        joint = (
            (form in {"-", "'"} and at > after and _touches(words, at))
            or _links(words, at, head)
            or (relates and _second_to(words, at))
        )
        barred = end is None and lexicon.role_at(words, at, WordRole.EXCLUDED)
        relating = at == after and lexicon.role_at(words, at, WordRole.RELATING)
        if not joint and not relating and ((not plain(words, at) and not _is_side(words, at)) or barred):
            break
        if not joint and end == at and not _goes_on(words, at, head):
            break
        at += 1
        if not joint and form not in _QUALIFYING and not lexicon.role_at(words, at - 1, WordRole.LINKING):
            end = at
    return end


def _of_others(words: Words, position: int, after: int) -> bool:
    """Tell what is said of a law's parts and not of the law: « les dispositions du Code civil applicables aux … ».

    A plural describes no singular noun right before it, unless two are joined (« la faune et la flore sauvages »);
    « relatives » behind parts is of these, and so is a second « sur ».
    """
    form, before = words.forms[position], words.forms[position - 1]
    if form in _RELATING_PLURAL and not _is_many(before):
        return True
    parts = any(law_lexicon().role_at(words, k, WordRole.PARTS) for k in range(max(after - _NEAR, 0), after))
    if parts and position > after and form in _RELATING_PLURAL | {_ON}:
        return form != _ON or _ON in words.forms[after:position]
    lexicon = law_lexicon()
    if not _is_many(form) or _is_many(before) or capital_at(words, position) or form in ARTICLES:
        return False
    linked = lexicon.role_at(words, position, WordRole.LINKING, WordRole.FRENCH, WordRole.DOMAIN) is not None
    linked = linked or lexicon.role_at(words, position - 1, WordRole.LINKING, WordRole.FRENCH) is not None
    joined = _AND in words.forms[max(position - _NEAR, after) : position]
    return is_french_adjective(form) and not (linked or is_stop(before, "fr") or joined)


def _is_many(form: str) -> bool:
    """Tell a French word with a plural's ending."""
    return len(form) > 1 and form.endswith(("s", "x"))


_RELATING_PLURAL = frozenset(("relatifs", "relatives"))
_NEAR = 10
"""Words before a law's name among which its parts are told, and words back to what joins two nouns."""
_ON, _AND = "sur", "et"


def _touches(words: Words, position: int) -> bool:
    """Tell a hyphen or apostrophe that stands right behind a word, no dash: « le code du travail – un texte »."""
    return words.stops[position - 1] == words.starts[position]


def _tells_else(words: Words, position: int) -> bool:
    """Tell a preposition behind which stands when, where or how it was done: « à l'occasion de », « à Lomé »."""
    behind = position + 1 + (words.forms[position + 1 : position + 2] == ["'"])
    if words.forms[position] in OF and behind < len(words.forms):
        return words.forms[behind] in words_of_class(WordClass.OF_MANNER, "fr")
    if words.forms[position] not in _ASIDE:
        return False
    noun = position + 1
    while noun < len(words.forms) and words.forms[noun] in _BETWEEN:
        noun += 1
    town = words.written[position] == "à" and noun == position + 1 and capital_at(words, noun)
    return noun >= len(words.forms) or town or words.forms[noun] in words_of_class(WordClass.ADVERBIAL, "fr")


_ASIDE = frozenset(("a", "au", "aux", "sur", "pour"))


def _is_side(words: Words, position: int) -> bool:
    """Tell « l'Est », a part of the world, from the verb: « la Communauté de l'Afrique de l'Est »."""
    return words.forms[position] == "est" and words.forms[position - 1] == "'" and capital_at(words, position)


def _is_dated(words: Words, position: int) -> bool:
    """Tell the weekday on which a law was made or is told of: « la convention sur … du mardi 7 juillet 1997 »."""
    return words.forms[position] in OF and not weekday_numbers().keys().isdisjoint(
        words.forms[position + 1 : position + 2]
    )


def _second(words: Words, position: int) -> int | None:
    """Return the end of a second matter with its article: «loi sur la chasse et l'élevage», «… et le littoral».

    A role or an institution begins something else.
    """
    if words.forms[position] != _AND or breaks_before(words, position) or not words.forms[position + 1 :]:
        return None
    if capital_at(words, position - 1):
        return None  # « le Traité de Nairobi et la formation des agents »
    article = words.forms[position + 1]
    noun = position + 2 + (list(words.forms[position + 2 : position + 3]) == ["'"])
    if article not in ARTICLES or not plain(words, noun):
        return None
    classes = classes_of(words.forms[noun], "fr")
    office = not classes.isdisjoint((WordClass.ROLE, WordClass.STOP, WordClass.HONORIFIC))
    other = office or words.forms[noun] in heads("fr") or law_lexicon().head_at(words, noun) is not None
    return None if other or capital_at(words, noun) else noun + 1


def _may_join(words: Words, after: int, head: Head) -> bool:
    """Tell whether a second matter is a law's; a treaty's has a complement: «… et la protection des données»."""
    more = words.forms[after : after + 1]
    told = bool(more) and (more[0] in OF or more[0] == _AGAINST or is_french_adjective(more[0]))
    return head.family is Family.LAW or (head.family is Family.TREATY and told)


def _links(words: Words, position: int, head: Head) -> bool:
    """Tell «à», «en matière», and «et» before a further «de»: «traité d'amitié et de coopération».

    Behind a code «à» is where it applies.
    """
    if words.written[position] == "à":
        return head.family is not Family.CODE
    further = words.forms[position + 1] if position + 1 < len(words.forms) else ""
    if head.family is Family.CODE and words.forms[position] == "et" and is_french_adjective(further):
        return is_french_adjective(words.forms[position - 1])  # «Code foncier et domanial»
    matter = law_lexicon().role_at(words, position + 1, WordRole.DOMAIN) is not None
    another = law_lexicon().head_at(words, position + 2) is not None  # « le Code des douanes et du décret n° 15-183 »
    at = position + 2 + (words.forms[position + 2 : position + 3] == ["'"])
    nobody = at < len(words.forms) and words.forms[at] in words_of_class(WordClass.UNTOLD, "fr")  # « et d'autres »
    letters = at < len(words.forms) and sum(map(str.isupper, words.written[at])) > 1  # « et du SDAGE », « et du PLUi »
    joins = words.forms[position] == "et" and further in OF and not (another or nobody or letters)
    return joins or (words.forms[position] == "en" and matter)


def _second_to(words: Words, position: int) -> bool:
    """Tell whether «et à la», «et au» bring in a second matter: «relative à la chasse et à la faune»; no second law."""
    if words.forms[position] != "et":
        return False
    position += 1
    first = words.written[position].casefold() if position < len(words.forms) else ""
    at = position + 1
    while first == "à" and words.forms[at : at + 1] and words.forms[at] in _BETWEEN:
        at += 1
    if first not in ("à", "au", "aux") or not plain(words, at) or capital_at(words, at):
        return False
    return words.forms[at] not in heads("fr") and law_lexicon().head_at(words, at) is None


_REPUBLIC = "republique"
_QUALIFYING = frozenset(("non", "double", "relatif", "relative", "relatifs", "relatives"))


def _goes_on(words: Words, position: int, head: Head) -> bool:
    """Tell whether a word goes on after a noun: a preposition, an adjective or plural, a capital; no verb does.

    A code is one of something, not on it: «Code des douanes aux marchandises».
    """
    form = words.forms[position]
    linked = law_lexicon().role_at(words, position, WordRole.LINKING, WordRole.FRENCH, WordRole.DOMAIN) is not None
    if is_stop(form, "fr") and not linked:
        return False
    if form in ARTICLES or (head.family is Family.CODE and form in _BESIDE):
        return False
    if form in accented_adjectives() and not words.written[position].endswith("é"):
        return False  # «renforce», which folds like «renforcé»
    return linked or is_french_adjective(form) or _is_many(form) or capital_at(words, position)


_BESIDE = frozenset(("a", "au", "aux", "sur", "contre", "pour"))
