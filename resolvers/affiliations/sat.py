"""Who sat in a council or committee by its minutes: those of no other body on its lists, its chair and its clerk."""

from collections.abc import Iterator, Sequence

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from schemas.mention import DocumentType, Kind, Mention
from text.fold import fold_word

_HEAD = 12
"""Sentences at the top of minutes among which the body is told to have sat."""
_LABEL = 8
"""Items of the longest label of a list."""


def sat(scene: Scene) -> Mention | None:
    """Return the council or committee whose minutes a document is: told to have sat, or who issued it.

    Of a body and its committee on the letterhead it is the committee.
    """
    if scene.extraction.about.type is not DocumentType.MINUTES:
        return None
    for sentence in scene.sentences[:_HEAD]:
        bodies = [scene.tops[i.mention] for i in sentence.named if i.kind is Kind.ORGANIZATION]
        if bodies and sentence.says(standing_words("sat")) and is_council(bodies[0].text):
            return bodies[0]
    issuer = scene.extraction.about.issuer
    bodies = [m for m in scene.extraction.mentions if m.kind is Kind.ORGANIZATION]
    own = next((m for m in bodies if issuer and fold_word(m.text) == fold_word(issuer.text)), None)
    if own is None:
        return None
    below = (m for m in bodies if m.span.start > own.span.end and is_council(m.text))
    part = next((m for m in below if not scene.document.text[own.span.end : m.span.start].strip()), None)
    return part or (own if is_council(own.text) else None)


def is_council(body: str) -> bool:
    """Tell a body whose members sit in it, by its noun: «مجلس», « comité », "Committee on …", "Users Committee"."""
    nouns = standing_words("councils") | relation_words("committees")
    words = bare_words(body)
    of = fold_word(body).split()
    head = of[max(of.index(_OF) - 1, 0) : of.index(_OF)] if _OF in of else []  # "Governing Council of …"
    return not nouns.isdisjoint((*words[:1], *head)) or not relation_words("committee_tails").isdisjoint(words[-1:])


_OF = "of"


def seated(scene: Scene) -> Iterator[int]:
    """Yield the people of minutes whom nothing but a list of those who sat names, and who had the chair.

    Of the absent those are members who are listed like members present, by their bare names, none of whom is there
    for another body.
    """
    present: list[int] = []
    absent: list[int] = []
    rows = present
    listing = mixed = False
    for sentence in scene.sentences:
        label = _label(sentence)
        if label is not None:
            listing = _is_of_seated(scene, label)
            rows = absent if any_marked(label, "absent_list") else present
            if any_said(label, standing_words("chair_label")):
                yield from (i.mention for i in sentence.named if i.kind is Kind.PERSON)
                continue
        elif any(i.verb for i in sentence.items) and not _is_row(sentence):
            listing = False
        mixed = mixed or (listing and rows is present and _names_body(scene, sentence))
        if listing and _is_bare(sentence):
            rows.extend(i.mention for i in sentence.named if i.kind is Kind.PERSON)
    yield from present
    yield from absent if present and not mixed else ()


def _label(sentence: Sentence) -> Sequence[Item] | None:
    """Return the words with which a line names the list that it begins: before a colon, or all of a short line."""
    colon = next((n for n, i in enumerate(sentence.items[:_LABEL]) if i.form == ":"), -1)
    items = sentence.items[:colon] if colon >= 0 else sentence.items
    short = 0 < len(items) < _LABEL and all(i.kind in (None, Kind.ORGANIZATION) for i in items)
    worded = short and any(i.mention < 0 and i.sort is not Sort.SIGN for i in items)
    return items if worded else None


def _is_of_seated(scene: Scene, label: Sequence[Item]) -> bool:
    """Tell the label of who sat or should have: "Members present", «الحاضرون», « Absents excusés »."""
    listed = any_marked(label, "organiser_list", "absent_list") or any_said(label, standing_words("members_label"))
    return listed and not _is_of_guests(scene, label)


def _is_of_guests(scene: Scene, label: Sequence[Item]) -> bool:
    """Tell the label of those who are there and no members: "IN ATTENDANCE", «المدعوون»."""
    told = fold_word(scene.document.text[label[0].span.start : label[-1].span.end])
    return any_said(label, relation_words("guest_words")) or told.startswith(tuple(standing_words("attending")))


def _names_body(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a line of people names a body, beside one or within a role."""
    tops = [i.mention for i in sentence.named]
    bodies = any(m.kind is Kind.ORGANIZATION for top in tops for m in (scene.tops[top], *scene.nested[top]))
    return bodies and Kind.PERSON in sentence.kinds


def _is_row(sentence: Sentence) -> bool:
    """Tell a line of a list from prose: a name and a comma begin it, whatever role is spelt as a verb behind them."""
    first = next((n for n, i in enumerate(sentence.items) if i.mention >= 0), 0)
    sign = [i.form for i in sentence.items[first + 1 : first + 2]]
    return first <= _STYLES and bool(sign) and sign[0] in _COMMAS and sentence.items[first].kind is Kind.PERSON


_STYLES = 2
"""Words of the styles before a name on a line of a list."""


def _is_bare(sentence: Sentence) -> bool:
    """Tell whether people are all that a line names; an unknown word behind a name and comma is a body's."""
    items = sentence.items
    people = {i.kind for i in items if i.mention >= 0} == {Kind.PERSON}
    three = zip(items, items[1:], items[2:], strict=False)
    known = style_words() | relation_words("seats_many")
    unknown = any(
        one.kind is Kind.PERSON and sign.form in _COMMAS and word.sort is Sort.WORD and word.form not in known
        for one, sign, word in three
    )
    return people and not unknown


_COMMAS = ("،", ",", ":", "-", "–")
