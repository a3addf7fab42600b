"""Places: countries, towns and premises."""
