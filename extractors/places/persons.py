"""Names of towns and states that people bear: «صوفيا لورين مديرة المتحف», "Victoria Sawadogo, directrice"."""

from extractors.naming import ARABIC_STOPS, is_of
from extractors.scenery import Scenery
from lexicon.affiliations import standing_words
from lexicon.bearers import FEW, TWICE
from lexicon.naming import WordClass, classes_of, heads, is_latin_noun, words_of_class
from lexicon.people import Ending, NameWord, ending, name_word, roles, subject_verbs, verbs
from lexicon.places import PlaceName, PlaceWord, place_names, place_words
from lexicon.role_grammar import grammar
from lexicon.vocabulary import arabic_words, english_words
from text.inflection import AND, OBJECTS, is_definite
from text.phrases import PhraseHit

_SHORT = 2


def borne_by_someone(scene: Scenery, hit: PhraseHit[PlaceName]) -> bool:
    """Tell a place of one word that a person is called by: a family name and an office, or what he does, follow."""
    i = hit.first
    letters = scene.words.letters_before(i, hit.start)
    known = name_word(scene.form(i)[letters:])
    if known is not None and not scene.is_arabic(i) and _bears_family_name(scene, hit, known):
        return True
    if hit.last == i + 1 and not scene.is_arabic(i) and not hit.payloads[0].state and _among_names(scene, i, known):
        return True
    if hit.last != i + 1 or known is None or not scene.same_line(i + 1) or not scene.is_word(i + 1):
        return False
    if scene.is_arabic(i):
        given = known.given >= FEW and not hit.payloads[0].state
        return scene.form(i)[:letters] in ("", AND) and (_arabic(scene, i) or (given and _on_list(scene, i)))
    return _latin(scene, i)


def _arabic(scene: Scenery, i: int) -> bool:
    """Tell a word that is none of the lexicon's, and an office right behind it; no particle of place stands before."""
    form = scene.form(i + 1)
    if scene.before(i) in place_words(PlaceWord.MOVEMENT, "ar") | place_words(PlaceWord.SETTLEMENT, "ar"):
        return False
    if form in grammar().descent:
        return True  # «في مملكة البحرين، وجمال بن محمد فخرو، رئيس …»
    plain = scene.is_arabic(i + 1) and len(form) > _SHORT and not is_definite(form) and not is_of(form, *ARABIC_STOPS)
    known = classes_of(form, "ar") or classes_of(form.removeprefix(AND), "ar")  # «ولي عهد دبي وسمو الشيخ …»
    done = any(form.endswith(own) and form.removesuffix(own) in verbs() for own in OBJECTS)  # «ترأسته رئيسة …»
    plain = plain and not (known or done) and ending(form) is Ending.NO and form not in heads("ar")
    if plain and scene.same_line(i + 2) in standing_words("from_words") and _behind_name(scene, i):
        return form not in arabic_words() and scene.same_line(i + 3) in heads("ar")
    office = roles().match_at(scene.words, i + 2) if plain and scene.same_line(i + 2) else None
    return office is not None and scene.words.letters_before(i + 2, office.span.start) == 0


def _on_list(scene: Scenery, i: int) -> bool:
    """Tell a given name that opens an item of a list or stands behind a label, and a family name that ends it.

    An office may follow behind a sign: «- آسيا الطرودي، مستشارة», «ممثلة الأساتذة: آسيا قرمازي».
    """
    if scene.before(i) and scene.is_word(i - 1) and not scene.before(i).isdigit():
        return False
    form, j = scene.same_line(i + 1), i + 2
    family = name_word(form)
    known = is_of(form, *ARABIC_STOPS) or form in heads("ar") or bool(classes_of(form, "ar"))
    borne = family is not None and family.family >= TWICE if is_definite(form) else ending(form) is Ending.NO
    if known or not borne or form in arabic_words() or not scene.is_arabic(i + 1):
        return False
    if not scene.same_line(j) or scene.form(j) in ("|", "؛", ".", ")"):
        return True
    return not scene.is_word(j) and roles().match_at(scene.words, j + 1) is not None


