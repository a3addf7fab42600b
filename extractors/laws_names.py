"""Laws by name: those that the lexicon knows, codes and treaties by the grammar of their names."""

from extractors.laws_words import Family, Head, Known, Needs, WordRole, breaks_before, capital_at, law_lexicon
from extractors.organizations_names import is_of
from lexicon.bodies import body_names
from lexicon.naming import WordClass
from text.adjectives import is_relation_adjective
from text.figures import BY, FOR, bears_article_after, has_article, joins_article
from text.phrases import PhraseHit
from text.tokens import Shape, Words

_LONGEST_ARABIC, _LONGEST_LATIN = 14, 18
_LONGEST_LEAD = 8
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
        partnership = lexicon.role_at(words, after, WordRole.EXCLUDED)
        named = lexicon.role_at(words, after, WordRole.CITY)
        if named:
            return named.last
        return None if partnership else _concluded(words, _noun_phrase(words, after))
    if head.needs not in {Needs.NAME, Needs.SUBJECT} or lexicon.role_at(words, after, WordRole.EXCLUDED):
        return None
    if has_article(words.tokens[after - 1].form):
        return _after_definite_head(words, after) if head.family is Family.TREATY else None
    city = lexicon.role_at(words, after, WordRole.CITY)
    body = body_names().match_at(words, after) if head.family is Family.TREATY else None
    end = city.last if city and head.family is Family.TREATY else body.last if body else _noun_phrase(words, after)
    if end is None:
        return None
    if head.family is not Family.TREATY:
        return _matters(words, end) if head.family is Family.LAW else end
    whole = _phrases_after(words, end)
    return whole if whole > end or head.needs is Needs.NAME else None


def _matters(words: Words, position: int) -> int:
    """Return the end of what a law's name goes on with: «والصيدلة», «والتدابير البديلة», «للأطفال»."""
    at = position
    while at - position < _LONGEST_ARABIC:
        word = words.tokens[at].form if _plain(words, at) else ""
        if joins_article(word) and not law_lexicon().role_at(words, at, WordRole.JOINS_NOT):
            at = _adjectives(words, at + 1)
        elif at == position and bears_article_after(word, FOR) and is_of(word[len(FOR + FOR) :], WordClass.DOMAIN):
            at += 1
        else:
            break
    return at


def _issued(words: Words, end: int | None) -> int | None:
    """Keep a name only where the text says at once by what it was issued («نظام الإفلاس الصادر بالمرسوم …»)."""
    issued = end is not None and law_lexicon().role_at(words, end, WordRole.ISSUED) is not None
    return end if issued else None


def _concluded(words: Words, end: int | None) -> int | None:
    """Keep a name only where the text says at once that it was concluded («اتفاق الصيد البحري المبرم بين …»)."""
    concluded = end is not None and law_lexicon().role_at(words, end, WordRole.CONCLUDED) is not None
    return end if concluded else None


def _after_definite_head(words: Words, after: int) -> int | None:
    """Read «الاتفاقية المغربية البلجيكية لنقل …»: adjectives, and what the treaty is about."""
    at = after
    while _plain(words, at) and is_relation_adjective(words.tokens[at].form):
        if law_lexicon().role_at(words, at, WordRole.EXCLUDED):
            return None
        at += 1
    end = _phrases_after(words, at)
    return end if end > at else None


def _plain(words: Words, position: int) -> bool:
    """Tell whether a word stands at a token, on the same line, that ends no name."""
    if (
        position >= len(words.tokens)
        or words.tokens[position].shape is not Shape.WORD
        or breaks_before(words, position)
    ):
        return False
    return not law_lexicon().role_at(words, position, WordRole.STOP, WordRole.CONCLUDED)


def _noun_phrase(words: Words, position: int) -> int | None:
    """Return the end of a construct that ends in a definite noun with its adjectives: «حقوق الطفل»."""
    lexicon, at = law_lexicon(), position
    while _plain(words, at) and at < position + 3 and not has_article(words.tokens[at].form):
        if not lexicon.role_at(words, at, WordRole.MASDAR):
            return None
        at += 1
    if not _plain(words, at) or not has_article(words.tokens[at].form):
        return None
    at += 1
    return _adjectives(words, at)


