"""Laws: by number, by name, treaties and the constitution; and the agreements that are none."""

import hashlib

import pytest

from extractors.doc import mentions_of
from extractors.laws.component import laws as find
from extractors.pipeline import pipeline
from schemas.document import Document, Page, document_id
from schemas.mention import Kind, Mention
from schemas.span import Span


def laws(text: str) -> list[Mention]:
    sha = hashlib.sha256(text.encode()).hexdigest()
    doc = pipeline().make_doc(text)
    doc._.source = Document(document_id(sha), "a", sha, text, (Page(1, Span(0, len(text))),), "ar")
    return mentions_of(find(doc), Kind.LAW)


# Written by hand before any rule: (words, the mention's words, its key).
NUMBERED = [
    ("En application du règlement n° 1083/2006 portant", "règlement n° 1083/2006", "1083/2006"),
    ("تطبيق القانون رقم 2011-003 المتعلق بمدونة الحالة المدنية", "القانون رقم 2011-003", "2011.3"),
    ("والمقرر رقم 1475 المتعلق بالأسعار", "المقرر رقم 1475", "1475"),
    ("issued under Legal Notice No. 34 of 2022 and posted", "Legal Notice No. 34 of 2022", "34/2022"),
    ("established by Proclamation No. 1205/2020 last year", "Proclamation No. 1205/2020", "1205/2020"),
    ("تطبيق القانون 282 على المعامل", "القانون 282", "282"),
    ("عملا بأحكام المرسوم ٦١٦١.", "المرسوم ٦١٦١", "6161"),
    ("صوت على القانون 120 نائبا، تنفيذا للقانون 64 ووفقا للقانون 2025", "قانون 64", "64"),
    (
        "القانون الاتحادي بشأن مكافحة الاتجار رقم 51 لسنة 2006",
        "القانون الاتحادي بشأن مكافحة الاتجار رقم 51 لسنة 2006",
        "51/2006",
    ),
    ("والظهير بمثابة قانون رقم 1.74.447 الصادر", "الظهير بمثابة قانون رقم 1.74.447", "1.74.447"),
    ("Human Rights and ILO Convention No. 190 were", "ILO Convention No. 190", "190"),
    ("selon le règlement n°09/2015/CM/UEMOA du 2 juillet", "règlement n°09/2015/CM/UEMOA", "9/2015/cm/uemoa"),
    ("un arrêt fondé sur la directive n° 07/2019/CM/UEMOA", "directive n° 07/2019/CM/UEMOA", "7/2019/cm/uemoa"),
    ("ينص القانون عـ37ـدد لسنة 2016 على", "القانون عـ37ـدد لسنة 2016", "37/2016"),
    ("under Amiri Decision No. (12) of 2019 on fees", "Amiri Decision No. (12) of 2019", "12/2019"),
    ("selon le règlement (UE) 2019/881 sur la cybersécurité", "règlement (UE) 2019/881", "2019.881"),
    ("la directive 2004/38/CE est transposée", "directive 2004/38/CE", "2004.38/ce"),
    ("under Regulation (EC) No 883/2004 on social security", "Regulation (EC) No 883/2004", "883/2004"),
    ("he signed Executive Order 13780 on Monday", "Executive Order 13780", "13780"),
    ("صدر النظام رقم (42) لسنة 2022 أمس", "النظام رقم (42) لسنة 2022", "42/2022"),
    ("منذ دستور عام 1973 تغيرت أمور", "دستور عام 1973", "1973"),
    ("مرسوم بالقانون رقم 24 لسنة 1979 في شأن", "مرسوم بالقانون رقم 24 لسنة 1979", "24/1979"),
    ("أمر عدد 170 لسنة 2024 مؤرخ في", "أمر عدد 170 لسنة 2024", "170/2024"),
    ("Federal Decree No. 47 of 2022 ratifying", "Federal Decree No. 47 of 2022", "47/2022"),
    ("طبقا للقانون رقم 27.14 المتعلق بمكافحة الاتجار بالبشر", "قانون رقم 27.14", "27.14"),
    ("مقتضيات القانون 14- 27 المتعلق", "القانون 14- 27", "27.14"),
    ("القانون رقم 27-14", "القانون رقم 27-14", "27.14"),
    ("بموجب القانون رقم ٢٧.١٤", "القانون رقم ٢٧.١٤", "27.14"),
    ("القانون التنظيمي رقم 106.13 المتعلق بالنظام", "القانون التنظيمي رقم 106.13", "106.13"),
    ("بالظهير الشريف رقم 1.16.127 الصادر في", "الظهير الشريف رقم 1.16.127", "1.16.127"),
    ("المرسوم رقم 2.17.740 الصادر", "المرسوم رقم 2.17.740", "2.17.740"),
    ("والمرسوم عدد 2-09-441", "المرسوم عدد 2-09-441", "2.9.441"),
    ("القانون رقم 64 لسنة 2010 بشأن مكافحة", "القانون رقم 64 لسنة 2010", "64/2010"),
    ("القانون الاتحادي رقم (51) لسنة 2006 في شأن", "القانون الاتحادي رقم (51) لسنة 2006", "51/2006"),
    ("القانون الأساسي عدد 61 لسنة 2016 المتعلق", "القانون الأساسي عدد 61 لسنة 2016", "61/2016"),
    ("المرسوم الملكي رقم (م/40) وتاريخ", "المرسوم الملكي رقم (م/40)", "م/40"),
    ("بالمرسوم السلطاني رقم 126/2008", "المرسوم السلطاني رقم 126/2008", "126/2008"),
    ("المرسوم بقانون رقم 24 لسنة 2018", "المرسوم بقانون رقم 24 لسنة 2018", "24/2018"),
    ("المرسوم التشريعي رقم 3 لعام 2010", "المرسوم التشريعي رقم 3 لعام 2010", "3/2010"),
    ("الأمر رقم 66-156 المؤرخ في 8 يونيو 1966", "الأمر رقم 66-156", "66.156"),
    ("القانون رقم 06-01 المتعلق بالوقاية من الفساد", "القانون رقم 06-01", "6.1"),
    ("القرار بقانون رقم 10 لسنة 2018", "القرار بقانون رقم 10 لسنة 2018", "10/2018"),
    ("قانون مكافحة الاتجار بالبشر رقم 28 لسنة 2012", "قانون مكافحة الاتجار بالبشر رقم 28 لسنة 2012", "28/2012"),
    ("قانون منع الاتجار بالبشر رقم (9) لسنة 2009 وتعديلاته", "قانون منع الاتجار بالبشر رقم (9) لسنة 2009", "9/2009"),
    ("القانون رقم 2020-017 المتعلق", "القانون رقم 2020-017", "2020.17"),
    ("المرسوم التنفيذي رقم 21-12", "المرسوم التنفيذي رقم 21-12", "21.12"),
    ("la loi n° 27-14 relative à la lutte", "loi n° 27-14", "27.14"),
    ("la loi organique n°106-13 portant statut", "loi organique n°106-13", "106.13"),
    ("le dahir n° 1-58-008 du 24 février 1958", "dahir n° 1-58-008", "1.58.8"),
    ("du décret n° 2-17-740 pris", "décret n° 2-17-740", "2.17.740"),
    ("le décret-loi n° 2011-88 portant", "décret-loi n° 2011-88", "2011.88"),
    ("l'ordonnance n° 66-155 portant code", "ordonnance n° 66-155", "66.155"),
    ("under Law No. 27.14 on combating", "Law No. 27.14", "27.14"),
    ("Federal Law No. 51 of 2006", "Federal Law No. 51 of 2006", "51/2006"),
    ("Royal Decree No. M/40", "Royal Decree No. M/40", "م/40"),
    ("Decree-Law No. 24 of 2018 on", "Decree-Law No. 24 of 2018", "24/2018"),
    ("of Law 103-13.", "Law 103-13", "103.13"),
    ("la loi n° 48/AN/99/4ème L portant", "loi n° 48/AN/99/4ème L", "48/an/99/4"),
    ("la loi n° 12-167/AU n'est pas", "loi n° 12-167/AU", "12.167/au"),
    ("قانون العمل الجديد رقم 14 لسنة 2025 ينص", "قانون العمل الجديد رقم 14 لسنة 2025", "14/2025"),
    ("Under the Electronic Transactions Law No. 15 of 2015", "Electronic Transactions Law No. 15 of 2015", "15/2015"),
    ("Under Egyptian Law No. 10 of 2018", "Law No. 10 of 2018", "10/2018"),
    (
        "قانون ضمان حق الحصول على المعلومات رقم (47) لسنة 2007",
        "قانون ضمان حق الحصول على المعلومات رقم (47) لسنة 2007",
        "47/2007",
    ),
    ("Act No. 64 of 2010", "Act No. 64 of 2010", "64/2010"),
]

