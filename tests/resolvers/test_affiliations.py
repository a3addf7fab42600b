"""In which body an official holds office, and of which country: read beside, above and around the name."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from resolvers.affiliations.signs import heads_a_firm, names_unknown
from resolvers.relate import relate
from schemas.span import Quote, Span

_ISSUED = dt.date(2024, 5, 7)
_CASES: dict[str, tuple[str, dict[str, tuple[str | None, str | None]]]] = {
    "who came along with a guest is of his country, and of no body of the host's": (
        (
            "[O:وكالة الغابات]\nاستقبل [T:مدير [O:وكالة الغابات]] السيد [P:رضوان الشرقي] "
            "[T:وزيرة البيئة الموريتانية] السيدة [P:مريم الشيخ]. ورافقها في الزيارة السيد [P:أحمد سيدي]، "
            "[T:مدير المحميات]، والسيدة [P:خديجة المختار]."
        ),
        {"أحمد سيدي": (None, "MR"), "خديجة المختار": (None, "MR")},
    ),
    "a minister is of no house where visitors went on to meet her": (
        (
            "زار السيد [P:رضوان الشرقي] [O:متحف نزوى]، وكان [T:مدير [O:متحف نزوى]] السيد [P:أحمد سيدي] في مقدمة "
            "مستقبليه، ثم توجه إلى [W:قلعة بهلا] حيث التقى [T:وزيرة السياحة] [P:خديجة المختار]."
        ),
        {"أحمد سيدي": ("متحف نزوى", "OM"), "خديجة المختار": (None, "OM")},
    ),
    "a pronoun behind a visitor who was received": (
        (
            "Le [T:ministre des Mines du [W:Togo]], M. [P:Ali Zar], a été reçu par le [T:directeur de l'[O:Office des "
            "mines]], M. [P:Paul Caron]. Il était accompagné de M. [P:Koffi Sy], [T:secrétaire général]."
        ),
        {"Ali Zar": (None, "TG"), "Paul Caron": ("Office des mines", None), "Koffi Sy": (None, "TG")},
    ),
    "a pronoun means the one of its gender": (
        (
            "M. [P:Paul Caron], [T:directeur de l'[O:Office des ports]], a rencontré Mme [P:Awa Sy], [T:ministre des "
            "Ports du [W:Togo]]. Elle était accompagnée de M. [P:Koffi Zar], [T:secrétaire général]."
        ),
        {"Paul Caron": ("Office des ports", None), "Koffi Zar": (None, "TG")},
    ),
    "who heads a government sits in no ministry": (
        "[T:Prime Minister] [P:Hadi Zarwani] received [P:Paul Carvelle], [T:adviser at the [O:Ministry of Health]].",
        {"Hadi Zarwani": (None, None), "Paul Carvelle": ("Ministry of Health", None)},
    ),
    "who heads a government sits in no ministry, in French": (
        "Le [T:Premier ministre] [P:Ali Zar] a reçu [P:Paul Caron], [T:conseiller au [O:ministère de la Santé]].",
        {"Ali Zar": (None, None), "Paul Caron": ("ministère de la Santé", None)},
    ),
    "a body that was represented by": (
        (
            "[O:Central Bank]\nThe [O:Competition Council] was represented by [P:Hadi Zarwani], [T:Director], and Ms. "
            "[P:Ida Krog], [T:Adviser]."
        ),
        {"Hadi Zarwani": ("Competition Council", None), "Ida Krog": ("Competition Council", None)},
    ),
    "a body that was represented, in French": (
        (
            "[O:Banque centrale]\nL'[O:Office des ports] a été représenté par M. [P:Ali Zar], [T:directeur], et le "
            "[O:Conseil des sports] était représenté par Mme [P:Awa Sy], [T:conseillère]."
        ),
        {"Ali Zar": ("Office des ports", None), "Awa Sy": ("Conseil des sports", None)},
    ),
    "no body that was only told of": (
        "The [O:Competition Council] was praised. Mr. [P:Hadi Zarwani], [T:Head of Research], spoke.",
        {"Hadi Zarwani": (None, None)},
    ),
    "a body behind « pour » and an elided article": (
        (
            "Ont participé à la réunion, pour l'[O:Office des ports], M. [P:Ali Zar], [T:directeur], et, pour le "
            "[O:Conseil des sports], Mme [P:Awa Sy], [T:conseillère]."
        ),
        {"Ali Zar": ("Office des ports", None), "Awa Sy": ("Conseil des sports", None)},
    ),
    "the deputy of whose office is told right before": (
        (
            "[O:البنك المركزي]\nأناب [T:رئيس [O:مجلس المنافسة]] [T:نائبته] السيدة [P:هند زين]. وحضر "
            "[T:رئيس [O:مجلس الشورى]] و[T:نائبه] السيد [P:علي زين]."
        ),
        {"هند زين": ("مجلس المنافسة", None), "علي زين": ("مجلس الشورى", None)},
    ),
    "the deputy by whom a head was represented": (
        "[O:Central Bank]\nThe [T:President of the [O:Fair Council]] was represented by his [T:deputy], [P:Hadi Zar].",
        {"Hadi Zar": ("Fair Council", None)},
    ),
    "who is over a town is of no house there": (
        (
            "زار [G:وفد من [O:وزارة الصحة]] [O:مستشفى كرمة]، حيث استقبله [T:مدير الدائرة] [P:سالم علي] "
            "و[T:محافظ [W:نابلس]] [P:عطية حسن]."
        ),
        {"عطية حسن": (None, "PS")},
    ),
    "what a governor toured is no body of his": (
        "تفقد [P:علي تتر] [T:محافظ [W:دهوك]] [O:مجمع محاكم زاخو].",
        {"علي تتر": (None, "IQ")},
    ),
    "a counterpart joined by «and»": (
        "وقع [T:رئيس [O:جامعة كرمة]] [P:هادي سالم] ونظيره في [O:جامعة فارنا البلغارية] البروفيسور [P:إيفان بيتروف].",
        {"هادي سالم": ("جامعة كرمة", None), "إيفان بيتروف": ("جامعة فارنا البلغارية", "BG")},
    ),
    "the chair of the board of a body told before": (
        "[O:وزارة العمل]\nاستقبل الوزير [G:وفدا من [O:بنك النيل]]. وقال [T:رئيس مجلس إدارة البنك] [P:حمد شاذلي].",
        {"حمد شاذلي": ("بنك النيل", None)},
    ),
    "a member of the board of a body told before": (
        "[O:وزارة العمل]\nاستقبل الوزير [G:وفدا من [O:بنك النيل]]. وقال [T:عضو مجلس إدارة البنك] [P:حمد شاذلي].",
        {"حمد شاذلي": ("بنك النيل", None)},
    ),
    "the head of another body's mission is not of the ministry that writes": (
        "[O:وزارة العمل]\nاستقبل [T:وزير العمل] [P:سالم علي] وفدا. وقالت [T:رئيسة بعثة الصندوق] [P:منى شاذلي] ذلك.",
        {"منى شاذلي": (None, None), "سالم علي": ("وزارة العمل", None)},
    ),
    "the head of a firm that nobody knew is not of the body that writes": (
        "[O:University of Kibungo]\nMr [P:Petrus Pinnock], [T:Chief Executive of Sunvolt Energy], came.",
        {"Petrus Pinnock": (None, None)},
    ),
    "the head of a firm that nobody knew, in French": (
        "[O:Université de Kara]\nM. [P:Kossi Nayo], [T:directeur général de Solarys Énergie], est venu.",
        {"Kossi Nayo": (None, None)},
    ),
    "a minister of one field beside the ministry of another": (
        "[T:Foreign Minister] [P:Hadi Zarwani] received [P:Paul Carvelle], [T:head of the [O:Energy Department]].",
        {"Hadi Zarwani": (None, None), "Paul Carvelle": ("Energy Department", None)},
    ),
    "a minister whose field stands before the noun": (
        "The [O:Ministry of Health] and the [O:Ministry of Finance] hosted [T:Saudi Finance Minister] [P:Hadi Zar].",
        {"Hadi Zar": ("Ministry of Finance", "SA")},
    ),
    "a deputy minister of no told field": (
        "[T:Deputy Minister] [P:Hadi Zarwani] came to the [O:Ministry of Energy and Mines].",
        {"Hadi Zarwani": ("Ministry of Energy and Mines", None)},
    ),
    "a guest abroad whose envoy was there": (
        "استقبل [T:ملك [W:البحرين]] [P:حمد سعد] [T:وزير النقل] [P:راشد العلي]، بحضور [T:سفير [W:مصر] لدى [W:البحرين]].",
        {"حمد سعد": (None, "BH"), "راشد العلي": (None, "EG")},
    ),
    "an envoy of the guest's own told state": (
        "التقى [T:الوزير الليبي] [P:عقيلة سالم] [T:وزير [W:مصر]] [P:نادر فهمي] بحضور [T:سفير [W:مصر] لدى [W:ليبيا]].",
        {"عقيلة سالم": (None, "LY"), "نادر فهمي": (None, "EG")},
    ),
    "a president told in full behind his name, before a guest of lower style": (
        "استقبل فخامة [T:الرئيس] [P:باتار خورلو] [T:رئيس جمهورية [W:منغوليا]] معالي السيد [P:صالح الخليفي].",
        {"باتار خورلو": (None, "MN"), "صالح الخليفي": (None, None)},
    ),
    "a president who receives another": (
        "استقبل [T:الرئيس] [P:حسن منصور] [T:رئيس جمهورية [W:غانا]] السيد [P:جون ماهاما].",
        {"حسن منصور": (None, None), "جون ماهاما": (None, "GH")},
    ),
    "who came with a guest told by his office alone": (
        "استقبل [T:رئيس الوزراء] [P:يوسف الحاج] [T:وزير الخارجية التركي] مرفوقا ب[T:وزير الدفاع] [P:علي كايا].",
        {"يوسف الحاج": (None, None), "علي كايا": (None, "TR")},
    ),
    "who went along with a visitor at home": (
        "زار [T:السفير التركي] مرفوقا ب[T:المدير العام] [P:سالم حسن] المصنع.",
        {"سالم حسن": (None, None)},
    ),
    "the pope of another see than Rome": (
        "استقبل [T:وزير الثقافة] [P:حسن منصور] قداسة البابا [P:تواضروس الثاني].",
        {"تواضروس الثاني": (None, "EG")},
    ),
    "the pope of Rome": (
        "استقبل قداسة البابا [P:لاون العاشر] [T:وزير الثقافة] [P:حسن منصور].",
        {"لاون العاشر": (None, "VA")},
    ),
    "an envoy who is the dean of the corps": (
        "استقبل [T:وزير الخارجية] [P:سامي نادر] [T:سفير [W:فلسطين]] و[T:عميد السلك الدبلوماسي] السفير [P:دياب اللوح].",
        {"دياب اللوح": (None, "PS")},
    ),
    "a minister met by the holder of the same office": (
        "التقى [T:وزير العدل المصري] [P:عمر مرواني] ب[W:القاهرة] [T:وزير العدل] [P:محمد كانتي].",
        {"عمر مرواني": (None, "EG"), "محمد كانتي": (None, None)},
    ),
    "a minister who met the one of where the text is dated": (
        "بحث [T:وزير النقل] [P:زهير خزام] مع [T:وزير النقل العراقي] [P:رزاق السعدي] في [W:بغداد] سبل التعاون.",
        {"زهير خزام": (None, None), "رزاق السعدي": (None, "IQ")},
    ),
    "a minister whose nation is the word for financial": (
        "استقبل [T:وزير الدفاع المالي] [P:ساديو كمارا] [T:وزير الإصلاح المالي] [P:سالم نادر].",
        {"ساديو كمارا": (None, "ML"), "سالم نادر": (None, None)},
    ),
    "the society of one state is not that of all": (
        "استقبل [T:وزير الصحة] [T:رئيس [O:الصليب الأحمر اللبناني]] [P:أنطوان الزغبي].",
        {"أنطوان الزغبي": ("الصليب الأحمر اللبناني", "LB")},
    ),
    "the same in French": (
        "M. [P:Garba Idé], [T:président de la [O:Croix-Rouge nigérienne]], est venu.",
        {"Garba Idé": ("Croix-Rouge nigérienne", "NE")},
    ),
    "a mission of the committee of all states": (
        "استقبل [T:وزير الصحة] [T:رئيس بعثة [O:اللجنة الدولية للصليب الأحمر]] [P:يان دي فريس].",
        {"يان دي فريس": ("اللجنة الدولية للصليب الأحمر", None)},
    ),
    "an emir beside his emirate": (
        "[O:إمارة منطقة تيمولا]\nاستقبل [T:أمير منطقة تيمولا] [P:فيصل الوزان] وفدا.",
        {"فيصل الوزان": ("إمارة منطقة تيمولا", None)},
    ),
    "a mayor beside a municipality whose noun ends its name": (
        "[O:Greater Tivola Municipality]\nThe [T:Mayor of Greater Tivola], Dr [P:Samer Tal], came.",
        {"Samer Tal": ("Greater Tivola Municipality", None)},
    ),
    "a mayor beside another municipality": (
        "[O:Greater Tivola Municipality]\nThe [T:Mayor of Mandar], Dr [P:Samer Tal], came.",
        {"Samer Tal": (None, None)},
    ),
    "the mayor of a commune": (
        "[O:Commune urbaine de Tivola]\nLe [T:maire de Tivola], M. [P:Jean Rakoto], est venu.",
        {"Jean Rakoto": ("Commune urbaine de Tivola", None)},
    ),
    "whose greetings were carried to another": (
        "نقل السفير إلى [T:أمير [W:قطر]] تحيات [T:رئيس [W:رومانيا]] [P:يون بوبا].",
        {"يون بوبا": (None, "RO")},
    ),
    "an office before the comma behind which its holder is named": (
        "استقبل [T:وزير النقل القطري] [P:سالم علي] [T:مدير [O:هيئة الموانئ]]، [P:هانس برغ].",
        {"سالم علي": (None, "QA"), "هانس برغ": ("هيئة الموانئ", None)},
    ),
    "an office behind the family name of whoever received its holder": (
        "أكد [T:القائد العام] [P:عبدالله خليفة المري] ذلك. واستقبل المري [T:نائب وزير الأمن الصيني]، [P:دنغ وي].",
        {"دنغ وي": (None, "CN")},
    ),
    "a state before its generic court": (
        "[W:Accra] - The [T:Judge at [W:Kenya]'s [O:Court of Appeal]], Ms [P:Nadia Rahman], spoke in [W:Accra].",
        {"Nadia Rahman": ("Court of Appeal", "KE")},
    ),
    "a mayor who leads his town's delegation": (
        "A [G:delegation of the [O:Municipality of Foo]] led by [T:Mayor] [P:Ali Zin] came.",
        {"Ali Zin": ("Municipality of Foo", None)},
    ),
    "offices told first and their holders respectively": (
        (
            "The [T:Minister] and the [T:Governor of the [O:Central Bank]], Messrs [P:Habib Mzali] and [P:Ali Kooli], "
            "respectively, came."
        ),
        {"Habib Mzali": (None, None), "Ali Kooli": ("Central Bank", None)},
    ),
    "bodies told first and who heads each": (
        (
            "The Governors of the [O:Central Bank of [W:Lesotho]] and the [O:National Bank of [W:Rwanda]], Dr. "
            "[P:Palesa Mokhethi] and Mr. [P:Innocent Rwabukwisi] respectively, came."
        ),
        {
            "Palesa Mokhethi": ("Central Bank of Lesotho", "LS"),
            "Innocent Rwabukwisi": ("National Bank of Rwanda", "RW"),
        },
    ),
    "states told first and whose minister each is": (
        "Les ministres du Plan du [W:Togo] et du [W:Bénin], respectivement Mme [P:Awa Sy] et M. [P:Luc Roux], parlent.",
        {"Awa Sy": (None, "TG"), "Luc Roux": (None, "BJ")},
    ),
    "respectively of something else": (
        "Mr. [P:John Banda] of the [O:Water Board] and Ms. [P:Alice Phiri] respectively chaired both sessions.",
        {"Alice Phiri": (None, None)},
    ),
    "whose court was visited": (
        "[T:Le ministre de la Justice] [P:Paul Martin] s'est rendu à la [O:Cour suprême du [W:Sénégal]].",
        {"Paul Martin": (None, None)},
    ),
    "an office in a body of several states": (
        "[W:القاهرة] – حضر مدير [O:منظمة العمل العربية]، وقالت [T:مديرة الإعلام بالمنظمة] [P:هند سالم] كلمة.",
        {"هند سالم": ("منظمة العمل العربية", None)},
    ),
    "a court of several states": (
        "[W:Arusha] - The [T:Deputy Registrar of the [O:African Court]], Ms [P:Nadia Rahman], spoke in [W:Arusha].",
        {"Nadia Rahman": ("African Court", None)},
    ),
    "a body of a state told behind it": (
        "[W:Nairobi] - The [T:Chairman of the [O:Anti-Bribery Board] in [W:Sri Lanka]], Mr [P:Asela Perera], spoke.",
        {"Asela Perera": ("Anti-Bribery Board", "LK")},
    ),
    "a house that someone visited is not his": (
        "زار [T:وزير الصناعة] [P:ناصر المطوع] [O:غرفة تجارة عدن]، وزار [P:سالم علي] [O:جامعة عدن].",
        {"ناصر المطوع": (None, None), "سالم علي": (None, None)},
    ),
    "who is received is no governor": (
        "التقى [T:محافظ [W:عدن]] [T:رئيس بعثة [O:الصليب الأحمر]] السيد [P:بيير دوبوا] أمس.",
        {"بيير دوبوا": ("الصليب الأحمر", None)},
    ),
    "a ministry named elsewhere": (
        "[O:وزارة الصحة] تعلن نتائجها. قالت [T:وزيرة الصحة] السيدة [P:ليلى العاني] إن النتائج جيدة.",
        {"ليلى العاني": ("وزارة الصحة", None)},
    ),
    "a body that a role points back to before its field": (
        "استضافت [O:وزارة المواصلات] الاجتماع، وحضره [P:سالم الزنتاني]، [T:وكيل الوزارة للشؤون الفنية].",
        {"سالم الزنتاني": ("وزارة المواصلات", None)},
    ),
    "a part whose name points back to the body": (
        "وقعت [O:هيئة الأوراق المالية] مذكرة، وحضر [P:عماد الحجازي]، [T:رئيس [O:مجلس مفوضي الهيئة]].",
        {"عماد الحجازي": ("هيئة الأوراق المالية", None)},
    ),
    "a deputy of a head named by the office alone": (
        "استقبل [T:محافظ [O:البنك المركزي]] السيد [P:عادل الشيخ] الوفد، وحضرت [T:نائبة المحافظ] [P:رنا العبادي].",
        {"عادل الشيخ": ("البنك المركزي", None), "رنا العبادي": ("البنك المركزي", None)},
    ),
    "the ministry is the host's, not that of the delegation": (
        (
            "بحث [T:وزير الصحة البحريني] [P:حمد السيد] مع [G:وفد من [O:وزارة المالية التركية]] سبل التعاون. "
            "وحضر اللقاء [T:وكيل الوزارة] [P:علي الدوسري]."
        ),
        {"علي الدوسري": (None, "BH")},
    ),
    "the ministry is that of the host's role": (
        (
            "[W:الدوحة]. التقى [T:مستشار [O:وزارة العمل]] [P:حمد السيد] [G:وفدا من [O:وزارة الدفاع التركية]]، "
            "بحضور [T:المدير العام للوزارة] [P:علي المري]."
        ),
        {"علي المري": ("وزارة العمل", "QA")},
    ),
    "whom greetings are sent to has another role": (
        "نقل السفير تحيات [T:وزير الثقافة] [P:كمال أبو ديب] إلى نظيره [T:وزير الثقافة السوداني].",
        {"كمال أبو ديب": (None, None)},
    ),
    "who signs for a town, in French": (
        "[W:Dakar]. Ont signé le [T:maire] [P:Abdou Sow] et Mme [P:Ida Weber], [T:représentant] la [O:ville de Lille].",
        {"Ida Weber": ("ville de Lille", None)},
    ),
    "who signs on behalf of a body": (
        "[W:Accra]. The deal was signed by Mr [P:Hans Vogel] on behalf of the [O:University of Bonn].",
        {"Hans Vogel": ("University of Bonn", None)},
    ),
    "an office of a town that a state is named like": (
        "[W:إربد] - التقى [T:رئيس بلدية عمان] [P:زيد الخطيب] [T:سفير عمان] [P:هلال المعولي] في [W:إربد].",
        {"زيد الخطيب": (None, "JO"), "هلال المعولي": (None, "OM")},
    ),
    "affairs of a part of the world": (
        "[W:الكويت] – ترأس الاجتماع [T:مساعد وزير الخارجية لشؤون أوروبا] [P:صادق معرفي].",
        {"صادق معرفي": (None, "KW")},
    ),
    "bodies in general are none that a role points to": (
        "[W:Manama]. [O:UNICEF] came. The [T:Director of International Organizations], Ms [P:Ann Otieno], spoke.",
        {"Ann Otieno": (None, "BH")},
    ),
    "who received in the house visited": (
        "[W:دمشق]. زار [G:وفد [O:غرفة أردنية]] [O:اتحاد الحرفيين]، فاستقبله فيه [T:نائب الرئيس] [P:نزار صقال].",
        {"نزار صقال": ("اتحاد الحرفيين", "SY")},
    ),
    "an agency before a colon heads no list": (
        "[W:باريس] - [O:واس]: التقى [T:رئيس الهيئة] [P:جاسر الغامدي] [T:مساعدة المدير للثقافة] [P:إيلين مارتان].",
        {"إيلين مارتان": (None, None)},
    ),
    "an envoy of the state that writes is not of the body he is sent to": (
        "[W:الرياض] - حضر [T:المندوب الدائم للمملكة لدى [O:اليونسكو]] [P:هاني العتيبي].",
        {"هاني العتيبي": (None, "SA")},
    ),
    "an English union of states": (
        (
            "[W:Manama]. The [T:Secretary-General of the [O:Arab Archery Organization]], Mr [P:Adel Samir], and the "
            "[T:President of the [O:South African Archery Federation]], Mr [P:Sipho Dube], spoke."
        ),
        {
            "Adel Samir": ("Arab Archery Organization", None),
            "Sipho Dube": ("South African Archery Federation", "ZA"),
        },
    ),
    "the chief of a cabinet is of a person": (
        (
            "[W:Libreville]. Le [O:Fonds des eaux] est là. Le ministre était entouré de son [T:directeur de cabinet], "
            "M. [P:Lin Obame]."
        ),
        {"Lin Obame": (None, None)},
    ),
    "an office of a state": (
        "[W:الخرطوم] – قال [T:النائب العام ل[W:جمهورية السودان]] [P:عمر كامل] إن [O:النيابة العامة] عملت.",
        {"عمر كامل": ("النيابة العامة", "SD")},
    ),
    "a role that is held for a time": (
        "زار الفريق [O:مركز بحوث الصحراء]، وقدم [T:مدير المركز وكالةً] [P:هاني الزعابي] شرحا.",
        {"هاني الزعابي": ("مركز بحوث الصحراء", None)},
    ),
    "another country's ministry is not hers": (
        "[O:وزارة الصحة القطرية] حضرت. قالت [T:وزيرة الصحة اللبنانية] [P:ليلى العاني] كلمة.",
        {"ليلى العاني": (None, "LB")},
    ),
    "a role that points back": (
        "زار الفريق [O:معهد الأرصاد الجوية] ثم [O:مركز بحوث الصحراء]، وقدمت [T:مديرة المركز] [P:هند الزعابي] شرحا.",
        {"هند الزعابي": ("مركز بحوث الصحراء", None)},
    ),
    "a board is no body that the role points to": (
        "[O:إدارة الموانئ] حضرت، وكذا [T:رئيس مجلس الإدارة] [P:عادل صفر].",
        {"عادل صفر": (None, None)},
    ),
    "the same body": (
        "[T:رئيس [O:ديوان الخدمة المدنية]] [P:عمر الشريف] و[T:مستشارة بذات الديوان] [P:سلمى حداد] حضرا.",
        {"سلمى حداد": ("ديوان الخدمة المدنية", None)},
    ),
    "the next cells of a row": (
        "[P:Omar Farah] | [T:Director] | [O:Port Authority]\n[P:Ana Costa] | [T:Advisor] | [O:World Bank]",
        {"Omar Farah": ("Port Authority", None), "Ana Costa": ("World Bank", None)},
    ),
    "in brackets and behind «for»": (
        "Excusés : [P:Amina Diallo] ([O:Banque centrale]) ; [P:Luc Petit], pour l'[O:Agence nationale de l'eau].",
        {"Amina Diallo": ("Banque centrale", None), "Luc Petit": ("Agence nationale de l'eau", None)},
    ),
    "under a heading": (
        "عن [O:هيئة الطيران المدني]:\n[P:سامر يعقوب]، [T:مدير السلامة]\n[P:رنا خوري]\n\nوقال [P:أنس مراد] كلمة.",
        {
            "سامر يعقوب": ("هيئة الطيران المدني", None),
            "رنا خوري": ("هيئة الطيران المدني", None),
            "أنس مراد": (None, None),
        },
    ),
    "in apposition": (
        "Elle a écouté Mme [P:Maria Lopez], [T:directrice], [O:Institut espagnol du froid].",
        {"Maria Lopez": ("Institut espagnol du froid", "ES")},
    ),
    "its president": (
        "Elle a visité la [O:Cour d'appel de Zinder], où son [T:président], M. [P:Ali Moussa], l'a guidée.",
        {"Ali Moussa": ("Cour d'appel de Zinder", None)},
    ),
    "by the delegation": (
        "استقبل الوزير [G:وفدا من [O:البنك الإفريقي للتنمية]] برئاسة السيد [P:جون ماكاو]، [T:مدير العمليات].",
        {"جون ماكاو": ("البنك الإفريقي للتنمية", None)},
    ),
    "an officer of an international body is of no country": (
        "[P:جون ماكاو]، [T:رئيس بعثة [O:المنظمة الدولية للهجرة] بالمغرب]، حضر.",
        {"جون ماكاو": ("المنظمة الدولية للهجرة", None)},
    ),
    "a delegate of an international body is not at home": (
        "[W:الكويت] – استقبل الوزير [G:وفد [O:الإيكاو]] برئاسة [T:المدير الإقليمي] [P:جون ماكاو]، وزار [W:الكويت].",
        {"جون ماكاو": ("الإيكاو", None)},
    ),
    "an ambassador in a delegation is not of what it represents": (
        "استقبل الوزير [G:وفدا من [O:بنك التنمية]] ضم [T:سفير [W:اليابان]] السيد [P:كين ساتو].",
        {"كين ساتو": (None, "JP")},
    ),
    "an office told before those present is not theirs": (
        "جدد [T:وزير الري]، بحضور [T:وكيل [O:وزارة الزراعة]] الدكتور [P:علي الحسني]، دعوته.",
        {"علي الحسني": ("وزارة الزراعة", None)},
    ),
    "a line of a body over people with bullets": (
        "[O:Croissant-Rouge libyen]\n- Dr [P:Salma Idris]\n\n[O:Banque du sang]\n- M. [P:Ali Omar], [T:directeur]",
        {"Salma Idris": ("Croissant-Rouge libyen", "LY"), "Ali Omar": ("Banque du sang", "LY")},
    ),
    "a unit beside the cell of its body": (
        "[P:نواف السالم] | [T:مدير [O:إدارة التدقيق]] | [O:مصرف ليبيا المركزي] | حاضر",
        {"نواف السالم": ("مصرف ليبيا المركزي", "LY")},
    ),
    "a directorate whose part alone was read in the role": (
        "أصدرت [O:المديرية العامة للدفاع المدني] بيانا، قاله [T:المدير العام [O:للدفاع المدني]] [P:سامي العلي].",
        {"سامي العلي": ("المديرية العامة للدفاع المدني", None)},
    ),
    "a body that only elsewhere was seen to be one": (
        "زار الوفد [O:معهد القضاء العالي]، ورافقه [T:عميد معهد القضاء العالي] [P:سيف الغافري].",
        {"سيف الغافري": ("معهد القضاء العالي", None)},
    ),
    "a prosecutor beside a foreign prosecution": (
        "التقى [T:المدعي العام] [P:خليفة الحسني]، وفد [O:النيابة العامة في جمهورية كينيا] في [O:الادعاء العام].",
        {"خليفة الحسني": ("الادعاء العام", None)},
    ),
    "an acronym and a style between a role and its bearer": (
        "The [T:President of the [O:Audit Bureau]] ([O:AB]), H.E. [P:Mishari Fadl], signed.",
        {"Mishari Fadl": ("Audit Bureau", None)},
    ),
    "the adviser of an embassy that nobody named": (
        "حضر [T:السفير الهولندي] [P:جون ماكاو] و[T:مستشارة السفارة لشؤون المياه] [P:سارة دياز] اللقاء.",
        {"سارة دياز": (None, "NL")},
    ),
    "an attaché beside his ambassador": (
        "L'[T:ambassadrice de [W:Pologne]], Mme [P:Anna Nowak], et l'[T:attaché culturel], M. [P:Jan Kos], étaient là.",
        {"Jan Kos": (None, "PL")},
    ),
    "an embassy whose secretary stood for it": (
        "حضر [T:سفير [W:السنغال]] [P:سالم سعد]، و[O:سفارة [W:اليابان]] التي مثلها [T:السكرتير الأول] [P:جون ماكاو].",
        {"جون ماكاو": ("سفارة اليابان", "JP")},
    ),
    "two who speak for a body": (
        "حضر عن [O:وزارة المالية] السيدة [P:وفاء العاني] والسيد [P:سامي عمر].",
        {"وفاء العاني": ("وزارة المالية", None), "سامي عمر": ("وزارة المالية", None)},
    ),
    "who stood for a body": (
        "ومثل [O:صندوق الضمان] السيد [P:سامي عمر].",
        {"سامي عمر": ("صندوق الضمان", None)},
    ),
    "the head of a foreign body's mission here": (
        "[W:ليبيا]. استقبل [P:سالم سعد] في [W:ليبيا] [T:رئيس بعثة [O:جمعية الأطباء] في [W:ليبيا]] [P:لوكا بيرتي].",
        {"لوكا بيرتي": ("جمعية الأطباء", None)},
    ),
    "a governor of a town that two states have": (
        "[W:بيروت]. قال [T:محافظ [W:طرابلس]] [P:سامي عمر] في [W:بيروت] كلمة.",
        {"سامي عمر": (None, "LB")},
    ),
    "received in his office": (
        "استقبل [T:وزير البيئة] في مكتبه [T:سفير [W:السويد]] السيد [P:جون ماكاو].",
        {"جون ماكاو": (None, "SE")},
    ),
    "a bar by its leader": (
        "أصدرت [O:نقابة المحامين في صنعاء] بيانا، وقال [T:نقيب المحامين في صنعاء] [P:سامي العلي] كلمة.",
        {"سامي العلي": ("نقابة المحامين في صنعاء", None)},
    ),
    "a minister of state by his field": (
        "زار وفد من [O:وزارة التجارة والتموين]، وقال [T:وزير الدولة للتجارة] [P:سالم سعد] كلمة.",
        {"سالم سعد": ("وزارة التجارة والتموين", None)},
    ),
    "a deputy in Latin letters": (
        "[T:Minister of Health] [P:Ann Lee] of the [O:Ministry of Health], [T:Deputy Minister for Work] [P:Joe Kim].",
        {"Joe Kim": ("Ministry of Health", None)},
    ),
    "who came beside a signer is another": (
        "وقعها عن [O:مجلس المهندسين] السيد [P:سامي عمر]، بحضور [T:ممثل [O:وزارة المالية]].",
        {"سامي عمر": ("مجلس المهندسين", None)},
    ),
    "who leads a body's team, and its members": (
        (
            "Il reçut une mission du [O:Fonds des routes] conduite par Mme [P:Wanja Diop], [T:directrice]. "
            "La délégation comprenait M. [P:Serge Toun], [T:chargé de programme], et Mme [P:Clara Roy], [T:experte]."
        ),
        {"Wanja Diop": ("Fonds des routes", None), "Clara Roy": ("Fonds des routes", None)},
    ),
    "who leads a team of none told": (
        "Le maire a reçu le [O:Fonds des routes] puis une mission conduite par Mme [P:Wanja Diop], [T:directrice].",
        {"Wanja Diop": (None, None)},
    ),
    "his body closes the line of a list": (
        "- [P:سارة هوفمان]، [T:رئيسة قسم] القانون، [O:بعثة الدعم]\n- [P:سالم عمر]، [T:مدير مشروعات]، [O:برنامج المدن]",
        {"سارة هوفمان": ("بعثة الدعم", None), "سالم عمر": ("برنامج المدن", None)},
    ),
    "of two roles the first tells the body": (
        "عقدت [O:اللجنة الطبية] جلسة. الحضور:\n- [P:أنس بنجلون]، [T:رئيس اللجنة]، [T:عميد [O:كلية الطب]]",
        {"أنس بنجلون": ("اللجنة الطبية", None)},
    ),
    "a body by its first words": (
        "عقدت [O:اللجنة الوطنية لتنسيق مكافحة الاتجار] جلسة، وقالت [T:كاتبة [O:اللجنة الوطنية]] [P:هند سالم] كلمة.",
        {"هند سالم": ("اللجنة الوطنية لتنسيق مكافحة الاتجار", None)},
    ),
    "a town's body is not the next town's": (
        "عقدت [O:غرفة التجارة والصناعة] جلسة، واتصل [T:مدير [O:غرفة التجارة في [W:صيدا]]] [P:سامر عمر].",
        {"سامر عمر": ("غرفة التجارة في صيدا", "LB")},
    ),
    "who received at the seat of a bank": (
        "زار الوفد [W:مقر [O:بنك المغرب]]، حيث وجد في استقباله السيد [P:أنس لحليمي]، [T:مدير الإشراف].",
        {"أنس لحليمي": ("بنك المغرب", "MA")},
    ),
    "a second speaker with a bare role": (
        "وحضر عن [O:الجمعية الوطنية] السيدة [P:فاطمة أحمد]، والسيد [P:آمادو با]، [T:المستشار المكلف بالتعاون].",
        {"فاطمة أحمد": ("الجمعية الوطنية", None), "آمادو با": ("الجمعية الوطنية", None)},
    ),
    "the command of a commander": (
        "أصدرت [O:قيادة الجيش] بيانا. استقبل [T:قائد الجيش] [P:نديم الصايغ] وفدا.",
        {"نديم الصايغ": ("قيادة الجيش", None)},
    ),
    "an agency known by its acronym is of its state": (
        "[W:Dakar]. Mme [P:Aya Kino], [T:représentante résidente de la [O:JICA]], a assisté.",
        {"Aya Kino": ("JICA", "JP")},
    ),
    "the head of an office in the country is from abroad": (
        "[W:مقديشو]. وحضر السيد [P:أحمد غوليد]، [T:المدير القطري ل[O:منظمة إنقاذ الطفولة]].",
        {"أحمد غوليد": ("منظمة إنقاذ الطفولة", None)},
    ),
    "who coordinates in the country is from abroad": (
        "[W:مقديشو]. وحضرت السيدة [P:ليزا مور]، [T:المنسقة القطرية].",
        {"ليزا مور": (None, None)},
    ),
    "a university that others came from is not the host's": (
        "استقبل [T:رئيس الجامعة] [P:سالم بن عمر] [G:وفدا من [O:جامعة باليرمو]] برئاسة [T:نائب الرئيس] [P:ماركو روسي].",
        {"سالم بن عمر": (None, None)},
    ),
    "a ruler beside who heads the body that writes": (
        "[O:مجلس الشباب]\nأكد [T:رئيس [O:مجلس الشباب]] [P:كمال التونسي] أهمية دعم [T:الرئيس] [P:عبد الرحمن السلمي].",
        {"عبد الرحمن السلمي": (None, None)},
    ),
    "an envoy named behind who received him": (
        "استقبل السيد [P:كمال بن عيسى] [T:السفير الياباني] السيد [P:كينجي موري].",
        {"كمال بن عيسى": (None, None), "كينجي موري": (None, "JP")},
    ),
    "those present are not in the chair": (
        "عقد اجتماع برئاسة [T:وكيل الوزارة]، وبحضور [P:سالم الورفلي] [T:مدير [O:هيئة المياه]].",
        {"سالم الورفلي": ("هيئة المياه", None)},
    ),
    "who received, his office parted by a comma from the one received": (
        "استقبل [T:محافظ [W:الإسكندرية]]، [P:نبيل حجاج] [T:قنصل عام [W:فرنسا]]، أمس.",
        {"نبيل حجاج": (None, "FR")},
    ),
    "an agency at the head of what it tells is nobody's body": (
        "[W:الشارقة] – [O:وام]:\nوصل [G:وفد [O:المجلس الوطني الاتحادي]] إلى [W:الكويت]. وضم الوفد [P:منى سالم].",
        {"منى سالم": ("المجلس الوطني الاتحادي", "AE")},
    ),
    "a newspaper at the head of what it tells is nobody's body": (
        "[O:صحيفة الصباح]:\nاستقبل السيد [P:كمال بن عيسى] [T:المدير الإقليمي] السيد [P:كينجي موري].",
        {"كمال بن عيسى": (None, None), "كينجي موري": (None, None)},
    ),
    "those whom an embassy receives are of where it stands": (
        "[O:سفارة [W:كندا] في [W:تونس]]\nوحضرت [P:منى أمين]، [T:مديرة [O:جمعية النور]].",
        {"منى أمين": ("جمعية النور", "TN")},
    ),
    "an envoy of an embassy that writes is of the state that sent him": (
        "[O:سفارة [W:كندا] في [W:تونس]]\nأعرب السيد [P:جون بيكر]، [T:سفير [W:كندا] في [W:تونس]]، عن سعادته.",
        {"جون بيكر": ("سفارة كندا في تونس", "CA")},
    ),
    "the body whose board met, not another named later": (
        "عقد [O:مجلس إدارة الاتحاد السوداني لكرة اليد] اجتماعه. ورحب [T:رئيس الاتحاد] [P:سالم علي] [O:الاتحاد الدولي].",
        {"سالم علي": ("مجلس إدارة الاتحاد السوداني لكرة اليد", "SD")},
    ),
    "a ministry over its list is theirs": (
        "[O:وزارة العدل]:\n- السيد [P:كمال بن عيسى]\n- السيدة [P:منى سالم]",
        {"كمال بن عيسى": ("وزارة العدل", None), "منى سالم": ("وزارة العدل", None)},
    ),
    "the council whose delegation one is of, not the host's named last": (
        "زار [G:وفد [O:المجلس الوطني الاتحادي]] [O:مجلس الأمة]. وضم الوفد [P:منى علي] [T:أمينة المجلس].",
        {"منى علي": ("المجلس الوطني الاتحادي", "AE")},
    ),
    "an envoy to an international body is of the country that sends": (
        "[P:سامي عودة]، [T:المندوب الدائم للمملكة الأردنية لدى [O:جامعة الدول العربية]]، حضر.",
        {"سامي عودة": (None, "JO")},
    ),
}


@pytest.mark.parametrize("name", sorted(_CASES))
def test_affiliations(name: str, document: Callable[..., Any]) -> None:
    text, expected = _CASES[name]
    officials = {o.name.text: o for o in relate(*document(text, date=_ISSUED)).officials}
    for person, (organization, country) in expected.items():
        found = officials[person]
        assert (found.organization.text if found.organization else None, found.country) == (organization, country)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Chief Executive Officer of Ocean Energy", (True, False)),
        ("Co-founder of Ocean Energy", (True, False)),
        ("Président-directeur général de Solarys", (True, True)),
        ("PDG d'Énergie Nouvelle", (True, False)),
        ("Gérante d’Énergie Nouvelle", (True, False)),
        ("General Manager of Sunvolt Energy", (False, True)),
        ("General Manager of Student Services", (False, False)),
        ("Directeur général de la Planification", (False, False)),
        ("Founder of the prize", (False, False)),
        ("Director of Sunvolt", (False, False)),
    ],
)
def test_offices_of_firms(title: str, told: tuple[bool, bool]) -> None:
    assert (heads_a_firm(title), names_unknown(title)) == told


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("الكاتب العام", "ديوان المظالم"), ("النائب الثاني", "ديوان المظالم"),
        ("مدير الموارد البشرية", "ديوان المظالم"), ("كبير الخبراء", None), ("مديرة المدرسة", None),
        ("مقرر الاجتماع", None), ("كاتبة الجلسة", None),
        ("والي الولاية", None), ("وزير المالية", None), ("رئيس الديوان", "ديوان المظالم"),
    ],
)  # fmt: skip
def test_a_bare_role_is_held_where_the_document_comes_from(
    role: str, expected: str | None, document: Callable[..., Any]
) -> None:
    assert (
        _issuing(f"[O:ديوان المظالم]\nقال [T:{role}] السيد [P:سعد الفهد] كلمة.", "ديوان المظالم", document) == expected
    )


def test_under_whose_head_a_role_of_the_issuer_is(document: Callable[..., Any]) -> None:
    ministry = "[O:وزارة الصحة]\nقال [T:نائب الوزير] السيد [P:سعد الفهد] كلمة."
    bank = "[O:بنك السودان]\nقال [T:المحافظ] السيد [P:سعد الفهد] كلمة."
    council = "[O:بلدية الفحيص]\nعقد [O:المجلس البلدي] جلسة، وقال [T:عضو] السيد [P:سعد الفهد] كلمة."
    assert _issuing(ministry, "وزارة الصحة", document) == "وزارة الصحة"
    assert _issuing(bank, "بنك السودان", document) == "بنك السودان"
    assert _issuing(council, "بلدية الفحيص", document) == "المجلس البلدي"


def test_a_bare_office_heads_the_house_that_writes(document: Callable[..., Any]) -> None:
    text = (
        "[O:Préfecture de la Lys]\n\nLe [T:préfet], M. [P:Luc Petit], et la [T:secrétaire générale de la préfecture], "
        "Mme [P:Eva Roy]."
    )
    read, extraction = document(text, date=_ISSUED, language="fr")
    issuer = Quote.at(read.text, Span(0, len("Préfecture de la Lys")))
    officials = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    assert [o.organization.text if o.organization else None for o in officials] == ["Préfecture de la Lys"] * 2


@pytest.mark.parametrize(
    "told",
    [
        "بحضور [T:نائب رئيس الهيئة] [P:طارق الجندي].",
        "وحضر من جانب الهيئة السيد [P:طارق الجندي].",
        "وقال [T:عضو مجلس مفوضي الهيئة] [P:طارق الجندي] كلمة.",
    ],
)
def test_a_bare_noun_means_the_body_that_writes(told: str, document: Callable[..., Any]) -> None:
    text = f"[O:هيئة الرقابة]\nحضرت [T:مديرة [O:هيئة النزاهة الأوغندية]] [P:غريس أوكيلو]، {told}"
    read, extraction = document(text, date=_ISSUED)
    issuer = Quote.at(read.text, Span(0, len("هيئة الرقابة")))
    officials = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    told_of = {o.name.text: o.organization.text if o.organization else None for o in officials}
    assert told_of["طارق الجندي"] == "هيئة الرقابة"


def test_a_bare_noun_behind_a_body_of_another_country_means_who_writes(document: Callable[..., Any]) -> None:
    text = (
        "[O:غرفة تجارة صحار] تدعم [O:غرفة التجارة القبرصية].\n"
        "قال ذلك [P:نبيل الخطيب] عقب استقبال الغرفة [G:وفدا قبرصيا] برئاسة [P:أندرياس خريستو]."
    )
    read, extraction = document(text, date=_ISSUED)
    issuer = Quote.at(read.text, Span(0, len("غرفة تجارة صحار")))
    told = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).engagements
    assert [e.host.text for e in told if e.host] == ["غرفة تجارة صحار"]


def test_the_institution_is_the_one_that_writes(document: Callable[..., Any]) -> None:
    text = (
        "[O:قطر العطاء]\nوقعها عن المؤسسة الشيخ [P:ناصر الكواري]، [T:الرئيس التنفيذي]، وعن [O:المفوضية] [P:كوامي منسا]."
    )
    assert _issuing(text, "قطر العطاء", document) == "قطر العطاء"


def test_a_head_of_state_is_no_officer_of_a_ministry(document: Callable[..., Any]) -> None:
    text = "[O:Ministère du Plan]\nLe [T:Président] [P:Adama Diop] a reçu le ministre."
    assert _issuing(text, "Ministère du Plan", document) is None


def test_the_state_in_which_a_foreign_body_writes(document: Callable[..., Any]) -> None:
    text = (
        "[O:Agence suisse de coopération]\n[W:Lomé], le [D:7 mai 2024|2024-05-07] – Le [T:ministre du Plan], M. "
        "[P:Adama Diop], et M. [P:Luc Roux], [T:directeur de l'[O:Agence suisse de coopération]], ont signé."
    )
    read, extraction = document(text, date=_ISSUED, language="fr")
    issuer = Quote("Agence suisse de coopération", Span(0, 28))
    officials = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    assert [official.country for official in officials] == ["TG", "CH"]


@pytest.mark.parametrize(
    ("body", "abroad", "wanted"),
    [("جامعة أسيوط", "الخرطوم", "EG"), ("جامعة حلب", "عمان", "SY"), ("جامعة المستقبل", "الخرطوم", "SD")],
)
def test_the_town_of_a_body_says_its_state_before_where_the_event_was(
    body: str, abroad: str, wanted: str, document: Callable[..., Any]
) -> None:
    town = body.rpartition(" ")[2]
    inner = body if wanted == "SD" else body.replace(town, f"[W:{town}]")
    text = f"وقع [T:رئيس [O:{inner}]] [P:سالم الرواحي] مذكرة مع [O:جامعة العلوم] في [W:{abroad}]، ثم غادر [W:{abroad}]."
    read, extraction = document(text, date=_ISSUED)
    start = read.text.index(body)
    issuer = Quote.at(read.text, Span(start, start + len(body)))
    officials = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    assert [official.country for official in officials] == [wanted]


def test_a_ministry_where_a_body_of_several_states_writes(document: Callable[..., Any]) -> None:
    text = (
        "[O:منظمة الصحة العالمية]\n[W:مسقط]، [D:7 مايو 2024|2024-05-07] – حضر [T:مساعد وزير الصحة] [P:سالم الرواحي] "
        "و[T:مدير [O:إدارة الوقاية بوزارة الصحة]] [P:حمد الحارثي] و[T:رئيس [O:قسم البرامج]] [P:سعيد الكعبي]."
    )
    read, extraction = document(text, date=_ISSUED)
    issuer = Quote("منظمة الصحة العالمية", Span(0, 20))
    officials = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    assert [official.country for official in officials] == ["OM", "OM", None]


def test_lines_of_bodies_over_people_in_minutes(document: Callable[..., Any]) -> None:
    text = (
        "Minutes\nPresent\n[O:Water Board], [W:Kenya]\nDr [P:Ann Wanjiru], [T:Director]\nMr [P:Joe Kamau], [T:Clerk]\n"
        "[O:World Bank]\nMs [P:Eva Lund], [T:Economist]\nApologies: Ms [P:Ruth Otieno]"
    )
    found = relate(*document(text, date=_ISSUED, language="en", kind="minutes")).officials
    told = [(o.name.text, o.organization.text if o.organization else None, o.country) for o in found]
    assert told[:3] == [
        ("Ann Wanjiru", "Water Board", "KE"), ("Joe Kamau", "Water Board", "KE"), ("Eva Lund", "World Bank", None),
    ]  # fmt: skip
    assert told[3][1] is None


def test_lines_of_several_bodies_over_people_in_minutes(document: Callable[..., Any]) -> None:
    text = (
        "Minutes\n[O:Water Board]\nDr [P:Ann Wanjiru], [T:Director]\n[O:Maritime Authority]\nCapt. [P:Joe Kamau], "
        "[T:Head of Safety]\nMs [P:Eva Lund], [T:Legal Officer]\n\nMs [P:Ruth Otieno] spoke."
    )
    found = relate(*document(text, date=_ISSUED, language="en", kind="minutes")).officials
    assert [o.organization.text if o.organization else None for o in found] == [
        "Water Board", "Maritime Authority", "Maritime Authority", None,
    ]  # fmt: skip


def test_an_embassy_tells_of_two_states(document: Callable[..., Any]) -> None:
    text = "[O:Ambassade de Suisse]\nLe [T:Président] [P:Adama Diop] a reçu M. [P:Luc Roux]."
    read, extraction = document(text, date=_ISSUED)
    issuer = Quote("Ambassade de Suisse", Span(0, 19))
    officials = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    assert [official.country for official in officials] == [None, None]


def _issuing(text: str, body: str, document: Callable[..., Any]) -> str | None:
    """Return the body of the first official of a document that begins with the name of its issuer."""
    read, extraction = document(text, date=_ISSUED)
    issuer = Quote(body, Span(0, len(body)))
    extraction = replace(extraction, about=replace(extraction.about, issuer=issuer))
    organization = relate(read, extraction).officials[0].organization
    return organization.text if organization else None


@pytest.mark.parametrize(
    ("council", "role", "body"),
    [
        ("مجلس كلية العلوم", "ممثل الأساتذة", "مجلس كلية العلوم"),
        ("مجلس كلية العلوم", "ممثلة الطلبة", "مجلس كلية العلوم"),
        ("مجلس كلية العلوم", "عميد الكلية", "كلية العلوم"),
        ("مجلس كلية العلوم", "ممثل المستهلكين", None),
        ("conseil du Lycée Averroès", "représentante des parents d'élèves", "conseil du Lycée Averroès"),
        ("conseil du Lycée Averroès", "représentant des usagers", None),
        ("Governing Council of Kabi Institute", "staff representative", "Governing Council of Kabi Institute"),
        ("Governing Council of Kabi Institute", "teachers' representative", "Governing Council of Kabi Institute"),
        ("Governing Council of Kabi Institute", "representative of the traders", None),
    ],
)
def test_who_stands_on_a_council_for_people_of_its_house(
    council: str, role: str, body: str | None, document: Callable[..., Any]
) -> None:
    text = f"[O:{council}]\n\n3/2024\n\n- Mme [P:Hadi Zarwani], [T:{role}]"
    read, extraction = document(text, date=_ISSUED, kind="minutes")
    issuer = Quote(council, Span(0, len(council)))
    officials = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    organization = officials[0].organization
    assert (organization.text if organization else None) == body


def test_the_body_that_owns_somebody(document: Callable[..., Any]) -> None:
    text = "The [O:World Bank]'s [P:Anna Fischer] met [P:Moussa Garba] of the [O:Water Board]."
    officials = relate(*document(text, date=_ISSUED, language="en")).officials
    assert [o.organization.text if o.organization else None for o in officials] == ["World Bank", "Water Board"]
