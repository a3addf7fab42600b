"""The commands, by what a person wants of them."""
