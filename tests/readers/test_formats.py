"""What each format gives: the text in the order a person reads it, and nothing that is not its text."""

import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

import pytest
from lxml import etree

from readers.doc import blocks_of_book
from readers.read import read, read_all
from schemas.document import Document
from schemas.errors import ReadError, Reason

WORD_ML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def archive(members: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def docx(body: str, more: dict[str, str] | None = None) -> bytes:
    document = f'<w:document xmlns:w="{WORD_ML}" xmlns:mc="mc" xmlns:wps="wps"><w:body>{body}</w:body></w:document>'
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": document} | (more or {}))


def run(text: str, mark: str = "") -> str:
    return f"<w:r><w:rPr>{mark}</w:rPr><w:t>{text}</w:t></w:r>"


def odt(body: str, styles: str = "") -> bytes:
    names = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" xmlns:table="{ODF}:table:1.0" '
    names += f'xmlns:style="{ODF}:style:1.0"'
    inner = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    inner += f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{inner}</office:document-content>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def flat_odt(body: str, before: str = "") -> bytes:
    names = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" xmlns:meta="{ODF}:meta:1.0"'
    kind = 'office:mimetype="application/vnd.oasis.opendocument.text"'
    facts = "<office:meta><meta:initial-creator>Leïla</meta:initial-creator></office:meta>"
    inner = f"{facts}<office:body><office:text>{body}</office:text></office:body>"
    return f'<?xml version="1.0"?>{before}<office:document {names} {kind}>{inner}</office:document>'.encode()


def text_of(folder: Path, content: bytes, name: str = "paper") -> str:
    path = folder / name
    path.write_bytes(content)
    return read(path).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(
            f"<w:p>{run('بلاغ')}</w:p><w:p>{run('استقبل ')}{run('الوزير')}</w:p>",
            "بلاغ\nاستقبل الوزير",
            id="paragraphs",
        ),
        pytest.param(
            f"<w:p>{run('le ')}<w:ins>{run('ministre')}</w:ins></w:p>", "le ministre", id="a tracked insertion"
        ),
        pytest.param(
            f"<w:p>{run('un')}<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>", "un", id="a tracked deletion"
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent><w:p>{run('in a control')}</w:p></w:sdtContent></w:sdt>",
            "in a control",
            id="a content control",
        ),
        pytest.param(
            "<w:p>"
            + run("before")
            + "<mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p>"
            + run("boxed")
            + "</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent><w:p>"
            + run("boxed")
            + "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>",
            "before\nboxed",
            id="a text box, once",
        ),
        pytest.param(
            "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p><w:p>{}</w:p></w:tc></w:tr></w:tbl>".format(
                run("الاسم"), run("الصفة"), run("الكاملة")
            ),
            "الاسم | الصفة الكاملة",
            id="a table row",
        ),
        pytest.param(
            f"<w:p>{run('one')}<w:r><w:br/></w:r>{run('two')}<w:r><w:tab/></w:r>{run('three')}</w:p>",
            "one\ntwo three",
            id="a line break and a tab",
        ),
        pytest.param(f"<w:p>{run('shown')}{run('hidden', '<w:vanish/>')}</w:p>", "shown", id="hidden words"),
    ],
)
def test_word_files(tmp_path: Path, body: str, text: str) -> None:
    assert text_of(tmp_path, docx(body)) == text


def package(root: str) -> bytes:
    name = "http://schemas.microsoft.com/office/2006/xmlPackage"
    part = f'<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>{root}</pkg:xmlData></pkg:part>'
    return f'<?xml version="1.0"?><pkg:package xmlns:pkg="{name}">{part}</pkg:package>'.encode()


