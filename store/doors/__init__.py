"""The parts of the store that stand behind one door each."""
