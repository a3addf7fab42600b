"""One communiqué in several forms is one publication, and its engagements count once."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.forgetting import forget
from schemas.memory import Judgement
from schemas.query import Filters
from schemas.settings import Settings
from store.store import Store
from tests.flows.conftest import Ingest
from tests.flows.releases import release, write

pytestmark = pytest.mark.prefect
FRENCH = (
    "Communiqué\n\nM. Sami Rihani, ministre de la Justice, a reçu le 2 mars 2024 au siège du ministère à Rabat une "
    "délégation du Parlement français conduite par M. John Rihani.\n"
)


def page(text: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
    return f"<html><head><meta charset='utf-8'></head><body><main><article>{paragraphs}</article></main></body></html>"


def test_a_page_and_a_text_are_one_publication(ingest: Ingest, inbox: Path, memory: Callable[[], Store]) -> None:
    write(inbox, 1)
    ingest()
    (card,) = memory().engagements(Filters())
    (inbox / "page.html").write_text(page(release(1)))
    shutil.copy(inbox / "release-0001.txt", inbox / "copy.txt")
    (inbox / "copy.txt").write_text(f"تحية طيبة\n{release(1)}\nقسم التواصل")
    write(inbox, 2)
    ingest()
    store = memory()
    assert len(store.document_ids()) == 4
    cards = store.engagements(Filters())
    assert len(cards) == 2
    copies = store.publications.of(card.document)
    assert len(copies) == 3
    assert not any(copies.values())
    # The one that stands for the others gives way: the rest stay one publication.
    principal = next(c.document for c in cards if c.document in copies)
    file = next(Path(f.path) for f in store.ledger.files().values() if f.document == principal)
    file.write_text(release(20))
    ingest()
    assert len(memory().engagements(Filters())) == 3


def test_a_translation_is_told_as_such(ingest: Ingest, inbox: Path, memory: Callable[[], Store]) -> None:
    (inbox / "ar.txt").write_text(release(1))  # of 2 March: Sami and John Bouanani
    (inbox / "fr.txt").write_text(FRENCH.replace("Rihani", "Bouanani"))
    ingest()
    store = memory()
    (arabic,) = store.documents_named("ar")
    copies = store.publications.of(arabic)
    assert sorted(copies.values()) == [False, True]


TELLINGS = {
    "ministry": "وزارة العدل\n\nاستقبل السيد سامي الريحاني، وزير العدل، يوم الأربعاء 12 مارس 2025 بمقر الوزارة "
    "بالرباط، السيدة إيزابيل رويان، سفيرة مملكة هولندا بالمغرب.\n",
    "agency": "Rabat, 13 mars 2025 - Le ministre de la Justice, M. Sami Rihani, s'est entretenu mercredi 12 mars "
    "2025 à Rabat avec l'ambassadrice du Royaume des Pays-Bas au Maroc, Mme Isabelle Royan, et a présenté la Stratégie "
    "nationale de lutte contre la corruption.\n",
    "embassy": "On 12 March 2025, Ambassador Isabelle Royan of the Netherlands met with the Minister of Justice of "
    "Morocco, Mr. Sami Rihani, in Rabat.\n",
    "another day": "Le ministre de la Justice, M. Sami Rihani, a reçu jeudi 20 mars 2025 à Rabat l'ambassadrice du "
    "Royaume des Pays-Bas au Maroc, Mme Isabelle Royan.\n",
}


def test_one_event_told_by_several_is_one_card(ingest: Ingest, inbox: Path, memory: Callable[[], Store]) -> None:
    for name, text in TELLINGS.items():
        (inbox / f"{name}.txt").write_text(text)
    ingest()
    store = memory()
    later, card = store.engagements(Filters())
    assert store.count_engagements(Filters()) == 2
    assert (later.document_name, later.also) == ("another day", ())
    told = {other.document_name for identity in card.also if (other := store.engagement(identity))}
    assert {card.document_name, *told} == {"ministry", "agency", "embassy"}
    # A telling that the filters leave out hides none that they let through.
    for language, name in (("ar", "ministry"), ("en", "embassy")):
        (only,) = store.engagements(Filters(language=language))
        assert (only.document_name, store.count_engagements(Filters(language=language))) == (name, 1)
    assert {c.document_name for c in store.engagements(Filters(language="fr"))} == {"agency", "another day"}
    # The one that stands for all gives way, or is told to be of another day: the others are told apart anew.
    (inbox / f"{card.document_name}.txt").write_text(TELLINGS[card.document_name].replace("12", "10"))
    ingest()
    first, second, third = memory().engagements(Filters())
    assert (first.also, third.also) == ((), ())
    assert len(second.also) == 1


def test_a_translation_is_looked_at_for_itself(ingest: Ingest, inbox: Path, memory: Callable[[], Store]) -> None:
    (inbox / "ar.txt").write_text(release(1))
    (inbox / "again.txt").write_text(f"تحية طيبة\n{release(1)}")
    (inbox / "fr.txt").write_text(FRENCH.replace("Rihani", "Bouanani"))
    ingest()
    store = memory()
    named = {name: store.documents_named(name)[0] for name in ("ar", "again", "fr")}
    first_hand = store.publications.first_hand(named.values())
    assert first_hand[named["fr"]] == named["fr"]
    assert len({first_hand[named[name]] for name in ("ar", "again")}) == 1


def test_whom_people_decide_to_be_one_has_one_event(ingest: Ingest, inbox: Path, memory: Callable[[], Store]) -> None:
    for name, guest in (("ministry", "السيدة إيزابيل رويان"), ("agency", "السيدة يوهانا دي فريس")):
        (inbox / f"{name}.txt").write_text(TELLINGS["ministry"].replace("السيدة إيزابيل رويان", guest))
    ingest()
    store = memory()
    assert store.count_engagements(Filters()) == 2
    persons = store.publications.persons_of(store.document_ids())
    one, other = persons.values()
    pair = sorted(one ^ other)
    decided = store.judge(Judgement(0, dt.datetime.now(dt.UTC), "amina", "same", *pair))
    ingest()
    assert memory().count_engagements(Filters()) == 1
    memory().undo(decided)
    ingest()
    assert memory().count_engagements(Filters()) == 2


def test_when_a_telling_is_forgotten_the_others_stay_one_event(
    ingest: Ingest, inbox: Path, memory: Callable[[], Store], settings: Settings
) -> None:
    for name in ("ministry", "agency", "embassy"):
        (inbox / f"{name}.txt").write_text(TELLINGS[name])
    ingest()
    store = memory()
    (card,) = store.engagements(Filters())
    with store.lease() as lease:
        forget(store, lease, settings, store.custody.plan_erasure(card.document))
    (left,) = memory().engagements(Filters())
    assert (len(left.also), card.document in memory().document_ids()) == (1, False)


ON_THREE_DAYS = {
    "ministry": "Ministry of Transport\n\nThe Minister of Transport, Mr Daniel Mwakasege, received the Ambassador of "
    "Norway, Ms Ingrid Solheim, in Dodoma on 4 March 2024.\n",
    "agency": "Dodoma, 5 March 2024 - The Ambassador of Norway, Ms Ingrid Solheim, met with the Minister of Transport, "
    "Mr Daniel Mwakasege, to discuss ferries on the lake.\n",
    "embassy": "Dodoma, 6 March 2024 - The Minister of Transport, Mr Daniel Mwakasege, received the Norwegian "
    "Ambassador, Ms Ingrid Solheim.\n",
}


@pytest.mark.parametrize("last", ON_THREE_DAYS)
def test_a_later_document_and_its_end_leave_what_all_at_once_would(
    ingest: Ingest, inbox: Path, memory: Callable[[], Store], settings: Settings, last: str
) -> None:
    """Of three days the second may be either's event; without one of these the other two are one."""

    def groups() -> list[int]:
        return sorted(len(card.also) + 1 for card in memory().engagements(Filters()))

    for name in (*(each for each in ON_THREE_DAYS if each != last), last):
        (inbox / f"{name}.txt").write_text(ON_THREE_DAYS[name])
        ingest()
    assert groups() == [1, 1, 1]
    (document,) = memory().documents_named(last)
    store = memory()
    with store.lease() as lease:
        forget(store, lease, settings, store.custody.plan_erasure(document))
    assert groups() == ([1, 1] if last == "agency" else [2])


def test_an_event_between_days_that_are_looked_at_one_after_another_is_one(
    ingest: Ingest, inbox: Path, memory: Callable[[], Store]
) -> None:
    """A month is looked at at once; what follows it sees the last days of that month, too."""
    (inbox / "ministry.txt").write_text(ON_THREE_DAYS["ministry"])
    (inbox / "agency.txt").write_text(ON_THREE_DAYS["agency"])
    for day in ("3 February", "11 February", "19 February", "27 February", "12 March"):
        told = ON_THREE_DAYS["ministry"].replace("4 March", day).replace("Norway, Ms Ingrid", "Norway, Mr Olaf")
        (inbox / f"{day}.txt").write_text(told)
    ingest()
    cards = memory().engagements(Filters())
    assert [card.document_name for card in cards if card.also] == ["ministry"]
    assert len(cards) == 6
