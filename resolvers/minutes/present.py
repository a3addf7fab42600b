"""Who was there by the presence list of minutes: the sides, the bodies of those present, the invited."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.geography import country_where, is_international
from resolvers.ground.headings import headings_of
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.once import kept
from resolvers.ground.side_lists import side_lists
from resolvers.ground.signature import bare_words, known_words
from resolvers.minutes.parts import is_part
from resolvers.minutes.resolutions import resolutions_of
from resolvers.minutes.visitors import only_spoken_of
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import is_inner
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from schemas.mention import Kind, Mention
from schemas.nouns import replace
from schemas.resolution import Resolution
from schemas.span import Span
from text.fold import fold_word
from text.inflection import is_arabic

_LABEL = 4
"""Items at a line's start among which its label stands."""


def sides_listed(cast: Cast, host: Party | None) -> tuple[Party, ...]:
    """Return the bodies that head the parts of a presence list («عن …:», "Pour …"), the host's own left out."""
    found: dict[str, Party] = {}
    soft = (host.keys | host.soft) if host else frozenset()
    headings = {person: body for person, body in headings_of(cast.scene).items() if not _is_appointed(cast, person)}
    names = cast.figures.all[host.figure].names if host and host.figure >= 0 else ()
    soft |= {cast.body(headings[name].text) for name in names if name in headings}
    for body in headings.values():
        party = Party(
            body.quote,
            0,
            "presence",
            body.kind,
            frozenset({cast.body(body.text)}),
            frozenset(),
            country_where(body.text),
        )
        if is_inner(body.text):
            continue
        home = (host.country if host else None) or cast.home
        own = party.keys & soft or _names_it(host, party) or (body.kind is Kind.DELEGATION and party.country == home)
        if not own and not any_marked(_line_of(cast, body), "absent_list"):
            found.setdefault(min(party.keys), party)
    return tuple(found.values()) if len(found) > 1 or (host and found) else ()


def _is_appointed(cast: Cast, person: int) -> bool:
    """Tell whether minutes say of somebody that he is named to an office: he sat with nobody."""
    return any_said(_line_of(cast, cast.scene.tops[person]), relation_words("appointing"))


def _line_of(cast: Cast, mention: Mention) -> tuple[Item, ...]:
    """Return the items of the sentence in which a mention stands."""
    return next((s.items for s in cast.scene.sentences if s.span.contains(mention.span)), ())


