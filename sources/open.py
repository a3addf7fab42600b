"""From declarations to sources."""

from collections.abc import Sequence

from schemas.source import BucketSource, FolderSource, ImapSource, MailFilesSource, SiteSource, SourceDeclaration
from sources.folder import Folder
from sources.guard import Guard
from sources.protocol import Source


def open_source(declaration: SourceDeclaration, ignore: Sequence[str] = ()) -> Source:
    """Return the source that a declaration means. ``ignore`` are name patterns that folders pass over.

    Rooms of the network are imported when a source needs them.
    """
    match declaration:
        case FolderSource():
            return Folder(declaration, ignore)
        case SiteSource():
            from sources.site import Site  # noqa: PLC0415 - see above

            return Site(declaration, Guard(private=declaration.private))
        case ImapSource():
            from sources.mailbox import Mailbox  # noqa: PLC0415

            return Mailbox(declaration)
        case MailFilesSource():
            from sources.mailfiles import MailFiles  # noqa: PLC0415

            return MailFiles(declaration)
        case BucketSource():
            from sources.bucket import Bucket  # noqa: PLC0415

            return Bucket(declaration)
