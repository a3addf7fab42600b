"""Programmes, plans, strategies and projects: where their names begin and end."""
