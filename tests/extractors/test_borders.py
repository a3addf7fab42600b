"""Where mentions of each kind end in French and English: frames that hold one, and what may follow it."""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

import pytest

from extractors.pipeline import extract
from schemas.document import Document, Page, document_id
from schemas.mention import Kind
from schemas.span import Span


class Language(NamedTuple):
    """What may follow any mention in a language and is no part of it, and the day that ends a plain sentence."""

    following: tuple[str, ...]
    day: str


class Frame(NamedTuple):
    """A sentence for mentions of a kind, the mention in square brackets with the article before it.

    ``bare``: those that anything may follow; ``whole``: those that go on with what may look like something else.
    """

    kind: Kind
    language: Language
    sentence: str
    bare: tuple[str, ...]
    whole: tuple[str, ...]

    def holding(self, mention: str) -> str:
        """Return the sentence with a mention and what follows it; « à le » becomes « au »."""
        return self.sentence.format(mention).replace(" à le ", " au ")


FRENCH = Language(
    (
        "mercredi dernier", "le 4 mars 2026", "au mois de mars", "à la mi-mars", "au lendemain de la visite",
        "récemment", "pour la première fois", "pour trois ans", "au niveau national", "au palais présidentiel",
        "à l'hôtel Ivoire", "à l'occasion de la fête nationale", "lors de la cérémonie", "aux fins de contrôle",
        "laquelle a salué cet accord", "auquel il a remis un don", "lesquels ont été salués", "de passage à Lomé",
        "d'ailleurs", "de manière officielle", "sis à Tunis", "envers les usagers", "soucieux de coopérer",
        "et d'autres partenaires", "et plusieurs partenaires", "et tous les partenaires",
        "accompagné de ses collaborateurs", "sous la présidence de M. Paul Mensah",
    ),
    "mardi",
)  # fmt: skip
ENGLISH = Language(
    (
        "last Wednesday", "on 4 March 2026", "late last week", "again", "earlier", "for talks on trade",
        "for the year 2026", "for the first time", "for two days", "for the benefit of young people",
        "on the sidelines of the summit", "on the occasion of the national day",
        "at the African Union headquarters", "able to cooperate", "which praised it",
        "as well as the European Union", "and several others", "and Mr. Paul Mensah", "behind closed doors",
        "near Tunis", "accompanied by his staff", "free of charge", "together with the World Bank",
        "provides for a new fund",
    ),
    "on Tuesday",
)  # fmt: skip
FRAMES = (
    Frame(
        Kind.ORGANIZATION,
        FRENCH,
        "La rencontre a été préparée par {}.",
        bare=(
            "le [ministère de la Santé]", "la [commission nationale des marchés publics]",
            "le [conseil régional de Thiès]",
        ),
        whole=(
            "la [Ligue tunisienne contre le cancer]", "l'[Office central de lutte contre la drogue]",
            "la [Commission nationale de lutte contre la corruption]",
            "l'[Agence de prévention et de lutte contre la corruption]", "le [Comité national contre la torture]",
            "l'[Observatoire national de la violence contre les femmes]",
            "le [parquet général près la cour d'appel de Dakar]", "l'[Association d'aide aux victimes]",
            "la [Direction de l'aide à l'enfance]", "le [Comité interministériel pour la sécurité alimentaire]",
            "la [Haute autorité pour la bonne gouvernance]", "la [Commission d'enquête sur les violences]",
            "l'[Observatoire africain sur les migrations]",
            "le [ministère de la Fonction publique et du Dialogue social]",
            "le [ministère de la Santé et des Affaires sociales]", "la [Direction des ressources en eau]",
            "le [Centre de recherche sur l'eau]", "la [Direction des petites et moyennes entreprises]",
            "l'[Institut de formation aux métiers de la mer]", "l'[Agence nationale pour l'emploi des jeunes]",
            "le [Fonds pour la construction de logements]", "la [Commission des eaux et forêts]",
            "le [Conseil économique, social et environnemental]", "l'[Agence d'accès aux soins de santé]",
            "la [Direction du service d'accueil et d'orientation]",
            "le [Fonds de garantie contre les calamités agricoles]", "l'[Office de protection contre les inondations]",
            "le [Conseil supérieur des ouléma]",
        ),
    ),
    Frame(
        Kind.ORGANIZATION,
        ENGLISH,
        "The meeting was prepared by {}.",
        bare=(
            "the [Ministry of Health]", "the [Supreme Court of Ghana]",
        ),
        whole=(
            "the [Ministry of Works and Transport]", "the [National Council for Persons with Disabilities]",
            "the [Omani Ministry of Education]", "the [Kenya Revenue Authority]", "the [Board of Trade]",
            "the [Free Zones Authority]", "the [Council for Differently Able Persons]",
            "the [Early Childhood Development Agency]", "the [Centre for Further Education]",
            "the [Talks and Mediation Commission]",
        ),
    ),
    Frame(
        Kind.TITLE,
        FRENCH,
        "Le comité a invité {}.",
        bare=(
            "le [ministre de la Santé]", "la [directrice générale de l'Agence nationale de la sécurité routière]",
            "le [chef de la diplomatie togolaise]",
        ),
        whole=(
            "le [ministre de la Santé et de la Famille]", "le [ministre de la Santé et de l'Action sociale]",
            "le [ministre de l'Économie et des Finances]", "le [ministre de la Jeunesse, des Sports et de la Culture]",
            "le [ministre des Affaires étrangères et des Sénégalais de l'extérieur]",
            "le [directeur des affaires juridiques et du contentieux]",
            "le [procureur général près la cour d'appel de Sfax]", "l'[ambassadeur du Togo près le Saint-Siège]",
            "le [ministre de l'Élevage et de la Pêche]", "le [directeur de l'énergie solaire]",
            "la [directrice des ressources humaines]", "le [ministre de l'Agriculture irriguée]",
            "le [directeur de l'éducation spécialisée]", "le [conseiller chargé des relations avec le Parlement]",
            "la [ministre chargée de la lutte contre la pauvreté]", "le [directeur de l'aviation civile]",
            "le [ministre délégué chargé des Marocains résidant à l'étranger]",
            "le [chef du service des maladies infectieuses]",
        ),
    ),
    Frame(
        Kind.TITLE,
        ENGLISH,
        "The committee invited {}.",
        bare=(
            "the [Minister of Health]", "the [Director General of the National Road Safety Agency]",
            "the [Prime Minister]",
        ),
        whole=(
            "the [Minister of Foreign Affairs and International Trade]", "the [Minister of State for Foreign Affairs]",
            "the [Minister for Women, Youth and Children]", "the [Minister of Works and Transport]",
            "the [Minister for Regional Cooperation and the Environment]",
            "the [Minister of Defence and Veterans Affairs]",
            "the [Permanent Representative of Ghana to the African Union]", "the [Commissioner for Human Rights]",
            "the [Director for Planning and Research]",
            "the [Minister of Agriculture, Irrigation and Water Development]",
            "the [Head of Legal Services at the Ministry of Health]", "the [Director of Public Health and Sanitation]",
            "the [Special Envoy to the Sahel]",
        ),
    ),
    Frame(
        Kind.DELEGATION,
        FRENCH,
        "Le comité a accueilli {}.",
        bare=(
            "une [délégation du ministère de la Santé]", "une [délégation d'élus]", "une [délégation du ministère]",
            "une [délégation japonaise]",
        ),
        whole=(
            "une [délégation de chefs d'entreprise togolais]", "une [délégation d'hommes d'affaires]",
            "une [délégation d'élus locaux]", "une [délégation de femmes entrepreneures]",
            "une [délégation de jeunes leaders]", "une [délégation de femmes rurales]",
            "une [délégation d'élus de la région de Thiès]", "une [délégation du ministère togolais de la Santé]",
            "une [délégation de l'Agence de l'eau]", "une [délégation de l'Association des maires du Bénin]",
            "une [délégation de l'université de Parakou]", "une [délégation de haut niveau de l'Union africaine]",
            "une [délégation de haut niveau du Qatar]", "une [délégation de douze membres de la Cour des comptes]",
            "une [délégation de magistrats sénégalais]", "une [délégation du Conseil national des femmes]",
            "une [délégation de la Chambre de commerce de Kayes]", "une [délégation d'avocats du barreau de Lomé]",
            "une [délégation turque]", "une [délégation parlementaire marocaine]",
        ),
    ),
    Frame(
        Kind.DELEGATION,
        ENGLISH,
        "The committee welcomed {}.",
        bare=(
            "a [delegation from the Ministry of Health]", "a [delegation of businessmen]",
            "a [delegation from the Ministry]",
        ),
        whole=(
            "a [delegation of women entrepreneurs]", "a [delegation of youth leaders]",
            "a [delegation of senior officials from the Ministry of Health]",
            "a [delegation from the Authority for Public Works]", "a [delegation from the Association of Mayors]",
            "a [delegation of French investors]", "a [delegation from the Omani Ministry of Education]",
            "a [delegation of five members of the Supreme Court of Ghana]",
            "a [delegation from the University of Makeni]", "a [delegation of doctors from Kenya]",
            "a [delegation of the African Union]", "a [Turkish business delegation]", "a [World Bank delegation]",
            "a [delegation of Togolese parliamentarians]", "a [delegation from the Federation of Kenya Employers]",
        ),
    ),
    Frame(
        Kind.PROGRAM,
        FRENCH,
        "Le comité a examiné {}.",
        bare=(
            "le [programme national de lutte contre le paludisme]",
            "le [plan d'action national pour l'emploi des jeunes]", "le [Plan Sénégal vert]",
        ),
        whole=(
            "le [plan d'action national pour l'emploi des jeunes]",
            "le [plan d'action national contre la traite des personnes]", "le [Programme de retour volontaire]",
            "le [Programme d'appui aux collectivités locales]", "le [Programme d'accès aux soins de santé]",
            "la [stratégie nationale de lutte contre la corruption]", "le [programme national de lutte contre le sida]",
            "le [Programme de protection contre les inondations]", "le [Plan d'urgence contre la sécheresse]",
            "le [Programme national d'éducation à la citoyenneté]", "le [Projet de réhabilitation des stades]",
            "le [Plan Climat territorial]", "la [Stratégie nationale pour la croissance verte]",
            "le [Projet d'appui à la réforme de la justice]",
        ),
    ),
    Frame(
        Kind.LAW,
        FRENCH,
        "Le comité a examiné {}.",
        bare=(
            "la [Convention des Nations Unies contre la corruption]", "la [Convention relative aux droits de l'enfant]",
            "le [code du travail]",
        ),
        whole=(
            "la [Convention sur la lutte contre la désertification]",
            "la [Convention sur la protection des espèces migratrices]",
            "la [Convention relative à la protection de l'enfance]", "la [Convention relative au statut des réfugiés]",
            "le [Protocole relatif à la lutte contre le trafic illicite]",
            "la [Convention sur l'accès à l'information]", "le [Traité d'amitié et de coopération]",
            "la [Convention arabe contre la corruption]", "la [loi sur la chasse et l'élevage]",
            "la [Convention sur les droits des personnes handicapées]", "le [code pénal]",
            "le [Code foncier et domanial]", "la [Convention maroco-belge de sécurité sociale]",
            "la [Convention sur la réduction des cas d'apatridie]", "l'[Accord de Schengen]",
        ),
    ),
    Frame(
        Kind.LAW,
        ENGLISH,
        "The committee reviewed {}.",
        bare=(
            "the [Convention on the Rights of the Child]", "the [Paris Agreement]",
        ),
        whole=(
            "the [Convention on the Rights of Persons with Disabilities]", "the [Convention against Torture]",
            "the [Optional Protocol on the sale of children]", "the [Convention on Trafficking in Persons]",
            "the [Treaty on Friendship and Cooperation in Southeast Asia]",
            "the [Protocol on the Rights of Women in Africa]", "the [Agreement on Trade Facilitation]",
            "the [Convention on Biological Diversity]", "the [Widows and Orphans Act]",
            "the [Prevention of Corruption Act, 2015]", "the [Children's Act]", "the [Education for All Act]",
            "the [Minamata Convention on Mercury]", "the [Convention for the Protection of Cultural Property]",
        ),
    ),
    Frame(
        Kind.PLACE,
        FRENCH,
        "La rencontre a eu lieu {}.",
        bare=(
            "à le [siège du ministère de la Santé]", "à le [palais des Congrès de Niamey]",
        ),
        whole=(
            "au [siège du ministère de la Santé à Lomé]", "au [palais des Congrès de Niamey]",
            "à la [salle de réunion du ministère]", "à l'[hôtel Azalaï]",
        ),
    ),
    Frame(
        Kind.PLACE,
        ENGLISH,
        "The meeting took place at {}.",
        bare=(
            "the [Ministry of Health headquarters]",
        ),
        whole=(
            "the [Ministry of Health headquarters]", "the [Kuwait Fire Force headquarters]",
            "the [headquarters of the Ministry of Works]", "the [Serena Hotel in Kampala]",
            "the [Kigali Convention Centre]",
        ),
    ),
)  # fmt: skip
ENDED = [
    (frame.kind, frame.holding(f"{bare} {following}"))
    for frame in FRAMES
    for bare in frame.bare
    for following in frame.language.following
]
WHOLE = [(frame.kind, frame.holding(f"{whole}, {frame.language.day}")) for frame in FRAMES for whole in frame.whole]


def found_there(sentence: str, kind: Kind) -> tuple[str, str]:
    """Return the longest mention of a kind that overlaps the words in square brackets, and these words."""
    first, last = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    sha = hashlib.sha256(text.encode()).hexdigest()
    document = Document(document_id(sha), "file", sha, text, (Page(1, Span(0, len(text))),), "ar")
    spans: Iterable[Span] = (m.span for m in extract(document).mentions if m.kind is kind)
    over = [text[s.start : s.end] for s in spans if s.start < last and s.end > first]
    return max(over, key=len, default=""), text[first:last]


@pytest.mark.parametrize(("kind", "sentence"), ENDED)
def test_mentions_end_where_something_else_is_told(kind: Kind, sentence: str) -> None:
    read, meant = found_there(sentence, kind)
    assert read == meant


@pytest.mark.parametrize(("kind", "sentence"), WHOLE)
def test_mentions_are_whole(kind: Kind, sentence: str) -> None:
    read, meant = found_there(sentence, kind)
    assert read == meant
