"""Delegations: what they represent, their country, head and members, however often they are named."""

from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from lexicon.affiliations import standing_words
from lexicon.role_grammar import delegation_words, grammar
from resolvers.delegations.announced import announced
from resolvers.delegations.bands import Band, members_after
from resolvers.delegations.by_side import add_by_side
from resolvers.delegations.chiefs import add_chiefs
from resolvers.delegations.escorts import BROUGHT, body_again
from resolvers.delegations.gapping import several_for
from resolvers.delegations.guides import less_guides
from resolvers.delegations.heads import head_of
from resolvers.delegations.later import add_countrymen, add_later
from resolvers.delegations.leaders import chair_listed, first_heads, titled_alone
from resolvers.delegations.membership import besides
from resolvers.delegations.offices_told import add_by_office
from resolvers.delegations.same import same_band
from resolvers.delegations.severally import countrymen_of, met_apart, severally
from resolvers.delegations.talk import formed
from resolvers.delegations.titled_members import add_titled_members
from resolvers.delegations.titles import add_to_titles
from resolvers.ground.among import any_marked
from resolvers.ground.appended import state_behind
from resolvers.ground.bare_nouns import bare_noun, told_last
from resolvers.ground.geography import country_before_body, country_of, is_international
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from schemas.relation import Delegation
from schemas.span import Quote
from text.clitics import reads_as
from text.fold import fold_word
from text.inflection import is_arabic


def bands_of(scene: Scene, figures: Figures) -> list[Band]:
    """Gather the delegations of a document."""
    found: list[Band] = []
    for band in _named(scene, figures):
        same = same_band(scene, figures, found, band)
        if same:
            same.take(band)
        else:
            found.append(band)
    add_to_titles(scene, figures, found)
    add_by_side(scene, figures, found)
    add_later(scene, figures, found)
    add_by_office(scene, figures, found)
    add_chiefs(scene, figures, found)
    less_guides(scene, figures, found)
    found = _one_a_head(found)
    found += _titled(scene, figures, found)
    add_titled_members(scene, figures, found)
    for band in found:
        if band.head is None and band.represents is None and band.country:
            add_countrymen(scene, figures, band)
        if band.head is None and (chair := chair_listed(scene, figures, band.members)) is not None:
            band.head, band.rule = chair, "titled"
        if band.head is not None and band.head not in band.members:
            band.members.insert(0, band.head)
    return found


def _named(scene: Scene, figures: Figures) -> Iterator[Band]:
    """Yield each naming of a delegation; one alone behind it is its head, where the line above its list says so."""
    heads_follow = False
    for sentence in scene.sentences:
        if sentence.items[-1].form == ":":
            heads_follow = any(i.marks("head", "heads") or i.form in standing_words("heads_of") for i in sentence.items)
        elif sentence.items[0].sort is not Sort.SIGN:
            heads_follow = False
        each = severally(figures, sentence)
        for place, item in enumerate(sentence.items if Kind.DELEGATION in sentence.kinds else ()):
            if item.kind is Kind.DELEGATION:
                band = _band(scene, figures, sentence, place)
                if heads_follow and band.head is None and len(band.members) == 1:
                    band.head, band.rule = band.members[0], "announced"
                if each:
                    band.head, band.rule, band.members = each.get(item.mention), "severally", []
                yield band


def _titled(scene: Scene, figures: Figures, bands: Sequence[Band]) -> list[Band]:
    """Return the delegations that only the titles of their heads name."""
    found = []
    for head, title, named in titled_alone(scene, figures, [b.mentions for b in bands], [b.head for b in bands]):
        inside = [m for m in scene.extraction.mentions if m is not named and named.span.contains(m.span)]
        bodies = (m for kind in (Kind.ORGANIZATION, Kind.PLACE) for m in inside if m.kind is kind)
        body = next(bodies, None)
        country = named.country or country_of(named.text) or (country_of(body.text) if body else None)
        found.append(Band([title], body, country, head, [], "titled"))
    return found


def _one_a_head(bands: Sequence[Band]) -> list[Band]:
    """Join delegations that one person leads: the same one, named in two languages."""
    found: list[Band] = []
    for band in bands:
        same = next((b for b in found if band.head is not None and b.head == band.head), None)
        if same:
            same.take(band)
        else:
            found.append(band)
    return found


