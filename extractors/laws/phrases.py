"""Phrases in the Arabic names of laws: a construct with its adjectives, what joins it with «و», what completes it."""

from extractors.laws.words import WordRole, breaks_before, law_lexicon, plain, words_with
from extractors.naming import is_of
from extractors.organizations.arabic_nouns import is_thing
from lexicon.naming import WordClass, heads
from lexicon.people import function_words
from lexicon.places import PlaceWord, place_names, place_words
from text.adjectives import RELATION_ENDINGS, VERB_BEGINNINGS, is_relation_adjective
from text.figures import bears_article_after, has_article, joins_article
from text.inflection import AND, ARTICLE
from text.naming import (
    BY,
    FEMININE_PLURAL,
    PEOPLE,
    TO,
    begins_with_particle,
    looks_adjectival,
    looks_broken_plural,
    looks_derived_verbal_noun,
    owners,
    without_article,
)
from text.tokens import Words

_LONGEST = 14
_NOT = WordRole.JOINS_NOT
_SHORT = 2
_LONGEST_CONSTRUCT = 4
"""Words before the definite one: «حظر أسوأ أشكال عمل الأطفال»."""


def matters(words: Words, position: int) -> int:
    """Return the end of what a law's name goes on with: «والصيدلة», «والتدابير البديلة», «للأطفال»."""
    at = position
    while at - position < _LONGEST:
        dated = law_lexicon().role_at(words, at, WordRole.OF_YEAR)  # «للسنة المالية 2026»
        word = words.forms[at] if plain(words, at) and not dated else ""
        if joins_article(word) and not _begins_another(words, at, word):
            at = adjectives(words, at + 1)
            at += law_lexicon().role_at(words, at, WordRole.POINTING_BACK) is not None  # «والإقامة فيه»
        elif _takes_up(word):
            return at + 1
        elif word.startswith(AND) and law_lexicon().role_at(words, at, WordRole.MASDAR):
            end = None if law_lexicon().role_at(words, at + 1, _NOT) else noun_phrase(words, at)
            if end is None:
                break
            at = end
        elif at == position and _is_field(word):
            at = adjectives(words, at + 1)
        else:
            break
    return at


def _is_field(word: str) -> bool:
    """Tell whether «ل» brings in a field and nobody to whom the law is told: «للأطفال», not «للمستثمرين»."""
    field = bears_article_after(word, TO) and is_of(word[len(TO + TO) :], WordClass.DOMAIN)
    return field and not word.endswith(PEOPLE)


def _begins_another(words: Words, position: int, word: str) -> bool:
    """Tell whether what «و» joins is a law, an institution or another thing of its own."""
    lexicon, base = law_lexicon(), without_article(word[1:])
    another = base in heads("ar") and not is_of(base, WordClass.DOMAIN)
    another = another or lexicon.role_at(words, position + 1, WordRole.GIVEN) is not None
    return another or lexicon.head_at(words, position) is not None or lexicon.role_at(words, position, _NOT) is not None


def _takes_up(word: str) -> bool:
    """Tell a noun of action whose object is a pronoun: «تشجيع الاستثمار وحمايته»."""
    if not word.startswith(AND) or has_article(word[1:]):
        return False
    known = words_with(WordRole.TAKEN_UP)
    return not known.isdisjoint(owners(word[1:]))


def noun_phrase(words: Words, position: int, *, of_body: bool = False) -> int | None:
    """Return the end of a construct that ends in a definite noun with its adjectives: «حقوق الطفل».

    With ``of_body`` a noun of institutions may begin it: «قانون نقابة المحامين».
    """
    lexicon, at = law_lexicon(), position
    while plain(words, at) and at < position + _LONGEST_CONSTRUCT and not _closes(words.forms[at]):
        if at > position and (state := state_end(words, at)) is not None:
            return state
        if at > position + 2 and lexicon.head_at(words, at):
            return None  # «مشروع قانون بتعديل بعض أحكام قانون المرور»
        form = words.forms[at]
        told = _is_noun(form) or lexicon.role_at(words, at, WordRole.OF_MATTER) is not None
        body = of_body and (form in heads("ar") or (at == position and told))
        action = body or lexicon.role_at(words, at, WordRole.MASDAR)
        deed = at > position and form.startswith(AND) and looks_derived_verbal_noun(form[len(AND) :])
        if not (action or deed) and (at == position or not _in_construct(words, at)):
            return None
        at += 1
    if not plain(words, at) or not _closes(words.forms[at]):
        return None
    at += 1
    return adjectives(words, at)


def _closes(form: str) -> bool:
    """Tell whether a word has the article, which the «ال» of «إلغاء» is not."""
    return has_article(form) and form not in words_with(WordRole.NO_ARTICLE)


def state_end(words: Words, position: int) -> int | None:
    """Return the end of a state of whose body or goods a law is: «قانون مجلس عُمان»."""
    realm = words.forms[position : position + 1]
    position += bool(realm) and realm[0] in place_words(PlaceWord.STATE, "ar")  # «جمهورية جيبوتي»
    hit = place_names().match_at(words, position) if position < len(words.forms) else None
    whole = hit is not None and hit.start == words.begins[position]
    return hit.last if hit and whole and any(place.state for place in hit.payloads) else None


def _is_noun(form: str) -> bool:
    """Tell whether an indefinite word behind «قانون» may be what it is of («قانون تربية النحل»), and no verb."""
    if form.endswith(FEMININE_PLURAL) or looks_derived_verbal_noun(form):
        return True
    verbal = form.startswith(VERB_BEGINNINGS) or form.endswith(RELATION_ENDINGS) or begins_with_particle(form)
    return len(form) > _SHORTEST_NOUN and not verbal and not is_of(form, *_APART)


