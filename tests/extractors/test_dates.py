"""Dates: the words that are one, the days that they stand for, and what is none."""

import hashlib

import pytest

from extractors.dates.component import dates as find
from extractors.doc import mentions_of
from extractors.pipeline import pipeline
from schemas.document import Document, Page, document_id
from schemas.mention import Kind, Mention
from schemas.span import Span


def document(text: str) -> Document:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Document(document_id(sha), "a", sha, text, (Page(1, Span(0, len(text))),), "ar")


def dates(text: str) -> list[Mention]:
    doc = pipeline().make_doc(text)
    doc._.source = document(text)
    return mentions_of(find(doc), Kind.DATE)


def days(mention: Mention) -> str:
    value = mention.value
    assert value is not None
    return f"{value.start}" if value.start == value.end else f"{value.start}..{value.end}"


# Written by hand before any rule: (words, the mention's words, its days).
ABSOLUTE = [
    ("held this morning, Wednesday 28 January 2026", "Wednesday 28 January 2026", "2026-01-28"),
    ("اليوم الأول – الثلاثاء 17 نوفمبر 2026", "الثلاثاء 17 نوفمبر 2026", "2026-11-17"),
    ("Jour 2 – mercredi 18 novembre 2026", "mercredi 18 novembre 2026", "2026-11-18"),
    ("الثلاثاء 17 – الخميس 19 نوفمبر 2026", "الثلاثاء 17 – الخميس 19 نوفمبر 2026", "2026-11-17..2026-11-19"),
    ("الخميس الواقع فيه 9/10/2025", "الخميس الواقع فيه 9/10/2025", "2025-10-09"),
    ("يومي الثالث والرابع من جوان 2025 بسوسة", "يومي الثالث والرابع من جوان 2025", "2025-06-03..2025-06-04"),
    ("the thirtieth and thirty-first of May 2024", "thirtieth and thirty-first of May 2024", "2024-05-30..2024-05-31"),
    ("le vingt-et-un mars 2024", "vingt-et-un mars 2024", "2024-03-21"),
    ("L'an deux mille vingt-cinq et le six février, s'est tenue la session", "six février", "2025-02-06"),
    ("L'an 2024, le jeudi 14 mars à dix heures", "jeudi 14 mars", "2024-03-14"),
    ("في سنة ألفين وخمس وعشرين، وفي اليوم السادس من شهر فبراير، اجتمع", "السادس من شهر فبراير", "2025-02-06"),
    ("In the year 2023, on the ninth of June, the board sat", "ninth of June", "2023-06-09"),
    ("Posted 14th, March 2021 by the office", "14th, March 2021", "2021-03-14"),
    ("On March 5,2021 he met the envoy", "March 5,2021", "2021-03-05"),
    ("signed on the 5th day of March 2025 at Kisumu", "5th day of March 2025", "2025-03-05"),
    ("جنين/14-8-2025 زار الوفد", "14-8-2025", "2025-08-14"),
    ("Date: 05.03.25", "05.03.25", "2025-03-05"),
    ("احتضنت المدينة في 20/21 ماي 2025 ورشة", "20/21 ماي 2025", "2025-05-20..2025-05-21"),
    # Maghreb
    ("عقد الوزير اجتماعا يوم الثلاثاء 19 نونبر 2024 بالرباط", "الثلاثاء 19 نونبر 2024", "2024-11-19"),
    ("انعقد اليوم الأربعاء 7 غشت 2024 لقاء", "الأربعاء 7 غشت 2024", "2024-08-07"),
    ("وذلك بتاريخ 03 شتنبر 2023", "03 شتنبر 2023", "2023-09-03"),
    ("مايو 7, 2015\nافتتح المدير المعرض", "مايو 7, 2015", "2015-05-07"),
    (
        "The minutes of the ordinary meeting that the Board held on 12\nMarch 2021 were approved",
        "12\nMarch 2021",
        "2021-03-12",
    ),
    (
        "Le conseil de la communauté de communes a délibéré du point 12\nmars 2020",
        "mars 2020",
        "2020-03-01..2020-03-31",
    ),
    ("تموز 19، 2023 – بيروت", "تموز 19، 2023", "2023-07-19"),
    ("في فاتح ماي 2025", "فاتح ماي 2025", "2025-05-01"),
    ("يومه الجمعة 12 يوليوز 2024 بمقر المجلس", "الجمعة 12 يوليوز 2024", "2024-07-12"),
    ("يوم 5 جويلية 2023 بقصر الحكومة", "5 جويلية 2023", "2023-07-05"),
    ("الخميس 14 مارس 2024 بالجزائر", "الخميس 14 مارس 2024", "2024-03-14"),
    ("يوم 20 أوت 2022", "20 أوت 2022", "2022-08-20"),
    ("بتاريخ 9 أفريل 2024 بتونس", "9 أفريل 2024", "2024-04-09"),
    ("اجتماع 17 جانفي 2024", "17 جانفي 2024", "2024-01-17"),
    ("خلال الأسبوع الثاني من شهر فبراير 2025م", "فبراير 2025م", "2025-02-01..2025-02-28"),
    ("في النصف الثاني من فبراير 2020", "فبراير 2020", "2020-02-01..2020-02-29"),
    ("خلال الثلث الأول من شهر مارس 2021", "مارس 2021", "2021-03-01..2021-03-31"),
    ("يوم 1 جوان 2024", "1 جوان 2024", "2024-06-01"),
    ("وفي 28 فيفري 2023", "28 فيفري 2023", "2023-02-28"),
    # Levant and Iraq
    ("استقبل في 5 كانون الثاني 2024 سفير", "5 كانون الثاني 2024", "2024-01-05"),
    ("يوم الإثنين 11 تشرين الثاني 2024", "الإثنين 11 تشرين الثاني 2024", "2024-11-11"),
    ("في 3 آذار/مارس 2025", "3 آذار/مارس 2025", "2025-03-03"),
    ("في 21 تموز (يوليو) 2023", "21 تموز (يوليو) 2023", "2023-07-21"),
    ("الأحد الموافق 8 أيلول 2024", "الأحد الموافق 8 أيلول 2024", "2024-09-08"),
    ("بتاريخ 30 حزيران 2022", "30 حزيران 2022", "2022-06-30"),
    ("في ٢٥ شباط ٢٠٢٤", "٢٥ شباط ٢٠٢٤", "2024-02-25"),
    ("في ۱۲ نيسان ۲۰۲۳", "۱۲ نيسان ۲۰۲۳", "2023-04-12"),
    # Egypt and the Gulf
    ("يوم 15 أغسطس 2024م في الدوحة", "15 أغسطس 2024م", "2024-08-15"),
    ("بتاريخ 2 ديسمبر 2023 ميلادية", "2 ديسمبر 2023 ميلادية", "2023-12-02"),
    ("السبت 1 يونيه 2024 بالقاهرة", "السبت 1 يونيه 2024", "2024-06-01"),
    ("يوم الاثنين، 4 مايو 2026", "الاثنين، 4 مايو 2026", "2026-05-04"),
    ("في 10 من يوليو لسنة 2024", "10 من يوليو لسنة 2024", "2024-07-10"),
    # Hijri
    ("بتاريخ 12 رجب 1446", "12 رجب 1446", "2025-01-12"),
    ("في 1 رمضان 1445هـ", "1 رمضان 1445هـ", "2024-03-11"),
    ("في 15/رمضان/1445هـ", "15/رمضان/1445هـ", "2024-03-25"),
    ("بتاريخ 17/05/1446هـ", "17/05/1446هـ", "2024-11-19"),
    ("وتاريخ 1446/5/17 هـ", "1446/5/17 هـ", "2024-11-19"),
    ("في غرة محرم 1446", "غرة محرم 1446", "2024-07-07"),
    ("خلال شهر ذي الحجة 1445", "ذي الحجة 1445", "2024-06-07..2024-07-06"),
    ("بتاريخ 17 من جمادى الأولى عام 1446 للهجرة", "17 من جمادى الأولى عام 1446 للهجرة", "2024-11-19"),
    # in words
    ("في التاسع عشر من نونبر ألفين وأربعة وعشرين", "التاسع عشر من نونبر ألفين وأربعة وعشرين", "2024-11-19"),
    ("يوم الخامس والعشرين من ديسمبر 2023", "الخامس والعشرين من ديسمبر 2023", "2023-12-25"),
    ("في الحادي والثلاثين من شهر آذار سنة 2024", "الحادي والثلاثين من شهر آذار سنة 2024", "2024-03-31"),
    ("في اليوم الثالث من شهر مايو 2024", "الثالث من شهر مايو 2024", "2024-05-03"),
    ("le dix-neuf novembre deux mille vingt-quatre", "dix-neuf novembre deux mille vingt-quatre", "2024-11-19"),
    ("le premier mars deux mille vingt-cinq", "premier mars deux mille vingt-cinq", "2025-03-01"),
    ("le vingt et un juin 2024", "vingt et un juin 2024", "2024-06-21"),
    (
        "on the twenty-first of June two thousand and twenty-four",
        "twenty-first of June two thousand and twenty-four",
        "2024-06-21",
    ),
    # French and English
    ("reçue le mardi 19 novembre 2024 à Rabat", "mardi 19 novembre 2024", "2024-11-19"),
    ("Le 1er août 2023, le ministre", "1er août 2023", "2023-08-01"),
    ("en date du 8 févr. 2024", "8 févr. 2024", "2024-02-08"),
    ("ce jeudi 5 décembre 2024", "jeudi 5 décembre 2024", "2024-12-05"),
    ("On Tuesday, 19 November 2024, the Minister", "Tuesday, 19 November 2024", "2024-11-19"),
    ("on November 19, 2024 in Doha", "November 19, 2024", "2024-11-19"),
    ("on Tuesday, November 19th, 2024", "Tuesday, November 19th, 2024", "2024-11-19"),
    ("on the 3rd of May 2025", "3rd of May 2025", "2025-05-03"),
    ("held on 14 Sept. 2024", "14 Sept. 2024", "2024-09-14"),
    # numeric
    ("الاجتماع المنعقد بتاريخ 19/11/2024", "19/11/2024", "2024-11-19"),
    ("بتاريخ 2024-11-19 على الساعة 10:30", "2024-11-19", "2024-11-19"),
    ("في 19.11.2024", "19.11.2024", "2024-11-19"),
    ("بتاريخ ٢٠٢٤/١١/١٩", "٢٠٢٤/١١/١٩", "2024-11-19"),
    ("le 05/03/24 à Tunis", "05/03/24", "2024-03-05"),
    ("on 11/19/2024", "11/19/2024", "2024-11-19"),
    ("Date: 10/17/23", "10/17/23", "2023-10-17"),
    ("Trustee Meeting – 10/17/23", "10/17/23", "2023-10-17"),
    ("en 19 - 11 - 2024", "19 - 11 - 2024", "2024-11-19"),
    # months
    ("خلال شهر نونبر 2024", "نونبر 2024", "2024-11-01..2024-11-30"),
    ("au cours du mois de février 2024", "février 2024", "2024-02-01..2024-02-29"),
    ("by June 2026", "June 2026", "2026-06-01..2026-06-30"),
    ("منذ تشرين الأول من العام 2023", "تشرين الأول من العام 2023", "2023-10-01..2023-10-31"),
    # ranges
    ("خلال الفترة من 4-7 /5 /2027 بمسقط", "من 4-7 /5 /2027", "2027-05-04..2027-05-07"),
    ("الدورة 14-16/3/2025 بتونس", "14-16/3/2025", "2025-03-14..2025-03-16"),
    ("خلال الفترة الممتدة من 19 إلى 22 نونبر 2024", "من 19 إلى 22 نونبر 2024", "2024-11-19..2024-11-22"),
    ("في الفترة ما بين 3 و5 مارس 2025", "ما بين 3 و5 مارس 2025", "2025-03-03..2025-03-05"),
    ("أيام 10 و11 و12 دجنبر 2024", "أيام 10 و11 و12 دجنبر 2024", "2024-12-10..2024-12-12"),
    ("يومي 19 و20 نونبر 2024", "يومي 19 و20 نونبر 2024", "2024-11-19..2024-11-20"),
    (
        "يومي الثلاثاء والأربعاء 19 و20 نونبر 2024",
        "يومي الثلاثاء والأربعاء 19 و20 نونبر 2024",
        "2024-11-19..2024-11-20",
    ),
    ("من الإثنين 18 إلى الجمعة 22 نونبر 2024", "من الإثنين 18 إلى الجمعة 22 نونبر 2024", "2024-11-18..2024-11-22"),
    ("من 30 دجنبر 2024 إلى غاية 3 يناير 2025", "من 30 دجنبر 2024 إلى غاية 3 يناير 2025", "2024-12-30..2025-01-03"),
    ("من 29 نيسان حتى 2 أيار 2024", "من 29 نيسان حتى 2 أيار 2024", "2024-04-29..2024-05-02"),
    ("من يناير إلى مارس 2025", "من يناير إلى مارس 2025", "2025-01-01..2025-03-31"),
    ("من 25 إلى 27 شعبان 1445هـ", "من 25 إلى 27 شعبان 1445هـ", "2024-03-06..2024-03-08"),
    ("15-17 أكتوبر 2024", "15-17 أكتوبر 2024", "2024-10-15..2024-10-17"),
    ("du 19 au 22 novembre 2024", "du 19 au 22 novembre 2024", "2024-11-19..2024-11-22"),
    ("du mardi 19 au vendredi 22 novembre 2024", "du mardi 19 au vendredi 22 novembre 2024", "2024-11-19..2024-11-22"),
    ("les 3 et 4 avril 2025", "3 et 4 avril 2025", "2025-04-03..2025-04-04"),
    ("du 28 février au 2 mars 2025", "du 28 février au 2 mars 2025", "2025-02-28..2025-03-02"),
    ("entre le 3 et le 5 mars 2025", "entre le 3 et le 5 mars 2025", "2025-03-03..2025-03-05"),
    ("from 19 to 22 November 2024", "from 19 to 22 November 2024", "2024-11-19..2024-11-22"),
    ("from November 30 to December 2, 2024", "from November 30 to December 2, 2024", "2024-11-30..2024-12-02"),
    ("on November 19-22, 2024", "November 19-22, 2024", "2024-11-19..2024-11-22"),
    ("on 4, 5 and 6 June 2024", "4, 5 and 6 June 2024", "2024-06-04..2024-06-06"),
    ("between 3 and 5 March 2025", "between 3 and 5 March 2025", "2025-03-03..2025-03-05"),
    ("janvier-mars 2025", "janvier-mars 2025", "2025-01-01..2025-03-31"),
]


