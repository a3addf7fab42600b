"""Bulletins: entries under, or behind, the day of which they tell."""

import datetime as dt
import hashlib

import pytest

from extractors.pipeline import extract
from resolvers.relate import relate
from schemas.document import Document, Page, document_id
from schemas.span import Span

Row = tuple[str, int, int, str | None, tuple[str, ...]]
"""Kind, first and last day of the month, host, guests."""

CHAMBER = """غرفة التجارة والصناعة بصور
حصاد الشهر: آذار 2025

الاثنين 3 آذار
استقبال القنصل العام لقبرص، السيد أندرياس كوستا، والبحث معه في تسهيل التأشيرات.

الأربعاء 5 آذار
التقى رئيس الغرفة، المهندس علي حجازي، وفدا من نقابة الصيادين برئاسة محمد طه.

من 10 إلى 12 آذار
دورة تدريبية بالتعاون مع منظمة العمل الدولية، لفائدة 25 تاجرا.

18 آذار
توقيع مذكرة تفاهم مع بلدية لارنكا.

20 آذار
حل بمقر الغرفة وفد عن بلدية ليماسول، في زيارة دامت يوما واحدا.

مواعيد مقبلة
- 4 نيسان: معرض الحرف.
- 9 نيسان: لقاء مع سفير إسبانيا.

صور، في 31 آذار 2025
"""
LABELLED = """المندوبية الجهوية للثقافة بالكاف
ورقة إخبارية شهرية: جوان 2025

• 3 جوان: استقبلت المندوبة السيدة منية الهمامي مدير المعهد الفرنسي بتونس السيد فابريس روسو.
• 17 جوان: إمضاء اتفاقية شراكة مع جامعة جندوبة.
• 2 جويلية: جلسة عمل مع بلدية تاجروين.

الكاف، 30 جوان 2025
"""
FRENCH = """Ville de Grand-Bassam
Lettre d'information municipale - mars 2025

Mercredi 5 mars
Le maire, M. Jean-Louis Moulot, a reçu une délégation de la ville de Porto-Novo, conduite par Mme Rachelle Dossou.

18 mars
Signature d'une convention de jumelage avec la mairie de Vénissieux.

À venir
- 9 avril : visite du consul d'Espagne.

Grand-Bassam, le 31 mars 2025
"""
ENGLISH = """Mombasa Port Authority
Monthly diary, March 2025

Wednesday 5 March
The Managing Director, Captain Salim Omar, received a delegation from the Port of Durban led by Ms. Thandi Nkosi.

10-12 March
Training workshop for harbour pilots with the International Maritime Organization, held at Bandari College.

Coming up
- 9 April: meeting with the Ambassador of Spain.

Mombasa, 31 March 2025
"""
MONTH_ALONE = """Préfecture de Lot-et-Garonne
Les temps forts du mois de septembre 2025

9 septembre – Le préfet Daniel Barnier a reçu l'ambassadrice du Maroc, Mme Samira Sitaïl.
12 septembre – Signature d'une convention avec le conseil départemental des Landes.
"""
ONE_DAY = """هيئة الموانئ
5 مارس 2025
توقيع مذكرة تفاهم مع بلدية لارنكا.
"""
CASES: list[tuple[str, dt.date, list[Row]]] = [
    (
        CHAMBER,
        dt.date(2025, 3, 31),
        [
            ("reception", 3, 3, "غرفة التجارة والصناعة بصور", ("أندرياس كوستا",)),
            ("meeting", 5, 5, "علي حجازي", ("وفدا من نقابة الصيادين",)),
            ("workshop", 10, 12, "غرفة التجارة والصناعة بصور", ("منظمة العمل الدولية",)),
            ("signing", 18, 18, "غرفة التجارة والصناعة بصور", ("بلدية لارنكا",)),
            ("visit", 20, 20, "غرفة التجارة والصناعة بصور", ("وفد عن بلدية ليماسول",)),
        ],
    ),
    (
        LABELLED,
        dt.date(2025, 6, 30),
        [
            ("reception", 3, 3, "منية الهمامي", ("فابريس روسو",)),
            ("signing", 17, 17, "المندوبية الجهوية للثقافة بالكاف", ("جامعة جندوبة",)),
        ],
    ),
    (
        FRENCH,
        dt.date(2025, 3, 31),
        [
            ("reception", 5, 5, "Jean-Louis Moulot", ("délégation de la ville de Porto-Novo",)),
            ("signing", 18, 18, "Ville de Grand-Bassam", ("mairie de Vénissieux",)),
        ],
    ),
    (
        ENGLISH,
        dt.date(2025, 3, 31),
        [
            ("reception", 5, 5, "Salim Omar", ("delegation from the Port of Durban",)),
            ("workshop", 10, 12, "Mombasa Port Authority", ("International Maritime Organization",)),
        ],
    ),
    (
        MONTH_ALONE,
        dt.date(2025, 9, 12),
        [
            ("reception", 9, 9, "Daniel Barnier", ("Samira Sitaïl",)),
            ("signing", 12, 12, "Préfecture de Lot-et-Garonne", ("conseil départemental des Landes",)),
        ],
    ),
    (ONE_DAY, dt.date(2025, 3, 5), []),
]


@pytest.mark.parametrize(("text", "day", "rows"), CASES)
def test_entries_are_of_their_own_days_and_of_the_issuer(text: str, day: dt.date, rows: list[Row]) -> None:
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "diary", sha, text, (Page(1, Span(0, len(text))),), "")
    extraction = extract(document)
    found = relate(document, extraction).engagements
    assert extraction.about.date == day
    assert [
        (
            e.kind.value,
            e.start and e.start.day,
            e.end and e.end.day,
            e.host and e.host.text,
            tuple(g.text for g in e.guests),
        )
        for e in found
    ] == rows
