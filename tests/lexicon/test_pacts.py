"""Days of agreements and meetings that are only talked of, and those of the event itself."""

import pytest

from lexicon.pacts import is_day_of_another
from text.tokens import words_of

_OTHER = [
    "She reviewed the decisions adopted at the session held on",
    "They followed up on the recommendations of the meeting held in Kigali on",
    "He noted the measures agreed during the talks held on",
    "The road will be reopened, as agreed at the meeting held on",
    "Il a examiné le suivi des recommandations issues de la réunion tenue le",
    "Elle a fait le point des mesures arrêtées lors de la session tenue le",
    "Ils ont évoqué les conclusions de la rencontre tenue à Lomé le",
    "She discussed the agreement reached at the meeting held on",
    "They spoke about the memorandum of understanding signed in Oslo on",
    "Il a évoqué le protocole conclu à Conakry le",
    "The agreement signed in Nairobi on",
    "لبحث التحضير للمعرض الذي تحتضنه نيودلهي في",
    "وتناول اللقاء المؤتمر الذي يعقد في باريس",
    "وبحثا القمة المقررة يوم",
    "au sujet du forum qui s'est tenu à Pékin le",
    "pour préparer la conférence prévue le",
    "to discuss the summit, which takes place in Beijing on",
    "to prepare the conference scheduled for",
]
_OWN = [
    "شارك الوزير في المؤتمر الذي انعقد في باريس يوم",
    "خلال الاجتماع الذي عقد يوم",
    "Le ministre a participé au forum qui s'est tenu à Pékin le",
    "The minister opened the conference that was held on",
    "The ministers of trade agreed to expand the border market during a meeting held on",
    "The ministers agreed during a meeting held on",
    "Les ministres ont convenu de rouvrir le marché lors d'une réunion tenue le",
    "The Council of Ministers adopted ten resolutions during its session held on",
    "Le Conseil municipal a adopté des mesures lors de sa session tenue le",
    "Le comité a arrêté les conclusions au cours de sa réunion tenue le",
    "The recommendations were adopted during the session held on",
    "She reviewed measures to support exports in a meeting held on",
    "Le gouvernement a adopté des mesures de soutien au commerce lors d'une réunion tenue le",
    "The cabinet passed resolutions of great weight during the session held on",
    "The board decided on follow-up measures at the meeting held on",
    "Agreement signed in Nairobi on",
    "Memorandum of understanding concluded in Oslo on",
    "Un accord signé à Conakry le",
    "Un nouvel accord signé à Conakry le",
    "A trade agreement signed in Accra on",
    "The agreement was signed in Nairobi on",
]


@pytest.mark.parametrize("words", _OTHER)
def test_a_day_is_of_another_where_what_came_of_it_is_only_talked_of(words: str) -> None:
    assert is_day_of_another(words_of(words).forms, opening=True)


@pytest.mark.parametrize("words", _OWN)
def test_a_day_is_of_the_event_that_settles_something(words: str) -> None:
    assert not is_day_of_another(words_of(words).forms, opening=True)
