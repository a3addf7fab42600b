"""The tables of the store. Every change here needs a migration (`store.migrations`), or old memories do not open."""

from store.tables import derived, entities, findings, ledger
from store.tables.base import Base

__all__ = ["Base", "derived", "entities", "findings", "ledger"]
