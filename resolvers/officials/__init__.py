"""People and their offices: names with titles, and of which country each is."""
