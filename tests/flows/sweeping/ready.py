"""Loaded once in the process from which the nights are forked: what takes seconds to load."""

import datetime as dt
import gc
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax import expatreader

import prefect
import prefect.artifacts
import prefect.cache_policies
import prefect.events.worker
import prefect.exceptions

import flows.nightly
import flows.verifying
import index.embedded.engine
import sources.site
from flows.identifying import Identifier
from flows.steps import findings_of
from index.record.entry import index_entry
from index.record.rows import row_of
from readers.read import read
from reports.render import as_html
from reports.sentences import page_of
from resolvers.identity.publications import bands_of
from schemas.night import NightReport
from store.documents import Taken
from tests.flows.releases import write

LOADED = (expatreader, prefect, flows.nightly, flows.verifying, index.embedded.engine, sources.site)

with TemporaryDirectory() as _folder:
    write(Path(_folder), 1)
    _document = read(Path(_folder) / "release-0001.txt")
    _taken = Identifier(()).identify(Taken(_document, findings_of(_document)))
    row_of(index_entry(_document, _taken.findings, _taken.links, {e.id: e for e in _taken.entities}), None)
    bands_of(_document.text)
as_html(page_of(NightReport(dt.date(2025, 3, 14), 1, 1.0), "en"))  # a user who may read little loads no codec later
gc.freeze()