@pytest.mark.parametrize(("text", "words", "value"), ABSOLUTE, ids=[row[1] for row in ABSOLUTE])
def test_a_date_that_needs_no_context(text: str, words: str, value: str) -> None:
    assert [(m.text, days(m)) for m in dates(text)] == [(words, value)]


# Issued on Wednesday 12 March 2025 unless the head says otherwise.
RELATIVE = [
    ("زار الوفد أمس (الثلاثاء) المتحف", "أمس (الثلاثاء)", "2025-03-11"),
    ("افتتح المعرض أول أمس الإثنين (10 مارس) في القاعة", "أول أمس الإثنين (10 مارس)", "2025-03-10"),
    ("Il a reçu hier (mardi) le maire", "hier (mardi)", "2025-03-11"),
    ("زار الوفد المتحف أمس الثلاثاء، ثم عاد", "أمس الثلاثاء", "2025-03-11"),
    ("استقبل الوزير، أمس الثلاثاء، السفير", "أمس الثلاثاء", "2025-03-11"),
    ("استقبل الوزير اليوم الأربعاء السفير", "اليوم الأربعاء", "2025-03-12"),
    ("استقبل صباح اليوم السيد الوالي وفدا", "اليوم", "2025-03-12"),
    ("وصل مساء أمس إلى المدينة", "أمس", "2025-03-11"),
    ("وكان قد وصل أول أمس", "أول أمس", "2025-03-10"),
    ("استقبل الوزير أمس ثلاثة سفراء", "أمس", "2025-03-11"),
    ("التقى الوالي اليوم عشرين من رؤساء الجمعيات", "اليوم", "2025-03-12"),
    ("يعقد غدا الخميس اجتماع", "غدا الخميس", "2025-03-13"),
    ("ترأس يوم الثلاثاء الماضي جلسة", "الثلاثاء الماضي", "2025-03-11"),
    ("ينعقد يوم الجمعة المقبل", "الجمعة المقبل", "2025-03-14"),
    ("خلال الأسبوع الجاري", "الأسبوع الجاري", "2025-03-10..2025-03-16"),
    ("في الأسبوع الماضي", "الأسبوع الماضي", "2025-03-03..2025-03-09"),
    ("خلال الشهر المقبل", "الشهر المقبل", "2025-04-01..2025-04-30"),
    ("يوم 5 من الشهر الجاري", "5 من الشهر الجاري", "2025-03-05"),
    ("يوم 20 مارس الجاري", "20 مارس الجاري", "2025-03-20"),
    ("في 25 دجنبر الماضي", "25 دجنبر الماضي", "2024-12-25"),
    ("في 3 مارس من السنة الجارية", "3 مارس من السنة الجارية", "2025-03-03"),
    ("يوم 28 ديسمبر انتهت الأشغال", "28 ديسمبر", "2024-12-28"),
    ("من 17 إلى 20 أبريل المقبل", "من 17 إلى 20 أبريل المقبل", "2025-04-17..2025-04-20"),
    ("يوم الاثنين بالرباط", "الاثنين", "2025-03-10"),
    ("في شهر فبراير", "فبراير", "2025-02-01..2025-02-28"),
    ("Le ministre a reçu hier l'ambassadeur", "hier", "2025-03-11"),
    ("Le ministre a tenu à Dakar hier une séance de travail", "hier", "2025-03-11"),
    ("Le ministre a reçu aujourd'hui deux ambassadeurs", "aujourd'hui", "2025-03-12"),
    ("The signing took place yesterday in Niamey", "yesterday", "2025-03-11"),
    ("The signing took place Tuesday in Niamey", "Tuesday", "2025-03-11"),
    ("Présents : Hiba Mardi et Samir Dimanche. La séance a eu lieu mardi", "mardi", "2025-03-11"),
    ("The minister met Omar Tuesday in Doha", "Tuesday", "2025-03-11"),
    ("Le ministre a reçu, hier mardi, l'ambassadeur", "hier mardi", "2025-03-11"),
    ("aujourd'hui mercredi à Rabat", "aujourd'hui mercredi", "2025-03-12"),
    ("réuni mardi dernier", "mardi dernier", "2025-03-11"),
    ("un atelier tenu lundi et mardi à Dakar", "lundi et mardi", "2025-03-10..2025-03-11"),
    ("a workshop on Monday and Tuesday in Nairobi", "Monday and Tuesday", "2025-03-10..2025-03-11"),
    ("la semaine prochaine", "semaine prochaine", "2025-03-17..2025-03-23"),
    ("le mois dernier", "mois dernier", "2025-02-01..2025-02-28"),
    ("le 20 mars prochain", "20 mars prochain", "2025-03-20"),
    ("le 5 courant", "5 courant", "2025-03-05"),
    ("met on Monday in Cairo", "Monday", "2025-03-10"),
    ("last Tuesday", "last Tuesday", "2025-03-11"),
    ("has run the port since last May, when", "last May", "2024-05-01..2024-05-31"),
    ("this morning in Amman", "this morning", "2025-03-12"),
    ("met yesterday with", "yesterday", "2025-03-11"),
    ("Le pays continuera à agir, a affirmé mardi le ministre", "mardi", "2025-03-11"),
    ("will open tomorrow, Thursday", "tomorrow, Thursday", "2025-03-13"),
    ("last week in Kuwait", "last week", "2025-03-03..2025-03-09"),
    ("on 25 December the court", "25 December", "2024-12-25"),
    ("a été reçu mardi 11, à Rabat", "mardi 11", "2025-03-11"),
    ("زار المصنع الخميس 6، ثم عاد", "الخميس 6", "2025-03-06"),
    ("التقى الأحد 9/3 أعضاء اللجنة", "الأحد 9/3", "2025-03-09"),
    ("تزور وزيرة الثقافة القيروان الجمعة", "الجمعة", "2025-03-14"),
    ("سيلتقي النقيب الأحد أعضاء الفرع", "الأحد", "2025-03-16"),
    ("Le préfet se rendra vendredi à Limoges", "vendredi", "2025-03-14"),
    ("Jeudi 6 – Une mission a été reçue", "Jeudi 6", "2025-03-06"),
]


