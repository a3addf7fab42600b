"""Heads and members of delegations as lists tell them: under a heading, or by a role such as «رئيس الوفد»."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.loader import Entry, load
from lexicon.relations import relation_words
from lexicon.tables import tables
from resolvers.delegations.membership import another_ones, membership, speaks_again
from resolvers.ground.among import any_marked
from resolvers.ground.geography import country_of
from resolvers.ground.items import Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from text.fold import fold_word

_LABEL = 3
"""Items of a line among which the label of the absentees stands."""
_TAIL = 5
"""Items at the end of a line among which the word stands that lets a list of members follow."""


def leader_titles(
    scene: Scene, figures: Figures, bands: Sequence[Sequence[int]], members: Sequence[Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """Yield (delegation, figure) for each person whose title names the delegation that they lead, or just «the» one.

    Of several delegations that is the one whose member they are.
    """
    for place, figure in enumerate(figures.all):
        for title in figure.titles:
            if not _is_leaders(scene, title):
                continue
            bare = " " not in scene.tops[title].text  # «رئيسا» may lead a committee
            named = [m for m in scene.nested[title] if m.kind is Kind.DELEGATION]
            for band, tops in enumerate(bands):
                if (named and means(scene, named[0], tops)) or (
                    not named and ((len(bands) == 1 and not bare) or place in members[band])
                ):
                    yield band, place


def chair_listed(scene: Scene, figures: Figures, members: Sequence[int]) -> int | None:
    """Return the one member of a delegation who is told in brackets to chair what sent it: "comprising X (Chair)"."""
    chairs = [n for n in members if any(_in_brackets(scene, title) for title in figures.all[n].titles)]
    return chairs[0] if len(chairs) == 1 and len(members) > 1 else None


def _in_brackets(scene: Scene, title: int) -> bool:
    """Tell the role of a chair that stands in brackets behind a name."""
    told = scene.tops[title]
    opened = scene.document.text[told.span.start - 1 : told.span.start] == "("
    return opened and fold_word(told.text) in relation_words("chair_roles")


def titled_alone(
    scene: Scene, figures: Figures, bands: Sequence[Sequence[int]], heads: Sequence[int | None]
) -> Iterator[tuple[int, int, Mention]]:
    """Yield (figure, title, delegation) where only the title of its head names a delegation: «رئيس الوفد الكيني»."""
    for place, figure in enumerate(figures.all):
        for title in figure.titles if place not in heads else ():
            named = next((m for m in scene.nested[title] if m.kind is Kind.DELEGATION), None)
            if named is None or not _is_leaders(scene, title):
                continue
            if not any(means(scene, named, tops) for tops in bands):
                yield place, title, named
                break


def _is_leaders(scene: Scene, title: int) -> bool:
    """Tell whether a role is that of a head, whether it tells the nation or not: "head of the Danish …"."""
    text = scene.tops[title].text
    return leads(text) or any(
        leads(text.replace(m.text, m.text.split()[-1])) for m in scene.nested[title] if m.kind is Kind.DELEGATION
    )


def means(scene: Scene, named: Mention, tops: Sequence[int]) -> bool:
    """Tell whether a role names a delegation by its words, or by its country alone: «رئيس الوفد الأردني»."""
    country = named.country or country_of(named.text)
    plain = " " in named.text and len(named.text.split()) <= _PLAIN
    return any(
        fold_word(scene.tops[top].text) == fold_word(named.text)
        or (plain and country is not None and (scene.tops[top].country or country_of(scene.tops[top].text)) == country)
        for top in tops
    )


_PLAIN = 2
"""Words of a delegation named by its country alone."""


@lru_cache(maxsize=10_000)
def leads(title: str) -> bool:
    """Tell whether a role is that of a delegation's head; a bare «رئيسة» is one only where it is the whole role."""
    folded = fold_word(title)
    if folded.strip() in standing_words("led_it") or folded in _leader_words():
        return True
    parted = f" {folded} ".replace("-", " ")
    several = (f" {word} " for word in _leader_words() if " " in word)
    return any(leader in parted and _held(parted, leader) for leader in several)


