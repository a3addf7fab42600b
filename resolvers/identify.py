"""Who is who over documents."""

from collections.abc import Sequence

from resolvers.register import Register
from schemas.document import Document
from schemas.entity import Entity, Identities
from schemas.relation import Findings


def identify(found: Sequence[tuple[Document, Findings]], known: Sequence[Entity] = ()) -> Identities:
    """Say which entity each mention of these documents means; known entities keep their ids.

    The result does not depend on the order of the documents. A caller with many known entities keeps a
    `resolvers.register.Register` and assigns document by document.
    """
    register = Register(known)
    ordered = sorted(found, key=lambda pair: pair[0].id)
    links = {document.id: register.assign(findings, document.text) for document, findings in ordered}
    current = {document: tuple(map(register.current, row)) for document, row in links.items()}
    return Identities(register.entities(), current)