@pytest.mark.parametrize(("text", "words", "value"), RELATIVE, ids=[row[1] for row in RELATIVE])
def test_a_date_that_is_counted_from_the_documents_day(text: str, words: str, value: str) -> None:
    found = dates(f"الرباط، في 12 مارس 2025\n\n{text}\n")
    assert [(m.text, days(m)) for m in found[1:]] == [(words, value)]


NONE = [
    "العدد: 3/11/2047",
    "المرجع: 4/7/2025",
    "Réf. : 4/7/2025",
    "القانون رقم 27.14 المتعلق بمكافحة الاتجار بالبشر",
    "القانون 14- 27",
    "الظهير الشريف رقم 1.16.127",
    "المادة 12 من القانون رقم 103.13",
    "الهاتف: 05.37.21.37.37",
    "tél. : +212 5 37 21 37 37",
    "بلغت قيمة المشروع 12.5 مليون درهم",
    "انتهت المباراة 3-1",
    "على الساعة 10:30 صباحا",
    "الخطة الوطنية 2023-2030",
    "خلال سنة 2024",
    "en 2025",
    "من 2023 إلى 2026",
    "وقد مارس مهامه منذ سنوات",
    "ساحة 17 فبراير 2011",
    "جامعة 8 ماي 1945 قالمة",
    "ثورة 25 يناير 2011",
    "avenue du 20 août 1953",
    "à l'Hôtel du 2 Février",
    "The committee may meet again and march forward",
    "اليوم العالمي لحقوق الإنسان",
    "اليوم والتاريخ: لم يحدد",
    "اليوم: لم يحدد",
    "نظم اليوم الدراسي بالمعهد",
    "في ذلك اليوم",
    "اليوم الثالث من المعرض",
    "اليوم العشرون على التوالي",
    "بلاغ رقم 12/2024",
    "MIN 3/6/2025: PROGRESS REPORT",
    "القرار (1/7/1446): أقر المجلس المحضر",
    "Ref: 10/07/23 and Ticket – 12/05/23",
    "القرار رقم 1325 (2000)",
    "version 2.11.2024.1",
    "مؤخرا وقريبا",
    "sa sept collègues",
    "31/02/2024",
    "12 عضوا و5 نساء",
    "lundi 3 délégués ont voté",
    "فاز الفريق الأحد 3/1 على خصمه",
    "jeudi 11, selon une erreur",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert [m.text for m in dates(f"الرباط، في 12 مارس 2025\n\n{text}\n")[1:]] == []


BESIDE = [
    ("يوم الثلاثاء 17 جمادى الأولى 1446 الموافق 19 نونبر 2024", ["الثلاثاء 17 جمادى الأولى 1446", "19 نونبر 2024"]),
    ("19 نوفمبر 2024م الموافق 17 جمادى الأولى 1446هـ", ["19 نوفمبر 2024م", "17 جمادى الأولى 1446هـ"]),
    ("بتاريخ 16 من جمادى الأولى 1446 (19 نونبر 2024)", ["16 من جمادى الأولى 1446", "19 نونبر 2024"]),
    ("1446/05/17هـ - 2024/11/19م", ["1446/05/17هـ", "2024/11/19م"]),
    ("le 17 joumada I 1446 (19 novembre 2024)", ["17 joumada I 1446", "19 novembre 2024"]),
]


@pytest.mark.parametrize(("text", "words"), BESIDE)
def test_a_hijri_and_a_gregorian_date_side_by_side_have_one_value(text: str, words: list[str]) -> None:
    found = dates(text)
    assert [m.text for m in found] == words
    assert {days(m) for m in found} == {"2024-11-19"}
    assert {m.value.calendar.value for m in found if m.value} == {"hijri", "gregorian"}


def test_an_old_hijri_date_outside_the_tables_takes_the_days_beside_it() -> None:
    found = dates("الظهير الشريف الصادر في 9 رمضان 1331 (12 أغسطس 1913)")
    assert [(m.text, days(m)) for m in found] == [("9 رمضان 1331", "1913-08-12"), ("12 أغسطس 1913", "1913-08-12")]


WARNED = [
    ("يوم الأربعاء 19 نونبر 2024", "The text says Wednesday, but 2024-11-19 is a Tuesday."),
    ("16 من جمادى الأولى 1446 (19 نونبر 2024)", "Umm al-Qura gives 2024-11-18, 1 day beside the Gregorian date."),
    ("1 جمادى الأولى 1446 (19 نونبر 2024)", "«1 جمادى الأولى 1446» is 2024-11-03 by Umm al-Qura,"),
]


@pytest.mark.parametrize(("text", "warning"), WARNED)
def test_what_disagrees_is_told(text: str, warning: str) -> None:
    assert dates(text)[0].warnings[0].startswith(warning)


def test_a_weekday_that_agrees_chooses_the_year() -> None:
    found = dates("الرباط، في 12 مارس 2025\n\nيوم الثلاثاء 19 نونبر انعقد")
    assert days(found[1]) == "2024-11-19"


@pytest.mark.parametrize(
    ("text", "found", "weekday"),
    [
        ("Bruxelles, le 10 juin 2025\n\nLa ministre a été reçue mardi 9 juin à Amman.", "2025-06-09", "Tuesday"),
        ("Nairobi, 10 June 2025. The Minister was received on Tuesday 9 June in Amman.", "2025-06-09", "Tuesday"),
        ("نواكشوط، 10 يونيو 2025\n\nاستقبل الوزير يوم الثلاثاء 9 يونيو السفير.", "2025-06-09", "Tuesday"),
        ("Tunis, le 4 janvier 2026\n\nIl a reçu vendredi 31 décembre le maire.", "2025-12-31", "Friday"),
        ("مسقط، 10 يونيو 2025\n\nتنطلق الندوة يوم الأربعاء 18 يونيو.", "2025-06-18", None),
    ],
)
def test_a_wrong_weekday_of_these_days_leaves_the_year(text: str, found: str, weekday: str | None) -> None:
    told = dates(text)[1]
    assert days(told) == found
    assert [w.startswith(f"The text says {weekday}") for w in told.warnings] == ([True] if weekday else [])


def test_yesterday_and_a_full_date_behind_a_comma_are_two() -> None:
    found = dates("الرباط، في 25 يناير 2026\n\nانتقل إلى رحمة الله أمس السبت، 5 شعبان 1447هـ.\n")
    assert [m.text for m in found[1:]] == ["أمس السبت", "5 شعبان 1447هـ"]


def test_two_full_dates_joined_by_and_are_two() -> None:
    assert [m.text for m in dates("في 19 نونبر 2024 و20 دجنبر 2024")] == ["19 نونبر 2024", "20 دجنبر 2024"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "وتقبل التعازي يومي الخميس والجمعة 19 و20 آذار في القاعة.",
            ("يومي الخميس والجمعة 19 و20 آذار", "2026-03-19..2026-03-20"),
        ),
        (
            "عقد يومي الثلاثاء والأربعاء 10 و11 آذار الجاري.",
            ("يومي الثلاثاء والأربعاء 10 و11 آذار الجاري", "2026-03-10..2026-03-11"),
        ),
        (
            "عقد أيام الثلاثاء والأربعاء والخميس 10-12 آذار.",
            ("أيام الثلاثاء والأربعاء والخميس 10-12 آذار", "2026-03-10..2026-03-12"),
        ),
        (
            "Elle a eu lieu mardi et mercredi 10 et 11 mars à Thiès.",
            ("mardi et mercredi 10 et 11 mars", "2026-03-10..2026-03-11"),
        ),
        (
            "It was held on Tuesday and Wednesday, 10 and 11 March.",
            ("Tuesday and Wednesday, 10 and 11 March", "2026-03-10..2026-03-11"),
        ),
        ("أقيمت يومي الأحد والاثنين الماضيين ورشة.", ("يومي الأحد والاثنين الماضيين", "2026-03-08..2026-03-09")),
        ("تقام يومي الأحد والاثنين المقبلين ورشة.", ("يومي الأحد والاثنين المقبلين", "2026-03-15..2026-03-16")),
        ("Elle aura lieu mardi et mercredi prochains.", ("mardi et mercredi prochains", "2026-03-17..2026-03-18")),
        ("Il a reçu ce jour le maire.", ("ce jour", "2026-03-12")),
        (
            "Un atelier s'est tenu du lundi 9 au mercredi 11, à Rabat.",
            ("du lundi 9 au mercredi 11", "2026-03-09..2026-03-11"),
        ),
        ("It was held on Tuesday 10 and Wednesday 11.", ("Tuesday 10 and Wednesday 11", "2026-03-10..2026-03-11")),
        ("أقيمت يومي الثلاثاء 10 والأربعاء 11 ورشة.", ("يومي الثلاثاء 10 والأربعاء 11", "2026-03-10..2026-03-11")),
    ],
)
def test_weekdays_before_their_days_and_words_behind_two_of_them(text: str, found: tuple[str, str]) -> None:
    told = dates(f"عمّان، 12 آذار 2026\n\n{text}")[1:]
    assert [(m.text, days(m)) for m in told] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Accra, 12 March 2026\nThe fair will be held on 5 November.", "2026-11-05"),
        ("Accra, 12 March 2026\nA second course is planned for November.", "2026-11-01..2026-11-30"),
        ("الرباط، 12 مارس 2026\nومن المقرر عقد المعرض في 5 نونبر.", "2026-11-05"),
        ("Dakar, le 12 novembre 2026\nLe salon se tiendra du 3 au 5 février.", "2027-02-03..2027-02-05"),
        ("Dakar, le 12 janvier 2026\nLe salon, qui devait se tenir le 5 novembre, a été reporté.", "2025-11-05"),
        ("الرباط، 12 يناير 2026\nواستقبل الوزير السفير في 20 دجنبر.", "2025-12-20"),
        ("Accra, 12 November 2026\nShe will tell of the visit of 2 October.", "2026-10-02"),
    ],
)
def test_a_day_without_year_is_ahead_where_its_sentence_announces_it(text: str, found: str) -> None:
    assert days(dates(text)[-1]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The minister said on Tuesday that the road was opened.", ("Tuesday", "2026-03-10")),
        ("She told reporters today that she was pleased.", ("today", "2026-03-12")),
        ("A meeting scheduled for Monday was called off.", ("Monday", "2026-03-16")),
        ("He is on a visit that runs until Saturday.", ("Saturday", "2026-03-14")),
        ("The agency will on Monday host students.", ("Monday", "2026-03-16")),
        ("The envoy, who will leave for Rome, said on Monday he was pleased.", ("Monday", "2026-03-09")),
        ("She, who is due to leave, met the envoy on Monday.", ("Monday", "2026-03-09")),
        ("Il devait se rendre mardi à Oran.", ("mardi", "2026-03-17")),
        ("La signature, annoncée pour samedi, n'aura pas lieu.", ("samedi", "2026-03-14")),
        ("وأُجل اللقاء المقرر يوم الأحد.", ("الأحد", "2026-03-15")),
        ("Papers are due by Wed 18 March.", ("Wed 18 March", "2026-03-18")),
        ("It ended on March 9 (Monday) in Doha.", ("March 9 (Monday)", "2026-03-09")),
        ("It ended on Monday (Mar. 9) in Doha.", ("Monday (Mar. 9)", "2026-03-09")),
        ("He sat on 9 March with the Sun editor.", ("9 March", "2026-03-09")),
        ("Monday: the mayor met the consul.", ("Monday", "2026-03-09")),
        ("أمس الأربعاء: التقى رئيس البلدية السفير.", ("أمس الأربعاء", "2026-03-11")),
        ("Hier mercredi : le maire a reçu le consul.", ("Hier mercredi", "2026-03-11")),
    ],
)
def test_weekdays_by_what_is_said_of_them(text: str, found: tuple[str, str]) -> None:
    told = dates(f"Beirut, 12 March 2026\n\n{text}")[1:]
    assert [(m.text, days(m)) for m in told] == [found]


