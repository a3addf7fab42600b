"""Laws by name: those that the lexicon knows, codes and treaties by the grammar of their Arabic names."""

from extractors.laws_words import Family, Head, Known, Needs, WordRole, law_lexicon, plain
from extractors.organizations_names import is_of
from lexicon.bodies import body_names
from lexicon.naming import WordClass, heads
from lexicon.places import Sureness, place_names
from text.adjectives import is_relation_adjective
from text.figures import AND, BY, FOR, bears_article_after, has_article, joins_article
from text.naming import ARTICLE, IN, begins_with_particle, without_article
from text.phrases import PhraseHit
from text.tokens import Words

_LONGEST = 14
_NOT = WordRole.JOINS_NOT
_SHORT = 2
_PROTECTED = 4  # words: «حماية العمال المهاجرين وأسرهم من»


def known_at(words: Words, position: int) -> tuple[PhraseHit[Known], str] | None:
    """Return the known name that begins at a token, and its key."""
    lexicon = law_lexicon()
    hit = lexicon.known.match_at(words, position)
    if hit is None or lexicon.role_at(words, position - 1, WordRole.FIELD):
        return None
    written = hit.span.of(words.folded.source)
    capitals = written.isupper()
    for known in hit.payloads:
        if capitals or not (known.acronym or (known.cased and written[0].islower())):
            return hit, known.key
    return None


def arabic_name(words: Words, after: int, head: Head) -> int | None:
    """Return the token after the Arabic name that follows a head; None where no name follows."""
    lexicon = law_lexicon()
    if head.needs is Needs.KNOWN and not has_article(words.tokens[after - 1].form):
        end = _noun_phrase(words, after)
        end = end and _matters(words, end)
        return end if lexicon.role_at(words, after - 2, WordRole.RULING) else _issued(words, end)
    if head.needs is Needs.CONCLUDED:
        return _accord(words, after)
    if head.needs not in {Needs.NAME, Needs.SUBJECT} or lexicon.role_at(words, after, WordRole.EXCLUDED):
        return None
    definite = has_article(words.tokens[after - 1].form)
    if head.family is Family.TREATY:
        return _after_definite_head(words, after) if definite else _treaty(words, after, head)
    end = None if definite else _noun_phrase(words, after)
    return _matters(words, end) if end and head.family is Family.LAW else end


def _treaty(words: Words, after: int, head: Head) -> int | None:
    """Read what a treaty is called after: a city, a body, or what it is about."""
    city = _city(words, after)
    if city is not None:
        return _revised(words, city)
    body = body_names().match_at(words, after)
    end = body.last if body else _noun_phrase(words, after)
    if end is None:
        return None
    end = _matters(words, end)
    whole = _phrases_after(words, end)
    told = whole > end or law_lexicon().role_at(words, after, WordRole.TREATY_MATTER) is not None
    return whole if told or head.needs is Needs.NAME else None


def _city(words: Words, position: int) -> int | None:
    """Return the end of the town that a treaty is called after, listed for it or known as a town."""
    listed = law_lexicon().role_at(words, position, WordRole.CITY)
    if listed:
        return listed.last
    hit = place_names().match_at(words, position)
    sure = hit is not None and hit.span.start == words.tokens[position].span.start
    town = sure and hit and any(p.town and p.country and p.sureness is Sureness.SURE for p in hit.payloads)
    return hit.last if hit and town else None


def _matters(words: Words, position: int) -> int:
    """Return the end of what a law's name goes on with: «والصيدلة», «والتدابير البديلة», «للأطفال»."""
    at = position
    while at - position < _LONGEST:
        word = words.tokens[at].form if plain(words, at) else ""
        if joins_article(word) and not _begins_another(words, at, word):
            at = _adjectives(words, at + 1)
        elif word.startswith(AND) and law_lexicon().role_at(words, at, WordRole.MASDAR):
            end = _noun_phrase(words, at)
            if end is None:
                break
            at = end
        elif at == position and bears_article_after(word, FOR) and is_of(word[len(FOR + FOR) :], WordClass.DOMAIN):
            at += 1
        else:
            break
    return at


