"""Sending the morning's page by mail."""

import smtplib
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from schemas.errors import ReportError
from schemas.settings import MailSettings

_TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to be sent: plain text with its HTML twin."""

    subject: str
    text: str
    html: str


def message_of(letter: Letter, sender: str, recipients: Sequence[str]) -> EmailMessage:
    """Return the mail."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = letter.subject, sender, ", ".join(recipients)
    mail["Date"], mail["Message-ID"] = formatdate(localtime=True), make_msgid(domain=sender.partition("@")[2] or None)
    mail["Auto-Submitted"] = "auto-generated"  # so that nobody's absence note answers it
    mail.set_content(letter.text)
    mail.add_alternative(letter.html, subtype="html")
    return mail


def send(letter: Letter, settings: MailSettings, secret: str | None) -> None:
    """Send a mail to all recipients. Raises ReportError, whose sentence never holds the password."""
    mail = message_of(letter, settings.sender, settings.recipients)
    try:
        with _connected(settings) as server:
            if settings.user:
                server.login(settings.user, secret or "")
            refused = server.send_message(mail)
    except smtplib.SMTPAuthenticationError:
        raise ReportError(f"The mail server refuses {settings.user}; check the user and the password.") from None
    except (smtplib.SMTPException, OSError) as error:
        raise ReportError(
            f"The report could not be mailed by {settings.host} ({error}); it lies in reports/."
        ) from error
    if refused:
        raise ReportError(f"The report was not accepted for {', '.join(refused)}.")


def _connected(settings: MailSettings) -> smtplib.SMTP:
    """Connect by the sender's domain: this host's own name may take seconds to find, and concerns nobody."""
    context, name = ssl.create_default_context(), settings.sender.partition("@")[2]
    if settings.security == "tls":
        return smtplib.SMTP_SSL(settings.host, settings.port, name, timeout=_TIMEOUT, context=context)
    server = smtplib.SMTP(settings.host, settings.port, name, timeout=_TIMEOUT)
    if settings.security == "starttls":
        server.starttls(context=context)
    return server
