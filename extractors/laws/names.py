"""Laws by name: those that the lexicon knows, codes and treaties by the grammar of their Arabic names."""

from extractors.laws.numbers import year_of
from extractors.laws.phrases import adjectives, following, kept, matters, noun_phrase
from extractors.laws.words import OF_MATTERS, Family, Head, Known, Needs, WordRole, law_lexicon, plain
from extractors.naming import is_of
from lexicon.bodies import body_names
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, heads
from lexicon.places import Sureness, place_names
from text.adjectives import is_relation_adjective
from text.figures import bears_article_after, has_article
from text.inflection import AND, ARTICLE
from text.naming import BETWEEN, BY, FROM, IN, PEOPLE, TO, looks_derived_verbal_noun, without_article
from text.phrases import PhraseHit
from text.tokens import Words

_LONGEST = 14
_MARK = '"'
_NEAR = 3
_PROTECTED = 4  # words: «حماية العمال المهاجرين وأسرهم من»


def known_at(words: Words, position: int) -> tuple[PhraseHit[Known], str] | None:
    """Return the known name that begins at a token, and its key."""
    lexicon = law_lexicon()
    hit = lexicon.known.match_at(words, position)
    if hit is None or lexicon.role_at(words, position - 1, WordRole.FIELD) or _is_matter(words, position):
        return None
    if lexicon.role_at(words, hit.last, WordRole.NAMED_AFTER) and words.written[hit.last].istitle():
        return None  # "Constitution Day", "Constitution Hill"
    written = hit.span.of(words.folded.source)
    capitals = written.isupper()
    for known in hit.payloads:
        if capitals or not (known.acronym or (known.cased and written[0].islower())):
            return hit, known.key
    return None


def _is_matter(words: Words, position: int) -> bool:
    """Tell whether «نظام» behind «بشأن» is what another law is about: «القانون رقم (6) … بشأن نظام القضاء»."""
    lexicon = law_lexicon()
    head = lexicon.head_at(words, position)
    regarding = lexicon.role_at(words, position - 1, WordRole.REGARDING) is not None
    governed = words.forms[position].startswith(BY)  # «القانون رقم 319 المتعلق بنظام التقاعد»
    regarding = regarding or (governed and lexicon.role_at(words, position - 1, WordRole.WITH_BY) is not None)
    return regarding and head is not None and head[1].needs is Needs.KNOWN


def arabic_name(words: Words, after: int, head: Head, *, joined: bool = False) -> int | None:
    """Return the token after the Arabic name that follows a head; None where no name follows.

    ``joined`` tells that «و» joins the head to a law.
    """
    lexicon = law_lexicon()
    if head.id == _OF_TWO or head.needs is Needs.CONCLUDED:
        return (_accord_of_two if head.id == _OF_TWO else _accord)(words, after)
    if head.needs is Needs.KNOWN and not has_article(words.forms[after - 1]):
        return _system(words, after, joined=joined)
    if head.needs is Needs.NUMBER and head.family is Family.LAW:
        return _unnumbered(words, after, head)
    barred = WordRole.NO_STATUTE if head.family is Family.LAW else WordRole.EXCLUDED
    if head.needs not in {Needs.NAME, Needs.SUBJECT} or lexicon.role_at(words, after, barred):
        return None
    definite = has_article(words.forms[after - 1])
    if head.family is Family.TREATY:
        end = _after_definite_head(words, after) if definite else _treaty(words, after, head)
        return end and _between_states(words, end)
    return None if definite else _construct(words, after, head)


def _of_town(words: Words, after: int) -> int | None:
    """Return the end of the town by which a code of conduct of states is called: «مدونة سلوك جيبوتي»."""
    conduct = law_lexicon().role_at(words, after, WordRole.CONDUCT)
    return town_at(words, conduct.last) if conduct is not None else None


