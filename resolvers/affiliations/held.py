"""In which body each official holds office: said in the title, beside the name, above the list, or told elsewhere."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from itertools import chain

from lexicon.affiliations import standing_words
from lexicon.bylines import issuer_words
from lexicon.relations import relation_words, without_article
from resolvers.affiliations.issuing import Issuing, stands_for_own
from resolvers.affiliations.memberships import memberships
from resolvers.affiliations.pointed import is_matter, is_sent_to, just_before, nearest
from resolvers.affiliations.runs import run_body
from resolvers.affiliations.sat import sat, seated
from resolvers.affiliations.served import of_guests, served
from resolvers.affiliations.signs import (
    apposes,
    country_told,
    fills_a_cell,
    in_full,
    joins,
    named_again,
    names_unknown,
    possessed,
    whole_of,
)
from resolvers.affiliations.sittings import chaired_body, closing_body, listed_body, members_listed, sitting_body
from resolvers.affiliations.teams import owned_bodies, team_bodies
from resolvers.delegations.bands import Band
from resolvers.ground.geography import countries_in, country_of, is_international
from resolvers.ground.headings import headings_of
from resolvers.ground.houses import place_of_reception
from resolvers.ground.items import is_owned
from resolvers.ground.offices import (
    bodies_like,
    head_noun,
    head_served,
    is_called_after,
    is_office,
    is_state_office,
    leads,
    pointed_noun,
    points_back,
    says_no_field,
    says_the_same,
)
from resolvers.ground.scene import Scene
from resolvers.ground.side_lists import side_lists
from resolvers.ground.signature import bare_words
from resolvers.officials.people import Figure, Figures
from resolvers.officials.respective import respectively
from resolvers.officials.row_bodies import body_in_row
from resolvers.officials.spoken import spoken_for
from resolvers.officials.standing import companions
from resolvers.officials.strangers import is_stranger
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass, replace
from schemas.span import Span
from text.fold import fold_word
from text.names.skeletons import is_arabic
from text.tokens import words_of

_REPRESENTED = 40
"""Code points of « , who was represented by his » between an office and that of a deputy."""
_AND = 3
"""Code points between an office and that of his deputy: a space, «و», a comma."""
_LONG_GAP = 3
"""Code points behind a body that tell whether something closes it."""


@dataclass(frozen=True, slots=True)
class Affiliations:
    """The body of each figure, by its place; None where the text says none."""

    scene: Scene
    figures: Figures
    bands: Sequence[Band]
    sides: dict[int, str]
    """The country of the delegation that each figure is in."""
    home: str | None
    issuer: Mention | None = None
    lines: dict[int, Mention] = field(default_factory=dict)
    """For a top-level person under a heading such as «عن وزارة …:» the body of that heading."""
    spoken: dict[int, Mention] = field(default_factory=dict)
    """The body that a figure is said to represent."""
    sitting: frozenset[int] = frozenset()
    """The figures told to be members, by the label of their list («الحاضرون من الأعضاء: …»)."""
    sat: Mention | None = None
    """The council whose minutes the document is."""
    seated: frozenset[int] = frozenset()
    """The figures who sat in it by its lists."""
    company: dict[int, int | None] = field(default_factory=dict)
    """The figure that a figure accompanies, or whose house it serves; None where only an office tells of that house."""
    named: Sequence[Mention] = ()
    """The bodies that the document names."""

    def all(self) -> list[Mention | None]:
        """Return the body of each figure, in order; what the members of a delegation lack is their head's."""
        found = [self._of(figure, place) for place, figure in enumerate(self.figures.all)]
        for band in self.bands:
            if band.head is None:
                continue
            head = found[band.head]
            for member in band.members:
                if found[member] is None and head and band.represents is None and self._follows(member, band.head):
                    found[member] = head
        for companion, principal in self.company.items():
            if principal is not None and found[companion] is None and self._bare(companion):
                found[companion] = found[principal]
        for place in [place for place, body in enumerate(found) if body is None and self._bare(place)]:
            found[place] = self._under_head(place, found)
        lent = [
            None if body or self._is_of_none(place, found) else self._issuing(place) for place, body in enumerate(found)
        ]
        return [body or own for body, own in zip(found, lent, strict=True)]

    def _is_of_none(self, place: int, found: Sequence[Mention | None]) -> bool:
        return self._is_of_another(place, found) or self._came_along(place, found)

    def _is_of_another(self, place: int, found: Sequence[Mention | None]) -> bool:
        """Tell a bare ruler's office beside another's at the head of the body that writes: «دعم الرئيس X للمجلس»."""
        texts = [self.scene.tops[t].text for t in self.figures.all[place].titles]
        if not texts or self.issuer is None or any(fold_word(t) not in standing_words("rulers") for t in texts):
            return False
        own = fold_word(self.issuer.text)
        heads = (
            f.titles for f, body in zip(self.figures.all, found, strict=True) if body and fold_word(body.text) == own
        )
        return any(head_noun(self.scene.tops[t[0]].text) == head_noun(texts[0]) for t in heads if t)

    def _came_along(self, place: int, found: Sequence[Mention | None]) -> bool:
        """Tell who came with somebody of another body or of none: no office of his is held in the body that writes."""
        principal = self.company.get(place)
        if principal is None or self.issuer is None:
            return False
        body = found[principal] or self._issuing(principal)
        return body is None or fold_word(body.text) != fold_word(self.issuer.text)

    def _under_head(self, place: int, found: Sequence[Mention | None]) -> Mention | None:
        """Return the body of the head whom a deputy or adviser is one of: «نائبة المحافظ», beside «محافظ البنك …»."""
        nouns = {noun for title in self.figures.all[place].titles if (noun := head_served(self.scene.tops[title].text))}
        bodies = {
            body
            for body, figure in zip(found, self.figures.all, strict=True)
            if body is not None and any(head_noun(self.scene.tops[t].text) in nouns for t in figure.titles[:1])
        }
        if self.sides.get(place) in (None, self.home):
            bodies = {body for body in bodies if country_told(body) in (None, self.home)} or bodies
        same = {fold_word(body.text) for body in bodies}
        return min(bodies, key=lambda body: body.span) if len(same) == 1 else None

    def _of(self, figure: Figure, place: int) -> Mention | None:
        rules: tuple[Callable[[Figure, int], Mention | None], ...] = (
            self._within, self._spoken, self._beside, self._pointed, self._derived, self._of_his, self._in_apposition,
            self._closing, self._in_row,
            self._headed, self._listed, self._represented, self._where, self._sitting, self._within_any,
        )  # fmt: skip
        return next((body for rule in rules if (body := rule(figure, place))), None)

    def _within(self, figure: Figure, _: int) -> Mention | None:
        """Return the body named within a role, unless the role goes on to point back to another («بالمجلس نفسه»)."""
        first = figure.titles[:1] if any(_has_own_body(self.scene.tops[t].text) for t in figure.titles[:1]) else ()
        return self._inside(first or figure.titles)

    def _of_his(self, figure: Figure, _: int) -> Mention | None:
        """Return the body of the office told right before, whose deputy one is: «رئيس المجلس ونائبته السيدة X»."""
        title = figure.titles[0] if figure.titles else 0
        above = [m for m in self.scene.nested[title - 1] if m.kind is Kind.ORGANIZATION] if title else []
        if not above or self.scene.tops[title - 1].kind is not Kind.TITLE:
            return None
        gap = self.scene.document.text[self.scene.tops[title - 1].span.end : self.scene.tops[title].span.start]
        at_once = len(gap) <= _AND and is_owned(self.scene.tops[title].text.split()[0])
        his = at_once or (len(gap) <= _REPRESENTED and _ends_in_possessive(gap))
        return above[0] if his and not is_sent_to(self.scene.tops[title - 1], above[0]) else None

    def _within_any(self, figure: Figure, _: int) -> Mention | None:
        """Return the body named within any role, where the first tells none."""
        return self._inside(figure.titles[1:])

    def _inside(self, titles: Sequence[int]) -> Mention | None:
        for title in titles:
            inside = [m for m in self.scene.nested[title] if m.kind is Kind.ORGANIZATION]
            role = self.scene.tops[title]
            text = role.text
            if inside and (is_sent_to(role, inside[0]) or is_matter(role, inside[0])):
                return None
            if inside and not says_the_same(text) and not self._has_own_cell(title, inside[0]):
                whole = whole_of(text, inside[0], self.named)
                return self._of_part(in_full(whole, self.named, self.home))
            if not inside and (again := named_again(text, self.named)):
                return again
        return None

    def _has_own_cell(self, title: int, inside: Mention) -> bool:
        """Tell whether a role's unit stands beside the cell of the body that it is a part of."""
        part = bool(standing_words("internal_heads") & {*fold_word(inside.text).split()[:1]})
        return part and fills_a_cell(self.scene, title)

    def _of_part(self, body: Mention) -> Mention:
        """Return the body that the name of its part points back to («مجلس مفوضي الهيئة»), else the named one."""
        noun = pointed_noun(body.text) if points_back(body.text) else None
        return (nearest(self.scene, body, noun) if noun else None) or body

    def _spoken(self, figure: Figure, place: int) -> Mention | None:
        """Return the body that a person is said to represent, where no role is an office of its own."""
        body = self.spoken.get(place)
        own = any(is_office(self.scene.tops[t].text) for t in figure.titles)
        told = body if body and body.kind is Kind.ORGANIZATION and not own else None
        return in_full(told, self.named, self.home) if told else None

    def _in_row(self, figure: Figure, _: int) -> Mention | None:
        """Return the one body in the row of a table that holds one person."""
        return body_in_row(self.scene, figure.names)

    def _where(self, figure: Figure, _: int) -> Mention | None:
        """Return the body visited, for the one who received there: «حيث …», "où …"; none for who is over a town."""
        over = any(self._is_over_territory(title) for title in figure.titles)
        return None if over else place_of_reception(self.scene, figure.titles)

    def _is_over_territory(self, title: int) -> bool:
        """Tell an office that a territory completes, and no body: «محافظ أسيوط», "Mayor of Leeds"."""
        inside = {m.kind for m in self.scene.nested[title]}
        is_head = head_noun(self.scene.tops[title].text) in standing_words("territory_heads")
        return is_head and Kind.PLACE in inside and Kind.ORGANIZATION not in inside

    def _beside(self, figure: Figure, _: int) -> Mention | None:
        """Return the body beside the name or role: in the next cell, in brackets, behind «عن» or «of»."""
        return next((body for top in self._spots(figure) if (body := self._next(top, joins))), None)

    def _in_apposition(self, figure: Figure, _: int) -> Mention | None:
        """Return the body that stands in apposition to a role: «directrice, Institut …,»."""
        return next((body for top in figure.titles if (body := self._next(top, apposes))), None)

    def _closing(self, figure: Figure, _: int) -> Mention | None:
        """Return the body that closes a person's own line of a list: "- Ms X, Head of Section, Agency for …"."""
        return closing_body(self.scene, figure.names) if figure.titles and self._bare_office(figure) else None

    def _bare_office(self, figure: Figure) -> bool:
        """Tell whether no role of a person is an office of its own or names a body."""
        texts = [self.scene.tops[t].text for t in figure.titles]
        return not any(map(_has_own_body, texts)) and not any(
            m.kind is Kind.ORGANIZATION for t in figure.titles for m in self.scene.nested[t]
        )

    def _listed(self, figure: Figure, _: int) -> Mention | None:
        """Return the body that a line of a list names behind a person and nothing else: «Mme …, Direction …»."""
        return None if figure.titles else listed_body(self.scene, figure.names)

    def _sitting(self, figure: Figure, _: int) -> Mention | None:
        """Return the body that a person of no role runs, or that sat with them in the chair or as a member."""
        told = (tell(self.scene, figure.names) for tell in (sitting_body, chaired_body, run_body))
        return None if figure.titles else next(filter(None, told), None)

    def _spots(self, figure: Figure) -> Iterator[int]:
        """Yield the mentions that a body may follow: roles, and names that no role follows at once."""
        yield from figure.titles
        yield from figure.names

    def _next(self, top: int, joins: Callable[[str, str], bool]) -> Mention | None:
        """Return the body that follows a mention at once, where what lies between joins them."""
        if top + 1 >= len(self.scene.tops):
            return None
        after = self.scene.tops[top + 1]
        text = self.scene.document.text
        gap = text[self.scene.tops[top].span.end : after.span.start]
        person = self.scene.tops[top].kind is Kind.PERSON or self._is_over_territory(top)
        if gap == " " and person and is_arabic(after.text):
            return None  # «زار الوزير سالم القحطاني مصرف الراجحي», «زار محافظ أسيوط مجمع …»
        gap = f" {self.scene.tops[top].text}{gap}" if _stands_for(self.scene.tops[top]) else gap
        if after.kind is Kind.ORGANIZATION and "\n" not in gap and joins(gap, text[after.span.end :][:_LONG_GAP]):
            return after
        return None

    def _pointed(self, figure: Figure, place: int) -> Mention | None:
        """Return the body that the last noun of a role points back to: «مديرة المركز», «son président».

        Of one at home it is the body that writes, whatever other body of that noun was named last.
        """
        found = self._of_own_delegation(figure, place) or self._pointed_at(figure)
        guests = found is not None and place in self.company and found in of_guests(self.scene, self.bands, place)
        if found and (guests or self._sent_by(found, figure, place)):
            return None
        if found and any(band.represents == found and place in band.members for band in self.bands):
            return found  # «وفد هيئة استثمار البصرة برئاسة مدير الهيئة …», in what another such body writes
        away = self.sides.get(place) not in (None, self.home) or is_stranger(figure.quote.text, (), self.home)
        own = self.issuer if found and self.issuer and not away else None
        if own and found and bare_words(own.text)[:1] == bare_words(found.text)[:1]:
            seen = self._where(figure, place)
            return seen if seen and bare_words(seen.text)[:1] == bare_words(found.text)[:1] else own
        return found

    def _sent_by(self, body: Mention, figure: Figure, place: int) -> bool:
        """Tell whether a body behind a role is that of others who came: «استقبل رئيس الجامعة … وفدا من جامعة …»."""
        others = (band for band in self.bands if band.represents == body and place not in band.members)
        return any(others) and all(self.scene.tops[t].span.start < body.span.start for t in figure.titles)

    def _of_own_delegation(self, figure: Figure, place: int) -> Mention | None:
        """Return the body whose delegation one is of, where a role points back to its noun: «الأمين العام للمجلس»."""
        nouns = {pointed_noun(self.scene.tops[t].text) for t in figure.titles[:1]}
        sent = (band.represents for band in self.bands if place in band.members and band.represents)
        return next((m for m in sent if m.kind is Kind.ORGANIZATION and nouns & {*bare_words(m.text)[:1]}), None)

    def _pointed_at(self, figure: Figure) -> Mention | None:
        """Return the nearest body of the noun that a role points back to."""
        for title in figure.titles:
            mention = self.scene.tops[title]
            noun = pointed_noun(mention.text)
            if noun and noun.isascii() and is_state_office(mention.text):
                continue  # « la ministre des Mines », of no « Office des mines »
            if noun:
                headed = self._headed(figure, 0) if noun in relation_words("committees") else None
                found = headed or nearest(self.scene, mention, noun) or self._house_of_council(noun)
            else:
                own = fold_word(mention.text).startswith(tuple(standing_words("house_roles")))  # of a person
                its = possessed(self.scene, mention) and not own
                led = self._led(figure) if its else None
                found = led.represents if led else just_before(self.scene, mention) if its else None
                found = found if found is None or found.kind is Kind.ORGANIZATION else None
            if found:
                return found
        return None

    def _house_of_council(self, noun: str) -> Mention | None:
        """Return the house in the name of the council that sat, where a role means it: «مجلس كلية الآداب», «العميد»."""
        words = words_of(self.sat.text) if self.sat else None
        if self.sat is None or words is None:
            return None
        at = next((n for n, form in enumerate(words.forms) if n and without_article(form) == noun), 0)
        if not at or not words.forms[at + 1 :]:
            return None
        span = Span(self.sat.span.start + words.begins[at], self.sat.span.end)
        return replace(self.sat, span=span, text=span.of(self.scene.document.text))

    def _led(self, figure: Figure) -> Band | None:
        """Return the delegation that a figure heads: "its Chair" is of the body that it represents."""
        return next((b for b in self.bands if b.head is not None and self.figures.all[b.head] is figure), None)

    def _derived(self, figure: Figure, place: int) -> Mention | None:
        """Return the body named elsewhere that an office goes with: «وزارة العدل» of «وزير العدل»."""
        for title in figure.titles:
            mention = self.scene.tops[title]
            if says_no_field(mention.text) and self._headed(figure, place):
                continue  # « Pour l'Agence … : M. X, directeur général », beside a « Direction générale »
            country = mention.country or country_of(mention.text) or self.sides.get(place)
            country = country or next(iter(countries_in(mention.text)), None)  # «وسيط الجمهورية في كوت ديفوار»
            like = [m for m in bodies_like(mention.text, self.named) if not self._sent_by(m, figure, place)]
            fitting = [m for m in like if (country_told(m) or self.home) == (country or self.home)]
            exact = [m for m in fitting if country_told(m) == country]
            if fitting:
                return (exact or fitting)[0]
            named = [m for m in self.named if is_called_after(m.text, mention.text)]
            for body in named:
                if (country_told(body) or self.home) == (country or country_told(body) or self.home):
                    return body
            untold = [m for m in like if country_told(m) is None and not says_no_field(mention.text)]
            if untold and len(untold) == len(like) and not self._held_by_another(untold, place):
                return untold[0]  # a ministry abroad, of the one minister who is told
        return None

    def _held_by_another(self, bodies: Sequence[Mention], place: int) -> bool:
        """Tell whether an office of someone else goes with one of these bodies, or it issued the document."""
        texts = {fold_word(m.text) for m in bodies}
        others = (f.titles for n, f in enumerate(self.figures.all) if n != place)
        like = (bodies_like(self.scene.tops[t].text, bodies) for titles in others for t in titles)
        return any(like) or (self.issuer is not None and fold_word(self.issuer.text) in texts)

    def _headed(self, figure: Figure, _: int) -> Mention | None:
        """Return the body under whose heading a person is listed."""
        heading = next((self.lines[name] for name in figure.names if name in self.lines), None)
        if heading is None or heading.kind is Kind.ORGANIZATION:
            return heading
        inside = (m for m in self.scene.extraction.mentions if heading.span.contains(m.span))
        return next((m for m in inside if m.kind is Kind.ORGANIZATION), None)

    def _represented(self, figure: Figure, place: int) -> Mention | None:
        """Return the body that a person's delegation represents; the office of an envoy or minister is not of it."""
        bands = [b for b in self.bands if place in b.members and b.represents] or self._of_side(figure)
        body = bands[0].represents if bands else None
        noun = next(iter(bare_words(body.text)), "") if body else ""
        texts = [self.scene.tops[t].text for t in figure.titles]
        if any(is_state_office(text) and not leads(text, noun) for text in texts):
            return None
        return body if body and body.kind is Kind.ORGANIZATION else None

    def _of_side(self, figure: Figure) -> Sequence[Band]:
        """Return the one delegation with a body from the state abroad under whose side a person is listed."""
        lists = side_lists(self.scene)
        state = next((lists[name] for name in figure.names if name in lists), None)
        bands = [b for b in self.bands if b.country == state and b.represents] if state not in (None, self.home) else []
        return bands if len(bands) == 1 else ()

    def _issuing(self, place: int) -> Mention | None:
        """Return the body that issued the document for a bare role at home."""
        foreign = self.sides.get(place) not in (None, self.home)
        if self.issuer is None or foreign:
            return None
        if not self.figures.all[place].titles:
            return (self.sat or self.issuer) if place in self.sitting else self.sat if place in self.seated else None
        if self.sat and self._clerk(place):
            return self.sat
        if self.sat and all(stands_for_own(self.scene.tops[t].text) for t in self.figures.all[place].titles):
            return self.issuer
        return Issuing(self.scene, self.issuer, self.home).lent_to(self.figures.all[place], bare=self._bare(place))

    def _clerk(self, place: int) -> bool:
        """Tell whether a person's roles are but those of who writes the minutes: «مقرر الجلسة»."""
        words = (bare_words(self.scene.tops[t].text)[1:] for t in self.figures.all[place].titles)
        return all(not standing_words("of_sittings").isdisjoint(after) for after in words)

    def _follows(self, member: int, head: int) -> bool:
        """Tell whether a delegation's member sits in the body of its head, as far as their roles tell.

        Who directs a field may sit in another body than a minister or envoy who leads him.
        """
        texts = [[self.scene.tops[t].text for t in self.figures.all[n].titles] for n in (head, member)]
        of_state = [any(map(is_state_office, told)) for told in texts]
        apart = any(of_state) or any(map(names_unknown, texts[1]))
        return self._plain(member) or (texts[1] != [] and self._bare(member) and not apart)

    def _plain(self, place: int) -> bool:
        """Tell whether a person's roles name nothing and tell no field of work."""
        texts = [self.scene.tops[t].text for t in self.figures.all[place].titles]
        return self._bare(place) and all(map(says_no_field, texts)) and not any(map(names_unknown, texts))

    def _bare(self, place: int) -> bool:
        """Tell whether a person's roles name no country, place or international body."""
        titles = self.figures.all[place].titles
        named = any(self.scene.nested[t] for t in titles)
        texts = [self.scene.tops[t].text for t in titles]
        return not named and not any(map(is_international, texts)) and not any(map(country_of, texts))