def _held(title: str, leader: str) -> bool:
    """Tell whether the words of leading are those of one who leads: no «نائب رئيس الوفد», no «… سابقا»."""
    before, _, after = title.partition(leader)
    small, besides = relation_words("small"), standing_words("beside_leader")
    last = next((word for word in reversed(before.split()) if word not in small), "")
    return last not in besides and after.split()[:1] not in ([past] for past in besides)


@lru_cache(maxsize=1)
def _leader_words() -> tuple[str, ...]:
    return tuple(map(fold_word, load("engagement_marks", Entry)["leader_role"].wordings))


def listed_members(
    scene: Scene, figures: Figures, bands: Sequence[Sequence[int]], company: Mapping[int, int]
) -> Iterator[tuple[int, list[int], int | None]]:
    """Yield (delegation, members, head) for each list of people under a line that ends in a delegation's name.

    ``company`` tells of which delegation they are who come with the head of one, by where the sentence begins.
    """
    owner = {top: band for band, tops in enumerate(bands) for top in tops}
    band: int | None = None
    members: list[int] = []
    named: int | None = None
    last, bullet = -1, ""
    for sentence in (*scene.sentences, None):
        people = _people(scene, figures, sentence) if sentence else []
        follows = (
            sentence is not None and _lists(scene, sentence) and (not members or _continues(sentence, last, bullet))
        )
        opened = company.get(sentence.span.start, _opened(scene, sentence, owner)) if sentence else None
        if people and band is not None and follows and opened is None and sentence is not None:
            named = people[0] if len(people) == 1 and _says_leader(sentence) else named
            bullet = bullet if members else _bullet(sentence)
            members += people
            last = sentence.line
            continue
        if band is not None and members:
            yield band, members, _leader(scene, figures, members) if named is None else named
        below = sentence is not None and opened is None and not members and _heads_table(scene, sentence)
        band, members, named = band if below else opened, [], None