def _between_states(words: Words, end: int) -> int:
    """Return the end of the two states that a treaty names as its parties: «… بين الأردن والعراق»."""
    if following(words, end - 1) != BETWEEN:
        return end
    one = place_names().match_at(words, end + 1)
    other = place_names().match_at(words, one.last) if one is not None and one.last < len(words.forms) else None
    joined = one is not None and other is not None and words.forms[one.last].startswith(AND)
    states = joined and all(any(p.state for p in hit.payloads) for hit in (one, other) if hit)
    return other.last if states and other else end


def _rules(words: Words, head: int) -> bool:
    """Tell whether what stands before «نظام» rules: «وفق», «استنادا إلى», «المادة الثانية من»."""
    lexicon = law_lexicon()
    ruling = [hit for k in (head - 1, head - 2) if (hit := lexicon.role_at(words, k, WordRole.RULING))]
    article = range(max(0, head - _ARTICLE), head - 1)
    of_article = words.forms[head - 1] == FROM and any(lexicon.role_at(words, k, WordRole.ARTICLE_OF) for k in article)
    return any(hit.last == head for hit in ruling) or (of_article and words.begins[head] == words.starts[head])


def _unnumbered(words: Words, after: int, head: Head) -> int | None:
    """Read «القانون المالي الصادر بالمرسوم …», and the field of an organic law: «القانون التنظيمي للمالية».

    The statute of a body is none.
    """
    definite, form = has_article(words.forms[after - 1]), following(words, after - 1)
    if head.id in _FIELDED and definite and law_lexicon().role_at(words, after, WordRole.WITH_BY):
        about = _phrase_after(words, after) or kept(words, after + 1)  # «القانون التنظيمي المتعلق ب…»
        return about and matters(words, about)
    if head.id in _FIELDED and definite:
        if not form.startswith(TO) and _rules(words, after - 2):
            return after  # «المادة 12 من القانون الأساسي»
        if head.id == _UNIFIED and law_lexicon().role_at(words, after, WordRole.MASDAR):
            return noun_phrase(words, after)  # «القانون الموحد لحماية المستهلك»
        field = plain(words, after) and bears_article_after(form, TO) and form[len(TO + TO) :] not in heads("ar")
        field = field and not is_of(form[len(TO + TO) :], WordClass.PURPOSE)
        return matters(words, adjectives(words, after + 1)) if field else None
    return _issued(words, after + 1) if definite and is_relation_adjective(form) else None


_UNIFIED, _OF_TWO = "unified_law", "accord_of_two"
_FIELDED = frozenset(("organic_law", "framework_law", "orientation_law", _UNIFIED))
_ARTICLE = 5
"""Words from an article to the law's name."""


def _system(words: Words, after: int, *, joined: bool) -> int | None:
    """Read what «نظام» is of, where the words around it tell that it is a law and no system."""
    lexicon, end = law_lexicon(), noun_phrase(words, after)
    if end is None or _is_matter(words, after - 1):
        return None
    end = matters(words, end)
    carried = any(lexicon.role_at(words, k, WordRole.ITS_RULES) for k in range(end, end + _NEAR))
    return end if joined or carried or _rules(words, after - 1) else _issued(words, end)


def _construct(words: Words, after: int, head: Head) -> int | None:
    """Read what a law or code is of, perhaps in marks: «قانون "الإجراءات الضريبية الموحد"», less the closing one."""
    if following(words, after - 1) == _MARK:
        inner = noun_phrase(words, after + 1)
        return inner if inner is not None and following(words, inner - 1) == _MARK else None
    if head.family is Family.CODE and (town := _of_town(words, after)):
        return town
    end = noun_phrase(words, after, of_body=head.family is Family.LAW)
    if (
        end
        and words.forms[after].startswith(BY)
        and any(law_lexicon().head_at(words, k) for k in range(after + 1, end))
    ):
        return None  # «مشروع قانون بتعديل بعض أحكام القانون رقم 67»
    end = matters(words, end) if end and head.family in OF_MATTERS else end
    return _of_body(words, after, end) if end and head.family is Family.LAW else end


def _of_body(words: Words, after: int, end: int) -> int:
    """Return the end of the field of a body that has a law: «قانون الهيئة الوطنية لحقوق الإنسان»."""
    if without_article(words.forms[after]) not in heads("ar") or not plain(words, end):
        return end
    form = words.forms[end]
    if form.startswith(TO) and law_lexicon().role_at(words, end, WordRole.MASDAR):
        return noun_phrase(words, end) or end
    return matters(words, adjectives(words, end + 1)) if bears_article_after(form, TO) else end


