"""Places: countries, cities, regions and premises. Wanted spans stand in square brackets, nested ones inside."""

import pytest

from schemas.mention import Kind
from tests.extractors.borders import ENGLISH, FRENCH, found_there, placed
from tests.extractors.naming_tables import found, mentions, unmarked

ARABIC = [
    "نشاط الوزير\n\n[الزبيرات] في 12 أيار 2026\n\nاستقبل الوزير وفدا ثم غادر إلى [الزبيرات].",
    "وزارة المياه\n\n[عين القصيب]، 20 يناير 2026\n\nوصل الوزير إلى [عين القصيب] وعاد من [عين القصيب].",
    "[تازورلت] – 20 يناير 2026م\n\nنظم المجلس ورشة عمل ب[تازورلت].",
    "[المزيرات] 14 شوال 1447 هـ الموافق 2 أبريل 2026 م\n\nاستقبل الأمير السفير.",
    "[بوشعلة] 19-5-2026 (سونا) - التقت المفوضة وفدا.",
    "[وادي المقطاف]، في 11 أيار 2026",
    "[سانتولارا] 6 تشرين الأول 2026",
    "سيدي محمد، 12 مارس 2026",
    "استعرضت في 12 مارس 2026",
    "ملخص – 12 مارس 2026",
    "متابعات – 12 مارس 2026",
    "اعتقل في 12 مارس 2026",
    "المستلم، 12 مارس 2026",
    "حرر في 12 مارس 2026",
    "باتسورن تيركسغ، 12 مارس 2026",
    "افتتح [سوق الشطرة العصري] وزار [سوق داقوق الكبير]، وفي جامعة [بني سويف]، وعيّن في [صبحان].",
    "زار الوفد [سوق التمور ب[الهفوف]] وسوق العمل، و[المنطقة الصناعية ب[الحسوة]]، وكان في استقباله",
    "زار [مخزن المقتنيات ب[بورتسودان]] ومستودعات الأغذية، و[المسجد الكبير ب[الفشن]].",
    "نظم ورشة ب[فندق البصيري بلازا] وفي [فندق ضفاف دجلة]، وشهد [فندق وادي الذهب ب[زاكورة]] لقاء",
    "ترجم أعمالا إلى لغات عدة، واطلع على [محطة تحلية مياه البحر ب[الزارات]] واطلع على سيرها",
    "ثلاث قناطر ب[إملشيل]، والمسلك الرابط بين [تونفيت] و[أغبالة]، ورئيس جماعة [تمكروت].",
    "كانت مبرمجة إلى [غات]، وضحايا حادث [معان].",
    "مكافحة سوسة النخيل، وجمعية مزارعي النخيل، وفي [سوسة].",
    "وفد من بعثة الأمم المتحدة للدعم في [ليبيا].",
    "عرض حالة الجسور بين [المفرق] و[جابر].",
    "افتتح حديقتين في [الرحمانية] و[السيوح].",
    "وصل الوفد إلى [بيروت] والعلاقات جيدة.",
    "بحثوا أوضاع العمال في [لبنان] والمهجر.",
    "اتفقوا على أن تستضيف [عنتيبي] الاجتماع القادم.",
    "استقبله ب[المطار الدولي الملكة علياء]، ووضع [جسر الأحرار] ومد جسر جوي وجسر التواصل بين البلدين.",
    "حط بالمطار الدولي صباح اليوم، واستقبله بالمطار الدولي محمد سالم وزير النقل.",
    "زار الوفد [محطة تحلية المياه في [الحمام]]، وتفقد الوزير [محطة التوليد الحرارية في [الحسوة]].",
    "تقبل التعازي في [ديوان آل العلي ب[الشامية]].",
    "استقبله ب[أمانة الحكومة ب[كسلا]] ثم في [ديوان رئاسة الجامعة ب[المكلا]].",
    "عقد اللقاء في [قاعة المؤتمرات] في إطار الزيارة، ثم في [مقر الشركة] في هدوء، وفي [مبنى المكتبة] في إنجاحها.",
    "التقوا في [قاعة الاجتماعات ب[مدينة الشيخ خليفة الطبية]] وفي [سوق [بنغازي] القديم] وب[السوق الكبير].",
    "اتفقوا على ترميم السوق القديم.",
    "زار الوفد [قلعة المرقب] ومدينة [بصرى] و[حي الشيخ جراح] و[حي سيدي مومن] و[جزيرة فيلكا] وجزيرة نائية وحي سكني.",
    "زار [سد [القرعون]] والاكتفاء به، ثم [سد [بني هارون]] فقد نصف مياهه، ودعا إلى سد الفجوة الرقمية وسد النقص.",
    "بحث وضع [قضاء المدائن] و[قضاء عكار] مع القضاء اللبناني، وقضاء [لبنان] مستقل.",
    "دخلت الشاحنات من [معبر المصنع] و[معبر نصيب]، وسافر إلى [شحات] ثم إلى [دابوق] و[ينبع الصناعية].",
    "قام الوفد بجولة في [مختبرات كلية الطب].",
    "استقبل رئيسها ب[مبنى الهيئة ب[العذيبان]] وفدا من الشركة، ثم ب[مقر الهيئة] بالمستثمرين السيد علي عيد.",
    "استقبله في [مقر المؤسسة ب[لوسيلان]]، ثم ب[مقر الشركة ب[الجرواية]].",
    "استقبله في [مقر الهيئة] بالوكالة، ثم ب[مقر البلدية] بنجاح، ثم في [مبنى الوزارة] بالعاصمة.",
    "استقبله في [مقر النادي] بحضور رئيسه",
    "اجتمعوا ب[مقر وزارة الدفاع بالعاصمة المؤقتة [عدن]] ثم في [فندق تيمولا في العاصمة السودانية [الخرطوم]]",
    "عقد في [قاعة المؤتمرات بمدينة [سرت]] ثم ب[مقر الاتحاد بالعاصمة [تونس]]",
    "زار رئيس المجلس السيد حسن دبوقي [مدرسة النصر الثانوية]",
    "أقيم الملتقى ب[أرض المعارض] وليس في أرض المعركة",
    "زار السيد حسن عبير [مستشفى الرحمة] واستقبل وفدا من مدرسة الأمل",
    "عقد في [قاعة الاستقبال بالوزارة] وفي [قاعة الندوات بالمعهد]، ثم في [مقر الجمعية] بالتعاون مع غيرها",
    "زار الوفد [المعهد العالي للقضاء ب[نزوى]] ثم عاد",
    "احتضن [المركب الإداري ب[طنجة]] الندوة، ثم عاد",
    "قدم رئيس الجامعة درعا تذكاريا، ثم زار محافظ [درعا] والتقى أهل مدينة [درعا] في العديد من القرى",
    "استقبله يوم الثلاثاء 19 مايو 2026 م ب[الحمامات] ثم يوم الأربعاء 20 مايو 2026م ب[مقر الوزارة]",
    "زار وفد من هيئة الأوقاف الماليزية [معهد القراءات] ثم جال في [دائرة الإحصاء المركزية]، حيث كان في استقباله مدير",
    "وكان الوفد قد زار، أمس الاثنين 2 يونيو 2025، [جامعة المستقبل] قبل مغادرته",
    "استقبل الوزير مدير مركز التوثيق، وكان في استقباله بالمدخل ثم زار مدير معهد الرياضيات",
    "زاروا [كهف الضباب] ثم [شاطئ المرجان] ثم [معمل الأسمنت ب[الحسكة]] وتحدثوا في ميدان العمل عن معمل التعبئة",
    "أقيم في [ميدان الشهداء] وفي [كنيسة البشارة] وفي [محطة معالجة المياه العادمة ب[قابس]]",
    "رسا الزورق في [ميناء [بربرة] متعدد الأغراض] ثم زاروا [محطة بحوث الزيتون]",
    "استقبل السفير في مكتبه القائم بأعمال القنصل ونقل التحية وإلى الشعب العماني",
    "افتتح سدا في منطقة [كبكابا] ثم زار [منطقة حائل]",
    "استقبله في [قاعدة الملك فيصل الجوية] ثم في [قصر بيان] وأعد قاعدة بيانات القوات البحرية",
    "تفقد [قاعدة حامات الجوية] وقال إن قاعدة العمل واضحة للقوات الجوية وأصدر بيانا",
    "وصل إلى [ساحل حضرموت] وإلى بلدة [ميس الجبل]",
    "استقبله في [مقر إقامة السفير] ثم ب[منزل السفير الهندي] وشكر مقر إقامة الوفد",
    "عقد اللقاء في [القاعة رقم 4 ب[المبنى ب]] وب[القاعة رقم (7) ب[مقر المجلس]] وعن القاعة رقم 9 والمبنى 3",
    "التقاه ب[المسرح البلدي] و[الميناء الجاف ب[بنغازي]] وتفقد المسرح الجديد",
    "اجتمع به في [فندق تيمولا] لبحث آفاق التعاون",
    "أكد المدير خلال لقاء ب[فندق الأوراسي] أن الزيارة ناجحة، وقال في [فندق الشيراتون] إن الوفد غادر",
    "نقلت من [فندق تيمولا] سبأ أن الوفد غادر",
    "تفقد [بحيرة القرعون] و[جبال الأطلس] و[هضبة الجولان] و[محمية بوهدمة] و[وادي درعة]",
    "بحثا أمن [خليج عدن] و[باب المندب] و[مضيق هرمز] و[شط العرب] و[البحر الميت]",
    "تحدث عن نهر جارف وصحراء قاحلة وجزر معزولة وبحيرة صناعية وخليج هادئ",
    "Ils siègent à la [salle de conférences de l'hôtel Le Rivage Doré à [Rabat]]",
    "Ils ont parlé du [lac Assal], de la [Mer Rouge], du [détroit de [Bab el-Mandeb]] et du [fleuve [Sénégal]]",
    "The Fund signed it at its [headquarters in [Doha]]. It moved its headquarters to [Cairo].",
    "L'Office a reçu à son [siège à [Tunis]] une délégation. Il a son siège à [Genève].",
    "They toured [Lake Assal] and the [Sobat River] and spoke of the [Gulf of Aden] and of Gulf Air",
    "He is Minister of Island Affairs and of Lake Fisheries.",
    "تفقد [سوق الحميدية] وأعد قاعدة بيانات",
    "أقيم الحفل في [مدينة الثقافة] وفي [القاعة الكبرى ب[مبنى المجلس]]",
    "زار الوفد الكيني صباح الأحد [مختبر الشرطة الجنائية] وعاد",
    "زار وفد من معهد القضاء وزارة العدل",
    "زار والي [برج بوعريريج] المدينة",
    "صرح الوزير الأول بأن جرائم نصب الشركات زادت وصرح مساعد المدير بذلك",
    "التقى وفدا من جمعية أصدقاء متحف السلام",
    "استقبله في [برج الموانئ] ثم وضع إكليلا على [نصب الشهداء]",
    "حضر مازن شقورة وجورجيا برينيون من إدارة التعاون، واستفادت [الجزائر] و[جورجيا] مؤخرا من برنامج العون.",
    "قدمت [فرنسا] و[جورجيا] طلبين من وزارة الصحة، و[تونس] تمكنت من إدارة الأزمة",
    "حضرت صوفيا لورين مديرة المتحف وفيكتوريا برنتيس المستشارة القانونية ثم زار [صوفيا] أمس رئيس الوزراء",
    "حضر مارتن برنتيس وزير النقل الاجتماع",
    "اجتمعا ب[مبنى الولاية ب[باب القصبة]] ثم ب[ديوان الوزارة ب[سوق الغزل]]",
    "دخل المدير بباب التعاون إلى الموضوع",
    "قائد شرطة ميناء [صلالة] في [غرفة العمليات] ثم [رصيف [دوراليه]]",
    "أقيم في مدينة ذكية وقرية نموذجية وبلدية كبرى ومدينة الإنتاج الإعلامي.",
    "اجتمع مجلس بلدية [السرو الجديدة] وبلدية [المفرق الكبرى]، لا اللجنة الجديدة.",
    "وقع في [قاعة المؤتمرات ب[مقر وزارة النقل]].",
    "استقبله في [قاعة الشرف ب[مبنى البرلمان]].",
    "التقى الهيئة السعودية للفضاء والحكومة السعودية ثم سافر إلى [السعودية].",
    "ثم بمدينة [تيمولا] صباحا وقرية [ترشيحا] مساء",
    "زار الوفد [محمية ضانا في [الطفيلة]] صباحا",
    "زار الوفد [محطة تنقية مياه السمرا في [الزرقاء]] ثم عاد",
    "ودار الحديث حول التعاون، ودار النقاش بعده",
    "وجدوا معاملة كريمة من أهلها",
    "رأى السفير كلاوس برانت أن الطريق طويلة",
    "ورأت أن الإجراءات هي العقبة الأولى",
    "سارت القافلة في [الجبايش] ليلا",
    "استقبل أمس السفير في [القصر البلدي] ثم غادر",
    "زار [المنطقة الحرة ب[جبل علي]] صباحا",
    "يصلى عليه في [مسجد [الزعتري]] غدا",
    "مباحثات سورية يابانية حول المياه",
    "محافظ مصرف ليبيا المركزي يشارك",
    "جولة الوزير في [صيدا] و[صور] أرجئت",
    "وجرت التقاط صور في القاعة",
    "استقبل محافظ [مأرب] وفدا من الهلال الأحمر",
    "نقل قضاة إلى محاكم [الكرك] و[العقبة]",
    "[جازان] - الأحد: دشن أمير المنطقة المشروع",
    "وعضوية كل من أصيلة الحارثي وبدر الشكيلي",
    "عاد إلى [قصر بعبدا] مساء",
    "استقبل الوالي ب[قصر قرطاج] رؤوف الدريدي وزير التجارة",
    "التقى ب[قصر العظم] منير الصباغ مدير الآثار",
    "كان في استقباله ب[مطار هواري بومدين الدولي] نائب رئيس المجلس",
    "لم تشارك: [جمهورية القمر المتحدة]",
    "انعقد اللقاء ب[نيامي] قبل السفر إلى [سيدني]",
    "قال كولونيا في كلمته",
    "انعقد المنتدى في [مرسين] وبمدينة [سيجونغ]",
    "زار الوفد [ميناء [نشطون]] صباحا",
    "وصل الوزير إلى [القاهرة] قادما من [دولة الكويت]",
    "زيارة رسمية إلى [المملكة العربية السعودية] تدوم يومين",
    "رحب سفير [جمهورية مصر العربية] بالقرار",
    "وفد من [الجمهورية الإسلامية الموريتانية] و[الجمهورية التونسية]",
    "احتضنت [مدينة نصر] لقاء بمدينة [الإسكندرية]",
    "تقع الورشة في [محافظة ظفار] ب[سلطنة عمان]",
    "شارك ممثلون عن [لبنان] و[العراق] و[ليبيا]",
    "عقد الاجتماع ب[الدوحة] يوم الأحد",
    "افتتح الوالي مركزا ب[جهة الرباط سلا القنيطرة]",
    "تم تدشين المقر الجديد ب[إقليم الحوز]",
    "وشملت الحملة مدن [سلا] و[فاس] و[طنجة]",
    "التقى سفراء [الولايات المتحدة الأمريكية] و[المملكة المتحدة] و[ألمانيا]",
    "غادر إلى [نيويورك] للمشاركة في الدورة",
    "يعقد المؤتمر في [أبو ظبي] ثم في [المنامة]",
    "العلاقات بين [المملكة الأردنية الهاشمية] و[دولة فلسطين]",
    "قدم من [كوت ديفوار] و[غينيا بيساو]",
    "استقبل الوفد الفرنسي والسفيرة الأمريكية والخبير الإسباني",
    "كان الليل طويلا وبشار سعيدة خليل",
    "وقد عالج التقرير المالي قضايا الجديدة",
    "زار [جمهورية الصين الشعبية] و[كوريا الجنوبية]",
    "نظم اللقاء ب[قصر المؤتمرات ب[مراكش]]",
    "جرى التوقيع في [فندق الماريوت]",
    "استقبله ب[مقر وزارة الداخلية ب[دمشق]]",
    "عقدت الجلسة في [مقر مجلس النواب]",
    "استقبله في مكتبه ب[دار مجلس النواب]",
    "استقبل في مكتبه سفير [مملكة السويد] السيد جون",
    "اجتمع به ب[ديوان وزارة النقل ب[طرابلس]] أمس",
    "زاره في مكتبه ب[ديوان عام الوزارة]",
    "وصل إلى [مطار الملكة علياء الدولي]",
    "احتضنتها [قاعة الاجتماعات الكبرى]",
    "وقفة أمام [مقر الأمم المتحدة ب[جنيف]]",
    "اجتمع في مقر عمله ثم في مقره",
    "مجلس أوروبا والاتحاد الإفريقي وجامعة الدول العربية",
    "التقى نظيره في العاصمة [بغداد] قبل السفر إلى [أربيل]",
    "أقيم الحفل ب[مركز [عمان] للمؤتمرات والمعارض]، وقال مدير مركز [جدة] للمنتديات ونظم مركز [الدوحة] للمعارض",
    "انعقدت الدورة ب[قصر المؤتمرات محمد السادس] ثم ب[مسرح الهواء الطلق] أمس",
    "زار محافظ [جبل لبنان] كميل الحداد بلدة [برمانا]",
    "استقبله ب[المقر البابوي ب[القاهرة]] ثم في [الصرح البطريركي في [بكركي]] وفي المقر الجديد",
    "قال إن [رام الله] مدينة هامة لتاريخها",
    "إنها مدينة عريقة وبلدة هادئة ومنطقة منكوبة وقرية مهجورة",
    "زار الوفد مدينة [غاجسيلم]، ثم عاد إلى [غاجسيلم]، وب[غاجسيلم] متحف",
    "وصل إلى [اسكتلندا]",
    "الدعوة إليهم لزيارة [سيغو] وفي [جنين] من يدرب ومن [زندر] من عاد",
    "وتحدد كل جهة الحد الأدنى من العاملين",
    "التحضير لمخيم التشجير وتفقد مبنى الركاب",
]

