"""Dates: calendar expressions with the days that they stand for, and the day of the document itself."""