def _has_own_body(title: str) -> bool:
    """Tell whether a role is an office, or points back to a body, so that no other role beside it tells its body."""
    return is_office(title) or pointed_noun(title) is not None


def _ends_in_possessive(gap: str) -> bool:
    """Tell words within a sentence before a deputy's office that make it another's: ", represented by his"."""
    words = gap.split()
    within = "\n" not in gap and ". " not in gap
    return within and bool(words) and fold_word(words[-1]) in standing_words("their_own")


def _stands_for(title: Mention) -> bool:
    """Tell whether a role is but that of acting for the body that follows: « Mme X, représentant la ville de … »."""
    return title.kind is Kind.TITLE and fold_word(title.text) in relation_words("held_in")


def affiliations_of(
    scene: Scene, figures: Figures, bands: Sequence[Band], sides: dict[int, str], home: str | None
) -> list[Mention | None]:
    """Return the body in which each figure holds office."""
    quote = scene.extraction.about.issuer
    bodies = [m for m in scene.extraction.mentions if m.kind is Kind.ORGANIZATION]
    if quote and fold_word(quote.text) in issuer_words("agency"):
        quote = None  # an agency tells of others' officials
    named = (m for m in bodies if quote and fold_word(m.text) == fold_word(quote.text))
    whole = (m for m in bodies if quote and m.span.start == quote.span.start and quote.span.contains(m.span))
    issuer = next(chain(named, whole), None)
    heads = ((figures.of.get(role), place) for role, place in served(scene, figures, bands))
    beside = (*heads, *companions(scene, figures))
    company = {companion: principal for principal, companion in beside}
    each = {figures.of[person]: scene.tops[told] for told, person in respectively(scene)}
    spoken = memberships(scene, figures) | owned_bodies(scene, figures) | team_bodies(scene, figures)
    spoken = spoken | spoken_for(scene, figures) | each
    sitting = frozenset(figures.of[top] for top in members_listed(scene))
    lines = headings_of(scene)
    council = sat(scene)
    there = frozenset(figures.of[top] for top in seated(scene)) if council else frozenset()
    return Affiliations(
        scene, figures, bands, sides, home, issuer, lines, spoken, sitting, council, there, company, bodies
    ).all()
