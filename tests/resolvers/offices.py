"""What is found of the offices of a text's people, as the cases of this folder tell it."""

from flows.steps import findings_of
from tests.extractors.naming_tables import document


def offices_told(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Return each person's office and body, None where none was found, by name."""
    officials = findings_of(document(text)).relations.officials
    return {
        o.name.text: (o.title.text if o.title else None, o.organization.text if o.organization else None)
        for o in officials
    }
