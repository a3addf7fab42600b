"""Who leads a delegation and who is in it, told by a turn: of a visit, by "the latter", behind a colon."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from resolvers.relate import relate
from schemas.nouns import replace
from schemas.span import Quote, Span

_ISSUED = dt.date(2024, 5, 7)
_CASES: dict[str, tuple[str, str | None, list[str]]] = {
    "one of whom chairs what sent it, in brackets": (
        ("Mr. [P:Omar Sow] received a [G:delegation from the [O:Wool Board]] comprising Mr [P:Ivo Parata] "
        "([T:Treasurer]) and Dr [P:Susan Li] ([T:Chair])."),
        "Susan Li", ["Ivo Parata", "Susan Li"],
    ),
    "two of whom chair something, in brackets": (
        ("Mr. [P:Omar Sow] received a [G:delegation from the [O:Wool Board]] comprising Mr [P:Ivo Parata] "
        "([T:Chair]) and Dr [P:Susan Li] ([T:Chair])."),
        None, ["Ivo Parata", "Susan Li"],
    ),
    "who came from a town at its head, told behind it": (
        ("Venue de [W:Lomé] à la tête d'une [G:délégation de la [O:FAO]], la [T:Représentante de la [O:FAO]], Mme "
        "[P:Ida Krog], a visité le polder."),
        "Ida Krog", ["Ida Krog"],
    ),
    "who was named before as of a house in its country's town": (
        ("Mme [P:Ida Krog] et le [T:directeur de l'[O:hôpital Pasteur de [W:Tunis]]], [P:Mourad Sassi], ont signé une "
        "convention. La [G:délégation tunisienne] a visité le bloc."),
        "Mourad Sassi", ["Mourad Sassi"],
    ),
    "none, where an envoy to the town alone was named": (
        ("Mme [P:Ida Krog] et l'[T:ambassadeur d'[W:Italie] à [W:Tunis]], [P:Marco Sassi], se sont vus. La "
        "[G:délégation tunisienne] a visité le bloc."),
        None, [],
    ),
    "who are named right behind it": (
        ("التقى أعضاء [G:وفد مجري]، وهم السيد [P:زولتان فاركاش] والسيدة [P:جوديت ناغي]، ب[T:وزير المياه] السيد "
        "[P:سالم زين]."),
        None, ["زولتان فاركاش", "جوديت ناغي"],
    ),
    "one of whom a clause in the list says to have led it": (
        ("Mr. [P:Omar Sow] received a [G:Maltese delegation] made up of Ms. [P:Ida Krog], Mr. [P:Anton Bord], who "
        "headed it, and Mr. [P:Jan Bonnici]."),
        "Anton Bord", ["Ida Krog", "Anton Bord", "Jan Bonnici"],
    ),
    "the first of whom led it, in French": (
        ("M. [P:Omar Sow] a reçu une [G:délégation maltaise] composée de M. [P:Anton Bord], qui la conduisait, et de "
        "Mme [P:Ida Krog]."),
        "Anton Bord", ["Anton Bord", "Ida Krog"],
    ),
    "the first of whom led it, in Arabic": (
        ("استقبل السيد [P:سالم زين] [G:وفدا من [O:غرفة غانا]] ضم السيد [P:كوفي منساه] الذي ترأسه، والسيدة "
        "[P:أما بواتينغ]."),
        "كوفي منساه", ["كوفي منساه", "أما بواتينغ"],
    ),
    "none of whom went along on their round": (
        ("استقبل السيد [P:سالم زين] [G:وفد [O:غرفة غانا]] برئاسة السيد [P:كوفي منساه]. وقام الوفد بجولة رافقه خلالها "
        "السيد [P:علي كريم]."),
        "كوفي منساه", ["كوفي منساه"],
    ),
    "none of whom is of the house that they saw": (
        ("طاف [G:الوفد الكيني] على [O:متحف الآثار]، تتقدمه السيدة [P:منيرة زين]، [T:مديرة المتحف]."),
        None, [],
    ),
    "which a list below says to be composed of": (
        ("التقى السيد [P:سالم زين] [G:وفدا من [O:غرفة غانا]]، ويتركب من السادة:\n- [P:كوفي منساه]، [T:رئيس الوفد]؛\n"
        "- [P:أما بواتينغ]، [T:مستشارة التعاون]."),
        "كوفي منساه", ["كوفي منساه", "أما بواتينغ"],
    ),
    "one of whom has «و» on a style of one letter": (
        ("التقى السيد [P:سالم زين] [G:وفد [O:غرفة غانا]]: السيد [P:كوفي منساه] ([T:رئيسا])، ود. [P:أما بواتينغ]، "
        "والمهندس [P:كوامي أدو]."),
        "كوفي منساه", ["كوفي منساه", "أما بواتينغ", "كوامي أدو"],
    ),
    "none of whom is named behind the word for affection": (
        ("ساد لقاء السيد [P:سالم زين] ب[G:وفد [O:غرفة غانا]] جو من ود وثقة. [P:كوامي أدو] كتب عنه."), None, [],
    ),
    "whose heads a woman leads": (
        ("التقى السيد [P:سالم زين] [G:وفدا من [O:غرفة غانا]] من أربعة أعضاء تتقدمهم السيدة [P:أما بواتينغ]."),
        "أما بواتينغ", ["أما بواتينغ"],
    ),
    "one of whom came with its head": (
        ("استقبل السيد [P:سالم زين] [G:وفد [O:غرفة غانا]] برئاسة السيد [P:كوفي منساه]، ورافقته السيدة "
        "[P:أما بواتينغ]."),
        "كوفي منساه", ["كوفي منساه", "أما بواتينغ"],
    ),
    "one of whom led something else": (
        ("Mr. [P:Omar Sow] received a [G:Maltese delegation] made up of Ms. [P:Ida Krog], Mr. [P:Anton Bord], who led "
        "the reform, and Mr. [P:Jan Bonnici]."),
        None, ["Ida Krog", "Anton Bord", "Jan Bonnici"],
    ),
    "some of whom are named behind it": (
        "استقبل السيد [P:سالم زين] [G:وفدا من [O:غرفة غانا]]، منهم السيد [P:كوفي منساه] والسيدة [P:أما بواتينغ].",
        None, ["كوفي منساه", "أما بواتينغ"],
    ),
    "before which they met others of whom some are named": (
        "استقبل السيد [P:سالم زين] [G:وفدا من [O:غرفة غانا]] وعددا من التجار، منهم السيد [P:كوفي منساه].",
        None, [],
    ),
    "whose members a sentence opens with": (
        ("A [G:Maltese delegation] came. Its members, Mr. [P:Anton Bord] and Ms. [P:Ida Krog], were received by Mr. "
        "[P:Omar Sow]."),
        None, ["Anton Bord", "Ida Krog"],
    ),
    "whose members a sentence opens with, in French": (
        ("Une [G:délégation maltaise] est venue. Les membres de la délégation, à savoir M. [P:Anton Bord] et Mme "
        "[P:Ida Krog], ont été reçus par M. [P:Omar Sow]."),
        None, ["Anton Bord", "Ida Krog"],
    ),
    "before whose members the host spoke": (
        "Une [G:délégation maltaise] est venue. Devant les membres de la délégation, M. [P:Omar Sow] a parlé.",
        None, [],
    ),
    "foremost among whose members was": (
        "وصل [G:وفد من [O:غرفة غانا]] أمس، وفي مقدمة أعضائه السيد [P:كوفي منساه].",
        None, ["كوفي منساه"],
    ),
    "for which several stood": (
        ("عقدت جلسة مع [G:وفد من [O:غرفة غانا]]. ومثل الوفد السيد [P:كوفي منساه] والسيدة [P:أما بواتينغ]، فيما مثل "
        "المجلس السيد [P:سالم زين]."),
        None, ["كوفي منساه", "أما بواتينغ"],
    ),
    "made up of others besides its head": (
        ("M. [P:Omar Sow] a reçu une [G:délégation maltaise] composée, outre M. [P:Anton Bord], de Mme [P:Ida Krog] et "
        "M. [P:Jan Bonnici]."),
        None, ["Anton Bord", "Ida Krog", "Jan Bonnici"],
    ),
    "whose head, told by the role, others accompanied": (
        ("Le maire a reçu une [G:délégation maltaise] conduite par M. [P:Anton Bord]. Le [T:chef de la délégation] "
        "était accompagné de Mme [P:Ida Krog]."),
        "Anton Bord", ["Anton Bord", "Ida Krog"],
    ),
    "whom one of the body that it visited accompanied": (
        ("A [G:Maltese delegation], led by Mr. [P:Anton Bord], visited the [O:Port Authority]. It was accompanied by "
        "Mr. [P:Omar Sow], [T:director at the [O:Port Authority]], and Ms. [P:Ida Krog]."),
        "Anton Bord", ["Anton Bord", "Ida Krog"],
    ),
    "whose head one of a body called alike accompanied": (
        ("A [G:Maltese delegation] visited the [O:Port Authority]. It was led by Mr. [P:Anton Bord], accompanied "
        "by Mr. [P:Jan Bonnici], [T:director at the [O:Port Authority]]."),
        "Anton Bord", ["Anton Bord", "Jan Bonnici"],
    ),
    "who led it during the visit told before": (
        ("عادت [P:شيخة العريفي]، [T:رئيسة الهيئة]، بعد زيارة التقت فيها السيد [P:جون ماكاو]، وقد ترأست خلالها [G:وفدا "
        "من [O:هيئة الطيران]] ضم السيد [P:خالد زين] والسيدة [P:هند سعد]."),
        "شيخة العريفي", ["شيخة العريفي", "خالد زين", "هند سعد"],
    ),
    "who led it during the visit that ends": (
        "استقبل [P:سالم سعد] [P:كمال زين] في ختام زيارة قاد خلالها [G:وفدا ليبيا].",
        "كمال زين", ["كمال زين"],
    ),
    "of a countryman named before": (
        "زار [T:مدير الدفاع المدني الفلسطيني] [P:حاتم الزبن] الأردن. وبحث [G:وفد فلسطيني] هناك التمرين.",
        "حاتم الزبن", ["حاتم الزبن"],
    ),
    "of no countryman where it is to come, by the verb behind it": (
        "تحدث [T:مدير الدفاع المدني الفلسطيني] [P:حاتم الزبن]. وأعلن أن [G:وفدا فلسطينيا] سيشارك في التمرين.",
        None, [],
    ),
    "who is meant by a bare role": (
        "نشاط [P:سلوى حجازي]، [T:وزيرة البيئة].\nومن المقرر أن تتوجه الوزيرة إلى [W:جنيف] على رأس [G:وفد مصري].",
        "سلوى حجازي", ["سلوى حجازي"],
    ),
    "where a bare role may mean two": (
        ("نشاط [P:سلوى حجازي]، [T:وزيرة البيئة]، و[P:هند قاسم]، [T:وزيرة الصحة].\nوتتوجه الوزيرة إلى [W:جنيف] على رأس "
        "[G:وفد من [O:هيئة الطيران]]."),
        None, [],
    ),
    "whose members stand behind an adverb": (
        ("اختتم [G:وفد من [O:وكالة الأرصاد]] زيارته. ويضم الوفد على وجه الخصوص [T:مديرة التنبؤات]، السيدة "
        "[P:نبيلة حداد]، و[T:مدير المركز]، السيد [P:عمار زين]."),
        None, ["نبيلة حداد", "عمار زين"],
    ),
    "of which there are": (
        ("M. [P:Luc Bah] est venu à la tête d'une [G:délégation de la [O:Ville d'Annecy]] où figurent Mme [P:Awa Sy], "
        "[T:adjointe], et M. [P:Ali Sow]."),
        "Luc Bah", ["Luc Bah", "Awa Sy", "Ali Sow"],
    ),
    "in which there were also": (
        ("Le maire a reçu une [G:délégation du [O:Sénat]] menée par M. [P:Luc Bah], dans laquelle figuraient également "
        "Mmes [P:Awa Sy] et [P:Ida Krog]."),
        "Luc Bah", ["Luc Bah", "Awa Sy", "Ida Krog"],
    ),
    "as the leader of which someone came": (
        ("Hon. [P:Musa Bah], [T:Minister of Health], came as leader of a [G:Kenyan delegation] that also counts Dr. "
        "[P:Hawa Kone] and Ms. [P:Ida Krog]."),
        "Musa Bah", ["Musa Bah", "Hawa Kone", "Ida Krog"],
    ),
    "under a person": (
        "A [G:delegation of the [O:Bureau of Statistics]] under Dr. [P:Mary Wangui] took part.",
        "Mary Wangui", ["Mary Wangui"],
    ),
    "under a ministry, of which someone spoke": (
        "A [G:delegation of the [O:Bureau of Statistics]] under the [O:Ministry of Water] met Dr. [P:Mary Wangui].",
        None, [],
    ),
    "listed behind a colon, once it came": (
        ("A [G:delegation from the [O:City of Kolmvik]], [W:Norway], came to the Chamber: Ms. [P:Eva Lind], [T:Mayor]; "
        "Mr. [P:Ole Berg], [T:head of culture]; and Ms. [P:Ida Krog], [T:interpreter]."),
        "Eva Lind", ["Eva Lind", "Ole Berg", "Ida Krog"],
    ),
    "that met others, listed behind a colon": (
        ("A [G:delegation from the [O:City of Kolmvik]] met the board of the port: Ms. [P:Eva Lind], [T:director]; "
        "Mr. [P:Ole Berg], [T:engineer]."),
        None, [],
    ),
    "behind a colon, what two of others did": (
        ("A [G:delegation from the [O:City of Kolmvik]] came to the opening: Ms. [P:Eva Lind] met Mr. [P:Ole Berg]."),
        None, [],
    ),
    "in a list whose head's role stands in brackets": (
        ("- [G:وفد [W:المملكة الأردنية الهاشمية]]: م. [P:رامي الخطيب] ([T:رئيس الوفد])، من [O:مؤسسة المواصفات]، "
        "والمقدم [P:سامر العبادي]، من [O:إدارة السير]."),
        "رامي الخطيب", ["رامي الخطيب", "سامر العبادي"],
    ),
    "whose guide is named": (
        "Le lendemain, la [G:délégation togolaise] a visité le port sous la conduite du commissaire [P:Rachid Alao].",
        None, [],
    ),
    "a new one that made a visit under its head": (
        "Une [G:délégation togolaise] a effectué une visite à [W:Bamako] sous la conduite de M. [P:Rachid Alao].",
        "Rachid Alao", ["Rachid Alao"],
    ),
    "of the judge of a court in its country": (
        ("التقى [T:وزير العدل] [P:سالم سعد] [T:رئيسة المحكمة الدستورية في [W:مالطا]] [P:آنا بوتو] و[G:الوفد القضائي "
        "المالطي]."),
        "آنا بوتو", ["آنا بوتو"],
    ),
    "of firms, whose ambassador they came with": (
        ("استقبل [P:سالم سعد] [T:سفيرة [W:السويد]]، السيدة [P:أنيكا لوند]، التي كانت مرفوقة ب[G:وفد من الشركات "
        "السويدية]."),
        None, [],
    ),
    "of firms, whose minister they came with": (
        "استقبل [P:سالم سعد] [T:وزيرة التجارة السويدية] [P:أنيكا لوند]، يرافقها [G:وفد من الشركات السويدية].",
        "أنيكا لوند", ["أنيكا لوند"],
    ),
    "of a side, by a pronoun in the line above a list": (
        ("La [G:délégation béninoise] était conduite par M. [P:Luc Bah]. Elle comprenait :\n- Mme [P:Awa Sy] ;\n- M. "
        "[P:Ali Sow].\n\nCôté togolais, la délégation avait à sa tête M. [P:Koffi Ayi]. Elle était composée de :\n- "
        "Mme [P:Afi Law].\n\nLa [G:délégation togolaise] est repartie."),
        "Luc Bah", ["Luc Bah", "Awa Sy", "Ali Sow"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(_CASES))
def test_heads_and_members(name: str, heads_and_members: Callable[[str], tuple[str | None, list[str]]]) -> None:
    text, head, members = _CASES[name]
    assert heads_and_members(text) == (head, members)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (("The [G:Kenyan delegation] was headed by Mr. [P:Max Cole] and the [G:Omani delegation] by Mr. [P:Ali Zain]. "
         "The latter included Ms. [P:Muna Said], [T:Adviser]; and Mr. [P:Omar Hadi]."),
         [["Max Cole"], ["Ali Zain", "Muna Said", "Omar Hadi"]]),
        (("The [G:Kenyan delegation] was headed by Mr. [P:Max Cole] and the [G:Omani delegation] by Mr. [P:Ali Zain]. "
         "The former comprised Ms. [P:Ida Krog]."),
         [["Max Cole", "Ida Krog"], ["Ali Zain"]]),
        ("The [G:Kenyan delegation] was headed by Mr. [P:Max Cole]. The latter included Ms. [P:Ida Krog].",
         [["Max Cole"]]),
        (("Réunion\nLa [G:délégation béninoise] est là. Elle comprenait M. [P:Luc Bah].\n\nCôté togolais, la "
         "délégation avait à sa tête M. [P:Koffi Ayi]. Elle était composée de :\n- Mme [P:Afi Law].\n\nLa "
         "[G:délégation togolaise] est repartie."),
         [["Luc Bah"], ["Koffi Ayi", "Afi Law"]]),
        (("Réunion\nLa [G:délégation béninoise] est là.\n\nCôté togolais, la délégation avait à sa tête M. "
         "[P:Koffi Ayi]."),
         [[]]),
    ],
)  # fmt: skip
def test_of_which_a_turn_speaks(text: str, members: list[list[str]], document: Callable[..., Any]) -> None:
    found = relate(*document(text, date=_ISSUED, language="fr" if "é" in text else "en")).delegations
    assert [[m.text for m in d.members] for d in found] == members


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A [G:delegation from the [O:City of Kolmvik]], [W:Norway], led by Ms. [P:Eva Lind], came.", "NO"),
        ("وصل [G:وفد من [O:بلدية كولمفيك]]، [W:النرويج]، برئاسة السيدة [P:إيفا ليند].", "NO"),
    ],
)
def test_the_state_behind_a_comma(text: str, country: str | None, document: Callable[..., Any]) -> None:
    language = "ar" if any("؀" <= letter <= "ۿ" for letter in text) else "en"
    found = relate(*document(text, date=_ISSUED, language=language))
    assert found.delegations[0].country == country


def test_the_state_behind_the_body_of_an_office(document: Callable[..., Any]) -> None:
    text = (
        "Mr. [P:Max Cole] met Ms. [P:Eva Lind], [T:adviser at [O:Kolmvik County Council]], [W:Norway], about peat, "
        "and Mr. [P:Ole Berg], [T:adviser at [O:Lindby Council]], [W:Sweden], [W:Finland] and others being invited."
    )
    found = {o.name.text: o.country for o in relate(*document(text, date=_ISSUED, language="en")).officials}
    assert found["Eva Lind"] == "NO"
    assert found["Ole Berg"] != "SE"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("[O:وزارة البيئة]\nتوجهت [T:وزيرة البيئة] [P:سلوى حجازي] إلى [W:جنيف] على رأس [G:وفد مصري].", "EG"),
        (("[O:وزارة البيئة]\nاستقبل [T:وزير البيئة] [P:سالم سعد] [G:وفدا مصريا] برئاسة [T:وزيرة البيئة] "
          "[P:سلوى حجازي]."), None),
    ],
)  # fmt: skip
def test_where_the_leader_of_the_own_delegation_writes(
    text: str, country: str | None, document: Callable[..., Any]
) -> None:
    read, extraction = document(text, date=_ISSUED)
    issuer = Quote.at(read.text, Span(0, len("وزارة البيئة")))
    found = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    assert found[0].country == country


def test_the_body_of_a_delegation_whose_noun_is_the_issuers(document: Callable[..., Any]) -> None:
    text = "[O:هيئة الاستثمار]\nالتقى الموسوي [G:وفد [O:هيئة استثمار البصرة]] برئاسة [T:مدير الهيئة] [P:علاء زين]."
    read, extraction = document(text, date=_ISSUED)
    issuer = Quote.at(read.text, Span(0, len("هيئة الاستثمار")))
    found = relate(read, replace(extraction, about=replace(extraction.about, issuer=issuer))).officials
    assert found[0].organization
    assert found[0].organization.text == "هيئة استثمار البصرة"


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Une [G:délégation du [O:Conseil]] est allée à Accra. Je la conduisais.\nAgréez\n[P:Luc Bah]",
         "Luc Bah"),
        ("A [G:delegation of the [O:Cocoa Board]] went to Accra. I led it myself.\nYours sincerely,\n[P:Max Cole]",
         "Max Cole"),
        ("قام [G:وفد من [O:الهيئة]] بزيارة. وقد ترأست الوفد بنفسي.\nوتفضلوا بقبول الاحترام\n[P:سالم زين]", "سالم زين"),
        ("A [G:delegation of the [O:Cocoa Board]] left. I led the debate.\nYours sincerely,\n[P:Max Cole]", None),
    ],
)  # fmt: skip
def test_who_writes_that_they_led_it(text: str, head: str | None, document: Callable[..., Any]) -> None:
    found = relate(*document(text, kind="letter", language="ar" if "ا" in text else "fr" if "é" in text else "en"))
    told = found.delegations[0].head
    assert (told.text if told else None) == head


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (("Speech of Hon. [P:Max Cole]\nLast month I led a [G:delegation of the [O:Cocoa Board]]. I was accompanied by "
          "Mr. [P:Jan Berg], by the [T:Mayor], Ms. [P:Ida Krog], and by Mr. [P:Ole Lund]."),
         ["Max Cole", "Jan Berg", "Ida Krog", "Ole Lund"]),
        (("Discours de M. [P:Luc Bah]\nHier, j'ai conduit une [G:délégation du [O:Conseil]]. J'étais accompagné de Mme "
          "[P:Awa Sow]."), ["Luc Bah", "Awa Sow"]),
        ("كلمة السيد [P:سالم زين]\nترأست الشهر الماضي [G:وفد [O:الهيئة]] إلى برلين.", ["سالم زين"]),
        ("كلمة السيد [P:سالم زين]\nترأست السيدة [P:هند سعد] [D:أمس|2024-05-06] [G:وفد [O:الهيئة]].", ["هند سعد"]),
        ("Speech of Hon. [P:Max Cole]\nI saw a [G:delegation of the [O:Cocoa Board]] yesterday.", []),
        ("Speech of Hon. [P:Max Cole] and Mr. [P:Jan Berg]\nI led a [G:delegation of the [O:Cocoa Board]].", []),
    ],
)  # fmt: skip
def test_what_a_speaker_led(text: str, members: list[str], document: Callable[..., Any]) -> None:
    language = "ar" if "ا" in text else "fr" if "é" in text else "en"
    found = relate(*document(text, kind="speech", date=_ISSUED, language=language)).delegations[0]
    assert [m.text for m in found.members] == members
    assert (found.head.text if found.head else None) == next(iter(members), None)