@pytest.mark.parametrize(
    "dateline",
    [
        "Galway, 15 January 2026.",
        "GALWAY, 15 January 2026 (KNA)",
        "جنين 15-1-2026 وفا-",
        "الدوحة في 15 يناير 2026 /قنا/",
        "Liège, le 15 janvier 2026 -",
    ],
)
@pytest.mark.parametrize("lead", ["The mayor met many this week. On Sunday,", "He said so. On Sunday,"])
def test_a_weekday_behind_a_dateline_is_over(dateline: str, lead: str) -> None:
    assert "2026-01-11" in map(days, dates(f"{dateline} {lead} he received the consul."))


@pytest.mark.parametrize(
    "words", ["À ce jour, dix accords sont signés.", "Ce jour-là, il pleuvait.", "Rien jusqu'à ce jour."]
)
def test_so_far_is_no_day(words: str) -> None:
    assert len(dates(f"Dakar, le 12 mars 2026\n\n{words}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "استقبل الوزير اليوم الأربعاء السفير.\nويمتد البرنامج من أيلول 2026 إلى آب 2029.\nانتهى.",
        "Le ministre a reçu mercredi l'ambassadeur.\nLe projet court de septembre 2026 à août 2029.\nFin.",
        "The minister received the envoy on Wednesday.\nThe project runs from September 2026 to August 2029.\nEnd.",
    ],
)
def test_the_term_of_a_project_dates_no_report(text: str) -> None:
    assert [m.value.end.year for m in dates(text) if m.value] == [2029]