def test_word_files_of_other_makers(tmp_path: Path) -> None:
    body = f"<w:body><w:p>{run('صادقت اللجنة')}</w:p></w:body>"
    root = f'<w:document xmlns:w="{WORD_ML}">{body}</w:document>'
    numbered = archive({"[Content_Types].xml": "<Types/>", "word/document2.xml": root})
    header = f"<w:sectPr><w:hdr><w:p>{run('header')}</w:p></w:hdr></w:sectPr></w:body>"
    old = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'
    of_2003 = (
        f'<?xml version="1.0"?><w:wordDocument {old}>{body.replace("</w:body>", header)}</w:wordDocument>'.encode()
    )
    assert [text_of(tmp_path, file) for file in (numbered, package(root), of_2003)] == ["صادقت اللجنة"] * 3
    with pytest.raises(ReadError) as caught:
        text_of(tmp_path, package("<p/>").replace(b"/word/document", b"/ppt/slide"))
    assert caught.value.reason is Reason.DAMAGED


def level(form: str, pattern: str, number: int = 0, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def item(text: str, number: int = 0, numbered: str = "1", style: str = "") -> str:
    place = f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="{numbered}"/></w:numPr>' if numbered else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{place}</w:pPr>{run(text)}</w:p>"


@pytest.mark.parametrize(
    ("levels", "body", "text"),
    [
        pytest.param(level("decimal", "%1."), item("a") + item("b"), "1. a\n2. b", id="digits"),
        pytest.param(level("decimal", "%1-", start=3), item("a"), "3- a", id="another beginning"),
        pytest.param(level("arabicAlpha", "%1)"), item("x") + item("y") + item("z"), "أ) x\nب) y\nت) z", id="letters"),
        pytest.param(level("arabicAbjad", "%1-"), item("x") + item("y") + item("z"), "أ- x\nب- y\nج- z", id="abjad"),
        pytest.param(level("hindiNumbers", "%1."), item("x") * 2, "١. x\n٢. x", id="Arabic-Indic digits"),
        pytest.param(level("ordinalText", "%1:"), item("x") * 2, "أولا: x\nثانيا: x", id="ordinals"),
        pytest.param(level("upperRoman", "%1."), item("x") * 4, "I. x\nII. x\nIII. x\nIV. x", id="Roman numerals"),
        pytest.param(
            level("bullet", "\uf0b7") + level("bullet", "-", 1), item("a") + item("b", 1), "• a\n- b", id="bullets"
        ),
        pytest.param(
            level("decimal", "%1.") + level("lowerLetter", "%1.%2)", 1),
            item("a") + item("b", 1) + item("c", 1) + item("d") + item("e", 1),
            "1. a\n1.a) b\n1.b) c\n2. d\n2.a) e",
            id="levels begin anew",
        ),
        pytest.param(level("none", ""), item("a"), "a", id="no number"),
        pytest.param(level("decimal", "%1."), item("a") + item("b", numbered="0"), "1. a\nb", id="taken off"),
        pytest.param(level("decimal", "%1."), item("a", numbered="", style="Listed"), "1. a", id="by style"),
    ],
)
def test_lists_of_a_word_file_are_numbered_as_it_shows_them(tmp_path: Path, levels: str, body: str, text: str) -> None:
    lists = (
        f'<w:numbering xmlns:w="{WORD_ML}"><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    styles = (
        f'<w:styles xmlns:w="{WORD_ML}"><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:styleId="Listed"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    assert text_of(tmp_path, docx(body, {"word/numbering.xml": lists, "word/styles.xml": styles})) == text


def test_footnotes_of_a_word_file_follow_its_text_and_its_header_does_not(tmp_path: Path) -> None:
    separator = f'<w:footnote w:type="separator"><w:p>{run("-")}</w:p></w:footnote>'
    note = f"<w:footnote><w:p>{run('note')}</w:p></w:footnote>"
    notes = f'<w:footnotes xmlns:w="{WORD_ML}">{separator}{note}</w:footnotes>'
    header = f'<w:hdr xmlns:w="{WORD_ML}"><w:p>{run("Royaume")}</w:p></w:hdr>'
    assert (
        text_of(tmp_path, docx(f"<w:p>{run('text')}</w:p>", {"word/footnotes.xml": notes, "word/header1.xml": header}))
        == "text\nnote"
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(
            "<text:h>بلاغ</text:h><text:p>استقبل<text:s text:c='1'/>الوزير</text:p>",
            "بلاغ\nاستقبل الوزير",
            id="paragraphs",
        ),
        pytest.param(
            "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>kept</text:p>",
            "kept",
            id="a deletion",
        ),
        pytest.param(
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
            "a | b",
            id="a table row",
        ),
        pytest.param(
            '<text:p>text<draw:custom-shape xmlns:draw="d"><text:p>drawn</text:p></draw:custom-shape></text:p>',
            "text\ndrawn",
            id="a shape that holds text",
        ),
        pytest.param(
            "<text:p>text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p>"
            "</text:note-body></text:note> goes on</text:p>",
            "text goes on\nnote",
            id="a footnote",
        ),
    ],
)
def test_opendocument_texts(tmp_path: Path, body: str, text: str) -> None:
    assert text_of(tmp_path, odt(body)) == text


def test_an_opendocument_text_in_one_xml_file(tmp_path: Path) -> None:
    path = tmp_path / "paper.fodt"
    path.write_bytes(flat_odt("<text:h>بيان</text:h><text:p>First<text:s/>line</text:p>"))
    document = read(path)
    assert document.text == "بيان\nFirst line"
    assert [(fact.name, fact.value) for fact in document.metadata] == [("author", "Leïla")]


def test_entities_of_a_flat_opendocument_text_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(ReadError) as caught:
        text_of(tmp_path, flat_odt("<text:p>&a;</text:p>", bomb))
    assert caught.value.reason is Reason.DAMAGED


def test_a_document_type_that_declares_nothing_is_no_harm(tmp_path: Path) -> None:
    named = '<!DOCTYPE office:document PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">'
    assert text_of(tmp_path, flat_odt("<text:p>The committee met.</text:p>", named)) == "The committee met."


LISTS = (
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" '
    'text:bullet-char="&#xF0B7;"/></text:list-style>'
)


def items(*texts: str, style: str = "N", more: str = "", last: str = "") -> str:
    inside = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in texts)
    return f'<text:list text:style-name="{style}" {more}>{inside}{last}</text:list>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(items("one", "two"), "1. one\n2. two", id="numbers"),
        pytest.param(items("one", style="B"), "• one", id="a bullet of a symbol font"),
        pytest.param(
            items("one", last=f"<text:list-item><text:p>two</text:p>{items('deep', style='N')}</text:list-item>"),
            "1. one\n2. two\na) deep",
            id="a list in a list",
        ),
        pytest.param(
            items("one", more='xml:id="x"') + "<text:p>between</text:p>" + items("two", more='text:continue-list="x"'),
            "1. one\nbetween\n2. two",
            id="a list that goes on",
        ),
        pytest.param(items("one") + items("again"), "1. one\n1. again", id="two lists"),
    ],
)
def test_lists_of_an_opendocument_text_are_numbered(tmp_path: Path, body: str, text: str) -> None:
    assert text_of(tmp_path, odt(body, LISTS)) == text


