"""Documents of an answer as they are shown, with why."""

from dataclasses import dataclass, replace

from index import tree as t
from index.answer.kin import Kin
from index.answer.reasons import Sought, shown_of, told, told_in
from index.protocol import Found, Scored
from index.question.groups import Group
from schemas.query import Hit, Matched, Reason, Told


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked for, by which groups of a question, and what it found."""

    tree: t.Tree | None
    groups: tuple[Group, ...]
    found: Found


def as_meaning(hit: Hit, words: str) -> Hit:
    """Tell that a document without any of the words is near to them in meaning."""
    reason = Reason(Matched.MEANING, hit.title or hit.name, words)
    return replace(hit, why=(told(reason),), reasons=(reason,))


@dataclass(frozen=True, slots=True)
class Seeking:
    """What is looked for in the documents of one answer."""

    groups: tuple[Group, ...]
    sought: Sought
    kin: Kin

    def hit(self, scored: Scored) -> Hit:
        """Return a document as it is shown, with why."""
        record = scored.record
        shown = shown_of(record, self.groups, self.sought, self.kin.marks)
        return Hit(
            document=record.document,
            name=record.name,
            score=round(scored.score, 4),
            title=record.title,
            date=record.date,
            type=record.type,
            language=record.language,
            snippet=shown.snippet,
            why=shown.why,
            reasons=shown.reasons,
            told=shown.told,
        )

    def told(self, scored: Scored) -> tuple[Told, ...]:
        """Return where a document tells what the question is about."""
        return told_in(scored.record, self.groups, self.sought, self.kin.marks)
