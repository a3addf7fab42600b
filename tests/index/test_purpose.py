"""What a question asks of meetings beyond which: how many, those called off or to come, who was absent."""

import datetime as dt

import pytest

from index.question.compiling import compile_question
from schemas.query import Aspect, Purpose, Query

COUNTED = [
    "كم عدد اللقاءات مع إيطاليا",
    "كم مرة زار الوزير بولندا",
    "كم لقاء مع اليونان في 2024",
    "عدد الاجتماعات مع البنك الدولي",
    "شحال من مرة استقبلوا وفد ليبيا",
    "قداش من زيارة لتونس",
    "كام اجتماع مع السودان",
    "استقبل الوزير وفد قطر كم مرة",
    "combien de réunions avec l'Italie",
    "combien de fois le ministre a-t-il visité Dakar",
    "nombre de visites en 2024",
    "combien avons-nous eu de rencontres avec la Grèce",
    "combien de hautes délégations avons-nous reçues",
    "how many meetings with Italy",
    "how many times did the minister visit Poland",
    "how often did we receive the Greek ambassador",
    "number of visits by the Polish minister",
    "how many bilateral meetings in 2024",
    "how many meetings with trainees",
    "كم لقاء مع المتدربين",
    "combien de réunions avec des stagiaires",
]
DOCUMENTS = [
    "كم وثيقة عن الصيد",
    "كم عدد الوثائق عن الصيد",
    "combien de documents sur la pêche",
    "nombre de textes sur la pêche",
    "how many documents about fishing",
    "how many official documents mention the visit",
]
CANCELLED = [
    "اللقاءات الملغاة",
    "هل ألغي اجتماع لجنة الميزانية",
    "إلغاء زيارة الوفد الكوري",
    "أي زيارة تلغات",
    "réunions annulées",
    "annulation de la visite du ministre grec",
    "la réunion du comité de pilotage a-t-elle été annulée",
    "cancelled meetings",
    "which visits were called off",
    "cancellation of the Korean visit",
    "was the meeting with the Danish minister on fishing cancelled",
    "la réunion sur la pêche a-t-elle été annulée",
    "هل ألغي الاجتماع حول الديون",
]
POSTPONED = [
    "الاجتماعات المؤجلة",
    "تأجيل زيارة الرئيس",
    "هل تأجلت الزيارة",
    "rencontres reportées",
    "report de la visite du ministre",
    "postponed meetings",
    "was the visit of the Danish minister postponed",
]
COMING = [
    "الاجتماع المقبل",
    "اللقاء القادم مع إسبانيا",
    "متى سيجتمع المجلس",
    "من سيزور الرباط",
    "الزيارة المرتقبة للوزير",
    "prochaine réunion du conseil",
    "les visites à venir",
    "زيارة رسمية مقبلة",
    "prochaine visite officielle",
    "la réunion prévue avec le Canada",
    "qui va visiter Tunis",
    "next meeting",
    "upcoming visits",
    "when will the minister of health meet the Cubans: which delegations will visit",
    "meetings planned with Canada",
    "which meetings are scheduled with the ambassador of Spain",
    "Quelles réunions sont prévues avec l'ambassadeur d'Espagne",
    "la visite est prévue quand",
    "which visits are planned",
    "meetings next week",
]
ABSENT = [
    "من تغيب عن الاجتماع",
    "الأعضاء الغائبون عن الجلسة الأخيرة للاجتماع",
    "شكون اللي ما حضرش",
    "مين غاب عن الاجتماع",
    "qui était absent",
    "qui n'a pas assisté à la réunion",
    "les absents de la réunion de mai",
    "les absents du conseil municipal",
    "الغائبون عن مجلس الجماعة",
    "absentees of the council",
    "who was absent",
    "who missed the board meeting",
    "which members sent apologies",
]
OUTCOME = [
    "آخر لقاء مع الأمريكيين حول الاتجار بالبشر وماذا وعدوا",
    "على ماذا اتفق الوزيران التونسي والجزائري",
    "بماذا تعهد السفير الياباني خلال زيارته",
    "شنو واعدو الإسبان فالاجتماع",
    "qu'a promis la délégation espagnole lors de sa visite",
    "dernière rencontre avec la Suisse : qu'est-ce qui a été convenu",
    "à quoi s'est engagée la Banque mondiale",
    "when did we last receive the Americans on trafficking, what was promised",
    "what did they agree on with Japan",
    "what came of the visit to Oman",
    "what did the Italians promise",
    "what did Senator Ferrante pledge",
    "شنو تعهدت به اليابان",
    "ما الذي تعهدت به سفيرة بلغاريا",
    "ماذا قررت اللجنة المشتركة مع الأردن",
    "sur quoi la délégation kényane et le ministre se sont accordés",
    "que lui a promis M. Lahmar",
]
NOTHING = [
    "اتفاق التبادل الحر مع تركيا",
    "وعود انتخابية",
    "ماذا تقرر",
    "accord de pêche avec le Sénégal",
    "l'engagement des jeunes",
    "promised land film festival",
    "what is the promise of green hydrogen in Oman",
    "le candidat promis à la présidence",
    "agreed minutes of the commission",
    "agreement with Turkey",
    "ارتفاع عدد الزيارات السياحية",
    "كم تكلفة المشروع",
    "كم متدربا عراقيا",
    "how many Iraqi trainees are there",
    "combien de stagiaires irakiens",
    "لقاء حول تأجيل سداد الديون",
    "زيارة حول إلغاء الرسوم",
    "مستقبل التعاون مع اليابان",
    "السنة المقبلة",
    "لقاء حول البرامج القادمة في مجال الماء",
    "غياب الأطباء عن المستشفيات",
    "la hausse du nombre de visites",
    "combien coûte le projet",
    "réunion sur l'annulation de la dette",
    "rapport de la réunion",
    "les prochaines étapes du projet",
    "absences des enseignants",
    "meeting report",
    "meeting on the cancellation of the debt",
    "next steps of the project",
    "how much did the project cost",
    "visit about the planned metro line",
    "absence of doctors in hospitals",
    "missing children",
    "absent teachers",
    "did the World Food Programme visit the scheme",
    "how many midwives were trained",
    "لماذا لم يتم لقاء اللجنة",
    "meeting on delayed payments with the ambassador",
    "meeting about postponed elections",
    "اجتماع حول المشاريع المؤجلة",
    "لقاء بشأن الديون الملغاة",
    "meeting on cancelled debts",
    "réunion sur les élections reportées",
    "réunion sur les travaux qui sont prévus",
    "how many",
    "how many of the",
    "number of",
    "combien ?",
    "combien de la",
    "nombre",
    "كم؟",
    "عدد",
    "شحال",
    "كم من",
]
ROWS = [
    *((words, Purpose.COUNT) for words in COUNTED),
    *((words, Purpose.DOCUMENTS) for words in DOCUMENTS),
    *((words, Purpose.CANCELLED) for words in CANCELLED),
    *((words, Purpose.POSTPONED) for words in POSTPONED),
    *((words, Purpose.COMING) for words in COMING),
    *((words, Purpose.ABSENT) for words in ABSENT),
    *((words, Purpose.OUTCOME) for words in OUTCOME),
    *((words, None) for words in NOTHING),
]
_TODAY = dt.date(2025, 6, 1)


