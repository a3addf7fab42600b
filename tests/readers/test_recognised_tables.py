"""Tables that OCR has read column by column."""

from dataclasses import replace

from readers.pdf.blocks import Block
from readers.pdf.lines import Line, count_letters
from readers.pdf.placements import Placement
from readers.recognised_tables import with_sides, with_tables


def line(text: str, x0: float, top: float, letter: float = 6.0) -> Line:
    """Return a line of recognised words, each letter so wide (points) and 10 high, the first at the left."""
    words, start = [], 0
    for word in text.split(" "):
        left = x0 + start * letter
        words.append(Placement(start, start + len(word), left, top, left + len(word) * letter, top + 10))
        start += len(word) + 1
    arabic, latin = count_letters(text)
    return Line([], x0, x0 + len(text) * letter, top + 10, 10, arabic, latin, arabic > latin, text, words)


def column(x0: float, *texts: str) -> Block:
    return Block([line(text, x0, 100 + 20 * n) for n, text in enumerate(texts)])


def rows(block: Block) -> list[list[str]]:
    return [[" ".join(line.text for line in cell) for cell in row] for row in block.table]


def test_the_columns_of_a_table_are_read_by_row_where_they_stood() -> None:
    title, below = Block([line("List of the projects", 50, 60)]), Block([line("Done at the seat.", 50, 220)])
    blocks = [title, column(50, "Body", "AGEROUTE", "ONAS", "ANER"), column(200, "Rate", "48", "35", "71"), below]
    made = with_tables(blocks)
    assert [bool(block.table) for block in made] == [False, True, False]
    assert rows(made[1]) == [["Body", "Rate"], ["AGEROUTE", "48"], ["ONAS", "35"], ["ANER", "71"]]
    word = next(iter(made[1].table[1][1][0].words))
    assert (word.left, word.right) == (200, 212)


def test_arabic_tables_are_read_from_the_right() -> None:
    made = with_tables([column(300, "الجهة", "وزارة النقل", "وزارة المياه"), column(50, "الكلفة", "415", "2800")])
    assert rows(made[0]) == [["الجهة", "الكلفة"], ["وزارة النقل", "415"], ["وزارة المياه", "2800"]]


def test_columns_of_running_text_stay_as_they_were_read() -> None:
    left = [f"left words number {n} of this column here" for n in range(9)]
    right = [f"right words number {n} of this column" for n in range(9)]
    blocks = [column(50, *left), column(330, *right)]
    assert [block.lines for block in with_tables(blocks)] == [block.lines for block in blocks]
    assert with_tables(blocks[::-1]) == blocks, "tesseract reads Latin columns from the right, too"


def beside(left: str, right: str, top: float, gap: float) -> Line:
    """Return a line of two halves with a gap (points) between them."""
    halves = line(left, 50, top), line(right, 50 + 6 * len(left) + gap, top)
    words = [word for half in halves for word in half.words]
    moved = [
        *words[: len(left.split())],
        *(w._replace(start=w.start + len(left) + 1, end=w.end + len(left) + 1) for w in words[len(left.split()) :]),
    ]
    return replace(halves[1], x0=50, text=f"{left} {right}", words=moved)


def test_a_letterhead_in_two_scripts_is_read_side_by_side() -> None:
    head = [("République du Fleuve", "جمهورية النهر"), ("Ministère de l'Eau", "وزارة المياه"), ("Cabinet", "الديوان")]
    block = Block([beside(latin, arabic, 100 + 15 * n, gap=90) for n, (latin, arabic) in enumerate(head)])
    page = [block, Block([line("استقبل وزير المياه أمس وفدا من البنك", 50, 200)])]
    assert rows(with_sides(page)[0]) == [[arabic] for _, arabic in head] + [[latin] for latin, _ in head]
    page[1] = Block([line("The Minister of Water received a delegation of the Bank", 50, 200)])
    assert rows(with_sides(page)[0]) == [[latin] for latin, _ in head] + [[arabic] for _, arabic in head]


def test_two_scripts_in_a_line_of_text_are_no_letterhead() -> None:
    near = Block([beside("Hickey Matthew", "استقبل الوزير", 100, gap=8), beside("UNODC", "ممثل مكتب", 115, gap=8)])
    same = Block([beside("Nom du projet", "Montant", 100, gap=90), beside("Route", "12 millions", 115, gap=90)])
    assert with_sides([near, same]) == [near, same]
