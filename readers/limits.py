"""Bounds for what comes from outside, each far above what an institution's paper has."""

MAX_GLYPHS = 200_000
"""Glyphs on one page; a full page of a newspaper has 20,000."""
MAX_PATHS = 20_000
"""Drawn paths of one page that are looked at; a page with more is a map or chart and holds no table."""
MAX_FORMS = 20_000
"""Forms and pictures drawn by one page, forms inside forms included."""
MAX_EDGES = 5_000
"""Edges among which tables are looked for; the search grows with their square (a 150 x 150 grid takes 10 s)."""
MAX_PAGES = 1_000
MAX_TEXT = 10_000_000
"""Code points of one document."""
MAX_MEMORY = 2_000_000_000
"""Address space of one child, in bytes."""
CPU_SECONDS = 120
"""Processor time for one file: the fence's clock ends most before; this holds where the fence itself is gone."""
MAX_TEMPORARY = 200_000_000
"""Bytes of one temporary file."""
MAX_OUTPUT = 400_000_000
"""Bytes that a child may send back for one file, enclosures included."""
WALL_SECONDS = 25.0
"""Seconds for one file, before what its pages add."""
PAGE_SECONDS = 0.25
"""Seconds that each page read adds; a page of text takes 0.06."""
RECOGNITION_SECONDS = 20.0
"""Seconds that each page sent to OCR has at least; one takes 2. They do not add up: one that cannot be drawn
ends at the same time as any other."""
LONGEST_SECONDS = 900.0
PATIENCE = 8
"""On a busy machine these seconds are of processor time, up to so many times as long by the clock."""
FILES_PER_CHILD = 200
"""A child is replaced after so many files, before its memory is in pieces."""
MAX_DEPTH = 4
"""Containers within containers."""
MAX_PARTS = 2_000
"""Documents within one file, at all depths."""
MAX_BOUNDARIES = 100_000
"""Lines of a mail that may part it; each costs its parser as much as a part."""
MAX_PART_BYTES = 400_000_000
"""Bytes of all of them together, unpacked."""
MAX_BYTES = 100_000_000
"""The largest file that is opened; a scanned volume of 200 pages has about 60 MB."""
MAX_MEMBERS = 2_000
"""Files in one archive."""
MAX_XML = 50_000_000
"""Bytes of one XML part of an office file, unpacked; 1,000 pages of text have 10 MB."""
MAX_ELEMENTS = 2_500_000
"""Tags in it: each costs memory however little it says."""
MAX_RTF = 20_000_000
"""Bytes of an RTF file: pictures in it are hexadecimal, and each sign is looked at in Python."""
MAX_PAGE_SOURCE = 5_000_000
"""Bytes of a web page or a mail's text; a saved article has 0.2 MB."""
PROGRAM_SECONDS = 300.0
"""Seconds by the clock for one run of another program, where no fence ends it before."""
MAX_PAGE_ELEMENTS = 100_000
"""Tags of a web page."""
MAX_ATTRIBUTES = 200_000
"""Attributes of a web page; each costs the parser a look at all others of its tag."""
MAX_PIXELS = 40_000_000
"""Points of a picture that is drawn or read; A4 at 600 dpi has 35 million."""
MAX_SCANS = 300
"""Pages of one file that go to OCR."""
MAX_STREAM = 40_000_000
"""Bytes of one stream of a PDF, unpacked: a page's operators take 0.1 MB, a large chart's 10."""
