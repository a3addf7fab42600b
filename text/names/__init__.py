"""Names in any spelling: skeletons in which scripts meet, how they sound, and whether two may be one."""
