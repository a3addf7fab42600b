"""Which title belongs to which person: by what stands between them, by the one before and the one behind."""

import re
from collections.abc import Mapping, Sequence

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from lexicon.role_grammar import grammar
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence, Sort, ends_as_past, is_owned
from resolvers.ground.scene import Scene
from resolvers.officials.accredited import accredited_for
from resolvers.officials.again import is_anothers, is_told_again, last_word, told_with_another
from resolvers.officials.agreement import met_another
from resolvers.officials.apart import at_his_own, less_term
from resolvers.officials.apposition import enclosed, is_of_sender, without_bodies
from resolvers.officials.bearing import bears, blessed, is_as, stands_in, styled_and
from resolvers.officials.deans import link_deans
from resolvers.officials.fronted import before_office_of_subject, is_before_subject
from resolvers.officials.gaps import (
    COMMA,
    completes_event,
    is_and,
    is_light,
    is_set_off,
    is_styled_apart,
    is_styled_behind,
    items_between,
    joined_honorifics,
    joins_peer,
    leads_to_another,
    numbers_entry,
    parts_or_joins,
    plain_words,
)
from resolvers.officials.headlines import link_headline
from resolvers.officials.lines import link_lines, link_wrapped
from resolvers.officials.objects import (
    is_done_to,
    is_envoy_named,
    is_named_behind,
    is_of_abroad,
    is_received,
    is_received_beside,
    is_subject_alone,
    of_short_subject,
)
from resolvers.officials.respective import respectively
from resolvers.officials.served import holder_behind_ruler, is_presidents
from schemas.mention import Kind
from text.clitics import reads_as
from text.fold import fold_word
from text.inflection import is_arabic, is_definite

_PLAIN = 1  # «the late», «the newly appointed Minister»; «سفير روسيا للترتيب لزيارة الدكتور …» has two


def title_links(scene: Scene) -> dict[int, int]:
    """Return for each top-level title beside a name the person mention it belongs to."""
    links: dict[int, int] = {}
    before, linked = set[int](), set[int]()
    told: dict[str, set[str]] = {}
    pending: list[int] = []
    for sentence in scene.sentences:
        row = [i for n, i in enumerate(sentence.items) if i.sort is Sort.MENTION and not enclosed(sentence, n)]
        row = without_bodies(scene, sentence, row)
        pending, another = [], set[int]()
        for place, item in enumerate(row):
            if scene.tops[item.mention].kind is not Kind.TITLE:
                continue
            if is_told_again(scene, sentence, row, place, links):
                another.add(place + 1)
                continue
            left = None if _awaits(scene, sentence, row, place, links) else _left(scene, sentence, row, place, links)
            left = (True, row[place - 1].mention) if place - 1 in another else left
            right = _right(scene, sentence, row, place)
            accredited = accredited_for(scene, sentence, row, place)
            left, right = (None, None) if accredited is not None else (left, right)
            left = None if left and is_anothers(scene, sentence, item, row[place - 1], links) else left
            right = None if right and is_anothers(scene, sentence, item, row[place + 1], links) else right
            if left is not None and right is not None:
                before_it = items_between(sentence, row[place - 1], item)
                loose = 0 if bears(scene.document.text, before_it) else plain_words(before_it)
                tight = plain_words(items_between(sentence, item, row[place + 1]))
                chained = right[0] and scene.tops[row[place - 1].mention].kind is Kind.TITLE
                chained = chained and not any(parts_or_joins(i) for i in items_between(sentence, row[place - 1], item))
                apart = any(is_and(i) for i in items_between(sentence, row[place - 1], item))
                prefer_right = (
                    (_introduced(sentence, row, place) and (left[1] in before or not _by_turns(sentence, row, place)))
                    or is_named_behind(sentence, row, place)
                    or is_envoy_named(scene, sentence, row, place)
                    or (apart and tight == 0 and (right[0] or _of_two_states(scene, row, place)))
                    or (right[0] and left[1] not in linked and told_with_another(scene, told, left[1], item.mention))
                    or (left[1] in before and (right[0] or not left[0]))
                    or (right[0] and not left[0])
                    or loose > tight
                    or chained
                )
                left, right = (None, right) if prefer_right else (left, None)
            if accredited is not None:
                left = True, accredited
            if left is not None:
                links[item.mention] = left[1]
            elif right is not None:
                before.add(right[1])
                waiting = [] if _another(scene, sentence, row, place) else _apposed(sentence, row, place, pending)
                links.update(dict.fromkeys([*waiting, item.mention], right[1]))
            if item.mention in links:
                linked.add(links[item.mention])
                titles = told.setdefault(last_word(scene, links[item.mention]), set())
                titles.add(fold_word(scene.tops[item.mention].text))
            done = item.mention in links or _is_represented(sentence, item)
            pending = [] if done else [*_apposed(sentence, row, place, pending), item.mention]
    link_lines(scene, links)
    link_wrapped(scene, links)
    links.update((told, person) for told, person in respectively(scene) if scene.tops[told].kind is Kind.TITLE)
    link_deans(scene, links)
    link_headline(scene, links)
    return links