def delegation_of(scene: Scene, figures: Figures, band: Band, country: str | None) -> Delegation:
    """Return a delegation's row, quoted where it says most."""
    named = band.mentions if band.represents else ()
    bodies = [i for i in named if _inside(scene, i, Kind.ORGANIZATION)]
    bodies.sort(key=lambda i: band.represents not in scene.nested[i])
    places = (i for i in named if _inside(scene, i, Kind.PLACE))
    alone = (i for i in band.mentions if not _of_several(scene.tops[i].text))
    top = next(chain(bodies, () if _of_several(scene.tops[band.mentions[0]].text) else places, alone), band.mentions[0])
    whole = scene.tops[top]
    quote = (whole if whole.kind is Kind.DELEGATION else _inside(scene, top, Kind.DELEGATION) or whole).quote
    brought = band.head if band.rule == BROUGHT else None
    head = figures.all[band.head].quote if band.head not in (None, brought) else None
    members = tuple(figures.all[m].quote for m in band.members if m != brought)
    represents: Quote | None = band.represents.quote if band.represents else None
    return Delegation(quote, represents, country, head, members, f"delegation/{band.rule}")


def _of_several(text: str) -> bool:
    """Tell a naming by the noun of several, or without one, beside which a delegation may be named alone."""
    word = fold_word(text.split(maxsplit=1)[0])
    nouns = grammar().delegation | delegation_words().noun | delegation_words().missions
    return is_arabic(word) and not reads_as(word, nouns)


def _band(scene: Scene, figures: Figures, sentence: Sentence, place: int) -> Band:
    """Read one naming of a delegation with what its sentence says of it."""
    top = sentence.items[place].mention
    mention = scene.tops[top]
    represents = _inside(scene, top, Kind.ORGANIZATION, Kind.PLACE) or _represented(scene, sentence, place)
    represents = represents or _told_before(scene, mention)
    country = mention.country or country_of(mention.text)
    if country is None and represents:
        country = represents.country or country_of(represents.text)
        country = country or state_behind(scene, sentence.items, place, subject=True)
    if represents and represents.kind is Kind.ORGANIZATION and _inside(scene, top, Kind.PLACE):
        if is_international(represents.text):
            country = country_before_body(represents.text)  # its office in a state is not of that state
        else:
            country = country_of(represents.text) or country  # «… القبرصية في الكويت»
    head, end, rule = head_of(scene, figures, sentence, place)
    if represents is None and head is not None:
        represents = body_again(scene, figures, head, mention)
    before = sentence.items[max(place - 2, 0) : place]
    told = any_marked(before, "members") or formed(before, sentence.items[place + 1 : place + 2])
    listed = told = told or any(i.form == ":" for i in _behind_bracket(sentence, place)[:1])  # «وفد دولة …: السيد …»
    named = list(members_after(figures, sentence, place, after_head=told)) if end > place else []
    named += [*_fronted(figures, sentence, place), *besides(figures, sentence.items, place)]
    if (stood := several_for(sentence.items, place)) > 0:
        named += members_after(figures, sentence, stood, after_head=True, listing=True)
    behind = end > place  # «التقى X، على رأس وفد، أمس، Y»: who follows is met
    apart = not behind or _listed_with(sentence, place) or _one_side(sentence, place) or met_apart(sentence, place)
    joined = told or (head is not None and not apart)
    behind_head = members_after(figures, sentence, max(place, end), after_head=joined, listing=listed)
    ours = countrymen_of(scene, figures, represents, country) if joined and not told else None
    named += takewhile(ours, behind_head) if ours else behind_head
    if head is not None and not joined:
        named += _company(figures, sentence, end)
    if head is None and any_marked(sentence.items[place + 1 : place + 2], "head"):
        named += _company(figures, sentence, place + 1)  # «برئاسة وكيل الوزارة ومعه السيدة …»
    named = named or (announced(figures, sentence, place) if head is None else [])
    if head is None and named and any(i.form == ":" for i in sentence.items[place + 1 :]):
        head = first_heads(scene, figures, named)
        rule = "listed" if head is not None else rule
    members = list(dict.fromkeys(named or _bracketed(figures, sentence, place)))
    return Band([top], represents, country, head, members, rule)


