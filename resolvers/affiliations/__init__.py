"""In which body each official holds office."""
