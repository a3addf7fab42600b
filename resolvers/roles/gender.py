"""Whom "she" and "he" mean where two were told of, of whom their styles say which is a woman: Ms. X, Mr. Y."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.people import feminine_roles
from lexicon.relations import affixes, relation_words
from resolvers.ground.items import PEOPLE, Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from text.fold import fold_word
from text.inflection import is_definite
from text.naming import FEMININE_PAST


def by_gender(cast: Cast, before: Sequence[Item], hosts: Sequence[Party], earlier: Sequence[Report]) -> Party | None:
    """Return who of those told last a pronoun before a verb means, where the last host is of the other gender.

    None where it may mean the host.
    """
    wanted = _of_pronoun(before)
    if wanted is None or not hosts or _of(cast, hosts[0]) in (None, wanted):
        return None
    told = (party for report in reversed(earlier) for party in report.parties)
    return next((party for party in told if _of(cast, party) == wanted), None)


def by_subject(cast: Cast, before: Sequence[Item], last: Report | None) -> Party | None:
    """Return the one just told to have come to another, whom a pronoun means: "X was received by Y. He …".

    So too of who called on another: "Ms. X called on the President, Mr. Y. She …".
    """
    wanted = _of_pronoun(before)
    host = last.host if last else None
    if wanted is None or last is None or host is None or len(last.guests) != 1:
        return None
    guest = last.guests[0]
    came = host.governor == "by" or (last.rule.startswith(_VISITED) and guest.governor == "start")
    return guest if came and guest.place < host.place and _of(cast, guest) in (None, wanted) else None


def same_again(cast: Cast, before: Sequence[Item], earlier: Sequence[Report]) -> Party | None:
    """Return whom a pronoun goes on to mean: the one of the last report whom its sentence meant without his name.

    "X met Y. He then called on Z. He also visited …": no Z, whom the sentence names behind its verb.
    """
    last = earlier[-1] if earlier else None
    wanted = _of_pronoun(before)
    if wanted is None or last is None or not last.latin or last.headline:
        return None
    people = [p for p in last.parties if p.figure >= 0]
    here = [p for p in people if last.sentence.contains(p.quote.span)]
    meant = [p for p in people if p not in here and _of(cast, p) in (None, wanted)]
    behind = all(p.quote.span.start > last.trigger.span.start for p in here)
    return meant[0] if len(meant) == 1 and here and behind else None


def other_than_last(cast: Cast, before: Sequence[Item], earlier: Sequence[Report]) -> Party | None:
    """Return the one of two told last whom a pronoun can mean, the other being of the other gender.

    « La ministre a reçu M. X. Elle a visité … »: not the guest, who would come first.
    """
    last = earlier[-1] if earlier else None
    wanted = _of_pronoun(before)
    if wanted is None or last is None or last.headline or any(p.figure < 0 for p in last.parties):
        return None
    meant = [p for p in last.parties if _of(cast, p) in (None, wanted)]
    return meant[0] if len(meant) == 1 and len(last.parties) > 1 else None


def went_on(cast: Cast, sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> tuple[Party, ...]:
    """Return who goes on as subject of an Arabic verb of visiting without one: «التقى X نظيره Y. كما زار مستشفى …».

    It is the subject of the sentence before, unless the verb's gender is the other's.
    """
    last = earlier[-1] if earlier else None
    bare = trigger.frame is Frame.VISIT and not (trigger.latin or trigger.nominal or trigger.passive or trigger.pronoun)
    opens = bare and all(i.form in relation_words("additions") for i in sentence.items[: trigger.place])
    if not opens or last is None or last.latin or last.headline or sentence.line != last.line:
        return ()
    behind = sentence.items[trigger.place + 1 : trigger.place + 2]
    if any(i.kind in PEOPLE or (i.mention < 0 and is_definite(i.form)) for i in behind):
        return ()
    if any(p.figure < 0 and p.kind is not Kind.DELEGATION for p in last.parties):
        return ()
    wanted = "woman" if sentence.items[trigger.place].form.endswith(FEMININE_PAST) else "man"
    meant = [p for p in last.parties if _of(cast, p) in (None, wanted)]
    return tuple(sorted(meant, key=lambda p: _as_subject(last, p))[:1])


def _as_subject(last: Report, party: Party) -> tuple[int, int]:
    """Rank a party as the subject of a report: meant there without a name, before the first who acts, before others."""
    if not last.sentence.contains(party.quote.span):
        return 0, 0
    return (1, party.quote.span.start) if party.governor in _ACTS else (2, 0)


_ACTS = ("start", "verb")
"""What governs the subject of a verb."""


def stays_unnamed(before: Sequence[Item], last: Report | None) -> bool:
    """Tell whether a pronoun means who was told without a name: « Le ministre s'est entretenu avec M. X. Il … »."""
    one = not relation_words("one_pronouns").isdisjoint(_forms(before))
    return one and last is not None and last.host is None and any(g.governor == "with" for g in last.guests)


_VISITED = "visit/"


def subject_again(cast: Cast, before: Sequence[Item], earlier: Sequence[Report], host: Party) -> tuple[Party, ...]:
    """Return who met another in the last report, whom a pronoun means that goes elsewhere: "X met Y. She called on Z".

    It is who was told first there, the subject, unless a style says that the pronoun means the other.
    """
    last = earlier[-1] if earlier else None
    if last is None or not last.rule.startswith(_MET) or relation_words("one_pronouns").isdisjoint(_forms(before)):
        return ()
    wanted = _of_pronoun(before)
    told = [p for p in last.parties if p.figure >= 0 and last.sentence.contains(p.quote.span)]
    meant = [p for p in told if wanted is None or _of(cast, p) in (None, wanted)]
    meant = [p for p in sorted(meant, key=lambda p: p.quote.span.start) if not same_party(p, host)]
    return tuple(meant[:1]) if len(told) > 1 else ()


_MET = ("meet/", "hold/")


def _forms(items: Sequence[Item]) -> list[str]:
    return [item.form for item in items]


def _of_pronoun(before: Sequence[Item]) -> str | None:
    """Return the gender of the pronoun before a verb."""
    return _gender(_forms(before), "pronouns_woman", "pronouns_man")


def _of(cast: Cast, party: Party) -> str | None:
    """Return the gender that somebody's style tells, or the form of a French office: « la directrice, X »."""
    if party.figure < 0:
        return None
    figure = cast.figures.all[party.figure]
    style = fold_word(figure.honorific.text).replace(".", " ").split() if figure.honorific else []
    return _gender(style, "styles_woman", "styles_man") or _of_office(cast, figure.titles)


def _of_office(cast: Cast, titles: Sequence[int]) -> str | None:
    """Return the gender of the first French word of an office, None where it has one form for both: « ministre ».

    An Arabic office in the feminine is a woman's («وزيرة الصحة»); one in the masculine may be hers too.
    """
    first = fold_word(cast.scene.tops[titles[0]].text).split()[0] if titles else ""
    woman, man = first.endswith(affixes("women_offices")), first.endswith(affixes("men_offices"))
    if cast.scene.extraction.about.language == "fr" and woman != man:
        return "woman" if woman else "man"
    nouns = (fold_word(cast.scene.tops[title].text).split()[0] for title in titles)
    return None if feminine_roles().keys().isdisjoint(nouns) else "woman"


def _gender(forms: Sequence[str], woman: str, man: str) -> str | None:
    """Return which of two lists of words a row of words has one of; None where of both or none."""
    told = [name for name in (woman, man) if not relation_words(name).isdisjoint(forms)]
    return told[0].rsplit("_", 1)[1] if len(told) == 1 else None
