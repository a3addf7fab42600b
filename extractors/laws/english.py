"""Statutes of the English kind, whose title stands before the word: "Anti-Trafficking Act of 2016", "Child Bill"."""

from extractors.laws.words import WordRole, breaks_before, capital_at, law_lexicon
from extractors.organizations.latin import is_stop
from lexicon.countries import country_of_adjective
from text.tokens import Words

_TITLED = 1
"""More words than these stand from the article on: "the Water Law"."""
_WHOSE = frozenset(("child", "children", "woman", "women", "men", "people", "person", "widow", "veteran", "master"))
"""Whose statutes begin with them: "Children's Act", where "Jordan's Fisheries Law" begins behind the state."""
_OF_WHOM = frozenset(("representation", "protection", "welfare", "rights", "status", "registration"))
"""Nouns behind which "of the" stands in a title; elsewhere it stands between a part of a statute and the statute."""
_LONGEST = 10
"""Words of a title before its «Act»: "Prevention and Suppression of Trafficking in Persons Act"."""


def _named_on(words: Words, position: int) -> bool:
    """Tell whether a capital stands at a token that is not the «No.» or «Cap» of a number."""
    numbered = law_lexicon().role_at(words, position, WordRole.NUMBERING, WordRole.CHAPTER)
    return capital_at(words, position) and numbered is None


def statute_start(words: Words, head: int) -> int | None:
    """Return the first token of the title that ends in the head at ``head``; None where it is no statute's.

    The head and each word of the title are capitalised, small words between them are not. A capital right after the
    head is a family name's ("Bill Carter") or makes it an adjective ("Act East").
    """
    if not capital_at(words, head) or (_named_on(words, head + 1) and not breaks_before(words, head + 1)):
        return None
    start, at = head, head - 1
    while at >= max(0, head - _LONGEST) and not breaks_before(words, at + 1):
        inner = _bracket_start(words, at)
        if words.forms[at] == "-" or inner is not None:
            at = (at if inner is None else inner) - 1
        elif _is_tied(words, at):
            at -= 1  # "Co-ordination"
        elif (
            start < head
            and words.forms[at] == "the"
            and words.forms[at - 1] == "of"
            and words.forms[at - 2] in _OF_WHOM
        ):
            at -= 2  # "Representation of the People Act"
        elif owner := _whose(words, at):
            at -= owner
        elif _is_of_title(words, at):
            start, at = at, at - 1
        elif start < head and (_links(words, at, start) or _is_listed(words, at, start, head)):
            at -= 1
        else:
            break
    while start < head and law_lexicon().role_at(words, start, WordRole.TITLE_START, WordRole.ARTICLE):
        start += 1
    return start if start < head else None


def _whose(words: Words, at: int) -> int:
    """Return how many tokens tell whose a statute is behind them: "Children's Act", "Magistrates' Courts Act"."""
    if words.forms[at] == "s" and words.forms[at - 1] == "'" and words.forms[at - 2] in _WHOSE:
        return 2
    return int(words.forms[at] == "'" and words.forms[at - 1].endswith("s") and capital_at(words, at - 1))


def _is_of_title(words: Words, at: int) -> bool:
    """Tell a capitalised word that may be of a title: no article, and no verb of a headline ("Passes Finance Bill")."""
    article = law_lexicon().role_at(words, at, WordRole.ARTICLE)
    return capital_at(words, at) and not article and not is_stop(words.forms[at], "en")


def _is_tied(words: Words, at: int) -> bool:
    """Tell a word in small letters that a hyphen ties to a capital: "Co-ordination"."""
    hyphen = at > 1 and words.forms[at - 1] == "-" and capital_at(words, at - 2) and not capital_at(words, at)
    return hyphen and words.stops[at - 1] == words.starts[at] and words.stops[at - 2] == words.starts[at - 1]


def _links(words: Words, at: int, start: int) -> bool:
    """Tell a small word inside a title; behind "and" an acronym begins another: "… and ILO Convention No. 190"."""
    link = law_lexicon().role_at(words, at, WordRole.TITLE_LINK) is not None and capital_at(words, at - 1)
    acronym = words.written[start].isupper()
    return link and not (acronym and law_lexicon().role_at(words, at, WordRole.AND))


def _is_listed(words: Words, at: int, start: int, head: int) -> bool:
    """Tell a comma of a title that lists its matters behind the article: "the Police, Crime and Courts Act 2022"."""
    if words.forms[at] != "," or "and" not in words.forms[start:head]:
        return False
    k = at - 1
    while k > max(0, head - 2 * _LONGEST) and (_is_of_title(words, k) or words.forms[k] == ","):
        k -= 1
    return k < at - 1 and words.forms[k] == "the"


def _bracket_start(words: Words, at: int) -> int | None:
    """Return where a bracket opens that closes at a token: "(Amendment)", "(No. 2)"."""
    if words.forms[at] != ")":
        return None
    opened = (k for k in range(at - 1, max(at - _LONGEST, 0), -1) if words.forms[k] == "(")
    return next(opened, None)


def is_titled(words: Words, start: int, head: int) -> bool:
    """Tell whether words before «Law» are a statute's title: "the Real Estate Registration Law", not "Public Law".

    A word at least, behind an article, and no «of»: a «Rule of Law» or «Faculty of Law» is none.
    """
    nation = start > 1 and country_of_adjective(words.forms[start - 1]) is not None  # "the Somali Fisheries Law"
    before = start - 1 - nation
    before -= before > 0 and law_lexicon().role_at(words, before, WordRole.REVISED) is not None  # "the revised"
    article = before >= 0 and law_lexicon().role_at(words, before, WordRole.ARTICLE) is not None
    linked = law_lexicon().role_at(words, head - 1, WordRole.TITLE_LINK) is not None
    field = law_lexicon().role_at(words, head - 1, WordRole.BRANCH) is not None
    return article and head - before > _TITLED and not linked and not field


def is_ruled(words: Words, start: int, head: int) -> bool:
    """Tell regulations by their matter, some words long: "the Port Reception Facilities Regulations".

    Those of a body for its own people are none: "the Staff Travel Allowance Regulations".
    """
    forms = words.forms[start:head]
    article = start > 0 and law_lexicon().role_at(words, start - 1, WordRole.ARTICLE) is not None
    own = _OWN_RULES.intersection(forms) or country_of_adjective(forms[0])
    linked = any(law_lexicon().role_at(words, k, WordRole.TITLE_LINK) for k in range(start, head))
    return article and words.forms[head] == _REGULATIONS and len(forms) >= _MATTER and not (own or linked)


_REGULATIONS, _MATTER = "regulations", 3
_OWN_RULES = frozenset(
    (
        "staff",
        "financial",
        "service",
        "academic",
        "examination",
        "procurement",
        "internal",
        "membership",
        "student",
        "employee",
        "council",
        "board",
        "competition",
        "tournament",
        "club",
        "university",
        "general",
        "company",
        "rules",
        "technical",
        "building",
    )
)
