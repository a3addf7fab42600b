"""What the index keeps of a document: its rows, their packing, and the vectors of its passages."""
