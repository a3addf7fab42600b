"""What single words are looked up as: forms, sounds, senses and times."""
