import datetime as dt
import email
import socket
from collections.abc import Iterator
from dataclasses import replace
from email.policy import default
from html.parser import HTMLParser

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from lexicon.loader import load
from lexicon.report import Phrase, cause_id
from reports.post import Letter, send
from reports.render import as_html, as_text
from reports.sentences import isolated, page_of
from schemas.errors import Reason, ReportError
from schemas.event import Difference, Part
from schemas.ledger import Counts, SetAside
from schemas.memory import EngagementCard
from schemas.mention import Kind
from schemas.night import (
    Cause,
    Newcomer,
    NewDocument,
    NewEngagement,
    NightReport,
    ReportLanguage,
    WatchHits,
)
from schemas.relation import Engagement, EngagementKind
from schemas.settings import MailSettings
from schemas.source import Fault, Missed
from schemas.span import Quote, Span

NIGHT = dt.date(2025, 3, 14)
DOCUMENT = NewDocument("d-1", "بلاغ صحفي", NIGHT, "ar", "https://site.example/a?x=1&y=<2>")
QUIET = NightReport(NIGHT, 7, 12.4, Counts(unchanged=10_000))
FULL = NightReport(
    NIGHT,
    7,
    3725.0,
    Counts(new=2, set_aside=1),
    (DOCUMENT, NewDocument("d-2", "<script>alert(1)</script>", None, "fr", "/archive/b.pdf")),
    (
        NewEngagement(
            "e-1-1",
            EngagementKind.RECEPTION,
            "d-1",
            NIGHT,
            NIGHT,
            "وزير العدل",
            ("وفدا أردنيا", "سفير الأردن"),
            ("سامي الريحاني",),
            "الرباط",
            ("الأمن",),
            members=("هند القاسمي", "John Baker"),
            present=("ليلى التازي",),
        ),
        NewEngagement("e-1-2", EngagementKind.WORKSHOP, "d-1", NIGHT, NIGHT + dt.timedelta(days=2), title="ورشة"),
    ),
    (Newcomer("per-1", Kind.PERSON, "سامي الريحاني"),),
    3,
    (WatchHits("الاتجار بالبشر", (DOCUMENT,)),),
    (SetAside("/archive/c.pdf", Reason.ENCRYPTED, "It is locked by a password."),),
    (Missed("site", Fault.UNREACHABLE, "The name site.example has no address."),),
    gone=("/archive/old.pdf",),
)


OTHERWISE = [
    ("en", "; head of the delegation in “Note”: Salma [told in other documents, too: 2]"),
    ("fr", " ; chef de la délégation selon « Note » : Salma [autres documents qui en parlent : 2]"),
    ("ar", "رئيس الوفد في"),
]


@pytest.mark.parametrize(("language", "told"), OTHERWISE)
def test_what_other_documents_say_otherwise_is_told(language: ReportLanguage, told: str) -> None:
    (event, *rest) = FULL.engagements
    quote = Quote("received", Span(0, 8))
    told_there = Engagement(EngagementKind.RECEPTION, quote, quote.span, "rule")
    card = EngagementCard("e-2-1", "d-2", "note.txt", "Note", NIGHT, told_there, quote)
    differing = Difference(Part.HEADED_BY, ("Salma",), card)
    another_day = Difference(Part.DAY, ("2025-03-15",), card)
    report = replace(FULL, engagements=(replace(event, others=2, otherwise=(another_day, differing)), *rest))
    text = as_text(page_of(report, language))
    assert told in text
    assert ("\u20682025-03-15\u2069" in text) == (language == "ar")


@pytest.mark.parametrize(
    ("language", "chair", "head"),
    [
        ("en", "Guests, chaired by Salma", "Guests, led by Salma"),
        ("fr", "Guests, sous la présidence de Salma", "Guests, sous la conduite de Salma"),
        ("ar", "وترأس الاجتماع", "برئاسة"),
    ],
)
def test_who_was_in_the_chair_of_a_session_leads_none_of_its_guests(
    language: ReportLanguage, chair: str, head: str
) -> None:
    led = NewEngagement("e-3-1", EngagementKind.MEETING, "d-1", NIGHT, NIGHT, "Board", ("Guests",), ("Salma",))
    both = replace(FULL, engagements=(led, replace(led, id="e-3-2", chaired=True)))
    of_visit, of_session = (line for line in as_text(page_of(both, language)).splitlines() if "Salma" in line)
    assert (head in of_visit, chair in of_visit) == (True, False)
    assert (head in of_session, chair in of_session) == (False, True)


