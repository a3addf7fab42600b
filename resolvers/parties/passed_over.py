"""Mentions that are no parties of their own: offices of another, second offices, names told again in brackets."""

from resolvers.ground.items import Sentence
from resolvers.parties.bearers import is_in_service, stands_before_name
from resolvers.parties.cast import Cast
from resolvers.parties.honoured import is_honoured
from resolvers.parties.repeated import named_again
from resolvers.parties.second_offices import has_one_verb, is_appointed_to, is_second_office
from schemas.mention import Kind


def is_passed_over(cast: Cast, sentence: Sentence, place: int) -> bool:
    """Tell a mention that only says more of another, or whom an event honours: it takes no part itself."""
    if is_in_service(cast, sentence.items[place].mention) or _again_his(cast, sentence, place):
        return True
    return _bracketed(cast, sentence, place) or is_honoured(sentence.items, place)


def _again_his(cast: Cast, sentence: Sentence, place: int) -> bool:
    """Tell the second office of one who is told by two alone, or that he was named to: «بمناسبة تعيينه مديرا»."""
    if is_appointed_to(sentence.items, place, cast.scene.tops[sentence.items[place].mention]):
        return True
    if has_one_verb(sentence.items, place):
        return True
    return sentence.items[place].mention not in cast.figures.titled and is_second_office(sentence.items, place)


def _bracketed(cast: Cast, sentence: Sentence, place: int) -> bool:
    """Tell whether a mention in brackets only repeats the one before it: an acronym, a name in the other script."""
    before, kinds = sentence.items[place - 1] if place > 1 else None, (Kind.ORGANIZATION, Kind.PERSON)
    title = sentence.items[place - 2].mention if place > 1 else -1
    held = title in cast.figures.titled and stands_before_name(cast, title)
    if held and cast.figures.of.get(sentence.items[place].mention) == cast.figures.of[title]:
        return False  # «مع المدير الإقليمي للبنك الدولي (إيما نويل)»
    mention = cast.scene.tops[sentence.items[place].mention]
    again = title >= 0 and named_again(mention, cast.scene.tops[title], cast.scene.nested[title], cast.body)
    return again or bool(before and before.form == "(" and mention.kind in kinds)