@pytest.mark.parametrize(
    ("book", "lines"),
    [
        pytest.param("<para>\none\n</para><para>two</para>", ["one", "two"], id="paragraphs"),
        pytest.param("<para>a <emphasis>b</emphasis> c</para>", ["a b c"], id="emphasis"),
        pytest.param(
            "<orderedlist numeration='arabic'><listitem><para>a</para></listitem><listitem><para>b</para></listitem>"
            "</orderedlist>",
            ["1. a", "2. b"],
            id="a list",
        ),
        pytest.param(
            "<informaltable><tbody><row><entry>\na\n</entry><entry>b c</entry></row></tbody></informaltable>",
            ["a | b c"],
            id="a table",
        ),
    ],
)
def test_what_antiword_says_of_an_old_word_file(book: str, lines: list[str]) -> None:
    assert list(blocks_of_book(etree.fromstring(f"<chapter>{book}</chapter>"))) == lines


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param(rb"{\rtf1\ansi\ansicpg1252 R\'e9union\par du comit\'e9\par}", "Réunion\ndu comité", id="western"),
        pytest.param(rb"{\rtf1\ansi\ansicpg1256 \'c8\'e1\'c7\'db\par}", "بلاغ", id="Arabic by code page"),
        pytest.param(rb"{\rtf1\ansi\uc1 \u1576 ?\u1604 ?\u1575 ?\u1594 ?\par}", "بلاغ", id="Arabic by number"),
        pytest.param(rb"{\rtf1 a\cell b\cell\row}", "a | b", id="a table row"),
        pytest.param(rb"{\rtf1 {\header Royaume}text{\*\generator x}}", "text", id="a header"),
        pytest.param(
            rb"{\rtf1 before {\shp{\*\shpinst\shpleft1{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard boxed\par}}"
            rb"{\shprslt{\*\do\dptxbx{\dptxbxtext \pard boxed\par}}}}after\par}",
            "before boxed\nafter",
            id="a text box, once",
        ),
        pytest.param(rb"{\rtf1 {\listtext\u61623 ?\tab}a\par}", "• a", id="a bullet of a symbol font"),
        pytest.param(
            rb'{\rtf1 {\field{\*\fldinst HYPERLINK "http://x.ma"}{\fldrslt the site}}}', "the site", id="a link"
        ),
    ],
)
def test_rich_text(tmp_path: Path, source: bytes, text: str) -> None:
    assert text_of(tmp_path, source) == text


