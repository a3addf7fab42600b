"""Knowledge as data that people edit who do not program, and its one loader."""