LATIN = [
    "Andres Fernando Medina Rodriguez and planning officer Victoria Hartley left for [Lagos] and [Paris]",
    "Sun, 03 Oct 2021",
    "The Amman Economic Forum opened at the [[Lusaka] Conference Centre]",
    "Les attaques de Boko Haram près du lac",
    "He spoke according to a Royal Court statement and to a visiting Central Bank delegation",
    "The Mayor of [Dakar] Soham Wardini and the Governor of [Lagos] Babajide Okello",
    "[DAKAR], le 4 mars 2025. Le maire de [Lyon] Nathalie Perrin était à [Rabat]",
    "Venu d'[Arta], il a vu le centre de santé de [Dirkou], l'Institut de Statistique, l'Institut de Métrologie",
    "La [Confédération suisse] et la Fédération tunisienne de voile",
    "Ils ont visité le [phare de [Mvassa]] et le [marché à bétail de [Téra]], le phare et le marché du travail.",
    "Ils voient le [phare de Sécurité], le [dépôt pétrolier de Brut], le [port de pêche de Crevettes]",
    "L'institut de Beauté, l'hôpital de Prématurés, le lycée de Garçons, le lycée de [Banikoara]",
    "Voici le [phare de [Kpémé-Plage]], la [raffinerie de Sucres] et le [débarcadère de Bateaux]",
    "La délégation s'est rendue au [centre de formation professionnelle de [Dosso]], où l'a reçue M. Houssein Robleh.",
    "The delegation toured the [oil terminal of [Sitra]] and the [date market in [Hofuf]], not the market in general.",
    "The fish deaths in [Kuwait Bay] and [Dubai Creek] went on.",
    "140 officines, dont une trentaine à [Kara] et à [Sokodé].",
    "Tête-à-tête entre le ministre et l'ambassadeur à [Kinshasa]",
    "Regular Meeting, March 14, 2023",
    "L'assemblée s'est tenue au [foyer rural de [Montauban]] ; le foyer rural manque.",
    "[Palm Island], March 14, 2023",
    "They met at [Bridgeside House in [Edinburgh]], not at an Open House or at the Upper House.",
    "It held a ceremony at the [Al-Zahra pumping station] and visited the [Royal Hospital in [Glasgow]].",
    "Il l'a reçu au [Quartier Samba Diallo], puis au [quartier général des forces armées].",
    "La cérémonie s'est tenue à l'[aula magna de l'Université].",
    "[AMMAN] (Petra) – The Minister went to [Petra] in [Jordan]",
    "dans la [région Marrakech-Safi] puis la [wilaya Tlemcen] ; dans cette région, [Rabat] et [Fès] coopèrent",
    "le sous-préfet de [Douala IIe] et le maire de [Yaoundé VI]",
    "a loan of US$ 20 million and US dollars from [Egypt]",
    "Le préfet de la [Creuse] et le Conseil départemental de l'[Ain] quittent le Nord pour la [région du Nord]",
    "They toured [Makola market], the [[Kaduna] railway station] and the [Bwindi dry port] but no European market",
    "She spoke at [Agency headquarters] and at [Parliament House] before the [Kainji dam] opened",
    "Ils ont vu le [parc à conteneurs de [Gembloux]], la [centrale solaire de Zagtouli] et le site de la Marine",
    "Du [camp de réfugiés de Goudoubo] à la [caserne de [Zinder]] par la [place de l'Indépendance]",
    "La séance est tenue au [centre communautaire Henri-Dion], puis en [Wallonie]",
    "[Grand-Popo], le 4 mars 2022 - Le maire arrive. Sous-préfecture, le 4 mars 2022 - Le maire arrive.",
    "They crossed [Lofa County] while this Governorate agreed",
    "COMMUNE DE [SAINT MARTIN DE BRETHEL]",
    "Il a parcouru la [wilaya d'Oued Bella] et le [gouvernorat du Kef] avec le maire d'[Aix-les-Thermes]",
    "She walked through the town of [Kapoeta] and the village of [Narus]",
    "Rendez-vous au [technopark de [Casablanca]], à l'[abattoir de [Farcha]] et en [mairie de [Saclas]]",
    "The delegation toured the [National Seed Centre] and thanked the Ministry of Water",
    "Le marché du travail et le marché financier progressent",
    "The National Stadium Authority, Harbour Airport Operators and the Dam Construction Unit agreed",
    "L'Association des amis du musée de [Mahdia] a signé",
    "Victoria Sawadogo, directrice de l'école, et Charlotte Kaboré a présenté",
    "Sofia Lindgren met the envoys in [Oslo] and left [Sofia] yesterday",
    "Le garde des Sceaux, ministre de la Justice, reçoit le bâtonnier",
    "Teams reached [Bentiu] and toured [Jonglei State] and [Dhofar Governorate]",
    "The Secretary of State met the Red Sea State Ministry",
    "Le préfet a quitté [Adré] et visité [Abéché]",
    "Le chantier de la réforme de l'eau avance, dit le ministre de l'Eau",
    "visite du [chantier du pont de [Rosso]] et du [campus universitaire de [Mutsamudu]]",
    "in the [Freeport House Boardroom], [Port Louis]",
    "né à [Kpalimé], maire de [Larkana]",
    "They met in [Garbaharey] in March and in English.",
    "It was held in the [meeting room of the Ministry of Planning].",
    "tenu au [théâtre Mohammed VI] à l'initiative du Conseil",
    "la réunion s'est tenue à la [Maison de l'avocat] hier",
    "réunis au [palais de Carthage] hier",
    "M. Combo Ali, maire de [Domoni]",
    "Il s'est rendu à [Paris] puis à [Bruxelles]",
    "La délégation du [Royaume du Maroc] et de la [République tunisienne]",
    "en visite en [Arabie saoudite] et au [Qatar]",
    "Les ministres de l'[Algérie], du [Liban] et des [Émirats arabes unis]",
    "une réunion au [Caire] et à [Abou Dabi]",
    "la [République islamique de Mauritanie] a ratifié",
    "L'atelier s'est tenu à [Tunis]",
    "la délégation française et l'ambassadrice américaine",
    "la [région de Tanger-Tétouan-Al Hoceima] accueille",
    "au [siège du ministère de la Justice à [Rabat]]",
    "réunis au [palais des congrès de [Marrakech]]",
    "réunis à l'[Hôtel du 2 Février à [Lomé]], puis au [Palais du 15 Janvier] et place du marché",
    "La salle du 4 mars 2025 était pleine. Reçus au [Palais des douze ministères], ils sont partis.",
    "L'atelier s'est tenu à [Tordal Vesker] et ils se sont réunis à [Tordal Vesker], puis ont écrit à Tordal Vesker",
    "Il a remis le 4 mars 2025 à Tordal Vesker un trophée. L'atelier s'est tenu le 4 mars 2025 à [Tordal Vesker].",
    "Il a remis un trophée à Tordal Vesker. Ils se sont réunis à Kara Messaoud Vesker.",
    "il le fera dans les temps et le chili con carne",
    "du Conseil de l'Europe et de l'Union africaine",
    "The [Kingdom of Bahrain] and the [State of Kuwait] signed",
    "He arrived in [Washington] from [Amman]",
    "officials of the [United States] and of the [United Kingdom]",
    "the [Arab Republic of Egypt] and the [Republic of Iraq]",
    "a ceremony in [Beirut], [Lebanon]",
    "The American and Moroccan delegations met",
    "the Council of Europe and the African Union",
    "held at the [headquarters of the United Nations in [New York]]",
    "met the Minister at the [House of Government]",
    "was received at the [regional blood bank in [Kisumu]] by Dr Otieno",
    "received at the [headquarters of the institution] a delegation",
    "a reçu le mardi 3 février, au [siège de l'institution], une délégation",
    "l'institution a reçu une délégation",
    "at the [Sheraton Hotel in [Doha]]",
    "received at [Lambeth Palace] the Ambassador",
    "met at the [Museum of the Future] the Ambassador",
    "[Saint-Flour], le 7 juin 2025",
    "[Villefranche-sur-Saône], le 1er mars 2024",
    "[Kayanza], October 9, 2025: the ambassador met the minister",
    "Monsieur le Ministre, le 6 mars 2026",
    "Karim Benali, 3 mai 2025",
    "Le préfet du [Morbihan] et la préfète de la [Haute-Loire]",
    "La préfecture de la [Gironde] et la [préfecture de Salé]",
    "une réunion s'est tenue dans le nord",
    "It was held at the [[Muscat] Convention and Exhibition Centre] with the Confederation of Indian Weavers.",
    "They met at [Raj Bhavan] and at the [Mansion House in [Dublin]], then at the [Grand Hyatt [Muscat]].",
    "L'exposition est à la [Galerie Hamadi Cherif], à la [Cité de la culture de [Tunis]].",
    "Elle loge au [Sheraton de [Djibouti]].",
    "Le colloque s'est tenu à l'[Espace Tilila] ; l'Espace économique croît, l'espace de travail aussi.",
    "Le colloque s'est tenu au [Palais des congrès], puis à la [salle des fêtes] ; il faut une salle des fêtes.",
    "La cérémonie s'est tenue au [salon d'honneur de l'aéroport de [Lomé]] ; il a quitté le salon avec honneur.",
    "Elle l'a reçue à la [résidence de l'ambassadrice] puis au [camp Dodji] ; la résidence des étudiants est neuve.",
    "Ils se sont vus dans les [bureaux du ministère] ; les bureaux du ministère ferment.",
    "Réunis dans la [salle n° 3] et au [Cercle mess des officiers], ils ont visité une salle, trois bureaux.",
    "La sécurité en [mer Rouge] et dans le [canal du Mozambique] préoccupe les deux pays",
    "Plus d'un million d'éleveurs vivent à [Afar] et à [Borana]",
    "The petition on sand mining in [Lwera] was heard",
    "Trucks cross between [Kobero] and [Kabanga]",
    "Il a reçu ses hôtes au [siège de l'institution]",
    "They met at the [Commission's offices], the Commission's offices in three towns being closed.",
    "He received her at the [ambassador's residence in [Kigali]] and at the [residence of the High Commissioner].",
    "The talks in [Room 4, Building B] and in [Committee Room 2] ended; write to Room 9, Building C.",
    "She met him at the [naval base in [Mombasa]] and not at a base.",
    "Le maire de la [sous-préfecture de Tivola] parle.",
    "It was held at the [Bomas Grounds] on humanitarian grounds.",
    "Guests from [Bielsko-Biala], [Poland], and [Omihachiman], [Japan], came; [Omihachiman] was thanked.",
    "Visitors from [Bergen], [Norway], and [Trujillo], [Peru], met in [Cork], [Ireland].",
    "The director of Grundfos, [Denmark], and Anna Cork, [Ireland], spoke.",
    "Les travaux ont eu lieu à [Kpelou] ([Togo]).",
    "It is their first visit to the [U.S.]",
    "They came from the [U.S.] on Monday and met the U.S. ambassador.",
    "Il a visité la [Nouvelle-Aquitaine], puis l'[Écosse] et la [Californie].",
    "talks in [Kurdistan], [Iraq]",
]


