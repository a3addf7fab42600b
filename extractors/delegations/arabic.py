"""Delegations in Arabic: «وفد» with adjectives of nationality, «عن», «من», «يمثل», or a body or place in construct."""

from extractors.delegations.nations import BODIES, LONGEST, double_adjective
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.engagements import event_words
from lexicon.naming import INSTITUTIONS, head_readings
from lexicon.people import function_words, people_nouns
from lexicon.relations import relation_words
from lexicon.role_grammar import grammar
from lexicon.times import weekday_numbers
from schemas.mention import Kind, Mention
from text import inflection as arabic
from text.fold import fold_word
from text.naming import BY, TO, looks_derived_verbal_noun
from text.signs import MARKS, QUOTES

_TWO = 2
"""A noun and the nationality behind it, which may be spelt as the state is: «الجامعات السعودية»."""


def arabic_end(scene: Scene, i: int) -> int | None:
    """Return where an Arabic delegation ends, None where it only points back."""
    end, position = None, i + 1
    words, form = grammar(), scene.form(i)
    definite = arabic.is_definite(form) or arabic.has_joined_article(form)
    while position < min(scene.size, i + LONGEST) and scene.same_line(i, position):
        position = _past_town(scene, i, _past_quote(scene, position))
        form = scene.form(position)
        double = double_adjective(scene, position)
        if double or _nationality(scene, i, position) or _own_state(scene, i, position):
            end = position = double[0] if double else position + 1
            continue
        if scene.mention_at(position, *BODIES):
            return _of_level(scene, _body_end(scene, i, position, end))
        if not scene.is_word(position) or scene.inside(position, Kind.PERSON, Kind.DATE) or _goes_on_told(form):
            break
        adjective = country_of_adjective(form) is not None
        if not adjective and scene.honorific(position) is not None:
            break  # «الوفد الموريتاني القاضي …», «ويضم الوفد القاضي …»
        if not adjective and definite and not arabic.is_definite(form):
            break
        people = position == i + 1 and form in people_nouns() | words.delegating | words.tribal | _groups()
        if people and arabic.may_be_construct(scene.form(i)):  # «وفد الجامعات السعودية»
            return _of_people(scene, position)
        if (told := _tells_whose(scene, position)) >= 0 and not (end is not None and form in words.comprising):
            return _represented(scene, position + told, common=end is None) or end
        if (
            not adjective
            and form not in words.high_level
            and (not _is_adjective(form) or scene.is_verb(position))
            and not _describes(scene, position)
        ):
            break
        position += 1
        closes = end is not None and form in words.level  # «وفد ألماني رفيع المستوى»
        end = end if form in words.high_level and not closes else position
    return end


def _is_adjective(form: str) -> bool:
    """Tell an adjective that may say whose a delegation is.

    No errand («للتعزية»), adverb («حاليا») or further people («وممثلي») is one.
    """
    other = form in function_words() or (arabic.after_and(form) or "") in people_nouns() | function_words()
    attribute = arabic.is_attribute(form) and not (other or form.startswith(arabic.FOR_THE))
    return attribute or form in grammar().regional


def _describes(scene: Scene, i: int) -> bool:
    """Tell an adjective that no list knows, behind which it is told where they are from: «وفداً بارزاً من محافظة …»."""
    behind = scene.form(i + 1) in grammar().representation and scene.same_line(i, i + 2)
    plain = not (scene.is_verb(i) or scene.definite(i) or scene.is_boundary(i))
    return plain and behind and scene.mention_at(i + 2, *BODIES) is not None


def _goes_on_told(form: str) -> bool:
    """Tell «و» before a relative: «وفد وزاري والذي يترأسه …»."""
    return arabic.after_and(form) in grammar().function_stops


def _tells_whose(scene: Scene, i: int) -> int:
    """Return after how many words it is told whom a delegation represents: «من», «لممثلي وقناصل الدول …»; else -1."""
    words, form = grammar(), scene.form(i)
    if form in words.representation or form in words.represents or _belongs_to_body(scene, i):
        return 1
    if form in words.comprising and scene.form(i + 1) in relation_words("members_of_bodies"):
        behind = i + _TWO + (scene.form(i + _TWO) in words.representation)  # «وفد يضم ممثلين عن وزارة …»
        body = scene.mention_at(behind, Kind.ORGANIZATION) if scene.same_line(i, behind) else None
        return behind - i if body is not None else -1
    people = form[:1] == arabic.PREFIX_L[0] and form[1:] in people_nouns() | words.delegating
    return 0 if people else -1


