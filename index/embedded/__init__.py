"""The embedded engine: its fields, generations and questions."""
