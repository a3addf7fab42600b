"""Who is host and who is guest, by the grammar of each kind of verb and by who came to whom."""