def _belongs_to_body(scene: Scene, i: int) -> bool:
    """Tell a word that says a delegation belongs to the body behind: «الوفد الفني التابع لمنظمة الصحة العالمية»."""
    owner = scene.form(i) in grammar().dependent and scene.mention_at(i + 1, Kind.ORGANIZATION) is not None
    return owner and scene.same_line(i, i + 1) and scene.form(i + 1).startswith(arabic.PREFIX_L)


def _past_quote(scene: Scene, i: int) -> int:
    """Return the token behind a quotation mark that opens the name of a body: «بوفد "المنظمة الأفريقية …"»."""
    opens = scene.form(i) in _QUOTES and scene.mention_at(i + 1, Kind.ORGANIZATION) is not None
    return i + 1 if opens else i


_QUOTES = MARKS | QUOTES


def _nationality(scene: Scene, i: int, position: int) -> bool:
    """Tell whether a country's name is here the accusative of its adjective («وفدا موريتانيا»)."""
    if not scene.form(i).endswith(arabic.ACCUSATIVE) or not country_of_name(scene.form(position)):
        return False
    place = scene.mention_at(position, Kind.PLACE)
    return place is None or place[1] == position + 1


def _past_town(scene: Scene, i: int, position: int) -> int:
    """Return the token behind the noun of a town whose name follows: «وفد مدينة ليون الفرنسية»."""
    return position + _is_town_of(scene, i, position)


def _is_town_of(scene: Scene, i: int, position: int) -> bool:
    """Tell the noun of a town, in construct behind the delegation and before the town's name: «وفد مدينة ليون»."""
    noun = position == i + 1 and scene.form(position) in relation_words("town_nouns")
    noun = noun and arabic.may_be_construct(scene.form(i)) and not scene.mention_at(position, *BODIES)
    town = scene.mention_at(position + 1, Kind.PLACE) if noun and scene.same_line(i, position + 1) else None
    return town is not None and scene.cut(position + 1, town[0].span.start) == 0


def _own_state(scene: Scene, i: int, position: int) -> bool:
    """Tell what a state is called in its own papers, its name left out: «وفد المملكة»."""
    own = position == i + 1 and scene.form(position) in grammar().own_state
    return own and arabic.may_be_construct(scene.form(i)) and not scene.mention_at(position, *BODIES)


def _body_end(scene: Scene, i: int, position: int, end: int | None) -> int | None:
    """Return the end after a body or place that begins at ``position``, where it belongs to the delegation."""
    body, last = scene.mention_at(position, *BODIES) or (None, position)
    joined = body is not None and scene.cut(position, body.span.start) > 0
    if joined and scene.form(position).startswith(arabic.AND):
        belongs = False  # «وفدا فرنسيا ومؤسسة …»: somebody else
    elif joined:
        belongs = end is not None and body is not None and body.kind is Kind.ORGANIZATION
    else:
        second = scene.form(i + 1) in _QUOTES or _is_town_of(scene, i, i + 1)
        beside = position == i + 1 or (position == i + _TWO and second)
        belongs = beside and arabic.may_be_construct(scene.form(i))
    return _country_after(scene, _in_state(scene, body, last)) if belongs else end


def _in_state(scene: Scene, body: Mention | None, last: int) -> int:
    """Take the state that a town or land is in, with «ب» behind it: «وفد من مقاطعة كيسومو بكينيا».

    Another state is where they were received: «استقبل القنصل وفدا من مدينة سوسة بفرنسا».
    """
    state = scene.mention_at(last, Kind.PLACE) if scene.same_line(last - 1, last) else None
    if body is None or state is None or country_of_name(fold_word(body.text)):
        return last
    land = scene.form(scene.words.within(body.span)[0]) in relation_words("town_nouns")  # one that runs it, too
    joined = scene.form(last)[: scene.cut(last, state[0].span.start)] == BY
    own = country_of_name(fold_word(state[0].text))
    within = joined and own is not None and body.country in (None, own)
    return state[1] if within and (land or body.kind is Kind.PLACE) else last


