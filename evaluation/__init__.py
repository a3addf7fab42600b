"""Scores against gold sets, and the floors they must keep."""
