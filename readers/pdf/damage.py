"""What pdfplumber and pdfminer raise at a broken file."""

import struct
import zlib

from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

DAMAGE = (
    PSException, PdfminerException, MalformedPDFException, ValueError, TypeError, LookupError, AttributeError,
    AssertionError, ArithmeticError, RecursionError, NotImplementedError, struct.error, zlib.error, EOFError,
)  # fmt: skip
"""pdfminer believes that a file's objects have the types that the standard gives them."""
