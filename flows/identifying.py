"""Who is who, document by document, over all that the memory knows; and what of it the store has to be told."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from resolvers.identity.judging import Verdict
from resolvers.identity.register import Register, Told
from schemas.entity import Entity, Script
from schemas.memory import StoredDocument
from schemas.mention import Kind, Mention
from store.documents import Taken
from store.store import Store

_NOBODY = frozenset({Kind.TITLE, Kind.DATE})


class Identifier:
    """The register of a run, with what the store knows of each entity, so that only changes are written."""

    def __init__(self, known: Iterable[Entity], told: Told | None = None) -> None:
        """Take the entities of the store, oldest first, with what else it knows of them."""
        entities = list(known)
        self._register = Register(entities, told)
        self._written = {entity.id: _shown(entity) for entity in entities}
        self._scripts = {entity.id: _scripts(entity) for entity in entities}
        self._forwarded: set[str] = set(self._register.forwards) if told else set()
        self._kept: dict[str, str] = {}

    def identify(self, taken: Taken, before: StoredDocument | None = None) -> Taken:
        """Say who is who in a document; ``before`` is the document as it stands, if its findings are made anew."""
        mentions = taken.findings.extraction.mentions
        assigned = self._register.assign(taken.findings, taken.document.text)
        if before and before.findings:
            self._keep_ids(mentions, assigned, before)
        links = tuple(self._kept.get(link, link) for link in assigned)
        named = {
            link: self._register.entity(own)
            for mention, own, link in zip(mentions, assigned, links, strict=True)
            if mention.kind not in _NOBODY
        }
        entities = [replace(entity, id=link) for link, entity in sorted(named.items())]
        return replace(
            taken,
            links=links,
            entities=tuple(entity for entity in entities if self._is_news(entity)),
            forwards=self._new_forwards(),
            renamed=tuple(entity.id for entity in entities if self._has_new_script(entity)),
            doubted=tuple(sorted(self._register.released())),
        )

    def current(self, link: str) -> str:
        """Return the entity that a link means by now."""
        return self._kept.get(now := self._register.current(link), now)

    def _keep_ids(self, mentions: Sequence[Mention], assigned: Sequence[str], before: StoredDocument) -> None:
        """Let an entity that seems new keep the id that the same words had; a delegation is known by its document."""
        former = before.findings.extraction.mentions if before.findings else ()
        ids = {(m.kind, m.span): link for m, link in zip(former, before.links, strict=False)}
        for mention, link in zip(mentions, assigned, strict=True):
            kept = ids.get((mention.kind, mention.span))
            if kept and mention.kind not in _NOBODY and link not in self._written:
                self._kept.setdefault(link, kept)

    def _is_news(self, entity: Entity) -> bool:
        shown = _shown(entity)
        news = self._written.get(entity.id) != shown
        self._written[entity.id] = shown
        return news

    def _has_new_script(self, entity: Entity) -> bool:
        """Tell whether a known entity is named in another script for the first time.

        Its former documents are then indexed again, so that they are found by that name. Further spellings in one
        script do not pay for that: search joins them by sound.
        """
        before, now = self._scripts.get(entity.id), _scripts(entity)
        self._scripts[entity.id] = now
        return before is not None and not now <= before

    def _new_forwards(self) -> tuple[tuple[str, str], ...]:
        gone = sorted(self._register.forwards.keys() - self._forwarded)
        self._forwarded.update(gone)
        return tuple((entity, self._register.current(entity)) for entity in gone)


def _shown(entity: Entity) -> tuple[str, str | None, str | None]:
    return entity.name, entity.country, entity.key


def _scripts(entity: Entity) -> frozenset[Script]:
    return frozenset(name.script for name in entity.names)


def identifier_of(store: Store) -> Identifier:
    """Open the register of a store: its entities, who held what, what people judged."""
    judged = [(j.verdict, (j.subject, j.object)) for j in store.judgements() if j.object]
    return Identifier(
        store.entities().values(),
        Told(
            holdings=store.holdings(sure=True),
            same=tuple(pair for verdict, pair in judged if verdict == Verdict.SAME),
            different=tuple(pair for verdict, pair in judged if verdict == Verdict.DIFFERENT),
            forwards=store.forwards(),
        ),
    )
