"""Arabic morphology: the lemmas of words, by the database of camel-tools where it is there, else by a light stemmer."""

from text.morphology.analyser import Morphology, analyser
from text.morphology.fetching import fetch
from text.morphology.state import MorphologyState, Presence, state

__all__ = ["Morphology", "MorphologyState", "Presence", "analyser", "fetch", "state"]