@pytest.mark.parametrize("sentence", [*ARABIC, *LATIN])
def test_places(sentence: str) -> None:
    text, wanted = unmarked(sentence)
    assert found(text, Kind.PLACE) == wanted


@pytest.mark.parametrize(
    ("text", "key", "country"),
    [
        ("وصل إلى القاهرة", "eg-cairo", "EG"),
        ("من الجمهورية الفرنسية", "FR", "FR"),
        ("à Genève", "ch-geneva", "CH"),
        ("ب إقليم الحوز", None, "MA"),
        ("إلى القدس", "zz-jerusalem", None),
        ("en République démocratique du Congo", "CD", "CD"),
        ("en République du Congo", "CG", "CG"),
        ("en République populaire démocratique de Corée", "KP", "KP"),
    ],
)
def test_key_and_country(text: str, key: str | None, country: str | None) -> None:
    mention = mentions(text, Kind.PLACE)[0]
    assert mention.country == country
    assert key is None or mention.key == key


AMMAN = [
    ("عمان (بترا) - قال رئيس المجلس إن العمل مستمر.", ["JO"]),
    ("استقبل عاهل الأردن في عمان وزير الدفاع الأميركي.", ["JO", "JO"]),
    ("استقبل رئيس جامعة اليرموك السفير الفرنسي بعمان في مكتبه.", ["JO"]),
    ("زار الوزير العاصمة الأردنية عمان والتقى نظيره.", ["JO"]),
    ("بحث الجانبان الرحلات بين دمشق وعمان.", ["SY", "JO"]),
    ("عقد في عمان اجتماع اللجنة بين الأردن وعمان.", ["JO", "JO", "OM"]),
    ("ضمت الوفود ممثلين عن الكويت وعمان وقطر.", ["KW", "OM", "QA"]),
    ("استقبل وزير الخارجية العماني في عمان السفير الأردني.", ["OM"]),
    ("وصل الوزير إلى عمان في زيارة رسمية.", ["OM"]),
    ("استقبل الملك سفير عمان لدى الأردن.", ["OM", "JO"]),
    ("التقى أمين عمان السفيرة الأمريكية.", ["JO"]),
    ("التقى ولي عهد عمان السفيرة الأمريكية.", ["OM"]),
]