def test_no_date_is_relative_to_nothing() -> None:
    assert dates("استقبل الوزير أمس السفير") == []


@pytest.mark.parametrize(
    "unit",
    ["19 و", "من 19 إلى ", "1/1/", "ألف و", "الثلاثاء والأربعاء ", "du 1 au ", "19, ", "أيام ", "19 نونبر 2024\n"],
)
def test_long_repeated_text_is_read(unit: str) -> None:
    dates(unit * (100_000 // len(unit)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mogadishu, 21 May 2026\n\nH.E. Hassan Gedi received a delegation.", ["21 May 2026"]),
        ("On 21 May 2026 H.E. Hassan Gedi received a delegation.", ["21 May 2026"]),
        ("الرياض 15 رمضان 1445هـ.", ["15 رمضان 1445هـ"]),
    ],
)
def test_an_era_is_no_initial(text: str, found: list[str]) -> None:
    assert [mention.text for mention in dates(text)] == found


def test_a_bulletin_may_name_its_days_by_their_number_alone() -> None:
    text = "Lettre du maire\nMois d'avril 2025\n\n1. Le 2, il a reçu\n2. Le 9, réunion\n3. Le 28, visite\n"
    assert [(m.text, days(m)) for m in dates(text)[1:]] == [
        ("2", "2025-04-02"),
        ("9", "2025-04-09"),
        ("28", "2025-04-28"),
    ]


