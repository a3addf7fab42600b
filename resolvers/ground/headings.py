"""Lists of people under a heading that names their body: «عن وزارة …:», "Pour le ministère …"."""

from collections.abc import Sequence

from lexicon.agencies import is_agency
from lexicon.naming import heads
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.bare_nouns import bare_noun, told_last
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from resolvers.ground.side_lists import side_lists
from schemas.mention import DocumentType, Kind, Mention
from text.fold import fold_word
from text.signs import BULLETS

_TELLS = 3
"""Items behind a colon among which the verb of a sentence stands that is no list."""
_SHORT = 6
"""Items of a heading that is no sentence, besides its mentions."""


def headings_of(scene: Scene) -> dict[int, Mention]:
    """Return for each top-level person listed under a heading (or after it, on its line) the body that it names."""
    return {person: body for person, (body, _) in _listed(scene).items()}


def heading_countries(scene: Scene) -> dict[int, str]:
    """Return for each person listed under a heading the state beside its body: « Pour le Parquet (Espagne) : ».

    So for those listed under the side that they are of: « Côté espagnol : ».
    """
    return {**side_lists(scene), **{person: country for person, (_, country) in _listed(scene).items() if country}}


def tells_news(body: Mention) -> bool:
    """Tell a news agency or newspaper, which stands at the head of what it tells and is nobody's body there."""
    first = fold_word(body.text).split()[0]
    paper = any(head.key == _NEWSPAPER for head in heads("ar").get(first, ()))
    return paper or is_agency(body.text)


_NEWSPAPER = "newspaper"


@kept
def _listed(scene: Scene) -> dict[int, tuple[Mention, str | None]]:
    found: dict[int, tuple[Mention, str | None]] = {}
    current: Mention | None = None
    state: str | None = None
    last = -1
    minuted = _alone_in_minutes(scene)
    for place, sentence in enumerate(scene.sentences):
        people = [i.mention for i in sentence.named if scene.tops[i.mention].kind is Kind.PERSON]
        named = _named(scene, sentence) or _over_list(scene, place) or minuted.get(place) or _meant(scene, sentence)
        if named and tells_news(named):
            current = None  # «الشارقة – وام:»
        elif named:
            current, state = named, _state(scene, sentence)
        elif current and not people and "|" in sentence.forms:
            pass  # the head of a table
        elif not people or (current and (sentence.line > last + 1 or _labels(sentence))):
            current = None
        last = sentence.line
        if current:
            found.update(dict.fromkeys(people, (current, state)))
    return found


def _labels(sentence: Sentence) -> bool:
    """Tell whether a line begins with a label that ends the list before it: "Apologies: Ms …"."""
    colon = next((n for n, i in enumerate(sentence.items[:_LABEL]) if i.form == ":"), 0)
    return colon > 0 and all(i.mention < 0 and i.sort is not Sort.SIGN for i in sentence.items[:colon])


_LABEL = 4


def _state(scene: Scene, sentence: Sentence) -> str | None:
    """Return the state that stands behind the body of a heading, in brackets or behind a comma."""
    for before, sign, item in zip(sentence.items, sentence.items[1:], sentence.items[2:], strict=False):
        if before.kind is Kind.ORGANIZATION and sign.form in _BESIDE and item.kind is Kind.PLACE:
            return country_of(scene.tops[item.mention].text)
    return None


_BESIDE = frozenset("(,،/-–")


def _over_list(scene: Scene, place: int) -> Mention | None:
    """Return the body that fills a line over people with bullets: « Croissant-Rouge algérien », "- Dr …"."""
    after = scene.sentences[place + 1 : place + 2]
    bulleted = bool(after) and after[0].items[0].form in BULLETS
    return _over_person(scene, place) if bulleted and len(scene.sentences[place].items) == 1 else None


def _alone_in_minutes(scene: Scene) -> dict[int, Mention]:
    """Return the bodies that fill lines over people in minutes, by sentence: several, or one with its state."""
    if scene.extraction.about.type is not DocumentType.MINUTES:
        return {}
    found = {place: body for place in range(len(scene.sentences)) if (body := _over_person(scene, place))}
    stated = any(_state(scene, scene.sentences[place]) for place in found)
    return found if stated or len({fold_word(body.text) for body in found.values()}) > 1 else {}


def _over_person(scene: Scene, place: int) -> Mention | None:
    """Return the body that fills a line, a state beside it or not, over a line that begins with a person."""
    items = scene.sentences[place].items
    after = scene.sentences[place + 1 : place + 2]
    listed = bool(after) and after[0].line == scene.sentences[place].line + 1
    person = listed and any(i.kind is Kind.PERSON for i in after[0].items[:_SHORT])
    alone = len(items) == 1 or (len(items) <= _WITH_STATE and _state(scene, scene.sentences[place]) is not None)
    return scene.tops[items[0].mention] if person and alone and items[0].kind is Kind.ORGANIZATION else None


_WITH_STATE = 4
"""Items of a line of a body and its state, in brackets or not: "Ministry of Health (Kenya)"."""


def _short(items: Sequence[Item], place: int) -> bool:
    """Tell whether a mention is the short form in brackets of the one before it."""
    return place > 1 and items[place - 1].form == "(" and items[place - 2].kind is items[place].kind


def _named(scene: Scene, sentence: Sentence) -> Mention | None:
    """Return the body of a heading: the last mention before its colon, or all that a short line holds."""
    opens = ":" in sentence.forms or sentence.says(relation_words("speaks_for"))
    if not opens or sentence.kinds.isdisjoint((Kind.ORGANIZATION, Kind.DELEGATION)):
        return None
    colon = next((i for i, item in enumerate(sentence.items) if item.form == ":"), -1)
    before = sentence.items[:colon] if colon >= 0 else sentence.items
    mentions = [
        scene.tops[item.mention] for n, item in enumerate(before) if item.mention >= 0 and not _short(before, n)
    ]
    words = [i for i in before if i.mention < 0 and i.sort is not Sort.SIGN]
    if not mentions or len(words) > _SHORT or any(i.verb for i in before) or _heads_point(before):
        return None
    if any(i.verb for i in sentence.items[colon + 1 : colon + 1 + _TELLS]) and colon >= 0:
        return None  # «الرياض - واس: التقى …»
    if any(m.kind not in (Kind.ORGANIZATION, Kind.DELEGATION, Kind.PLACE) for m in mentions):
        return None
    mentions = [m for m in mentions if m.kind is not Kind.PLACE]
    if not mentions:
        return None
    speaks_for = any_said(words, relation_words("speaks_for"))
    return mentions[-1] if colon >= 0 or speaks_for else None


def _heads_point(before: Sequence[Item]) -> bool:
    """Tell what heads an item of an agenda, whatever it is about: «المحور الأول/ دار الإيواء: …»."""
    return any_said(before[:_LABEL], relation_words("agenda_points"))


def _meant(scene: Scene, sentence: Sentence) -> Mention | None:
    """Return the body that a heading of minutes means by its bare noun: «عن الهيئة:», "For the Ministry:"."""
    items = sentence.items
    if scene.extraction.about.type is not DocumentType.MINUTES or items[-1].form != ":" or len(items) > _BARE:
        return None
    noun = bare_noun(items[-2].form) if len(items) > 1 and sentence.says(relation_words("speaks_for")) else None
    return told_last(scene, items[-2].span.start, noun) if noun else None


_BARE = 6
"""Items of the longest heading with a bare noun: «الحاضرون من جانب الوزارة:»."""
