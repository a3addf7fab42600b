"""How an entity is called: a name in each script, what we romanise ourselves, and ids that others gave it."""

from typing import TYPE_CHECKING

from app.speaking import said
from schemas.entity import Entity, Script
from schemas.errors import CallError
from schemas.memory import StoredDocument
from schemas.mention import Kind
from text.signs import closed

if TYPE_CHECKING:  # names of one entity need no store
    from store.store import Store

OURS = "romanised by Dhakira"


_CANDIDATES = 8  # that a message lists


def document_called(store: "Store", called: str) -> StoredDocument | None:
    """Return the document of an id or of a file's name, or None. Raises CallError where several bear the name."""
    if document := store.document(called):
        return document
    named = store.documents_named(called)
    if len(named) > 1:
        briefs = {brief.id: brief for brief in store.briefs(named)}
        told = [f"{closed(' '.join(briefs[i].title.split())) if i in briefs else called} ({i})" for i in named]
        raise CallError(f"{called} may mean several: {' · '.join(told[:_CANDIDATES])}; show one by its id.")
    return store.document(named[0]) if named else None


def romanised(entity: Entity) -> str | None:
    """Return a romanisation of a person's Arabic name where no document writes it in Latin letters, else None."""
    arabic = entity.canonical(Script.ARABIC)
    if entity.kind is not Kind.PERSON or arabic is None or entity.canonical(Script.LATIN):
        return None
    from arabic_name_romanizer import transliterate

    return str(transliterate(arabic, country=entity.country))


def external_ids(entity: Entity) -> dict[str, str]:
    """Return the ids that others gave a body, as the lexicon has them; nothing is guessed."""
    from lexicon.external_ids import external_ids as known

    return dict(known(entity.key)) if entity.key and entity.kind is Kind.ORGANIZATION else {}


def former_names(entity: Entity) -> dict[str, str]:
    """Return a body's names of before in documents, each with its last day or year as the lexicon has it."""
    from lexicon.former import renamed

    if entity.kind is not Kind.ORGANIZATION:
        return {}
    return {n.text: found.until for n in entity.names if (found := renamed(n.text, entity.country))}


def name_shape(entity: Entity) -> dict[str, object]:
    """Put the names of an entity into JSON."""
    ours = romanised(entity)
    return {
        "canonical": {
            "arabic": closed(entity.canonical(Script.ARABIC) or "") or None,
            "latin": closed(entity.canonical(Script.LATIN) or "") or ours,
            "romanised": ours is not None,
        },
        "names": [{"text": closed(n.text), "script": n.script.value, "count": n.count} for n in entity.names],
        "external_ids": external_ids(entity),
        "former_names": [{"text": text, "until": until} for text, until in former_names(entity).items()],
    }


def name_lines(entity: Entity) -> list[str]:
    """Return the lines of a page that tell an entity's names."""
    lines = [f"{said(script.value)}: {closed(name)}" for script in Script if (name := entity.canonical(script))]
    if ours := romanised(entity):
        lines.append(f"{said('latin')}: {ours} ({said(OURS)})")
    lines += [f"{scheme}: {id_}" for scheme, id_ in external_ids(entity).items()]
    lines += [said(f"formerly: {name} (until {until})") for name, until in former_names(entity).items()]
    return [*lines, *(said(f"named {closed(name.text)} ({name.count})") for name in entity.names)]
