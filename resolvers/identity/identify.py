"""Who is who over documents."""

from collections.abc import Sequence

from resolvers.identity.register import Register
from schemas.document import Document
from schemas.entity import Entity, Identities
from schemas.relation import Findings

_ROUNDS = 3
"""Documents whose names came into doubt are assigned anew; a second round is rare."""


def identify(found: Sequence[tuple[Document, Findings]], known: Sequence[Entity] = ()) -> Identities:
    """Say which entity each mention of these documents means; known entities keep their ids.

    The result does not depend on the order of the documents. A caller with many known entities keeps a
    `resolvers.identity.register.Register` and assigns document by document.
    """
    register = Register(known)
    pairs = {document.id: (document, findings) for document, findings in found}  # two files may hold the same bytes
    by_id = dict(sorted(pairs.items(), key=lambda pair: pair[0]))
    links: dict[str, tuple[str, ...]] = {}
    waiting = list(by_id)
    for _ in range(_ROUNDS):
        for id_ in waiting:
            document, findings = by_id[id_]
            links[id_] = register.assign(findings, document.text)
        waiting = sorted(register.released() & by_id.keys())
    current = {document: tuple(map(register.current, row)) for document, row in links.items()}
    return Identities(register.entities(), current)