def test_numbers_of_articles_are_no_days_of_a_bulletin() -> None:
    text = "Règlement\nMois d'avril 2025\n\nArticle 2. Le 9e alinéa\n2. Le texte\n3. Le 28, visite\n"
    assert [m.text for m in dates(text)[1:]] == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Le préfet a reçu hier le maire. La rencontre s'est tenue le mardi 4 mars 2025 à Kara.", "2025-03-04"),
        ("Le préfet a reçu hier le maire. C'était le 4 mars 2025 à Kara.", "2025-03-04"),
        ("Le préfet a reçu hier le maire. Il avait pris fonction le 4 mars 2025.", "2025-03-03"),
    ],
)
def test_yesterday_is_the_day_that_the_next_sentence_tells_again(text: str, first: str) -> None:
    assert days(dates(text)[0]) == first


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("عمّان 3 آذار 2026\nاستقبل المدير الوفد الاثنين 2 آذار 2026. وفي اليوم التالي افتتح المعرض.", "2026-03-03"),
        ("نواكشوط 5 مايو 2026\nزار الوالي المركز يوم 3 مايو 2026، وفي اليوم الموالي وقع اتفاقية.", "2026-05-04"),
        ("موروني، 10 يونيو 2026\nاجتمعت اللجنة يوم 8 يونيو 2026. وفي الغد، الثلاثاء، زار الوفد الجزيرة.", "2026-06-09"),
        (
            "Kara, le 9 mars 2026\nLe préfet a reçu le maire le 6 mars 2026 et, dès le lendemain, la ligue.",
            "2026-03-07",
        ),
        ("Valletta, 9 March 2026\nShe met the envoy on 6 March 2026. The next day she flew home.", "2026-03-07"),
        ("عمّان 3 آذار 2026\n| لائحة المستأجرين | 20/03/2026 |\nوفي اليوم التالي زار الوفد السوق.", "2026-03-04"),
    ],
)
def test_the_next_day_counts_from_the_day_told_last(text: str, found: str) -> None:
    assert days(dates(text)[-1]) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Valletta, 12 March 2026\nShe will travel to Rome next week. The Minister met the envoy on Tuesday.",
            "2026-03-10",
        ),
        ("عمّان، 12 آذار 2026\nسيزور الوزير روما الأسبوع المقبل. والتقى المدير السفير يوم الثلاثاء.", "2026-03-10"),
        ("Kara, le 12 mars 2026\nLe salon se tiendra du 16 au 20 mars. Le préfet a reçu le maire mardi.", "2026-03-10"),
        (
            "Kara, le 12 mars 2026\nLe salon se tiendra du 16 au 20 mars. Mardi, un débat réunira les maires.",
            "2026-03-17",
        ),
        ("الرباط، 9 مارس 2026\nينظم المعرض من 16 إلى 20 مارس. وتفتتح الدورة يوم الثلاثاء.", "2026-03-17"),
        (
            "Valletta, 12 March 2026\nThe fair will run from 20 to 29 March 2026. The opening is on Saturday.",
            "2026-03-21",
        ),
        ("عمّان، 13 آذار 2026\nسيزور الوزيران روما الأحد والإثنين.", "2026-03-15..2026-03-16"),
        ("عمّان، 13 آذار 2026\nسيصل الوزير غدا إلى روما كما ذكر الجمعة الوفد.", "2026-03-13"),
        ("Kara, le 10 mars 2026\nLe ministre se rendra jeudi et vendredi à Lomé.", "2026-03-12..2026-03-13"),
        ("عمّان، 10 آذار 2026\nاستقبل الوزير الأحد والإثنين وفودا.", "2026-03-08..2026-03-09"),
        ("جنيف، 24 أبريل 2024\nقال إن الهجوم الذي ارتكب في 7 أكتوبر مدان.", "2023-10-07"),
    ],
)
def test_a_weekday_behind_an_event_ahead_is_of_it_unless_its_sentence_tells_what_was(text: str, found: str) -> None:
    assert days(dates(text)[-1]) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kara, le 9 mars 2026\nAu lendemain de la visite, le préfet a reçu le maire.",
        "عمّان 3 آذار 2026\nوفي مساء اليوم ذاته وقّع المدير المذكرة. وفي اليوم نفسه زار المصنع.",
    ],
)
def test_a_day_counted_from_something_else_is_no_date(text: str) -> None:
    assert len(dates(text)) == 1


