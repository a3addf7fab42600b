"""The numbers of laws and decisions in a question, which are theirs alone: law 118 is not law 117."""

from dataclasses import replace

from index import tree as t
from index.question.groups import Group
from index.question.notions import Alternatives
from index.terms.times import is_before_number

_APART = "."
"""What joins the parts of a number in an index, however they are joined in a text: «220/2000», «01-19»."""
_BEFORE = 3
"""Words before a number of several parts among which the law stands: «loi organique n° 2019-41»."""


def is_number_of_law(terms: Alternatives, position: int) -> bool:
    """Tell whether a word of a question numbers a law or a decision."""
    form = terms[position][0].form
    if not form[:1].isdigit():
        return False
    reach = _BEFORE if _APART in form else 1
    return any(is_before_number(term.form) for term, _ in terms[max(0, position - reach) : position])


def numbered_group(group: Group) -> Group:
    """Return the group of a number as one that must be found, its parts in any order or its year apart."""
    written = [part for part in group.words.split(_APART) if part]
    several = (t.Token(t.Field.TEXT_FORM, _APART.join(reversed(written))),) if len(written) > 1 else ()
    year = (t.Sequence(t.Field.TEXT_FORM, tuple(written), 2),) if len(written) > 1 else ()
    tree = t.Best((group.tree, *several, *year))
    return replace(group, tree=tree, near=None, slight=False, bare=False, called=False, required=True)
