"""Records as bytes, for engines that keep them whole."""

import datetime as dt
import json
from collections.abc import Sequence

from index.rows import Record
from schemas.mention import DocumentType
from text.analysis import Columns


def packed(record: Record) -> bytes:
    """Return a record as bytes."""
    kept = {
        "document": record.document,
        "name": record.name,
        "title": record.title,
        "text": record.text,
        "type": record.type.value,
        "language": record.language,
        "date": record.date.isoformat() if record.date else None,
        "names": record.names,
        "countries": record.countries,
        "title_terms": _columns(record.title_terms),
        "terms": _columns(record.terms),
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def unpacked(content: bytes) -> Record:
    """Return the record out of its bytes."""
    kept = json.loads(content)
    return Record(
        document=kept["document"],
        name=kept["name"],
        title=kept["title"],
        text=kept["text"],
        type=DocumentType(kept["type"]),
        language=kept["language"],
        date=dt.date.fromisoformat(kept["date"]) if kept["date"] else None,
        names=tuple(kept["names"]),
        countries=tuple(kept["countries"]),
        title_terms=_terms(kept["title_terms"]),
        terms=_terms(kept["terms"]),
    )


def _columns(terms: Columns) -> list[object]:
    """Put columns together; a lemma that is its form, and lengths in place of ends, keep them short."""
    lemmas = ["" if lemma == form else lemma for form, lemma in zip(terms.forms, terms.lemmas, strict=True)]
    lengths = [end - start for start, end in zip(terms.starts, terms.ends, strict=True)]
    return [" ".join(terms.forms), ",".join(lemmas), terms.starts, lengths]


def _terms(columns: Sequence[object]) -> Columns:
    forms, lemmas, starts, lengths = columns
    words = tuple(str(forms).split())
    own = str(lemmas).split(",") if words else []
    places = tuple(starts) if isinstance(starts, list) else ()
    ends = tuple(s + n for s, n in zip(places, lengths, strict=True)) if isinstance(lengths, list) else ()
    return Columns(words, tuple(lemma or form for form, lemma in zip(words, own, strict=True)), places, ends)