@pytest.mark.parametrize(("files", "lines"), [(1, 1), (20, 20), (21, 21), (90, 21)])
def test_of_many_files_that_wait_the_number_is_told(files: int, lines: int) -> None:
    waiting = tuple(Missed(f"/archive/{n}.txt", Fault.BEING_WRITTEN, "It may still be written.") for n in range(files))
    page = page_of(replace(QUIET, missed=waiting), "en")
    (section,) = page.sections
    assert len(section.items) == lines
    assert ("70 more" in section.items[-1].text) == (files == 90)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a", "a: The folder /archive is not there."),
        ("arch", "arch: The folder /archive is not there."),
        ("/archive", "The folder /archive is not there."),
    ],
)
def test_a_source_is_named_where_the_sentence_does_not_name_it(name: str, told: str) -> None:
    missed = Missed(name, Fault.UNREACHABLE, "The folder /archive is not there.")
    (section,) = page_of(replace(QUIET, missed=(missed,)), "en").sections
    assert [item.text for item in section.items] == [told]


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_a_quiet_night_is_told_in_three_lines(language: ReportLanguage) -> None:
    page = page_of(QUIET, language)
    assert (len(page.top), page.sections, page.alarm) == (3, (), ())


@pytest.mark.parametrize(
    ("language", "brought", "more"),
    [("ar", "5", "9"), ("fr", "interrompues : 5.", "et 9 de plus"), ("en", "stopped: 5.", "and 9 more")],
)
def test_what_stopped_nights_brought_and_what_lists_leave_out_is_told(
    language: ReportLanguage, brought: str, more: str
) -> None:
    page = page_of(replace(FULL, earlier=5, further_newcomers=9), language)
    assert brought in page.top[1]
    (names,) = (section for section in page.sections if section.items[0].id == "per-1")
    assert more in names.items[-1].text


@pytest.mark.parametrize(
    ("language", "told"), [("ar", "لم تبلغ نهايتها"), ("fr", "s'est arrêtée"), ("en", "was stopped before its end")]
)
def test_the_top_tells_that_a_night_was_stopped_and_how_much_was_not_taken_in(
    language: ReportLanguage, told: str
) -> None:
    report = replace(FULL, stopped=dt.datetime(2025, 3, 13, 1, 5, tzinfo=dt.UTC))
    stopped, aside = page_of(report, language).top[2:4]
    assert told in stopped
    assert "2025-03-13 01:05 UTC" in stopped
    assert aside.rstrip(".").endswith(str(len(FULL.set_aside) + len(FULL.missed)))
    assert not any(told in line for line in page_of(FULL, language).top)


def test_an_engagement_is_a_sentence() -> None:
    page, day = page_of(FULL, "ar"), isolated("2025-03-14")
    assert [item.text for item in page.sections[0].items] == [
        (
            f"{day}  استقبال: وزير العدل مع وفد أردني وسفير الأردن، برئاسة سامي الريحاني، وبرفقة هند القاسمي و"
            f"{isolated('John Baker')}، بحضور ليلى التازي، حول الأمن (الرباط)"
        ),
        f"من {day} إلى {isolated('2025-03-16')}  ورشة عمل: ورشة",
    ]


def test_words_of_the_other_direction_do_not_turn_their_line_about() -> None:
    told = page_of(FULL, "fr").sections[0].items[0].text
    assert "\u2068وزير العدل\u2069" in told
    assert "(\u2068الرباط\u2069)" in told


def test_every_section_is_told_in_every_language() -> None:
    for language in ("ar", "fr", "en"):
        assert len(page_of(FULL, language).sections) == 7


def test_a_file_that_may_still_be_written_is_no_failure() -> None:
    waiting = Missed("/in/a.pdf", Fault.BEING_WRITTEN, "It was written to just now; the next run takes it.")
    (section,) = page_of(NightReport(NIGHT, 1, 1.0, missed=(waiting,)), "en").sections
    assert (section.heading, section.items[0].text) == ("Perhaps still being written, taken next time", "/in/a.pdf")


def test_why_something_was_not_taken_is_told_in_the_language_of_the_page() -> None:
    told = {section.heading: section.items[0].text for section in page_of(FULL, "fr").sections}
    locked = "/archive/c.pdf : protégé par un mot de passe ; enregistrez-en une copie sans mot de passe"
    assert told["Mis de côté (dhakira quarantine)"] == locked
    assert told["Ce qui n'a pas pu être récupéré"] == "site : injoignable ; nouvel essai la prochaine fois"
    assert page_of(FULL, "en").sections[-2].items[0].text == "The name site.example has no address."


def test_what_knows_more_of_a_failure_stands_below_in_the_language_of_the_page() -> None:
    page, told = page_of(FULL, "ar"), f"ليس للاسم {isolated('site.example')} عنوان."
    assert f"  {isolated(told)}" in as_text(page).splitlines()
    assert f'<small lang="ar" dir="auto">{told}</small>' in as_html(page)
    assert "password" not in as_text(page)  # the page's own words say it all
    assert "<small" not in as_html(page_of(FULL, "en"))


def test_what_has_no_words_in_the_language_of_the_page_stands_below_as_it_is() -> None:
    missed = (Missed("site", Fault.BROKEN, "Something new."),)
    assert '<small lang="en" dir="auto">Something new.</small>' in as_html(
        page_of(NightReport(NIGHT, 1, 1.0, missed=missed), "fr")
    )


