"""What a document is: its kind, language, title, day and issuer."""