NAMED = [
    ("Vu l'article L. 5211-1 du CGCT.", "CGCT"),
    ("the Companies and Allied Matters Act (CAMA) 2020 and", "Companies and Allied Matters Act (CAMA) 2020"),
    ("La loi 3DS est votée.", "loi 3DS"),
    ("l'Acte uniforme révisé relatif au droit des sociétés.", "Acte uniforme révisé relatif au droit des sociétés"),
    ("under the Children Act Cap 141 and others", "Children Act Cap 141"),
    ("under the Wildlife Act, Cap. 376.", "Wildlife Act, Cap. 376"),
    ("La loi portant Code de la famille sera révisée.", "Code de la famille"),
    ("Vu la loi modifiée du 19 juillet 2004 concernant l'aménagement.", "loi modifiée du 19 juillet 2004"),
    ("Vu la loi communale modifiée du 13 décembre 1988.", "loi communale modifiée du 13 décembre 1988"),
    ("La loi cantonale du 4 juillet 2000 est appliquée.", "loi cantonale du 4 juillet 2000"),
    ("Vu le règlement grand-ducal modifié du 6 octobre 2009.", "règlement grand-ducal modifié du 6 octobre 2009"),
    ("وأوضح أن قانون الإحصاء والمعلومات ألزم الجهات", "قانون الإحصاء والمعلومات"),
    ("وقال إن قانون الصيد البحري ألحق الرخص بالوزارة", "قانون الصيد البحري"),
    ("وفق قانون العمل اللبناني.", "قانون العمل اللبناني"),
    ("نصت مدونة الأسرة المغربية على ذلك", "مدونة الأسرة المغربية"),
    ("في الباب المتعلق بمدونة الأسرة", "مدونة الأسرة"),
    (
        "استنادا إلى الاتفاقية التونسية الجزائرية للمساعدة المتبادلة عند الكوارث. وطلب",
        "الاتفاقية التونسية الجزائرية للمساعدة المتبادلة عند الكوارث",
    ),
    ("تطبيق مجلة الاستثمار والفصل 12 منها", "مجلة الاستثمار"),
    ("اتفاقية كمبالا لحماية النازحين داخليا", "اتفاقية كمبالا لحماية النازحين داخليا"),
    ("appliquer le Code de conduite de Nairobi sur la piraterie", "Code de conduite de Nairobi"),
    ("the Yaoundé Code of Conduct was cited", "Yaoundé Code of Conduct"),
    ("تفعيل مدونة سلوك ياوندي فورا", "مدونة سلوك ياوندي"),
    ("أحكام بروتوكول سياسة المنافسة الملحق بالمعاهدة", "بروتوكول سياسة المنافسة"),
    ("بروتوكول تجارة الخدمات", "بروتوكول تجارة الخدمات"),
    ("أثبتت الاتفاقية العربية لتنظيم وتيسير أعمال الإنقاذ جدواها", "الاتفاقية العربية لتنظيم وتيسير أعمال الإنقاذ"),
    ("الاتفاقية الدولية لضبط مياه الصابورة", "الاتفاقية الدولية لضبط مياه الصابورة"),
    ("القانون رقم 319 المتعلق بنظام التقاعد موضع التنفيذ", "القانون رقم 319"),
    ("le Traité de la Communauté de l'Afrique de l'Est est signé", "Traité de la Communauté de l'Afrique de l'Est"),
    (
        "the Agreement on the Establishment of an African Bank and more",
        "Agreement on the Establishment of an African Bank",
    ),
    ("the Code on Public Health applies", "Code on Public Health"),
    (
        "selon l'Acte uniforme portant organisation des sûretés en vigueur",
        "Acte uniforme portant organisation des sûretés",
    ),
    ("وبعد الاطلاع على نظام إدارة المخلفات الطبية، الصادر بالمرسوم الملكي", "نظام إدارة المخلفات الطبية"),
    ("the Representation of the People Act applies", "Representation of the People Act"),
    ("by the Police, Crime and Courts Act and others", "Police, Crime and Courts Act"),
    ("the Water Management and Co-ordination Act was read", "Water Management and Co-ordination Act"),
    ("under the Transfer of Land Act, 1882 as amended", "Transfer of Land Act, 1882"),
    ("Part II of the Lands Act applies", "Lands Act"),
    ("the Prisons Ordinance was amended", "Prisons Ordinance"),
    (
        "modifiant le Code de procédure civile, commerciale et administrative en vigueur",
        "Code de procédure civile, commerciale et administrative",
    ),
    ("le Code civil, commercial sur ce point, est cité", "Code civil"),
    ("1. Review of the Nagoya Protocol\n2. Any other business", "Nagoya Protocol"),
    ("the Jordanian Penal Code was amended", "Jordanian Penal Code"),
    (
        "the Constitution of the Federal Republic of Nigeria 1999 says",
        "Constitution of the Federal Republic of Nigeria 1999",
    ),
    ("ناقش البرلمان القانون العضوي المتعلق بنظام الأحزاب أمس", "القانون العضوي المتعلق بنظام الأحزاب"),
    ("فعّلا اتفاقية تشجيع الاستثمار بين لبنان وقبرص اليوم", "اتفاقية تشجيع الاستثمار بين لبنان وقبرص"),
    ("اقترح مشروع قانون بتعديل بعض أحكام قانون الموانئ التجارية", "قانون الموانئ التجارية"),
    ("en vertu de la Nouvelle loi communale, le bourgmestre", "Nouvelle loi communale"),
    ("انضمت إلى اتفاقية حظر أسوأ أشكال عمل الأطفال عام", "اتفاقية حظر أسوأ أشكال عمل الأطفال"),
    (
        "بموجب اتفاقية الاتجار الدولي بالنباتات البرية المهددة بالانقراض أمس",
        "اتفاقية الاتجار الدولي بالنباتات البرية المهددة بالانقراض",
    ),
    ("وقعا اتفاقية إلغاء التأشيرات لحملة الجوازات الدبلوماسية", "اتفاقية إلغاء التأشيرات لحملة الجوازات الدبلوماسية"),
    ("تعديل قانون التصالح في مخالفات العمران بعد", "قانون التصالح في مخالفات العمران"),
    ("يخضع لقانون نزع الأملاك للمنفعة العامة في", "قانون نزع الأملاك للمنفعة العامة"),
    ("وفق القانون الإطار للصحة العمومية الذي", "القانون الإطار للصحة العمومية"),
    ("يكفل دستور جمهورية جيبوتي هذا الحق", "دستور جمهورية جيبوتي"),
    (
        "بشأن الجوانب المالية: الاتفاقية الدولية بشأن القواعد الموحدة لاستقدام العمالة أمس",
        "الاتفاقية الدولية بشأن القواعد الموحدة لاستقدام العمالة",
    ),
    ("la Constitution du 12 décembre 1991 et ses suites", "Constitution du 12 décembre 1991"),
    ("selon la loi sur la chasse les battues cessent", "loi sur la chasse"),
    ("le Code rural et pastoral a vieilli", "Code rural et pastoral"),
    ("après la loi Lagarde, le maire", "loi Lagarde"),
    ("réviser la loi pour l'inclusion numérique avant mars", "loi pour l'inclusion numérique"),
    ("la loi d'orientation pastorale sera lue", "loi d'orientation pastorale"),
    ("un avant-projet de loi sur le littoral", "avant-projet de loi sur le littoral"),
    ("le traité de Bamako puis un autre", "traité de Bamako"),
    ("they signed the Jordan-Kenya Free Trade Agreement on Monday", "Jordan-Kenya Free Trade Agreement"),
    ("the Children's Wellbeing Act was read", "Children's Wellbeing Act"),
    ("Oman's Fisheries Law No. 20 of 2019", "Fisheries Law No. 20 of 2019"),
    ("the Standards Authority Act, 1973 (Act 173) applies", "Standards Authority Act, 1973 (Act 173)"),
    ("the Night Work Convention, 1990 (No. 171) binds", "Night Work Convention, 1990 (No. 171)"),
    ("the Safety Convention, 1988 during the talks", "Safety Convention, 1988"),
    ("under the 1962 Constitution of Kuwait", "1962 Constitution of Kuwait"),
    ("the Constitution (Fourth Amendment) Act 2011", "Constitution (Fourth Amendment) Act 2011"),
    ("the Yemeni Labor Law allows it", "Yemeni Labor Law"),
    ("the Law Governing the Use of Drones", "Law Governing the Use of Drones"),
    ("the Protection from Harassment Act 1997", "Protection from Harassment Act 1997"),
    ("le Code de gestion de la faune sauvage interdit", "Code de gestion de la faune sauvage"),
    (
        "وقعا اتفاقية التعاون القضائي وتنفيذ الأحكام وتسليم المطلوبين أمس",
        "اتفاقية التعاون القضائي وتنفيذ الأحكام وتسليم المطلوبين",
    ),
    ("ناقش قانون تنظيم القضاء وتنفيذ العقوبات أمس", "قانون تنظيم القضاء وتنفيذ العقوبات"),
    ("بموجب المادة 7 من القانون الأساسي يمنع ذلك", "القانون الأساسي"),
    ("قدم قانون الاستثمار في التعليم العالي أمس", "قانون الاستثمار في التعليم العالي"),
    ("وقعت الدولة اتفاقية الحد الأدنى لسن القبول عام 1990", "اتفاقية الحد الأدنى لسن القبول"),
    ("شرح قانون الشركات التجارية ذات المسؤولية المحدودة للحضور", "قانون الشركات التجارية ذات المسؤولية المحدودة"),
    ("نوقش قانون الاستثمار في القاعة الكبرى", "قانون الاستثمار"),
    ("المادة الرابعة من نظام السجن والتوقيف تمنع ذلك", "نظام السجن والتوقيف"),
    ("استنادا إلى نظام التعليم الأهلي تقرر الإغلاق", "نظام التعليم الأهلي"),
    ("نوقش القانون التنظيمي للإضراب في اللجنة", "القانون التنظيمي للإضراب"),
    ("under the Theft and Evidence Act 1997 he was charged", "Theft and Evidence Act 1997"),
    (
        "l'Acte uniforme relatif au droit des sociétés commerciales",
        "Acte uniforme relatif au droit des sociétés commerciales",
    ),
    ("La loi sur les partis politiques, que le parlement a votée", "loi sur les partis politiques"),
    ("the Law on Combating Human Trafficking was adopted", "Law on Combating Human Trafficking"),
    ("Conformément à l'Accord de Cotonou, les projets continuent", "Accord de Cotonou"),
    ("le Code pénal s'applique aux mineurs", "Code pénal"),
    ("صدر القانون العربي النموذجي لمكافحة المخدرات", "القانون العربي النموذجي لمكافحة المخدرات"),
    ("تنفيذ نظام مكافحة التستر التجاري", "نظام مكافحة التستر التجاري"),
    ("They cited ILO Convention No. 189 on domestic work", "ILO Convention No. 189"),
    ("قانون الحق في النفاذ إلى المعلومة رقم 22 لسنة 2016 نافذ", "قانون الحق في النفاذ إلى المعلومة رقم 22 لسنة 2016"),
    ("نفاذ بروتوكول مكافحة الاتجار غير المشروع بالأسلحة", "بروتوكول مكافحة الاتجار غير المشروع بالأسلحة"),
    (
        "وفق اتفاقية جدة الإقليمية للمحافظة على بيئة البحر الأحمر",
        "اتفاقية جدة الإقليمية للمحافظة على بيئة البحر الأحمر",
    ),
    ("انضمت إلى اتفاقية باماكو أمس", "اتفاقية باماكو"),
    (
        "اتفاقية الكويت الإقليمية للتعاون في حماية البيئة البحرية",
        "اتفاقية الكويت الإقليمية للتعاون في حماية البيئة البحرية",
    ),
    ("وفقا لنظام (قانون) الجمارك الموحد لدول مجلس التعاون", "نظام (قانون) الجمارك الموحد لدول مجلس التعاون"),
    ("الانضمام إلى اتفاقية كيوتو المعدلة هذا العام", "اتفاقية كيوتو المعدلة"),
    ("تطبيق اللوائح الصحية الدولية", "اللوائح الصحية الدولية"),
    ("تطبيق اتفاقية الصيد البحري والاستزراع بين البلدين", "اتفاقية الصيد البحري والاستزراع"),
    ("في إطار اتفاقية التعاون القضائي وتسليم المجرمين", "اتفاقية التعاون القضائي وتسليم المجرمين"),
    ("مراجعة قانون تنظيم قطاع الكهرباء", "قانون تنظيم قطاع الكهرباء"),
    ("نصت المادة 106 من دستور جمهورية العراق", "دستور جمهورية العراق"),
    ("مراجعة مدونة الأسرة", "مدونة الأسرة"),
    ("إصلاح قانون المسطرة الجنائية خلال", "قانون المسطرة الجنائية"),
    ("تعديل قانون العقوبات المصري", "قانون العقوبات المصري"),
    ("قانون الإجراءات الجزائية الذي صدر", "قانون الإجراءات الجزائية"),
    ("قانون المرافعات المدنية والتجارية", "قانون المرافعات المدنية والتجارية"),
    ("قانون أصول المحاكمات الجزائية", "قانون أصول المحاكمات الجزائية"),
    ("مقتضيات مدونة الشغل", "مدونة الشغل"),
    ("نظام مكافحة جرائم الاتجار بالأشخاص", "نظام مكافحة جرائم الاتجار بالأشخاص"),
    ("قانون الالتزامات والعقود", "قانون الالتزامات والعقود"),
    ("وفقا لأحكام القانون الجنائي", "القانون الجنائي"),
    ("قانون حماية المستهلك", "قانون حماية المستهلك"),
    ("كما نص عليه الدستور", "الدستور"),
    ("أحكام دستور المملكة", "دستور المملكة"),
    ("اتفاقية الأمم المتحدة لمكافحة الفساد", "اتفاقية الأمم المتحدة لمكافحة الفساد"),
    ("اتفاقية حقوق الطفل التي صادق", "اتفاقية حقوق الطفل"),
    (
        "اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية",
        "اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية",
    ),
    ("وبروتوكول باليرمو المكمل لها", "بروتوكول باليرمو"),
    ("العهد الدولي الخاص بالحقوق المدنية والسياسية", "العهد الدولي الخاص بالحقوق المدنية والسياسية"),
    ("اتفاقية مناهضة التعذيب", "اتفاقية مناهضة التعذيب"),
    ("البروتوكول الاختياري لاتفاقية مناهضة التعذيب", "البروتوكول الاختياري لاتفاقية مناهضة التعذيب"),
    ("اتفاقية التعاون القضائي في المادة المدنية الموقعة بين البلدين", "اتفاقية التعاون القضائي في المادة المدنية"),
    ("اتفاقية تسليم المجرمين بين البلدين", "اتفاقية تسليم المجرمين"),
    ("الاتفاقية العربية لمكافحة الإرهاب", "الاتفاقية العربية لمكافحة الإرهاب"),
    ("الاتفاقية التونسية الإيطالية لتسليم المجرمين", "الاتفاقية التونسية الإيطالية لتسليم المجرمين"),
    ("اتفاقية لاهاي", "اتفاقية لاهاي"),
    ("انضمت إلى اتفاقية سيداو", "اتفاقية سيداو"),
    ("ميثاق الأمم المتحدة", "ميثاق الأمم المتحدة"),
    ("نظام روما الأساسي", "نظام روما الأساسي"),
    ("la réforme du Code pénal", "Code pénal"),
    ("le code de la famille", "code de la famille"),
    ("le code de procédure civile", "code de procédure civile"),
    ("la Convention contre la torture et", "Convention contre la torture"),
    ("la Convention des Nations Unies contre la corruption", "Convention des Nations Unies contre la corruption"),
    ("la convention tuniso-italienne d'extradition signée", "convention tuniso-italienne d'extradition"),
    ("le Protocole de Palerme", "Protocole de Palerme"),
    ("la Constitution garantit", "Constitution"),
    ("the Penal Code", "Penal Code"),
    ("the Code of Criminal Procedure was", "Code of Criminal Procedure"),
    ("the United Nations Convention against Corruption was", "United Nations Convention against Corruption"),
    ("the Convention on the Rights of the Child", "Convention on the Rights of the Child"),
    ("the Palermo Protocol", "Palermo Protocol"),
    ("ratified OPCAT", "OPCAT"),
    ("the Anti-Trafficking Act of 2016 applies", "Anti-Trafficking Act of 2016"),
    ("under the Persons with Disabilities Act, 2018", "Persons with Disabilities Act, 2018"),
    ("Article 4 of the Child Act 2010 says", "Child Act 2010"),
    ("the Public Prosecution Bill was tabled", "Public Prosecution Bill"),
    ("the Budapest Convention on Cybercrime", "Budapest Convention on Cybercrime"),
    ("la Convention de La Haye de 1980 est appliquée", "Convention de La Haye de 1980"),
    ("اتفاقية لاهاي لسنة 1980", "اتفاقية لاهاي لسنة 1980"),
    ("قانون مكافحة غسل الأموال لسنة 2021 ينص", "قانون مكافحة غسل الأموال لسنة 2021"),
    ("تنفيذ اتفاق الصيد البحري المبرم بين البلدين", "اتفاق الصيد البحري"),
    ("مراجعة قانون الدواء والصيدلة المعمول به", "قانون الدواء والصيدلة"),
    ("تعديل قانون العدالة الإصلاحية للأطفال مدرج", "قانون العدالة الإصلاحية للأطفال"),
    ("بقانون العقوبات والتدابير البديلة", "قانون العقوبات والتدابير البديلة"),
    ("وفق قانون المرور والجهات المختصة", "قانون المرور"),
    ("قانون المالية والظهير الشريف", "قانون المالية"),
    ("وفقا لنظام المنافسات والمشتريات الحكومية", "نظام المنافسات والمشتريات الحكومية"),
    ("مناقشة مشروع قانون الميزانية العامة يوم الأحد", "مشروع قانون الميزانية العامة"),
    ("التمسك باتفاق ستوكهولم مرجعية", "اتفاق ستوكهولم"),
    ("la révision du code de l'urbanisme", "code de l'urbanisme"),
    ("وفق أحكام نظام المرافعات الشرعية", "نظام المرافعات الشرعية"),
    ("وتم شرح قانون الاستثمار والمزايا الممنوحة للمستثمر الأجنبي.", "قانون الاستثمار"),
    ("أوضح قانون الشركات والإجراءات المتبعة لدى السجل التجاري.", "قانون الشركات"),
    ("تضمن العرض قانون الضمان الاجتماعي والمستجدات التشريعية.", "قانون الضمان الاجتماعي"),
    ("تناول اللقاء قانون الصيدلة والمستلزمات الطبية والاشتراطات الفنية.", "قانون الصيدلة والمستلزمات الطبية"),
    ("وفقا لالقانون رقم (12) لسنة 2010م بشأن نظام القضاء.", "القانون رقم (12) لسنة 2010م"),
    ("صدر القانون رقم 4 لسنة 1372 و.ر بشأن الرعاية.", "القانون رقم 4 لسنة 1372 و.ر"),
    ("صدر المرسوم السلطاني رقم 12/2021م بتعيينه.", "المرسوم السلطاني رقم 12/2021م"),
    ("أحال المرسوم الملكي رقم م/9 لعام 1438هـ الملف.", "المرسوم الملكي رقم م/9 لعام 1438هـ"),
    ("وفق قانون الخروج من العراق والدخول إليه الصادر عام 1971.", "قانون الخروج من العراق والدخول إليه"),
    ("طلب تعديل قانون الدخول إلى البلاد والإقامة فيها.", "قانون الدخول إلى البلاد والإقامة فيها"),
    ("درست قانون رعاية المسنين وحمايتهم دراسة أولى.", "قانون رعاية المسنين وحمايتهم"),
    ("صدق المجلس على اتفاقية حماية الاستثمارات وتشجيعها المبرمة مع إسبانيا.", "اتفاقية حماية الاستثمارات وتشجيعها"),
    ("بحث الجانبان اتفاقية النقل البري للركاب والبضائع الموقعة عام 2003.", "اتفاقية النقل البري للركاب والبضائع"),
    ("صادقت على اتفاقية العنف والتحرش لعام 2019.", "اتفاقية العنف والتحرش لعام 2019"),
    ("تدرس اللجنة مشروع قانون الطيران المدني الأسبوع المقبل.", "مشروع قانون الطيران المدني"),
    ("أعدت الوزارة مشروع نظام الأحوال المدنية ورفعته.", "مشروع نظام الأحوال المدنية"),
    ("جاء ذلك في إطار قانون جهاز الشرطة وأحكامه.", "قانون جهاز الشرطة"),
    ("ينظم قانون نقابة المحامين المهنة.", "قانون نقابة المحامين"),
    ("وتم توقيع بروتوكول التعاون القضائي بين البلدين.", "بروتوكول التعاون القضائي"),
    ("يكفل قانون العمل الحق في الإضراب.", "قانون العمل"),
    ("حدد قانون الاستثمار المناطق المستفيدة.", "قانون الاستثمار"),
    ("Il a cité la loi du 29 juillet 1998 sur les associations.", "loi du 29 juillet 1998"),
    ("La loi du 5 mai 2015 relative aux communes sera révisée.", "loi du 5 mai 2015"),
    ("Les députés ont adopté la loi relative aux partis politiques.", "loi relative aux partis politiques"),
    ("Le projet de loi relatif à la concurrence est à l'étude.", "projet de loi relatif à la concurrence"),
    ("L'arrêté royal du 12 mai 2019 fixe les conditions.", "arrêté royal du 12 mai 2019"),
    (
        "Ils ont examiné la convention de protection des investissements en vigueur.",
        "convention de protection des investissements",
    ),
    ("Le traité d'amitié et de coopération lie les deux pays.", "traité d'amitié et de coopération"),
    ("La convention de non double imposition entre les deux pays.", "convention de non double imposition"),
    (
        "La loi organique relative à la Cour constitutionnelle a été promulguée.",
        "loi organique relative à la Cour constitutionnelle",
    ),
    ("L'ordonnance n° 2021-001 portant statut des magistrats.", "ordonnance n° 2021-001"),
    ("La Convention n° 190 de l'OIT a été ratifiée.", "Convention n° 190"),
    (
        "La Charte africaine de la démocratie, des élections et de la gouvernance engage les États.",
        "Charte africaine de la démocratie, des élections et de la gouvernance",
    ),
    ("The Minister tabled the Customs (Amendment) Bill, 2024 yesterday.", "Customs (Amendment) Bill, 2024"),
    ("The Public Health (Amendment) (No. 2) Act 2020 was repealed.", "Public Health (Amendment) (No. 2) Act 2020"),
    ("He referred to the Optional Protocol on the sale of children.", "Optional Protocol on the sale of children"),
    (
        "The Assembly passed the Trade and Development Bank (Agreement) Bill, 2022.",
        "Trade and Development Bank (Agreement) Bill, 2022",
    ),
    ("بموجب قانون الاتصالات اليمني رقم 38 لسنة 1991.", "قانون الاتصالات اليمني رقم 38 لسنة 1991"),
    ("أحالت الحكومة مشروع قانون الشراكة بين القطاعين العام والخاص.", "مشروع قانون الشراكة بين القطاعين العام والخاص"),
    ("طالب بتفعيل قانون حماية الشهود والمبلغين والخبراء والضحايا.", "قانون حماية الشهود والمبلغين والخبراء والضحايا"),
    ("صادق البرلمان على قانون المالية لسنة 2026.", "قانون المالية لسنة 2026"),
    ("عرض قانون مكافحة تهريب المهاجرين غير النظاميين.", "قانون مكافحة تهريب المهاجرين غير النظاميين"),
    ("إقرار قانون التقاعد الموحد رقم 9 لسنة 2014.", "قانون التقاعد الموحد رقم 9 لسنة 2014"),
    ("عدلت قانون رقم (24) لسنة 2018 بشأن المؤسسات.", "قانون رقم (24) لسنة 2018"),
    ("صدر المرسوم بقانون اتحادي رقم 34 لسنة 2021 في شأن الشائعات.", "المرسوم بقانون اتحادي رقم 34 لسنة 2021"),
    ("بموجب الأمر السامي رقم 37181 وتاريخ 28/9/1438هـ.", "الأمر السامي رقم 37181"),
    ("وفق قرار مجلس الوزراء رقم 649 وتاريخ 13/11/1440.", "قرار مجلس الوزراء رقم 649"),
    ("أصدر المرسوم رقم 66 لعام 2025 القاضي بتشكيل اللجنة.", "المرسوم رقم 66 لعام 2025"),
    ("التوقيع على اتفاقية النقل الجوي مع الهند.", "اتفاقية النقل الجوي"),
    ("مصادقة على اتفاقية الخدمات الجوية بين البلدين.", "اتفاقية الخدمات الجوية"),
    ("وقعا اتفاقية الإعفاء المتبادل من التأشيرة.", "اتفاقية الإعفاء المتبادل من التأشيرة"),
    ("بحثا معاهدة الصداقة وحسن الجوار الموقعة عام 1971.", "معاهدة الصداقة وحسن الجوار"),
    (
        "الاتفاقية الدولية لحماية جميع الأشخاص من الاختفاء القسري نافذة.",
        "الاتفاقية الدولية لحماية جميع الأشخاص من الاختفاء القسري",
    ),
    (
        "الانضمام إلى بروتوكول ناغويا بشأن الحصول على الموارد الجينية.",
        "بروتوكول ناغويا بشأن الحصول على الموارد الجينية",
    ),
    ("وفق قانون سلطة النقد رقم 2 لسنة 1997.", "قانون سلطة النقد رقم 2 لسنة 1997"),
    ("بموجب المرسوم التشريعي رقم /40/ لعام 2012", "المرسوم التشريعي رقم /40/ لعام 2012"),
    ("أحال مشروع قانون تطوير المناطق الحدودية", "مشروع قانون تطوير المناطق الحدودية"),
    ("Under Federal Law by Decree No. 9 of 2016", "Federal Law by Decree No. 9 of 2016"),
    ("selon le code de la santé publique", "code de la santé publique"),
    ("the Mining Regulations, 2022 apply", "Mining Regulations, 2022"),
    ("under the Law on Waste Management No. 20 of 2027, the", "Law on Waste Management No. 20 of 2027"),
    ("la loi cantonale sur l'énergie, puis", "loi cantonale sur l'énergie"),
    (
        "la Convention de l'Union africaine sur la prévention et la lutte contre la corruption, signée",
        "Convention de l'Union africaine sur la prévention et la lutte contre la corruption",
    ),
    ("under the Ballast Water Management Regulations, which", "Ballast Water Management Regulations"),
    ("under the UAE–India Economic Partnership Agreement, too", "UAE–India Economic Partnership Agreement"),
    ("l'Accord régional sur la pêche côtière, puis", "Accord régional sur la pêche côtière"),
    ("selon la CITES, le commerce", "CITES"),
    ("وقعا الاتفاق الموريتاني السنغالي للصيد البحري أمس", "الاتفاق الموريتاني السنغالي للصيد البحري"),
    ("تضمين القانون الموحد للمرور أحكاما", "القانون الموحد للمرور"),
    ("وفق القانون الموحد لحماية المستهلك", "القانون الموحد لحماية المستهلك"),
    ("تنفيذ اتفاقية ترسيم الحدود البحرية بينهما", "اتفاقية ترسيم الحدود البحرية"),
    ("مراعاة اتفاقية العوائق الفنية أمام التجارة عند الإخطار", "اتفاقية العوائق الفنية أمام التجارة"),
    ("أقرت معاهدة بودابست لإيداع الكائنات الدقيقة.", "معاهدة بودابست لإيداع الكائنات الدقيقة"),
    (
        "the Agreement on the Reciprocal Promotion of Investments",
        "Agreement on the Reciprocal Promotion of Investments",
    ),
    ("أقر المجلس نظام الشركات المعمول به.", "نظام الشركات"),
    ("وافقت اللجنة على نظام الصيد البحري وعلى لائحته التنفيذية.", "نظام الصيد البحري"),
    ("نصت المادة (5) من نظام ترخيص المنشآت على ذلك.", "نظام ترخيص المنشآت"),
    ("تطبيق الاتفاقية الدولية للبحث والإنقاذ في البحار.", "الاتفاقية الدولية للبحث والإنقاذ في البحار"),
    ("الانضمام إلى بروتوكول قرطاجنة للسلامة الأحيائية قريبا.", "بروتوكول قرطاجنة للسلامة الأحيائية"),
    (
        "وقعا اتفاقية تجنب الازدواج الضريبي ومنع التهرب من ضرائب الدخل في مسقط.",
        "اتفاقية تجنب الازدواج الضريبي ومنع التهرب من ضرائب الدخل",
    ),
    ("إطار اتفاقية التجارة الحرة العربية وآلياتها.", "اتفاقية التجارة الحرة العربية"),
    ("بحث تنفيذ اتفاقية مياه الفرات لعام 1987.", "اتفاقية مياه الفرات لعام 1987"),
    (
        "تنفيذ اتفاقية بازل بشأن التحكم في نقل النفايات الخطرة والتخلص منها عبر الحدود.",
        "اتفاقية بازل بشأن التحكم في نقل النفايات الخطرة والتخلص منها عبر الحدود",
    ),
    ("وفق اتفاقية عام 1951 الخاصة بوضع اللاجئين.", "اتفاقية عام 1951 الخاصة بوضع اللاجئين"),
    ("تطبيق اتفاقية جنيف الرابعة فورا.", "اتفاقية جنيف الرابعة"),
    ("عرض ملامح قانون الحماية الاجتماعية على البعثة.", "قانون الحماية الاجتماعية"),
    ("تحيين قانون الصيد وتربية الأحياء المائية في البرلمان.", "قانون الصيد وتربية الأحياء المائية"),
    ("ناقشا قانون الاستثمار وتعزيز التعاون بينهما.", "قانون الاستثمار"),
    ("مراجعة قانون حركة المرور هذا العام.", "قانون حركة المرور"),
    ("صدر القرار الأميري رقم 17 لسنة 2023 أمس.", "القرار الأميري رقم 17 لسنة 2023"),
    ("أحال مشروع المرسوم رقم 2.24.123 المتعلق بالمحميات.", "مشروع المرسوم رقم 2.24.123"),
    ("قانون الموازنة العامة للسنة المالية 2026 نافذ.", "قانون الموازنة العامة للسنة المالية 2026"),
    ("la loi n° 60/AN/09/6ème L portant code de l'environnement.", "loi n° 60/AN/09/6ème L"),
    ("le Code de l'eau à Djibouti est appliqué.", "Code de l'eau"),
    ("le Code du numérique de la République s'applique.", "Code du numérique"),
    ("la loi sur la chasse et l'élevage sera révisée.", "loi sur la chasse et l'élevage"),
    ("la Convention de Ramsar sur les zones humides a été ratifiée.", "Convention de Ramsar sur les zones humides"),
    (
        "la Convention de 1951 relative au statut des réfugiés demeure.",
        "Convention de 1951 relative au statut des réfugiés",
    ),
    ("la loi d'orientation n° 2021-12 relative à l'éducation.", "loi d'orientation n° 2021-12"),
    ("la loi de finances pour 2026 prévoit cette dépense.", "loi de finances pour 2026"),
    ("l'arrêté préfectoral n° 2024-DDT-118 est cité.", "arrêté préfectoral n° 2024-DDT-118"),
    ("l'arrêté n°19-020/VP-MAPETA/CAB est cité.", "arrêté n°19-020/VP-MAPETA/CAB"),
    (
        "Les parties à la Convention des Nations Unies sur le droit de la mer se réunissent.",
        "Convention des Nations Unies sur le droit de la mer",
    ),
    ("le règlement (UE) 2016/679 inspire le texte.", "règlement (UE) 2016/679"),
    ("in line with Directive 2014/24/EU of Parliament.", "Directive 2014/24/EU"),
    ("signed Executive Order 14067 on assets.", "Executive Order 14067"),
    ("the Somali Livestock Law was tabled.", "Somali Livestock Law"),
    ("the Data Protection Act, No. 5 of 2023 sets out penalties.", "Data Protection Act, No. 5 of 2023"),
    ("the Communications Law of 2017 applies.", "Communications Law of 2017"),
    ("the 1951 Refugee Convention applies.", "1951 Refugee Convention"),
    ("ناقش الاجتماع قانون دعم الصناعات الناشئة أمام اللجنة.", "قانون دعم الصناعات الناشئة"),
    ("يعالج قانون المحاجر الوطنية المشاكل القائمة.", "قانون المحاجر الوطنية"),
    ("تطبيق الاتفاقية العربية لتنظيم الشحن بالعبور.", "الاتفاقية العربية لتنظيم الشحن بالعبور"),
    ("التزام الدول بالاتفاقية الآسيوية لمنع التهريب ومكافحته.", "الاتفاقية الآسيوية لمنع التهريب ومكافحته"),
    ("يحدد قانون الإعفاء من الرسوم القنصلية الفئات المستفيدة.", "قانون الإعفاء من الرسوم القنصلية"),
    ("راجع قانون الهيئة المستقلة لحقوق المرضى نصا نصا.", "قانون الهيئة المستقلة لحقوق المرضى"),
    ("تعديل قانون العلاقة بين المالك والمستأجر قريبا.", "قانون العلاقة بين المالك والمستأجر"),
    ("عرض قانون تعويض المتضررين من الفيضانات.", "قانون تعويض المتضررين من الفيضانات"),
    ("شرح قانون التعليم الزراعي للمستثمرين الأجانب.", "قانون التعليم الزراعي"),
    ("بحث اتفاقية الإنابة القضائية في المسائل الجنائية.", "اتفاقية الإنابة القضائية في المسائل الجنائية"),
    ("la convention d'extradition en matière pénale date de 1998.", "convention d'extradition en matière pénale"),
    ("la loi relative à la marine et à la faune interdit cela.", "loi relative à la marine et à la faune"),
    ("la loi sur la protection des locataires renforce les contrôles.", "loi sur la protection des locataires"),
    (
        "la Convention africaine sur le numérique et la protection des mineurs.",
        "Convention africaine sur le numérique et la protection des mineurs",
    ),
    ("the Rangelands Law was reviewed.", "Rangelands Law"),
    ("the Harbours Management Code was reviewed.", "Harbours Management Code"),
    ("وفق قانون المشاركة مع القطاع الأهلي رقم 8 لسنة 2011 نفذ.", "قانون المشاركة مع القطاع الأهلي رقم 8 لسنة 2011"),
    ("استنادا إلى قانون التقاعد المرقم (9) لسنة 2014 صرفت.", "قانون التقاعد المرقم (9) لسنة 2014"),
    ("عرض قانون العمل على الجلسة رقم 5 لسنة 2020.", "قانون العمل"),
    ("شرح قانون الضريبة على المبيعات أمس.", "قانون الضريبة على المبيعات"),
    ("أقر قانون الكشف عن المصالح أمس.", "قانون الكشف عن المصالح"),
    ("أقر قانون السلامة من الانهيارات أمس.", "قانون السلامة من الانهيارات"),
    ("أقر قانون العاملين في الجامعات أمس.", "قانون العاملين في الجامعات"),
    ("تنفيذ اتفاقية الاستخدام السلمي للطاقة الذرية قريبا.", "اتفاقية الاستخدام السلمي للطاقة الذرية"),
]