def _goes_on(words: Words, position: int) -> bool:
    """Tell whether a word goes on a definite noun: an adjective, «والتجارية», «بالبشر» after «الاتجار»."""
    form, before = words.tokens[position].form, words.tokens[position - 1].form
    if has_article(form):
        return True
    if joins_article(form):
        return is_relation_adjective(form[1:]) and is_relation_adjective(before.removeprefix(form[0]))
    if bears_article_after(form, BY):
        return law_lexicon().role_at(words, position - 1, WordRole.WITH_BY) is not None
    return False


def _phrases_after(words: Words, position: int) -> int:
    """Return the end of the phrases that tell what a treaty is about: «لمكافحة …», «بشأن …», «في المادة المدنية»."""
    start, at = position, position
    while at - start < _LONGEST_ARABIC:
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
    if protected or matter:
        end = _noun_phrase(words, position + 1)
    elif lexicon.role_at(words, position, WordRole.WITH_BY) and bears_article_after(_next(words, position), BY):
        end = _adjectives(words, position + 2)
    elif _plain(words, position):
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
    while at - position < _LONGEST_ARABIC and (_completes(words, at) or (_plain(words, at) and _goes_on(words, at))):
        at += 1
    return at


def _completes(words: Words, position: int) -> bool:
    """Tell whether a preposition goes on the noun before it: «الوقاية من», «القضاء على», «المحكوم عليهم»."""
    lexicon = law_lexicon()
    if not lexicon.role_at(words, position, WordRole.COMPLEMENT):
        return False
    return lexicon.role_at(words, position - 1, WordRole.WITH_FROM) is not None


def latin_name(words: Words, first: int, after: int) -> tuple[int, int] | None:
    """Return first and last (exclusive) token of the treaty whose French or English head stands at ``first``."""
    lexicon = law_lexicon()
    if after >= len(words.tokens) or lexicon.role_at(words, after, WordRole.EXCLUDED):
        return None
    if lexicon.role_at(words, after, WordRole.FRENCH) or _compound(words, after):
        end = _french_end(words, first, after)
        return (first, end) if end else None
    return _english(words, first, after)


def _compound(words: Words, position: int) -> bool:
    """Tell whether an adjective of two nations follows: maroco-belge."""
    return (
        position + 2 < len(words.tokens)
        and words.tokens[position].shape is Shape.WORD
        and words.tokens[position + 1].form == "-"
        and words.tokens[position + 2].shape is Shape.WORD
        and words.tokens[position].end == words.tokens[position + 1].start
    )


def _french_end(words: Words, first: int, after: int) -> int | None:
    """Return the end of a French name; an agreement of institutions, in small letters and of no nations, has none."""
    if not (capital_at(words, first) or _compound(words, after)):
        return None
    lexicon, at, end = law_lexicon(), after, None
    while at < min(len(words.tokens), after + _LONGEST_LATIN):
        token = words.tokens[at]
        joint = token.form in {"-", "'"} and at > after
        if not joint and (not _plain(words, at) or lexicon.role_at(words, at, WordRole.EXCLUDED)):
            break
        at += 1
        if not joint and not lexicon.role_at(words, at - 1, WordRole.LINKING):
            end = at
            if lexicon.role_at(words, at - 1, WordRole.CITY):
                break
    return end


def _english(words: Words, first: int, after: int) -> tuple[int, int] | None:
    """Return the run of capitalised words, linked by small ones, around an English head."""
    if not capital_at(words, first):
        return None
    lexicon, end, at = law_lexicon(), after, after
    while at < min(len(words.tokens), after + _LONGEST_LATIN) and words.tokens[at].shape is Shape.WORD:
        if breaks_before(words, at):
            break
        if capital_at(words, at):
            end = at + 1
        elif not lexicon.role_at(words, at, WordRole.LINKING):
            break
        at += 1
    start = _english_start(words, first)
    return (start, end) if start < first or end > after else None


def _english_start(words: Words, first: int) -> int:
    """Return the first of the capitalised words before a head: "Council of Europe Convention"."""
    start, at = first, first - 1
    while at > first - _LONGEST_LEAD and capital_at(words, at) and words.tokens[at].form != "the":
        if breaks_before(words, at + 1):
            break
        start, at = at, at - 1
        if at >= 1 and words.tokens[at].form == "of" and capital_at(words, at - 1):
            at -= 1
    return start