def present(cast: Cast, host: Party | None, *, of_members: bool) -> tuple[Party, ...]:
    """Return the bodies of those who were there, the host's own left out.

    A committee's members are no guests of it, so that beside a committee or board (``of_members``), and where the list
    tells the invited apart, only these and international bodies are.
    """
    issuer = cast.scene.extraction.about.issuer
    own = (host.keys | host.soft if host else frozenset()) | ({cast.body(issuer.text)} if issuer else set())
    naming = (s for s in cast.scene.sentences if Kind.DELEGATION in s.kinds)
    named = ((s, p) for s in naming for p in parties_in(cast, s) if p.kind is Kind.DELEGATION)
    delegations = [p for s, p in named if not only_spoken_of(s, p.place)]
    home = (host.country if host else None) or cast.home
    away = {min(p.keys): p for p in delegations if host is None or not p.country or p.country != home}
    sides = away if len(cast.bands) > 1 or not (host or of_members) else {}
    committee = bool(sides) or is_committee(host) or of_members or invites(cast)
    found: dict[str, Party] = dict(sides)
    officers: dict[str, Party] = {}  # of other states, whose bodies may be told as well
    members: set[str] = set()
    absent = invited = listed = False
    lines = _alone(cast.scene.sentences)
    alone = _attends_alone(cast)
    further = _further_lists(cast)
    decided = resolutions_of(cast.scene.document, cast.scene.extraction.about)
    for sentence in _but_decided(cast.scene.sentences, decided):
        if (found or officers) and any_marked(sentence.items[:_LABEL], "agenda"):
            break
        if any_marked(sentence.items[:_LABEL], "absent_list"):
            absent = True
        elif any_marked(sentence.items[:_LABEL], "organiser_list") or _heads_invited(sentence):
            absent = False
        if not names_people(sentence) and sentence.span not in lines:
            rows = _is_table(sentence) or _is_columns(cast, sentence)
            invited = "invited_list" in sentence.marks or sentence.span in further or (invited and rows)
        elif any_marked(sentence.items[:_LABEL], "organiser_list", "absent_list"):
            invited = False
        missing = "absent_list" in sentence.marks
        members_too = alone and any_marked(sentence.items[:_LABEL], "organiser_list")
        told = ("invited_list" in sentence.marks and not members_too) or bool(_label_from(sentence))
        here = (invited and not _is_heading(sentence)) or (told and names_people(sentence))
        heard = told and any_marked(sentence.items[:_LABEL], "invited_list")  # «واستضاف المجلس السيد …»
        prose = any(item.verb for item in _behind_heading(sentence)) and not (heard or _is_table(sentence))
        prose = (
            prose or sentence.says(relation_words("appointing")) or (not told and _is_prose(sentence, listed=listed))
        )
        row = (here or not absent) and not missing and not prose
        unnamed = sentence.span in lines
        for party in _listed_here(cast, sentence, invited=here, alone=unnamed) if row else ():
            abroad = is_international(party.quote.text) or party.country not in (None, cast.home)
            abroad = abroad and party.kind is not Kind.PERSON  # a committee's members may be of several states
            outside = (abroad and not sides) or not committee or here
            outside = outside and (here or not is_part(host, party))
            if outside and not party.keys & (own | members) and not _names_it(host, party):
                (officers if party.kind is Kind.PERSON and not here else found).setdefault(min(party.keys), party)
        listed = listed or _lists(sentence)
        if row and not here:
            members |= {key for p in parties_in(cast, sentence) if p.figure >= 0 for key in p.keys}
    countries = {party.country for party in found.values()}
    return (*found.values(), *(party for party in officers.values() if party.country not in countries))


def _but_decided(sentences: Sequence[Sentence], decided: Sequence[Resolution]) -> Iterator[Sentence]:
    """Yield the sentences that are no item of a list of decisions, which names whom something is asked of.

    A sentence that tells of a decision in its words may tell of more.
    """
    spans = sorted(r.quote.span for r in decided if r.rule in _ITEMS)
    starts = [span.start for span in spans]
    for sentence in sentences:
        last = bisect_right(starts, sentence.span.end - 1) - 1
        if last < 0 or not spans[last].overlaps(sentence.span):
            yield sentence


_ITEMS = ("resolution/row", "resolution/listed", "resolution/action")
"""The rules of decisions that lines of a list tell."""


def _is_columns(cast: Cast, sentence: Sentence) -> bool:
    r"""Tell a line of columns that tabs part, as the one that heads them: "Name\tDesignation"."""
    return "\t" in cast.scene.document.text[sentence.span.start : sentence.span.end]


def _lists(sentence: Sentence) -> bool:
    """Tell whether a line is of a presence list or heads one: a label with its colon, a row of a table."""
    label = sentence.items[:_LABEL]
    labelled = any_marked(label, "organiser_list") and any(i.form == ":" for i in label)
    return labelled or (_is_table(sentence) and names_people(sentence))


def _attends_alone(cast: Cast) -> bool:
    """Tell whether minutes list people as "in attendance" alone, the members among them, and none as present."""
    heads = (s.items[:_LABEL] for s in cast.scene.sentences)
    return not any(any(i.marks("organiser_list") and not i.marks("invited_list") for i in items) for items in heads)


def _is_prose(sentence: Sentence, *, listed: bool) -> bool:
    """Tell whether a sentence lists nobody: it tells more, behind a list or where no word of presence opens it.

    Of French and English lines without a list before them some list in whole sentences: "Ms X took the minutes."
    """
    opened = any_marked(sentence.items[:_LABEL], "organiser_list", "presence")
    return _tells(sentence) and (listed or (not opened and any(is_arabic(i.form) for i in sentence.items[:_LABEL])))