def test_every_reason_fault_and_cause_has_its_words() -> None:
    names = [f"reason_{reason.name.lower()}" for reason in Reason] + [f"fault_{fault.name.lower()}" for fault in Fault]
    names += [cause_id(cause) for cause in Cause]
    assert set(names) <= load("report", Phrase).keys()


def test_a_failed_night_says_so_first_and_claims_no_right_accounts() -> None:
    page = page_of(NightReport(NIGHT, None, 1.0, cause=Cause.STORE, failure="The disk is full."), "en")
    assert page.alarm == ("The run did not come to its end: The disk is full.",)
    assert not any("add up" in line for line in page.top)
    assert "The disk is full." in as_text(page).splitlines()[2]


@pytest.mark.parametrize(
    ("language", "begins"),
    [("ar", "لم يكتمل التشغيل: تعذرت القراءة"), ("fr", "L'exécution n'est pas allée à son terme : la base")],
)
def test_a_failed_night_is_told_in_the_language_of_the_page(language: ReportLanguage, begins: str) -> None:
    page = page_of(NightReport(NIGHT, None, 1.0, cause=Cause.STORE, failure="The disk is full."), language)
    told, detail = page.alarm
    assert told.startswith(begins)
    assert detail == isolated("The disk is full.")
    assert "The disk is full." not in told


def test_wrong_accounts_are_an_alarm() -> None:
    page = page_of(NightReport(NIGHT, 1, 1.0, discrepancies=("2 files have no line.",)), "en")
    assert page.alarm == ("The accounts do not add up:", "2 files have no line.")
    lacks = "It counts 3 new and has 2 such items in the ledger."
    assert page_of(NightReport(NIGHT, 1, 1.0, discrepancies=(lacks,)), "fr").alarm[1].startswith("Il en compte 3")


class _Reader(HTMLParser):
    """Gathers links and tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.root: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "html":
            self.root = dict(attrs)
        self.links += [value for name, value in attrs if name in {"href", "src"} and value]


def test_the_page_is_right_to_left_and_what_documents_say_cannot_become_markup() -> None:
    reader = _Reader()
    reader.feed(as_html(page_of(FULL, "ar")))
    assert reader.root == {"lang": "ar", "dir": "rtl"}
    assert "script" not in reader.tags
    assert set(reader.links) == {DOCUMENT.address}


def test_the_plain_twin_has_every_sentence_of_the_page() -> None:
    page = page_of(FULL, "fr")
    text = as_text(page)
    for section in page.sections:
        assert all(item.text in text for item in section.items)


def test_every_phrase_has_one_wording_in_each_language() -> None:
    for phrase in load("report", Phrase).values():
        assert phrase.gloss
        braces = {tuple(sorted(_braces(phrase.text(language)))) for language in ("ar", "fr", "en")}
        assert len(braces) == 1, phrase.gloss


def _braces(text: str) -> list[str]:
    return [part.partition("}")[0] for part in text.split("{")[1:]]


class _Inbox:
    """A mail server that keeps what it is given."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: ARG002, N802
        self.mails.append(envelope.original_content or b"")
        return "250 OK"


def _authenticate(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object) -> AuthResult:  # noqa: ARG001
    return AuthResult(success=getattr(given, "password", b"") == b"right word", handled=False)


@pytest.fixture
def inbox() -> Iterator[tuple[_Inbox, int]]:
    inbox = _Inbox()
    controller = Controller(
        inbox,
        hostname="127.0.0.1",
        port=_free_port(),
        authenticator=_authenticate,
        auth_require_tls=False,
        auth_exclude_mechanism=["LOGIN"],
        server_hostname="localhost",
    )
    controller.start()
    try:
        yield inbox, controller.port
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _settings(port: int, **more: object) -> MailSettings:
    fields = {"host": "127.0.0.1", "port": port, "security": "none", "sender": "dhakira@ministry.example"}
    return MailSettings.model_validate({**fields, "recipients": ["press@ministry.example"], **more})


def _letter() -> Letter:
    page = page_of(FULL, "ar")
    return Letter(page.title, as_text(page), as_html(page))


def test_the_report_arrives_as_text_and_html(inbox: tuple[_Inbox, int]) -> None:
    send(_letter(), _settings(inbox[1], user="dhakira", password_variable="WORD"), "right word")  # noqa: S106
    (mail,) = inbox[0].mails
    read = email.message_from_bytes(mail, policy=default)
    assert read["Subject"] == f"ذاكرة: تقرير صباح {isolated('2025-03-14')}"
    assert [part.get_content_type() for part in read.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    body = read.get_body(("plain",))
    assert body is not None
    assert "وزير العدل" in body.get_content()


def test_a_wrong_password_is_told_without_it(inbox: tuple[_Inbox, int]) -> None:
    with pytest.raises(ReportError) as caught:
        send(_letter(), _settings(inbox[1], user="dhakira", password_variable="WORD"), "wrong word")  # noqa: S106
    assert "wrong word" not in str(caught.value)


def test_a_mail_server_that_is_down_is_told() -> None:
    with pytest.raises(ReportError, match="could not be mailed"):
        send(_letter(), _settings(9), None)
