"""Members of delegations in tables of those present: the rows of its body, and those of the body of its head."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lexicon.relations import relation_words
from lexicon.tables import Table, tables
from resolvers.delegations.bands import Band
from resolvers.delegations.leaders import leads
from resolvers.ground.among import any_marked
from resolvers.ground.scene import Scene, sentence_before
from resolvers.officials.people import Figures
from schemas.mention import Kind
from schemas.nouns import dataclass
from text.fold import fold_word


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: whom it names, the body that it tells, and whether they lead a delegation."""

    figure: int
    body: str
    leads: bool


def add_from_rolls(scene: Scene, figures: Figures, bands: Sequence[Band]) -> None:
    """Let those be of a delegation whose row tells its body, where other rows tell other bodies.

    A head told in such a table by «رئيس الوفد» alone is that of the only delegation; his body's rows are its members.
    """
    for table in tables(scene.document.text) if bands else ():
        rows = list(_rows(scene, figures, table))
        bodies = {row.body for row in rows}
        if len(bodies) <= 1:
            continue
        for band in bands:
            before = scene.tops[band.mentions[0]].span.start < table.rows[0][0].start
            own = _own_body(scene, bands, band, rows, before=before)
            told = [row.figure for row in rows if row.body == own]
            band.members += [figure for figure in dict.fromkeys(told) if figure not in band.members]


def _own_body(scene: Scene, bands: Sequence[Band], band: Band, rows: Sequence[_Row], *, before: bool) -> str | None:
    """Return the body that rows tell of a delegation: the one that it represents, or that of the row of its head.

    Of the one that it represents only where it was told before them: else its report may have been read.
    """
    issuer = scene.extraction.about.issuer
    body = band.represents
    named = fold_word(body.text) if body is not None and body.kind is Kind.ORGANIZATION else ""
    led = [row.body for row in rows if row.leads]
    if before and any(row.body == named for row in rows):
        return None if issuer and named == fold_word(issuer.text) else named
    alone = len(led) == len(bands) == 1 and (not named or _alike(named, led[0]))
    return led[0] if alone else None


def _alike(one: str, other: str) -> bool:
    """Tell whether two names of bodies have a word in common besides their nouns: «بلدية صفاقس التونسية»."""
    return not (set(one.split()) & set(other.split())) - set(one.split()[:1]) <= relation_words("small")


def _rows(scene: Scene, figures: Figures, table: Table) -> Iterator[_Row]:
    """Yield the rows of a table that its head calls one of people and bodies, those who stayed away left out."""
    column = table.column("body_columns")
    if column is None or any(table.column(called) is None for called in ("name_columns", "role_columns")):
        return  # one of tasks, whose owners it tells
    starts = [top.span.start for top in scene.tops]
    for row in table.rows:
        inside = range(bisect_left(starts, row[0].start), bisect_left(starts, row[-1].end))
        people = [i for i in inside if scene.tops[i].kind is Kind.PERSON]
        sentence = sentence_before(scene, row[0].start + 1)
        absent = sentence is not None and any_marked(sentence.items, "absent_list")
        body = fold_word(row[column].of(scene.document.text))
        if len(people) == 1 and body and not absent:
            figure = figures.of[people[0]]
            titles = [scene.tops[i].text for i in inside if scene.tops[i].kind is Kind.TITLE]
            yield _Row(figure, body, any(map(leads, titles)))
