"""What every reading of relations stands on: the text laid out in rows, countries, offices, days and places."""