def _heads_table(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a line is the head of a table of people: «| الاسم | الصفة |»."""
    if any(i.mention >= 0 for i in sentence.items):
        return False
    named = (t for t in tables(scene.document.text) if t.rows and t.column("name_columns") is not None)
    starts = (t.rows[0][0].start for t in named)
    text, end = scene.document.text, sentence.span.end
    return any(0 <= start - end <= _GAP and not text[end:start].strip(" |\t\n") for start in starts)


_GAP = 20
"""Code points between the head of a table and its first row at most."""


def _continues(sentence: Sentence, last: int, bullet: str) -> bool:
    """Tell whether a line goes on with a list: by its bullet, or right below the last line where that has none."""
    return _bullet(sentence) == bullet if bullet and sentence.line > last else sentence.line <= last + 1


def _bullet(sentence: Sentence) -> str:
    """Return the sign with which a line of a list begins, else nothing."""
    first = sentence.items[0]
    return first.form if first.sort is Sort.SIGN else ""


def _says_leader(sentence: Sentence) -> bool:
    """Tell whether a line of a list says of its one person that they lead, behind a role no rule knows the end of."""
    marked = next((n for n, i in enumerate(sentence.items) if i.marks("leader_role")), 0)
    person = next(n for n, i in enumerate(sentence.items) if i.kind is Kind.PERSON)
    before = sentence.items[marked - 1 : marked]
    mark = sentence.items[marked]
    several = mark.span.end - mark.span.start > len(mark.form)  # «رئيس الوفد», no bare «رئيسا»
    return marked > person and several and not any(i.form in standing_words("beside_leader") for i in before)


def _lists(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a line only lists people: no verb stands before the first of them, nor that they stayed away."""
    if any_marked(sentence.items[:_LABEL], "absent_list"):
        return False
    for item in sentence.items:
        if item.mention >= 0 and scene.tops[item.mention].kind is Kind.PERSON:
            return True
        if item.verb:
            return False
    return False


def _opened(scene: Scene, sentence: Sentence, owner: dict[int, int]) -> int | None:
    """Return the delegation whose members a line says to follow: one that ends in its name, or in «يضم:»."""
    heading = _heading(scene, sentence)
    if heading is not None:
        return owner.get(heading)
    if sentence.items[-1].form != ":":
        return None
    if any(speaks_again(i) and another_ones(sentence.items, n) for n, i in enumerate(sentence.items)):
        return None
    told = sentence.items if any(i.kind is Kind.DELEGATION for i in sentence.items) else sentence.items[-_TAIL:]
    forms = {i.form for i in sentence.items}
    part = bool(forms & standing_words("made") and forms & standing_words("part_of"))
    part = part or membership(sentence.items) >= 0 or _made_up(sentence)
    if not part and not any_marked(told, "members"):
        return None
    here = [owner[i.mention] for i in sentence.items if i.mention in owner]
    if here:
        return here[-1]
    before = [top for top in owner if scene.tops[top].span.start < sentence.span.start]
    return owner[max(before)] if before and any(map(speaks_again, sentence.items)) else None


def _made_up(sentence: Sentence) -> bool:
    """Tell whether a clause parts «تألف الوفد» from «من»: «وتألف الوفد، الذي قاده السيد …، من:»."""
    noun = next((n for n, i in enumerate(sentence.items) if speaks_again(i)), 0)
    verb = any_marked(sentence.items[max(noun - 1, 0) : noun], "members")
    return verb and any_marked(sentence.items[-_FROM:], "from")


_FROM = 2
"""Items at the end of a line that «من» and its colon are."""


def _heading(scene: Scene, sentence: Sentence) -> int | None:
    """Return the delegation that a heading line names, where the line is one: it names nobody and ends in a colon."""
    named = [i.mention for i in sentence.named]
    delegations = [m for m in named if scene.tops[m].kind is Kind.DELEGATION]
    people = [m for m in named if scene.tops[m].kind is Kind.PERSON]
    last = sentence.items[-1]
    ends = (last.sort is Sort.SIGN and last.form == ":") or last.mention in delegations
    heads = delegations and ends and not people and not any(i.verb for i in sentence.items)
    return delegations[-1] if heads else None


def _people(scene: Scene, figures: Figures, sentence: Sentence) -> list[int]:
    return [figures.of[i.mention] for i in sentence.named if scene.tops[i.mention].kind is Kind.PERSON]


def _leader(scene: Scene, figures: Figures, members: Sequence[int]) -> int | None:
    """Return the member whose role is to lead, if any."""
    for member in members:
        if any(_is_leaders(scene, title) for title in figures.all[member].titles):
            return member
    return first_heads(scene, figures, members)


def first_heads(scene: Scene, figures: Figures, members: Sequence[int]) -> int | None:
    """Return the first of several listed, where the role is that of who heads a whole body."""
    first = figures.all[members[0]].titles[:1]
    return members[0] if len(members) > 1 and any(heads_all(scene.tops[title].text) for title in first) else None


@lru_cache(maxsize=10_000)
def heads_all(title: str) -> bool:
    """Tell whether a role is that of who heads a whole body: «رئيس السلطة العليا», no «رئيس قسم»."""
    first, _, rest = fold_word(title).partition(" ")
    words = f"{rest if rest and first.isascii() and country_of(first) else fold_word(title)} "  # "Kenyan Minister of …"
    chief = next((word for word in standing_words("list_chiefs") if words.startswith(f"{word} ")), None)
    behind = words.removeprefix(chief or "").split()[:1]
    return chief is not None and standing_words("parts_headed").isdisjoint(behind)
