"""Foreign names in Arabic letters: words that no list of names knows, and how they sound."""

from extractors.persons.names import NameSpan
from extractors.titles.scene import Scene
from lexicon.countries import country_of_adjective
from lexicon.people import Ending
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words
from schemas.nouns import replace
from text import inflection as arabic
from text.clitics import readings
from text.naming import PEOPLE, looks_indefinite_adjective, may_be_participle

_HARDLY = 5
"""Bearers of a name so rare that it tells nothing."""
_OPEN = 3
"""Among so many letters of a foreign name is one long vowel at least: Arabic writes foreign vowels out."""


_HALF_OPEN = 4
"""Letters a long vowel where a given name stands before: «ريتشارد نورلاند»."""


def is_foreign(scene: Scene, name: NameSpan) -> bool:
    """Tell whether a name is Arabic words that no list knows, none with the article («مارتشيلو كونتي»).

    Two or three; of four or five, such as Icelanders and Spaniards have, one may be known («رانفيج جود موند سدوتير»).
    """
    words = [i for i in range(name.first, name.last) if scene.is_word(i)]
    strange = sum(_is_strange(scene, i) for i in words)
    plain = all(arabic.is_arabic(scene.form(i)) and not scene.definite(i) for i in words)
    joined = arabic.after_and(scene.form(name.first))
    plain = plain and (joined is None or not arabic.looks_like_action(joined))
    plain = plain and not (_is_described(scene, words) or is_described(scene, name) or _is_end(scene, words))
    whole = strange == len(words) if name.units < _LONG else strange >= len(words) - 1
    return 1 < name.units <= _LONGEST and whole and plain


def is_described(scene: Scene, name: NameSpan) -> bool:
    """Tell things and their adjective in the feminine: «قوارب مطاطية»; «كزافييه» is written with another letter."""
    last = name.last - 1
    feminine = name.units == _PAIR and scene.written(last).endswith(arabic.TA_MARBUTA)
    return feminine and looks_indefinite_adjective(scene.form(last))


def _is_described(scene: Scene, words: list[int]) -> bool:
    """Tell a feminine noun with its adjective, behind who brought it: «حمل الوزير دعوة رسمية», «هدية تذكارية»."""
    forms = [scene.form(i) for i in words]
    if len(forms) == _PAIR and forms[0].endswith(PEOPLE) and forms[1].endswith(PEOPLE):
        return True  # «مراقبين دوليين»
    if len(forms) < _PAIR or not forms[0].endswith(arabic.FEMININE):
        return False
    return forms[1].endswith(arabic.FEMININE) or looks_indefinite_adjective(forms[1])


def _is_end(scene: Scene, words: list[int]) -> bool:
    """Tell an end and what it serves: «تجسيدا لالتزامات رئيس الجمهورية», «تعزيزا لقدرات …»."""
    forms = [scene.form(i) for i in words]
    if len(forms) < _PAIR or not forms[0].endswith(arabic.ACCUSATIVE) or not forms[1].startswith(arabic.PREFIX_L):
        return False
    served = forms[1][1:]
    return arabic.looks_like_action(served) or arabic.is_plural_of_things(served)


def _is_strange(scene: Scene, i: int) -> bool:
    word = scene.name(i)
    return word is None or word.given + word.family <= _HARDLY or scene.form(i) in grammar().name_joints


_LONG, _LONGEST = 4, 5
"""Words of a long foreign name, and of the longest."""


def sounds_foreign(scene: Scene, name: NameSpan) -> bool:
    """Tell a foreign name by its sound as well: no Arabic word in it, its vowels written out («أوسكار مندوزا»)."""
    return is_foreign(scene, name) and _sounds(scene, name)


def is_unheard(scene: Scene, name: NameSpan) -> bool:
    """Tell two words or more of which none is a word of the lexicon, nor shaped as a deed, a plural or a feminine.

    In a place that is closed on both sides they are a name, however they sound: «مقرر الجلسة: …», a row's first field.
    """
    words = [i for i in range(name.first, name.last) if scene.is_word(i)]
    return is_foreign(scene, name) and not any(_is_word(scene, i, name.cut * (i == name.first)) for i in words)


_LONG_WORD = 6
"""Letters of a word whose last is not that of the accusative but a name's: «ياروسلافا»."""


def _is_word(scene: Scene, i: int, cut: int) -> bool:
    """Tell a word of the lexicon, or one that ends names or has the shape of a noun or of a nation's adjective."""
    form = scene.form(i)[cut:]
    done = arabic.is_accusative(form) and (may_be_participle(form) or len(form) < _LONG_WORD)  # «متغيبا»
    shaped = arabic.looks_like_action(form) or arabic.is_plural_of_things(form) or done
    shaped = shaped or form.endswith(arabic.FEMININE) or arabic.is_plural_noun(form)
    shaped = shaped or country_of_adjective(form) is not None
    read = {reading.form for reading in readings(form)}
    heard = not arabic_words().isdisjoint(read | {word.removesuffix(arabic.ACCUSATIVE) for word in read})
    other = scene.honorific(i) is not None or scene.role(i) is not None or scene.ending(i) is not Ending.NO
    return shaped or heard or other or scene.is_verb(i)


def ends_foreign(scene: Scene, name: NameSpan) -> bool:
    """Tell a given name and a word that no list knows and that sounds foreign: «أنطونيو كوستيرا السكرتير العام»."""
    last, rest = name.last - 1, replace(name, first=name.last - 1, cut=0)
    two = name.units == _PAIR and name.given == 1 and not name.cut
    return two and scene.name(last) is None and not scene.definite(last) and _sounds(scene, rest, _HALF_OPEN)


_PAIR = 2


def _sounds(scene: Scene, name: NameSpan, letters_a_vowel: int = _OPEN) -> bool:
    """Tell words with their vowels written out, none of them an Arabic one."""
    forms = [scene.form(i) for i in range(name.first, name.last) if scene.is_word(i)]
    forms[0] = forms[0][name.cut :]
    letters = "".join(forms)
    read = [reading.form for form in forms for reading in readings(form)]
    common = not arabic_words().isdisjoint((*read, *(form.removesuffix(arabic.ACCUSATIVE) for form in read)))
    return not common and sum(letter in arabic.LONG_VOWELS for letter in letters) * letters_a_vowel >= len(letters)
