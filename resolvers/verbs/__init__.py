"""What a verb or noun of an event says by itself: tense, voice, objects, and what puts it off."""
