"""Rows as documents of the embedded engine, and the schema that these have."""

import hashlib

import tantivy

from index import tree as t
from index.record.entry import checksum_of
from index.record.packing import packed
from index.record.rows import Row

RECORD = "record"
SEAL = "seal"
"""An id and the checksum of what stands under it, to be listed without reading documents."""
KEY = "key"
"""The number of an id, by which many documents are told without reading them."""
_LONGEST = 200  # letters of a token; longer runs are no words


def schema_of_rows() -> tantivy.Schema:
    """Return the fields of an index: every stream and number, the record, and the seal."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(SEAL, stored=False, tokenizer_name="raw", index_option="basic")
    builder.add_bytes_field(RECORD, stored=True)
    builder.add_integer_field(KEY, fast=True)
    for field in t.Field:
        if field in t.NUMBERS:
            builder.add_integer_field(field.value, indexed=True, fast=True)
        elif field in t.COUNTED:
            builder.add_text_field(field.value, tokenizer_name="raw", index_option="basic", fast=True)
        else:
            builder.add_text_field(field.value, tokenizer_name="whitespace", index_option=option_of(field))
    return builder.build()


def key_of(document: str) -> int:
    """Return the number of a document's id, of 63 bits."""
    return int.from_bytes(hashlib.blake2b(document.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


def option_of(field: t.Field) -> str:
    """Return what is kept of the tokens of a field: their places too, where these count."""
    return "position" if field in t.SCORED else "basic"


def document_of(row: Row) -> tantivy.Document:
    """Return a row as the engine keeps it."""
    document = tantivy.Document()
    document.add_text(SEAL, f"{row.record.document} {checksum_of(row.entry)}")
    document.add_integer(KEY, key_of(row.record.document))
    document.add_bytes(RECORD, packed(row.record))
    for field, tokens in row.streams.items():
        short = [token[:_LONGEST] for token in tokens]
        for value in short if field in t.COUNTED else (" ".join(short),):
            document.add_text(field.value, value)
    for field, numbers in row.numbers.items():
        for number in numbers:
            document.add_integer(field.value, number)
    return document
