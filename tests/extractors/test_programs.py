"""Programmes, plans, strategies, projects, initiatives. Wanted spans stand in square brackets."""

import pytest

from schemas.mention import Kind
from tests.extractors.naming_tables import found, unmarked

ARABIC = [
    "ناقشا [البرنامج الوطني للإصلاح المصرفي] أمس",
    "تمويل [مشروع الصرف الصحي لبلدات البادية الشمالية] قريبا",
    "في إطار [برنامج الجنوب الخامس] للمؤسسات الوطنية",
    "انسجاما مع توجهات [الاستراتيجية الوطنية للهجرة واللجوء]",
    "تنفيذ [مشروع التعداد العام للسكان والمساكن والمنشآت 2027]",
    "ضمن [مبادرة الكشف المبكر عن الأمراض المزمنة] في المحافظات",
    "تم الاتفاق على البرنامج التنفيذي بين الجانبين",
    "وفق برنامج الموسم والقانون رقم 2020-017",
    "الأولوية للمهمات المرتبطة ب[برنامج الحكومة 2023-2026] في الوزارة",
    "وأن [سياسة الإمارات للاقتصاد الدائري 2021-2031] توفر إطارا",
    "التحضير ل[برنامج عمل الاتحاد الإفريقي للمجالس 2027-2028] وحول التقنيات",
    "ضمن [مئوية الإمارات 2071] و[كويت جديدة 2035]",
    "الإفادة من [برنامج تأهيل القضاة الإداريين] العام المقبل",
    "اطلع على [مشروع المحاكمات عن بعد] المطبق في المركز",
    "تسليم وحدات [برنامج عدل 3] قريبا",
    "قال إن سياسة الدولة الخارجية ثابتة",
    "تندرج في إطار [التوجهات الاستراتيجية 2022-2026] للمجلس",
    "أطلقت الوزارة [الاستراتيجية الوطنية للأمن السيبراني 2024-2030]",
    "عرض المدير [البرنامج الوطني للحماية الاجتماعية]",
    "في إطار [مخطط المغرب الأخضر]",
    "دعم [رؤية السعودية 2030] و[رؤية قطر الوطنية 2030]",
    "بحث سير [مشروع دعم إصلاح العدالة]",
    "تمويل [برنامج تطوير المحاكم الرقمية]",
    'توقيع اتفاق بشأن [برنامج "آفاق]" خلال الحفل',
    "تنفيذ [الخطة الوطنية لمكافحة الفساد 2022-2026]",
    "ناقش [خطة العمل الوطنية للديمقراطية وحقوق الإنسان]",
    "استعرض [خارطة الطريق لإصلاح التعليم]",
    "أشاد ب[المبادرة الوطنية للتنمية البشرية]",
    "يمول الاتحاد الأوروبي [مشروع الحوكمة المحلية]",
    "ضمن [خطة العمل المشتركة 2025-2027]",
    'إطلاق [مبادرة "حياة كريمة]" في الريف',
    "تقدم [برنامج تمكين الشباب الأردني]",
    "اطلع الوفد على برنامج الزيارة وجدول الأعمال",
    "صادق المجلس على مشروع قانون رقم 12.24",
    "أحال الحكومة مشروع القانون المتعلق بالمالية",
    "ناقش المشاركون خطة واضحة ومشاريع مستقبلية",
    "تم عرض البرنامج ثم مناقشة المشروع",
    "ووافق على مشروع جدول الأعمال ومشروع مرسوم",
    "قدم برنامج عمل اللجنة السنة المقبلة",
    "مقترحات مشاريع تعاون وبرامج تكوين",
    "انطلاق [الحملة الوطنية لوقف العنف ضد النساء]",
    "وتأتي هذه الخطوة ضمن [رؤية المملكة 2030] الرامية إلى تنويع الاقتصاد",
    "انسجاما مع [رؤية الكويت 2035 «كويت جديدة]»",
    "تحدث عن رؤية المملكة للمنطقة وعن مشروع التعاون بين البلدين",
    "و[خطة التنمية المستدامة لعام 2030]",
    "ضمن [برنامج الأسر الحاضنة «بيت كريم]»",
    "تفعيل [البرنامج التنفيذي للتعاون الثقافي للأعوام 2024-2026]",
]

LATIN = [
    "a présenté le [Plan Sénégal émergent] au Conseil économique",
    "le [Programme national pour l'approvisionnement en eau potable et l'irrigation 2020-2027] est lancé",
    "s'inscrit dans le [Plan Comores émergent] et que sa clôture",
    "la [Facilité pour la transition écologique] sera dotée",
    "The steering committee of the [Green Coast programme] met; [Green Coast] ends in May",
    "at the launch of the [Justice Bridges programme] and the [Sanad 2 regional programme]",
    "the [National Transport and Logistics Strategy] was adopted",
    "a Ministry of Health project and an Egyptian programme",
    "le [programme de jumelage « Deux rives] » a pris fin, au titre de « [Deux rives] »",
    "Lancement du [Programme d'appui à la réforme de la justice]",
    "La [Stratégie nationale de lutte contre la corruption 2020-2025] prévoit",
    "Le [Plan national d'action 2023-2026] a été adopté",
    "Le [projet « Justice pour tous] » démarre",
    "dans le cadre de la [Vision 2030]",
    "le [Plan Maroc Vert] et l'[Initiative nationale pour le développement humain]",
    "le programme de la visite et le projet de loi",
    "un programme de formation et un plan d'action",
    "L'ordre du jour et le projet de décret",
    "à l'initiative du Conseil régional, un colloque s'est tenu",
    "le [projet d'appui à la réforme de la justice] ([PARJ]) a été présenté",
    "The [National Strategy for Human Rights 2021-2026] was launched",
    "under the [Justice Sector Reform Programme]",
    "funded by the [Horizon Europe Programme]",
    "The [National Action Plan on Women, Peace and Security] was presented",
    "the draft law and the programme of the visit",
    "the [Vision 2030] and the [Digital Courts Project]",
]


@pytest.mark.parametrize("sentence", [*ARABIC, *LATIN])
def test_programs(sentence: str) -> None:
    text, wanted = unmarked(sentence)
    assert found(text, Kind.PROGRAM) == wanted
