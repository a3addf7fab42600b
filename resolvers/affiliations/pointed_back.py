"""The body that the last noun of a role points back to: «مديرة المركز», « son président », "its Chair"."""

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words, without_article
from resolvers.affiliations.known import Known, is_sent_by
from resolvers.affiliations.nearest import just_before, nearest
from resolvers.affiliations.on_lists import headed
from resolvers.affiliations.receiving_at import received_at
from resolvers.affiliations.served import of_guests
from resolvers.affiliations.signs import possessed
from resolvers.delegations.bands import Band
from resolvers.ground.geography import country_of
from resolvers.ground.offices import is_state_office, pointed_noun
from resolvers.ground.signature import bare_words
from resolvers.officials.people import Figure
from resolvers.officials.strangers import is_stranger
from schemas.mention import Kind, Mention
from schemas.nouns import replace
from schemas.span import Span
from text.fold import fold_word
from text.tokens import words_of


def pointed_back(known: Known, figure: Figure, place: int) -> Mention | None:
    """Return the body that the last noun of a role points back to: «مديرة المركز», «son président».

    Of one at home it is the body that writes, whatever other body of that noun was named last.
    """
    found = _of_own_delegation(known, figure, place) or _pointed_at(known, figure)
    guests = found is not None and place in known.company and found in of_guests(known.scene, known.bands, place)
    if found and (guests or is_sent_by(known, found, figure, place)):
        return None
    if found and any(band.represents == found and place in band.members for band in known.bands):
        return found  # «وفد هيئة استثمار البصرة برئاسة مدير الهيئة …», in what another such body writes
    away = known.sides.get(place) not in (None, known.home) or is_stranger(figure.quote.text, (), known.home)
    if found and (_is_home_of_visitor(known, found, place) if away else _is_of_others(known, found, figure)):
        return None
    own = known.issuer if found and known.issuer and not away else None
    if own and found and bare_words(own.text)[:1] == bare_words(found.text)[:1]:
        seen = received_at(known, figure, place)
        return seen if seen and bare_words(seen.text)[:1] == bare_words(found.text)[:1] else own
    return found


def _is_home_of_visitor(known: Known, body: Mention, place: int) -> bool:
    """Tell the body that writes from that of who visits it: «وفد من مجلس … برئاسة نائب رئيس الهيئة» in a «هيئة»."""
    own = known.issuer is not None and fold_word(body.text) == fold_word(known.issuer.text)
    return own and known.sides.get(place) is not None


def _is_of_others(known: Known, body: Mention, figure: Figure) -> bool:
    """Tell a body of another country than where one writes, told behind the role: «عقد رئيس الهيئة لقاء مع هيئة …»."""
    behind = all(known.scene.tops[t].span.start < body.span.start for t in figure.titles)
    return behind and known.home is not None and country_of(body.text) not in (None, known.home)


def _of_own_delegation(known: Known, figure: Figure, place: int) -> Mention | None:
    """Return the body whose delegation one is of, where a role points back to its noun: «الأمين العام للمجلس»."""
    nouns = {pointed_noun(known.scene.tops[t].text) for t in figure.titles[:1]}
    sent = (band.represents for band in known.bands if place in band.members and band.represents)
    return next((m for m in sent if m.kind is Kind.ORGANIZATION and nouns & {*bare_words(m.text)[:1]}), None)


def _pointed_at(known: Known, figure: Figure) -> Mention | None:
    """Return the nearest body of the noun that a role points back to."""
    for title in figure.titles:
        mention = known.scene.tops[title]
        noun = pointed_noun(mention.text)
        if noun and noun.isascii() and is_state_office(mention.text):
            continue  # « la ministre des Mines », of no « Office des mines »
        if noun:
            under = headed(known, figure, 0) if noun in relation_words("committees") else None
            found = under or nearest(known.scene, mention, noun) or _house_of_council(known, noun)
        else:
            own = fold_word(mention.text).startswith(tuple(standing_words("house_roles")))  # of a person
            its = possessed(known.scene, mention) and not own
            led = _led(known, figure) if its else None
            found = led.represents if led else just_before(known.scene, mention) if its else None
            found = found if found is None or found.kind is Kind.ORGANIZATION else None
        if found:
            return found
    return None


def _house_of_council(known: Known, noun: str) -> Mention | None:
    """Return the house in the name of the council that sat, where a role means it: «مجلس كلية الآداب», «العميد»."""
    words = words_of(known.sat.text) if known.sat else None
    if known.sat is None or words is None:
        return None
    at = next((n for n, form in enumerate(words.forms) if n and without_article(form) == noun), 0)
    if not at or not words.forms[at + 1 :]:
        return None
    span = Span(known.sat.span.start + words.begins[at], known.sat.span.end)
    return replace(known.sat, span=span, text=span.of(known.scene.document.text))


def _led(known: Known, figure: Figure) -> Band | None:
    """Return the delegation that a figure heads: "its Chair" is of the body that it represents."""
    return next((b for b in known.bands if b.head is not None and known.figures.all[b.head] is figure), None)
