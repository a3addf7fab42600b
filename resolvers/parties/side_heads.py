"""Who heads the two sides of talks and the delegations at them: «وترأس الجانب العماني …»."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from lexicon.affiliations import standing_words
from lexicon.countries import country_of_adjective
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.clitics import reads_as
from text.fold import fold_word
from text.inflection import after_and


def head_of(cast: Cast, delegation: Party) -> int:
    """Return the figure that leads a delegation, -1 where none is told."""
    number = int(min(delegation.keys).removeprefix("b"))
    head = cast.bands[number].head
    return -1 if head is None else head


def side_heads(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return those who head the sides of talks: «وترأس الجانب العماني …، فيما ترأس الجانب الكازاخي …»."""
    items = sentence.items
    if "side" not in sentence.marks and not sentence.says(relation_words("sides")):
        return _led_delegations(cast, sentence)
    sides = [
        i
        for i in range(1, len(items))
        if _for_side(cast, items[i])
        or (items[i].kind is None and _led_behind(items, i))
        or (
            items[i].form in relation_words("sides")
            and (
                items[i - 1].verb
                or items[i - 1].marks("head", "heads", "side")
                or items[i - 1].form in standing_words("for_side")
                or _acts_for(items[i - 1])
            )
        )
    ]
    sides += [i for i in range(len(items)) if sides and i not in sides and _is_further(items, i)]
    if len(sides) == 1 and _for_side(cast, items[sides[0]]):
        return []  # «ووقعها عن الجانب الليبي …»
    parties = parties_in(cast, sentence)
    found = [next((p for p in parties if p.place > i), None) for i in sides]
    before = _led_before(items, parties)
    heads = [p for p in dict.fromkeys([*before, *found]) if p is not None]
    return [*heads, *_counterpart(heads, parties)] if sides or before else []


def _led_before(items: Sequence[Item], parties: Sequence[Party]) -> list[Party]:
    """Return who led each of the sides behind them: "X led the Kenyan side and Y, the envoy, the Japanese side".

    Behind the first of them the verb may be left out.
    """
    told: list[Party] = []
    last, led = 0, False
    for n in range(1, len(items)):
        if not _is_of_nation(items, n):
            continue
        verb = any(i.marks("heads") and i.form.isascii() for i in items[max(n - _LEADS, last) : n])
        near = [p for p in parties if last <= p.place < n and p.figure >= 0]
        goes_on = led and any_said(items[last:n], relation_words("and"))
        if near and (verb or goes_on):
            told.append(near[-1])
        last, led = n, led or verb
    return told


_LEADS = 4
"""Items before a side among which the verb of leading it stands, an article and its nation between."""


def _is_of_nation(items: Sequence[Item], place: int) -> bool:
    """Tell the noun of a side with its nation: "the Kenyan side", « la partie kényane »."""
    beside = (*items[place - 1 : place], *items[place + 1 : place + 2])
    return items[place].form in relation_words("sides") and any(country_of_adjective(i.form) for i in beside)


def _counterpart(heads: Sequence[Party], parties: Sequence[Party]) -> list[Party]:
    """Return the one of another country whom «و» joins to the only head told: «ترأس الجانب … الوزير … ونظيره …»."""
    if len(heads) != 1 or heads[0].figure < 0:
        return []
    behind = next((p for p in parties if p.place > heads[0].place), None)
    joined = behind is not None and behind.governor == "and" and behind.figure >= 0
    return [behind] if behind and joined and behind.country not in (None, heads[0].country) else []


