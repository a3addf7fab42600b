"""Who issued a document: the letterhead, else the institution that the text itself puts first.

Of an agency's dispatch it is the institution whose news it is, which others of its own offices and houses are read by,
and the agency where none is more than named; who sent it is told apart (`extractors.about.dispatch`).
"""

from collections.abc import Sequence
from functools import lru_cache

from spacy.tokens import Doc

from extractors.about.cues import Cue, cue_words, cues
from extractors.about.dispatch import parted_agency
from extractors.about.lines import Line, Place, covered, is_motto
from extractors.about.own import own_institution
from extractors.about.statements import is_joint, stated_by
from extractors.doc import mentions_of, source_of, words_in
from lexicon.agencies import names_agency
from lexicon.bylines import reporters
from lexicon.people import is_verb
from lexicon.relations import relation_words
from schemas.mention import DocumentType, Kind, Mention
from schemas.span import Quote, Span
from text.comparison import same
from text.fold import fold_word
from text.language import main_language
from text.names.skeletons import has_arabic
from text.naming import IMPERFECT, looks_derived_verbal_noun, looks_verbal_noun
from text.signs import DASHES
from text.tokens import Shape, Words, words_of

_HALF = 0.5
_SMALL_WORDS = 2
"""Words between an office and its institution on the last line: «du», «de la»."""
_LONGEST_LETTERHEAD = 24
"""The longest name of an institution seen on a letterhead has 21 words."""


def issuer(doc: Doc, above: Sequence[Line], language: str, kind: DocumentType, title: Quote | None) -> Quote | None:
    """Return the institution that issued a document, as named there; None where it names none.

    ``above`` are the lines over the document's title, ``language`` is its main one, ``kind`` what it calls itself,
    ``title`` may name who speaks.
    """
    named = _named(doc, above, language, kind, title)
    return _fullest(_less_unit(named, words_in(doc), mentions_of(doc)), mentions_of(doc)) if named else None


def _fullest(quote: Quote, mentions: Sequence[Mention]) -> Quote:
    """Return the one longer name that tells whose council a bare noun of one is: « Conseil communal de la Ville de … ».

    The title has it short, and the text begins with it whole.
    """
    short = fold_word(quote.text)
    if short not in relation_words("boards"):
        return quote
    whole = [m for m in mentions if m.kind is Kind.ORGANIZATION and fold_word(m.text).startswith(f"{short} ")]
    return whole[0].quote if len({fold_word(m.text) for m in whole}) == 1 else quote


def _less_unit(quote: Quote, words: Words, mentions: Sequence[Mention]) -> Quote:
    """Return the institution for which an office of it writes: «المكتب الإعلامي لمحافظة …», «ديوان … / دائرة الإعلام».

    It is the one named so elsewhere, where «ل» hides the first letters of its name.
    """
    first, last = words.within(quote.span)
    slash = next((i for i in range(first + 1, last - 1) if words.forms[i] in _PARTS), None)
    if slash is not None and (hit := cues().match_at(words, slash + 1)) and Cue.UNIT in hit.payloads:
        end = words.ends[slash - 1]
        return Quote(quote.text[: end - quote.span.start], Span(quote.span.start, end))
    hit = cues().match_at(words, first)
    if hit is None or Cue.UNIT not in hit.payloads or hit.last >= last:
        return quote
    rest = quote.text[words.begins[hit.last] - quote.span.start :]
    bodies = (m for m in mentions if m.kind is Kind.ORGANIZATION and not quote.span.overlaps(m.span))
    return next((m.quote for m in bodies if same(m.text, rest)), quote)


_PARTS = frozenset(("/", "|"))
"""Signs between an institution and its office on one line."""


def _named(doc: Doc, above: Sequence[Line], language: str, kind: DocumentType, title: Quote | None) -> Quote | None:
    """Return the institution, or the office of one, that the lines over and under a text or its first words name."""
    text, words, mentions = source_of(doc).text, words_in(doc), mentions_of(doc)
    found: list[Quote] = []
    agency = parted_agency(text, words)
    heads = [line for line in above if not (agency and line.span.contains(agency.span))]  # «عدن - سبأ:» is a dateline
    for line in heads:
        if _begins(words, line, Cue.ADDRESSEE):
            break
        quote = _on_line(text, words, line, mentions)
        if not (quote or found) and _names_area(words, line, mentions):
            quote = Quote.at(text, line.span)
        if quote and not (found and (is_unit(words, line) or _is_no_body(text, found[-1], line, words, mentions))):
            found.append(quote)
    # A letterhead goes from the state downwards; in two languages, the main one is the document's own.
    if found:
        own = (quote for quote in reversed(found) if main_language(quote.text) == language)
        return next(own, found[-1]) if len(found) > 1 else found[0]
    told = stated_by(text, mentions) or _signs_below(text, mentions)
    if agency and told is None:  # whose news the agency sends
        return own_institution(text, words, mentions, minutes=False) or agency
    if told is None and kind is DocumentType.COMMUNIQUE and any(reporters(text, mentions)):
        return None
    minutes = kind is DocumentType.MINUTES
    if told is None and kind is DocumentType.SPEECH and above:
        told = next(
            (m.quote for m in mentions if m.kind is Kind.ORGANIZATION and m.span.end <= above[-1].span.end), None
        )
    if told is None and kind is DocumentType.SPEECH and title:
        told = _of_speaker(title, mentions)
    return told or (None if is_joint(text) else own_institution(text, words, mentions, minutes=minutes))