def test_the_date_behind_the_next_day_is_told_alone() -> None:
    text = "عمّان 3 آذار 2026\nوفي اليوم التالي، الأربعاء 4 آذار، افتتح المعرض. وفي اليوم التالي الخميس غادر."
    assert [m.text for m in dates(text)[1:]] == ["الأربعاء 4 آذار", "الخميس"]


def test_the_next_day_of_an_old_law_is_none() -> None:
    text = "عمّان 3 آذار 2026\nصدر القانون في 12 آذار 2006. وفي اليوم التالي التقى المدير الوفد."
    assert len(dates(text)) == 2


def test_figures_behind_the_letters_of_a_file_are_no_date() -> None:
    assert [m.text for m in dates("Ref.: WA/CM/04-02-2026\nDate: 11 February 2026")] == ["11 February 2026"]
    assert dates("المرجع: و/ت/12-03-2026") == []


UNSAID = [
    (
        "المنامة - 14 - 4 (بنا) -- استقبل الوزير اليوم الثلاثاء السفير. وكانت الاتفاقية قد وقعت في 3 فبراير 2024.",
        ["2026-04-14", "2026-04-14", "2024-02-03"],
    ),
    (
        "Freetown, Monday, 5 May – The minister met the team yesterday. The accord dates from 3 March 2024.",
        ["2025-05-05", "2025-05-04", "2024-03-03"],
    ),
    (
        "Rabat, mardi 7 mai – Le ministre a reçu l'envoyé. L'accord date du 6 mars 2023.",
        ["2024-05-07", "2023-03-06"],
    ),
    ("الكويت - 27 - 10 (كونا) -- بحث الوزير اليوم الاثنين أوجه التعاون.", ["2025-10-27", "2025-10-27"]),
    (
        "ديوان المحاسبة يبحث مع نظيره المالديفي التعاون\n\nالكويت – 11 – 2 (كونا) -- بحث الرئيس اليوم الأربعاء سبله.",
        ["2026-02-11", "2026-02-11"],
    ),
    (
        "DOHA, Feb 9 (QNA) -- The minister on Monday met the envoy. He had seen him on Sunday.",
        ["2026-02-09", "2026-02-09", "2026-02-08"],
    ),
    (
        "Lomé, 17 avril (ATOP) Une délégation a été reçue vendredi. Elle se rendra samedi à Kara.",
        ["2026-04-17", "2026-04-17", "2026-04-18"],
    ),
    (
        "Dakar, 18 juin (APS) – La ministre a reçu, mardi, une délégation. Le programme 2025-2029 a été évoqué.",
        ["2025-06-18", "2025-06-17"],
    ),
    ("القاهرة 3 مارس\nاستقبل وزير الزراعة يوم الثلاثاء السفير.", ["2026-03-03", "2026-03-03"]),
    (
        "LUSAKA, Feb. 12 (ZANIS) -- Malawi wants to send crews before the end of the year, the envoy said on Thursday.",
        ["2026-02-12", "2026-02-12"],
    ),
    ("عمان 10 شباط (بترا)- استقبل الوزير أمس الاثنين السفير.", ["2026-02-10", "2026-02-09"]),
    (
        "Le lundi 9 février, le ministre a reçu l'envoyé. Ils s'étaient vus en janvier.",
        ["2026-02-09", "2026-01-01..2026-01-31"],
    ),
]


