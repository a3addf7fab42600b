"""The body that a list or table gives to those in it: its heading, the end of a line, a row, who sat there."""

from resolvers.affiliations.known import Known
from resolvers.affiliations.runs import run_body
from resolvers.affiliations.sittings import chaired_body, closing_body, listed_body, sitting_body
from resolvers.affiliations.within_roles import has_own_body
from resolvers.officials.people import Figure
from resolvers.officials.row_bodies import body_in_row
from schemas.mention import Kind, Mention


def headed(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body under whose heading a person is listed."""
    heading = next((known.lines[name] for name in figure.names if name in known.lines), None)
    if heading is None or heading.kind is Kind.ORGANIZATION:
        return heading
    inside = (m for m in known.scene.extraction.mentions if heading.span.contains(m.span))
    return next((m for m in inside if m.kind is Kind.ORGANIZATION), None)


def listed(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body that a line of a list names behind a person and nothing else: «Mme …, Direction …»."""
    return None if figure.titles else listed_body(known.scene, figure.names)


def closing(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body that closes a person's own line of a list: "- Ms X, Head of Section, Agency for …"."""
    return closing_body(known.scene, figure.names) if figure.titles and _bare_office(known, figure) else None


def _bare_office(known: Known, figure: Figure) -> bool:
    """Tell whether no role of a person is an office of its own or names a body."""
    texts = [known.scene.tops[t].text for t in figure.titles]
    return not any(map(has_own_body, texts)) and not any(
        m.kind is Kind.ORGANIZATION for t in figure.titles for m in known.scene.nested[t]
    )


def in_row(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the one body in the row of a table that holds one person."""
    return body_in_row(known.scene, figure.names)


def sitting_with(known: Known, figure: Figure, _: int) -> Mention | None:
    """Return the body that a person of no role runs, or that sat with them in the chair or as a member."""
    told = (tell(known.scene, figure.names) for tell in (sitting_body, chaired_body, run_body))
    return None if figure.titles else next(filter(None, told), None)