def _begins_another(words: Words, position: int, word: str) -> bool:
    """Tell whether what «و» joins is a law, an institution or another thing of its own."""
    lexicon, base = law_lexicon(), without_article(word[1:])
    another = base in heads("ar") and not is_of(base, WordClass.DOMAIN)
    return another or lexicon.head_at(words, position) is not None or lexicon.role_at(words, position, _NOT) is not None


def _issued(words: Words, end: int | None) -> int | None:
    """Keep a name only where the text says at once by what it was issued («نظام الإفلاس الصادر بالمرسوم …»)."""
    issued = end is not None and law_lexicon().role_at(words, end, WordRole.ISSUED) is not None
    return end if issued else None


def _revised(words: Words, position: int) -> int:
    """Return the end of «المعدلة» after a treaty's city («اتفاقية كيوتو المعدلة»), and of what it is about."""
    at = position + 1 if law_lexicon().role_at(words, position, WordRole.NEWNESS) else position
    scope = at
    while plain(words, scope) and is_relation_adjective(words.tokens[scope].form):
        scope += 1
    end = _phrases_after(words, scope)  # «اتفاقية الكويت الإقليمية للتعاون …»
    return end if end > scope else _phrases_after(words, at)


def _accord(words: Words, after: int) -> int | None:
    """Read an accord that goes by its city («اتفاق ستوكهولم»), or that two states concluded."""
    named = law_lexicon().role_at(words, after, WordRole.CITY)
    if named:
        return named.last
    partnership = law_lexicon().role_at(words, after, WordRole.EXCLUDED)
    return None if partnership else _concluded(words, _noun_phrase(words, after))


def _concluded(words: Words, end: int | None) -> int | None:
    """Keep a name only where the text says at once that it was concluded («اتفاق الصيد البحري المبرم بين …»)."""
    concluded = end is not None and law_lexicon().role_at(words, end, WordRole.CONCLUDED) is not None
    return end if concluded else None


def _after_definite_head(words: Words, after: int) -> int | None:
    """Read «الاتفاقية المغربية البلجيكية لنقل …»: adjectives, and what the treaty is about."""
    at = after
    while plain(words, at) and is_relation_adjective(words.tokens[at].form):
        if law_lexicon().role_at(words, at, WordRole.EXCLUDED):
            return None
        at += 1
    end = _phrases_after(words, at)
    return end if end > at else None


def _noun_phrase(words: Words, position: int) -> int | None:
    """Return the end of a construct that ends in a definite noun with its adjectives: «حقوق الطفل»."""
    lexicon, at = law_lexicon(), position
    while plain(words, at) and at < position + 3 and not has_article(words.tokens[at].form):
        if at > position and (state := _state(words, at)) is not None:
            return state
        if not lexicon.role_at(words, at, WordRole.MASDAR) and (at == position or not _in_construct(words, at)):
            return None
        at += 1
    if not plain(words, at) or not has_article(words.tokens[at].form):
        return None
    at += 1
    return _adjectives(words, at)


def _state(words: Words, position: int) -> int | None:
    """Return the end of a state of whose body or goods a law is: «قانون مجلس عُمان»."""
    hit = place_names().match_at(words, position) if position < len(words.tokens) else None
    whole = hit is not None and hit.span.start == words.tokens[position].span.start
    return hit.last if hit and whole and any(place.state for place in hit.payloads) else None


def _in_construct(words: Words, position: int) -> bool:
    """Tell whether an indefinite noun may stand in a construct after a noun of action («تنظيم قطاع الكهرباء»)."""
    form = words.tokens[position].form
    return not begins_with_particle(form) and not form.startswith((BY + ARTICLE, FOR, AND)) and len(form) > _SHORT