def _behind_name(scene: Scenery, i: int) -> bool:
    """Tell «و» behind what may be a person's name and is no place: «مازن شقورة وجورجيا برينيون من إدارة التعاون»."""
    listed = scene.form(i).startswith(AND) and scene.is_arabic(i - 1) and scene.before(i) == scene.form(i - 1)
    named = any(name_word(scene.form(k)) is not None for k in (i - 1, i - 2) if k >= 0)
    return listed and named and i > 1 and place_names().match_at(scene.words, i - 1) is None


def _bears_family_name(scene: Scenery, hit: PhraseHit[PlaceName], known: NameWord) -> bool:
    """Tell a given name behind an office or style, and its family name: "Minister of Health Riyad Al-Awad".

    A word of descent follows, or behind a given name of several words any that is none of the lexicon's.
    """
    i, j = hit.first, hit.last
    office = bool(scene.before(i)) and scene.is_capital(i - 1) and scene.is_word(i - 1)
    if not (office or scene.behind_style(i)) or known.given < FEW or not scene.same_line(j):
        return False
    descent = scene.form(j) in _DESCENT and scene.is_capital(j + 1 + (scene.form(j + 1) == "-"))
    plain = j > i + 1 and scene.is_capital(j) and scene.is_word(j) and scene.form(j) not in english_words()
    return descent or (plain and roles().match_at(scene.words, j) is None and scene.form(j) not in heads("en"))


def _among_names(scene: Scenery, i: int, known: NameWord | None) -> bool:
    """Tell a town's name amid the words of a person's: "Andres Fernando Medina Rodriguez", "officer Victoria Kempton".

    A given name stands before it and another name behind, or it is a given name itself behind no word of place.
    """
    j = i + 1
    behind = scene.form(j)
    if not scene.same_line(j) or not (scene.is_capital(j) and scene.is_word(j)) or behind in english_words():
        return False
    if is_latin_noun(behind) or not _opens_person(scene, i):
        return False
    if scene.written(i).isupper() and not scene.written(j).isupper():
        return False  # "DAKAR Ousmane Sonko"
    before = name_word(scene.form(i - 1)) if scene.before(i) and scene.is_capital(i - 1) else None
    if before is not None and before.given >= FEW and before.given > before.family:
        return True
    family = name_word(behind)
    if family is None:
        return known is not None and known.given >= FEW and known.given > known.family
    return family.family >= FEW or (known is not None and known.given >= FEW)


def _opens_person(scene: Scenery, i: int) -> bool:
    """Tell whether what stands before a name may stand before a person's, and tells of no place."""
    form = scene.before(i)
    if not form or scene.is_capital(i - 1):
        return True
    role = any(form in words_of_class(WordClass.ROLE, language) for language in ("fr", "en"))
    return role or form in _BEFORE_PEOPLE


_BEFORE_PEOPLE = frozenset((",", ";", ":", "-", "–", "•", "and", "et", "by", "par", "with", "avec"))
_DESCENT = frozenset(("al", "el", "abu", "abou", "bin", "ben", "ibn", "ould", "mint", "bint"))


def _latin(scene: Scenery, i: int) -> bool:
    """Tell a capitalised word that is none of the lexicon's, and behind it a comma and an office, or a deed."""
    form, after = scene.form(i + 1), scene.same_line(i + 2)
    around = place_words(PlaceWord.MOVEMENT, "fr") | place_words(PlaceWord.MOVEMENT, "en")
    settled = place_words(PlaceWord.SETTLEMENT, "fr") | place_words(PlaceWord.SETTLEMENT, "en")
    if scene.before(i) in around | settled or not scene.is_capital(i + 1) or len(form) <= _SHORT:
        return False
    if form in english_words() or is_latin_noun(form):
        return False
    if after in subject_verbs() or scene.before(i) in subject_verbs():
        return True
    office = i + 3 if after == "," else i + 2
    while scene.same_line(office) in ("the", "la", "le", "l", "'"):
        office += 1
    return bool(after) and bool(scene.same_line(office)) and roles().match_at(scene.words, office) is not None