_SHORTEST_NOUN = 3
"""Letters: verbs in the past have as few («قانون حدد الشروط»); nouns as short are listed."""


def _in_construct(words: Words, position: int) -> bool:
    """Tell whether an indefinite noun may stand in a construct after a noun of action («تنظيم قطاع الكهرباء»)."""
    form = words.forms[position]
    return not begins_with_particle(form) and not form.startswith((BY + ARTICLE, TO, AND)) and len(form) > _SHORT


def _goes_on(words: Words, position: int) -> bool:
    """Tell whether a word goes on a definite noun: an adjective, «والتجارية», «بالبشر» after «الاتجار»."""
    form, before = words.forms[position], words.forms[position - 1]
    lexicon = law_lexicon()
    if _governed(words, position, form):
        return True
    if is_of(form, WordClass.OWN_TO) and following(words, position).startswith(BY):
        return False  # «قانون حماية المستهلك الخاص بالسكن»
    if _is_apart(form, before) and not lexicon.role_at(words, position, WordRole.UN):
        return False
    if has_article(form) or (lexicon.role_at(words, position, WordRole.UN) and has_article(following(words, position))):
        return True
    if joins_article(form):
        return is_relation_adjective(form[1:]) and is_relation_adjective(before.removeprefix(form[0]))
    return False


def _governed(words: Words, position: int, form: str) -> bool:
    """Tell a noun with «ب» that a noun before it wants: «بالبشر» after «الاتجار», also «الاتجار الدولي»."""
    if bears_article_after(form, BY):
        lexicon = law_lexicon()
        noun = position - (3 if lexicon.role_at(words, position - 2, WordRole.UN) else 1)
        noun -= is_relation_adjective(words.forms[noun])  # «الاتجار الدولي بالأنواع»
        return lexicon.role_at(words, noun, WordRole.WITH_BY) is not None
    return False


def _is_apart(form: str, before: str) -> bool:
    """Tell a definite word that describes no noun before it: a noun itself («قانون العمل الحق في …»), or what points.

    What describes people is a plural: «ينظم قانون نقابة المحامين المهنة».
    """
    if is_of(form, *_APART) or form in function_words():
        return True
    if before.endswith(PEOPLE) and looks_adjectival(before) and not form.endswith(PEOPLE):
        return True
    if form.endswith(PEOPLE) and is_thing(before):
        return True  # «خص قانون الهجرة المهاجرين بحماية»
    base = without_article(form)
    if form.endswith(FEMININE_PLURAL) and not before.endswith(FEMININE_PLURAL):
        return True  # «الرسوم الجمركية الفئات …»
    noun = is_of(base, WordClass.DOMAIN) or looks_derived_verbal_noun(base) or looks_broken_plural(base)
    return noun and not looks_adjectival(form) and not is_of(form, WordClass.ADJECTIVE)


_APART = (
    WordClass.TIME,
    WordClass.HONORIFIC,
    WordClass.POINTING,
    WordClass.NO_ADJECTIVE,
    WordClass.WITH_IN,
    WordClass.SCOPE,
    WordClass.OUTSIDER,
    WordClass.NO_NOUN,
)


def following(words: Words, position: int) -> str:
    """Return the form of the token after one, empty at the end."""
    return words.forms[position + 1] if position + 1 < len(words.forms) else ""


def adjectives(words: Words, position: int) -> int:
    """Return the end of the definite words from a token on, with what completes them: «المحكوم عليهم»."""
    at = position
    while at - position < _LONGEST:
        fixed = law_lexicon().role_at(words, at, WordRole.FIXED)
        if fixed:
            at = fixed.last
            continue
        completed = completes(words, at)
        inner = kept(words, at + 1) if completed else None
        ended = completed and law_lexicon().role_at(words, at, WordRole.COMPLETED)
        if inner is None and not ended and not (plain(words, at) and _goes_on(words, at)):
            return at
        at = inner or at + 1
    return at


def kept(words: Words, position: int) -> int | None:
    """Return the end of what is protected or kept: a noun phrase, or a construct that any noun may begin."""
    if position < len(words.forms) and breaks_before(words, position):
        return None
    construct = plain(words, position) and _in_construct(words, position)
    whole = noun_phrase(words, position) or state_end(words, position)
    return whole or (noun_phrase(words, position + 1) if construct else None)


def completes(words: Words, position: int) -> bool:
    """Tell whether a preposition goes on the noun before it: «الوقاية من», «القضاء على», «المحكوم عليهم»."""
    governing = _governing(words, position)
    if not governing:
        return False
    matter = following(words, position)
    field = has_article(matter) and is_of(without_article(matter), WordClass.DOMAIN)
    governing += [WordRole.WITH_FIELD] * (field and WordRole.WITH_WITHIN in governing)
    described = is_relation_adjective(words.forms[position - 1]) or looks_adjectival(words.forms[position - 1])
    nouns = range(position - 1 - described, position)
    return any(law_lexicon().role_at(words, k, *governing) for k in nouns)  # «الإعفاء المتبادل من التأشيرة»


def _governing(words: Words, position: int) -> list[WordRole]:
    """Return the roles of the nouns that the preposition at a token goes on."""
    hit = law_lexicon().role_at(words, position, *_PREPOSITIONS)
    return [noun for word, noun in _PREPOSITIONS.items() if hit and word in hit.payloads]


_PREPOSITIONS = {
    WordRole.COMPLEMENT: WordRole.WITH_FROM,
    WordRole.COMPLEMENT_ON: WordRole.WITH_ON,
    WordRole.COMPLEMENT_TO: WordRole.WITH_TO,
    WordRole.COMPLEMENT_IN: WordRole.WITH_WITHIN,
    WordRole.COMPLEMENT_ABOUT: WordRole.WITH_ABOUT,
}