def _goes_on(words: Words, position: int) -> bool:
    """Tell whether a word goes on a definite noun: an adjective, «والتجارية», «بالبشر» after «الاتجار»."""
    form, before = words.tokens[position].form, words.tokens[position - 1].form
    lexicon = law_lexicon()
    if has_article(form) or (lexicon.role_at(words, position, WordRole.UN) and has_article(_next(words, position))):
        return True
    if joins_article(form):
        return is_relation_adjective(form[1:]) and is_relation_adjective(before.removeprefix(form[0]))
    if bears_article_after(form, BY):
        noun = position - (3 if lexicon.role_at(words, position - 2, WordRole.UN) else 1)
        return lexicon.role_at(words, noun, WordRole.WITH_BY) is not None
    return False


def _phrases_after(words: Words, position: int) -> int:
    """Return the end of the phrases that tell what a treaty is about: «لمكافحة …», «بشأن …», «في المادة المدنية»."""
    start, at = position, position
    while at - start < _LONGEST:
        end = _phrase_after(words, at)
        if end is None:
            return at
        at = end
    return at


def _phrase_after(words: Words, position: int) -> int | None:
    """Return the end of one such phrase."""
    if position >= len(words.tokens):
        return None
    lexicon, form = law_lexicon(), words.tokens[position].form
    end = None
    protected = lexicon.role_at(words, position, WordRole.COMPLEMENT) is not None and _protects(words, position)
    matter = lexicon.role_at(words, position + 1, WordRole.DOMAIN) is not None and not form.startswith(FOR)
    joint = form == IN and lexicon.role_at(words, position - 1, WordRole.WITH_IN) is not None
    if protected or matter or joint:
        end = _kept(words, position + 1) if protected else _noun_phrase(words, position + 1)
    elif lexicon.role_at(words, position, WordRole.WITH_BY) and bears_article_after(_next(words, position), BY):
        end = _adjectives(words, position + 2)
    elif plain(words, position):
        if lexicon.role_at(words, position, WordRole.LINKING):
            end = _noun_phrase(words, position + 1)
        elif bears_article_after(form, FOR):
            end = _adjectives(words, position + 1)
        elif form.startswith(FOR) and lexicon.role_at(words, position, WordRole.CARRIES_OUT):
            return None
        elif form.startswith(FOR) and lexicon.role_at(words, position, WordRole.MASDAR):
            end = _noun_phrase(words, position)
    return end


def _protects(words: Words, position: int) -> bool:
    """Tell whether a noun of protection stands shortly before: «حماية الأطفال من الاستغلال»."""
    before = range(max(position - _PROTECTED, 0), position)
    return any(law_lexicon().role_at(words, k, WordRole.WITH_FROM) for k in before)


def _next(words: Words, position: int) -> str:
    return words.tokens[position + 1].form if position + 1 < len(words.tokens) else ""


def _adjectives(words: Words, position: int) -> int:
    """Return the end of the definite words from a token on, with what completes them: «المحكوم عليهم»."""
    at = position
    while at - position < _LONGEST:
        completed = completes(words, at)
        kept = _kept(words, at + 1) if completed else None
        ended = completed and law_lexicon().role_at(words, at, WordRole.COMPLETED)
        if kept is None and not ended and not (plain(words, at) and _goes_on(words, at)):
            return at
        at = kept or at + 1
    return at


def _kept(words: Words, position: int) -> int | None:
    """Return the end of what is protected or kept: a noun phrase, or a construct that any noun may begin."""
    construct = plain(words, position) and _in_construct(words, position)
    return _noun_phrase(words, position) or (_noun_phrase(words, position + 1) if construct else None)


def completes(words: Words, position: int) -> bool:
    """Tell whether a preposition goes on the noun before it: «الوقاية من», «القضاء على», «المحكوم عليهم»."""
    lexicon = law_lexicon()
    if not lexicon.role_at(words, position, WordRole.COMPLEMENT):
        return False
    return lexicon.role_at(words, position - 1, WordRole.WITH_FROM) is not None