@pytest.mark.parametrize(("text", "countries"), AMMAN)
def test_a_namesake_is_the_town_where_the_text_tells_of_its_country(text: str, countries: list[str]) -> None:
    assert [m.country for m in mentions(text, Kind.PLACE) if m.rule == "places/name"] == countries


@pytest.mark.parametrize("following", FRENCH)
@pytest.mark.parametrize(
    "bare",
    [
        "le [siège du ministère de la Santé]", "le [palais des Congrès de Niamey]",
    ],
)  # fmt: skip
def test_places_in_french_end_where_something_else_is_told(bare: str, following: str) -> None:
    read, meant = found_there(placed("La rencontre aura lieu à {}.", bare, following), Kind.PLACE)
    assert read == meant


@pytest.mark.parametrize(
    "whole",
    [
        "au [siège du ministère de la Santé à Lomé]", "au [palais des Congrès de Niamey]",
        "à la [salle de réunion du ministère]", "à l'[hôtel Azalaï]",
    ],
)  # fmt: skip
def test_places_in_french_are_whole(whole: str) -> None:
    read, meant = found_there(placed("La rencontre a eu lieu {}, mardi.", whole), Kind.PLACE)
    assert read == meant


@pytest.mark.parametrize("following", ENGLISH)
@pytest.mark.parametrize(
    "bare",
    [
        "the [Ministry of Health headquarters]",
    ],
)  # fmt: skip
def test_places_in_english_end_where_something_else_is_told(bare: str, following: str) -> None:
    read, meant = found_there(placed("The meeting took place at {}.", bare, following), Kind.PLACE)
    assert read == meant