def _of_level(scene: Scene, end: int | None) -> int | None:
    """Take the level behind a state's name that is its adjective as well: «وفد جيبوتي رفيع المستوى»."""
    last = end or 0
    form = scene.form(last - 1)
    if not (end and form.endswith(arabic.RELATION_ENDINGS) and country_of_name(form)):
        return end
    while scene.form(last) in grammar().high_level and scene.same_line(last - 1, last):
        last += 1
    return last if scene.form(last - 1) in grammar().level else end


def _of_nation(scene: Scene, i: int) -> int | None:
    """Return the end of people whom an adjective of nationality describes."""
    end = _represented(scene, i, common=False)
    last = scene.form(end - 1) if end is not None else ""
    return end if country_of_adjective(last) or (end == i + _TWO and country_of_name(last)) else None


def _of_people(scene: Scene, i: int) -> int | None:
    """Return the end of people, bodies, a tribe or a group in construct behind the delegation."""
    if scene.form(i) in _groups():
        return _of_group(scene, i)
    return _of_nation(scene, i) or _of_members(scene, i) or _of_tribe(scene, i)


def _groups() -> frozenset[str]:
    """Return the nouns of a group of states or members in a body."""
    return relation_words("group_of")


def _of_group(scene: Scene, i: int) -> int | None:
    """Return the end of a group and its body: «وفد المجموعة البريطانية للاتحاد البرلماني الدولي»."""
    last = i + 1
    while scene.same_line(i, last) and _is_adjective(scene.form(last)) and scene.definite(last):
        last += 1
    if last == i + 1:
        return None
    first = last + (scene.form(last) in grammar().inside)
    body = scene.mention_at(first, Kind.ORGANIZATION) if scene.same_line(i, first) else None
    joined = body is not None and (first > last or scene.form(first)[: scene.cut(first, body[0].span.start)] in _IN)
    return body[1] if body is not None and (joined or scene.form(first).startswith(arabic.FOR_THE)) else last


_IN = frozenset((TO, BY))


def _of_tribe(scene: Scene, i: int) -> int | None:
    """Return the end of a tribe's or family's name, which no list holds: «وفد قبيلة الزغاوة», «وفد عشيرة بني حسن»."""
    first = i + 1
    named = scene.form(i) in grammar().tribal and scene.same_line(i, first) and scene.is_word(first)
    if not named or scene.is_boundary(first) or scene.is_verb(first):
        return None
    kin = scene.form(first) in grammar().kin_names and scene.same_line(first, first + 1) and scene.is_word(first + 1)
    return first + 1 + kin


def _of_members(scene: Scene, i: int) -> int | None:
    """Return the end of the body whose members or representatives came: «وفد أعضاء غرفة التجارة»."""
    body = scene.mention_at(i + 1, Kind.ORGANIZATION)
    if body is None and not scene.is_boundary(i + 1):
        body = scene.mention_at(i + 2, Kind.ORGANIZATION)  # «وفد ممثلي منظمات الأمم المتحدة»
    if body is None or not scene.same_line(i, body[1] - 1):
        return None
    return _country_after(scene, body[1])


def _with_further(scene: Scene, i: int) -> int:
    """Take a further body joined by «و» («من اليونيسف ومنظمة …»)."""
    found = scene.mention_at(i, Kind.ORGANIZATION)
    joined = found is not None and scene.form(i).startswith(arabic.AND) and scene.cut(i, found[0].span.start) == 1
    return found[1] if found is not None and joined else i


def _country_after(scene: Scene, i: int) -> int:
    """Take an adjective of nationality that follows a body («… العدل الفرنسية»)."""
    if scene.same_line(i - 1, i) and country_of_adjective(scene.form(i)) and scene.is_word(i):
        return i + 1
    return i


def _opens_place(scene: Scene, first: int, i: int, body: Mention) -> bool:
    """Tell a place with its noun behind a whole phrase: «وفد لممثلي الدول العربية مدينة …» is where they went."""
    noun = i > first + _TWO and not scene.definite(i - 1) and scene.definite(i - 2)
    return body.kind is Kind.PLACE and noun and scene.cut(i, body.span.start) == 0