ARTICLE = (
    "<h1>بلاغ صحفي</h1><p>استقبل السيد الوزير بمقر الوزارة وفدا عن البنك الدولي، وتباحث الطرفان حول سبل التعاون.</p>"
)
TEXT = "بلاغ صحفي\nاستقبل السيد الوزير بمقر الوزارة وفدا عن البنك الدولي، وتباحث الطرفان حول سبل التعاون."


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"<nav><a href=a>الرئيسية</a><a href=b>بلاغات</a></nav>{ARTICLE}", id="a menu"),
        pytest.param(f"{ARTICLE}<div class='cookie-banner'>نستعمل ملفات الارتباط</div>", id="a cookie bar"),
        pytest.param(
            f"<main>{ARTICLE}</main><div><ul><li><a href=1>خبر أول</a><li><a href=2>خبر ثان</a></ul></div>",
            id="related links",
        ),
        pytest.param(
            f"<table><tr><td><a href=a>الرئيسية</a> <a href=b>اتصل بنا</a></td><td>{ARTICLE}</td></tr></table>",
            id="a page laid out by a table",
        ),
        pytest.param(
            f"{ARTICLE}<script>var a = 'نص'</script><p style='display: none'>مخفي</p><!-- تعليق -->",
            id="what is not shown",
        ),
        pytest.param(
            f"<div><div class=x>{ARTICLE}</div><div><h4>الأكثر قراءة</h4>"
            + "<div class=c><h3><a href=1>افتتاح معرض الكتاب</a></h3><p>قام السيد الوزير صباح اليوم بزيارة ميدانية "
            "للاطلاع على سير الأشغال...</p><a href=1>اقرأ المزيد</a></div>" * 3 + "</div></div>",
            id="cards that announce other pages",
        ),
        pytest.param(
            f"<header><div>وزارة العدل</div></header>{ARTICLE}<footer>جميع الحقوق محفوظة</footer>",
            id="header and footer",
        ),
        pytest.param(
            f"<div>{ARTICLE}<p><b>اقرأ أيضا: <a href=1>افتتاح معرض الكتاب الدولي</a></b></p></div>"
            "<p><a href=2>العودة إلى الصفحة الرئيسية</a></p>",
            id="a line that points to another page",
        ),
        pytest.param(
            f"<div title='header'><p>الجريدة الرسمية</p></div>{ARTICLE}<div title='footer'><p>صفحة</p></div>",
            id="header and footer as LibreOffice saves them",
        ),
        pytest.param(
            f"<table><tr><td><div>{ARTICLE}</div><div class='rating'>قيم هذه الصفحة <a href=1>1</a></div></td></tr>"
            "<tr><td>جميع الحقوق محفوظة © وزارة العدل</td></tr></table>",
            id="a rating and the rights",
        ),
    ],
)
def test_web_pages_give_their_article(tmp_path: Path, page: str) -> None:
    assert (
        text_of(
            tmp_path,
            f"<!DOCTYPE html><html><head><title>بلاغ صحفي | وزارة</title></head><body>{page}</body></html>".encode(),
        )
        == TEXT
    )


