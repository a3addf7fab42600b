"""Titles: whole roles with the body in which they are held, in three languages."""
