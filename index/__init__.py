"""The search index: derived, rebuildable from the store."""
