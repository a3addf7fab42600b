"""What a person is told in the morning: one page about a night, as HTML and as plain text, in three languages."""