@pytest.mark.parametrize(("words", "purpose"), ROWS)
def test_what_is_asked_beyond_which_meetings(words: str, purpose: Purpose | None) -> None:
    told = compile_question(Query(words, today=_TODAY), None).understood
    assert [u.value for u in told if u.aspect is Aspect.ASKED] == ([purpose] if purpose else [])


def test_it_need_not_be_understood() -> None:
    asked = Query("cancelled meetings", ignored=frozenset({Aspect.ASKED}), today=_TODAY)
    assert not [u for u in compile_question(asked, None).understood if u.aspect is Aspect.ASKED]


def test_either_is_wanted_where_both_are_asked_for() -> None:
    asked = compile_question(Query("visites annulées ou reportées", today=_TODAY), None)
    assert {u.value for u in asked.understood if u.aspect is Aspect.ASKED} == {Purpose.CANCELLED, Purpose.POSTPONED}
    assert {group.senses for group in asked.groups if group.required} == {("cancelled", "postponed")}


@pytest.mark.parametrize(("words", "sense"), [("cancelled meetings", "cancelled"), ("الاجتماع المقبل", "next")])
def test_documents_must_speak_of_it(words: str, sense: str) -> None:
    required = [group for group in compile_question(Query(words, today=_TODAY), None).groups if group.required]
    assert [sense in group.senses for group in required] == [True]