def _fronted(figures: Figures, sentence: Sentence, place: int) -> list[int]:
    """Return the members told before a delegation: « Conduite par M. X et composée de Mme Y, une délégation … »."""
    before = sentence.items[:place]
    opens = any(i.form.isascii() and i.marks("head", "members") for i in before[:1])
    if not opens or any(i.verb or i.kind is Kind.DELEGATION for i in before):
        return []
    return list(members_after(figures, sentence, -1, after_head=False))


def _company(figures: Figures, sentence: Sentence, head: int) -> list[int]:
    """Return those who came with a head told of one of several delegations: «رأسه السيد …، يرافقه …»."""
    for place, item in enumerate(sentence.items[head + 1 :], start=head + 1):
        if item.form in standing_words("accompanied"):
            return list(members_after(figures, sentence, place, after_head=True, listing=True))
        if item.kind in (Kind.PERSON, Kind.DELEGATION) or item.verb:
            break
    return []


def _behind_bracket(sentence: Sentence, place: int) -> Sequence[Item]:
    """Return the items behind a delegation and the bracket with its country: « délégation de … (Tunisie) : M. … »."""
    items = sentence.items[place + 1 :]
    opened = [i.form for i in items[:1]] == ["("] and not any(i.kind is Kind.PERSON for i in items[:_BRACKET])
    close = next((n for n, i in enumerate(items[:_BRACKET]) if i.form == ")"), -1) if opened else -1
    return items[close + 1 :]


_BRACKET = 5
"""Items of a bracket that holds a short form or a country."""


def _bracketed(figures: Figures, sentence: Sentence, place: int) -> list[int]:
    """Return the people in a bracket right behind a delegation, which name its members."""
    inside = sentence.items[place + 2 :] if any(i.form == "(" for i in sentence.items[place + 1 : place + 2]) else ()
    found: list[int] = []
    for item in inside:
        if item.form == ")":
            return found
        if item.verb or item.marks("head") or item.kind in (Kind.ORGANIZATION, Kind.PLACE, Kind.DELEGATION):
            break
        found += [figures.of[item.mention]] if item.kind is Kind.PERSON else []
    return []


def _listed_with(sentence: Sentence, place: int) -> bool:
    """Tell whether a delegation goes on a list of several, whose next member is no member of it: «وفد … ووفد …، و…»."""
    return any(i.kind is Kind.DELEGATION for i in sentence.items[:place])


def _one_side(sentence: Sentence, place: int) -> bool:
    """Tell whether a delegation is the first of two, the other no delegation: "between a delegation led by X and Y"."""
    items = sentence.items
    before = next((n for n in range(place - 1, -1, -1) if items[n].mention >= 0 or items[n].marks("between")), -1)
    alone = before >= 0 and items[before].marks("between")
    return alone and not any(i.kind is Kind.DELEGATION for i in items[place + 1 :])


def _inside(scene: Scene, top: int, *kinds: Kind) -> Mention | None:
    """Return the first mention of the earliest listed kind within a top-level one."""
    for kind in kinds:
        found = next((m for m in scene.nested[top] if m.kind is kind), None)
        if found:
            return found
    return None


def _told_before(scene: Scene, delegation: Mention) -> Mention | None:
    """Return the body told before that the bare noun in a delegation's name means: «وفد المنظمة»."""
    words = [*fold_word(delegation.text).replace("'", " ").split()]
    bare = [noun for word in words[-1:] + words[:1] if (noun := bare_noun(word)) is not None]
    return told_last(scene, delegation.span.start, bare[0]) if bare and len(words) <= _BARE else None


_BARE = 5
"""Words of « délégation de la Cour », the longest name of a delegation by a bare noun."""


def _represented(scene: Scene, sentence: Sentence, place: int) -> Mention | None:
    """Return the body that a delegation is said to represent right after it."""
    for item in sentence.items[place + 1 : place + 4]:
        if item.mention >= 0:
            mention = scene.tops[item.mention]
            marked = any_marked(sentence.items[place + 1 : place + 3], "represents")
            return mention if marked and mention.kind is Kind.ORGANIZATION else None
    return None