def _tells(sentence: Sentence) -> bool:
    """Tell whether a whole sentence says more than who somebody is: « Mme X propose de rencontrer … »."""
    small = style_words() | relation_words("small")
    words = (i for i in sentence.items if i.mention < 0 and i.sort is not Sort.SIGN and i.form not in small)
    return sentence.items[-1].form == "." and not _is_table(sentence) and sum(1 for _ in words) > 1


def _behind_heading(sentence: Sentence) -> tuple[Item, ...]:
    """Return the items of a line without the words that head it: «حضر الجلسة: السيد … عن وزارة …»."""
    headed = any_marked(sentence.items[:_LABEL], "organiser_list")
    return sentence.items[_LABEL if headed else 0 :]


def _label_from(sentence: Sentence) -> int:
    """Return how many items tell from where those came who are listed behind them, and who are no members; else 0.

    «ومن الشركاء: السيد …», «من الجهات الخدمية: المهندسة …».
    """
    label = sentence.items[:_SHORT]
    opens = label[0].form in relation_words("listed_from")
    colon = next((n for n, i in enumerate(label) if i.form == ":"), 0) if opens else 0
    own = any_said(label[:colon], either("membership_words", "own_side"))
    return colon if colon > 1 and not own and any(i.kind is Kind.PERSON for i in sentence.items[colon:]) else 0


def _heads_invited(sentence: Sentence) -> bool:
    """Tell whether a line heads the invited, and does not name them all itself: «ومن خارج المجلس: السيد …»."""
    return not names_people(sentence) and any_marked(sentence.items[:_LABEL], "invited_list")


def _names_it(host: Party | None, party: Party) -> bool:
    """Tell whether the name of what sat names a body as the one it is of: «Bureau de l'AHJUCAF»."""
    if host is None:
        return False
    town = _of_one_town({*known_words(party.quote.text)}, {*known_words(host.quote.text)})
    return town or f" {fold_word(party.quote.text)} " in f" {' '.join(bare_words(host.quote.text))} "


def _of_one_town(words: set[str], own: set[str]) -> bool:
    """Tell whether a body is the town whose council sat: «بلدية صحار» beside «المجلس البلدي لمدينة صحار»."""
    municipal = relation_words("municipal")
    town = words - municipal
    return not (words.isdisjoint(municipal) or own.isdisjoint(municipal)) and bool(town) and town <= own


def _listed_here(cast: Cast, sentence: Sentence, *, invited: bool, alone: bool) -> list[Party]:
    """Return the bodies of a line of a presence list, and the invited people of whom it tells none.

    Those whom a line lists behind the name of their delegation came in it.
    """
    bodies = _bodies(cast, sentence, alone=alone)
    if not invited:
        told = frozenset(key for body in bodies for key in body.keys)
        return [*bodies, *(p for p in _of_other_states(cast, sentence) if not p.soft & told)]
    bands = [p for p in parties_in(cast, sentence) if p.kind is Kind.DELEGATION]
    if bands:
        parted = next((i.span.start for i in sentence.items[bands[-1].place :] if i.form in _PARTED), sentence.span.end)
        came = [replace(p, governor="presence", country=country_abroad(cast, p)) for p in bands]
        return [*came, *(body for body in bodies if body.quote.span.start > parted)]
    first = _invited_from(sentence)
    named = frozenset(key for body in bodies for key in body.keys)
    people = [p for p in parties_in(cast, sentence) if p.kind is Kind.PERSON and p.place > first]
    called = sentence.says(relation_words("guest_words"))  # «ضيوف الجلسة: مدير الشرطة …», whatever his office
    outside = [p for p in people if not p.soft & named and (called or not _serves(cast, p))]
    outside = [p for p in outside if not _before_body(sentence, p.place)] if len(bodies) < len(people) else []
    return [*bodies, *(replace(p, governor="presence", country=country_abroad(cast, p)) for p in outside)]


