"""The bodies of people in tables whose head names the column that holds them: "Organization", « Structure »."""

from bisect import bisect_left
from collections.abc import Sequence

from lexicon.tables import tables
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from resolvers.officials.standing import row_body
from schemas.mention import Kind, Mention


def body_in_row(scene: Scene, names: Sequence[int]) -> Mention | None:
    """Return the one body told in the row of a table that names one of these people and nobody else."""
    told = _under_heads(scene)
    return row_body(scene, names) or next((told[name] for name in names if name in told), None)


@kept
def _under_heads(scene: Scene) -> dict[int, Mention]:
    """Return for each person whom a row alone names the body that ends the field under such a head."""
    found: dict[int, Mention] = {}
    starts = [top.span.start for top in scene.tops]
    for table in tables(scene.document.text):
        column = table.column("body_columns")
        for row in table.rows if column is not None else ():
            inside = range(bisect_left(starts, row[0].start), bisect_left(starts, row[-1].end))
            people = [i for i in inside if scene.tops[i].kind is Kind.PERSON]
            field = row[column or 0]
            bodies = [scene.tops[i] for i in inside if field.contains(scene.tops[i].span)]
            if len(people) == len(bodies) == 1 and bodies[0].kind is Kind.ORGANIZATION:
                found[people[0]] = bodies[0]
    return found
