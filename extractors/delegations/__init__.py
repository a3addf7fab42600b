"""Delegations: from the word for one to the end of what it represents."""
