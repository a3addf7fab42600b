"""Learn `text/names/letters.tsv`: how Latin letters write each Arabic letter of a name, from attested pairs of names.

Pairs are those that Wikidata has of people of Arab countries, as `arabic-name-romanizer` carries them (CC0). Names are
split in two halves by a hash of their Arabic form; only the first half is learned from, so that the other can measure.
Expectation-maximisation over all ways of cutting the Latin word into one piece (of 0 to 4 letters) a letter.

Foreign names, as Arabic writes them by ear, come from the dictionary of `arabnamer` 0.1.3 (E. Yousef, CC BY 4.0),
half of them, too.

Run: uv run python benchmarks/name_letters.py DICTIONARY.json LETTERS.tsv WORDS.tsv
"""

import argparse
import hashlib
import json
import math
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from text.fold import fold_word
from text.names.skeletons import person_name

ARAB = ("MA", "DZ", "TN", "EG", "LY", "SD", "SA", "AE", "QA", "KW", "BH", "OM", "YE", "IQ", "SY", "LB", "JO", "PS",
        "MR", "SO", "DJ", "KM")  # fmt: skip
LONGEST = 4
OFTEN = 6
SHARE, SHARE_OF_ONE = 0.02, 0.1
ROUNDS = 6
_RARE = 4e-4
Table = dict[str, dict[str, float]]


def attested() -> Iterator[tuple[str, str, str]]:
    """Yield attested names: Arabic (folded), Latin, country."""
    path = files("arabic_name_romanizer") / "resources" / "names.sqlite3"
    marks = ",".join("?" * len(ARAB))
    query = f"select arabic_key, latin, country from full_names where source='wikidata' and country in ({marks})"  # noqa: S608 - only marks are put in
    with closing(sqlite3.connect(str(path))) as connection:
        for arabic, latin, country in connection.execute(query, ARAB):
            yield fold_word(arabic), latin, country


def is_seen(arabic: str) -> bool:
    """Tell whether a name belongs to the half that is learned from."""
    return int(hashlib.sha256(arabic.encode()).hexdigest(), 16) % 2 == 0


def word_pairs() -> Counter[tuple[str, str]]:
    """Return the pairs of words of names of the seen half that have as many words in both scripts, with counts."""
    pairs: Counter[tuple[str, str]] = Counter()
    for arabic, latin, _ in attested():
        if is_seen(arabic):
            one, other = person_name(arabic).words, person_name(latin).words
            if len(one) == len(other):
                pairs.update((a.form, b.form) for a, b in zip(one, other, strict=True) if b.form.isascii())
    return pairs


def foreign_pairs(dictionary: Path) -> Counter[tuple[str, str]]:
    """Return pairs of words of the seen half of a dictionary from Latin to Arabic."""
    words: dict[str, str] = json.loads(dictionary.read_text(encoding="utf-8"))
    pairs: Counter[tuple[str, str]] = Counter()
    for latin, arabic in words.items():
        one, other = person_name(arabic).words, person_name(latin).words
        if is_seen(fold_word(arabic)) and len(one) == len(other) == 1 and other[0].form.isascii():
            pairs[one[0].form, other[0].form] += 1
    return pairs


def learn(pairs: Counter[tuple[str, str]]) -> Table:
    """Return the probabilities of pieces by letter."""
    table: Table = {}
    for turn in range(ROUNDS):
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for (arabic, latin), number in pairs.items():
            _expect(arabic, latin, math.log1p(number), table, counts)
        table = {
            letter: {piece: n / sum(row.values()) for piece, n in row.items() if n / sum(row.values()) > _RARE / 40}
            for letter, row in counts.items()
        }
        print("round", turn + 1, file=sys.stderr)
    return table


def _expect(arabic: str, latin: str, weight: float, table: Table, counts: "defaultdict[str, Counter[str]]") -> None:
    """Add the expected number of uses of each piece in one pair (forward and backward sums)."""
    rows, columns = len(arabic), len(latin)
    ahead = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    ahead[0][0] = 1.0
    for i, letter in enumerate(arabic):
        for j in range(columns + 1):
            if ahead[i][j]:
                for k in range(min(LONGEST, columns - j) + 1):
                    ahead[i + 1][j + k] += ahead[i][j] * _p(table, letter, latin[j : j + k])
    if not ahead[rows][columns]:
        return
    behind = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    behind[rows][columns] = 1.0
    for i in range(rows - 1, -1, -1):
        for j in range(columns + 1):
            for k in range(min(LONGEST, columns - j) + 1):
                piece = latin[j : j + k]
                onward = _p(table, arabic[i], piece) * behind[i + 1][j + k]
                behind[i][j] += onward
                if ahead[i][j] and onward:
                    counts[arabic[i]][piece] += weight * ahead[i][j] * onward / ahead[rows][columns]


def _p(table: Table, letter: str, piece: str) -> float:
    if table:
        return table.get(letter, {}).get(piece, 1e-7)
    return 0.3 ** abs(len(piece) - 1.5)


def usual_words(pairs: Counter[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the Arabic forms that often-met Latin words write, each at least a fiftieth of its uses.

    What was met once must be a tenth: else it is another name of the person, or a mistake of who wrote it down («عمر»
    of one among 45 people called Amr).
    """
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (arabic, latin), number in pairs.items():
        forms[latin][arabic] += number
    often = {latin: row for latin, row in forms.items() if sum(row.values()) >= OFTEN}
    return {latin: [a for a, n in row.most_common() if _is_usual(n, sum(row.values()))] for latin, row in often.items()}


def _is_usual(number: int, of: int) -> bool:
    return number / of >= (SHARE if number > 1 else SHARE_OF_ONE)


def main() -> None:
    """Learn the tables and write them."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument(
        "dictionary", metavar="DICTIONARY.json", type=Path, help="foreign names, as arabnamer has them"
    )
    options.add_argument("letters", metavar="LETTERS.tsv", type=Path, help="the table of letters to write (- for none)")
    options.add_argument("words", metavar="WORDS.tsv", type=Path, help="the table of often-met words to write")
    given = options.parse_args()
    usual = [f"{latin}\t{' '.join(forms)}" for latin, forms in sorted(usual_words(word_pairs()).items())]
    heading = "# latin\tarabic: often-met words of names, with the Arabic words that they write. By name_letters.py."
    given.words.write_text("\n".join([heading, *usual]) + "\n", encoding="utf-8")
    if given.letters == Path("-"):
        return
    table = learn(word_pairs() + foreign_pairs(given.dictionary))
    lines = ["# letter\tpiece\tcost: minus the logarithm of how often a piece writes the letter. By name_letters.py."]
    for letter in sorted(table):
        kept = sorted((-p, piece) for piece, p in table[letter].items() if p >= _RARE)
        lines += [f"{letter}\t{piece}\t{-math.log(-p):.2f}" for p, piece in kept]
    given.letters.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
