"""Names of institutions: known ones, and those that the grammars of three languages read."""
