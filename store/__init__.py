"""The SQL store: the truth, rebuildable from the originals."""
