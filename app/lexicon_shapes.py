"""The shapes of the lexicon's entries by file: each room declares those that it reads."""

from collections.abc import Mapping

from extractors.dates.words import DateWord, MonthEntry, NumeralEntry, WeekdayEntry
from extractors.laws.words import HeadEntry, LawWord, NamedLaw
from lexicon.asking import Compound, Lookalike
from lexicon.bodies import Body
from lexicon.countries import Country
from lexicon.loader import Entry
from lexicon.naming import Institution
from lexicon.notions import TRANSLATIONS, Sense
from lexicon.outcomes import OutcomeEntry
from lexicon.people import Boundary, Honorific, Role
from lexicon.places import City
from lexicon.role_grammar import WordList
from lexicon.topics import TopicEntry

_WORDS = (
    "affiliations", "attendance", "bodies_called", "engagement_marks", "engagement_marks_latin", "name_syllables",
    "peoples", "plurals", "program_tails", "programs_named", "question_words", "town_adjectives", "unlike", "web_pages",
    "word_forms",
)  # fmt: skip
"""Files of words alone, each with its gloss."""
SHAPES: Mapping[str, type[Entry]] = {
    "bodies": Body,
    "bodies_national": Body,
    "bodies_society": Body,
    "bodies_learning": Body,
    "boundaries": Boundary,
    "capitals": Entry,
    "cities": City,
    "compounds": Compound,
    "countries": Country,
    "date_words": DateWord,
    "delegations": WordList,
    "honorifics": Honorific,
    "institution_notions": Entry,
    "institutions": Institution,
    "international": Entry,
    "law_words": LawWord,
    "laws": HeadEntry,
    "laws_named": NamedLaw,
    "lookalikes": Lookalike,
    "months": MonthEntry,
    "naming": Entry,
    "numerals": NumeralEntry,
    "offices": Entry,
    "outcome_words": Entry,
    "outcomes": OutcomeEntry,
    "place_words": Entry,
    "present": Entry,
    "programs": Institution,
    "relations": Entry,
    "topics": TopicEntry,
    "resolutions": Entry,
    "role_grammar": WordList,
    "role_words": WordList,
    "stopwords": Entry,
    "titles": Role,
    "venues": Institution,
    "weekdays": WeekdayEntry,
    **dict.fromkeys(TRANSLATIONS, Sense),
    **dict.fromkeys(_WORDS, Entry),
}