def _treaty(words: Words, after: int, head: Head) -> int | None:
    """Read what a treaty is called after: a city, a body, or what it is about."""
    city = town_at(words, after)
    if city is not None:
        return _revised(words, city)
    dated = year_of(words, after)
    if dated:  # «اتفاقية عام 1951 الخاصة بوضع اللاجئين»
        whole = _phrases_after(words, dated)
        return whole if whole > dated or law_lexicon().role_at(words, after, WordRole.OF_YEAR) else None
    body = body_names().match_at(words, after)
    end = body.last if body else noun_phrase(words, after)
    if end is None:
        return None
    end = matters(words, end)
    works = not has_article(words.forms[after]) and law_lexicon().role_at(words, after, WordRole.MASDAR) is not None
    whole = _phrases_after(words, end, aimed=works)
    if whole == after + 1 and law_lexicon().role_at(words, after, WordRole.ALONE):
        return None
    told = any(law_lexicon().role_at(words, *at) for at in ((after, WordRole.TREATY_MATTER), (end, WordRole.ANNEXED)))
    told = told or whole > end
    return whole if told or head.needs is Needs.NAME else None


def town_at(words: Words, position: int) -> int | None:
    """Return the end of the town that a treaty is called after, listed for it or known as a town."""
    listed = law_lexicon().role_at(words, position, WordRole.CITY)
    if listed:
        return listed.last
    hit = place_names().match_at(words, position)
    sure = hit is not None and hit.start == words.begins[position]
    town = sure and hit and any(p.town and p.country and p.sureness is Sureness.SURE for p in hit.payloads)
    return hit.last if hit and town else None


def _issued(words: Words, end: int | None) -> int | None:
    """Keep a name only where the text says at once by what it was issued («نظام الإفلاس الصادر بالمرسوم …»)."""
    if end is None:
        return None
    at = end + (words.forms[end : end + 1] == ["،"])  # «نظام إدارة النفايات، الصادر بالمرسوم …»
    return end if law_lexicon().role_at(words, at, WordRole.ISSUED) is not None else None


def _revised(words: Words, position: int) -> int:
    """Return the end of «المعدلة» after a treaty's city («اتفاقية كيوتو المعدلة»), and of what it is about."""
    at = position + 1 if law_lexicon().role_at(words, position, WordRole.NEWNESS) else position
    scope = at
    while plain(words, scope) and is_relation_adjective(words.forms[scope]):
        scope += 1
    end = _phrases_after(words, scope)  # «اتفاقية الكويت الإقليمية للتعاون …»
    return end if end > scope else _phrases_after(words, at)


def _accord(words: Words, after: int) -> int | None:
    """Read an accord that goes by its city («اتفاق ستوكهولم»), or that two states concluded."""
    named = law_lexicon().role_at(words, after, WordRole.CITY)
    if named:
        return named.last
    partnership = law_lexicon().role_at(words, after, WordRole.EXCLUDED)
    return None if partnership else _concluded(words, noun_phrase(words, after))


def _accord_of_two(words: Words, after: int) -> int | None:
    """Read an accord that two adjectives of nations tell, with its field: «الاتفاق الجزائري التونسي للنقل»."""
    both = words.forms[after : after + _NATIONS]
    if len(both) < _NATIONS or not all(country_of_adjective(form) for form in both):
        return None
    end = _phrases_after(words, after + _NATIONS)
    return end if end > after + _NATIONS else None


_NATIONS = 2


def _concluded(words: Words, end: int | None) -> int | None:
    """Keep a name only where the text says at once that it was concluded («اتفاق الصيد البحري المبرم بين …»)."""
    concluded = end is not None and law_lexicon().role_at(words, end, WordRole.CONCLUDED) is not None
    return end if concluded else None


