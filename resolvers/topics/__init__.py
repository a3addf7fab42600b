"""Reads what was talked about: from a text with its cues to the spans of topics."""