def _is_no_body(text: str, over: Quote, line: Line, words: Words, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line under an institution's is an office («الوكيل المساعد …») or the area of a town."""
    if _opens_with(text, line, _BRACKETS):
        return True  # another name of the one over it
    if _begins(words, line, Cue.AREA) and fold_word(over.text).startswith(tuple(_towns())):
        return True
    body = any(m.kind is Kind.ORGANIZATION and m.span.start == line.span.start for m in mentions)
    return not body and covered(line, mentions, Kind.TITLE) > _HALF


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    """Return the words with which the name of a town's administration begins, a space behind each."""
    return frozenset(f"{word} " for word in cue_words(Cue.TOWN))


def _names_area(words: Words, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line is but the name of an area with its administration: « WILAYA DE TÉBESSA »."""
    return _begins(words, line, Cue.AREA) and covered(line, mentions, Kind.PLACE) > _HALF


def _of_speaker(title: Quote, mentions: Sequence[Mention]) -> Quote | None:
    """Return the body of the first office in a speech's title: «كلمة المدير العام للهيئة …»."""
    office = next((m for m in mentions if m.kind is Kind.TITLE and title.span.contains(m.span)), None)
    inside = (m for m in mentions if m.kind is Kind.ORGANIZATION and office and office.span.contains(m.span))
    return next((m.quote for m in inside), None)


def _signs_below(text: str, mentions: Sequence[Mention]) -> Quote | None:
    """Return the institution that the last line is but the name of, its office before it or not."""
    whole = text.rstrip()
    start = whole.rfind("\n") + 1
    line = words_of(whole[start:])
    bodies = [m for m in mentions if m.kind is Kind.ORGANIZATION and m.span.start >= start]
    if not start or not bodies or len(line.forms) > _LONGEST_LETTERHEAD:
        return None
    hit = cues().match_at(line, 0)
    first = hit.end if hit and Cue.UNIT in hit.payloads else 0
    before = words_of(whole[start + first : max(bodies[0].span.start, start + first)]).forms
    behind = whole[bodies[0].span.end :].strip(" .،,؛")
    return bodies[0].quote if not behind and len(before) <= _SMALL_WORDS else None


def is_unit(words: Words, line: Line) -> bool:
    """Tell whether a line names an office within an institution: no issuer and no title."""
    hit = cues().match_at(words, line.first)
    organ = hit is not None and hit.last >= line.last and Cue.ORGAN in hit.payloads
    return organ or (_begins(words, line, Cue.UNIT) and not _tells(words, line)) or _writes_for_its_house(words, line)


def _writes_for_its_house(words: Words, line: Line) -> bool:
    """Tell an office of whatever noun for the press alone: "Directorate of Public Affairs", « Pôle communication »."""
    shapes = zip(words.forms[line.first : line.last], words.shapes[line.first : line.last], strict=True)
    forms = {form for form, shape in shapes if shape is Shape.WORD} - cue_words(Cue.OF_WHOM)
    nouns, fields = cue_words(Cue.UNIT_NOUN), cue_words(Cue.PRESS)
    return forms <= nouns | fields and not forms.isdisjoint(nouns) and not forms.isdisjoint(fields)


def _tells(words: Words, line: Line) -> bool:
    """Tell a verb of the present on a line, which makes it a headline: «المكتب التنفيذي للاتحاد يعقد اجتماعه»."""
    present = (form for form in words.forms[line.first + 1 : line.last] if form.startswith(IMPERFECT))
    return any(is_verb(f) and not (looks_verbal_noun(f) or looks_derived_verbal_noun(f)) for f in present)


def ends_in_agency(words: Words, line: Line) -> bool:
    """Tell whether a line's last words are a news agency's name."""
    starts = range(max(line.last - _LONGEST_AGENCY, line.first), line.last)
    return any(names_agency(words, first, line.last) for first in starts)


_LONGEST_AGENCY = 3
"""Words of an agency's short name."""


def _begins(words: Words, line: Line, cue: Cue) -> bool:
    """Tell whether a line begins with such a word."""
    hit = cues().match_at(words, line.first)
    return hit is not None and hit.start == line.span.start and cue in hit.payloads


def _on_line(text: str, words: Words, line: Line, mentions: Sequence[Mention]) -> Quote | None:
    """Return the institution on a line above the title: the whole line where it is nothing else."""
    if (line.sign and line.sign.place is not Place.HEADING) or _dates_a_dispatch(words, line, mentions):
        return None
    here = [m for m in mentions if m.kind is Kind.ORGANIZATION and line.span.contains(m.span)]
    sat = not cue_words(Cue.EVENT).isdisjoint(words.forms[line.first : line.last])
    quoted = _opens_with(text, line, _VERSES)  # a verse
    quoted = quoted or any(sign in line.span.of(text) for sign in (":", "﴿"))  # a label
    quoted = quoted or is_motto(line.span.of(text)) or _begins(words, line, Cue.MOTTO)
    if not here and (sat or quoted or _is_dateline(text, line, mentions) or _is_address(text, line, mentions)):
        return None  # «المعتذرون: النائب …»
    if line.sign:
        return here[0].quote if here else None
    if here and here[0].span.start > line.span.start:
        filed = _numbered(words, line) and ":" in text[line.span.start : here[0].span.start]
        return None if filed else here[0].quote  # « N/Réf. : 770/OBPE/DG/114 »
    others = covered(line, mentions, Kind.DATE, Kind.PLACE, Kind.PERSON)
    short = 1 < line.count(words) <= _LONGEST_LETTERHEAD and (here or not _numbered(words, line))
    if here and (covered(line, mentions, Kind.DATE, Kind.PERSON) or _ends_foreign(text, here[0], line, mentions)):
        return here[0].quote
    return Quote.at(text, line.span) if short and (here or others < _HALF) else None


_VERSES = frozenset('"«“{﴿')
"""Signs that open a verse over a text, which names nobody."""


_BRACKETS = frozenset("([")


def _opens_with(text: str, line: Line, signs: frozenset[str]) -> bool:
    """Tell whether a line opens with a sign, which may stand outside its span."""
    return not signs.isdisjoint(text[max(line.span.start - 1, 0) : line.span.start + 1])


def _is_address(text: str, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell a town and its state, a comma between them: "Entebbe, Uganda"."""
    states = (m for m in mentions if m.kind is Kind.PLACE and m.span.end == line.span.end and m.key == m.country)
    return any(text[line.span.start : m.span.start].rstrip().endswith((",", "،")) for m in states)


def _dates_a_dispatch(words: Words, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line is the day of an agency's dispatch: «أبها 3 شوال 1445 هـ واس»."""
    return covered(line, mentions, Kind.DATE) > 0 and ends_in_agency(words, line)


def _ends_foreign(text: str, body: Mention, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line behind its institution's name has that in the other script, or its state behind a dash.

    «وزارة … – Ministère …», «هيئة … – سلطنة …».
    """
    behind = text[body.span.end : line.span.end]
    rest = behind.lstrip(" /|–—-")
    begins = line.span.end - len(rest)
    dashed = behind.lstrip()[:1] in DASHES and any(
        m.kind is Kind.PLACE and m.span.start == begins and m.span.end >= line.span.end for m in mentions
    )
    return rest[:1].isalpha() and (dashed or has_arabic(body.text) is not has_arabic(rest))


def _is_dateline(text: str, line: Line, mentions: Sequence[Mention]) -> bool:
    """Tell whether a line is a place and the name of a paper, a dash or brackets between them, or the reverse.

    «مسقط – الرؤية», "Cairo (Etihad)".
    """
    places = [m for m in mentions if m.kind is Kind.PLACE and m.span.start == line.span.start]
    last = [m for m in mentions if m.kind is Kind.PLACE and m.span.end == line.span.end]
    if any(text[line.span.start : m.span.start].rstrip()[-1:] in _PAPERS for m in last):
        return True
    behind = [text[m.span.end : line.span.end].strip() for m in places]
    return any(rest[:1] in DASHES or (rest.startswith("(") and rest.endswith(")")) for rest in behind)


_PAPERS = DASHES | {"/"}


def _numbered(words: Words, line: Line) -> bool:
    """Tell whether a line holds a number, as those of references and addresses do."""
    return any(any(c.isdigit() for c in form) for form in words.forms[line.first : line.last])
