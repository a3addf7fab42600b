"""The engagements of a bare text, a line each."""

from flows.steps import findings_of
from tests.extractors.naming_tables import document


def told(text: str) -> list[str]:
    """Return kind, host, guests, place and countries of each engagement of a text."""
    return [
        f"{e.kind.value} {e.host.text if e.host else '-'} < {'، '.join(g.text for g in e.guests) or '-'} "
        f"@ {e.place.text if e.place else '-'} {' '.join(e.countries)}".rstrip()
        for e in findings_of(document(text)).relations.engagements
    ]
