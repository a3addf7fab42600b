"""Who leads a delegation and who is in it, told in one sentence, the next one or a list."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from resolvers.relate import relate

_ISSUED = dt.date(2024, 5, 7)
_CASES: dict[str, tuple[str, str | None, list[str]]] = {
    "whose leader an Arabic phrase puts before the verb of coming": (
        "برئاسة [T:مدير الصندوق] السيد [P:كوفي منساه]، زار [D:أمس|2024-05-06] [G:وفد من [O:صندوق الري]] الميناء.",
        "كوفي منساه", ["كوفي منساه"],
    ),
    "that was received by a body under its chair": (
        "برئاسة السيد [P:كريم الزاوي]، استقبل [O:المجلس] [G:وفد من [O:صندوق الري]].", None, [],
    ),
    "that is called a mission": (
        "[P:Omar Sow] a reçu une [G:mission de la [O:Banque]] dirigée par M. [P:Serge Ekué].",
        "Serge Ekué", ["Serge Ekué"],
    ),
    "that is called a mission, in English": (
        "[P:Omar Sow] received a [G:[O:Bank] mission] headed by Mr. [P:Anton Bord].",
        "Anton Bord", ["Anton Bord"],
    ),
    "whose head's companions end a sentence with him": (
        ("[P:Omar Sow] a reçu une [G:délégation de la [O:Banque]] emmenée par M. [P:Serge Ekué]. Mme [P:Aïcha Diop], "
        "[T:économiste], et M. [P:Kodjo Adjei] accompagnaient M. [P:Ekué]."),
        "Serge Ekué", ["Serge Ekué", "Aïcha Diop", "Kodjo Adjei"],
    ),
    "whose head a host accompanied": (
        ("[P:Omar Sow] received a [G:delegation of [W:Malta]] led by Mr. [P:Anton Bord]. The [T:governor], Mr. [P:Issa "
        "Sy], accompanied Mr. [P:Bord] on the tour."),
        "Anton Bord", ["Anton Bord"],
    ),
    "whose head others accompanied, by a pronoun": (
        ("[P:Omar Sow] a reçu une [G:délégation de [W:Malte]] conduite par M. [P:Anton Bord]. L'accompagnaient Mme "
        "[P:Ida Krog] et M. [P:Jan Bonnici]."),
        "Anton Bord", ["Anton Bord", "Ida Krog", "Jan Bonnici"],
    ),
    "at whose head's side others stood": (
        ("[P:Omar Sow] a reçu une [G:délégation de [W:Malte]]. À sa tête, le maire, M. [P:Anton Bord] ; à ses côtés, "
        "M. [P:Jan Bonnici], et Mme [P:Ida Krog]."),
        "Anton Bord", ["Anton Bord", "Jan Bonnici", "Ida Krog"],
    ),
    "whose head is told by his office, and who came with him": (
        ("A [G:delegation of the [O:Court]], headed by its [T:President], Justice [P:Anton Bord], visited [W:Juba]. "
        "The President was accompanied by Justice [P:Jan Bonnici] and Ms. [P:Ida Krog], [T:Registrar]."),
        "Anton Bord", ["Anton Bord", "Jan Bonnici", "Ida Krog"],
    ),
    "accompanying whose head others were": (
        ("A [G:delegation of the [O:Court]], headed by Justice [P:Anton Bord], visited [W:Juba]. Accompanying Justice "
        "[P:Bord] were Ms. [P:Ida Krog] and Mr. [P:Jan Bonnici]."),
        "Anton Bord", ["Anton Bord", "Ida Krog", "Jan Bonnici"],
    ),
    "that others completed": (
        ("The [G:delegation of [W:Malta]] was led by Mr. [P:Anton Bord]. Ms. [P:Ida Krog] and Mr. [P:Jan Bonnici] "
        "completed the delegation."),
        "Anton Bord", ["Anton Bord", "Ida Krog", "Jan Bonnici"],
    ),
    "that had others among its members": (
        ("[P:Omar Sow] received a [G:delegation from [W:Malta]]. The visiting team was under the leadership of Mr. "
        "[P:Anton Bord], and had among its members Ms. [P:Ida Krog] and Mr. [P:Jan Bonnici]."),
        "Anton Bord", ["Anton Bord", "Ida Krog", "Jan Bonnici"],
    ),
    "with whose head others came, by his name": (
        ("استقبل السيد [P:كريم الزاوي] [G:وفدا من [W:غانا]] برئاسة السيد [P:كوفي منساه]. ورافق السيد [P:منساه] كل من "
        "السيدة [P:أما بواتينغ] والسيد [P:سالم زين]."),
        "كوفي منساه", ["كوفي منساه", "أما بواتينغ", "سالم زين"],
    ),
    "some of whose members attended": (
        ("استقبل السيد [P:كريم الزاوي] [G:وفدا من [W:غانا]] برئاسة السيد [P:كوفي منساه]. وشارك في المراسم من أعضاء "
        "الوفد السيدة [P:أما بواتينغ] والسيد [P:سالم زين]، وحضرها السيد [P:عمر زين]."),
        "كوفي منساه", ["كوفي منساه", "أما بواتينغ", "سالم زين"],
    ),
    "whose verb is left out behind another's": (
        ("La [G:délégation malienne], Mme [P:Awa Koné], [T:directrice] ; elle est venue mardi."),
        None, [],
    ),
    "that somebody completed, as a clause tells": (
        ("Une [G:délégation éthiopienne] conduite par M. [P:Tadesse Worku] est venue. M. [P:Yonas Bekele], "
        "[T:responsable], qui complétait la [G:délégation éthiopienne], a parlé."),
        "Tadesse Worku", ["Tadesse Worku", "Yonas Bekele"],
    ),
    "two of whose members came with its head": (
        ("زار [G:وفد من [W:غانا]] برئاسة السيد [P:كوفي منساه] الميناء. ورافق [P:منساه] في الزيارة عضوا الوفد د. "
        "[P:سالم زين]، [T:ممثل البنك]، والسيد [P:عمر زين]."),
        "كوفي منساه", ["كوفي منساه", "سالم زين", "عمر زين"],
    ),
    "that the deceased led": (
        "وقد ترأس رحمه الله السيد [P:كريم الزاوي] [G:وفد [O:المحكمة]] في زيارات.",
        "كريم الزاوي", ["كريم الزاوي"],
    ),
    "who leads those who make it up": (
        "استقبل [T:وزير العدل] [P:كريم الزاوي] [G:وفدا من قضاة تونسيين] يرأسهم القاضي [P:سالم العمري].",
        "سالم العمري", ["سالم العمري"],
    ),
    "whose visit someone leads": (
        ("استقبل [T:وزير العدل] [P:كريم الزاوي] [G:وفدا من [W:غانا]]. "
        "وتأتي هذه الزيارة، التي يقودها السيد [P:كوفي منساه]، في إطار التعاون."),
        "كوفي منساه", ["كوفي منساه"],
    ),
    "whose visit is of reforms that someone leads": (
        ("استقبل [T:وزير العدل] [P:كريم الزاوي] [G:وفدا من [W:غانا]]. "
        "وتندرج الزيارة في إطار الإصلاحات التي يقودها السيد [P:سالم العمري]."),
        None, [],
    ),
    "that someone came chairing": (
        ("[P:Hadi Zarwani] received [T:Speaker] [P:Omar Senwali], chairing a [G:delegation from the [O:Shura "
        "Council]]."),
        "Omar Senwali", ["Omar Senwali"],
    ),
    "that someone chaired the day before": (
        "[P:Hadi Zarwani] chaired [D:yesterday|2024-05-06] the [G:delegation of [W:Qatar]] at the meeting.",
        "Hadi Zarwani", ["Hadi Zarwani"],
    ),
    "of which somebody is told to have been part, too": (
        ("وصل [G:وفد [W:المملكة العربية السعودية]] إلى [W:بيروت] برئاسة [T:وزير السياحة] الأستاذ [P:ماجد سعد]. كما "
        "شارك في الوفد [T:وكيل الوزارة] الدكتور [P:وليد سالم]، والمستشارة [P:نورة عمر]."),
        "ماجد سعد", ["ماجد سعد", "وليد سالم", "نورة عمر"],
    ),
    "in whose welcome somebody took part": (
        "وصل [G:وفد من [O:جامعة عدن]] برئاسة السيد [P:كريم زين]، وشارك في استقبال الوفد السيد [P:هادي عون].",
        "كريم زين", ["كريم زين"],
    ),
    "led by one along with others": (
        ("A senior [G:Malian delegation] headed by [T:Foreign Minister] [P:Omar Dirar] along with Mr. [P:Yann Haile], "
        "[T:head of Political Affairs], and Ms. [P:Awa Sy] returned home."),
        "Omar Dirar", ["Omar Dirar", "Yann Haile", "Awa Sy"],
    ),
    "that met along with another": (
        "The [G:delegation of [W:Malta]] led by Mr. [P:Anton Bord] held talks along with Ms. [P:Ida Krog], the mayor.",
        "Anton Bord", ["Anton Bord"],
    ),
    "whose head's role names its nation": (
        ("Mr. [P:Amir Haddad] received a [G:Danish parliamentary delegation]. [T:Head of the [G:Danish delegation]] "
        "[P:Lars Holt] thanked him."),
        "Lars Holt", ["Lars Holt"],
    ),
    "whose deputy head's role names its nation": (
        ("Mr. [P:Amir Haddad] received a [G:Danish parliamentary delegation]. [T:Deputy head of the [G:Danish "
        "delegation]] [P:Lars Holt] thanked him."),
        None, [],
    ),
    "beside whose head somebody else did something": (
        "شارك [G:وفد موريتاني] برئاسة السيد [P:محمد زين] في الملتقى، وألقى [T:وزير الداخلية] [P:جان تين] كلمة.",
        "محمد زين", ["محمد زين"],
    ),
    "beside the delegation of the other side, which another leads": (
        ("يقود [G:وفد [O:الحكومة اليمنية]] في المشاورات السيد [P:هادي هيج]، بينما يقود وفد الطرف الآخر السيد "
        "[P:عبد القادر مرتضى]."),
        "هادي هيج", ["هادي هيج"],
    ),
    "that was made up of people, behind its verb": (
        "وتكون [G:الوفد التونسي] من السيد [P:كمال زين] [T:مدير عام الديوانة] والسيدة [P:منى عمر].",
        None, ["كمال زين", "منى عمر"],
    ),
    "to a congress, which is headed by": (
        "The [G:Maltese delegation] to the Congress is headed by Mr. [P:Karl Lind].", "Karl Lind", ["Karl Lind"],
    ),
    "that attended a meeting headed by another": (
        "The [G:Maltese delegation] attended the meeting that was headed by Mr. [P:Karl Lind].", None, [],
    ),
    "that came with who is meant by his style, behind those who saw him off": (
        ("غادر معالي السيد [P:ماجد طارق] [W:مسقط] لترؤس [G:وفد [W:سلطنة عمان]] في القمة. وكان في وداعه السيد [P:سالم "
        "الحبسي]. ويرافق معاليه وفد رسمي يضم كلا من السيد [P:بدر العلوي] والسيد [P:سعيد الصقر]."),
        "ماجد طارق", ["ماجد طارق", "بدر العلوي", "سعيد الصقر"],
    ),
    "that takes part in a visit and comprises": (
        ("Une [G:délégation du [O:Sénat togolais]] effectue une visite au [W:Gabon]. La délégation parlementaire "
        "participant à cette visite comprend Mme [P:Awa Sy] et M. [P:Luc Bah]."),
        None, ["Awa Sy", "Luc Bah"],
    ),
    "whom somebody saw off": (
        "وصل [G:وفد عماني] برئاسة السيد [P:محمد زين]، وودعه في المطار السفير [P:سالم الحبسي].",
        "محمد زين", ["محمد زين"],
    ),
    "that somebody was heading, behind it": (
        "Heading the [G:Omani delegation] was Sheikh [P:Khalid Harthi], who was accompanied by Mr. [P:Said Salim].",
        "Khalid Harthi", ["Khalid Harthi", "Said Salim"],
    ),
    "whose head was welcomed": (
        "Heading the [G:delegation of [W:Malta]] was welcomed by Mr. [P:Karl Lind].", None, [],
    ),
    "at a fair, which nobody chairs": (
        "شارك [G:وفد من [O:غرفة صيدا]] في المعرض الدولي برئاسة السيد [P:محمد صالح].", "محمد صالح", ["محمد صالح"],
    ),
    "that came to attend a meeting": (
        "وصل إلى [W:مسقط] [G:وفد كويتي] للمشاركة في المؤتمر برئاسة السيد [P:بدر الماجد].", "بدر الماجد", ["بدر الماجد"],
    ),
    "that took part in a meeting chaired by another": (
        "شارك [G:وفد قطري] في الاجتماع السنوي برئاسة السيد [P:فهد المري].", None, [],
    ),
    "in whose presence somebody chaired a meeting": (
        "ترأس السيد [P:علي سالم] بحضور [G:وفد برلماني] اجتماع اللجنة.", None, [],
    ),
    "composed of an office and of further members": (
        ("La [G:délégation de la [W:Mauritanie]] est composée du [T:président de la commission], M. [P:Ahmed Salem], "
        "outre les deux membres, M. [P:Brahim Zain] et Mme [P:Awa Sy]."),
        None, ["Ahmed Salem", "Brahim Zain", "Awa Sy"],
    ),
    "with which someone chaired a meeting": (
        "[P:Hadi Zarwani] chaired the meeting of the Council with a [G:delegation from the [O:World Bank]].", None, [],
    ),
    "whose head thanked somebody": (
        ("A [G:delegation of the [O:World Bank]] came. The [T:head of the delegation] thanked [T:Minister] "
        "[P:Omar Malki]."),
        None, [],
    ),
    "whose head thanked somebody, in French": (
        ("Une [G:délégation de la [O:Banque mondiale]] est venue. Le [T:chef de la délégation] a remercié le "
        "[T:ministre] [P:Omar Malki]."),
        None, [],
    ),
    "whose deputy head spoke": (
        "A [G:delegation of the [O:World Bank]] came. The [T:deputy head of the delegation], Mr. [P:Max Cole], spoke.",
        None, [],
    ),
    "whose former head spoke": (
        ("Une [G:délégation de la [O:Banque mondiale]] est venue. M. [P:Max Cole], [T:ancien chef de la délégation], "
        "a parlé."),
        None, [],
    ),
    "whose head serves as deputy minister, too": (
        ("A [G:delegation of the [O:World Bank]] came. Mr. [P:Max Cole], [T:Deputy Minister and head of the "
        "delegation], spoke."),
        "Max Cole", ["Max Cole"],
    ),
    "whose head's adviser was there": (
        "وصل [G:وفد من [O:البنك الدولي]]. وحضر اللقاء [T:مستشار رئيس الوفد]، السيد [P:عمر سالم].", None, [],
    ),
    "of whose guests someone leads another": (
        "ترأس السيد [P:عمر سالم] وفد بلاده في المفاوضات مع [G:وفد [W:جمهورية فيجي]].", None, [],
    ),
    "with one told to lead, a woman behind him": (
        ("حل [G:وفد عسكري باكستاني] ضم كلا من النائب [P:عمر سالم] [T:رئيسا] للوفد والسيدة [P:منى سعد] والسيد "
        "[P:علي بابا]."),
        "عمر سالم", ["عمر سالم", "منى سعد", "علي بابا"],
    ),
    "with an unnamed head, and who came with him": (
        "التقى [P:عمر سالم] ب[G:وفد وزاري نيبالي] برئاسة [T:وكيل الوزارة] ومعه السيدة [P:منى سعد].", None, ["منى سعد"],
    ),
    "a list of which one is told to be head in brackets": (
        "The [G:delegation of the [O:World Bank]] comprised [P:Max Cole] ([T:head]), [P:Ida Jallow] and [P:Luc Bah].",
        "Max Cole", ["Max Cole", "Ida Jallow", "Luc Bah"],
    ),
    "at whose head somebody stood": (
        ("Il a reçu une [G:délégation de la [O:Banque mondiale]], à la tête de laquelle se trouvait le [T:ministre de "
        "l'Agriculture], M. [P:Luc Bah]."),
        "Luc Bah", ["Luc Bah"],
    ),
    "at its head, behind what it takes part in": (
        "استقبلت [T:وزيرة الثقافة] [P:هند مطر] [G:الوفد الياباني] المشارك في المعرض وعلى رأسه السيد [P:كينجي تاناكا].",
        "كينجي تاناكا", ["كينجي تاناكا"],
    ),
    "its head in brackets": (
        "استقبل السيد [P:وليد عمار] [G:وفد [O:غرفة تجارة ليون]] (رئيس الوفد: السيد [P:برتران شازال]).",
        "برتران شازال", ["برتران شازال"],
    ),
    "with whom at its head, and its members": (
        ("Le ministre M. [P:Salim Abdelli] a reçu une [G:délégation de l'[O:Assemblée nationale]] avec M. [P:Marco "
        "Belasco] à sa tête, comprenant Mme [P:Awa Sy]."),
        "Marco Belasco", ["Awa Sy", "Marco Belasco"],
    ),
    "under whose chair, its members behind « dont »": (
        ("Le ministre M. [P:Salim Abdelli] a reçu une [G:délégation de l'[O:Assemblée nationale]] sous la présidence "
        "de M. [P:Marco Belasco], dont l'[T:expert juridique] [P:Luc Bah] et Mme [P:Awa Sy]."),
        "Marco Belasco", ["Luc Bah", "Awa Sy", "Marco Belasco"],
    ),
    "that a body met under somebody's chair": (
        ("Le [O:ministère de la Santé] a tenu une réunion avec une [G:délégation de la [O:Banque mondiale]] sous la "
        "présidence de M. [P:Marco Belasco]."),
        None, [],
    ),
    "of which somebody is something else": (
        "M. [P:Salim Abdelli] a reçu une [G:délégation de la [O:Banque mondiale]], dont M. [P:Marco Belasco] est issu.",
        None, [],
    ),
    "whose head was, counting among its members": (
        ("Mr. [P:Salim Abdelli] received a [G:delegation from the [O:National Assembly]] whose head was Mr. [P:Marco "
        "Belasco], counting among its members Ms. [P:Awa Sy]."),
        "Marco Belasco", ["Awa Sy", "Marco Belasco"],
    ),
    "in which others took part": (
        ("استقبل [T:وزير النقل] [P:عمر سالم] [G:وفدا من [O:البنك الدولي]] يترأسه السيد [P:لويس راي]، وشارك في عضويته "
        "السيدة [P:آنا لوبيز]."),
        "لويس راي", ["آنا لوبيز", "لويس راي"],
    ),
    "whose head and members are told before it": (
        ("Conduite par M. [P:Marco Belasco] et composée de Mme [P:Awa Sy], la [G:délégation de la [O:Banque mondiale]] "
        "a été reçue par M. [P:Salim Abdelli]."),
        "Marco Belasco", ["Marco Belasco", "Awa Sy"],
    ),
    "who came at its head met another": (
        "التقى [T:وزير التجارة] [P:عمر سالم]، على رأس [G:وفد اقتصادي]، أمس، [T:وزير التجارة الروماني] [P:يون بوبا].",
        "عمر سالم", ["عمر سالم"],
    ),
    "whose head has several offices before the name": (
        ("استقبل [T:وزير الرياضة] [P:حسن أمين] [G:وفدا من [W:جيبوتي]] برئاسة [T:رئيس [O:اتحاد الكرة]]، و[T:نائب رئيس "
        "[O:الاتحاد الإفريقي لكرة القدم]] ([O:ABC])، و[T:عضو [O:المجلس الدولي لكرة القدم]] ([O:XYZ Council])، السيد "
        "[P:سليمان وابري]."),
        "سليمان وابري", ["سليمان وابري"],
    ),
    "at its head, and those whom it included": (
        ("وصل [T:وزير الصحة] [P:عمر سالم] على رأس [G:وفد من [O:الهيئة العليا]] شمل كلا من [P:نادر الخطيب] "
        "و[P:علي الراجح]."),
        "عمر سالم", ["عمر سالم", "نادر الخطيب", "علي الراجح"],
    ),
    "named by the title of its head alone": (
        "وشكر [T:رئيس [G:الوفد الكيني]] السيد [P:جوزيف موانغي] [T:وزير الصحة] [P:عمر سالم].",
        "جوزيف موانغي", ["جوزيف موانغي"],
    ),
    "whose chief signed before": (
        ("وقع عن [W:مالطا] [P:سارة دياز]، [T:رئيسة [O:ديوان الرقابة] في [W:مالطا]]، بحضور [T:سفير "
        "[W:مالطا]] [P:جون ماكاو]. "
        "وحضر أعضاء [G:الوفد المالطي]: [P:علي بابا]."),
        "سارة دياز", ["سارة دياز", "علي بابا"],
    ),
    "members with their roles in brackets, one of them a verb's form": (
        ("استقبل [T:وزير النقل] [P:عمر سالم] [G:وفدا من [O:البنك الدولي]]، ضم [P:آنا لوبيز] ([T:أخصائية] نقل)، "
        "و[P:لويس راي] ([T:مدير مكتب])."),
        None, ["آنا لوبيز", "لويس راي"],
    ),
    "those told beside the head": (
        ("استقبل [T:وزير الصحة] [P:عمر سالم] [G:وفدا من [O:البنك الدولي]] برئاسة السيدة [P:آنا لوبيز]، إلى جانب "
        "السيد [P:لويس راي] والسيدة [P:ليلى حداد]."),
        "آنا لوبيز", ["لويس راي", "ليلى حداد", "آنا لوبيز"],
    ),
    "whose delegation accompanied her": (
        ("He received [P:Ana Lopez], [T:Health Minister of [W:Peru]], and her accompanying "
        "[G:[W:Peruvian] delegation], "
        "which included [P:Luis Rey]."),
        "Ana Lopez", ["Ana Lopez", "Luis Rey"],
    ),
    "accompanied by one of her own body, told by its noun": (
        ("استقبل الوزير السيدة [P:آنا لوبيز]، [T:مديرة [O:المعهد المالطي للبحوث]]، مرفوقة بـ[G:وفد "
        "عن المعهد] ضم [P:لويس راي]."),
        "آنا لوبيز", ["آنا لوبيز", "لويس راي"],
    ),
    "accompanied by one of another body": (
        ("استقبل الوزير السيدة [P:آنا لوبيز]، [T:مديرة [O:المعهد المالطي للبحوث]]، مرفوقة بـ[G:وفد "
        "عن [O:البنك القبرصي]]."),
        None, [],
    ),
    "whose minister was told by the bare noun": (
        ("[P:Ana Lopez], [T:ministre de la Santé du [W:Pérou]], a signé. La ministre était entourée "
        "d'une [G:délégation "
        "[W:péruvienne]] comprenant [P:Luis Rey]."),
        "Ana Lopez", ["Ana Lopez", "Luis Rey"],
    ),
    "it was led by, the verb before": (
        ("Une [G:délégation du [O:Conseil du Chaco]] a séjourné à Metz. La conduisait [P:Juan "
        "Sosa], [T:président du conseil]."),
        "Juan Sosa", ["Juan Sosa"],
    ),
    "and its head, in one sentence": (
        "وحيا [G:وفد [W:مالطا]]، الذي يحضر لأول مرة، ورئيسته الدكتورة [P:سارة دياز]، كما حيا [P:علي بابا].",
        "سارة دياز", ["سارة دياز"],
    ),
    "around whom they were": (
        ("Une [G:délégation de [W:Malte]] est venue. Autour de la [T:maire] [P:Sara Diaz] "
        "figuraient [P:Ali Bah] et [P:Awa Sy]."),
        "Sara Diaz", ["Sara Diaz", "Ali Bah", "Awa Sy"],
    ),
    "among its members": (
        "وصل [G:وفد [W:مالطا]]. وترأس الوفد السيد [P:جون ماكاو]، وكان من بين أعضائه المفتش [P:علي بابا].",
        "جون ماكاو", ["جون ماكاو", "علي بابا"],
    ),
    "who came with the guest": (
        ("زار [G:وفد [W:مالطا]] ترأسه [P:جون ماكاو] المتحف. واستقبله [P:سالم سعد]، فيما رافق الضيف "
        "كل من [P:سارة دياز] و[P:علي بابا]."),
        "جون ماكاو", ["جون ماكاو", "سارة دياز", "علي بابا"],
    ),
    "the party also counted": (
        ("A [G:[W:Maltese] delegation] came. [P:Sara Diaz] headed the party, which also counted "
        "[P:Tom Reed] and [P:Max Cole]."),
        "Sara Diaz", ["Sara Diaz", "Tom Reed", "Max Cole"],
    ),
    "on the visiting side": (
        ("He received a [G:[W:Maltese] delegation] led by [P:Sara Diaz]. Also on the visiting side "
        "were Dr [P:Tom Reed], "
        "[T:adviser], and [P:Max Cole]."),
        "Sara Diaz", ["Sara Diaz", "Tom Reed", "Max Cole"],
    ),
    "led throughout by": (
        ("A [G:delegation of [W:Malta]] came. Led throughout by the [T:Speaker], Hon. [P:Sara Diaz], the delegation "
        "comprised Mr [P:Tom Reed] and Ms [P:Ann Hill]."),
        "Sara Diaz", ["Sara Diaz", "Tom Reed", "Ann Hill"],
    ),
    "and a body with its own man": (
        ("Ont pris part une [G:délégation de [W:Malte]], conduite par M. [P:Ali Bah], et la [O:Banque des îles], "
        "représentée par M. [P:Luc Sow]."),
        "Ali Bah", ["Ali Bah"],
    ),
    "of which she was": (
        ("Mme [P:Awa Sy] a reçu une [G:délégation de [W:Malte]] emmenée par M. [P:Ali Bah], et dont faisait partie Mme "
        "[P:Sara Diaz]."),
        "Ali Bah", ["Ali Bah", "Sara Diaz"],
    ),
    "the chair of something else": (
        "وحيت [P:فاطمة أحمد]، [T:رئيسة] فريق الصداقة، الحضور. وتستقبل الجمعية [G:وفدا من [W:مالطا]] نهاية الشهر.",
        None, [],
    ),
    "members behind a place": (
        "وصل [G:وفد من [O:البنك الإفريقي]] برئاسة [P:جون ماكاو]، المدير في [W:تونس]، يضم [P:سارة دياز] و[P:علي بابا].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز", "علي بابا"],
    ),
    "behind a bracket at a sentence's end": (
        ("Le wali a reçu une [G:délégation du [O:Croissant-Rouge malien]] (CRM). Emmenée par [P:Ali Bah], elle se "
        "composait de M. [P:Issa Sow], [T:trésorier], ainsi que de Mme [P:Awa Ba]."),
        "Ali Bah", ["Ali Bah", "Issa Sow", "Awa Ba"],
    ),
    "it was led by": (
        ("A [G:delegation of the [O:Flood Board of Zambia]] (FBZ) came. It was led by [T:Director] [P:Moses Phiri] and "
        "included [P:Grace Banda]."),
        "Moses Phiri", ["Moses Phiri", "Grace Banda"],
    ),
    "who were part of it": (
        ("Le wali a reçu une [G:délégation du [O:Croissant-Rouge malien]] conduite par [P:Ali Bah]. M. [P:Issa Sow], "
        "[T:trésorier], et Mme [P:Awa Ba] en faisaient également partie."),
        "Ali Bah", ["Ali Bah", "Issa Sow", "Awa Ba"],
    ),
    "with her were": (
        ("He received a [G:delegation of the [O:Flood Board]] headed by [P:Ann Hill]. With her were [P:Tom Reed] and "
        "[P:Max Cole]."),
        "Ann Hill", ["Ann Hill", "Tom Reed", "Max Cole"],
    ),
    "who leads behind the name, besides whom": (
        "ضم [G:الوفد [W:المالطي]]، إضافة إلى السيدة [P:سارة دياز] التي تقوده، السيد [P:علي بابا].",
        "سارة دياز", ["سارة دياز", "علي بابا"],
    ),
    "a guest of his own behind two delegations": (
        "رحب بـ[G:وفد [W:كينيا]] برئاسة [P:جون ماكاو]، و[G:وفد [W:مالطا]] بقيادة [P:سارة دياز]، والأستاذ [P:سامي].",
        "جون ماكاو", ["جون ماكاو"],
    ),
    "members told by the bare noun": (
        "وصل [G:وفد من [O:البنك الإفريقي]] برئاسة [P:جون ماكاو]. وضم الوفد أيضا [P:سارة دياز]، [T:مستشارة].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز"],
    ),
    "celle-ci": (
        "[G:Délégation de l'[O:Agence]]. Celle-ci était conduite par [P:Léo Kaboré] et comprenait [P:Awa Sy].",
        "Léo Kaboré", ["Léo Kaboré", "Awa Sy"],
    ),
    "a list under a sentence": (
        "وصل [P:جون ماكاو] على رأس [G:وفد [W:مالطا]] يضم:\n- [P:سارة دياز]\n- [P:علي بابا]\n\nاستقبلهم [P:سالم سعد].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز", "علي بابا"],
    ),
    "he was at the head of it": (
        "M. [P:Paul Biyo] est arrivé. Il était à la tête d'une [G:délégation parlementaire] comprenant Mme [P:Awa Sy].",
        "Paul Biyo", ["Paul Biyo", "Awa Sy"],
    ),
    "who led it": (
        "The chair met [P:Ana Costa], who led a [G:delegation of the [O:Audit Court]] composed of [P:Max Hill].",
        "Ana Costa", ["Ana Costa", "Max Hill"],
    ),
    "a head whose name nobody knows is not the person before": (
        "حضر الوزير [P:سالم سعد] الجلسة، فيما ترأس مسكريان [G:الوفد [W:المالطي]].", None, [],
    ),
    "who leads the side of a country leads its delegation": (
        "ترأس الجانب التونسي السيد [P:كمال صالح]. وضم [G:الوفد التونسي] [P:سلمى الخياري] والسيد [P:أنيس الجربي].",
        "كمال صالح", ["كمال صالح", "سلمى الخياري", "أنيس الجربي"],
    ),
    "an invitation ends the list of a delegation": (
        "وصل [P:سالم سعد] على رأس [G:وفد [W:مالطا]]، تلبية لدعوة رسمية من رئيس المحكمة [P:عمر كامل].",
        "سالم سعد", ["سالم سعد"],
    ),
    "a head behind the verb": ("ترأس معالي الوزير [P:سالم سعد] [G:وفد [W:مالطا]].", "سالم سعد", ["سالم سعد"]),
    "a list of delegations with their heads": (
        "جاءت رئاسة الوفود كالآتي:\n- [G:وفد [W:مالطا]]: السيدة [P:سارة دياز]؛\n- [G:وفد [W:كينيا]]: [P:جون ماكاو].",
        "سارة دياز", ["سارة دياز"],
    ),
    "in its membership, and to another after it": (
        "استمعت إلى [G:وفد [O:البنك الإفريقي]] يترأسه [P:جون ماكاو] وفي عضويته [P:سارة دياز]، وإلى السيد [P:علي بابا].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز"],
    ),
    "who came with the head": (
        "زار [G:وفد [O:البنك الإفريقي]] المقر. وترأس الوفد السيد [P:جون ماكاو]، ورافقته الآنسة [P:سارة دياز].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز"],
    ),
    "a list with blank lines between": (
        "وصل [P:جون ماكاو] على رأس [G:وفد [W:مالطا]] يضم:\n\n- [P:سارة دياز]\n\n- [P:علي بابا]\n\nودعهم [P:سالم سعد].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز", "علي بابا"],
    ),
    "a verb parted from its particle by the delegation": (
        "ويتشكل [G:الوفد المالطي]، فضلا عن رئيسه، من السيدة [P:سارة دياز] والعقيد [P:علي بابا].",
        None, ["سارة دياز", "علي بابا"],
    ),
    "made up, told of the bare noun": (
        "استقبل [P:سالم سعد] [G:وفدا مالطيا]. وتكون الوفد من السيدة [P:سارة دياز] والسيد [P:علي بابا].",
        None, ["سارة دياز", "علي بابا"],
    ),
    "a verb of leading with its object": (
        "شاركتم ضمن [G:وفد [O:الهيئة]] الذي قادته السيدة [P:منى فارس].", "منى فارس", ["منى فارس"],
    ),
    "placed under the lead of, celle-ci counted": (
        "Une [G:délégation de l'[O:Office]]. Placée sous la conduite de [P:Léo Kaboré], celle-ci comptait [P:Awa Sy].",
        "Léo Kaboré", ["Léo Kaboré", "Awa Sy"],
    ),
    "whom a relative clause tells of": (
        "La [G:délégation malienne] que préside M. [P:Léo Kaboré] comprend Mme [P:Awa Sy].",
        "Léo Kaboré", ["Léo Kaboré", "Awa Sy"],
    ),
    "had as its members": (
        "A [G:delegation of the [O:Audit Court]], headed by Ms. [P:Ana Costa], had as its members Mr. [P:Max Hill].",
        "Ana Costa", ["Ana Costa", "Max Hill"],
    ),
    "a committee's chair leads no delegation": (
        "حضرت [T:رئيسة اللجنة] السيدة [P:منى فارس]. وتم عرض خلاصات زيارة [G:وفد [O:البنك الإفريقي]].", None, [],
    ),
    "members parted by semicolons": (
        ("وصل [P:جون ماكاو] على رأس [G:وفد [W:مالطا]]. وضم [G:الوفد المالطي]: [P:سارة دياز]، [T:مديرة]؛ و[P:علي بابا]، "
        "[T:مستشار]؛ والسيد [P:سالم سعد]."),
        "جون ماكاو", ["جون ماكاو", "سارة دياز", "علي بابا", "سالم سعد"],
    ),
    "with him a delegation of his country": (
        "استقبل [P:سالم سعد] السيد [P:جون ماكاو]، [T:سفير [W:مالطا]]، ومعه [G:وفد مالطي] ضم السيدة [P:سارة دياز].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز"],
    ),
    "a delegation of others that came along has another head": (
        "زار [P:سالم سعد]، [T:وزير الصحة]، رفقة [G:وفد من [O:البنك الإفريقي]]، المستشفى.", None, [],
    ),
    "a list of who was part of it": (
        ("M. [P:Léo Kaboré], à la tête d'une [G:délégation malienne].\n"
        "Font partie de cette délégation :\n- [P:Awa Sy] ;\n- [P:Max Ba]."),
        "Léo Kaboré", ["Léo Kaboré", "Awa Sy", "Max Ba"],
    ),
    "a role set apart between the verb and the delegation": (
        "ترأست السيدة [P:سارة دياز]، [T:وزيرة الصحة]، [G:وفد [W:كينيا]] إلى المؤتمر.", "سارة دياز", ["سارة دياز"],
    ),
    "a subject behind the delegation, another one before": (
        "ترأس [P:سالم سعد] الجلسة، فيما قاد [G:الوفد [W:المالطي]] السيد [P:علي بابا].", "علي بابا", ["علي بابا"],
    ),
    "the noun of leading": (
        "زار [G:وفد من [O:البنك الإفريقي]] المقر. وكانت رئاسة الوفد للسيدة [P:سارة دياز]، يرافقها [P:علي بابا].",
        "سارة دياز", ["سارة دياز", "علي بابا"],
    ),
    "who took over to lead it": (
        "زار [G:وفد من [O:البنك الإفريقي]] المقر. وتولى رئاسة الوفد السيد [P:علي بابا].", "علي بابا", ["علي بابا"],
    ),
    "the event has a chair of its own": (
        "حضر [G:وفد من [O:البنك الإفريقي]] الاجتماع برئاسة السيد [P:سالم سعد].", None, [],
    ),
    "respectively": (
        ("A [G:delegation from [W:Kenya]] and a [G:delegation of [W:Malta]], led respectively by Mr. [P:Max Cole] and "
        "Ms. [P:Ann Hill], attended."),
        "Max Cole", ["Max Cole"],
    ),
    "in last place at its head": (
        "Il a reçu une [G:délégation de l'[O:Office]], Mme [P:Awa Sy] en tête.", "Awa Sy", ["Awa Sy"],
    ),
    "with someone at its head": (
        "He met a [G:delegation of the [O:Flood Board]], with Ms. [P:Ann Hill] at its head and including [P:Tom Reed].",
        "Ann Hill", ["Ann Hill", "Tom Reed"],
    ),
    "led to a place, on some days": (
        "Mme [P:Awa Sy] a conduit à [W:Lomé], du [D:11 au 13 mai|2024-05-11..2024-05-13], une [G:délégation malienne].",
        "Awa Sy", ["Awa Sy"],
    ),
    "the mission": (
        "Il a reçu une [G:délégation de l'[O:Office]]. Conduite par Mme [P:Awa Sy], la mission comprenait [P:Luc Bah].",
        "Awa Sy", ["Awa Sy", "Luc Bah"],
    ),
    "heading the team": (
        ("He received a [G:delegation of the [O:Flood Board]]. Heading the team was Ms. [P:Ann Hill]; with her were "
        "[P:Tom Reed] and [P:Max Cole]."),
        "Ann Hill", ["Ann Hill", "Tom Reed", "Max Cole"],
    ),
    "travelling with her": (
        "She hosted a [G:delegation of the [O:Flood Board]] led by [P:Ann Hill]. Travelling with her was [P:Tom Reed].",
        "Ann Hill", ["Ann Hill", "Tom Reed"],
    ),
    "the host's own company": (
        "A [G:delegation of the [O:Flood Board]] led by [P:Ann Hill] came. The Mayor was accompanied by [P:Tom Reed].",
        "Ann Hill", ["Ann Hill"],
    ),
    "who stood beside the host": (
        ("زار [G:وفد من [O:البنك الإفريقي]] برئاسة [P:جون ماكاو] المقر.\nوكان في استقبال الضيوف السيد [P:سالم سعد]، "
        "محاطا بالسيدة [P:منى فارس]."),
        "جون ماكاو", ["جون ماكاو"],
    ),
    "members among whom it was": (
        "زار [G:وفد من [O:البنك الإفريقي]] المقر. وكان ضمن الوفد كل من [P:سارة دياز] والسيد [P:علي بابا].",
        None, ["سارة دياز", "علي بابا"],
    ),
    "whom the members met": (
        "زار [G:وفد من [O:البنك الإفريقي]] المقر. واستقبل أعضاء الوفد السيد [P:سالم سعد].", None, [],
    ),
    "were members of it": (
        "Vint une [G:délégation de l'[O:Office]]. Étaient membres de la délégation Mme [P:Awa Sy] et M. [P:Luc Bah].",
        None, ["Awa Sy", "Luc Bah"],
    ),
    "members in brackets": (
        "The [G:Malta delegation] ([P:Ann Hill], [P:Tom Reed] and [P:Max Cole]) met Mr. [P:Jim Wood].",
        None, ["Ann Hill", "Tom Reed", "Max Cole"],
    ),
    "a list of who came with the head": (
        "A [G:delegation of the [O:Flood Board]] led by [P:Ann Hill]. With her were:\n- [P:Tom Reed]\n- [P:Max Cole]",
        "Ann Hill", ["Ann Hill", "Tom Reed", "Max Cole"],
    ),
    "who leads, by the country alone": (
        "زار [G:وفد من [O:وزارة الري المصرية]] المقر. وأشاد السيد [P:علي بابا]، [T:رئيس [G:الوفد المصري]]، بالتعاون.",
        "علي بابا", ["علي بابا"],
    ),
    "its leader": (
        "Vint une [G:délégation de l'[O:Office]]. Outre sa cheffe, Mme [P:Awa Sy], la délégation comptait [P:Luc Bah].",
        "Awa Sy", ["Awa Sy", "Luc Bah"],
    ),
    "its leader was accompanied": (
        "A [G:delegation of the [O:Flood Board]] came. Its leader, [P:Ann Hill], was accompanied by [P:Tom Reed].",
        "Ann Hill", ["Ann Hill", "Tom Reed"],
    ),
    "whose lead the next clause tells": (
        "زار [G:وفد من [O:البنك الإفريقي]] المقر، وقد تشكل الوفد من السيدة [P:سارة دياز] والسيد [P:علي بابا].",
        None, ["سارة دياز", "علي بابا"],
    ),
    "the event's chair behind a relative": (
        "شارك [G:وفد من [O:البنك الإفريقي]] في الاجتماع الذي ترأسه السيد [P:سالم سعد].", None, [],
    ),
    "in front, at its head": (
        "À la tête d'une [G:délégation de l'[O:Office]], Mme [P:Awa Sy] a été reçue par M. [P:Paul Biyo].",
        "Awa Sy", ["Awa Sy"],
    ),
    "who led it, by a pronoun": (
        "Vint une [G:délégation de l'[O:Office]]. Mme [P:Awa Sy], qui la conduisait, a remercié M. [P:Paul Biyo].",
        "Awa Sy", ["Awa Sy"],
    ),
    "which also comprised": (
        "[P:Ann Hill] led the [G:delegation of [W:Malta]], which also comprised [P:Tom Reed].",
        "Ann Hill", ["Ann Hill", "Tom Reed"],
    ),
    "who was accompanied": (
        "زار [G:وفد من [O:البنك الإفريقي]] يقوده [P:جون ماكاو]، الذي كان مرفوقا بالسيدة [P:سارة دياز].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز"],
    ),
    "the chief of its body speaks": (
        ("استقبل [P:سالم سعد] [G:وفدا من [O:اتحاد المزارعين المصريين]]. وأوضح [T:رئيس اتحاد المزارعين المصريين] "
        "[P:علي بابا] أن المواسم واعدة."),
        "علي بابا", ["علي بابا"],
    ),
    "a body's deputy speaks": (
        ("استقبل [P:سالم سعد] [G:وفدا من [O:اتحاد المزارعين المصريين]]. وأوضح [T:نائب رئيس اتحاد المزارعين المصريين] "
        "[P:علي بابا] أن المواسم واعدة."),
        None, [],
    ),
    "who spoke for it": (
        "جاء [G:وفد من [O:جمعية البحارة]]. وتحدث باسم الوفد السيد [P:علي بابا].", "علي بابا", ["علي بابا"],
    ),
    "a list that semicolons part": (
        ("وضم [G:الوفد [W:المالطي]]: [P:جون ماكاو]، [T:المدير]؛ و[P:سارة دياز]، [T:المستشارة]؛ و[P:علي بابا].\n"
        "واستقبلهم [P:سالم سعد]."),
        None, ["جون ماكاو", "سارة دياز", "علي بابا"],
    ),
    "led by, before its name": (
        "Conduite par son [T:président], M. [P:Ali Bah], une [G:délégation de l'[O:Office]] a été reçue à [W:Lomé].",
        "Ali Bah", ["Ali Bah"],
    ),
    "led by, of the one told before": (
        "Une [G:délégation malienne], conduite par [P:Ali Bah], [T:maire], et une [G:délégation de l'[O:Office]].",
        "Ali Bah", ["Ali Bah"],
    ),
    "the head of one that no list knows": (
        "اجتمع مع [G:وفد [O:جمعية البحارة]]، ومع وفد شبكة الأهالي يتزعمه السيد [P:علي بابا].", None, [],
    ),
    "presided over, and its members include": (
        ("A [G:Maltese delegation], presided over by [P:Ann Hill], came. Members of the delegation include "
        "[P:Tom Reed] and [P:Max Cole]."),
        "Ann Hill", ["Ann Hill", "Tom Reed", "Max Cole"],
    ),
    "the UN delegation means the one of the UN's body": (
        "زار [G:وفد من [O:منظمة اليونيسف]] المقر. وضم [G:الوفد الأممي] السيد [P:علي بابا]، [T:خبير].",
        None, ["علي بابا"],
    ),
    "the UN delegation, in English": (
        "A [G:delegation of [O:UNICEF]] came. [P:Ann Hill] led the [G:[O:UN] delegation], which included [P:Tom Ray].",
        "Ann Hill", ["Ann Hill", "Tom Ray"],
    ),
    "the same body told with its house": (
        ("[P:سالم سعد] يستقبل [G:وفد [O:لجنة الصداقة البرلمانية]].\nوقد حضر [G:وفد [O:لجنة الصداقة البرلمانية بمجلس "
        "الشيوخ]] برئاسة السيدة [P:سارة دياز]."),
        "سارة دياز", ["سارة دياز"],
    ),
    "ranks and a bracket before the head": (
        "He met a [G:delegation of the [O:Flood Board]] led by its [T:Director], Lt. Col. (Rtd) [P:Max Cole].",
        "Max Cole", ["Max Cole"],
    ),
    "who accompanied her": (
        ("He met a [G:delegation of the [O:Flood Board]] led by [P:Ann Hill]. Mr. [P:Tom Reed], [T:engineer], who "
        "accompanied her, spoke."),
        "Ann Hill", ["Ann Hill", "Tom Reed"],
    ),
    "qui l'accompagnait": (
        "Vint une [G:délégation de l'[O:Office]] menée par [P:Awa Sy]. M. [P:Luc Bah], qui l'accompagnait, a remercié.",
        "Awa Sy", ["Awa Sy", "Luc Bah"],
    ),
    "the woman who came with him": (
        "زار [G:وفد من [O:البنك الإفريقي]] برئاسة [P:جون ماكاو]. وأشادت السيدة [P:سارة دياز]، التي رافقته، بالتعاون.",
        "جون ماكاو", ["جون ماكاو", "سارة دياز"],
    ),
    "who came with the head, called by his role": (
        "زار [G:وفد من [O:البنك الإفريقي]] يترأسه [P:جون ماكاو]. ويرافق رئيس الوفد كل من [P:سارة دياز] و[P:علي بابا].",
        "جون ماكاو", ["جون ماكاو", "سارة دياز", "علي بابا"],
    ),
    "with her was": (
        "زار [G:وفد من [O:البنك الإفريقي]] برئاسة [P:سارة دياز]. وكان معها السيد [P:علي بابا].",
        "سارة دياز", ["سارة دياز", "علي بابا"],
    ),
    "who spoke for it in the same sentence": (
        "نظر في مطالب [G:وفد [O:جمعية البحارة]]، وتحدث باسم الوفد [P:علي بابا]، [T:رئيس الجمعية].",
        "علي بابا", ["علي بابا"],
    ),
    "the chief of its body says that something is done": (
        ("استقبل [P:سالم سعد] [G:وفدا من [O:اتحاد المزارعين المصريين]]. وأوضح [T:رئيس اتحاد المزارعين المصريين] "
        "[P:علي بابا] أن الاتحاد وقع عقدا."),
        "علي بابا", ["علي بابا"],
    ),
    "they were members of it, names first": (
        ("He met a [G:Maltese delegation]. Ms. [P:Ann Hill], [T:judge], and Mr. [P:Tom Reed] were part of the "
        "delegation, which was welcomed by [P:Max Cole]."),
        None, ["Ann Hill", "Tom Reed"],
    ),
    "they were members of another body": (
        "He met a [G:Maltese delegation]. [P:Ann Hill] and [P:Tom Reed] were members of the board.", None, [],
    ),
    "étaient membres, names first": (
        "Il a reçu une [G:délégation malienne]. Mme [P:Awa Sy] et M. [P:Luc Bah] étaient membres de la délégation.",
        None, ["Awa Sy", "Luc Bah"],
    ),
    "took part within it": (
        "زار [G:وفد من [O:وزارة الري المصرية]] المقر. وشارك ضمن [G:الوفد المصري] السيد [P:علي بابا].",
        None, ["علي بابا"],
    ),
    "in the delegation were": (
        "Dans la [G:délégation du [O:Croissant-Rouge malien]] figuraient M. [P:Ali Bah] et Mme [P:Awa Ba].",
        None, ["Ali Bah", "Awa Ba"],
    ),
    "composed of, each behind its own particle": (
        ("Il a reçu une [G:délégation de l'[O:Office]]. La délégation était composée de M. [P:Luc Bah], [T:juriste], "
        "de Mme [P:Awa Sy] et de plusieurs cadres."),
        None, ["Luc Bah", "Awa Sy"],
    ),
    "composed of, before the pronoun": (
        "Vint une [G:délégation de l'[O:Office]]. Composée de M. [P:Luc Bah] et de Mme [P:Awa Sy], elle est repartie.",
        None, ["Luc Bah", "Awa Sy"],
    ),
    "of so many members, among them": (
        "La [G:délégation de l'[O:Office]], forte de cinq membres dont Mme [P:Awa Sy] et M. [P:Luc Bah], est arrivée.",
        None, ["Awa Sy", "Luc Bah"],
    ),
    "a list of deputies, and a line below it": (
        ("Vint une [G:délégation malienne] composée des députés suivants :\n- M. [P:Luc Bah] ;\n- Mme [P:Awa Sy].\n"
        "M. [P:Paul Biyo] les a accueillis."),
        None, ["Luc Bah", "Awa Sy"],
    ),
    "a heading with the country in a bracket": (
        ("Pour la [G:délégation de la [O:commune de Nouna]] ([W:Mali]) : M. [P:Ali Bah], [T:maire], [T:chef de "
        "délégation] ; Mme [P:Awa Ba], [T:adjointe]."),
        "Ali Bah", ["Ali Bah", "Awa Ba"],
    ),
    "the other members in a sentence of their own": (
        ("A [G:delegation of the [O:Flood Board]], headed by Dr. [P:Max Cole], came. The other members were "
        "Mrs [P:Ida Jallow] and Mr [P:Lamin Cham]."),
        "Max Cole", ["Max Cole", "Ida Jallow", "Lamin Cham"],
    ),
    "its chairman named between commas at its head": (
        "A [G:delegation of the [O:Flood Board]], with its [T:Chairman], Dr. [P:Max Cole], at its head, came.",
        "Max Cole", ["Max Cole"],
    ),
    "seen off by somebody": (
        "غادر [G:الوفد الباكستاني] برئاسة [T:وزير الدفاع] [P:خالد رشيد]، وكان في وداعه بالمطار اللواء [P:سمير عوض].",
        "خالد رشيد", ["خالد رشيد"],
    ),
    "seen off by a subject behind it": (
        "ودع [G:الوفد الكويتي] برئاسة [P:ناصر سالم] في المطار السيد [P:رائد الحمود] [T:وكيل الوزارة].",
        "ناصر سالم", ["ناصر سالم"],
    ),
    "whose head stood in for another": (
        "شارك [G:وفد من [O:وزارة الصحة]] برئاسة الدكتور [P:خليل منصور] نيابة عن [T:الوزيرة] [P:سلمى الحداد].",
        "خليل منصور", ["خليل منصور"],
    ),
    "that met somebody behind a preposition": (
        "اجتمع [G:وفد من [O:البنك الدولي]] برئاسة [P:جون هيلز] إلى [T:وزير المالية] [P:عادل كريم] و[P:علي حسن].",
        "جون هيلز", ["جون هيلز"],
    ),
    "that came to a town, and who was in it": (
        "وصل [G:وفد من [O:البنك الدولي]] برئاسة [P:جون هيلز] إلى [W:تونس]، وضم السيد [P:عادل كريم].",
        "جون هيلز", ["جون هيلز", "عادل كريم"],
    ),
    "with whom one of the hosts went": (
        "استقبل [P:كريم زين] [G:وفد [O:شركة النور]] برئاسة [P:وانغ لي]، ورافقه من الجانب السوداني [P:عمر الطيب].",
        "وانغ لي", ["وانغ لي"],
    ),
    "beside whose head another came": (
        "زار [G:وفد فلسطيني] برئاسة [P:سامي عودة] إلى جانب الخبير [P:رائد قاسم] المصنع.",
        "سامي عودة", ["سامي عودة", "رائد قاسم"],
    ),
    "among whom others were": (
        "استقبل [P:كريم زين] [G:وفدا من [O:النقابة]] تقدمته [P:ليلى عون]، وفي عداده [T:أمين الصندوق] [P:سعد عمر].",
        "ليلى عون", ["ليلى عون", "سعد عمر"],
    ),
    "for which somebody stood": (
        "ومثل [G:الوفد القطري] في الاجتماع السيد [P:جاسم المري].", "جاسم المري", ["جاسم المري"],
    ),
    "that stood for others with somebody": ("مثل [G:الوفد القطري] والسيد [P:جاسم المري] دول الخليج.", None, []),
    "that stood for its state": ("مثل [G:الوفد القطري] الدوحة بحضور السيد [P:جاسم المري].", None, []),
    "that came with the one before it": (
        "استقبل [P:كريم زين] [T:نظيره] [P:ليو وي]، [T:وزير الصحة]، و[G:الوفد الصيني] المرافق له.",
        "ليو وي", ["ليو وي"],
    ),
    "that came with another than the one before it": (
        "استقبل [P:كريم زين] السيد [P:ليو وي] و[G:الوفد الصيني] المرافق للرئيس.", None, [],
    ),
    "that went with whom the verb tells": (
        "وصل [T:وزير العدل الكيني] [P:بيتر أوما]. ورافق الوزير [G:وفد قضائي كيني] يضم القاضي [P:جوما علي].",
        "بيتر أوما", ["بيتر أوما", "جوما علي"],
    ),
    "that an official at home went with": (
        "رافق [T:الوزير] [P:كريم زين] [G:الوفد التونسي] في جولته.", None, [],
    ),
    "led by an office, whose bearer speaks": (
        ("استقبل [P:كريم زين] [G:وفدا إسبانيا] برئاسة [T:وزير الزراعة]. وأكد [T:الوزير] [P:لويس مارتين] عمق العلاقات."),
        "لويس مارتين", ["لويس مارتين"],
    ),
    "led by an office that the host holds too": (
        ("استقبل [T:وزير الزراعة] [P:كريم زين] [G:وفدا إسبانيا] برئاسة [T:وزير الزراعة]. وأكد [T:الوزير] [P:كريم زين] "
        "عمق العلاقات."),
        None, [],
    ),
    "led by an office whose namesake received it": (
        ("استقبل [P:سامي عيد] [G:وفدا قطريا] برئاسة [T:وزير الصحة]. كما استقبل [T:وزير الصحة] [P:كريم زين] الوفد."),
        None, [],
    ),
    "led by an office, of two who may bear it": (
        ("زار [G:وفد عماني] برئاسة [T:وزير النقل] الميناء. وقال [T:الوزير] [P:هلال البلوشي] و[T:الوزير] [P:سالم علي] "
        "إن الميناء تطور."),
        None, [],
    ),
    "whose members say it in their roles": (
        ("[P:Max Cole], [T:head of the [G:Kenyan delegation]]; [P:Ida Krog], [T:member of the [G:Kenyan delegation]]; "
        "[P:Tom Reed], [T:member of the [O:Flood Board]]."),
        "Max Cole", ["Max Cole", "Ida Krog"],
    ),
    "of which a member spoke": (
        ("استقبل [P:كريم زين] [G:وفدا كويتيا]. وقال [T:عضو الوفد] [P:سالم علي] إن الزيارة ناجحة، وشكره [T:عضو المجلس] "
        "[P:عمر سعد]."),
        None, ["سالم علي"],
    ),
    "led by a minister, in English": (
        ("He received a [G:Dutch delegation] headed by the [T:Minister of Agriculture]. [T:Minister] [P:Femke Vries] "
        "thanked him."),
        "Femke Vries", ["Femke Vries"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_CASES))
def test_delegations(name: str, document: Callable[..., Any]) -> None:
    text, head, members = _CASES[name]
    language = "ar" if any("؀" <= letter <= "ۿ" for letter in text) else "fr"
    found = relate(*document(text, date=_ISSUED, language=language)).delegations[0]
    assert (found.head.text if found.head else None) == head
    assert sorted(m.text for m in found.members) == sorted(members)


_COUNTRIES = {
    "of a body at home": ("[W:تونس]. استقبل [P:سالم سعد] [G:وفدا عن [O:وزارة العدل]] في [W:تونس] و[W:سوسة].", "TN"),
    "of an office that such a body has in a state": (
        "[W:تونس]. استقبل [P:سالم سعد] [G:وفدا من [O:مكتب منظمة اليونيسف ب[W:تونس]]] في [W:تونس].", None,
    ),
    "that is told with the state it comes to": (
        "[W:مسقط]. زار [G:وفد [O:غرفة التجارة المالطية في [W:سلطنة عمان]]] [W:مسقط] و[W:صحار].", "MT",
    ),
    "of a body of several states": ("[W:تونس]. استقبل [P:سالم سعد] [G:وفدا من [O:البنك الدولي]] في [W:تونس].", None),
    "by the town it came from": (
        "M. [P:Paul Biyo] a reçu à [W:Tunis] une [G:délégation de l'[O:Office des douanes]] venue de [W:Berne].", "CH",
    ),
    "of an embassy, by its nation, in a town at home": (
        "[W:مسقط]. استقبل [P:سالم سعد] [G:وفدا من [O:السفارة الكندية ب[W:مسقط]]] في [W:مسقط] و[W:صحار].", "CA",
    ),
    "of a town that two states have": (
        "[W:بيروت]. استقبل [P:سالم سعد] في [W:بيروت] [G:وفدا من [O:بلدية [W:طرابلس]]] وزار [W:زحلة].", "LB",
    ),
    "that goes to the state where the text is written": (
        "[W:مسقط]. يزور [G:وفد من [O:المجلس الأعلى للقضاء]] [W:سلطنة عمان]. استقبله [P:سالم سعد] في [W:سلطنة عمان].",
        None,
    ),
    "of no body, by who leads it": (
        "[W:تونس]. وصل [P:سالم سعد] [T:وزير العدل الليبي] على رأس [G:وفد رسمي] إلى [W:تونس].", "LY",
    ),
    "of no body, whose head may be from anywhere": (
        "[W:تونس]. وصل [P:سالم سعد] [T:وزير العدل] على رأس [G:وفد رسمي] إلى [W:تونس].", None,
    ),
    "of the kingdom in which the text is written": (
        "[W:الرياض]. ترأس [P:سالم سعد] [G:وفد المملكة] المشارك في الاجتماع.", "SA",
    ),
    "of a kingdom that its envoys' sovereign tells": (
        ("[W:الدوحة]. ترأس [P:سالم سعد] [G:وفد المملكة]، وضم الوفد [T:سفير خادم الحرمين الشريفين لدى [W:قطر]] "
        "[P:فهد عمر]."),
        "SA",
    ),
    "of a sultanate, in a text of a kingdom": (
        "[W:الرياض]. ترأس [P:سالم سعد] [G:وفد السلطنة] المشارك في الاجتماع.", None,
    ),
    "of a body that calls itself international": (
        "[W:Cotonou]. M. [P:Jean Zinsou] y a reçu une [G:délégation de l'[O:Institut international du riz]].",
        None,
    ),
}  # fmt: skip


def test_one_delegation_by_body_and_by_country(document: Callable[..., Any]) -> None:
    text = "Une [G:délégation suisse].\nM. [P:Ali Bah] a vu la [G:délégation de l'[O:Office]] venue de [W:Berne]."
    found = relate(*document(text, date=_ISSUED, language="fr")).delegations
    assert [(d.represents.text if d.represents else None, d.country) for d in found] == [("Office", "CH")]


def test_an_obituary_tells_of_the_deceased(document: Callable[..., Any]) -> None:
    text = "تنعى الهيئة المرحوم [P:سالم سعد]. درس في الخارج، وقاد [G:وفد [W:مالطا]] إلى المؤتمر، وأشرف على مشروع."
    found = relate(*document(text, kind="other", date=_ISSUED)).delegations[0]
    assert found.head
    assert found.head.text == "سالم سعد"


def test_one_ministry_by_adjective_and_by_state(document: Callable[..., Any]) -> None:
    text = (
        "استقبال [G:وفد من [O:وزارة الصيد المالطية]]\nاستقبل [P:سالم سعد] [G:وفدا من [O:وزارة "
        "الصيد في الجمهورية المالطية]]."
    )
    assert len(relate(*document(text, date=_ISSUED)).delegations) == 1


def test_delegations_led_one_like_the_other(document: Callable[..., Any]) -> None:
    text = (
        "The [G:Rwandan delegation] was led by Ms. [P:Alice Uwera], the [G:Burundian delegation] by Mr. [P:Jean Ntare] "
        "and the [G:Maltese delegation] by Ms. [P:Ida Krog]."
    )
    found = relate(*document(text, date=_ISSUED)).delegations
    assert [d.head.text for d in found if d.head] == ["Alice Uwera", "Jean Ntare", "Ida Krog"]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("ترأس [G:الوفد العراقي] [P:حيدر السعدي] و[G:الوفد السوري] [T:وزير الطاقة] [P:نزار الحلبي].",
         ["حيدر السعدي", "نزار الحلبي"]),
        ("قاد [G:الوفد الكيني] [P:بيتر أوما]، و[G:الوفد الأوغندي] [P:سارة أكيلو]، و[G:الوفد المالطي] [P:جون ماكاو].",
         ["بيتر أوما", "سارة أكيلو", "جون ماكاو"]),
        ("ترأس السيد [P:مراد يوسف] [G:الوفد التونسي] والسيد [P:علي سالم] [G:الوفد الليبي].", ["مراد يوسف", "علي سالم"]),
        ("Mr. [P:Max Cole] led the [G:Kenyan delegation] and Ms. [P:Ida Krog] the [G:Maltese delegation].",
         ["Max Cole", "Ida Krog"]),
        ("M. [P:Ali Bah] conduisait la [G:délégation malienne] et M. [P:Ibra Fall] la [G:délégation sénégalaise].",
         ["Ali Bah", "Ibra Fall"]),
        ("ترأس [G:الوفد العراقي] [P:حيدر السعدي] في اجتماعه مع [G:الوفد السوري] والوزير [P:نزار الحلبي].",
         ["حيدر السعدي"]),
        ("ترأس [G:الوفد العراقي] [P:حيدر السعدي] والتقى [G:الوفد السوري] [T:وزير الطاقة] [P:نزار الحلبي].",
         ["حيدر السعدي"]),
        ("عقد اجتماع بين [G:الوفدين الأردني] و[G:السوري] برئاسة السيد [P:منذر السعد] عن الجانب الأردني.", []),
    ],
)  # fmt: skip
def test_a_verb_of_leading_told_once(text: str, heads: list[str], document: Callable[..., Any]) -> None:
    found = relate(*document(text, date=_ISSUED)).delegations
    assert [d.head.text for d in found if d.head] == heads


def test_a_state_told_again_by_what_it_is_called(document: Callable[..., Any]) -> None:
    text = "وصل [G:وفد [W:المملكة الأردنية الهاشمية]] برئاسة [P:سالم سعد]. وضم [G:وفد المملكة] السيدة [P:منى زين]."
    found = relate(*document(text, date=_ISSUED)).delegations
    assert [[m.text for m in d.members] for d in found] == [["سالم سعد", "منى زين"]]


def test_a_state_is_not_joined_to_itself(document: Callable[..., Any]) -> None:
    text = "[W:الرياض]. ترأس السيد [P:سالم سعد] [G:وفد المملكة] في الاجتماع بمدينة [W:تونس]."
    assert len(relate(*document(text, date=_ISSUED)).delegations) == 1


def test_a_body_told_again_without_its_state(document: Callable[..., Any]) -> None:
    text = "وصل [G:وفد من [O:مجلس الدوما الروسي]] يقوده [P:جون ماكاو]. وزار [G:وفد [O:مجلس الدوما]] المقر."
    assert len(relate(*document(text, date=_ISSUED)).delegations) == 1


@pytest.mark.parametrize("name", sorted(_COUNTRIES))
def test_countries(name: str, document: Callable[..., Any]) -> None:
    text, country = _COUNTRIES[name]
    language = "ar" if any("؀" <= letter <= "ۿ" for letter in text) else "fr"
    assert relate(*document(text, date=_ISSUED, language=language)).delegations[0].country == country


def test_a_letter_whose_writer_led(document: Callable[..., Any]) -> None:
    text = (
        "Objet : mission\nJ'ai l'honneur de rendre compte de la mission de la [G:délégation du [O:Conseil]] que je "
        "conduisais et à laquelle participaient Mme [P:Awa Sy] et M. [P:Luc Bah].\n[P:Paul Biyo]"
    )
    found = relate(*document(text, kind="letter", date=_ISSUED, language="fr")).delegations[0]
    assert [m.text for m in found.members] == ["Paul Biyo", "Awa Sy", "Luc Bah"]
    assert found.head
    assert found.head.text == "Paul Biyo"
