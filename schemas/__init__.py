"""The nouns that every room shares. They are frozen, and import nothing of ours."""