NONE = [
    "La commune signe le Pacte Logement 2.0 et le Pacte climat.",
    "Une loi modifiée du tout au tout sera présentée.",
    "المقررات:\n- المقرر رقم 11: المصادقة بالإجماع على برمجة الفائض؛\n- المقرر رقم 12: الموافقة",
    "le code de conduite de la banque, the Ministry Code of Conduct, the Code on the table",
    "مدونة السلوك الوظيفي ومدونة سلوك الموظفين وبروتوكول علاج المرضى",
    "اطلع على نظام التبريد، الذي صدر حديثا",
    "Un protocole sur les transports sera signé en mai",
    "les députés ont voté la loi contre l'avis du gouvernement",
    "il a appliqué la loi pour la première fois",
    "le respect de la loi et de l'ordre",
    "la loi, Monsieur le maire, est claire",
    "an Agreement between the two clubs and a Partnership Agreement",
    "عدل القانون الأساسي للمرة الثالثة",
    "عدل القانون الأساسي للجمعية أمس",
    "أطلقت الوزارة نظام الحجز الجديد",
    "the règlement 12 of the club and a directive 5",
    "قانون يجرم العنف ضد المرأة",
    "اتفاقية لتنفيذ البرنامج الوطني لريادة الأعمال",
    "ملف الاتفاقية الثنائية التي لم توقع بعد",
    "مشروع القانون الذي أحيل على اللجنة",
    "وقع الطرفان اتفاقية شراكة",
    "توقيع مذكرة تفاهم بين الوزارتين",
    "اتفاقية ثلاثية لإطلاق المشروع",
    "اتفاقية إطار للتعاون",
    "تم الاتفاق المصري السوداني على الخطة وأشاد بالاتفاق الجزائري التونسي",
    "عد القانون الموحد مرجعا",
    "under the Staff Travel Allowance Regulations and the Health and Safety Regulations",
    "un accord régional sur la pêche sera conclu",
    "اتفاقية الشراكة الموقعة سنة 2020",
    "الدورية رقم 12 س",
    "منشور رقم 5/2024",
    "المادة 12 والفصل 23",
    "سيادة القانون ودولة الحق والقانون",
    "خرق القانون الدولي الإنساني",
    "الاتفاقيات الدولية ذات الصلة",
    "النظام الداخلي للمجلس",
    "نظام المعلومات الجغرافية",
    "قرار مجلس الأمن رقم 1325",
    "بروتوكول تعاون بين الجامعتين",
    "une convention de partenariat",
    "ont signé une convention tripartite",
    "le code postal",
    "la loi et l'ordre",
    "a memorandum of understanding",
    "the rule of law",
    "Mr. Bill Carter met the minister",
    "President Bill Carter met the minister",
    "The Act was discussed",
    "He said that Bill was late",
    "تم التوصل إلى اتفاق المبادئ بين الطرفين",
    "اتفاق التعاون المبرم بين الجامعتين",
    "a cooperation agreement between the two bodies",
    "كلية القانون بجامعة القاهرة",
    "المجلس الدستوري والمحكمة الدستورية",
    "الظهير والأمر والمرسوم",
    "درس القانون ثم عمل في قانون الدولة",
    "Rules and Regulations were read",
    "القانون فوق الجميع ويجب تطبيق القانون والنظام العام وقواعد القانون الدولي.",
    "وقعت المؤسستان اتفاقية توأمة واتفاقية إطار واتفاقية تمويل بقيمة مليون.",
    "وضع نظام إلكتروني ونظام معلومات ونظام الجودة ونظام الرقابة الداخلية.",
    "اتفاق على التعاون واتفاق مبدئي واتفاق وقف إطلاق النار.",
    "une convention de siège et un accord de principe",
    "وقع الوزيران اتفاقية التعاون ومذكرة التفاهم",
    "صدر قانون حدد الشروط وقانون جزائي للأطفال",
    "une directive n° 12 du ministre",
]