def test_only_dates_for_machines_are_taken_from_a_page(tmp_path: Path) -> None:
    head = (
        '<meta property="article:published_time" content="2024-11-20T09:30:00+01:00"><meta name="date" content="soon">'
    )
    path = tmp_path / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{ARTICLE}<p>19 نونبر 2024</p></body></html>", encoding="utf-8")
    dates = [(fact.value, fact.origin) for fact in read(path).metadata if fact.name == "published"]
    assert dates == [("2024-11-20T09:30:00+01:00", "meta article:published_time")]


def test_a_mail_and_its_attachments_know_each_other(tmp_path: Path) -> None:
    inner = EmailMessage()
    inner["Subject"], inner["From"] = "محضر", "b@b.ma"
    inner.set_content("انعقد الاجتماع الدوري للجنة.")
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "بلاغ", "a@a.ma"
    mail.set_content("تجدون رفقته البلاغ الصحفي.\n-- \nمصلحة التواصل")
    mail.add_attachment(
        "ورد في الملحق ما يلي.".encode("windows-1256"), maintype="text", subtype="plain", filename="ملحق.txt"
    )
    mail.add_attachment(inner)
    path = tmp_path / "mail.eml"
    path.write_bytes(bytes(mail))
    own, annex, attached = (part for part in read_all(path) if isinstance(part, Document))
    assert (own.text, own.parent) == ("تجدون رفقته البلاغ الصحفي.", None)
    assert (annex.text, annex.name, annex.parent) == ("ورد في الملحق ما يلي.", "ملحق", own.id)
    assert (attached.text, attached.name, attached.parent) == ("انعقد الاجتماع الدوري للجنة.", "محضر", own.id)
    assert read(path).text == attached.text


def test_what_stands_for_a_picture_in_a_mail_is_no_text(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "بلاغ", "a@a.ma"
    mail.set_content("[cid:image001.png@01DB.7C10]\nصادقت اللجنة على المشروع.\n[image: logo.png]")
    assert text_of(tmp_path, bytes(mail)) == "صادقت اللجنة على المشروع."


def test_an_archive_gives_its_members_and_the_errors_of_the_others(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    path.write_bytes(
        archive(
            {
                "2024/a.txt": "The committee met.",
                "b.bin": bytes(range(256)),
                "../c.docx": docx(f"<w:p>{run('words')}</w:p>"),
            }
        )
    )
    good, bad, word = read_all(path)
    assert isinstance(good, Document)
    assert (good.name, good.text) == ("a", "The committee met.")
    assert isinstance(bad, ReadError)
    assert (bad.reason, bad.path) == (Reason.UNKNOWN_KIND, path / "b.bin")
    assert isinstance(word, Document)
    assert (word.name, word.text, word.parent) == ("c", "words", good.parent)
    with pytest.raises(ReadError):
        read(path)
