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
OFFICE = """ولاية تيبازة
خلية الاتصال
حصيلة نشاطات السيد والي الولاية خلال شهر ماي 2025

الأحد 4 ماي: ترأس السيد الوالي كمال بن عمار اجتماع المجلس التنفيذي.
الثلاثاء 6 ماي: استقبل بمكتبه رئيس الغرفة الفلاحية السيد رشيد مزيان.
الخميس 8 ماي: زيارة تفقد إلى بلدية شرشال رفقة مدير السكن.
الأحد 11 ماي: اجتماع مع مدير شركة الكهرباء لمتابعة مؤسسة الأشغال.
"""
TOWN = """Commune de Podor (Sénégal)
Activités du Maire, semaine du 3 au 7 novembre 2025

Lundi 3 : audience avec Mme Awa Seck, directrice de la SAED.
Mercredi 5 : visite de la délégation de la ville de Gand, conduite par Marc Claes.
Jeudi 6 : le Maire, M. Ousmane Sow, a reçu le préfet, M. Paul Niang.
Vendredi 7 : la rencontre avec les commerçants du marché central a été reportée.
"""
ONE_DAY = """هيئة الموانئ
5 مارس 2025
توقيع مذكرة تفاهم مع بلدية لارنكا.
"""
RECTOR = """حصاد أنشطة رئيس الجامعة خلال شهر شباط 2025
الأستاذ الدكتور غالب نايف الشوابكة

الأحد 2/2: استقبل سفير جمهورية أذربيجان السيد إلدار سليموف، وبحث معه تبادل الطلبة.
الثلاثاء 4/2: رعى افتتاح معرض الكتاب في مبنى المكتبة.
الأربعاء 5/2: وقع اتفاقية تعاون مع مدير عام بنك الادخار السيد رامي الخصاونة.
الاثنين 10/2: زار بلدية السلط، واستقبله رئيسها المهندس وليد العناسوة.
الخميس 13/2: شارك في اجتماع مجلس الأمناء.
الأحد 16/2: التقى وفدا من جامعة بادوفا الإيطالية برئاسة الدكتورة كيارا روسي.
"""
PRESIDENTE = """Communauté de communes du Val d'Ardières
Lettre d'information – Les rencontres de la présidente, Mme Élise Tournier
Septembre 2025

Mardi 2 septembre : reçoit M. Paolo Conti, consul général d'Italie à Lyon.
Vendredi 5 septembre : rencontre avec les maires du canton, à Beaujeu.
Mercredi 10 septembre : signature du contrat de ruralité avec le sous-préfet, M. Denis Roche.
Jeudi 18 septembre : visite de la laiterie coopérative, où elle a été accueillie par son directeur, M. Luc Perret.
Lundi 22 septembre : accueille une délégation de la ville de Thiès, menée par le maire Babacar Diop.
"""
GOVERNOR = """Office of the Governor
Governor's Diary – March 2025
Governor Rebecca Lowe

Monday 3 March: Met the Ghanaian High Commissioner, Mr Kofi Asante, at Government House.
Thursday 6 March: Hosted a reception for the Red Cross delegation led by Dr Ana Silva.
Tuesday 11 March: Visited St Mary's Hospital, where she was welcomed by the matron, Mrs Joan Peters.
Friday 21 March: Held talks by video link with the Minister for the Overseas Territories, Mr Stephen Hale.
Wednesday 26 March: Attended the Legislative Council.
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
    (
        RECTOR,
        dt.date(2025, 2, 16),
        [
            ("reception", 2, 2, "غالب نايف الشوابكة", ("إلدار سليموف",)),
            ("conference", 4, 4, "غالب نايف الشوابكة", ()),
            ("signing", 5, 5, "غالب نايف الشوابكة", ("رامي الخصاونة",)),
            ("visit", 10, 10, "وليد العناسوة", ("غالب نايف الشوابكة",)),
            ("meeting", 16, 16, "غالب نايف الشوابكة", ("وفدا من جامعة بادوفا الإيطالية",)),
        ],
    ),
    (
        PRESIDENTE,
        dt.date(2025, 9, 22),
        [
            ("reception", 2, 2, "Élise Tournier", ("Paolo Conti",)),
            ("meeting", 5, 5, "Élise Tournier", ()),
            ("signing", 10, 10, "Élise Tournier", ("Denis Roche",)),
            ("visit", 18, 18, "Luc Perret", ("Élise Tournier",)),
            ("reception", 22, 22, "Élise Tournier", ("délégation de la ville de Thiès",)),
        ],
    ),
    (
        GOVERNOR,
        dt.date(2025, 3, 26),
        [
            ("meeting", 3, 3, "Rebecca Lowe", ("Kofi Asante",)),
            ("reception", 6, 6, "Rebecca Lowe", ("Red Cross delegation",)),
            ("visit", 11, 11, "Joan Peters", ("Rebecca Lowe",)),
            ("call", 21, 21, "Rebecca Lowe", ("Stephen Hale",)),
        ],
    ),
    (
        OFFICE,
        dt.date(2025, 5, 11),
        [
            ("meeting", 4, 4, "كمال بن عمار", ()),
            ("reception", 6, 6, "كمال بن عمار", ("رشيد مزيان",)),
            ("visit", 8, 8, "بلدية شرشال", ("كمال بن عمار",)),
            ("meeting", 11, 11, "كمال بن عمار", ("شركة الكهرباء",)),
        ],
    ),
    (
        TOWN,
        dt.date(2025, 11, 7),
        [
            ("reception", 3, 3, "Commune de Podor (Sénégal)", ("Awa Seck",)),
            ("visit", 5, 5, "Commune de Podor (Sénégal)", ("délégation de la ville de Gand",)),
            ("reception", 6, 6, "Ousmane Sow", ("Paul Niang",)),
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


def test_days_behind_a_sentence_without_one_are_no_entries() -> None:
    text = (
        "قام وفد من صندوق النقد العربي بزيارة إلى موروني. الإثنين 4 مايو 2026: استقبل السيد علي موينيي، وزير المالية، "
        "السيدة منى الحلو.\n"
    )
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "line", sha, text, (Page(1, Span(0, len(text))),), "")
    found = relate(document, extract(document)).engagements
    assert any(e.host and e.host.text == "علي موينيي" for e in found)