@pytest.mark.parametrize(("text", "words", "key"), NUMBERED, ids=[row[1] for row in NUMBERED])
def test_a_law_by_its_number(text: str, words: str, key: str) -> None:
    assert [(m.text, m.key) for m in laws(text)] == [(words, key)]


@pytest.mark.parametrize(("text", "words"), NAMED, ids=[row[1] for row in NAMED])
def test_a_law_by_its_name(text: str, words: str) -> None:
    assert [m.text for m in laws(text)] == [words]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_law(text: str) -> None:
    assert [m.text for m in laws(text)] == []


def test_two_laws_on_matters_are_two() -> None:
    found = laws("la loi sur les carrières et la loi sur l'artisanat")
    assert [law.text for law in found] == ["loi sur les carrières", "loi sur l'artisanat"]


def test_two_ordinances_with_their_days() -> None:
    found = laws("modifiée par les ordonnances n° 2018-09 du 10 janvier 2018 et n° 2019-99 du 30 janvier 2019")
    assert [law.text for law in found] == ["ordonnances n° 2018-09", "n° 2019-99"]


def test_two_treaties_by_their_numbers() -> None:
    assert [m.text for m in laws("اتفاقيتا منظمة العمل الدولية رقما 29 و105 والاتفاقيات رقم 3")] == [
        "اتفاقيتا منظمة العمل الدولية رقما 29",
        "105",
        "الاتفاقيات رقم 3",
    ]