def _after_definite_head(words: Words, after: int) -> int | None:
    """Read «الاتفاقية المغربية البلجيكية لنقل …»: adjectives, and what the treaty is about."""
    at = after
    while plain(words, at) and is_relation_adjective(words.forms[at]):
        if law_lexicon().role_at(words, at, WordRole.EXCLUDED):
            return _of_two_sides(words, after, at)
        at += 1
    end = _phrases_after(words, at)
    return end if end > at else _of_two_sides(words, after, at)


def _of_two_sides(words: Words, after: int, at: int) -> int | None:
    """Read «الاتفاقية الأمنية الثنائية», «الاتفاقية القضائية المشتركة»: a field, and that two concluded it."""
    joint = plain(words, at) and law_lexicon().role_at(words, at, WordRole.BILATERAL)
    return at + 1 if at > after and joint else None


def _phrases_after(words: Words, position: int, *, aimed: bool = False) -> int:
    """Return the end of the phrases that tell what a treaty is about: «لمكافحة …», «بشأن …», «في المادة المدنية».

    ``aimed`` tells that its work is told («اتفاقية تشجيع الاستثمار»): one more is what something is done for.
    """
    start, at = position, position
    while at - start < _LONGEST:
        form = words.forms[at] if at < len(words.forms) else ""
        whole = bears_article_after(form, TO)
        aim = form.startswith(TO) and not whole
        people = whole and form.endswith(PEOPLE[0]) and not is_of(form.replace(TO + TO, ARTICLE, 1), WordClass.CARED)
        end = None if people or (aim and aimed) else _phrase_after(words, at)  # «شرح الخبير اتفاقية … للحاضرين»
        if end is None:
            return at
        at, aimed = end, aimed or form.startswith(TO)
    return at


def _phrase_after(words: Words, position: int) -> int | None:
    """Return the end of one such phrase."""
    if position >= len(words.forms):
        return None
    lexicon, form = law_lexicon(), words.forms[position]
    fixed = lexicon.role_at(words, position, WordRole.FIXED)
    end = fixed.last if fixed else None
    protected = lexicon.role_at(words, position, WordRole.COMPLEMENT) is not None and _protects(words, position)
    matter = lexicon.role_at(words, position + 1, WordRole.DOMAIN) is not None and not form.startswith(TO)
    joint = form == IN and lexicon.role_at(words, position - 1, WordRole.WITH_IN) is not None
    if protected or matter or joint:
        end = kept(words, position + 1) if protected or matter else noun_phrase(words, position + 1)
        end = matters(words, end) if end and joint else end
    elif lexicon.role_at(words, position, WordRole.WITH_BY) and following(words, position).startswith(BY):
        whole = bears_article_after(following(words, position), BY)
        end = adjectives(words, position + 2) if whole else noun_phrase(words, position + 1)
    elif plain(words, position):
        if lexicon.role_at(words, position, WordRole.LINKING):
            end = kept(words, position + 1)
            end = end and matters(words, end)
        elif bears_article_after(form, TO):
            end = matters(words, adjectives(words, position + 1))
        elif form.startswith(TO) and lexicon.role_at(words, position, WordRole.CARRIES_OUT):
            return None
        elif form.startswith(TO) and lexicon.role_at(words, position, WordRole.MASDAR):
            end = noun_phrase(words, position)
            end = end and matters(words, end)
        elif form.startswith(TO) and _aim(words, position):
            end = matters(words, adjectives(words, position + 2))
    return end


def _aim(words: Words, position: int) -> bool:
    """Tell a noun of action with «ل» behind what a treaty is about: «الجوانب المدنية لاختطاف الأطفال»."""
    noun = words.forms[position][len(TO) :]
    described = has_article(words.forms[position - 1]) and law_lexicon().head_at(words, position - 1) is None
    return described and looks_derived_verbal_noun(noun) and has_article(following(words, position))


def _protects(words: Words, position: int) -> bool:
    """Tell whether a noun of protection stands shortly before: «حماية الأطفال من الاستغلال»."""
    before = range(max(position - _PROTECTED, 0), position)
    return any(law_lexicon().role_at(words, k, WordRole.WITH_FROM) for k in before)