def _led_delegations(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return the delegations of several states, where it is told who led each: «ترأس الوفد …، فيما ترأس الوفد …»."""
    items = sentence.items
    told = (n for n in range(1, len(items)) if items[n].kind is Kind.DELEGATION)
    led = [n for n in told if items[n - 1].marks("heads") or _led_behind(items, n)]
    bands = [p for p in parties_in(cast, sentence) if p.place in led] if len(led) > 1 else []
    countries = {p.country for p in bands} - {None}
    return bands if len(countries) == len(bands) >= _BOTH_SIDES else []


def _led_behind(items: Sequence[Item], place: int) -> bool:
    """Tell whether words behind a side say who led it: "The Greek side was led by …, and the Maltese side by …"."""
    side = items[place].form in relation_words("sides") or items[place].kind is Kind.DELEGATION
    behind = items[place + 1 : place + _LED]
    told = next((i for i in behind if i.marks("head", "by")), None) if side else None
    if told is None or not told.form.isascii():
        return False
    return told.marks("head") or any(i.marks("head") for i in items[:place])


def _is_further(items: Sequence[Item], place: int) -> bool:
    """Tell a further side behind one whose head is told: «ومثل الجانب التونسي … والجانب المالطي …», "and by"."""
    return (after_and(items[place].form) or "") in relation_words("sides") or _led_behind(items, place)


_LED = 5
"""Items behind a side among which it is told who led it."""


def _acts_for(item: Item) -> bool:
    """Tell whether a word says that somebody acted for what follows: «ومثل الجانب المستضيف …»."""
    return reads_as(item.form, relation_words("deputises"))


def _for_side(cast: Cast, item: Item) -> bool:
    """Tell whether an item is «عن الجانب», "for the side", in one."""
    if not item.marks("side"):
        return False
    words = fold_word(item.span.of(cast.scene.document.text)).split()
    return len(words) > 1 and words[-1] in relation_words("sides")


def _head_at(cast: Cast, parties: Sequence[Party], place: int) -> Party | None:
    """Return the delegation at an item, where its head is told: «قاد الوفد الكوري السيد …»."""
    band = next((p for p in parties if p.place == place and p.kind is Kind.DELEGATION), None)
    head = head_of(cast, band) if band else -1
    if band is None or head < 0:
        return None
    figure = cast.figures.all[head]
    return replace(band, quote=figure.quote, kind=Kind.PERSON, keys=frozenset({f"p{head}"}), figure=head)


def heads_follow(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a sentence or the next one names the heads of the sides that met."""
    after = next((s for s in cast.scene.sentences if s.span.start >= sentence.span.end), None)
    return bool(side_heads(cast, sentence)) or (after is not None and bool(side_heads(cast, after)))


def told_heads(cast: Cast, sentence: Sentence) -> list[Party]:
    """Return who headed the sides and delegations that a sentence tells of, in order."""
    parties = parties_in(cast, sentence)
    led = [h for p in parties if p.kind is Kind.DELEGATION and (h := _head_at(cast, parties, p.place))]
    named = {head.figure for head in led}
    sides = [p for p in side_heads(cast, sentence) if not _is_led_by(cast, p, named)]
    return sorted([*sides, *led], key=lambda p: p.place)


def _is_led_by(cast: Cast, side: Party, figures: AbstractSet[int]) -> bool:
    """Tell whether a side is the delegation of one who is told as its head, or that head himself."""
    return side.figure in figures or (side.kind is Kind.DELEGATION and head_of(cast, side) in figures)


def of_sides(
    cast: Cast, sentence: Sentence, host: Party | None, guests: tuple[Party, ...]
) -> tuple[Party | None, tuple[Party, ...]]:
    """Return the heads of two sides, the one at home first, where talks name nobody: «استأنف الجانبان مباحثاتهما»."""
    if guests or (host and host.kind is not Kind.PLACE):
        return host, guests
    heads = told_heads(cast, sentence)
    if len(heads) < _BOTH_SIDES:
        return host, guests
    host = next((h for h in heads if h.country in (None, cast.home)), heads[0])
    return host, tuple(h for h in heads if h is not host)


_BOTH_SIDES = 2


def less_own_side(cast: Cast, sentence: Sentence, host: Party | None, guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out those beside the host, where the other side is told apart: «ضم X وY، وعن الجانب المالطي وفد …».

    So the delegation that the host leads, where somebody else met it.
    """
    led = [g for g in guests if host and g.kind is Kind.DELEGATION and host.figure == head_of(cast, g) >= 0]
    guests = tuple(g for g in guests if g not in led) if len(led) < len(guests) else guests
    other = _other_side(cast, sentence) if host and len(guests) > 1 else -1
    if host is None or not -1 < host.place < other:
        return guests
    own = [g for g in guests if host.place < g.place < other and g.figure >= 0 and g.country in (None, cast.home)]
    across = [g for g in guests if g.place > other]
    return tuple(g for g in guests if g not in own) if across else guests


def signer_across(cast: Cast, sentence: Sentence, host: Party | None, guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return who signed for the other side where the host presided and no guest is told: «وقعها عن الجانب … X»."""
    if guests or host is None or "side" not in sentence.marks:
        return guests
    sides = [i for i, item in enumerate(sentence.items) if i > host.place and item.marks("side")]
    near = (p for p in parties_in(cast, sentence) if p.figure >= 0 and p.figure != host.figure)
    signer = next((p for p in near if any(i < p.place <= i + _TEAM for i in sides)), None)
    return (signer,) if signer is not None and signer.country not in (None, cast.home) else guests


def less_members(sentence: Sentence, guests: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out who is in the team of a body that is a guest: « une mission de l'Agence …, composée de MM. X et Y »."""
    items = sentence.items
    body = next((g.place for g in guests if g.kind is Kind.ORGANIZATION), -1)
    team = body > 0 and any(i.form in standing_words("teams") for i in items[max(body - _TEAM, 0) : body])
    told = next((n for n in range(body + 1, len(items)) if items[n].marks("members")), -1) if team else -1
    ends = next((n for n in range(told + 1, len(items)) if items[n].verb), len(items))
    return tuple(g for g in guests if not (told > 0 and g.figure >= 0 and told < g.place < ends))


_TEAM = 6
"""Items before a body among which the noun of the team stands that it sent."""


def _other_side(cast: Cast, sentence: Sentence) -> int:
    """Return the item that opens the side of another state behind a comma, -1 where none does."""
    items, text = sentence.items, cast.scene.document.text
    for place in range(1, len(items) - 1) if "side" in sentence.marks else ():
        if items[place].marks("side") and items[place - 1].sort is Sort.SIGN:
            near = (items[place + 1], items[place + 2]) if place + 2 < len(items) else (items[place + 1],)
            told = next((c for i in near if i.mention < 0 and (c := country_of(i.span.of(text)))), None)
            if told not in (None, cast.home):
                return place
    return -1


def with_heads(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Let the heads of the two sides be host and guest of the talks just told; the one at home is the host."""
    heads = side_heads(cast, sentence)
    told = report.kind is EngagementKind.SIGNING and report.host and report.named_guests
    if told and any(_for_side(cast, item) for item in sentence.items):
        return report  # «… مذكرة بين A وB. وقعها عن الجانب … X وعن الجانب … Y»
    both = len(heads) > 1 and not report.named_guests
    if any(h.kind is Kind.DELEGATION for h in heads) and not (report.kind in _TALKS and _sat_itself(report)):
        return report  # who gave a dinner or hosted a sitting is told
    across = len(heads) == 1 and bool(cast.home) and heads[0].country not in (None, cast.home)
    faced = across and not report.guests  # "X led our side; the Maltese side was led by Y"
    if not heads or (report.host and report.host.figure >= 0 and not (both or faced)):
        return report
    if len(heads) == 1 and any(heads[0].keys & guest.soft for guest in report.guests):
        return report  # who leads the guests («وترأس الوفد …»)
    lines = (*report.lines, sentence.line)
    if across and report.host:
        return replace(report, guests=tuple(heads), lines=lines)  # «عقدت المحكمة جلسة. ومثل الجانب المالطي …»
    host = next((h for h in heads if h.country in (None, cast.home)), heads[0])
    others = tuple(h for h in heads if h is not host)
    return replace(report, host=host, guests=others or report.guests, lines=lines)


def _sat_itself(report: Report) -> bool:
    """Tell whether the host of talks is none, a committee that sat, or a delegation at them."""
    host = report.host
    if host is None or host.kind is not Kind.ORGANIZATION:
        return True
    return any(word in relation_words("committee_nouns") for word in fold_word(host.quote.text).split()[:1])


_TALKS = (EngagementKind.MEETING, EngagementKind.SESSION)
"""Kinds at which the delegations of two sides sit together."""
