"""Mail saved by Outlook."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from readers.read import read, read_all
from schemas.document import Document
from schemas.errors import ReadError, Reason


def _ole() -> ModuleType:
    spec = importlib.util.spec_from_file_location("ole", Path(__file__).with_name("ole.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["ole"] = module
    spec.loader.exec_module(module)
    return module


ole = _ole()
BODY = "تجدون رفقته محضر اجتماع اللجنة.\r\n-- \r\nمصلحة التواصل\r\n"
TEXT = "تجدون رفقته محضر اجتماع اللجنة."


def write(folder: Path, content: bytes) -> Path:
    path = folder / "mail.msg"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("body", "code_page"),
    [
        pytest.param(BODY, 0, id="Unicode"),
        pytest.param(BODY.encode("windows-1256"), 1256, id="its own code page"),
        pytest.param((BODY * 3).encode("windows-1256"), 0, id="a code page it does not name"),
    ],
)
def test_the_body_is_the_document(tmp_path: Path, body: str | bytes, code_page: int) -> None:
    document = read(write(tmp_path, ole.ole_file(ole.message("محضر", body, code_page=code_page))))
    assert document.text.startswith(TEXT)
    facts = {fact.name: fact.value for fact in document.metadata}
    assert facts == {"title": "محضر", "author": "Secrétariat", "sent": "2024-11-19T10:00:00+00:00"}


def test_a_body_in_html_is_read_where_there_is_no_other(tmp_path: Path) -> None:
    page = f"<html><body><p>{TEXT}</p></body></html>".encode()
    assert read(write(tmp_path, ole.ole_file(ole.message("x", "", {"__substg1.0_10130102": page})))).text == TEXT


def test_attachments_and_attached_messages_know_their_parent(tmp_path: Path) -> None:
    inner = ole.message("ملحق", "انعقد الاجتماع الدوري للجنة بمقر الوزارة.", embedded=True)
    more = {
        "__attach_version1.0_#00000000": ole.attachment("تقرير.txt", "ورد في التقرير ما يلي.".encode()),
        "__attach_version1.0_#00000001": ole.attachment("x", inner),
    }
    path = write(tmp_path, ole.ole_file(ole.message("محضر", BODY, more)))
    own, report, attached = (part for part in read_all(path) if isinstance(part, Document))
    assert (own.text, own.parent) == (TEXT, None)
    assert (report.name, report.text, report.parent) == ("تقرير", "ورد في التقرير ما يلي.", own.id)
    assert (attached.name, attached.parent) == ("ملحق", own.id)
    assert attached.text == "انعقد الاجتماع الدوري للجنة بمقر الوزارة."
    assert [part.id for part in read_all(path) if isinstance(part, Document)] == [own.id, report.id, attached.id]


def test_a_message_cut_off_is_damaged(tmp_path: Path) -> None:
    whole = ole.ole_file(ole.message("محضر", BODY))
    with pytest.raises(ReadError) as caught:
        read(write(tmp_path, whole[:700] + b"__properties_version1.0".decode().encode("utf-16-le")))
    assert caught.value.reason is Reason.DAMAGED