@pytest.mark.parametrize(
    "whole",
    [
        "the [Ministry of Health headquarters]", "the [Kuwait Fire Force headquarters]",
        "the [headquarters of the Ministry of Works]", "the [Serena Hotel in Kampala]",
        "the [Kigali Convention Centre]",
    ],
)  # fmt: skip
def test_places_in_english_are_whole(whole: str) -> None:
    read, meant = found_there(placed("The meeting took place at {}, on Tuesday.", whole), Kind.PLACE)
    assert read == meant


BORDER_BARE = (
    "قصر المؤتمرات", "فندق ضفاف دجلة", "القصر البلدي", "مطار القاهرة الدولي",
)  # fmt: skip
BORDER_FOLLOWING = (
    "مساء أمس", "الأسبوع الماضي", "الشهر المنصرم", "تعزيزا للشراكة", "داخل المدينة", "وأكد أن التعاون مستمر",
    "فيما اعتذر الآخرون", "ورئيس البلدية", "بخصوص الملف", "لأول مرة", "مؤخرا",
)  # fmt: skip
BORDER_WHOLE = (
    "قصر المؤتمرات محمد السادس", "قصر المؤتمرات بوهران", "فندق ضفاف دجلة", "قاعة المؤتمرات الكبرى",
    "فندق البصيري بلازا", "قاعة ابن رشد", "مركز المؤتمرات الدولي", "القصر الجمهوري", "ميناء رادس",
    "مقر وزارة العدل بالرباط", "مطار القاهرة الدولي", "القصر البلدي",
)  # fmt: skip


@pytest.mark.parametrize("following", BORDER_FOLLOWING)
@pytest.mark.parametrize("bare", BORDER_BARE)
def test_a_house_ends_where_something_else_is_told(bare: str, following: str) -> None:
    assert found(f"زار الوفد {bare} {following}.", Kind.PLACE)[:1] == [bare]


@pytest.mark.parametrize("whole", BORDER_WHOLE)
def test_a_house_is_whole(whole: str) -> None:
    assert found(f"زار الوفد {whole}، يوم 4 مارس 2026.", Kind.PLACE)[:1] == [whole]