def _of_other_states(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return the people of a line whose office names another state than the document's: "Auditor General of Malta"."""
    people = [p for p in parties_in(cast, sentence) if p.kind is Kind.PERSON and p.figure >= 0 and p.country]
    away = [p for p in people if cast.home is not None and p.country != cast.home]
    return [replace(p, governor="presence") for p in away if _names_state(cast, p)]


def _names_state(cast: Cast, party: Party) -> bool:
    """Tell whether an office of somebody names the state that it is of."""
    titles = cast.figures.all[party.figure].titles
    return any(country_where(cast.scene.tops[title].text) == party.country for title in titles)


def _before_body(sentence: Sentence, place: int) -> bool:
    """Tell whether the body in whose name somebody came follows: "Mayor X, City of Y; Ms Z, World Bank"."""
    sign, body = sentence.items[place + 1 : place + 2], sentence.items[place + 2 : place + 3]
    return any(i.form in _SET_OFF for i in sign) and any(i.kind is Kind.ORGANIZATION for i in body)


_PARTED = (";", "؛")
_SET_OFF = (",", "(", "-", "–", "،")


def _invited_from(sentence: Sentence) -> int:
    """Return where the invited begin behind the members of one sentence: «حضر … السادة: …، كما حضر …», else -1."""
    items = sentence.items
    if not any_marked(items[:_LABEL], "organiser_list"):
        return -1
    marked = next((n for n in range(_LABEL, len(items)) if items[n].marks("invited_list")), -1)
    return marked if any(i.kind is Kind.PERSON for i in items[marked + 1 :]) else -1


def _serves(cast: Cast, party: Party) -> bool:
    """Tell whether one who attends is of the staff of what sits: its clerk, the head of a service."""
    titles = cast.figures.all[party.figure].titles if party.figure >= 0 else ()
    return any(is_of_staff(cast, title) for title in titles)


def is_of_staff(cast: Cast, title: int) -> bool:
    """Tell whether a title is one of the staff: a whole one, by a word of it, or by its first where it has no body."""
    written, words = cast.scene.tops[title].text, bare_words(cast.scene.tops[title].text)
    if fold_word(written) in relation_words("own_chiefs") or not relation_words("own_staff").isdisjoint(words):
        return True
    inside = (m for m in cast.scene.nested[title] if m.kind in (Kind.ORGANIZATION, Kind.PLACE))
    elsewhere = any(m.kind is Kind.PLACE or not is_inner(m.text) for m in inside)
    return not elsewhere and not relation_words("own_heads").isdisjoint(words[:1])


def country_abroad(cast: Cast, party: Party) -> str | None:
    """Return the country of one who attends, where it is another than the document's."""
    return None if party.country == cast.home else party.country


def invites(cast: Cast) -> bool:
    """Tell whether the presence list heads the invited, or names them by row: all others are members then."""
    lines = (s for s in cast.scene.sentences if names_people(s) is _is_table(s))
    heads = ((s, _is_table(s) or (_is_heading(s) and len(s.items) <= _SHORT)) for s in lines)
    apart = any(any_marked(s.items if whole else s.items[:_LABEL], "invited_list") for s, whole in heads)
    apart = apart or bool(_further_lists(cast)) or any(map(_label_from, cast.scene.sentences))
    return apart or (_labels(cast, "invited_list") and _labels(cast, "organiser_list", without="invited_list"))


@kept
def _further_lists(cast: Cast) -> frozenset[Span]:
    """Return the lines that head a list of those who were there too, below one whose rows tell who chairs and who sits.

    The members are in the first: «علياء الفارس | رئيس اللجنة …», then «وبحضور كل من:».
    """
    rolls = either("membership_words", "chair_roles")
    sat = 0
    found: list[Span] = []
    for sentence in cast.scene.sentences:
        titles = (cast.scene.tops[i.mention].text for i in sentence.named if i.kind is Kind.TITLE)
        sat += names_people(sentence) and any(not rolls.isdisjoint(bare_words(title)[:1]) for title in titles)
        added = sentence.items[0].form in relation_words("presence_too") and _is_heading(sentence)
        if added and sat > 1 and not names_people(sentence):
            found.append(sentence.span)
    return frozenset(found)


def _labels(cast: Cast, mark: str, *, without: str = "") -> bool:
    """Tell whether a line of people begins with a label of some mark: "In attendance: Ms …"."""
    for sentence in cast.scene.sentences:
        label = sentence.items[:_LABEL]
        colon = next((n for n, i in enumerate(label) if i.form == ":"), 0)
        told = any(i.marks(mark) and not i.marks(without) for i in label[:colon])
        if told and names_people(sentence):
            return True
    return False


_SHORT = 8
"""Items of the longest heading of a list: « À titre d'observateurs : »."""


def _is_heading(sentence: Sentence) -> bool:
    """Tell whether a line only heads a list."""
    return sentence.items[-1].form == ":"


def _is_table(sentence: Sentence) -> bool:
    """Tell whether a line is of a table."""
    return "|" in sentence.forms


def _alone(sentences: Sequence[Sentence]) -> frozenset[Span]:
    """Return the lines right under the head of a presence list that name a body and nobody: "Participants:"."""
    found: list[Span] = []
    under = False
    for sentence in sentences:
        heads = any_marked(sentence.items[:_LABEL], "organiser_list") and not names_people(sentence)
        names = {item.kind for item in sentence.named} == {Kind.ORGANIZATION} and not _tells(sentence)
        under = (heads and _is_heading(sentence)) or (under and names and not heads)
        found += [sentence.span] if under and not heads else []
    return frozenset(found)


def _bodies(cast: Cast, sentence: Sentence, *, alone: bool = False) -> list[Party]:
    """Return the bodies named on a line of a presence list, within titles too; ``alone`` where it names nobody."""
    scene = cast.scene
    if not (alone or names_people(sentence)):
        return []
    found = []
    roles = (fold_word(scene.tops[i.mention].text) for i in sentence.named if i.kind is Kind.TITLE)
    member = any(role in relation_words("membership_words") for role in roles)
    side = next((side_lists(scene).get(i.mention) for i in sentence.named if i.kind is Kind.PERSON), None)
    columns = _is_table(sentence) or _is_columns(cast, sentence)
    apart = columns and any(i.kind is Kind.ORGANIZATION for i in sentence.named)  # the office's own stands beside it
    label = _label_from(sentence)
    for place, item in enumerate(sentence.items):
        if place < label:
            continue
        short = sentence.items[max(place - 2, 0) : place]
        again = [i.form for i in short[1:]] == ["("] and short[0].kind is Kind.ORGANIZATION  # its acronym
        within = scene.nested[item.mention] if item.mention >= 0 and not apart else ()
        mentions = (scene.tops[item.mention], *within) if item.mention >= 0 and not again else ()
        for mention in mentions:
            if mention.kind is Kind.ORGANIZATION and not is_inner(mention.text):
                key = frozenset({cast.body(mention.text)})
                country = country_where(mention.text) or side or (None if member else mention.country)
                found.append(Party(mention.quote, 0, "presence", mention.kind, key, frozenset(), country))
    return found


def names_people(sentence: Sentence) -> bool:
    """Tell whether a line names a person, as those of presence lists do."""
    return any(i.kind is Kind.PERSON for i in sentence.items)


def lists_members(cast: Cast, opening: Sequence[Sentence]) -> bool:
    """Tell whether minutes list those present as members of what sat: at the list's head, or as the role of several."""
    words = relation_words("membership_words")
    marked = ((s.items, n) for s in opening for n, i in enumerate(s.items) if i.marks("organiser_list", "presence"))
    heads = any(i.form in words for items, n in marked for i in items[max(n - 1, 0) : n + _LABEL])
    roles = [t for figure in cast.figures.all for t in figure.titles]
    return heads or sum(fold_word(cast.scene.tops[t].text) in words for t in roles) > 1


def is_committee(host: Party | None) -> bool:
    """Tell whether a body is one whose members sit in it."""
    words = bare_words(host.quote.text) if host else []
    named = bool({*words[:1]} & relation_words("committees"))
    return named or bool({*words[-1:]} & relation_words("committee_tails"))  # "Public Accounts Committee"
