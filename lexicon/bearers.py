"""Whether people are called by a word, and by how many of those attested (``names.tsv``)."""

from functools import lru_cache

from lexicon.files import content_of
from text.inflection import ARTICLE

TWICE = 2
"""Bearers by whom a word is a name, and no slip of a list."""
FEW = 3
"""Bearers by whom a word is a name where the words around it speak for one; of fewer it may be another («لقاء»)."""
SEVERAL = 5
"""Bearers by whom a word is a name by itself, and by no chance."""
MANY = 20
"""Bearers by whom it is a name even where it is another word too («كرم»)."""
VERY_MANY = 100
"""Bearers of the names that everybody knows, which vouch for a rare word beside them."""


@lru_cache(maxsize=10_000)
def is_given_name(form: str) -> bool:
    """Tell whether a folded word is the given name of several people, of those attested ("khalid", "maria")."""
    return _bearers(form)[0] >= SEVERAL


def may_be_given_name(form: str) -> bool:
    """Tell whether a folded word is anybody's given name, or a foreign name of which no more is known."""
    given, family = _bearers(form)
    return given > 0 or given == family == 0


def is_borne(form: str) -> bool:
    """Tell whether a folded word, with or without article, is anybody's name."""
    return any(max(_bearers(each)) > 0 for each in (form, form.removeprefix(ARTICLE)))


def _bearers(form: str) -> tuple[int, int]:
    """Return how many people bear a word as given and as family name; (0, 0) for a foreign one, (0, -1) for none."""
    wanted, names = form.encode(), _attested()
    low, high = 0, len(names)
    while low < high:  # the lines are in order: to look one up takes less than to take all apart
        start = names.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = names.find(b"\n", start)
        word, given, family = names[start:end].split(b"\t")
        if word == wanted:
            return int(given), int(family)
        low, high = (end + 1, high) if word < wanted else (low, start)
    return 0, -1


@lru_cache(maxsize=1)
def _attested() -> bytes:
    """Return the lines of the file of attested names, without the remarks above them."""
    lines = content_of("names.tsv").splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"#"))