def _of_two_states(scene: Scene, row: Sequence[Item], place: int) -> bool:
    """Tell an office of another state than the one before it, which is another's: «A، سفيرة كينيا، وسفير العراق، B»."""
    one, other = (scene.tops[item.mention] for item in row[place - 1 : place + 1])
    states = [country_of(title.text) for title in (one, other)]
    return one.kind is Kind.TITLE and is_arabic(other.text) and None not in states and states[0] != states[1]


def _awaits(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int, links: Mapping[int, int]) -> bool:
    """Tell whether a title behind a comma and article is the first of two whose bearer follows them.

    «Mme Hadja Lahbib, le vice-Premier ministre et ministre de la Justice, M. Paul Tigch».
    """
    if not 0 < place < len(row) - _TWO:
        return False
    if scene.document.text[row[place].span.end : row[place + 1].span.start] == " ":
        two = [scene.tops[i.mention].kind for i in row[place + 1 : place + 3]] == [Kind.TITLE, Kind.PERSON]
        own = links.get(row[place - 2].mention) == row[place - 1].mention if place > 1 else False
        own = own or scene.tops[row[place - 1].mention].kind is not Kind.PERSON
        # «استقبل د. X رئيس جامعة … السفير الصيني Y»: X has no office before
        return two and own and _right(scene, sentence, row, place + 1) is not None
    kinds = [scene.tops[item.mention].kind for item in row[place + 1 : place + 1 + _TWO]]
    link = [i.form for i in items_between(sentence, row[place], row[place + 1])]
    return is_set_off(sentence, row, place) and kinds == [Kind.TITLE, Kind.PERSON] and link in _AND