def test_two_laws_of_one_head() -> None:
    assert [m.key for m in laws("القانونين رقم 43.22 و10.23")] == ["43.22", "10.23"]


def test_a_law_ends_before_another_and_before_its_day() -> None:
    found = laws("selon le Code général des collectivités territoriales et du décret n° 15-183/PR")
    assert [law.text for law in found] == ["Code général des collectivités territoriales", "décret n° 15-183/PR"]
    found = laws("la convention maroco-belge sur le transfèrement des personnes condamnées du lundi 7 juillet 1997")
    assert [law.text for law in found] == ["convention maroco-belge sur le transfèrement des personnes condamnées"]
    assert not laws("SANTÉ DES FEMMES : UNE CONVENTION ENTRE MARSEILLE ET MORONI")


def test_two_treaties_joined_by_and_are_two() -> None:
    found = laws("They signed the Extradition Treaty and the Convention on Legal Assistance yesterday.")
    assert [law.text for law in found] == ["Extradition Treaty", "Convention on Legal Assistance"]


def test_names_in_three_languages_have_one_key() -> None:
    names = ["بروتوكول باليرمو", "le Protocole de Palerme", "the Palermo Protocol"]
    assert len({m.key for name in names for m in laws(name)}) == 1


@pytest.mark.parametrize(
    "unit",
    [
        "القانون ",
        "القانون رقم ",
        "قانون المسطرة ",
        "Convention of ",
        "27.",
        "اتفاقية لمكافحة ",
        "Child Act ",
        "Act of ",
    ],
)
def test_long_repeated_text_is_read(unit: str) -> None:
    laws(unit * (100_000 // len(unit)))


def test_two_laws_joined_are_two_though_one_has_a_number() -> None:
    """«قانون اللامركزية ونظام الأبنية والتنظيم رقم …» ends before the second."""
    text = "بناء على قانون اللامركزية ونظام الأبنية والتنظيم رقم 136 لسنة 2016."
    assert [m.text for m in laws(text)] == ["قانون اللامركزية", "نظام الأبنية والتنظيم رقم 136 لسنة 2016"]


BORDER_BARE = (
    "قانون المسطرة الجنائية", "قانون الاستثمار", "قانون حماية المستهلك", "قانون التراث الثقافي",
)  # fmt: skip
BORDER_FOLLOWING = (
    "السيد علي حسن", "السيدة سلمى أمين", "الممول من البنك", "الخاص بالسكن الاجتماعي", "الأسبوع الماضي",
    "مساء أمس", "مؤخرا", "الدكتور علي حسن", "المتضمن أحكاما جديدة", "والذي يهم التعليم",
)  # fmt: skip
BORDER_WHOLE = (
    "قانون القطاع الخاص", "الاتفاقية الخاصة بوضع اللاجئين", "قانون مكافحة الاتجار بالبشر",
    "قانون حماية البيانات الشخصية", "اتفاقية فيينا للعلاقات الدبلوماسية", "قانون نقابة المحامين",
    "قانون العقوبات البديلة", "قانون الطيران المدني الصومالي", "اتفاقية حقوق الطفل", "مدونة الأسرة",
)  # fmt: skip


@pytest.mark.parametrize("following", BORDER_FOLLOWING)
@pytest.mark.parametrize("bare", BORDER_BARE)
def test_a_statute_ends_where_something_else_is_told(bare: str, following: str) -> None:
    assert [m.text for m in laws(f"ناقش المجلس {bare} {following}.")] == [bare]


@pytest.mark.parametrize("whole", BORDER_WHOLE)
def test_a_statute_is_whole(whole: str) -> None:
    assert [m.text for m in laws(f"ناقش المجلس {whole}، يوم 4 مارس 2026.")] == [whole]
