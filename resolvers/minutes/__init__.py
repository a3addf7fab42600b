"""Minutes: the sitting itself, its chair and those present, and what was decided."""