@pytest.mark.parametrize(("text", "found"), UNSAID)
def test_a_dateline_without_its_year_has_that_of_its_weekday(text: str, found: list[str]) -> None:
    assert [days(m) for m in dates(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre recevra l'envoyé le lundi 9 février.",
        "KIGALI, Feb 9 (RBA) -- The minister will meet the envoy on Friday.",
        "اجتماع 3 - 4 (تأجيل) يوم الاثنين.",
        "النتيجة - 3 - 2 (نهائي) أمس الأحد.",
        "Freetown, 5 May – The minister met the team.",
    ],
)
def test_a_dateline_without_its_year_is_none_where_nothing_tells_it(text: str) -> None:
    assert dates(text) == []


def test_a_month_that_ends_a_line_takes_no_number_of_the_next() -> None:
    told = dates("Mandera, 25 August 2026\n\nThe police reported many more incidents there since May.\n2. Traders.")
    assert [m.text for m in told] == ["25 August 2026", "May"]


def test_a_day_put_off_to_a_weekday_is_no_range() -> None:
    told = dates("الخميس 16 أكتوبر 2025\n\nأرجئ الاجتماع الذي كان محددا له 14 أكتوبر إلى الثلاثاء المقبل.")
    assert [(m.text, days(m)) for m in told[1:]] == [("14 أكتوبر", "2025-10-14"), ("الثلاثاء المقبل", "2025-10-21")]
