"""PDF to text in the order of reading, on pdfplumber."""