def _of_two(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell two offices of which the first has no name here: "between the Minister and the envoy X", "and Peru's Y"."""
    at = sentence.items.index(row[place - 1])
    before = [i for i in sentence.items[max(at - _TWO, 0) : at] if i.form not in relation_words("definite")]
    latin = row[place].span.of(scene.document.text)[:1].isascii()
    texts = [scene.tops[i.mention].text for i in row[place - 1 : place + 1]]
    owned = [match.group() for text in texts if (match := re.match(_OWNER, text))]
    between = any_marked(before[-1:], "between") and not _with_third(sentence, row, place)
    return latin and (between or (len(owned) == _TWO and owned[0] != owned[1]))


def _with_third(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell two offices of one, whom another joins: "between the Deputy Premier and Minister of Z, X, and Mr. Y"."""
    bare = [i.form for i in items_between(sentence, row[place - 1], row[place])] in _BARE_AND
    further = row[place + _TWO : place + _TWO + 1]
    return bare and any(map(is_and, items_between(sentence, row[place + 1], further[0]))) if further else False


_OWNER = r"[A-Z]\w+(?: [A-Z]\w+)*['\u2019]s? "
"""The state, or other owner, with which an English office begins: "Peru's ", "South Africa's "."""
_TWO = 2
_AND = (["et"],)
_BARE_AND = (["and"], ["et"])
"""Without an article behind it, which would open the office of another."""


def _introduced(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a sign and an article part a title from the name before it, and a sign from the next name.

    French lists tell people so: «Samia Charfi, le directeur du Plan, Ali Saïd, …», «…, du ministre du Plan, M. …».
    """
    right = [i.form for i in items_between(sentence, row[place], row[place + 1])]
    both = row[place + 1 : place + 1 + _TWO]
    behind = [i.form for i in items_between(sentence, *both)] if len(both) == _TWO else []
    return is_set_off(sentence, row, place) and right[:1] in COMMA and behind not in COMMA  # "X, the adviser, Y, Chair"


def _by_turns(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether the next name has its office behind it, as this one may: "Mr. X, the Envoy, Mr. Y, the Minister"."""
    office = row[place + _TWO] if place + _TWO < len(row) else None
    return office is not None and office.kind is Kind.TITLE and is_set_off(sentence, row, place + _TWO)


def _another(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether the title before this one is another's: of who received its bearer, or of a partner from home."""
    if not place or scene.tops[row[place - 1].mention].kind is not Kind.TITLE:
        return False
    gap = items_between(sentence, row[place - 1], row[place])
    if is_owned(scene.tops[row[place].mention].text.split()[0]) or any_said(gap[-1:], standing_words("their_own")):
        return True  # «أناب رئيس المجلس نائبته السيدة X», "the President sent his deputy, Ms. X"
    around = sentence.items[: sentence.items.index(row[place - 1])][-_TWO:]
    if any(map(is_and, gap)) and _of_two(scene, sentence, row, place):
        return True
    if before_office_of_subject(scene, sentence, row, place) or any_said(around, standing_words("around_whom")):
        return True  # « a réuni autour du Président de la République, le ministre des Finances, X »
    one = [i.form for i in gap] in _BARE_AND  # "Dean of the Diplomatic Corps and Ambassador of Togo X"
    joined = any(map(is_and, gap)) and not one
    return (
        _accompanies(scene, sentence, row[place - 1])
        or is_received_beside(scene, sentence, row, place)
        or (joined and is_of_abroad(scene, row, place) and not _of_one_met(scene, sentence, row, place))
        or is_received(scene, sentence, row, place)
    )


def _of_one_met(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell two offices of one rank whose bearer somebody met: «بحث X مع رئيس … ورئيس … بجمهورية مصر العربية Y»."""
    ranks = [fold_word(scene.tops[item.mention].text).split()[0] for item in row[place - 1 : place + 1]]
    at = sentence.items.index(row[place - 1])
    with_them = any_marked(sentence.items[max(at - 1, 0) : at], "with")
    return with_them and ranks[0] == ranks[1] and any(i.kind is Kind.PERSON for i in sentence.items[:at])


def _accompanies(scene: Scene, sentence: Sentence, title: Item) -> bool:
    """Tell whether an office is of one who goes with another: «استقبل الوزير، مرفوقا بالمدير العام، السفير X».

    So it is of those present where a pronoun says whose they are: «بحضور نائبه، السفير X».
    """
    place = sentence.items.index(title)
    before = [i for i in sentence.items[max(place - _TWO, 0) : place] if i.sort is not Sort.PARTICLE][-1:]
    own = is_owned(title.span.of(scene.document.text).split()[0])
    beside = any(i.marks("escort") or (own and i.marks("presence")) for i in before)
    return beside and is_arabic(before[0].form)


def _apposed(sentence: Sentence, row: Sequence[Item], place: int, pending: list[int]) -> list[int]:
    """Return the titles waiting for their name, where the next title stands in apposition to them."""
    last = row[place - 1] if place else None
    if last is None or last.mention not in pending:
        return []
    gap = items_between(sentence, last, row[place])
    # «استقبل وزير … بحضور وكيل …», «استقبل وزير … في مكتبه سفير …»
    apart = any(_governs(item) or item.marks("presence", "escort", "place_in") for item in gap)
    apart = apart or leads_to_another(gap) or any(_is_matter(i) for i in gap)  # «أمير قطر تحيات رئيس …»
    apart = apart or _is_done_by(gap)
    return pending if is_light(gap) and not apart else []


def _is_done_by(gap: Sequence[Item]) -> bool:
    """Tell that the one was helped or joined by the other: "The Vice-Chancellor was supported by the Registrar, X"."""
    auxiliary = any(i.form in either("was", "auxiliaries_passive") for i in gap[:1])
    return auxiliary and any(i.form not in relation_words("definite") for i in gap[1:])


def _is_represented(sentence: Sentence, title: Item) -> bool:
    """Tell the office in whose stead another acts, which is not his: «استقبل نيابة عن الوزير وكيل الوزارة X»."""
    at = sentence.items.index(title)
    return any_marked(sentence.items[max(at - _STEAD, 0) : at], "stead")


_STEAD = 2
"""Items before an office among which «نيابة عن» stands, a style between."""


def _is_matter(item: Item) -> bool:
    """Tell an indefinite Arabic noun, which parts two titles: «نقل إلى أمير قطر تحيات رئيس …»."""
    return is_arabic(item.form) and not is_definite(item.form) and plain_words([item]) > 0


def _governs(item: Item) -> bool:
    """Tell whether an item is an attached letter that makes what follows another thing: «استقبال أمير …، لرئيس …»."""
    return item.sort is Sort.PARTICLE and item.form not in relation_words("and_attached")


def _left(
    scene: Scene, sentence: Sentence, row: Sequence[Item], place: int, links: dict[int, int]
) -> tuple[bool, int] | None:
    """Return the person whom a title follows, with whether nothing stands between; None where none does."""
    person = _told_before(row, place, links)
    if person is None or is_done_to(scene, sentence, row, place) or _acts(scene, sentence, row, place):
        return None
    previous = row[place - 1]
    gap = items_between(sentence, previous, row[place])
    beside = any_marked(gap, "presence", "escort", "beside")  # «وقعها X، بحضور ممثل وزارة …»
    beside = beside or any(any_said(gap, standing_words(words)) for words in _ALONG)  # «X ترافقه السفيرة …»
    beside = beside or of_short_subject(scene, sentence, previous, gap) or at_his_own(scene, gap)
    if bears(scene.document.text, gap) or is_as(gap):
        return not any(i.sort is Sort.SIGN for i in gap), person
    behind = scene.tops[previous.mention].kind is Kind.TITLE and blessed(gap)  # «X، رئيس الدولة، حفظه الله، وزير … Y»
    beside = beside or stands_in(scene.document.text, gap) or behind
    if beside or not is_light(gap) or completes_event(gap) or leads_to_another(gap):
        return None
    apart = any(map(_governs, gap[-1:])) or any(is_styled_apart(i) for i in gap)  # «اجتمع X، وزير العدل، بسفير …»
    if apart or plain_words(gap) > _PLAIN or is_styled_behind(gap) or styled_and(gap[-1:]):
        return None  # «ورحب X وكيل المجلس بالسيد رئيس …», «X، اليوم، جاكوب موديندا رئيس …»
    joined = any(map(is_and, gap))
    if joined and (scene.tops[previous.mention].kind is Kind.PERSON or gap[-1].form in _OF_ANOTHER):
        return None  # « …, directeur général du Plan, et du wali de l'Adrar, M. … »
    return (not any(i.sort is Sort.SIGN for i in gap) or joined), person


def _told_before(row: Sequence[Item], place: int, links: dict[int, int]) -> int | None:
    """Return the person right before a title, or whose other title stands there."""
    previous = row[place - 1] if place else None
    if previous is None or previous.kind is Kind.PERSON:
        return previous.mention if previous else None
    return links.get(previous.mention)


_ALONG = ("came_along", "each")
"""Words between a name and an office that tell of another who came along, or of several."""


def _acts(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether an office is the subject behind a phrase of time: « Avant sa rencontre avec X, le ministre a … ».

    In apposition to the name a comma would part it from the verb.
    """
    first = sentence.items[0]
    fronted = first.sort in (Sort.WORD, Sort.CUE) and first.form not in relation_words("definite")
    initial = len(first.form) == 1 and any(i.form == "." for i in sentence.items[1:2])  # « S.E. M. X »; « S'exprimant »
    if not fronted or initial or (len(first.form) > 1 and first.form in style_words()):
        return False
    behind = sentence.items[sentence.items.index(row[place]) + 1 :][:1]
    acts = any(i.verb or i.form in either("auxiliaries_past", "irregular_pasts") or ends_as_past(i) for i in behind)
    return acts and (is_set_off(sentence, row, place) or _owned_behind(scene, sentence, row, place))


def _owned_behind(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a comma alone parts a name from an office with its state: "…, Ms. X, Ghana's Minister said"."""
    gap = [i.form for i in items_between(sentence, row[place - 1], row[place])]
    return gap in COMMA and re.search(_GENITIVE, scene.tops[row[place].mention].text) is not None


_GENITIVE = r"\w['\u2019](?:s )?"
"""An English owner's ending, "Ghana's", "the States'", within an office."""


_OF_ANOTHER = frozenset(("du", "des"))
"""Prepositions behind « et » after which another person's role stands."""


def _right(scene: Scene, sentence: Sentence, row: Sequence[Item], place: int) -> tuple[bool, int] | None:
    """Return the person who follows a title, with whether no sign stands between."""
    if place + 1 >= len(row) or scene.tops[row[place + 1].mention].kind is not Kind.PERSON:
        return None
    if (holder := holder_behind_ruler(scene, sentence, row, place)) is not None:
        return True, holder
    gap = less_term(items_between(sentence, row[place], row[place + 1]))
    joined = any(i.form in relation_words("and") or i.form.startswith(joined_honorifics()) for i in gap)
    joined = joined or any(i.form in standing_words("each") or joins_peer(i) for i in gap) or styled_and(gap)
    joined = joined or any(map(is_styled_apart, gap)) or any(map(_governs, gap[-1:]))  # «رحب وزير … بالسيد X»
    joined = joined or _addressed(sentence, row, place) or _in_brackets(sentence, row, place)
    joined = joined or any(i.form in _PARTED for i in gap) or any_marked(gap, "presence")
    joined = joined or at_his_own(scene, gap) or any(reads_as(i.form, grammar().envoys) for i in gap)
    joined = joined or is_subject_alone(scene, sentence, row, place) or is_of_sender(sentence, row, place)
    joined = joined or is_before_subject(scene, sentence, row, place) or is_presidents(scene, sentence, row, place)
    joined = joined or numbers_entry(gap) or leads_to_another(gap)
    joined = joined or met_another(scene.document.text, sentence, row[place], row[place + 1])
    if joined or not is_light(gap) or plain_words(gap) > _PLAIN:
        return None
    gap = [] if [i.form for i in gap[:1] + gap[-1:]] == ["(", ")"] else gap  # «مدير الوكالة (AFD) X»
    gap = gap[1:] if _is_bracketed(sentence, gap, row[place + 1]) else gap
    return not any(i.sort is Sort.SIGN and i.form != "." for i in gap), row[place + 1].mention


def _is_bracketed(sentence: Sentence, gap: Sequence[Item], bearer: Item) -> bool:
    """Tell a name that brackets alone enclose behind an office: «التقى سفير الاتحاد (بيير مارتان)»."""
    behind = sentence.items[sentence.items.index(bearer) + 1 :][:1]
    return [i.form for i in gap[:1]] == ["("] and [i.form for i in behind] == [")"]


_PARTED = (";",)
"""Signs that part the entries of a list: "the Chinese ambassador; Dr. Pavel Reznik, of Czechia; …"."""


def _in_brackets(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell a title in brackets behind what is named before it: «X (مدير قطري)، وY»."""
    closes = [i.form for i in items_between(sentence, row[place], row[place + 1])[:1]] == [")"]
    return closes and place > 0 and any(i.form == "(" for i in items_between(sentence, row[place - 1], row[place]))


def _addressed(sentence: Sentence, row: Sequence[Item], place: int) -> bool:
    """Tell whether a title is how one person is spoken of, and another follows: «pouvoir à M. le Maire, Mme …»."""
    end = row[place].span.start
    before = {i.form for i in sentence.items if i.span.end <= end and end - i.span.end <= _STYLE_REACH}
    after = [i.form for i in items_between(sentence, row[place], row[place + 1])]
    one, other = before & _GENDERED, set(after) & _GENDERED
    return bool(one and other and after[:1] in COMMA and one.isdisjoint(_MEN) != other.isdisjoint(_MEN))


_STYLE_REACH = 12
"""Code points before a title in which «Monsieur le» stands."""
_MEN = frozenset(("m", "mr", "monsieur"))
_GENDERED = _MEN | {"mme", "madame", "mlle"}
