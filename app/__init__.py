"""People's entrances."""
