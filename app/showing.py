"""What ``show`` is asked for: the page of what an id means, of a file's name, of an office, or of a name as heard."""

import re
from dataclasses import replace

from app.by_name import NAMED, Names
from app.document_page import document_page
from app.memory import Memory
from app.naming import document_called
from app.pages import Page, engagement_page, entity_page, office_page
from app.tenures import tenures_of
from schemas.errors import CallError
from text.signs import closed

_ENGAGEMENT = re.compile(r"e-(\w+)-\d+")
_LONGEST = 60  # code points of an id that a message repeats
_CANDIDATES = 8  # that a message lists
_LONGEST_NAME = 1000  # code points; nothing in a memory is called by more, and databases take no longer patterns


def shown(memory: Memory, identity: str) -> Page:
    """Find what an id means, or a file's name or a name of somebody. Raises CallError where it means nothing."""
    called = identity if len(identity) <= _LONGEST else f"{identity[:_LONGEST]}…"
    found = (_found(memory, identity) or _heard(memory, identity)) if len(identity) <= _LONGEST_NAME else None
    if found is None:
        raise CallError(
            _of_former(memory, identity)
            or f"Nothing in the memory is called {called}; `dhakira who NAME` finds names, and `dhakira search` and "
            "`engagements` show ids."
        )
    return found


def _of_former(memory: Memory, identity: str) -> str:
    """Say what replaced the document that told an engagement, or nothing."""
    told_by = _ENGAGEMENT.fullmatch(identity)
    former = memory.store.document(f"d-{told_by[1]}") if told_by else None
    if former is None or former.replaced_by is None:
        return ""
    last = memory.store.document(former.replaced_by)
    while last and last.replaced_by:
        last = memory.store.document(last.replaced_by)
    if last is None:
        return ""
    told = " · ".join(card.id for card in memory.store.engagements_of([last.document.id])) or "none"
    return (
        f"{identity} was told by a version that gave way to {last.document.id}, which tells {told}: "
        f"dhakira diff {former.document.id}"
    )


def _heard(memory: Memory, words: str) -> Page | None:
    """Return the page of the one whom a name means by ear. Raises CallError where it may be several."""
    found = Names.of(memory.store, memory.settings).meant(words, NAMED)
    card = memory.store.entity(found[0].id) if len(found) == 1 else None
    if card:
        return replace(entity_page(memory.store, card), said=f"{words}: understood as {closed(card.entity.name)}")
    if found:
        several = " · ".join(f"{closed(entity.name)} ({entity.id})" for entity in found[:_CANDIDATES])
        raise CallError(f"{words} may mean several: {several}; show one by its id.")
    return None


def _found(memory: Memory, identity: str) -> Page | None:
    store = memory.store
    if engagement := store.engagement(identity):
        return engagement_page(store, engagement)
    if entity := store.entity(identity):
        return entity_page(store, entity)
    if document := document_called(store, identity):
        return document_page(store, document)
    if held := tenures_of(store, identity, None):
        return office_page(identity, held)
    if (meant := store.find_entities(identity)) and (entity := store.entity(meant[0])):
        return entity_page(store, entity)
    return None