def _is_visited(scene: Scene, first: int, i: int, body: Mention) -> bool:
    """Tell a place or body behind a noun with the article: «زار وفد من الوزارة باريس» is where they went.

    «وفد من الوزارة بالرباط» tells where they were, «من الخبراء بوزارة الصحة» who they are.
    """
    joined = scene.form(i)[: scene.cut(i, body.span.start)]
    there = joined == BY and (_is_body(scene, first) or scene.form(i) in grammar().function_stops)
    return scene.definite(i - 1) and (not joined or there)


def _is_body(scene: Scene, i: int) -> bool:
    """Tell the noun of a body with the article, which stays where it is: «وفد من الوزارة بالرباط»."""
    return scene.definite(i) and bool(head_readings(scene.form(i), INSTITUTIONS))


def _goes_on_otherwise(scene: Scene, first: int, i: int) -> bool:
    """Tell a common word behind whom a delegation represents with which something else is told.

    Behind a noun with the article an adjective or a further noun has it too: «من الهيئة الوطنية», no «من الهيئة مساء».
    """
    form = scene.form(i)
    stops = form in grammar().function_stops or form in function_words() or form in weekday_numbers()
    if stops or arabic.after_and(form) in grammar().delegation:
        return True
    styled = scene.honorific(i) is not None or (arabic.after_and(form) or "") in function_words()
    if styled or not scene.definite(i - 1):
        return styled or _is_errand(form)
    if arabic.has_joined_article(form):
        return _is_errand(form) or (form.startswith(BY) and _is_body(scene, first))
    further = arabic.is_definite(arabic.after_and(form) or form)
    return not further and not (i == first + 1 and _tells_work(scene, first, form))


def _is_errand(form: str) -> bool:
    """Tell what somebody came or was received for: «بزيارة», «للاطلاع», «لمتابعة»."""
    if form.startswith(BY):
        return form.removeprefix(BY) in event_words()
    deed = form.removeprefix(arabic.FOR_THE[0]).removeprefix(TO)
    return deed != form and (deed in grammar().errands or looks_derived_verbal_noun(deed))


def _tells_work(scene: Scene, first: int, form: str) -> bool:
    """Tell the field in which people work: «من الخبراء بقطاع الصحة»."""
    return scene.form(first) in people_nouns() and form.removeprefix(BY) in grammar().work_fields


def _names_someone(scene: Scene, i: int) -> bool:
    """Tell whether an honorific of one person and the name stand here: «شكلت وفدا من السيد …»."""
    hit = scene.honorific(i)
    one = hit is not None and not any(honorific.several for honorific in hit.payloads)
    return one and hit is not None and hit.last < scene.size and scene.inside(hit.last, Kind.PERSON)


def _represented(scene: Scene, i: int, *, common: bool) -> int | None:
    """Return the end of what follows «عن», «من», «يمثل»: a body or place, perhaps after common words, or these alone.

    The latter only where they may be ``common``: not where a nationality has told already whose delegation it is.
    """
    position = i
    if _names_someone(scene, i):
        return None
    while position < min(scene.size, i + LONGEST) and scene.same_line(i, position):
        position = _past_quote(scene, position)
        body = scene.mention_at(position, Kind.ORGANIZATION, Kind.PLACE)
        if body is not None and common and _opens_place(scene, i, position, body[0]):
            return position - 1
        if body is not None and common and position > i and _is_visited(scene, i, position, body[0]):
            return position
        if body is not None:
            return _country_after(scene, _with_further(scene, _in_state(scene, *body)))
        form = scene.form(position)
        verb = position > i and scene.is_verb(position)  # no «من طلبة …»
        if not scene.is_word(position) or scene.inside(position, Kind.PERSON, Kind.DATE) or verb:
            break
        if position > i and _goes_on_otherwise(scene, i, position):
            break
        position += 1
        if country_of_adjective(form) or country_of_name(form):
            return position
    few = position - i <= _FEW
    few = few or not (_is_known(scene.form(i)) or any(not _is_known(scene.form(k)) for k in range(i + 1, position)))
    return position if common and position > i and few else None


_FEW = 4
"""Common words that tell a delegation: «قضاة ومحامين وخبراء» is no longer."""


def _is_known(form: str) -> bool:
    """Tell a word with the article, behind who came: «من أبناء الجالية الوطنية المقيمة بالخارج»."""
    return arabic.is_definite(form) or arabic.has_joined_article(form)
