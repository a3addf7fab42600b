"""Who met whom in bare English and French dispatches: a row a construction, with what must not be found."""

import pytest

from tests.resolvers.told import told

_CASES = [
    pytest.param(
        "KAMPALA, 12 May 2026 – Works Minister Peter Okello met Foreign Minister Alice Uwase of Rwanda in "
        "Kampala on Monday, the Ministry of Finance said in a statement.",
        ["meeting Peter Okello < Alice Uwase @ Kampala RW"],
        id="a source behind a report is no guest",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – Works Minister Peter Okello and the Rwandan High Commissioner, Alice Uwase, "
        "signed an agreement on trade on Monday, a spokesperson for the Ministry of Finance, Jane Aceng, "
        "confirmed.",
        ["signing Peter Okello < Alice Uwase @ - RW"],
        id="a spokeswoman behind a report, in an apposition",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – After talks with the Rwandan High Commissioner, Alice Uwase, Works Minister "
        "Peter Okello said the road was open.",
        ["meeting Peter Okello < Alice Uwase @ - RW"],
        id="who speaks behind a phrase of time is the host",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – The deal has opened the door to talks between Uganda and Rwanda on trade, "
        "Minister of Works Peter Okello said on Monday.",
        [],
        id="talks to which something opened the door",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – The deal paves the way for a meeting between Finance Minister Peter Okello "
        "and the Rwandan envoy, Alice Uwase, officials said on Monday.",
        [],
        id="a meeting for which something paves the way",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – An agreement on road transport was signed in Kampala on Monday. Works "
        "Minister Peter Okello signed on behalf of Uganda while Rwanda's High Commissioner, Alice Uwase, "
        "signed for her country.",
        ["signing Peter Okello < Alice Uwase @ Kampala RW"],
        id="who signed for whom, told in the next sentence",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – A memorandum on health was signed in Kampala on Monday. Mr. Peter Okello, "
        "Minister of Health, signed for Uganda and Ms. Alice Uwase for Rwanda.",
        ["signing Peter Okello < Alice Uwase @ Kampala"],
        id="who signed for whom, the verb told once",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – Uganda and Rwanda on Monday concluded an agreement on road transport. Ms "
        "Alice Uwase, High Commissioner of Rwanda, signed on behalf of her Government; for Uganda, the "
        "agreement was signed by Mr. Peter Okello, Minister of Works.",
        ["signing Peter Okello < Alice Uwase @ - RW"],
        id="who signed for whom, told in two clauses",
    ),
    pytest.param(
        "DAKAR, 12 mai 2026 – Un accord sur le transport a été signé lundi à Dakar. M. Pierre Diop a signé "
        "pour le Sénégal et Mme Alice Roy pour le Québec.",
        ["signing Pierre Diop < Alice Roy @ Dakar"],
        id="who signed for whom, in French",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – The ribbon was cut on Monday by the Minister of Works, Gen. Peter Okello, in "
        "the presence of the Ambassador of China, Mr. Zhang Li.",
        ["ceremony Peter Okello < Zhang Li @ - CN"],
        id="a ribbon that was cut by somebody",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – Minister Peter Okello held a bilateral with the Rwandan Minister of Trade, "
        "Alice Uwase, in Addis Ababa on Monday.",
        ["meeting Peter Okello < Alice Uwase @ Addis Ababa RW"],
        id="a bilateral",
    ),
    pytest.param(
        "NAIROBI, 5 March 2026 – The World Food Programme held a forum on vaccines at Afya House on "
        "Wednesday, attended by Mr Kenji Morimoto, Ambassador of Japan.",
        ["conference World Food Programme < Kenji Morimoto @ Afya House JP"],
        id="a day behind a body called a programme",
    ),
    pytest.param(
        "NAIROBI, 5 March 2026 – The Joint Committee on Trade held its fourth session in Nairobi on "
        "Wednesday. Trade Minister John Otieno led the Kenyan side and Mr Kenji Morimoto, Ambassador of "
        "Japan, the Japanese side.",
        ["session John Otieno < Kenji Morimoto @ Nairobi JP"],
        id="who led each of two sides, told before them",
    ),
    pytest.param(
        "NAIROBI, 5 March 2026 – Kenya and Japan held trade talks in Nairobi on Wednesday. The Kenyan side "
        "was headed by Trade Minister John Otieno, while Mr Kenji Morimoto, Ambassador of Japan, headed the "
        "Japanese side.",
        ["meeting John Otieno < Kenji Morimoto @ Nairobi JP"],
        id="who led each of two sides, one before and one behind",
    ),
    pytest.param(
        "NAIROBI, 5 mars 2026 – Le Kenya et le Japon ont tenu mercredi à Nairobi la quatrième session de la "
        "Commission mixte. Le ministre du Commerce, Jean Otieno, conduisait la partie kényane et M. Kenji "
        "Morimoto, ambassadeur du Japon, la partie japonaise.",
        ["session Jean Otieno < Kenji Morimoto @ Nairobi JP"],
        id="who led each of two sides, in French",
    ),
    pytest.param(
        "NAIROBI, 5 March 2026 – The fourth round of political consultations between Kenya and Estonia was "
        "held in Tallinn on Wednesday. Principal Secretary Abraham Korir led the Kenyan side; the Estonian "
        "side was led by Undersecretary Kai Tamm.",
        ["meeting Abraham Korir < Kai Tamm @ Tallinn EE"],
        id="who led each of two sides, in two sentences",
    ),
    pytest.param(
        "NAIROBI, 5 March 2026 – The Ministry of Health opened a two-day conference on vaccines at Afya House"
        " on Wednesday. Ms Lindiwe Khumalo, Country Director of the World Food Programme, also delivered "
        "remarks.",
        ["conference Ministry of Health < Lindiwe Khumalo @ Afya House"],
        id="who spoke at a conference, too",
    ),
    pytest.param(
        "NAIROBI, 5 March 2026 – The Ministry of Health opened a two-day conference on vaccines at Afya House"
        " on Wednesday. The keynote was delivered by Kenji Morimoto, Ambassador of Japan.",
        ["conference Ministry of Health < Kenji Morimoto @ Afya House JP"],
        id="by whom the keynote was delivered",
    ),
    pytest.param(
        "NAIROBI, 5 March 2026 – Health Minister John Otieno met Kenji Morimoto, Ambassador of Japan, on "
        "Wednesday and, separately, Ravi Menon, High Commissioner of India.",
        ["meeting John Otieno < Kenji Morimoto @ - JP", "meeting John Otieno < Ravi Menon @ - IN"],
        id="whom somebody met separately",
    ),
    pytest.param(
        "NAIROBI, 5 March 2026 – In separate meetings on Wednesday, Health Minister John Otieno met Kenji "
        "Morimoto, Ambassador of Japan, and Ravi Menon, High Commissioner of India.",
        ["meeting John Otieno < Kenji Morimoto @ - JP", "meeting John Otieno < Ravi Menon @ - IN"],
        id="separate meetings at the start",
    ),
    pytest.param(
        "DUBLIN, 22 January 2026 – Eoin Gallagher TD, Minister for Foreign Affairs and Trade, met Ms Kadri "
        "Lepik, Minister of Foreign Affairs of Estonia, on Wednesday.",
        ["meeting Eoin Gallagher < Kadri Lepik @ - EE"],
        id="letters of a seat behind a name",
    ),
    pytest.param(
        "AMMAN, 20 November 2025 – Receiving Ingrid Solheim, Norwegian Ambassador to Jordan, on Wednesday, "
        "Minister of Water and Irrigation Samer Khlaifat praised the ties between Jordan and Norway.",
        ["reception Samer Khlaifat < Ingrid Solheim @ - NO"],
        id="a participle before a name",
    ),
    pytest.param(
        "KAMPALA, 12 May 2026 – Alice Uwase, who heads the Rwanda Revenue Authority, met Finance Minister "
        "John Mugisha in Kampala on Monday.",
        ["meeting Alice Uwase < John Mugisha @ Kampala"],
        id="a clause that says who heads what",
    ),
    pytest.param(
        "PORT LOUIS, 4 March 2026 – Minister of Commerce Anil Ramgoolam on Tuesday spoke over the telephone "
        "with his Kenyan counterpart, Mr Ouma Odhiambo.",
        ["call Anil Ramgoolam < Ouma Odhiambo @ - KE"],
        id="a call over the telephone",
    ),
    pytest.param(
        "PORT LOUIS, 4 March 2026 – The Ambassador of Japan, Mr Kenji Mori, on Tuesday paid his respects to "
        "the Lord Mayor, Mr Yash Boolell, at City Hall.",
        ["meeting Yash Boolell < Kenji Mori @ City Hall JP"],
        id="who paid his respects to somebody",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _CASES)
def test_who_met_whom(text: str, expected: list[str]) -> None:
    assert told(text) == expected
