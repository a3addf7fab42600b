"""From what somebody typed to the tree of what is looked for."""
