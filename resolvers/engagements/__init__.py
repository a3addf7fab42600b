"""Engagements: reports read sentence by sentence, and those of one event joined."""
