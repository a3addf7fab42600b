"""From a Document to its Mentions: spaCy components, one a kind."""
